import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runProcess } from '../../src/system/process.ts';

const root = join(import.meta.dirname, '..', '..');
const { paths, env } = inject('parts');

test('actionlint finds nothing in the starters, the reusable workflow and our own', async () => {
  const files = globSync(['workflows/*.yml', '.github/workflows/*.yml'], { cwd: root });
  expect(files.length).toBeGreaterThanOrEqual(6);
  // `-shellcheck=` and `-pyflakes=`: only what is pinned decides, not what happens to be installed.
  const argv: [string, ...string[]] = [paths.actionlint.actionlint, '-shellcheck=', '-pyflakes=', ...files];
  const end = await runProcess({ argv, cwd: root, env, timeoutSeconds: 60 });
  expect(end.stdout).toBe('');
  expect(end.code).toBe(0);
});
