import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeLockFile, takeLock } from '../../src/system/lock.ts';
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

test('a process that is killed while it waits leaves no flock behind that goes on waiting', async () => {
  const path = join(folder, 'l');
  const held = await takeLock(path);
  const mark = `WAITER=${folder}`;
  const source = new URL('../../src/system/lock.ts', import.meta.url).pathname;
  const code = `import { takeLock } from ${JSON.stringify(source)}; await takeLock(${JSON.stringify(path)});`;
  const waiter = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { PATH: process.env['PATH'] ?? '', WAITER: folder },
    stdio: 'inherit',
  });
  await until(async () => (await programsWith(mark)).includes('flock'));
  waiter.kill('SIGKILL');
  await until(async () => (await programsWith(mark)).length === 0);
  await held?.release();
});

/** Names of the living programs that have this in their environment. */
async function programsWith(mark: string): Promise<string[]> {
  const names: string[] = [];
  for (const pid of await readdir('/proc')) {
    const environ = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (!environ.split('\0').includes(mark)) continue;
    names.push((await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim());
  }
  return names;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 250; tries += 1) {
    if (await holds()) return;
    await sleep(20);
  }
  throw new Error(`not within 5 s: ${holds}`);
}

test('a lock file that somebody holds stays, a free one goes', async () => {
  const path = join(folder, 'l');
  const lock = await takeLock(path, { shared: true });
  expect(await removeLockFile(path)).toBe(false);
  await lock?.release();
  expect(await removeLockFile(path)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
  expect(await removeLockFile(path)).toBe(false);
});

test('whoever waited for a lock file that was removed meanwhile locks the new one: never two holders', async () => {
  const path = join(folder, 'l');
  let holders = 0;
  let most = 0;
  const job = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn += 1) {
      const lock = await takeLock(path);
      holders += 1;
      most = Math.max(most, holders);
      await sleep(2);
      // Removed under the lock, as by one who tidies up: the waiting ones have the old file open.
      if (turn % 2 === 0) await unlink(path);
      holders -= 1;
      await lock?.release();
    }
  };
  const tidy = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await removeLockFile(path);
  };
  await Promise.all([job(), job(), job(), tidy()]);
  expect(most).toBe(1);
});
