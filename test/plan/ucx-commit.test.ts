import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ucxOfRecipe } from '../../src/plan/sources/ucx-commit.ts';
import type { Checkout } from '../../src/plan/types.ts';
import { errorOf, openTestSession, type TestSession } from './fixtures.ts';

let world: TestSession;
let remote: string;
let commit: string;

beforeAll(async () => {
  world = await openTestSession();
  remote = join(world.folder, 'a ucx');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', remote, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
      encoding: 'utf8',
    });
  execFileSync('git', ['init', '--quiet', '--initial-branch=v1.19.x', remote]);
  git('commit', '--quiet', '--allow-empty', '--message', 'one');
  commit = git('rev-parse', 'HEAD').trim();
});
afterAll(() => world[Symbol.asyncDispose]());

const SCRIPT = 'container/install_nixl.sh';

function ucx(ucxRef: string | null, text = ''): Promise<string | null> {
  const checkout: Checkout = { path: '/', commit: null, dirty: '', files: { [SCRIPT]: text } };
  return ucxOfRecipe(world.session, { ucxRef, scripts: [SCRIPT] }, checkout);
}

test.each([null, 'v1.18.1', '1.19.0', 'v1.20.0-rc2', 'a'.repeat(40)])(
  '%s stays as written, and nobody is asked',
  async (ref) => {
    expect(await ucx(ref, 'git clone https://nowhere.invalid/ucx')).toBe(ref);
  },
);

test('a branch is the commit it is at, asked of the repository that the installer clones', async () => {
  const text = `NIXL=https://nowhere.invalid/nixl\nUCX_REPO="file://${remote}"\ngit clone $NIXL\ngit clone -b v1.19.x \\\n  "$UCX_REPO" ucx\n`;
  expect(await ucx('v1.19.x', text)).toBe(commit);
});

test('a branch that is not there makes no key', async () => {
  const error = await errorOf(ucx('v9.x', `UCX="file://${remote}"\ngit clone $UCX ucx\n`));
  expect(error.code).toBe('REF_NOT_FOUND');
});
