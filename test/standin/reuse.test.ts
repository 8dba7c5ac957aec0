import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StandinRun, valuesOf, wheelsIn } from './standin-run.ts';

/** The decision whether a wheel that lies there is taken: facts page on Dynamo's build generations, section 1.2. */
describe('reuse rule of build.sh', () => {
  let standin: StandinRun;
  let flags: string[];
  beforeAll(async () => {
    standin = await StandinRun.make();
    flags = ['--framework', 'tensorrtllm', '--tensorrtllm-commit', standin.paths.tensorrtllm.commits.pinned];
  });
  afterAll(async () => await standin[Symbol.asyncDispose]());

  const marker = (arch = 'amd64') => `${arch}_${standin.paths.tensorrtllm.commits.pinned}\n`;
  const build = async (dir: string, ...more: string[]) =>
    await standin.build([...flags, '--tensorrtllm-pip-wheel-dir', dir, ...more]);
  const REBUILD = 'attempting to build from source';

  test('no folder: created, then built; two wheels and the marker stay', async () => {
    const dir = await standin.wheelDir('fresh');
    const end = await build(dir);
    expect(end.stdout).toContain(`No .whl files found in '${dir}'`);
    expect(end.stdout).toContain(REBUILD);
    const [first, second, ...more] = await wheelsIn(dir);
    expect(more).toEqual([]);
    expect(first).toBe(`build/${second}`);
    expect(await readFile(join(dir, 'commit.txt'), 'utf8')).toBe(marker());
    expect(valuesOf(end.docker, '--build-context')).toContain(`trtllm_wheel=${dir}`);
  });

  test('one wheel, marker equal: reused', async () => {
    const dir = await standin.wheelDir('equal', { 'old.whl': 'old', 'commit.txt': marker() });
    const end = await build(dir);
    expect(end.stdout).toContain(`Found 1 wheel files in '${dir}'`);
    expect(end.stdout).not.toContain(REBUILD);
    expect(await wheelsIn(dir)).toEqual(['old.whl']);
  });

  test('one wheel, no marker: built, the old wheel kept', async () => {
    const dir = await standin.wheelDir('unmarked', { 'old.whl': 'old' });
    const end = await build(dir);
    expect(end.stdout).toContain(`Commit file '${dir}/commit.txt' does not exist`);
    expect(end.stdout).toContain(REBUILD);
    expect(await wheelsIn(dir)).toHaveLength(3);
    expect(await wheelsIn(dir)).toContain('old.whl');
  });

  test('one wheel, marker of another architecture: deleted, then built', async () => {
    const dir = await standin.wheelDir('other', { 'old.whl': 'old', 'commit.txt': marker('arm64') });
    const end = await build(dir);
    expect(end.stdout).toContain(
      `Commit ID mismatch. Expected '${marker().trim()}', got '${marker('arm64').trim()}'`,
    );
    expect(await wheelsIn(dir)).not.toContain('old.whl');
    expect(await wheelsIn(dir)).toHaveLength(2);
  });

  test('a bare commit, the marker of May 2025, is a mismatch', async () => {
    const dir = await standin.wheelDir('may', {
      'old.whl': 'old',
      'commit.txt': marker().slice('amd64_'.length),
    });
    expect((await build(dir)).stdout).toContain('Commit ID mismatch');
  });

  test('a wheel below the top is left by the deletion', async () => {
    const dir = await standin.wheelDir('below', { 'build/old.whl': 'old', 'commit.txt': 'amd64_0\n' });
    await build(dir);
    // docker cp merges into the old build/, and the copy to the top hands the old wheel up again.
    expect(await wheelsIn(dir)).toHaveLength(4);
    expect(await wheelsIn(dir)).toContain('old.whl');
  });

  test.each([
    ['another commit', () => ['--tensorrtllm-commit', standin.paths.tensorrtllm.commits.main]],
    ['another architecture', () => ['--platform', 'linux/arm64']],
    ['the NIXL flag', () => ['--trtllm-use-nixl-kvcache-experimental']],
  ])('two wheels: reused for %s, the marker unread', async (_what, more) => {
    const dir = await standin.wheelDir('two', {
      'a.whl': '1',
      'build/b.whl': '2',
      'commit.txt': 'amd64_0\n',
    });
    const end = await build(dir, ...more());
    expect(end.stdout).toContain(`Multiple wheel files found in '${dir}'. Will use first one found.`);
    expect(end.stdout).toMatch(/\/(a|build\/b)\.whl$/m);
    expect(end.stdout).not.toContain(REBUILD);
  });

  test('the folder alone is ignored: a public wheel and an empty context', async () => {
    const dir = await standin.wheelDir('alone', { 'old.whl': 'old', 'commit.txt': marker() });
    const end = await standin.build(['--framework', 'tensorrtllm', '--tensorrtllm-pip-wheel-dir', dir]);
    expect(end.stdout).not.toContain('Checking for');
    expect(valuesOf(end.docker, '--build-arg')).toContain('HAS_TRTLLM_CONTEXT=0');
    expect(valuesOf(end.docker, '--build-arg')).toContain('TENSORRTLLM_PIP_WHEEL=tensorrt-llm==1.0.0rc0');
    expect(valuesOf(end.docker, '--build-context')).toContain(
      `trtllm_wheel=${standin.paths.scratch}/dummy_dir`,
    );
  });

  test('a folder with a space: main is built, without NIXL, with the marker `_`, and docker gets a torn argument', async () => {
    const end = await build(join(standin.folder, 'with space'));
    expect(end.code).toBe(0);
    const dir = join(standin.folder, 'with');
    expect(await readFile(join(dir, 'commit.txt'), 'utf8')).toBe('_\n');
    expect(end.stdout).toContain(`wheel for no architecture at ${standin.paths.tensorrtllm.commits.main}`);
    expect(end.docker?.slice(-3)).toEqual([`trtllm_wheel=${dir}`, 'space', standin.paths.checkout]);
  });

  test('a relative folder: wheels beside the clone, the marker beside NIXL, none in the image', async () => {
    const end = await build('relative');
    expect(end.code).toBe(0);
    expect(await wheelsIn(join(standin.paths.sourceClone, 'relative'))).toHaveLength(2);
    expect(await readFile(join(standin.paths.scratch, 'nixl/nixl_src/relative/commit.txt'), 'utf8')).toBe(
      marker(),
    );
  });
});

describe('a build that fails', () => {
  test('after a mismatch only the marker is left, and no image is built', async () => {
    await using standin = await StandinRun.make({ buildFails: true });
    const dir = await standin.wheelDir('wheels', { 'old.whl': 'old', 'commit.txt': 'amd64_0\n' });
    const commit = standin.paths.tensorrtllm.commits.pinned;
    const end = await standin.build([
      ...['--framework', 'tensorrtllm', '--tensorrtllm-pip-wheel-dir', dir],
      ...['--tensorrtllm-commit', commit],
    ]);
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('ERROR: Failed to build TensorRT-LLM wheel');
    expect(await wheelsIn(dir)).toEqual([]);
    expect(await readFile(join(dir, 'commit.txt'), 'utf8')).toBe('amd64_0\n');
    expect(end.docker).toBeUndefined();
  });
});
