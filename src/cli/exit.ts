import type { Finished } from '../pipeline.ts';
import { exitCodeOf } from '../system/errors.ts';

/** 0 for a good answer and for a run that was asked for no verdict; 3 when the machine failed; else 1. */
export function exitOf({ report, error }: Finished): number {
  if (error !== undefined) return exitCodeOf(error);
  if (report.verdict === null || report.verdict === 'PROVEN') return 0;
  return report.verdict === 'INFRA' ? 3 : 1;
}
