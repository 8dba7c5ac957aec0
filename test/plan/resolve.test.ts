import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/make.ts';
import { resolveRef } from '../../src/plan/resolve.ts';
import { COMMIT, errorOf, openTestSession, type TestSession } from './fixtures.ts';

let world: TestSession;
let standin: StandinPaths;
let url: string;

beforeAll(async () => {
  world = await openTestSession();
  standin = await makeStandin(join(world.folder, 'stand in'), { engineDir: null });
  url = standin.tensorrtllm.url;
});
afterAll(() => world[Symbol.asyncDispose]());

const resolve = (ref: string, remote = url) => resolveRef(world.session, remote, ref, { timeoutSeconds: 10 });
const remoteGit = (...args: string[]) =>
  execFileSync('git', ['-C', standin.tensorrtllm.dir, ...args], { stdio: 'pipe' });

describe('a ref becomes a full commit', () => {
  test('a full commit, in any case, without asking', async () => {
    expect(await resolve(COMMIT.toUpperCase(), 'https://nowhere.invalid/x')).toEqual({
      commit: COMMIT,
      how: 'full commit',
      asked: false,
    });
  });

  test('branches, with a slash, too', async () => {
    const { commits } = standin.tensorrtllm;
    expect(await resolve('main')).toEqual({ commit: commits.main, how: 'branch', asked: true });
    expect(await resolve('release/0.21')).toMatchObject({ commit: commits.release, how: 'branch' });
    expect(await resolve('refs/heads/main')).toMatchObject({ commit: commits.main, how: 'ref' });
    expect(await resolve('HEAD')).toMatchObject({ commit: commits.main });
  });

  test('tags, an annotated one peeled to its commit', async () => {
    const { commits } = standin.tensorrtllm;
    expect(await resolve('v1.0.0rc0')).toEqual({ commit: commits.annotatedTag, how: 'tag', asked: true });
    expect(await resolve('refs/tags/v1.0.0rc0')).toMatchObject({ commit: commits.annotatedTag });
    expect(await resolve('v0.20.0rc2')).toMatchObject({ commit: commits.lightTag, how: 'tag' });
  });

  test('a short commit, by a clone that ends with the session', async () => {
    const { pinned, release } = standin.tensorrtllm.commits;
    expect(await resolve(pinned.slice(0, 9))).toEqual({ commit: pinned, how: 'short commit', asked: true });
    expect(await resolve(release.slice(0, 7).toUpperCase())).toMatchObject({ commit: release });
  });

  test('a path without file:// and a name that only looks like a commit', async () => {
    remoteGit('branch', 'deadbee', standin.tensorrtllm.commits.lightTag);
    expect(await resolve('deadbee', standin.tensorrtllm.dir)).toMatchObject({
      commit: standin.tensorrtllm.commits.lightTag,
      how: 'branch',
    });
  });
});

describe('what cannot be resolved says so and names the remote', () => {
  test.each(['nope', 'refs/heads/nope', 'abcdef0', 'mai', 'heads/main'])('%s is not found', async (ref) => {
    expect(await errorOf(resolve(ref))).toMatchObject({
      code: 'REF_NOT_FOUND',
      what: expect.stringContaining(url),
    });
  });

  test('a branch and a tag of one name and two commits', async () => {
    const { main, lightTag } = standin.tensorrtllm.commits;
    remoteGit('branch', 'both', main);
    remoteGit('tag', 'both', lightTag);
    const error = await errorOf(resolve('both'));
    expect(error.code).toBe('REF_AMBIGUOUS');
    expect(error.what).toContain(main);
    expect(error.what).toContain(lightTag);
    expect(await resolve('refs/tags/both')).toMatchObject({ commit: lightTag });
  });

  test('a remote that is not there, and one that does not answer', async () => {
    const error = await errorOf(resolve('main', join(world.folder, 'none.git')));
    expect(error).toMatchObject({ code: 'REMOTE_UNREACHABLE', kind: 'surroundings' });
    expect(error.what).toContain('none.git');
  });

  test.each([
    '--upload-pack=touch x',
    '-n',
    '',
    '@',
    'a b',
    'a\nb',
    'a..b',
    'main~1',
    'main^{}',
    'a:b',
    'x*',
    '@{-1}',
    '/a',
    'a/',
    'a//b',
    '.a',
    'a.lock',
  ])('%j is refused before git sees it', async (ref) => {
    expect(await errorOf(resolve(ref))).toMatchObject({ code: 'BAD_REF', kind: 'usage' });
  });

  test('credentials are in no message, no log line and no argument list', async () => {
    const secret = 'ghp_very$ecret';
    const remote = `https://x-token:${secret}@127.0.0.1:1/a/b.git`;
    const error = await errorOf(resolve('main', remote));
    expect(error.code).toBe('REMOTE_UNREACHABLE');
    expect(error.what).toContain('https://127.0.0.1:1/a/b.git');
    expect(`${error.message}${world.lines.join()}`).not.toContain(secret);
    expect(`${error.message}${world.lines.join()}`).not.toContain('x-token');
  });
});
