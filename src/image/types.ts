import type { ImageSteps } from './build-progress.ts';

/** One kind of shell or start in which the image's environment is looked at. */
export type ShellKind = 'command' | 'login' | 'interactive';

/** What the finished image shows, checked against what the generation promises. */
export interface ContractCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly expected: string;
  readonly found: string;
}

export interface Contract {
  readonly checks: readonly ContractCheck[];
  /** KV variables per kind of shell: names → value, absent when unset. */
  readonly kvVariables: Readonly<Record<ShellKind, Readonly<Record<string, string>>>>;
  /** Plain words about traps of this generation, e.g. the A1 hole. */
  readonly notes: readonly string[];
  /** TensorRT-LLM as it is installed, whoever built it; null when it is not. Absent in images of versions that did not look. */
  readonly installed?: {
    readonly version: string;
    /** Digest over its files; null when its RECORD names no hashes. */
    readonly content: string | null;
    /** KV wrapper libraries inside: `nixl`, `ucx`, `mooncake`. */
    readonly capabilities: readonly string[];
  } | null;
  /** Path of programs that decide how a service can be started in it; null where it has none. */
  readonly programs?: Readonly<Record<'etcd' | 'nats-server' | 'dynamo' | 'trtllm-serve', string | null>>;
}

export interface ImageResult {
  readonly reference: string;
  /** `sha256:…` of the image configuration. */
  readonly id: string;
  readonly reused: boolean;
  readonly seconds: number;
  readonly contract: Contract;
  /** What the build did; absent when the image was reused or not built by us. */
  readonly steps?: ImageSteps;
  /** Where it was pushed, and the digest it has there; absent when it was not pushed. */
  readonly pushed?: { readonly reference: string; readonly digest: string };
}
