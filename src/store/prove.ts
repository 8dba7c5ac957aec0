import { lstat, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { recipeToKey } from '../plan/key.ts';
import type { Capability } from '../plan/types.ts';
import { errnoOf } from '../system/errors.ts';
import { sha256File } from '../system/hash.ts';
import { formatBytes } from '../system/progress.ts';
import type { Manifest, ProvenWheel } from '../wheel/types.ts';
import { writeDurable } from './durable.ts';
import type { EntryPlace } from './layout.ts';
import { type ManifestRead, readManifest } from './manifest-file.ts';
import { type Fingerprint, fingerprint, formatSeal, isQuiet, readSeal, sameFile, sealDoubt } from './seal.ts';
import type { Proof, Refusal } from './types.ts';
import { maxHashAgeNs, type VerifyPolicy } from './verify.ts';

/** What looking at one entry of the host's tier came to. */
export type Proven =
  | {
      readonly kind: 'ok';
      readonly wheel: ProvenWheel;
      readonly proof: Proof;
      readonly doubt: string | undefined;
    }
  | { readonly kind: Refusal['kind']; readonly reason: string };

export interface ProofRequest {
  readonly key: string;
  readonly needs: readonly Capability[];
  readonly verify: VerifyPolicy;
  /** False for untrusted runs: they always hash, and record nothing. */
  readonly trustSeal: boolean;
  readonly nowNs: bigint;
  readonly signal?: AbortSignal;
}

/** An entry as far as it can be judged without reading the wheel. */
export type Examined =
  | {
      readonly kind: 'ok';
      readonly wheel: ProvenWheel;
      readonly manifestSha256: string;
      /** Why the seal does not vouch for the bytes; undefined when it does. */
      readonly doubt: string | undefined;
    }
  | Extract<Proven, { readonly reason: string }>;

/**
 * Proves an entry against its own manifest and against what is asked (design.md, "Store rules"): marker, manifest, size and
 * seal always, SHA-256 on any doubt. Never moves or removes anything; a fresh seal is all it writes.
 * @throws only for errors of the machine (EIO, EACCES) and an aborted signal.
 */
export async function proveEntry(place: EntryPlace, request: ProofRequest): Promise<Proven> {
  const examined = await examineEntry(place, { ...request, needs: [] });
  if (examined.kind !== 'ok') return examined;
  const content = await proveContent(place, examined, request);
  if (content.kind !== 'ok') return content;
  // Last: an entry that is damaged *and* lacks something is damaged.
  const lacking = lackingCapabilities(content.wheel.manifest, request.needs);
  return lacking === undefined ? content : { kind: 'invalid', reason: lacking };
}

/**
 * Everything about an entry that costs no reading of the wheel: marker, manifest, key, kind and size of the file, capabilities,
 * and whether the seal holds. Writes nothing. @throws only for errors of the machine.
 */
export async function examineEntry(
  place: EntryPlace,
  request: Omit<ProofRequest, 'signal'>,
): Promise<Examined> {
  const read = await readManifest(place.manifest);
  if (read.kind !== 'ok') return unreadable(place, read);
  const { manifest } = read;
  const wrong = (await misfit(place, read, request.key)) ?? (await wheelFault(place, manifest));
  if (wrong !== undefined) return { kind: 'corrupt', reason: wrong };
  const lacking = lackingCapabilities(manifest, request.needs);
  if (lacking !== undefined) return { kind: 'invalid', reason: lacking };
  const path = join(place.home, manifest.wheel.fileName);
  const expected = { sha256: manifest.wheel.sha256, manifestSha256: read.sha256 };
  const doubt = request.trustSeal
    ? sealDoubt(
        await readSeal(place.seal),
        await fingerprint(path),
        expected,
        request.nowNs,
        maxHashAgeNs(request.verify),
      )
    : 'this run may not trust seals';
  return { kind: 'ok', wheel: { path, manifest }, manifestSha256: read.sha256, doubt };
}

/** Why manifest, marker and key do not belong together; undefined when they do. */
async function misfit(
  place: EntryPlace,
  { manifest, sha256 }: Extract<ManifestRead, { kind: 'ok' }>,
  key: string,
): Promise<string | undefined> {
  const marker = await readFile(place.marker, 'utf8').catch(() => undefined);
  if (marker?.trim() !== sha256) return 'manifest.json is not the one that was published';
  if (manifest.key !== key) return `manifest.json is that of ${manifest.key}`;
  return recipeMakesKey(manifest) ? undefined : 'the recipe in manifest.json does not make its key';
}

async function unreadable(
  place: EntryPlace,
  read: Extract<ManifestRead, { readonly reason: string }>,
): Promise<Extract<Proven, { readonly reason: string }>> {
  if (read.kind === 'newer') return { kind: 'invalid', reason: read.reason };
  if (read.kind === 'damaged') return { kind: 'corrupt', reason: read.reason };
  // Marker and manifest come into place in one rename: one alone means that the other was taken away.
  return (await exists(place.marker))
    ? { kind: 'corrupt', reason: 'manifest.json is gone' }
    : { kind: 'miss', reason: 'no entry with this key' };
}

/** Whether the key follows from the recipe: the readable part of a manifest may not say something else than its name. */
export function recipeMakesKey(manifest: Manifest): boolean {
  try {
    return recipeToKey(manifest.recipe) === manifest.key;
  } catch {
    return false; // A text that has no canonical form was never the recipe of a key.
  }
}

/** `nixl: built without, wanted with`, or undefined when the wheel has all that is needed. */
export function lackingCapabilities(manifest: Manifest, needs: readonly Capability[]): string | undefined {
  const lacking = needs.filter((need) => !manifest.wheel.capabilities.includes(need));
  return lacking.length === 0
    ? undefined
    : lacking.map((need) => `${need}: built without, wanted with`).join('; ');
}

/** What is wrong with the wheel's file without reading it; undefined when nothing is. */
async function wheelFault(place: EntryPlace, { wheel }: Manifest): Promise<string | undefined> {
  const stat = await lstat(join(place.home, wheel.fileName)).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (stat === undefined) return `${wheel.fileName} is gone`;
  if (!stat.isFile()) return `${wheel.fileName} is not a regular file`;
  if (stat.size === wheel.size) return undefined;
  const sizes = `${formatBytes(stat.size)} (${stat.size}) instead of ${formatBytes(wheel.size)} (${wheel.size})`;
  return `${wheel.fileName} has ${sizes}`;
}

async function proveContent(
  place: EntryPlace,
  { wheel, manifestSha256, doubt }: Extract<Examined, { kind: 'ok' }>,
  request: ProofRequest,
): Promise<Proven> {
  if (doubt === undefined) return { kind: 'ok', wheel, proof: 'sealed', doubt };
  const { fileName, sha256 } = wheel.manifest.wheel;
  const hashed = await hashUnchanged(wheel.path, request.signal);
  if (hashed === undefined) {
    return { kind: 'unavailable', reason: `${fileName} is being written while we read it` };
  }
  if (hashed.sha256 !== sha256) {
    return { kind: 'corrupt', reason: `SHA-256 is ${hashed.sha256}, the manifest says ${sha256}` };
  }
  if (request.trustSeal && isQuiet(hashed.file, request.nowNs)) {
    const seal = { ...hashed.file, sha256, manifestSha256, hashedAtNs: request.nowNs };
    await recordSeal(place, formatSeal(seal));
  }
  return { kind: 'ok', wheel, proof: 'hashed', doubt };
}

/**
 * Hashes a file that stays as it is meanwhile. Another job's hard link moves its ctime just as a hidden write would, so a
 * change means reading again, not damage. Undefined when it never stood still.
 */
async function hashUnchanged(
  path: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly sha256: string; readonly file: Fingerprint } | undefined> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const file = await fingerprint(path);
    const sha256 = await sha256File(path, signal === undefined ? {} : { signal });
    if (sameFile(file, await fingerprint(path))) return { sha256, file };
  }
  return undefined;
}

/** Writes a seal in one step. A store that cannot be written (read-only mount) just stays unsealed. */
export async function recordSeal(place: Pick<EntryPlace, 'seal'>, text: string): Promise<void> {
  const fresh = `${place.seal}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    await writeDurable(fresh, text);
    await rename(fresh, place.seal);
  } catch {
    await rm(fresh, { force: true }).catch(() => {});
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
