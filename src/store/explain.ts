import { isDeepStrictEqual } from 'node:util';
import type { Capability, Recipe } from '../plan/types.ts';
import type { Manifest } from '../wheel/types.ts';

/** One field in which an entry is not what is wanted. */
export interface Difference {
  /** Name of the recipe's field; `scripts` has one difference for each script. */
  readonly field: keyof Recipe;
  /** Plain words: `nixl: built without, wanted with`. */
  readonly text: string;
}

/**
 * How much a field tells that two wheels have nothing to do with each other. The nearest entry is the one with the smallest
 * sum, so an entry of the same commit with other scripts comes before one of another commit.
 */
const DISTANCE: Readonly<Record<keyof Recipe, number>> = {
  arch: 1000,
  version: 800,
  source: 400,
  gitUrl: 200,
  commit: 100,
  given: 100,
  pythonTag: 20,
  baseImage: 15,
  nixl: 10,
  nixlCommit: 8,
  ucxRef: 6,
  cudaArchs: 6,
  buildOptions: 4,
  scripts: 3,
};

/** Compares field by field; empty when the recipes are the same. Pure. */
export function compareRecipes(wanted: Recipe, built: Recipe): Difference[] {
  const fields = Object.keys(DISTANCE) as (keyof Recipe)[];
  return fields.flatMap((field) => compareField(field, wanted, built));
}

/**
 * The manifests nearest to the wanted recipe, nearest first, the newer first among equals. A wheel of the very same sources
 * that lacks what is needed is always among them, as the last one if need be: it makes a miss `invalid`. Pure.
 */
export function nearestManifests(
  wanted: Recipe,
  known: readonly Manifest[],
  limit: number,
  needs: readonly Capability[] = [],
): Manifest[] {
  const sorted = known
    .map((manifest) => ({ manifest, distance: distanceOf(compareRecipes(wanted, manifest.recipe)) }))
    .sort((a, b) => a.distance - b.distance || b.manifest.builtBy.at.localeCompare(a.manifest.builtBy.at))
    .map(({ manifest }) => manifest);
  const nearest = sorted.slice(0, limit);
  const sibling = sorted.find((manifest) => isInvalidSibling(wanted, needs, manifest));
  return sibling === undefined || nearest.includes(sibling)
    ? nearest
    : [...nearest.slice(0, limit - 1), sibling];
}

/** `nixl: built without, wanted with; container/deps/install_nixl.sh changed`. */
export function describeDifferences(differences: readonly Difference[]): string {
  return differences.map((difference) => difference.text).join('; ');
}

/** What the miss line says about the nearest entry; undefined when there is nothing to compare with. */
export function explainMiss(wanted: Recipe, nearest: readonly Manifest[]): string | undefined {
  const [first] = nearest;
  if (first === undefined) return undefined;
  const differences = compareRecipes(wanted, first.recipe);
  if (differences.length === 0) return undefined;
  return `${describeDifferences(differences)} (nearest entry: ${first.key})`;
}

/**
 * Whether an entry is a wheel of the very same sources that lacks what this request needs: then it is not just another
 * wheel, it is the one Dynamo's own `<arch>_<commit>` marker would have served (design.md, "NIXL flag").
 */
export function isInvalidSibling(wanted: Recipe, needs: readonly Capability[], found: Manifest): boolean {
  const { recipe, wheel } = found;
  return (
    recipe.commit !== null &&
    recipe.commit === wanted.commit &&
    recipe.arch === wanted.arch &&
    recipe.gitUrl === wanted.gitUrl &&
    needs.some((need) => !wheel.capabilities.includes(need))
  );
}

function distanceOf(differences: readonly Difference[]): number {
  return differences.reduce((sum, { field }) => sum + DISTANCE[field], 0);
}

function compareField(field: keyof Recipe, wanted: Recipe, built: Recipe): Difference[] {
  if (field === 'scripts') return compareScripts(wanted.scripts, built.scripts);
  if (isDeepStrictEqual(wanted[field], built[field])) return [];
  if (field === 'nixl') {
    const word = (has: boolean): string => (has ? 'with' : 'without');
    return [{ field, text: `nixl: built ${word(built.nixl)}, wanted ${word(wanted.nixl)}` }];
  }
  return [{ field, text: `${field}: built ${show(built[field])}, wanted ${show(wanted[field])}` }];
}

function compareScripts(
  wanted: Readonly<Record<string, string>>,
  built: Readonly<Record<string, string>>,
): Difference[] {
  const paths = [...new Set([...Object.keys(wanted), ...Object.keys(built)])].sort();
  return paths.flatMap((path): Difference[] => {
    const [now, then] = [wanted[path], built[path]];
    if (now === then) return [];
    const what = then === undefined ? 'is new' : now === undefined ? 'is gone' : 'changed';
    return [{ field: 'scripts', text: `${path} ${what}` }];
  });
}

/** Commits are shown short enough to read and long enough to look up. */
function show(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'with none';
  if (Array.isArray(value)) return value.join(',');
  const text = String(value);
  return /^[0-9a-f]{40}$/.test(text) ? text.slice(0, 12) : text;
}
