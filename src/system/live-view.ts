import { clearScreenDown, cursorTo, moveCursor } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

/** The lower rows of a terminal, drawn over and over while work goes on; lines of the log go above them. */
export interface LiveView {
  /** Shows `rows` for `owner` (one piece of work), or nothing of it any more. */
  set(owner: object, rows: readonly string[] | null): void;
  /** Lets `write` write lines where the rows stand, and draws the rows again below. */
  above(write: () => void): void;
}

/** A terminal, as Node's `tty.WriteStream` is one. */
export interface Terminal extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * A live view on a terminal, or undefined where there is none: output in a file or a pipe, a terminal that cannot move its cursor,
 * a CI job (some give their steps a pseudo terminal and keep every row of it).
 */
export function liveView(
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>>,
): LiveView | undefined {
  if (terminal.isTTY !== true || env['TERM'] === 'dumb' || (env['CI'] ?? '') !== '') return undefined;
  const shown = new Map<object, readonly string[]>();
  let drawn = 0;
  const erase = (): void => {
    if (drawn === 0) return;
    cursorTo(terminal, 0);
    moveCursor(terminal, 0, -drawn);
    clearScreenDown(terminal);
    drawn = 0;
  };
  const draw = (): void => {
    // A row that wraps would stand on two lines, and one too few would be erased.
    const rows = [...shown.values()].flat().map((row) => fitted(row, (terminal.columns ?? 80) - 1));
    if (rows.length > 0) terminal.write(`${rows.join('\n')}\n`);
    drawn = rows.length;
  };
  return {
    set(owner, rows) {
      erase();
      if (rows === null) shown.delete(owner);
      else shown.set(owner, rows);
      draw();
    },
    above(write) {
      erase();
      write();
      draw();
    },
  };
}

/** The row in at most `columns` columns, without anything a terminal would obey. */
export function fitted(row: string, columns: number): string {
  const clean = stripVTControlCharacters(row).replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
  let width = 0;
  let text = '';
  for (const character of clean) {
    const wide = widthOf(character);
    if (width + wide > columns) return `${text.slice(0, -1)}…`;
    width += wide;
    text += character;
  }
  return text;
}

/** Columns of a character, rather too many than too few: East Asian and emoji take two. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xffdc) || code >= 0x1f000) ? 2 : 1;
}
