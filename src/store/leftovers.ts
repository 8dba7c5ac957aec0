import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { quarantineFolder, stagingFolder } from './layout.ts';

const DAY_MS = 86_400_000;
/** A quarantined entry is kept this long for a person to look at; it counts for the budget meanwhile. */
const QUARANTINE_DAYS = 7;
/** Staging folders end with their session; one that old was left by a machine that went down. */
const STAGING_DAYS = 2;

/** Removes what killed runs left and what has lain in quarantine for too long; gives the bytes freed. */
export async function pruneLeftovers(storePath: string, now: Date): Promise<number> {
  const old = await removeOlder(quarantineFolder(storePath), now, () => QUARANTINE_DAYS);
  // What a killed prune had begun to remove is nobody's any more, whatever its age.
  return (
    old +
    (await removeOlder(stagingFolder(storePath), now, (name) =>
      name.startsWith('pruned-') ? 0 : STAGING_DAYS,
    ))
  );
}

async function removeOlder(folder: string, now: Date, days: (name: string) => number): Promise<number> {
  let freed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) continue;
    if (days(name) > 0 && now.getTime() - found.ctimeMs < days(name) * DAY_MS) continue;
    freed += await bytesBelow(path);
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
  return freed;
}

/** Bytes of all files below a folder. */
export async function bytesBelow(path: string): Promise<number> {
  const names = await readdir(path, { recursive: true }).catch(() => []);
  let bytes = 0;
  for (const name of names) {
    const found = await stat(join(path, name)).catch(() => undefined);
    if (found?.isFile()) bytes += found.size;
  }
  return bytes;
}
