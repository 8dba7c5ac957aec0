import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep, setImmediate as tick } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type HandoffMode, handOff } from '../../src/store/handoff.ts';
import { entryPlace } from '../../src/store/layout.ts';
import type { HostTier } from '../../src/store/tool-cache.ts';
import type { ProvenWheel } from '../../src/wheel/types.ts';
import { later, makeWorld, queryFor, type World } from './helpers.ts';

async function sealedWheel(world: World): Promise<{ tier: HostTier; wheel: ProvenWheel }> {
  const wheel = await world.wheel({ content: 'wheel bytes' });
  const tier = world.tier({ session: later(world.session, 3) });
  await tier.publish(wheel);
  // Whole seconds: Node cannot put the nanoseconds of an mtime back, and an attacker can.
  const { home } = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
  const hourAgo = Math.floor(Date.now() / 1000) - 3600;
  await utimes(join(home, wheel.manifest.wheel.fileName), hourAgo, hourAgo);
  await tier.restore(queryFor(wheel));
  const answer = await tier.restore(queryFor(wheel));
  expect(answer.proof).toBe('sealed');
  return { tier, wheel: answer.wheel ?? wheel };
}

/** In place and with the mtime put back, as quickly as a program can. */
function writeKeepingTimes(path: string, text: string): void {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, text, { flag: 'r+' });
  utimesSync(path, atime, mtime);
}

/** Waits for the second link, and then for the tick of its ctime, before it writes. */
async function attackWhileLinked(path: string): Promise<void> {
  while (statSync(path).nlink < 2) await tick();
  await sleep(12);
  writeKeepingTimes(path, 'wheel BYTES');
}

describe('handOff', () => {
  it.each<HandoffMode>(['link', 'copy'])(
    'by %s: own folder with marker, and the seal holds before, during and after',
    async (mode) => {
      const world = await makeWorld();
      const { tier, wheel } = await sealedWheel(world);
      const folder = join(world.folder, 'job');
      const handed = await handOff({
        wheel,
        folder,
        files: { 'commit.txt': 'amd64_137fe355' },
        modes: [mode],
      });
      expect(handed.mode).toBe(mode);
      expect((await readdir(folder)).sort()).toEqual(['commit.txt', wheel.manifest.wheel.fileName]);
      expect(await readFile(join(folder, 'commit.txt'), 'utf8')).toBe('amd64_137fe355');
      expect((await tier.restore(queryFor(wheel))).proof).toBe('sealed');
      await handed.release();
      expect((await tier.restore(queryFor(wheel))).proof).toBe('sealed');
      await expect(stat(folder)).rejects.toThrow('ENOENT');
    },
  );

  it('takes the first way the file system offers', async () => {
    const world = await makeWorld();
    const { wheel } = await sealedWheel(world);
    const handed = await handOff({ wheel, folder: join(world.folder, 'job'), files: {} });
    expect(await readFile(handed.wheelPath, 'utf8')).toBe('wheel bytes');
    await handed.release();
  });

  it('a script that cleans its folder does the store no harm', async () => {
    const world = await makeWorld();
    const { tier, wheel } = await sealedWheel(world);
    const handed = await handOff({ wheel, folder: join(world.folder, 'job'), files: {}, modes: ['link'] });
    await rm(handed.folder, { recursive: true });
    expect((await tier.restore(queryFor(wheel))).wheel).toBeDefined();
    await handed.release();
  });

  it('a script that writes through a hard link is found out, also with the mtime put back at once', async () => {
    const world = await makeWorld();
    const { tier, wheel } = await sealedWheel(world);
    const handed = await handOff({ wheel, folder: join(world.folder, 'job'), files: {}, modes: ['link'] });
    const { atime, mtime } = await stat(handed.wheelPath);
    await writeFile(handed.wheelPath, 'wheel BYTES');
    await utimes(handed.wheelPath, atime, mtime);
    expect((await tier.restore(queryFor(wheel))).refusals[0]?.kind).toBe('corrupt');
    await handed.release();
  });

  it('a write through the link survives no release either', async () => {
    const world = await makeWorld();
    const { tier, wheel } = await sealedWheel(world);
    const handed = await handOff({ wheel, folder: join(world.folder, 'job'), files: {}, modes: ['link'] });
    const { atime, mtime } = await stat(handed.wheelPath);
    await writeFile(handed.wheelPath, 'wheel BYTES');
    await utimes(handed.wheelPath, atime, mtime);
    await handed.release();
    expect((await tier.restore(queryFor(wheel))).refusals[0]?.kind).toBe('corrupt');
  });

  it('a write while the seal is being moved is found out, also with the mtime put back', async () => {
    const world = await makeWorld();
    const { tier, wheel } = await sealedWheel(world);
    const attack = attackWhileLinked(wheel.path);
    const handed = await handOff({ wheel, folder: join(world.folder, 'job'), files: {}, modes: ['link'] });
    await attack;
    expect(await readFile(handed.wheelPath, 'utf8')).toBe('wheel BYTES');
    expect((await tier.restore(queryFor(wheel))).refusals[0]?.kind).toBe('corrupt');
    await handed.release();
  });

  it('the folder is seen only when the seal is settled: a write at first sight is found out', async () => {
    const world = await makeWorld();
    const { tier, wheel } = await sealedWheel(world);
    const folder = join(world.folder, 'job');
    const linked = join(folder, wheel.manifest.wheel.fileName);
    let handing = true;
    const attack = (async () => {
      while (handing && !existsSync(linked)) await tick();
      writeKeepingTimes(linked, 'wheel BYTES');
    })();
    const handed = await handOff({ wheel, folder, files: { 'commit.txt': 'amd64_1' }, modes: ['link'] });
    handing = false;
    await attack;
    expect((await tier.restore(queryFor(wheel))).refusals[0]?.kind).toBe('corrupt');
    await handed.release();
    expect((await readdir(world.folder)).filter((name) => name.startsWith('.handing-over'))).toEqual([]);
  });

  it('the next use hashes while another job has a link as well', async () => {
    const world = await makeWorld();
    const { tier, wheel } = await sealedWheel(world);
    const one = await handOff({ wheel, folder: join(world.folder, 'one'), files: {}, modes: ['link'] });
    expect((await tier.restore(queryFor(wheel))).proof).toBe('sealed');
    const two = await handOff({ wheel, folder: join(world.folder, 'two'), files: {}, modes: ['link'] });
    expect((await tier.restore(queryFor(wheel))).proof).toBe('hashed');
    await one.release();
    await two.release();
    expect((await tier.restore(queryFor(wheel))).proof).toBe('hashed');
    expect((await tier.restore(queryFor(wheel))).proof).toBe('sealed');
  });

  it('the next use hashes when a process left over from the job has the wheel open for writing', async () => {
    const world = await makeWorld();
    const { tier, wheel } = await sealedWheel(world);
    const handed = await handOff({ wheel, folder: join(world.folder, 'job'), files: {}, modes: ['link'] });
    const left = spawn('sh', ['-c', 'exec 3<>"$0"; echo open; read line', handed.wheelPath], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(left, 'exit');
    await once(left.stdout, 'data');
    await handed.release();
    expect((await tier.restore(queryFor(wheel))).proof).toBe('hashed');
    left.stdin.end();
    await ended;
  });

  it('leaves nothing behind when no way works', async () => {
    const world = await makeWorld();
    const { wheel } = await sealedWheel(world);
    const gone = { ...wheel, path: join(world.folder, 'gone.whl') };
    const parent = join(world.folder, 'parent');
    await expect(handOff({ wheel: gone, folder: join(parent, 'job'), files: {} })).rejects.toThrow('ENOENT');
    expect(await readdir(parent)).toEqual([]);
  });

  it('refuses a folder that is there', async () => {
    const world = await makeWorld();
    const { wheel } = await sealedWheel(world);
    await expect(handOff({ wheel, folder: world.folder, files: {} })).rejects.toThrow('EEXIST');
  });
});
