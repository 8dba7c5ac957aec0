import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/make.ts';
import { makePlan } from '../../src/plan/plan.ts';
import type { Plan, PlanRequest } from '../../src/plan/types.ts';
import { sha256File } from '../../src/system/hash.ts';
import { takeLock } from '../../src/system/lock.ts';
import { RUN_MARK } from '../../src/system/process.ts';
import { type BuildOptions, type BuiltWheel, buildWheel } from '../../src/wheel/index.ts';
import { errorOf, openTestSession, type TestSession } from '../plan/fixtures.ts';
import { startGitServer } from './git-server.ts';

let world: TestSession;
let standin: StandinPaths;
let count = 0;
let variants = 0;

beforeAll(async () => {
  world = await openTestSession();
  standin = await makeStandin(join(world.folder, 's'), { engineDir: null });
});
afterAll(() => world[Symbol.asyncDispose]());

/** A copy of the stand-in checkout with a kept clone of its own, one knob turned, or one script edited. */
async function variant(
  change: { conf?: [string, string]; script?: [string | RegExp, string] } = {},
): Promise<string> {
  variants += 1;
  const checkout = join(world.folder, `v${variants}`);
  await cp(standin.checkout, checkout, { recursive: true });
  await edit(join(checkout, 'container/standin.conf'), [
    standin.scratch,
    join(world.folder, `scratch${variants}`),
  ]);
  const script = join(checkout, 'container/build_trtllm_wheel.sh');
  await edit(script, [standin.scratch, join(world.folder, `scratch${variants}`)]);
  if (change.conf) await edit(join(checkout, 'container/standin.conf'), change.conf);
  if (change.script) await edit(script, change.script);
  return checkout;
}

async function edit(path: string, [find, replacement]: [string | RegExp, string]): Promise<void> {
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replace(find, () => replacement),
  );
}

const FAILS: [string, string] = ['BUILD_FAILS=no', 'BUILD_FAILS=yes'];

function planOf(checkoutPath: string, changes: Partial<PlanRequest> = {}): Promise<Plan> {
  return makePlan(world.session, { checkoutPath, nixl: false, arch: 'amd64', ...changes });
}

async function build(plan: Plan, options: Partial<BuildOptions> = {}, inside = world): Promise<BuiltWheel> {
  count += 1;
  return buildWheel(inside.session, plan, {
    folder: join(world.folder, `out${count}`),
    hostLock: join(world.folder, 'host.lock'),
    ...options,
  });
}

describe('a build with the stand-in', () => {
  test('leaves one wheel and the marker, and the checkout as it was', async () => {
    const status = () =>
      execFileSync('git', ['-C', standin.checkout, 'status', '--porcelain', '--ignored'], {
        encoding: 'utf8',
      });
    const lines: string[] = [];
    const folder = join(world.folder, 'out with space\n');
    const plan = await planOf(standin.checkout, { nixl: true });
    const built = await build(plan, { folder, onLine: (line) => lines.push(line) });
    expect((await readdir(folder)).sort()).toEqual(['commit.txt', built.contents.fileName].sort());
    expect(await readFile(join(folder, 'commit.txt'), 'utf8')).toBe(`amd64_${plan.recipe.commit}\n`);
    expect(built.path).toBe(join(folder, built.contents.fileName));
    expect(built.contents).toMatchObject({ platformTag: 'linux_x86_64', capabilities: ['nixl', 'ucx'] });
    expect(built.sha256).toBe(await sha256File(built.path));
    expect(built.seconds).toBeGreaterThan(0);
    expect(lines.join('\n')).toContain('[stand-in]');
    expect(built.tail.join('\n')).toContain('[stand-in]');
    expect(status()).toBe('');
  });

  test('an overridden NIXL commit is what the wheel holds', async () => {
    const { main } = standin.nixl.commits;
    const built = await build(await planOf(standin.checkout, { nixlCommit: 'main' }));
    const text = execFileSync('unzip', ['-p', built.path, 'tensorrt_llm/libs/nixl/libnixl.so'], {
      encoding: 'utf8',
    });
    expect(text).toContain(main);
  });

  test('a script of before #1591: a wheel without NIXL with the flag off, nothing started with it on', async () => {
    const old = await makeStandin(join(world.folder, 'old'), { engineDir: null, script: 'before-1591' });
    const built = await build(await planOf(old.checkout));
    expect(built.contents.capabilities).toEqual(['ucx']);
    const folder = join(world.folder, 'never');
    const error = await errorOf(build(await planOf(old.checkout, { nixl: true }), { folder }));
    expect(error).toMatchObject({ code: 'NIXL_NOT_BUILDABLE', kind: 'usage' });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('arm64 with the flag off', async () => {
    const built = await build(await planOf(standin.checkout, { arch: 'arm64' }));
    expect(built.contents).toMatchObject({ platformTag: 'linux_aarch64', capabilities: ['ucx'] });
  });

  test('another remote is cloned from the copy, the checkout keeps its own', async () => {
    const fork = standin.tensorrtllm;
    const nowhere = 'file:///nowhere/TensorRT-LLM.git';
    const here = await variant({ script: [fork.url, nowhere] });
    const plan = await planOf(here, { tensorrtllmGitUrl: fork.url, tensorrtllmRef: 'v1.0.0rc0' });
    const built = await build(plan);
    expect(built.contents.packageVersion).toContain(fork.commits.annotatedTag.slice(0, 7));
    const script = await readFile(join(here, 'container/build_trtllm_wheel.sh'), 'utf8');
    expect(script).toContain(nowhere);
  });

  test('a fork behind a password is cloned for the script and pulled by it, with no password in a line or the plan', async () => {
    const served = join(world.folder, 'served');
    const bare = join(served, 'TensorRT-LLM.git');
    await cp(standin.tensorrtllm.dir, bare, { recursive: true });
    execFileSync('git', ['-C', bare, 'update-server-info']);
    await using server = await startGitServer(served, 'x:s3cret-of-git');
    const gitUrl = `http://x:s3cret-of-git@127.0.0.1:${server.port}/TensorRT-LLM.git`;
    const here = await variant();
    const lines: string[] = [];
    const plan = await planOf(here, { tensorrtllmGitUrl: gitUrl });
    const built = await build(plan, { gitUrl, onLine: (line) => lines.push(line) });
    expect(built.contents.packageVersion).toContain(standin.tensorrtllm.commits.pinned.slice(0, 7));
    expect(lines.join('\n')).toContain('Already up to date');
    expect([...lines, ...world.lines, JSON.stringify(plan)].join('\n')).not.toContain('s3cret');
  });
});

describe('a build that goes wrong', () => {
  test('the compilation fails: the cause is in the error, and what it left in the kept clone does not hurt the next', async () => {
    const failing = await variant({ conf: FAILS });
    const error = await errorOf(build(await planOf(failing)));
    expect(error).toMatchObject({ code: 'BUILD_FAILED', kind: 'answer' });
    expect(error.what).toContain('the compilation fails');
    await edit(join(failing, 'container/standin.conf'), ['BUILD_FAILS=yes', 'BUILD_FAILS=no']);
    // Left alone, the first would be named after two commits, and the second would not be checked out.
    const same = await build(await planOf(failing, { tensorrtllmRef: 'main' }));
    expect(same.contents.packageVersion).toMatch(/^1\.0\.0rc1\+dev[0-9a-f]{7}$/);
    const release = await build(await planOf(failing, { tensorrtllmRef: 'release/0.21' }));
    expect(release.contents.packageVersion).toMatch(/^0\.21\.0\+dev[0-9a-f]{7}$/);
    expect(world.lines.join()).toContain('Putting back');
  });

  test("somebody's work in the kept clone is neither built in nor touched", async () => {
    const checkout = await variant();
    await build(await planOf(checkout));
    const file = join(world.folder, `scratch${variants}`, 'TensorRT-LLM-standin/NEWS');
    await writeFile(file, 'my work\n');
    const error = await errorOf(build(await planOf(checkout)));
    expect(error).toMatchObject({
      code: 'KEPT_CLONE_DIRTY',
      kind: 'surroundings',
      what: expect.stringContaining('NEWS'),
    });
    expect(await readFile(file, 'utf8')).toBe('my work\n');
  });

  test('a commit that the remote lacks', async () => {
    const plan = await planOf(standin.checkout, {
      tensorrtllmRef: '0123456789abcdef0123456789abcdef01234567',
    });
    expect((await errorOf(build(plan))).code).toBe('COMMIT_NOT_IN_REMOTE');
  });

  test('a script that changed since the plan', async () => {
    const moving = await variant();
    const plan = await planOf(moving);
    await appendFile(join(moving, 'container/build_trtllm_wheel.sh'), '# later\n');
    expect(await errorOf(build(plan))).toMatchObject({
      code: 'CHECKOUT_CHANGED',
      what: expect.stringContaining('build_trtllm_wheel.sh'),
    });
  });

  test('a script that leaves a second wheel', async () => {
    const line = 'touch "$OUTPUT_DIR/tensorrt_llm-9-py3-none-linux_x86_64.whl"\n';
    const odd = await variant({ script: [/$/, line] });
    expect((await errorOf(build(await planOf(odd)))).code).toBe('TWO_WHEELS');
  });

  test('a folder that is not empty, and a source that has no builder', async () => {
    const folder = join(world.folder, 'used');
    await mkdir(folder);
    await writeFile(join(folder, 'old.whl'), '');
    const plan = await planOf(standin.checkout);
    expect((await errorOf(build(plan, { folder }))).code).toBe('FOLDER_NOT_EMPTY');
    const other = { ...plan, recipe: { ...plan.recipe, source: 'upstream-image' as const } };
    expect((await errorOf(build(other))).code).toBe('NO_WHEEL_TO_BUILD');
  });
});

describe('one build at a time on a host', () => {
  test('a second one waits, says so, and stops when told to', async () => {
    const path = join(world.folder, 'taken.lock');
    const held = await takeLock(path);
    await using waiting = await openTestSession();
    const building = errorOf(build(await planOf(standin.checkout), { hostLock: path }, waiting));
    await expect.poll(() => waiting.lines.join()).toContain('Waiting for another wheel build on this host');
    waiting.abort();
    expect((await building).code).toBe('BUILD_STOPPED');
    await held?.release();
  });

  test('stopped in the middle: the whole tree of the build is gone and both locks are free', async () => {
    const slow = await variant({ conf: ['BUILD_SECONDS=0', 'BUILD_SECONDS=60'] });
    const plan = await planOf(slow);
    await using stopping = await openTestSession();
    const [keyPath, hostLock] = [join(world.folder, 'key.lock'), join(world.folder, 'stop.lock')];
    const key = await takeLock(keyPath);
    const started = Promise.withResolvers<void>();
    const onLine = (line: string) => line.includes('compile step') && started.resolve();
    const building = errorOf(
      build(plan, { hostLock, onLine, ...(key === undefined ? {} : { lockFd: key.fd }) }, stopping),
    );
    await started.promise;
    expect(await processesOf(stopping.session.runId)).not.toEqual([]);
    await key?.release();
    // The build inherited the key's lock, so nobody else has it while the build lives.
    expect(await takeLock(keyPath, { waitSeconds: 0 })).toBeUndefined();
    stopping.abort();
    expect((await building).code).toBe('BUILD_STOPPED');
    for (const path of [keyPath, hostLock]) {
      const lock = await takeLock(path, { waitSeconds: 2 });
      expect(lock).toBeDefined();
      await lock?.release();
    }
    expect(await processesOf(stopping.session.runId)).toEqual([]);
  });
});

/** Command lines of living processes that a run started, by the mark in their environment. */
async function processesOf(runId: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const environ = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (environ.includes(`${RUN_MARK}=${runId}`)) found.push(await readFile(`/proc/${pid}/cmdline`, 'utf8'));
  }
  return found;
}
