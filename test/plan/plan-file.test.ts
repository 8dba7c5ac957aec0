import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipeToKey } from '../../src/plan/key.ts';
import {
  imageToRun,
  type PlanFile,
  parsePlanFile,
  renderPlanFile,
  requireSamePlan,
} from '../../src/plan/plan-file.ts';
import { ToolError } from '../../src/system/errors.ts';
import { plan as reported } from '../report/reports.ts';

const plan = { ...reported, key: recipeToKey(reported.recipe) };
const SHA = 'ab'.repeat(32);
const file: PlanFile = {
  version: 1,
  tool: 'trtllm-nixl-build',
  toolVersion: '1.2.3',
  at: '2026-11-22T06:00:00.000Z',
  origin: 'someone/dynamo#7/1',
  plan,
  wheel: { fileName: 'tensorrt_llm-1.0-cp312.whl', size: 7, sha256: SHA, capabilities: ['nixl', 'ucx'] },
  image: {
    reference: 'registry.example:5000/team/dynamo:nightly',
    id: `sha256:${SHA}`,
    pushed: `registry.example:5000/team/dynamo@sha256:${SHA}`,
  },
};

function refusal(text: string): ToolError {
  try {
    parsePlanFile(text);
  } catch (error) {
    if (error instanceof ToolError) return error;
    throw error;
  }
  throw new Error('accepted');
}

/** The file with one member, named by its path, set to another value. */
function changed(path: string, value: unknown): string {
  const copy = structuredClone(file) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce((at, name) => at[name] as Record<string, unknown>, copy);
  owner[last] = value;
  return JSON.stringify(copy);
}

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8'));
const valid = new Ajv2020({ strictTypes: false, schemas: [schemaOf('report')] }).compile(schemaOf('plan'));

test('what is written is what the schema says, and is read again', () => {
  for (const one of [file, { ...file, wheel: null, image: null }]) {
    valid(JSON.parse(renderPlanFile(one)));
    expect(valid.errors).toBeNull();
    expect(parsePlanFile(renderPlanFile(one))).toEqual(one);
  }
});

test('members that a later version of the same major adds do not matter', () => {
  expect(parsePlanFile(changed('seen', 'later')).plan.key).toBe(plan.key);
});

test('a newer major is refused by its number, whatever else is in it', () => {
  expect(refusal('{"version": 2}')).toMatchObject({ code: 'PLAN_FILE_NEWER', kind: 'usage' });
  expect(refusal(changed('version', 99)).what).toContain('99');
});

describe('hostile or broken content is refused, typed', () => {
  test.each([
    ['no JSON', 'nope'],
    ['a list', '[]'],
    ['null', 'null'],
    ['too long', `"${'x'.repeat(2 * 1024 * 1024)}"`],
    ['another tool', changed('tool', 'x')],
    ['a version that is text', changed('version', '1')],
    ['a key of another recipe', changed('plan.recipe.nixlCommit', 'e'.repeat(40))],
    ['a key that is a path', changed('plan.key', '../../etc/passwd')],
    ['a member of the recipe that nobody knows', changed('plan.recipe.extra', 1)],
    ['a generation that nobody knows', changed('plan.generation', '__proto__')],
    ['a backend that nobody knows', changed('plan.expectedBackend', 'smoke')],
    ['an image that is an option', changed('image.reference', '--privileged')],
    ['an image with a blank', changed('image.pushed', 'a b')],
    ['an image that is a command', changed('image.pushed', '$(reboot)')],
    ['an image id that is no digest', changed('image.id', 'latest')],
    ['a wheel name that is a path', changed('wheel.fileName', '../../x.whl')],
    ['a wheel name that is an option', changed('wheel.fileName', '-x.whl')],
    ['an origin with a workflow command', changed('origin', 'x\n::set-output name=verdict::PROVEN')],
    ['a note with an escape sequence', changed('plan.notes', ['\u001b[2J'])],
    ['notes that are no list', changed('plan.notes', 'x')],
    ['a checkout that is no object', changed('plan.checkout', null)],
  ])('%s', (_, text) => {
    expect(refusal(text)).toMatchObject({ code: 'PLAN_FILE_BROKEN', kind: 'usage' });
  });

  test('any JSON is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(['PLAN_FILE_BROKEN', 'PLAN_FILE_NEWER']).toContain(refusal(text).code);
      }),
      { numRuns: 200 },
    );
  });

  test('any one member replaced by anything: read or refused', () => {
    const paths = [
      'plan',
      'plan.recipe',
      'plan.recipe.scripts',
      'plan.checkout',
      'wheel',
      'image',
      'plan.needs',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, value) => {
        try {
          parsePlanFile(changed(path, value));
        } catch (error) {
          expect(error).toBeInstanceOf(ToolError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('two jobs of one run mean the same', () => {
  test('the same plan on another host, in another folder: fine', () => {
    requireSamePlan(file, { ...plan, checkout: { ...plan.checkout, path: '/elsewhere' } });
  });

  test.each([
    [{ recipe: { ...plan.recipe, nixlCommit: 'e'.repeat(40) } }, /nixlCommit: there "f+", here "e+"/],
    [{ needs: [] }, /needs/],
    [{ expectedBackend: 'ucx' as const }, /expectedBackend/],
    [{ target: 'dev' }, /target/],
  ])('another plan is refused, the field named: %j', (change, words) => {
    const own = { ...plan, ...change };
    const other = { ...own, key: recipeToKey(own.recipe) };
    expect(() => requireSamePlan(file, other)).toThrow(words);
    expect(() => requireSamePlan(file, other)).toThrow(expect.objectContaining({ code: 'PLAN_DIFFERS' }));
  });
});

test('what was pushed is run by digest; what was not, by the id that this engine knows', () => {
  const image = file.image;
  if (image === null) throw new Error('the fixture has an image');
  expect(imageToRun(image)).toBe(image.pushed);
  expect(imageToRun({ ...image, pushed: null })).toBe(image.id);
});
