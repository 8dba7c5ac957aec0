import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/make.ts';
import { makePlan } from '../../src/plan/plan.ts';
import type { Plan, PlanRequest } from '../../src/plan/types.ts';
import { sha256File } from '../../src/system/hash.ts';
import { type BuildOptions, type BuiltWheel, buildWheel } from '../../src/wheel/index.ts';
import { errorOf, openTestSession, type TestSession } from '../plan/fixtures.ts';
import { dockerDouble } from './docker-double.ts';

let world: TestSession;
let standin: StandinPaths;
let calls: string;
let machine: string;
let images: string;
let count = 0;

beforeAll(async () => {
  const outside = await openTestSession();
  const double = await dockerDouble(outside.folder);
  calls = double.calls;
  machine = double.machine;
  images = join(outside.folder, 'images');
  world = await openTestSession({ PATH: `${double.bin}:${process.env['PATH']}` });
  standin = await makeStandin(join(world.folder, 's'), { engineDir: null });
  return () => outside[Symbol.asyncDispose]();
});
afterAll(() => world[Symbol.asyncDispose]());

function planOf(changes: Partial<PlanRequest> = {}): Promise<Plan> {
  return makePlan(world.session, {
    ...{ checkoutPath: standin.checkout, nixl: true, arch: 'amd64', wheelSource: 'trtllm-make' },
    ...changes,
  });
}

async function build(plan: Plan, options: Partial<BuildOptions> = {}, inside = world): Promise<BuiltWheel> {
  count += 1;
  return buildWheel(inside.session, plan, {
    folder: join(world.folder, `out ${count}`),
    hostLock: join(world.folder, 'host.lock'),
    sourcesParent: join(world.folder, 'sources'),
    ...options,
  });
}

const sources = () => readdir(join(world.folder, 'sources'));

describe("TensorRT-LLM's own build, driven", () => {
  test('gives one proven wheel, named after its commit, and leaves no image, container or source', async () => {
    const lines: string[] = [];
    const plan = await planOf({ cudaArchs: ['90-real;100-real'], buildOptions: ['--standin-steps=3'] });
    expect(plan.recipe).toMatchObject({
      source: 'trtllm-make',
      commit: standin.tensorrtllm.commits.pinned,
      nixl: true,
      nixlCommit: null,
      scripts: {},
      cudaArchs: ['100-real', '90-real'],
      buildOptions: ['--extra-cmake-vars', 'NIXL_ROOT=/opt/nvidia/nvda_nixl', '--standin-steps=3'],
    });
    const folder = join(world.folder, 'out with space\n');
    const built = await build(plan, { folder, jobs: 5, onLine: (line) => lines.push(line) });
    expect(built.contents).toMatchObject({ platformTag: 'linux_x86_64', capabilities: ['nixl', 'ucx'] });
    expect(built.contents.packageVersion).toBe(`1.0.0rc1+dev${plan.recipe.commit?.slice(0, 9)}`);
    expect(built.sha256).toBe(await sha256File(built.path));
    expect(built.seconds).toBeGreaterThan(0);
    expect(await readdir(folder)).toEqual([built.contents.fileName]);
    expect(lines.join('\n')).toContain('for CUDA architectures 100-real;90-real');
    expect(lines.join('\n')).toContain('with 5 jobs');
    expect(world.lines.join('\n')).toMatch(/Compiling with 5 jobs: as asked; .* free here/);
    expect([await readdir(images), await sources()]).toEqual([[], []]);
  });

  test('without architectures and jobs the choice is TensorRT-LLM’s and the machine’s', async () => {
    const lines: string[] = [];
    await build(await planOf(), { onLine: (line) => lines.push(line) });
    expect(lines.join('\n')).not.toContain('CUDA architectures');
    expect(world.lines.join('\n')).toMatch(/Compiling with \d+ jobs: \d+ processors/);
  });

  test('of mid 2025, NIXL comes with the stage `tritondevel`, and the wheel is built in it', async () => {
    const dockerfile = await readFile(
      join(import.meta.dirname, '../../rehearsal/standin/tensorrt-llm/docker/Dockerfile.multi'),
      'utf8',
    );
    const moved = dockerfile
      .replace(/^(COPY docker.*\n)(RUN bash .*\n)/m, '')
      .replace(
        'FROM devel AS tritondevel\n',
        'FROM devel AS tritondevel\nRUN bash docker/common/install_nixl.sh /opt/nvidia/nvda_nixl\n',
      );
    const commit = await commitOf({ 'docker/Dockerfile.multi': moved });
    await rm(calls);
    const built = await build(await planOf({ tensorrtllmRef: commit }));
    expect(built.contents.capabilities).toContain('nixl');
    const builds = (await readFile(calls, 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('buildx build'));
    expect(builds).toEqual([expect.stringContaining('--build-arg DEVEL_IMAGE=tritondevel')]);
  });
});

/** A commit of its own in the stand-in's remote. */
async function commitOf(files: Record<string, string | null>): Promise<string> {
  count += 1;
  const clone = join(world.folder, `clone ${count}`);
  const git = (...args: string[]) => execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8' }).trim();
  execFileSync('git', ['clone', '-q', '-b', 'main', standin.tensorrtllm.dir, clone]);
  for (const [name, text] of Object.entries(files)) {
    if (text === null) await rm(join(clone, name));
    else await writeFile(join(clone, name), text);
  }
  git('add', '-A');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '-qm', `variant ${count}`);
  git('push', '-q', 'origin', `HEAD:refs/heads/variant-${count}`);
  return git('rev-parse', 'HEAD');
}

describe('a build that fails', () => {
  test.each([
    ['memory', 'OUT_OF_MEMORY', 'build-jobs'],
    ['disk', 'DISK_FULL', 'Free space'],
  ])('for %s is named, and its sources wait for the next attempt', async (how, code, next) => {
    const plan = await planOf({ buildOptions: [`--standin-fail=${how}`] });
    expect(await errorOf(build(plan))).toMatchObject({
      code,
      kind: 'surroundings',
      next: expect.stringContaining(next),
    });
    expect(await sources()).toHaveLength(1);
  });

  test('is stopped in the middle: nothing of it stays but its sources, and the next one goes on with them', async () => {
    const inside = await openTestSession({ PATH: world.session.env['PATH'] ?? '' });
    const lines: string[] = [];
    const plan = await planOf({ tensorrtllmRef: 'v1.0.0rc0', buildOptions: ['--standin-steps=400'] });
    const running = build(
      plan,
      {
        onLine(line) {
          lines.push(line);
          if (line.startsWith('[3/400]')) inside.abort();
        },
      },
      inside,
    );
    expect(await errorOf(running)).toMatchObject({ code: 'BUILD_STOPPED' });
    await inside[Symbol.asyncDispose]();
    expect((await readdir(images)).join()).not.toContain(inside.session.runId);
    const again: string[] = [];
    const quick = await planOf({ tensorrtllmRef: 'v1.0.0rc0' });
    const built = await build(quick, { onLine: (line) => again.push(line) });
    expect(built.contents.packageVersion).toMatch(/^1\.0\.0rc0\+dev[0-9a-f]{9}$/);
    expect(again.join('\n')).not.toMatch(/Receiving objects|From file/);
  });

  test.each([
    ['0', 'NO_WHEEL'],
    ['2', 'TWO_WHEELS'],
  ])('or leaves %s wheels', async (wheels, code) => {
    const plan = await planOf({ buildOptions: [`--standin-wheels=${wheels}`] });
    expect((await errorOf(build(plan))).code).toBe(code);
  });
});

describe('refused before anything is compiled', () => {
  test('a commit whose image installs no NIXL', async () => {
    const commit = await commitOf({
      'docker/Dockerfile.multi': 'FROM a:b AS devel\nFROM devel AS wheel\nRUN true\n',
    });
    expect(await errorOf(build(await planOf({ tensorrtllmRef: commit })))).toMatchObject({
      code: 'NIXL_NOT_BUILDABLE',
      what: expect.stringContaining('amd64'),
    });
  });

  test('on arm64 one that leaves early there: with the flag on refused, with it off built without NIXL', async () => {
    const commit = await commitOf({
      'docker/common/install_nixl.sh': 'if [ "$(uname -m)" = aarch64 ]; then\n  exit 0\nfi\nmake\n',
    });
    const on = await planOf({ tensorrtllmRef: commit, arch: 'arm64' });
    expect(await errorOf(build(on))).toMatchObject({ code: 'OTHER_MACHINE', kind: 'usage' });
    await writeFile(machine, 'aarch64');
    expect((await errorOf(build(on))).code).toBe('NIXL_NOT_BUILDABLE');
    await writeFile(machine, 'x86_64');
    const off = await planOf({ tensorrtllmRef: commit, arch: 'arm64', nixl: false });
    expect(off.recipe).toMatchObject({ nixl: false, buildOptions: [] });
  });

  test('a repository that is no TensorRT-LLM', async () => {
    const commit = await commitOf({ 'docker/Makefile': null });
    expect((await errorOf(build(await planOf({ tensorrtllmRef: commit })))).code).toBe('NOT_TENSORRT_LLM');
  });

  test.each([
    ['make', 'NO_MAKE'],
    ['docker', 'NO_DOCKER'],
    ['buildx', 'NO_BUILDX'],
  ])('a runner without %s', async (program, code) => {
    const bin = join(world.folder, `without ${program}`);
    await mkdir(bin);
    for (const name of ['git', 'make', 'env', 'bash', 'setpriv', 'flock', 'sh', 'cat']) {
      if (name === program) continue;
      await symlink(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(bin, name));
    }
    const docker =
      program === 'buildx'
        ? '#!/bin/sh\n[ "$1" = info ] && echo x86_64 /\n'
        : '#!/bin/sh\necho "Cannot connect" >&2\nexit 1\n';
    await writeFile(join(bin, 'docker'), docker, { mode: 0o755 });
    await using bare = await openTestSession({ PATH: bin });
    const folder = join(world.folder, `never ${program}`);
    const error = await errorOf(build(await planOf(), { folder }, bare));
    expect(error).toMatchObject({ code, kind: 'surroundings' });
  });
});
