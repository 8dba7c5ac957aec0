import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errnoOf, ToolError } from '../system/errors.ts';
import { parseArmRecord } from './arm-record.ts';
import { LogDigest } from './digest.ts';
import { type FileKind, kindOf } from './files.ts';
import type { GivenFile } from './judge-texts.ts';
import type { ArmEvidence } from './types.ts';

/**
 * The only edge of this part: reads evidence from disk. A folder may come from a container or a download, so links, devices, odd names and
 * sizes are refused and said, nothing outside the folder is opened, and memory is bounded whatever the folder holds.
 */
const MAX_FILES = 4096;
const MAX_DEPTH = 3;
const MAX_RECORD = 16 << 20;
const MAX_BINARY = 4 << 20;
const MAX_TABLE = 16 << 20;
/** Text files up to this size are kept whole; larger ones are shortened to the lines that witnesses read. */
const WHOLE_TEXT = 1 << 20;
const CHUNK = 1 << 20;

/** Every arm under a folder: the folder itself when it holds `arm.json`, else its subfolders that do, else those of its `evidence`. @throws ToolError `NO_EVIDENCE` (usage) */
export async function loadArms(folder: string): Promise<ArmEvidence[]> {
  if (await isFile(join(folder, 'arm.json'))) return [await loadArm(folder)];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const arms: ArmEvidence[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(folder, entry.name);
    if (entry.isDirectory() && (await isFile(join(inner, 'arm.json')))) arms.push(await loadArm(inner));
  }
  if (arms.length > 0) return arms;
  // A report folder holds its evidence in a folder of that name.
  const inner = entries.find((entry) => entry.name === 'evidence' && entry.isDirectory());
  if (inner) return await loadArms(join(folder, inner.name));
  throw noEvidence(folder);
}

/** One arm's folder. */
export async function loadArm(folder: string): Promise<ArmEvidence> {
  const place = join(folder, 'arm.json');
  const record = parseArmRecord((await readWhole(place, MAX_RECORD)).toString('utf8'), place);
  const texts = new Map<string, string>();
  const binaries = new Map<string, Uint8Array>();
  const refused: string[] = [];
  for (const path of await filesUnder(folder, refused)) {
    const kind = kindOf(path);
    if (kind === 'other') continue;
    try {
      if (kind === 'telemetry') binaries.set(path, await readWhole(join(folder, path), MAX_BINARY));
      else texts.set(path, await readText(join(folder, path), kind));
    } catch (error) {
      refused.push(
        `${printable(path)}: ${error instanceof ToolError ? error.what : (errnoOf(error) ?? 'not readable')}`,
      );
    }
  }
  return { record, texts, binaries, ...(refused.length > 0 ? { refused } : {}) };
}

/**
 * Files named one by one, as `judge PATH…` gets them, and the logs in folders: text, or a telemetry ring where the content is one. What is neither
 * (pictures, archives, links, source code) is refused and said. @throws ToolError `NO_EVIDENCE`, `EVIDENCE_UNREADABLE` (usage)
 */
export async function loadTexts(paths: readonly string[]): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for (const path of paths) {
    if (!(await lstat(path)).isDirectory()) files.push(await givenFile(path, basename(path)));
    else files.push(...(await filesOfFolder(path)));
  }
  if (!files.some((file) => !('refused' in file))) throw noEvidence(paths.join(', '));
  return files;
}

async function filesOfFolder(folder: string): Promise<GivenFile[]> {
  const refused: string[] = [];
  const files: GivenFile[] = [];
  for (const name of await filesUnder(folder, refused)) {
    try {
      const file = await givenFile(join(folder, name), name, false);
      files.push('text' in file && !LOG_NAME.test(name) ? { name, refused: NOT_A_LOG } : file);
    } catch (error) {
      const why = error instanceof ToolError ? error.what : (errnoOf(error) ?? 'not readable');
      files.push({ name: printable(name), refused: why });
    }
  }
  const others = refused.map((words) => ({
    name: words.split(': ')[0] ?? words,
    refused: words.split(': ')[1] ?? '',
  }));
  return [...files, ...others];
}

/** Names that people give to logs and to what is collected beside them. In a folder other texts are taken for something else. */
const LOG_NAME =
  /(?:\.(?:log|txt|out|err|csv|tsv|prom|maps|environ|env|jsonl?)(?:\.\d+)?|(?:^|[/._-])(?:stdout|stderr|logs?)(?:[._-][^/]*)?)$/i;

const NOT_A_LOG = 'its name is not that of a log: name the file itself to have it read';

async function givenFile(path: string, name: string, follow = true): Promise<GivenFile> {
  await using file = await openRegular(path, follow);
  const start = Buffer.alloc(64);
  const { bytesRead } = await file.read(start, 0, start.length, 0);
  const head = start.subarray(0, bytesRead);
  const why = notReadable(head);
  if (why !== null) return { name, refused: why };
  return head.includes(0)
    ? { name, bytes: await bytesOf(file, MAX_BINARY, path) }
    : { name, text: await textOf(file) };
}

/** Why a file with a NUL in its beginning is no telemetry ring, or null: a ring states its version twice, and a believable capacity. */
function notReadable(head: Buffer): string | null {
  if (COMPRESSED.test(head.toString('latin1'))) return 'it is compressed: unpack it first';
  if (!head.includes(0)) return null;
  const ring =
    head.length >= 40 &&
    head.readUInt32LE(16) === head.readUInt32LE(20) &&
    head.readUInt32LE(16) > 0 &&
    head.readBigUInt64LE(24) > 0n &&
    head.readBigUInt64LE(24) <= 1n << 24n;
  return ring ? null : 'it is neither text nor a telemetry ring';
}

/** How files of gzip, zstd, xz, bzip2 and zip begin. */
const COMPRESSED = /^(?:\u001f\u008b|\u0028\u00b5\u002f\u00fd|\u00fd7zXZ|BZh\d|PK\u0003\u0004)/;

/** Relative paths of the regular files in a folder, with `/`; everything else is refused and said. */
async function filesUnder(folder: string, refused: string[], inner = '', depth = 0): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(folder, inner), { withFileTypes: true })) {
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    const why = refusal(entry.name, entry.isFile() || entry.isDirectory(), depth);
    if (why !== null) refused.push(`${printable(path)}: ${why}`);
    else if (entry.isDirectory()) files.push(...(await filesUnder(folder, refused, path, depth + 1)));
    else files.push(path);
    if (files.length > MAX_FILES) {
      refused.push(`more than ${MAX_FILES} files: the rest was not read`);
      return files.slice(0, MAX_FILES);
    }
  }
  return files.sort();
}

function refusal(name: string, ordinary: boolean, depth: number): string | null {
  if (/[\u0000-\u001f\u007f\\]/.test(name) || name.includes('..'))
    return 'its name is not one that a smoke run gives';
  if (!ordinary) return 'it is a link or a device, which is never followed';
  return depth > MAX_DEPTH ? 'it lies too deep' : null;
}

function printable(path: string): string {
  return JSON.stringify(path).slice(1, -1).slice(0, 200);
}

/** Logs of any size are shortened; tables (maps, environment, transfers) are read whole or refused. */
async function readText(path: string, kind: FileKind): Promise<string> {
  await using file = await openRegular(path, false);
  if (kind === 'log' || kind === 'ucx') return await textOf(file);
  return withoutNul(await bytesOf(file, MAX_TABLE, path));
}

async function readWhole(path: string, limit: number): Promise<Buffer> {
  await using file = await openRegular(path, false);
  return await bytesOf(file, limit, path);
}

/** Opens a regular file. `follow` only for a path that the user typed; inside a folder a link could lead anywhere. */
async function openRegular(path: string, follow: boolean): Promise<FileHandle> {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW);
  const file = await open(path, flags);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw unreadable(path, 'is not a regular file');
}

async function bytesOf(file: FileHandle, limit: number, path: string): Promise<Buffer> {
  const { size } = await file.stat();
  if (size > limit)
    throw unreadable(path, `has ${size} bytes, more than the ${limit} that such a file can have`);
  const bytes = Buffer.alloc(size);
  const { bytesRead } = await file.read(bytes, 0, size, 0);
  return bytes.subarray(0, bytesRead);
}

/** The text of a file: short ones whole, long ones shortened while they are read. */
async function textOf(file: FileHandle): Promise<string> {
  const digest = new LogDigest();
  const chunk = Buffer.alloc(CHUNK);
  const { size } = await file.stat();
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
    if (bytesRead === 0) return digest.text();
    if (at === 0 && size <= WHOLE_TEXT) return withoutNul(chunk.subarray(0, bytesRead));
    digest.push(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
}

/** NUL marks skipped lines inside this part (lines.ts), so it never comes in from outside. */
function withoutNul(bytes: Buffer): string {
  return bytes.toString('utf8').replaceAll('\u0000', ' ');
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch {
    return false;
  }
}

function unreadable(path: string, why: string): ToolError {
  return new ToolError({
    code: 'EVIDENCE_UNREADABLE',
    kind: 'usage',
    what: `${path} ${why}.`,
    means: 'It was not used as evidence.',
    next: 'Give log files and evidence folders as a smoke run left them.',
  });
}

function noEvidence(folder: string): ToolError {
  return new ToolError({
    code: 'NO_EVIDENCE',
    kind: 'usage',
    what: `${folder} holds no evidence: no arm.json in it or in its subfolders.`,
    means: 'Nothing was judged.',
    next: 'Name the evidence folder of a smoke run, or single log files.',
  });
}
