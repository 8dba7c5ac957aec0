import type { Plan } from '../plan/types.ts';
import type { CacheRequest } from '../request.ts';
import type { Session } from '../system/session.ts';
import { openActionsCache } from './actions-cache.ts';
import { ACCEPT_ALL, type Accept, type GhEnvironment, requireAttestation } from './attestation.ts';
import type { Access } from './authority.ts';
import type { ServiceEnvironment } from './cache-service.ts';
import { lookUpWheel } from './look-up.ts';
import { openOci } from './oci.ts';
import { restoreWheel } from './restore.ts';
import { type HostTier, openToolCache } from './tool-cache.ts';
import type { EntryQuery, RestoreOutcome, Tier, TierName } from './types.ts';

/** The tiers of one run, opened in order. */
export interface OpenStore {
  /** Where wheels lie on this host: the tool-cache tier, or, when that is switched off, a folder that ends with the run. */
  host(): Promise<HostTier>;
  /** Tiers to ask and fill, nearest first. */
  tiers(): Promise<readonly Tier[]>;
  /** Asks the tiers for the plan's wheel; with `lookup-only` they only say whether they have it. */
  restore(plan: Plan): Promise<RestoreOutcome>;
  /** One line on an outcome, for the log. */
  describe(outcome: RestoreOutcome): string;
  close(): Promise<void>;
}

/** What tiers beyond the host need of the door; never kept in files or state. */
export interface FarSurroundings {
  /** From `pickServiceEnvironment`: address and token of the Actions cache. */
  readonly service: ServiceEnvironment;
  /** From `pickGhEnvironment`: what `gh` needs to verify provenance. */
  readonly gh?: GhEnvironment;
}

interface FarTierParts extends FarSurroundings {
  readonly session: Session;
  readonly host: HostTier;
  readonly access: Access;
  readonly accept: Accept;
  readonly repository: string | undefined;
}

/** A new tier is one file and one line here. */
const FAR_TIERS: Record<Exclude<TierName, 'tool-cache'>, (parts: FarTierParts) => Tier> = {
  actions: openActionsCache,
  oci: openOci,
};

export function openStore(session: Session, cache: CacheRequest, far: FarSurroundings): OpenStore {
  let host: Promise<HostTier> | undefined;
  const openHost = async (): Promise<HostTier> => {
    const storePath = cache.tiers.includes('tool-cache')
      ? cache.storePath
      : await session.tempFolder('store');
    return openToolCache({ session, storePath, access: cache.access, verify: cache.verify });
  };
  const getHost = (): Promise<HostTier> => {
    host ??= openHost();
    return host;
  };
  const tiers = async (): Promise<readonly Tier[]> => {
    const near = await getHost();
    const accept = acceptOf(session, cache, far);
    return cache.tiers.map((name) =>
      name === 'tool-cache'
        ? near
        : FAR_TIERS[name]({
            session,
            host: near,
            access: cache.access,
            accept,
            repository: cache.ociRepository,
            ...far,
          }),
    );
  };
  return {
    host: getHost,
    tiers,
    async restore(plan) {
      const query = queryOf(plan);
      if (cache.lookupOnly === true) return lookUpWheel(await tiers(), query);
      return restoreWheel(await tiers(), query, { rebuild: cache.rebuild });
    },
    describe: describeOutcome,
    close: async () => (await host)?.close(),
  };
}

/** What an entry of a far tier must prove before it is taken. */
function acceptOf(
  session: Session,
  { requireAttestation: policy }: CacheRequest,
  far: FarSurroundings,
): Accept {
  return policy === undefined ? ACCEPT_ALL : requireAttestation({ session, policy, gh: far.gh ?? {} });
}

/** What the tiers are asked for a plan. */
export function queryOf({
  key,
  recipe,
  needs,
  scriptLines,
}: Pick<Plan, 'key' | 'recipe' | 'needs' | 'scriptLines'>): EntryQuery {
  return { key, recipe, needs, ...(scriptLines === undefined ? {} : { scriptLines }) };
}

function describeOutcome(outcome: RestoreOutcome): string {
  if (outcome.kind === 'none') return `${outcome.why}: ${outcome.reason}`;
  return `${outcome.kind === 'hit' ? 'hit' : 'there is a hit'} in ${outcome.tier} (${outcome.proof})`;
}
