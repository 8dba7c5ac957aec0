import type { ProvenWheel } from '../wheel/types.ts';
import type { Tier, TierName } from './types.ts';

/** What became of a wheel in one tier. */
export interface Published {
  readonly tier: TierName;
  readonly stored: boolean;
  readonly reason: string;
}

/** Publishes a wheel to every tier, the nearest first. A tier that cannot take it says why; nothing here fails a build. */
export async function publishWheel(
  tiers: readonly Tier[],
  wheel: ProvenWheel,
  options: { readonly replace?: boolean } = {},
): Promise<Published[]> {
  const published: Published[] = [];
  for (const tier of tiers) {
    published.push({ tier: tier.name, ...(await tier.publish(wheel, options)) });
  }
  return published;
}
