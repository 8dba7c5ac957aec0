import type { Manifest } from '../wheel/types.ts';
import { compareWith, describeDifferences, explainMiss, isInvalidSibling } from './explain.ts';
import type { EntryQuery, Refusal, Tier } from './types.ts';

/** How many near entries the explanation of a miss looks at. */
const NEAREST = 5;

/** The word and the reason to lead with. What went wrong with *our* entry comes before an entry that merely is not there. */
const ORDER: readonly Refusal['kind'][] = ['corrupt', 'invalid', 'denied', 'unavailable', 'miss'];

/**
 * Why no tier gave a wheel: what the tiers said, and in which fields the nearest entry differs. An entry of the same sources that
 * lacks a needed capability is a refusal of its own: it is the one that Dynamo's marker would have served.
 * @param now milliseconds since 1970, for the age of what would have hit.
 */
export async function explainNone(
  tiers: readonly Tier[],
  query: EntryQuery,
  met: readonly Refusal[],
  now: number,
): Promise<{ why: Refusal['kind']; reason: string; refusals: readonly Refusal[] }> {
  const near = await nearEntries(tiers, query);
  const siblings = near
    .filter(({ manifest }) => isInvalidSibling(query.recipe, query.needs, manifest))
    .map(({ tier, manifest }) => invalidSibling(tier, query, manifest));
  const refusals = [...met, ...siblings];
  const why = ORDER.find((kind) => refusals.some((refusal) => refusal.kind === kind)) ?? 'miss';
  const explained = explainMiss(
    query,
    near.map(({ manifest }) => manifest),
    now,
    siblings.length > 0,
  );
  const nothing = 'no entry with this key in any tier, and none to compare with';
  const leading = refusals
    .filter(({ kind }) => kind === why && why !== 'miss')
    .map(({ tier, reason }) => `${tier}: ${reason}`);
  const reasons = [...leading, ...(explained === undefined ? [] : [explained])];
  return { why, reason: reasons.length === 0 ? nothing : [...new Set(reasons)].join('; '), refusals };
}

async function nearEntries(
  tiers: readonly Tier[],
  query: EntryQuery,
): Promise<{ tier: Tier['name']; manifest: Manifest }[]> {
  const found = await Promise.all(
    tiers.map(async (tier) =>
      (await tier.nearest(query, NEAREST)).map((manifest) => ({ tier: tier.name, manifest })),
    ),
  );
  return found.flat().filter(({ manifest }) => manifest.key !== query.key);
}

function invalidSibling(tier: Refusal['tier'], query: EntryQuery, manifest: Manifest): Refusal {
  return {
    tier,
    kind: 'invalid',
    key: manifest.key,
    reason: describeDifferences(compareWith(query, manifest)),
  };
}
