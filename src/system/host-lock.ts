import { ftruncateSync, readSync, writeSync } from 'node:fs';
import { type KernelLock, takeLock } from './lock.ts';
import { startProgress } from './progress.ts';
import type { Session } from './session.ts';

/** What whoever waits for the lock is told. */
export interface Waiting {
  /** Name of the line of progress. */
  readonly title: string;
  /** Why it waits, in plain words. */
  readonly because: string;
  /** Called once when another one holds it. */
  readonly onWait?: () => void;
}

export interface Turn {
  readonly lock: KernelLock;
  /** True when another one held it first. */
  readonly waited: boolean;
}

/**
 * Takes a lock that all users of this host share: at once when it is free, else after waiting with a line of progress. It ends with this
 * process and with all that inherit its descriptor. @throws the session's abort, and errors of the machine.
 */
export async function takeTurn(session: Session, path: string, waiting: Waiting): Promise<Turn> {
  const free = await takeLock(path, { waitSeconds: 0, anyUser: true, signal: session.signal });
  if (free !== undefined) return { lock: free, waited: false };
  waiting.onWait?.();
  const progress = startProgress(session.log, waiting.title);
  progress.update(waiting.because);
  try {
    const lock = await takeLock(path, { anyUser: true, signal: session.signal });
    if (lock === undefined) throw new Error('a lock without a time limit was not given');
    return { lock, waited: true };
  } finally {
    progress.done();
  }
}

/**
 * Since when a holder of the lock works, as it noted in the lock's file: found by the next one, it is the start of a work that was killed,
 * since whoever ends clears it. By descriptor, never by path: in a folder that every user writes, the path may be a link by now.
 */
export function readSince({ fd }: Pick<KernelLock, 'fd'>): Date | undefined {
  const buffer = Buffer.alloc(64);
  const text = buffer.toString('latin1', 0, readSync(fd, buffer, 0, buffer.length, 0));
  const at = new Date(text.trim());
  // Anybody may have written it.
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** Notes since when we work; undefined: we have ended. */
export function writeSince({ fd }: Pick<KernelLock, 'fd'>, since: Date | undefined): void {
  ftruncateSync(fd);
  if (since !== undefined) writeSync(fd, `${since.toISOString()}\n`, 0, 'latin1');
}
