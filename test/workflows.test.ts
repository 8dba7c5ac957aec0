import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAction } from '../scripts/reference/actions.ts';

/** What zizmor asks for, and what it cannot know: that starters only say what action.yml understands. actionlint runs in test/real. */

const ROOT = join(import.meta.dirname, '..');
const OURS = /^org\/trtllm-nixl-build(\/[\w-]+)?@v1$/;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly id?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly steps: readonly Step[];
}

const paths = globSync(['workflows/*.yml', '.github/workflows/*.yml'], { cwd: ROOT }).sort();
const action = readAction('action.yml', readFileSync(join(ROOT, 'action.yml'), 'utf8'));

test('starters, the reusable workflow and our own are all here', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      '.github/workflows/build-and-prove.yml',
      '.github/workflows/ci.yml',
      'workflows/nightly.yml',
      'workflows/one-step.yml',
    ]),
  );
});

for (const path of paths) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const workflow = parse(text) as { permissions?: unknown; on: unknown; jobs: Record<string, Job> };
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test(`${path}: nothing is permitted but what a job names`, () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter(([, job]) => job.permissions === undefined)).toEqual([]);
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined)).toEqual([]);
    expect(JSON.stringify(workflow.on)).not.toMatch(/pull_request_target|workflow_run|issue_comment/);
  });

  test(`${path}: actions of others are named by commit, with the version beside it`, () => {
    const lines = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
    const loose = lines.filter((line) => {
      const used = /uses:\s*(\S+)/.exec(line)?.[1] ?? '';
      return !OURS.test(used) && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line);
    });
    expect(loose).toEqual([]);
  });

  test(`${path}: no credentials stay on disk, no expression enters a script`, () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test(`${path}: inputs and outputs of ours exist`, () => {
    const uses = steps.filter((step) => OURS.test(step.uses ?? ''));
    const given = uses.flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.filter((name) => !action.inputs.has(name))).toEqual([]);
    const read = uses.flatMap(({ id }) =>
      id === undefined
        ? []
        : [...text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))].map(
            (match) => match[1] ?? '',
          ),
    );
    expect(read.filter((name) => !action.outputs.has(name))).toEqual([]);
  });

  test(`${path}: words given to a choice or list are among its words`, () => {
    for (const step of steps.filter(({ uses }) => OURS.test(uses ?? ''))) {
      for (const [name, value] of Object.entries(step.with ?? {})) {
        const choices = action.inputs.get(name)?.choices;
        if (choices === undefined || String(value).includes('${{')) continue;
        expect(choices).toEqual(expect.arrayContaining(String(value).split(',')));
      }
    }
  });
}
