import { utimes } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type SaveRequest, saveStore } from '../src/save.ts';
import { type Access, OPERATOR } from '../src/store/authority.ts';
import { entryPlace } from '../src/store/layout.ts';
import { listEntries } from '../src/store/ls.ts';
import { makeWorld, type World } from './store/helpers.ts';

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

  it('takes nothing away for a pull request, whatever budget it asks for', async () => {
    const world = await withOldEntry();
    await saveStore(world.session, postStep(world, PULL_REQUEST), { service: {} });
    expect(await listEntries(world.storePath)).toHaveLength(1);
  });
});
