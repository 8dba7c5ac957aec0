import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recipeToKey } from '../../src/plan/key.ts';
import { makeRecipe } from '../../src/plan/recipe.ts';
import type { Capability, Plan } from '../../src/plan/types.ts';
import { sha256File } from '../../src/system/hash.ts';
import { buildWheel } from '../../src/wheel/index.ts';
import { A1_IMAGE } from '../image/plan.ts';
import { errorOf, openTestSession, type TestSession } from '../plan/fixtures.ts';
import { makeZip, NAME, NIXL, UCX, wheelEntries } from './zip.ts';

let world: TestSession;
let count = 0;
beforeAll(async () => {
  world = await openTestSession();
});
afterAll(() => world[Symbol.asyncDispose]());

const take = (plan: Plan, given?: string) => {
  count += 1;
  const folder = join(world.folder, `out ${count}`);
  return buildWheel(world.session, plan, { folder, ...(given === undefined ? {} : { given }) });
};

function planOf(sha256: string, needs: Capability[] = []): Plan {
  const recipe = makeRecipe({ source: 'given-wheel', arch: 'amd64', nixl: needs.length > 0, given: sha256 });
  return {
    version: 1,
    generation: 'A1',
    checkout: { path: '/checkout', commit: null, dirty: '' },
    recipe,
    key: recipeToKey(recipe),
    needs,
    expectedBackend: needs.length > 0 ? 'nixl' : 'ucx',
    remote: '',
    ref: '',
    nixlCommitOverride: null,
    target: 'dev',
    image: A1_IMAGE,
    notes: [],
  };
}

test('a given wheel is looked into, hashed, and taken as a copy that its owner cannot change', async () => {
  const given = join(world.folder, NAME);
  await writeFile(given, makeZip(wheelEntries(NIXL)));
  const built = await take(planOf(await sha256File(given), ['nixl']), given);
  expect(built).toMatchObject({ seconds: null, contents: { capabilities: ['nixl'] } });
  await writeFile(given, 'changed');
  expect((await readFile(built.path)).subarray(0, 2).toString()).toBe('PK');
});

test('one without NIXL is said to be so when NIXL is needed, and one that changed is not taken', async () => {
  const given = join(world.folder, NAME);
  await writeFile(given, makeZip(wheelEntries(UCX)));
  const sha256 = await sha256File(given);
  expect(await errorOf(take(planOf(sha256, ['nixl']), given))).toMatchObject({
    code: 'WHEEL_UNFIT',
    what: expect.stringContaining('lacks nixl'),
  });
  expect((await errorOf(take(planOf('0'.repeat(64)), given))).code).toBe('GIVEN_WHEEL_CHANGED');
  expect((await errorOf(take(planOf(sha256)))).code).toBe('WHEEL_NOT_GIVEN');
});
