import { ToolError } from '../../system/errors.ts';
import { parseGitUrl } from '../git-url.ts';
import { resolveImage } from '../image-digest.ts';
import { makeRecipe } from '../recipe.ts';
import { resolveRef } from '../resolve.ts';
import type { Arch } from '../types.ts';
import { noDefaultCommit } from './default-ref.ts';
import type { Source } from './types.ts';

/** Where TensorRT-LLM's own installer puts NIXL in the image it builds in; naming it makes the build include the wrapper. */
export const NIXL_OPTIONS = ['--extra-cmake-vars', 'NIXL_ROOT=/opt/nvidia/nvda_nixl'] as const;

/**
 * A wheel built by TensorRT-LLM's own `make -C docker wheel_build`, driven by us. NIXL is always asked for on amd64, because a wheel
 * that has more serves both flags; on arm64 only when needed, since older commits cannot build it there.
 * @throws ToolError `NO_DEFAULT_COMMIT`, `BAD_BUILD_OPTION`, `BAD_CUDA_ARCH`; those of ref and base image.
 */
export const fromTrtllmMake: Source = async ({ session, request, facts }) => {
  const remote = parseGitUrl(request.tensorrtllmGitUrl ?? facts.remote);
  const ref = request.tensorrtllmRef ?? facts.defaultRef;
  if (ref === null) throw noDefaultCommit();
  const buildOptions = makeOptions(request.arch, request.nixl, request.buildOptions ?? []);
  const { commit } = await resolveRef(session, remote, ref);
  const baseImage = request.baseImage === undefined ? null : await resolveImage(session, request.baseImage);
  const recipe = makeRecipe({
    source: 'trtllm-make',
    arch: request.arch,
    gitUrl: remote.plain,
    commit,
    nixl: buildsNixl(request.arch, request.nixl),
    cudaArchs: (request.cudaArchs ?? []).map(checkArchs),
    buildOptions,
    baseImage,
  });
  const notes =
    request.nixlCommit === undefined
      ? []
      : [
          '`nixl-commit` does not enter the wheel: TensorRT-LLM’s own build takes the NIXL that its commit pins.',
        ];
  return { recipe, remote: remote.plain, ref, notes };
};

function buildsNixl(arch: Arch, asked: boolean): boolean {
  return asked || arch === 'amd64';
}

/** Words that end in BUILD_WHEEL_OPTS, in their order. Pure. @throws ToolError `BAD_BUILD_OPTION`. */
export function makeOptions(arch: Arch, asked: boolean, extra: readonly string[]): string[] {
  for (const word of extra) refuse(word);
  return [...(buildsNixl(arch, asked) ? NIXL_OPTIONS : []), ...extra];
}

/**
 * As CMake takes them, but not `native`: that is whatever GPU the builder has, so one key would stand for several wheels. What is no
 * architecture would reach make, which runs `$(…)`. @throws ToolError `BAD_CUDA_ARCH`.
 */
export function checkArchs(text: string): string {
  const bad = text
    .split(/[;,\s]+/)
    .find((word) => !/^(?:\d{2,3}[af]?(?:-real|-virtual)?|all|all-major|)$/i.test(word));
  if (bad === undefined) return text;
  throw new ToolError({
    code: 'BAD_CUDA_ARCH',
    kind: 'usage',
    what: `${JSON.stringify(bad)} in \`cuda-archs\` names no CUDA architecture.`,
    means: 'The build would fail, or compile for whatever GPU the builder has; nothing was started.',
    next: 'Write `90-real` for Hopper, `100-real` for Blackwell, joined by `;`.',
  });
}

/** Options that have an input of their own, or whose value must not be in a key. */
const OWN_INPUT: Readonly<Record<string, string>> = {
  '-j': 'build-jobs',
  '--job_count': 'build-jobs',
  '-a': 'cuda-archs',
  '--cuda_architectures': 'cuda-archs',
};

/** The Makefile hands the words on through a shell and a Dockerfile without quotes, so only plain words arrive as written. */
function refuse(word: string): void {
  const own = ownInput(word.replace(/=.*$/s, '').replace(/^(-[ja])\d.*$/s, '$1'));
  if (own !== undefined) throw badOption(word, `Use \`${own}\` in its place.`);
  if (/^[A-Za-z0-9_./+@%=:,-]+$/.test(word)) return;
  throw badOption(word, 'Use one plain word a line: letters, digits and _ . / + @ % = : , - only.');
}

/** build_wheel.py's parser takes any beginning of a long option for the option. */
function ownInput(option: string): string | undefined {
  if (!option.startsWith('--')) return OWN_INPUT[option];
  const meant = Object.keys(OWN_INPUT).find((name) => option.length > 2 && name.startsWith(option));
  return meant === undefined ? undefined : OWN_INPUT[meant];
}

function badOption(word: string, next: string): ToolError {
  return new ToolError({
    code: 'BAD_BUILD_OPTION',
    kind: 'usage',
    what: `Build option ${JSON.stringify(word)} cannot be handed to TensorRT-LLM's build.`,
    means: 'It would reach the build as something else, or not at all; nothing was started.',
    next,
  });
}
