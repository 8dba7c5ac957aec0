import { generationOf } from '../plan/generations/index.ts';
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
 * Arguments of the checkout's own build script (generation A1: `container/build.sh`). Pure.
 *
 * The full commit is named instead of `--use-default-experimental-tensorrtllm-commit`, although both lead to the same build for
 * the default: the script compares its marker with the commit as text, and a checkout with a pinned commit refuses the flag
 * (facts: dynamo-build-generations.md, sections 0 and 1.1). No argument is ever empty, because an empty one silently ends the
 * script's option parsing.
 * @throws RangeError when an option would be empty or split by the script's unquoted expansions.
 */
export function buildScriptArgv(plan: Plan, options: ImageOptions): string[] {
  const facts = generationOf(plan.generation).support.image;
  const { arch, commit } = plan.recipe;
  if (commit === null) throw new RangeError('this build needs the full TensorRT-LLM commit');
  const argv = [
    ...['--framework', facts.framework],
    // The bare architecture would not be noticed: the script looks for `linux/arm64`.
    ...['--platform', `linux/${arch}`],
    ...['--target', plan.target],
    ...[facts.wheelFolderFlag, options.wheelFolder],
    ...[facts.commitFlag, commit],
    ...(plan.expectedBackend === 'nixl' && facts.nixlFlag !== null ? [facts.nixlFlag] : []),
    ...['--tag', options.tag],
    ...options.buildArgs.flatMap((pair) => ['--build-arg', pair]),
  ];
  const bad = argv.find((argument) => argument === '' || /\s/.test(argument));
  if (bad === undefined) return argv;
  throw new RangeError(
    `the build script splits arguments at white space and stops at an empty one: ${JSON.stringify(bad)}`,
  );
}
