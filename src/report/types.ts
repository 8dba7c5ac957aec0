import type { Judgement, Verdict } from '../evidence/types.ts';
import type { ImageResult } from '../image/types.ts';
import type { Capability, Plan } from '../plan/types.ts';
import type { RestoreOutcome, TierName } from '../store/types.ts';

/** The phases of the story (design.md, section 3), in their order. */
export type PhaseName = 'plan' | 'restore' | 'wheel' | 'image' | 'smoke' | 'judge' | 'report' | 'save';

/** How one phase ended. */
export interface PhaseReport {
  readonly name: PhaseName;
  readonly state: 'done' | 'skipped' | 'failed';
  readonly seconds: number;
  /** Why it was skipped or failed, or what it found worth a line; empty when there is nothing to say. */
  readonly reason: string;
}

/** The restore phase without the wheel's place on the host: a report is published, the host's folders are not its business. */
export type RestoreReport =
  | (Omit<Extract<RestoreOutcome, { kind: 'hit' }>, 'wheel'> & {
      /** Seconds that the build of this wheel took when it was built; null for wheels that nobody built here. */
      readonly buildSeconds?: number | null;
    })
  | Extract<RestoreOutcome, { kind: 'found' | 'none' }>;

/** What the run cost in GPUs, which a runner holds from its first to its last second whether they work or not. */
export interface GpuReport {
  /** GPUs that the workers saw. */
  readonly count: number;
  /** GPU minutes of all phases together. */
  readonly usedMinutes: number;
  /** GPU minutes that building the wheel would have taken besides; 0 when it was built. */
  readonly avoidedMinutes: number;
}

/** The wheel of this run, restored or built. */
export interface WheelReport {
  readonly origin: 'restored' | 'built';
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly capabilities: readonly Capability[];
  /** Seconds the build took in this run; null when restored. */
  readonly buildSeconds: number | null;
  /** What a reader must know about it: with engine `host`, that it is not what ran. */
  readonly note?: string;
  /** What became of publishing it, tier by tier; empty when restored and nothing was missing. */
  readonly published: readonly {
    readonly tier: TierName;
    readonly stored: boolean;
    readonly reason: string;
  }[];
}

/** What stopped the run: the parts of a ToolError. The phase is the one whose state is `failed`. */
export interface ErrorReport {
  readonly code: string;
  readonly kind: 'answer' | 'usage' | 'surroundings' | 'bug';
  readonly what: string;
  readonly means: string;
  readonly next: string;
}

/**
 * `report.json` (schema/report.schema.json): everything one run has to say, complete or not. Every phase's part is absent when
 * the run did not get that far; a run that failed in its first phase still makes a report. Holds no secrets, and no host path but
 * the checkout's, which the user gave.
 */
export interface Report {
  readonly version: 1;
  readonly tool: 'trtllm-nixl-build';
  readonly toolVersion: string;
  /** ISO 8601, UTC: when the report was made. */
  readonly at: string;
  /** Repository and run of the workflow, or `local`. */
  readonly origin: string;
  /** The judgement's; without one `INFRA` when the surroundings stopped the run, else null: nothing was judged. Never green by default. */
  readonly verdict: Verdict | null;
  readonly phases: readonly PhaseReport[];
  readonly plan?: Plan;
  readonly restore?: RestoreReport;
  readonly wheel?: WheelReport;
  readonly image?: ImageResult;
  readonly judgement?: Judgement;
  /** Evidence folder as the user named it, or relative to the workspace; absent when no arm ran. */
  readonly evidence?: string;
  /** Absent when no worker said how many GPUs it saw. */
  readonly gpu?: GpuReport;
  readonly error?: ErrorReport;
}
