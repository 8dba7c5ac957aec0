/**
 * Lines of a text with their numbers. `load.ts` shortens huge logs: a run of lines that no witness reads is one marker
 * line, so that numbers stay true and memory does not grow with the log.
 */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without line end and without terminal colours. */
  readonly text: string;
}

/** First character of a marker line. `load.ts` removes it from what it reads, so a log cannot forge one. */
const MARK = '\u0000';

/** Marker for `count` lines left out. */
export function skipMarker(count: number): string {
  return `${MARK}${count}`;
}

/** Takes the marker character away from untrusted text. */
export function withoutMarks(text: string): string {
  return text.includes(MARK) ? text.replaceAll(MARK, ' ') : text;
}

const MAX_LINE = 16_384;
const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;

/** Every line of a text; a line longer than 16 KiB is cut, since nothing we read is that long. */
export function* linesOf(text: string): Generator<Line> {
  let number = 0;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (text.charCodeAt(start) === 0) {
      const skipped = Number(text.slice(start + 1, Math.min(end, start + 20)));
      number += Number.isSafeInteger(skipped) && skipped > 0 ? skipped : 1;
    } else {
      number += 1;
      yield { number, text: cleaned(text.slice(start, Math.min(end, start + MAX_LINE))) };
    }
    start = end + 1;
  }
}

function cleaned(line: string): string {
  const plain = line.includes('\u001b') ? line.replace(COLOURS, '') : line;
  return plain.endsWith('\r') ? plain.slice(0, -1) : plain;
}
