import type { Plan, WheelSource } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import type { Builder, BuildOptions, BuiltWheel } from './build.ts';
import { buildWithDynamo } from './build-dynamo.ts';
import { takeGivenWheel } from './given.ts';

export type { Builder, BuildOptions, BuiltWheel } from './build.ts';
export { requireBuildable, requireFit, whyUnfit } from './fit.ts';
export { inspectWheel } from './inspect.ts';
export { makeManifest, parseManifest } from './manifest.ts';

/** One builder per source of wheels; null where this version has none. */
export const BUILDERS: Readonly<Record<WheelSource, Builder | null>> = {
  'dynamo-script': buildWithDynamo,
  'given-wheel': takeGivenWheel,
  'trtllm-make': null,
  pip: null,
  'upstream-image': null,
};

/**
 * Comes by the wheel of a plan: builds it, or takes and proves the given one. The wheel lies in `options.folder` afterwards.
 * @throws ToolError `SOURCE_NOT_BUILT_YET`; those of the builder.
 */
export function buildWheel(session: Session, plan: Plan, options: BuildOptions): Promise<BuiltWheel> {
  const build = BUILDERS[plan.recipe.source];
  if (build === null) return Promise.reject(notBuiltYet(plan.recipe.source));
  return build(session, plan, options);
}

function notBuiltYet(source: WheelSource): ToolError {
  return new ToolError({
    code: 'SOURCE_NOT_BUILT_YET',
    kind: 'usage',
    what: `This version has no builder for wheels from "${source}".`,
    means: 'Nothing was built.',
    next: "Use Dynamo's script or a given wheel.",
  });
}
