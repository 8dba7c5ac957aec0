import { readSince, takeTurn, writeSince } from '../system/host-lock.ts';
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
  const { lock } = await takeTurn(session, path, {
    title: 'Waiting for another image build on this host',
    because: 'it uses the same fixed names, or is the same image, so they run one after the other',
  });
  try {
    const interruptedSince = readSince(lock);
    writeSince(lock, session.now());
    try {
      return await body({ interruptedSince });
    } finally {
      writeSince(lock, undefined);
    }
  } finally {
    await lock.release();
  }
}
