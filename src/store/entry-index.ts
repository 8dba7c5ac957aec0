import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Manifest } from '../wheel/types.ts';
import { inBatches } from './batches.ts';
import { type EntryPlace, placeOfVersion, storeHome } from './layout.ts';
import { readManifest } from './manifest-file.ts';

/**
 * Names of empty files say what an explanation of a miss must know about all entries: when built, for which architecture, of which
 * commit. One `readdir` instead of 10,000 manifests. It is a hint and never a proof: names without an entry are passed over, entries
 * without a name are read and given one.
 */
export interface IndexedEntry {
  readonly version: string;
  /** Folder name of the architecture: `x64`. */
  readonly arch: string;
  /** First 12 digits of TensorRT-LLM's commit; `-` where there is none. */
  readonly commit: string;
  /** When it was built, `YYYYMMDDhhmmss`, so that names sort by time. */
  readonly at: string;
}

/** Entries without a name in the index that one explanation reads: about a second at most. */
const MOST_UNKNOWN = 1000;

function indexFolder(storePath: string): string {
  return join(storeHome(storePath), '.index');
}

const NAME = /^(\d{14})\.(x64|arm64)\.([0-9a-f]{12}|-)\.(0\.0\.0-.+)$/;

function nameOf(
  { version, home }: Pick<EntryPlace, 'version' | 'home'>,
  { recipe, builtBy }: Manifest,
): string {
  const at = builtBy.at.replaceAll(/\D/g, '').slice(0, 14).padEnd(14, '0');
  return `${at}.${basename(home)}.${recipe.commit?.slice(0, 12) ?? '-'}.${version}`;
}

/** Notes an entry. A store that cannot be written has no index, and reads its manifests. */
export async function noteEntry(
  storePath: string,
  place: Pick<EntryPlace, 'version' | 'home'>,
  manifest: Manifest,
): Promise<void> {
  const folder = indexFolder(storePath);
  const path = join(folder, nameOf(place, manifest));
  await writeFile(path, '')
    .catch(() => mkdir(folder, { recursive: true }).then(() => writeFile(path, '')))
    .catch(() => {});
}

/**
 * What is known of these versions, the newest first. Those that the index does not name are read and noted for the next time, so many
 * at once that nobody waits for it.
 */
export async function indexOf(storePath: string, versions: readonly string[]): Promise<IndexedEntry[]> {
  const names = await readdir(indexFolder(storePath)).catch(() => []);
  const known = new Map(names.flatMap((name) => parsed(name)));
  const places = versions
    .filter((version) => !known.has(version))
    .slice(0, MOST_UNKNOWN)
    .flatMap((version) => placesOf(storePath, version));
  const read = await inBatches(places, async (place) => {
    const found = await readManifest(place.manifest).catch(() => undefined);
    if (found?.kind !== 'ok') return [];
    await noteEntry(storePath, place, found.manifest);
    return parsed(nameOf(place, found.manifest));
  });
  for (const [version, entry] of read.flat()) known.set(version, entry);
  return versions
    .flatMap((version) => known.get(version) ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function placesOf(storePath: string, version: string): EntryPlace[] {
  return ['x64', 'arm64'].flatMap((arch) => placeOfVersion(storePath, version, arch) ?? []);
}

/** Takes names away whose entries are gone, and the older ones of those that were built again. */
export async function tidyIndex(storePath: string): Promise<void> {
  const folder = indexFolder(storePath);
  const names = await readdir(folder).catch(() => []);
  const versions = new Set(await readdir(storeHome(storePath)).catch(() => []));
  // Newest first: what comes again is of an earlier build.
  for (const name of names.sort().reverse()) {
    const [version] = parsed(name)[0] ?? [];
    if (version === undefined || versions.delete(version)) continue;
    await rm(join(folder, name), { force: true }).catch(() => {});
  }
}

function parsed(name: string): [string, IndexedEntry][] {
  const [, at, arch, commit, version] = NAME.exec(name) ?? [];
  if (at === undefined || arch === undefined || commit === undefined || version === undefined) return [];
  return [[version, { version, arch, commit, at }]];
}
