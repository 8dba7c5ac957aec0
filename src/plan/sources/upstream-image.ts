import { ToolError } from '../../system/errors.ts';
import { makeRecipe } from '../recipe.ts';
import { publicReleaseHasNixl } from './public-releases.ts';
import { remoteOf, toldCommit } from './told-commit.ts';
import type { Source, SourceAsk } from './types.ts';

/**
 * No wheel of our own: the checkout takes the one inside an image of TensorRT-LLM (generation D; C unless a wheel is handed in).
 * Nothing is restored, built or stored; what is in the image is looked into once it is there.
 * @throws ToolError `NO_UPSTREAM_IMAGE`, `INPUT_NOT_OF_SOURCE`.
 */
export const fromUpstreamImage: Source = async (ask) => {
  const { request, facts, image, generation } = ask;
  if (request.runtimeImage !== undefined && image.runtimeImage === null) throw noPlace(ask);
  const reference = image.runtimeImage ?? facts.upstreamImage;
  if (reference === null) throw noImage(ask);
  const version = tagOf(reference);
  const recipe = makeRecipe({
    source: 'upstream-image',
    arch: request.arch,
    nixl: publicReleaseHasNixl(version) ?? true,
    baseImage: reference,
  });
  const note = `Generation ${generation.name} takes TensorRT-LLM out of ${reference}: no wheel is restored, built or stored; the one inside is looked into after the image is built.`;
  const ref = /^\d/.test(version) ? await toldCommit(ask, version) : (request.tensorrtllmRef ?? version);
  return { recipe, remote: remoteOf(ask).plain, ref, notes: [note] };
};

/** Tag of `registry:port/name:tag@digest`; empty without one. */
function tagOf(reference: string): string {
  return /:([\w][\w.-]*)(?:@.*)?$/.exec(reference.replace(/^.*\//, ''))?.[1] ?? '';
}

function noPlace({ generation }: SourceAsk): ToolError {
  return new ToolError({
    code: 'INPUT_NOT_OF_SOURCE',
    kind: 'usage',
    what: `\`runtime-image\` has no effect in generation ${generation.name}.`,
    means: 'The container would start from another image than the one asked for, so nothing was built.',
    next: 'Leave `runtime-image` out, or use a checkout of generation D.',
  });
}

function noImage({ generation }: SourceAsk): ToolError {
  return new ToolError({
    code: 'NO_UPSTREAM_IMAGE',
    kind: 'usage',
    what: `This checkout (generation ${generation.name}) names no image that brings TensorRT-LLM along.`,
    means: 'Which wheel would be in the image is not known; nothing was built.',
    next: 'Set `wheel-source` to another source.',
  });
}
