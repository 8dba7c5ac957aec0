/** Longest text of others that is shown in one place of a report for people; report.json has it whole. */
const LONGEST = 300;

/**
 * One clean line out of text of others: no control characters (a terminal or a log would obey them), no marks that turn the
 * reading direction, no lone surrogates, no line ends, not longer than `longest` characters.
 */
export function oneLine(text: string, longest = LONGEST): string {
  // A log line may have megabytes; colours and marks are few, so what is shown lies near its beginning.
  const head = text.slice(0, longest * 8 + 200);
  const clean = head
    .toWellFormed()
    .replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
    .trim();
  const characters = Array.from(clean.slice(0, longest * 2 + 2));
  return characters.length <= longest && head.length === text.length
    ? clean
    : `${characters.slice(0, longest - 1).join('')}…`;
}

/** `1 finding`, `2 findings`. */
export function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

/** `290 GB/s`, `1.6 GB/s`, `0.16 GB/s`; a dash when nothing was measured. */
export function rate(gbps: number | null): string {
  if (gbps === null) return '–';
  return `${gbps >= 100 ? gbps.toFixed(0) : gbps >= 1 ? gbps.toFixed(1) : gbps.toPrecision(2)} GB/s`;
}

/** The text with a full stop where it ends without a mark. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
