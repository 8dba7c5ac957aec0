import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code, md } from '../../src/report/markdown.ts';
import { redactReport } from '../../src/report/redact.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { oneLine } from '../../src/report/text.ts';
import { arm, finding, image, judgement, proven, wrongBackend } from './reports.ts';

/** Text of others at its worst: any unit of UTF-16, and much of what Markdown, terminals and HTML obey. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '|',
      '<',
      '>',
      '`',
      '\\',
      '*',
      '_',
      '[',
      ']',
      '~',
      '&',
      '\n',
      '\r',
      '#',
      '-',
      '1.',
      '://',
      'www.',
    ),
    fc.constantFrom(
      '\u001b[31m',
      '\u001b]0;x\u0007',
      '\u202e',
      '\u0000',
      '\ud800',
      '\u2028',
      '</details>',
      '&#124;',
      '😀',
    ),
    fc.string({ minLength: 1, maxLength: 3 }),
  ),
  maxLength: 60,
});

/** What GitHub shows of our escaped text. */
function shown(markdown: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
  return markdown.replace(/\\([*~[\]_#+=.)-])|&(\w+);|&#(\d+);/g, (_, escaped, name, number) =>
    number === undefined ? (escaped ?? names[name] ?? '?') : String.fromCodePoint(Number(number)),
  );
}

test('escaped Markdown holds nothing that has a meaning but plain code, and shows the text itself', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const escaped = md(text);
      expect(escaped).not.toMatch(/[<>|\n\r\u0000-\u001f]/);
      const prose = escaped.split(/`[\w .:/@+=,-]+`/);
      for (const part of prose) {
        expect(part).not.toMatch(/`|(?<!\\)[*[\]~]|:\/\/|www\./i);
      }
      expect(escaped).not.toMatch(/^([#+=-]|\d+[.)](\s|$))/);
      expect(prose.map(shown).join('')).toBe(
        oneLine(text)
          .split(/(?<!`)`[\w .:/@+=,-]+`(?!`)/)
          .join(''),
      );
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['set `engine: host` or `gpus: none`', 'set `engine: host` or `gpus: none`'],
  ['a `b|c` d', 'a &#96;b&#124;c&#96; d'],
  ['``x``', '&#96;&#96;x&#96;&#96;'],
  ['TRTLLM_USE_NIXL_KVCACHE __x__', 'TRTLLM_USE_NIXL_KVCACHE \\_\\_x\\_\\_'],
  ['1.07 GB', '1.07 GB'],
  ['1. one', '1\\. one'],
  ['see https://evil.example', 'see https&#58;//evil.example'],
])('%s is written %s', (text, written) => {
  expect(md(text)).toBe(written);
});

test('code is a code span only when nothing in it could end one', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(code(text)).toSatisfy((out: string) => out === md(text) || /^`[^`|<>\s\\]+`$/.test(out));
    }),
  );
});

test('one line is one line, well formed and short, whatever comes in', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 700 })), (text) => {
      const line = oneLine(text);
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      expect(line.isWellFormed()).toBe(true);
      expect(Array.from(line).length).toBeLessThanOrEqual(300);
    }),
  );
});

test('a table keeps its columns and a summary its sections, whatever the texts are', () => {
  fc.assert(
    fc.property(hostile, hostile, (a, b) => {
      const summary = renderSummary(hostileReport(a, b));
      const rows = summary.split('\n').filter((line) => line.startsWith('| '));
      const columns = new Set(rows.map((row) => row.split('|').length - 2));
      // Arms have 7 columns, findings 5, contract and phases 4, refusals 3, steps of the build 2.
      expect([...columns].sort()).toEqual([2, 3, 4, 5, 7]);
      expect(summary.match(/<details>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
    }),
  );
});

test('the terminal gets no control character of others', () => {
  fc.assert(
    fc.property(hostile, hostile, (a, b) => {
      expect(renderTerminal(hostileReport(a, b))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }),
  );
});

test('a summary stays under the 1 MiB above which GitHub shows nothing', () => {
  const long = '<&|`😀*_'.repeat(1000);
  const many = Array.from({ length: 500 }, () => ({ ...finding, says: long, file: long }));
  const checks = Array.from({ length: 500 }, () => ({ name: long, ok: false, expected: long, found: long }));
  const refusals = Array.from({ length: 500 }, () => ({
    tier: 'oci' as const,
    kind: 'corrupt' as const,
    key: null,
    reason: long,
  }));
  const diagnoses = Array.from({ length: 500 }, (_, n) => ({
    code: `C${n}`,
    words: `${n}${long}`,
    next: long,
  }));
  const notes = Array.from({ length: 500 }, (_, n) => `${n}${long}`);
  const arms = [arm('expected', 'PROVEN', { findings: many, diagnoses, reason: long })];
  const summary = renderSummary({
    ...proven,
    restore: { kind: 'none', why: 'corrupt', reason: long, seconds: 1, refusals },
    image: { ...image, reference: long, contract: { ...image.contract, checks, notes } },
    judgement: judgement('INCONCLUSIVE', arms, { reason: long, line: long, diagnoses }),
    phases: [{ name: 'plan', state: 'failed', seconds: 1, reason: long }],
  });
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024 - 200_000);
});

test('secrets are gone from every text of a report, keys of records included', () => {
  const secret = 'hf_0123456789';
  const variables = { [`X_${secret}`]: `a${secret}b` };
  const leaky = {
    ...wrongBackend,
    image: {
      ...image,
      contract: { ...image.contract, kvVariables: { command: variables, login: {}, interactive: {} } },
    },
    judgement: judgement('PROVEN', [
      arm('expected', 'PROVEN', { findings: [{ ...finding, says: `token ${secret}` }] }),
    ]),
  };
  expect(JSON.stringify(leaky)).toContain(secret);
  expect(JSON.stringify(redactReport(leaky, [secret]))).not.toContain(secret);
});

function hostileReport(a: string, b: string): typeof proven {
  const said = { ...finding, says: a, file: b };
  return {
    ...proven,
    plan: proven.plan === undefined ? undefined : { ...proven.plan, notes: [a, b] },
    restore: {
      kind: 'none',
      why: 'miss',
      reason: a,
      seconds: 1,
      refusals: [{ tier: 'oci', kind: 'miss', key: a, reason: b }],
    },
    image: {
      ...image,
      reference: a,
      steps: { total: 1, cached: 0, slowest: [{ name: b, seconds: 1, cached: false }] },
      contract: { ...image.contract, checks: [{ name: a, ok: false, expected: b, found: a }] },
    },
    judgement: judgement('INCONCLUSIVE', [arm('expected', 'INCONCLUSIVE', { findings: [said], reason: a })], {
      line: a,
      reason: b,
      diagnoses: [{ code: 'X', words: a, next: b }],
    }),
    phases: [{ name: 'plan', state: 'failed', seconds: 1, reason: a }],
  } as typeof proven;
}
