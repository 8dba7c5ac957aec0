import { ARM_HEAD, armRow, armsOf, tell } from './story.ts';
import { oneLine } from './text.ts';
import type { Report } from './types.ts';

/** The same story as the job summary, as plain text for a terminal or a log: no colours, no control characters of others. */
export function renderTerminal(report: Report): string {
  const story = tell(report);
  const lines = [oneLine(story.headline)];
  if (story.plain !== '') lines.push(oneLine(story.plain, 600));
  if (story.reason !== '') lines.push(`Why: ${oneLine(story.reason, 600)}`);
  if (story.next.length > 0) {
    lines.push('', 'What to do next:', ...story.next.map((step) => `  - ${oneLine(step, 600)}`));
  }
  const arms = armsOf(report);
  if (arms.length > 0) lines.push('', ...columns([ARM_HEAD, ...arms.map(armRow)]));
  if (story.facts.length > 0) lines.push('');
  for (const { name, text } of story.facts) lines.push(`${name}: ${oneLine(text, 600)}`);
  const notes = new Set([...(report.plan?.notes ?? []), ...(report.image?.contract.notes ?? [])]);
  for (const note of notes) lines.push(`Note: ${oneLine(note, 600)}`);
  if (report.evidence !== undefined) lines.push(`Evidence: ${oneLine(report.evidence, 1000)}`);
  return `${lines.join('\n')}\n`;
}

/** Left-aligned columns, two blanks apart. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const clean = rows.map((row) => row.map((cell) => oneLine(cell, 60)));
  const widths = (clean[0] ?? []).map((_, index) => Math.max(...clean.map((row) => row[index]?.length ?? 0)));
  return clean.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
