import { judge } from '../../src/evidence/judge.ts';
import type { Judgement } from '../../src/evidence/types.ts';
import { type ArmParts, aggregatedArm, evidenceOf } from './arms.ts';

/** The data operation of NIXL on a machine without a GPU, as UCX titles its table. */
export const PUT = 'remote memory write by ucp_put*(multi) from host memory to host';

export function judged(arms: readonly ArmParts[], expected: 'nixl' | 'ucx' | null = 'nixl'): Judgement {
  return judge(arms.map(evidenceOf), { expected });
}

/** The expected arm alone with its baseline: what most rules are about. */
export function alone(parts: ArmParts, expected: 'nixl' | 'ucx' = 'nixl'): Judgement {
  return judged([parts, aggregatedArm()], expected);
}
