import type { Session } from '../../system/session.ts';
import type { Generation, ImagePlan, WheelFacts } from '../generations/generation.ts';
import type { Checkout, PlanRequest, Recipe } from '../types.ts';

/** Everything a source may look at to say what its wheel is. */
export interface SourceAsk {
  readonly session: Session;
  readonly request: PlanRequest;
  readonly checkout: Checkout;
  readonly generation: Generation;
  readonly facts: WheelFacts;
  readonly image: ImagePlan;
  /** Full commit of the NIXL that the checkout hands to its builds; null when it hands none. */
  readonly nixlCommit: string | null;
}

/** What a source says of the wheel before there is one. */
export interface SourcePlan {
  readonly recipe: Recipe;
  /** Remote of TensorRT-LLM without credentials, and the ref as asked for (`Plan.ref`). */
  readonly remote: string;
  readonly ref: string;
  readonly notes: readonly string[];
}

/** Says what the wheel of a request is made of. Resolves what can move; asks the network for nothing else. */
export type Source = (ask: SourceAsk) => Promise<SourcePlan>;
