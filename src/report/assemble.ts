import type { Judgement, Verdict } from '../evidence/types.ts';
import type { RestoreOutcome } from '../store/types.ts';
import type { ToolError } from '../system/errors.ts';
import type { ProvenWheel } from '../wheel/types.ts';
import type { ErrorReport, Report, RestoreReport, WheelReport } from './types.ts';

export type ReportParts = Omit<Report, 'version' | 'tool' | 'verdict' | 'error'> & {
  readonly error?: ToolError;
};

/** Puts a report together from whatever the run has; the verdict follows from the judgement and the error alone. */
export function assembleReport({ error, ...parts }: ReportParts): Report {
  return {
    version: 1,
    tool: 'trtllm-nixl-build',
    verdict: verdictOf(parts.judgement, error),
    ...parts,
    ...(error === undefined ? {} : { error: errorReport(error) }),
  };
}

function verdictOf(judgement: Judgement | undefined, error: ToolError | undefined): Verdict | null {
  if (judgement !== undefined) return judgement.verdict;
  // A cancelled run has no verdict; a machine that failed has.
  return error?.kind === 'surroundings' && error.code !== 'CANCELLED' ? 'INFRA' : null;
}

/** The restore phase's outcome without host paths. */
export function restoreReport(outcome: RestoreOutcome): RestoreReport {
  if (outcome.kind !== 'hit') return outcome;
  const { kind, tier, proof, seconds, refusals, wheel } = outcome;
  return { kind, tier, proof, seconds, refusals, buildSeconds: wheel.manifest.builtBy.seconds };
}

/** The wheel of the run; `buildSeconds` null when it was restored. */
export function wheelReport(
  wheel: ProvenWheel,
  how: { readonly buildSeconds: number | null; readonly published: WheelReport['published'] },
): WheelReport {
  const { fileName, size, sha256, capabilities } = wheel.manifest.wheel;
  const origin = how.buildSeconds === null ? 'restored' : 'built';
  return { origin, fileName, size, sha256, capabilities, ...how };
}

function errorReport({ code, kind, what, means, next }: ToolError): ErrorReport {
  return { code, kind, what, means, next };
}
