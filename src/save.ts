import { rm } from 'node:fs/promises';
import type { Plan } from './plan/types.ts';
import type { CacheRequest } from './request.ts';
import { releaseHandoff } from './store/handoff.ts';
import { type FarSurroundings, openStore } from './store/open.ts';
import { pruneStore } from './store/prune.ts';
import { publishWheel } from './store/publish.ts';
import type { TierName } from './store/types.ts';
import { formatBytes } from './system/progress.ts';
import type { Session } from './system/session.ts';

/** Plain data, so that the main step can leave it for the post step. */
export interface SaveRequest {
  /** What the store got or used since then is not pruned. */
  readonly jobBegan: Date;
  readonly cache: CacheRequest;
  readonly plan: Pick<Plan, 'key' | 'recipe' | 'needs'> | null;
  /** The job's wheel folder to remove, and the store's file it may share its bytes with. */
  readonly wheel: {
    readonly folder: string;
    readonly parent: string;
    readonly sharedWith: string | null;
  } | null;
  /** Tiers that the main step could not write; they are tried once more. */
  readonly repair: readonly TierName[];
}

/** The last phase: removes the job's wheel folder, publishes what could not be published before, prunes the host's tier. */
export async function saveStore(session: Session, request: SaveRequest, far: FarSurroundings): Promise<void> {
  // Ours from here on: a kill before it is removed below leaves it to the next start.
  if (request.wheel !== null) await session.ledger.own({ kind: 'folder', path: request.wheel.parent });
  await repair(session, request, far);
  if (request.wheel !== null) {
    await releaseHandoff(request.wheel.folder, request.wheel.sharedWith);
    await rm(request.wheel.parent, { recursive: true, force: true });
  }
  const { cache, jobBegan } = request;
  // Pruning takes entries of every authority away; a run that may not write them may not remove them either.
  if (!cache.tiers.includes('tool-cache') || cache.access.write !== 'trusted') return;
  const { storePath, maxBytes, maxAgeDays } = cache;
  const pruned = await pruneStore({ storePath, session, maxBytes, maxAgeDays, jobBegan });
  for (const { key, version, bytes, why } of pruned.removed) {
    session.log.info(`Pruned ${key ?? version} (${formatBytes(bytes)}): ${why}.`);
  }
  session.log.info(`Host's tier: ${formatBytes(pruned.left)} kept, ${formatBytes(pruned.freed)} freed.`);
}

/** Tries the far tiers again that failed, from the host's proven entry. */
async function repair(
  session: Session,
  { cache, plan, repair: names }: SaveRequest,
  far: FarSurroundings,
): Promise<void> {
  if (plan === null || names.length === 0 || !cache.tiers.includes('tool-cache')) return;
  const store = openStore(session, cache, far);
  try {
    const { wheel } = await (await store.host()).restore(plan);
    if (wheel === undefined) return;
    const tiers = (await store.tiers()).filter(({ name }) => names.includes(name) && name !== 'tool-cache');
    for (const { tier, stored, reason } of await publishWheel(tiers, wheel)) {
      session.log.info(stored ? `Published to ${tier} after all.` : `Still not in ${tier}: ${reason}.`);
    }
  } finally {
    await store.close();
  }
}
