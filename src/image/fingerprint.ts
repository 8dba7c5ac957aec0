import { createHash } from 'node:crypto';
import { canonicalJson } from '../plan/canonical.ts';
import type { Plan } from '../plan/types.ts';
import { buildScriptArgv } from './argv.ts';

/** Everything that enters the image and is not in the plan. */
export interface Ingredients {
  /** Lower-case hex. */
  readonly wheelSha256: string;
  readonly buildArgs: readonly string[];
}

/** Raised when the same ingredients give another image than before, e.g. when the labels change. */
const FORMAT = 1;

/**
 * SHA-256 over everything that enters the image. Equal fingerprints mean: building again would give the same image, as far as a
 * Dockerfile can promise that. Places (wheel folder, tag) are not in it; a base image whose tag moved is found by its id
 * (labels.ts), because it is known only after a build. Pure.
 */
export function imageFingerprint(plan: Plan, ingredients: Ingredients): string {
  const argv = buildScriptArgv(plan, {
    wheelFolder: 'WHEEL',
    tag: 'TAG',
    buildArgs: ingredients.buildArgs,
  });
  const text = canonicalJson({
    format: FORMAT,
    generation: plan.generation,
    checkout: { commit: plan.checkout.commit, dirty: plan.checkout.dirty },
    key: plan.key,
    nixlCommitOverride: plan.nixlCommitOverride,
    wheel: ingredients.wheelSha256,
    argv,
  });
  return createHash('sha256').update(text).digest('hex');
}
