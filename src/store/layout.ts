import { join } from 'node:path';
import type { Arch } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { Authority } from './types.ts';

/** Name of our tool in the host's tool cache; the folder of the store. */
export const TOOL_NAME = 'trtllm-wheel';

/** Where the parts of one entry lie. */
export interface EntryPlace {
  readonly authority: Authority;
  /** `0.0.0-trusted.h0123456789abcdef`: a semantic version, so that `@actions/tool-cache` finds it. */
  readonly version: string;
  /** The version folder: what is renamed into place, and out of it, in one step. */
  readonly folder: string;
  /** The architecture folder inside it, with wheel, manifest and seal. */
  readonly home: string;
  /** `x64.complete`: holds the SHA-256 of manifest.json; its mtime is the entry's last use. */
  readonly marker: string;
  readonly manifest: string;
  readonly seal: string;
}

/** Folder of the store below the operator's path. */
export function storeHome(storePath: string): string {
  return join(storePath, TOOL_NAME);
}

/** Folder for half-made entries: same file system as the store, and no version, so no look-up ever sees it. */
export function stagingFolder(storePath: string): string {
  return join(storeHome(storePath), '.staging');
}

export function locksFolder(storePath: string): string {
  return join(storeHome(storePath), '.locks');
}

export function quarantineFolder(storePath: string): string {
  return join(storeHome(storePath), '.quarantine');
}

/** An operator makes this file to let untrusted runs use the host's tier (they always hash, and write under their own name). */
export function allowUntrusted(storePath: string): string {
  return join(storeHome(storePath), '.allow-untrusted');
}

/** The architecture's name in tool-cache's words. */
export function toolArch(arch: Arch): string {
  return arch === 'amd64' ? 'x64' : arch;
}

/** Place of the entry for `key` written by `authority`. @throws ToolError `BAD_KEY` when the key has no hash at its end. */
export function entryPlace(storePath: string, key: string, arch: Arch, authority: Authority): EntryPlace {
  const hash = /^[A-Za-z0-9._-]+-([0-9a-f]{16,64})$/.exec(key)?.[1];
  if (hash === undefined) {
    throw new ToolError({
      code: 'BAD_KEY',
      kind: 'bug',
      what: `\`${key}\` is not the key of a wheel.`,
      means: 'No entry can be looked up or written under it.',
      next: 'Please report it with the log of this step.',
    });
  }
  return placeOf(storePath, `0.0.0-${authority}.h${hash}`, toolArch(arch), authority);
}

/** The same from a version folder's name; undefined when it is none of ours. */
export function placeOfVersion(
  storePath: string,
  version: string,
  toolArchName: string,
): EntryPlace | undefined {
  const authority = /^0\.0\.0-(trusted|untrusted|pr-\d+)\.h[0-9a-f]{16,64}$/.exec(version)?.[1];
  return authority === undefined
    ? undefined
    : placeOf(storePath, version, toolArchName, authority as Authority);
}

function placeOf(storePath: string, version: string, archName: string, authority: Authority): EntryPlace {
  const folder = join(storeHome(storePath), version);
  const home = join(folder, archName);
  return {
    authority,
    version,
    folder,
    home,
    marker: `${home}.complete`,
    manifest: join(home, 'manifest.json'),
    seal: join(home, 'seal.json'),
  };
}

/** Readers of an entry hold this lock shared; who removes the entry takes it exclusively. */
export function useLock(storePath: string, place: EntryPlace): string {
  return join(locksFolder(storePath), `${place.version}.use`);
}

/** Held by the one builder of a key on this host, and by every process of its build. @param name from `builderName`. */
export function buildLock(storePath: string, name: string): string {
  return join(locksFolder(storePath), `${name}.build`);
}
