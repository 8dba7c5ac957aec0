import type { ArmName, ArmRecord, ProfileName } from '../evidence/types.ts';
import type { LaunchFacts } from '../plan/generations/generation.ts';
import type { Backend } from '../plan/types.ts';
import type { LauncherName } from './launch/types.ts';

export type EngineMode = 'docker' | 'host';

/** How a release chooses its backend: environment presence in June 2025, YAML and environment later (facts 3.4). */
export type SelectionRule = 'env-2025-06' | 'yaml-2025-11' | 'yaml-2026';

export interface SmokeRequest {
  readonly mode: EngineMode;
  /** Image to run (docker mode). */
  readonly image?: string;
  readonly expected: Backend;
  readonly selection: SelectionRule;
  readonly profile: ProfileName;
  readonly release: string | null;
  readonly arms: readonly ArmName[];
  /** Python module of the worker: `dynamo.trtllm`, or the reference engine's. */
  readonly workerModule: string;
  /** Extra arguments for each worker, verbatim. */
  readonly workerArgs: readonly string[];
  /** Python interpreter (host mode), or inside the image. */
  readonly python: string;
  /** Local directory or name of the model. */
  readonly model: string;
  /** File holding a token for gated models; its content is mounted, never logged. */
  readonly modelTokenFile?: string;
  /** Host folder mounted as the model cache. */
  readonly modelCache?: string;
  readonly promptTokens: number;
  readonly requests: number;
  readonly maxTokens: number;
  /** `all`, `none` or a list of indices for `--gpus`. */
  readonly gpus: string;
  /** Environment that the user's deployment gives the container (`-e` of docker run), applied to every arm. */
  readonly deploymentEnv: Readonly<Record<string, string>>;
  /** Extra arguments of `docker run`, verbatim (network, devices). */
  readonly dockerArgs: readonly string[];
  /** Engine YAML of the image or checkout (text), to be left alone in `shipped`; undefined: one is written. */
  readonly prefillYaml?: string;
  readonly decodeYaml?: string;
  /** How the service is started; default: by Dynamo's modules. */
  readonly launcher?: LauncherName;
  /** What the checkout's generation says about that. */
  readonly layout?: LaunchFacts;
  /** Programs of this machine for an image that has none. */
  readonly programs?: Readonly<Partial<Record<'etcd' | 'nats', string>>>;
  readonly startTimeoutSeconds: number;
  readonly requestTimeoutSeconds: number;
  /** Seconds to wait until other jobs of the host have given back the GPUs that this one measures on. */
  readonly gpuWaitSeconds: number;
  /** Where evidence goes; one folder per arm below it. */
  readonly evidenceFolder: string;
}

export interface SmokeResult {
  readonly arms: readonly { readonly record: ArmRecord; readonly folder: string }[];
}
