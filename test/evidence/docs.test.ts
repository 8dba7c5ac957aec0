import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONTRADICTIONS } from '../../src/evidence/contradictions.ts';
import { SEVERITY } from '../../src/evidence/judge.ts';
import { TEXT_RULES } from '../../src/evidence/judge-texts.ts';
import { COMMON_RULES, type LogRule } from '../../src/evidence/log-rules.ts';
import { BESIDE_RULES, ENDPOINT_RULES } from '../../src/evidence/log-rules-beside.ts';
import { ENGINE_RULES } from '../../src/evidence/log-rules-engines.ts';
import { TRTLLM_RULES } from '../../src/evidence/log-rules-trtllm.ts';
import { PATH_RULES } from '../../src/evidence/rules-path.ts';
import { BASELINE_RULES, RUN_RULES } from '../../src/evidence/rules-run.ts';
import { WHOLE_RULES } from '../../src/evidence/rules-whole.ts';
import { PIECES, SUFFICIENT } from '../../src/evidence/sufficient.ts';

const PAGE = join(import.meta.dirname, '../../docs/verdicts.md');
const LINES_PAGE = join(import.meta.dirname, '../../docs/log-lines.md');
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

/** The text between `<!-- NAME: ... -->` and `<!-- end of NAME -->` is the given one; UPDATE_DOCS=1 writes it. */
function expectPart(page: string, name: string, text: string): void {
  const part = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)([\\s\\S]*?)(<!-- end of ${name} -->)`);
  if (process.env['UPDATE_DOCS'] === '1')
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(
        part,
        (_all, start: string, _old, end: string) => `${start}\n${text}\n\n${end}`,
      ),
    );
  expect(part.exec(readFileSync(page, 'utf8'))?.[2]?.trim()).toBe(text);
}

interface Named {
  readonly id: string;
  readonly when: string;
  readonly verdict?: string;
}

function ruleTable(title: string, rules: readonly Named[]): string {
  const once = [...new Map(rules.map((rule) => [rule.id, rule])).values()];
  const verdictOf = ({ id, verdict }: Named): string =>
    id === 'worst-arm' ? "that arm's" : verdict === undefined ? '(keeps it from `PROVEN`)' : `\`${verdict}\``;
  const rows = once.map((rule) => `| \`${rule.id}\` | ${rule.when} | ${verdictOf(rule)} |`);
  return [`| ${title} | Speaks when | Verdict |`, '|---|---|---|', ...rows].join('\n');
}

it('the rules in the docs are those of the code, in their order', () => {
  const tables = [
    ruleTable('How the run ended', RUN_RULES),
    ruleTable('The aggregated arm', BASELINE_RULES),
    ruleTable('The path of the KV', PATH_RULES),
    ruleTable('Contradictions', CONTRADICTIONS),
    ruleTable('Over all arms', WHOLE_RULES),
    ruleTable('Over plain logs', TEXT_RULES),
  ];
  expectPart(PAGE, 'rules', tables.join('\n\n'));
});

/** A pattern as people read it. */
function patternWords({ source }: RegExp): string {
  return `\`${source.replaceAll('|', '\\|').replaceAll('\\/', '/')}\``;
}

function lineTable(rules: readonly LogRule[]): string {
  const rows = rules.map(({ pattern, means, claim, backend, strength, releases, absence, problem }) => {
    const proves =
      claim === undefined ? (problem === undefined ? 'nothing' : `\`${problem}\``) : `${backend} ${claim}`;
    return `| ${patternWords(pattern)} | ${means} | ${proves} | ${strength} | ${releases ?? ''} | ${absence ?? 'nothing'} |`;
  });
  return [
    '| Line | What it says | Proves | Strength | Printed by | Missing, it proves |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

it('what each line of a log proves, and its absence, is in the docs as in the code', () => {
  expectPart(LINES_PAGE, 'lines of TensorRT-LLM', lineTable(TRTLLM_RULES));
  expectPart(LINES_PAGE, 'lines that support', lineTable(ENDPOINT_RULES));
  expectPart(LINES_PAGE, 'lines that prove nothing', lineTable(BESIDE_RULES));
  expectPart(LINES_PAGE, 'problems', lineTable(COMMON_RULES));
  expectPart(LINES_PAGE, 'lines of others', lineTable(ENGINE_RULES));
});
