import { describe, expect, it } from 'vitest';
import { judge } from '../../src/evidence/judge.ts';
import {
  type ArmParts,
  aggregatedArm,
  answers,
  changed,
  controlTable,
  counter,
  evidenceOf,
  KV,
  maps,
  nixlArm,
  processes,
  rawRing,
  record,
  ring,
  slowArm,
  transfers,
  ucxArm,
  usedTable,
  usedTable121,
  WORDS,
  without,
} from './arms.ts';
import { alone, judged, PUT } from './judged.ts';

describe('PROVEN', () => {
  it('says so on the reference engine, in the same line', () => {
    const answer = judged([
      nixlArm('shipped'),
      nixlArm('expected'),
      ucxArm('contrast'),
      slowArm(),
      aggregatedArm(),
    ]);
    expect(answer).toMatchObject({
      verdict: 'PROVEN',
      line: 'PROVEN (reference engine)',
      backend: 'nixl',
      claim: 'used',
      wire: 'cma',
      bytes: KV,
      outcome: 'ok',
    });
    expect(answer.gbps).toBeCloseTo(20.48, 2);
  });

  it('holds for direct UCX, by the rows that UCX counted', () => {
    const answer = alone(ucxArm('expected'), 'ucx');
    expect(answer).toMatchObject({ verdict: 'PROVEN', backend: 'ucx', wire: 'cma', bytes: KV });
    expect(answer.reason).not.toContain('No aggregated arm');
  });

  it('reads the wire from the real protocol where the other side’s was only predicted', () => {
    const rows = (what: string, config: string) =>
      usedTable121('ucp_context_0', 'tagged message by ucp_tag_send* from host memory', [
        { count: 4, range: '8K..inf', what, config },
      ]);
    const real = usedTable121('ucp_context_0', 'rendezvous data send from host memory to host', [
      { count: 4, config: 'cma/memory' },
    ]);
    const guess = rows('(?) rendezvous fragmented copy-in copy-out', 'tcp/lo');
    const verdict = (text: string) =>
      alone(
        changed(ucxArm('expected'), { 'ucx/prefill-vm-103.log': text, 'ucx/decode-vm-104.log': '' }),
        'ucx',
      );
    expect(verdict(guess + real)).toMatchObject({ verdict: 'PROVEN', wire: 'cma' });
    expect(verdict(guess)).toMatchObject({ verdict: 'SLOW_PATH', wire: 'tcp' });
  });

  it('takes the expected backend from the records when none is given', () => {
    expect(judged([ucxArm('expected', { wanted: 'ucx' }), aggregatedArm()], null)).toMatchObject({
      verdict: 'PROVEN',
      expected: 'ucx',
    });
  });

  it('says that no aggregated arm was compared when none ran', () => {
    expect(judged([nixlArm('shipped'), nixlArm('expected')]).reason).toContain(
      'No aggregated arm was compared',
    );
  });

  it('needs telemetry or counted rows, either is enough on its own', () => {
    expect(alone(without(nixlArm('expected'), (path) => path.startsWith('telemetry/'))).verdict).toBe(
      'PROVEN',
    );
    const { texts } = nixlArm('expected');
    const rows = {
      ...nixlArm('expected'),
      texts: { ...texts, 'ucx/prefill-vm-103.log': controlTable('vm_103_0') },
    };
    // The wire then has no witness, and a rate on host memory cannot stand for it.
    expect(alone(rows)).toMatchObject({ verdict: 'INCONCLUSIVE', claim: 'used', backend: 'nixl' });
  });
});

describe('WRONG_BACKEND', () => {
  it('is what KV over UCX gives when NIXL was wanted, whatever the log says', () => {
    const liar = changed(ucxArm('expected'), {
      'prefill.log': '[reference-engine] kv backend built: nixl\n',
    });
    expect(alone(liar)).toMatchObject({ verdict: 'WRONG_BACKEND', backend: 'ucx', claim: 'used' });
  });

  it('is what KV over NIXL gives when UCX was wanted', () => {
    expect(alone(nixlArm('expected'), 'ucx')).toMatchObject({ verdict: 'WRONG_BACKEND', backend: 'nixl' });
  });

  it('follows when KV moved and the workers hold only the other backend', () => {
    const parts = without(ucxArm('expected'), (path) => path.startsWith('ucx/'));
    expect(alone(parts)).toMatchObject({ verdict: 'WRONG_BACKEND', backend: 'ucx', claim: 'built' });
  });

  it('names the shipped arm and what to do', () => {
    const answer = judged([ucxArm('shipped'), nixlArm('expected'), aggregatedArm()]);
    expect(answer.verdict).toBe('WRONG_BACKEND');
    expect(answer.reason).toMatch(/^shipped: /);
    expect(answer.diagnoses[0]?.code).toBe('SHIPPED_OTHER_BACKEND');
  });
});

describe('SLOW_PATH', () => {
  it('is TCP, and software emulation over anything', () => {
    expect(alone(slowArm('expected'))).toMatchObject({ verdict: 'SLOW_PATH', wire: 'tcp', backend: 'nixl' });
    const emulated = usedTable('vm_103_0', PUT, [
      { count: 9, what: 'software emulation', config: 'sysv/memory' },
    ]);
    expect(alone(changed(nixlArm('expected'), { 'ucx/prefill-vm-103.log': emulated })).verdict).toBe(
      'SLOW_PATH',
    );
  });

  it('is not made by control messages on TCP', () => {
    const parts = nixlArm('expected');
    expect(parts.texts['ucx/prefill-vm-103.log']).toContain('tcp/lo');
    expect(alone(parts).wire).toBe('cma');
  });

  it('is not made by rows that nothing used', () => {
    const rows = [
      { count: 0, range: '0..16K', what: 'software emulation', config: 'tcp/lo' },
      { count: 4, range: '16K..inf', config: 'cma/memory' },
    ];
    expect(
      alone(changed(nixlArm('expected'), { 'ucx/prefill-vm-103.log': usedTable('a', PUT, rows) })).verdict,
    ).toBe('PROVEN');
  });

  it('is a fast wire below its floor, on a GPU, by the best of several transfers', () => {
    const parts = gpuArm();
    const at = (micros: number) =>
      alone({ ...parts, binaries: { 'telemetry/prefill/vm_103_0': ring(transfers(KV, micros)) } });
    expect(at(8).verdict).toBe('PROVEN');
    expect(at(80_000)).toMatchObject({ verdict: 'SLOW_PATH', wire: 'cuda_ipc' });
    const floor = judge([evidenceOf(parts), evidenceOf(aggregatedArm())], {
      expected: 'nixl',
      floorGbps: 1e6,
    });
    expect(floor.verdict).toBe('SLOW_PATH');
    expect(floor.diagnoses[0]?.code).toBe('BELOW_FLOOR');
  });

  it('never judges speed on a single transfer', () => {
    const one = { 'telemetry/prefill/vm_103_0': ring([{ bytes: KV, micros: 10_000_000 }]) };
    const parts = without(gpuArm(), (path) => path.startsWith('transfers/'));
    expect(alone({ ...parts, binaries: one }).verdict).toBe('PROVEN');
  });
});

const GPU_PUT = 'remote memory write by ucp_put*(multi) from cuda/GPU0 to cuda/dev[3]';

function gpuArm(): ArmParts {
  const rows = [{ count: 6, config: 'cuda_ipc/cuda' }];
  const host = [{ count: 60, what: 'software emulation', config: 'tcp/lo' }];
  const parts = nixlArm('expected', { memory: 'gpu' });
  return changed(parts, {
    'ucx/prefill-vm-103.log': controlTable('a') + usedTable('a', PUT, host) + usedTable('a', GPU_PUT, rows),
  });
}

describe('red herrings', () => {
  it('host rows say nothing when the KV is on a GPU', () => {
    expect(alone(gpuArm())).toMatchObject({ verdict: 'PROVEN', wire: 'cuda_ipc' });
  });

  it('libucp alone names no backend', () => {
    const parts = nixlArm('expected');
    const bare = changed(
      without(parts, (path) => /^(telemetry|ucx|transfers)\//.test(path)),
      {
        'prefill.log': '',
        'decode.log': '',
        'maps/prefill.103.txt': maps(),
        'maps/decode.104.txt': maps(),
      },
    );
    expect(alone(bare)).toMatchObject({ backend: 'none', verdict: 'NO_TRANSFER' });
  });

  it('wishes decide nothing', () => {
    const parts = nixlArm('expected');
    const wish = without(parts, (path) => !path.startsWith('environ/'));
    expect(alone(wish)).toMatchObject({ verdict: 'INCONCLUSIVE', backend: 'unknown', claim: 'intended' });
  });
});

describe('NO_TRANSFER', () => {
  const silent = changed(nixlArm('expected'), {
    'ucx/prefill-vm-103.log': controlTable('vm_103_0'),
    'transfers/prefill-prefill_103.csv': counter([]),
    'transfers/decode-decode_104.csv': counter([]),
  });
  const idle = { 'telemetry/prefill/vm_103_0': ring([]), 'telemetry/decode/vm_104_0': ring([]) };

  it('is answers without a transfer that the counter or the telemetry would have shown', () => {
    expect(alone({ ...silent, binaries: idle })).toMatchObject({ verdict: 'NO_TRANSFER', bytes: 0 });
    expect(alone({ ...silent, binaries: {} }).verdict).toBe('NO_TRANSFER');
    expect(
      alone(without({ ...silent, binaries: idle }, (path) => path.startsWith('transfers/'))).verdict,
    ).toBe('NO_TRANSFER');
  });

  it('is never said of missing evidence', () => {
    const nothing = without({ ...silent, binaries: {} }, (path) => path.startsWith('transfers/'));
    expect(alone(nothing).verdict).toBe('INCONCLUSIVE');
  });

  it('is not said of an idle NIXL agent when UCX was wanted', () => {
    const nothing = without({ ...silent, binaries: idle }, (path) => path.startsWith('transfers/'));
    expect(alone(nothing, 'ucx').verdict).toBe('INCONCLUSIVE');
  });

  it('is not said of a full ring', () => {
    const full = rawRing(
      Array.from({ length: 4095 }, () => [4, 1] as const),
      4,
    );
    const parts = without({ ...silent, binaries: { 'telemetry/prefill/vm_103_0': full } }, (path) =>
      path.startsWith('transfers/'),
    );
    expect(alone(parts).verdict).toBe('INCONCLUSIVE');
  });

  it('tells in words that the shipped image chooses no backend', () => {
    const failing = record('shipped', {
      requests: answers(WORDS).map((request) => ({
        ...request,
        ok: false,
        text: null,
        error: 'no KV transceiver',
      })),
    });
    const shipped: ArmParts = {
      record: failing,
      texts: { 'prefill.log': '[reference-engine] kv backend built: none\n', 'maps/prefill.103.txt': maps() },
      binaries: {},
    };
    const answer = judged([shipped, nixlArm('expected'), aggregatedArm()]);
    expect(answer).toMatchObject({ verdict: 'NO_TRANSFER', outcome: 'failed' });
    expect(answer.reason).toMatch(/^shipped: /);
    expect(answer.diagnoses[0]?.code).toBe('SHIPPED_NO_BACKEND');
    expect(answer.diagnoses[0]?.next).toContain('-e TRTLLM_USE_NIXL_KVCACHE=1');
  });
});

describe('WRONG_TOKENS', () => {
  it('is KV that moved and words that differ from the aggregated arm', () => {
    const parts = nixlArm('expected', { requests: answers([...WORDS.slice(0, 3), 'a b c x e f']) });
    const answer = alone(parts);
    expect(answer.verdict).toBe('WRONG_TOKENS');
    expect(answer.reason).toContain('prompt 3');
  });

  it('is compared with the aggregated arm only, where it ran', () => {
    const other = nixlArm('shipped', { requests: answers(['x', 'y', 'z', 'w']) });
    const answer = judged([other, nixlArm('expected'), aggregatedArm()]);
    expect(answer.arms.map((arm) => arm.verdict)).toEqual(['WRONG_TOKENS', 'PROVEN', 'PROVEN']);
  });

  it('cannot be ruled out when no prompt was answered in both arms', () => {
    const elsewhere = aggregatedArm({
      requests: answers(WORDS).map((request) => ({ ...request, prompt: request.prompt + 100 })),
    });
    expect(judged([nixlArm('expected'), elsewhere]).verdict).toBe('INCONCLUSIVE');
  });
});

describe('crumbs of NIXL', () => {
  const crumbs = { 'telemetry/prefill/vm_103_0': ring(transfers(KV / 100)) };

  it('beside KV over UCX are not a second backend', () => {
    expect(alone({ ...ucxArm('expected'), binaries: crumbs }, 'ucx')).toMatchObject({
      verdict: 'PROVEN',
      backend: 'ucx',
    });
    expect(alone({ ...ucxArm('expected'), binaries: crumbs }, 'nixl')).toMatchObject({
      verdict: 'WRONG_BACKEND',
      backend: 'ucx',
    });
  });

  it('alone are no KV', () => {
    const parts = without(nixlArm('expected'), (path) => /^(ucx|transfers)/.test(path));
    expect(alone({ ...parts, binaries: crumbs })).toMatchObject({ verdict: 'NO_TRANSFER', claim: 'built' });
  });
});

describe('rows of small messages', () => {
  const KV_ROW = { count: 6, range: '16K..inf', config: 'cma/memory' };
  const verdictOf = (rows: Parameters<typeof usedTable>[2], binaries = nixlArm('expected').binaries) =>
    alone({
      ...changed(nixlArm('expected'), { 'ucx/prefill-vm-103.log': usedTable('vm_103_0', PUT, rows) }),
      binaries,
    });

  it('do not make the path slow beside the bulk', () => {
    expect(verdictOf([{ count: 1, range: '0..8184', config: 'tcp/lo' }, KV_ROW])).toMatchObject({
      verdict: 'PROVEN',
      wire: 'cma',
    });
  });

  it('do when they carry a good part', () => {
    expect(verdictOf([{ count: 9000, range: '0..8184', config: 'tcp/lo' }, KV_ROW])).toMatchObject({
      verdict: 'SLOW_PATH',
    });
  });

  it('alone name the wire of a very small model, and prove nothing without telemetry', () => {
    const small = [{ count: 900, range: '0..8184', config: 'cma/memory' }];
    expect(verdictOf(small)).toMatchObject({ verdict: 'PROVEN', wire: 'cma' });
    expect(verdictOf(small, {})).toMatchObject({ verdict: 'INCONCLUSIVE' });
  });
});

describe('START_FAILED, TIMEOUT and INFRA', () => {
  it('come from the record of the run', () => {
    const ended = (outcome: 'start-failed' | 'timeout' | 'infra') =>
      judged([
        {
          record: record('expected', { outcome, failure: 'it broke', requests: [] }),
          texts: {},
          binaries: {},
        },
      ]);
    expect(ended('start-failed')).toMatchObject({ verdict: 'START_FAILED', outcome: 'failed' });
    expect(ended('timeout')).toMatchObject({ verdict: 'TIMEOUT', outcome: 'failed' });
    expect(ended('infra')).toMatchObject({ verdict: 'INFRA' });
    expect(ended('timeout').reason).toContain('it broke');
  });

  it('a start that failed for a reason of the machine is INFRA', () => {
    const failed = record('expected', { outcome: 'start-failed', failure: 'decode ended', requests: [] });
    const full = {
      record: failed,
      texts: { 'decode.log': 'OSError: [Errno 28] No space left on device\n' },
      binaries: {},
    };
    expect(judged([full]).verdict).toBe('INFRA');
    const died = processes(['etcd', 'nats', 'frontend', 'prefill', 'decode']).map((one) =>
      one.role === 'etcd' ? { ...one, exitBeforeStop: 1 } : one,
    );
    expect(judged([{ record: { ...failed, processes: died }, texts: {}, binaries: {} }]).verdict).toBe(
      'INFRA',
    );
  });

  it('a missing wrapper is told with its fix', () => {
    const failed = record('expected', {
      outcome: 'start-failed',
      failure: 'prefill ended',
      requests: [],
      profile: 'trtllm',
    });
    const line =
      'libtensorrt_llm_nixl_wrapper.so can not be loaded correctly: libnixl.so: cannot open shared object file\n';
    const answer = judged([{ record: failed, texts: { 'prefill.log': `ok\n${line}` }, binaries: {} }]);
    expect(answer.verdict).toBe('START_FAILED');
    expect(answer.diagnoses.find((one) => one.code === 'NIXL_WRAPPER_MISSING')?.words).toContain(
      'prefill.log:2',
    );
  });

  it('a service that answers nothing did not come up', () => {
    const requests = answers(WORDS).map((request) => ({
      ...request,
      ok: false,
      text: null,
      error: 'connection refused',
    }));
    expect(alone(nixlArm('expected', { requests })).verdict).toBe('START_FAILED');
  });
});

describe('INCONCLUSIVE', () => {
  const cases: Record<string, ArmParts> = {
    'bytes far above the KV expected': {
      ...nixlArm('expected'),
      binaries: { 'telemetry/prefill/vm_103_0': ring(transfers(KV * 4)) },
    },
    'bytes below the KV expected': {
      ...nixlArm('expected'),
      binaries: { 'telemetry/prefill/vm_103_0': ring(transfers(KV / 2)) },
    },
    'counted rows against a silent telemetry': {
      ...nixlArm('expected'),
      binaries: { 'telemetry/prefill/vm_103_0': ring([]) },
    },
    'a counter at zero against telemetry': changed(nixlArm('expected'), {
      'transfers/prefill-prefill_103.csv': counter([]),
      'transfers/decode-decode_104.csv': counter([]),
    }),
    'two backends at once': changed(nixlArm('expected'), {
      'ucx/decode-vm-104.log': ucxArm('expected').texts['ucx/decode-vm-104.log'] ?? '',
    }),
    'a request that failed': nixlArm('expected', {
      requests: [
        ...answers(WORDS),
        { id: 'x', ok: false, error: 'reset', promptTokens: null, text: null, seconds: 1, prompt: 9 },
      ],
    }),
    'a worker that died': nixlArm('expected', {
      processes: processes(['etcd', 'nats', 'frontend', 'prefill', 'decode']).map((one) =>
        one.role === 'decode' ? { ...one, exitBeforeStop: -9 } : one,
      ),
    }),
  };

  for (const [name, parts] of Object.entries(cases)) {
    it(`is ${name}`, () => {
      expect(alone(parts)).toMatchObject({ verdict: 'INCONCLUSIVE' });
    });
  }

  it('says what is missing and how to get it', () => {
    const bare = without(nixlArm('expected'), (path) => /^(telemetry|ucx)\//.test(path));
    const answer = alone(bare);
    expect(answer).toMatchObject({ verdict: 'INCONCLUSIVE', backend: 'nixl', claim: 'built' });
    expect(answer.reason).toMatch(/Missing: NIXL telemetry .*; or `used` rows/);
    expect(answer.reason).toContain('NIXL_TELEMETRY_DIR');
  });

  it('is a control that does not flip: the check cannot fail', () => {
    const contrast = judged([nixlArm('expected'), nixlArm('contrast'), aggregatedArm()]);
    expect(contrast.verdict).toBe('INCONCLUSIVE');
    expect(contrast.reason).toContain('The check cannot fail');
    expect(judged([nixlArm('expected'), nixlArm('slow'), aggregatedArm()]).reason).toContain(
      'The check cannot fail',
    );
    const broken = { ...slowArm(), record: record('slow', { outcome: 'infra', failure: 'x' }) };
    expect(judged([nixlArm('expected'), broken, aggregatedArm()]).verdict).toBe('INCONCLUSIVE');
  });

  it('is an aggregated arm that was asked for and gave no baseline', () => {
    const failed = aggregatedArm({ outcome: 'start-failed', failure: 'x', requests: [] });
    expect(judged([nixlArm('expected'), failed]).verdict).toBe('INCONCLUSIVE');
  });

  it('is a run without the arms that matter', () => {
    expect(judged([]).verdict).toBe('INCONCLUSIVE');
    expect(judged([slowArm(), aggregatedArm()]).verdict).toBe('INCONCLUSIVE');
  });
});
