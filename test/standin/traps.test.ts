import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildModeArgv, imageCommands, workingTag } from '../../src/image/argv.ts';
import { withBuildExtras } from '../../src/image/build-extras.ts';
import { checkWheelFolder, plainWheelFolder } from '../../src/image/build-inputs.ts';
import { requireBuildTools } from '../../src/image/build-tools.ts';
import { imageLockPath, onlyImageOnHost } from '../../src/image/host-lock.ts';
import { prepareNixlClone } from '../../src/image/nixl-clone.ts';
import { runImageCommands } from '../../src/image/run-script.ts';
import { GENERATIONS } from '../../src/plan/generations/index.ts';
import { withWheelContext } from '../../src/plan/generations/rendered.ts';
import type { GenerationName } from '../../src/plan/types.ts';
import { buildWheel } from '../../src/wheel/index.ts';
import { errorOf } from '../plan/fixtures.ts';
import { valuesOf, wheelsIn } from './standin-run.ts';
import { TrapWorld } from './traps-world.ts';

/**
 * Every trap of `src/plan/generations/traps.ts`, by its name: first that a stand-in has it, as the real script does, then that our way of
 * calling it does not fall in.
 */
const EARLY = ['--framework', 'tensorrtllm', '--tensorrtllm-commit'];
const LATE = ['--framework', 'trtllm'];

describe('traps of every build.sh', () => {
  test('an empty argument ends option parsing', async () => {
    await using world = await TrapWorld.make('B2');
    const end = await world.theirs([...LATE, '', '--tensorrtllm-pip-wheel-dir', '/nowhere']);
    expect(end.code).toBe(0);
    expect(valuesOf(end.docker, '--build-arg')).toContain('HAS_TRTLLM_CONTEXT=0');
    const plan = await world.plan();
    expect(() => imageCommands(plan, { wheelFolder: '/w', tag: '', buildArgs: [] })).toThrow(RangeError);
    expect(imageCommands(plan, { wheelFolder: '/w', tag: 't', buildArgs: [] })[0]?.argv).not.toContain('');
  });

  test.each(['A1', 'A3', 'B2'] as const)('inherited variables change the build: %s', async (name) => {
    const leaks = {
      TARGET: 'runtime',
      BUILD_ARGS: ' --build-arg LEAKED=1',
      BASE_IMAGE: 'other',
      CACHE_FROM: '--pull',
      FRAMEWORK: 'VLLM',
    };
    await using world = await TrapWorld.make(name, { runner: leaks });
    const plan = await world.plan();
    const folder = await world.handedOver(plan);
    const end = await world.theirs(
      [
        ...(name === 'A1' ? EARLY : [...LATE, '--tensorrtllm-commit']),
        plan.recipe.commit ?? '',
        '--tensorrtllm-pip-wheel-dir',
        folder,
      ],
      leaks,
    );
    expect(valuesOf(end.docker, '--build-arg')).toEqual(
      expect.arrayContaining(['LEAKED=1', 'BASE_IMAGE=other']),
    );
    expect(valuesOf(end.docker, '--target')).toEqual(['runtime']);
    const argv = await world.ours(plan);
    expect(valuesOf(argv, '--build-arg')).toContain('BASE_IMAGE=h.example/base');
    expect(valuesOf(argv, '--target')).toEqual(['dev']);
    expect(argv.join(' ')).not.toMatch(/LEAKED|--pull/);
  });

  test.each(['A1', 'B2'] as const)('tokens become build arguments: %s', async (name) => {
    const tokens = {
      GITHUB_TOKEN: 'no-real-token',
      GITLAB_TOKEN: 'no-real-token',
      HF_TOKEN: 'no-real-token',
    };
    await using world = await TrapWorld.make(name, { runner: tokens });
    const plan = await world.plan();
    const flags = name === 'A1' ? EARLY : [...LATE, '--tensorrtllm-commit'];
    const end = await world.theirs(
      [...flags, plan.recipe.commit ?? '', '--tensorrtllm-pip-wheel-dir', await world.handedOver(plan)],
      tokens,
    );
    expect(valuesOf(end.docker, '--build-arg').filter((pair) => pair.includes('no-real-token'))).toHaveLength(
      3,
    );
    expect((await world.ours(plan)).join(' ')).not.toContain('no-real-token');
    expect(world.test.lines.join('')).not.toContain('no-real-token');
  });

  test('the wheel folder must be absolute', async () => {
    await using world = await TrapWorld.make('A1');
    const plan = await world.plan();
    const end = await world.theirs([
      ...EARLY,
      plan.recipe.commit ?? '',
      '--tensorrtllm-pip-wheel-dir',
      'relative',
    ]);
    expect(end.code).toBe(0);
    // Wheels in the clone of the source, the marker in that of NIXL, and the image gets a folder without a wheel.
    expect(await wheelsIn(join(world.paths.sourceClone, 'relative'))).toHaveLength(2);
    expect(await readdir(join(world.paths.scratch, 'nixl/nixl_src/relative'))).toEqual(['commit.txt']);
    expect(() => imageCommands(plan, { wheelFolder: 'relative', tag: 't', buildArgs: [] })).toThrow(
      /full path/,
    );
  });

  test('the wheel folder must not hold a space', async () => {
    await using world = await TrapWorld.make('A1');
    const plan = await world.plan();
    const spaced = await world.folder('a wheel');
    const end = await world.theirs([
      ...EARLY,
      plan.recipe.commit ?? '',
      '--tensorrtllm-pip-wheel-dir',
      spaced,
    ]);
    // The options behind the space are lost: no commit, no architecture, no NIXL, exit code 0.
    expect(end.code).toBe(0);
    expect(end.stdout).toContain('wheel for no architecture');
    const handed = await world.handedOver(plan);
    const link = await plainWheelFolder(world.session, handed.replace('handed', 'handed'));
    expect(link).not.toMatch(/\s/);
    await expect(world.ours(plan, { wheelFolder: spaced })).rejects.toThrow(RangeError);
  });

  test('more than one wheel is reused unchecked', async () => {
    await using world = await TrapWorld.make('A1');
    const plan = await world.plan();
    const two = await world.folder('two', { 'a.whl': '', 'b.whl': '', 'commit.txt': 'arm64_other\n' });
    const end = await world.theirs([...EARLY, plan.recipe.commit ?? '', '--tensorrtllm-pip-wheel-dir', two]);
    expect(end.stdout).toContain('Will use first one found');
    expect(end.docker).toBeDefined();
    expect((await errorOf(checkWheelFolder(plan, two))).code).toBe('WHEEL_FOLDER');
  });

  test('version from git history and a ref main', async () => {
    await using world = await TrapWorld.make('A1');
    const plan = await world.plan();
    execFileSync('git', ['-C', world.paths.checkout, 'checkout', '--quiet', '--detach']);
    execFileSync('git', ['-C', world.paths.checkout, 'branch', '--quiet', '-D', 'main']);
    const flags = [
      ...EARLY,
      plan.recipe.commit ?? '',
      '--tensorrtllm-pip-wheel-dir',
      await world.handedOver(plan),
    ];
    const end = await world.theirs(flags);
    expect(valuesOf(end.docker, '--tag')[0]).toMatch(/^dynamo:v0\.0\.1\.dev\./);
    const argv = await world.ours(await world.plan());
    expect(valuesOf(argv, '--tag')).toContain('ours:1-dev');
    expect(valuesOf(argv, '--tag').filter((tag) => tag.startsWith('dynamo:v'))).toEqual([]);
  });

  test('the wheel script runs under env -i when build.sh calls it', async () => {
    const seen = '#!/bin/bash\nenv >"$(dirname "$0")/seen.txt"\nexit 1\n';
    await using world = await TrapWorld.make('A1', {
      runner: { DOCKER_HOST: 'unix:///none.sock', HOME: '/home/runner' },
    });
    const script = join(world.paths.checkout, 'container/build_trtllm_wheel.sh');
    const original = await readFile(script, 'utf8');
    await writeFile(script, seen);
    await world.theirs([...EARLY, 'abc', '--tensorrtllm-pip-wheel-dir', '/tmp/none-of-ours'], {
      HOME: '/home/runner',
      DOCKER_HOST: 'unix:///none.sock',
    });
    const bare = await readFile(join(world.paths.checkout, 'container/seen.txt'), 'utf8');
    expect(bare).not.toMatch(/^(HOME|DOCKER_HOST)=/m);
    await rm(join(world.paths.checkout, 'container/seen.txt'));
    // Ours: the script is called directly, with the session's environment.
    const out = join(world.test.folder, 'seen-by-ours.txt');
    await writeFile(script, `${original.replace('usage() {', `env >'${out}'\nusage() {`)}`);
    await chmod(script, 0o755);
    await buildWheel(world.session, await world.plan(), {
      folder: join(world.test.folder, 'built'),
      hostLock: join(world.test.folder, 'lock'),
    });
    const full = await readFile(out, 'utf8');
    expect(full).toMatch(/^HOME=\/home\/runner$/m);
    expect(full).toMatch(/^DOCKER_HOST=unix:\/\/\/none\.sock$/m);
  });
});

describe('traps of generations with a marker', () => {
  test('a marker that differs deletes the wheel before the rebuild', async () => {
    await using world = await TrapWorld.make('A2', { buildFails: true });
    const plan = await world.plan();
    const old = await world.folder('old', { 'old.whl': 'old', 'commit.txt': 'amd64_other\n' });
    const end = await world.theirs([...EARLY, plan.recipe.commit ?? '', '--tensorrtllm-pip-wheel-dir', old]);
    expect(end.code).toBe(1);
    expect(await readdir(old)).toEqual(['commit.txt']);
    // Ours is refused before; and were it not, the script is stopped when it begins to build.
    const wrong = await world.handedOver(plan, { 'commit.txt': 'amd64_other\n' });
    expect((await errorOf(checkWheelFolder(plan, wrong))).code).toBe('WHEEL_FOLDER');
    expect((await errorOf(world.ours(plan, { wheelFolder: wrong }))).code).toBe('WHEEL_NOT_TAKEN');
  });

  test('the marker of May 2025 is the bare commit', async () => {
    await using world = await TrapWorld.make('0');
    const plan = await world.plan();
    const folder = await world.handedOver(plan);
    expect((await readFile(join(folder, 'commit.txt'), 'utf8')).trim()).toBe(plan.recipe.commit);
    expect(valuesOf(await world.ours(plan), '--build-arg')).toContain('HAS_TRTLLM_CONTEXT=1');
  });

  test('--dry-run still clones and builds', async () => {
    await using world = await TrapWorld.make('A3');
    const folder = join(world.test.folder, 'dry');
    const end = await world.theirs([
      ...LATE,
      '--dry-run',
      '--use-default-experimental-tensorrtllm-commit',
      '--tensorrtllm-pip-wheel-dir',
      folder,
    ]);
    expect(end.docker).toBeUndefined();
    expect(await wheelsIn(folder)).toHaveLength(2);
    const plan = await world.plan();
    expect(JSON.stringify(imageCommands(plan, { wheelFolder: '/w', tag: 't', buildArgs: [] }))).not.toContain(
      'dry-run',
    );
  });

  test('--target runtime ignores a local wheel', async () => {
    for (const name of ['0', 'A1', 'A2', 'A3'] as const) {
      await using world = await TrapWorld.make(name);
      const plan = await world.plan();
      const text = await readFile(
        join(
          world.paths.checkout,
          'container',
          name === 'A3' ? 'Dockerfile.trtllm' : 'Dockerfile.tensorrt_llm',
        ),
        'utf8',
      );
      expect(text.slice(text.lastIndexOf('AS runtime'))).not.toMatch(/trtllm_wheel|pip install/);
      expect(plan.image.wheelTargets).toEqual(['dev']);
      expect((await errorOf(world.plan({ target: 'runtime' }))).code).toBe('TARGET_WITHOUT_WHEEL');
    }
  });

  test('after #3009 the runtime target of A3 takes it', async () => {
    await using world = await TrapWorld.make('A3');
    const file = join(world.paths.checkout, 'container/Dockerfile.trtllm');
    await writeFile(file, `${await readFile(file, 'utf8')}\nFROM runtime AS dev\n`);
    expect((await world.plan({ target: 'runtime' })).target).toBe('runtime');
  });

  test('fixed names collide between jobs', async () => {
    await using world = await TrapWorld.make('A1');
    const plan = await world.plan();
    expect(plan.image.fixedNames).toEqual([join(world.paths.scratch, 'nixl/nixl_src')]);
    // The same lock whatever the image is; generations without fixed names wait for the same image only.
    expect(imageLockPath(plan.image.fixedNames, 'abc')).toBe(imageLockPath(plan.image.fixedNames, 'def'));
    expect(imageLockPath([], 'abc')).not.toBe(imageLockPath([], 'def'));
    const order: string[] = [];
    const path = join(world.test.folder, 'image.lock');
    const job = (name: string) =>
      onlyImageOnHost(world.session, path, async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        order.push(`${name} ends`);
      });
    await Promise.all([job('one'), job('one')]);
    expect(order).toEqual(['one begins', 'one ends', 'one begins', 'one ends']);
  });

  test('the kept NIXL clone is never fetched', async () => {
    await using world = await TrapWorld.make('A1');
    const plan = await world.plan();
    const clone = plan.image.nixlClone ?? '';
    const { install, pinned } = world.paths.nixl.commits;
    // A clone of last week: it has the older commit alone.
    const git = (...args: string[]) => execFileSync('git', ['-C', clone, ...args], { stdio: 'pipe' });
    execFileSync('git', ['init', '--quiet', clone]);
    git('fetch', '--quiet', world.paths.nixl.url, install);
    git('checkout', '--quiet', install);
    const end = await world.theirs([
      ...EARLY,
      plan.recipe.commit ?? '',
      '--tensorrtllm-pip-wheel-dir',
      await world.handedOver(plan),
    ]);
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('Failed to checkout NIXL commit');
    await prepareNixlClone(world.session, plan, world.paths.checkout, undefined);
    git('rev-parse', '--verify', `${pinned}^{commit}`);
    expect(valuesOf(await world.ours(plan), '--build-arg')).toContain(`NIXL_COMMIT=${pinned}`);
  });

  test('a NIXL clone that is not as git left it, or that a killed build left half made', async () => {
    await using world = await TrapWorld.make('A2');
    const plan = await world.plan();
    const clone = plan.image.nixlClone ?? '';
    execFileSync('git', ['clone', '--quiet', world.paths.nixl.url, clone]);
    await writeFile(join(clone, 'mine.txt'), 'somebody’s work');
    expect((await errorOf(prepareNixlClone(world.session, plan, world.paths.checkout, undefined))).code).toBe(
      'NIXL_CLONE_DIRTY',
    );
    expect(await readdir(clone)).toContain('mine.txt');
    await rm(clone, { recursive: true });
    execFileSync('git', ['init', '--quiet', clone]);
    // Half made, but nobody says that it was ours: it stays.
    await prepareNixlClone(world.session, plan, world.paths.checkout, undefined).catch(() => {});
    expect(await readdir(clone)).toContain('.git');
    await prepareNixlClone(world.session, plan, world.paths.checkout, new Date(0));
    expect(await readdir(join(clone, '..'))).not.toContain(basename(clone));
  });

  test('--cache-from and --cache-to keep the last value only', async () => {
    await using world = await TrapWorld.make('A1');
    const plan = await world.plan();
    const folder = await world.handedOver(plan);
    const caches = ['--cache-from', 'one', '--cache-from', 'two'];
    const end = await world.theirs([
      ...EARLY,
      plan.recipe.commit ?? '',
      '--tensorrtllm-pip-wheel-dir',
      folder,
      ...caches,
    ]);
    expect(valuesOf(end.docker, '--cache-from')).toEqual(['two']);
    const extras = { cacheFrom: ['one', 'two'], cacheTo: ['three'], secrets: [] };
    const building = await withBuildExtras(world.session, extras, 'ours:1');
    await runImageCommands(building, plan, world.paths.checkout, {
      wheelFolder: folder,
      tag: 'ours:1',
      buildArgs: [],
    });
    const argv = (await readFile(join(world.test.folder, 'recorder/argv'), 'utf8')).split('\0');
    expect(valuesOf(argv, '--cache-from')).toEqual(['one', 'two']);
    expect(valuesOf(argv, '--cache-to')).toEqual(['three']);
  });

  test('the second build starts from an image of the first', async () => {
    await using world = await TrapWorld.make('A3', {
      docker: { driver: 'remote' },
      runner: { BUILDX_BUILDER: 'mine' },
    });
    const script = join(world.paths.checkout, 'container/build.sh');
    await requireBuildTools(world.session, await world.plan());
    await writeFile(
      script,
      `${await readFile(script, 'utf8')}\nDYNAMO_BASE_IMAGE="dynamo-base:\${VERSION}"\n`,
    );
    const plan = await world.plan();
    expect(plan.image).toMatchObject({ twoSteps: true, fixedNames: ['dynamo-base:<version>'] });
    expect((await errorOf(requireBuildTools(world.session, plan))).code).toBe('BUILDER_BLIND');
  });

  test('a fork that is not named TensorRT-LLM fails at cd', async () => {
    await using world = await TrapWorld.make('A3');
    const script = join(world.paths.checkout, 'container/build_trtllm_wheel.sh');
    // As upstream has it: the folder's name is left to git, and the script enters the one of TensorRT-LLM.
    const text = await readFile(script, 'utf8');
    const upstream = text.replace(
      'git clone "$TRTLLM_GIT_URL" TensorRT-LLM-standin',
      'git clone "$TRTLLM_GIT_URL"',
    );
    await writeFile(script, upstream.replaceAll('TensorRT-LLM-standin', 'TensorRT-LLM'));
    const fork = join(world.test.folder, 'our-fork.git');
    execFileSync('git', ['clone', '--quiet', '--bare', world.paths.tensorrtllm.dir, fork]);
    const { pinned } = world.paths.tensorrtllm.commits;
    const url = `file://${fork}`;
    const end = await world.theirs([
      ...LATE,
      '--tensorrtllm-commit',
      pinned,
      '--tensorrtllm-git-url',
      url,
      '--tensorrtllm-pip-wheel-dir',
      '/tmp/none-of-ours',
    ]);
    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(/cd: TensorRT-LLM: No such file/);
    await rm(join(world.paths.scratch, 'our-fork'), { recursive: true });
    const plan = await world.plan({ tensorrtllmGitUrl: url });
    const folder = join(world.test.folder, 'built');
    await buildWheel(world.session, plan, { folder, hostLock: join(world.test.folder, 'lock') });
    expect(await wheelsIn(folder)).toHaveLength(1);
  });
});

describe('traps of generations that map flags to an intention', () => {
  const build = (world: TrapWorld, ...more: string[]) => world.theirs([...LATE, ...more]);

  test.each(['B1', 'B2'] as const)('install mode needs the commit as well: %s', async (name) => {
    await using world = await TrapWorld.make(name);
    const plan = await world.plan();
    const end = await build(world, '--tensorrtllm-pip-wheel-dir', await world.handedOver(plan));
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('TRTLLM_COMMIT variable was not set');
    expect(valuesOf(await world.ours(plan), '--build-arg')).toEqual(
      expect.arrayContaining(['HAS_TRTLLM_CONTEXT=1', `GITHUB_TRTLLM_COMMIT=${plan.recipe.commit}`]),
    );
  });

  test('build mode picks the first wheel that find lists', async () => {
    await using world = await TrapWorld.make('B2');
    const plan = await world.plan();
    const old = await world.folder('old', { 'a-stale-one.whl': 'old' });
    const url = world.paths.tensorrtllm.url;
    const end = await build(
      world,
      '--tensorrtllm-git-url',
      url,
      '--tensorrtllm-commit',
      plan.recipe.commit ?? '',
      '--tensorrtllm-pip-wheel-dir',
      old,
    );
    expect(end.code, end.stderr).toBe(0);
    expect(await wheelsIn(old)).toHaveLength(3);
    expect((await errorOf(checkWheelFolder(plan, old))).code).toBe('WHEEL_FOLDER');
    // Without a commit the architecture's option is taken for one.
    const without = await build(
      world,
      '--tensorrtllm-git-url',
      url,
      '--tensorrtllm-pip-wheel-dir',
      join(world.test.folder, 'none'),
    );
    expect(without.code).toBe(1);
    expect(without.stderr).toMatch(/unknown switch|-a/);
  });

  test('an index URL alone is an error, a commit alone mislabels a public wheel', async () => {
    await using world = await TrapWorld.make('B1');
    const plan = await world.plan();
    expect((await build(world, '--tensorrtllm-index-url', 'x')).stderr).toContain('installation intent');
    const alone = await build(world, '--tensorrtllm-commit', plan.recipe.commit ?? '');
    expect(valuesOf(alone.docker, '--build-arg')).toEqual(
      expect.arrayContaining(['HAS_TRTLLM_CONTEXT=0', `GITHUB_TRTLLM_COMMIT=${plan.recipe.commit}`]),
    );
    const [command] = imageCommands(plan, { wheelFolder: '/w', tag: 't', buildArgs: [] });
    expect(command?.argv).toContain('--tensorrtllm-pip-wheel-dir');
    expect(command?.argv).not.toContain('--tensorrtllm-index-url');
    expect(() => imageCommands(plan, { wheelFolder: null, tag: 't', buildArgs: [] })).toThrow(RangeError);
  });

  test('a checkout at an exact tag is versioned .dev', async () => {
    await using world = await TrapWorld.make('B2');
    execFileSync('git', ['-C', world.paths.checkout, 'tag', 'v0.9.0']);
    const plan = await world.plan();
    const end = await build(
      world,
      '--tensorrtllm-pip-wheel-dir',
      await world.handedOver(plan),
      '--tensorrtllm-commit',
      plan.recipe.commit ?? '',
    );
    expect(end.stderr).toContain('v0.9.0: command not found');
    expect(valuesOf(end.docker, '--tag')[0]).toContain('.dev.');
    expect(valuesOf(await world.ours(plan), '--tag')).toEqual(['ours:1-dev']);
  });

  test('a tag of a development target gets another ending', async () => {
    await using world = await TrapWorld.make('B2');
    const plan = await world.plan();
    const flags = ['--tensorrtllm-pip-wheel-dir', await world.handedOver(plan), '--no-tag-latest'];
    const end = await build(world, ...flags, '--tensorrtllm-commit', plan.ref, '--tag', 'asked:1');
    expect(valuesOf(end.docker, '--tag')).toEqual(['asked:1-dev']);
    // Under which the image is looked for when the build is over.
    const tag = workingTag(plan, 'asked:1');
    expect(valuesOf(await world.ours(plan, { tag }), '--tag')).toEqual([tag]);
  });

  test('without buildx the build ends in exit 127', async () => {
    await using world = await TrapWorld.make('B2', { docker: { buildx: 1 } });
    const plan = await world.plan();
    const end = await build(
      world,
      '--tensorrtllm-pip-wheel-dir',
      await world.handedOver(plan),
      '--tensorrtllm-commit',
      plan.recipe.commit ?? '',
    );
    expect(end.code).toBe(127);
    expect((await errorOf(requireBuildTools(world.session, plan))).code).toBe('NO_BUILDX');
  });

  test('build-logs/ is written into the checkout', async () => {
    await using world = await TrapWorld.make('B2');
    const plan = await world.plan();
    await world.ours(plan);
    expect(await readdir(world.paths.checkout)).not.toContain('build-logs');
    await build(
      world,
      '--dry-run',
      '--tensorrtllm-pip-wheel-dir',
      await world.handedOver(plan),
      '--tensorrtllm-commit',
      plan.recipe.commit ?? '',
    );
    expect(await readdir(world.paths.checkout)).toContain('build-logs');
  });
});

describe('traps of render.py', () => {
  const RENDER = ['--framework', 'trtllm', '--output-short-filename'];
  const RENDERED = 'container/rendered.Dockerfile';
  const rendered = async (world: TrapWorld) => readFile(join(world.paths.checkout, RENDERED), 'utf8');
  const theirs = (world: TrapWorld, ...more: string[]) =>
    world.theirs([...RENDER, ...more], {}, 'container/render.py');

  test('two gates must agree on a local wheel', async () => {
    await using world = await TrapWorld.make('C');
    const plan = await world.plan();
    expect((await theirs(world, '--cuda-version', '13.1')).code).toBe(0);
    // The build argument alone finds no folder to install from.
    expect(await rendered(world)).not.toContain('COPY --from=trtllm_wheel /');
    await rm(join(world.paths.checkout, RENDERED));
    const argv = await world.ours(plan);
    expect(valuesOf(argv, '--build-arg')).toContain('HAS_TRTLLM_CONTEXT=1');
    expect(valuesOf(argv, '--build-context')[0]).toMatch(/^trtllm_wheel=\//);
    const without = await world.ours(await world.plan({ wheelSource: 'upstream-image' }), {
      wheelFolder: null,
    });
    expect(without.join(' ')).not.toMatch(/HAS_TRTLLM_CONTEXT|trtllm_wheel/);
  });

  test('an unquoted 1 renders an image without the wheel', async () => {
    await using world = await TrapWorld.make('C');
    const file = join(world.paths.checkout, 'container/context.yaml');
    const text = await readFile(file, 'utf8');
    const render = async (context: string) => {
      await writeFile(file, context);
      expect((await theirs(world, '--cuda-version', '13.1')).code).toBe(0);
      return rendered(world);
    };
    const number = await render(text.replace('has_trtllm_context: "0"', 'has_trtllm_context: 1'));
    expect(number).toContain('ARG HAS_TRTLLM_CONTEXT=1');
    expect(number).not.toContain('COPY --from=trtllm_wheel /');
    const ours = await render(withWheelContext(text));
    expect(ours).toContain('ARG HAS_TRTLLM_CONTEXT=1');
    expect(ours).toContain('COPY --from=trtllm_wheel / /trtllm_wheel/');
    expect(ours).not.toContain('FROM h.example/release');
    // Comments and every other value stay.
    expect(withWheelContext(text).replace('has_trtllm_context: "1"', 'has_trtllm_context: "0"')).toBe(text);
  });

  test('render.py defaults to a CUDA version that trtllm refuses', async () => {
    for (const name of ['C', 'D'] as const) {
      await using world = await TrapWorld.make(name);
      const end = await theirs(world);
      expect(end.code).toBe(1);
      expect(end.stderr).toContain('Invalid input combination');
      const plan = await world.plan();
      expect(await world.ours(plan, name === 'D' ? { wheelFolder: null } : {})).toContain(RENDERED);
    }
  });

  test('the release image is pulled although a local wheel is handed over', async () => {
    await using world = await TrapWorld.make('C');
    expect((await world.plan()).notes.join()).not.toContain('pulled all the same');
    const file = join(world.paths.checkout, 'container/templates/trtllm_framework.Dockerfile');
    // The early template, in our own words: no condition around it.
    await writeFile(file, `\nFROM \${TRTLLM_WHEEL_IMAGE} AS early\n${await readFile(file, 'utf8')}`);
    expect((await world.plan()).notes.join()).toContain(
      'starts from h.example/release:1 even when a wheel is handed in',
    );
  });

  test.each(['B2', 'C'] as const)('a wheel folder without a text file fails at COPY: %s', async (name) => {
    await using world = await TrapWorld.make(name);
    const plan = await world.plan();
    if (name === 'B2')
      expect(await readFile(join(world.paths.checkout, 'container/Dockerfile.trtllm'), 'utf8')).toContain(
        'COPY --from=trtllm_wheel /*.txt',
      );
    const bare = await world.folder('bare', { 'one.whl': '' });
    expect((await errorOf(checkWheelFolder(plan, bare))).code).toBe('WHEEL_FOLDER');
    await checkWheelFolder(plan, await world.handedOver(plan));
  });

  test('a rendered.Dockerfile of an earlier run is built', async () => {
    await using world = await TrapWorld.make('D');
    await writeFile(join(world.paths.checkout, RENDERED), 'FROM stale\n');
    const plan = await world.plan();
    // Ours renders over it in the copy; the user's stays as it is.
    await world.ours(plan, { wheelFolder: null });
    const log = world.test.lines.join('');
    expect(log).toContain('Generated Dockerfile written to');
    expect(log).not.toContain(`written to ${world.paths.checkout}`);
    expect(await rendered(world)).toBe('FROM stale\n');
  });

  test('a release image of the user’s own starts the container of D', async () => {
    await using world = await TrapWorld.make('D');
    const plan = await world.plan({ runtimeImage: 'h.example:5000/mine/trtllm@sha256:00ff' });
    expect(valuesOf(await world.ours(plan, { wheelFolder: null }), '--build-arg')).toEqual([
      ...['RUNTIME_IMAGE=h.example:5000/mine/trtllm@sha256', 'RUNTIME_IMAGE_TAG=00ff'],
    ]);
  });
});

test.each(['A2', 'A3', 'B1', 'B2'] as const)(
  'build mode, for those who want to do without us: %s',
  async (name) => {
    await using world = await TrapWorld.make(name);
    const plan = await world.plan();
    const folder = join(world.test.folder, 'by-hand');
    const end = await world.theirs(
      buildModeArgv(plan, { wheelFolder: folder, tag: 'mine:1', buildArgs: [] }),
    );
    expect(end.code, end.stderr).toBe(0);
    expect(await wheelsIn(folder)).toHaveLength(2);
    expect(valuesOf(end.docker, '--build-arg')).toContain('HAS_TRTLLM_CONTEXT=1');
  },
);

test('every trap that a generation names has a test of that name here', async () => {
  const text = await readFile(import.meta.filename, 'utf8');
  const missing = GENERATIONS.flatMap(({ name, support }) =>
    support.traps
      .filter((trap) => !text.includes(`'${trap.name}`))
      .map((trap): [GenerationName, string] => [name, trap.name]),
  );
  expect(missing).toEqual([]);
});
