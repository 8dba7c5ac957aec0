import type { ArmName, Verdict } from '../../../src/evidence/types.ts';
import type { SmokeRequest } from '../../../src/smoke/types.ts';

/** One fault of the reference engine (or none), the arms to run with it, and the verdict that stands whatever the run. */
export interface FaultCase {
  readonly fault: string | null;
  readonly arms: readonly ArmName[];
  readonly verdict: Verdict;
  /** Diagnosis or words that must be there. */
  readonly diagnosis?: string;
  readonly change?: Partial<SmokeRequest>;
}

/** Every fault the engine knows (rehearsal/engine/reference_engine/faults.py), and the two healthy backends beside them. */
export const FAULT_CASES: readonly FaultCase[] = [
  { fault: null, arms: ['expected', 'aggregated'], verdict: 'PROVEN' },
  { fault: null, arms: ['expected', 'aggregated'], verdict: 'PROVEN', change: { expected: 'ucx' } },
  { fault: 'says-nixl-uses-ucx', arms: ['expected'], verdict: 'WRONG_BACKEND' },
  { fault: 'tcp-forced', arms: ['expected'], verdict: 'SLOW_PATH' },
  { fault: 'decode-recomputes', arms: ['expected'], verdict: 'NO_TRANSFER' },
  { fault: 'flip-kv-byte', arms: ['expected', 'aggregated'], verdict: 'WRONG_TOKENS' },
  { fault: 'crash-at-start', arms: ['expected'], verdict: 'START_FAILED' },
  { fault: 'hang-in-transfer', arms: ['expected'], verdict: 'TIMEOUT', change: { requestTimeoutSeconds: 5 } },
  { fault: 'killed-in-transfer', arms: ['expected'], verdict: 'START_FAILED', diagnosis: 'WORKER_DIED' },
  { fault: 'telemetry-missing', arms: ['expected'], verdict: 'INCONCLUSIVE' },
];

export function nameOf({ fault, change }: FaultCase): string {
  return fault ?? `none (${change?.expected ?? 'nixl'})`;
}
