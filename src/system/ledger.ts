import { randomBytes } from 'node:crypto';
import { appendFile, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errnoOf, ToolError } from './errors.ts';
import { type KernelLock, takeLock } from './lock.ts';
import { RUN_MARK, runProcess, signalGroup } from './process.ts';

/** Something this run started or made and must be gone when it ends. */
export type Owned =
  | { readonly kind: 'process'; readonly pid: number; readonly startTicks: string }
  | { readonly kind: 'containers'; readonly env: Readonly<Record<string, string>> }
  | { readonly kind: 'folder'; readonly path: string }
  /** Takes a folder out again: it was handed to later steps of the job. */
  | { readonly kind: 'kept'; readonly path: string };

/** The label every container of ours carries; its value is the run id. */
export const CONTAINER_LABEL = 'trtllm-nixl-build.run';

/**
 * What one run owns, on disk, under a lock that ends with the run. A run that was killed leaves its ledger behind with the lock
 * free; the next start reads it and removes exactly what it names (design.md: "only our own, by id").
 */
export interface Ledger {
  readonly runId: string;
  own(thing: Owned): Promise<void>;
  /** Removes everything still owned and the ledger itself. */
  close(): Promise<void>;
}

/** Folder of all ledgers of this user on this machine, independent of any input, so that every later start finds it. */
export function ledgerFolder(): string {
  return join(tmpdir(), `trtllm-nixl-build-${process.getuid?.() ?? 0}`, 'runs');
}

/** Front of a ledger's name while it is being made. */
const NEW = '.new-';
/** Making one takes milliseconds; one this old was never finished. */
const NEW_MS = 60_000;

/** Opens a ledger for this run. @throws ToolError `LEDGER_UNSAFE` when the folder belongs to somebody else. */
export async function openLedger(folder = ledgerFolder()): Promise<Ledger> {
  await makePrivateFolder(folder);
  const runId = randomBytes(8).toString('hex');
  const home = join(folder, runId);
  // Locked before it has the name of a run: a sweep in another process must not find it unlocked and take it for dead.
  const fresh = join(folder, `${NEW}${runId}`);
  await mkdir(fresh, { mode: 0o700 });
  const lock = await takeLock(join(fresh, 'owner.lock'), { waitSeconds: 0 });
  if (lock === undefined) throw new Error(`a new ledger is already locked: ${fresh}`);
  await rename(fresh, home);
  const file = join(home, 'ledger.jsonl');
  return {
    runId,
    own: (thing) => appendFile(file, `${JSON.stringify(thing)}\n`, { mode: 0o600 }),
    async close() {
      await clear(home, runId, lock);
    },
  };
}

/** What a sweep did for one dead run. */
export interface Swept {
  readonly runId: string;
  readonly things: number;
}

/** Removes what killed runs left behind. Runs that are alive hold their lock and are not touched. */
export async function sweepDeadRuns(folder = ledgerFolder()): Promise<Swept[]> {
  const swept: Swept[] = [];
  for (const runId of await readdir(folder).catch(() => [])) {
    const home = join(folder, runId);
    if (runId.startsWith(NEW)) await removeUnfinished(home);
    if (!/^[0-9a-f]{16}$/.test(runId)) continue;
    const lock = await takeLock(join(home, 'owner.lock'), { waitSeconds: 0 }).catch(() => undefined);
    if (lock === undefined) continue;
    swept.push({ runId, things: await clear(home, runId, lock) });
  }
  return swept;
}

/** A ledger that a kill left half made; nothing was owned yet. */
async function removeUnfinished(home: string): Promise<void> {
  const stat = await lstat(home).catch(() => undefined);
  if (stat === undefined || Date.now() - stat.mtimeMs < NEW_MS) return;
  await rm(home, { recursive: true, force: true }).catch(() => {});
}

/** Start time of a process in clock ticks since boot (`/proc/<pid>/stat`, field 22): with the pid it names one process for ever. */
export async function startTicks(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The command name may hold spaces and brackets; fields are counted after its last bracket.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

async function clear(home: string, runId: string, lock: KernelLock): Promise<number> {
  const things = await readOwned(join(home, 'ledger.jsonl'));
  for (const thing of things) {
    if (thing.kind === 'process' && (await startTicks(thing.pid)) === thing.startTicks)
      signalGroup(thing.pid, 'SIGKILL');
  }
  await killMarked(runId);
  for (const thing of things) {
    if (thing.kind === 'containers') await removeContainers(runId, thing.env);
  }
  const kept = new Set(things.flatMap((thing) => (thing.kind === 'kept' ? [thing.path] : [])));
  for (const thing of things) {
    if (thing.kind === 'folder' && !kept.has(thing.path))
      await rm(thing.path, { recursive: true, force: true, maxRetries: 3 });
  }
  // Another sweep may just be opening the lock file, which makes it again.
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  await lock.release();
  return things.length;
}

async function readOwned(file: string): Promise<Owned[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Owned];
    } catch {
      return []; // The last line of a killed run may be torn; what it named is found by mark or label.
    }
  });
}

/** Ends processes that carry this run's mark in their environment: they left the group, or their group's entry was torn. */
async function killMarked(runId: string): Promise<void> {
  const mark = Buffer.from(`${RUN_MARK}=${runId}\0`);
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const environ = await readFile(`/proc/${name}/environ`).catch(() => undefined);
    if (!environ?.includes(mark)) continue;
    try {
      process.kill(Number(name), 'SIGKILL');
    } catch (error) {
      if (errnoOf(error) !== 'ESRCH' && errnoOf(error) !== 'EPERM') throw error;
    }
  }
}

async function removeContainers(runId: string, env: Readonly<Record<string, string>>): Promise<void> {
  const filter = ['--filter', `label=${CONTAINER_LABEL}=${runId}`];
  const listed = await runProcess({
    argv: ['docker', 'ps', '-aq', '--no-trunc', ...filter],
    env,
    timeoutSeconds: 10,
  });
  const ids = listed.stdout.split('\n').filter((id) => /^[0-9a-f]{64}$/.test(id));
  if (ids.length === 0) return;
  await runProcess({ argv: ['docker', 'rm', '--force', '--volumes', ...ids], env, timeoutSeconds: 20 });
}

/** Makes a folder only we can write. Its place in the shared temp folder is guessable, so its owner is checked. */
async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const path of [join(folder, '..'), folder]) {
    const stat = await lstat(path);
    if (stat.isDirectory() && stat.uid === (process.getuid?.() ?? stat.uid) && (stat.mode & 0o022) === 0)
      continue;
    throw new ToolError({
      code: 'LEDGER_UNSAFE',
      kind: 'surroundings',
      what: `${path} is not a folder that only this user can write.`,
      means: 'Somebody else could make us remove things that are not ours.',
      next: 'Remove it, or point TMPDIR at a folder of this runner user.',
    });
  }
}

/** A temp folder of this run, owned from the moment it exists. */
export async function ownedFolder(ledger: Ledger, parent: string, prefix: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  // Named in the ledger before it is made: a kill in between leaves a name without a folder, not a folder without a name.
  const path = join(parent, `${prefix}-${ledger.runId}-${randomBytes(6).toString('hex')}`);
  await ledger.own({ kind: 'folder', path });
  await mkdir(path, { mode: 0o700 });
  return path;
}
