import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/checkout.ts';
import { hasWheel, makePlan } from '../../src/plan/plan.ts';
import type { Plan, PlanRequest } from '../../src/plan/types.ts';
import { sha256File } from '../../src/system/hash.ts';
import { makeZip, NAME, NIXL, UCX, wheelEntries } from '../wheel/zip.ts';
import { errorOf, openTestSession, type TestSession } from './fixtures.ts';

let world: TestSession;
let standin: StandinPaths;
let upstream: StandinPaths;

beforeAll(async () => {
  world = await openTestSession();
  standin = await makeStandin(join(world.folder, 'a1'), { engineDir: null });
  upstream = await makeStandin(join(world.folder, 'd'), { engineDir: null, generation: 'D' });
});
afterAll(() => world[Symbol.asyncDispose]());

function planOf(changes: Partial<PlanRequest>): Promise<Plan> {
  return makePlan(world.session, { checkoutPath: standin.checkout, nixl: true, arch: 'amd64', ...changes });
}

async function wheelFile(name: string, ...libraries: string[]): Promise<string> {
  const folder = join(world.folder, name);
  await mkdir(folder);
  await writeFile(join(folder, NAME), makeZip(wheelEntries(...libraries)));
  return join(folder, NAME);
}

describe('a given wheel', () => {
  test('is its bytes: where it lies and which ref is told change nothing, one byte does', async () => {
    const path = await wheelFile('given', NIXL, UCX);
    const plan = await planOf({ wheel: path });
    expect(plan.recipe).toMatchObject({
      source: 'given-wheel',
      given: await sha256File(path),
      nixl: true,
      pythonTag: 'cp312',
      commit: null,
      gitUrl: null,
      scripts: {},
    });
    expect(plan.ref).toBe('137fe35');
    expect(JSON.stringify(plan)).not.toContain(path);
    const moved = join(world.folder, 'elsewhere');
    await mkdir(moved);
    await copyFile(path, join(moved, NAME));
    expect((await planOf({ wheel: join(moved, NAME), tensorrtllmRef: 'main', nixl: false })).key).toBe(
      plan.key,
    );
    await writeFile(path, makeZip(wheelEntries(NIXL)));
    expect((await planOf({ wheel: path })).key).not.toBe(plan.key);
  });

  test('the ref that the user names for it is resolved and told to the image', async () => {
    const path = await wheelFile('told', UCX);
    const plan = await planOf({ wheel: path, tensorrtllmRef: 'v1.0.0rc0' });
    expect(plan.ref).toBe(standin.tensorrtllm.commits.annotatedTag);
  });

  test('without NIXL is said plainly, with the flag on and off', async () => {
    const wheel = await wheelFile('without', UCX);
    const on = await planOf({ wheel });
    expect(on.key).toContain('-nonixl-');
    expect(on.notes.join('\n')).toMatch(/has no NIXL inside \(it has only ucx\).*cannot be used/);
    const off = await planOf({ wheel, nixl: false });
    expect(off.notes.join('\n')).toMatch(/has no NIXL inside/);
    expect(off.notes.join('\n')).not.toMatch(/cannot be used/);
  });

  test('for another Python than that of the images is said so', async () => {
    const folder = join(world.folder, 'other python');
    await mkdir(folder);
    const path = join(folder, NAME.replaceAll('cp312', 'cp310'));
    await writeFile(path, makeZip(wheelEntries(NIXL)));
    expect((await planOf({ wheel: path })).notes.join('\n')).toContain('is for cp310');
    const stable = join(folder, NAME.replace('cp312-cp312', 'cp310-abi3'));
    await writeFile(stable, makeZip(wheelEntries(NIXL)));
    expect((await planOf({ wheel: stable })).notes.join('\n')).not.toContain('is for cp310');
  });

  test('that is none is refused', async () => {
    const path = join(world.folder, NAME);
    await writeFile(path, 'no zip');
    expect((await errorOf(planOf({ wheel: path }))).code).toBe('WHEEL_BROKEN');
    await rename(path, join(world.folder, 'any.zip'));
    expect((await errorOf(planOf({ wheel: join(world.folder, 'any.zip') }))).code).toBe('WHEEL_NAME');
    expect((await errorOf(planOf({ wheel: path }))).code).toBe('WHEEL_MISSING');
  });
});

test('an exact requirement for pip: its Python is checked, in one spelling, and nothing is asked', async () => {
  const pip = {
    requirement: `tensorrt-llm==1.2.0rc3 --hash=sha256:${'ab'.repeat(32)}`,
    indexUrl: 'http://127.0.0.1:9/',
  };
  const plan = await planOf({ pip });
  expect((await planOf({ pip, pythonTag: 'CP312' })).key).toBe(plan.key);
  expect((await planOf({ pip, pythonTag: 'cp311' })).key).not.toBe(plan.key);
  expect((await errorOf(planOf({ pip, pythonTag: '3.12' }))).code).toBe('BAD_PYTHON_TAG');
});

describe("TensorRT-LLM's own make", () => {
  const make = (changes: Partial<PlanRequest> = {}) => planOf({ wheelSource: 'trtllm-make', ...changes });

  test('takes nothing of the checkout but its default commit', async () => {
    const plan = await make();
    expect(plan.recipe).toMatchObject({
      source: 'trtllm-make',
      commit: standin.tensorrtllm.commits.pinned,
      nixl: true,
      nixlCommit: null,
      ucxRef: null,
      scripts: {},
      baseImage: null,
    });
    expect(plan.scriptLines).toBeUndefined();
    expect(plan.key).not.toBe((await planOf({})).key);
  });

  test('each input of its own moves the key; order and spelling of architectures do not, the flag on amd64 does not', async () => {
    const { key } = await make();
    const base = `registry.example/base:1@sha256:${'1'.repeat(64)}`;
    const others = [
      { cudaArchs: ['90-real'] },
      { buildOptions: ['-f'] },
      { baseImage: base },
      { arch: 'arm64' as const },
    ];
    const keys = await Promise.all(others.map(async (changes) => (await make(changes)).key));
    expect(new Set([key, ...keys]).size).toBe(others.length + 1);
    const spelled = await make({ cudaArchs: ['100-real;90-real'] });
    expect((await make({ cudaArchs: ['90-REAL, 100-real'] })).key).toBe(spelled.key);
    expect((await make({ nixl: false })).key).toBe(key);
  });

  test('an image by digest is one image, with a tag beside it, as Docker Hub abbreviates it, or without', async () => {
    const digest = `@sha256:${'1'.repeat(64)}`;
    const key = async (name: string) => (await make({ baseImage: `${name}${digest}` })).key;
    expect(await key('registry.example:5000/base:1')).toBe(await key('registry.example:5000/base'));
    expect(await key('ubuntu:24.04')).toBe(await key('docker.io/library/ubuntu'));
    expect(await key('index.docker.io/of/base')).toBe(await key('of/base:2'));
    expect(await key('of/base')).not.toBe(await key('registry.example/of/base'));
  });

  test('`nixl-commit` is said not to enter the wheel', async () => {
    const plan = await make({ nixlCommit: 'main' });
    expect(plan.key).toBe((await make()).key);
    expect(plan.notes.join('\n')).toContain('does not enter the wheel');
    expect(plan.nixlCommitOverride).toBe(standin.nixl.commits.main);
  });
});

describe('a wheel that comes with an image (generation D)', () => {
  const d = (changes: Partial<PlanRequest> = {}) => planOf({ checkoutPath: upstream.checkout, ...changes });

  test('there is none to restore or build, and the plan says so', async () => {
    const plan = await d();
    expect(hasWheel(plan)).toBe(false);
    expect(plan.recipe).toMatchObject({ source: 'upstream-image', commit: null, given: null });
    expect(plan.recipe.baseImage).toMatch(/:/);
    expect(plan.notes.join('\n')).toContain('no wheel is restored, built or stored');
    expect(hasWheel(await planOf({}))).toBe(true);
  });

  test('another runtime image is another run; a wheel has no place', async () => {
    const other = await d({ runtimeImage: 'registry.example/tensorrt-llm/release:1.3.0rc22' });
    expect(other.recipe.baseImage).toBe('registry.example/tensorrt-llm/release:1.3.0rc22');
    expect(other.key).toMatch(/^trtllm-wheel-v1-amd64-nixl-release_1\.3\.0rc22-/);
    expect(other.key).not.toBe((await d()).key);
    expect((await errorOf(d({ wheel: '/w.whl' }))).code).toBe('SOURCE_NOT_HERE');
  });
});
