import { expect, it } from 'vitest';
import { makeWorld } from '../helpers.ts';
import { runModel } from './model.ts';

it('random operations beside a model: never a wrong or half wheel (the short run; `npm run stress` does 10,000)', async () => {
  const world = await makeWorld();
  const count = await runModel(world.folder, world.session, 120, 20261122);
  expect(count['restore']).toBeGreaterThan(10);
});
