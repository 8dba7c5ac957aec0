import { ToolError } from '../../system/errors.ts';
import { sha256File } from '../../system/hash.ts';
import { inspectWheel, parseWheelName } from '../../wheel/inspect.ts';
import { lackOfNixl } from '../../wheel/lacks.ts';
import type { WheelContents } from '../../wheel/types.ts';
import { makeRecipe } from '../recipe.ts';
import { PYTHON_TAG } from './public-releases.ts';
import { remoteOf, toldCommit } from './told-commit.ts';
import type { Source } from './types.ts';

/**
 * A wheel file that the user names: its bytes are the recipe.
 * @throws ToolError `WHEEL_NOT_GIVEN`; those of `inspectWheel`.
 */
export const fromGivenWheel: Source = async (ask) => {
  const { session, request } = ask;
  if (request.wheel === undefined) throw notGiven();
  const contents = await inspectWheel(request.wheel);
  const sha256 = await sha256File(request.wheel, { signal: session.signal });
  const recipe = makeRecipe({
    source: 'given-wheel',
    arch: request.arch,
    nixl: contents.capabilities.includes('nixl'),
    pythonTag: contents.pythonTag,
    given: sha256,
  });
  const ref = await toldCommit(ask, contents.packageVersion);
  return { recipe, remote: remoteOf(ask).plain, ref, notes: notesOn(contents, request.nixl) };
};

function notesOn(contents: WheelContents, nixl: boolean): string[] {
  const lack = lackOfNixl(contents);
  const needed = nixl ? ' The NIXL flag is on, so this wheel cannot be used.' : '';
  const { pythonTag, abiTag } = parseWheelName(contents.fileName);
  const fits = pythonTag === PYTHON_TAG || !pythonTag.startsWith('cp') || abiTag === 'abi3';
  return [
    ...(lack === undefined ? [] : [`${lack}${needed}`]),
    ...(fits
      ? []
      : [
          `${contents.fileName} is for ${pythonTag}; Dynamo's images have ${PYTHON_TAG}, whose pip refuses it.`,
        ]),
  ];
}

function notGiven(): ToolError {
  return new ToolError({
    code: 'SOURCE_INPUT_MISSING',
    kind: 'usage',
    what: 'No wheel file was named.',
    means: 'There is nothing to prove and nothing to install.',
    next: 'Give `wheel`.',
  });
}
