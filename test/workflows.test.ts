import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Action, readAction } from '../scripts/reference/actions.ts';

/** What linters ask for, and what they cannot know: that workflows only say what our actions and reusable workflows understand. */

const ROOT = join(import.meta.dirname, '..');
const OURS = /^org\/trtllm-nixl-build((?:\/[\w.-]+)*)@v1$/;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly id?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly concurrency?: { readonly 'cancel-in-progress'?: unknown };
  readonly steps?: readonly Step[];
  /** A called workflow. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Called {
  readonly inputs?: Readonly<Record<string, { readonly description?: string; readonly type?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly description?: string }>>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly on: unknown;
  readonly concurrency?: { readonly 'cancel-in-progress'?: unknown };
  readonly jobs: Readonly<Record<string, Job>>;
}

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const paths = globSync(['workflows/*.yml', '.github/workflows/*.yml'], { cwd: ROOT }).sort();
const actions = new Map<string, Action>();
for (const file of ['action.yml', ...globSync('actions/*/action.yml', { cwd: ROOT })]) {
  actions.set(file.replace(/\/?action\.yml$/, ''), readAction(file, textOf(file)));
}

/** The action of ours that a step uses; undefined for somebody else's. */
function actionOf(uses: string | undefined): Action | undefined {
  const folder = OURS.exec(uses ?? '')?.[1]?.slice(1);
  if (folder === undefined) return undefined;
  const action = actions.get(folder);
  if (action === undefined) throw new Error(`there is no action ${uses}`);
  return action;
}

/** The `workflow_call` of a workflow of ours. */
function calledBy(uses: string): Called {
  const path = OURS.exec(uses)?.[1]?.slice(1) ?? '';
  return (parse(textOf(path)) as { on: { workflow_call: Called } }).on.workflow_call;
}

test('starters, reusable workflows and our own are all here', () => {
  expect(paths).toEqual([
    '.github/workflows/build-and-prove.yml',
    '.github/workflows/build.yml',
    '.github/workflows/ci.yml',
    '.github/workflows/nightly.yml',
    '.github/workflows/release.yml',
    '.github/workflows/smoke.yml',
    'workflows/cpu-build-gpu-smoke.yml',
    'workflows/nightly.yml',
    'workflows/one-step.yml',
    'workflows/pull-request.yml',
    'workflows/runner-pods.yml',
    'workflows/several-hosts.yml',
  ]);
});

for (const path of paths) {
  const text = textOf(path);
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);

  test(`${path}: nothing is permitted but what a job names`, () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter(([, job]) => job.permissions === undefined)).toEqual([]);
    // A called workflow has its limits in itself.
    const endless = jobs.filter(([, job]) => job.uses === undefined && job['timeout-minutes'] === undefined);
    expect(endless).toEqual([]);
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

  test(`${path}: no credentials stay on disk, no expression enters a script, no secret is handed down whole`, () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    expect(text).not.toMatch(/secrets:\s*inherit/);
  });

  test(`${path}: inputs and outputs of ours exist`, () => {
    for (const step of steps) {
      const action = actionOf(step.uses);
      if (action === undefined) continue;
      const unknown = Object.keys(step.with ?? {}).filter((name) => !action.inputs.has(name));
      expect({ uses: step.uses, unknown }).toEqual({ uses: step.uses, unknown: [] });
      const read = step.id === undefined ? [] : outputsRead(text, `steps\\.${step.id}`);
      expect(read.filter((name) => !action.outputs.has(name))).toEqual([]);
    }
    for (const [name, { uses, with: given = {} }] of jobs) {
      if (uses === undefined) continue;
      const called = calledBy(uses);
      expect(Object.keys(given).filter((input) => called.inputs?.[input] === undefined)).toEqual([]);
      const read = outputsRead(text, `needs\\.${name}`);
      expect(read.filter((output) => called.outputs?.[output] === undefined)).toEqual([]);
    }
  });

  test(`${path}: words given to a choice or list are among its words`, () => {
    for (const step of steps) {
      for (const [name, value] of Object.entries(step.with ?? {})) {
        const choices = actionOf(step.uses)?.inputs.get(name)?.choices;
        if (choices === undefined || String(value).includes('${{')) continue;
        expect(choices).toEqual(expect.arrayContaining(String(value).split(',')));
      }
    }
  });

  test(`${path}: a job that can build a wheel is never cancelled for a newer one`, () => {
    const builds = ({ steps = [], uses }: Job): boolean =>
      /\/workflows\/(build|build-and-prove|nightly)\.yml@/.test(uses ?? '') ||
      steps.some((step) => {
        const folder = OURS.exec(step.uses ?? '')?.[1];
        const short = ['plan', 'restore'].includes(String(step.with?.['until']));
        return (folder === '' && !short) || folder === '/actions/build';
      });
    const cancelled = [workflow, ...jobs.map(([, job]) => job).filter(builds)].filter(
      ({ concurrency }) => (concurrency?.['cancel-in-progress'] ?? false) !== false,
    );
    expect(jobs.some(([, job]) => builds(job)) ? cancelled : []).toEqual([]);
  });
}

/** Names read as `<from>.outputs.<name>`. */
function outputsRead(text: string, from: string): string[] {
  return [...text.matchAll(new RegExp(`${from}\\.outputs\\.([\\w-]+)`, 'g'))].map((match) => match[1] ?? '');
}

for (const path of paths.filter((one) => one.startsWith('.github/'))) {
  const called = (parse(textOf(path)) as { on: { workflow_call?: Called } }).on.workflow_call;
  if (called === undefined) continue;
  test(`${path}: every input has a type and words, every output has words`, () => {
    const inputs = Object.entries(called.inputs ?? {});
    expect(inputs.length).toBeGreaterThan(0);
    expect(inputs.filter(([, input]) => !input.type || !input.description)).toEqual([]);
    expect(Object.values(called.outputs ?? {}).filter(({ description }) => !description)).toEqual([]);
  });

  test(`${path}: every input is used`, () => {
    const unused = Object.keys(called.inputs ?? {}).filter(
      (name) =>
        !textOf(path).includes(`inputs.${name} `) && !new RegExp(`inputs\\.${name}[ )]`).test(textOf(path)),
    );
    expect(unused).toEqual([]);
  });
}
