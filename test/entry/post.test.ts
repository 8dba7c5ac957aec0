import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let temp = '';
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'post step '));
});
afterEach(() => rm(temp, { recursive: true, force: true }));

/** The post step as a runner starts it, with what the main step left in its state. */
function post(state: string): { status: number | null; stdout: string } {
  const script = join(import.meta.dirname, '../../src/entry/post.ts');
  const env = { PATH: process.env['PATH'] ?? '', TMPDIR: temp, RUNNER_TEMP: temp, STATE_post: state };
  const { status, stdout } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  return { status, stdout };
}

test('state that is torn, or of another shape, is a warning: the post step fails no job', () => {
  for (const state of ['{"version":1,', '{"version":1}', 'null']) {
    const { status, stdout } = post(state);
    expect(`${state} ${status}`).toBe(`${state} 0`);
    expect(stdout).toContain('::warning::');
  }
});

test('after a main step that left nothing it is silent', () => {
  expect(post('')).toEqual({ status: 0, stdout: '' });
});
