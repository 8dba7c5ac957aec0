import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../system/lock.ts';
import type { Session } from '../system/session.ts';
import { tidyIndex } from './entry-index.ts';
import { locksFolder, quarantineFolder, stagingFolder, useLock } from './layout.ts';
import { bytesBelow, pruneLeftovers } from './leftovers.ts';
import { listEntries, type StoreEntry } from './ls.ts';
import { entryIdentity } from './quarantine.ts';
import { tidyLocks } from './tidy-locks.ts';
import type { Authority } from './types.ts';

export interface PruneRequest {
  readonly storePath: string;
  readonly session: Session;
  /** Budget of the host's tier in bytes. */
  readonly maxBytes: number;
  /** Days since the last use after which an entry goes although there is room. */
  readonly maxAgeDays: number;
  /** When this job began: what was published or used since stays. */
  readonly jobBegan: Date;
  /**
   * Given for a run that may not write trusted entries: it brings its own entries (`own`) within the budget, takes away those of other
   * pull requests that nobody used for two weeks, and touches nothing else. Its budget comes from a workflow that anybody may write.
   */
  readonly untrusted?: { readonly own: Authority | null };
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
/** Entries of pull requests that nobody used for so long go with the next run of any of them. */
const UNTRUSTED_DAYS = 14;
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
  const old = await pruneLeftovers(storePath, session.now());
  const entries = await listEntries(storePath);
  const pruned =
    request.untrusted === undefined
      ? await pruneAll(request, entries)
      : await pruneUntrusted(request, entries, request.untrusted.own);
  await tidyLocks(storePath);
  await tidyIndex(storePath);
  return { ...pruned, freed: old + pruned.freed };
}

async function pruneAll(request: PruneRequest, entries: readonly StoreEntry[]): Promise<Pruned> {
  const { storePath, session } = request;
  const used = bytesOf(entries);
  const quarantine = await shrinkQuarantine(storePath, request.maxBytes - used);
  const total = used + quarantine.left;
  const pruned = await pruneEntries(entries, total, request, session.now(), (entry) =>
    remove(request, entry),
  );
  return { ...pruned, freed: quarantine.freed + freedBy(pruned) };
}

async function pruneUntrusted(
  request: PruneRequest,
  entries: readonly StoreEntry[],
  own: Authority | null,
): Promise<Pruned> {
  const now = request.session.now();
  const ours = entries.filter(({ place }) => place.authority === own);
  const theirs = entries.filter(({ place }) => place.authority !== own && place.authority !== 'trusted');
  const abandoned = { ...request, maxBytes: Number.POSITIVE_INFINITY, maxAgeDays: UNTRUSTED_DAYS };
  const a = await pruneEntries(ours, bytesOf(ours), request, now, (entry) => remove(request, entry));
  const b = await pruneEntries(theirs, bytesOf(theirs), abandoned, now, (entry) => remove(request, entry));
  const both = { removed: [...a.removed, ...b.removed], kept: [...a.kept, ...b.kept] };
  return { ...both, freed: freedBy(both), left: bytesOf(entries) - freedBy(both) };
}

function remove({ storePath, session }: PruneRequest, entry: StoreEntry): Promise<string | undefined> {
  session.signal.throwIfAborted();
  return removeEntry(storePath, entry);
}

function bytesOf(entries: readonly StoreEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

function freedBy({ removed }: Pick<Pruned, 'removed'>): number {
  return removed.reduce((sum, { bytes }) => sum + bytes, 0);
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
