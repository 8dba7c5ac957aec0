import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/make.ts';
import { makePlan, planToKey } from '../../src/plan/plan.ts';
import type { Plan, PlanRequest } from '../../src/plan/types.ts';
import { errorOf, openTestSession, type TestSession } from './fixtures.ts';

let world: TestSession;
let standin: StandinPaths;
let before: StandinPaths;

beforeAll(async () => {
  world = await openTestSession();
  standin = await makeStandin(join(world.folder, 'after'), { engineDir: null });
  const { tensorrtllm, nixl } = standin;
  before = await makeStandin(join(world.folder, 'before'), {
    engineDir: null,
    script: 'before-1591',
    tensorrtllmGitUrl: tensorrtllm.url,
    nixlGitUrl: nixl.url,
  });
});
afterAll(() => world[Symbol.asyncDispose]());

const plan = (changes: Partial<PlanRequest> = {}): Promise<Plan> =>
  makePlan(world.session, { checkoutPath: standin.checkout, nixl: true, arch: 'amd64', ...changes });

/** Names of the recipe fields in which two plans differ. */
function differences(one: Plan, other: Plan): string[] {
  const fields = Object.keys(one.recipe) as (keyof Plan['recipe'])[];
  return fields.filter((name) => JSON.stringify(one.recipe[name]) !== JSON.stringify(other.recipe[name]));
}

describe('the plan of an A1 stand-in', () => {
  test('says everything later phases need', async () => {
    const made = await plan();
    const { tensorrtllm, nixl, checkout, commit } = standin;
    const sha256 = async (path: string) =>
      createHash('sha256')
        .update(await readFile(join(checkout, path)))
        .digest('hex');
    expect(made).toMatchObject({
      version: 1,
      generation: 'A1',
      checkout: { path: checkout, commit, dirty: '' },
      needs: ['nixl'],
      expectedBackend: 'nixl',
      remote: tensorrtllm.url,
      ref: tensorrtllm.commits.pinned,
      nixlCommitOverride: null,
      target: 'dev',
    });
    expect(made.recipe).toMatchObject({
      source: 'dynamo-script',
      arch: 'amd64',
      commit: tensorrtllm.commits.pinned,
      nixl: true,
      nixlCommit: nixl.commits.pinned,
      ucxRef: 'v1.18.1',
      scripts: {
        'container/build_trtllm_wheel.sh': await sha256('container/build_trtllm_wheel.sh'),
        'container/deps/tensorrt_llm/install_nixl.sh': await sha256(
          'container/deps/tensorrt_llm/install_nixl.sh',
        ),
      },
    });
    expect(made.key).toMatch(/^trtllm-wheel-v1-amd64-nixl-[0-9a-f]{12}-[0-9a-f]{16}$/);
    expect(planToKey(made)).toBe(made.key);
    expect(made.notes.join()).toContain('interactive shells');
  });

  test('the flag changes what is needed, not what is built', async () => {
    const [on, off] = [await plan(), await plan({ nixl: false })];
    expect(off.key).toBe(on.key);
    expect(off).toMatchObject({ needs: [], expectedBackend: 'ucx' });
    expect(off.notes.join()).toContain('the wheel has NIXL all the same');
  });

  test('each input moves its own field and no other', async () => {
    const usual = await plan();
    const { nixl } = standin;
    const overridden = await plan({ nixlCommit: 'main' });
    expect(differences(usual, overridden)).toEqual(['nixlCommit']);
    expect(overridden.nixlCommitOverride).toBe(nixl.commits.main);
    expect(overridden.recipe.nixlCommit).toBe(nixl.commits.main);
    const named = await plan({ tensorrtllmRef: 'v1.0.0rc0' });
    expect(differences(usual, named)).toEqual(['commit']);
    expect(named).toMatchObject({
      ref: 'v1.0.0rc0',
      recipe: { commit: standin.tensorrtllm.commits.annotatedTag },
    });
    const fork = await plan({ tensorrtllmGitUrl: 'https://git.example/fork/TensorRT-LLM' });
    expect(differences(usual, fork)).toEqual(['gitUrl']);
    const off = await plan({ nixl: false, arch: 'arm64' });
    expect(differences(usual, off)).toEqual(['arch', 'nixl', 'nixlCommit']);
    expect(differences(usual, await plan({ nixl: false, checkoutPath: before.checkout }))).toEqual([
      'nixl',
      'nixlCommit',
      'ucxRef',
      'scripts',
    ]);
  });

  test("the checkout's own NIXL commit, asked for, is no override", async () => {
    const own = await plan({ nixlCommit: standin.nixl.commits.pinned });
    expect(own.nixlCommitOverride).toBeNull();
    expect(own.key).toBe((await plan()).key);
    expect(own.notes.join()).toContain('`nixl-commit` changes nothing');
  });

  test('a moved branch is another key', async () => {
    const first = await plan({ tensorrtllmRef: 'main' });
    const { dir, commits } = standin.tensorrtllm;
    execFileSync('git', ['-C', dir, 'update-ref', 'refs/heads/main', commits.lightTag]);
    const second = await plan({ tensorrtllmRef: 'main' });
    execFileSync('git', ['-C', dir, 'update-ref', 'refs/heads/main', commits.main]);
    expect([first.recipe.commit, second.recipe.commit]).toEqual([commits.main, commits.lightTag]);
    expect(first.key).not.toBe(second.key);
  });

  test('a changed script is another key, a changed file that takes no part is not', async () => {
    const usual = await plan();
    const readme = join(standin.checkout, 'README.md');
    await appendFile(readme, 'more\n');
    const other = await plan();
    expect(other.key).toBe(usual.key);
    expect(other.checkout.dirty).toMatch(/^[0-9a-f]{64}$/);
    await appendFile(join(standin.checkout, 'container/deps/tensorrt_llm/install_nixl.sh'), '# more\n');
    const changed = await plan();
    expect(differences(usual, changed)).toEqual(['scripts']);
    execFileSync('git', ['-C', standin.checkout, 'checkout', '--quiet', '--', '.']);
    expect((await plan()).key).toBe(usual.key);
  });

  test('credentials of the URL are in no part of the plan', async () => {
    const made = await plan({
      tensorrtllmGitUrl: 'https://x-token:ghp_secret@git.example/fork/TensorRT-LLM.git',
    });
    expect(made.remote).toBe('https://git.example/fork/TensorRT-LLM.git');
    expect(JSON.stringify(made)).not.toMatch(/ghp_secret|x-token/);
  });
});

describe('refused before anything is asked or built', () => {
  test('NIXL on arm64, with the reason', async () => {
    const error = await errorOf(plan({ arch: 'arm64' }));
    expect(error).toMatchObject({ code: 'NIXL_NOT_ON_ARM64', kind: 'usage' });
    expect(error.what).toContain('aarch64');
  });

  test('a script that needs a terminal', async () => {
    const script = join(before.checkout, 'container/build_trtllm_wheel.sh');
    const text = await readFile(script);
    const asks = () => plan({ checkoutPath: before.checkout });
    try {
      await appendFile(script, '# docker run -it image\ndocker run --rm image\n');
      expect((await asks()).recipe.source).toBe('dynamo-script');
      await appendFile(script, 'docker run -it -v$OUTPUT_DIR:/trtllm_wheel image cp a.whl /trtllm_wheel/\n');
      expect((await errorOf(asks())).code).toBe('SCRIPT_ONLY_BY_HAND');
    } finally {
      await writeFile(script, text);
    }
  });

  test('a target that ignores local wheels', async () => {
    expect((await errorOf(plan({ target: 'runtime' }))).code).toBe('TARGET_WITHOUT_WHEEL');
  });

  test('refs that cannot be resolved', async () => {
    expect((await errorOf(plan({ tensorrtllmRef: 'nope' }))).what).toContain(standin.tensorrtllm.url);
    expect((await errorOf(plan({ nixlCommit: 'nope' }))).what).toContain(standin.nixl.url);
    expect((await errorOf(plan({ nixlCommit: '--upload-pack=x' }))).code).toBe('BAD_REF');
  });
});

test('a script of before #1591 with the flag on: the plan stands and says what is wrong, so that the store is still asked', async () => {
  const made = await plan({ checkoutPath: before.checkout });
  expect(made).toMatchObject({ needs: ['nixl'], recipe: { nixl: false, nixlCommit: null } });
  expect(made.key).toContain('-nonixl-');
  expect(made.notes.join()).toContain('older than Dynamo #1591');
});
