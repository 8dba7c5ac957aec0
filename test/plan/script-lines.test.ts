import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines, markLines } from '../../src/plan/script-lines.ts';

const SCRIPT = ['#!/bin/bash', 'set -e', 'git clone nixl', 'make', 'make install', ''].join('\n');
const changed = (before: string, after: string): number => changedLines(markLines(before), markLines(after));

describe('changedLines', () => {
  it.each([
    ['nothing', SCRIPT, 0],
    ['one line replaced', SCRIPT.replace('make\n', 'make -j\n'), 1],
    ['one line added', SCRIPT.replace('set -e\n', 'set -e\nset -x\n'), 1],
    ['one line gone', SCRIPT.replace('set -e\n', ''), 1],
    ['two places', SCRIPT.replace('set -e', 'set -eu').replace('make install', 'ninja install'), 2],
    ['two lines for one', SCRIPT.replace('git clone nixl', 'git init\ngit fetch'), 2],
    ['everything', 'another script', 6],
    ['line ends only', SCRIPT.replaceAll('\n', '\r\n'), 5],
  ])('%s', (_name, after, count) => {
    expect(changed(SCRIPT, after)).toBe(count);
  });

  it('takes the alignment with the fewest changes, which need not be that with the most lines in common', () => {
    expect(changed('a\na\nd', 'd\na\nb')).toBe(2);
    expect(changed('b\nb\na\nb', 'a\na\na\na')).toBe(3);
  });

  it('is 0 for equal texts and only for them, and no more than the longer text has', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const count = changed(before, after);
        expect(count === 0).toBe(before === after);
        expect(count).toBeLessThanOrEqual(Math.max(before.split('\n').length, after.split('\n').length));
      }),
    );
  });

  it('counts one for one changed line, wherever it stands', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((one) => !one.includes('\n'));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), fc.nat(), (lines, at) => {
        const other = lines.with(at % lines.length, 'a line that was not there before');
        expect(changed(lines.join('\n'), other.join('\n'))).toBe(1);
      }),
    );
  });

  it('keeps nothing of what stands in a script', () => {
    const marks = markLines('export TOKEN=hunter2-is-a-secret\nmake');
    expect(marks).toMatch(/^[A-Za-z0-9_-]{8}$/);
  });
});
