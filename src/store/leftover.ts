import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectWheel } from '../wheel/inspect.ts';

/** Where Dynamo's own scripts leave a wheel, with `<arch>_<commit>` as the only note of what it is. */
export const DYNAMO_FOLDER = '/tmp/trtllm_wheel';

/** A folder of Dynamo's script as it was found: reported, never adopted. */
export interface Leftover {
  readonly folder: string;
  /** Wheel files, also in `build/`, relative to the folder. */
  readonly wheels: readonly string[];
  /** Text of commit.txt; null when there is none. */
  readonly marker: string | null;
  /** What is wrong with using it, in plain words; never empty. */
  readonly problems: readonly string[];
}

/**
 * Says what lies in a folder of Dynamo's script and why it cannot stand for a recipe; undefined when there is no wheel.
 * Reads only. Source of the traps: how the generations reuse the folder (docs/store.md).
 */
export async function inspectLeftover(folder = DYNAMO_FOLDER): Promise<Leftover | undefined> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const wheels = names.filter((name) => name.endsWith('.whl')).sort();
  if (wheels.length === 0) return undefined;
  const marker = await readFile(join(folder, 'commit.txt'), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
  const problems = [
    'nothing in it says with which NIXL, UCX or scripts it was built, so it proves no recipe',
  ];
  if (wheels.length > 1) {
    problems.push(
      `${wheels.length} wheels lie in it: Dynamo's script takes the first one found, without reading commit.txt`,
    );
  }
  if (marker === null) problems.push('commit.txt is missing');
  else if (!/^(amd64|arm64)_[0-9a-f]{7,40}$/.test(marker))
    problems.push(`commit.txt says \`${marker}\`, which names no commit`);
  for (const wheel of wheels) problems.push(await describeWheel(folder, wheel));
  return { folder, wheels, marker, problems };
}

async function describeWheel(folder: string, wheel: string): Promise<string> {
  try {
    const { capabilities } = await inspectWheel(join(folder, wheel));
    return capabilities.includes('nixl')
      ? `${wheel} has NIXL; which commit of NIXL cannot be told`
      : `${wheel} has no NIXL, although its marker would look the same with it`;
  } catch (error) {
    return `${wheel} is no usable wheel: ${error instanceof Error ? error.message : String(error)}`;
  }
}
