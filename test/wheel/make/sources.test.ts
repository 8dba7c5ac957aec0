import { execFileSync } from 'node:child_process';
import { access, chmod, mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseGitUrl } from '../../../src/plan/git-url.ts';
import { dropSources, fetchSources } from '../../../src/wheel/make/sources.ts';
import { errorOf, openTestSession, type TestSession } from '../../plan/fixtures.ts';
import { startGitServer } from '../git-server.ts';

let world: TestSession;
let remote: string;
let commit: string;
let count = 0;

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...NAMED, ...args], { encoding: 'utf8' }).trim();
const NAMED = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'protocol.file.allow=always'];

beforeAll(async () => {
  world = await openTestSession();
  remote = join(world.folder, 'remote with space');
  await repository(remote);
  const part = join(world.folder, 'part');
  await repository(part);
  git(remote, 'submodule', 'add', '-q', part, '3rdparty/part');
  git(remote, 'commit', '-qm', 'with a submodule');
  commit = git(remote, 'rev-parse', 'HEAD');
  await writeFile(join(remote, 'later'), 'x');
  git(remote, 'add', '.');
  git(remote, 'commit', '-qm', 'later');
});
afterAll(() => world[Symbol.asyncDispose]());

async function repository(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  await writeFile(join(folder, 'file.txt'), 'content\n');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'first');
}

interface Asked {
  readonly commit?: string;
  readonly url?: string;
  readonly parent?: string;
  readonly lines?: string[];
}

function fetch(asked: Asked = {}, inside = world): Promise<string> {
  count += 1;
  return fetchSources(inside.session, {
    remote: parseGitUrl(asked.url ?? `file://${encodeURI(remote)}`),
    commit: asked.commit ?? commit,
    parent: asked.parent ?? join(world.folder, `sources ${count}`),
    pauseMs: 10,
    onLine: (line) => asked.lines?.push(line),
  });
}

test('one commit with its submodules, clean, and nothing of the history beside it', async () => {
  const folder = await fetch();
  expect(git(folder, 'rev-parse', 'HEAD')).toBe(commit);
  expect(await readFile(join(folder, '3rdparty/part/file.txt'), 'utf8')).toBe('content\n');
  expect(git(folder, 'status', '--porcelain')).toBe('');
  expect(git(folder, 'rev-list', '--all', '--count')).not.toBe('3');
  await dropSources(folder);
  await expect(access(folder)).rejects.toThrow('ENOENT');
});

test('a submodule that is named relative to its repository', async () => {
  const top = join(world.folder, 'top');
  await repository(top);
  git(top, 'submodule', 'add', '-q', join(world.folder, 'part'), 'part');
  git(top, 'config', '-f', '.gitmodules', 'submodule.part.url', '../part');
  git(top, 'commit', '-qam', 'relative');
  const folder = await fetch({ url: `file://${encodeURI(top)}`, commit: git(top, 'rev-parse', 'HEAD') });
  expect(await readFile(join(folder, 'part/file.txt'), 'utf8')).toBe('content\n');
});

test('a server that gives no single commit gives its branches and tags', async () => {
  git(remote, 'config', 'uploadpack.allowAnySHA1InWant', 'false');
  // Protocol 0 is where servers refuse what they do not advertise.
  await using old = await openTestSession({
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'protocol.version',
    GIT_CONFIG_VALUE_0: '0',
  });
  const lines: string[] = [];
  const folder = await fetch({ lines }, old);
  expect(git(folder, 'rev-parse', 'HEAD')).toBe(commit);
  expect(lines.join('\n')).toContain('gives no single commit');
});

test('a server of files behind a password: credentials reach git, no argument list and no line', async () => {
  const served = join(world.folder, 'served');
  await mkdir(served);
  const bare = join(served, 'TensorRT-LLM.git');
  execFileSync('git', ['clone', '-q', '--bare', remote, bare]);
  git(bare, 'update-server-info');
  await using server = await startGitServer(served, 'x:s3cret-of-git');
  const lines: string[] = [];
  const calls = join(world.folder, 'calls');
  const bin = join(world.folder, 'git-bin');
  await mkdir(bin);
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  await writeFile(join(bin, 'git'), `#!/bin/sh\necho "$@" >>'${calls}'\nexec ${real} "$@"\n`, {
    mode: 0o755,
  });
  await using inside = await openTestSession({ PATH: `${bin}:${process.env['PATH']}` });
  const url = `http://x:s3cret-of-git@127.0.0.1:${server.port}/TensorRT-LLM.git`;
  const first = git(remote, 'rev-list', '--max-parents=0', 'HEAD');
  const folder = await fetch({ url, commit: first, lines }, inside);
  expect(git(folder, 'rev-parse', 'HEAD')).toBe(first);
  // The later commit has a submodule that points into this machine: a remote elsewhere must not reach for it.
  const reaching = await errorOf(fetch({ url, lines }, inside));
  expect(reaching.what).toContain("transport 'file' not allowed");
  const wrong = await errorOf(fetch({ url: url.replace('of-git', 'wrong'), lines }, inside));
  expect(wrong.code).toBe('SOURCES_UNREACHABLE');
  const said = [await readFile(calls, 'utf8'), ...lines, ...inside.lines, wrong.message].join('\n');
  expect(said).toContain('fetch');
  expect(said).not.toContain('s3cret');
  expect(await readFile(join(folder, '.git/config'), 'utf8')).not.toContain('s3cret');
});

test('what a killed build left is gone on with: locks, half files and changes do not stay', async () => {
  const parent = join(world.folder, 'kept');
  const folder = await fetch({ parent });
  await writeFile(join(folder, '.git/index.lock'), '');
  await writeFile(join(folder, '.git/modules/3rdparty/part/index.lock'), '');
  await writeFile(join(folder, 'file.txt'), 'changed');
  await writeFile(join(folder, 'new.txt'), 'new');
  await rm(join(folder, '3rdparty/part/file.txt'));
  const lines: string[] = [];
  expect(await fetch({ parent, lines })).toBe(folder);
  expect(git(folder, 'status', '--porcelain')).toBe('');
  expect(await readFile(join(folder, '3rdparty/part/file.txt'), 'utf8')).toBe('content\n');
  // Nothing was asked of the remote again: it could be gone.
  expect(lines.join('\n')).not.toMatch(/Receiving objects|From file/);
});

test('killed at any moment of the fetch, the next attempt ends with the right sources', async () => {
  const parent = join(world.folder, 'killed');
  for (const milliseconds of [1, 5, 10, 20, 40, 60, 80]) {
    const inside = await openTestSession();
    const running = fetch({ parent }, inside);
    setTimeout(() => inside.abort(), milliseconds);
    await running.then(
      () => {},
      (error: unknown) => expect(error).toMatchObject({ code: 'BUILD_STOPPED' }),
    );
    await inside[Symbol.asyncDispose]();
  }
  const folder = await fetch({ parent });
  expect(git(folder, 'rev-parse', 'HEAD')).toBe(commit);
  expect(git(folder, 'status', '--porcelain')).toBe('');
  expect(git(folder, 'fsck', '--no-dangling')).toBe('');
});

test('objects that a power cut left empty are fetched anew', async () => {
  const parent = join(world.folder, 'cut');
  const folder = await fetch({ parent });
  const packs = join(folder, '.git/objects/pack');
  for (const name of await readdir(packs)) {
    await chmod(join(packs, name), 0o644);
    await truncate(join(packs, name), 0);
  }
  const lines: string[] = [];
  expect(await fetch({ parent, lines })).toBe(folder);
  expect(lines.join('\n')).toContain('fetching them anew');
  expect(git(folder, 'fsck', '--no-dangling')).toBe('');
});

test('a commit that is nowhere, and a remote that is not there', async () => {
  expect(await errorOf(fetch({ commit: 'f'.repeat(40) }))).toMatchObject({
    code: 'COMMIT_NOT_IN_REMOTE',
    kind: 'usage',
  });
  const lines: string[] = [];
  const gone = fetch({ url: 'file:///nowhere/TensorRT-LLM.git', lines });
  expect(await errorOf(gone)).toMatchObject({ code: 'SOURCES_UNREACHABLE', kind: 'surroundings' });
  expect(lines.filter((line) => line.includes('attempt'))).toHaveLength(2);
});

test('files kept by git-lfs are asked for before anything is compiled', async () => {
  const large = join(world.folder, 'large');
  await repository(large);
  await writeFile(join(large, '.gitattributes'), '*.bin filter=lfs diff=lfs merge=lfs -text\n');
  await writeFile(
    join(large, 'kernel.bin'),
    'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
  );
  execFileSync('git', ['-C', large, ...NAMED, '-c', 'filter.lfs.clean=cat', 'add', '.']);
  git(large, '-c', 'filter.lfs.clean=cat', 'commit', '-qm', 'large');
  const asked = { url: `file://${large}`, commit: git(large, 'rev-parse', 'HEAD') };
  const bin = join(world.folder, 'bin');
  await mkdir(bin);
  const lfs = (script: string) => writeFile(join(bin, 'git-lfs'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  await using inside = await openTestSession({ PATH: `${bin}:${process.env['PATH']}` });
  // A double of git-lfs, since plain machines have none: first missing, then one that leaves pointers, then one that fills them.
  await lfs('exit 127');
  expect((await errorOf(fetch(asked, inside))).code).toBe('LFS_MISSING');
  await lfs('exit 0');
  expect((await errorOf(fetch(asked, inside))).code).toBe('LFS_INCOMPLETE');
  await lfs('[ "$1" = pull ] && echo kernel > kernel.bin; exit 0');
  expect(await readFile(join(await fetch(asked, inside), 'kernel.bin'), 'utf8')).toBe('kernel\n');
});

test('sources that no build came back to for a week go', async () => {
  const parent = join(world.folder, 'old sources');
  await mkdir(join(parent, 'stale'), { recursive: true });
  const longAgo = new Date(Date.now() - 8 * 24 * 3600 * 1000);
  await utimes(join(parent, 'stale'), longAgo, longAgo);
  const folder = await fetch({ parent });
  expect((await readdir(parent)).map((name) => join(parent, name))).toEqual([folder]);
});
