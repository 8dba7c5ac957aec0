import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ToolError } from '../../../src/system/errors.ts';
import { type KernelLock, takeLock } from '../../../src/system/lock.ts';
import type { RunningProcess } from '../../../src/system/process.ts';
import type { Session } from '../../../src/system/session.ts';
import { clientEnvironment } from '../work.ts';

/** A real part that runs. `env` is what its users need in their environment. */
export interface Daemon {
  readonly env: Readonly<Record<string, string>>;
  /** Ends it and everything it started. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Puts a command into a PID and mount namespace of its own. When it is killed, the kernel ends everything below it at
 * once, shims and containers too, and its mounts go with it; no other way leaves nothing behind after a SIGKILL.
 * `tini` reaps what loses its parent there.
 */
export function isolated(argv: readonly string[]): [string, ...string[]] {
  const namespaces = ['--mount', '--propagation', 'slave', '--pid', '--fork', '--kill-child', '--mount-proc'];
  return ['unshare', ...namespaces, 'tini', '--', ...argv];
}

export interface Start {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
  /** Folder for its log. */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly ready: () => Promise<boolean>;
  readonly graceSeconds?: number;
}

const READY_SECONDS = 30;

/**
 * Starts a daemon that ends with the session, and waits until it answers.
 * @throws ToolError `DAEMON_FAILED` with the last lines of its log.
 */
export async function startDaemon(session: Session, start: Start): Promise<RunningProcess> {
  const outputFile = join(start.folder, `${start.name}.log`);
  await writeFile(outputFile, '');
  const running = await session.start({
    argv: start.argv,
    env: { ...clientEnvironment(), ...start.env },
    outputFile,
    graceSeconds: start.graceSeconds ?? 10,
  });
  let ended = false;
  running.ended.then(
    () => {
      ended = true;
    },
    () => {
      ended = true;
    },
  );
  const until = Date.now() + READY_SECONDS * 1000;
  while (!(await start.ready())) {
    session.signal.throwIfAborted();
    if (ended || Date.now() > until) {
      await running.stop();
      throw await daemonFailed(start.name, ended, outputFile);
    }
    await sleep(50);
  }
  return running;
}

async function daemonFailed(name: string, ended: boolean, log: string): Promise<ToolError> {
  const lines = (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-15);
  return new ToolError({
    code: 'DAEMON_FAILED',
    kind: 'surroundings',
    what: `${name} ${ended ? 'ended right after its start' : `did not answer within ${READY_SECONDS} s`}:\n${lines.map((line) => `    | ${line}`).join('\n')}\n`,
    means: 'The tests on real parts cannot run without it.',
    next: 'It needs root with its full rights (a privileged container at least); the lines above say what it missed.',
  });
}

export interface State {
  readonly folder: string;
  readonly lock: KernelLock | undefined;
}

/**
 * The folder in which a daemon keeps what makes its next start faster. Only one daemon may use it: a second one that
 * runs at the same time gets a folder of its own session, and starts slower.
 */
export async function claimState(session: Session, partsFolder: string, name: string): Promise<State> {
  const folder = join(partsFolder, 'state', name);
  await mkdir(folder, { recursive: true });
  const lock = await takeLock(`${folder}.lock`, { waitSeconds: 0, signal: session.signal });
  if (lock !== undefined) return { folder, lock };
  return { folder: await session.tempFolder(`state-${name}`), lock: undefined };
}

/** `wanted` when nobody listens there, else a free port of 127.0.0.1. */
export async function freePort(wanted: number): Promise<number> {
  return (await listenOnce(wanted)) ?? (await listenOnce(0)) ?? wanted;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

/** True when a Unix socket takes connections. */
export function socketAnswers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
