import { readdir } from 'node:fs/promises';
import type { Recipe } from '../plan/types.ts';
import type { Manifest } from '../wheel/types.ts';
import { inBatches } from './batches.ts';
import { indexOf } from './entry-index.ts';
import { type EntryPlace, placeOfVersion, storeHome, toolArch } from './layout.ts';
import { readManifest } from './manifest-file.ts';
import type { Authority } from './types.ts';

/** Of how many entries an explanation is made at most: the newest of all, and the newest of the same sources. */
const RECENT = 100;

/**
 * What an explanation compares with: the newest manifests of these authorities, whatever they are of, and those of the same commit
 * and architecture, however old they are. Costs two `readdir` and at most 200 manifests, however many entries there are. Unreadable
 * ones are left out.
 */
export async function manifestsToCompare(
  storePath: string,
  authorities: readonly Authority[],
  wanted: Pick<Recipe, 'arch' | 'commit'>,
): Promise<Manifest[]> {
  const index = await indexOf(storePath, await versionsOf(storePath, authorities));
  // A given wheel has no commit: nothing is of its sources.
  const commit = wanted.commit?.slice(0, 12);
  const arch = toolArch(wanted.arch);
  const related = index.filter((entry) => entry.commit === commit && entry.arch === arch).slice(0, RECENT);
  const chosen = new Set([...index.slice(0, RECENT), ...related]);
  return readable([...chosen].flatMap((entry) => placeOfVersion(storePath, entry.version, entry.arch) ?? []));
}

async function versionsOf(storePath: string, authorities: readonly Authority[]): Promise<string[]> {
  const versions = await readdir(storeHome(storePath)).catch(() => []);
  return versions.filter((version) => {
    const place = placeOfVersion(storePath, version, 'x64');
    return place !== undefined && authorities.includes(place.authority);
  });
}

async function readable(places: readonly EntryPlace[]): Promise<Manifest[]> {
  const read = await inBatches(places, ({ manifest }) => readManifest(manifest).catch(() => undefined));
  return read.flatMap((one) => (one?.kind === 'ok' ? [one.manifest] : []));
}
