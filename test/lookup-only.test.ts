import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStandin } from '../rehearsal/standin/make.ts';
import { requestOf } from '../src/entry/request.ts';
import { type InputName, readInputs } from '../src/inputs.ts';
import { runPipeline } from '../src/pipeline.ts';
import { makePlan } from '../src/plan/plan.ts';
import { OPERATOR } from '../src/store/authority.ts';
import { storeHome } from '../src/store/layout.ts';
import { openToolCache } from '../src/store/tool-cache.ts';
import { openTestSession, type TestSession } from './plan/fixtures.ts';
import { makeWheel } from './store/helpers-wheel.ts';

/** `lookup-only` through the whole pipeline over a stand-in checkout: outputs, report, and that nothing else happens. */
let world: TestSession;
let checkout = '';
beforeAll(async () => {
  world = await openTestSession();
  checkout = (await makeStandin(join(world.folder, 's'), { engineDir: null })).checkout;
});
afterAll(() => world[Symbol.asyncDispose]());

async function lookUp(storePath: string, inputs: Partial<Record<InputName, string>> = {}) {
  const all: Partial<Record<InputName, string>> = {
    checkout,
    arch: 'amd64',
    cache: 'tool-cache',
    'store-path': storePath,
    'lookup-only': 'true',
    'report-folder': join(world.folder, 'report'),
    ...inputs,
  };
  const request = requestOf(
    readInputs((name) => all[name], world.folder),
    {
      access: OPERATOR,
      defaultStore: storePath,
      workParent: world.folder,
      origin: 'local',
      secrets: [],
      toolVersion: '0.0.0',
    },
  );
  const outputs: Record<string, string> = {};
  const finished = await runPipeline(world.session, request, { service: {} }, (name, value) => {
    outputs[name] = value;
  });
  return { ...finished, outputs };
}

async function published(storePath: string): Promise<void> {
  const { recipe } = await makePlan(world.session, { checkoutPath: checkout, nixl: true, arch: 'amd64' });
  const wheel = await makeWheel(world.folder, { recipe });
  const { session } = world;
  const tier = openToolCache({ session, storePath, access: OPERATOR, verify: { mode: 'sealed' } });
  expect(await tier.publish(wheel)).toMatchObject({ stored: true });
  await tier.close();
}

describe('lookup-only', () => {
  test('nothing there: a miss in the outputs, no error, nothing built, no store made', async () => {
    const storePath = join(world.folder, 'empty');
    const { outputs, report, error, wheel } = await lookUp(storePath);
    expect(error).toBeUndefined();
    expect(wheel).toBeUndefined();
    expect(outputs).toMatchObject({ 'cache-hit': 'false', 'cache-tier': '' });
    expect(outputs['miss-reason']).toMatch(/^miss: no entry with this key/);
    expect(report.restore).toMatchObject({ kind: 'none', why: 'miss' });
    expect(report.phases.map(({ name }) => name)).not.toContain('wheel');
    expect(existsSync(storeHome(storePath))).toBe(false);
  });

  test('a hit: in the outputs and the report, without a wheel', async () => {
    const storePath = join(world.folder, 'full');
    await published(storePath);
    const { outputs, report, wheel, reportJson } = await lookUp(storePath);
    expect(outputs).toMatchObject({ 'cache-hit': 'true', 'cache-tier': 'tool-cache', 'miss-reason': '' });
    expect(outputs).not.toHaveProperty('wheel-path');
    expect(wheel).toBeUndefined();
    expect(report.restore).toMatchObject({ kind: 'found', tier: 'tool-cache', proof: 'listed' });
    expect(JSON.parse(await readFile(reportJson, 'utf8'))).toMatchObject({ restore: { kind: 'found' } });
  });

  test('with fail-on-cache-miss a miss is an error that says what to do', async () => {
    const storePath = join(world.folder, 'none');
    const { error } = await lookUp(storePath, { 'fail-on-cache-miss': 'true' });
    expect(error).toMatchObject({ code: 'CACHE_MISS', kind: 'answer' });
    await rm(join(world.folder, 'report'), { recursive: true, force: true });
  });
});
