import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeManifest, parseManifest, serialiseManifest } from '../../src/wheel/manifest.ts';
import { manifestFaults } from '../../src/wheel/manifest-check.ts';
import type { Manifest } from '../../src/wheel/types.ts';
import { RECIPE } from '../plan/fixtures.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schema/manifest.schema.json', import.meta.url), 'utf8'),
);
const bySchema = new Ajv({ strict: false }).compile(schema);

const MANIFEST = makeManifest({
  plan: { recipe: RECIPE },
  wheel: {
    contents: {
      fileName: 'tensorrt_llm-1.0.0rc1+dev137fe35-cp312-cp312-linux_x86_64.whl',
      size: 2_500_000_000,
      distribution: 'tensorrt_llm',
      packageVersion: '1.0.0rc1+dev137fe35',
      pythonTag: 'cp312',
      platformTag: 'linux_x86_64',
      capabilities: ['nixl', 'ucx'],
      evidence: [],
    },
    sha256: 'ab'.repeat(32),
    seconds: 4210.5,
  },
  toolVersion: '0.1.0',
  origin: 'org/repo run 12',
  authority: 'pr-7',
  at: new Date('2026-11-22T03:00:00Z'),
});

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every place in a value, as a list of names. */
function places(value: Json, at: string[] = []): string[][] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, item]) => places(item, [...at, name]))
      : [];
  return at.length === 0 ? below : [at, ...below];
}

/** A copy with one place changed; undefined removes it. */
function changed(value: Json, at: readonly string[], to: Json | undefined): Json {
  const [name, ...rest] = at;
  if (name === undefined || typeof value !== 'object' || value === null) return to ?? null;
  const copy = structuredClone(value) as { [name: string]: Json };
  if (rest.length > 0) copy[name] = changed(copy[name] ?? null, rest, to);
  else if (to === undefined && Array.isArray(copy)) copy.splice(Number(name), 1);
  else if (to === undefined) delete copy[name];
  else copy[name] = to;
  return copy as Json;
}

const plain = JSON.parse(JSON.stringify(MANIFEST)) as Json;
const oddities = fc.constantFrom<Json | undefined>(
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  1,
  2,
  '',
  'x',
  'a\nb',
  'main',
  'nixl',
  '../x.whl',
  'x.whl',
  'pr-0',
  'pr-12',
  [],
  ['nixl'],
  ['nixl', 'nixl'],
  [1],
  {},
  { a: 'b' },
  { '/a': 'ab'.repeat(32) },
  { a: 'ab'.repeat(32) },
  'ab'.repeat(32),
  'AB'.repeat(32),
  '2026-11-22T03:00:00Z',
  '2026-11-22',
  9e15,
  1e21,
  'y'.repeat(501),
);

describe('the validator in the program and the published schema', () => {
  test('both take the real one', () => {
    expect(manifestFaults(plain)).toEqual([]);
    expect(bySchema(plain)).toBe(true);
  });

  test('agree on every place of it, changed to every oddity', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places(plain)), oddities, (at, to) => {
        const value = changed(plain, at, to);
        expect([at, to, manifestFaults(value).length === 0]).toEqual([at, to, bySchema(value)]);
      }),
      { numRuns: 1500 },
    );
  });

  test('agree on members that are not known', () => {
    const extra = [['note'], ['wheel', 'note'], ['builtBy', 'note'], ['recipe', 'note']];
    const taken = extra.map((at) => {
      const value = changed(plain, at, 'x');
      expect(bySchema(value)).toBe(manifestFaults(value).length === 0);
      return manifestFaults(value).length === 0;
    });
    expect(taken).toEqual([true, true, true, false]);
  });

  test.each<Json>([null, [], 'x', 1, {}])('neither takes %j', (value) => {
    expect(manifestFaults(value)).not.toEqual([]);
    expect(bySchema(value)).toBe(false);
  });
});

describe('reading', () => {
  test('gives back what was written', () => {
    expect(parseManifest(serialiseManifest(MANIFEST))).toEqual(MANIFEST);
  });

  test.each<[string, (value: Manifest) => unknown, string]>([
    ['a newer version', (value) => ({ ...value, version: 2 }), 'MANIFEST_NEWER'],
    ['a newer version of another shape', () => ({ version: 3 }), 'MANIFEST_NEWER'],
    ['no version', ({ version: _, ...value }) => value, 'MANIFEST_BROKEN'],
    [
      'a key of another recipe',
      (value) => ({ ...value, recipe: { ...value.recipe, ucxRef: 'v1.19.0' } }),
      'MANIFEST_BROKEN',
    ],
    [
      'another key',
      (value) => ({ ...value, key: value.key.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }),
      'MANIFEST_BROKEN',
    ],
    [
      'a file name with a folder',
      (value) => ({ ...value, wheel: { ...value.wheel, fileName: '../a.whl' } }),
      'MANIFEST_BROKEN',
    ],
  ])('%s is refused', (_name, change, code) => {
    expect(() => parseManifest(JSON.stringify(change(MANIFEST)))).toThrow(expect.objectContaining({ code }));
  });

  test.each(['', '{', 'null', '[]'])('%j is refused', (text) => {
    expect(() => parseManifest(text)).toThrow(expect.objectContaining({ code: 'MANIFEST_BROKEN' }));
  });
});
