import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  allowUntrusted,
  type EntryPlace,
  entryPlace,
  quarantineFolder,
  storeHome,
} from '../../src/store/layout.ts';
import { lookUpWheel } from '../../src/store/look-up.ts';
import { publishWheel } from '../../src/store/publish.ts';
import { restoreWheel } from '../../src/store/restore.ts';
import type { Refusal, Tier } from '../../src/store/types.ts';
import { later, makeWorld, queryFor } from './helpers.ts';

const WHEEL = 'tensorrt_llm-1.0.0rc0-cp312-cp312-linux_x86_64.whl';
const DOWN: Refusal = { tier: 'actions', kind: 'unavailable', key: null, reason: 'HTTP 503' };

/** A tier that answers what it is told; the far tier of these tests. */
function fixedTier(answer: Awaited<ReturnType<Tier['restore']>>): Tier {
  return {
    name: 'actions',
    restore: async () => answer,
    publish: async () => ({ stored: false, reason: 'read-only' }),
    nearest: async () => [],
    lookup: async () => ({ found: [{ name: 'far-entry', proof: 'listed' }], refusals: [] }),
  };
}

describe('restoreWheel', () => {
  it('explains a miss by the nearest entry: the field that differs', async () => {
    const world = await makeWorld();
    const tier = world.tier();
    await tier.publish(await world.wheel());
    await tier.publish(await world.wheel({ recipe: { commit: '0'.repeat(40) } }));
    const wanted = await world.wheel({ recipe: { nixlCommit: 'c0ffee'.padEnd(40, '0') } });
    const outcome = await restoreWheel([tier], queryFor(wanted));
    expect(outcome).toMatchObject({ kind: 'none', why: 'miss' });
    expect(outcome.kind === 'none' && outcome.reason).toMatch(
      /^nixlCommit: built 18477b5f1b3e, wanted c0ffee000000 \(nearest entry: trtllm-wheel-v1-amd64-nixl-.*; with nixl-commit 18477b5f1b3e the entry of \d+ \w+ ago would have hit$/,
    );
  });

  it('an entry built without NIXL by an older script, flag on: invalid, says why, entry kept', async () => {
    const world = await makeWorld();
    const tier = world.tier();
    const old = await world.wheel({
      recipe: {
        nixl: false,
        nixlCommit: null,
        scripts: { 'container/build_trtllm_wheel.sh': 'd'.repeat(64) },
      },
    });
    await tier.publish(old);
    const wanted = await world.wheel();
    const outcome = await restoreWheel([tier], queryFor(wanted));
    expect(outcome).toMatchObject({ kind: 'none', why: 'invalid' });
    expect(outcome.kind === 'none' && outcome.reason).toMatch(
      /^tool-cache: nixl: built without, wanted with; /,
    );
    expect(outcome.kind === 'none' && outcome.reason).toContain('container/build_trtllm_wheel.sh changed');
    expect(outcome.refusals).toContainEqual(
      expect.objectContaining({ kind: 'invalid', key: old.manifest.key }),
    );
    expect((await tier.restore(queryFor(old, []))).wheel).toBeDefined();
  });

  it('flag off over an entry with NIXL is a hit', async () => {
    const world = await makeWorld();
    const tier = world.tier();
    const wheel = await world.wheel();
    await tier.publish(wheel);
    expect(await restoreWheel([tier], queryFor(wheel, []))).toMatchObject({
      kind: 'hit',
      tier: 'tool-cache',
    });
  });

  it('fills the nearer tier on a far hit', async () => {
    const world = await makeWorld();
    const near = world.tier();
    const wheel = await world.wheel();
    const far = fixedTier({ wheel, proof: 'hashed', refusals: [] });
    expect(await restoreWheel([near, far], queryFor(wheel))).toMatchObject({ kind: 'hit', tier: 'actions' });
    expect(await restoreWheel([near, far], queryFor(wheel))).toMatchObject({
      kind: 'hit',
      tier: 'tool-cache',
    });
  });

  it('goes on when a tier is down, and says so', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    const near = world.tier();
    await near.publish(wheel);
    const down = fixedTier({
      refusals: [{ tier: 'actions', kind: 'unavailable', key: null, reason: 'HTTP 503' }],
    });
    const hit = await restoreWheel([down, near], queryFor(wheel));
    expect(hit).toMatchObject({ kind: 'hit', tier: 'tool-cache' });
    expect(hit.refusals).toHaveLength(1);
    const other = await world.wheel({ recipe: { commit: '1'.repeat(40) } });
    const none = await restoreWheel([down, near], queryFor(other));
    expect(none).toMatchObject({ kind: 'none', why: 'unavailable' });
    expect(none.kind === 'none' && none.reason).toMatch(
      /^actions: HTTP 503; commit: built 137fe35539ea, wanted 1+ /,
    );
  });

  it('rebuild passes over every entry with the key and names it', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    const near = world.tier();
    await near.publish(wheel);
    const far = fixedTier({ refusals: [] });
    const outcome = await restoreWheel([near, far], queryFor(wheel), { rebuild: true });
    expect(outcome).toMatchObject({ kind: 'none', why: 'invalid', reason: 'rebuild asked for' });
    expect(outcome.refusals.map(({ tier, key }) => [tier, key])).toEqual([
      ['tool-cache', wheel.manifest.key],
      ['actions', wheel.manifest.key],
    ]);
    expect((await readdir(storeHome(world.storePath))).filter((name) => name.startsWith('0.'))).toHaveLength(
      1,
    );
  });

  it('publishes to all tiers and says what each did', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    expect(await publishWheel([world.tier(), fixedTier({ refusals: [] })], wheel)).toMatchObject([
      { tier: 'tool-cache', stored: true },
      { tier: 'actions', stored: false, reason: 'read-only' },
    ]);
  });
});

describe('lookUpWheel', () => {
  it('finds without touching: a listed entry, a sealed one, and says where', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    const place = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    const before = await stat(place.marker);
    expect(await lookUpWheel([world.tier()], queryFor(wheel))).toMatchObject({
      kind: 'found',
      tier: 'tool-cache',
      proof: 'listed',
    });
    expect(existsSync(place.seal)).toBe(false);
    expect((await stat(place.marker)).mtimeMs).toBe(before.mtimeMs);
    const ahead = world.tier({ session: later(world.session, 3) });
    await ahead.restore(queryFor(wheel));
    expect(await lookUpWheel([ahead], queryFor(wheel))).toMatchObject({ kind: 'found', proof: 'sealed' });
  });

  it.each<[string, (place: EntryPlace) => Promise<void>, string]>([
    ['the marker', (place) => writeFile(place.marker, 'x'), 'corrupt'],
    ['the manifest', (place) => writeFile(place.manifest, '{}'), 'corrupt'],
    ['the size of the wheel', (place) => appendFile(join(place.home, WHEEL), 'x'), 'corrupt'],
    ['all of it', (place) => rm(place.folder, { recursive: true }), 'miss'],
  ])('damage to %s is no hit, and is left where it is', async (_name, damage, why) => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    const place = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    await damage(place);
    const outcome = await lookUpWheel([world.tier()], queryFor(wheel));
    expect(outcome).toMatchObject({ kind: 'none', why });
    expect(existsSync(quarantineFolder(world.storePath))).toBe(false);
  });

  it('asks every tier: a far one answers although the near one has nothing, and the far one that is down is named', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    const far = fixedTier({ refusals: [] });
    const outcome = await lookUpWheel([world.tier(), far], queryFor(wheel));
    expect(outcome).toMatchObject({ kind: 'found', tier: 'actions', proof: 'listed' });
    expect(outcome.refusals).toMatchObject([{ tier: 'tool-cache', kind: 'miss' }]);
    const down = { ...far, lookup: async () => ({ found: [], refusals: [DOWN] }) };
    expect(await lookUpWheel([world.tier(), down], queryFor(wheel))).toMatchObject({
      kind: 'none',
      why: 'unavailable',
      reason: 'actions: HTTP 503',
    });
  });

  it('a wheel without what is needed is no hit', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel({ capabilities: ['ucx'] });
    await world.tier().publish(wheel);
    expect(await lookUpWheel([world.tier()], queryFor(wheel))).toMatchObject({
      kind: 'none',
      why: 'invalid',
    });
    expect(await lookUpWheel([world.tier()], queryFor(wheel, []))).toMatchObject({ kind: 'found' });
  });

  it('a damaged entry of another authority does not hide a good one', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    await mkdir(storeHome(world.storePath), { recursive: true });
    await writeFile(allowUntrusted(world.storePath), '');
    const access = {
      write: 'pr-7',
      read: ['trusted', 'pr-7'],
      trustSeal: false,
      reason: 'a pull request',
    } as const;
    expect(await lookUpWheel([world.tier({ access })], queryFor(wheel))).toMatchObject({
      kind: 'found',
      proof: 'listed',
    });
  });
});
