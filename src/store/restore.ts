import type { ProvenWheel } from '../wheel/types.ts';
import { explainNone } from './explain-none.ts';
import { tiersThatHave } from './look-up.ts';
import type { EntryQuery, Refusal, RestoreOutcome, Tier } from './types.ts';

export interface RestoreOptions {
  /** Passes over every entry with this key on purpose; `refusals` then names them (output `invalidated`). */
  readonly rebuild?: boolean;
  readonly now?: () => number;
}

/**
 * Asks the tiers in order, nearest first, until one has a proven wheel; a hit in a far tier fills the nearer ones.
 * A miss says which field differs from the nearest entry; an entry of the same sources that lacks a needed capability is
 * reported as invalid. Never throws for a tier's reasons.
 */
export async function restoreWheel(
  tiers: readonly Tier[],
  query: EntryQuery,
  options: RestoreOptions = {},
): Promise<RestoreOutcome> {
  const now = options.now ?? Date.now;
  const begun = now();
  const seconds = (): number => (now() - begun) / 1000;
  if (options.rebuild === true) {
    const refusals = await passedOver(tiers, query);
    return { kind: 'none', why: 'invalid', reason: 'rebuild asked for', seconds: seconds(), refusals };
  }
  const refusals: Refusal[] = [];
  for (const [index, tier] of tiers.entries()) {
    const answer = await tier.restore(query);
    refusals.push(...answer.refusals);
    if (answer.wheel === undefined) continue;
    refusals.push(...(await fillNearer(tiers.slice(0, index), refusals, answer.wheel)));
    const { wheel, proof = 'hashed' } = answer;
    return { kind: 'hit', tier: tier.name, wheel, proof, seconds: seconds(), refusals };
  }
  const explained = await explainNone(tiers, query, refusals, now());
  return { kind: 'none', ...explained, seconds: seconds() };
}

/** Gives the wheel to the nearer tiers, except those that have just said that they are down or closed to us. */
async function fillNearer(
  nearer: readonly Tier[],
  refusals: readonly Refusal[],
  wheel: ProvenWheel,
): Promise<Refusal[]> {
  const closed = new Set(
    refusals.filter(({ kind }) => kind === 'unavailable' || kind === 'denied').map(({ tier }) => tier),
  );
  const failed: Refusal[] = [];
  for (const tier of nearer) {
    if (closed.has(tier.name)) continue;
    const { stored, reason } = await tier.publish(wheel);
    if (!stored) {
      failed.push({
        tier: tier.name,
        kind: 'unavailable',
        key: wheel.manifest.key,
        reason: `not filled: ${reason}`,
      });
    }
  }
  return failed;
}

async function passedOver(tiers: readonly Tier[], query: EntryQuery): Promise<Refusal[]> {
  // A tier's own name of an entry (a version folder, a key with an attempt) says nothing to a user; the key does.
  return (await tiersThatHave(tiers, query)).map((tier) => ({
    tier,
    kind: 'invalid',
    key: query.key,
    reason: 'passed over: rebuild asked for',
  }));
}
