import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errnoOf } from '../system/errors.ts';
import { copyHashed, sha256Bytes } from '../system/hash.ts';
import { type KernelLock, takeLock } from '../system/lock.ts';
import type { Session } from '../system/session.ts';
import { serialiseManifest } from '../wheel/manifest.ts';
import type { Manifest, ProvenWheel } from '../wheel/types.ts';
import type { Access } from './authority.ts';
import { syncPath, syncTree, writeDurable } from './durable.ts';
import { nearestManifests } from './explain.ts';
import {
  allowUntrusted,
  type EntryPlace,
  entryPlace,
  locksFolder,
  stagingFolder,
  storeHome,
  useLock,
} from './layout.ts';
import { manifestsToCompare } from './ls.ts';
import { type Proven, proveEntry } from './prove.ts';
import { entryIdentity, quarantineEntry } from './quarantine.ts';
import type { EntryQuery, Refusal, Tier, TierAnswer } from './types.ts';
import type { VerifyPolicy } from './verify.ts';

export interface ToolCacheOptions {
  readonly storePath: string;
  readonly session: Session;
  readonly access: Access;
  readonly verify: VerifyPolicy;
}

export interface PublishOptions {
  /** Takes the place of an entry under the same key (a rebuild on purpose); the old one goes to quarantine. */
  readonly replace?: boolean;
}

export interface PublishResult {
  readonly stored: boolean;
  readonly reason: string;
}

/** The host's tier, and the place far tiers restore into. */
export interface HostTier extends Tier {
  readonly storePath: string;
  publish(wheel: ProvenWheel, options?: PublishOptions): Promise<PublishResult>;
  /** A new empty folder on the store's file system that ends with the session. */
  stage(): Promise<string>;
  /**
   * Publishes a wheel whose bytes the caller has just hashed and that lies in a folder from `stage`: moved, not copied.
   * @returns the wheel inside the store, held in use until `close`; when it was not stored, it lies where it lay before.
   */
  adopt(staged: ProvenWheel, options?: PublishOptions): Promise<PublishResult & { wheel?: ProvenWheel }>;
  /** Lets go of the entries this run uses, so that they may be pruned. Ends with the process in any case. */
  close(): Promise<void>;
}

/** Opens the tier; nothing is made on disk before something is published. */
export function openToolCache(options: ToolCacheOptions): HostTier {
  const { storePath, session, access } = options;
  const held = new Map<string, KernelLock>();

  /** Keeps the entry from being pruned while this process lives. Only a store that we may not write to has no lock. */
  const hold = async (place: EntryPlace): Promise<void> => {
    if (held.has(place.version)) return;
    try {
      await mkdir(locksFolder(storePath), { recursive: true });
      const lock = await takeLock(useLock(storePath, place), {
        shared: true,
        anyUser: true,
        signal: session.signal,
      });
      if (lock !== undefined) held.set(place.version, lock);
    } catch (error) {
      if (!isReadOnly(error)) throw error;
    }
  };

  const prove = (place: EntryPlace, query: Pick<EntryQuery, 'key' | 'needs'>): Promise<Proven> =>
    proveEntry(place, {
      key: query.key,
      needs: query.needs,
      verify: options.verify,
      trustSeal: access.trustSeal,
      nowNs: BigInt(session.now().getTime()) * 1_000_000n,
      signal: session.signal,
    });

  const restoreFrom = async (place: EntryPlace, query: EntryQuery): Promise<Proven> => {
    if ((await entryIdentity(place)) === undefined) return { kind: 'miss', reason: 'no entry with this key' };
    await hold(place);
    const identity = await entryIdentity(place);
    const proven = await prove(place, query);
    if (proven.kind === 'ok') await markUsed(place, session.now());
    // Only who may write here may take away here: an untrusted run must not empty the trusted store.
    if (proven.kind === 'corrupt' && access.write === place.authority) {
      const moved = await quarantineEntry(storePath, place, identity, proven.reason, session.now());
      const where = moved === undefined ? '' : ` (moved to ${moved})`;
      return { kind: 'corrupt', reason: `${proven.reason}${where}` };
    }
    return proven;
  };

  /** Renames a complete staged version folder into place. False when an entry is there already. */
  const putInPlace = async (staged: string, place: EntryPlace): Promise<boolean> => {
    await syncTree(staged);
    await hold(place);
    try {
      await rename(staged, place.folder);
    } catch (error) {
      if (errnoOf(error) === 'ENOTEMPTY' || errnoOf(error) === 'EEXIST') return false;
      throw error;
    }
    // The entry is there, whole and flushed; only whether its name outlives a power loss is open when this fails.
    await syncPath(storeHome(storePath)).catch(() => {});
    return true;
  };

  /** Decides what becomes of an entry that is already there: undefined when the way is free. */
  const yieldTo = async (
    place: EntryPlace,
    wheel: ProvenWheel,
    replace: boolean,
  ): Promise<(PublishResult & { wheel?: ProvenWheel }) | undefined> => {
    const identity = await entryIdentity(place);
    if (identity === undefined) return undefined;
    const { key } = wheel.manifest;
    const there = await prove(place, { key, needs: wheel.manifest.wheel.capabilities });
    if (there.kind === 'ok' && (!replace || sameContent(there.wheel, wheel))) {
      await hold(place);
      return { stored: true, reason: 'already there', wheel: there.wheel };
    }
    if (there.kind === 'invalid' && !replace && there.reason.startsWith('manifest.json')) {
      return { stored: false, reason: there.reason };
    }
    if (there.kind === 'unavailable') return { stored: false, reason: there.reason };
    const why = there.kind === 'ok' ? 'replaced by a rebuild' : there.reason;
    await quarantineEntry(storePath, place, identity, why, session.now());
    return undefined;
  };

  const publishStaged = async (
    versionFolder: string,
    wheel: ProvenWheel,
    place: EntryPlace,
  ): Promise<PublishResult & { wheel?: ProvenWheel }> => {
    const text = serialiseManifest(wheel.manifest);
    const archFolder = join(versionFolder, basename(place.home));
    await writeDurable(join(archFolder, 'manifest.json'), text);
    await writeDurable(join(versionFolder, basename(place.marker)), sha256Bytes(text));
    if (await putInPlace(versionFolder, place)) {
      return {
        stored: true,
        reason: 'published',
        wheel: { path: join(place.home, wheel.manifest.wheel.fileName), manifest: wheel.manifest },
      };
    }
    return (
      (await yieldTo(place, wheel, false)) ?? {
        stored: false,
        reason: 'another job was publishing the same key; its entry was damaged',
      }
    );
  };

  /** An untrusted run touches this host's store only when its operator has said so, on the host, not in a workflow. */
  const closedToUs = async (): Promise<string | undefined> => {
    if (access.trustSeal || (await stat(allowUntrusted(storePath)).catch(() => undefined)) !== undefined)
      return undefined;
    return `${access.reason}, and this host's operator has not allowed untrusted runs (no ${allowUntrusted(storePath)})`;
  };

  const stage = async (): Promise<string> =>
    (await closedToUs()) === undefined
      ? session.tempFolder('entry', stagingFolder(storePath))
      : session.tempFolder('entry');

  const withPlace = async (
    wheel: ProvenWheel,
    publishOptions: PublishOptions,
    fill: (archFolder: string) => Promise<string | undefined>,
    unfill: (archFolder: string) => Promise<void> = async () => {},
  ): Promise<PublishResult & { wheel?: ProvenWheel }> => {
    if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
    const closed = await closedToUs();
    if (closed !== undefined) return { stored: false, reason: closed };
    try {
      const { key, recipe } = wheel.manifest;
      const place = entryPlace(storePath, key, recipe.arch, access.write);
      const there = await yieldTo(place, wheel, publishOptions.replace === true);
      if (there !== undefined) return there;
      const staging = await stage();
      const versionFolder = join(staging, place.version);
      const archFolder = join(versionFolder, basename(place.home));
      let stored = false;
      try {
        await mkdir(archFolder, { recursive: true });
        const refused = await fill(archFolder);
        if (refused !== undefined) return { stored: false, reason: refused };
        const published = await publishStaged(versionFolder, wheel, place);
        stored = published.stored;
        return published;
      } finally {
        if (!stored) await unfill(archFolder);
        // Room for others at once, not at the end of the job; the session removes what cannot be removed now.
        await rm(staging, { recursive: true, force: true }).catch(() => {});
      }
    } catch (error) {
      session.signal.throwIfAborted();
      return { stored: false, reason: describe(error) };
    }
  };

  return {
    name: 'tool-cache',
    storePath,
    stage,
    async restore(query): Promise<TierAnswer> {
      const closed = await closedToUs();
      if (closed !== undefined) {
        return { refusals: [{ tier: 'tool-cache', kind: 'denied', key: null, reason: closed }] };
      }
      const refusals: Refusal[] = [];
      for (const authority of access.read) {
        const answer = await attempt(session, () =>
          restoreFrom(entryPlace(storePath, query.key, query.recipe.arch, authority), query),
        );
        if (answer.kind === 'ok') return { wheel: answer.wheel, proof: answer.proof, refusals };
        const key = answer.kind === 'miss' ? null : query.key;
        refusals.push({ tier: 'tool-cache', kind: answer.kind, key, reason: answer.reason });
      }
      return { refusals };
    },
    publish: (wheel, publishOptions = {}) =>
      withPlace(wheel, publishOptions, async (archFolder) => {
        const { fileName, sha256 } = wheel.manifest.wheel;
        const copied = await copyHashed(wheel.path, join(archFolder, fileName), { signal: session.signal });
        return copied === sha256
          ? undefined
          : `the wheel at ${wheel.path} has SHA-256 ${copied}, its manifest says ${sha256}`;
      }),
    adopt: (staged, publishOptions = {}) =>
      withPlace(
        staged,
        publishOptions,
        async (archFolder) => {
          await rename(staged.path, join(archFolder, staged.manifest.wheel.fileName));
          return undefined;
        },
        // Hours of building must not end with the staging folder because the store could not take their wheel.
        async (archFolder) => {
          await rename(join(archFolder, staged.manifest.wheel.fileName), staged.path).catch(ignoreMissing);
        },
      ),
    async nearest(query, limit): Promise<readonly Manifest[]> {
      if ((await closedToUs()) !== undefined) return [];
      const known = await manifestsToCompare(storePath, access.read, query.recipe).catch(() => []);
      return nearestManifests(query.recipe, known, limit, query.needs);
    },
    async lookup(query) {
      if ((await closedToUs()) !== undefined) return [];
      const places = access.read.map((who) => entryPlace(storePath, query.key, query.recipe.arch, who));
      const present = await Promise.all(places.map((place) => entryIdentity(place)));
      return places.flatMap((place, index) => (present[index] === undefined ? [] : [place.version]));
    },
    async close() {
      for (const lock of held.values()) await lock.release();
      held.clear();
    },
  };
}

/** Turns an error of the machine into `unavailable`: a tier never fails a job for reasons of its own. */
async function attempt(session: Session, body: () => Promise<Proven>): Promise<Proven> {
  try {
    return await body();
  } catch (error) {
    session.signal.throwIfAborted();
    return { kind: 'unavailable', reason: describe(error) };
  }
}

/** The marker's mtime is the entry's last use; pruning goes by it. */
async function markUsed(place: EntryPlace, now: Date): Promise<void> {
  await utimes(place.marker, now, now).catch(() => {});
}

function sameContent(a: ProvenWheel, b: ProvenWheel): boolean {
  return a.manifest.wheel.sha256 === b.manifest.wheel.sha256;
}

/** For a file that never came so far. */
function ignoreMissing(error: unknown): void {
  if (errnoOf(error) !== 'ENOENT') throw error;
}

function isReadOnly(error: unknown): boolean {
  return ['EROFS', 'EACCES', 'EPERM'].includes(errnoOf(error) ?? '');
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
