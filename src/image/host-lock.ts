import { ftruncateSync, readSync, writeSync } from 'node:fs';
import { takeLock } from '../system/lock.ts';
import { startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';

/** Next to the fixed folders that it guards, outside TMPDIR. */
const HOST_LOCK = '/tmp/trtllm-nixl-build-image';

export interface HeldImageLock {
  /** Start of an earlier build of ours under this lock that was killed; undefined when there is none. */
  readonly interruptedSince: Date | undefined;
}

/**
 * Which lock a build takes. Builds that use fixed names of the host (a NIXL clone in a fixed folder, an image `dynamo-base:…`) take one for
 * all users and run one after the other. Others may run side by side; they share a lock only where they are the same image, so that it is
 * built once, or one in sixteen by chance, which keeps the number of lock files small. Pure.
 */
export function imageLockPath(fixedNames: readonly string[], fingerprint: string): string {
  return fixedNames.length > 0 ? `${HOST_LOCK}.lock` : `${HOST_LOCK}-${fingerprint.slice(0, 1)}.lock`;
}

/**
 * Runs an image build while no other one holds the same lock; others wait and say so. The lock ends with this process. Its file says since
 * when a build runs, so that the next one can tell what a killed build left from what is a user's.
 */
export async function onlyImageOnHost<T>(
  session: Session,
  path: string,
  body: (held: HeldImageLock) => Promise<T>,
): Promise<T> {
  const lock =
    (await takeLock(path, { waitSeconds: 0, anyUser: true })) ?? (await waitForLock(session, path));
  try {
    const interruptedSince = readNote(lock.fd);
    writeNote(lock.fd, `${session.now().toISOString()}\n`);
    try {
      return await body({ interruptedSince });
    } finally {
      writeNote(lock.fd, '');
    }
  } finally {
    await lock.release();
  }
}

// By descriptor, never by path: in a folder that every user writes, the path may be a link by now.
function readNote(fd: number): Date | undefined {
  const buffer = Buffer.alloc(64);
  const text = buffer.toString('latin1', 0, readSync(fd, buffer, 0, buffer.length, 0));
  const at = new Date(text.trim());
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function writeNote(fd: number, text: string): void {
  ftruncateSync(fd);
  writeSync(fd, text, 0, 'latin1');
}

async function waitForLock(session: Session, path: string) {
  const progress = startProgress(session.log, 'Waiting for another image build on this host');
  progress.update('it uses the same fixed names, or is the same image, so they run one after the other');
  try {
    const lock = await takeLock(path, { signal: session.signal, anyUser: true });
    if (lock === undefined) throw new Error('a lock without a time limit was not given');
    return lock;
  } finally {
    progress.done();
  }
}
