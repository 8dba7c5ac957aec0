import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderSummary } from '../../src/report/summary.ts';
import type { Report } from '../../src/report/types.ts';
import { arm, finding, image, judgement, proven } from './reports.ts';

const LIMIT = 1024 * 1024;

/** Everything a run's surroundings can make long, made long. */
function huge(text: string, many: number): Report {
  const list = <T>(one: T): T[] => Array.from({ length: many }, () => one);
  const arms = (['shipped', 'expected', 'contrast', 'slow', 'aggregated'] as const).flatMap((name) =>
    list(
      arm(name, 'INCONCLUSIVE', {
        reason: text,
        findings: list({ ...finding, says: text, file: text, process: text }),
        diagnoses: list({ code: text, words: text, next: text }),
      }),
    ),
  );
  return {
    ...proven,
    evidence: text,
    origin: text,
    toolVersion: text,
    phases: list({ name: 'smoke', state: 'failed', seconds: 1, reason: text }),
    judgement: { ...judgement('INCONCLUSIVE', arms.slice(0, 400)), line: text, reason: text, findings: [] },
    image: {
      ...image,
      reference: text,
      contract: {
        ...image.contract,
        notes: list(text),
        checks: list({ name: text, ok: false, expected: text, found: text }),
      },
    },
    restore: {
      kind: 'none',
      why: 'miss',
      reason: text,
      seconds: 1,
      refusals: list({ tier: 'oci', kind: 'miss', key: text, reason: text }),
    },
    error: { code: text, kind: 'bug', what: text, means: text, next: text },
  };
}

test.each([
  ['ten thousand rows', 'word ', 100],
  ['a line of a megabyte', 'x'.repeat(1_000_000), 2],
  ['text of which each character needs six', '&|`\\'.repeat(5_000), 30],
  ['emoji', '😀'.repeat(5_000), 30],
])('a summary stays far below what GitHub shows: %s', (_, text, many) => {
  const summary = renderSummary(huge(text, many), [{ text: 'artifacts', url: 'https://x/y' }]);
  expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT / 2 + 1);
  expect(summary.startsWith('## ❌ ')).toBe(true);
});

test('the lead stays when all else has to go', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.integer({ min: 1, max: 12 }),
      (text, many) => {
        const summary = renderSummary(huge(text, many));
        expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT);
        expect(summary.startsWith('## ')).toBe(true);
      },
    ),
    { numRuns: 6 },
  );
});
