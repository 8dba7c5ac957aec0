import { takeLock } from '../system/lock.ts';
import { startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';

/** One for all users of a host: build.sh clones NIXL to a fixed folder and switches its commit there. */
const HOST_LOCK = '/tmp/trtllm-nixl-build-image.lock';

/** Runs one image build of a host at a time; others wait and say so. The lock ends with this process. */
export async function onlyImageOnHost<T>(session: Session, body: () => Promise<T>): Promise<T> {
  const lock = (await takeLock(HOST_LOCK, { waitSeconds: 0, anyUser: true })) ?? (await waitForLock(session));
  try {
    return await body();
  } finally {
    await lock.release();
  }
}

async function waitForLock(session: Session) {
  const progress = startProgress(session.log, 'Waiting for another image build on this host');
  progress.update("build.sh uses a fixed folder for NIXL's source, so builds run one after the other");
  try {
    const lock = await takeLock(HOST_LOCK, { signal: session.signal, anyUser: true });
    if (lock === undefined) throw new Error('a lock without a time limit was not given');
    return lock;
  } finally {
    progress.done();
  }
}
