import { ToolError } from '../system/errors.ts';
import { readSince, takeTurn, writeSince } from '../system/host-lock.ts';
import type { KernelLock } from '../system/lock.ts';
import type { Session } from '../system/session.ts';
import { buildStopped } from './build-failure.ts';

/** One for all users of a host, outside TMPDIR, because what it guards (`/tmp/TensorRT-LLM`, a container name) is, too. */
export const HOST_LOCK = '/tmp/trtllm-nixl-build-wheel.lock';

const CONTAINER = 'trtllm_wheel_container';

export interface HeldHost {
  readonly fd: number;
  /** When this build began. */
  readonly begun: Date;
  /** Start of an earlier build of ours that was killed and could not clear up; undefined when there is none. */
  readonly interruptedSince: Date | undefined;
}

/**
 * Runs one wheel build while no other of ours runs on this host: the scripts use fixed folders and a fixed container name.
 * The lock file says since when a build runs, so that the next one can tell what a killed build left from what is a user's.
 */
export async function onlyBuildOnHost<T>(
  session: Session,
  lockPath: string | undefined,
  body: (held: HeldHost) => Promise<T>,
): Promise<T> {
  const lock = await ourTurn(session, lockPath ?? HOST_LOCK);
  try {
    const interruptedSince = readSince(lock);
    await clearContainer(session, interruptedSince);
    const begun = session.now();
    writeSince(lock, begun);
    try {
      return await body({ fd: lock.fd, begun, interruptedSince });
    } catch (error) {
      await clearContainer(session, begun).catch(() => {});
      throw error;
    } finally {
      writeSince(lock, undefined);
    }
  } finally {
    await lock.release();
  }
}

async function ourTurn(session: Session, path: string): Promise<KernelLock> {
  const waiting = {
    title: 'Waiting for another wheel build on this host',
    because: 'its scripts use fixed folders, so builds run one after the other',
  };
  try {
    return (await takeTurn(session, path, waiting)).lock;
  } catch (error) {
    throw session.signal.aborted ? buildStopped() : error;
  }
}

/**
 * Removes the script's container when a build of ours that began at `since` left it (its name was free then, and the lock kept
 * other builds of ours away). One that is older is somebody else's: it would make the script fail after its hour of compiling.
 * @throws ToolError `CONTAINER_TAKEN`.
 */
async function clearContainer(session: Session, since: Date | undefined): Promise<void> {
  // An aborted session still has to clean up; these questions end by their own time limit.
  const signal = AbortSignal.timeout(15_000);
  const docker = (...args: string[]) =>
    session.run({ argv: ['docker', ...args], signal, timeoutSeconds: 10 });
  const listed = await docker(
    'ps',
    '-a',
    '--no-trunc',
    '--filter',
    `name=^/?${CONTAINER}$`,
    '--format',
    '{{.ID}}',
  );
  const id = listed.stdout.trim();
  if (listed.code !== 0 || !/^[0-9a-f]{64}$/.test(id)) return;
  const created = await docker('inspect', '--format', '{{.Created}}', id);
  if (since !== undefined && Date.parse(created.stdout.trim()) >= since.getTime()) {
    await docker('rm', '--force', '--volumes', id);
    return;
  }
  throw new ToolError({
    code: 'CONTAINER_TAKEN',
    kind: 'surroundings',
    what: `A container named ${CONTAINER} exists (${id.slice(0, 12)}), and it is not ours.`,
    means: 'The wheel script needs that name and would fail after an hour of compiling; nothing was started.',
    next: `When no build is using it: docker rm ${CONTAINER}`,
  });
}
