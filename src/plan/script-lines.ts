import { createHash } from 'node:crypto';
import type { Checkout } from './types.ts';

/** Characters of a line's mark: 24 bits, enough to tell lines apart and far too few to tell what stood there. */
const MARK = 4;
/** Above this many comparisons two texts are just different; scripts have some hundred lines. */
const MOST_CELLS = 4_000_000;

/**
 * The lines of a script as marks in a row, four characters each: what a manifest keeps so that a later miss can say how many lines of
 * a script changed. A mark is a piece of the line's SHA-256, so nothing that stands in a script gets into a cache.
 */
export function markLines(text: string): string {
  return text
    .split('\n')
    .map((line) => createHash('sha256').update(line, 'utf8').digest('base64url').slice(0, MARK))
    .join('');
}

/** The marks of each script of a checkout that takes part in a build, by its path. */
export function markScripts(checkout: Checkout, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, markLines(checkout.files[path] ?? '')]));
}

/**
 * How many lines of one text changed to give the other: the fewest that have to be replaced, added or removed. Pure.
 */
export function changedLines(before: string, after: string): number {
  const [a, b] = withoutCommonEnds(split(before), split(after));
  if (a.length * b.length > MOST_CELLS) return Math.max(a.length, b.length);
  return fewestChanges(a, b);
}

function split(marks: string): string[] {
  return Array.from({ length: Math.ceil(marks.length / MARK) }, (_, line) =>
    marks.slice(line * MARK, (line + 1) * MARK),
  );
}

function withoutCommonEnds(a: string[], b: string[]): [string[], string[]] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

/** Levenshtein's distance, row by row: `row[j]` is that of the lines of `a` so far to the first `j` of `b`. */
function fewestChanges(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, line] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const replaced = (row[j] ?? 0) + (line === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
