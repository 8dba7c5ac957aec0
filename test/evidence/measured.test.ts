import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeTexts } from '../../src/evidence/judge.ts';
import { loadTexts } from '../../src/evidence/load.ts';
import { readNixlRing } from '../../src/evidence/nixl-ring.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/evidence/measured');

/** What each measured file must be said to show; backend and wire are those of index.tsv where this file alone can show them. */
const SHOWN: Record<
  string,
  { backend: string; claim: string; wire: string; bytes?: number; verdict: string }
> = {
  'h200x2-nixl-default-used.initiator.log': {
    backend: 'nixl',
    claim: 'used',
    wire: 'cuda_ipc',
    verdict: 'INCONCLUSIVE',
    bytes: 6442450944,
  },
  'h200x2-nixl-default-used.target.log': {
    backend: 'nixl',
    claim: 'built',
    wire: 'unknown',
    verdict: 'INCONCLUSIVE',
  },
  'h200x2-nixl-default-y.initiator.log': {
    backend: 'nixl',
    claim: 'used',
    wire: 'cuda_ipc',
    verdict: 'INCONCLUSIVE',
    bytes: 6442450944,
  },
  'h200x2-nixl-default-y.target.log': {
    backend: 'nixl',
    claim: 'built',
    wire: 'unknown',
    verdict: 'INCONCLUSIVE',
  },
  'h200x2-nixl-tcp-used.initiator.log': {
    backend: 'nixl',
    claim: 'used',
    wire: 'tcp',
    verdict: 'SLOW_PATH',
    bytes: 1610612736,
  },
  'h200x2-nixl-tcp-used.target.log': {
    backend: 'nixl',
    claim: 'built',
    wire: 'unknown',
    verdict: 'INCONCLUSIVE',
  },
  'h200x2-ucxx-default-used.client.log': {
    backend: 'ucx',
    claim: 'used',
    wire: 'cuda_ipc',
    verdict: 'INCONCLUSIVE',
  },
  'h200x2-ucxx-default-used.server.log': {
    backend: 'ucx',
    claim: 'used',
    wire: 'cuda_ipc',
    verdict: 'INCONCLUSIVE',
  },
  'h200x2-ucxx-tcp-used.client.log': { backend: 'ucx', claim: 'used', wire: 'tcp', verdict: 'SLOW_PATH' },
  'h200x2-ucxx-tcp-used.server.log': { backend: 'ucx', claim: 'used', wire: 'tcp', verdict: 'SLOW_PATH' },
  'cpu-nixl-default-used.initiator.log': {
    backend: 'nixl',
    claim: 'used',
    wire: 'cma',
    verdict: 'INCONCLUSIVE',
  },
  'cpu-nixl-tcp-y.initiator.log': { backend: 'nixl', claim: 'built', wire: 'tcp', verdict: 'INCONCLUSIVE' },
  'cpu-ucxx-tcp-used.client.log': { backend: 'ucx', claim: 'used', wire: 'tcp', verdict: 'SLOW_PATH' },
  'h200x2-nixl-default-used.initiator.telemetry': {
    backend: 'nixl',
    claim: 'used',
    wire: 'unknown',
    bytes: 6442450944,
    verdict: 'INCONCLUSIVE',
  },
  'h200x2-nixl-default-used.target.telemetry': {
    backend: 'nixl',
    claim: 'built',
    wire: 'unknown',
    bytes: 0,
    verdict: 'INCONCLUSIVE',
  },
  'h200x2-nixl-tcp-used.initiator.telemetry': {
    backend: 'nixl',
    claim: 'used',
    wire: 'unknown',
    bytes: 1610612736,
    verdict: 'INCONCLUSIVE',
  },
};

const INDEX = readFileSync(join(FOLDER, 'index.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('what we measured', () => {
  it('has an expectation for each file of the index', () => {
    expect(Object.keys(SHOWN).sort()).toEqual(INDEX.map(([file]) => file).sort());
  });

  for (const [file = '', , backend] of INDEX) {
    it(`judges ${file}`, async () => {
      const answer = judgeTexts(await loadTexts([join(FOLDER, file)]), { expected: null });
      expect(answer).toMatchObject({ ...SHOWN[file], outcome: 'ok' });
      expect(answer.backend).toBe(backend);
    });
  }

  it('finds the wrong backend when the other one is expected', async () => {
    for (const [file = '', , backend] of INDEX.filter(([name]) => SHOWN[name ?? '']?.claim === 'used')) {
      const answer = judgeTexts(await loadTexts([join(FOLDER, file)]), {
        expected: backend === 'nixl' ? 'ucx' : 'nixl',
      });
      expect(answer.verdict, file).toBe('WRONG_BACKEND');
    }
  });

  it('is never PROVEN by a log alone', async () => {
    for (const [file = '', , backend] of INDEX) {
      const answer = judgeTexts(await loadTexts([join(FOLDER, file)]), {
        expected: backend === 'nixl' ? 'nixl' : 'ucx',
      });
      expect(answer.verdict, file).not.toBe('PROVEN');
    }
  });

  it('reads a ring to the byte', () => {
    const answer = readNixlRing(readFileSync(join(FOLDER, 'h200x2-nixl-default-used.initiator.telemetry')));
    expect(answer).toMatchObject({
      ok: true,
      ring: { layout: 4, entries: 26, sentBytes: 6442450944, errors: 0, lowerBound: false },
    });
    const micros = answer.ok ? answer.ring.transfers.map((transfer) => transfer.micros) : [];
    expect(micros).toEqual([4965, 2773, 3673, 3704, 3773, 4221]);
  });
});
