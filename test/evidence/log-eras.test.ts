import { describe, expect, it } from 'vitest';
import { LogDigest } from '../../src/evidence/digest.ts';
import { judgeTexts } from '../../src/evidence/judge.ts';
import type { Judgement } from '../../src/evidence/types.ts';
import { ERAS, type Era } from './log-eras.ts';

/** What surrounds a message in the logs of people: engines of several years, containers, schedulers, collectors, terminals. */
const DRESSES: Readonly<Record<string, (message: string) => string>> = {
  'C++, 0.19 to 1.3': (message) => `[TensorRT-LLM][INFO] ${message}`,
  'C++ with a rank': (message) => `[TensorRT-LLM][INFO] [RANK 3] ${message}`,
  'Python, 1.0 to 1.2': (message) => `[11/22/2026-04:21:52] [TRT-LLM] [I] ${message}`,
  'Python with a rank': (message) => `[11/22/2026-04:21:52] [TRT-LLM] [RANK 12] [I] ${message}`,
  'newest, by module': (message) => `[executor][RANK 1] ${message}`,
  'Dynamo, coloured': (message) =>
    `\u001b[2m2026-11-22T04:21:52.1Z\u001b[0m \u001b[32m INFO\u001b[0m \u001b[2mmain.worker\u001b[0m: ${message}`,
  'docker compose': (message) => `prefill-1  | [TensorRT-LLM][INFO] ${message}`,
  'kubectl --timestamps': (message) => `2026-11-22T04:21:52.123456789Z [TensorRT-LLM][INFO] ${message}`,
  'mpirun --tag-output': (message) => `[1,0]<stdout>:[TensorRT-LLM][INFO] ${message}`,
  'srun --label': (message) => `13: [TensorRT-LLM][INFO] ${message}`,
  Ray: (message) => `(RayWorkerWrapper pid=812, ip=10.0.0.2) [TensorRT-LLM][INFO] ${message}`,
  'container JSON': (message) =>
    `${JSON.stringify({ log: `\u001b[32m[TensorRT-LLM][INFO]\u001b[0m ${message}\n`, stream: 'stdout' })}`,
  'syslog, escapes written out': (message) => `#033[32m[TensorRT-LLM][INFO]#033[0m ${message}`,
  'grep over files': (message) => `logs/prefill.log:[TensorRT-LLM][INFO] ${message}`,
  'DOS line ends': (message) => `[TensorRT-LLM][INFO] ${message}\r`,
};

const NOISE = '[TensorRT-LLM][INFO] [MemUsageChange] Allocated 1.2 GiB\n';

function judged(text: string): Judgement {
  return judgeTexts([{ name: 'worker.log', text }], { expected: 'nixl' });
}

function shown({ backend, claim, diagnoses, arms: _arms }: Judgement) {
  const said = claim === 'none' ? 'nothing' : ([backend, claim] as const);
  return { shows: said, codes: diagnoses.map(({ code }) => code) };
}

function expected({ shows, diagnosis }: Era) {
  return { shows, codes: diagnosis === undefined ? [] : [diagnosis] };
}

const LINES = ERAS.filter(({ noLine }) => noLine === undefined);

describe('every line of the table of facts', () => {
  it('is there: 57 rows, each a line or a fact that is none', () => {
    expect([...new Set(ERAS.map(({ row }) => row))]).toEqual(
      Array.from({ length: 57 }, (_, index) => index + 1),
    );
  });

  it.each(LINES)('row $row: $prints', (era) => {
    expect(shown(judged(`${NOISE}[TensorRT-LLM][INFO] ${era.prints}\n${NOISE}`))).toEqual(expected(era));
  });

  for (const [name, dress] of Object.entries(DRESSES)) {
    it(`dressed as in ${name}`, () => {
      for (const era of LINES)
        expect(shown(judged(`${NOISE}${dress(era.prints)}\n${NOISE}`)), era.prints).toEqual(expected(era));
    });
  }
});

describe('lines that came to harm', () => {
  it('broken in two between any two words, with or without an indent', () => {
    for (const era of LINES) {
      const words = era.prints.split(' ');
      for (let cut = 1; cut < words.length; cut += 1) {
        for (const gap of ['\n', '\n    ']) {
          const text = `${words.slice(0, cut).join(' ')}${gap}${words.slice(cut).join(' ')}`;
          const answer = shown(judged(`[TensorRT-LLM][INFO] ${text}\n${NOISE}`));
          const wanted = expected(era);
          // The rest may look like a record of its own (`UCX ...`, `error : ...`): then less is told, and never something else.
          if (answer.shows !== 'nothing') expect(answer.shows, text).toEqual(wanted.shows);
          for (const code of answer.codes) expect(wanted.codes, text).toContain(code);
        }
      }
    }
  });

  it('broken in the middle of a word by a terminal of 40 columns: the decisive ones are still read', () => {
    for (const [message, backend] of [
      ['[TensorRT-LLM][INFO] NIXL Connection Manager created', 'nixl'],
      ['[TensorRT-LLM][INFO] MOONCAKE Connection Manager created', 'mooncake'],
      ['NixlTransferAgent::NixlTransferAgent mAddress: 10.0.0.7:41234', 'nixl'],
    ] as const) {
      expect(judged(`${message.slice(0, 40)}\n${message.slice(40)}\n`), message).toMatchObject({
        backend,
        claim: 'built',
      });
    }
  });

  it('two records are never read as one', () => {
    const two = '[TensorRT-LLM][INFO] NIXL\n[TensorRT-LLM][INFO] Connection Manager created\n';
    expect(judged(two).claim).toBe('none');
  });

  it('of several writers, line by line, keep what each says', () => {
    const left = ['[TensorRT-LLM][INFO] [RANK 0] NIXL Connection Manager created', NOISE.trim()];
    const right = [NOISE.trim(), '[TensorRT-LLM][INFO] [RANK 1] NIXL Connection Manager created'];
    const text = left.flatMap((line, index) => [line, right[index] ?? '']).join('\n');
    const answer = judged(`${text}\n`);
    expect(answer).toMatchObject({ backend: 'nixl', claim: 'built' });
    expect(answer.findings.filter(({ claim }) => claim === 'built').map(({ line }) => line)).toEqual([1, 4]);
  });

  it('with bytes that are no UTF-8, and beside a line of 64 MiB, in constant memory', () => {
    const digest = new LogDigest();
    digest.push(Buffer.from([0xff, 0xfe, 0x20, 0xc3, 0x28, 0x0a]));
    const long = Buffer.alloc(1 << 20, 'x');
    for (let part = 0; part < 64; part += 1) digest.push(long);
    digest.push(
      Buffer.from('\n\u00ff\u0080 [TensorRT-LLM][INFO] NIXL Connection Manager created \u00e9\n', 'latin1'),
    );
    const text = digest.text();
    expect(text.length).toBeLessThan(1 << 16);
    expect(judged(text)).toMatchObject({ backend: 'nixl', claim: 'built' });
    expect(judged(text).findings[0]?.line).toBe(3);
  });
});
