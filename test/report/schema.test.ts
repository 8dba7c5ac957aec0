import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { readReport } from '../../src/report/read.ts';
import { all, proven, wrongBackend } from './reports.ts';

const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'));

/** The published schema lets fields be added; here every field must be one that it describes. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, closed(one)]));
  return 'properties' in copy ? { ...copy, additionalProperties: false } : copy;
}

const valid = new Ajv2020({ allErrors: true, strictTypes: false }).compile(closed(schema) as object);

for (const [name, report] of Object.entries(all)) {
  test(`report.json of ${name} is what the schema says, field by field`, () => {
    valid(JSON.parse(renderJson(report)));
    expect(valid.errors).toBeNull();
    expect(readReport(renderJson(report))).toEqual(report);
  });
}

test('a wheel may carry a note', () => {
  valid({ ...JSON.parse(renderJson(proven)), wheel: { ...proven.wheel, note: 'not what ran' } });
  expect(valid.errors).toBeNull();
});

test.each([
  ['an unknown verdict', { ...proven, verdict: 'FINE' }],
  ['a wheel without a hash', { ...proven, wheel: { ...proven.wheel, sha256: '' } }],
  ['no phases', { ...proven, phases: undefined }],
  ['a restore of neither kind', { ...proven, restore: { kind: 'hit' } }],
  ['an arm without a wire', { ...proven, judgement: { ...proven.judgement, arms: [{ arm: 'slow' }] } }],
  ['a field that nobody described', { ...proven, host: 'x' }],
])('the schema refuses %s', (_, value) => {
  expect(valid(JSON.parse(JSON.stringify(value)))).toBe(false);
});

test.each([
  ['{', 'REPORT_UNREADABLE'],
  ['null', 'REPORT_UNREADABLE'],
  ['[]', 'REPORT_UNREADABLE'],
  [JSON.stringify({ version: 1, tool: 'other', phases: [] }), 'REPORT_UNREADABLE'],
  [JSON.stringify({ ...wrongBackend, version: 2 }), 'REPORT_TOO_NEW'],
])('the reader refuses %s', (text, code) => {
  expect(() => readReport(text)).toThrow(expect.objectContaining({ code }));
});
