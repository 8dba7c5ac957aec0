import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withBuilderLock } from '../../src/store/single-flight.ts';
import { makeWorld, onEnd, type World } from './helpers.ts';

function job(world: World, key: string, seconds: number): ChildProcess {
  const script = join(import.meta.dirname, 'single-flight-child.ts');
  const journal = join(world.folder, 'journal');
  const argv = [script, world.folder, world.storePath, key, journal, String(seconds)];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] });
  onEnd(async () => {
    child.kill('SIGKILL');
  });
  return child;
}

async function journalOf(world: World): Promise<string[]> {
  const text = await readFile(join(world.folder, 'journal'), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

async function until(condition: () => Promise<boolean> | boolean, seconds: number): Promise<void> {
  for (let waited = 0; waited < seconds * 50; waited += 1) {
    if (await condition()) return;
    await sleep(20);
  }
  throw new Error(`not within ${seconds} s`);
}

describe('withBuilderLock', () => {
  it('lets one of several processes build a key, and the others find it built', async () => {
    const world = await makeWorld();
    const jobs = ['key-a', 'key-a', 'key-a', 'key-b', 'key-b'].map((key) => job(world, key, 0.2));
    for (const [code] of await Promise.all(jobs.map((child) => once(child, 'exit')))) expect(code).toBe(0);
    const lines = await journalOf(world);
    expect(lines.filter((line) => line.startsWith('begin')).map((line) => line.split(' ')[1])).toHaveLength(
      2,
    );
    expect(new Set(lines.map((line) => line.split(' ')[1]))).toEqual(new Set(['key-a', 'key-b']));
  });

  it('replaces a builder that is killed within a second, its build process included', async () => {
    const world = await makeWorld();
    const first = job(world, 'key', 60);
    await until(async () => (await journalOf(world)).length === 1, 10);
    const turn = withBuilderLock(world.storePath, 'key', world.session, {}, async ({ waited }) => {
      expect(waited).toBe(true);
      return Date.now();
    });
    await sleep(300);
    const killedAt = Date.now();
    first.kill('SIGKILL');
    expect((await turn) - killedAt).toBeLessThan(1000);
  });

  it('tells who waits, and releases after a failure', async () => {
    const world = await makeWorld();
    const said: string[] = [];
    const failing = withBuilderLock(world.storePath, 'key', world.session, {}, async () => {
      await sleep(200);
      throw new Error('the build failed');
    });
    await until(() => existsSync(join(world.storePath, 'trtllm-wheel', '.locks', 'key.build')), 5);
    await sleep(50);
    const second = withBuilderLock(
      world.storePath,
      'key',
      world.session,
      { onWait: () => said.push('waiting') },
      async ({ waited }) => waited,
    );
    await expect(failing).rejects.toThrow('the build failed');
    expect(await second).toBe(true);
    expect(said).toEqual(['waiting']);
    expect(world.lines.join('\n')).toContain('another job on this host is building this wheel');
  });
});
