import { ToolError } from '../../system/errors.ts';

/** The checkout names no TensorRT-LLM of its own, and the user named none. */
export function noDefaultCommit(): ToolError {
  return new ToolError({
    code: 'NO_DEFAULT_COMMIT',
    kind: 'usage',
    what: 'This checkout names no TensorRT-LLM commit of its own, and no TensorRT-LLM ref was given.',
    means: 'Which TensorRT-LLM to restore or build is not known.',
    next: 'Give `tensorrtllm-ref`.',
  });
}
