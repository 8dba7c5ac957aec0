import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { floorOf } from '../../src/evidence/floors.ts';
import { carriedBytes, hardwareCounters, nvlinkGrowth } from '../../src/evidence/hardware-counters.ts';
import { judge } from '../../src/evidence/judge.ts';
import { linkOf, matrixOf, nicsOf, nvlinkRate, topology } from '../../src/evidence/topology.ts';
import type { ArmRecord } from '../../src/evidence/types.ts';
import {
  type ArmParts,
  aggregatedArm,
  changed,
  evidenceOf,
  KV,
  nixlArm,
  record,
  ring,
  slowArm,
  transfers,
  usedTable,
} from './arms.ts';

/** What a real host with two H200 told, and its counters around eight copies of 1 GiB. */
const H200 = join(import.meta.dirname, '../fixtures/topology/h200x2');
const real = (name: string): string => readFileSync(join(H200, name), 'utf8');
const COPIED = 8 * 2 ** 30;

const TOPOLOGY = {
  'topology/gpus.csv': real('gpus.csv'),
  'topology/matrix.txt': real('matrix.txt'),
  'topology/nvlink.txt': real('nvlink.txt'),
  'topology/peer-copy.json': real('peer-copy.json'),
  'environ/prefill.103.txt': 'CUDA_VISIBLE_DEVICES=0\nTRTLLM_USE_NIXL_KVCACHE=1\n',
  'environ/decode.104.txt': 'CUDA_VISIBLE_DEVICES=1\nTRTLLM_USE_NIXL_KVCACHE=1\n',
};

/** Counters of a host in which this much grew between two looks. */
function counters(tcp: number, words = 0): Record<string, string> {
  const at = (sent: number, ib: number): string =>
    JSON.stringify({
      version: 1,
      interfaces: { lo: { received: sent, sent }, eth0: { received: 9, sent: 5 } },
      infiniband: [{ device: 'mlx5_0', port: 1, sent_words: ib, received_words: 0 }],
    });
  return { 'counters/host.before.json': at(1000, 7), 'counters/host.after.json': at(1000 + tcp, 7 + words) };
}

function nvlink(bytes: number): Record<string, string> {
  const table = (kib: number): string =>
    `GPU 0: NVIDIA H200 (UUID: GPU-a)\n\t Link 0: Data Tx: ${kib} KiB\n\t Link 0: Data Rx: 3 KiB\n`;
  return { 'counters/nvlink.before.txt': table(11), 'counters/nvlink.after.txt': table(11 + bytes / 1024) };
}

const gpuArm = (texts: Record<string, string> = {}): ArmParts => {
  const put = usedTable('vm_103_0', 'remote memory write by ucp_put*(multi) from cuda/GPU0 to cuda/dev[3]', [
    { count: 4, config: 'cuda_ipc/cuda' },
  ]);
  return changed(nixlArm('expected', { memory: 'gpu' }), {
    'ucx/prefill-vm-103.log': put,
    ...TOPOLOGY,
    ...texts,
  });
};

describe('what the driver says about links (real texts of two H200)', () => {
  test('the matrix, underlined header and all', () => {
    const matrix = matrixOf(real('matrix.txt'));
    expect(matrix.get('GPU0')?.get('GPU1')).toBe('NV18');
    expect(matrix.get('GPU1')?.get('GPU1')).toBe('X');
    expect(nvlinkRate(real('nvlink.txt'), 1)).toBeCloseTo(18 * 26.562);
  });

  test('the link of two workers, with the copy that was measured', () => {
    expect(linkOf(evidenceOf(gpuArm()))).toEqual({
      kind: 'nvlink',
      name: 'NV18',
      gbps: 395.876,
      measured: true,
    });
    const { 'topology/peer-copy.json': _none, ...rest } = TOPOLOGY;
    const unmeasured = linkOf(evidenceOf(changed(nixlArm('expected', { memory: 'gpu' }), rest)));
    expect(unmeasured).toMatchObject({ kind: 'nvlink', measured: false });
    expect(unmeasured.gbps).toBeCloseTo(382, 0);
  });

  test('by UUID, and both on one GPU', () => {
    const uuids = {
      'environ/prefill.103.txt': 'CUDA_VISIBLE_DEVICES=GPU-d7d5239e-bfb4-20ce-3978-00c1b39e3f2f\n',
      'environ/decode.104.txt': 'CUDA_VISIBLE_DEVICES=GPU-135f\n',
    };
    expect(linkOf(evidenceOf(gpuArm(uuids)))).toMatchObject({ name: 'NV18' });
    const one = { 'environ/prefill.103.txt': '', 'environ/decode.104.txt': 'CUDA_VISIBLE_DEVICES=0\n' };
    expect(linkOf(evidenceOf(gpuArm(one)))).toMatchObject({ kind: 'same-gpu' });
  });

  test.each([
    ['PIX', 'pcie'],
    ['PXB', 'pcie'],
    ['PHB', 'pcie'],
    ['NODE', 'cpu'],
    ['SYS', 'cpu'],
    ['NV4', 'nvlink'],
    ['???', 'unknown'],
  ])('%s is %s', (word, kind) => {
    const matrix = real('matrix.txt').replaceAll('NV18', word);
    const link = linkOf(
      evidenceOf(gpuArm({ 'topology/matrix.txt': matrix, 'topology/peer-copy.json': '{"error":"x"}' })),
    );
    expect(link).toMatchObject({ kind, measured: false });
  });

  test('network cards of the legend', () => {
    const legend = 'NIC Legend:\n\n  NIC0: mlx5_0\n  NIC1: mlx5_bond_0\n';
    expect([...nicsOf(legend)]).toEqual([
      ['NIC0', 'mlx5_0'],
      ['NIC1', 'mlx5_bond_0'],
    ]);
  });

  test('rubbish gives no link and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        linkOf(evidenceOf(gpuArm({ 'topology/matrix.txt': left, 'topology/gpus.csv': right })));
        nvlinkGrowth(left, right);
        topology.testify(
          evidenceOf(gpuArm({ 'topology/host.json': left, 'topology/processes.json': right })),
        );
      }),
    );
  });

  test('workers in separate pid namespaces are told', () => {
    const apart = {
      prefill: { 103: { pid: 'pid:[1]', ipc: 'ipc:[1]' } },
      decode: { 104: { pid: 'pid:[2]', ipc: 'ipc:[1]' } },
    };
    const told = topology.testify(
      evidenceOf(gpuArm({ 'topology/processes.json': JSON.stringify({ version: 1, processes: apart }) })),
    );
    expect(told.map(({ problem }) => problem)).toContain('SEPARATE_NAMESPACES');
  });
});

describe('floors', () => {
  const at = (ceilingGbps: number | null, change: Partial<ArmRecord> = {}): number | null => {
    const one = record('expected', { memory: 'gpu', ...change });
    const base = {
      witness: 'topology',
      says: '',
      strength: 0,
      file: null,
      line: null,
      process: null,
    } as const;
    return floorOf(one, ceilingGbps === null ? [] : [{ ...base, ceilingGbps }], null).gbps;
  };

  test('without topology: by the kind of memory', () => {
    expect(at(null)).toBe(1);
    expect(at(null, { memory: 'host' })).toBeNull();
  });

  test('a link of 395 GB/s asks for more of a large KV, and no more of a small one', () => {
    expect(at(395, { kvBytesPerToken: 1 << 20 })).toBeGreaterThan(6);
    expect(at(395, { kvBytesPerToken: 1 << 20 })).toBeLessThan(8);
    expect(at(395)).toBe(1);
  });

  test('never above 8, never below 1, and nothing TCP could reach or NVLink could miss', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5000, noNaN: true }),
        fc.integer({ min: 1, max: 1 << 22 }),
        (ceiling, kv) => {
          const floor = at(ceiling, { kvBytesPerToken: kv }) ?? 0;
          expect(floor).toBeGreaterThanOrEqual(1);
          expect(floor).toBeLessThanOrEqual(8);
        },
      ),
    );
  });

  test('what the user says wins', () => {
    expect(floorOf(record('expected', { memory: 'gpu' }), [], 20)).toEqual({ gbps: 20, ceilingGbps: null });
  });
});

describe('bytes that hardware carried', () => {
  test('real NVLink counters around eight copies of 1 GiB', () => {
    const grown = nvlinkGrowth(real('nvlink.before.txt'), real('nvlink.after.txt')) ?? 0;
    expect(grown / COPIED).toBeGreaterThan(0.99);
    expect(grown / COPIED).toBeLessThan(1.02);
  });

  test.each([
    ['nothing before', undefined, real('nvlink.after.txt')],
    ['ran backwards', real('nvlink.after.txt'), real('nvlink.before.txt')],
    ['the driver says it has none', 'NVML: Unable to retrieve', 'NVML: Unable to retrieve'],
  ])('%s: not shown, never zero', (_name, before, after) => {
    expect(nvlinkGrowth(before, after)).toBeNull();
  });

  test('interfaces and ports; ports count words of four bytes', () => {
    const carried = carriedBytes(evidenceOf(gpuArm(counters(5000, 250))));
    expect(carried.map(({ wire, bytes }) => [wire, bytes])).toEqual([
      ['tcp', 5000],
      ['rdma', 1000],
    ]);
  });

  test('they support, and name no backend', () => {
    for (const one of hardwareCounters.testify(evidenceOf(gpuArm({ ...counters(5000), ...nvlink(KV) })))) {
      expect(one).toMatchObject({ strength: 1 });
      expect(one).not.toHaveProperty('backend');
    }
  });
});

describe('the wire that is named against the bytes that were counted', () => {
  const verdictOf = (parts: ArmParts) => {
    const arms = [parts, aggregatedArm()].map(evidenceOf);
    const { arms: judged } = judge(arms, { expected: 'nixl' });
    return judged[0];
  };

  test('they agree: PROVEN, with ceiling and floor', () => {
    const found = verdictOf(gpuArm({ ...counters(9000), ...nvlink(KV * 1.01) }));
    expect(found).toMatchObject({ verdict: 'PROVEN', wire: 'cuda_ipc', ceilingGbps: 395.876 });
    expect(found?.reason).toContain('% of the 396 GB/s that the link between the GPUs can do');
    expect(found?.diagnoses.map(({ code }) => code)).not.toContain('WIRE_COUNTERS_DIFFER');
  });

  test.each([
    ['NVLink idle, TCP quiet', { ...counters(9000), ...nvlink(1024) }],
    ['NVLink busy, TCP too: another job of the host', { ...counters(KV * 2), ...nvlink(KV) }],
  ])('one that differs may count somebody else: told, not decisive (%s)', (_name, texts) => {
    const found = verdictOf(gpuArm(texts));
    expect(found?.verdict).toBe('PROVEN');
    expect(found?.diagnoses.map(({ code }) => code)).toContain('WIRE_COUNTERS_DIFFER');
  });

  test('the named wire idle and another with all of the KV: a contradiction', () => {
    const found = verdictOf(gpuArm({ ...counters(KV), ...nvlink(1024) }));
    expect(found).toMatchObject({ verdict: 'INCONCLUSIVE' });
    expect(found?.reason).toContain('carried as many bytes as the KV has');
  });

  test('without counters nothing is said', () => {
    expect(verdictOf(gpuArm())?.diagnoses.map(({ code }) => code)).not.toContain('WIRE_COUNTERS_DIFFER');
  });

  test('KV of a slow arm is seen on the interface', () => {
    const found = verdictOf(changed(slowArm(), counters(KV)));
    expect(found).toMatchObject({ verdict: 'SLOW_PATH', wire: 'tcp' });
    expect(found?.findings.some(({ says }) => says.includes('1.00 of the KV expected'))).toBe(true);
  });

  test('a link of 395 GB/s and 2 GB/s on it, with a KV of 1 GiB a request: SLOW_PATH', () => {
    const kvBytesPerToken = 2 ** 30 / 1000;
    const parts = gpuArm();
    const slow = { ...parts.record, kvBytesPerToken };
    const bytes = 4 * 2 ** 30;
    const rings = { 'telemetry/prefill/vm_103_0': ring(transfers(bytes, 536_871)) };
    const csv = { 'transfers/prefill-prefill_103.csv': '', 'transfers/decode-decode_104.csv': '' };
    const found = verdictOf({ ...changed({ ...parts, record: slow }, csv), binaries: rings });
    expect(found).toMatchObject({ verdict: 'SLOW_PATH' });
    expect(found?.floorGbps).toBeGreaterThan(6);
  });
});
