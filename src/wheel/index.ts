import type { Plan, WheelSource } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import type { Builder, BuildOptions, BuiltWheel } from './build.ts';
import { buildWithDynamo } from './build-dynamo.ts';
import { buildWithMake } from './build-make.ts';
import { takeGivenWheel } from './given.ts';
import { takePipWheel } from './pip.ts';

export type { Builder, BuildOptions, BuiltWheel } from './build.ts';
export { requireBuildable, requireFit, whyUnfit } from './fit.ts';
export { inspectWheel } from './inspect.ts';
export { makeManifest, parseManifest } from './manifest.ts';

/** One builder per source of wheels; null where the wheel is none of ours. */
export const BUILDERS: Readonly<Record<WheelSource, Builder | null>> = {
  'dynamo-script': buildWithDynamo,
  'given-wheel': takeGivenWheel,
  'trtllm-make': buildWithMake,
  pip: takePipWheel,
  'upstream-image': null,
};

/**
 * Comes by the wheel of a plan: builds it, downloads it, or takes the given one; proves it in any case. The wheel lies in `options.folder` afterwards.
 * @throws ToolError `NO_WHEEL_TO_BUILD`; those of the builder.
 */
export function buildWheel(session: Session, plan: Plan, options: BuildOptions): Promise<BuiltWheel> {
  const build = BUILDERS[plan.recipe.source];
  if (build === null) return Promise.reject(noWheelOfOurs(plan.recipe.source));
  return build(session, plan, options);
}

function noWheelOfOurs(source: WheelSource): ToolError {
  return new ToolError({
    code: 'NO_WHEEL_TO_BUILD',
    kind: 'bug',
    what: `A wheel was asked for where the source is "${source}".`,
    means: 'The wheel lies in an image; nothing was built.',
    next: 'Please report it with the log of this step.',
  });
}
