import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Session } from '../system/session.ts';
import { serialiseManifest } from '../wheel/manifest.ts';
import type { Manifest, ProvenWheel } from '../wheel/types.ts';
import type { Access } from './authority.ts';
import { ENTRY_FILES } from './cache-entry.ts';
import { type CacheService, openCacheService, type ServiceEnvironment } from './cache-service.ts';
import type { CacheLimits } from './cache-transfer.ts';
import { proveFetched } from './fetched.ts';
import type { HostTier } from './tool-cache.ts';
import type { EntryQuery, Refusal, Tier, TierAnswer } from './types.ts';

export interface ActionsCacheOptions {
  readonly session: Session;
  readonly host: HostTier;
  readonly access: Access;
  /** From `pickServiceEnvironment`; empty outside a job. */
  readonly service: ServiceEnvironment;
  readonly limits?: Partial<CacheLimits>;
  readonly agent?: string;
}

/**
 * Entries of the Actions cache are immutable, so a damaged one would block its key for ever: each key has so many attempts,
 * the newest is tried first, and a damaged one is followed by the next when the wheel is saved again.
 */
const ATTEMPTS = 3;

/** The tier over `@actions/cache`: restores into staging, proves, moves into the host's tier. */
export function openActionsCache(options: ActionsCacheOptions): Tier {
  const { session, host, access } = options;
  const service = openCacheService(options);
  /** Entries found damaged in this run; a save goes past them. */
  const damaged = new Set<string>();

  const refuse = (kind: Refusal['kind'], key: string | null, reason: string): Refusal => ({
    tier: 'actions',
    kind,
    key,
    reason,
  });

  const take = async (folder: string, query: EntryQuery): Promise<Refusal | TierAnswer> => {
    const proven = await proveFetched(folder, ENTRY_FILES[0], () => ENTRY_FILES[1], query, session.signal);
    if (proven.kind !== 'ok') return refuse(proven.kind, null, proven.reason);
    const adopted = await host.adopt(proven.wheel);
    if (adopted.wheel !== undefined) return { wheel: adopted.wheel, proof: 'hashed', refusals: [] };
    // The host's tier could not take it: it serves this job from where it lies, and ends with it.
    session.log.warning(`The restored wheel is not kept on this host: ${adopted.reason}`);
    return { wheel: proven.wheel, proof: 'hashed', refusals: [] };
  };

  /** Fetches the first of the keys that there is; the refusal names the entry it was about, null when there was none. */
  const fetchFirst = async (
    folder: string,
    keys: readonly string[],
    query: EntryQuery,
  ): Promise<Refusal | TierAnswer> => {
    const fetched = await service.fetch(keys, folder);
    if (fetched.kind !== 'ok') return refuse(fetched.kind, fetched.key, fetched.reason);
    if (fetched.key === null) return refuse('miss', null, 'no entry with this key');
    if (!keys.includes(fetched.key)) {
      return refuse('miss', fetched.key, 'the service answered with an entry whose name only begins alike');
    }
    const taken = await take(folder, query);
    return 'kind' in taken ? { ...taken, key: fetched.key } : taken;
  };

  const inStaging = async (
    body: (folder: string) => Promise<Refusal | TierAnswer>,
  ): Promise<Refusal | TierAnswer> => {
    const folder = await host.stage().catch(() => session.tempFolder('cache-entry'));
    let answer: Refusal | TierAnswer | undefined;
    try {
      answer = await body(folder);
    } catch (error) {
      session.signal.throwIfAborted();
      answer = refuse('unavailable', null, error instanceof Error ? error.message : String(error));
    } finally {
      const served = answer !== undefined && 'wheel' in answer && answer.wheel?.path.startsWith(folder);
      if (!served) await rm(folder, { recursive: true, force: true });
    }
    return answer;
  };

  return {
    name: 'actions',
    async restore(query): Promise<TierAnswer> {
      const refusals: Refusal[] = [];
      let keys = access.read.flatMap((who) => attemptKeys(query.key, who));
      while (keys.length > 0) {
        const answer = await inStaging((folder) => fetchFirst(folder, keys, query));
        if (!('kind' in answer)) return { ...answer, refusals };
        const { kind, key } = answer;
        if (key !== null || refusals.length === 0) refusals.push(answer);
        if (kind === 'corrupt' && key !== null) damaged.add(key);
        if (key === null || kind === 'unavailable' || kind === 'denied') break;
        // Each turn leaves fewer keys, so a service that always answers is asked at most that often.
        keys = keys.slice(Math.max(1, 1 + keys.findIndex((asked) => key.startsWith(asked))));
      }
      return { refusals };
    },
    async publish(wheel, { replace = false } = {}) {
      if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
      return save(
        service,
        session,
        wheel,
        attemptKeys(wheel.manifest.key, access.write),
        (key) => replace || damaged.has(key),
      );
    },
    nearest: async (): Promise<readonly Manifest[]> => [],
    async lookup(query) {
      const keys = access.read.flatMap((who) => attemptKeys(query.key, who));
      const found = await service.lookup(keys);
      if (found.kind !== 'ok') return { found: [], refusals: [refuse(found.kind, found.key, found.reason)] };
      return found.key !== null && keys.includes(found.key)
        ? { found: [{ name: found.key, proof: 'listed' }], refusals: [] }
        : { found: [], refusals: [refuse('miss', null, 'no entry with this key')] };
    },
  };
}

/** Names of one key's entries in the service, the newest attempt first. */
export function attemptKeys(key: string, authority: string): string[] {
  return Array.from({ length: ATTEMPTS }, (_, index) => `${key}-${authority}-a${ATTEMPTS - index}`);
}

async function save(
  service: CacheService,
  session: Session,
  wheel: ProvenWheel,
  keys: readonly string[],
  passOver: (key: string) => boolean,
): Promise<{ stored: boolean; reason: string }> {
  const found = await service.lookup(keys);
  if (found.kind !== 'ok') return { stored: false, reason: `${found.kind}: ${found.reason}` };
  const newest = found.key === null ? keys.length : keys.indexOf(found.key);
  if (found.key !== null && newest >= 0 && !passOver(found.key))
    return { stored: true, reason: 'already there' };
  const target = keys[newest < 0 ? keys.length - 1 : newest - 1];
  if (target === undefined) {
    return {
      stored: false,
      reason: `all ${keys.length} attempts of this key are used up; delete its entries`,
    };
  }
  const folder = await session.tempFolder('cache-save');
  await mkdir(join(folder, dirname(ENTRY_FILES[0])));
  await writeFile(join(folder, ENTRY_FILES[0]), serialiseManifest(wheel.manifest));
  await symlink(wheel.path, join(folder, ENTRY_FILES[1]));
  const saved = await service.save(target, folder);
  await rm(folder, { recursive: true, force: true });
  if (saved.kind === 'ok' && saved.key === target) return { stored: true, reason: `published as ${target}` };
  // "Another job may be creating this cache" is what the toolkit says to every refused reservation: look whether it is so.
  const after = saved.kind === 'denied' ? undefined : await service.lookup([target]);
  if (after?.kind === 'ok' && after.key === target) return { stored: true, reason: 'written by another job' };
  return {
    stored: false,
    reason: saved.kind === 'ok' ? 'the service did not take it' : `${saved.kind}: ${saved.reason}`,
  };
}
