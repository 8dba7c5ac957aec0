import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProcess, startProcess } from '../../src/system/process.ts';

const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tnb process '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat !== '' && !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
}

async function goneWithin(pid: number, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 20; waited += 1) {
    if (!(await isAlive(pid))) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

describe('runProcess', () => {
  test('passes arguments untouched, also with spaces, quotes and newlines', async () => {
    const hostile = ['a b', "it's", '$(id)', 'line\nbreak', '*', ''];
    const end = await runProcess({ argv: ['printf', '<%s>', ...hostile], env });
    expect(end.stdout).toBe(hostile.map((word) => `<${word}>`).join(''));
    expect(end.code).toBe(0);
  });

  test.each([0, 1, 3, 127, 143])('gives back exit code %i', async (code) => {
    const end = await runProcess({ argv: ['bash', '-c', `exit ${code}`], env });
    expect(end.code).toBe(code);
    expect(end.why).toBe('exited');
  });

  test('reports lines of both streams and keeps the tail', async () => {
    const lines: string[] = [];
    const end = await runProcess({
      argv: ['bash', '-c', 'echo one; echo two >&2; printf three'],
      env,
      onLine: (line, stream) => lines.push(`${stream}:${line}`),
    });
    expect(lines.sort()).toEqual(['stderr:two', 'stdout:one', 'stdout:three']);
    expect([...end.tail].sort()).toEqual(['one', 'three', 'two']);
  });

  test('inherits nothing that it was not given', async () => {
    process.env['TNB_TEST_LEAK'] = 'leaked';
    const end = await runProcess({ argv: ['env'], env });
    delete process.env['TNB_TEST_LEAK'];
    expect(end.stdout).not.toContain('leaked');
  });

  test('ends a process and its descendants at the timeout', async () => {
    const end = await runProcess({
      argv: ['bash', '-c', 'sleep 300 & echo $!; wait'],
      env,
      timeoutSeconds: 0.3,
      graceSeconds: 1,
    });
    expect(end.why).toBe('timeout');
    expect(await goneWithin(Number(end.stdout), 2)).toBe(true);
  });

  test('kills what ignores the stop signal', async () => {
    const running = startProcess({
      argv: ['bash', '-c', 'trap "" TERM; echo ready; while :; do sleep 0.1; done'],
      env,
      graceSeconds: 0.3,
      onLine: () => void running.stop(),
    });
    const end = await running.ended;
    expect(end.why).toBe('stopped');
    expect(await goneWithin(running.pid, 1)).toBe(true);
  });

  test('lets a process that handles SIGTERM end in its own way', async () => {
    const running = startProcess({
      argv: ['bash', '-c', 'trap "echo bye; exit 7" TERM; echo ready; while :; do sleep 0.05; done'],
      env,
      onLine: (line) => void (line === 'ready' && running.stop()),
    });
    const end = await running.ended;
    expect(end.code).toBe(7);
    expect(end.stdout).toContain('bye');
  });

  test('ends by abort', async () => {
    const abort = new AbortController();
    const running = startProcess({ argv: ['sleep', '300'], env, signal: abort.signal });
    setTimeout(() => abort.abort(), 100);
    expect((await running.ended).why).toBe('aborted');
  });

  test('a descendant that leaves the group and keeps the pipe open does not hold us up', async () => {
    const end = await runProcess({ argv: ['bash', '-c', 'setsid sleep 20 & echo $!'], env });
    expect(end.seconds).toBeLessThan(10);
    process.kill(Number(end.stdout), 'SIGKILL');
  });
});

test('when we are killed, the whole group of our child dies at once', async () => {
  const script = join(folder, 'owner.ts');
  const source = new URL('../../src/system/process.ts', import.meta.url).pathname;
  const { writeFile } = await import('node:fs/promises');
  await writeFile(
    script,
    `import { startProcess } from ${JSON.stringify(source)};
     const running = startProcess({ argv: ['bash', '-c', 'sleep 300 & echo $!; wait'], env: ${JSON.stringify(env)},
       onLine: (line) => console.log(running.pid + ' ' + line) });
     setInterval(() => {}, 1000);`,
  );
  const owner = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = (await once(owner.stdout, 'data')) as [Buffer];
  const [guard, grandchild] = chunk.toString().trim().split(' ').map(Number);
  expect(await isAlive(grandchild ?? -1)).toBe(true);
  owner.kill('SIGKILL');
  expect(await goneWithin(grandchild ?? -1, 2)).toBe(true);
  expect(await goneWithin(guard ?? -1, 2)).toBe(true);
});
