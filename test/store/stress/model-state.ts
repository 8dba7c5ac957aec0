import type { HostTier } from '../../../src/store/tool-cache.ts';
import type { Session } from '../../../src/system/session.ts';
import type { ProvenWheel } from '../../../src/wheel/types.ts';
import type { Random } from './random.ts';

/** What the model knows of one key: the bytes that may come back, and whether they must. */
export interface KeyState {
  readonly wheel: ProvenWheel;
  readonly rebuilt: ProvenWheel;
  /** Which wheel was stored last; undefined when none, or when pruned, removed or damaged since. */
  present: ProvenWheel | undefined;
  /** True when it may be damaged or gone: an ordinary writer changed something since it was stored, or a process was killed over it. */
  touched: boolean;
}

/** What an operation of the model works with. */
export interface Step {
  readonly tier: HostTier;
  readonly key: KeyState;
  readonly keys: readonly KeyState[];
  readonly random: Random;
  readonly storePath: string;
  readonly session: Session;
  readonly folder: string;
  readonly step: number;
  /** Milliseconds by which the run's clock differs from the machine's. */
  readonly offset: number;
  clock(offsetMs: number): void;
}
