import { chmod, copyFile, cp, link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryPlace } from '../../../src/store/layout.ts';
import type { Step } from './model-state.ts';

/**
 * Things that happen to files without a change of their bytes: time stamps set (into the past, as a copy does; into the future, as a clock
 * that ran ahead does), a mode, a second name for a while, a move and back, a restore from a backup. The ctime of a file cannot be set by
 * any call, so these are the ways in which it really moves. An entry stays a hit through all of them.
 */
const WAYS: Readonly<Record<string, (path: string, step: Step) => Promise<void>>> = {
  'an older time': (path, { random }) => setTime(path, Date.now() - random.below(1_000_000_000)),
  'a time in the future': (path, { random }) => setTime(path, Date.now() + random.below(1_000_000_000)),
  'another mode': (path) => chmod(path, 0o640),
  'a second name for a while': async (path) => {
    await link(path, `${path}.second`);
    await rm(`${path}.second`);
  },
  'moved and back': async (path) => {
    await rename(path, `${path}.moved`);
    await rename(`${path}.moved`, path);
  },
  'restored from a backup': async (path) => {
    const { atime, mtime } = await stat(path);
    await copyFile(path, `${path}.backup`);
    await utimes(`${path}.backup`, atime, mtime);
    await rename(`${path}.backup`, path);
  },
};

export async function touch(step: Step): Promise<string | undefined> {
  const place = placeOf(step);
  const file = step.random.pick([step.key.wheel.manifest.wheel.fileName, 'manifest.json', 'seal.json']);
  const way = step.random.pick(Object.keys(WAYS));
  const path = join(place.home, file);
  if ((await stat(path).catch(() => undefined)) === undefined) return undefined;
  await WAYS[way]?.(path, step);
  return undefined;
}

/** Keeps a seal beside the store, and puts a kept one back later: over other bytes, other time stamps, another build. */
export async function oldSeal(step: Step): Promise<string | undefined> {
  const { seal, home } = placeOf(step);
  const kept = join(step.folder, `kept-seal-${step.key.wheel.manifest.key}`);
  const now = await readFile(seal).catch(() => undefined);
  const before = await readFile(kept).catch(() => undefined);
  if (now !== undefined && (before === undefined || step.random.below(3) === 0)) {
    await cp(seal, kept);
    return undefined;
  }
  if (before === undefined || (await stat(home).catch(() => undefined)) === undefined) return undefined;
  await writeFile(seal, before);
  return 'an old seal is there';
}

function placeOf({ storePath, key }: Step) {
  return entryPlace(storePath, key.wheel.manifest.key, 'amd64', 'trusted');
}

function setTime(path: string, at: number): Promise<void> {
  return utimes(path, new Date(at), new Date(at));
}
