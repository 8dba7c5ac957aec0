import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Recipe } from '../plan/types.ts';
import { errnoOf } from '../system/errors.ts';
import type { Manifest } from '../wheel/types.ts';
import { type EntryPlace, placeOfVersion, storeHome, toolArch } from './layout.ts';
import { readManifest } from './manifest-file.ts';
import type { Authority } from './types.ts';

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

/** Of how many entries an explanation is made at most; the newest ones of all, and the newest ones of the same sources. */
const RECENT = 200;
/** Files looked at side by side. */
const BATCH = 64;

/**
 * What an explanation compares with: the most recently used manifests of these authorities, whatever they are of, and those
 * of the same commit and architecture, however long ago they were used. Reading all of 10,000 takes about a second, which
 * only a miss spends. Unreadable ones are left out.
 */
export async function manifestsToCompare(
  storePath: string,
  authorities: readonly Authority[],
  wanted: Pick<Recipe, 'arch' | 'commit'>,
): Promise<Manifest[]> {
  const places = await placesByUse(storePath, authorities);
  const recent = await readable(places.slice(0, RECENT));
  const older = places.slice(RECENT).filter(({ home }) => basename(home) === toolArch(wanted.arch));
  const related: Manifest[] = [];
  // A given wheel has no commit: nothing is of its sources.
  for (let at = 0; wanted.commit !== null && at < older.length && related.length < RECENT; at += BATCH) {
    const maybe = await naming(older.slice(at, at + BATCH), wanted.commit);
    const read = await readable(maybe);
    related.push(...read.filter(({ recipe }) => recipe.commit === wanted.commit));
  }
  return [...recent, ...related];
}

/** Entries with a marker, the last used first. */
async function placesByUse(storePath: string, authorities: readonly Authority[]): Promise<EntryPlace[]> {
  const versions = await readdir(storeHome(storePath)).catch(() => []);
  const places = versions
    .flatMap((version) => ['x64', 'arm64'].flatMap((arch) => placeOfVersion(storePath, version, arch) ?? []))
    .filter(({ authority }) => authorities.includes(authority));
  const used = await inBatches(places, async (place) => ({
    place,
    at: (await stat(place.marker).catch(() => undefined))?.mtimeMs,
  }));
  return used
    .flatMap(({ place, at }) => (at === undefined ? [] : [{ place, at }]))
    .sort((a, b) => b.at - a.at)
    .map(({ place }) => place);
}

/** Those whose manifest has this commit somewhere in its text: to parse and check all of them would take several times as long. */
async function naming(places: readonly EntryPlace[], commit: string): Promise<EntryPlace[]> {
  const texts = await Promise.all(places.map(({ manifest }) => readFile(manifest, 'latin1').catch(() => '')));
  return places.filter((_, index) => texts[index]?.includes(commit));
}

async function readable(places: readonly EntryPlace[]): Promise<Manifest[]> {
  const read = await inBatches(places, ({ manifest }) => readManifest(manifest).catch(() => undefined));
  return read.flatMap((one) => (one?.kind === 'ok' ? [one.manifest] : []));
}

async function inBatches<T, R>(items: readonly T[], body: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += BATCH) {
    results.push(...(await Promise.all(items.slice(at, at + BATCH).map(body))));
  }
  return results;
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
