import { ToolError } from '../../system/errors.ts';
import type { Checkout, GenerationName, Plan } from '../types.ts';
import { a1 } from './a1.ts';
import { a2 } from './a2.ts';
import { a3 } from './a3.ts';
import { b1 } from './b1.ts';
import { b2 } from './b2.ts';
import { c } from './c.ts';
import { d } from './d.ts';
import type { Generation } from './generation.ts';
import { GRAPH_FILES } from './serve-graph.ts';
import { zero } from './zero.ts';

/** Every generation we can tell; a new one is one file and one line here. */
export const GENERATIONS: readonly Generation[] = [zero, a1, a2, a3, b1, b2, c, d];

/** Files that decide generation, recipe and how the service is started; a checkout is read for these and nothing else. */
export const DECIDING_FILES: readonly string[] = [
  'container/build.sh',
  'container/build_trtllm_wheel.sh',
  'container/deps/tensorrt_llm/install_nixl.sh',
  'container/deps/trtllm/install_nixl.sh',
  'container/Dockerfile.tensorrt_llm',
  'container/Dockerfile.trtllm',
  'container/render.py',
  'container/context.yaml',
  'container/templates/trtllm_framework.Dockerfile',
  ...GRAPH_FILES,
];

/** Whether every probe of a generation holds. */
export function matches(generation: Generation, checkout: Checkout): boolean {
  return generation.probes(checkout).every(({ found }) => found);
}

/**
 * Detects the generation of a checkout, or takes the one that the user names for it.
 * @throws ToolError `GENERATION_UNKNOWN`, `GENERATION_AMBIGUOUS`: which probes held, which did not, and how to override.
 */
export function detectGeneration(checkout: Checkout, override?: GenerationName): Generation {
  if (override !== undefined) return generationOf(override);
  const [found, ...more] = GENERATIONS.filter((generation) => matches(generation, checkout));
  if (found === undefined) throw unknown(checkout);
  if (more.length > 0) throw ambiguous(checkout, [found, ...more]);
  return found;
}

/** The generation of that name, for phases that only have a plan. */
export function generationOf(name: GenerationName): Generation {
  const found = GENERATIONS.find((generation) => generation.name === name);
  if (found !== undefined) return found;
  throw new ToolError({
    code: 'GENERATION_UNKNOWN',
    kind: 'usage',
    what: `There is no generation "${name}".`,
    means: 'Nothing was looked up or built.',
    next: `Name one of ${GENERATIONS.map((one) => one.name).join(', ')}.`,
  });
}

/** The marker file that goes beside a wheel of this plan: name, and the text that the checkout's script compares. */
export function markerOf(plan: Pick<Plan, 'image' | 'recipe' | 'ref'>): { name: string; text: string } {
  const { name, form } = plan.image.marker;
  const commit = plan.recipe.commit ?? plan.ref;
  return { name, text: form === 'commit' ? commit : `${plan.recipe.arch}_${commit}` };
}

/** The generations a checkout comes nearest to, each with what held and what did not; the nearest first. */
function nearest(checkout: Checkout): string {
  const seen = GENERATIONS.map((generation) => {
    const probes = generation.probes(checkout);
    const held = probes.filter(({ found }) => found);
    return {
      name: generation.name,
      held,
      lacking: probes.filter(({ found }) => !found),
      share: held.length / probes.length,
    };
  });
  const best = Math.max(...seen.map(({ share }) => share));
  const words = (probes: readonly { looksFor: string }[]): string =>
    probes.map(({ looksFor }) => looksFor).join('; ') || 'nothing';
  return seen
    .filter(({ share }) => share > 0 && share >= best - 0.34)
    .sort((a, b) => b.share - a.share)
    .map(({ name, held, lacking }) => `${name}: found ${words(held)}; not found ${words(lacking)}`)
    .join('. ');
}

function unknown(checkout: Checkout): ToolError {
  const files = Object.keys(checkout.files).join(', ') || 'none of the files we know';
  return new ToolError({
    code: 'GENERATION_UNKNOWN',
    kind: 'usage',
    what: `How this checkout builds its TensorRT-LLM container was not recognised (found: ${files}). ${nearest(checkout)}.`,
    means: 'Guessing could restore or build the wrong wheel.',
    next: OVERRIDE,
  });
}

function ambiguous(checkout: Checkout, found: readonly Generation[]): ToolError {
  const names = found.map(({ name }) => name).join(' and ');
  return new ToolError({
    code: 'GENERATION_AMBIGUOUS',
    kind: 'usage',
    what: `This checkout looks like generation ${names} at once. ${nearest(checkout)}.`,
    means: 'It is probably half way between two; guessing could restore or build the wrong wheel.',
    next: OVERRIDE,
  });
}

const OVERRIDE =
  'Check that the commit is of ai-dynamo/dynamo; for a fork that changed these files, name the generation it behaves like with the input `generation` (docs/generations.md says what each one does), and report it.';
