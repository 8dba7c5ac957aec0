import type { Manifest, ProvenWheel } from '../wheel/types.ts';
import { compareRecipes, describeDifferences, explainMiss, isInvalidSibling } from './explain.ts';
import type { EntryQuery, Refusal, RestoreOutcome, Tier } from './types.ts';

export interface RestoreOptions {
  /** Passes over every entry with this key on purpose; `refusals` then names them (output `invalidated`). */
  readonly rebuild?: boolean;
  readonly now?: () => number;
}

/** How many near entries the explanation of a miss looks at. */
const NEAREST = 5;

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
  const explained = await explainNone(tiers, query, refusals);
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

/** Looks without fetching: which tiers have an entry with this key (`lookup-only`). */
export async function lookUp(
  tiers: readonly Tier[],
  query: EntryQuery,
): Promise<readonly { tier: Tier['name']; key: string }[]> {
  const found = await Promise.all(
    tiers.map(async (tier) => (await tier.lookup(query)).map((key) => ({ tier: tier.name, key }))),
  );
  return found.flat();
}

async function passedOver(tiers: readonly Tier[], query: EntryQuery): Promise<Refusal[]> {
  const found = new Set((await lookUp(tiers, query)).map(({ tier }) => tier));
  // A tier's own name of an entry (a version folder, a key with an attempt) says nothing to a user; the key does.
  return [...found].map((tier) => ({
    tier,
    kind: 'invalid',
    key: query.key,
    reason: 'passed over: rebuild asked for',
  }));
}

/** The word and the reason to lead with. What went wrong with *our* entry comes before an entry that merely is not there. */
const ORDER: readonly Refusal['kind'][] = ['corrupt', 'invalid', 'denied', 'unavailable', 'miss'];

async function explainNone(
  tiers: readonly Tier[],
  query: EntryQuery,
  met: readonly Refusal[],
): Promise<{ why: Refusal['kind']; reason: string; refusals: readonly Refusal[] }> {
  const near = (
    await Promise.all(
      tiers.map(async (tier) =>
        (await tier.nearest(query, NEAREST)).map((manifest) => ({ tier: tier.name, manifest })),
      ),
    )
  ).flat();
  const siblings = near
    .filter(
      ({ manifest }) => manifest.key !== query.key && isInvalidSibling(query.recipe, query.needs, manifest),
    )
    .map(({ tier, manifest }) => invalidSibling(tier, query, manifest));
  const nearest = near.map(({ manifest }) => manifest).filter((manifest) => manifest.key !== query.key);
  const refusals = [...met, ...siblings];
  const why = ORDER.find((kind) => refusals.some((refusal) => refusal.kind === kind)) ?? 'miss';
  const leading = refusals.filter((refusal) => refusal.kind === why);
  const explained = siblings.length > 0 ? undefined : explainMiss(query.recipe, nearest);
  const reasons =
    why === 'miss'
      ? [explained ?? 'no entry with this key in any tier, and none to compare with']
      : [
          ...leading.map(({ tier, reason }) => `${tier}: ${reason}`),
          ...(explained === undefined ? [] : [explained]),
        ];
  return { why, reason: [...new Set(reasons)].join('; '), refusals };
}

function invalidSibling(tier: Refusal['tier'], query: EntryQuery, manifest: Manifest): Refusal {
  const differences = describeDifferences(compareRecipes(query.recipe, manifest.recipe));
  return { tier, kind: 'invalid', key: manifest.key, reason: differences };
}
