import type { Backend } from '../plan/types.ts';

/** What was used, as far as evidence shows. */
export type SeenBackend = 'nixl' | 'ucx' | 'mpi' | 'mooncake' | 'none' | 'unknown';

/** How far the evidence goes, weakest to strongest: a wish, a choice, an object built, bytes moved. */
export type Claim = 'none' | 'intended' | 'selected' | 'built' | 'used';

/** The wire the bytes took, in UCX's and NIXL's words, grouped. */
export type Wire =
  | 'cuda_ipc'
  | 'rdma'
  | 'cma'
  | 'sysv'
  | 'posix'
  | 'xpmem'
  | 'knem'
  | 'tcp'
  | 'libfabric'
  | 'gds'
  | 'self'
  | 'unknown';

export type ProfileName = 'trtllm' | 'reference';

export type ArmName = 'shipped' | 'expected' | 'contrast' | 'slow' | 'aggregated';

export type Verdict =
  | 'PROVEN'
  | 'WRONG_BACKEND'
  | 'SLOW_PATH'
  | 'NO_TRANSFER'
  | 'WRONG_TOKENS'
  | 'START_FAILED'
  | 'TIMEOUT'
  | 'INCONCLUSIVE'
  | 'INFRA';

export type WitnessName =
  | 'nixl-telemetry'
  | 'ucx-protocols'
  | 'mapped-libraries'
  | 'transfer-counter'
  | 'tokens'
  | 'process-exits'
  | 'log-lines'
  | 'environment'
  | 'requests'
  | 'engine-metrics'
  | 'opaque-state'
  | 'hardware-counters'
  | 'topology';

/** 0 wish or irrelevant · 1 supports · 2 good, one known gap · 3 proves (facts/kv-backend-evidence.md, section 8). */
export type Strength = 0 | 1 | 2 | 3;

/** One fact that a witness states. */
export interface Finding {
  readonly witness: WitnessName;
  /** Plain words: `6 operations "remote memory write by ucp_put*" from GPU memory over cuda_ipc`. */
  readonly says: string;
  readonly strength: Strength;
  /** Relative to the evidence folder; null when it is not about a file. */
  readonly file: string | null;
  /** 1-based; null for binary files. */
  readonly line: number | null;
  /** Name of the process (`prefill`, `decode`, …), or null. */
  readonly process: string | null;
  /** What it means for the judge; absent parts are not stated. */
  readonly backend?: SeenBackend;
  readonly claim?: Claim;
  readonly wire?: Wire;
  /** Bytes of KV (or of the data operation) this finding counts. */
  readonly bytes?: number;
  /** Good transfers this finding counts, seen from one side. */
  readonly transfers?: number;
  /** Best rate of the transfers this finding counts, in 10^9 bytes per second. */
  readonly gbps?: number;
  /** How the workers' GPUs are joined, and what a copy between them can reach in 10^9 bytes per second. */
  readonly link?: 'same-gpu' | 'nvlink' | 'pcie' | 'cpu' | 'unknown';
  readonly ceilingGbps?: number;
  /** A problem this finding shows, as a diagnosis code. */
  readonly problem?: string;
}

/** A place that shows something, for a reader who wants to see for himself. */
export interface Place {
  readonly file: string;
  /** 1-based; null for files without lines. */
  readonly line: number | null;
  /** What stands there, shortened. */
  readonly says: string;
}

export interface Diagnosis {
  readonly code: string;
  readonly words: string;
  readonly next: string;
  /** What justifies it; absent when it follows from what is not there. */
  readonly seen?: readonly Place[];
}

/** A rule of the judge that spoke. The last one of an arm, and of the whole, gave the verdict. */
export interface FiredRule {
  /** As in docs/verdicts.md. */
  readonly id: string;
  readonly says: string;
  /** Null for a rule that only adds to what later ones weigh. */
  readonly verdict: Verdict | null;
  /** Positions in the findings of the same arm (of the judgement, for plain logs) that it went by. */
  readonly findings: readonly number[];
}

/** One process of an arm, as the supervisor recorded it. */
export interface ProcessRecord {
  readonly name: string;
  readonly role: 'etcd' | 'nats' | 'frontend' | 'prefill' | 'decode' | 'aggregated';
  readonly pid: number | null;
  /** Null while it ran until we stopped it. */
  readonly exitBeforeStop: number | null;
  /** Exit code, or negative signal number, after our stop. */
  readonly exit: number | null;
  readonly seconds: number;
  /** Seconds from the arm's begin to this process's; absent in records of before November 2026. */
  readonly began?: number;
}

/** One request of the drive phase and its answer. */
export interface RequestRecord {
  readonly id: string;
  readonly ok: boolean;
  readonly error: string | null;
  readonly promptTokens: number | null;
  readonly text: string | null;
  readonly seconds: number;
  /** Index of the prompt, so that the same prompt is compared between arms. */
  readonly prompt: number;
  /** Seconds from the arm's begin to this request's; absent in records of before November 2026. */
  readonly began?: number;
}

/** How an arm's run ended, as the smoke phase saw it. */
export type ArmOutcome = 'served' | 'start-failed' | 'timeout' | 'infra';

/**
 * What an arm's seconds went into. `start`: from the first process to the model being served; `requests`: the service itself; the rest is ours,
 * but most of `stop`, which is the workers' own end.
 */
export interface ArmTiming {
  readonly prepare: number;
  readonly start: number;
  readonly requests: number;
  readonly collect: number;
  readonly stop: number;
  readonly finish: number;
}

/** `arm.json` in an arm's evidence folder: what was asked and what happened, enough to judge again later. */
export interface ArmRecord {
  readonly version: 1;
  readonly arm: ArmName;
  readonly profile: ProfileName;
  /** Release of the engine where known, for the table of sufficient sets. */
  readonly release: string | null;
  /** The backend this arm is meant to use; null for aggregated. */
  readonly wanted: Backend | null;
  readonly disaggregated: boolean;
  readonly outcome: ArmOutcome;
  /** Where it stopped and why, in plain words; null when served. */
  readonly failure: string | null;
  readonly processes: readonly ProcessRecord[];
  readonly requests: readonly RequestRecord[];
  /** KV bytes per prompt token, from the model's config; null when unknown. */
  readonly kvBytesPerToken: number | null;
  /** `gpu` when the workers saw a GPU. */
  readonly memory: 'gpu' | 'host';
  /** Variables set on purpose and removed, names only for those that may be secret. */
  readonly environment: Readonly<Record<string, string | null>>;
  readonly seconds: number;
  readonly timing?: ArmTiming;
}

/** Everything a witness may look at: files by name (text or bytes) and the arm's record. Built by the edge, used by pure code. */
export interface ArmEvidence {
  readonly record: ArmRecord;
  /** Relative path in the arm's folder → content. */
  readonly texts: ReadonlyMap<string, string>;
  readonly binaries: ReadonlyMap<string, Uint8Array>;
  /** Entries of the folder that were not read (links, devices, hostile names, too large), in plain words. */
  readonly refused?: readonly string[];
}

/** A source of evidence: pure, one file each, registered in `witnesses.ts`. */
export interface Witness {
  readonly name: WitnessName;
  testify(evidence: ArmEvidence): readonly Finding[];
}

/** The judge's conclusion for one arm. */
export interface ArmVerdict {
  readonly arm: ArmName;
  readonly verdict: Verdict;
  readonly wanted: Backend | null;
  readonly backend: SeenBackend;
  readonly claim: Claim;
  readonly wire: Wire;
  /** KV bytes shown to have moved, and expected. */
  readonly bytes: number;
  readonly bytesExpected: number | null;
  readonly gbps: number | null;
  /** The least rate that is not called slow here, and what the link between the workers' GPUs can do; null when not known. */
  readonly floorGbps?: number | null;
  readonly ceilingGbps?: number | null;
  readonly seconds: number;
  readonly reason: string;
  readonly findings: readonly Finding[];
  readonly diagnoses: readonly Diagnosis[];
  /** In the order in which they spoke. Reports of earlier releases have none. */
  readonly rules?: readonly FiredRule[];
}

/** The judge's conclusion over all arms. */
export interface Judgement {
  readonly version: 1;
  readonly verdict: Verdict;
  readonly profile: ProfileName;
  /** `PROVEN (reference engine)`: the line every report leads with. */
  readonly line: string;
  readonly expected: Backend | null;
  readonly backend: SeenBackend;
  readonly claim: Claim;
  readonly wire: Wire;
  readonly bytes: number;
  readonly gbps: number | null;
  readonly outcome: 'ok' | 'failed' | 'unclear';
  readonly reason: string;
  readonly arms: readonly ArmVerdict[];
  readonly findings: readonly Finding[];
  readonly diagnoses: readonly Diagnosis[];
  /** Rules over all arms, or over plain logs; those of an arm stand with it. Reports of earlier releases have none. */
  readonly rules?: readonly FiredRule[];
}
