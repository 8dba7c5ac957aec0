import { describe, expect, test } from 'vitest';
import { OUTPUTS } from '../src/inputs.generated.ts';
import type { JobWheel } from '../src/obtain-wheel.ts';
import { type OutputName, outputsOf } from '../src/outputs.ts';
import type { Refusal, RestoreOutcome } from '../src/store/types.ts';
import { arm, builtWheel, image, judgement, plan } from './report/reports.ts';
import { makeWorld } from './store/helpers.ts';
import { makeWheel } from './store/helpers-wheel.ts';

type Hit = Extract<RestoreOutcome, { kind: 'hit' }>;
type Known = Parameters<typeof outputsOf>[0];

const CORRUPT: Refusal = { tier: 'tool-cache', kind: 'corrupt', key: 'k1', reason: 'a byte differs' };
const INVALID: Refusal = { tier: 'actions', kind: 'invalid', key: 'k2', reason: 'built without nixl' };
const MISS: Refusal = { tier: 'oci', kind: 'miss', key: null, reason: 'no entry' };
const DOWN: Refusal = { tier: 'oci', kind: 'unavailable', key: null, reason: 'timeout' };

function set(known: Known): Partial<Record<OutputName, string>> {
  const outputs: Partial<Record<OutputName, string>> = {};
  outputsOf(known, (name, value) => {
    outputs[name] = value;
  });
  return outputs;
}

async function hitIn(tier: Hit['tier'], refusals: readonly Refusal[] = []): Promise<Hit> {
  const { folder } = await makeWorld();
  return { kind: 'hit', tier, wheel: await makeWheel(folder), proof: 'sealed', seconds: 0.1, refusals };
}

function none(...refusals: Refusal[]): RestoreOutcome {
  return { kind: 'none', why: 'miss', reason: 'ucx differs', seconds: 0, refusals };
}

function jobWheel(restored: Hit | undefined): JobWheel {
  const folder = '/job/wheel';
  const path = `${folder}/x.whl`;
  const handoff = {
    folder,
    wheelPath: path,
    mode: 'copy' as const,
    sharedWith: null,
    seconds: 0,
    release: async () => {},
  };
  return { path, folder, parent: '/job', handoff, report: builtWheel, restored };
}

describe('outputs are set as soon as they are known, and not before', () => {
  test('nothing known, nothing set', () => {
    expect(set({})).toEqual({});
  });

  test('after the plan: the key', () => {
    expect(set({ plan })).toEqual({ 'cache-key': plan.key });
  });

  test('a hit: its tier, no reason of a miss', async () => {
    expect(set({ plan, restored: await hitIn('actions') })).toEqual({
      'cache-key': plan.key,
      'cache-hit': 'true',
      'cache-tier': 'actions',
      'miss-reason': '',
      invalidated: '',
    });
  });

  test('a miss: why', () => {
    expect(set({ restored: none(MISS, DOWN) })).toEqual({
      'cache-hit': 'false',
      'cache-tier': '',
      'miss-reason': 'miss: ucx differs',
      invalidated: '',
    });
  });

  test('invalidated: what was there and was passed over, a line each; not what is missing or down', async () => {
    const lines = 'tool-cache k1 corrupt: a byte differs\nactions k2 invalid: built without nixl';
    expect(set({ restored: none(CORRUPT, MISS, INVALID, DOWN) }).invalidated).toBe(lines);
    expect(set({ restored: await hitIn('oci', [CORRUPT, INVALID]) }).invalidated).toBe(lines);
  });

  test('a wheel that was built stays a miss', () => {
    expect(set({ restored: none(MISS), wheel: jobWheel(undefined) })).toMatchObject({
      'cache-hit': 'false',
      'miss-reason': 'miss: ucx differs',
      'wheel-path': '/job/wheel/x.whl',
      'wheel-sha256': builtWheel.sha256,
    });
  });

  test('a wheel that another job built while we waited is a hit', async () => {
    const hit = await hitIn('tool-cache');
    expect(set({ restored: none(MISS), wheel: jobWheel(hit) })).toMatchObject({
      'cache-hit': 'true',
      'cache-tier': 'tool-cache',
      'miss-reason': '',
    });
  });

  test('image and verdict', () => {
    const judged = judgement('SLOW_PATH', [arm('expected', 'SLOW_PATH')], {
      backend: 'ucx',
      wire: 'tcp',
      gbps: 0.456,
    });
    expect(set({ image, judgement: judged })).toEqual({
      image: image.reference,
      'image-digest': image.pushed?.digest,
      verdict: 'SLOW_PATH',
      'kv-backend': 'ucx',
      'kv-wire': 'tcp',
      'kv-gbps': '0.46',
    });
    expect(set({ judgement: { ...judged, gbps: null } })['kv-gbps']).toBe('');
  });
});

/** Set by the pipeline itself, and by the door of `save`. */
const ELSEWHERE = ['plan-file', 'published', 'report-json', 'report-html', 'evidence-bundle'];

test('a whole run sets every output of action.yml', async () => {
  const known: Known = {
    plan,
    restored: await hitIn('tool-cache'),
    wheel: jobWheel(undefined),
    image,
    judgement: judgement('PROVEN', []),
  };
  expect([...Object.keys(set(known)), ...ELSEWHERE].sort()).toEqual([...OUTPUTS].sort());
});

test('a wheel that comes with an image is no hit, and the reason says so', () => {
  const recipe = {
    ...plan.recipe,
    source: 'upstream-image' as const,
    baseImage: 'r.example/release:1.3.0rc14',
  };
  expect(set({ plan: { ...plan, recipe } })).toEqual({
    'cache-key': plan.key,
    'cache-hit': 'false',
    'miss-reason': 'none to look for: the wheel comes with r.example/release:1.3.0rc14',
  });
});
