import { expect, test } from 'vitest';
import { assembleReport, restoreReport, wheelReport } from '../../src/report/assemble.ts';
import { asItShould, tell } from '../../src/report/story.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { ToolError } from '../../src/system/errors.ts';
import { arm, failedEarly, judgement, noDocker, planOnly, proven, wrongBackend } from './reports.ts';

const brokenAfterwards = new ToolError({
  code: 'DISK_FULL',
  kind: 'surroundings',
  what: 'The disk is full.',
  means: 'The evidence was not kept.',
  next: 'Free space.',
});

test.each([
  ['proven', 'good', proven],
  ['wrong backend', 'bad', wrongBackend],
  ['failed early', 'bad', failedEarly],
  ['no Docker', 'bad', noDocker],
  ['nothing judged', 'neutral', planOnly],
  ['proven, then broken', 'bad', assembleReport({ ...proven, error: brokenAfterwards })],
] as const)('only PROVEN is green: %s is %s', (_, tone, report) => {
  expect(tell(report).tone).toBe(tone);
});

test.each(['answer', 'usage', 'bug', 'surroundings'] as const)(
  'a run stopped by %s is never green',
  (kind) => {
    const { phases, toolVersion, at, origin } = planOnly;
    const error = new ToolError({ code: 'X', kind, what: 'w.', means: 'm.', next: 'n.' });
    const report = assembleReport({ phases, toolVersion, at, origin, error });
    expect(report.verdict).toBe(kind === 'surroundings' ? 'INFRA' : null);
    expect(tell(report).tone).toBe('bad');
  },
);

test('the reference engine is named in the first line', () => {
  const line = 'PROVEN (reference engine)';
  const report = {
    ...proven,
    judgement: judgement('PROVEN', [arm('expected', 'PROVEN')], { line, profile: 'reference' }),
  };
  expect(renderSummary(report).split('\n')[0]).toContain(line);
});

test('a backend that was not used is not said to have moved anything', () => {
  const report = { ...proven, judgement: judgement('INCONCLUSIVE', [], { claim: 'selected' }) };
  expect(tell(report).headline).toBe('INCONCLUSIVE');
});

test('what a reader must know about the wheel stands in its line', () => {
  const { wheel } = proven;
  if (wheel === undefined) throw new Error('the example has a wheel');
  const note = 'engine host runs what is installed';
  expect(renderSummary({ ...proven, wheel: { ...wheel, note } })).toMatch(
    /\*\*Wheel\*\*: .*; engine host runs/,
  );
});

test('what stopped the run comes first, then each diagnosis once', () => {
  const twice = { code: 'A', words: 'It is slow', next: 'Do x.' };
  const report = assembleReport({
    ...proven,
    judgement: judgement('SLOW_PATH', [], { diagnoses: [twice, twice] }),
    error: brokenAfterwards,
  });
  expect(tell(report).next).toEqual(['Free space.', 'It is slow. Do x.']);
});

test('the report knows no path of the wheel on the host', () => {
  const manifest = {
    wheel: { fileName: 'a.whl', size: 3, sha256: 'ab'.repeat(32), capabilities: [] },
    builtBy: { seconds: 3600 },
  };
  const wheel = { path: '/srv/store/a.whl', manifest } as never;
  const restored = restoreReport({
    kind: 'hit',
    tier: 'oci',
    wheel,
    proof: 'hashed',
    seconds: 1,
    refusals: [],
  });
  const parts = [restored, wheelReport(wheel, { buildSeconds: null, published: [] })];
  expect(JSON.stringify(parts)).not.toContain('/srv/store');
  expect(parts[0]).toMatchObject({ kind: 'hit', buildSeconds: 3600 });
  expect(parts[1]).toMatchObject({ origin: 'restored', fileName: 'a.whl' });
});

test.each([
  ['slow', 'SLOW_PATH', {}, true],
  ['slow', 'INCONCLUSIVE', { wire: 'tcp' }, true],
  ['slow', 'PROVEN', {}, false],
  ['slow', 'TIMEOUT', { wire: 'tcp' }, false],
  ['contrast', 'PROVEN', { wanted: 'ucx', backend: 'ucx' }, true],
  ['contrast', 'SLOW_PATH', { wanted: 'ucx', backend: 'ucx', wire: 'tcp' }, true],
  ['contrast', 'WRONG_BACKEND', { wanted: 'ucx', backend: 'nixl' }, false],
  ['contrast', 'INCONCLUSIVE', { wanted: 'ucx', backend: 'ucx', claim: 'selected' }, false],
  ['expected', 'SLOW_PATH', {}, false],
  ['shipped', 'WRONG_TOKENS', {}, false],
  ['aggregated', 'PROVEN', { wanted: null, backend: 'none', claim: 'none' }, true],
  ['aggregated', 'INCONCLUSIVE', { wanted: null, backend: 'none', claim: 'none' }, false],
] as const)('the %s arm with %s (%o) is as it should be: %s', (name, verdict, changes, expected) => {
  expect(asItShould(arm(name, verdict, changes))).toBe(expected);
});
