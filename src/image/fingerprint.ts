import { createHash } from 'node:crypto';
import { canonicalJson } from '../plan/canonical.ts';
import type { Plan } from '../plan/types.ts';
import { imageCommands } from './argv.ts';

/** Everything that enters the image and is not in the plan. */
export interface Ingredients {
  /** Lower-case hex; null where no wheel is handed over. */
  readonly wheelSha256: string | null;
  readonly buildArgs: readonly string[];
  /** The run that alone may use the image, because the plan does not know all that is in the checkout; else null. */
  readonly onlyRun: string | null;
}

/** Raised when the same ingredients give another image than before, e.g. when the labels change. 3: all generations. 4: the contract tells programs. */
const FORMAT = 4;

/**
 * SHA-256 over everything that enters the image. Equal fingerprints mean: building again would give the same image, as far as a
 * Dockerfile can promise that. Places (wheel folder, tag) are not in it; a base image whose tag moved is found by what it
 * was (labels.ts, base-image.ts): a registry that cannot be asked for once must not make another image. Pure.
 */
export function imageFingerprint(plan: Plan, ingredients: Ingredients): string {
  const commands = imageCommands(plan, {
    wheelFolder: ingredients.wheelSha256 === null ? null : '/WHEEL',
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
    onlyRun: ingredients.onlyRun,
    commands: commands.map(({ argv }) => argv),
  });
  return createHash('sha256').update(text).digest('hex');
}
