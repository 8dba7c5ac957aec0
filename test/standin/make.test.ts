import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeStandin } from '../../rehearsal/standin/checkout.ts';
import { render } from '../../rehearsal/standin/template.ts';
import { run, StandinRun, topWheel } from './standin-run.ts';

const git = async (...args: string[]) => (await run('git', args)).stdout.trim();

describe('makeStandin', () => {
  test('remotes have the same commits everywhere, the checkout has them again at the same place', async () => {
    await using one = await StandinRun.make();
    await using two = await StandinRun.make();
    expect(two.paths.tensorrtllm.commits).toEqual(one.paths.tensorrtllm.commits);
    expect(two.paths.nixl.commits).toEqual(one.paths.nixl.commits);
    await rm(one.paths.root, { recursive: true });
    expect(await makeStandin(one.paths.root, { engineDir: null })).toEqual(one.paths);
  });

  test('the checkout: branch main, clean, HEAD after the last tag', async () => {
    await using standin = await StandinRun.make();
    const { checkout, commit } = standin.paths;
    expect(await git('-C', checkout, 'symbolic-ref', '--short', 'HEAD')).toBe('main');
    expect(await git('-C', checkout, 'status', '--porcelain')).toBe('');
    expect(await git('-C', checkout, 'rev-parse', 'HEAD')).toBe(commit);
    expect(await git('-C', checkout, 'describe', '--tags')).toMatch(/^v0\.3\.1-\d+-g/);
  });

  test('the scripts before and after #1591 differ in NIXL alone', async () => {
    await using before = await StandinRun.make({ script: 'before-1591' });
    await using after = await StandinRun.make();
    const script = async (standin: StandinRun) =>
      await readFile(join(standin.paths.checkout, 'container/build_trtllm_wheel.sh'), 'utf8');
    expect(await script(before)).toContain('getopts "c:o:a:"');
    expect(await script(before)).not.toContain('install_nixl');
    expect(await script(after)).toContain('getopts "c:o:a:n:"');
    for (const text of [await script(before), await script(after)])
      expect(text).not.toMatch(/#[<>]|@[A-Z_]+@/);
  });

  test('the remote answers as a forge does: peeled tags, filtered clone, single commit', async () => {
    await using standin = await StandinRun.make();
    const { url, commits } = standin.paths.tensorrtllm;
    const refs = await git('ls-remote', url);
    expect(refs).toContain(`${commits.main}\trefs/heads/main`);
    expect(refs).toContain(`${commits.release}\trefs/heads/release/0.21`);
    expect(refs).toContain(`${commits.annotatedTag}\trefs/tags/v1.0.0rc0^{}`);
    expect(refs).toContain(`${commits.lightTag}\trefs/tags/v0.20.0rc2`);
    const clone = join(standin.folder, 'filtered');
    expect((await run('git', ['clone', '--quiet', '--bare', '--filter=tree:0', url, clone])).code).toBe(0);
    expect(await git('-C', clone, 'rev-parse', commits.pinned.slice(0, 8))).toBe(commits.pinned);
    const fetched = await run('git', ['-C', clone, 'fetch', '--quiet', '--depth=1', url, commits.pinned]);
    expect(fetched.code, fetched.stderr).toBe(0);
  });

  test('works below a folder with spaces, quotes and a newline', async () => {
    await using standin = await StandinRun.make({}, "it's a\nfolder $HOME");
    const dir = join(standin.folder, 'wheels');
    const end = await standin.build([
      ...['--framework', 'tensorrtllm', '--use-default-experimental-tensorrtllm-commit'],
      ...['--tensorrtllm-pip-wheel-dir', dir],
    ]);
    expect(end.code, end.stderr).toBe(0);
    expect(end.docker?.at(-1)).toBe(standin.paths.checkout);
    await topWheel(dir);
  });

  test('a folder that holds one already is refused, untouched', async () => {
    await using standin = await StandinRun.make();
    await expect(makeStandin(standin.paths.root)).rejects.toMatchObject({
      code: 'STANDIN_EXISTS',
      kind: 'usage',
    });
  });

  test('a base image by digest or without a tag is put together again by the Dockerfile', async () => {
    const digest = `127.0.0.1:5000/base@sha256:${'0'.repeat(64)}`;
    await using standin = await StandinRun.make({ baseImage: digest });
    const text = await readFile(join(standin.paths.checkout, 'container/build.sh'), 'utf8');
    expect(text).toContain(`TENSORRTLLM_BASE_IMAGE=127.0.0.1:5000/base@sha256\n`);
    expect(text).toContain(`TENSORRTLLM_BASE_IMAGE_TAG=${'0'.repeat(64)}\n`);
  });

  test('the engine goes into the checkout, without what Python left there', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'standin-test-'));
    try {
      const { checkout } = await makeStandin(join(dir, 'standin'));
      const files = await readdir(join(checkout, 'components/reference_engine'), { recursive: true });
      expect(files).toContain('__main__.py');
      expect(files.filter((path) => path.includes('__pycache__'))).toEqual([]);
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});

describe('command line', () => {
  const program = join(import.meta.dirname, '../../rehearsal/standin/make.ts');

  test('prints the paths as JSON', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'standin-test-'));
    try {
      const args = [
        program,
        join(dir, 'x'),
        '--script',
        'before-1591',
        '--wheel-mib',
        '2',
        '--base-image',
        'a/b:c',
      ];
      const end = await run(process.execPath, args);
      expect(end.code, end.stderr).toBe(0);
      const paths: unknown = JSON.parse(end.stdout);
      expect(paths).toMatchObject({ root: join(dir, 'x'), checkout: join(dir, 'x/dynamo') });
      expect(await readFile(join(dir, 'x/dynamo/container/standin.conf'), 'utf8')).toContain('WHEEL_MIB=2\n');
    } finally {
      await rm(dir, { recursive: true });
    }
  });

  test.each([[[]], [['x', 'y']], [['x', '--script', 'other']], [['x', '--build-seconds', 'long']]])(
    'wrong use %j ends with 2 and the usage',
    async (args) => {
      const end = await run(process.execPath, [program, ...args]);
      expect(end.code).toBe(2);
      expect(end.stderr).toContain('usage: node rehearsal/standin/make.ts');
    },
  );
});

describe('render', () => {
  test('keeps chosen sections, drops others with their marks, fills placeholders', () => {
    const text = 'a @NAME@\n  #>one\n  1\n  #<\n#>two\n2\n#<\nb@c.d\n';
    expect(render(text, ['two'], { NAME: 'x' })).toBe('a x\n2\nb@c.d\n');
  });

  test('a placeholder without a value is an error', () => {
    expect(() => render('@NAME@', [], {})).toThrow('@NAME@');
  });
});
