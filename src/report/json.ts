import type { Report } from './types.ts';

/** report.json: the whole report, nothing cut, two blanks of indent, a line end at the end. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
