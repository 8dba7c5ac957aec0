import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeLockFile } from '../system/lock.ts';
import { locksFolder, storeHome } from './layout.ts';

/** Each one is a process that tries the lock: a store that grew for years is tidied in several runs. */
const MOST = 200;

/**
 * Removes files of locks that nobody holds and nobody will miss: those of entries that are gone, and those of builders. Without it each
 * key that was ever looked up would leave two files for ever.
 */
export async function tidyLocks(storePath: string): Promise<void> {
  const folder = locksFolder(storePath);
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return;
  const there = new Set(await readdir(storeHome(storePath)).catch(() => []));
  const idle = names.filter((name) => name.endsWith('.build') || !there.has(name.replace(/\.use$/, '')));
  for (const name of idle.slice(0, MOST)) await removeLockFile(join(folder, name));
}
