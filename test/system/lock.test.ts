import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../src/system/lock.ts';
import { startProcess } from '../../src/system/process.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tnb lock '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a second taker gets nothing until the first lets go', async () => {
  const path = join(folder, 'l');
  const first = await takeLock(path, { waitSeconds: 0 });
  expect(first).toBeDefined();
  expect(await takeLock(path, { waitSeconds: 0 })).toBeUndefined();
  await first?.release();
  const again = await takeLock(path, { waitSeconds: 0 });
  expect(again).toBeDefined();
  await again?.release();
});

test('a waiting taker gets it when it is released', async () => {
  const path = join(folder, 'l');
  const first = await takeLock(path);
  const second = takeLock(path, { waitSeconds: 10 });
  await first?.release();
  const got = await second;
  expect(got).toBeDefined();
  await got?.release();
});

test('a child that inherited the lock holds it until its whole tree has ended', async () => {
  const path = join(folder, 'l');
  const lock = await takeLock(path);
  const child = startProcess({
    argv: ['sleep', '300'],
    env: { PATH: process.env['PATH'] ?? '' },
    inheritFds: [lock?.fd ?? -1],
  });
  await lock?.release();
  expect(await takeLock(path, { waitSeconds: 0 })).toBeUndefined();
  await child.stop();
  const after = await takeLock(path, { waitSeconds: 1 });
  expect(after).toBeDefined();
  await after?.release();
});

test('waiting ends with the abort signal', async () => {
  const path = join(folder, 'l');
  const lock = await takeLock(path);
  const abort = new AbortController();
  const waiting = takeLock(path, { signal: abort.signal });
  abort.abort();
  await expect(waiting).rejects.toThrow();
  await lock?.release();
});
