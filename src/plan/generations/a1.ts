import {
  BUILD_SH,
  bakesUcx,
  EARLY_DOCKERFILE,
  experimentalCommit,
  NIXL_FLAG,
  not,
  pinnedCommitNotes,
  type Reading,
  readImagePlan,
  readWheelFacts,
  takesOption,
  writesKvScript,
} from './build-sh.ts';
import { EARLY_BASHRC_ONLY } from './contract-facts.ts';
import type { Generation, ImageFacts } from './generation.ts';
import { DYNAMO_SERVE } from './launch-facts.ts';
import { OF_MARKERS, RUNTIME_TARGET, STALE_NIXL } from './traps.ts';

const READING: Reading = {
  generation: 'A1',
  handoff: 'directory-with-marker',
  dockerfile: EARLY_DOCKERFILE,
  wheelTargets: ['dev'],
};

/** Shared with A2, which differs in what the image sets. */
export const EARLY_IMAGE: ImageFacts = {
  ...BUILD_SH,
  handoff: 'directory-with-marker',
  nixlFlag: NIXL_FLAG,
  flagWithoutEffect: null,
};

/** June 2025 (Dynamo #1591): `build.sh` with the NIXL flag, KV variables only in `.bashrc` (facts, sections 1 and 8). */
export const a1: Generation = {
  name: 'A1',
  title: 'container/build.sh with the experimental NIXL flag; KV variables only in interactive shells',
  probes: (checkout) => [
    takesOption(checkout, NIXL_FLAG),
    writesKvScript(checkout),
    not(bakesUcx(checkout, EARLY_DOCKERFILE)),
  ],
  support: {
    sources: ['dynamo-script', 'trtllm-make', 'given-wheel', 'pip'],
    selection: 'env-2025-06',
    image: EARLY_IMAGE,
    wheel: (checkout) =>
      readWheelFacts(checkout, READING, {
        defaultRef: experimentalCommit(checkout),
        notes: [
          'Generation A1 sets the KV variable only in interactive shells: a plain `docker run IMAGE command` has none, and TensorRT-LLM then starts no KV transceiver.',
          ...pinnedCommitNotes(checkout),
        ],
      }),
    imagePlan: (checkout) => readImagePlan(checkout, READING),
    contract: EARLY_BASHRC_ONLY,
    launch: DYNAMO_SERVE,
    traps: [...OF_MARKERS, RUNTIME_TARGET, STALE_NIXL],
  },
};
