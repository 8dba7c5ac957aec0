import { FIRST_WITH_NIXL } from '../plan/sources/public-releases.ts';
import type { Arch, Plan, WheelSource } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import { lackOfNixl } from './lacks.ts';
import type { WheelContents } from './types.ts';

type Wanted = Pick<Plan, 'needs' | 'recipe'>;

const MACHINES: Readonly<Record<Arch, RegExp>> = { amd64: /(^|_)x86_64$/, arm64: /(^|_)aarch64$/ };

/**
 * Why a wheel is not the one a plan asks for, in plain words; undefined when it fits. Having more than needed is fine.
 * Looks at content and name only: whether the bytes are those of the manifest is the store's question.
 */
export function whyUnfit(wanted: Wanted, contents: WheelContents): string | undefined {
  const { recipe, needs } = wanted;
  if (!MACHINES[recipe.arch].test(contents.platformTag)) {
    return `it is for ${contents.platformTag}, not for ${recipe.arch}`;
  }
  const lacking = needs.filter((capability) => !contents.capabilities.includes(capability));
  if (lacking.length > 0) return `it lacks ${lacking.join(' and ')}, which this request needs`;
  // What pip brings was never promised by a build: its recipe only says what public releases of that version have.
  if (recipe.nixl && recipe.source !== 'pip' && !contents.capabilities.includes('nixl')) {
    return 'its recipe says NIXL is built in, but the NIXL library is not inside';
  }
  // The scripts append `+dev<short commit>` to the version; a dirty clone yields another commit's, or two of them.
  // Only the part behind `+` is theirs: `1.0.0.dev20250617` is a date.
  const local = contents.packageVersion.replace(/^[^+]*/, '');
  const [dev, ...more] = [...local.matchAll(/dev([0-9a-f]{7,40})(?![0-9a-f])/g)];
  if (more.length > 0) return `its version ${contents.packageVersion} names two commits`;
  if (dev?.[1] !== undefined && recipe.commit !== null && !recipe.commit.startsWith(dev[1])) {
    return `its version ${contents.packageVersion} names another commit than ${recipe.commit.slice(0, 12)}`;
  }
  return undefined;
}

/** @throws ToolError `WHEEL_UNFIT` with the reason of `whyUnfit`. */
export function requireFit(wanted: Wanted, contents: WheelContents): void {
  const why = whyUnfit(wanted, contents);
  if (why === undefined) return;
  const lack = wanted.needs.includes('nixl') ? lackOfNixl(contents) : undefined;
  throw new ToolError({
    code: 'WHEEL_UNFIT',
    kind: 'answer',
    what: `${contents.fileName} is not the wheel asked for: ${why}.${lack === undefined ? '' : ` ${lack}`}`,
    means: 'An image with it would not have what the request asks for, so it is neither used nor stored.',
    next: NEXT[wanted.recipe.source],
  });
}

const NEXT: Readonly<Record<WheelSource, string>> = {
  'dynamo-script':
    'Read the log of the build; a kept TensorRT-LLM clone or an old script is the usual cause.',
  'trtllm-make': 'Read the log of the build, and how that TensorRT-LLM commit decides what to build in.',
  'given-wheel': 'Give another wheel, let one be built (leave `wheel` out), or switch the NIXL flag off.',
  pip: `Take a release since ${FIRST_WITH_NIXL} for NIXL, let a wheel be built (leave \`pip-wheel\` out), or switch the NIXL flag off.`,
  'upstream-image': 'Take another image.',
};

/**
 * Refuses a build that cannot give what is needed, before its hours are spent. A store may still hold a wheel that can, so
 * this is asked after the look-up.
 * @throws ToolError `NIXL_NOT_BUILDABLE`.
 */
export function requireBuildable(plan: Wanted): void {
  if (!plan.needs.includes('nixl') || plan.recipe.nixl) return;
  const scripts = Object.keys(plan.recipe.scripts).join(' and ');
  throw new ToolError({
    code: 'NIXL_NOT_BUILDABLE',
    kind: 'usage',
    what: `The NIXL flag is on, but ${scripts || 'this source'} builds wheels for ${plan.recipe.arch} without NIXL.`,
    means:
      'A build would take hours and end in a wheel that is invalid for this request, so none was started.',
    next: 'Use a Dynamo checkout of #1591 (2025-06-18) or later on amd64, or switch the NIXL flag off.',
  });
}
