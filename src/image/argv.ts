import type { Plan } from '../plan/types.ts';

/** What the caller decides about the image; everything else follows from the plan. */
export interface ImageOptions {
  /** Folder that holds exactly one wheel and its marker, absolute, without white space. */
  readonly wheelFolder: string;
  /** `name:tag` the image gets. */
  readonly tag: string;
  /** `NAME=VALUE`, handed to the checkout's Dockerfile. */
  readonly buildArgs: readonly string[];
}

/**
 * Arguments of the checkout's `container/build.sh` (generation A1). Pure.
 *
 * The full commit is named instead of `--use-default-experimental-tensorrtllm-commit`, although both lead to the same build for
 * the default: the script compares its marker with the commit as text, and a checkout with a pinned commit refuses the flag
 * (facts: dynamo-build-generations.md, sections 0 and 1.1). No argument is ever empty, because an empty one silently ends the
 * script's option parsing.
 * @throws RangeError when an option would be empty or split by the script's unquoted expansions.
 */
export function buildScriptArgv(plan: Plan, options: ImageOptions): string[] {
  const commit = plan.recipe.commit;
  if (commit === null) throw new RangeError('a generation-A image needs the full TensorRT-LLM commit');
  const argv = [
    '--framework', 'tensorrtllm',
    '--platform', `linux/${plan.recipe.arch}`,
    '--target', plan.target,
    '--tensorrtllm-pip-wheel-dir', options.wheelFolder,
    '--tensorrtllm-commit', commit,
    ...(plan.expectedBackend === 'nixl' ? ['--trtllm-use-nixl-kvcache-experimental'] : []),
    '--tag', options.tag,
    ...options.buildArgs.flatMap((pair) => ['--build-arg', pair]),
  ]; // biome-ignore format: one option a line
  const bad = argv.find((argument) => argument === '' || /\s/.test(argument));
  if (bad !== undefined)
    throw new RangeError(
      `build.sh splits its arguments at white space and stops at an empty one: ${JSON.stringify(bad)}`,
    );
  return argv;
}
