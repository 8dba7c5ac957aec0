import type { Checkout } from '../types.ts';
import { bakesUcx, hasNixlFlag } from './a1.ts';
import type { Generation } from './generation.ts';
import { acceptsOption } from './shell-text.ts';

/**
 * Generations that are told apart but not supported yet (facts, section 8). Naming them keeps a checkout from being
 * treated as a neighbour that it only resembles.
 */
export const recognised: readonly Generation[] = [
  later('A2', 'as A1, with TRTLLM_USE_UCX_KVCACHE=1 in the image (Dynamo #1777)', (checkout) => {
    const dockerfile = checkout.files['container/Dockerfile.tensorrt_llm'];
    return dockerfile !== undefined && hasNixlFlag(checkout) && bakesUcx(dockerfile);
  }),
  later(
    'A3',
    'build.sh with --framework trtllm; the NIXL flag has no effect, the YAML decides',
    (checkout) =>
      checkout.files['container/Dockerfile.tensorrt_llm'] === undefined &&
      checkout.files['container/Dockerfile.trtllm'] !== undefined &&
      hasNixlFlag(checkout),
  ),
  later('B1', 'build.sh that maps flags to one intention (Dynamo #3769), UCX in the image', (checkout) => {
    return mapsIntentions(checkout) && bakesUcx(checkout.files['container/Dockerfile.trtllm'] ?? '');
  }),
  later('B2', 'as B1, NIXL by default (Dynamo #4645)', (checkout) => {
    return mapsIntentions(checkout) && !bakesUcx(checkout.files['container/Dockerfile.trtllm'] ?? '');
  }),
  later(
    'C',
    'render.py with a wheel handed in (Dynamo #5633)',
    (checkout) => rendered(checkout) && takesWheel(checkout),
  ),
  later(
    'D',
    'render.py over the upstream runtime image (Dynamo #9654)',
    (checkout) => rendered(checkout) && !takesWheel(checkout),
  ),
];

function later(name: Generation['name'], title: string, detect: Generation['detect']): Generation {
  return { name, title, detect, support: null };
}

function mapsIntentions(checkout: Checkout): boolean {
  const build = checkout.files['container/build.sh'] ?? '';
  return (
    /\bdetermine_user_intention_trtllm\b/.test(build) &&
    !acceptsOption(build, '--use-default-experimental-tensorrtllm-commit')
  );
}

/** C and later have no build.sh; a C tree may still carry the wheel script (facts, section 0, correction 5). */
function rendered(checkout: Checkout): boolean {
  return (
    checkout.files['container/render.py'] !== undefined && checkout.files['container/build.sh'] === undefined
  );
}

function takesWheel(checkout: Checkout): boolean {
  return (
    checkout.files['container/templates/trtllm_framework.Dockerfile'] !== undefined ||
    /\bhas_trtllm_context\b/.test(checkout.files['container/context.yaml'] ?? '')
  );
}
