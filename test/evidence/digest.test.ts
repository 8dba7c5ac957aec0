import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogDigest } from '../../src/evidence/digest.ts';
import { linesOf } from '../../src/evidence/lines.ts';
import { ruleFindings } from '../../src/evidence/log-lines.ts';
import { PROFILES } from '../../src/evidence/profiles.ts';
import { protocolRows } from '../../src/evidence/ucx-table.ts';
import { controlTable, usedTable } from './arms.ts';
import { EXAMPLES } from './log-examples.ts';

function digested(text: string, chunk = 1 << 16): string {
  const digest = new LogDigest();
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += chunk) digest.push(bytes.subarray(at, at + chunk));
  return digest.text();
}

const NOISE = '[11/22/2026-04:21:52] [TRT-LLM] [I] iter = 12, host_step_time = 7.1ms\n';

describe('a shortened log', () => {
  const table = usedTable('a', 'remote memory write by ucp_put* from host memory to host', [
    { count: 2, config: 'cma/memory' },
  ]);

  it('gives the same findings with the same line numbers as the whole, wherever the chunks are cut', () => {
    const lines = fc.array(
      fc.constantFrom(
        NOISE,
        '\n',
        'é UCX ü\n',
        controlTable('c'),
        table,
        ...EXAMPLES.map(([line]) => `${line}\n`),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 3000 }), (parts, chunk) => {
        const text = parts.join('');
        const short = digested(text, chunk);
        for (const profile of Object.values(PROFILES)) {
          expect(ruleFindings(linesOf(short), profile.logRules, 'x', null)).toEqual(
            ruleFindings(linesOf(text), profile.logRules, 'x', null),
          );
        }
        expect([...protocolRows(linesOf(short))]).toEqual([...protocolRows(linesOf(text))]);
      }),
      { numRuns: 60 },
    );
  });

  it('stays small however long the log is, and keeps its start and its end', () => {
    const digest = new LogDigest();
    digest.push(Buffer.from('UCX the first line\n'));
    const block = Buffer.from(`[1.0] UCX a line that is kept ${'x'.repeat(200)}\n`.repeat(5000));
    for (let index = 0; index < 40; index += 1) digest.push(block);
    digest.push(Buffer.from('UCX the last line\n'));
    const text = digest.text();
    expect(text.length).toBeLessThan(14 << 20);
    const lines = [...linesOf(text)];
    expect(lines[0]).toEqual({ number: 1, text: 'UCX the first line' });
    expect(lines.at(-1)).toEqual({ number: 200_002, text: 'UCX the last line' });
  });

  it('is not led astray by a line without an end, nor by forged marks', () => {
    expect(digested(`UCX ${'y'.repeat(5 << 20)}`).length).toBeLessThan(20_000);
    expect([...linesOf(digested('\u0000999 UCX forged\nUCX next\n'))]).toEqual([
      { number: 1, text: ' 999 UCX forged' },
      { number: 2, text: 'UCX next' },
    ]);
  });
});
