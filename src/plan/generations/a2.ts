import { EARLY_IMAGE } from './a1.ts';
import {
  bakesUcx,
  EARLY_DOCKERFILE,
  experimentalCommit,
  NIXL_FLAG,
  pinnedCommitNotes,
  type Reading,
  readImagePlan,
  readWheelFacts,
  takesOption,
} from './build-sh.ts';
import { EARLY_UCX_UNLESS_INTERACTIVE } from './contract-facts.ts';
import type { Generation } from './generation.ts';
import { DYNAMO_SERVE } from './launch-facts.ts';
import { OF_MARKERS, RUNTIME_TARGET, STALE_NIXL } from './traps.ts';

const READING: Reading = {
  generation: 'A2',
  handoff: 'directory-with-marker',
  dockerfile: EARLY_DOCKERFILE,
  wheelTargets: ['dev'],
};

/** July 2025 (Dynamo #1777): as A1, but the image sets UCX for every process, and only interactive shells undo it (facts 1.4). */
export const a2: Generation = {
  name: 'A2',
  title: 'as A1, with TRTLLM_USE_UCX_KVCACHE=1 in the image',
  probes: (checkout) => [takesOption(checkout, NIXL_FLAG), bakesUcx(checkout, EARLY_DOCKERFILE)],
  support: {
    sources: ['dynamo-script', 'trtllm-make', 'given-wheel', 'pip'],
    selection: 'env-2025-06',
    image: EARLY_IMAGE,
    wheel: (checkout) =>
      readWheelFacts(checkout, READING, {
        defaultRef: experimentalCommit(checkout),
        notes: [
          'Generation A2 sets TRTLLM_USE_UCX_KVCACHE=1 for every process; with the NIXL flag only interactive shells have NIXL instead. A plain `docker run IMAGE command` uses UCX whatever the flag was.',
          ...pinnedCommitNotes(checkout),
        ],
      }),
    imagePlan: (checkout) => readImagePlan(checkout, READING),
    contract: EARLY_UCX_UNLESS_INTERACTIVE,
    launch: DYNAMO_SERVE,
    traps: [...OF_MARKERS, RUNTIME_TARGET, STALE_NIXL],
  },
};
