import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/make.ts';
import { makePlan } from '../../src/plan/plan.ts';
import type { PipWheel, Plan, PlanRequest } from '../../src/plan/types.ts';
import { sha256File } from '../../src/system/hash.ts';
import { buildWheel } from '../../src/wheel/index.ts';
import { errorOf, openTestSession, type TestSession } from '../plan/fixtures.ts';
import { type IndexOptions, type PackageIndex, startIndex } from './package-index.ts';

let world: TestSession;
let standin: StandinPaths;
/** Real wheel files of stand-in content: with NIXL, and without as public ones of early 2025. */
let withNixl: string;
let without: string;
let arm: string;
let count = 0;

beforeAll(async () => {
  world = await openTestSession();
  standin = await makeStandin(join(world.folder, 's'), { engineDir: null });
  withNixl = await wheelOf('1.2.0rc3', { arch: 'amd64', nixl: true });
  without = await wheelOf('1.0.0rc0', { arch: 'amd64', nixl: false });
  arm = await wheelOf('1.2.0rc3', { arch: 'arm64', nixl: true });
});
afterAll(() => world[Symbol.asyncDispose]());

async function wheelOf(version: string, what: { arch: string; nixl: boolean }): Promise<string> {
  const source = join(world.folder, `source-${version}-${what.arch}`);
  await cp(join(import.meta.dirname, '../../rehearsal/standin/tensorrt-llm'), source, { recursive: true });
  await writeFile(join(source, 'tensorrt_llm/version.py'), `__version__ = "${version}"\n`);
  await mkdir(join(source, 'nixl'));
  await writeFile(join(source, 'nixl/libnixl.so'), 'a text file');
  const nixl = what.nixl ? ['--nixl-root', 'nixl'] : [];
  execFileSync('python3', ['scripts/build_wheel.py', '--arch', what.arch, ...nixl], {
    cwd: source,
    env: { ...process.env, STANDIN_COMMIT: '0'.repeat(40) },
  });
  const [name = ''] = await readdir(join(source, 'build'));
  return join(source, 'build', name);
}

function serving(wheels: string[], options: IndexOptions = {}): Promise<PackageIndex> {
  return startIndex(wheels, options);
}

function planOf(pip: PipWheel, changes: Partial<PlanRequest> = {}): Promise<Plan> {
  return makePlan(world.session, {
    checkoutPath: standin.checkout,
    nixl: true,
    arch: 'amd64',
    pip,
    ...changes,
  });
}

function take(plan: Plan, pipIndexUrl: string, onLine?: (line: string) => void) {
  count += 1;
  const folder = join(world.folder, `out ${count}`);
  return buildWheel(world.session, plan, {
    folder,
    pipIndexUrl,
    ...(onLine === undefined ? {} : { onLine }),
  });
}

describe('a wheel from an index', () => {
  test('is resolved to version and hash, keyed by them, downloaded and proven', async () => {
    await using index = await serving([without, withNixl, arm]);
    const pip = { requirement: 'tensorrt-llm>=1.0.0rc0', indexUrl: index.url };
    const plan = await planOf(pip);
    const sha256 = await sha256File(withNixl);
    expect(plan.recipe).toMatchObject({
      source: 'pip',
      commit: null,
      gitUrl: null,
      nixl: true,
      pythonTag: 'cp312',
      given: `tensorrt-llm==1.2.0rc3 --hash=sha256:${sha256}`,
    });
    expect(plan.key).toMatch(/^trtllm-wheel-v1-amd64-nixl-tensorrt_llm_1\.2\.0rc3-[0-9a-f]{16}$/);
    expect(plan.ref).toBe('v1.2.0rc3');
    expect(plan.notes.join('\n')).toContain(`--hash=sha256:${sha256}`);
    const built = await take(plan, index.url);
    expect(built).toMatchObject({ sha256, seconds: null, contents: { capabilities: ['nixl', 'ucx'] } });
    expect(await readFile(built.path)).toEqual(await readFile(withNixl));
  });

  test('is the same key however the requirement is spelled, and asks nobody when it is exact', async () => {
    await using index = await serving([without, withNixl]);
    const indexUrl = index.url;
    const floating = await planOf({ requirement: 'tensorrt_llm', indexUrl });
    const pinned = await planOf({ requirement: 'TensorRT-LLM == 1.2.0-rc3', indexUrl });
    index.asked.length = 0;
    const exact = `tensorrt-llm==1.2.0rc3 --hash=sha256:${await sha256File(withNixl)}`;
    const offline = await planOf({ requirement: exact, indexUrl });
    expect(index.asked).toEqual([]);
    expect([floating.key, pinned.key]).toEqual([offline.key, offline.key]);
    expect(offline.notes.join('\n')).not.toContain('today');
  });

  test('of another machine is chosen by the architecture asked for, not by this one', async () => {
    await using index = await serving([withNixl, arm]);
    const pip = { requirement: 'tensorrt-llm==1.2.0rc3', indexUrl: index.url };
    const plan = await planOf(pip, { arch: 'arm64' });
    expect(plan.recipe.given).toContain(await sha256File(arm));
    expect((await take(plan, index.url)).contents.platformTag).toBe('linux_aarch64');
  });

  test('without a hash in its link is downloaded once more to be hashed', async () => {
    await using index = await serving([withNixl], { hashes: false });
    const plan = await planOf({ requirement: 'tensorrt-llm==1.2.0rc3', indexUrl: index.url });
    expect(plan.recipe.given).toContain(await sha256File(withNixl));
  });
});

describe('said plainly', () => {
  test('a public wheel without NIXL: in the plan, and when it was looked into', async () => {
    await using index = await serving([without]);
    const pip = { requirement: 'tensorrt-llm==1.0.0rc0', indexUrl: index.url };
    const plan = await planOf(pip);
    expect(plan.recipe.nixl).toBe(false);
    expect(plan.notes.join('\n')).toMatch(
      /public wheels of TensorRT-LLM have NIXL inside only since 1\.2\.0rc3/,
    );
    expect(await errorOf(take(plan, index.url))).toMatchObject({
      code: 'WHEEL_UNFIT',
      what: expect.stringContaining('has no NIXL inside'),
      next: expect.stringContaining('1.2.0rc3'),
    });
    const off = await planOf(pip, { nixl: false });
    expect((await take(off, index.url)).contents.capabilities).toEqual(['ucx']);
  });

  test('an own build of an old version that has NIXL is taken: the content decides', async () => {
    const own = await wheelOf('1.0.0rc1', { arch: 'amd64', nixl: true });
    await using index = await serving([own]);
    const plan = await planOf({ requirement: 'tensorrt-llm==1.0.0rc1', indexUrl: index.url });
    expect((await take(plan, index.url)).contents.capabilities).toEqual(['nixl', 'ucx']);
  });
});

describe('refused', () => {
  test('a file that changed on the index since it was keyed', async () => {
    const changed = await wheelOf('1.2.0rc4', { arch: 'amd64', nixl: true });
    await using index = await serving([changed]);
    const plan = await planOf({ requirement: 'tensorrt-llm==1.2.0rc4', indexUrl: index.url });
    await appendFile(changed, 'one byte more');
    expect((await errorOf(take(plan, index.url))).code).toBe('PIP_HASH');
  });

  test('a hash that the index does not have', async () => {
    await using index = await serving([withNixl]);
    const requirement = `tensorrt-llm>=1.2.0rc3 --hash=sha256:${'0'.repeat(64)}`;
    expect((await errorOf(planOf({ requirement, indexUrl: index.url }))).code).toBe('PIP_HASH');
  });

  test('a version that is not there, and an index that is not', async () => {
    await using index = await serving([withNixl]);
    const none = planOf({ requirement: 'tensorrt-llm==9.9', indexUrl: index.url });
    expect(await errorOf(none)).toMatchObject({ code: 'PIP_NO_WHEEL', kind: 'answer' });
    const { url } = index;
    await index[Symbol.asyncDispose]();
    await using hasty = await openTestSession({ PIP_RETRIES: '0' });
    const pip = { requirement: 'tensorrt-llm==1.2.0rc3', indexUrl: url };
    const gone = makePlan(hasty.session, { checkoutPath: standin.checkout, nixl: true, arch: 'amd64', pip });
    expect(await errorOf(gone)).toMatchObject({ code: 'PIP_UNREACHABLE', kind: 'surroundings' });
  }, 120_000);

  test.each([
    ['without pip', 'No module named pip', 'PIP_MISSING'],
    ['with an old pip', 'no such option: --dry-run', 'PIP_TOO_OLD'],
  ])('a runner %s is told so', async (name, words, code) => {
    const bin = join(world.folder, name);
    await mkdir(bin);
    await writeFile(join(bin, 'python3'), `#!/bin/sh\necho "${words}" >&2\nexit 1\n`, { mode: 0o755 });
    await using bare = await openTestSession({ PATH: `${bin}:${process.env['PATH']}` });
    const plan = makePlan(bare.session, {
      ...{ checkoutPath: standin.checkout, nixl: true, arch: 'amd64' },
      pip: { requirement: 'tensorrt-llm==1.2.0rc3', indexUrl: 'http://127.0.0.1:9/' },
    });
    expect((await errorOf(plan)).code).toBe(code);
  });
});

test('credentials of an index reach pip, and no argument list, log, plan or error', async () => {
  await using index = await serving([withNixl], { credentials: 'user:s3cret-of-index' });
  const lines: string[] = [];
  const pip = { requirement: 'tensorrt-llm==1.2.0rc3', indexUrl: index.url };
  const plan = await planOf(pip);
  const commandLines = new Set<string>();
  const watching = setInterval(() => {
    commandLines.add(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }));
  }, 50);
  const built = await take(plan, index.url, (line) => lines.push(line));
  clearInterval(watching);
  expect(built.contents.capabilities).toContain('nixl');
  const wrong = index.url.replace('s3cret-of-index', 's3cret-but-wrong');
  const refused = await errorOf(planOf({ ...pip, indexUrl: wrong }));
  expect(refused.code).toBe('PIP_UNREACHABLE');
  const everything = [...world.lines, ...lines, ...commandLines, JSON.stringify(plan), String(refused)].join(
    '\n',
  );
  expect(commandLines.size).toBeGreaterThan(0);
  expect([...commandLines].join('\n')).toContain('pip');
  expect(everything).not.toContain('s3cret');
});
