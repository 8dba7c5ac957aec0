import type { Checkout } from '../types.ts';
import {
  BUILD_SH,
  bakesUcx,
  DOCKERFILE,
  EARLY_DOCKERFILE,
  experimentalCommit,
  hasFile,
  NIXL_FLAG,
  not,
  pinnedCommitNotes,
  type Reading,
  readImagePlan,
  readWheelFacts,
  takesOption,
  writesKvScript,
} from './build-sh.ts';
import { YAML_DECIDES_MOVING } from './contract-facts.ts';
import type { Generation } from './generation.ts';
import { MODULES_WITH_STRATEGY } from './launch-facts.ts';
import { withoutComments } from './shell-text.ts';
import { NOT_TRTLLM_FOLDER, OF_MARKERS, RUNTIME_TARGET, TWO_STEPS } from './traps.ts';

const NO_EFFECT =
  'In generation A3 the NIXL flag changes neither wheel nor image: build.sh takes it, its Dockerfile has no such argument. `cache_transceiver_config.backend` of the engine YAML decides.';

/** August to October 2025 (Dynamo #2231 and #2284): the flag is taken and does nothing, the YAML decides (facts 1.5). */
export const a3: Generation = {
  name: 'A3',
  title: 'build.sh with --framework trtllm; the NIXL flag has no effect, the YAML decides',
  probes: (checkout) => {
    const early = hasFile(checkout, EARLY_DOCKERFILE);
    const late = hasFile(checkout, DOCKERFILE);
    return [
      takesOption(checkout, NIXL_FLAG),
      { looksFor: `either ${early.looksFor} or ${late.looksFor}`, found: early.found !== late.found },
      // For some days the old name was still there, its KV variables were not (#2231 and its review).
      not(writesKvScript(checkout)),
      not(bakesUcx(checkout, EARLY_DOCKERFILE)),
    ];
  },
  support: {
    sources: ['dynamo-script', 'trtllm-make', 'given-wheel', 'pip'],
    selection: 'yaml-2025-11',
    image: {
      ...BUILD_SH,
      handoff: 'directory-with-marker',
      nixlFlag: NIXL_FLAG,
      flagWithoutEffect: NO_EFFECT,
    },
    wheel: (checkout) =>
      readWheelFacts(checkout, reading(checkout), {
        defaultRef: experimentalCommit(checkout),
        notes: [NO_EFFECT, ...pinnedCommitNotes(checkout)],
      }),
    imagePlan: (checkout) => readImagePlan(checkout, reading(checkout)),
    contract: YAML_DECIDES_MOVING,
    launch: MODULES_WITH_STRATEGY,
    traps: [...OF_MARKERS, RUNTIME_TARGET, TWO_STEPS, NOT_TRTLLM_FOLDER],
  },
};

function reading(checkout: Checkout): Reading {
  return {
    generation: 'A3',
    handoff: 'directory-with-marker',
    dockerfile: dockerfileOf(checkout),
    wheelTargets: devComesFromRuntime(checkout) ? ['dev', 'runtime'] : ['dev'],
  };
}

function dockerfileOf(checkout: Checkout): string {
  return checkout.files[DOCKERFILE] === undefined ? EARLY_DOCKERFILE : DOCKERFILE;
}

/** Dynamo #3009: from then on the wheel is installed before both stages part. */
function devComesFromRuntime(checkout: Checkout): boolean {
  return /^[ \t]*FROM[ \t]+runtime[ \t]+AS[ \t]+(?:dev|local-dev)\b/im.test(
    withoutComments(checkout.files[dockerfileOf(checkout)] ?? ''),
  );
}
