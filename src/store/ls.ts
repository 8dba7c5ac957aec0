import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../system/errors.ts';
import type { Manifest } from '../wheel/types.ts';
import { type EntryPlace, placeOfVersion, storeHome } from './layout.ts';
import { readManifest } from './manifest-file.ts';

/** One entry as it lies on the host. */
export interface StoreEntry {
  readonly place: EntryPlace;
  /** Undefined when manifest.json is missing, damaged or newer; `problem` says which. */
  readonly manifest: Manifest | undefined;
  readonly problem: string | undefined;
  /** Bytes of all its files. */
  readonly size: number;
  /** When it was last restored or published. */
  readonly usedAt: Date;
  readonly publishedAt: Date;
}

/** All entries of the host's tier, least recently used first. An absent store has none. */
export async function listEntries(storePath: string): Promise<StoreEntry[]> {
  const home = storeHome(storePath);
  const versions = await readdir(home).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  const entries: StoreEntry[] = [];
  for (const version of versions) {
    for (const arch of ['x64', 'arm64']) {
      const place = placeOfVersion(storePath, version, arch);
      const entry = place === undefined ? undefined : await readEntry(place);
      if (entry !== undefined) entries.push(entry);
    }
  }
  return entries.sort((a, b) => a.usedAt.getTime() - b.usedAt.getTime());
}

async function readEntry(place: EntryPlace): Promise<StoreEntry | undefined> {
  const folder = await stat(place.home).catch(() => undefined);
  if (folder === undefined) return undefined;
  const read = await readManifest(place.manifest).catch((error: unknown) => ({
    kind: 'damaged' as const,
    reason: error instanceof Error ? error.message : String(error),
  }));
  const marker = await stat(place.marker).catch(() => undefined);
  return {
    place,
    manifest: read.kind === 'ok' ? read.manifest : undefined,
    problem: read.kind === 'ok' ? undefined : read.reason,
    size: await sizeOf(place.home),
    usedAt: marker?.mtime ?? folder.mtime,
    publishedAt: folder.mtime,
  };
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    bytes += (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0;
  }
  return bytes;
}
