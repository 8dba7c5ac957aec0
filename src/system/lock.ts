import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, unlink } from 'node:fs/promises';
import { errnoOf, ToolError } from './errors.ts';

/**
 * A kernel lock (`flock`) on a file. It belongs to the open file description, so it lasts exactly as long as this process,
 * and every process that was handed `fd`, keeps it open: a killed owner cannot leave it behind, and a build that inherited
 * it keeps it until its whole tree has ended.
 */
export interface KernelLock {
  /** Pass it in a child's stdio so that the child holds the lock as well. */
  readonly fd: number;
  release(): Promise<void>;
}

export interface LockOptions {
  /** Seconds to wait for the holder; 0 tries once. Default: for ever. */
  readonly waitSeconds?: number;
  readonly signal?: AbortSignal;
  /** Shared with other shared holders; keeps out exclusive ones (a reader of an entry against its pruner). Default: exclusive. */
  readonly shared?: boolean;
  /** The file is for every user of the host: whoever makes it lets all others open it. */
  readonly anyUser?: boolean;
}

/**
 * Takes the lock, or returns undefined when it is still held after `waitSeconds`.
 * Node has no flock; util-linux's `flock` locks the description we pass it as fd 3 and exits, the lock stays with us.
 */
export async function takeLock(path: string, options: LockOptions = {}): Promise<KernelLock | undefined> {
  for (;;) {
    const file = await openLockFile(path, options.anyUser === true);
    let held = false;
    try {
      if (!(await flock(file, options))) return undefined;
      // Whoever held it before us may have removed the file: then the next one would lock another, and both had the lock.
      held = await isAt(file, path);
    } finally {
      if (!held) await file.close();
    }
    if (held) return { fd: file.fd, release: () => file.close() };
  }
}

/**
 * Removes a lock's file when nobody holds it and says whether it is gone. Safe beside others who take the lock: they look again whether
 * the file that they have locked is still the one at its path.
 */
export async function removeLockFile(path: string): Promise<boolean> {
  const file = await open(path, constants.O_RDWR | constants.O_NOFOLLOW).catch(() => undefined);
  if (file === undefined) return false;
  try {
    if (!(await flock(file, { waitSeconds: 0 })) || !(await isAt(file, path))) return false;
    await unlink(path);
    return true;
  } catch {
    return false; // Another user's, in a folder that only lets the owner remove it.
  } finally {
    await file.close();
  }
}

/** Whether the open file is the one that lies at the path. */
async function isAt(file: FileHandle, path: string): Promise<boolean> {
  const [open, there] = await Promise.all([
    file.stat({ bigint: true }),
    lstat(path, { bigint: true }).catch(() => undefined),
  ]);
  return there !== undefined && open.dev === there.dev && open.ino === there.ino;
}

async function openLockFile(path: string, anyUser: boolean): Promise<FileHandle> {
  const flags = constants.O_RDWR | constants.O_NOFOLLOW;
  if (anyUser) {
    // Asking to create is refused by the kernel for another user's file in a sticky folder (fs.protected_regular).
    const existing = await open(path, flags).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (existing !== undefined) return existing;
  }
  const file = await open(path, flags | constants.O_CREAT, 0o644);
  if (anyUser) await file.chmod(0o666);
  return file;
}

/** Dies when we do; when we died before that was arranged, it does not begin to wait. */
const WAIT = '[ "$PPID" = "$0" ] && exec flock "$@"; exit 137';

function flock(file: FileHandle, options: LockOptions): Promise<boolean> {
  const wait =
    options.waitSeconds === undefined
      ? []
      : options.waitSeconds === 0
        ? ['-n']
        : ['-w', String(options.waitSeconds)];
  return new Promise((resolve, reject) => {
    const asked = [options.shared ? '-s' : '-x', ...wait, '3'];
    // One that tries once is gone at once; one that waits must not outlive us, and take the lock for nobody.
    const [program, ...args] =
      options.waitSeconds === 0
        ? ['flock', ...asked]
        : ['setpriv', '--pdeathsig', 'KILL', '--', 'sh', '-c', WAIT, String(process.pid), ...asked];
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'ignore', file.fd],
      ...(options.signal === undefined ? {} : { signal: options.signal, killSignal: 'SIGKILL' }),
    });
    child.once('error', (error) => reject(errnoOf(error) === 'ENOENT' ? missingFlock(error) : error));
    child.once('exit', (code) => {
      if (code === 0) resolve(true);
      else if (code === 1) resolve(false);
      else reject(new Error(`flock ended with code ${code}`));
    });
  });
}

function missingFlock(cause: unknown): ToolError {
  return new ToolError({
    code: 'NO_FLOCK',
    kind: 'surroundings',
    what: 'The program `flock` (package util-linux) is not on this runner.',
    means: 'Two jobs on one host could build or publish the same wheel at once.',
    next: 'Install util-linux on the runner.',
    cause,
  });
}
