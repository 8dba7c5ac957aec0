import type { Backend } from '../plan/types.ts';
import { ADVICE, CONSEQUENCES } from './diagnoses.ts';
import { TELEMETRY_ZERO } from './nixl-telemetry.ts';
import type { Diagnosis, Finding, Place, Verdict } from './types.ts';
import type { Weighed } from './weigh.ts';

/** A diagnosis of the table; `extra` is added to its words, and `findings` are what justifies it. */
export function diagnosis(code: string, extra = '', findings: readonly Finding[] = []): Diagnosis | null {
  const advice = ADVICE[code];
  if (!advice) return null;
  const seen = placesOf(findings);
  return {
    code,
    words: extra === '' ? advice.words : `${advice.words} ${extra}`,
    next: advice.next,
    ...(seen.length > 0 ? { seen } : {}),
  };
}

/** Most places told for one diagnosis. */
const MOST_SEEN = 5;

function placesOf(findings: readonly Finding[]): readonly Place[] {
  return findings
    .flatMap(({ file, line, says }) => (file === null ? [] : [{ file, line, says }]))
    .slice(0, MOST_SEEN);
}

/** The diagnosis of a problem, justified by the findings that show it, the first of which is named in its words. */
export function problemDiagnosis(code: string, findings: readonly Finding[]): Diagnosis | null {
  const shown = findings.filter(({ problem }) => problem === code);
  const first = shown.find(({ file }) => file !== null);
  const line = first?.line == null ? '' : `:${first.line}`;
  return diagnosis(code, first ? `(${first.file}${line})` : '', shown);
}

/** Problems that explain nothing when the arm is proven: the passive side's silence, a worker that had to be killed. */
const ONLY_WHEN_RED: ReadonlySet<string> = new Set([
  'UNCLEAN_STOP',
  'TELEMETRY_FOREIGN',
  'UCX_FOREIGN',
  'COUNTER_FOREIGN',
  'LOG_LEVEL_HIDES',
  'SEVERAL_COPIES',
  'MAPS_CUT',
  TELEMETRY_ZERO,
]);

/** What went wrong in an arm, in plain words with a next action: first what the verdict means, then the causes that were seen. */
export function diagnose(weighed: Weighed, verdict: Verdict, wanted: Backend | null): readonly Diagnosis[] {
  const red = verdict !== 'PROVEN';
  const seen = [...weighed.problems].filter((code) => red || !ONLY_WHEN_RED.has(code));
  const codes = new Set([...(red ? verdictCodes(weighed, verdict, wanted) : []), ...causesFirst(seen)]);
  return [...codes].flatMap((code) => problemDiagnosis(code, weighed.findings) ?? []);
}

/** Codes in the order in which a reader wants them: what may be a cause, then what follows from one. */
export function causesFirst(codes: readonly string[]): readonly string[] {
  return [
    ...codes.filter((code) => !CONSEQUENCES.has(code)),
    ...codes.filter((code) => CONSEQUENCES.has(code)),
  ];
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
