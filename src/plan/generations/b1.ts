import type { Checkout } from '../types.ts';
import {
  BUILD_SH,
  bakesUcx,
  DEFAULT_COMMIT_FLAG,
  DOCKERFILE,
  either,
  mapsIntentions,
  not,
  pipVersion,
  type Reading,
  readImagePlan,
  readWheelFacts,
  releaseTag,
  takesOption,
} from './build-sh.ts';
import { UCX_BAKED } from './contract-facts.ts';
import type { Generation, ImageFacts, Probe, Trap } from './generation.ts';
import { MODULES } from './launch-facts.ts';
import { isBefore } from './release.ts';
import {
  BUILD_LOGS,
  COMMIT_NEEDED,
  EXACT_TAG,
  INDEX_ALONE,
  NO_BUILDX,
  NOT_TRTLLM_FOLDER,
  OF_BUILD_SH,
  ONE_CACHE,
  STALE_WHEEL,
  TWO_STEPS,
} from './traps.ts';

/** From this release on Dynamo's image asks for NIXL (Dynamo #4645), and public wheels have it. */
const FIRST_WITH_NIXL = '1.2.0rc3';

/** Shared with B2. */
export const INTENT_READING: Omit<Reading, 'generation'> = {
  handoff: 'install-mode-flags',
  dockerfile: DOCKERFILE,
  wheelTargets: ['dev', 'runtime'],
};

export const INTENT_TRAPS: readonly Trap[] = [
  ...OF_BUILD_SH,
  COMMIT_NEEDED,
  STALE_WHEEL,
  INDEX_ALONE,
  EXACT_TAG,
  NO_BUILDX,
  BUILD_LOGS,
  NOT_TRTLLM_FOLDER,
];

export function intentImage(flagWithoutEffect: string): ImageFacts {
  return {
    ...BUILD_SH,
    handoff: 'install-mode-flags',
    nixlFlag: null,
    flagWithoutEffect,
  };
}

/** Variables of the old flags stayed as dead code, so the options are looked for (facts 2.3). */
export function intentProbes(checkout: Checkout): Probe[] {
  return [mapsIntentions(checkout), not(takesOption(checkout, DEFAULT_COMMIT_FLAG))];
}

/** UCX in the image, or a TensorRT-LLM that its image needs it for. */
export function wantsUcx(checkout: Checkout): Probe {
  const version = pipVersion(checkout);
  return either(bakesUcx(checkout, DOCKERFILE), {
    looksFor: `a public wheel before ${FIRST_WITH_NIXL} in container/build.sh`,
    found: version !== null && isBefore(version, FIRST_WITH_NIXL),
  });
}

const NO_EFFECT =
  'Generation B1 has no NIXL flag any more, and its image sets TRTLLM_USE_UCX_KVCACHE=1. With the NIXL flag on, `cache_transceiver_config.backend: NIXL` in the engine YAML, or that variable unset and a wheel of 1.2.0rc3 or later, is what selects NIXL.';

/** October and November 2025 (Dynamo #3769, v0.7.0): flags mapped to one intention, UCX in the image (facts 2.3). */
export const b1: Generation = {
  name: 'B1',
  title: 'build.sh that maps flags to one intention, UCX in the image',
  probes: (checkout) => [...intentProbes(checkout), wantsUcx(checkout)],
  support: {
    sources: ['dynamo-script', 'trtllm-make', 'given-wheel', 'pip'],
    selection: 'yaml-2025-11',
    image: intentImage(NO_EFFECT),
    wheel: (checkout) =>
      readWheelFacts(
        checkout,
        { ...INTENT_READING, generation: 'B1' },
        { defaultRef: releaseTag(checkout), notes: [NO_EFFECT] },
      ),
    imagePlan: (checkout) => readImagePlan(checkout, { ...INTENT_READING, generation: 'B1' }),
    contract: UCX_BAKED,
    launch: MODULES,
    traps: [...INTENT_TRAPS, ONE_CACHE, TWO_STEPS],
  },
};
