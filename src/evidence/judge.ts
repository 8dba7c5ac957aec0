import type { Backend } from '../plan/types.ts';
import type { ArmEvidence, Judgement, ProfileName } from './types.ts';

export interface JudgeOptions {
  /** Backend that `shipped` and `expected` must use; null: what the arms' records say. */
  readonly expected: Backend | null;
  readonly profile?: ProfileName | 'auto';
  /** Replaces the table of floors, in 10^9 bytes per second. */
  readonly floorGbps?: number;
}

/** The verdict over all arms that ran. Pure and fail closed: what is not shown is INCONCLUSIVE. */
export function judge(arms: readonly ArmEvidence[], options: JudgeOptions): Judgement {
  const profile = arms[0]?.record.profile ?? 'trtllm';
  return {
    version: 1,
    verdict: 'INCONCLUSIVE',
    profile,
    line: 'INCONCLUSIVE',
    expected: options.expected,
    backend: 'unknown',
    claim: 'none',
    wire: 'unknown',
    bytes: 0,
    gbps: null,
    outcome: 'unclear',
    reason: 'The witnesses are not connected yet.',
    arms: [],
    findings: [],
    diagnoses: [],
  };
}
