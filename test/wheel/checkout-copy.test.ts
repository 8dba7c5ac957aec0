import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/make.ts';
import { readCheckout } from '../../src/plan/checkout.ts';
import { closeSession, type Session } from '../../src/system/session.ts';
import { copyCheckout, editFile, replaceValue } from '../../src/wheel/checkout-copy.ts';
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

  const copy = await copyCheckout(world.session, { path: checkout });
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
  const copy = await copyCheckout(world.session, { path: tree });
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
  const copy = await copyCheckout(world.session, { path: plain });
  expect((await readCheckout(world.session, copy)).files).toEqual(A1_FILES);
});

test('an edit changes the copy alone, and an edit that finds nothing is an error', async () => {
  const original = await readFile(join(standin.checkout, 'container/build.sh'), 'utf8');
  const copy = await copyCheckout(world.session, { path: standin.checkout });
  await editFile(copy, 'container/build.sh', standin.nixl.commits.pinned, '$&$1');
  expect(await readFile(join(copy, 'container/build.sh'), 'utf8')).toContain('NIXL_COMMIT=$&$1');
  expect(await readFile(join(standin.checkout, 'container/build.sh'), 'utf8')).toBe(original);
  expect((await errorOf(editFile(copy, 'container/build.sh', 'not there', 'x'))).code).toBe('EDIT_FAILED');
});

test.each([
  ['A=main\nB="main"\n', 'A=x\nB="x"\n'],
  [`export C=\${C:-main}\n`, `export C=\${C:-x}\n`],
  ['git clone --branch dev \\\n  "main" there\n', 'git clone --branch dev \\\n  "x" there\n'],
])('a value is replaced where it is assigned or cloned: %j', (before, after) => {
  expect(replaceValue(before, 'main', 'x')).toBe(after);
});

test.each([
  '# A=main',
  'echo "A=main"',
  'A=main2',
  'A=domain',
  'git checkout main',
  '# git clone main',
  'B=$main',
])('elsewhere it stays: %j', (line) => {
  expect(replaceValue(`${line}\n`, 'main', 'x')).toBe(`${line}\n`);
});

test('a short NIXL ref is replaced in its assignment, and a sentence about it stays', async () => {
  const copy = await copyCheckout(world.session, { path: standin.checkout });
  const file = join(copy, 'container/build.sh');
  await writeFile(file, '# NIXL is taken from main.\nNIXL_COMMIT=main\necho "on main"\n');
  await editFile(copy, 'container/build.sh', 'main', 'f00');
  expect(await readFile(file, 'utf8')).toBe('# NIXL is taken from main.\nNIXL_COMMIT=f00\necho "on main"\n');
});

test('untracked files of an ignored folder are neither copied nor dirt; tracked ones are both', async () => {
  const clean = join(world.folder, 'with report');
  git(world.folder, 'clone', '--quiet', standin.checkout, clean);
  const before = await readCheckout(world.session, clean);
  await mkdir(join(clean, 'container/report/evidence'), { recursive: true });
  await writeFile(join(clean, 'container/report/evidence/arm.json'), '{}');
  expect((await readCheckout(world.session, clean)).dirty).not.toBe('');
  // The report folder as the user names it may not exist, or lie elsewhere.
  const ignore = [join(clean, 'container/report'), join(clean, 'none/yet'), clean, world.folder, '/'];
  const read = await readCheckout(world.session, clean, ignore);
  expect(read).toEqual({ ...before, ignored: ['container/report', 'none/yet'] });
  const copy = await copyCheckout(world.session, read);
  await expect(lstat(join(copy, 'container/report'))).rejects.toThrow('ENOENT');
  expect(await readCheckout(world.session, copy)).toEqual({ ...before, path: copy });

  git(clean, 'add', 'container/report/evidence/arm.json');
  const tracked = await readCheckout(world.session, clean, ignore);
  expect(tracked.dirty).not.toBe('');
  const other = await copyCheckout(world.session, tracked);
  expect(await readFile(join(other, 'container/report/evidence/arm.json'), 'utf8')).toBe('{}');
});

test('an ignored folder of a checkout without a repository', async () => {
  const plain = join(world.folder, 'plain with report');
  await mkdir(join(plain, 'report'), { recursive: true });
  await writeFile(join(plain, 'report/report.json'), '{}');
  await writeFile(join(plain, 'reporter'), '');
  const copy = await copyCheckout(world.session, { path: plain, ignored: ['report'] });
  expect(await readdir(copy)).toEqual(['reporter']);
});

test('a usual temp folder with a space is left for the system’s own', async () => {
  await using odd = await openTestSession();
  const { session } = odd;
  const spaced = { ...session, tempFolder: spacedFolders(session, odd.folder) };
  const copy = await copyCheckout(spaced, { path: standin.checkout });
  expect(copy).not.toMatch(/\s/);
  expect(git(copy, 'rev-parse', 'HEAD')).toBe(git(standin.checkout, 'rev-parse', 'HEAD'));
});

test('a temp folder that the scripts cannot bear is refused', async () => {
  await using odd = await openTestSession();
  const session = { ...odd.session, tempFolder: async () => join(odd.folder, 'with space') };
  expect((await errorOf(copyCheckout(session, { path: standin.checkout }))).code).toBe('TEMP_FOLDER_NAME');
});

/** A session's temp folders as they are below a RUNNER_TEMP with a space in its name. */
function spacedFolders(session: Session, folder: string): Session['tempFolder'] {
  return (prefix, parent) => session.tempFolder(prefix, parent ?? join(folder, 'My Runner'));
}

test('copies end with the session', async () => {
  const other = await openTestSession();
  const copy = await copyCheckout(other.session, { path: standin.checkout });
  await closeSession(other.session);
  await expect(lstat(copy)).rejects.toThrow('ENOENT');
  await other[Symbol.asyncDispose]();
});
