import { describe, expect, test } from 'vitest';
import { judge } from '../../src/evidence/judge.ts';
import { PROFILES } from '../../src/evidence/profiles.ts';
import { compareTokens } from '../../src/evidence/tokens.ts';
import type { ArmRecord } from '../../src/evidence/types.ts';
import { aggregatedArm, answers, evidenceOf, nixlArm, record, WORDS } from './arms.ts';

const { reference, trtllm } = PROFILES;
const FIRST = 'the sky is blue and the grass is green';

function arm(texts: readonly string[]): ArmRecord {
  return record('expected', { requests: answers(texts) });
}

/** An aggregated arm that was asked each prompt twice. */
function twice(first: readonly string[], again: readonly string[]): ArmRecord {
  return record('aggregated', { requests: [...answers(first), ...answers(again)] });
}

describe('an aggregated arm that repeats itself', () => {
  test('every word counts for an engine that must repeat itself', () => {
    const found = compareTokens(arm(WORDS), twice(WORDS, WORDS), reference.tokens);
    expect(found).toMatchObject({ strength: 1 });
    expect(found.says).toContain('repeats itself word for word in 4 of 4');
  });

  test('the first divergence is shown: prompt, word, and both sides', () => {
    const ours = ['alpha beta gamma DELTA epsilon', ...WORDS.slice(1)];
    const found = compareTokens(arm(ours), twice(WORDS, WORDS), reference.tokens);
    expect(found.problem).toBe('TOKENS_DIFFER');
    expect(found.says).toContain('prompt 0 from word 4: "DELTA epsilon" against "delta epsilon"');
  });

  test('control characters in an answer stay escaped, and long ones are cut', () => {
    const bad = `\u001b[31m${'x'.repeat(500)}`;
    const found = compareTokens(arm([bad, ...WORDS.slice(1)]), twice(WORDS, WORDS), reference.tokens);
    expect(found.says).toContain('\\u001b[31mxxx');
    expect(found.says.length).toBeLessThan(400);
  });
});

describe('an aggregated arm that differs from itself', () => {
  const late = 'the sky is blue and the grass is brown';
  const early = 'the sky is grey today';

  test.each([
    ['as near as the two runs are to each other', 'the sky is blue and the grass is dead', undefined],
    ['like the second run', late, undefined],
    ['farther than they are', 'the sky is red', 'TOKENS_DIFFER'],
  ])('an answer %s', (_name, ours, problem) => {
    const rule = { equalWords: null, equalShare: 1 };
    const found = compareTokens(arm([ours]), twice([FIRST], [late]), rule);
    expect(found.problem).toBe(problem);
  });

  test('no nearer than the profile asks: TensorRT-LLM is held to four words', () => {
    const ours = 'the sky is blue like steel';
    expect(compareTokens(arm([ours]), twice([FIRST], [FIRST]), trtllm.tokens)).not.toHaveProperty('problem');
  });

  test('and less where the two runs part before that', () => {
    const ours = 'the sky is on fire';
    expect(compareTokens(arm([ours]), twice([FIRST], [early]), trtllm.tokens)).not.toHaveProperty('problem');
    expect(compareTokens(arm(['a b c d']), twice([FIRST], [early]), trtllm.tokens).problem).toBe(
      'TOKENS_DIFFER',
    );
  });

  test('a prompt whose first word is not even repeated tells nothing, and others still do', () => {
    const base = twice([FIRST, 'one two three four'], ['but no', 'one two three four']);
    expect(compareTokens(arm(['?', 'one two three four']), base, trtllm.tokens)).not.toHaveProperty(
      'problem',
    );
    expect(compareTokens(arm([FIRST, 'nine two three four']), base, trtllm.tokens).problem).toBe(
      'TOKENS_DIFFER',
    );
  });

  test('when no prompt tells anything, tokens were not compared: nobody is proven by that', () => {
    const base = twice(WORDS, WORDS.toReversed());
    expect(compareTokens(arm(WORDS), base, reference.tokens)).toMatchObject({
      problem: 'TOKENS_NOT_COMPARED',
      strength: 0,
    });
    const arms = [nixlArm('expected'), aggregatedArm({ requests: base.requests })].map(evidenceOf);
    expect(judge(arms, { expected: 'nixl' }).verdict).toBe('INCONCLUSIVE');
  });
});

test('short answers of an engine with late noise must agree in all their words', () => {
  expect(compareTokens(arm(['yes']), twice(['yes'], ['yes']), trtllm.tokens)).not.toHaveProperty('problem');
  expect(compareTokens(arm(['no']), twice(['yes'], ['yes']), trtllm.tokens).problem).toBe('TOKENS_DIFFER');
  expect(compareTokens(arm(['yes sir']), twice(['yes'], ['yes']), trtllm.tokens).problem).toBe(
    'TOKENS_DIFFER',
  );
});
