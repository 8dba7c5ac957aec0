import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Canonical, canonicalJson } from '../../src/plan/canonical.ts';

/** A second, naive way to shuffle members: the text must not depend on the order they were made in. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, item]) => [name, reversed(item)]),
  );
}

const { value } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value')),
  ),
}));

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    ],
    [['\u000f\n"\\\u20ac/', -0, true, null], '["\\u000f\\n\\"\\\\\u20ac/",0,true,null]'],
  ] as [Canonical, string][])('%j', (input, text) => {
    expect(canonicalJson(input)).toBe(text);
  });

  test('reads back as the same value, whatever order its members were made in', () => {
    fc.assert(
      fc.property(value, (input) => {
        const text = canonicalJson(input);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(input) as Canonical)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test.each([[1.5], [Number.NaN], [2 ** 53], ['\ud800'], [undefined], [{ a: undefined }], [() => 1]])(
    'refuses %s',
    (input) => {
      expect(() => canonicalJson(input as Canonical)).toThrow(TypeError);
    },
  );
});
