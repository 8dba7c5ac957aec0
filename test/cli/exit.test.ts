import { describe, expect, test } from 'vitest';
import { exitOf, exitOfVerdict } from '../../src/cli/exit.ts';
import { answerText } from '../../src/cli/run.ts';
import type { Verdict } from '../../src/evidence/types.ts';
import type { Finished } from '../../src/pipeline.ts';
import { assembleReport, type ReportParts } from '../../src/report/assemble.ts';
import type { Report } from '../../src/report/types.ts';
import { type ErrorKind, ToolError } from '../../src/system/errors.ts';
import { hit, miss, plan } from '../report/reports.ts';

function error(kind: ErrorKind): ToolError {
  return new ToolError({ code: 'WHY', kind, what: 'What.', means: 'Means.', next: 'Next.' });
}

function reportOf(parts: Partial<ReportParts> = {}): Report {
  return assembleReport({
    toolVersion: '0.0.0',
    at: '2026-01-01T00:00:00.000Z',
    origin: 'local',
    phases: [],
    ...parts,
  });
}

function finished(parts: Partial<ReportParts>, verdict?: Verdict): Finished {
  const report = reportOf(parts);
  return {
    report: verdict === undefined ? report : { ...report, verdict },
    files: { reportJson: '', html: undefined, bundle: undefined, troubles: [] },
    reportJson: '/tmp/report.json',
    error: parts.error,
    wheel: undefined,
    // Not read by what is tested here.
    cache: undefined as unknown as Finished['cache'],
  };
}

const VERDICTS: Record<Verdict, number> = {
  PROVEN: 0,
  WRONG_BACKEND: 1,
  SLOW_PATH: 1,
  NO_TRANSFER: 1,
  WRONG_TOKENS: 1,
  START_FAILED: 1,
  TIMEOUT: 1,
  INCONCLUSIVE: 1,
  INFRA: 3,
};

describe('exit code', () => {
  test.each(Object.entries(VERDICTS) as [Verdict, number][])('%s ends %i', (verdict, code) => {
    expect(exitOfVerdict(verdict)).toBe(code);
    expect(exitOf(finished({}, verdict))).toBe(code);
    // A hit or a miss on the way changes nothing about a verdict.
    expect(exitOf(finished({ restore: miss }, verdict))).toBe(code);
  });

  test.each<[ErrorKind, number]>([
    ['answer', 1],
    ['usage', 2],
    ['surroundings', 3],
    ['bug', 70],
  ])('an error of kind %s ends %i, whatever else is known', (kind, code) => {
    expect(exitOf(finished({ error: error(kind), restore: hit }))).toBe(code);
    expect(exitOf(finished({ error: error(kind) }, 'PROVEN'))).toBe(code);
  });

  test('a run without a verdict is good; asked for the wheel, only a hit is', () => {
    expect(exitOf(finished({ restore: miss }))).toBe(0);
    expect(exitOf(finished({ restore: miss }), { wheel: true })).toBe(1);
    expect(exitOf(finished({ restore: hit }), { wheel: true })).toBe(0);
    expect(exitOf(finished({}), { wheel: false })).toBe(0);
    const recipe = { ...plan.recipe, source: 'upstream-image' as const };
    expect(exitOf(finished({ plan: { ...plan, recipe } }), { wheel: true })).toBe(0);
  });
});

describe('answer', () => {
  const at = { reportJson: '/out/report.json' };
  const json = (report: Report, kind: Parameters<typeof answerText>[1], wheelPath?: string): unknown =>
    JSON.parse(answerText({ report, ...at }, kind, { json: true, wheelPath }));

  test('`plan --json` is the plan; where it failed, the report with its error', () => {
    expect(json(reportOf({ plan }), { until: 'plan' })).toEqual(plan);
    expect(json(reportOf({ error: error('usage') }), { until: 'plan' })).toMatchObject({
      tool: 'trtllm-nixl-build',
      error: { code: 'WHY', kind: 'usage', what: 'What.', means: 'Means.', next: 'Next.' },
    });
  });

  test('a wheel that is handed out is named, in both forms', () => {
    const report = reportOf({ plan, restore: hit });
    expect(json(report, { until: 'restore' }, '/a b/x.whl')).toEqual({
      ...JSON.parse(JSON.stringify(report)),
      wheelPath: '/a b/x.whl',
    });
    expect(json(report, { until: 'restore' })).not.toHaveProperty('wheelPath');
    const text = answerText(
      { report, ...at },
      { until: 'restore' },
      { json: false, wheelPath: '/a b/x.whl' },
    );
    expect(text).toMatch(/^Wheel: \/a b\/x\.whl\nReport: \/out\/report\.json\n$/m);
  });

  test('`explain` says why, and every tier that was asked; after an error the summary', () => {
    const kind = { until: 'restore', explain: true } as const;
    const text = (report: Report): string => answerText({ report, ...at }, kind, { json: false });
    expect(text(reportOf({ plan, restore: miss }))).toBe(
      'invalid: nixl: built without, wanted with\n  tool-cache: invalid: nixl: built without, wanted with\n',
    );
    expect(text(reportOf({ plan, restore: hit }))).toBe(
      'hit in actions (hashed)\n  tool-cache: corrupt: sha256 differs from the manifest; moved to quarantine\n',
    );
    expect(text(reportOf({ error: error('usage') }))).toContain('What.');
  });
});
