import type { Backend } from '../plan/types.ts';
import { ADVICE } from './diagnoses.ts';
import { TELEMETRY_ZERO } from './nixl-telemetry.ts';
import type { Diagnosis, Finding, Verdict } from './types.ts';
import type { Weighed } from './weigh.ts';

/** A diagnosis of the table; `extra` is added to its words. */
export function diagnosis(code: string, extra = ''): Diagnosis | null {
  const advice = ADVICE[code];
  return advice
    ? { code, words: extra === '' ? advice.words : `${advice.words} ${extra}`, next: advice.next }
    : null;
}

/** Problems that explain nothing when the arm is proven: the passive side's silence, a worker that had to be killed. */
const ONLY_WHEN_RED: ReadonlySet<string> = new Set([
  'UNCLEAN_STOP',
  'TELEMETRY_FOREIGN',
  'UCX_FOREIGN',
  TELEMETRY_ZERO,
]);

/** What went wrong in an arm, in plain words with a next action: first what the verdict means, then the causes that were seen. */
export function diagnose(weighed: Weighed, verdict: Verdict, wanted: Backend | null): readonly Diagnosis[] {
  const red = verdict !== 'PROVEN';
  const seen = [...weighed.problems].filter((code) => red || !ONLY_WHEN_RED.has(code));
  const codes = new Set([...(red ? verdictCodes(weighed, verdict, wanted) : []), ...seen]);
  return [...codes].flatMap((code) => diagnosis(code, placeOf(weighed.findings, code)) ?? []);
}

function verdictCodes(weighed: Weighed, verdict: Verdict, wanted: Backend | null): string[] {
  const shipped = weighed.record.arm === 'shipped' && wanted !== null;
  const unset = weighed.backend === 'none' || weighed.backend === 'unknown';
  if (verdict === 'WRONG_BACKEND') return [shipped ? 'SHIPPED_OTHER_BACKEND' : 'OTHER_BACKEND'];
  if (
    shipped &&
    unset &&
    !wishes(weighed.findings) &&
    (verdict === 'NO_TRANSFER' || verdict === 'START_FAILED')
  ) {
    return ['SHIPPED_NO_BACKEND'];
  }
  if (verdict === 'NO_TRANSFER') return ['RECOMPUTED'];
  if (verdict === 'SLOW_PATH') return weighed.problems.has('SLOW_WIRE') ? ['SLOW_WIRE'] : ['BELOW_FLOOR'];
  if (verdict === 'TIMEOUT') return ['HANG'];
  return verdict === 'INCONCLUSIVE' ? ['EVIDENCE_MISSING'] : [];
}

/** Whether any worker's environment asks for a backend at all. */
function wishes(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.witness === 'environment' && finding.claim === 'intended');
}

/** Where the problem was seen, so that a reader finds the line. */
function placeOf(findings: readonly Finding[], code: string): string {
  const finding = findings.find((one) => one.problem === code);
  if (!finding?.file) return '';
  const line = finding.line === null ? '' : `:${finding.line}`;
  return `(${finding.file}${line})`;
}
