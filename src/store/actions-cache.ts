import { rm } from 'node:fs/promises';
import type { Session } from '../system/session.ts';
import { attemptKeys, save } from './actions-save.ts';
import { ACCEPT_ALL, type Accept } from './attestation.ts';
import type { Access } from './authority.ts';
import { ENTRY_FILES } from './cache-entry.ts';
import { type CacheService, openCacheService, type ServiceEnvironment } from './cache-service.ts';
import type { CacheLimits } from './cache-transfer.ts';
import { proveFetched } from './fetched.ts';
import type { HostTier } from './tool-cache.ts';
import type { EntryQuery, LookUpAnswer, Refusal, Tier, TierAnswer } from './types.ts';

export { attemptKeys } from './actions-save.ts';

export interface ActionsCacheOptions {
  readonly session: Session;
  readonly host: HostTier;
  readonly access: Access;
  /** From `pickServiceEnvironment`; empty outside a job. */
  readonly service: ServiceEnvironment;
  /** What an entry must prove about its origin; default: nothing. */
  readonly accept?: Accept;
  readonly limits?: Partial<CacheLimits>;
  readonly agent?: string;
}

/** What everything that is done with the service goes by. */
interface Remote extends Pick<ActionsCacheOptions, 'session' | 'host' | 'access'> {
  readonly service: CacheService;
  readonly accept: Accept;
  /** Entries found damaged, or of a provenance that was not asked for, in this run; a save goes past them. */
  readonly unwanted: Set<string>;
}

/** The tier over `@actions/cache`: restores into staging, proves, moves into the host's tier. */
export function openActionsCache(options: ActionsCacheOptions): Tier {
  const { session, host, access, accept = ACCEPT_ALL } = options;
  const service = openCacheService(options);
  const remote: Remote = { session, host, access, accept, service, unwanted: new Set() };
  return {
    name: 'actions',
    restore: (query) => restore(remote, query),
    lookup: (query) => lookUp(remote, query),
    async publish(wheel, { replace = false } = {}) {
      if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
      const keys = attemptKeys(wheel.manifest.key, access.write);
      return save(service, session, wheel, keys, (key) => replace || remote.unwanted.has(key));
    },
    // The token of a job may look up names it knows; it may not list what there is.
    nearest: async () => [],
  };
}

async function restore(remote: Remote, query: EntryQuery): Promise<TierAnswer> {
  const refusals: Refusal[] = [];
  let keys = keysFor(remote, query);
  while (keys.length > 0) {
    const asked = keys;
    const answer = await inStaging(remote, (folder) => fetchFirst(remote, folder, asked, query));
    if (!('kind' in answer)) return { ...answer, refusals };
    const { kind, key } = answer;
    if (key !== null || refusals.length === 0) refusals.push(answer);
    if (kind === 'corrupt' && key !== null) remote.unwanted.add(key);
    if (key === null || kind === 'unavailable' || kind === 'denied') break;
    // Each turn leaves fewer keys, so a service that always answers is asked at most that often.
    keys = keys.slice(Math.max(1, 1 + keys.findIndex((one) => key.startsWith(one))));
  }
  return { refusals };
}

async function lookUp(remote: Remote, query: EntryQuery): Promise<LookUpAnswer> {
  const keys = keysFor(remote, query);
  const found = await remote.service.lookup(keys);
  if (found.kind !== 'ok') return { found: [], refusals: [refuse(found.kind, found.key, found.reason)] };
  return found.key !== null && keys.includes(found.key)
    ? { found: [{ name: found.key, proof: 'listed' }], refusals: [] }
    : { found: [], refusals: [refuse('miss', null, 'no entry with this key')] };
}

function keysFor({ access }: Remote, { key }: EntryQuery): string[] {
  return access.read.flatMap((who) => attemptKeys(key, who));
}

/** Fetches the first of the keys that there is; the refusal names the entry it was about, null when there was none. */
async function fetchFirst(
  remote: Remote,
  folder: string,
  keys: readonly string[],
  query: EntryQuery,
): Promise<Refusal | TierAnswer> {
  const fetched = await remote.service.fetch(keys, folder);
  if (fetched.kind !== 'ok') return refuse(fetched.kind, fetched.key, fetched.reason);
  if (fetched.key === null) return refuse('miss', null, 'no entry with this key');
  if (!keys.includes(fetched.key)) {
    return refuse('miss', fetched.key, 'the service answered with an entry whose name only begins alike');
  }
  const taken = await take(remote, folder, query, fetched.key);
  return 'kind' in taken ? { ...taken, key: fetched.key } : taken;
}

/** Proves what was fetched and moves it into the host's tier. */
async function take(
  remote: Remote,
  folder: string,
  query: EntryQuery,
  key: string,
): Promise<Refusal | TierAnswer> {
  const { session, host, accept } = remote;
  const proven = await proveFetched(folder, ENTRY_FILES[0], () => ENTRY_FILES[1], query, session.signal);
  if (proven.kind !== 'ok') return refuse(proven.kind, null, proven.reason);
  const refused = await accept(proven.wheel);
  // Else an entry that anybody wrote would keep its key for ever.
  if (refused?.kind === 'invalid') remote.unwanted.add(key);
  if (refused !== undefined) return refuse(refused.kind, null, refused.reason);
  const adopted = await host.adopt(proven.wheel);
  if (adopted.wheel !== undefined) return { wheel: adopted.wheel, proof: 'hashed', refusals: [] };
  // The host's tier could not take it: it serves this job from where it lies, and ends with it.
  session.log.warning(`The restored wheel is not kept on this host: ${adopted.reason}`);
  return { wheel: proven.wheel, proof: 'hashed', refusals: [] };
}

async function inStaging(
  { session, host }: Remote,
  body: (folder: string) => Promise<Refusal | TierAnswer>,
): Promise<Refusal | TierAnswer> {
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
}

function refuse(kind: Refusal['kind'], key: string | null, reason: string): Refusal {
  return { tier: 'actions', kind, key, reason };
}
