import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { errnoOf } from '../system/errors.ts';
import { type KernelLock, takeLock } from '../system/lock.ts';
import { startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import { buildLock, locksFolder } from './layout.ts';

export interface BuilderTurn {
  /** Hand `lock.fd` to every process of the build (`inheritFds`): the lock then lasts until the last of them has ended. */
  readonly lock: KernelLock;
  /** True when another job held the lock first. Look into the store again before building in any case: it may just have ended. */
  readonly waited: boolean;
}

export interface SingleFlightOptions {
  /** Called once when another job is building this key. */
  readonly onWait?: () => void;
}

/**
 * One builder per key on a host (design.md, "Single flight"). The others wait, with progress, and get their turn the moment
 * the builder's last process is gone, whether it ended or was killed.
 * A store that this user may not write to has no lock: the build goes on alone, in a lock of its own temp folder.
 * @param build is given the lock; the lock is released when it settles.
 */
export async function withBuilderLock<T>(
  storePath: string,
  key: string,
  session: Session,
  options: SingleFlightOptions,
  build: (turn: BuilderTurn) => Promise<T>,
): Promise<T> {
  const path = await lockPath(storePath, key, session);
  const free = await takeLock(path, { waitSeconds: 0, anyUser: true, signal: session.signal });
  const lock = free ?? (await waitFor(path, session, options));
  try {
    return await build({ lock, waited: free === undefined });
  } finally {
    await lock.release();
  }
}

async function lockPath(storePath: string, key: string, session: Session): Promise<string> {
  try {
    await mkdir(locksFolder(storePath), { recursive: true });
    await access(locksFolder(storePath), constants.W_OK);
    return buildLock(storePath, key);
  } catch (error) {
    session.log.warning(
      `No lock in ${storePath} (${errnoOf(error)}): other jobs may build the same wheel now.`,
    );
    return buildLock(await alone(session), key);
  }
}

async function alone(session: Session): Promise<string> {
  const folder = await session.tempFolder('lock');
  await mkdir(locksFolder(folder), { recursive: true });
  return folder;
}

async function waitFor(path: string, session: Session, options: SingleFlightOptions): Promise<KernelLock> {
  options.onWait?.();
  const progress = startProgress(session.log, 'wheel');
  progress.update('another job on this host is building this wheel; waiting for it');
  try {
    const lock = await takeLock(path, { anyUser: true, signal: session.signal });
    if (lock === undefined) throw new Error('flock without a limit gave up');
    return lock;
  } finally {
    progress.done();
  }
}
