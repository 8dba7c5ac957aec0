import { lstat, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../system/errors.ts';
import { type EntryPlace, quarantineFolder } from './layout.ts';

/**
 * Names the entry that lies there now, not whatever is published there later: the inode of its version folder, and when that
 * was made, since inodes are used again.
 */
export async function entryIdentity(place: Pick<EntryPlace, 'folder'>): Promise<string | undefined> {
  return lstat(place.folder, { bigint: true }).then(
    ({ ino, birthtimeNs }) => `${ino}-${birthtimeNs}`,
    () => undefined,
  );
}

/**
 * Takes an entry out of sight in one rename and writes the reason beside it, for a person to look at. `identity` is what
 * `entryIdentity` said when the damage was seen: an entry that replaced it meanwhile is left alone, or put back when it came
 * into place between the look and the rename.
 * @returns the folder it lies in now, or undefined when somebody else was faster.
 */
export async function quarantineEntry(
  storePath: string,
  place: EntryPlace,
  identity: string | undefined,
  reason: string,
  now: Date,
): Promise<string | undefined> {
  if (identity === undefined) return undefined;
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  const target = join(quarantineFolder(storePath), `${place.version}-${stamp}-${process.pid}`);
  await mkdir(quarantineFolder(storePath), { recursive: true });
  if ((await entryIdentity(place)) !== identity) return undefined;
  if (!(await moveAway(place.folder, target))) return undefined;
  const taken = await entryIdentity({ folder: target });
  // An entry that is not the damaged one goes back, unless the next one is there by now.
  if (taken !== identity && (await moveAway(target, place.folder))) return undefined;
  const why = taken === identity ? reason : 'taken by mistake for a damaged entry, and replaced since';
  const note = { version: place.version, at: now.toISOString(), reason: why };
  await writeFile(join(target, 'reason.json'), `${JSON.stringify(note)}\n`).catch(() => {});
  return taken === identity ? target : undefined;
}

/** False when there is nothing to move, or something in the way. */
async function moveAway(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errnoOf(error) ?? '')) return false;
    throw error;
  }
}
