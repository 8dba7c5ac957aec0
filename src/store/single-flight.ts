import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { errnoOf } from '../system/errors.ts';
import { type Turn, takeTurn } from '../system/host-lock.ts';
import type { Session } from '../system/session.ts';
import type { Access } from './authority.ts';
import { buildLock, locksFolder } from './layout.ts';

/**
 * Hand `lock.fd` to every process of the build (`inheritFds`): the lock then lasts until the last of them has ended. Whether another job
 * held it first or not, look into the store again before building: it may just have ended.
 */
export type BuilderTurn = Turn;

export interface SingleFlightOptions {
  /** Called once when another job is building this key. */
  readonly onWait?: () => void;
}

/**
 * Name of the lock under which a run builds a key: a run that may not write trusted entries has one of its own, since it could hold a
 * shared one for as long as it likes.
 */
export function builderName(key: string, { write }: Pick<Access, 'write'>): string {
  return write === 'trusted' ? key : `${key}.${write ?? 'untrusted'}`;
}

/**
 * One builder per key on a host (design.md, "Single flight"). The others wait, with progress, and get their turn the moment
 * the builder's last process is gone, whether it ended or was killed.
 * A store that this user may not write to has no lock: the build goes on alone, in a lock of its own temp folder.
 * @param name from `builderName`.
 * @param build is given the lock; the lock is released when it settles.
 */
export async function withBuilderLock<T>(
  storePath: string,
  name: string,
  session: Session,
  options: SingleFlightOptions,
  build: (turn: BuilderTurn) => Promise<T>,
): Promise<T> {
  const path = await lockPath(storePath, name, session);
  const turn = await takeTurn(session, path, {
    title: 'wheel',
    because: 'another job on this host is building this wheel; waiting for it',
    ...options,
  });
  try {
    return await build(turn);
  } finally {
    await turn.lock.release();
  }
}

async function lockPath(storePath: string, name: string, session: Session): Promise<string> {
  try {
    await mkdir(locksFolder(storePath), { recursive: true });
    await access(locksFolder(storePath), constants.W_OK);
    return buildLock(storePath, name);
  } catch (error) {
    session.log.warning(
      `No lock in ${storePath} (${errnoOf(error)}): other jobs may build the same wheel now.`,
    );
    return buildLock(await alone(session), name);
  }
}

async function alone(session: Session): Promise<string> {
  const folder = await session.tempFolder('lock');
  await mkdir(locksFolder(folder), { recursive: true });
  return folder;
}
