import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLedger, startTicks, sweepDeadRuns } from '../../src/system/ledger.ts';
import { streamLog } from '../../src/system/log.ts';
import { closeSession, openSession, scrubEnvironment } from '../../src/system/session.ts';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tnb ledger '));
  folder = join(root, 'runs');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const quiet = streamLog(() => {});
const env = { PATH: process.env['PATH'] ?? '' };
const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
async function isAlive(pid: number): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text !== '' && !text.slice(text.lastIndexOf(')')).startsWith(') Z');
}

test('closing removes folders and ends processes, and the ledger itself', async () => {
  const session = await openSession({
    log: quiet,
    env,
    signal: new AbortController().signal,
    ledgerFolder: folder,
  });
  const temp = await session.tempFolder('x', root);
  await writeFile(join(temp, 'file'), 'content');
  const child = await session.start({ argv: ['sleep', '300'] });
  await closeSession(session);
  expect(await exists(temp)).toBe(false);
  expect((await child.ended).signal ?? (await child.ended).code).not.toBe(0);
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that was handed on stays', async () => {
  const ledger = await openLedger(folder);
  const path = join(root, 'kept');
  await mkdir(path);
  await ledger.own({ kind: 'folder', path });
  await ledger.own({ kind: 'kept', path });
  await ledger.close();
  expect(await exists(path)).toBe(true);
});

test('a sweep leaves living runs alone', async () => {
  const ledger = await openLedger(folder);
  expect(await sweepDeadRuns(folder)).toEqual([]);
  await ledger.close();
});

test('the next start removes what a killed run left: folders, a process outside our group, nothing of others', async () => {
  const script = join(root, 'run.ts');
  const source = new URL('../../src/system/session.ts', import.meta.url).pathname;
  await writeFile(
    script,
    `import { openSession } from ${JSON.stringify(source)};
     const log = { debug() {}, info() {}, notice() {}, warning() {}, error() {}, group: (n, b) => b() };
     const session = await openSession({ log, env: ${JSON.stringify(env)}, signal: new AbortController().signal, ledgerFolder: ${JSON.stringify(folder)} });
     const temp = await session.tempFolder('left', ${JSON.stringify(root)});
     // setsid: it leaves the group that dies with us, so only its mark can find it.
     await session.start({ argv: ['bash', '-c', 'setsid sleep 300 & echo $!; wait'],
       onLine: (pid) => console.log(JSON.stringify({ temp, pid: Number(pid) })) });
     setInterval(() => {}, 1000);`,
  );
  const bystander = spawn('sleep', ['300']);
  const owner = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = (await once(owner.stdout, 'data')) as [Buffer];
  const { temp, pid } = JSON.parse(chunk.toString()) as { temp: string; pid: number };
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  expect(await isAlive(pid)).toBe(true);
  expect(await exists(temp)).toBe(true);

  const swept = await sweepDeadRuns(folder);

  expect(swept).toHaveLength(1);
  expect(await exists(temp)).toBe(false);
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect(await isAlive(bystander.pid ?? -1)).toBe(true);
  bystander.kill('SIGKILL');
});

/** A folder that nobody can remove, root included: a file system is mounted inside. */
async function withStuckFolder(body: (path: string) => Promise<void>): Promise<void> {
  const path = join(root, 'stuck');
  await mkdir(join(path, 'mounted'), { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', join(path, 'mounted')]);
  expect(mounted.stderr.toString()).toBe('');
  try {
    await body(path);
  } finally {
    spawnSync('umount', ['--lazy', join(path, 'mounted')]);
  }
}

/** The books of a run that was killed. */
async function deadRun(runId: string, things: readonly object[]): Promise<void> {
  await mkdir(join(folder, runId), { recursive: true, mode: 0o700 });
  const lines = things.map((thing) => `${JSON.stringify(thing)}\n`);
  await writeFile(join(folder, runId, 'ledger.jsonl'), lines.join(''));
}

test('one folder that cannot be removed blocks nothing else: the rest goes, a warning names it, its ledger stays', async () => {
  await withStuckFolder(async (stuck) => {
    const [after, other] = [join(root, 'after'), join(root, 'other')];
    await mkdir(after);
    await mkdir(other);
    await deadRun('0000000000000001', [
      { kind: 'folder', path: stuck },
      { kind: 'folder', path: after },
    ]);
    await deadRun('0000000000000002', [{ kind: 'folder', path: other }]);
    const lines: string[] = [];
    const log = streamLog((line) => lines.push(line));
    const session = await openSession({
      log,
      env,
      signal: new AbortController().signal,
      ledgerFolder: folder,
    });
    expect(await exists(after)).toBe(false);
    expect(await exists(other)).toBe(false);
    expect(lines.filter((line) => line.startsWith('warning: ')).join('')).toMatch(/0000000000000001.*stuck/);
    await closeSession(session);
    expect(await readdir(folder)).toEqual(['0000000000000001']);
  });
  expect(await sweepDeadRuns(folder)).toMatchObject([{ runId: '0000000000000001', left: [] }]);
  expect(await exists(join(root, 'stuck'))).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test('closing a session warns of what it cannot remove and does not throw', async () => {
  await withStuckFolder(async (stuck) => {
    const lines: string[] = [];
    const log = streamLog((line) => lines.push(line));
    const signal = new AbortController().signal;
    const session = await openSession({ log, env, signal, ledgerFolder: folder });
    await session.ledger.own({ kind: 'folder', path: stuck });
    await closeSession(session);
    expect(lines.join('')).toMatch(/^warning: Could not remove .*stuck/);
  });
});

test('a recorded pid that now belongs to another process is not touched', async () => {
  const bystander = spawn('sleep', ['300'], { detached: true });
  const pid = bystander.pid ?? -1;
  const ticks = Number(await startTicks(pid));
  const home = join(folder, '0123456789abcdef');
  await mkdir(home, { recursive: true, mode: 0o700 });
  await writeFile(
    join(home, 'ledger.jsonl'),
    `${JSON.stringify({ kind: 'process', pid, startTicks: String(ticks - 1) })}\n{"torn`,
  );
  await sweepDeadRuns(folder);
  expect(await isAlive(pid)).toBe(true);
  bystander.kill('SIGKILL');
});

test('the environment for children is an allow-list; what would change an arm is named', () => {
  const { env: kept, dropped } = scrubEnvironment(
    { PATH: '/bin', GITHUB_TOKEN: 't', UCX_TLS: 'tcp', TARGET: 'x', NIXL_LOG_LEVEL: 'INFO', SITE: 's' },
    ['SITE'],
  );
  expect(kept).toEqual({ PATH: '/bin', SITE: 's' });
  expect(dropped).toEqual(['NIXL_LOG_LEVEL', 'UCX_TLS']);
});
