import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import { sha256File } from '../system/hash.ts';
import type { Session } from '../system/session.ts';
import type { BuildOptions, BuiltWheel } from './build.ts';
import { requireFit } from './fit.ts';
import { inspectWheel } from './inspect.ts';

/**
 * Takes a wheel that exists already: the same proof as for a built one (opened, capabilities read, hashed), on a copy of our own,
 * because the user's file may change after it was looked at.
 * @throws ToolError `WHEEL_NOT_GIVEN`, `GIVEN_WHEEL_CHANGED`; those of `inspectWheel` and `requireFit`.
 */
export async function takeGivenWheel(
  session: Session,
  plan: Plan,
  options: BuildOptions,
): Promise<BuiltWheel> {
  if (options.given === undefined) throw notGiven();
  await inspectWheel(options.given);
  await mkdir(options.folder, { recursive: true });
  const path = join(options.folder, basename(options.given));
  await copyFile(options.given, path, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  const contents = await inspectWheel(path);
  requireFit(plan, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  if (plan.recipe.given !== sha256) throw changed(options.given);
  return { path, contents, sha256, seconds: null, tail: [] };
}

function notGiven(): ToolError {
  return new ToolError({
    code: 'WHEEL_NOT_GIVEN',
    kind: 'usage',
    what: 'The plan takes a given wheel, but no path of one was given.',
    means: 'There is nothing to prove and nothing to install.',
    next: 'Name the wheel file.',
  });
}

function changed(path: string): ToolError {
  return new ToolError({
    code: 'GIVEN_WHEEL_CHANGED',
    kind: 'answer',
    what: `${path} is not the file the plan was made from: its SHA-256 is another one.`,
    means: 'It is neither used nor stored.',
    next: 'Make the plan again.',
  });
}
