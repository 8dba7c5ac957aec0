import { describe, expect, test } from 'vitest';
import type { Capability } from '../../src/plan/types.ts';
import { requireBuildable, requireFit, whyUnfit } from '../../src/wheel/fit.ts';
import type { WheelContents } from '../../src/wheel/types.ts';
import { RECIPE } from '../plan/fixtures.ts';

const contents: WheelContents = {
  fileName: 'tensorrt_llm-1.0.0rc1+dev137fe35-cp312-cp312-linux_x86_64.whl',
  size: 1,
  distribution: 'tensorrt_llm',
  packageVersion: '1.0.0rc1+dev137fe35',
  pythonTag: 'cp312',
  platformTag: 'linux_x86_64',
  capabilities: ['nixl', 'ucx'],
  evidence: [],
};
const nonixl = { ...RECIPE, nixl: false, nixlCommit: null };

describe('does a wheel fit a request', () => {
  test.each<[string, Partial<WheelContents>, typeof RECIPE, Capability[], string | undefined]>([
    ['as asked', {}, RECIPE, ['nixl'], undefined],
    ['having more than needed', {}, nonixl, [], undefined],
    ['all of it', { capabilities: ['nixl', 'ucx', 'mooncake'] }, RECIPE, ['nixl', 'ucx'], undefined],
    ['NIXL needed and not inside', { capabilities: ['ucx'] }, nonixl, ['nixl'], 'lacks nixl'],
    ['NIXL promised by the recipe and not inside', { capabilities: ['ucx'] }, RECIPE, [], 'recipe says NIXL'],
    ['another machine', { platformTag: 'linux_aarch64' }, RECIPE, [], 'for linux_aarch64'],
    ['manylinux', { platformTag: 'manylinux_2_28_x86_64' }, RECIPE, [], undefined],
    ['no machine', { platformTag: 'any' }, RECIPE, [], 'for any'],
    ['another commit', { packageVersion: '1.0.0rc1+devabcdef0' }, RECIPE, [], 'another commit'],
    ['two commits', { packageVersion: '1.0.0rc1+dev137fe35+dev137fe35' }, RECIPE, [], 'two commits'],
    ['a dated version', { packageVersion: '1.0.0.dev20250617' }, RECIPE, [], undefined],
    [
      'a dated version of this commit',
      { packageVersion: '1.0.0.dev20250617+dev137fe35' },
      RECIPE,
      [],
      undefined,
    ],
    ['a release', { packageVersion: '1.0.0' }, RECIPE, [], undefined],
  ])('%s', (_name, changes, recipe, needs, why) => {
    const wheel = { ...contents, ...changes };
    const found = whyUnfit({ recipe, needs }, wheel);
    if (why === undefined) {
      expect(found).toBeUndefined();
      requireFit({ recipe, needs }, wheel);
    } else {
      expect(found).toContain(why);
      expect(() => requireFit({ recipe, needs }, wheel)).toThrow(
        expect.objectContaining({ code: 'WHEEL_UNFIT', kind: 'answer' }),
      );
    }
  });
});

test('a build that cannot have NIXL is refused when NIXL is needed, and names the script', () => {
  requireBuildable({ recipe: RECIPE, needs: ['nixl'] });
  requireBuildable({ recipe: nonixl, needs: [] });
  expect(() => requireBuildable({ recipe: nonixl, needs: ['nixl'] })).toThrow(
    expect.objectContaining({
      code: 'NIXL_NOT_BUILDABLE',
      what: expect.stringContaining('container/build_trtllm_wheel.sh'),
    }),
  );
});
