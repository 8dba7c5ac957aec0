import { isAnswered } from './expected-bytes.ts';
import type { TokenRule } from './profiles.ts';
import type { ArmRecord, Finding } from './types.ts';

export const TOKENS_DIFFER = 'TOKENS_DIFFER';
export const TOKENS_NOT_COMPARED = 'TOKENS_NOT_COMPARED';

/** Answers of an arm, by prompt; the aggregated arm answers each prompt twice. */
function answersOf(record: ArmRecord): ReadonlyMap<number, readonly string[]> {
  const answers = new Map<number, string[]>();
  for (const request of record.requests) {
    if (!isAnswered(request) || request.text === null) continue;
    answers.set(request.prompt, [...(answers.get(request.prompt) ?? []), request.text]);
  }
  return answers;
}

/** One prompt that two arms answered. */
interface Pair {
  readonly prompt: number;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** Words in which an answer must agree; 0 when the other arm does not even agree with itself in the first one. */
  readonly need: number;
}

const BASE = { witness: 'tokens', file: 'arm.json', line: null, process: null } as const;

/**
 * Compares an arm's answers with those of another arm, prompt by prompt. Where the other arm answered a prompt twice, an answer must be as near to
 * one of the two as they are to each other, and no nearer than the profile asks: kernels may add in another order. Wrong KV gives wrong words; answers that
 * are right prove nothing about the backend, so equality is strength 1.
 */
export function compareTokens(record: ArmRecord, other: ArmRecord, rule: TokenRule): Finding {
  const theirs = answersOf(other);
  const shared = [...answersOf(record)].flatMap(([prompt, ours]) => {
    const answers = theirs.get(prompt);
    return answers ? [{ prompt, ours, theirs: answers, need: needOf(answers, rule) }] : [];
  });
  const telling = shared.filter(({ need }) => need > 0);
  if (telling.length === 0) return notCompared(record, other, shared.length);
  const stuck = stuckOn(telling);
  if (stuck !== null) return notTelling(record, other, stuck);
  const differing = telling.filter((pair) => !agrees(pair));
  const equal = telling.length - differing.length;
  const how = `${sofar(rule)}${steadiness(other, shared)}`;
  if (equal / telling.length >= rule.equalShare) {
    const says = `${equal} of ${telling.length} prompts answered as in ${other.arm}${how}`;
    const first = differing[0] === undefined ? '' : `; the first that differs: ${divergence(differing[0])}`;
    return { ...BASE, strength: 1, says: `${says}${first}` };
  }
  const first = differing[0] === undefined ? '' : `, the first: ${divergence(differing[0])}`;
  const says = `${differing.length} of ${telling.length} prompts answered otherwise than in ${other.arm}${how}${first}`;
  return { ...BASE, strength: 3, says, problem: TOKENS_DIFFER };
}

/** No other arm has an answer, so nobody can tell whether these are right: a worker that decodes rubbish answers too. */
export function tokensAlone(record: ArmRecord): Finding {
  const says = `no other arm was answered: the tokens of ${record.arm} were not compared; add \`aggregated\` (or a second arm) to the arms`;
  return { ...BASE, strength: 0, says, problem: TOKENS_NOT_COMPARED };
}

function notCompared(record: ArmRecord, other: ArmRecord, shared: number): Finding {
  const why =
    shared === 0
      ? `no prompt was answered both in ${record.arm} and in ${other.arm}`
      : `asked twice, ${other.arm} gave answers that differ from their first word on, for each of ${shared} prompts`;
  return { ...BASE, strength: 0, says: `${why}: tokens were not compared`, problem: TOKENS_NOT_COMPARED };
}

/** What a broken model says to everything, whatever KV it has: `!!!!!!!!` where all logits are NaN. */
const STUCK = /^(.{1,12}?)(?:\s*\1){3,}$/su;

/** The one answer to several prompts in both arms, where it repeats one sign: equal tokens then tell nothing. */
function stuckOn(pairs: readonly Pair[]): string | null {
  const answers = new Set(
    pairs.flatMap(({ ours, theirs }) => [...ours, ...theirs]).map((text) => text.trim()),
  );
  const [only] = answers;
  return pairs.length > 1 && answers.size === 1 && only !== undefined && STUCK.test(only) ? only : null;
}

function notTelling(record: ArmRecord, other: ArmRecord, answer: string): Finding {
  const says = `${record.arm} and ${other.arm} answer every prompt with ${JSON.stringify(answer.slice(0, EXCERPT))}, as a broken model does with any KV: tokens were not compared; look at the model, its quantization and its weights`;
  return { ...BASE, strength: 0, says, problem: TOKENS_NOT_COMPARED };
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Words at the start that two texts share; infinite when the texts are equal. */
function sharedWords(left: string, right: string): number {
  if (left === right) return Number.POSITIVE_INFINITY;
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const differs = a.findIndex((word, index) => word !== b[index]);
  if (differs === -1) return a.length;
  return differs;
}

/** How far two runs of the other arm agree with each other, and no further than the profile asks. */
function needOf(theirs: readonly string[], rule: TokenRule): number {
  const noise = theirs.slice(1).map((text) => sharedWords(theirs[0] ?? '', text));
  return Math.min(rule.equalWords ?? Number.POSITIVE_INFINITY, ...noise);
}

function agrees({ ours, theirs, need }: Pair): boolean {
  return ours.every((mine) =>
    theirs.some((other) => {
      const common = sharedWords(mine, other);
      // Answers may be shorter than what the profile asks; then all their words must agree.
      const all = Math.max(wordsOf(mine).length, wordsOf(other).length);
      return common >= (Number.isFinite(need) ? Math.min(need, all) : need);
    }),
  );
}

function sofar(rule: TokenRule): string {
  return rule.equalWords === null ? '' : ` in their first ${rule.equalWords} words`;
}

/** How much the other arm agrees with itself, where it was asked twice. */
function steadiness(other: ArmRecord, pairs: readonly Pair[]): string {
  const twice = pairs.filter(({ theirs }) => theirs.length > 1);
  if (twice.length === 0) return '';
  const same = twice.filter(({ theirs }) => theirs.every((text) => text === theirs[0])).length;
  return ` (${other.arm}, asked twice, repeats itself word for word in ${same} of ${twice.length})`;
}

const EXCERPT = 48;

/** Where two answers part: prompt, word, and what each says from there on. */
function divergence({ prompt, ours, theirs }: Pair): string {
  const pairs = ours.flatMap((mine) =>
    theirs.map((other) => ({ mine, other, at: sharedWords(mine, other) })),
  );
  const nearest = pairs.filter(({ at }) => Number.isFinite(at)).sort((a, b) => b.at - a.at)[0];
  if (!nearest) return `prompt ${prompt}`;
  const from = (text: string): string =>
    JSON.stringify(wordsOf(text).slice(nearest.at).join(' ').slice(0, EXCERPT));
  return `prompt ${prompt} from word ${nearest.at + 1}: ${from(nearest.mine)} against ${from(nearest.other)}`;
}
