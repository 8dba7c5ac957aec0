import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What became of a folder of evidence. Paths are relative to it. */
export interface Cleaned {
  /** Files in which a secret stood; it stands there no more. */
  readonly changed: readonly string[];
  /** Files that could not be read or written and were therefore removed: better no evidence than a leak. */
  readonly removed: readonly string[];
}

/**
 * Takes every secret out of the files below a folder, and out of their names: engines print their environment, and what lies in
 * the report folder gets published. A text keeps its lines, a binary file its length, so that both are still judged alike.
 * @param secrets as `secretForms` (src/system/redact.ts) gives them, longest first
 */
export async function cleanEvidence(folder: string, secrets: readonly string[]): Promise<Cleaned> {
  const changed: string[] = [];
  const removed: string[] = [];
  const needles = secrets.filter((one) => one.length >= 4).map((one) => Buffer.from(one));
  if (needles.length > 0) await cleanFolder(folder, '', needles, { changed, removed });
  return { changed, removed };
}

interface Into {
  readonly changed: string[];
  readonly removed: string[];
}

async function cleanFolder(
  root: string,
  inner: string,
  needles: readonly Buffer[],
  into: Into,
): Promise<void> {
  const entries = await readdir(join(root, inner), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = await cleanName(join(root, inner), entry.name, needles);
    const path = inner === '' ? name : `${inner}/${name}`;
    if (name !== entry.name) into.changed.push(path);
    if (entry.isDirectory()) await cleanFolder(root, path, needles, into);
    else if (entry.isFile()) await cleanFile(root, path, needles, into);
  }
}

async function cleanName(folder: string, name: string, needles: readonly Buffer[]): Promise<string> {
  const clean = needles.reduce((text, needle) => text.replaceAll(needle.toString(), '***'), name);
  if (clean === name) return name;
  await rename(join(folder, name), join(folder, clean));
  return clean;
}

async function cleanFile(root: string, path: string, needles: readonly Buffer[], into: Into): Promise<void> {
  const place = join(root, path);
  const draft = `${place}.cleaned`;
  try {
    const { holds, binary } = await look(place, needles);
    if (!holds) return;
    const { mode } = await lstat(place);
    await pipeline(
      createReadStream(place),
      replacing(needles, binary),
      createWriteStream(draft, { flags: 'wx' }),
    );
    await chmod(draft, mode & 0o777);
    await rename(draft, place);
    into.changed.push(path);
  } catch {
    await rm(draft, { force: true });
    await rm(place, { force: true });
    into.removed.push(path);
  }
}

/** Whether a needle is in the file, and whether the file is binary (holds a NUL, as tools that search in texts decide it). */
async function look(path: string, needles: readonly Buffer[]): Promise<{ holds: boolean; binary: boolean }> {
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1;
  let tail = Buffer.alloc(0);
  let binary = false;
  let holds = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const window = Buffer.concat([tail, chunk as Buffer]);
    binary ||= (chunk as Buffer).includes(0);
    holds ||= needles.some((needle) => window.includes(needle));
    if (holds && binary) break;
    tail = Buffer.from(window.subarray(Math.max(0, window.length - overlap)));
  }
  return { holds, binary };
}

/** Replaces needles in a stream, also those that lie across two chunks. */
function replacing(needles: readonly Buffer[], binary: boolean): Transform {
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1;
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const all = replaced(Buffer.concat([held, chunk]), needles, binary);
      // What is held back may be the beginning of a needle; it cannot hold a whole one any more.
      const keep = Math.min(overlap, all.length);
      held = Buffer.from(all.subarray(all.length - keep));
      done(null, all.subarray(0, all.length - keep));
    },
    flush(done) {
      done(null, held);
    },
  });
}

function replaced(bytes: Buffer, needles: readonly Buffer[], binary: boolean): Buffer {
  let all = bytes;
  for (const needle of needles) {
    const stars = Buffer.from('*'.repeat(binary ? needle.length : 3));
    const parts: Buffer[] = [];
    let from = 0;
    for (let at = all.indexOf(needle); at !== -1; at = all.indexOf(needle, from)) {
      parts.push(all.subarray(from, at), stars);
      from = at + needle.length;
    }
    if (from > 0) all = Buffer.concat([...parts, all.subarray(from)]);
  }
  return all;
}
