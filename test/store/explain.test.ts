import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../src/plan/types.ts';
import {
  compareRecipes,
  describeDifferences,
  explainMiss,
  nearestManifests,
} from '../../src/store/explain.ts';
import type { Manifest } from '../../src/wheel/types.ts';
import { RECIPE } from './helpers.ts';

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });

const recipes: fc.Arbitrary<Recipe> = fc.record({
  version: fc.constant(1 as const),
  source: fc.constantFrom('dynamo-script', 'trtllm-make', 'given-wheel', 'pip'),
  arch: fc.constantFrom('amd64', 'arm64'),
  gitUrl: fc.option(fc.webUrl()),
  commit: fc.option(hex(40)),
  nixl: fc.boolean(),
  nixlCommit: fc.option(hex(40)),
  ucxRef: fc.option(fc.string()),
  scripts: fc.dictionary(fc.string(), hex(64), { maxKeys: 3 }),
  cudaArchs: fc.array(fc.string(), { maxLength: 3 }),
  buildOptions: fc.array(fc.string(), { maxLength: 3 }),
  baseImage: fc.option(fc.string()),
  pythonTag: fc.option(fc.string()),
  given: fc.option(fc.string()),
});

function manifestOf(recipe: Recipe, at = '2026-11-22T00:00:00Z'): Manifest {
  return {
    version: 1,
    key: `key-of-${at}`,
    recipe,
    wheel: { fileName: 'a.whl', size: 1, sha256: '0'.repeat(64), capabilities: [] },
    builtBy: { tool: 't', toolVersion: '1', at, seconds: null, origin: 'local', authority: 'trusted' },
  };
}

describe('compareRecipes', () => {
  it('names exactly the fields that differ, in both directions', () => {
    fc.assert(
      fc.property(recipes, recipes, (a, b) => {
        const fields = new Set(compareRecipes(a, b).map(({ field }) => field));
        for (const field of Object.keys(a) as (keyof Recipe)[]) {
          const sorted = (value: unknown): string =>
            JSON.stringify(value, (_, v) =>
              v !== null && typeof v === 'object' && !Array.isArray(v) ? Object.entries(v).sort() : v,
            );
          expect(fields.has(field)).toBe(sorted(a[field]) !== sorted(b[field]));
        }
        expect(new Set(compareRecipes(b, a).map(({ field }) => field))).toEqual(fields);
      }),
    );
  });

  it('finds no difference between a recipe and its copy through JSON', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        expect(compareRecipes(recipe, JSON.parse(JSON.stringify(recipe)) as Recipe)).toEqual([]);
      }),
    );
  });

  it.each<[string, Partial<Recipe>, string]>([
    ['nixl', { nixl: false }, 'nixl: built without, wanted with'],
    ['nixlCommit', { nixlCommit: null }, 'nixlCommit: built with none, wanted 18477b5f1b3e'],
    ['ucxRef', { ucxRef: 'v1.19.0' }, 'ucxRef: built v1.19.0, wanted v1.18.1'],
    [
      'cudaArchs',
      { cudaArchs: ['90-real', '100-real'] },
      'cudaArchs: built 90-real,100-real, wanted with none',
    ],
    [
      'scripts',
      { scripts: { ...RECIPE.scripts, 'container/deps/install_nixl.sh': 'e'.repeat(64) } },
      'container/deps/install_nixl.sh changed',
    ],
    [
      'scripts',
      { scripts: {} },
      'container/build_trtllm_wheel.sh is new; container/deps/install_nixl.sh is new',
    ],
  ])('says %s in plain words', (_field, change, words) => {
    expect(describeDifferences(compareRecipes(RECIPE, { ...RECIPE, ...change }))).toBe(words);
  });
});

describe('nearestManifests', () => {
  it('prefers the entry of the same commit, then the newer one', () => {
    const otherCommit = manifestOf({ ...RECIPE, commit: '0'.repeat(40) }, '2026-11-23T00:00:00Z');
    const older = manifestOf({ ...RECIPE, nixlCommit: '1'.repeat(40) }, '2026-11-20T00:00:00Z');
    const newer = manifestOf({ ...RECIPE, nixlCommit: '2'.repeat(40) }, '2026-11-21T00:00:00Z');
    expect(nearestManifests(RECIPE, [otherCommit, older, newer], 2)).toEqual([newer, older]);
    expect(explainMiss(RECIPE, [newer])).toBe(
      'nixlCommit: built 222222222222, wanted 18477b5f1b3e (nearest entry: key-of-2026-11-21T00:00:00Z)',
    );
    expect(explainMiss(RECIPE, [])).toBeUndefined();
  });

  it('always has the wheel of the same sources that lacks what is needed', () => {
    const lacking = manifestOf({ ...RECIPE, nixl: false, scripts: {}, ucxRef: 'old' });
    const capable = ['1', '2', '3'].map((digit): Manifest => {
      const manifest = manifestOf({ ...RECIPE, nixlCommit: digit.repeat(40) });
      return { ...manifest, wheel: { ...manifest.wheel, capabilities: ['nixl', 'ucx'] } };
    });
    const known = [...capable, lacking];
    expect(nearestManifests(RECIPE, known, 3, ['nixl'])).toEqual([...capable.slice(0, 2), lacking]);
    expect(nearestManifests(RECIPE, known, 3)).toEqual(capable);
    expect(nearestManifests(RECIPE, known, 4, ['nixl'])).toEqual(known);
  });
});
