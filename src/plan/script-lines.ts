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
 * How many lines of one text changed to give the other: of each stretch that differs, the longer side. Pure.
 */
export function changedLines(before: string, after: string): number {
  const [a, b] = withoutCommonEnds(split(before), split(after));
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS)
    return Math.max(a.length, b.length);
  return countHunks(a, b, commonTails(a, b));
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

/** Length of the longest common subsequence of every pair of tails, row by row. */
function commonTails(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const cells = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => cells[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      cells[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

function countHunks(
  a: readonly string[],
  b: readonly string[],
  tails: (i: number, j: number) => number,
): number {
  let [i, j, removed, added, changed] = [0, 0, 0, 0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changed += Math.max(removed, added);
      [i, j, removed, added] = [i + 1, j + 1, 0, 0];
    } else if (j >= b.length || (i < a.length && tails(i + 1, j) >= tails(i, j + 1))) {
      [i, removed] = [i + 1, removed + 1];
    } else {
      [j, added] = [j + 1, added + 1];
    }
  }
  return changed + Math.max(removed, added);
}
