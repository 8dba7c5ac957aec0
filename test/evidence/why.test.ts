import { expect, it } from 'vitest';
import { judgeTexts } from '../../src/evidence/judge.ts';
import type { Finding } from '../../src/evidence/types.ts';
import { passedOver, whyLines } from '../../src/evidence/why.ts';
import { aggregatedArm, nixlArm, slowArm, ucxArm } from './arms.ts';
import { judged } from './judged.ts';

const told = (lines: readonly string[]): string => lines.join('\n');

it('an arm: rules in order, the findings they went by, and the rest with the reason', () => {
  const lines = whyLines(judged([nixlArm('expected'), ucxArm('contrast'), slowArm(), aggregatedArm()]));
  const text = told(lines);
  const order = [
    'Arm expected: PROVEN',
    'sufficient-set: nixl was used',
    'proven -> PROVEN',
    'findings that the rules went by',
    'passed over',
    'Arm contrast',
    'Arm slow: SLOW_PATH',
    'All arms',
    'all-proven -> PROVEN',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places.every((at) => at >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const [used = '', rest = ''] = text.slice(text.indexOf('Arm expected')).split('passed over:');
  expect(used).toContain('(telemetry/prefill/vm_103_0)');
  expect(used).toContain('cma/memory');
  expect(rest).toContain('the environment asks for nixl');
  expect(rest).toContain('a wish never decides');
});

it('every finding is either gone by or passed over, once', () => {
  const judgement = judged([nixlArm('expected'), aggregatedArm()]);
  const text = told(whyLines(judgement));
  for (const arm of judgement.arms)
    for (const { says, file } of arm.findings) {
      const place = text.split(`: ${says}`).length - 1;
      expect(place, `${says} ${file}`).toBeGreaterThan(0);
    }
  const listed = text.split('\n').filter((line) => /^ {4}\[\d\] /.test(line));
  expect(listed).toHaveLength(judgement.arms.flatMap(({ findings }) => findings).length);
});

it('plain logs explain themselves too, and a report of an earlier release says that it cannot', () => {
  const answer = judgeTexts(
    [{ name: 'a.log', text: '[TensorRT-LLM][INFO] NIXL Connection Manager created\n' }],
    { expected: null },
  );
  expect(told(whyLines(answer))).toContain('text-alone -> INCONCLUSIVE');
  const { rules: _rules, ...old } = answer;
  expect(told(whyLines(old))).toContain('of a release that names none');
});

it('the reason why a finding did not decide', () => {
  const base: Finding = {
    witness: 'log-lines',
    says: 'x',
    strength: 1,
    file: null,
    line: null,
    process: null,
  };
  const table: readonly (readonly [Partial<Finding>, RegExp])[] = [
    [{ strength: 0, problem: 'TELEMETRY_FOREIGN' }, /not of a worker of this arm/],
    [{ strength: 0, claim: 'intended' }, /a wish never decides/],
    [{ strength: 0, says: 'not the KV path: KVBM' }, /looks like evidence/],
    [{ strength: 0 }, /circumstance/],
    [{ problem: 'UNCLEAN_STOP' }, /in the diagnoses/],
    [{ witness: 'tokens' }, /any backend/],
    [{ claim: 'selected' }, /chosen is not used/],
    [{ claim: 'built' }, /built is not used/],
    [{ claim: 'used', strength: 3 }, /it supports/],
  ];
  for (const [part, reason] of table) expect(passedOver({ ...base, ...part })).toMatch(reason);
});
