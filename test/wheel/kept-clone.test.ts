import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changedPaths, clearKilled, prepareKeptClone, untrackedInside } from '../../src/wheel/kept-clone.ts';
import { errorOf, openTestSession, type TestSession } from '../plan/fixtures.ts';

const VERSION = 'tensorrt_llm/version.py';
const FILES = { [VERSION]: '1.0\n', 'docker/common/install_nixl.sh': 'own\n', 'with space': 'x\n' };

let world: TestSession;
let folder: string;
let count = 0;
beforeAll(async () => {
  world = await openTestSession();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  count += 1;
  folder = join(world.folder, `clone ${count}`);
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=t', '-c', 'user.email=t@example', 'commit', '--quiet', '--message', 'all');
});

const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: 'pipe' });
const prepare = (interruptedSince?: Date) =>
  prepareKeptClone(world.session, {
    clone: { folder, rewrites: [VERSION, 'docker/common/install_nixl.sh'] },
    interruptedSince,
  });
const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  );

test('no clone, and a clean one with untracked files', async () => {
  await writeFile(join(folder, 'build-output'), 'x');
  await prepare();
  expect(await exists(join(folder, 'build-output'))).toBe(true);
  await rm(folder, { recursive: true });
  await prepare();
});

test('an untracked file among the sources would go into the wheel, so it is refused', async () => {
  await writeFile(join(folder, 'tensorrt_llm/of somebody.py'), 'x');
  expect(await errorOf(prepare())).toMatchObject({
    code: 'KEPT_CLONE_DIRTY',
    what: expect.stringContaining('tensorrt_llm/of somebody.py'),
  });
  expect(await exists(join(folder, 'tensorrt_llm/of somebody.py'))).toBe(true);
});

test('what the script and git themselves leave untracked is none', async () => {
  await writeFile(join(folder, `${VERSION}.bak`), '1.0\n');
  git('rm', '--quiet', 'docker/common/install_nixl.sh');
  git('-c', 'user.name=t', '-c', 'user.email=t@example', 'commit', '--quiet', '--message', 'later');
  await mkdir(join(folder, 'docker/common'), { recursive: true });
  await writeFile(join(folder, 'docker/common/install_nixl.sh'), 'of Dynamo\n');
  // git leaves the folder of a submodule that a later commit has no more.
  await writeFile(join(folder, 'docker/other'), 'x');
  git('add', 'docker/other');
  git('init', '--quiet', 'docker/was a submodule');
  await writeFile(join(folder, 'docker/was a submodule/x'), 'x');
  git('-c', 'user.name=t', '-c', 'user.email=t@example', 'commit', '--quiet', '--message', 'later');
  await prepare();
});

test('what the script rewrites is put back, also when it was staged', async () => {
  await writeFile(join(folder, VERSION), '1.0+dev1234567\n');
  await writeFile(join(folder, 'docker/common/install_nixl.sh'), 'of Dynamo\n');
  git('add', VERSION);
  await prepare();
  expect(git('status', '--porcelain')).toBe('');
  expect(await readFile(join(folder, VERSION), 'utf8')).toBe('1.0\n');
});

test('any other change is refused, and nothing is put back then', async () => {
  await writeFile(join(folder, VERSION), '1.0+dev1234567\n');
  await writeFile(join(folder, 'with space'), 'mine\n');
  expect(await errorOf(prepare())).toMatchObject({
    code: 'KEPT_CLONE_DIRTY',
    what: expect.stringContaining('with space'),
  });
  expect(await readFile(join(folder, VERSION), 'utf8')).toBe('1.0+dev1234567\n');
});

test('a link, and a folder that is no repository', async () => {
  await rm(join(folder, '.git'), { recursive: true });
  expect((await errorOf(prepare())).code).toBe('KEPT_CLONE_BROKEN');
  const real = folder;
  folder = join(world.folder, `link ${count}`);
  await symlink(real, folder);
  expect((await errorOf(prepare())).code).toBe('KEPT_CLONE_OF_ANOTHER');
});

describe('after a killed build', () => {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  test('the lock of its git is removed, an older one is not', async () => {
    const lock = join(folder, '.git/index.lock');
    await writeFile(lock, '');
    await prepare(ago(1));
    expect(await exists(lock)).toBe(false);
    await writeFile(lock, '');
    await utimes(lock, ago(10), ago(10));
    await clearKilled(world.session, folder, ago(1));
    expect(await exists(lock)).toBe(true);
  });

  test('a half-made clone is removed when it is younger than that build', async () => {
    await rm(join(folder, '.git'), { recursive: true });
    git('init', '--quiet');
    await clearKilled(world.session, folder, new Date(Date.now() + 60_000));
    expect(await exists(folder)).toBe(true);
    world.abort();
    await clearKilled(world.session, folder, ago(1));
    expect(await exists(folder)).toBe(false);
  });
});

test('reading the status of git', () => {
  const sha = '0'.repeat(40);
  const line = (xy: string, sub: string, path: string) =>
    `1 ${xy} ${sub} 100644 100644 100644 ${sha} ${sha} ${path}`;
  const status = [
    '# branch.oid x',
    line('.M', 'N...', 'a b'),
    line('.M', 'SC..', '3rdparty/other-commit'),
    line('.M', 'S.M.', '3rdparty/changed-content'),
    line('.M', 'S..U', '3rdparty/untracked-content'),
    `u UU N... 100644 100644 100644 100644 ${sha} ${sha} ${sha} conflict`,
    '? untracked',
    '? build/',
    '? cpp/some file',
    '? 3rdparty/former/',
    '',
  ].join('\0');
  const [ordinary, submodule, conflict, ...none] = changedPaths(status);
  expect([ordinary, submodule]).toEqual(['a b', '3rdparty/changed-content']);
  expect(conflict).toContain('conflict');
  expect(none).toEqual([]);
  expect(untrackedInside(status)).toEqual(['cpp/some file', '3rdparty/former/']);
});
