import { describe, expect, test } from 'vitest';
import { environmentChoice, ruleOfRelease } from '../../src/plan/backend-choice.ts';
import type { SelectionRule } from '../../src/smoke/types.ts';

const names = { n: 'NIXL', u: 'UCX', m: 'MOONCAKE', p: 'MPI' } as const;

/** `n=1 u=0` as variables. */
function variables(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(' ')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', value = ''] = pair.split('=');
        return [`TRTLLM_USE_${names[name as keyof typeof names]}_KVCACHE`, value];
      }),
  );
}

describe('what the environment alone asks for (facts 3.4)', () => {
  test.each<[SelectionRule, string, string | null]>([
    ['env-2025-06', '', null],
    ['env-2025-06', 'n=1', 'nixl'],
    ['env-2025-06', 'n=1 u=1', 'ucx'],
    // Any value counts, and so "off" switches it on; an empty one does not.
    ['env-2025-06', 'n=1 u=0', 'ucx'],
    ['env-2025-06', 'n=1 u=', 'nixl'],
    ['env-2025-06', 'p=1', 'mpi'],
    ['env-2025-06', 'm=1', null],
    ['yaml-2025-11', 'n=1', null],
    ['yaml-2025-11', 'u=1 p=1', 'ucx'],
    ['yaml-2025-11', 'u=0 p=1', 'mpi'],
    ['yaml-2026', 'n=1 u=1', 'nixl'],
    ['yaml-2026', 'u=1', 'ucx'],
    ['yaml-2026', 'm=1 p=1', 'mooncake'],
    ['yaml-2026', 'n=0', null],
  ])('%s with "%s": %s', (rule, text, choice) => {
    expect(environmentChoice(rule, variables(text))).toBe(choice);
  });
});

test.each<[string | null, SelectionRule, SelectionRule]>([
  ['0.20.0rc2', 'yaml-2025-11', 'env-2025-06'],
  ['1.0.0rc0+dev137fe35', 'env-2025-06', 'env-2025-06'],
  ['1.0.0rc3', 'yaml-2025-11', 'env-2025-06'],
  ['1.0.0rc4', 'env-2025-06', 'yaml-2025-11'],
  ['1.0.0', 'env-2025-06', 'yaml-2025-11'],
  ['1.1.0rc5', 'yaml-2025-11', 'yaml-2025-11'],
  ['1.3.0rc25', 'yaml-2026', 'yaml-2026'],
  ['1.3.0rc5.post1', 'yaml-2026', 'yaml-2026'],
  ['unknown', 'yaml-2026', 'yaml-2026'],
  [null, 'env-2025-06', 'env-2025-06'],
])('release %s in a checkout of %s: %s', (version, ofGeneration, rule) => {
  expect(ruleOfRelease(version, ofGeneration)).toBe(rule);
});
