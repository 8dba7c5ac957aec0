import { describe, expect, it } from 'vitest';
import { judgeTexts } from '../../src/evidence/judge.ts';
import { maps, ring, transfers } from './arms.ts';

function shown(text: string, expected: 'nixl' | 'ucx' | null = null) {
  const { backend, claim, wire, outcome, verdict, bytes } = judgeTexts([{ name: 'worker.log', text }], {
    expected,
  });
  return { backend, claim, wire, outcome, verdict, bytes };
}

const AGENT = '2026-01-01 00:00:00 NIXL INFO    _api.py:363 Backend UCX was instantiated\n';
const NAMED = '2026-01-01 00:00:00 NIXL INFO    _api.py:253 Initialized NIXL agent: agent1\n';

describe('what a plain log shows', () => {
  it('a Python NIXL agent counts beside an engine, not in an installation check', () => {
    expect(shown(AGENT + NAMED)).toMatchObject({ backend: 'unknown', claim: 'none', outcome: 'ok' });
    expect(shown(`INFO Registering KV_Caches. use_mla: False\n${AGENT}`)).toMatchObject({
      backend: 'nixl',
      claim: 'built',
    });
  });

  it('a Python NIXL agent in a TensorRT-LLM log is another user’s', () => {
    expect(shown(`[TRT-LLM] [I] KVCacheManager\n${AGENT}`).backend).toBe('unknown');
    expect(shown(`[TensorRT-LLM][INFO] UCX Connection Manager created\nEngineCore\n${AGENT}`)).toMatchObject({
      backend: 'ucx',
      claim: 'built',
    });
  });

  it('UCX inside a NIXL line is NIXL', () => {
    expect(
      shown('[TensorRT-LLM][INFO] NixlTransferAgent::NixlTransferAgent using NIXL backend: UCX\n'),
    ).toMatchObject({ backend: 'nixl', claim: 'selected' });
    expect(
      shown('[TensorRT-LLM][INFO] NixlTransferAgent::NixlTransferAgent using NIXL backend: LIBFABRIC\n').wire,
    ).toBe('libfabric');
  });

  it('what a page quotes is no run', () => {
    expect(shown('# [TensorRT-LLM][INFO] NIXL Connection Manager created\n')).toMatchObject({
      backend: 'unknown',
      outcome: 'unclear',
    });
  });

  it('wishes name no backend', () => {
    for (const wish of [
      'ENV TRTLLM_USE_UCX_KVCACHE=1',
      "cache_transceiver_config=CacheTransceiverConfig(backend='NIXL')",
      'disaggregation_transfer_backend="mooncake"',
    ]) {
      expect(shown(`${wish}\n`), wish).toMatchObject({ backend: 'unknown', claim: 'intended' });
    }
  });

  it('a benchmark tool and an MPI program serve nothing', () => {
    expect(shown('[1.0] [vm:1:0]  libperf.c:1200 UCX  ERROR ucp_ep_create() failed\n')).toMatchObject({
      backend: 'none',
      outcome: 'failed',
    });
    expect(shown('Fatal error in PMPI_Init: Unknown error class\nAbort(1) on node 0\n')).toMatchObject({
      backend: 'none',
      outcome: 'failed',
    });
  });

  it('counts of a connector prove use, with bytes', () => {
    const line =
      'KV Transfer metrics: Num successful transfers=2, Avg xfer time (ms)=5.1, Avg post time (ms)=0.2, Avg MB per transfer=100.0, Throughput (MB/s)=6000.0, Avg number of descriptors=9.0\n';
    expect(shown(line)).toMatchObject({ backend: 'nixl', claim: 'used', bytes: 2 * 100 * 1024 * 1024 });
    expect(shown(line.replace('transfers=2', 'transfers=0')).claim).toBe('none');
    // The Mooncake connector of vLLM prints the same line, without a time to post and with its failures.
    const mooncake = line.replace('Avg post time (ms)=0.2, ', '').replace('\n', ', Num failed recvs=0\n');
    expect(shown(mooncake)).toMatchObject({ backend: 'mooncake', claim: 'used' });
    expect(shown(line.replace('Avg post time (ms)=0.2, ', ''))).toMatchObject({ backend: 'unknown' });
  });

  it('lines of /proc/PID/maps count, a list of files does not', () => {
    expect(shown(maps('/x/libtensorrt_llm_nixl_wrapper.so'))).toMatchObject({
      backend: 'nixl',
      claim: 'built',
    });
    expect(shown('/x/libtensorrt_llm_nixl_wrapper.so\n').backend).toBe('unknown');
  });

  it('bulk rows of an excerpt without headings tell the wire and nothing else', () => {
    const row = '[1.0] [vm:336:1]   |  2049..inf | zero-copy | 50% on tcp/a and 50% on tcp/b |\n';
    expect(shown(row)).toMatchObject({ backend: 'unknown', claim: 'none', wire: 'tcp' });
    expect(shown(row.replaceAll('tcp/', 'rc_mlx5/')).wire).toBe('unknown');
  });

  it('an agent whose worker has met a peer is built', () => {
    const peer =
      '[1.0] [vm:1:0]  | agent1 intra-node cfg#1 | active message by ucp_am_send* from host memory |\n[1.0] [vm:1:0]  | 0..inf | short | tcp/lo |\n';
    expect(shown(NAMED + peer)).toMatchObject({ backend: 'nixl', claim: 'built' });
    expect(shown(NAMED + peer.replace('intra-node', 'self')).backend).toBe('unknown');
  });
});

describe('outcome', () => {
  const table: [string, 'ok' | 'failed' | 'unclear'][] = [
    ['[TensorRT-LLM][ERROR] Error occurred during generation transfer for request 4: broken', 'failed'],
    ["python3: a.h:8: f(): Assertion `b' failed.", 'failed'],
    ['E1122 00:00:00.1 33 rdma_transport.cpp:5] Memory region not registered', 'failed'],
    ['RuntimeError: x', 'failed'],
    ['Segmentation fault (core dumped)', 'failed'],
    ['INFO service ready', 'ok'],
    ["I1122 nixl_plugin_manager.cpp:398] Failed to load plugin 'LIBFABRIC' from any directory", 'unclear'],
    ['NIXL is available', 'unclear'],
    ['', 'unclear'],
  ];
  for (const [line, outcome] of table) {
    it(`${outcome}: ${line}`, () => expect(shown(`${line}\n`).outcome).toBe(outcome));
  }
});

describe('verdict', () => {
  const used = { name: 'vm_103_0', bytes: ring(transfers()) };

  it('is WRONG_BACKEND by a ring of the other backend, else INCONCLUSIVE, and never PROVEN', () => {
    expect(judgeTexts([used], { expected: 'ucx' })).toMatchObject({
      verdict: 'WRONG_BACKEND',
      backend: 'nixl',
    });
    expect(judgeTexts([used], { expected: 'nixl' })).toMatchObject({
      verdict: 'INCONCLUSIVE',
      backend: 'nixl',
      claim: 'used',
    });
    expect(judgeTexts([], { expected: 'nixl' })).toMatchObject({
      verdict: 'INCONCLUSIVE',
      backend: 'unknown',
      claim: 'none',
    });
  });

  it('knows the reference engine by its lines, whatever it is told', () => {
    const files = [{ name: 'a.log', text: '[reference-engine] kv backend built: nixl\n' }];
    expect(judgeTexts(files, { expected: null }).line).toBe('INCONCLUSIVE (reference engine)');
    expect(() => judgeTexts(files, { expected: null, profile: 'trtllm' })).toThrow(
      expect.objectContaining({ code: 'PROFILE_CONTRARY', kind: 'usage' }),
    );
  });
});
