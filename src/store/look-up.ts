import { explainNone } from './explain-none.ts';
import type { EntryQuery, RestoreOutcome, Tier } from './types.ts';

/**
 * Asks all tiers whether they have the entry, and fetches, hashes and writes nothing (`lookup-only`): the host's tier by manifest, size and
 * seal, far tiers by name and what the service knows of it. The nearest tier that has it leads; a miss is explained as ever.
 */
export async function lookUpWheel(
  tiers: readonly Tier[],
  query: EntryQuery,
  now: () => number = Date.now,
): Promise<RestoreOutcome> {
  const begun = now();
  const answers = await Promise.all(tiers.map(async (tier) => ({ tier, ...(await tier.lookup(query)) })));
  const refusals = answers.flatMap((answer) => answer.refusals);
  for (const { tier, found } of answers) {
    const [best] = found.toSorted((a, b) => Number(b.proof === 'sealed') - Number(a.proof === 'sealed'));
    if (best === undefined) continue;
    const seconds = (now() - begun) / 1000;
    return { kind: 'found', tier: tier.name, proof: best.proof, seconds, refusals };
  }
  const explained = await explainNone(tiers, query, refusals, now());
  return { kind: 'none', ...explained, seconds: (now() - begun) / 1000 };
}

/** Which tiers have something under this key, for whom it is enough to know that. */
export async function tiersThatHave(tiers: readonly Tier[], query: EntryQuery): Promise<Tier['name'][]> {
  const answers = await Promise.all(tiers.map(async (tier) => ({ tier, ...(await tier.lookup(query)) })));
  return answers
    .filter(({ found, refusals }) => found.length > 0 || refusals.some(({ key }) => key !== null))
    .map(({ tier }) => tier.name);
}
