import type { ArmVerdict } from '../evidence/types.ts';

/** Positions of the findings by which the arm was judged: those of the rules that gave a verdict, else of all that spoke, else the strongest. */
export function decidedBy({ rules: fired = [], findings }: ArmVerdict): ReadonlySet<number> {
  const decisive = fired.filter(({ verdict }) => verdict !== null).flatMap((rule) => rule.findings);
  const named = decisive.length > 0 ? decisive : fired.flatMap((rule) => rule.findings);
  if (named.length > 0) return new Set(named);
  const best = Math.max(0, ...findings.map(({ strength }) => strength));
  return new Set(findings.flatMap(({ strength }, index) => (best >= 2 && strength === best ? [index] : [])));
}
