import { chmod, copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessRecord } from '../../evidence/types.ts';
import type { ServiceProcess } from './types.ts';

/** What supervise.py tells about one process. */
export interface ProcessState {
  readonly name: string;
  readonly role: ProcessRecord['role'];
  readonly pid: number | null;
  readonly ready: boolean;
  readonly exit: number | null;
  readonly exit_before_stop: number | null;
  readonly seconds: number;
  /** Wall clock, seconds since 1970; null when it never started. */
  readonly began_at?: number | null;
}

export interface SupervisorState {
  readonly version: 1;
  readonly phase: 'running' | 'stopping' | 'stopped';
  readonly reason: string | null;
  /** GPUs it can see where it runs. */
  readonly gpus: number;
  /** Version of the engine's distribution, where it is installed. */
  readonly release: string | null;
  readonly processes: readonly ProcessState[];
}

/** Folders of one arm as the place where the service runs sees them. */
export interface SupervisorPaths {
  readonly evidence: string;
  readonly control: string;
}

export interface SupervisorOptions {
  readonly processes: readonly ServiceProcess[];
  readonly inside: SupervisorPaths;
  /** On the host the guard's death is ours; in a container there is no parent to watch. */
  readonly watchParent: boolean;
  /** The service may run as another user. */
  readonly share: boolean;
  /** Variable → file (inside) whose content workers get; never in a spec, a log or `docker inspect`. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Glob patterns (inside) where the engine's cache holds the model's config. */
  readonly modelConfigs: readonly string[];
  /** Distribution whose version is the engine's release; null when the engine has none. */
  readonly distribution: string | null;
  /** GPUs of each worker: the copy between the workers' first ones is measured while the service starts. */
  readonly gpusPerWorker: number;
}

const HEARTBEAT_EVERY_MS = 5000;
export const HEARTBEAT_SECONDS = 60;
/** NIXL writes telemetry every 100 ms. */
export const TELEMETRY_WAIT_SECONDS = 0.3;

/** Paths of the programs beside this module: in the source tree and, copied there by the build, in dist. */
const PROGRAM = join(import.meta.dirname, 'supervise.py');
const PEER_COPY = join(import.meta.dirname, 'peer_copy.py');

/** Our end of the control folder: writes the specification, keeps the heart beating, asks, reads answers. */
export class Supervisor {
  readonly #control: string;
  #heart: NodeJS.Timeout | undefined;

  constructor(controlFolder: string) {
    this.#control = controlFolder;
  }

  async prepare(options: SupervisorOptions): Promise<void> {
    await mkdir(this.#control, { recursive: true });
    const program = join(this.#control, 'supervise.py');
    const spec = join(this.#control, 'spec.json');
    await copyFile(PROGRAM, program);
    const peerCopy = join(this.#control, 'peer_copy.py');
    await copyFile(PEER_COPY, peerCopy);
    await this.#beat();
    await writeFile(spec, JSON.stringify(specification(options)));
    if (options.share) {
      await chmod(this.#control, 0o777);
      for (const file of [program, peerCopy, spec]) await chmod(file, 0o644);
    }
    this.#heart = setInterval(() => void this.#beat().catch(() => {}), HEARTBEAT_EVERY_MS);
    this.#heart.unref();
  }

  /** Null until it has started. */
  async state(): Promise<SupervisorState | null> {
    const text = await readFile(join(this.#control, 'state.json'), 'utf8').catch(() => undefined);
    return text === undefined ? null : (JSON.parse(text) as SupervisorState);
  }

  /** Asks for counters before the first request. @returns whether it answered within the seconds */
  async before(seconds: number): Promise<boolean> {
    return this.#ask('before', seconds);
  }

  /** Asks for maps, environment, counters and answers of the workers. @returns whether it answered within the seconds */
  async snapshot(seconds: number): Promise<boolean> {
    return this.#ask('snapshot', seconds);
  }

  async #ask(name: string, seconds: number): Promise<boolean> {
    const request = join(this.#control, name);
    await writeFile(request, '');
    return this.#appears(`${request}.done`, seconds);
  }

  /** Asks for an orderly stop; the supervisor ends when it is done. */
  async stop(): Promise<void> {
    await writeFile(join(this.#control, 'stop'), '').catch(() => {});
  }

  /** Config of a model known by name, as the engine's cache has it, after a snapshot. */
  async modelConfig(): Promise<string | undefined> {
    return readFile(join(this.#control, 'model-config.json'), 'utf8').catch(() => undefined);
  }

  close(): void {
    clearInterval(this.#heart);
  }

  async #beat(): Promise<void> {
    const path = join(this.#control, 'heartbeat');
    await writeFile(`${path}.new`, String(Date.now()));
    await rename(`${path}.new`, path);
  }

  async #appears(path: string, seconds: number): Promise<boolean> {
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until) {
      if (await stat(path).catch(() => undefined)) return true;
      await sleep(30);
    }
    return false;
  }
}

/** The text of spec.json, in supervise.py's words. Pure. */
export function specification(options: SupervisorOptions): unknown {
  return {
    version: 1,
    evidence: options.inside.evidence,
    heartbeat_seconds: HEARTBEAT_SECONDS,
    watch_parent: options.watchParent,
    share: options.share,
    telemetry_wait: TELEMETRY_WAIT_SECONDS,
    secrets: options.secrets,
    model_configs: options.modelConfigs,
    distribution: options.distribution,
    topology: true,
    peer_copy: { program: `${options.inside.control}/peer_copy.py`, gpus_per_worker: options.gpusPerWorker },
    captures: options.processes.flatMap((process) =>
      (process.captures ?? []).map((capture) => ({ process: process.name, ...capture })),
    ),
    processes: options.processes.map((process) => ({
      name: process.name,
      role: process.role,
      argv: process.argv,
      start_after: process.startAfter,
      ready: process.ready,
      set: process.set,
      unset: process.unset,
      log: `${options.inside.evidence}/${process.name}.log`,
      stop_order: process.stopOrder,
      stop_signal: process.stopSignal,
      grace: process.grace,
      secrets: process.worker !== null || process.role === 'frontend',
      watched: process.worker !== null,
      gpus: process.worker && { slot: process.worker.slot, count: process.worker.gpus },
    })),
  };
}
