import { globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { runProcess } from '../../src/system/process.ts';

const root = join(import.meta.dirname, '..', '..');
const { paths, env } = inject('parts');
const workflows = globSync(['workflows/*.yml', '.github/workflows/*.yml'], { cwd: root }).sort();

test('actionlint finds nothing in the starters, the reusable workflows and our own', async () => {
  expect(workflows.length).toBeGreaterThanOrEqual(12);
  // `-shellcheck=` and `-pyflakes=`: only what is pinned decides, not what happens to be installed.
  const argv: [string, ...string[]] = [
    paths.actionlint.actionlint,
    '-shellcheck=',
    '-pyflakes=',
    ...workflows,
  ];
  const end = await runProcess({ argv, cwd: root, env, timeoutSeconds: 60 });
  expect(end.stdout).toBe('');
  expect(end.code).toBe(0);
});

test.each(['regular', 'pedantic', 'auditor'])('zizmor as %s leaves no finding open', async (persona) => {
  const files = [
    ...workflows,
    '.github/dependabot.yml',
    'action.yml',
    ...globSync('actions/*/action.yml', { cwd: root }),
  ];
  const options = ['--offline', '--no-progress', '--persona', persona, '--config', '.github/zizmor.yml'];
  const argv: [string, ...string[]] = [paths.zizmor.zizmor, ...options, ...files];
  const end = await runProcess({ argv, cwd: root, env, timeoutSeconds: 60 });
  // The findings stand on stdout; they are what a reader of a failure wants to see.
  expect(end.stdout).not.toMatch(/-->/);
  expect(end.code).toBe(0);
});

test('and zizmor does find what an attacker could use', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tnb-zizmor-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'hole.yml');
  const hole = `on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo \${{ github.head_ref }}\n`;
  const argv: [string, ...string[]] = [paths.zizmor.zizmor, '--offline', '--no-progress', file];
  await writeFile(file, hole);
  const end = await runProcess({ argv, cwd: root, env, timeoutSeconds: 60 });
  expect(end.code).not.toBe(0);
  expect(end.stdout).toMatch(/dangerous-triggers[\s\S]*template-injection/);
});
