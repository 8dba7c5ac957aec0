import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errnoOf } from '../system/errors.ts';
import { copyHashed, sha256Bytes } from '../system/hash.ts';
import { serialiseManifest } from '../wheel/manifest.ts';
import type { ProvenWheel } from '../wheel/types.ts';
import { syncPath, syncTree, writeDurable } from './durable.ts';
import { noteEntry } from './entry-index.ts';
import { describe, type Host, proofRequest, whyClosed } from './host.ts';
import { type EntryPlace, entryPlace, stagingFolder, storeHome } from './layout.ts';
import { proveEntry } from './prove.ts';
import { entryIdentity, quarantineEntry } from './quarantine.ts';

export interface PublishOptions {
  /** Takes the place of an entry under the same key (a rebuild on purpose); the old one goes to quarantine. */
  readonly replace?: boolean;
}

export interface PublishResult {
  readonly stored: boolean;
  readonly reason: string;
}

/** With `wheel`, where it lies in the store now. */
export type Placed = PublishResult & { readonly wheel?: ProvenWheel };

/** How the wheel's bytes come into the staged folder, and out of it when it could not be stored. */
interface Filling {
  /** Undefined when they are there, else why not. */
  fill(archFolder: string): Promise<string | undefined>;
  unfill?(archFolder: string): Promise<void>;
}

/** A new empty folder that ends with the session: on the store's file system, where this run may write there. */
export async function stageOnHost(host: Host): Promise<string> {
  const { session, storePath } = host;
  return (await whyClosed(host)) === undefined
    ? session.tempFolder('entry', stagingFolder(storePath))
    : session.tempFolder('entry');
}

/** Copies a wheel into the store; what is copied is hashed on the way. */
export function publishCopy(host: Host, wheel: ProvenWheel, options: PublishOptions): Promise<Placed> {
  return publish(host, wheel, options, {
    async fill(archFolder) {
      const { fileName, sha256 } = wheel.manifest.wheel;
      const to = join(archFolder, fileName);
      const copied = await copyHashed(wheel.path, to, { signal: host.session.signal });
      if (copied === sha256) return undefined;
      return `the wheel at ${wheel.path} has SHA-256 ${copied}, its manifest says ${sha256}`;
    },
  });
}

/** Moves a wheel, whose bytes were hashed just now, from a staging folder into the store. */
export function publishMoved(host: Host, staged: ProvenWheel, options: PublishOptions): Promise<Placed> {
  const { fileName } = staged.manifest.wheel;
  return publish(host, staged, options, {
    async fill(archFolder) {
      await rename(staged.path, join(archFolder, fileName));
      return undefined;
    },
    // Hours of building must not end with the staging folder because the store could not take their wheel.
    async unfill(archFolder) {
      await rename(join(archFolder, fileName), staged.path).catch((error: unknown) => {
        if (errnoOf(error) !== 'ENOENT') throw error;
      });
    },
  });
}

async function publish(
  host: Host,
  wheel: ProvenWheel,
  options: PublishOptions,
  filling: Filling,
): Promise<Placed> {
  const { access, session, storePath } = host;
  if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
  const closed = await whyClosed(host);
  if (closed !== undefined) return { stored: false, reason: closed };
  try {
    const { key, recipe } = wheel.manifest;
    const place = entryPlace(storePath, key, recipe.arch, access.write);
    return (
      (await yieldTo(host, place, wheel, options.replace === true)) ??
      (await stageAndPlace(host, place, wheel, filling))
    );
  } catch (error) {
    session.signal.throwIfAborted();
    return { stored: false, reason: describe(error) };
  }
}

/** Decides what becomes of an entry that is already there: undefined when the way is free. */
async function yieldTo(
  host: Host,
  place: EntryPlace,
  wheel: ProvenWheel,
  replace: boolean,
): Promise<Placed | undefined> {
  const identity = await entryIdentity(place);
  if (identity === undefined) return undefined;
  const { key } = wheel.manifest;
  const there = await proveEntry(
    place,
    proofRequest(host, { key, needs: wheel.manifest.wheel.capabilities }),
  );
  if (there.kind === 'ok' && (!replace || sameContent(there.wheel, wheel))) {
    await host.held.hold(place);
    return { stored: true, reason: 'already there', wheel: there.wheel };
  }
  if (there.kind === 'invalid' && !replace && there.reason.startsWith('manifest.json')) {
    return { stored: false, reason: there.reason };
  }
  if (there.kind === 'unavailable') return { stored: false, reason: there.reason };
  const why = there.kind === 'ok' ? 'replaced by a rebuild' : there.reason;
  await quarantineEntry(host.storePath, place, identity, why, host.session.now());
  return undefined;
}

async function stageAndPlace(
  host: Host,
  place: EntryPlace,
  wheel: ProvenWheel,
  filling: Filling,
): Promise<Placed> {
  const staging = await stageOnHost(host);
  const versionFolder = join(staging, place.version);
  const archFolder = join(versionFolder, basename(place.home));
  let stored = false;
  try {
    await mkdir(archFolder, { recursive: true });
    const refused = await filling.fill(archFolder);
    if (refused !== undefined) return { stored: false, reason: refused };
    const placed = await placeStaged(host, versionFolder, wheel, place);
    stored = placed.stored;
    return placed;
  } finally {
    if (!stored) await filling.unfill?.(archFolder);
    // Room for others at once, not at the end of the job; the session removes what cannot be removed now.
    await rm(staging, { recursive: true, force: true }).catch(() => {});
  }
}

async function placeStaged(
  host: Host,
  versionFolder: string,
  wheel: ProvenWheel,
  place: EntryPlace,
): Promise<Placed> {
  const { manifest } = wheel;
  const text = serialiseManifest(manifest);
  const archFolder = join(versionFolder, basename(place.home));
  await writeDurable(join(archFolder, 'manifest.json'), text);
  await writeDurable(join(versionFolder, basename(place.marker)), sha256Bytes(text));
  if (await putInPlace(host, versionFolder, place)) {
    await noteEntry(host.storePath, place, manifest);
    return {
      stored: true,
      reason: 'published',
      wheel: { path: join(place.home, manifest.wheel.fileName), manifest },
    };
  }
  return (
    (await yieldTo(host, place, wheel, false)) ?? {
      stored: false,
      reason: 'another job was publishing the same key; its entry was damaged',
    }
  );
}

/** Renames a complete staged version folder into place. False when an entry is there already. */
async function putInPlace(host: Host, staged: string, place: EntryPlace): Promise<boolean> {
  await syncTree(staged);
  await host.held.hold(place);
  try {
    await rename(staged, place.folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOTEMPTY' || errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
  // The entry is there, whole and flushed; only whether its name outlives a power loss is open when this fails.
  await syncPath(storeHome(host.storePath)).catch(() => {});
  return true;
}

function sameContent(a: ProvenWheel, b: ProvenWheel): boolean {
  return a.manifest.wheel.sha256 === b.manifest.wheel.sha256;
}
