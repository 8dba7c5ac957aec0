import { utimes } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type SaveRequest, saveStore } from '../src/save.ts';
import { type Access, OPERATOR } from '../src/store/authority.ts';
import { entryPlace } from '../src/store/layout.ts';
import { listEntries } from '../src/store/ls.ts';
import { makeWorld, queryFor, type World } from './store/helpers.ts';

const PULL_REQUEST: Access = {
  write: 'pr-7',
  read: ['trusted', 'pr-7'],
  trustSeal: false,
  reason: 'a pull request',
};

/** A post step whose budget has no room for anything. */
function postStep(world: World, access: Access): SaveRequest {
  return {
    jobBegan: new Date(),
    cache: {
      tiers: ['tool-cache'],
      storePath: world.storePath,
      maxBytes: 0,
      maxAgeDays: 0,
      verify: { mode: 'sealed' },
      access,
      rebuild: false,
      failOnMiss: false,
    },
    plan: null,
    wheel: null,
    repair: [],
  };
}

async function withOldEntry(): Promise<World> {
  const world = await makeWorld();
  const wheel = await world.wheel();
  const tier = world.tier();
  await tier.publish(wheel);
  await tier.close();
  const place = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
  const longAgo = new Date(Date.now() - 30 * 86_400_000);
  for (const path of [place.home, place.marker]) await utimes(path, longAgo, longAgo);
  return world;
}

describe('saveStore', () => {
  it('prunes for a trusted run', async () => {
    const world = await withOldEntry();
    await saveStore(world.session, postStep(world, OPERATOR), { service: {} });
    expect(await listEntries(world.storePath)).toEqual([]);
  });

  it('changes nothing when the run only asked', async () => {
    const world = await withOldEntry();
    const { cache, ...rest } = postStep(world, OPERATOR);
    await saveStore(world.session, { ...rest, cache: { ...cache, lookupOnly: true } }, { service: {} });
    expect(await listEntries(world.storePath)).toHaveLength(1);
  });

  it('seals what the run has published, so that the next job does not hash', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    const tier = world.tier();
    await tier.publish(wheel);
    await tier.close();
    const { key, recipe } = wheel.manifest;
    const request = postStep(world, OPERATOR);
    const cache = { ...request.cache, maxBytes: 1e12, maxAgeDays: 60 };
    await saveStore(world.session, { ...request, cache, plan: { key, recipe, needs: [] } }, { service: {} });
    expect(await world.tier().restore(queryFor(wheel))).toMatchObject({ proof: 'sealed' });
    expect(world.lines.join('\n')).toMatch(/Sealed the entry in /);
  });

  it('takes nothing away for a pull request, whatever budget it asks for', async () => {
    const world = await withOldEntry();
    await saveStore(world.session, postStep(world, PULL_REQUEST), { service: {} });
    expect(await listEntries(world.storePath)).toHaveLength(1);
  });
});
