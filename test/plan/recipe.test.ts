import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipeToKey } from '../../src/plan/key.ts';
import { makeRecipe, NOT_IN_RECIPE, normaliseArch, type RecipeParts } from '../../src/plan/recipe.ts';
import { NIXL_OPTIONS } from '../../src/plan/sources/trtllm-make.ts';
import type { Recipe } from '../../src/plan/types.ts';
import { COMMIT, RECIPE, RECIPE_PARTS } from './fixtures.ts';

describe('golden keys: a change here orphans every store and needs a new key version', () => {
  test.each<[string, Partial<RecipeParts>, string]>([
    ['an A1 checkout', {}, 'trtllm-wheel-v1-amd64-nixl-137fe35539ea-760ccf1ac33eccf5'],
    [
      'before #1591',
      { nixl: false, ucxRef: null },
      'trtllm-wheel-v1-amd64-nonixl-137fe35539ea-b9a05a0918269008',
    ],
    ['arm64', { arch: 'arm64', nixl: false }, 'trtllm-wheel-v1-arm64-nonixl-137fe35539ea-c4c358e4a6cb2456'],
    [
      'everything set',
      {
        cudaArchs: ['90-real', '100-real'],
        buildOptions: ['--clean', '--x=ä€😀'],
        baseImage: `registry.example/base@sha256:${'2'.repeat(64)}`,
        pythonTag: 'cp312',
      },
      'trtllm-wheel-v1-amd64-nixl-137fe35539ea-a6fdd1b14dae3f8d',
    ],
    [
      'a given wheel',
      { source: 'given-wheel', commit: null, gitUrl: null, scripts: {}, given: 'ab'.repeat(32) },
      'trtllm-wheel-v1-amd64-nixl-abababababab-2680e3b59f5066b2',
    ],
    [
      'a pip requirement',
      { source: 'pip', commit: null, gitUrl: null, scripts: {}, given: 'tensorrt-llm==1.0.0rc0' },
      'trtllm-wheel-v1-amd64-nixl-tensorrt_llm_1.0.0rc0-beb90f5a2574d181',
    ],
  ])('%s', (_name, parts, key) => {
    expect(recipeToKey(makeRecipe({ ...RECIPE_PARTS, ...parts }))).toBe(key);
  });

  const pip = `tensorrt-llm==1.2.0rc3 --hash=sha256:${'ab'.repeat(32)}`;
  const image = 'nvcr.io/nvidia/tensorrt-llm/release:1.3.0rc14';
  test.each<[RecipeParts, string]>([
    [
      {
        ...{ source: 'trtllm-make', arch: 'amd64', gitUrl: RECIPE_PARTS.gitUrl, commit: COMMIT, nixl: true },
        ...{ cudaArchs: ['90-real'], buildOptions: [...NIXL_OPTIONS] },
      },
      'trtllm-wheel-v1-amd64-nixl-137fe35539ea-73ac4aa838123634',
    ],
    [
      { source: 'pip', arch: 'arm64', nixl: true, pythonTag: 'cp312', given: pip },
      'trtllm-wheel-v1-arm64-nixl-tensorrt_llm_1.2.0rc3-f1b92c4f06c9a0e1',
    ],
    [
      { source: 'given-wheel', arch: 'amd64', nixl: false, pythonTag: 'cp312', given: 'ab'.repeat(32) },
      'trtllm-wheel-v1-amd64-nonixl-abababababab-b7613a16dbfc863e',
    ],
    [
      { source: 'upstream-image', arch: 'amd64', nixl: true, baseImage: image },
      'trtllm-wheel-v1-amd64-nixl-release_1.3.0rc14-09a8de2853c1aeaa',
    ],
  ])('as the source $0.source gives it', (parts, key) => {
    expect(recipeToKey(makeRecipe(parts))).toBe(key);
  });
});

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019._-/=+ ä€'), minLength: 1, maxLength: 12 });

/** For each field a value that differs from any the base may have; the type makes sure that no field is forgotten. */
const OTHER: { readonly [Field in keyof Recipe]: fc.Arbitrary<Recipe[Field]> } = {
  version: fc.constant(2 as 1),
  source: fc.constantFrom('trtllm-make', 'given-wheel', 'pip'),
  arch: fc.constant('arm64'),
  gitUrl: fc.option(word.map((name) => `https://git.example/${name}`)),
  commit: fc.option(hex(40)),
  nixl: fc.constant(false),
  nixlCommit: fc.option(hex(40)),
  ucxRef: fc.option(word),
  scripts: fc.dictionary(word, hex(64)),
  cudaArchs: fc.uniqueArray(word, { minLength: 1 }),
  buildOptions: fc.array(word, { minLength: 1 }),
  baseImage: word,
  pythonTag: word,
  given: word,
};

describe('the key follows the recipe', () => {
  test.each(Object.keys(OTHER) as (keyof Recipe)[])('any change of %s changes the key', (field) => {
    fc.assert(
      fc.property(OTHER[field] as fc.Arbitrary<unknown>, (value) => {
        fc.pre(JSON.stringify(value) !== JSON.stringify(RECIPE[field]));
        expect(recipeToKey({ ...RECIPE, [field]: value } as Recipe)).not.toBe(recipeToKey(RECIPE));
      }),
      { numRuns: 50 },
    );
  });

  test('the order of members does not change the key', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.keys(RECIPE), { minLength: Object.keys(RECIPE).length }),
        (order) => {
          const shuffled = Object.fromEntries(order.map((name) => [name, RECIPE[name as keyof Recipe]]));
          expect(recipeToKey(shuffled as unknown as Recipe)).toBe(recipeToKey(RECIPE));
        },
      ),
      { numRuns: 50 },
    );
  });

  test.each<[string, Partial<RecipeParts>, Partial<RecipeParts>]>([
    ['order of CUDA architectures', { cudaArchs: ['90', '100'] }, { cudaArchs: ['100', '90', '90'] }],
    [
      'a list of architectures in one word',
      { cudaArchs: ['90-real;100-REAL'] },
      { cudaArchs: ['100-real', '90-real'] },
    ],
    ['an architecture and its two halves', { cudaArchs: ['90'] }, { cudaArchs: ['90-real;90-virtual'] }],
    ['a half beside the whole', { cudaArchs: ['90;90-real'] }, { cudaArchs: ['90'] }],
    ['spelling of the architecture', { arch: 'linux/amd64' }, { arch: 'x86_64' }],
    [
      'ssh and https',
      { gitUrl: 'git@github.com:NVIDIA/TensorRT-LLM.git' },
      { gitUrl: 'https://github.com/NVIDIA/TensorRT-LLM' },
    ],
    ['case of a commit', { commit: COMMIT.toUpperCase() }, { commit: COMMIT }],
    [
      'NIXL commit of a build without NIXL',
      { nixl: false, nixlCommit: 'a'.repeat(40) },
      { nixl: false, nixlCommit: null },
    ],
    ['order of the scripts', { scripts: { b: '1', a: '2' } }, { scripts: { a: '2', b: '1' } }],
  ])('%s means the same', (_name, one, other) => {
    expect(makeRecipe({ ...RECIPE_PARTS, ...one })).toEqual(makeRecipe({ ...RECIPE_PARTS, ...other }));
    expect(recipeToKey(makeRecipe({ ...RECIPE_PARTS, ...one }))).toBe(
      recipeToKey(makeRecipe({ ...RECIPE_PARTS, ...other })),
    );
  });

  test('the order of build options is meaning', () => {
    const one = makeRecipe({ ...RECIPE_PARTS, buildOptions: ['-a', '-b'] });
    const other = makeRecipe({ ...RECIPE_PARTS, buildOptions: ['-b', '-a'] });
    expect(recipeToKey(one)).not.toBe(recipeToKey(other));
  });
});

describe('what is no recipe is refused', () => {
  test.each<Partial<RecipeParts>>([{ commit: 'main' }, { commit: COMMIT.slice(0, 12) }, { arch: 'riscv64' }])(
    '%j',
    (parts) => {
      expect(() => makeRecipe({ ...RECIPE_PARTS, ...parts })).toThrow(
        expect.objectContaining({ code: 'BAD_RECIPE' }),
      );
    },
  );
});

test.each([
  ['amd64', 'amd64'],
  ['X64', 'amd64'],
  ['aarch64', 'arm64'],
  [' linux/arm64 ', 'arm64'],
])('architecture %s is %s', (text, arch) => {
  expect(normaliseArch(text)).toBe(arch);
});

test('docs/recipe.md names every field of the recipe, and everything that is left out with its reason', () => {
  const page = readFileSync(new URL('../../docs/recipe.md', import.meta.url), 'utf8').replace(/ +/g, ' ');
  for (const field of Object.keys(RECIPE)) expect(page).toContain(`| \`${field}\` |`);
  for (const [what, why] of Object.entries(NOT_IN_RECIPE)) expect(page).toContain(`| ${what} | ${why} |`);
});
