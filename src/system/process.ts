import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { errnoOf, ToolError } from './errors.ts';

/**
 * Stands between us and a child. `setpriv` arms it with SIGUSR1 for the moment we die, however we die; it then kills the
 * child's whole process group, itself included. An ordinary stop signal goes to the group and only the child reacts: bash ignores
 * it rather than trapping it, because a `wait` that a trap interrupts can lose the child's exit code (seen in bash 5.2). `env` gives
 * the child its signals back; a second bash execs the program, since `env` would read a name with `=` in it as a variable, and
 * whatever PATH the child is given, the guard finds its own tools (`command -p`, `$BASH`).
 */
const GUARD = `
[ "$PPID" = "$1" ] || exit 137
shift
trap 'kill -KILL 0' USR1
trap '' TERM INT HUP QUIT
command -p env --default-signal=TERM,INT,HUP,QUIT "$BASH" -c 'exec "$@"' child "$@" <&0 &
wait $!
`;

/** Names the run that started a process, so that a later start can find what a killed run left behind. */
export const RUN_MARK = 'TRTLLM_NIXL_BUILD_RUN';

export type Argv = readonly [string, ...string[]];

export interface ProcessSpec {
  readonly argv: Argv;
  readonly cwd?: string;
  /** The whole environment of the child; nothing is inherited that is not in it. */
  readonly env: Readonly<Record<string, string>>;
  /** Called for each line of stdout and stderr, without its line end. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  /** Both streams are appended to this file instead of being read by us. */
  readonly outputFile?: string;
  readonly timeoutSeconds?: number;
  /** Seconds between the stop signal and SIGKILL. Default 5. */
  readonly graceSeconds?: number;
  readonly stopSignal?: NodeJS.Signals;
  readonly signal?: AbortSignal;
  /** Open file descriptors the child inherits as 3, 4, … (a lock, for instance). */
  readonly inheritFds?: readonly number[];
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly seconds: number;
  /** The last lines of both streams (at most 200), for error messages. */
  readonly tail: readonly string[];
  readonly stdout: string;
  readonly why: 'exited' | 'timeout' | 'aborted' | 'stopped';
}

export interface RunningProcess {
  readonly pid: number;
  readonly ended: Promise<ProcessEnd>;
  /** Stop signal to the whole group, SIGKILL after the grace; resolves when it is gone. Never throws. */
  stop(): Promise<ProcessEnd>;
}

const TAIL_LINES = 200;
const STDOUT_LIMIT = 8 * 1024 * 1024;

/**
 * Starts a process in its own group, guarded: when we die, its group dies. Source of the rule: design.md, "Single flight".
 * @throws ToolError `PROGRAM_MISSING` when argv[0] cannot be found (reported by `ended` as code 127 with the shell's words
 * when only the guard is there).
 */
export function startProcess(spec: ProcessSpec): RunningProcess {
  const begun = Date.now();
  const output = spec.outputFile === undefined ? undefined : openSync(spec.outputFile, 'a');
  const child = spawn(
    'setpriv',
    ['--pdeathsig', 'USR1', '--', 'bash', '-c', GUARD, 'guard', String(process.pid), ...spec.argv],
    {
      ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
      env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...spec.env },
      detached: true,
      stdio: ['ignore', output ?? 'pipe', output ?? 'pipe', ...(spec.inheritFds ?? [])],
    },
  );
  if (output !== undefined) closeSync(output);
  const collected = collect(child, spec);
  let why: ProcessEnd['why'] = 'exited';
  let killTimer: NodeJS.Timeout | undefined;

  const end = (reason: ProcessEnd['why']): void => {
    if (why === 'exited') why = reason;
    // Until `env` has given it its signals back, the child ignores a stop.
    const early = Math.max(0, 100 - (Date.now() - begun));
    setTimeout(
      () =>
        signalGroup(
          child.exitCode === null && child.signalCode === null ? child.pid : undefined,
          spec.stopSignal ?? 'SIGTERM',
        ),
      early,
    );
    killTimer ??= setTimeout(() => signalGroup(child.pid, 'SIGKILL'), (spec.graceSeconds ?? 5) * 1000);
  };
  const timer =
    spec.timeoutSeconds === undefined
      ? undefined
      : setTimeout(() => end('timeout'), spec.timeoutSeconds * 1000);
  const onAbort = (): void => end('aborted');
  if (spec.signal?.aborted) onAbort();
  else spec.signal?.addEventListener('abort', onAbort, { once: true });

  const ended = new Promise<ProcessEnd>((resolve, reject) => {
    child.once('error', (error) => reject(errnoOf(error) === 'ENOENT' ? missing(spec, error) : error));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      clearTimeout(killTimer);
      spec.signal?.removeEventListener('abort', onAbort);
      // The child is gone; whatever it left in its group goes with it.
      signalGroup(child.pid, 'SIGKILL');
      const finish = (): void =>
        resolve({ code, signal, seconds: (Date.now() - begun) / 1000, ...collected.result(), why });
      // A descendant that left the group may hold the pipes open; its output is not worth waiting for.
      const late = setTimeout(finish, 1000);
      child.once('close', () => {
        clearTimeout(late);
        finish();
      });
    });
  });
  ended.catch(() => {});
  return {
    pid: child.pid ?? -1,
    ended,
    async stop() {
      end('stopped');
      return ended;
    },
  };
}

/** Starts, waits, returns the end whatever it was. For short commands prefer `@actions/exec`. */
export function runProcess(spec: ProcessSpec): Promise<ProcessEnd> {
  return startProcess(spec).ended;
}

/** Sends a signal to a process group; a group that is gone is not an error. */
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined || pid <= 1) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (errnoOf(error) !== 'ESRCH' && errnoOf(error) !== 'EPERM') throw error;
  }
}

function collect(child: ChildProcess, spec: ProcessSpec): { result(): { tail: string[]; stdout: string } } {
  const tail: string[] = [];
  let stdout = '';
  const follow = (stream: NodeJS.ReadableStream | null, name: 'stdout' | 'stderr'): void => {
    if (!stream) return;
    const decoder = new StringDecoder('utf8');
    let rest = '';
    const emit = (line: string): void => {
      tail.push(line);
      if (tail.length > TAIL_LINES) tail.shift();
      spec.onLine?.(line, name);
    };
    stream.on('data', (chunk: Buffer) => {
      const text = decoder.write(chunk);
      if (name === 'stdout' && stdout.length < STDOUT_LIMIT) stdout += text;
      const lines = (rest + text).split(/\r?\n|\r/);
      rest = lines.pop() ?? '';
      for (const line of lines) emit(line);
    });
    stream.on('end', () => {
      if (rest !== '') emit(rest);
    });
  };
  follow(child.stdout, 'stdout');
  follow(child.stderr, 'stderr');
  return { result: () => ({ tail: [...tail], stdout }) };
}

function missing(spec: ProcessSpec, cause: unknown): ToolError {
  return new ToolError({
    code: 'PROGRAM_MISSING',
    kind: 'surroundings',
    what: `Could not start \`${spec.argv[0]}\`: setpriv (package util-linux) or the working folder is missing.`,
    means: 'The step cannot run on this machine.',
    next: 'Install util-linux, and check that the folder exists.',
    cause,
  });
}
