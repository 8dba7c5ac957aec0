import type { Rule, Spoken } from './rules.ts';
import type { ArmVerdict, Verdict } from './types.ts';

/**
 * Which verdict stands for the whole when arms differ, worst first. A definite answer about the change comes before one about the run, and
 * both before what could not be decided.
 */
export const SEVERITY: readonly Verdict[] = [
  'WRONG_BACKEND',
  'WRONG_TOKENS',
  'NO_TRANSFER',
  'SLOW_PATH',
  'START_FAILED',
  'TIMEOUT',
  'INCONCLUSIVE',
  'INFRA',
  'PROVEN',
];

/** All arms judged. */
export interface WholeCase {
  readonly arms: readonly ArmVerdict[];
  /** The worst of `shipped` and `expected`; none when neither ran. */
  readonly worst: ArmVerdict | undefined;
  /** The arm whose backend, wire and bytes stand for the whole. */
  readonly leading: ArmVerdict | undefined;
}

export function wholeCase(arms: readonly ArmVerdict[]): WholeCase {
  const main = arms.filter(({ arm }) => arm === 'shipped' || arm === 'expected');
  const worst = [...main].sort((a, b) => SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict))[0];
  const expected = main.find(({ arm }) => arm === 'expected');
  const leading = worst?.verdict === 'PROVEN' ? (expected ?? worst) : (worst ?? arms[0]);
  return { arms, worst, leading };
}

/** In this order; the first that speaks decides. Any verdict but PROVEN of a main arm stands as it is. */
export const WHOLE_RULES: readonly Rule<WholeCase>[] = [
  {
    id: 'no-main-arm',
    when: 'neither the shipped nor the expected arm ran',
    verdict: 'INCONCLUSIVE',
    speaks: ({ arms, worst }) => {
      if (worst) return null;
      return {
        reason:
          arms.length === 0
            ? 'No arm ran.'
            : 'Neither the shipped nor the expected arm ran; the others are only there to compare with.',
      };
    },
  },
  ...SEVERITY.filter((verdict) => verdict !== 'PROVEN').map(worstArm),
  {
    id: 'control-failed',
    when: 'the contrast arm does not use the other backend, the slow arm does not go over TCP, or the aggregated arm is incomplete',
    verdict: 'INCONCLUSIVE',
    speaks: controlFailed,
  },
  {
    id: 'all-proven',
    when: 'every main arm is proven, and every control did its duty',
    verdict: 'PROVEN',
    speaks: ({ arms, leading }) => {
      const compared = arms.some(({ arm }) => arm === 'aggregated') ? '' : ' No aggregated arm was compared.';
      return { reason: `${leading?.arm}: ${leading?.reason}${compared}` };
    },
  },
];

/** One rule for each verdict that a main arm may have, so that each rule has one verdict. */
function worstArm(verdict: Verdict): Rule<WholeCase> {
  return {
    id: 'worst-arm',
    when: 'the worst of the shipped and the expected arm is not proven',
    verdict,
    speaks: ({ worst }) => (worst?.verdict === verdict ? { reason: `${worst.arm}: ${worst.reason}` } : null),
  };
}

function controlFailed({ arms, leading }: WholeCase): Spoken | null {
  const faults = arms.flatMap((arm) => controlFault(arm, leading) ?? []);
  return faults[0] === undefined ? null : { reason: faults[0] };
}

/** Why an arm that is only there to compare with does not do its duty; null when it does, or when it has none. */
function controlFault(arm: ArmVerdict, leading: ArmVerdict | undefined): string | null {
  const used = arm.claim === 'used' && !NEVER_SERVED.has(arm.verdict);
  if (arm.arm === 'contrast' && !(used && arm.backend === arm.wanted && arm.backend !== leading?.backend)) {
    return `The check cannot fail: the contrast arm should have used ${arm.wanted} and gave ${arm.verdict} (${arm.reason})`;
  }
  if (arm.arm === 'slow' && !(arm.verdict === 'SLOW_PATH' || (used && arm.wire === 'tcp'))) {
    if (arm.wire === 'libfabric')
      return 'The slow arm says nothing here: it forces TCP by UCX_TLS, which LIBFABRIC does not read. Leave `slow` out of `arms` and let `contrast` be the control.';
    return `The check cannot fail: the slow arm should have gone over TCP and gave ${arm.verdict} (${arm.reason})`;
  }
  if (arm.arm === 'aggregated' && arm.verdict !== 'PROVEN') {
    return `The aggregated arm gave no complete answers to compare with: ${arm.reason}`;
  }
  return null;
}

const NEVER_SERVED: ReadonlySet<Verdict> = new Set(['INFRA', 'START_FAILED', 'TIMEOUT']);
