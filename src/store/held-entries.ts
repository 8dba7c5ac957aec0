import { mkdir } from 'node:fs/promises';
import { errnoOf } from '../system/errors.ts';
import { type KernelLock, takeLock } from '../system/lock.ts';
import type { Session } from '../system/session.ts';
import { type EntryPlace, locksFolder, useLock } from './layout.ts';

/** The entries that this process uses: each is held by a shared lock, so that nobody prunes it. */
export interface HeldEntries {
  /** Only a store that we may not write to has no lock; nobody prunes there through us either. */
  hold(place: EntryPlace): Promise<void>;
  release(): Promise<void>;
}

export function holdEntries(storePath: string, session: Session): HeldEntries {
  const held = new Map<string, KernelLock>();
  return {
    async hold(place) {
      if (held.has(place.version)) return;
      try {
        await mkdir(locksFolder(storePath), { recursive: true });
        const lock = await takeLock(useLock(storePath, place), {
          shared: true,
          anyUser: true,
          signal: session.signal,
        });
        if (lock !== undefined) held.set(place.version, lock);
      } catch (error) {
        if (!['EROFS', 'EACCES', 'EPERM'].includes(errnoOf(error) ?? '')) throw error;
      }
    },
    async release() {
      for (const lock of held.values()) await lock.release();
      held.clear();
    },
  };
}
