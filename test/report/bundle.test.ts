import { createHash } from 'node:crypto';
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { MANIFEST_NAME, writeBundle } from '../../src/report/bundle.ts';

const ABOUT = { toolVersion: '0.1.0', at: '2026-11-22T03:00:00.000Z', origin: 'local', verdict: 'PROVEN' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle ö '));
  await mkdir(join(folder, 'evidence', 'expected'), { recursive: true });
  await writeFile(join(folder, 'report.json'), '{}');
  await writeFile(join(folder, 'evidence', 'expected', 'ring'), Buffer.alloc(70_000, 5));
  await writeFile(join(folder, 'evidence', 'expected', '\u05e7\u05d5\u05d1\u05e5.log'), 'line\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Entries in their order, read by yauzl, which checks each CRC. */
async function entriesOf(path: string): Promise<{ name: string; bytes: Buffer; mode: number }[]> {
  const zip = await new Promise<ZipFile>((done, fail) =>
    readFile(path).then((bytes) =>
      fromBuffer(bytes, { lazyEntries: true }, (error, file) => (file ? done(file) : fail(error))),
    ),
  );
  const found: { name: string; bytes: Buffer; mode: number }[] = [];
  await new Promise<void>((done, fail) => {
    zip.on('entry', (entry: Entry) =>
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return fail(error);
        const parts: Buffer[] = [];
        for await (const part of stream) parts.push(part as Buffer);
        found.push({
          name: entry.fileName,
          bytes: Buffer.concat(parts),
          mode: entry.externalFileAttributes >>> 16,
        });
        zip.readEntry();
      }),
    );
    zip.on('end', done).on('error', fail);
    zip.readEntry();
  });
  return found;
}

it('holds every plain file, first a manifest that names the SHA-256 of each', async () => {
  const path = join(folder, 'evidence.zip');
  await symlink('/etc/passwd', join(folder, 'evidence', 'link'));
  await writeFile(join(folder, 'wheel of 2 GB.whl'), 'of the user, not of the report');
  const manifest = await writeBundle(folder, path, ABOUT);
  const entries = await entriesOf(path);
  expect(entries[0]?.name).toBe(MANIFEST_NAME);
  expect(JSON.parse(entries[0]?.bytes.toString() ?? '')).toEqual(manifest);
  const rest = entries.slice(1).map(({ name, bytes }) => ({
    path: name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  expect(manifest.files).toEqual(rest);
  expect(rest.map((one) => one.path)).toEqual([
    'evidence/expected/ring',
    'evidence/expected/\u05e7\u05d5\u05d1\u05e5.log',
    'report.json',
  ]);
  expect(manifest.leftOut).toEqual(['evidence/link']);
  expect(new Set(entries.map(({ mode }) => mode))).toEqual(new Set([0o100644]));
});

it('is what its schema says', async () => {
  const schema = JSON.parse(
    await readFile(new URL('../../schema/bundle.schema.json', import.meta.url), 'utf8'),
  );
  const valid = new Ajv2020({ allErrors: true }).compile(schema);
  expect(valid(await writeBundle(folder, join(folder, 'evidence.zip'), ABOUT))).toBe(true);
  expect(valid({ ...ABOUT, version: 2, tool: 'trtllm-nixl-build', files: [], leftOut: [] })).toBe(false);
});

it('the same files make the same bytes, whenever they were written and whatever lay there before', async () => {
  const path = join(folder, 'evidence.zip');
  await writeBundle(folder, path, ABOUT);
  const first = await readFile(path);
  await utimes(join(folder, 'report.json'), 1, 1);
  await writeFile(`${path}.part`, 'left by a killed run');
  await writeBundle(folder, path, ABOUT);
  expect((await readFile(path)).equals(first)).toBe(true);
  expect((await readdir(folder)).toSorted()).toEqual(['evidence', 'evidence.zip', 'report.json']);
});

it('takes of a file that is still being written what was there when it was looked at', async () => {
  const path = join(folder, 'evidence.zip');
  const log = join(folder, 'evidence', 'expected', 'dying.log');
  await writeFile(log, Buffer.alloc(3_000_000, 'x'));
  let writing = true;
  const writer = (async () => {
    while (writing) {
      await appendFile(log, Buffer.alloc(4096, 'y'));
      await setImmediate();
    }
  })();
  const manifest = await writeBundle(folder, path, ABOUT).finally(() => {
    writing = false;
  });
  await writer;
  const named = manifest.files.find((file) => file.path.endsWith('dying.log'));
  const packed = (await entriesOf(path)).find(({ name }) => name.endsWith('dying.log'));
  expect(packed?.bytes.length).toBe(named?.bytes);
  expect(
    createHash('sha256')
      .update(packed?.bytes ?? '')
      .digest('hex'),
  ).toBe(named?.sha256);
});

it('a file that becomes shorter meanwhile is an error that can be caught, and leaves no half bundle', async () => {
  const path = join(folder, 'evidence.zip');
  const log = join(folder, 'evidence', 'expected', 'a shrinking.log');
  await writeFile(log, Buffer.alloc(40_000_000, 'x'));
  const ended = writeBundle(folder, path, ABOUT).then(
    () => 'written',
    () => 'refused',
  );
  let going = true;
  void ended.then(() => {
    going = false;
  });
  // Whenever it is looked at it has another length, never more than before.
  for (let size = 40_000_000; going && size > 0; size -= 400_000) {
    await truncate(log, size);
    await setImmediate();
  }
  await ended;
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});
