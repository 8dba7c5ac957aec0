import { isAnswered } from './expected-bytes.ts';
import type { TokenRule } from './profiles.ts';
import type { ArmRecord, Finding } from './types.ts';

export const TOKENS_DIFFER = 'TOKENS_DIFFER';
export const TOKENS_NOT_COMPARED = 'TOKENS_NOT_COMPARED';

/** Answers of an arm, by prompt. */
function answersOf(record: ArmRecord): Map<number, readonly string[]> {
  const answers = new Map<number, string[]>();
  for (const request of record.requests) {
    if (!isAnswered(request) || request.text === null) continue;
    answers.set(request.prompt, [...(answers.get(request.prompt) ?? []), request.text]);
  }
  return answers;
}

/**
 * Compares an arm's answers with those of another arm, prompt by prompt. Wrong KV gives wrong words; answers that are right
 * prove nothing about the backend, so equality is strength 1.
 */
export function compareTokens(record: ArmRecord, other: ArmRecord, rule: TokenRule): Finding {
  const ours = answersOf(record);
  const theirs = answersOf(other);
  const base = { witness: 'tokens' as const, file: 'arm.json', line: null, process: null };
  const shared = [...ours.keys()].filter((prompt) => theirs.has(prompt));
  if (shared.length === 0) {
    const says = `no prompt was answered both in ${record.arm} and in ${other.arm}: tokens were not compared`;
    return { ...base, strength: 0, says, problem: TOKENS_NOT_COMPARED };
  }
  const differing = shared.filter(
    (prompt) => !sameAnswers(ours.get(prompt) ?? [], theirs.get(prompt) ?? [], rule),
  );
  const equal = shared.length - differing.length;
  if (equal / shared.length >= rule.equalShare) {
    return {
      ...base,
      strength: 1,
      says: `${equal} of ${shared.length} prompts answered as in ${other.arm}${sofar(rule)}`,
    };
  }
  const says = `${differing.length} of ${shared.length} prompts answered otherwise than in ${other.arm}${sofar(rule)}, the first: prompt ${differing[0]}`;
  return { ...base, strength: 3, says, problem: TOKENS_DIFFER };
}

/** No other arm has an answer, so nobody can tell whether these are right: a worker that decodes rubbish answers too. */
export function tokensAlone(record: ArmRecord): Finding {
  const says = `no other arm was answered: the tokens of ${record.arm} were not compared`;
  const base = { witness: 'tokens' as const, file: 'arm.json', line: null, process: null };
  return { ...base, strength: 0, says, problem: TOKENS_NOT_COMPARED };
}

function sofar(rule: TokenRule): string {
  return rule.equalWords === null ? '' : ` in their first ${rule.equalWords} words`;
}

function sameAnswers(ours: readonly string[], theirs: readonly string[], rule: TokenRule): boolean {
  return ours.every((left) => theirs.every((right) => start(left, rule) === start(right, rule)));
}

function start(text: string, rule: TokenRule): string {
  return rule.equalWords === null ? text : text.trim().split(/\s+/).slice(0, rule.equalWords).join(' ');
}
