import type { Checkout } from '../types.ts';
import { YAML_DECIDES } from './contract-facts.ts';
import type { Generation, WheelFacts } from './generation.ts';
import { MODULES } from './launch-facts.ts';
import {
  type Context,
  NO_SCRIPT,
  RENDERED_IMAGE,
  readContext,
  renderedPlan,
  rendersOnly,
  takesWheel,
} from './rendered.ts';
import {
  CUDA_VERSION,
  RELEASE_IMAGE,
  STALE_RENDERED,
  TEXT_FILE_NEEDED,
  TWO_GATES,
  UNQUOTED_ONE,
} from './traps.ts';

const NO_EFFECT =
  'Generation C has no NIXL flag: `DEFAULT` in the engine YAML means NIXL unless a TRTLLM_USE_…_KVCACHE variable says otherwise. The flag says which backend is expected, and what the wheel must hold.';

/** February to May 2026 (Dynamo #5633, v1.0 and v1.1): render.py, and a wheel handed in as a named build context (facts 2.5). */
export const c: Generation = {
  name: 'C',
  title: 'render.py with a wheel handed in as a named build context',
  probes: (checkout) => [...rendersOnly(checkout), takesWheel(checkout)],
  support: {
    sources: ['trtllm-make', 'given-wheel', 'pip', 'upstream-image'],
    selection: 'yaml-2025-11',
    image: { ...RENDERED_IMAGE, handoff: 'named-context', flagWithoutEffect: NO_EFFECT },
    wheel: readWheel,
    imagePlan: (checkout) => renderedPlan(readContext(checkout, 'C'), { handoff: 'named-context' }),
    contract: YAML_DECIDES,
    launch: MODULES,
    traps: [TWO_GATES, UNQUOTED_ONE, CUDA_VERSION, RELEASE_IMAGE, TEXT_FILE_NEEDED, STALE_RENDERED],
  },
};

function readWheel(checkout: Checkout): WheelFacts {
  const context = readContext(checkout, 'C');
  return {
    ...NO_SCRIPT,
    defaultRef: context.pins.tensorrtllm ?? tagOf(context),
    pip:
      context.pins.pipWheel === null
        ? null
        : { requirement: context.pins.pipWheel, indexUrl: context.indexUrl },
    upstreamImage: context.wheelImage,
    notes: [NO_EFFECT, ...(pullsRelease(checkout, context) ? [pulled(context.wheelImage ?? '')] : [])],
  };
}

function tagOf({ pins }: Context): string | null {
  const version = /==\s*v?(\d[\w.+-]*)/.exec(pins.pipWheel ?? '')?.[1];
  return version === undefined ? null : `v${version}`;
}

/** Early templates start from the release image whether a wheel is handed in or not (facts, section 0, correction 4). */
function pullsRelease(checkout: Checkout, context: Context): boolean {
  const template = checkout.files['container/templates/trtllm_framework.Dockerfile'] ?? '';
  const from = template.search(/^FROM[ \t]+\$\{?TRTLLM_WHEEL_IMAGE/m);
  if (context.wheelImage === null || from < 0) return false;
  const opened = template.slice(0, from).match(/\{%-?\s*if\b/g)?.length ?? 0;
  const closed = template.slice(0, from).match(/\{%-?\s*endif\b/g)?.length ?? 0;
  return opened === closed;
}

function pulled(image: string): string {
  return `This checkout's template starts from ${image} even when a wheel is handed in, so that image of tens of gigabytes is pulled all the same.`;
}
