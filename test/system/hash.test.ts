import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyHashed, sha256Bytes, sha256File } from '../../src/system/hash.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hash '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** SHA-256 of `abc`, from FIPS 180-4's examples. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('a file, bytes and a copy on its way have the same hash', async () => {
  await writeFile(join(folder, 'a'), 'abc');
  expect(sha256Bytes('abc')).toBe(ABC);
  expect(await sha256File(join(folder, 'a'))).toBe(ABC);
  expect(await copyHashed(join(folder, 'a'), join(folder, 'b'))).toBe(ABC);
  expect(await readFile(join(folder, 'b'), 'utf8')).toBe('abc');
});

test.each([0, 1, 4 * 1024 * 1024, 4 * 1024 * 1024 + 1, 9_000_000])('of %d bytes', async (size) => {
  const bytes = Buffer.alloc(size, 'some bytes');
  await writeFile(join(folder, 'a'), bytes);
  const seen: number[] = [];
  expect(await sha256File(join(folder, 'a'), { onProgress: (done) => seen.push(done) })).toBe(
    sha256Bytes(bytes),
  );
  expect(seen.at(-1) ?? 0).toBe(size);
});

test('a link is not followed, an existing file not overwritten, an abort ends it', async () => {
  await writeFile(join(folder, 'a'), 'abc');
  await symlink(join(folder, 'a'), join(folder, 'link'));
  await expect(sha256File(join(folder, 'link'))).rejects.toThrow('ELOOP');
  await expect(copyHashed(join(folder, 'a'), join(folder, 'link'))).rejects.toThrow('EEXIST');
  const signal = AbortSignal.abort(new Error('stopped'));
  await expect(sha256File(join(folder, 'a'), { signal })).rejects.toThrow('stopped');
});
