import { expect, it } from 'vitest';
import { judgeTexts } from '../../src/evidence/judge.ts';
import { KINDS } from './log-kinds.ts';

it.each(KINDS)('$what', ({ text, codes = [], wire, ...shows }) => {
  const answer = judgeTexts([{ name: 'some.log', text }], { expected: null });
  const { backend, claim, outcome } = answer;
  expect({ backend, claim, outcome }).toEqual({
    backend: shows.backend,
    claim: shows.claim,
    outcome: shows.outcome,
  });
  if (wire !== undefined) expect(answer.wire).toBe(wire);
  expect(answer.diagnoses.map(({ code }) => code)).toEqual(codes);
});

it('in any order of their lines, none names another backend', () => {
  for (const { what, text, backend } of KINDS.filter(({ wire }) => wire === undefined)) {
    const turned = `${text.trim().split('\n').toReversed().join('\n')}\n`;
    const answer = judgeTexts([{ name: 'some.log', text: turned }], { expected: null });
    expect([backend, 'unknown'], what).toContain(answer.backend);
  }
});
