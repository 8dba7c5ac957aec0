import { isDeepStrictEqual } from 'node:util';
import type { Recipe } from '../plan/types.ts';
import type { Manifest } from '../wheel/types.ts';
import { ago } from './describe-entry.ts';
import type { EntryQuery } from './types.ts';

/** How a user asks for a field's value; undefined: nobody can ask for it (another machine, another kind of source). */
const ASKED: Readonly<Partial<Record<keyof Recipe, (built: Recipe) => string | undefined>>> = {
  commit: ({ commit }) => (commit === null ? undefined : `tensorrtllm-ref ${commit.slice(0, 12)}`),
  gitUrl: ({ gitUrl }) => (gitUrl === null ? undefined : `tensorrtllm-git-url ${gitUrl}`),
  nixlCommit: ({ nixlCommit }) =>
    nixlCommit === null
      ? undefined
      : `nixl-commit ${/^[0-9a-f]{40}$/.test(nixlCommit) ? nixlCommit.slice(0, 12) : nixlCommit}`,
  cudaArchs: ({ cudaArchs }) =>
    cudaArchs.length === 0 ? 'no cuda-archs' : `cuda-archs ${cudaArchs.join(',')}`,
  pythonTag: ({ pythonTag }) => (pythonTag === null ? undefined : `python-tag ${pythonTag}`),
  baseImage: ({ baseImage }) => (baseImage === null ? undefined : `build-base-image ${baseImage}`),
  given: ({ given, source }) =>
    given === null || source !== 'pip' ? undefined : `pip-wheel ${given.split(' ')[0]}`,
  buildOptions: ({ buildOptions }) =>
    buildOptions.length === 0 ? 'no build-options' : `build-options ${buildOptions.join(' ')}`,
};

/** What a script brings with it: with another script these follow. */
const FOLLOWS_FROM_SCRIPTS: readonly (keyof Recipe)[] = [
  'nixl',
  'ucxRef',
  'nixlCommit',
  'pythonTag',
  'baseImage',
];

/**
 * What would have to be asked for, or how the checkout would have to be, for this entry to be the hit:
 * `with nixl-commit 0.4.1 the entry of 3 days ago would have hit`. Undefined when that is in nobody's hand, or when the entry lacks what
 * is needed. Pure. @param now milliseconds since 1970.
 */
export function wouldHaveHit(
  wanted: Pick<EntryQuery, 'recipe' | 'needs'>,
  entry: Manifest,
  now: number,
): string | undefined {
  if (wanted.needs.some((need) => !entry.wheel.capabilities.includes(need))) return undefined;
  const differing = (Object.keys(wanted.recipe) as (keyof Recipe)[]).filter(
    (field) => !isDeepStrictEqual(wanted.recipe[field], entry.recipe[field]),
  );
  const scripts = differing.includes('scripts');
  const asked = differing.map((field) => ask(field, wanted.recipe, entry.recipe, scripts));
  if (asked.length === 0 || asked.includes(undefined)) return undefined;
  const all = asked.filter((text) => text !== undefined && text !== '');
  return `with ${listed(all)} the entry of ${ago(Date.parse(entry.builtBy.at), now)} would have hit`;
}

/** Empty: it follows from the scripts, which are named anyway. */
function ask(field: keyof Recipe, wanted: Recipe, built: Recipe, scripts: boolean): string | undefined {
  if (field === 'scripts') {
    const paths = changedScripts(wanted, built);
    return `${listed(paths)} as ${paths.length === 1 ? 'it was' : 'they were'} then`;
  }
  const text = ASKED[field]?.(built);
  return text ?? (scripts && FOLLOWS_FROM_SCRIPTS.includes(field) ? '' : undefined);
}

function changedScripts({ scripts: now }: Recipe, { scripts: then }: Recipe): string[] {
  const paths = new Set([...Object.keys(now), ...Object.keys(then)]);
  return [...paths].filter((path) => now[path] !== then[path]).sort();
}

function listed(texts: readonly (string | undefined)[]): string {
  return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
