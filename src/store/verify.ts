import { ToolError } from '../system/errors.ts';

/** When a hit is hashed although its seal holds. */
export type VerifyPolicy =
  | { readonly mode: 'sealed' }
  | { readonly mode: 'full' }
  | { readonly mode: 'every'; readonly days: number };

/** Reads `sealed`, `full` or `every <days>`. @throws ToolError `BAD_VERIFY`. */
export function parseVerifyPolicy(text: string): VerifyPolicy {
  const word = text.trim().toLowerCase();
  if (word === 'sealed' || word === 'full') return { mode: word };
  const days = Number(/^every (\d+(?:\.\d+)?)(?: days?)?$/.exec(word)?.[1] ?? Number.NaN);
  if (Number.isFinite(days) && days > 0) return { mode: 'every', days };
  throw new ToolError({
    code: 'BAD_VERIFY',
    kind: 'usage',
    what: `\`verify: ${text}\` is not a way to prove a hit.`,
    means: 'Nothing has been looked up yet.',
    next: 'Use `sealed`, `full` or `every 7` (days).',
  });
}

const DAY_NS = 86_400_000_000_000;

/** Greatest age of a hash under the policy, in nanoseconds; undefined for no limit, 0 for always. */
export function maxHashAgeNs(policy: VerifyPolicy): bigint | undefined {
  if (policy.mode === 'sealed') return undefined;
  return policy.mode === 'full' ? 0n : BigInt(Math.round(policy.days * DAY_NS));
}
