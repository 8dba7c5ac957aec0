import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipeToKey } from '../../src/plan/key.ts';
import { makeRecipe } from '../../src/plan/recipe.ts';
import { chooseSource } from '../../src/plan/sources/choose.ts';
import {
  exactRequirement,
  normaliseVersion,
  parseRequirement,
} from '../../src/plan/sources/pip-requirement.ts';
import { publicReleaseHasNixl } from '../../src/plan/sources/public-releases.ts';
import { commitInVersion, publicVersion } from '../../src/plan/sources/told-commit.ts';
import { checkArchs, makeOptions, NIXL_OPTIONS } from '../../src/plan/sources/trtllm-make.ts';
import type { PlanRequest, WheelSource } from '../../src/plan/types.ts';

const A1: WheelSource[] = ['dynamo-script', 'trtllm-make', 'given-wheel', 'pip'];
const D: WheelSource[] = ['upstream-image'];
const PIP = { requirement: 'tensorrt-llm==1.2.0rc3' };

describe('which source a request takes', () => {
  test.each<[string, Partial<PlanRequest>, WheelSource[], WheelSource]>([
    ['the first of the generation', {}, A1, 'dynamo-script'],
    ['the only one', {}, D, 'upstream-image'],
    ['a given wheel names it', { wheel: '/w.whl' }, A1, 'given-wheel'],
    ['a requirement names it', { pip: PIP }, A1, 'pip'],
    ['the user names it', { wheelSource: 'trtllm-make' }, A1, 'trtllm-make'],
    [
      'with its inputs',
      { wheelSource: 'trtllm-make', cudaArchs: ['90'], buildOptions: ['-f'] },
      A1,
      'trtllm-make',
    ],
    ['empty lists are no inputs', { cudaArchs: [], buildOptions: [] }, A1, 'dynamo-script'],
  ])('%s', (_name, asked, sources, source) => {
    expect(chooseSource(asked, { name: 'A1', sources })).toBe(source);
  });

  test.each<[string, Partial<PlanRequest>, WheelSource[], string, string]>([
    ['a wheel where none has a place', { wheel: '/w.whl' }, D, 'SOURCE_NOT_HERE', 'given-wheel'],
    ['a source without its input', { wheelSource: 'pip' }, A1, 'SOURCE_INPUT_MISSING', 'pip-wheel'],
    ['another without its input', { wheelSource: 'given-wheel' }, A1, 'SOURCE_INPUT_MISSING', '`wheel`'],
    ['two wheels at once', { wheel: '/w.whl', pip: PIP }, A1, 'INPUT_NOT_OF_SOURCE', 'pip-wheel'],
    [
      'architectures for a script that takes none',
      { cudaArchs: ['90-real'] },
      A1,
      'INPUT_NOT_OF_SOURCE',
      'cuda-archs',
    ],
    [
      'options for a wheel that is finished',
      { wheel: '/w', buildOptions: ['-f'] },
      A1,
      'INPUT_NOT_OF_SOURCE',
      'build-options',
    ],
    [
      'a number of compilers for a script that takes none',
      { buildJobs: 4 },
      A1,
      'INPUT_NOT_OF_SOURCE',
      'build-jobs',
    ],
    ['a Python for a wheel that is built', { pythonTag: 'cp311' }, A1, 'INPUT_NOT_OF_SOURCE', 'python-tag'],
    [
      'a runtime image where a wheel is built',
      { runtimeImage: 'a:b' },
      A1,
      'INPUT_NOT_OF_SOURCE',
      'runtime-image',
    ],
    ['a base image for pip', { pip: PIP, baseImage: 'a:b' }, A1, 'INPUT_NOT_OF_SOURCE', 'build-base-image'],
    [
      'a wheel beside another named source',
      { wheelSource: 'trtllm-make', wheel: '/w' },
      A1,
      'INPUT_NOT_OF_SOURCE',
      '`wheel`',
    ],
  ])('refused: %s', (_name, asked, sources, code, word) => {
    expect(() => chooseSource(asked, { name: 'A1', sources })).toThrow(
      expect.objectContaining({ code, kind: 'usage', what: expect.stringContaining(word) }),
    );
  });
});

describe('a requirement for pip', () => {
  const hash = 'ab'.repeat(32);
  test.each<[string, string, string | null, string | null]>([
    ['tensorrt-llm', '', null, null],
    ['tensorrt_llm==1.2.0rc3', '==1.2.0rc3', '1.2.0rc3', null],
    ['TensorRT.LLM == 1.2.0-RC3', '==1.2.0-RC3', '1.2.0rc3', null],
    ['tensorrt-llm>=1.2,<1.3', '>=1.2,<1.3', null, null],
    ['tensorrt-llm (>=1.2)', '>=1.2', null, null],
    ['tensorrt-llm==1.2.*', '==1.2.*', null, null],
    [`tensorrt-llm==1.2.0rc3 --hash=sha256:${hash.toUpperCase()}`, '==1.2.0rc3', '1.2.0rc3', hash],
    [`tensorrt-llm==1.2.0rc3  --hash sha256:${hash}`, '==1.2.0rc3', '1.2.0rc3', hash],
  ])('%s', (text, specifier, version, sha256) => {
    expect(parseRequirement(text)).toEqual({ specifier, version, sha256 });
  });

  test.each([
    '',
    'torch==2.0',
    'tensorrt-llm-evil==1.0',
    '--index-url=https://u:p@h.example/simple tensorrt-llm',
    'tensorrt-llm @ https://user:secret@h.example/w.whl',
    'tensorrt-llm; python_version < "3"',
    'tensorrt-llm==1.0 torch',
    'tensorrt-llm==1.0\n-r /etc/passwd',
    'tensorrt-llm[all]==1.0',
    './tensorrt_llm-1.whl',
    `tensorrt-llm==1 --hash=md5:${hash}`,
    `tensorrt-llm==1 --hash=sha256:${hash} --hash=sha256:${hash}`,
    'tensorrt-llm==1 --hash=sha256:zz',
  ])('refused: %j', (text) => {
    expect(() => parseRequirement(text)).toThrow(expect.objectContaining({ code: 'BAD_PIP_REQUIREMENT' }));
  });

  test('no secret of a URL is repeated', () => {
    expect(() => parseRequirement('tensorrt-llm @ https://user:secret@h.example/w.whl')).toThrow(
      expect.objectContaining({ what: expect.not.stringContaining('secret') }),
    );
  });

  test('whatever is typed, it is read or refused in words', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        try {
          const { specifier } = parseRequirement(`tensorrt-llm${tail}`);
          expect(specifier).toMatch(/^[\w.*+!,<>=~-]*$/);
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_PIP_REQUIREMENT' });
        }
      }),
    );
  });

  test.each([
    ['1.2.0rc3', ['v1.2.0rc3', '1.2.0-RC3', '1.2.0.rc.3', '1.2.0c3', '1.2.0_pre3', ' 1.2.0preview03 ']],
    ['1.2.0.post1', ['1.2.0-post1', '1.2.0post01', '1.2.0.rev1']],
    ['1.2.0rc6.post2', ['1.2.0RC6.POST2']],
    ['1.0.0.dev20250617', ['1.0.0dev20250617', '1.0.0-DEV20250617']],
    ['1.0.0rc1+dev137fe35', ['1.0.0-rc1+DEV137FE35']],
    ['1.0.0+a.b', ['1.0+a-b', '1.0.0+A_B']],
    ['1.2.0', ['1.2', '1.2.0.0', '0!1.2', 'v01.2.00']],
    ['1.0.0rc1', ['1rc1', '1.0rc1', '1.0.0.0rc1']],
    ['1.2.0.post1', ['1.2-1', '1.2.0-1']],
    ['1!1.2.0.1', ['1!1.2.0.1.0']],
  ])('spellings of %s are one key', (version, spellings) => {
    const key = (text: string) =>
      recipeToKey(
        makeRecipe({ source: 'pip', arch: 'amd64', nixl: false, given: exactRequirement(text, hash) }),
      );
    for (const spelling of spellings) {
      expect(normaliseVersion(spelling)).toBe(version);
      expect(key(spelling)).toBe(key(version));
    }
    expect(normaliseVersion(version)).toBe(version);
  });
});

test.each([
  ['1.2.0rc2', false],
  ['1.2.0rc3', true],
  ['1.2.0rc6.post1', true],
  ['1.2.0', true],
  ['1.2.0.post1', true],
  ['1.1.0', false],
  ['1.0.0rc6', false],
  ['0.21.0', false],
  ['1.3.0rc1', true],
  ['v1.2.0rc5', true],
  ['2.0', true],
  ['1.2.0a9', false],
  ['main', undefined],
])('a public release %s has NIXL: %s', (version, has) => {
  expect(publicReleaseHasNixl(version)).toBe(has);
});

describe("options of TensorRT-LLM's own build", () => {
  test('NIXL is asked for on amd64 in any case, on arm64 when it is needed', () => {
    expect(makeOptions('amd64', false, ['-f'])).toEqual([...NIXL_OPTIONS, '-f']);
    expect(makeOptions('arm64', true, [])).toEqual([...NIXL_OPTIONS]);
    expect(makeOptions('arm64', false, [])).toEqual([]);
  });

  test.each([
    ['-j', 'build-jobs'],
    ['-j8', 'build-jobs'],
    ['--job_count=8', 'build-jobs'],
    ['--job_c=8', 'build-jobs'],
    ['--cuda=90', 'cuda-archs'],
    ['--cuda_architectures=90', 'cuda-archs'],
    ['two words', 'plain word'],
    ['$(id)', 'plain word'],
    ['`id`', 'plain word'],
    ['a;b', 'plain word'],
    ['"x"', 'plain word'],
    ["it's", 'plain word'],
    ['', 'plain word'],
  ])('refused: %j', (word, hint) => {
    expect(() => makeOptions('amd64', true, [word])).toThrow(
      expect.objectContaining({ code: 'BAD_BUILD_OPTION', next: expect.stringContaining(hint) }),
    );
  });
});

test('the commit in a version, and the version without it', () => {
  expect(commitInVersion('1.0.0rc1+dev137fe35')).toBe('137fe35');
  expect(commitInVersion('1.0.0rc1+cu13.dev137fe3553')).toBe('137fe3553');
  expect(commitInVersion('1.0.0.dev20250617')).toBeUndefined();
  expect(publicVersion('1.0.0rc1+dev137fe35')).toBe('1.0.0rc1');
});

describe('CUDA architectures', () => {
  test.each(['90', '90-real', '90a-real;100f-real', '100-REAL, 120-virtual', 'all-major'])('%s', (text) => {
    expect(checkArchs(text)).toBe(text);
  });
  test.each(['9.0', 'hopper', '90;$(shell id)', '`id`', '90-real"', 'sm_90', 'native'])(
    'refused: %s',
    (text) => {
      expect(() => checkArchs(text)).toThrow(expect.objectContaining({ code: 'BAD_CUDA_ARCH' }));
    },
  );
});
