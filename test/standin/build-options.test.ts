import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StandinRun, valuesOf } from './standin-run.ts';

const FRAMEWORK = ['--framework', 'tensorrtllm'];
const NIXL_FLAG = '--trtllm-use-nixl-kvcache-experimental';
const DEFAULT_FLAG = '--use-default-experimental-tensorrtllm-commit';

/** Flags of build.sh and their traps: facts page on Dynamo's build generations, sections 0 and 1.1. */
describe('options of build.sh', () => {
  let standin: StandinRun;
  beforeAll(async () => {
    standin = await StandinRun.make({ baseImage: '127.0.0.1:5000/base:tag' });
  });
  afterAll(async () => await standin[Symbol.asyncDispose]());

  /** Flags that end in the docker call without a wheel build. */
  const local = async (...more: string[]) => [
    ...[...FRAMEWORK, '--tensorrtllm-commit', standin.paths.tensorrtllm.commits.pinned],
    ...['--tensorrtllm-pip-wheel-dir', await standin.wheelDir('two', { 'a.whl': '', 'b.whl': '' }), ...more],
  ];

  test('ends in one docker build with both named contexts, and prints it', async () => {
    const end = await standin.build(await local(NIXL_FLAG));
    const short = standin.paths.commit.slice(0, 7);
    expect(end.code).toBe(0);
    expect(end.docker?.slice(0, 7)).toEqual([
      ...['build', '-f', join(standin.paths.checkout, 'container/Dockerfile.tensorrt_llm')],
      ...['--target', 'dev', '--platform', 'linux/amd64'],
    ]);
    expect(valuesOf(end.docker, '--build-arg')).toEqual(
      expect.arrayContaining([
        `NIXL_COMMIT=${standin.paths.nixl.commits.pinned}`,
        ...['BASE_IMAGE=127.0.0.1:5000/base', 'BASE_IMAGE_TAG=tag'],
        ...['TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL=1', 'HAS_TRTLLM_CONTEXT=1'],
      ]),
    );
    expect(valuesOf(end.docker, '--tag')).toEqual([
      `dynamo:v0.3.1.dev.${short}-tensorrtllm`,
      'dynamo:latest-tensorrtllm',
    ]);
    expect(valuesOf(end.docker, '--build-context')).toEqual([
      `nixl=${standin.paths.scratch}/nixl/nixl_src`,
      `trtllm_wheel=${join(standin.folder, 'two')}`,
    ]);
    expect(end.docker?.at(-1)).toBe(standin.paths.checkout);
    expect(end.stderr).toContain('+ docker build -f ');
  });

  test('the NIXL flag off changes one argument', async () => {
    const on = await standin.build(await local(NIXL_FLAG));
    const off = await standin.build(await local());
    const changed = off.docker?.filter((word, index) => word !== on.docker?.[index]);
    expect(changed).toEqual(['TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL=0']);
  });

  test.each([
    ['linux/arm64', ['ARCH=arm64', 'ARCH_ALT=aarch64']],
    ['arm64', []],
  ])('--platform %s', async (platform, wanted) => {
    const end = await standin.build(await local('--platform', platform));
    expect(valuesOf(end.docker, '--build-arg').filter((value) => value.startsWith('ARCH'))).toEqual(wanted);
    expect(valuesOf(end.docker, '--platform')).toEqual([platform]);
  });

  test('--target is in both tags, --tag replaces the version tag only', async () => {
    const target = await standin.build(await local('--target', 'dev'));
    expect(valuesOf(target.docker, '--tag')[1]).toBe('dynamo:latest-tensorrtllm-dev');
    const tag = await standin.build(await local('--tag', 'mine:1'));
    expect(valuesOf(tag.docker, '--tag')).toEqual(['mine:1', 'dynamo:latest-tensorrtllm']);
  });

  test('build arguments add up; contexts and cache places keep the last', async () => {
    const end = await standin.build(
      await local(
        ...['--build-arg', 'A=1', '--build-arg', 'B=2', '--build-context', 'x=/1', '--build-context', 'y=/2'],
        ...[
          '--cache-from',
          'one',
          '--cache-from',
          'two',
          '--cache-to',
          'one',
          '--cache-to',
          'two',
          '--no-cache',
        ],
      ),
    );
    expect(valuesOf(end.docker, '--build-arg')).toEqual(expect.arrayContaining(['A=1', 'B=2']));
    expect(valuesOf(end.docker, '--build-context')[0]).toBe('y=/2');
    expect(valuesOf(end.docker, '--build-context')).toHaveLength(3);
    expect(valuesOf(end.docker, '--cache-from')).toEqual(['two']);
    expect(valuesOf(end.docker, '--cache-to')).toEqual(['two']);
    expect(end.docker).toContain('--no-cache');
  });

  test.each([
    ['an unknown option', ['--no-such-option'], 'ERROR: Unknown option: --no-such-option'],
    ['a stray word', ['word'], 'ERROR: Unknown option: word'],
    ['an option of a later generation', ['--tensorrtllm-git-url', 'x'], 'Unknown option'],
    ['an empty value', ['--target', ''], 'ERROR: --target requires an argument.'],
    ['a word after the NIXL flag', [NIXL_FLAG, '1'], `${NIXL_FLAG} does not take any argument`],
    ['a word after the default flag', [DEFAULT_FLAG, 'true'], `${DEFAULT_FLAG} does not take any argument`],
    ['an unknown framework', ['--framework', 'trtllm'], 'ERROR: Unknown framework: TRTLLM'],
    ['default and own commit', [...FRAMEWORK, DEFAULT_FLAG, '--tensorrtllm-commit', 'main'], 'excludes'],
    [
      'default commit and public wheel',
      [...FRAMEWORK, DEFAULT_FLAG, '--tensorrtllm-pip-wheel', 'x'],
      'excludes',
    ],
  ])('%s is an error, and docker is not called', async (_what, args, message) => {
    const end = await standin.build(args);
    expect(end.code).toBe(1);
    expect(end.stderr).toContain(message);
    expect(end.docker).toBeUndefined();
  });

  test('an empty argument ends parsing: later options are dropped, a public wheel is built, exit 0', async () => {
    const end = await standin.build([...FRAMEWORK, '', DEFAULT_FLAG, NIXL_FLAG]);
    expect(end.code).toBe(0);
    expect(valuesOf(end.docker, '--build-arg')).toEqual(
      expect.arrayContaining(['HAS_TRTLLM_CONTEXT=0', 'TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL=0']),
    );
  });

  test('a public wheel wins over a commit', async () => {
    const end = await standin.build(await local('--tensorrtllm-pip-wheel', 'some==1'));
    expect(valuesOf(end.docker, '--build-arg')).toContain('TENSORRTLLM_PIP_WHEEL=some==1');
  });

  test('--dry-run calls no docker, and clones and builds all the same', async () => {
    const dir = await standin.wheelDir('dry');
    const end = await standin.build([
      ...[...FRAMEWORK, '--dry-run', DEFAULT_FLAG, '--tensorrtllm-pip-wheel-dir', dir],
    ]);
    expect(end.code, end.stderr).toBe(0);
    expect(end.docker).toBeUndefined();
    expect(end.stdout).toContain('docker build -f ');
    await access(join(dir, 'commit.txt'));
  });

  test('inherited variables change the build', async () => {
    const env = {
      TARGET: 'runtime',
      BUILD_ARGS: '--build-arg LEAKED=1',
      BASE_IMAGE: 'other',
      CACHE_FROM: '--pull',
    };
    const end = await standin.build(await local(), env);
    expect(valuesOf(end.docker, '--target')).toEqual(['runtime']);
    expect(valuesOf(end.docker, '--build-arg')).toEqual(
      expect.arrayContaining(['LEAKED=1', 'BASE_IMAGE=other']),
    );
    expect(end.docker).toContain('--pull');
  });

  test('tokens of the environment reach the command and the log', async () => {
    const end = await standin.build(await local(), { HF_TOKEN: 'no-real-token' });
    expect(end.docker).toContain('HF_TOKEN=no-real-token');
    expect(end.stderr).toContain('no-real-token');
  });

  test('started outside a repository it ends with git’s 128', async () => {
    expect((await standin.build(await local(), {}, '/')).code).toBe(128);
  });

  test('help names the flags by which the generation is told', async () => {
    const end = await standin.build(['-h']);
    expect(end.code).toBe(0);
    expect(end.stdout).toContain(NIXL_FLAG);
    expect(end.stdout).toContain(DEFAULT_FLAG);
    expect(end.stdout).not.toContain('--target');
  });
});

describe('Dockerfile', () => {
  test('shows generation A1: KV script sourced from .bashrc alone, no baked variable', async () => {
    await using standin = await StandinRun.make();
    const text = await readFile(join(standin.paths.checkout, 'container/Dockerfile.tensorrt_llm'), 'utf8');
    expect(text).toContain('/usr/local/bin/set_trtllm_env.sh');
    expect(text).not.toMatch(/^ENV TRTLLM_USE/m);
    expect(text).toMatch(/^ENV LD_LIBRARY_PATH=\/usr\/local\/nixl\/lib\/\$\{ARCH_ALT\}-linux-gnu/m);
  });
});
