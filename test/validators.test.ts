import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadValidator } from './validators.ts';

const ROOT = join(import.meta.dirname, '..');
const complaints = await loadValidator();

test("GitHub's own validator finds nothing in workflows, starters and actions", async () => {
  const paths = globSync(
    ['.github/workflows/*.yml', 'workflows/*.yml', 'action.yml', 'actions/*/action.yml'],
    {
      cwd: ROOT,
    },
  );
  expect(paths.length).toBeGreaterThanOrEqual(16);
  const found = await Promise.all(
    paths.sort().map(async (path) => {
      const all = await complaints(path, readFileSync(join(ROOT, path), 'utf8'));
      return all.map(({ line, message }) => `${path}:${line} ${message}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});

test.each([
  ['an event that does not exist', 'w.yml', 'on: pushed\njobs: {}'],
  ['a job without a runner', 'w.yml', 'on: push\njobs:\n  a:\n    steps: []'],
  [
    'a function that does not exist',
    'w.yml',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - if: sucess()\n        run: ls',
  ],
  ['an action without a program', 'action.yml', 'name: x\ndescription: y\nruns: { using: node24 }'],
  ['a field that no action has', 'action.yml', 'name: x\nfoo: y\nruns: { using: node24, main: x }'],
])('and it does find %s', async (_, path, text) => {
  expect(await complaints(path, text)).not.toEqual([]);
});
