import { isDeepStrictEqual } from 'node:util';
import { changedLines } from '../plan/script-lines.ts';
import type { Capability, Recipe } from '../plan/types.ts';
import type { Manifest } from '../wheel/types.ts';
import type { EntryQuery } from './types.ts';
import { wouldHaveHit } from './would-have-hit.ts';

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

/** Marks of the lines of scripts (src/plan/script-lines.ts), where they are known. */
interface Lines {
  readonly wanted?: Readonly<Record<string, string>> | undefined;
  readonly built?: Readonly<Record<string, string>> | undefined;
}

/** Compares field by field; empty when the recipes are the same. Pure. */
export function compareRecipes(wanted: Recipe, built: Recipe, lines: Lines = {}): Difference[] {
  const fields = Object.keys(DISTANCE) as (keyof Recipe)[];
  return fields.flatMap((field) => compareField(field, wanted, built, lines));
}

/** What is wanted and, where it is known, of which lines its scripts are. */
export type Wanted = Pick<EntryQuery, 'recipe' | 'needs' | 'scriptLines'>;

/** An entry beside what is wanted, with the number of changed lines where both sides know their scripts. Pure. */
export function compareWith({ recipe, scriptLines }: Wanted, built: Manifest): Difference[] {
  return compareRecipes(recipe, built.recipe, { wanted: scriptLines, built: built.scriptLines });
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

/**
 * What the miss line says about the nearest entry, and with what it would have hit; undefined when there is nothing to compare with.
 * @param now milliseconds since 1970.
 * @param told the entries that lack something are named already: only what would have hit is left to say.
 */
export function explainMiss(
  wanted: Wanted,
  nearest: readonly Manifest[],
  now: number,
  told = false,
): string | undefined {
  const first = nearest.find((one) => !told || !isInvalidSibling(wanted.recipe, wanted.needs, one));
  if (first === undefined) return undefined;
  const differences = compareWith(wanted, first);
  if (differences.length === 0) return undefined;
  const with_ = wouldHaveHit(wanted, first, now);
  const said = `${describeDifferences(differences)} (nearest entry: ${first.key})`;
  const parts = [...(told ? [] : [said]), ...(with_ === undefined ? [] : [with_])];
  return parts.length === 0 ? undefined : parts.join('; ');
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

function compareField(field: keyof Recipe, wanted: Recipe, built: Recipe, lines: Lines): Difference[] {
  if (field === 'scripts') return compareScripts(wanted.scripts, built.scripts, lines);
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
  lines: Lines,
): Difference[] {
  const paths = [...new Set([...Object.keys(wanted), ...Object.keys(built)])].sort();
  return paths.flatMap((path): Difference[] => {
    const [now, then] = [wanted[path], built[path]];
    if (now === then) return [];
    const what =
      then === undefined ? 'is new' : now === undefined ? 'is gone' : `changed${howMuch(path, lines)}`;
    return [{ field: 'scripts', text: `${path} ${what}` }];
  });
}

/** `: 3 lines`; empty where one side does not know its lines, or where only the end of a line changed. */
function howMuch(path: string, { wanted, built }: Lines): string {
  const [now, then] = [wanted?.[path], built?.[path]];
  if (now === undefined || then === undefined) return '';
  const changed = changedLines(then, now);
  return changed === 0 ? '' : `: ${changed} ${changed === 1 ? 'line' : 'lines'}`;
}

/** Commits are shown short enough to read and long enough to look up. */
function show(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'with none';
  if (Array.isArray(value)) return value.join(',');
  const text = String(value);
  return /^[0-9a-f]{40}$/.test(text) ? text.slice(0, 12) : text;
}
