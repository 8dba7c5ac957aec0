import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recipeToKey } from '../../src/plan/key.ts';
import { makeRecipe, type RecipeParts } from '../../src/plan/recipe.ts';
import { nodesOn } from '../e2e/command-line.ts';
import { RECIPE_PARTS } from './fixtures.ts';

/** Every Node of this machine makes the same keys: the one that runs the tests, and what else is on PATH (20 beside 24, where both are). */

const HASH = 'ab'.repeat(32);
const RECIPES: readonly RecipeParts[] = [
  RECIPE_PARTS,
  { ...RECIPE_PARTS, buildOptions: ['--clean', '--x=ä€😀\u2028'], cudaArchs: ['90-real', '100-real'] },
  { ...RECIPE_PARTS, scripts: { 'ö/😀.sh': HASH, 'ö/\uffff.sh': HASH, Z: HASH, a: HASH } },
  { source: 'pip', arch: 'arm64', nixl: true, given: `tensorrt-llm==1.2.0rc3 --hash=sha256:${HASH}` },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  await build({
    root: join(import.meta.dirname, '../..'),
    logLevel: 'silent',
    configFile: false,
    build: {
      outDir: folder,
      ssr: true,
      rolldownOptions: {
        input: { key: 'src/plan/key.ts', recipe: 'src/plan/recipe.ts' },
        output: { entryFileNames: '[name].mjs', format: 'esm' },
      },
    },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(nodesOn(`${join(process.execPath, '..')}:${process.env['PATH'] ?? ''}`))(
  'Node $version',
  ({ node }) => {
    const script = `
    import { recipeToKey } from ${JSON.stringify(join(folder, 'key.mjs'))};
    import { makeRecipe } from ${JSON.stringify(join(folder, 'recipe.mjs'))};
    console.log(JSON.stringify(JSON.parse(process.argv[1]).map((parts) => recipeToKey(makeRecipe(parts)))));`;
    const said = execFileSync(node, ['--input-type=module', '-e', script, '--', JSON.stringify(RECIPES)], {
      encoding: 'utf8',
    });
    expect(JSON.parse(said)).toEqual(RECIPES.map((parts) => recipeToKey(makeRecipe(parts))));
  },
);
