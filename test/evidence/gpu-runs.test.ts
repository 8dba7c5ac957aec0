import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judge } from '../../src/evidence/judge.ts';
import { loadArms } from '../../src/evidence/load.ts';

/** Evidence that real GPUs left behind, judged again from the folder alone (test/fixtures/evidence/h200x2-2026-11-22/README.md). */
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'evidence', 'h200x2-2026-11-22');

test.each([
  ['nixl', 'ucx'],
  ['ucx', 'nixl'],
] as const)('two H200: %s is proven over cuda_ipc, and the controls flip', async (expected, other) => {
  const judgement = judge(await loadArms(join(FOLDER, expected, 'evidence')), { expected });
  const arms = Object.fromEntries(
    judgement.arms.map(({ arm, verdict, backend, wire }) => [arm, { verdict, backend, wire }]),
  );
  expect(judgement).toMatchObject({ verdict: 'PROVEN', line: 'PROVEN (reference engine)', wire: 'cuda_ipc' });
  expect(judgement.gbps).toBeGreaterThan(200);
  expect(arms).toMatchObject({
    shipped: { verdict: 'PROVEN', backend: expected, wire: 'cuda_ipc' },
    expected: { verdict: 'PROVEN', backend: expected, wire: 'cuda_ipc' },
    contrast: { verdict: 'PROVEN', backend: other, wire: 'cuda_ipc' },
    slow: { verdict: 'SLOW_PATH', backend: expected, wire: 'tcp' },
  });
});

test('the same evidence does not prove the other backend', async () => {
  const judgement = judge(await loadArms(join(FOLDER, 'nixl', 'evidence')), { expected: 'ucx' });
  expect(judgement.verdict).toBe('WRONG_BACKEND');
});
