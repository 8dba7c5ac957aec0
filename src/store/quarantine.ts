import { lstat, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../system/errors.ts';
import { type EntryPlace, quarantineFolder } from './layout.ts';

/** The inode of an entry's version folder: names this entry, not whatever was published there later. */
export async function entryIdentity(place: EntryPlace): Promise<bigint | undefined> {
  return lstat(place.folder, { bigint: true }).then(
    (stat) => stat.ino,
    () => undefined,
  );
}

/**
 * Takes an entry out of sight in one rename and writes the reason beside it, for a person to look at. `identity` is what
 * `entryIdentity` said when the damage was seen: an entry that replaced it meanwhile is left alone.
 * @returns the folder it lies in now, or undefined when somebody else was faster.
 */
export async function quarantineEntry(
  storePath: string,
  place: EntryPlace,
  identity: bigint | undefined,
  reason: string,
  now: Date,
): Promise<string | undefined> {
  if (identity === undefined || (await entryIdentity(place)) !== identity) return undefined;
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  const target = join(quarantineFolder(storePath), `${place.version}-${stamp}-${process.pid}`);
  await mkdir(quarantineFolder(storePath), { recursive: true });
  try {
    await rename(place.folder, target);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTEMPTY') return undefined;
    throw error;
  }
  const note = { version: place.version, at: now.toISOString(), reason };
  await writeFile(join(target, 'reason.json'), `${JSON.stringify(note)}\n`).catch(() => {});
  return target;
}
