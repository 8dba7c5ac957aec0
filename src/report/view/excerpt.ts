import { readNixlRing } from '../../evidence/nixl-ring.ts';
import type { ArmEvidence, Finding } from '../../evidence/types.ts';
import { oneLine, rate } from '../text.ts';
import type { Excerpt, ExcerptLine } from './types.ts';

/** Lines before and after the one that decides. */
const AROUND = 2;
/** Most findings of an arm whose lines are shown; the rest is named by file and line. */
const MOST_EXCERPTS = 60;
const LONGEST_LINE = 400;

/** A line of a file that is to be shown. */
export interface Wanted {
  readonly finding: number;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** The lines to show: of the findings that the judge went by first, then the strongest. */
export function wantedLines(findings: readonly Finding[], decided: ReadonlySet<number>): Wanted[] {
  return findings
    .map((one, finding) => ({ finding, file: one.file, line: one.line, strength: one.strength }))
    .toSorted(
      (a, b) => Number(decided.has(b.finding)) - Number(decided.has(a.finding)) || b.strength - a.strength,
    )
    .flatMap(({ finding, file, line }) => (file === null || line === null ? [] : [{ finding, file, line }]))
    .slice(0, MOST_EXCERPTS);
}

/** Takes the lines of one file as they come; keeps those around the wanted ones and no more. */
export class ExcerptTaker {
  readonly #wanted: readonly Wanted[];
  readonly #kept = new Map<number, string>();
  readonly #numbers = new Set<number>();
  /** After this line there is nothing to take. */
  readonly last: number;

  constructor(wanted: readonly Wanted[]) {
    this.#wanted = wanted;
    for (const { line } of wanted)
      for (let number = Math.max(1, line - AROUND); number <= line + AROUND; number += 1)
        this.#numbers.add(number);
    this.last = Math.max(0, ...wanted.map(({ line }) => line + AROUND));
  }

  take(number: number, text: string): void {
    if (this.#numbers.has(number)) this.#kept.set(number, oneLine(text, LONGEST_LINE));
  }

  excerpts(): Excerpt[] {
    return this.#wanted.map(({ finding, line }) => ({ finding, lines: this.#around(line) }));
  }

  #around(line: number): ExcerptLine[] {
    const lines: ExcerptLine[] = [];
    for (let number = Math.max(1, line - AROUND); number <= line + AROUND; number += 1) {
      const text = this.#kept.get(number);
      if (text !== undefined) lines.push({ number, text, decides: number === line });
    }
    return lines;
  }
}

/** Entries shown of a file that has no lines, or of which no single line decides. */
const MOST_ENTRIES = 8;

/** What stands in the files of findings that name no line: entries of a telemetry ring as they were read, rows of a table. */
export function fileExcerpts(findings: readonly Finding[], evidence: ArmEvidence): Excerpt[] {
  return findings.flatMap(({ file, line }, finding) => {
    if (file === null || line !== null) return [];
    const bytes = evidence.binaries.get(file);
    const table = file.startsWith('transfers/') ? evidence.texts.get(file) : undefined;
    const rows =
      bytes !== undefined ? ringRows(bytes) : (table?.split('\n').filter((row) => row !== '') ?? []);
    const lines = rows
      .slice(0, MOST_ENTRIES)
      .map((text, index) => ({ number: index + 1, text: oneLine(text, LONGEST_LINE), decides: false }));
    return lines.length === 0 ? [] : [{ finding, lines }];
  });
}

function ringRows(bytes: Uint8Array): string[] {
  const answer = readNixlRing(bytes);
  if (!answer.ok) return [];
  return answer.ring.transfers.map(
    ({ bytes: size, micros }) => `${size} bytes in ${micros} µs: ${rate(size / micros / 1000)}`,
  );
}
