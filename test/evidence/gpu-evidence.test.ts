import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judge } from '../../src/evidence/judge.ts';
import { loadArms } from '../../src/evidence/load.ts';

/** The committed runs on GPUs (docs/evidence/README.md), judged again from their folders alone. */
const EVIDENCE = join(import.meta.dirname, '..', '..', 'docs', 'evidence');

const judged = async (folder: string, expected: 'nixl' | 'ucx') =>
  judge(await loadArms(join(EVIDENCE, folder, 'evidence')), { expected });

test.each([
  ['two-h200/nixl', 'nixl', 'ucx', 0.9],
  ['two-h200/ucx', 'ucx', 'nixl', 0.9],
  ['one-h200/nixl', 'nixl', 'ucx', 0.4],
  ['one-h200/ucx', 'ucx', 'nixl', 0.4],
] as const)(
  '%s: proven over cuda_ipc near what a plain copy reaches, and the controls flip',
  async (folder, expected, other, share) => {
    const judgement = await judged(folder, expected);
    expect(judgement).toMatchObject({
      verdict: 'PROVEN',
      line: 'PROVEN (reference engine)',
      wire: 'cuda_ipc',
    });
    const arms = Object.fromEntries(judgement.arms.map((arm) => [arm.arm, arm]));
    expect(arms).toMatchObject({
      shipped: { verdict: 'PROVEN', backend: expected, wire: 'cuda_ipc' },
      expected: { verdict: 'PROVEN', backend: expected, wire: 'cuda_ipc' },
      contrast: { verdict: 'PROVEN', backend: other, wire: 'cuda_ipc' },
      slow: { verdict: 'SLOW_PATH', backend: expected, wire: 'tcp' },
      aggregated: { verdict: 'PROVEN' },
    });
    for (const name of ['shipped', 'expected', 'contrast'] as const) {
      const { gbps, ceilingGbps } = arms[name] ?? {};
      expect(ceilingGbps).toBeGreaterThan(380);
      expect((gbps ?? 0) / (ceilingGbps ?? 1)).toBeGreaterThan(share);
    }
  },
);

test.each([
  ['says-nixl-uses-ucx', 'WRONG_BACKEND'],
  ['tcp-forced', 'SLOW_PATH'],
  ['decode-recomputes', 'NO_TRANSFER'],
  ['flip-kv-byte', 'WRONG_TOKENS'],
  ['killed-in-transfer', 'START_FAILED'],
  ['telemetry-missing', 'INCONCLUSIVE'],
])('the fault %s between two GPUs is %s', async (fault, verdict) => {
  const judgement = await judged(`two-h200-faults/${fault}`, 'nixl');
  expect(judgement.verdict).toBe(verdict);
});

test('what the reports said then is what is judged now', async () => {
  for (const group of ['two-h200', 'one-h200', 'two-h200-faults']) {
    for (const name of readdirSync(join(EVIDENCE, group))) {
      const report = JSON.parse(readFileSync(join(EVIDENCE, group, name, 'report.json'), 'utf8')) as {
        verdict: string;
      };
      const judgement = await judged(`${group}/${name}`, name === 'ucx' ? 'ucx' : 'nixl');
      expect([name, judgement.verdict]).toEqual([name, report.verdict]);
    }
  }
});

test('evidence for one backend does not prove the other', async () => {
  expect((await judged('two-h200/nixl', 'ucx')).verdict).toBe('WRONG_BACKEND');
});
