import { describe, expect, test } from 'vitest';
import { type OutlookOptions, outlookOf, withOutlook } from '../src/outlook.ts';
import type { Plan } from '../src/plan/types.ts';

const smoke = (change: Partial<OutlookOptions> = {}): OutlookOptions => ({
  profile: 'trtllm',
  arms: ['shipped', 'expected'],
  gpus: 'all',
  deploymentEnv: {},
  ...change,
});

describe('what a smoke test can show', () => {
  test('a tag names the release, a commit does not', () => {
    expect(outlookOf('nixl', 'v1.1.0rc5', smoke()).words).toContain('TensorRT-LLM v1.1.0rc5 by');
    expect(outlookOf('nixl', 'a'.repeat(40), smoke()).words).toContain('of unknown release');
  });

  test('what is installed in the image says more than the ref', () => {
    const installed = { version: '1.2.1', content: null, capabilities: ['ucx'] };
    const contract = {
      checks: [],
      kvVariables: { command: {}, login: {}, interactive: {} },
      notes: [],
      installed,
    };
    expect(outlookOf('nixl', 'v1.1.0', smoke(), { contract })).toMatchObject({ can: false });
    expect(outlookOf('ucx', 'v1.1.0', smoke(), { contract }).words).toContain('TensorRT-LLM 1.2.1');
  });

  test.each([
    [{ arms: ['expected'] as const }, false],
    [{ gpus: 'none' }, true],
    [{ deploymentEnv: { TRTLLM_NIXL_KVCACHE_BACKEND: 'LIBFABRIC' } }, true],
    [{ profile: 'reference' as const, gpus: 'none' }, true],
  ])('%o', (change, can) => {
    expect(outlookOf('nixl', null, smoke(change)).can).toBe(can);
  });

  test('stands among the notes of a plan, once', () => {
    const plan = { expectedBackend: 'ucx', ref: null, notes: ['a'] } as unknown as Plan;
    const told = withOutlook(plan, smoke());
    expect(told.notes).toHaveLength(2);
    expect(told.notes[1]).toMatch(/^What the smoke test can show: ucx can be proven/);
    expect(withOutlook(told, smoke())).toBe(told);
  });
});
