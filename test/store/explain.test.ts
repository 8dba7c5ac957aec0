import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markLines } from '../../src/plan/script-lines.ts';
import type { Capability, Recipe } from '../../src/plan/types.ts';
import {
  compareRecipes,
  compareWith,
  describeDifferences,
  explainMiss,
  nearestManifests,
} from '../../src/store/explain.ts';
import { wouldHaveHit } from '../../src/store/would-have-hit.ts';
import type { Manifest } from '../../src/wheel/types.ts';
import { RECIPE } from './helpers.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');

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

const INSTALL = 'container/deps/install_nixl.sh';

describe('how much of a script changed', () => {
  const lines = (text: string) => ({ [INSTALL]: markLines(text) });
  const entry = {
    ...manifestOf({ ...RECIPE, scripts: { ...RECIPE.scripts, [INSTALL]: 'c'.repeat(64) } }),
    scriptLines: lines('a\nb\nc\nd\ne'),
  };
  const wanted = { recipe: RECIPE, needs: [] };

  it.each([
    ['a\nX\nc\nY\nZ', `${INSTALL} changed: 3 lines`],
    ['a\nb\nc\nd', `${INSTALL} changed: 1 line`],
  ])('%j: %s', (now, words) => {
    expect(describeDifferences(compareWith({ ...wanted, scriptLines: lines(now) }, entry))).toBe(words);
  });

  it('is left out where one of the two does not know its lines', () => {
    expect(describeDifferences(compareWith(wanted, entry))).toBe(`${INSTALL} changed`);
    const older = manifestOf(entry.recipe);
    expect(describeDifferences(compareWith({ ...wanted, scriptLines: lines('a') }, older))).toBe(
      `${INSTALL} changed`,
    );
  });
});

describe('what would have hit', () => {
  const has = (recipe: Recipe, capabilities: readonly Capability[], at: string): Manifest => {
    const manifest = manifestOf(recipe, at);
    return { ...manifest, wheel: { ...manifest.wheel, capabilities } };
  };
  const both: readonly Capability[] = ['nixl', 'ucx'];

  it.each<[string, Partial<Recipe>, string, string | undefined]>([
    [
      'one input',
      { nixlCommit: '0.4.1' },
      '2026-11-21T00:00:00Z',
      'with nixl-commit 0.4.1 the entry of 3 days ago would have hit',
    ],
    [
      'two inputs',
      { commit: 'e'.repeat(40), cudaArchs: ['90-real', '100-real'] },
      '2026-11-23T19:00:00Z',
      'with tensorrtllm-ref eeeeeeeeeeee and cuda-archs 90-real,100-real the entry of 5 hours ago would have hit',
    ],
    [
      'another script, and what follows from it',
      { ucxRef: 'v1.19.0', scripts: { ...RECIPE.scripts, [INSTALL]: 'c'.repeat(64) } },
      '2026-11-23T23:59:30Z',
      `with ${INSTALL} as it was then the entry of 0 minutes ago would have hit`,
    ],
    [
      'two other scripts',
      { scripts: { [INSTALL]: 'c'.repeat(64), 'container/build_trtllm_wheel.sh': 'd'.repeat(64) } },
      '2026-11-21T00:00:00Z',
      `with container/build_trtllm_wheel.sh and ${INSTALL} as they were then the entry of 3 days ago would have hit`,
    ],
    ['the other architecture is another machine', { arch: 'arm64' }, '2026-11-21T00:00:00Z', undefined],
    ['a UCX that no script explains', { ucxRef: 'v1.19.0' }, '2026-11-21T00:00:00Z', undefined],
    [
      'a clock ahead of ours',
      { nixlCommit: '0.4.1' },
      '2030-01-01T00:00:00Z',
      'with nixl-commit 0.4.1 the entry of 0 minutes ago would have hit',
    ],
  ])('%s', (_name, change, at, words) => {
    expect(
      wouldHaveHit({ recipe: RECIPE, needs: ['nixl'] }, has({ ...RECIPE, ...change }, both, at), NOW),
    ).toBe(words);
  });

  it('never an entry that lacks what is needed', () => {
    const entry = has({ ...RECIPE, nixlCommit: '0.4.1' }, ['ucx'], '2026-11-21T00:00:00Z');
    expect(wouldHaveHit({ recipe: RECIPE, needs: ['nixl'] }, entry, NOW)).toBeUndefined();
  });

  it('an entry with exactly what it names is a hit: its recipe, with the named inputs, makes its key', () => {
    fc.assert(
      fc.property(recipes, (built) => {
        const words = wouldHaveHit(
          { recipe: RECIPE, needs: [] },
          manifestOf(built, '2026-11-21T00:00:00Z'),
          NOW,
        );
        if (words === undefined) return;
        expect(built).toMatchObject({ arch: RECIPE.arch, source: RECIPE.source, given: RECIPE.given });
        if (built.commit !== RECIPE.commit)
          expect(words).toContain(`tensorrtllm-ref ${built.commit?.slice(0, 12)}`);
      }),
    );
  });
});

describe('nearestManifests', () => {
  it('prefers the entry of the same commit, then the newer one', () => {
    const otherCommit = manifestOf({ ...RECIPE, commit: '0'.repeat(40) }, '2026-11-23T00:00:00Z');
    const older = manifestOf({ ...RECIPE, nixlCommit: '1'.repeat(40) }, '2026-11-20T00:00:00Z');
    const newer = manifestOf({ ...RECIPE, nixlCommit: '2'.repeat(40) }, '2026-11-21T00:00:00Z');
    expect(nearestManifests(RECIPE, [otherCommit, older, newer], 2)).toEqual([newer, older]);
    const wanted = { recipe: RECIPE, needs: [] };
    expect(explainMiss(wanted, [newer], NOW)).toBe(
      'nixlCommit: built 222222222222, wanted 18477b5f1b3e (nearest entry: key-of-2026-11-21T00:00:00Z); with nixl-commit 222222222222 the entry of 3 days ago would have hit',
    );
    expect(explainMiss(wanted, [], NOW)).toBeUndefined();
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
