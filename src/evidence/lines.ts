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

/** Terminal control: CSI and OSC sequences and the short escapes, and the 8-bit CSI. */
const COLOURS =
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[ -/]*[0-~]|\u009b[0-?]*[ -/]*[@-~]/g;

/** The same as collectors write it out: JSON (`\u001b[0m`), `\x1b[0m`, syslog (`#033[0m`) and `cat -v` (`^[[0m`). */
const WRITTEN_COLOURS = /(?:\\u001b|\\x1b|\\033|#033|\^\[)\[[0-9;]*[A-Za-z]/gi;

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
  const plain = line.includes('\u001b') || line.includes('\u009b') ? line.replace(COLOURS, '') : line;
  const read = plain.includes('[') && /[#^\\]/.test(plain) ? plain.replace(WRITTEN_COLOURS, '') : plain;
  return read.endsWith('\r') ? read.slice(0, -1) : read;
}

/** How a record of a log begins: a bracket, a date or time, a level, a glog or klog mark, a table's border, a pod or rank before a bar. */
const RECORD =
  /^(?:\[|\(|\{|<\d|\||\+-|\d{4}-\d\d|\d\d:\d\d|\d+:\s|[IWEF]\d{4}\b|(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL)\b|[\w.-]+\s*\||[\w./-]+\.log:)/i;

/** Whether a line may be the rest of the one before it. */
export function continues(text: string): boolean {
  const rest = text.trimStart();
  return rest !== '' && !RECORD.test(rest);
}

/** Most characters of two lines that are read as one. */
const MAX_JOINED = 1024;

/** Two lines read as one, and where the second begins in it. */
export interface Joined {
  readonly text: string;
  readonly seam: number;
}

/**
 * A line and the next as one, where a terminal or a collector may have broken a record in two: the next does not look like a record's
 * beginning. It may be broken between two words or inside one, so there are two readings; none when they are two records.
 */
export function joined(line: Line, next: Line): readonly Joined[] {
  if (next.number !== line.number + 1 || !continues(next.text)) return [];
  const start = line.text.trimEnd();
  const rest = next.text.trimStart();
  if (start === '' || start.length + rest.length > MAX_JOINED) return [];
  const apart = { text: `${start} ${rest}`, seam: start.length + 1 };
  return rest === next.text ? [apart, { text: `${line.text}${rest}`, seam: line.text.length }] : [apart];
}
