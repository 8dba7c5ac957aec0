import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SEVERITY } from '../../src/evidence/judge.ts';
import { PIECES, SUFFICIENT } from '../../src/evidence/sufficient.ts';

const PAGE = join(import.meta.dirname, '../../docs/verdicts.md');
const TABLE = /(<!-- sufficient sets: [^\n]*-->\n)([\s\S]*?)(<!-- end of sufficient sets -->)/;

/** The table of the docs, made from the table of the code. */
function table(): string {
  const sets = (row: (typeof SUFFICIENT)[number]) =>
    row.sets.map((set) => set.map((piece) => PIECES[piece]).join(' **and** ')).join('; **or** ');
  const lines = SUFFICIENT.map(
    (row) =>
      `| ${row.profile} | ${row.releases} | ${row.backend}${row.plugin === 'any' ? '' : ` over ${row.plugin}`} | ${sets(row)} | ${row.get} |`,
  );
  return [
    '| Profile | Releases | Backend | Sufficient | How to get it |',
    '|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

it('the table of sufficient sets in the docs is the one in the code', () => {
  const page = readFileSync(PAGE, 'utf8');
  if (process.env['UPDATE_DOCS'] === '1')
    writeFileSync(
      PAGE,
      page.replace(TABLE, (_all, start: string, _old, end: string) => `${start}\n${table()}\n${end}`),
    );
  expect(TABLE.exec(readFileSync(PAGE, 'utf8'))?.[2]?.trim()).toBe(table().trim());
});

it('every verdict and its order stand in the docs', () => {
  const page = readFileSync(PAGE, 'utf8');
  for (const verdict of SEVERITY) expect(page).toContain(`| \`${verdict}\` |`);
  const order = SEVERITY.filter((verdict) => verdict !== 'PROVEN').map((verdict) => `\`${verdict}\``);
  expect(page.replaceAll('\n', ' ')).toContain(order.join(', '));
});
