import type { Plan } from '../plan/types.ts';
import type { Session } from '../system/session.ts';
import type { WheelContents } from './types.ts';

/** Where a build may write, and what it holds meanwhile. */
export interface BuildOptions {
  /** Empty or missing folder of this build alone, on the file system the wheel shall end on. */
  readonly folder: string;
  /** Descriptor of the key's lock: the build's processes inherit it, so the key stays taken until all of them are gone. */
  readonly lockFd?: number;
  /** Seconds such a build took last time, for the estimate. */
  readonly expectSeconds?: number;
  /** Path of the wheel (source `given-wheel`). */
  readonly given?: string;
  /** Index of source `pip`; may hold credentials. Undefined: pip's own configuration decides. */
  readonly pipIndexUrl?: string | undefined;
  /** Compilers at once (source `trtllm-make`); undefined: as many as memory and processors allow. */
  readonly jobs?: number | undefined;
  /** Git URL of TensorRT-LLM with the user's credentials; undefined: the plan's, without. */
  readonly gitUrl?: string | undefined;
  /** Parent of TensorRT-LLM's sources (source `trtllm-make`); default: one of this user. */
  readonly sourcesParent?: string;
  /** Each line of the build's output, for a log file of the caller. */
  readonly onLine?: (line: string) => void;
  /** Lock file of the host-wide lock; the default is one for all users of the host. */
  readonly hostLock?: string;
}

export interface BuiltWheel {
  readonly path: string;
  readonly contents: WheelContents;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Seconds the build took; null for a given wheel. */
  readonly seconds: number | null;
  /** Last lines of the build's output. */
  readonly tail: readonly string[];
}

/** One way to come by a wheel. */
export type Builder = (session: Session, plan: Plan, options: BuildOptions) => Promise<BuiltWheel>;
