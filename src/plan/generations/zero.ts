import {
  BUILD_SCRIPT,
  BUILD_SH,
  EARLY_DOCKERFILE,
  experimentalCommit,
  hasFile,
  NIXL_FLAG,
  not,
  type Reading,
  readImagePlan,
  readWheelFacts,
  takesOption,
} from './build-sh.ts';
import { EARLY_UCX_BAKED } from './contract-facts.ts';
import type { Generation } from './generation.ts';
import { DYNAMO_SERVE } from './launch-facts.ts';
import { OF_MARKERS, RUNTIME_TARGET, STALE_NIXL } from './traps.ts';

const READING: Reading = {
  generation: '0',
  handoff: 'directory-with-marker',
  dockerfile: EARLY_DOCKERFILE,
  wheelTargets: ['dev'],
};

/** May to mid June 2025 (Dynamo #968): a wheel script without NIXL, UCX in every process (facts 1.0 and 8). */
export const zero: Generation = {
  name: '0',
  title: 'container/build.sh without a NIXL flag: wheels without NIXL, UCX in the image',
  probes: (checkout) => [
    hasFile(checkout, BUILD_SCRIPT),
    hasFile(checkout, EARLY_DOCKERFILE),
    not(takesOption(checkout, NIXL_FLAG)),
    takesOption(checkout, BUILD_SH.commitFlag ?? ''),
  ],
  support: {
    sources: ['dynamo-script', 'trtllm-make', 'given-wheel', 'pip'],
    selection: 'env-2025-06',
    image: {
      ...BUILD_SH,
      handoff: 'directory-with-marker',
      nixlFlag: null,
      flagWithoutEffect: null,
    },
    wheel: (checkout) =>
      readWheelFacts(checkout, READING, {
        defaultRef: experimentalCommit(checkout),
        notes: [
          'Generation 0 has no NIXL flag: its own wheels have no NIXL, and its image sets TRTLLM_USE_UCX_KVCACHE=1 for every process. With the NIXL flag on, a wheel that has it must come from elsewhere, and only the arms that set the variables themselves can use it.',
        ],
      }),
    imagePlan: (checkout) => readImagePlan(checkout, READING),
    contract: EARLY_UCX_BAKED,
    launch: DYNAMO_SERVE,
    traps: [...OF_MARKERS, RUNTIME_TARGET, STALE_NIXL],
  },
};
