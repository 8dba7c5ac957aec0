import { join } from 'node:path';
import type { ArmVerdict, Diagnosis } from '../evidence/types.ts';
import { sentence } from '../report/text.ts';
import type { Report } from '../report/types.ts';
import type { Place } from '../system/log.ts';

export interface Annotation {
  readonly message: string;
  readonly place?: Place;
}

/** GitHub shows ten of a kind for a step; the verdict's own must be among them. */
const MOST = 6;

/**
 * The errors of a judged run that is not green, most telling first: the verdict, then each diagnosis once, at the line of the evidence
 * that justifies it. The verdict itself stands on the engine's YAML where a user gave one, since that is the file that chose
 * the backend. Pure.
 */
export function annotationsOf(report: Report, yaml: string | undefined): Annotation[] {
  const { judgement, verdict } = report;
  if (judgement === undefined || verdict === 'PROVEN') return [];
  const chosen = yaml !== undefined && (verdict === 'WRONG_BACKEND' || verdict === 'SLOW_PATH');
  const lead: Annotation = {
    message: `${judgement.line}: ${judgement.reason}`,
    ...(chosen ? { place: { file: yaml } } : {}),
  };
  const seen = new Map<string, Annotation>();
  for (const arm of judgement.arms)
    for (const diagnosis of arm.diagnoses)
      if (!seen.has(diagnosis.code)) seen.set(diagnosis.code, told(diagnosis, arm, report.evidence));
  return [lead, ...seen.values()].slice(0, MOST);
}

function told(
  { code, words, next, seen: places = [] }: Diagnosis,
  { arm }: ArmVerdict,
  evidence: string | undefined,
): Annotation {
  const message = `${code}: ${sentence(words)} ${next}`;
  const [first] = places;
  if (first === undefined || evidence === undefined) return { message };
  const line = first.line === null ? {} : { line: first.line };
  return { message, place: { file: join(evidence, arm, first.file), ...line } };
}
