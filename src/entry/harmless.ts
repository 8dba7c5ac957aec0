/**
 * A line of somebody else's (a build's, an engine's) as a line that the runner only shows. The runner obeys what it reads on stdout: a
 * line that begins with `::`, blanks before it or not, and the older `##[…]` anywhere in a line. A word joiner between the two signs
 * keeps the line readable and makes it no command.
 */
export function harmless(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^(\s*):(?=:)/, `$1:${JOINER}`).replaceAll('##[', `#${JOINER}#[`))
    .join('\n');
}

/** U+2060: no width, no break. */
const JOINER = '\u2060';
