import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { StandinPaths } from '../../rehearsal/standin/checkout.ts';
import { dockerOutput } from '../../src/image/docker.ts';
import type { Finished } from '../../src/pipeline.ts';
import { generationOf } from '../../src/plan/generations/index.ts';
import type { GenerationName } from '../../src/plan/types.ts';
import { closeSession, type Session } from '../../src/system/session.ts';
import { Matrix, pushReleaseImage, runGeneration, standinOf, type World } from './generation-matrix.ts';
import { realSession } from './session.ts';
import { makeModel } from './smoke-request.ts';

const { env, baseImage, registry, paths } = inject('parts');

/** D last: the image it starts from holds the wheel that C built. */
const ALL: readonly GenerationName[] = ['0', 'A1', 'A2', 'A3', 'B1', 'B2', 'C', 'D'];

const matrix = new Matrix();
let world: World;
let session: Session;
let lines: string[];
let foreign: string[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'generations-'));
  ({ session, lines } = await realSession(env));
  const model = await makeModel(paths.python.python, join(folder, 'a model'));
  world = { session, folder, baseImage, registry, model };
  foreign = await ownTags();
}, 120_000);

afterAll(async () => {
  console.log(
    `\nStand-in checkouts under real Docker and BuildKit, reference engine in place of TensorRT-LLM:\n\n${matrix.text()}\n`,
  );
  const mine = (await ownTags()).filter((tag) => !foreign.includes(tag));
  if (mine.length > 0) await session.run({ argv: ['docker', 'rmi', '--force', ...mine] });
  await closeSession(session);
  await rm(world.folder, { recursive: true, force: true });
});

// What a phase said is what one needs to know when a test of it fails.
beforeEach(({ onTestFailed }) => {
  const from = lines.length;
  onTestFailed(() => console.error(lines.slice(from).join('')));
});

async function ownTags(): Promise<string[]> {
  const listed = await dockerOutput(session, [
    'images',
    '--format',
    '{{.Repository}}:{{.Tag}}',
    'trtllm-nixl-build',
  ]);
  return listed.split('\n').filter((name) => name !== '');
}

function good(finished: Finished): Finished {
  if (finished.error !== undefined) throw finished.error;
  return finished;
}

/** A wheel that a build of this file left in the store. */
async function builtWheel(): Promise<string> {
  const names = await readdir(join(world.folder, 'store'), { recursive: true });
  const found = names.find((name) => name.endsWith('.whl'));
  if (found === undefined) throw new Error('no wheel in the store');
  return dirname(join(world.folder, 'store', found));
}

describe.each(ALL)('generation %s', (name) => {
  let standin: StandinPaths;
  let cold: Finished;
  const wheels = name !== 'D';

  test('cold: detected, planned, wheel built, handed over, image built, contract kept, service proven in it', async () => {
    if (name === 'D') await pushReleaseImage(world, await builtWheel());
    standin = await standinOf(world, name);
    cold = await runGeneration(world, standin, { until: 'smoke', generation: name, report: 'cold' });
    const { report } = cold;
    const { support } = generationOf(name);
    if (report.plan?.generation === name) matrix.say(name, 'detect', name);
    if (report.plan) matrix.say(name, 'plan', report.plan.recipe.source);
    if (report.wheel) matrix.say(name, 'wheel', report.wheel.origin);
    if (report.image) matrix.say(name, 'handoff', support.image.handoff);
    if (report.image) matrix.say(name, 'image', 'built');
    if (report.image)
      matrix.say(
        name,
        'contract',
        `${report.image.contract.checks.filter(({ ok }) => ok).length}/${report.image.contract.checks.length}`,
      );
    if (report.judgement) matrix.say(name, 'smoke', report.judgement.line);
    const took = (phase: string) =>
      report.phases.find(({ name: one }) => one === phase)?.seconds.toFixed(0) ?? '-';
    matrix.say(name, 'seconds', `wheel ${took('wheel')}, image ${took('image')}, smoke ${took('smoke')}`);
    good(cold);
    expect(report.plan).toMatchObject({ generation: name, image: { handoff: support.image.handoff } });
    expect(report.wheel?.origin).toBe(wheels ? 'built' : undefined);
    expect(report.image?.contract.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.image?.reused).toBe(false);
    expect(report.verdict).toBe('PROVEN');
    expect(report.judgement?.line).toBe('PROVEN (reference engine)');
  });

  test('warm: the wheel is a hit, the image is found again, neither is made', async () => {
    const { report } = good(
      await runGeneration(world, standin, { until: 'image', generation: name, report: 'warm' }),
    );
    if (wheels) {
      expect(report.restore).toMatchObject({ kind: 'hit', tier: 'tool-cache' });
      expect(report.wheel?.sha256).toBe(cold.report.wheel?.sha256);
      matrix.say(name, 'wheel', 'built, then a hit');
    } else matrix.say(name, 'wheel', 'in the image');
    expect(report.image).toMatchObject({ reused: true, id: cold.report.image?.id });
    matrix.say(name, 'image', 'built, then unchanged');
  });

  test('flag flipped: the same wheel is a hit, or said to be without NIXL; the image is what its generation makes of it', async () => {
    const nixl = name === '0';
    const finished = await runGeneration(world, standin, {
      until: 'image',
      nixl,
      generation: name,
      report: 'flipped',
    });
    if (name === '0') {
      // Its own script cannot build NIXL in: said before hours are spent, and the entry without it is kept.
      expect(finished.error).toMatchObject({ code: 'NIXL_NOT_BUILDABLE' });
      return;
    }
    const { report } = good(finished);
    expect(report.plan?.key).toBe(cold.report.plan?.key);
    if (wheels) expect(report.restore).toMatchObject({ kind: 'hit' });
    expect(report.image?.contract.checks.filter(({ ok }) => !ok)).toEqual([]);
    // Only A1 to A3 hand the flag to the build; in A3 it changes nothing there, which the plan says.
    expect(report.image?.reused).toBe(!['A1', 'A2', 'A3'].includes(name));
  });

  test('the user’s checkout is as it was', async () => {
    const status = await session.run({
      argv: ['git', '-C', standin.checkout, 'status', '--porcelain', '--ignored'],
    });
    expect(status.stdout).toBe('');
    if (name === 'C')
      expect(await readFile(join(standin.checkout, 'container/context.yaml'), 'utf8')).toContain(
        'has_trtllm_context: "0"',
      );
  });
});

test('C without a wheel of its own takes the one in the release image, which is looked into', async () => {
  const standin = await standinOf(world, 'C', 'C upstream');
  const asked = { until: 'image', generation: 'C', report: 'upstream', source: 'upstream-image' } as const;
  const { report } = good(await runGeneration(world, standin, asked));
  expect(report.plan?.recipe).toMatchObject({
    source: 'upstream-image',
    baseImage: `${registry}/standin/release:1`,
  });
  expect(report.wheel).toBeUndefined();
  expect(report.image?.contract.checks.filter(({ ok }) => !ok)).toEqual([]);
});

describe('at once on one host', () => {
  test('jobs of different generations and keys, two of them with the same fixed folders, each get their own', async () => {
    const scratch = join(world.folder, 'one-scratch');
    const names = ['A1', 'A2', 'B2'] as const;
    const jobs = await Promise.all(
      names.map(async (name) => {
        // Each job is a run of its own, as on a host with several runners.
        const { session: own } = await realSession(env);
        const standin = await standinOf(world, name, `${name} at once`, scratch);
        const ref =
          name === 'A2' ? standin.tensorrtllm.commits.annotatedTag : standin.tensorrtllm.commits.main;
        const asked = { until: 'image', generation: name, report: 'at once', ref } as const;
        return { own, ref, run: () => runGeneration({ ...world, session: own }, standin, asked) };
      }),
    );
    const finished = await Promise.all(jobs.map(({ run }) => run()));
    for (const { own } of jobs) await closeSession(own);
    const reports = finished.map((one) => good(one).report);
    expect(new Set(reports.map(({ plan }) => plan?.key)).size).toBe(3);
    expect(new Set(reports.map(({ image }) => image?.id)).size).toBe(3);
    for (const [index, { ref }] of jobs.entries()) {
      expect(reports[index]?.wheel?.fileName).toContain(`+dev${ref.slice(0, 7)}`);
      expect(reports[index]?.image?.contract.checks.filter(({ ok }) => !ok)).toEqual([]);
    }
    const halves = ['images', '--quiet', '--filter', 'reference=trtllm-nixl-build:unlabelled-*'];
    expect(await dockerOutput(session, halves)).toBe('');
    expect(await dockerOutput(session, ['ps', '--all', '--quiet', '--filter', 'name=trtllm'])).toBe('');
  });
});
