import { describe, expect, test } from 'vitest';
import { imageFingerprint } from '../../src/image/fingerprint.ts';
import { a1Plan } from './plan.ts';

const WHEEL = 'a'.repeat(64);
const of = (
  plan = a1Plan(),
  wheelSha256 = WHEEL,
  buildArgs: string[] = [],
  onlyRun: string | null = null,
): string => imageFingerprint(plan, { wheelSha256, buildArgs, onlyRun });

describe('fingerprint of an image', () => {
  const plan = a1Plan();
  const others: [string, string][] = [
    [
      'another commit of the checkout',
      of(a1Plan({ checkout: { ...plan.checkout, commit: 'd'.repeat(40) } })),
    ],
    ['an uncommitted change', of(a1Plan({ checkout: { ...plan.checkout, dirty: 'e'.repeat(64) } }))],
    ['another wheel', of(plan, 'b'.repeat(64))],
    ['the NIXL flag off, over the same wheel', of(a1Plan({ expectedBackend: 'ucx', needs: [] }))],
    ['another target', of(a1Plan({ target: 'local-dev' }))],
    ['another NIXL commit', of(a1Plan({ nixlCommitOverride: 'f'.repeat(40) }))],
    ['a build argument', of(plan, WHEEL, ['A=1'])],
    ['a run whose checkout is not known as a whole', of(plan, WHEEL, [], '0123456789abcdef')],
    ['another platform', of(a1Plan({ recipe: { ...plan.recipe, arch: 'arm64' } }))],
  ];

  test.each(others)('%s is another image', (_, fingerprint) => {
    expect(fingerprint).not.toBe(of());
  });

  test('all of these differ from each other', () => {
    expect(new Set(others.map(([, fingerprint]) => fingerprint)).size).toBe(others.length);
  });

  test('where the checkout lies does not matter', () => {
    expect(of(a1Plan({ checkout: { ...plan.checkout, path: '/elsewhere' } }))).toBe(of());
  });
});
