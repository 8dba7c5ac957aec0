import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/make.ts';
import { readCheckout } from '../../src/plan/checkout.ts';
import { closeSession } from '../../src/system/session.ts';
import { copyCheckout, editFile } from '../../src/wheel/checkout-copy.ts';
import { A1_FILES, errorOf, openTestSession, type TestSession } from '../plan/fixtures.ts';

let world: TestSession;
let standin: StandinPaths;
beforeAll(async () => {
  world = await openTestSession();
  standin = await makeStandin(join(world.folder, 'stand in\n'), { engineDir: null });
});
afterAll(() => world[Symbol.asyncDispose]());

const git = (at: string, ...args: string[]) =>
  execFileSync('git', ['-C', at, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();

test('a copy has what git sees, its history and its state, and not what git ignores', async () => {
  const { checkout } = standin;
  await writeFile(join(checkout, 'new file\n'), 'untracked');
  await writeFile(join(checkout, 'README.md'), 'changed');
  await rm(join(checkout, 'container/launch_message.txt'));
  await symlink('/etc/passwd', join(checkout, 'a-link'));
  await mkdir(join(checkout, '.git/info'), { recursive: true });
  await writeFile(join(checkout, '.git/info/exclude'), 'ignored/\n');
  await mkdir(join(checkout, 'ignored'));
  await writeFile(join(checkout, 'ignored/big'), 'x');
  await writeFile(join(checkout, '.git/index.lock'), '');

  const copy = await copyCheckout(world.session, checkout);
  await rm(join(checkout, '.git/index.lock'));

  expect(await readFile(join(copy, 'new file\n'), 'utf8')).toBe('untracked');
  expect(await readFile(join(copy, 'README.md'), 'utf8')).toBe('changed');
  expect(await readlink(join(copy, 'a-link'))).toBe('/etc/passwd');
  expect((await lstat(join(copy, 'container/build.sh'))).mode & 0o111).toBe(0o111);
  await expect(lstat(join(copy, 'ignored'))).rejects.toThrow('ENOENT');
  await expect(lstat(join(copy, 'container/launch_message.txt'))).rejects.toThrow('ENOENT');
  for (const question of [
    ['rev-parse', 'HEAD'],
    ['tag', '--list'],
    ['rev-parse', 'main'],
    ['status', '--porcelain'],
  ]) {
    expect(git(copy, ...question)).toBe(git(checkout, ...question));
  }
  const [one, other] = [await readCheckout(world.session, checkout), await readCheckout(world.session, copy)];
  expect(other).toEqual({ ...one, path: other.path });
});

test('a worktree, whose .git is a file, keeps branches and tags', async () => {
  const tree = join(world.folder, 'work tree');
  git(standin.checkout, 'worktree', 'add', '--quiet', '--detach', tree, 'v0.3.1');
  const copy = await copyCheckout(world.session, tree);
  expect(git(copy, 'rev-parse', 'HEAD')).toBe(git(tree, 'rev-parse', 'HEAD'));
  expect(git(copy, 'rev-parse', 'main')).toBe(git(tree, 'rev-parse', 'main'));
  expect(git(copy, 'describe', '--tags')).toBe('v0.3.1');
  expect(git(copy, 'status', '--porcelain')).toBe('');
});

test('a folder without a repository', async () => {
  const plain = join(world.folder, 'plain');
  for (const [path, text] of Object.entries(A1_FILES)) {
    await mkdir(join(plain, path, '..'), { recursive: true });
    await writeFile(join(plain, path), text);
  }
  const copy = await copyCheckout(world.session, plain);
  expect((await readCheckout(world.session, copy)).files).toEqual(A1_FILES);
});

test('an edit changes the copy alone, and an edit that finds nothing is an error', async () => {
  const original = await readFile(join(standin.checkout, 'container/build.sh'), 'utf8');
  const copy = await copyCheckout(world.session, standin.checkout);
  await editFile(copy, 'container/build.sh', standin.nixl.commits.pinned, '$&$1');
  expect(await readFile(join(copy, 'container/build.sh'), 'utf8')).toContain('NIXL_COMMIT=$&$1');
  expect(await readFile(join(standin.checkout, 'container/build.sh'), 'utf8')).toBe(original);
  expect((await errorOf(editFile(copy, 'container/build.sh', 'not there', 'x'))).code).toBe('EDIT_FAILED');
});

test('a temp folder that the scripts cannot bear is refused', async () => {
  await using odd = await openTestSession();
  const session = { ...odd.session, tempFolder: async () => join(odd.folder, 'with space') };
  expect((await errorOf(copyCheckout(session, standin.checkout))).code).toBe('TEMP_FOLDER_NAME');
});

test('copies end with the session', async () => {
  const other = await openTestSession();
  const copy = await copyCheckout(other.session, standin.checkout);
  await closeSession(other.session);
  await expect(lstat(copy)).rejects.toThrow('ENOENT');
  await other[Symbol.asyncDispose]();
});
