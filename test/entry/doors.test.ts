import { expect, test } from 'vitest';
import { buildOnly, restoreOnly, saveOnly, smokeOnly } from '../../src/entry/doors.ts';
import type { PlanFile } from '../../src/plan/plan-file.ts';
import type { RunRequest } from '../../src/request.ts';

/** Only what the doors look at. */
function request(change: object = {}): RunRequest {
  return { until: 'smoke', smoke: { engine: 'docker' }, ...change } as unknown as RunRequest;
}

const ID = `sha256:${'ab'.repeat(32)}`;
const planFile = { image: { reference: 'a:b', id: ID, pushed: null } } as unknown as PlanFile;

test('restore never goes further than restore', () => {
  for (const until of ['plan', 'wheel', 'smoke'] as const)
    expect(restoreOnly(request({ until })).until).toBe('restore');
});

test('build ends with the image, or with the wheel when that was asked for', () => {
  expect(buildOnly(request({ until: 'wheel' })).until).toBe('wheel');
  for (const until of ['image', 'smoke'] as const) expect(buildOnly(request({ until })).until).toBe('image');
});

test('smoke-test runs the image that is named, then that of the plan file', () => {
  expect(smokeOnly(request({ planFile }), 'mine:1').given).toEqual({ image: 'mine:1' });
  expect(smokeOnly(request({ planFile }), undefined).given).toEqual({ image: ID });
  const pushed = { image: { reference: 'a:b', id: ID, pushed: 'r/a@sha256:0' } } as unknown as PlanFile;
  expect(smokeOnly(request({ planFile: pushed }), undefined).given).toEqual({ image: 'r/a@sha256:0' });
});

test('smoke-test without any image: in place, or an error that says how to name one', () => {
  const host = { smoke: { engine: 'host' } };
  expect(smokeOnly(request(host), undefined).given).toEqual({ image: undefined });
  expect(smokeOnly(request({ ...host, planFile }), undefined).given).toEqual({ image: undefined });
  expect(() => smokeOnly(request(), undefined)).toThrow(expect.objectContaining({ code: 'NO_IMAGE' }));
  const imageless = { ...planFile, image: null };
  expect(() => smokeOnly(request({ planFile: imageless }), undefined)).toThrow(/names no image/);
});

test('save without a plan has no key to publish under', () => {
  expect(() => saveOnly(request(), '/x.whl')).toThrow(expect.objectContaining({ code: 'NO_PLAN_FILE' }));
  expect(saveOnly(request({ planFile }), '/x.whl')).toMatchObject({ planFile, wheel: '/x.whl' });
});

test('smoke-test touches no tier: it has no input that says how much may be kept', () => {
  const cache = { tiers: ['tool-cache'], maxBytes: 5 };
  expect(smokeOnly(request({ planFile, cache }), undefined).cache).toEqual({ tiers: [], maxBytes: 5 });
});
