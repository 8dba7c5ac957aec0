import { INTENT_READING, INTENT_TRAPS, intentImage, intentProbes, wantsUcx } from './b1.ts';
import { not, readImagePlan, readWheelFacts, releaseTag } from './build-sh.ts';
import { YAML_DECIDES } from './contract-facts.ts';
import type { Generation } from './generation.ts';
import { MODULES } from './launch-facts.ts';
import { DEV_TAG } from './traps.ts';

const NO_EFFECT =
  'Generation B2 has no NIXL flag any more: `DEFAULT` in the engine YAML means NIXL unless TRTLLM_USE_UCX_KVCACHE or TRTLLM_USE_MPI_KVCACHE is 1. The flag says which backend is expected, and what the wheel must hold.';

/** November 2025 to February 2026 (Dynamo #4645, v0.7.1 to v0.9): as B1, NIXL by default (facts 2.3). */
export const b2: Generation = {
  name: 'B2',
  title: 'build.sh that maps flags to one intention, NIXL by default',
  probes: (checkout) => [...intentProbes(checkout), not(wantsUcx(checkout))],
  support: {
    sources: ['dynamo-script', 'trtllm-make', 'given-wheel', 'pip'],
    selection: 'yaml-2025-11',
    image: intentImage(NO_EFFECT),
    wheel: (checkout) =>
      readWheelFacts(
        checkout,
        { ...INTENT_READING, generation: 'B2' },
        { defaultRef: releaseTag(checkout), notes: [NO_EFFECT] },
      ),
    imagePlan: (checkout) => readImagePlan(checkout, { ...INTENT_READING, generation: 'B2' }),
    contract: YAML_DECIDES,
    launch: MODULES,
    traps: [...INTENT_TRAPS, DEV_TAG],
  },
};
