import type { Finding, FiredRule, Judgement } from './types.ts';

/** A part of the judgement with findings and the rules that spoke about them: an arm, or plain logs. */
interface Judged {
  readonly title: string;
  readonly rules: readonly FiredRule[];
  readonly findings: readonly Finding[];
}

/**
 * The judgement explained, line by line: which rules spoke in which order, which findings they went by, and what was passed over and why.
 * Pure: nothing but the judgement is asked, so a report of last month explains itself too.
 */
export function whyLines(judgement: Judgement): readonly string[] {
  const { arms, rules = [], findings } = judgement;
  if (arms.length === 0) return partLines({ title: 'The logs', rules, findings });
  const parts = arms.flatMap(({ arm, verdict, rules: own = [], findings: seen }) =>
    partLines({ title: `Arm ${arm}: ${verdict}`, rules: own, findings: seen }),
  );
  return [...parts, 'All arms', ...ruleLines(rules)];
}

function partLines({ title, rules, findings }: Judged): readonly string[] {
  const deciding = new Set(rules.flatMap((rule) => rule.findings));
  const used = findings.filter((_one, index) => deciding.has(index));
  const rest = findings.filter((_one, index) => !deciding.has(index));
  return [
    title,
    ...ruleLines(rules),
    ...section('  findings that the rules went by', used.map(findingLine)),
    ...section(
      '  passed over',
      rest.map((one) => `${findingLine(one)}\n      ${passedOver(one)}`),
    ),
  ];
}

function ruleLines(rules: readonly FiredRule[]): readonly string[] {
  const spoken = rules.map(
    ({ id, verdict, says }) => `    ${id}${verdict === null ? '' : ` -> ${verdict}`}: ${says}`,
  );
  return section('  rules that spoke, in order', spoken, 'none: this report is of a release that names none');
}

function section(title: string, lines: readonly string[], none = 'none'): readonly string[] {
  return lines.length === 0 ? [`${title}: ${none}`] : [`${title}:`, ...lines];
}

/** One finding as people read it, with its place. */
export function findingLine({ witness, says, strength, file, line, process }: Finding): string {
  const place = file === null ? '' : ` (${file}${line === null ? '' : `:${line}`})`;
  return `    [${strength}] ${witness}${process === null ? '' : ` of ${process}`}: ${says}${place}`;
}

/** Why a finding did not decide, in plain words. */
export function passedOver({ strength, claim, problem, witness, says }: Finding): string {
  if (problem?.endsWith('_FOREIGN'))
    return 'it is not of a worker of this arm, so it says nothing about its KV';
  if (claim === 'intended') return 'a wish never decides: it says what was asked for, not what happened';
  if (/^(not|harmless)\b/.test(says)) return 'it looks like evidence and is none';
  if (strength === 0) return 'it states a circumstance, not what moved';
  if (problem !== undefined) return 'it is told in the diagnoses; no rule needed it';
  if (witness === 'tokens') return 'right answers come from any backend: they can only speak against';
  if (claim === 'selected') return 'chosen is not used: the object may never have been built';
  if (claim === 'built') return 'built is not used: it may never have moved a byte';
  return 'it supports, and no rule needed it';
}
