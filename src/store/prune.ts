import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../system/lock.ts';
import type { Session } from '../system/session.ts';
import { locksFolder, quarantineFolder, stagingFolder, useLock } from './layout.ts';
import { listEntries, type StoreEntry } from './ls.ts';
import { entryIdentity } from './quarantine.ts';

export interface PruneRequest {
  readonly storePath: string;
  readonly session: Session;
  /** Budget of the host's tier in bytes. */
  readonly maxBytes: number;
  /** Days since the last use after which an entry goes although there is room. */
  readonly maxAgeDays: number;
  /** When this job began: what was published or used since stays. */
  readonly jobBegan: Date;
}

export interface Pruned {
  readonly removed: readonly {
    readonly version: string;
    readonly key: string | null;
    readonly bytes: number;
    readonly why: string;
  }[];
  /** Entries that should have gone, and why they stayed. */
  readonly kept: readonly { readonly version: string; readonly why: string }[];
  /** Bytes freed, quarantine and leftovers included. */
  readonly freed: number;
  /** Bytes of all entries afterwards, quarantined ones included. */
  readonly left: number;
}

const DAY_MS = 86_400_000;
/** A quarantined entry is kept this long for a person to look at; it counts for the budget meanwhile. */
const QUARANTINE_DAYS = 7;
/** Staging folders end with their session; one that old was left by a machine that went down. */
const STAGING_DAYS = 2;

/**
 * Lets entries go, least recently used first: those past their age, then as many as the budget asks. One that cannot be
 * removed is skipped, and the next ones make room in its stead. Nothing younger than the job goes, whatever the budget says.
 * @param total bytes that count for the budget before the first one goes.
 * @param remove takes one away; undefined when it is gone, else why it stayed.
 */
export async function pruneEntries(
  entries: readonly StoreEntry[],
  total: number,
  request: Pick<PruneRequest, 'maxBytes' | 'maxAgeDays' | 'jobBegan'>,
  now: Date,
  remove: (entry: StoreEntry) => Promise<string | undefined>,
): Promise<Pick<Pruned, 'removed' | 'kept' | 'left'>> {
  const removed: { version: string; key: string | null; bytes: number; why: string }[] = [];
  const kept: { version: string; why: string }[] = [];
  let left = total;
  for (const entry of [...entries].sort((a, b) => a.usedAt.getTime() - b.usedAt.getTime())) {
    const why = whyPruned(entry, left, request, now);
    if (why === undefined) continue;
    const { version } = entry.place;
    const stayed = await remove(entry);
    if (stayed !== undefined) {
      kept.push({ version, why: stayed });
      continue;
    }
    left -= entry.size;
    removed.push({ version, key: entry.manifest?.key ?? null, bytes: entry.size, why });
  }
  return { removed, kept, left };
}

function whyPruned(
  { usedAt, publishedAt }: StoreEntry,
  total: number,
  { maxBytes, maxAgeDays, jobBegan }: Pick<PruneRequest, 'maxBytes' | 'maxAgeDays' | 'jobBegan'>,
  now: Date,
): string | undefined {
  if (Math.max(usedAt.getTime(), publishedAt.getTime()) >= jobBegan.getTime()) return undefined;
  const days = (now.getTime() - usedAt.getTime()) / DAY_MS;
  if (days > maxAgeDays) return `not used for ${Math.floor(days)} days`;
  return total > maxBytes ? 'least recently used, over the budget' : undefined;
}

/**
 * Brings the host's tier within its budget. Quarantined entries count for it and go first: a person may want to look at
 * them, but nobody can use them. Entries in use by any job of this host stay and are reported.
 */
export async function pruneStore(request: PruneRequest): Promise<Pruned> {
  const { storePath, session } = request;
  const now = session.now();
  const old = await pruneLeftovers(storePath, now);
  const entries = await listEntries(storePath);
  const used = entries.reduce((sum, { size }) => sum + size, 0);
  const quarantine = await shrinkQuarantine(storePath, request.maxBytes - used);
  const pruned = await pruneEntries(entries, used + quarantine.left, request, now, (entry) => {
    session.signal.throwIfAborted();
    return removeEntry(storePath, entry);
  });
  const gone = pruned.removed.reduce((sum, { bytes }) => sum + bytes, 0);
  return { ...pruned, freed: old + quarantine.freed + gone };
}

/** Takes the oldest quarantined entries away until the rest fits into `room` bytes. */
async function shrinkQuarantine(storePath: string, room: number): Promise<{ freed: number; left: number }> {
  const folder = quarantineFolder(storePath);
  const found: { path: string; at: number; bytes: number }[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const at = (await stat(path).catch(() => undefined))?.ctimeMs;
    if (at !== undefined) found.push({ path, at, bytes: await bytesBelow(path) });
  }
  let left = found.reduce((sum, { bytes }) => sum + bytes, 0);
  let freed = 0;
  for (const { path, bytes } of found.sort((a, b) => a.at - b.at)) {
    if (left <= room) break;
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
    left -= bytes;
    freed += bytes;
  }
  return { freed, left };
}

/** Out of sight in one rename, then removed: a kill in between leaves a leftover, never half an entry. */
async function removeEntry(storePath: string, entry: StoreEntry): Promise<string | undefined> {
  const { place } = entry;
  await mkdir(locksFolder(storePath), { recursive: true });
  const lock = await takeLock(useLock(storePath, place), { waitSeconds: 0, anyUser: true });
  if (lock === undefined) return 'in use by a job on this host';
  try {
    // Between the listing and the lock it may have been used, or replaced.
    const marker = await stat(place.marker).catch(() => undefined);
    if (marker !== undefined && marker.mtime.getTime() !== entry.usedAt.getTime()) return 'used just now';
    const identity = await entryIdentity(place);
    if (identity === undefined) return 'removed by somebody else';
    const trash = join(stagingFolder(storePath), `pruned-${place.version}-${process.pid}-${identity}`);
    await mkdir(stagingFolder(storePath), { recursive: true });
    await rename(place.folder, trash);
    await rm(trash, { recursive: true, force: true, maxRetries: 3 });
    return undefined;
  } finally {
    await lock.release();
  }
}

async function pruneLeftovers(storePath: string, now: Date): Promise<number> {
  const old = await removeOlder(quarantineFolder(storePath), now, () => QUARANTINE_DAYS);
  // What a killed prune had begun to remove is nobody's any more, whatever its age.
  return (
    old +
    (await removeOlder(stagingFolder(storePath), now, (name) =>
      name.startsWith('pruned-') ? 0 : STAGING_DAYS,
    ))
  );
}

async function removeOlder(folder: string, now: Date, days: (name: string) => number): Promise<number> {
  let freed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) continue;
    if (days(name) > 0 && now.getTime() - found.ctimeMs < days(name) * DAY_MS) continue;
    freed += await bytesBelow(path);
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
  return freed;
}

async function bytesBelow(path: string): Promise<number> {
  const names = await readdir(path, { recursive: true }).catch(() => []);
  let bytes = 0;
  for (const name of names) {
    const found = await stat(join(path, name)).catch(() => undefined);
    if (found?.isFile()) bytes += found.size;
  }
  return bytes;
}
