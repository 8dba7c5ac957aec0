import { randomBytes } from 'node:crypto';
import { appendFile, lstat, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf, ToolError } from './errors.ts';
import { type KernelLock, takeLock } from './lock.ts';
import { RUN_MARK, runProcess, signalGroup } from './process.ts';

/** Something this run started or made and must be gone when it ends. */
export type Owned =
  | { readonly kind: 'process'; readonly pid: number; readonly startTicks: string }
  | { readonly kind: 'containers'; readonly env: Readonly<Record<string, string>> }
  /** The name of a half-made image; what else carries other names stays. */
  | { readonly kind: 'image'; readonly reference: string; readonly env: Readonly<Record<string, string>> }
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
  /**
   * Removes everything still owned and the ledger itself. Never throws: what could not be removed keeps its ledger, for a later
   * start, and is named in plain words.
   */
  close(): Promise<readonly string[]>;
}

/** Folder of this user on this machine, independent of any input, so that every other and later run finds it. */
export function userFolder(): string {
  return join(tmpdir(), `trtllm-nixl-build-${process.getuid?.() ?? 0}`);
}

/** Folder of all ledgers of this user on this machine. */
export function ledgerFolder(): string {
  return join(userFolder(), 'runs');
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
    close: async () => (await clear(home, runId, lock)).left,
  };
}

/** What a sweep did for one dead run. */
export interface Swept {
  readonly runId: string;
  /** How many things it had recorded. */
  readonly things: number;
  /** What could not be removed, and why; empty when all of it is gone. */
  readonly left: readonly string[];
}

/**
 * Removes what killed runs left behind. Runs that are alive hold their lock and are not touched. One run, or one thing, that
 * cannot be removed keeps nobody from starting: it is reported, and stays in the books for the next start.
 */
export async function sweepDeadRuns(folder = ledgerFolder()): Promise<Swept[]> {
  const swept: Swept[] = [];
  for (const runId of await readdir(folder).catch(() => [])) {
    const home = join(folder, runId);
    if (runId.startsWith(NEW)) await removeUnfinished(home);
    if (!/^[0-9a-f]{16}$/.test(runId)) continue;
    const lock = await takeLock(join(home, 'owner.lock'), { waitSeconds: 0 }).catch(() => undefined);
    if (lock === undefined) continue;
    const cleared = await clear(home, runId, lock);
    if (cleared.done || cleared.left.length > 0) swept.push({ runId, ...cleared });
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

interface Cleared {
  readonly things: number;
  readonly left: readonly string[];
  /** False when something is still there, or an engine did not answer: the ledger stays for a later start. */
  readonly done: boolean;
}

/** Ends, then removes, thing by thing: what one of them refuses is no reason to leave the others. Never throws. */
async function clear(home: string, runId: string, lock: KernelLock): Promise<Cleared> {
  const left: string[] = [];
  const attempt = async <T>(body: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await body();
    } catch (error) {
      left.push(error instanceof Error ? error.message : String(error));
      return otherwise;
    }
  };
  const things = await readOwned(join(home, 'ledger.jsonl'));
  const killed = await attempt(() => endProcesses(runId, things), true);
  const answered = await attempt(() => clearContainers(runId, things, killed), false);
  const kept = new Set(things.flatMap((thing) => (thing.kind === 'kept' ? [thing.path] : [])));
  for (const thing of things) {
    if (thing.kind === 'folder' && !kept.has(thing.path))
      await attempt(() => rm(thing.path, REMOVE), undefined);
  }
  // What is still there, or in an engine that does not answer, stays in the books for a start at which it can go.
  const done = (answered && left.length === 0) || (await isOld(home, GIVE_UP_MS));
  if (done) await attempt(() => rm(home, REMOVE), undefined);
  await attempt(() => lock.release(), undefined);
  return { things: things.length, left, done };
}

/** A process that was killed a moment ago may still write, and another sweep may just be opening the lock file. */
const REMOVE = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 } as const;
/** An engine that has not answered for so long is gone, and its containers with it; a path that stayed so long stays. */
const GIVE_UP_MS = 24 * 3600 * 1000;

async function isOld(path: string, ms: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.ctimeMs > ms;
}

/** Ends what this run started and waits until it is gone (3 s at most): until then it holds locks and writes files. */
async function endProcesses(runId: string, things: readonly Owned[]): Promise<boolean> {
  for (const thing of things) {
    if (thing.kind === 'process' && (await startTicks(thing.pid)) === thing.startTicks)
      signalGroup(thing.pid, 'SIGKILL');
  }
  let killed = false;
  // A process that forks while we look leaves a child that only the next look sees.
  for (let round = 0; round < 60 && (await killMarked(runId)) > 0; round += 1) {
    killed = true;
    await sleep(50);
  }
  return killed;
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
async function killMarked(runId: string): Promise<number> {
  let found = 0;
  const mark = Buffer.from(`${RUN_MARK}=${runId}\0`);
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const environ = await readFile(`/proc/${name}/environ`).catch(() => undefined);
    if (!environ?.includes(mark)) continue;
    found += 1;
    try {
      process.kill(Number(name), 'SIGKILL');
    } catch (error) {
      if (errnoOf(error) !== 'ESRCH' && errnoOf(error) !== 'EPERM') throw error;
    }
  }
  return found;
}

/**
 * Removes this run's containers and half-made images from every engine it used. A client that was killed in the middle may
 * have asked for one that the engine is still making and does not list yet, hence the later looks.
 * @returns whether every engine answered.
 */
async function clearContainers(runId: string, things: readonly Owned[], killed: boolean): Promise<boolean> {
  const engines = new Map<string, Readonly<Record<string, string>>>();
  for (const thing of things) {
    if (thing.kind === 'containers' || thing.kind === 'image')
      engines.set(JSON.stringify(thing.env), thing.env);
  }
  let answered = true;
  for (const env of engines.values()) {
    let answers = await removeContainers(runId, env);
    for (const milliseconds of killed && answers ? [400, 1000] : []) {
      await sleep(milliseconds);
      answers = await removeContainers(runId, env);
    }
    if (answers) await removeImages(things, env);
    answered &&= answers;
  }
  return answered;
}

/** Takes the names of half-made images away; most are gone already, since a run that is not killed does it itself. */
async function removeImages(things: readonly Owned[], env: Readonly<Record<string, string>>): Promise<void> {
  const here = JSON.stringify(env);
  for (const thing of things) {
    if (thing.kind !== 'image' || JSON.stringify(thing.env) !== here) continue;
    await runProcess({ argv: ['docker', 'rmi', '--no-prune', thing.reference], env, timeoutSeconds: 10 });
  }
}

/** @returns false when the engine did not answer; true also when there is no docker client (any more). */
async function removeContainers(runId: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  const filter = ['--filter', `label=${CONTAINER_LABEL}=${runId}`];
  const listed = await runProcess({
    argv: ['docker', 'ps', '-aq', '--no-trunc', ...filter],
    env,
    timeoutSeconds: 10,
  });
  const ids = listed.stdout.split('\n').filter((id) => /^[0-9a-f]{64}$/.test(id));
  if (listed.code !== 0) return listed.code === 127;
  if (ids.length > 0)
    await runProcess({ argv: ['docker', 'rm', '--force', '--volumes', ...ids], env, timeoutSeconds: 20 });
  return true;
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
