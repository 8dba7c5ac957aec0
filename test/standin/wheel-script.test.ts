import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entriesOf, run, StandinRun, topWheel, wheelsIn } from './standin-run.ts';

const NIXL = 'tensorrt_llm/libs/libtensorrt_llm_nixl_wrapper.so';
const UCX = 'tensorrt_llm/libs/libtensorrt_llm_ucx_wrapper.so';

function options(
  standin: StandinRun,
  dir: string,
  changes: { arch?: string; commit?: string; nixl?: string } = {},
) {
  const commit = changes.commit ?? standin.paths.tensorrtllm.commits.pinned;
  const nixl = changes.nixl ?? standin.paths.nixl.commits.pinned;
  return ['-o', dir, '-c', commit, '-a', changes.arch ?? 'amd64', '-n', nixl];
}

describe('wheel script after #1591', () => {
  let standin: StandinRun;
  let plain: string;
  beforeAll(async () => {
    standin = await StandinRun.make();
    plain = join(standin.folder, 'plain');
    expect((await standin.wheel(options(standin, plain))).code).toBe(0);
  });
  afterAll(async () => await standin[Symbol.asyncDispose]());

  test('amd64: NIXL and direct UCX, each file says what it is', async () => {
    const wheel = await topWheel(plain);
    const short = standin.paths.tensorrtllm.commits.pinned.slice(0, 7);
    expect(basename(wheel)).toBe(`tensorrt_llm-1.0.0rc1+dev${short}-py3-none-linux_x86_64.whl`);
    const entries = await entriesOf(wheel);
    expect(entries).toEqual(expect.arrayContaining([NIXL, UCX, 'tensorrt_llm/libs/nixl/libnixl.so']));
    const code = `
import sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
for name in wheel.namelist():
    text = wheel.read(name).decode()
    assert name.endswith(("version.py", "WHEEL", "RECORD")) or "tand-in" in text, name
`;
    expect(await run('python3', ['-c', code, wheel])).toMatchObject({ code: 0, stderr: '' });
  });

  // pip itself installs it in test/e2e, inside the image; a plain Debian has Python without pip.
  test('is a valid wheel: RECORD names and proves each file, unpacked it imports with its version', async () => {
    const target = join(standin.folder, 'site');
    const code = `
import base64, csv, hashlib, importlib.metadata, io, sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
record = next(name for name in wheel.namelist() if name.endswith(".dist-info/RECORD"))
rows = {row[0]: row[1:] for row in csv.reader(io.StringIO(wheel.read(record).decode()))}
assert sorted(rows) == sorted(wheel.namelist()), rows
for name, (digest, size) in rows.items():
    content = wheel.read(name)
    wanted = "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
    assert name == record or (digest, size) == (wanted, str(len(content))), name
wheel.extractall(sys.argv[2])
sys.path.insert(0, sys.argv[2])
import tensorrt_llm
metadata = importlib.metadata.metadata("tensorrt_llm")
assert metadata["Version"] == tensorrt_llm.__version__
print(tensorrt_llm.__version__, metadata["Summary"])
`;
    const end = await run('python3', ['-c', code, await topWheel(plain), target]);
    expect(end.code, end.stderr).toBe(0);
    expect(end.stdout).toMatch(/^1\.0\.0rc1\+dev[0-9a-f]{7} Stand-in wheel/);
  });

  test('the same inputs give the same bytes, another NIXL commit gives others', async () => {
    const again = join(standin.folder, 'again');
    const other = join(standin.folder, 'other');
    await standin.wheel(options(standin, again));
    await standin.wheel(options(standin, other, { nixl: standin.paths.nixl.commits.main }));
    const bytes = await readFile(await topWheel(plain));
    expect(bytes.equals(await readFile(await topWheel(again)))).toBe(true);
    expect(bytes.equals(await readFile(await topWheel(other)))).toBe(false);
  });

  test('arm64: no NIXL, whatever is asked', async () => {
    const dir = join(standin.folder, 'arm');
    expect((await standin.wheel(options(standin, dir, { arch: 'arm64' }))).code).toBe(0);
    const wheel = await topWheel(dir);
    expect(wheel).toMatch(/-linux_aarch64\.whl$/);
    const entries = await entriesOf(wheel);
    expect(entries).toContain(UCX);
    expect(entries).not.toContain(NIXL);
    expect(await readFile(join(dir, 'commit.txt'), 'utf8')).toMatch(/^arm64_[0-9a-f]{40}\n$/);
  });

  test('a tag is taken, and stays as text in the marker', async () => {
    const dir = join(standin.folder, 'tag');
    expect((await standin.wheel(options(standin, dir, { commit: 'v1.0.0rc0' }))).code).toBe(0);
    expect(await readFile(join(dir, 'commit.txt'), 'utf8')).toBe('amd64_v1.0.0rc0\n');
    expect(basename(await topWheel(dir))).toMatch(/^tensorrt_llm-1\.0\.0rc0\+dev/);
  });

  test('a rebuild over an old folder leaves four wheels', async () => {
    const dir = join(standin.folder, 'over');
    await standin.wheel(options(standin, dir));
    await standin.wheel(options(standin, dir, { commit: standin.paths.tensorrtllm.commits.main }));
    expect(await wheelsIn(dir)).toHaveLength(4);
  });

  test('an output folder with a space fails: the script does not quote it', async () => {
    expect((await standin.wheel(options(standin, join(standin.folder, 'a b')))).code).not.toBe(0);
  });
});

describe('wheel script before #1591', () => {
  let standin: StandinRun;
  beforeAll(async () => {
    standin = await StandinRun.make({ script: 'before-1591' });
  });
  afterAll(async () => await standin[Symbol.asyncDispose]());

  test('refuses -n', async () => {
    const end = await standin.wheel(options(standin, join(standin.folder, 'n')));
    expect(end.code).toBe(1);
    expect(end.stdout).toContain('usage:');
  });

  test('the NIXL flag of build.sh changes the image only: the wheel has none, under the same marker', async () => {
    const dir = join(standin.folder, 'wheels');
    const end = await standin.build([
      ...['--framework', 'tensorrtllm', '--tensorrtllm-pip-wheel-dir', dir],
      ...['--use-default-experimental-tensorrtllm-commit', '--trtllm-use-nixl-kvcache-experimental'],
    ]);
    expect(end.code, end.stderr).toBe(0);
    expect(end.docker).toContain('TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL=1');
    const entries = await entriesOf(await topWheel(dir));
    expect(entries).toContain(UCX);
    expect(entries).not.toContain(NIXL);
    const marker = await readFile(join(dir, 'commit.txt'), 'utf8');
    expect(marker).toBe(`amd64_${standin.paths.tensorrtllm.commits.pinned}\n`);
  });
});

describe('the kept clone', () => {
  test('is never cloned again, and a failed build leaves its version.py dirty for good', async () => {
    await using standin = await StandinRun.make();
    const failed = await standin.wheel(options(standin, join(standin.folder, 'x'), { nixl: '0'.repeat(40) }));
    expect(failed.code).not.toBe(0);
    expect(failed.stderr).toContain('Cloning');
    const dir = join(standin.folder, 'wheels');
    const next = await standin.wheel(options(standin, dir));
    expect(next.stderr).not.toContain('Cloning');
    expect(basename(await topWheel(dir))).toMatch(
      /^tensorrt_llm-1\.0\.0rc1\+dev[0-9a-f]{7}\+dev[0-9a-f]{7}-/,
    );
    const other = await standin.wheel(options(standin, join(standin.folder, 'y'), { commit: 'v1.0.0rc0' }));
    expect(other.code).not.toBe(0);
    expect(other.stderr).toContain('tensorrt_llm/version.py');
  });

  test('refuses a commit whose install_nixl.sh differs, because the last build left its own there', async () => {
    await using standin = await StandinRun.make();
    const release = { commit: 'release/0.21' };
    expect((await standin.wheel(options(standin, join(standin.folder, 'one')))).code).toBe(0);
    const end = await standin.wheel(options(standin, join(standin.folder, 'two'), release));
    expect(end.code).not.toBe(0);
    expect(end.stderr).toContain('docker/common/install_nixl.sh');
  });
});

describe('knobs', () => {
  test('WHEEL_MIB makes the wheel big, BUILD_SECONDS makes it slow', async () => {
    await using standin = await StandinRun.make({ wheelMib: 3, buildSeconds: 1 });
    const dir = join(standin.folder, 'wheels');
    await mkdir(dir);
    const begun = performance.now();
    const end = await standin.wheel(options(standin, dir));
    expect(performance.now() - begun).toBeGreaterThan(1000);
    expect(end.stdout).toContain('[stand-in] compile step 1/1');
    expect((await stat(await topWheel(dir))).size).toBeGreaterThan(3 * 1024 * 1024);
  });
});
