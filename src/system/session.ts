import { tmpdir } from 'node:os';
import { type Ledger, openLedger, ownedFolder, startTicks, sweepDeadRuns } from './ledger.ts';
import type { Log } from './log.ts';
import { type ProcessEnd, type ProcessSpec, RUN_MARK, type RunningProcess, startProcess } from './process.ts';

/**
 * What a phase may do to the outer world: say something, start processes that end with the run, use temp folders that end
 * with the run. Made once by a door (src/entry), handed down, closed by the door in every case.
 */
export interface Session {
  readonly runId: string;
  /** When it was opened; what the store got since belongs to this job. */
  readonly began: Date;
  readonly log: Log;
  /** Aborted on SIGINT and SIGTERM; every wait listens to it. */
  readonly signal: AbortSignal;
  /** The scrubbed environment children get (see `scrubEnvironment`); phases add to a copy. */
  readonly env: Readonly<Record<string, string>>;
  readonly ledger: Ledger;
  /** Clock, so that tests can hold it. */
  now(): Date;
  /** A temp folder that is gone at the end; `parent` when it must be on a certain file system. */
  tempFolder(prefix: string, parent?: string): Promise<string>;
  start(spec: SessionProcess): Promise<RunningProcess>;
  run(spec: SessionProcess): Promise<ProcessEnd>;
}

/** A process of this session: `env` is added to the session's, undefined removes a variable; the session's abort ends it. */
export type SessionProcess = Omit<ProcessSpec, 'env' | 'signal'> & {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
};

export interface SessionParts {
  readonly log: Log;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly tempParent?: string;
  readonly ledgerFolder?: string;
}

/** Opens a session: sweeps what killed runs left, then owns everything started through it. The caller must `closeSession`. */
export async function openSession(parts: SessionParts): Promise<Session> {
  const swept = await sweepDeadRuns(parts.ledgerFolder);
  for (const { runId, things, left } of swept) {
    if (left.length === 0)
      parts.log.info(`Removed what the killed run ${runId} had left (${things} recorded things).`);
    else
      parts.log.warning(
        `The killed run ${runId} left things that cannot be removed: ${left.join('; ')}. Remove them by hand.`,
      );
  }
  const ledger = await openLedger(parts.ledgerFolder);
  const start = async (spec: SessionProcess): Promise<RunningProcess> => {
    const env = mergeEnvironment(parts.env, { ...spec.env, [RUN_MARK]: ledger.runId });
    const running = startProcess({ ...spec, env, signal: spec.signal ?? parts.signal });
    const ticks = await startTicks(running.pid);
    if (ticks !== undefined) await ledger.own({ kind: 'process', pid: running.pid, startTicks: ticks });
    return running;
  };
  return {
    runId: ledger.runId,
    began: new Date(),
    log: parts.log,
    signal: parts.signal,
    env: parts.env,
    ledger,
    now: () => new Date(),
    tempFolder: (prefix, parent) => ownedFolder(ledger, parent ?? parts.tempParent ?? tmpdir(), prefix),
    start,
    run: async (spec) => (await start(spec)).ended,
  };
}

/** Ends everything the session still owns; warns of what stays. Safe to call twice. Never throws: it decides about no result. */
export async function closeSession(session: Session): Promise<void> {
  const left = await session.ledger.close();
  if (left.length > 0) {
    session.log.warning(
      `Could not remove everything of this run: ${left.join('; ')}. The next start tries again.`,
    );
  }
}

/** The same session with a changed environment for its children (a value of undefined removes a variable). */
export function withEnvironment(
  session: Session,
  changes: Readonly<Record<string, string | undefined>>,
): Session {
  const added = (spec: SessionProcess): SessionProcess => ({ ...spec, env: { ...changes, ...spec.env } });
  return {
    ...session,
    env: mergeEnvironment(session.env, changes),
    start: (spec) => session.start(added(spec)),
    run: (spec) => session.run(added(spec)),
  };
}

/** Adds `changes` to `base`; a value of undefined removes the variable. */
export function mergeEnvironment(
  base: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const merged: Record<string, string> = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete merged[name];
    else merged[name] = value;
  }
  return merged;
}

/** What builds and services may inherit from the runner. Everything else can change a build or leak a secret. */
const KEPT = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'SHELL',
  'TERM',
  'DOCKER_HOST',
  'DOCKER_CONFIG',
  'DOCKER_CONTEXT',
  'DOCKER_TLS_VERIFY',
  'DOCKER_CERT_PATH',
  'DOCKER_BUILDKIT',
  'BUILDX_BUILDER',
  'BUILDX_CONFIG',
  'XDG_RUNTIME_DIR',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'LD_LIBRARY_PATH',
  'CUDA_VISIBLE_DEVICES',
  'NVIDIA_VISIBLE_DEVICES',
  'GIT_SSL_CAINFO',
  'GIT_SSH_COMMAND',
  'SSH_AUTH_SOCK',
];

/** Whether a variable is one that every build may see; those that an operator keeps besides are not. */
export function isAlwaysKept(name: string): boolean {
  return KEPT.includes(name);
}

/**
 * The environment our children get: an allow-list plus the names the operator keeps. Inherited variables such as `TARGET`,
 * `BUILD_ARGS` or `FRAMEWORK` change Dynamo's build, tokens end in image history, `UCX_TLS=tcp` ruins a proof
 * (facts/dynamo-build-generations.md, section 0; facts/measured.md, section 5).
 * @returns the kept environment and the names of dropped variables that would have changed a build or an arm.
 */
export function scrubEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  keep: readonly string[] = [],
): { env: Record<string, string>; dropped: string[] } {
  const allowed = new Set([...KEPT, ...keep]);
  const kept: Record<string, string> = {};
  const dropped: string[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) continue;
    if (allowed.has(name)) kept[name] = value;
    else if (/^(UCX_|NIXL_|TRTLLM_|TLLM_|DYN_|NCCL_)/.test(name)) dropped.push(name);
  }
  return { env: kept, dropped: dropped.sort() };
}
