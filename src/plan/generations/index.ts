import { ToolError } from '../../system/errors.ts';
import type { Checkout, GenerationName } from '../types.ts';
import { a1 } from './a1.ts';
import type { Generation } from './generation.ts';
import { recognised } from './recognised.ts';

/** Every generation we can tell; a new one is one file and one line here. */
export const GENERATIONS: readonly Generation[] = [a1, ...recognised];

/** Files that decide generation and recipe; a checkout is read for these and nothing else. */
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
];

/** A generation whose build this version can do. */
export type SupportedGeneration = Generation & { readonly support: NonNullable<Generation['support']> };

/**
 * Detects the generation of a checkout.
 * @throws ToolError `GENERATION_NOT_SUPPORTED`, `GENERATION_UNKNOWN`, `BEFORE_NIXL`.
 */
export function detectGeneration(checkout: Checkout): SupportedGeneration {
  const found = GENERATIONS.find((generation) => generation.detect(checkout));
  if (found === undefined) throw unknown(checkout);
  if (found.support === null) throw notSupported(found);
  return { ...found, support: found.support };
}

/** The supported generation of that name, for phases that only have a plan. */
export function generationOf(name: GenerationName): SupportedGeneration {
  const found = GENERATIONS.find((generation) => generation.name === name);
  if (found === undefined || found.support === null) throw notSupported(found ?? { name, title: 'unknown' });
  return { ...found, support: found.support };
}

function notSupported(generation: Pick<Generation, 'name' | 'title'>): ToolError {
  return new ToolError({
    code: 'GENERATION_NOT_SUPPORTED',
    kind: 'usage',
    what: `Generation ${generation.name} is recognised (${generation.title}) but not supported yet.`,
    means: 'This version cannot say what its wheel is made of, so it neither restores nor builds one.',
    next: 'Use a checkout of generation A1 (June 2025, after Dynamo #1591), or a later version of this action.',
  });
}

function unknown(checkout: Checkout): ToolError {
  if (checkout.files['container/Dockerfile.tensorrt_llm'] !== undefined) {
    return new ToolError({
      code: 'BEFORE_NIXL',
      kind: 'usage',
      what: 'container/build.sh of this checkout has no option --trtllm-use-nixl-kvcache-experimental.',
      means:
        'It is older than Dynamo #1591 (2025-06-18): it cannot build NIXL in, and its builds are not supported.',
      next: 'Check out a Dynamo commit of 2025-06-18 or later.',
    });
  }
  const seen = Object.keys(checkout.files);
  return new ToolError({
    code: 'GENERATION_UNKNOWN',
    kind: 'usage',
    what: `How this checkout builds its TensorRT-LLM container was not recognised (found: ${seen.join(', ') || 'none of the files we know'}).`,
    means: 'Guessing could restore or build the wrong wheel.',
    next: 'Check that the commit is of ai-dynamo/dynamo, and report it if it is.',
  });
}
