import type { ArmName } from '../../evidence/types.ts';

/**
 * What the HTML page shows of the evidence besides the report: read from the evidence folder after the judge, so that report.json
 * stays small. Plain data.
 */
export interface RunView {
  readonly arms: readonly ArmView[];
  /** Why the evidence could not be read, in plain words; absent when it was, or when there is none. */
  readonly trouble?: string;
}

export interface ArmView {
  readonly arm: ArmName;
  readonly services: readonly Span[];
  readonly requests: readonly Span[];
  /** False when the record has no begin times: then the spans are set as their lengths allow. */
  readonly timed: boolean;
  /** Length of the arm in seconds. */
  readonly seconds: number;
  readonly transfers: readonly Transfer[];
  readonly bytes: readonly ByteCount[];
  /** What the link could carry, in 10^9 bytes per second: a plain copy measured in the same run; null when nobody measured. */
  readonly ceiling: Ceiling | null;
  readonly environment: Readonly<Record<string, string | null>>;
  readonly memory: 'gpu' | 'host';
  /** GPUs that the workers saw; null when the record does not say. */
  readonly gpus: number | null;
  /** For each finding of the arm's verdict, by its position: the lines it stands on. */
  readonly excerpts: readonly Excerpt[];
}

/** A piece of the time line, in seconds from the arm's begin. */
export interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly ok: boolean;
  /** What a reader sees who asks for more: exit code, error, tokens. */
  readonly title: string;
}

export interface Transfer {
  readonly bytes: number;
  /** 10^9 bytes per second. */
  readonly gbps: number;
  readonly ok: boolean;
  readonly source: 'telemetry' | 'counter';
}

/** Bytes that one source counted at one process. */
export interface ByteCount {
  readonly source: string;
  readonly bytes: number;
}

export interface Ceiling {
  readonly gbps: number;
  readonly what: string;
}

/** Lines of a file around the one that a finding names. */
export interface Excerpt {
  /** Position in the findings of the arm. */
  readonly finding: number;
  readonly lines: readonly ExcerptLine[];
}

export interface ExcerptLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  /** The line that the finding names. */
  readonly decides: boolean;
}
