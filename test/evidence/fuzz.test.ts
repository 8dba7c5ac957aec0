import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/evidence/compare.ts';
import { LogDigest } from '../../src/evidence/digest.ts';
import { environmentFindings } from '../../src/evidence/environment.ts';
import { judge, judgeTexts } from '../../src/evidence/judge.ts';
import { linesOf } from '../../src/evidence/lines.ts';
import { ruleFindings } from '../../src/evidence/log-lines.ts';
import {
  ENGINE_RULES,
  FAILURE_RULES,
  PYTHON_AGENT_RULES,
  SERVING,
  WISH_RULES,
} from '../../src/evidence/log-rules-engines.ts';
import { copyFindings, libraryFindings } from '../../src/evidence/mapped-libraries.ts';
import { readNixlRing } from '../../src/evidence/nixl-ring.ts';
import { PROFILES } from '../../src/evidence/profiles.ts';
import { parseRelease } from '../../src/evidence/release.ts';
import { protocolRows } from '../../src/evidence/ucx-table.ts';
import { versionsIn } from '../../src/evidence/versions.ts';
import { wireShares } from '../../src/evidence/wires.ts';
import { WITNESSES } from '../../src/evidence/witnesses.ts';
import { evidenceOf, nixlArm, ring, transfers } from './arms.ts';

/** Evidence may come from anywhere: no parser throws, none keeps more than a bounded part, none takes for ever over one line. */

const RULES = [
  ...Object.values(PROFILES).flatMap(({ logRules, supportRules }) => [...logRules, ...supportRules]),
  ...ENGINE_RULES,
  ...WISH_RULES,
  ...PYTHON_AGENT_RULES,
];

/** Pieces of what the parsers know, so that the rubbish gets deep into them. */
const PIECES = [
  '[TensorRT-LLM][INFO] ',
  '[1795308774.269369] [vm:103  :0]   ',
  '| vm_103_0 intra-node cfg#2 |',
  '| remote memory write by ucp_put*(multi) from cuda/GPU0 to cuda |',
  '| 4 | 0..inf | zero-copy | cuda_ipc/cuda |',
  '| 0..8K | (?) short | 50% on tcp/lo and 50% on tcp/eth0 |',
  'NIXL Connection Manager created',
  'NixlTransferAgent::NixlTransferAgent using NIXL backend: ',
  'Num successful transfers=3, Avg post time (ms)=1, Avg MB per transfer=1e999, Throughput (MB/s)=-1',
  '[NIXL TELEMETRY]: From backend UCX Completed Xfer with 1 descriptors of total size 99999999999999999999B in 0us.',
  '7f0-7f1 r-xp 0 08:01 1   /a b/libtensorrt_llm_nixl_wrapper.so (deleted)',
  'request,direction,bytes,seconds,ok\n',
  'r1,send,1e400,-0,true\n',
  'TRTLLM_USE_NIXL_KVCACHE=1',
  'UCX_TLS=tcp',
  'Version 1.23.0 (loaded from /x)',
  '# HELP x\n# TYPE x counter\nx{a="b"} NaN\n',
  '{"kv_cache_size": 1e309}',
  '\u0000',
  '\u001b[31m',
  '\u001b]0;',
  '\r',
  '\n',
  '|',
  '\ufffd',
];

const rubbish = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.uint8Array({ maxLength: 24 }).map(latin1)), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

describe('rubbish', () => {
  it('in every parser of text: no throw, and no more findings than lines and rules', () => {
    fc.assert(
      fc.property(rubbish, (text) => {
        const lines = [...linesOf(text)];
        expect(ruleFindings(lines, RULES, 'x', null).length).toBeLessThanOrEqual(3 * RULES.length);
        expect([...protocolRows(lines)].length).toBeLessThanOrEqual(lines.length);
        expect(libraryFindings(lines, 'x', null, PROFILES.trtllm).length).toBeLessThanOrEqual(lines.length);
        expect(copyFindings(lines, 'x', null).length).toBeLessThanOrEqual(2);
        expect(environmentFindings(lines, 'x', null).length).toBeLessThanOrEqual(lines.length);
        expect(versionsIn(text).length).toBeLessThanOrEqual(lines.length);
        expect(wireShares(text).every(({ percent }) => Number.isFinite(percent))).toBe(true);
        parseRelease(text);
      }),
      { numRuns: 150 },
    );
  });

  it('in any file of an arm, for every witness: no throw, and every number is one', () => {
    const parts = nixlArm('expected');
    const folders = [
      'counters/prefill.before.prom',
      'counters/decode.after.perf.json',
      'state/prefill.json',
      'topology/nvidia-smi.txt',
    ];
    const paths = [...Object.keys(parts.texts), ...folders];
    fc.assert(
      fc.property(fc.constantFrom(...paths), rubbish, (path, text) => {
        const evidence = evidenceOf({ ...parts, texts: { ...parts.texts, [path]: text } });
        for (const one of WITNESSES.flatMap((witness) => witness.testify(evidence))) {
          expect(Number.isFinite(one.bytes ?? 0) && (one.bytes ?? 0) >= 0, one.says).toBe(true);
          expect(Number.isFinite(one.gbps ?? 0) && (one.gbps ?? 0) >= 0, one.says).toBe(true);
          expect(one.says.length).toBeLessThan(4000);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('judged whole, as text, as an arm and side by side', () => {
    fc.assert(
      fc.property(rubbish, fc.uint8Array({ maxLength: 200 }), (text, bytes) => {
        const files = [
          { name: 'a.log', text },
          { name: 'b', bytes },
        ];
        const answer = judgeTexts(files, { expected: 'nixl' });
        expect(answer.verdict).not.toBe('PROVEN');
        expect(Number.isFinite(answer.bytes)).toBe(true);
        const part = { name: 'logs', texts: new Map([['a.log', text]]), record: null };
        const run = { name: 'one', judgement: answer, parts: [part] };
        expect(compareRuns(run, run).changes).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('in a ring, from any real ring with any bytes changed', () => {
    const real = ring(transfers());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 8 }),
        fc.nat(real.length),
        (changes, length) => {
          const bytes = real.slice(0, length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const answer = readNixlRing(bytes);
          if (answer.ok) expect(answer.ring.sentBytes).toBeGreaterThanOrEqual(0);
          else expect(answer.why).not.toBe('');
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('one line', () => {
  /** What makes patterns with nested repeats run for ever: long runs of one piece. */
  const LONG = [
    ...PIECES,
    ' ',
    'a',
    '1',
    '[',
    '(',
    '.',
    'nixl',
    'UCX ',
    'Error: ',
    ', ',
    'transfer ',
    '::',
    '/ld-linux',
  ];

  it('of 16 KiB of any piece is read by every rule in time', () => {
    for (const piece of LONG.filter((one) => !one.includes('\n'))) {
      const text = piece.repeat(Math.ceil(16_384 / piece.length));
      const lines = [...linesOf(text)];
      ruleFindings(lines, RULES, 'x', null);
      for (const pattern of [...FAILURE_RULES, SERVING]) pattern.test(text);
      [...protocolRows(lines)];
      libraryFindings(lines, 'x', null, PROFILES.trtllm);
      versionsIn(text);
    }
  }, 10_000);

  it('without an end keeps a digest small', () => {
    const digest = new LogDigest();
    const part = Buffer.from('UCX [TensorRT-LLM][INFO] | '.repeat(10_000));
    for (let index = 0; index < 100; index += 1) digest.push(part);
    expect(digest.text().length).toBeLessThan(20_000);
  });
});

it('an arm of rubbish alone is judged', () => {
  const parts = nixlArm('expected');
  const texts = Object.fromEntries(Object.keys(parts.texts).map((path) => [path, PIECES.join('\n')]));
  expect(judge([evidenceOf({ ...parts, texts, binaries: {} })], { expected: 'nixl' }).verdict).not.toBe(
    'PROVEN',
  );
});
