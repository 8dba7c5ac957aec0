import { oneLine } from './text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A backslash before a bar is read differently by different Markdown readers; a reference never is.
  '|': '&#124;',
  '\\': '&#92;',
  '`': '&#96;',
};

/** `like this`: code of which nothing can end the span, open another or split a table cell. */
const SAFE_CODE = /(?<!`)(`[\w .:/@+=,-]+`)(?!`)/;

/**
 * Text of others as GitHub Markdown that shows exactly that text, anywhere in a line or in a table cell. Plain words between
 * backticks, as our own messages have them, stay code; everything else that has a meaning loses it.
 */
export function md(text: string, longest?: number): string {
  return oneLine(text, longest)
    .split(SAFE_CODE)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('')
    .replace(/^(?:[#+=-]|\d+[.)](?=\s|$))/, (mark) => mark.replace(/[#+=.)-]/, '\\$&'));
}

function escaped(text: string): string {
  return (
    text
      .replace(/[&<>|\\`]/g, (character) => ENTITIES[character] ?? '')
      .replace(/[*~[\]]/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // Bare addresses become links by themselves; a log must not be able to place one in a summary.
      .replace(/:\/\//g, '&#58;//')
      .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`)
  );
}

/** A name or number as code where it is plainly one, else as escaped text: a code span has no escapes. */
export function code(text: string): string {
  return /^[\w.:/@+=,-]{1,200}$/.test(text) ? `\`${text}\`` : md(text);
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A folded section. GitHub reads Markdown inside only after an empty line. */
export function folded(title: string, body: string): string {
  return `<details><summary>${md(title)}</summary>\n\n${body}\n\n</details>`;
}
