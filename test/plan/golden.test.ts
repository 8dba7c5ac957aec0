import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imageCommands } from '../../src/image/argv.ts';
import { imageFingerprint } from '../../src/image/fingerprint.ts';
import { GENERATIONS } from '../../src/plan/generations/index.ts';
import { makePlan } from '../../src/plan/plan.ts';
import type { GenerationName, Plan } from '../../src/plan/types.ts';
import { wheelScriptArgs } from '../../src/wheel/build-dynamo.ts';
import { checkoutOf, openTestSession, type TestSession } from './fixtures.ts';
import { GENERATION_FILES } from './generation-files.ts';

/**
 * The plan of each generation as it was when it was last looked at, in test/plan/golden: recipe, key, and every command that follows from it.
 * A change here moves keys or commands of users; update the files (`vitest -u`) only with that in mind.
 */
const COMMIT = '45d7022cc33903509fd8045bbc577d77dd1d3e2f';
const NIXL = '18477b5f79400b8da5728af1e339d930c5bd6469';

let world: TestSession;
let folder: string;
beforeAll(async () => {
  world = await openTestSession();
  folder = await mkdtemp(join(tmpdir(), 'golden-'));
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function planOf(name: GenerationName, nixl: boolean): Promise<Plan> {
  const checkoutPath = join(folder, name);
  for (const [path, text] of Object.entries(GENERATION_FILES[name])) {
    await mkdir(dirname(join(checkoutPath, path)), { recursive: true });
    await writeFile(join(checkoutPath, path), text);
  }
  // Full commits: nothing is asked of the network.
  const nixlCommit = ['A1', 'A2', 'A3'].includes(name) ? { nixlCommit: NIXL } : {};
  return makePlan(world.session, {
    checkoutPath,
    nixl,
    arch: 'amd64',
    tensorrtllmRef: COMMIT,
    ...nixlCommit,
  });
}

/** What a person compares: without the folder, which differs, and the marks of lines, which only explanations use. */
function shown(name: GenerationName, plan: Plan): unknown {
  const { scriptLines: _, checkout: __, ...rest } = plan;
  const facts = GENERATIONS.find((one) => one.name === name)?.support.wheel(
    checkoutOf(GENERATION_FILES[name]),
  );
  const wheelFolder = plan.recipe.source === 'upstream-image' ? null : '/wheel';
  return {
    ...rest,
    wheelScript:
      plan.recipe.source === 'dynamo-script' && facts
        ? [facts.script, ...wheelScriptArgs(plan, facts, '/out')]
        : null,
    commands: imageCommands(plan, { wheelFolder, tag: 'name:tag', buildArgs: ['A=1'] }).map(
      ({ argv }) => argv,
    ),
  };
}

test.each(GENERATIONS.map(({ name }) => name))('generation %s', async (name) => {
  const [on, off] = [await planOf(name, true), await planOf(name, false)];
  expect([on.generation, off.generation]).toEqual([name, name]);
  const text = `${JSON.stringify({ on: shown(name, on), off: shown(name, off) }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  // The flag is no part of the wheel.
  expect(on.key).toBe(off.key);
});

test('the flag makes another image where it is handed on, and the same one where it changes nothing', async () => {
  const differs: string[] = [];
  for (const { name } of GENERATIONS) {
    const [on, off] = [await planOf(name, true), await planOf(name, false)];
    const print = (plan: Plan): string =>
      imageFingerprint(plan, { wheelSha256: name === 'D' ? null : 'f', buildArgs: [], onlyRun: null });
    if (print(on) !== print(off)) differs.push(name);
  }
  expect(differs).toEqual(['A1', 'A2', 'A3']);
});
