import type { Checkout } from '../types.ts';
import { UPSTREAM_IMAGE } from './contract-facts.ts';
import type { Generation, WheelFacts } from './generation.ts';
import { MODULES } from './launch-facts.ts';
import { NO_SCRIPT, RENDERED_IMAGE, readContext, renderedPlan, rendersOnly, takesWheel } from './rendered.ts';
import { CUDA_VERSION, STALE_RENDERED } from './traps.ts';

const NO_EFFECT =
  'Generation D builds no wheel: TensorRT-LLM comes with the release image that the container starts from, and what NIXL that has is looked at in the finished image. The NIXL flag says which backend is expected; the engine YAML, then the first of NIXL, UCX, MOONCAKE and MPI whose variable is 1, decides.';

/** Since May 2026 (Dynamo #9654, v1.2): render.py over TensorRT-LLM's own release image (facts 2.6). */
export const d: Generation = {
  name: 'D',
  title: 'render.py over the release image of TensorRT-LLM',
  probes: (checkout) => {
    const wheel = takesWheel(checkout);
    return [...rendersOnly(checkout), { looksFor: `neither ${wheel.looksFor}`, found: !wheel.found }];
  },
  support: {
    sources: ['upstream-image'],
    selection: 'yaml-2026',
    image: { ...RENDERED_IMAGE, handoff: 'runtime-image', flagWithoutEffect: NO_EFFECT },
    wheel: readWheel,
    imagePlan: (checkout, asked) =>
      renderedPlan(readContext(checkout, 'D'), {
        handoff: 'runtime-image',
        runtimeImage: asked.runtimeImage,
      }),
    contract: UPSTREAM_IMAGE,
    launch: MODULES,
    traps: [CUDA_VERSION, STALE_RENDERED],
  },
};

function readWheel(checkout: Checkout): WheelFacts {
  const context = readContext(checkout, 'D');
  const version = context.runtimeImage?.split(':').at(-1);
  return {
    ...NO_SCRIPT,
    defaultRef: version === undefined ? null : `v${version}`,
    pip: null,
    upstreamImage: context.runtimeImage,
    notes: [NO_EFFECT],
  };
}
