import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, ToolError } from '../system/errors.ts';

/**
 * Turns what the script leaves (the wheel twice, once below `build/`) into exactly one wheel and the marker. With two wheels
 * Dynamo's build.sh would reuse the folder for any commit (facts 1.2).
 * @returns the path of the wheel.
 * @throws ToolError `NO_WHEEL`, `TWO_WHEELS`, `WRONG_MARKER`.
 */
export async function tidyOutput(
  folder: string,
  expected: { readonly marker: string; readonly content: string },
): Promise<string> {
  await requireMarker(join(folder, expected.marker), expected.content);
  const [name, ...others] = await wheelsIn(folder);
  const built = await wheelsIn(join(folder, 'build'));
  const different = [...others, ...built.filter((other) => other !== name)];
  if (name === undefined) {
    throw outcome('NO_WHEEL', 'The script ended without an error, but left no wheel.');
  }
  if (different.length > 0) {
    throw outcome('TWO_WHEELS', `The build left more than one wheel: ${[name, ...different].join(', ')}.`);
  }
  await rm(join(folder, 'build'), { recursive: true, force: true });
  return join(folder, name);
}

async function wheelsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  const wheels: string[] = [];
  for (const name of names.filter((text) => text.endsWith('.whl')).sort()) {
    if ((await lstat(join(folder, name))).isFile()) wheels.push(name);
  }
  return wheels;
}

async function requireMarker(path: string, content: string): Promise<void> {
  const found = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found?.trim() === content) return;
  const said = found === undefined ? 'is missing' : `says ${JSON.stringify(found.trim().slice(0, 100))}`;
  throw outcome(
    'WRONG_MARKER',
    `The marker of the build ${said}, where ${JSON.stringify(content)} was asked for.`,
  );
}

function outcome(code: string, what: string): ToolError {
  return new ToolError({
    code,
    kind: 'answer',
    what,
    means: 'What was built is not certain to be what was asked for, so it is neither used nor stored.',
    next: 'Read the log of the build; run it again in an empty folder.',
  });
}
