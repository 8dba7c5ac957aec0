import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeTexts } from '../../src/evidence/judge.ts';
import type { Judgement } from '../../src/evidence/types.ts';
import { type ArmParts, aggregatedArm, nixlArm, slowArm, ucxArm } from './arms.ts';
import { judged } from './judged.ts';

/**
 * What happens to logs on their way: other lines in between, colours, a cut at any byte, lines twice, lines lost. The verdict may move towards INCONCLUSIVE
 * and nowhere else: never to another backend, never to PROVEN.
 */

/** Lines of other programs and of the engine's ordinary work, that say nothing of a backend's use. */
const NOISE = [
  '[TensorRT-LLM][INFO] [MemUsageChange] Allocated 1.2 GiB',
  '[11/22/2026-04:21:52] [TRT-LLM] [I] iter = 7, host_step_time = 7.1ms',
  '2026-11-22T04:21:52Z  INFO dynamo_runtime: TCP request plane mode=tcp',
  "I1122 00:00:00.1 7 nixl_plugin_manager.cpp:398] Failed to load plugin 'LIBFABRIC' from any directory",
  'UCX  WARN  UCP API version is incompatible: required >= 1.20, actual 1.19.0',
  'TRTLLM_USE_MPI_KVCACHE=1',
  '+-----+-----+',
  '\u00ff\ufffd caf\u00e9 \u6f22\u5b57',
  '',
];

type Change = (text: string) => string;

const noise: fc.Arbitrary<Change> = fc
  .array(fc.tuple(fc.nat(200), fc.constantFrom(...NOISE)), { maxLength: 12 })
  .map((inserts) => (text) => {
    const lines = text.split('\n');
    for (const [at, line] of inserts) lines.splice(Math.min(at, lines.length - 1), 0, line);
    return lines.join('\n');
  });

const colours: fc.Arbitrary<Change> = fc
  .constantFrom('\u001b[32m', '\u001b[1;31;48;5;12m', '\u001b]0;title\u0007', '\u009b2K')
  .map((code) => (text) => text.replaceAll(/^(?=.)/gm, code).replaceAll(/(?<=.)$/gm, '\u001b[0m'));

const cut: fc.Arbitrary<Change> = fc.double({ min: 0, max: 1, noNaN: true }).map(
  (share) => (text) =>
    Buffer.from(text)
      .subarray(0, Math.floor(share * Buffer.byteLength(text)))
      .toString(),
);

const twice: fc.Arbitrary<Change> = fc.nat(400).map((at) => (text) => {
  const lines = text.split('\n');
  const line = lines[at % lines.length] ?? '';
  return [...lines.slice(0, at % lines.length), line, ...lines.slice(at % lines.length)].join('\n');
});

const lost: fc.Arbitrary<Change> = fc.nat(400).map((at) => (text) => {
  const lines = text.split('\n');
  return lines.filter((_line, index) => index !== at % lines.length).join('\n');
});

const dos: fc.Arbitrary<Change> = fc.constant((text) => text.replaceAll('\n', '\r\n'));

const CHANGES = { noise, colours, cut, twice, lost, dos } as const;

/** `arm.json` apart, everything that an arm's verdict rests on is text or ring; tables of numbers are not dressed up. */
const BASES: readonly (readonly [name: string, parts: ArmParts, verdict: Judgement['verdict']])[] = [
  ['proven by NIXL', nixlArm('expected'), 'PROVEN'],
  ['slow', slowArm('expected'), 'SLOW_PATH'],
  ['the other backend', ucxArm('expected'), 'WRONG_BACKEND'],
];

function changedBy(parts: ArmParts, path: string, change: Change): ArmParts {
  return { ...parts, texts: { ...parts.texts, [path]: change(parts.texts[path] ?? '') } };
}

describe('an arm', () => {
  for (const [base, parts, verdict] of BASES) {
    for (const [name, change] of Object.entries(CHANGES)) {
      const harmless = name === 'noise' || name === 'colours' || name === 'dos';
      const paths = Object.keys(parts.texts).filter((path) => !harmless || /\.log$/.test(path));
      it(`${base}, ${name}: keeps its verdict or becomes INCONCLUSIVE`, () => {
        const before = judged([parts, aggregatedArm()]);
        expect(before.verdict).toBe(verdict);
        fc.assert(
          fc.property(fc.constantFrom(...paths), change, (path, apply) => {
            const after = judged([changedBy(parts, path, apply), aggregatedArm()]);
            expect(harmless ? [verdict] : [verdict, 'INCONCLUSIVE']).toContain(after.verdict);
            if (after.claim === 'used') expect([before.backend, 'unknown']).toContain(after.backend);
          }),
          { numRuns: 30 },
        );
      });
    }
  }

  it('whose every ring is cut at any byte is never proven by it alone', () => {
    const parts = nixlArm('expected');
    const ring = parts.binaries['telemetry/prefill/vm_103_0'] ?? new Uint8Array();
    fc.assert(
      fc.property(fc.nat(ring.length - 1), (length) => {
        const short = { ...parts, binaries: { 'telemetry/prefill/vm_103_0': ring.subarray(0, length) } };
        const arm = judged([short, aggregatedArm()]).arms[0];
        expect(arm?.findings.some((one) => one.witness === 'nixl-telemetry' && one.bytes)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

const FIXTURES = join(import.meta.dirname, '../fixtures');
const LOGS = ['corpus/logs', 'evidence/measured'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith('.log'))
    .map((name) => ({ name, text: readFileSync(join(FIXTURES, folder, name), 'utf8') })),
);

const STRENGTH = ['none', 'intended', 'selected', 'built', 'used'];

describe('a log', () => {
  const judgedLog = (name: string, text: string) => judgeTexts([{ name, text }], { expected: null });

  for (const [name, change] of Object.entries(CHANGES)) {
    it(`${name}: names no other backend and claims no more`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...LOGS), change, (log, apply) => {
          const before = judgedLog(log.name, log.text);
          const after = judgedLog(log.name, apply(log.text));
          // Told again is told; a probe in the noise is nobody's backend.
          expect([before.backend, 'unknown'], log.name).toContain(after.backend);
          if (before.claim !== 'used') expect(after.claim, log.name).not.toBe('used');
          if (STRENGTH.indexOf(before.claim) > 0)
            expect(STRENGTH.indexOf(after.claim), log.name).toBeLessThanOrEqual(
              STRENGTH.indexOf(before.claim),
            );
          expect(after.verdict === before.verdict || after.verdict === 'INCONCLUSIVE', log.name).toBe(true);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('two logs interleaved line by line say no more than the two of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOGS),
        fc.constantFrom(...LOGS),
        fc.array(fc.boolean()),
        (one, two, order) => {
          const texts = [one, two].map(({ text }) => text.trimEnd().split('\n'));
          const both = [judgedLog(one.name, one.text), judgedLog(two.name, two.text)];
          const mixed: string[] = [];
          const rest = texts.map((lines) => [...lines]);
          for (let turn = 0; rest.some((lines) => lines.length > 0); turn += 1) {
            const from = order[turn % Math.max(1, order.length)] ? 0 : 1;
            const line = rest[from]?.shift() ?? rest[1 - from]?.shift();
            if (line !== undefined) mixed.push(line);
          }
          const after = judgedLog('mixed.log', `${mixed.join('\n')}\n`);
          if (after.claim === 'used') expect(both.map(({ claim }) => claim)).toContain('used');
          if (after.claim === 'used')
            expect([...both.map(({ backend }) => backend), 'unknown']).toContain(after.backend);
        },
      ),
      { numRuns: 60 },
    );
  });
});
