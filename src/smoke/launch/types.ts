import type { ProcessRecord } from '../../evidence/types.ts';
import type { LaunchFacts } from '../../plan/generations/generation.ts';

/** How the supervisor knows that a process can be used by those that wait for it. */
export type Probe =
  | { readonly kind: 'http'; readonly url: string }
  /** A server that speaks first: its first bytes. */
  | { readonly kind: 'banner'; readonly port: number; readonly starts: string };

/** When an answer is fetched: before the first request, after the last one, or after everything else was collected. */
export type CaptureMoment = 'before' | 'after' | 'last';

/** An answer of a process's own HTTP endpoint that is evidence (counters, states); fetched from inside, kept as it came. */
export interface Capture {
  readonly url: string;
  /** Below the arm's folder; `{moment}` in it becomes the moment. */
  readonly file: string;
  readonly moments: readonly CaptureMoment[];
  /** JSON to POST; GET without it. */
  readonly body?: unknown;
}

/** One process of the service, as the supervisor starts it. Paths are those inside the place where it runs. */
export interface ServiceProcess {
  readonly name: string;
  readonly role: ProcessRecord['role'];
  /** `{scratch}` in it becomes a folder that is gone afterwards. */
  readonly argv: readonly string[];
  readonly startAfter: readonly string[];
  readonly ready: Probe | null;
  readonly set: Readonly<Record<string, string>>;
  readonly unset: readonly string[];
  /** Lower stops first. */
  readonly stopOrder: number;
  readonly stopSignal: 'TERM' | 'INT';
  /** Seconds from the stop signal to SIGKILL. */
  readonly grace: number;
  /** A worker: it gets secrets and GPUs, and its maps and environment are evidence. */
  readonly worker: { readonly slot: number; readonly gpus: number } | null;
  readonly captures?: readonly Capture[];
}

export interface Ports {
  readonly http: number;
  readonly etcd: number;
  readonly etcdPeer: number;
  readonly nats: number;
  /** For the workers' own status servers: prefill (or the only worker), decode. */
  readonly system: readonly [number, number];
}

/** What a launcher needs to know; the rest is its own knowledge of one way to start a service. */
export interface LaunchRequest {
  readonly ports: Ports;
  readonly python: string;
  readonly workerModule: string;
  readonly workerArgs: readonly string[];
  /** Model path or name, as the workers see it, and the name it is served under. */
  readonly model: string;
  readonly servedName: string;
  readonly disaggregated: boolean;
  /** Engine YAML file per role, as the workers see it. */
  readonly yaml: Readonly<Record<'prefill' | 'decode' | 'aggregated', string>>;
  /** GPUs each worker wants. */
  readonly gpusPerWorker: number;
  /** True when nobody but this machine should reach the frontend. */
  readonly loopbackOnly: boolean;
  /** Environment of a worker by its name: instrumentation, then the arm's choice. */
  workerEnvironment(name: string): {
    readonly set: Readonly<Record<string, string>>;
    readonly unset: readonly string[];
  };
  readonly workerGraceSeconds: number;
  /** The arm's evidence folder, as the workers see it. */
  readonly evidence: string;
  /** How the checkout's generation starts the service; undefined: as the newest does. */
  readonly layout?: LaunchFacts | undefined;
  /** Paths of programs that the place does not have on PATH. */
  readonly programs?: Readonly<Partial<Record<'etcd' | 'nats', string>>> | undefined;
  /** Both workers share the one GPU there is. */
  readonly oneGpu?: boolean;
}

export type LauncherName = 'dynamo' | 'dynamo-serve' | 'trtllm-serve';

export interface Launcher {
  readonly name: LauncherName;
  /** How the frontend tells that it can serve: it lists the model and counts its workers, or it is merely healthy. */
  readonly readyBy: 'models' | 'health';
  /** Files its processes read, to be written into the arm's evidence folder: name → text. */
  files?(request: LaunchRequest): Readonly<Record<string, string>>;
  processes(request: LaunchRequest): readonly ServiceProcess[];
}
