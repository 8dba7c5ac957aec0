import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Session } from '../system/session.ts';
import { serialiseManifest } from '../wheel/manifest.ts';
import type { ProvenWheel } from '../wheel/types.ts';
import { ENTRY_FILES } from './cache-entry.ts';
import type { CacheService } from './cache-service.ts';

/**
 * Entries of the Actions cache are immutable, so a damaged one would block its key for ever: each key has so many attempts,
 * the newest is tried first, and a damaged one is followed by the next when the wheel is saved again.
 */
const ATTEMPTS = 3;

/** Names of one key's entries in the service, the newest attempt first. */
export function attemptKeys(key: string, authority: string): string[] {
  return Array.from({ length: ATTEMPTS }, (_, index) => `${key}-${authority}-a${ATTEMPTS - index}`);
}

/** Saves a wheel under the first free attempt of its key. @param passOver whether an entry that is there does not count. */
export async function save(
  service: CacheService,
  session: Session,
  wheel: ProvenWheel,
  keys: readonly string[],
  passOver: (key: string) => boolean,
): Promise<{ stored: boolean; reason: string }> {
  const found = await service.lookup(keys);
  if (found.kind !== 'ok') return { stored: false, reason: `${found.kind}: ${found.reason}` };
  const newest = found.key === null ? keys.length : keys.indexOf(found.key);
  if (found.key !== null && newest >= 0 && !passOver(found.key))
    return { stored: true, reason: 'already there' };
  const target = keys[newest < 0 ? keys.length - 1 : newest - 1];
  if (target === undefined) {
    return {
      stored: false,
      reason: `all ${keys.length} attempts of this key are used up; delete its entries`,
    };
  }
  const folder = await session.tempFolder('cache-save');
  await mkdir(join(folder, dirname(ENTRY_FILES[0])));
  await writeFile(join(folder, ENTRY_FILES[0]), serialiseManifest(wheel.manifest));
  await symlink(wheel.path, join(folder, ENTRY_FILES[1]));
  const saved = await service.save(target, folder);
  await rm(folder, { recursive: true, force: true });
  if (saved.kind === 'ok' && saved.key === target) return { stored: true, reason: `published as ${target}` };
  // "Another job may be creating this cache" is what the toolkit says to every refused reservation: look whether it is so.
  const after = saved.kind === 'denied' ? undefined : await service.lookup([target]);
  if (after?.kind === 'ok' && after.key === target) return { stored: true, reason: 'written by another job' };
  return {
    stored: false,
    reason: saved.kind === 'ok' ? 'the service did not take it' : `${saved.kind}: ${saved.reason}`,
  };
}
