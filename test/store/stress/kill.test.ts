import { expect, it } from 'vitest';
import { makeWorld } from '../helpers.ts';
import { runFlips } from './flips.ts';
import { runKills } from './kill.ts';

it('SIGKILL during publish, restore and prune: whole or absent, nothing left (the short run)', async () => {
  const world = await makeWorld();
  expect(await runKills(world.folder, 4, 7)).toMatchObject({ kills: 4, quarantined: expect.any(Number) });
});

it('single-bit flips are found (the short run)', async () => {
  const world = await makeWorld();
  const count = await runFlips(world.folder, world.session, 24, 7);
  expect(Object.values(count).reduce((a, b) => a + b)).toBe(24);
});
