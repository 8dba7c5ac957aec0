import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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

  test('a remote that is not there', async () => {
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

  test('credentials reach the remote, and are in no message, log line or argument list', async () => {
    const heard: (string | undefined)[] = [];
    let arguments_ = '';
    const server = createServer((request, response) => {
      heard.push(request.headers.authorization);
      arguments_ += execFileSync('ps', ['-e', '-ww', '-o', 'args'], { encoding: 'utf8' });
      response.writeHead(404).end();
    });
    const port = await listen(server);
    const secret = 'ghp_very%24ecret';
    const error = await errorOf(resolve('main', `http://x-token:${secret}@127.0.0.1:${port}/a/b.git`));
    server.close();
    expect(heard).toContain(`Basic ${Buffer.from('x-token:ghp_very$ecret').toString('base64')}`);
    expect(arguments_).toContain(`ls-remote -- http://127.0.0.1:${port}/a/b.git`);
    expect(error.code).toBe('REMOTE_UNREACHABLE');
    expect(error.what).toContain(`http://127.0.0.1:${port}/a/b.git`);
    for (const text of [arguments_, error.message, world.lines.join()]) {
      for (const hidden of [
        'ghp_very',
        'x-token',
        Buffer.from('x-token:ghp').toString('base64').slice(0, 12),
      ]) {
        expect(text).not.toContain(hidden);
      }
    }
  });

  test('a remote that never answers ends in bounded time', async () => {
    const server = createServer(() => {});
    const port = await listen(server);
    const asked = resolveRef(world.session, `http://127.0.0.1:${port}/a.git`, 'main', {
      timeoutSeconds: 0.5,
    });
    expect(await errorOf(asked)).toMatchObject({
      code: 'REMOTE_UNREACHABLE',
      what: expect.stringContaining('no answer in'),
    });
    server.closeAllConnections();
    server.close();
  });
});

function listen(server: Server): Promise<number> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}
