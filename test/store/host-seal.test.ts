import { appendFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATOR } from '../../src/store/authority.ts';
import { handOff } from '../../src/store/handoff.ts';
import { entryPlace } from '../../src/store/layout.ts';
import { makeWorld, queryFor } from './helpers.ts';

/** With the real clock: each of these waits the two seconds that a seal asks for. */
describe('seal of the host tier', () => {
  it('a fresh entry that was handed over by a hard link is a sealed hit for the next job', async () => {
    const world = await makeWorld();
    const tier = world.tier();
    const wheel = await world.wheel();
    await tier.publish(wheel);
    const { wheel: stored } = await tier.restore(queryFor(wheel));
    if (stored === undefined) throw new Error('no hit');
    const handed = await handOff({
      wheel: stored,
      folder: join(world.folder, 'job'),
      files: {},
      modes: ['link'],
    });
    await handed.release();
    expect(await tier.seal(queryFor(wheel))).toBe('sealed');
    expect(await world.tier().restore(queryFor(wheel))).toMatchObject({ proof: 'sealed' });
    const before = await stat(join(dirname(stored.path), 'seal.json'));
    expect(await tier.seal(queryFor(wheel))).toBe('was sealed');
    expect((await stat(join(dirname(stored.path), 'seal.json'))).mtimeMs).toBe(before.mtimeMs);
  });

  it.each([
    ['a run whose seals do not count', { access: { ...OPERATOR, write: 'pr-7', trustSeal: false } }],
    ['a run that may not write', { access: { ...OPERATOR, write: null } }],
    ['`verify: full`, where every use hashes', { verify: { mode: 'full' } }],
  ] as const)('nothing is hashed for %s', async (_name, options) => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    expect(await world.tier(options).seal(queryFor(wheel))).toBe('not sealed');
  });

  it('an entry that is damaged, or not there, is not sealed', async () => {
    const world = await makeWorld();
    const [wheel, other] = [await world.wheel(), await world.wheel({ recipe: { ucxRef: 'other' } })];
    await world.tier().publish(wheel);
    const place = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    await appendFile(join(place.home, wheel.manifest.wheel.fileName), 'x');
    expect(await world.tier().seal(queryFor(wheel))).toBe('not sealed');
    expect(await world.tier().seal(queryFor(other))).toBe('not sealed');
  });
});
