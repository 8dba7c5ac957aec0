import { existsSync } from 'node:fs';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Access, OPERATOR } from '../../src/store/authority.ts';
import {
  allowUntrusted,
  entryPlace,
  locksFolder,
  quarantineFolder,
  stagingFolder,
  storeHome,
} from '../../src/store/layout.ts';
import { listEntries, type StoreEntry } from '../../src/store/ls.ts';
import { pruneEntries, pruneStore } from '../../src/store/prune.ts';
import { withBuilderLock } from '../../src/store/single-flight.ts';
import type { ProvenWheel } from '../../src/wheel/types.ts';
import { makeWorld, queryFor, type World } from './helpers.ts';

const DAY = 86_400_000;

/** Three entries of about 3 kB, last used 30, 20 and 10 days ago. */
async function threeEntries(world: World): Promise<ProvenWheel[]> {
  const wheels: ProvenWheel[] = [];
  for (const days of [30, 20, 10]) {
    const wheel = await world.wheel({
      recipe: { ucxRef: `used ${days} days ago` },
      content: 'x'.repeat(2000),
    });
    const tier = world.tier();
    await tier.publish(wheel);
    await tier.close();
    await age(world, wheel, days);
    wheels.push(wheel);
  }
  return wheels;
}

async function age(world: World, wheel: ProvenWheel, days: number): Promise<void> {
  const place = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
  const when = new Date(Date.now() - days * DAY);
  for (const path of [place.home, place.marker]) await utimes(path, when, when);
}

async function prune(world: World, limits: { maxBytes?: number; maxAgeDays?: number; jobBegan?: Date }) {
  return pruneStore({
    storePath: world.storePath,
    session: world.session,
    maxBytes: 1e12,
    maxAgeDays: 365,
    jobBegan: new Date(),
    ...limits,
  });
}

describe('pruneStore', () => {
  it('keeps within the budget by removing the least recently used, and reports what was freed', async () => {
    const world = await makeWorld();
    const [oldest, middle, newest] = await threeEntries(world);
    const pruned = await prune(world, { maxBytes: 5000 });
    expect(pruned.removed.map(({ key }) => key)).toEqual([oldest?.manifest.key, middle?.manifest.key]);
    expect(pruned.freed).toBeGreaterThan(6000);
    expect(pruned.left).toBeLessThan(5000);
    expect((await listEntries(world.storePath)).map(({ manifest }) => manifest?.key)).toEqual([
      newest?.manifest.key,
    ]);
  });

  it('removes what was not used for too long, although there is room', async () => {
    const world = await makeWorld();
    const [oldest] = await threeEntries(world);
    const pruned = await prune(world, { maxAgeDays: 25 });
    expect(pruned.removed).toMatchObject([{ key: oldest?.manifest.key, why: 'not used for 30 days' }]);
  });

  it('a restore counts as use', async () => {
    const world = await makeWorld();
    const [oldest, middle] = await threeEntries(world);
    if (oldest === undefined) throw new Error('no entry');
    const tier = world.tier();
    await tier.restore(queryFor(oldest));
    await tier.close();
    const pruned = await prune(world, { maxBytes: 8000, jobBegan: new Date(Date.now() + 1000) });
    expect(pruned.removed.map(({ key }) => key)).toEqual([middle?.manifest.key]);
  });

  it('never removes an entry that a job uses, not even over budget', async () => {
    const world = await makeWorld();
    const [oldest] = await threeEntries(world);
    if (oldest === undefined) throw new Error('no entry');
    const user = world.tier();
    await user.restore(queryFor(oldest));
    await age(world, oldest, 99);
    const pruned = await prune(world, { maxBytes: 0 });
    expect(pruned.kept).toMatchObject([{ why: 'in use by a job on this host' }]);
    expect(pruned.removed).toHaveLength(2);
    await user.close();
    expect((await prune(world, { maxBytes: 0 })).removed).toHaveLength(1);
  });

  it('when the oldest is in use, the next ones make room in its stead', async () => {
    const world = await makeWorld();
    const [oldest, middle, newest] = await threeEntries(world);
    if (oldest === undefined) throw new Error('no entry');
    const user = world.tier();
    await user.restore(queryFor(oldest));
    await age(world, oldest, 99);
    const pruned = await prune(world, { maxBytes: 7000 });
    expect(pruned.removed.map(({ key }) => key)).toEqual([middle?.manifest.key]);
    expect(pruned.left).toBeLessThan(7000);
    const left = (await listEntries(world.storePath)).map(({ manifest }) => manifest?.key);
    expect(left).toEqual([oldest.manifest.key, newest?.manifest.key]);
  });

  it('quarantine counts for the budget, and goes before any entry, the oldest of it first', async () => {
    const world = await makeWorld();
    await threeEntries(world);
    for (const name of ['first', 'second']) {
      await mkdir(join(quarantineFolder(world.storePath), name, 'x64'), { recursive: true });
      await writeFile(join(quarantineFolder(world.storePath), name, 'x64', 'a.whl'), 'x'.repeat(5000));
      await sleep(20);
    }
    const used = (await listEntries(world.storePath)).reduce((sum, { size }) => sum + size, 0);
    const one = await prune(world, { maxBytes: used + 6000 });
    expect(one).toMatchObject({ removed: [], freed: 5000, left: used + 5000 });
    expect(await readdir(quarantineFolder(world.storePath))).toEqual(['second']);
    const two = await prune(world, { maxBytes: used });
    expect(two).toMatchObject({ removed: [], freed: 5000, left: used });
    expect(await readdir(quarantineFolder(world.storePath))).toEqual([]);
  });

  it('never removes what is younger than the job', async () => {
    const world = await makeWorld();
    await threeEntries(world);
    const pruned = await prune(world, { maxBytes: 0, jobBegan: new Date(Date.now() - 15 * DAY) });
    expect(pruned.removed).toHaveLength(2);
  });

  it('clears leftovers of a killed prune at once, old staging and quarantine in time', async () => {
    const world = await makeWorld();
    const staging = stagingFolder(world.storePath);
    await mkdir(join(staging, 'pruned-left'), { recursive: true });
    await writeFile(join(staging, 'pruned-left', 'wheel'), 'x'.repeat(500));
    await mkdir(join(staging, 'entry-of-a-living-job'));
    await mkdir(join(quarantineFolder(world.storePath), 'fresh'), { recursive: true });
    expect((await prune(world, {})).freed).toBe(500);
    expect(await readdir(staging)).toEqual(['entry-of-a-living-job']);
    expect(existsSync(join(quarantineFolder(world.storePath), 'fresh'))).toBe(true);
  });
});

describe('what prune leaves of an entry that is gone', () => {
  it('is nothing: no lock file, no name in the index; the locks of living entries stay', async () => {
    const world = await makeWorld();
    const [oldest, , newest] = await threeEntries(world);
    if (oldest === undefined || newest === undefined) throw new Error('no entry');
    await withBuilderLock(world.storePath, oldest.manifest.key, world.session, {}, async () => {});
    const user = world.tier();
    await user.restore(queryFor(newest));
    expect(await readdir(locksFolder(world.storePath))).toHaveLength(4);
    await prune(world, { maxBytes: 4000 });
    const { version } = entryPlace(world.storePath, newest.manifest.key, 'amd64', 'trusted');
    expect(await readdir(locksFolder(world.storePath))).toEqual([`${version}.use`]);
    expect(await readdir(join(storeHome(world.storePath), '.index'))).toEqual([
      expect.stringContaining(version),
    ]);
  });

  it('a builder at work keeps its lock, also from who tidies up', async () => {
    const world = await makeWorld();
    const taken = withBuilderLock(world.storePath, 'key', world.session, {}, async () => {
      await prune(world, {});
      return readdir(locksFolder(world.storePath));
    });
    expect(await taken).toEqual(['key.build']);
  });
});

describe('pruneStore for a run that may not write trusted entries', () => {
  const ofPull = (number: number) =>
    ({
      write: `pr-${number}`,
      read: ['trusted', `pr-${number}`],
      trustSeal: false,
      reason: 'a pull request',
    }) as const;

  async function entryOf(world: World, access: Access, days: number): Promise<string> {
    const wheel = await world.wheel({
      recipe: { ucxRef: `${access.write} ${days}` },
      content: 'x'.repeat(2000),
    });
    const tier = world.tier({ access });
    expect(await tier.publish(wheel)).toMatchObject({ stored: true });
    await tier.close();
    const place = entryPlace(world.storePath, wheel.manifest.key, 'amd64', access.write ?? 'untrusted');
    const when = new Date(Date.now() - days * DAY);
    for (const path of [place.home, place.marker]) await utimes(path, when, when);
    return place.version;
  }

  it('keeps its own entries within its budget, lets abandoned ones of others go, and touches nothing trusted', async () => {
    const world = await makeWorld();
    await mkdir(storeHome(world.storePath), { recursive: true });
    await writeFile(allowUntrusted(world.storePath), '');
    const trusted = await entryOf(world, OPERATOR, 90);
    const [ownOld, ownNew] = [await entryOf(world, ofPull(7), 9), await entryOf(world, ofPull(7), 1)];
    const [othersOld, othersNew] = [await entryOf(world, ofPull(8), 20), await entryOf(world, ofPull(8), 3)];
    const pruned = await pruneStore({
      storePath: world.storePath,
      session: world.session,
      maxBytes: 4000,
      maxAgeDays: 60,
      jobBegan: new Date(),
      untrusted: { own: 'pr-7' },
    });
    expect(pruned.removed.map(({ version }) => version).sort()).toEqual([ownOld, othersOld].sort());
    const left = (await listEntries(world.storePath)).map(({ place }) => place.version);
    expect(left.sort()).toEqual([trusted, ownNew, othersNew].sort());
  });

  it('whatever budget it asks for', async () => {
    const world = await makeWorld();
    await mkdir(storeHome(world.storePath), { recursive: true });
    await writeFile(allowUntrusted(world.storePath), '');
    await entryOf(world, OPERATOR, 90);
    await entryOf(world, ofPull(8), 3);
    const nothing = { maxBytes: 0, maxAgeDays: 1, jobBegan: new Date(), untrusted: { own: 'pr-7' as const } };
    const pruned = await pruneStore({ storePath: world.storePath, session: world.session, ...nothing });
    expect(pruned.removed).toEqual([]);
  });
});

describe('pruneEntries', () => {
  const now = new Date('2026-11-22T00:00:00Z');
  const anEntry = fc.record({
    size: fc.integer({ min: 1, max: 100 }),
    daysAgo: fc.integer({ min: 1, max: 100 }),
    inUse: fc.boolean(),
  });

  it('removes no more than it must, in order of last use, and ends within the budget where it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anEntry, { maxLength: 20 }),
        fc.integer({ min: 0, max: 1000 }),
        async (given, maxBytes) => {
          const listed = given.map(({ size, daysAgo }, index): StoreEntry => {
            const usedAt = new Date(now.getTime() - daysAgo * DAY);
            const place = { version: String(index) } as StoreEntry['place'];
            return { place, manifest: undefined, problem: undefined, size, usedAt, publishedAt: usedAt };
          });
          const inUse = ({ place }: StoreEntry): boolean => given[Number(place.version)]?.inUse === true;
          const total = listed.reduce((sum, { size }) => sum + size, 0);
          const limits = { maxBytes, maxAgeDays: 1000, jobBegan: now };
          const { removed, kept, left } = await pruneEntries(listed, total, limits, now, async (entry) =>
            inUse(entry) ? 'in use' : undefined,
          );
          expect(left).toBe(total - removed.reduce((sum, { bytes }) => sum + bytes, 0));
          const gone = listed.filter(({ place }) => removed.some(({ version }) => version === place.version));
          const free = listed.filter((entry) => !inUse(entry));
          if (left > maxBytes) expect(gone).toHaveLength(free.length);
          const last = removed.at(-1);
          if (last !== undefined) expect(left + last.bytes).toBeGreaterThan(maxBytes);
          for (const entry of gone) {
            expect(inUse(entry)).toBe(false);
            for (const other of free.filter((one) => !gone.includes(one)))
              expect(entry.usedAt.getTime()).toBeLessThanOrEqual(other.usedAt.getTime());
          }
          expect(kept.every(({ why }) => why === 'in use')).toBe(true);
        },
      ),
    );
  });
});
