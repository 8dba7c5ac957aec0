import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/evidence/lines.ts';
import { memoryOf, operationClass, type ProtocolRow, protocolRows } from '../../src/evidence/ucx-table.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/evidence/measured');
const MEASURED = [
  'h200x2-nixl-tcp-used.initiator.log',
  'h200x2-ucxx-tcp-used.client.log',
  'cpu-nixl-tcp-y.initiator.log',
].map((file) => readFileSync(join(FOLDER, file), 'utf8'));

function rows(text: string): ProtocolRow[] {
  return [...protocolRows(linesOf(text))];
}

describe('UCX protocol tables', () => {
  it('with a header row (1.22 and later)', () => {
    expect(rows(MEASURED[0] ?? '').at(-1)).toEqual({
      line: 54,
      origin: 'vm:885',
      context: 'initiator',
      peer: 'intra-node',
      operation: 'remote memory write by ucp_put*(multi) from cuda/GPU0 to cuda',
      count: 197094,
      upTo: Number.POSITIVE_INFINITY,
      description: 'software emulation',
      predicted: false,
      config: 'tcp/lo',
    });
  });

  it('without one (1.21): count and range share a cell', () => {
    const all = rows(MEASURED[1] ?? '');
    expect(all.map((row) => row.count)).toEqual([0, 1, 0, 0, 0, 0, 6, 196998]);
    expect(all[6]).toMatchObject({
      predicted: true,
      description: 'rendezvous fragmented copy-in copy-out',
      upTo: Number.POSITIVE_INFINITY,
    });
    expect(all[5]).toMatchObject({
      upTo: 8191,
      operation: 'tagged message by ucp_tag_send* from cuda/GPU0',
      context: 'ucp_context_0',
    });
  });

  it('of choices (`y`) have no count', () => {
    const all = rows(MEASURED[2] ?? '');
    expect(all.length).toBeGreaterThan(20);
    expect(all.every((row) => row.count === null)).toBe(true);
    expect(new Set(all.map((row) => row.peer))).toEqual(new Set(['self', 'intra-node']));
  });

  it('of 1.20 have one title row and three cells', () => {
    const text =
      '| ctx inter-node cfg#1 | remote memory write by ucp_put* from cuda/GPU0 to cuda |\n| 0..2K | short | rc_mlx5/mlx5_0:1 |\n';
    expect(rows(text)).toMatchObject([
      { count: null, upTo: 2048, peer: 'inter-node', origin: null, config: 'rc_mlx5/mlx5_0:1' },
    ]);
  });

  it('of two threads may be interleaved', () => {
    const line = (thread: number, cells: string) => `[1.0] [vm:9:${thread}]   ${cells}\n`;
    const text = [
      line(0, '| a intra-node cfg#1 |'),
      line(1, '| b intra-node cfg#1 |'),
      line(1, '| tagged message by ucp_tag_send* from host memory |'),
      line(0, '| remote memory write by ucp_put* from host memory to host |'),
      line(1, '| 7 | 0..inf | x | tcp/lo |'),
      line(0, '| 3 | 0..inf | y | cma/memory |'),
    ].join('');
    expect(
      rows(text).map(({ context, operation, count }) => [context, operationClass(operation), count]),
    ).toEqual([
      ['b', 'tag', 7],
      ['a', 'rma', 3],
    ]);
  });

  it('are read as whole lines only: half a table gives half its rows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEASURED), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const cut = rows(text.slice(0, Math.floor(text.length * share)));
        expect(cut).toEqual(rows(text).slice(0, cut.length));
      }),
      { numRuns: 60 },
    );
  });

  it('never throw, whatever the text', () => {
    const piece = fc.constantFrom(
      '|',
      ' | ',
      'cfg#1',
      'Count',
      '0..inf',
      '\n',
      '[1.0] [vm:1:0]',
      '(?)',
      '7',
      'ucp_put*',
      '\u0000',
      '\u001b[2m',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        rows(pieces.join(''));
      }),
    );
  });

  it('survive any order of their lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray((MEASURED[1] ?? '').split('\n')), (lines) => {
        for (const row of rows(lines.join('\n'))) expect(row.count === null || row.count >= 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('operations', () => {
  const table: [string, ReturnType<typeof operationClass>, ReturnType<typeof memoryOf>][] = [
    ['remote memory write by ucp_put*(multi) from cuda/GPU0 to cuda/dev[3]', 'rma', 'gpu'],
    ['remote memory read by ucp_get* into cuda/GPU1 from cuda', 'rma', 'gpu'],
    ['remote memory write by ucp_put* from host memory to cuda/dev[3]', 'rma', 'host'],
    ['tagged message by ucp_tag_send* from cuda/GPU0', 'tag', 'gpu'],
    ['rendezvous data fetch into cuda/GPU1 from cuda', 'rendezvous', 'gpu'],
    ['rendezvous data send from host memory to host', 'rendezvous', 'host'],
    ['active message by ucp_am_send*(egr) from host memory', 'control', 'host'],
    ['stream message by ucp_stream_send* from host memory', 'control', 'host'],
    ['', 'control', null],
  ];
  for (const [operation, kind, memory] of table) {
    it(`${operation || 'none'} is ${kind} in ${memory}`, () => {
      expect([operationClass(operation), memoryOf(operation)]).toEqual([kind, memory]);
    });
  }
});
