import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Plan } from './plan/types.ts';
import type { CacheRequest } from './request.ts';
import { releaseHandoff } from './store/handoff.ts';
import { allowUntrusted } from './store/layout.ts';
import { type FarSurroundings, openStore, queryOf } from './store/open.ts';
import { pruneStore } from './store/prune.ts';
import { publishWheel } from './store/publish.ts';
import type { TierName } from './store/types.ts';
import { formatBytes, formatSeconds } from './system/progress.ts';
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

/**
 * The last phase: removes the job's wheel folder, publishes what could not be published before, seals a fresh entry, prunes the host's
 * tier.
 */
export async function saveStore(session: Session, request: SaveRequest, far: FarSurroundings): Promise<void> {
  // Ours from here on: a kill before it is removed below leaves it to the next start.
  if (request.wheel !== null) await session.ledger.own({ kind: 'folder', path: request.wheel.parent });
  await repair(session, request, far);
  if (request.wheel !== null) {
    await releaseHandoff(request.wheel.folder, request.wheel.sharedWith);
    await rm(request.wheel.parent, { recursive: true, force: true });
  }
  // A question changes nothing.
  if (!request.cache.tiers.includes('tool-cache') || request.cache.lookupOnly === true) return;
  await seal(session, request, far);
  await prune(session, request);
}

/** After the job's folder is gone: a hard link that goes moves the time stamps that a seal goes by. */
async function seal(session: Session, { cache, plan }: SaveRequest, far: FarSurroundings): Promise<void> {
  if (plan === null) return;
  const store = openStore(session, cache, far);
  try {
    const begun = performance.now();
    const sealed = await (await store.host()).seal(queryOf(plan));
    const seconds = formatSeconds((performance.now() - begun) / 1000);
    if (sealed === 'sealed')
      session.log.info(`Sealed the entry in ${seconds}: the next job need not hash it.`);
  } catch (error) {
    session.signal.throwIfAborted();
    session.log.debug(`The entry was not sealed: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await store.close();
  }
}

async function prune(session: Session, { cache, jobBegan }: SaveRequest): Promise<void> {
  const { storePath, maxBytes, maxAgeDays, access } = cache;
  // Who may not write trusted entries may not remove them either.
  const untrusted = access.write === 'trusted' ? {} : { untrusted: { own: access.write } };
  // An event that may write, for a TensorRT-LLM that may not be kept: there is nothing of its own.
  if (access.write === null && access.trustSeal) return;
  if (access.write !== 'trusted' && !existsSync(allowUntrusted(storePath))) return;
  const pruned = await pruneStore({ storePath, session, maxBytes, maxAgeDays, jobBegan, ...untrusted });
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
