import { existsSync } from 'node:fs';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryPlace, quarantineFolder, stagingFolder } from '../../src/store/layout.ts';
import { listEntries, type StoreEntry } from '../../src/store/ls.ts';
import { choosePruned, pruneStore } from '../../src/store/prune.ts';
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

describe('choosePruned', () => {
  it('removes no more than it must, in order of last use, and ends within the budget where it may', () => {
    const now = new Date('2026-11-22T00:00:00Z');
    const entries = fc.array(
      fc.record({ size: fc.integer({ min: 1, max: 100 }), daysAgo: fc.integer({ min: 1, max: 100 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 1000 }), (sizes, maxBytes) => {
        const listed = sizes.map(({ size, daysAgo }, index): StoreEntry => {
          const usedAt = new Date(now.getTime() - daysAgo * DAY);
          const place = { version: String(index) } as StoreEntry['place'];
          return { place, manifest: undefined, problem: undefined, size, usedAt, publishedAt: usedAt };
        });
        const chosen = choosePruned(listed, { maxBytes, maxAgeDays: 1000, jobBegan: now }, now);
        const total = listed.reduce((sum, { size }) => sum + size, 0);
        const gone = chosen.reduce((sum, { entry }) => sum + entry.size, 0);
        expect(total - gone).toBeLessThanOrEqual(maxBytes);
        const last = chosen.at(-1);
        if (last !== undefined) expect(total - gone + last.entry.size).toBeGreaterThan(maxBytes);
        const stay = listed.filter((entry) => !chosen.some((one) => one.entry === entry));
        for (const { entry } of chosen) {
          for (const other of stay)
            expect(entry.usedAt.getTime()).toBeLessThanOrEqual(other.usedAt.getTime());
        }
      }),
    );
  });
});
