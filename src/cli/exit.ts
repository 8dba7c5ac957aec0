import type { Verdict } from '../evidence/types.ts';
import type { Finished } from '../pipeline.ts';
import { exitCodeOf } from '../system/errors.ts';

/** 0 for the one green verdict, 3 when the machine failed, else 1. */
export function exitOfVerdict(verdict: Verdict): number {
  if (verdict === 'PROVEN') return 0;
  return verdict === 'INFRA' ? 3 : 1;
}

/**
 * Exit code of a run: that of its error, else of its verdict; a run that was asked for no verdict is good.
 * @param asked `wheel`: it was asked whether the wheel is there, so a look-up without a hit is a bad answer.
 */
export function exitOf({ report, error }: Finished, asked: { readonly wheel?: boolean } = {}): number {
  if (error !== undefined) return exitCodeOf(error);
  if (report.verdict !== null) return exitOfVerdict(report.verdict);
  // A wheel that comes with an image is in no tier, and is not missing.
  if (report.plan?.recipe.source === 'upstream-image') return 0;
  return asked.wheel === true && (report.restore?.kind ?? 'none') === 'none' ? 1 : 0;
}
