import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type HandoffMode, handOff } from '../../src/store/handoff.ts';
import type { HostTier } from '../../src/store/tool-cache.ts';
import type { ProvenWheel } from '../../src/wheel/types.ts';
import { later, makeWorld, queryFor, type World } from './helpers.ts';

async function sealedWheel(world: World): Promise<{ tier: HostTier; wheel: ProvenWheel }> {
  const wheel = await world.wheel({ content: 'wheel bytes' });
  const tier = world.tier({ session: later(world.session, 3) });
  await tier.publish(wheel);
  await tier.restore(queryFor(wheel));
  const answer = await tier.restore(queryFor(wheel));
  expect(answer.proof).toBe('sealed');
  return { tier, wheel: answer.wheel ?? wheel };
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

  it('refuses a folder that is there', async () => {
    const world = await makeWorld();
    const { wheel } = await sealedWheel(world);
    await expect(handOff({ wheel, folder: world.folder, files: {} })).rejects.toThrow('EEXIST');
  });
});
