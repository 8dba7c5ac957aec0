import { generationOf } from '../plan/generations/index.ts';
import { RENDERED } from '../plan/generations/rendered.ts';
import type { Plan } from '../plan/types.ts';

/** What the caller decides about the image; everything else follows from the plan. */
export interface ImageOptions {
  /** Folder that holds exactly one wheel and its marker, absolute; null where the image brings its own. */
  readonly wheelFolder: string | null;
  /** `name:tag` the image gets. */
  readonly tag: string;
  /** `NAME=VALUE`, handed to the checkout's Dockerfile. */
  readonly buildArgs: readonly string[];
}

/** One command of an image build, to be run in the checkout's root. */
export interface ImageCommand {
  /** `script` and `render`: the first word, after the interpreter if there is one, is a path in the checkout. */
  readonly kind: 'script' | 'render' | 'docker';
  readonly argv: readonly [string, ...string[]];
}

/**
 * The commands that build the image of a plan, in their order. Pure.
 * 0 to B2: the checkout's `container/build.sh`. C and D: `container/render.py`, then `docker buildx build` on what it wrote.
 * @throws RangeError when an option would be empty or split by the script's unquoted expansions.
 */
export function imageCommands(plan: Plan, options: ImageOptions): ImageCommand[] {
  const { buildScript } = generationOf(plan.generation).support.image;
  switch (plan.image.handoff) {
    case 'directory-with-marker':
    case 'install-mode-flags':
      return [{ kind: 'script', argv: [`./${buildScript}`, ...buildScriptArgv(plan, options)] }];
    case 'named-context':
    case 'runtime-image':
      return [
        { kind: 'render', argv: ['python3', buildScript, ...renderArgv(plan)] },
        { kind: 'docker', argv: ['docker', ...buildxArgv(plan, options)] },
      ];
  }
}

/**
 * Arguments of `container/build.sh` (0 to B2). Pure.
 *
 * The full commit is named instead of the flag for the experimental default, although both lead to the same build for the default: the
 * script compares its marker with the commit as text, a checkout with a pinned commit refuses the flag, and install mode of B ends in an
 * error without a commit (facts: dynamo-build-generations.md, sections 0 and 1.1). No argument is ever empty, because an empty one silently
 * ends the script's option parsing.
 * @throws RangeError when an option would be empty or split by the script's unquoted expansions, or the wheel folder is relative.
 */
export function buildScriptArgv(plan: Plan, options: ImageOptions): string[] {
  const facts = generationOf(plan.generation).support.image;
  const { commitFlag, wheelFolderFlag, nixlFlag } = facts;
  if (commitFlag === null || wheelFolderFlag === null || options.wheelFolder === null)
    throw new RangeError('this build needs a wheel folder and the TensorRT-LLM commit');
  const argv = [
    ...['--framework', plan.image.framework],
    // The bare architecture would not be noticed: the script looks for `linux/arm64`.
    ...['--platform', `linux/${plan.recipe.arch}`],
    ...['--target', plan.target],
    ...[wheelFolderFlag, options.wheelFolder],
    ...[commitFlag, commitOf(plan)],
    ...(plan.expectedBackend === 'nixl' && nixlFlag !== null ? [nixlFlag] : []),
    ...['--tag', options.tag],
    // Without it every job of the host moves one tag to and fro.
    ...(plan.image.options.includes('--no-tag-latest') ? ['--no-tag-latest'] : []),
    ...options.buildArgs.flatMap((pair) => ['--build-arg', pair]),
  ];
  // A relative folder is split: the script changes its own in between, and wheel and marker end in different places.
  if (!options.wheelFolder.startsWith('/')) throw new RangeError('the wheel folder must be a full path');
  const bad = argv.find((argument) => argument === '' || /\s/.test(argument));
  if (bad === undefined) return argv;
  throw new RangeError(
    `the build script splits arguments at white space and stops at an empty one: ${JSON.stringify(bad)}`,
  );
}

/**
 * Arguments of `container/build.sh` when Dynamo's own script builds the wheel, too, for those who want to do without us; the action itself
 * always builds it first and hands it over. A generation with intentions takes the repository for the sign of it, and dies without a
 * commit; one before compares the marker and builds when it differs. Pure.
 * @throws RangeError as `buildScriptArgv`; for generations without a wheel script.
 */
export function buildModeArgv(plan: Plan, options: ImageOptions): string[] {
  const argv = buildScriptArgv(plan, options);
  if (!plan.image.options.includes('--tensorrtllm-git-url')) return argv;
  return [...argv, '--tensorrtllm-git-url', plan.remote];
}

/**
 * The tag under which a build leaves its image, for a name of ours. The last scripts of B2 cut `-runtime`, `-local-dev` and `-dev` off the tag
 * that they are given and end it in the name of a development target, so a tag that ends so already is the one that comes out. Pure.
 */
export function workingTag(plan: Pick<Plan, 'target'>, name: string): string {
  return `${name}-${plan.target}`;
}

/** The commit the image build is told: of the wheel, or what the plan names in its place where the wheel was not built here. */
function commitOf(plan: Plan): string {
  return plan.recipe.commit ?? plan.ref;
}

/** Arguments of `container/render.py`. The bare architecture is what all its versions take; the default CUDA is one that it refuses. Pure. */
export function renderArgv(plan: Plan): string[] {
  return [
    ...['--framework', plan.image.framework, '--target', plan.target, '--platform', plan.recipe.arch],
    ...['--cuda-version', plan.image.pins.cuda ?? '13.1', '--output-short-filename'],
  ];
}

/** `buildx build …` on the rendered Dockerfile. Both gates of a local wheel are opened together, or neither. Pure. */
function buildxArgv(plan: Plan, options: ImageOptions): string[] {
  const { wheelFolder } = options;
  const wheel =
    wheelFolder === null
      ? []
      : [
          ...['--build-context', `trtllm_wheel=${wheelFolder}`, '--build-arg', 'HAS_TRTLLM_CONTEXT=1'],
          // By it the template fetches the installer of TensorRT that belongs to the wheel.
          ...['--build-arg', `GITHUB_TRTLLM_COMMIT=${commitOf(plan)}`],
        ];
  const argv = [
    ...['buildx', 'build', '--load', '--file', RENDERED, '--platform', `linux/${plan.recipe.arch}`],
    ...['--tag', options.tag, ...wheel, ...runtimeArgs(plan)],
    ...options.buildArgs.flatMap((pair) => ['--build-arg', pair]),
    '.',
  ];
  if (argv.every((argument) => argument !== '')) return argv;
  throw new RangeError('no argument may be empty');
}

function runtimeArgs(plan: Plan): string[] {
  const image = plan.image.runtimeImage;
  if (image === null) return [];
  const [name, tag] = splitImage(image);
  return ['--build-arg', `RUNTIME_IMAGE=${name}`, '--build-arg', `RUNTIME_IMAGE_TAG=${tag}`];
}

/** Halves that give the reference again when joined by `:`, as the Dockerfile does; works for tags and digests. Pure. */
export function splitImage(reference: string): [string, string] {
  const colon = reference.lastIndexOf(':');
  return colon > reference.lastIndexOf('/')
    ? [reference.slice(0, colon), reference.slice(colon + 1)]
    : [reference, 'latest'];
}
