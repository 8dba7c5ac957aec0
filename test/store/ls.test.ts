import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { manifestsToCompare } from '../../src/store/compare-with.ts';
import { entryPlace } from '../../src/store/layout.ts';
import { restoreWheel } from '../../src/store/restore.ts';
import { serialiseManifest } from '../../src/wheel/manifest.ts';
import { makeWorld, queryFor, RECIPE, type World } from './helpers.ts';
import { makeWheel } from './helpers-wheel.ts';

/** Entries of other commits with nothing but what a look-up reads, used after everything that is there. */
async function crowd(world: World, count: number): Promise<void> {
  const { manifest } = await makeWheel(world.folder, { recipe: { commit: 'f'.repeat(40) } });
  const text = serialiseManifest(manifest);
  const used = new Date(Date.now() + 60_000);
  for (let index = 0; index < count; index += 1) {
    const place = entryPlace(
      world.storePath,
      `some-key-${index.toString(16).padStart(16, '0')}`,
      'amd64',
      'trusted',
    );
    await mkdir(place.home, { recursive: true });
    await writeFile(place.manifest, text);
    await writeFile(place.marker, '');
    await utimes(place.marker, used, used);
  }
}

describe('manifestsToCompare', () => {
  it('finds the wheel built without NIXL among hundreds that were used after it', async () => {
    const world = await makeWorld();
    const tier = world.tier();
    const without = await world.wheel({ recipe: { nixl: false, scripts: {} } });
    const wanted = await world.wheel();
    await tier.publish(without);
    await crowd(world, 300);
    const answer = await restoreWheel([tier], queryFor(wanted));
    expect(answer).toMatchObject({ kind: 'none', why: 'invalid' });
    if (answer.kind === 'none') expect(answer.reason).toContain('nixl: built without, wanted with');
  });

  it('compares with recent entries of any sources, and with old ones of the same architecture only', async () => {
    const world = await makeWorld();
    const tier = world.tier();
    await tier.publish(await world.wheel({ recipe: { arch: 'arm64' } }));
    await crowd(world, 250);
    const known = await manifestsToCompare(world.storePath, ['trusted'], RECIPE);
    expect(known).toHaveLength(100);
    const onArm = await manifestsToCompare(world.storePath, ['trusted'], { ...RECIPE, arch: 'arm64' });
    expect(onArm).toHaveLength(101);
    expect(onArm.some(({ recipe }) => recipe.arch === 'arm64')).toBe(true);
    expect(await manifestsToCompare(world.storePath, ['pr-7'], RECIPE)).toEqual([]);
  });
});
