import { ToolError } from '../../system/errors.ts';
import { resolvePip } from '../../wheel/pip.ts';
import { requirePythonTag } from '../../wheel/pip-targets.ts';
import { makeRecipe } from '../recipe.ts';
import { exactRequirement, parseRequirement } from './pip-requirement.ts';
import { FIRST_WITH_NIXL, PYTHON_TAG, publicReleaseHasNixl } from './public-releases.ts';
import { remoteOf, toldCommit } from './told-commit.ts';
import type { Source } from './types.ts';

/**
 * A wheel from a package index: the recipe holds its exact version and its hash. An exact requirement with its hash is taken as it
 * is, without asking; any other is resolved by pip first, each time, because what it means may have changed.
 * @throws ToolError `SOURCE_INPUT_MISSING`, `BAD_PIP_REQUIREMENT`, `BAD_PYTHON_TAG`; those of `resolvePip`.
 */
export const fromPip: Source = async (ask) => {
  const { session, request } = ask;
  if (request.pip === undefined) throw notNamed();
  const { requirement, indexUrl } = request.pip;
  const pythonTag = (request.pythonTag ?? PYTHON_TAG).toLowerCase();
  requirePythonTag(pythonTag);
  const asked = parseRequirement(requirement);
  const { version, sha256 } =
    asked.version !== null && asked.sha256 !== null
      ? { version: asked.version, sha256: asked.sha256 }
      : await resolvePip(session, { ...asked, arch: request.arch, pythonTag, indexUrl });
  const exact = exactRequirement(version, sha256);
  const expected = publicReleaseHasNixl(version) ?? false;
  const recipe = makeRecipe({ source: 'pip', arch: request.arch, nixl: expected, pythonTag, given: exact });
  const notes = [
    ...(asked.sha256 === null
      ? [`\`pip-wheel: ${requirement}\` is ${exact} today. Written like that, the index need not be asked.`]
      : []),
    ...(request.nixl && !expected ? [withoutNixl(version)] : []),
  ];
  return { recipe, remote: remoteOf(ask).plain, ref: await toldCommit(ask, version), notes };
};

function withoutNixl(version: string): string {
  return `The NIXL flag is on, but public wheels of TensorRT-LLM have NIXL inside only since ${FIRST_WITH_NIXL}; ${version} is older. Unless your index has another build of it, it ends in WHEEL_UNFIT.`;
}

function notNamed(): ToolError {
  return new ToolError({
    code: 'SOURCE_INPUT_MISSING',
    kind: 'usage',
    what: 'No requirement for pip was named.',
    means: 'There is nothing to download.',
    next: 'Give `pip-wheel`, for instance `tensorrt-llm==1.2.0rc3`.',
  });
}
