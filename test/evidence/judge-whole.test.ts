import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/evidence/types.ts';
import {
  type ArmParts,
  aggregatedArm,
  answers,
  changed,
  KV,
  nixlArm,
  processes,
  record,
  ring,
  slowArm,
  transfers,
  ucxArm,
  WORDS,
  without,
} from './arms.ts';
import { alone, judged } from './judged.ts';

describe('the whole over its arms', () => {
  it('is the worst of shipped and expected, a definite answer before an undecided one', () => {
    const infra: ArmParts = {
      record: record('shipped', { outcome: 'infra', failure: 'no Docker' }),
      texts: {},
      binaries: {},
    };
    expect(judged([infra, nixlArm('expected'), aggregatedArm()]).verdict).toBe('INFRA');
    expect(judged([infra, ucxArm('expected'), aggregatedArm()]).verdict).toBe('WRONG_BACKEND');
    expect(judged([slowArm('shipped'), nixlArm('expected'), aggregatedArm()]).verdict).toBe('SLOW_PATH');
  });

  it('a slow control does not make the whole slow, and its diagnoses stay its own', () => {
    const answer = judged([nixlArm('expected'), slowArm(), aggregatedArm()]);
    expect(answer.verdict).toBe('PROVEN');
    expect(answer.diagnoses.map((one) => one.code)).not.toContain('SLOW_WIRE');
  });

  it('names the arm in the file of each finding', () => {
    const answer = judged([nixlArm('expected')]);
    expect(
      answer.findings.every((finding) => finding.file === null || finding.file.startsWith('expected/')),
    ).toBe(true);
  });
});

describe('evidence taken away', () => {
  const arms = [nixlArm('expected'), ucxArm('contrast'), slowArm(), aggregatedArm()];
  const paths = Object.keys({ ...nixlArm('expected').texts, ...nixlArm('expected').binaries });

  it('never turns a bad arm green, file by file', () => {
    const bad: Record<string, ArmParts> = {
      'wrong backend': changed(ucxArm('expected'), {
        'prefill.log': '[reference-engine] kv backend built: nixl\n',
      }),
      slow: slowArm('expected'),
      'wrong tokens': nixlArm('expected', { requests: answers(['x', 'y', 'z', 'w']) }),
    };
    for (const [name, parts] of Object.entries(bad)) {
      for (const path of Object.keys({ ...parts.texts, ...parts.binaries })) {
        const answer = judged([without(parts, (one) => one === path), aggregatedArm()]);
        expect(answer.verdict, `${name} without ${path}`).not.toBe('PROVEN');
      }
    }
  });

  it('leaves PROVEN only where what remains is sufficient', () => {
    fc.assert(
      fc.property(fc.subarray(paths), (kept) => {
        const parts = without(nixlArm('expected'), (path) => !kept.includes(path));
        const answer = judged([parts, ...arms.slice(1)]);
        const telemetry = kept.includes('telemetry/prefill/vm_103_0');
        const rows = kept.includes('ucx/prefill-vm-103.log');
        const proven = answer.verdict === 'PROVEN';
        // Rows are needed in any case: on host memory nothing else names the wire.
        if (proven) expect(rows).toBe(true);
        if (!telemetry && !rows) expect(answer.arms[0]?.claim).not.toBe('used');
      }),
      { numRuns: 80 },
    );
  });

  it('keeps its verdict whatever the order of the files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (order) => {
        const parts = nixlArm('expected');
        const texts = Object.fromEntries(
          order.flatMap((path) => (path in parts.texts ? [[path, parts.texts[path] ?? '']] : [])),
        );
        expect(judged([{ ...parts, texts }, aggregatedArm()]).verdict).toBe('PROVEN');
      }),
      { numRuns: 30 },
    );
  });

  it('never throws on rubbish in any file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
        fc.uint8Array({ maxLength: 400 }),
        (path, text, bytes) => {
          const parts = nixlArm('expected');
          const damaged = path.startsWith('telemetry/')
            ? { ...parts, binaries: { ...parts.binaries, [path]: bytes } }
            : changed(parts, { [path]: text });
          expect(() => judged([damaged, aggregatedArm()])).not.toThrow();
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('diagnoses', () => {
  const codes = (answer: Judgement) => answer.diagnoses.map((one) => one.code);

  it('say what each verdict means before what was seen', () => {
    const ended = record('expected', { outcome: 'timeout', failure: 'no answer', requests: [] });
    expect(codes(judged([{ record: ended, texts: {}, binaries: {} }]))[0]).toBe('HANG');
    expect(codes(alone(slowArm('expected')))).toEqual(['SLOW_WIRE', 'UCX_TLS_NARROW']);
    expect(codes(alone(without(nixlArm('expected'), (path) => /^(telemetry|ucx)/.test(path))))[0]).toBe(
      'EVIDENCE_MISSING',
    );
    expect(codes(alone(ucxArm('expected')))[0]).toBe('OTHER_BACKEND');
  });

  it('blame no missing variable where one is set', () => {
    const requests = answers(WORDS).map((request) => ({ ...request, ok: false, text: null, error: 'x' }));
    const shipped = (environ: string): ArmParts => ({
      record: record('shipped', { requests }),
      texts: {
        'prefill.log': '[reference-engine] kv backend built: none\n',
        'environ/prefill.103.txt': environ,
      },
      binaries: {},
    });
    expect(codes(judged([shipped('')]))).toContain('SHIPPED_NO_BACKEND');
    expect(codes(judged([shipped('TRTLLM_USE_MPI_KVCACHE=1\n')]))).not.toContain('SHIPPED_NO_BACKEND');
  });

  it('leave out of a green arm what explains only a red one', () => {
    const killed = processes(['prefill', 'decode']).map((one) => ({ ...one, exit: -9 }));
    expect(codes(alone(nixlArm('expected', { processes: killed })))).toEqual([]);
    const { texts } = nixlArm('expected');
    const bare = {
      ...nixlArm('expected', { processes: killed }),
      texts: { 'prefill.log': texts['prefill.log'] ?? '' },
      binaries: {},
    };
    expect(codes(alone(bare))).toContain('UNCLEAN_STOP');
  });
});

it('a green judgement speaks for the expected arm', () => {
  const other = nixlArm('shipped', { requests: answers(WORDS.slice(0, 3)) });
  const fewer = { ...other, binaries: { 'telemetry/prefill/vm_103_0': ring(transfers((KV / 4) * 3)) } };
  const parts = without(fewer, (path) => path.startsWith('transfers/'));
  expect(judged([parts, nixlArm('expected'), aggregatedArm()])).toMatchObject({
    verdict: 'PROVEN',
    bytes: KV,
  });
});
