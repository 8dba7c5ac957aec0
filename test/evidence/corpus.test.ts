import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeTexts } from '../../src/evidence/judge.ts';
import { loadTexts } from '../../src/evidence/load.ts';
import type { Judgement } from '../../src/evidence/types.ts';

/** Public logs (test/fixtures/corpus/README.md), judged as `judge FILE` does, against what a careful reader tells from the excerpt alone. */
const FOLDER = join(import.meta.dirname, '../fixtures/corpus');

const COLUMNS = ['file', 'source', 'product', 'backend', 'true', 'outcome', 'lines', 'diagnosis'] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const INDEX: readonly Row[] = readFileSync(join(FOLDER, 'index.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(COLUMNS.map((name, index) => [name, cells[index] ?? ''])) as Row;
  });

/**
 * Our code for each diagnosis of the index, by the file's number. An empty list: no line of the excerpt itself shows it, so a rule would have to know the file.
 */
const CODES: Readonly<Record<string, readonly string[]>> = {
  '005': ['ASSERTION'],
  '011': ['TCP_ROWS'],
  '013': ['LINK_LOCAL_ADDRESS', 'NIXL_HANDSHAKE_FAILED'],
  '017': ['LINK_LOCAL_ADDRESS'],
  '019': ['ANSWER_UNREADABLE'],
  '035': ['BROKEN_PROMISE'],
  '037': ['STUCK_THREAD'],
  '039': ['BLOCKS_GONE'],
  '041': [],
  '043': ['UCX_WORKER_FAILED'],
  '045': ['ENGINE_SILENT'],
  '047': ['MEMORY_NOT_REGISTERED'],
  '049': ['MEMORY_NOT_REGISTERED'],
  '051': ['PEER_GONE'],
  '057': ['UCX_WITHOUT_CUDA'],
  '065': ['UCX_NO_TRANSPORT'],
  // What a guide invents, in words that no program prints: no rule may know it.
  '067': [],
};

/** Logs whose text shows bytes moving; any other claim of use is false. */
const SHOWS_USE: ReadonlySet<string> = new Set(['009']);

const numberOf = ({ file }: Row): string => file.slice(0, 3);

async function judged(row: Row): Promise<Judgement> {
  return judgeTexts(await loadTexts([join(FOLDER, 'logs', row.file)]), { expected: null });
}

const JUDGED = await Promise.all(INDEX.map(async (row) => ({ row, answer: await judged(row) })));

function diagnosisHit({ row, answer }: (typeof JUDGED)[number]): boolean {
  const codes = answer.diagnoses.map(({ code }) => code);
  const wanted = CODES[numberOf(row)] ?? [];
  if (row.diagnosis === '') return codes.length === 0;
  return wanted.length > 0 && wanted.every((code) => codes.includes(code));
}

describe('public logs', () => {
  it('are all there', () => {
    expect(INDEX).toHaveLength(34);
    expect(Object.keys(CODES)).toEqual(INDEX.filter((row) => row.diagnosis !== '').map(numberOf));
  });

  it.each(JUDGED)('$row.file: no wrong backend and no false claim of use', ({ row, answer }) => {
    expect([row.backend, 'unknown']).toContain(answer.backend);
    if (!SHOWS_USE.has(numberOf(row))) expect(answer.claim).not.toBe('used');
    expect(answer.verdict).toBe('INCONCLUSIVE');
  });

  it('at most two are unknown where the index knows better', () => {
    const missed = JUDGED.filter(
      ({ row, answer }) => row.backend !== 'unknown' && answer.backend === 'unknown',
    );
    expect(missed.length).toBeLessThanOrEqual(2);
  });

  it('outcomes: three misses at most (011, 041, 067); diagnoses: two; and none that says the opposite', () => {
    const opposite: Readonly<Record<string, string>> = { ok: 'failed', failed: 'ok' };
    for (const { row, answer } of JUDGED) expect(answer.outcome, row.file).not.toBe(opposite[row.outcome]);
    expect(JUDGED.filter(({ row, answer }) => row.outcome !== answer.outcome).length).toBeLessThanOrEqual(3);
    expect(JUDGED.filter((one) => !diagnosisHit(one)).length).toBeLessThanOrEqual(2);
  });

  it('every diagnosis names the lines that justify it', () => {
    for (const { row, answer } of JUDGED) {
      const text = readFileSync(join(FOLDER, 'logs', row.file), 'utf8').split('\n');
      for (const { code, seen } of answer.diagnoses) {
        expect(seen?.length, `${row.file} ${code}`).toBeGreaterThan(0);
        for (const { line } of seen ?? []) expect(text[(line ?? 0) - 1], `${row.file} ${code}`).toBeTruthy();
      }
    }
  });

  it('the table, with hits and misses', () => {
    const lines = JUDGED.map((one) => {
      const { row, answer } = one;
      const mark = (hit: boolean): string => (hit ? 'hit ' : 'MISS');
      return [
        row.file.padEnd(48),
        `${mark(row.backend === answer.backend)} ${row.backend}/${answer.backend}`.padEnd(24),
        `${mark(row.outcome === answer.outcome)} ${row.outcome}/${answer.outcome}`.padEnd(22),
        `${mark(diagnosisHit(one))} ${answer.diagnoses.map(({ code }) => code).join(' ') || '-'}`,
      ].join(' ');
    });
    const hits = (test: (one: (typeof JUDGED)[number]) => boolean): string =>
      `${JUDGED.filter(test).length}/${JUDGED.length}`;
    const sums = [
      `backend ${hits(({ row, answer }) => row.backend === answer.backend)}`,
      `outcome ${hits(({ row, answer }) => row.outcome === answer.outcome)}`,
      `diagnosis ${hits(diagnosisHit)}`,
    ].join(', ');
    process.stdout.write(`${['', 'file, index/judged:', ...lines, sums, ''].join('\n')}\n`);
    expect(lines).toHaveLength(34);
  });
});
