import { describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../src/evidence/types.ts';
import {
  type ArmParts,
  aggregatedArm,
  answers,
  KV,
  maps,
  nixlArm,
  record,
  ring,
  transfers,
  usedTable,
} from './arms.ts';
import { judged } from './judged.ts';

/** Evidence that looks complete and is of somebody else, or of nothing. Each case once read as a verdict that it does not bear. */
const PUT = 'remote memory write by ucp_put*(multi) from cuda/GPU0 to cuda/GPU1';
const TAG = 'tagged message by ucp_tag_send* from cuda/GPU0 to cuda';
const UCX_ONLY = maps(
  '/opt/libtensorrt_llm_ucx_wrapper.so',
  '/dynamo/libnixl.so',
  '/dynamo/libplugin_UCX.so',
);
const NIXL_ONLY = maps('/opt/libtensorrt_llm_nixl_wrapper.so');
const BUILT_UCX = '[TensorRT-LLM][INFO] UCX Connection Manager created\n';
const BASELINE = aggregatedArm({ profile: 'trtllm' });

function chosen(operation: string, config: string, context = 'ucp_context_0'): string {
  return `[1.2] [vm:103:0]  | ${context} inter-node cfg#1 | ${operation} |\n[1.2] [vm:103:0]  | 0..inf | zero-copy | ${config} |\n`;
}

function summary(milliseconds = 1): string {
  const rows = [0, 1, 2, 3].map((id) => `${id},${milliseconds},${KV / 4}\n`);
  return `RequestID,gen_side_transfer_time(ms),kv_cache_size\n${rows.join('')}`;
}

function trtllm(texts: Record<string, string>, binaries: Record<string, Uint8Array> = {}): ArmParts {
  const release = { profile: 'trtllm', release: '1.3.0', memory: 'gpu' } as const;
  return { record: record('expected', release), texts: { 'prefill.log': 'x\n', ...texts }, binaries };
}

/** Direct UCX, complete but for a counter; `config` is the wire of its data. */
function ucx(counter: Record<string, string>, config = 'cuda_ipc/cuda'): ArmParts {
  return trtllm({
    'ucx/prefill-vm-103.log': chosen(TAG, config),
    'maps/prefill.103.txt': UCX_ONLY,
    'maps/decode.104.txt': UCX_ONLY,
    ...counter,
  });
}

const asUcx = (parts: ArmParts) => judged([parts, BASELINE], 'ucx');
const asNixl = (parts: ArmParts) => judged([parts, BASELINE]);
const deciding = (answer: ReturnType<typeof judged>) => answer.arms[0]?.rules?.map(({ id }) => id);

describe('NIXL at work in workers that have only the UCX wrapper', () => {
  const workers = { 'maps/prefill.103.txt': UCX_ONLY, 'maps/decode.104.txt': UCX_ONLY };

  it('is KVBM or a connector: counted rows and a counter do not prove NIXL', () => {
    const rows = usedTable('vm_103_0', PUT, [{ count: 4, config: 'cuda_ipc/cuda' }]);
    const answer = asNixl(
      trtllm({ ...workers, 'ucx/prefill-vm-103.log': rows, 'transfers/decode-u_0.csv': summary() }),
    );
    expect(answer.verdict).toBe('INCONCLUSIVE');
    expect(deciding(answer)).toContain('other-mapped');
  });

  it('nor does telemetry with as many bytes as the KV', () => {
    const rows = { 'ucx/prefill-vm-103.log': chosen(PUT, 'cuda_ipc/cuda', 'vm_103_0') };
    const rings = { 'telemetry/prefill/vm_103_0': ring(transfers()) };
    expect(asNixl(trtllm({ ...workers, ...rows }, rings)).verdict).toBe('INCONCLUSIVE');
    const own = { 'maps/prefill.103.txt': NIXL_ONLY, 'maps/decode.104.txt': NIXL_ONLY };
    expect(asNixl(trtllm({ ...own, ...rows }, rings)).verdict).toBe('PROVEN');
  });
});

describe('a counter', () => {
  it("counts in a worker's own file only", () => {
    expect(asUcx(ucx({ 'transfers/decode-u_0.csv': summary() })).verdict).toBe('PROVEN');
    for (const name of ['etcd-u_0.csv', 'old.csv', 'frontend-u_0.csv'])
      expect(asUcx(ucx({ [`transfers/${name}`]: summary() })).verdict, name).toBe('INCONCLUSIVE');
  });

  it('of another pid is not counted for the reference engine', () => {
    const parts = nixlArm('expected');
    const csv = 'request,direction,bytes,seconds,ok\nr0,send,1,1,false\n';
    const answer = judged([
      { ...parts, texts: { ...parts.texts, 'transfers/prefill-prefill_999.csv': csv } },
      aggregatedArm(),
    ]);
    expect(answer.verdict).toBe('PROVEN');
    expect(answer.diagnoses.map(({ code }) => code)).not.toContain('TRANSFER_FAILED');
  });

  it('of nobody is not read from /perf_metrics, and the one of the frontend is', () => {
    const perf = JSON.stringify([0, 1, 2, 3].map(() => ({ timing_metrics: { kv_cache_size: KV / 4 } })));
    expect(asUcx(ucx({ 'counters/old.after.perf.json': perf })).verdict).toBe('INCONCLUSIVE');
    expect(asUcx(ucx({ 'counters/frontend.after.perf.json': perf })).verdict).toBe('PROVEN');
  });

  it('with a transfer for each request and next to no bytes is no counter of the KV', () => {
    const prom = (bytes: number) =>
      `trtllm_kv_transfer_bytes_sum ${bytes}\ntrtllm_kv_transfer_bytes_count 4\ntrtllm_kv_transfer_latency_seconds_sum 1\n`;
    expect(asUcx(ucx({ 'counters/decode.after.prom': prom(100) })).verdict).toBe('INCONCLUSIVE');
    // One rank of eight tells of an eighth.
    expect(asUcx(ucx({ 'counters/decode.after.prom': prom(KV / 8) })).verdict).toBe('PROVEN');
  });
});

describe('answers that say nothing', () => {
  const both = (requests: RequestRecord[]) =>
    judged([nixlArm('expected', { requests }), aggregatedArm({ requests })]);

  it('blank ones are none', () => {
    expect(both(answers([' ', '\n', ' ', '\n'])).verdict).toBe('START_FAILED');
  });

  it('one sign over and over, to every prompt in both arms, compares no tokens', () => {
    const answer = both(answers(Array.from({ length: 4 }, () => '!!!!!!!!')));
    expect(answer).toMatchObject({ verdict: 'INCONCLUSIVE' });
    expect(answer.reason).toContain('look at the model');
    expect(both(answers(Array.from({ length: 4 }, () => 'this is a list of words'))).verdict).toBe('PROVEN');
    expect(both(answers(['!!!!!!!!', 'a b c', 'd e f', 'g h i'])).verdict).toBe('PROVEN');
  });
});

describe('a NIXL agent that sent nothing', () => {
  const held = {
    'maps/prefill.103.txt': UCX_ONLY,
    'maps/decode.104.txt': UCX_ONLY,
    'prefill.log': BUILT_UCX,
    'decode.log': BUILT_UCX,
  };
  const idle = { 'telemetry/prefill/vm_103_0': ring([]) };

  it('beside workers that hold UCX is no NO_TRANSFER', () => {
    expect(asNixl(trtllm(held, idle)).verdict).toBe('INCONCLUSIVE');
    const crumb = { 'telemetry/prefill/vm_103_0': ring([{ bytes: 100, micros: 5 }]) };
    expect(asNixl(trtllm(held, crumb)).verdict).toBe('INCONCLUSIVE');
  });

  it('and that post rows from GPU memory is WRONG_BACKEND, as a reader would say', () => {
    const rows = { 'ucx/prefill-vm-103.log': chosen(TAG, 'cuda_ipc/cuda') };
    expect(asNixl(trtllm({ ...held, ...rows }, idle))).toMatchObject({
      verdict: 'WRONG_BACKEND',
      backend: 'ucx',
    });
  });

  it('beside one whose telemetry cannot be read is not known', () => {
    const own = { 'maps/prefill.103.txt': NIXL_ONLY, 'maps/decode.104.txt': NIXL_ONLY };
    expect(asNixl(trtllm(own, idle)).verdict).toBe('NO_TRANSFER');
    const unknown = { ...idle, 'telemetry/prefill/vm_103_1': ring(transfers(), 9) };
    expect(asNixl(trtllm(own, unknown)).verdict).toBe('INCONCLUSIVE');
  });
});

describe('a wire that is fast only in name', () => {
  it('TCP carries two fifths of each message', () => {
    const counter = { 'transfers/decode-u_0.csv': summary() };
    const answer = asUcx(ucx(counter, '60% on rc_mlx5/mlx5_0:1 and 40% on tcp/eth0'));
    expect(answer).toMatchObject({ verdict: 'SLOW_PATH', wire: 'tcp' });
    expect(asUcx(ucx(counter, '95% on rc_mlx5/mlx5_0:1 and 5% on tcp/eth0')).verdict).toBe('PROVEN');
  });

  it('GPU memory through shared memory of the host needs a rate', () => {
    const slower = ucx({ 'transfers/decode-u_0.csv': summary(8) }, 'cma/memory');
    expect(asUcx(slower)).toMatchObject({ verdict: 'INCONCLUSIVE', wire: 'cma' });
    expect(asUcx(slower).reason).toContain('through host memory');
    expect(asUcx(ucx({ 'transfers/decode-u_0.csv': summary(1) }, 'cma/memory')).verdict).toBe('PROVEN');
  });
});

describe('somebody else beside NIXL', () => {
  const own = { 'maps/prefill.103.txt': NIXL_ONLY, 'maps/decode.104.txt': NIXL_ONLY };

  it('an MPI that sends from GPU memory does not make the KV direct UCX', () => {
    const rows = usedTable('ucp_context_0', TAG, [{ count: 40, config: 'cuda_ipc/cuda' }]);
    const texts = { ...own, 'ucx/prefill-vm-103.log': rows, 'transfers/decode-u_0.csv': summary() };
    expect(asNixl(trtllm(texts))).toMatchObject({ verdict: 'INCONCLUSIVE' });
    const held = { ...texts, 'maps/prefill.103.txt': UCX_ONLY, 'maps/decode.104.txt': UCX_ONLY };
    expect(asNixl(trtllm(held))).toMatchObject({ verdict: 'WRONG_BACKEND', backend: 'ucx' });
  });

  it('telemetry lines of a file plugin are of KVBM', () => {
    const line = (plugin: string) =>
      `[NIXL TELEMETRY]: From backend ${plugin} Completed Xfer with 12 descriptors of total size ${KV / 4}B in 900us.\n`.repeat(
        4,
      );
    expect(asNixl(trtllm({ 'prefill.log': line('POSIX') })).verdict).toBe('INCONCLUSIVE');
  });

  it('one step over TCP beside thousands over cuda_ipc is no slow path', () => {
    const rows = (slow: number) =>
      usedTable('vm_103_0', PUT, [{ count: 4000, config: 'cuda_ipc/cuda' }]) +
      usedTable('vm_103_0', PUT.replace('GPU1', 'host'), [{ count: slow, config: 'tcp/lo' }]);
    const rings = { 'telemetry/prefill/vm_103_0': ring(transfers()) };
    const judge = (slow: number) => asNixl(trtllm({ ...own, 'ucx/prefill-vm-103.log': rows(slow) }, rings));
    expect(judge(1)).toMatchObject({ verdict: 'PROVEN', wire: 'cuda_ipc' });
    expect(judge(400)).toMatchObject({ verdict: 'SLOW_PATH', wire: 'tcp' });
  });
});

it('of two ranks the slower one counts', () => {
  const trees = { 'maps/prefill.103.txt': NIXL_ONLY, 'maps/prefill.203.txt': NIXL_ONLY };
  const rings = (micros: number) => ({
    'telemetry/prefill/vm_103_0': ring(transfers(KV / 2)),
    'telemetry/prefill/vm_203_0': ring(transfers(KV / 2, micros)),
  });
  expect(asNixl(trtllm(trees, rings(800))).verdict).toBe('PROVEN');
  expect(asNixl(trtllm(trees, rings(60_000))).verdict).toBe('SLOW_PATH');
});

it('a counter without rows beside a posted row from GPU memory is no NO_TRANSFER', () => {
  const empty = { 'transfers/decode-rank_0_recv.csv': 'RequestID,Delay(ms),Duration(ms),Bandwidth(Gbps)\n' };
  expect(asUcx(ucx(empty)).verdict).toBe('INCONCLUSIVE');
  expect(asUcx(trtllm(empty)).verdict).toBe('NO_TRANSFER');
});

it('LIBFABRIC without a rate may be TCP', () => {
  const worker = maps('/opt/libtensorrt_llm_nixl_wrapper.so', '/n/libplugin_LIBFABRIC.so');
  const many = Array.from({ length: 32 }, () => ({ bytes: KV / 32, micros: 5000 }));
  const answer = asNixl(
    trtllm({ 'maps/prefill.103.txt': worker }, { 'telemetry/prefill/vm_103_0': ring(many) }),
  );
  expect(answer).toMatchObject({ verdict: 'INCONCLUSIVE', wire: 'libfabric' });
  expect(answer.reason).toContain('longer prompts');
});

it('a slow arm over LIBFABRIC is told to be no control', () => {
  const worker = maps('/opt/libtensorrt_llm_nixl_wrapper.so', '/n/libplugin_LIBFABRIC.so');
  const parts = trtllm(
    { 'maps/prefill.103.txt': worker },
    { 'telemetry/prefill/vm_103_0': ring(transfers()) },
  );
  const slow = { ...parts, record: { ...parts.record, arm: 'slow' } } as const;
  const answer = judged([parts, slow, BASELINE]);
  expect(answer).toMatchObject({ verdict: 'INCONCLUSIVE', wire: 'libfabric' });
  expect(answer.reason).toContain('LIBFABRIC does not read');
});
