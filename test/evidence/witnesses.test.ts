import { describe, expect, it } from 'vitest';
import { environment } from '../../src/evidence/environment.ts';
import { expectedBytes } from '../../src/evidence/expected-bytes.ts';
import { kindOf, originOf, pidInAgentName } from '../../src/evidence/files.ts';
import { mappedLibraries } from '../../src/evidence/mapped-libraries.ts';
import { processExits } from '../../src/evidence/process-exits.ts';
import { PROFILES } from '../../src/evidence/profiles.ts';
import { compareReleases, parseRelease } from '../../src/evidence/release.ts';
import { requests } from '../../src/evidence/requests.ts';
import { sufficientRows } from '../../src/evidence/sufficient.ts';
import { compareTokens } from '../../src/evidence/tokens.ts';
import { transferCounter } from '../../src/evidence/transfer-counter.ts';
import type { ProfileName } from '../../src/evidence/types.ts';
import {
  answers,
  changed,
  counter,
  evidenceOf,
  KV,
  maps,
  nixlArm,
  processes,
  record,
  TOKENS,
  transfers,
  WORDS,
  without,
} from './arms.ts';

describe('names of the folder', () => {
  const known = record('expected', {
    processes: [
      ...processes(['prefill', 'decode']),
      { ...(processes(['prefill'])[0] as ReturnType<typeof processes>[number]), name: 'prefill-2' },
    ],
  });
  const table: [string, string, string | null, number | null][] = [
    ['prefill.log', 'log', 'prefill', null],
    ['prefill-2.log', 'log', 'prefill-2', null],
    ['ucx/prefill-2-my-host-41.log', 'ucx', 'prefill-2', 41],
    ['ucx/decode-vm-7.log', 'ucx', 'decode', 7],
    ['ucx/stranger-vm-7.log', 'ucx', null, 7],
    ['maps/decode.104.txt', 'maps', 'decode', 104],
    ['telemetry/prefill/my_host_41_0', 'telemetry', 'prefill', 41],
    ['telemetry/prefill/5b3e-uuid0', 'telemetry', 'prefill', null],
    ['transfers/prefill-rank_0_send.csv', 'transfers', 'prefill', null],
    ['arm.json', 'other', null, null],
    ['deep/er/file.log', 'other', null, null],
  ];
  for (const [path, kind, process, pid] of table) {
    it(path, () => {
      expect(kindOf(path)).toBe(kind);
      if (kind !== 'other') expect(originOf(path, known)).toEqual({ process, pid });
    });
  }

  it('agent names hold the pid before the counter', () => {
    expect(pidInAgentName('host_with_underscores_4711_12')).toBe(4711);
    expect(pidInAgentName('agent1')).toBeNull();
  });
});

describe('mapped libraries', () => {
  function backends(profile: ProfileName, ...libraries: readonly string[]): unknown[] {
    const arm = changed(
      without(nixlArm('expected', { profile }), (path) => path.startsWith('maps/')),
      { 'maps/prefill.103.txt': maps(...libraries) },
    );
    return mappedLibraries
      .testify(evidenceOf(arm))
      .filter(({ backend }) => backend !== undefined)
      .map(({ backend, strength, wire }) => [backend, strength, ...(wire ? [wire] : [])]);
  }

  it('wrappers are strong, whatever the path', () => {
    expect(backends('trtllm', '/a path/with spaces/libtensorrt_llm_ucx_wrapper.so')).toEqual([['ucx', 2]]);
    expect(backends('trtllm', '/x/libtensorrt_llm_nixl_wrapper.so (deleted)')).toEqual([['nixl', 2]]);
  });

  it('NIXL’s plugin means the KV path only where the engine has no wrapper of its own', () => {
    expect(backends('trtllm', '/dynamo/libplugin_UCX.so', '/dynamo/libnixl.so')).toEqual([
      ['nixl', 1],
      ['nixl', 1],
    ]);
    expect(backends('reference', '/py/libplugin_UCX.so')).toEqual([['nixl', 2]]);
  });

  it('LIBFABRIC names the wire only when NIXL did not open every plugin it found', () => {
    expect(backends('reference', '/py/libplugin_LIBFABRIC.so')).toEqual([['nixl', 2, 'libfabric']]);
    expect(backends('reference', '/py/libplugin_LIBFABRIC.so', '/py/libplugin_UCX.so')).toEqual([
      ['nixl', 2],
      ['nixl', 2],
    ]);
  });

  it('libucp alone is none, and no snapshot at all is silence', () => {
    expect(backends('reference')).toEqual([['none', 2]]);
    expect(
      mappedLibraries.testify(evidenceOf(without(nixlArm('expected'), (path) => path.startsWith('maps/')))),
    ).toEqual([]);
  });

  it('of the frontend or of NATS are nobody’s KV', () => {
    const arm = changed(
      without(nixlArm('expected'), (path) => path.startsWith('maps/')),
      { 'maps/frontend.102.txt': maps('/py/libucxx.so') },
    );
    expect(mappedLibraries.testify(evidenceOf(arm))).toEqual([]);
  });
});

describe('the counter', () => {
  function counted(files: Record<string, string>, profile: ProfileName = 'reference') {
    const arm = changed(
      without(nixlArm('expected', { profile }), (path) => path.startsWith('transfers/')),
      files,
    );
    return transferCounter.testify(evidenceOf(arm));
  }

  it('takes sent and received bytes as two views of one transfer', () => {
    const both = {
      'transfers/prefill-a.csv': counter(transfers()),
      'transfers/decode-b.csv': counter(transfers(), 'receive'),
    };
    expect(counted(both)).toMatchObject([{ bytes: KV, claim: 'used', strength: 1 }]);
    expect(counted(both)[0]).not.toHaveProperty('backend');
  });

  it('takes the larger of the two sums, whichever side wrote more', () => {
    const uneven = {
      'transfers/prefill-a.csv': counter(transfers(KV / 2)),
      'transfers/decode-b.csv': counter(transfers(), 'receive'),
    };
    expect(counted(uneven)).toMatchObject([{ bytes: KV }]);
  });

  it('says zero only where it would have counted', () => {
    expect(counted({ 'transfers/prefill-a.csv': counter([]) })).toMatchObject([
      { bytes: 0, problem: 'COUNTER_ZERO' },
    ]);
    expect(counted({ 'transfers/prefill-a.csv': '' })).toEqual([]);
    expect(counted({ 'transfers/prefill-a.csv': 'some,other,table\n1,2,3\n' })).toEqual([]);
    expect(counted({})).toEqual([]);
  });

  it('does not count failed transfers, nor rubbish', () => {
    const rows = `request,direction,bytes,seconds,ok\nr0,send,100,0.1,false\nr1,send,-5,0.1,true\nr2,send,nan,x,true\nr3,se`;
    expect(counted({ 'transfers/prefill-a.csv': rows }).map((finding) => finding.problem)).toEqual([
      'TRANSFER_FAILED',
      'COUNTER_ZERO',
    ]);
  });

  it('has less than the requests need', () => {
    expect(counted({ 'transfers/prefill-a.csv': counter(transfers(KV / 2)) })).toMatchObject([
      { problem: 'COUNTER_PARTIAL' },
    ]);
  });

  it('reads TensorRT-LLM’s four forms', () => {
    const python = `timestamp,task_type,unique_rid,peer_rank,transfer_size_bytes,avg_segment_size_bytes,transfer_entry_count,prepare_args_latency_ms,queue_latency_ms,transfer_latency_ms,task_latency_ms,throughput_mbs\n1,KVSendTask,1,0,${KV / 2},1,1,1,1,10,1,1\n2,KVSendTask,2,0,${KV / 2},1,1,1,1,10,1,1\n`;
    expect(counted({ 'transfers/prefill-p.csv': python })).toMatchObject([
      { bytes: KV, gbps: KV / 2 / 0.01 / 1e9 },
    ]);
    const summary = `RequestID,gen_side_transfer_time(ms),kv_cache_size\n1,10,${KV}\n`;
    expect(counted({ 'transfers/decode-d_gen_transfer_summary.csv': summary })).toMatchObject([
      { bytes: KV },
    ]);
    const old = 'RequestID,Delay(ms),Duration(ms),Bandwidth(Gbps)\n1,1,10,80\n2,1,10,160\n';
    expect(counted({ 'transfers/prefill-rank_0_send.csv': old })).toMatchObject([
      { bytes: 300_000_000, gbps: 20, transfers: 2 },
    ]);
    // 0.20 and 0.21, two peers: the columns repeat.
    const oldest = 'RequestID,TimeDuration,Bandwidth,TimeDuration,Bandwidth\n1,10,80,9,80\n2,10,160,9,160\n';
    expect(counted({ 'transfers/decode-rank_0.txt': oldest }, 'trtllm')).toMatchObject([
      { bytes: 300_000_000, gbps: 20, transfers: 2 },
    ]);
  });
});

describe('requests, exits and environment', () => {
  it('an answer without text is no answer', () => {
    const empty = record('expected', {
      requests: [
        ...answers(['words', '']),
        { ...answers(['x'])[0], ok: false, text: null, error: 'reset' } as never,
      ],
    });
    const findings = requests.testify({ record: empty, texts: new Map(), binaries: new Map() });
    expect(findings.map((finding) => finding.problem)).toEqual([
      undefined,
      'REQUESTS_FAILED',
      'EMPTY_ANSWERS',
    ]);
    expect(findings[0]?.says).toBe('1 of 3 requests answered');
    expect(findings[1]?.says).toContain('reset');
  });

  it('who ended by itself, and who did not close cleanly', () => {
    const ends = processes(['etcd', 'prefill', 'decode', 'frontend']).map((one) => ({
      ...one,
      exitBeforeStop: one.role === 'etcd' ? 1 : null,
      exit: one.role === 'decode' ? -9 : one.role === 'frontend' ? 1 : 0,
    }));
    const found = processExits.testify({
      record: record('expected', { processes: ends }),
      texts: new Map(),
      binaries: new Map(),
    });
    expect(found.map((finding) => [finding.process, finding.problem])).toEqual([
      ['etcd', 'SERVICE_DIED'],
      ['decode', 'UNCLEAN_STOP'],
    ]);
    expect(found[1]?.says).toContain('signal 9');
  });

  it('wishes are strength 0, and UCX_TLS is only named when it leaves TCP alone', () => {
    const told = (text: string) =>
      environment.testify(
        evidenceOf(
          changed(nixlArm('expected'), { 'environ/prefill.103.txt': text, 'environ/decode.104.txt': '' }),
        ),
      );
    expect(told('TRTLLM_USE_UCX_KVCACHE=0\n')).toMatchObject([
      { backend: 'ucx', claim: 'intended', strength: 0 },
    ]);
    expect(told('UCX_TLS=tcp,cuda_copy,self\n')).toMatchObject([{ problem: 'UCX_TLS_NARROW', strength: 0 }]);
    for (const wide of [
      'UCX_TLS=^tcp',
      'UCX_TLS=all',
      'UCX_TLS=tcp,cuda_ipc',
      'UCX_TLS=rc,tcp',
      'UCX_TLS=tcp,sm',
      'PATH=tcp',
    ])
      expect(told(`${wide}\n`), wide).toEqual([]);
  });
});

describe('tokens', () => {
  const { reference, trtllm } = PROFILES;
  const base = record('aggregated');
  const arm = (texts: readonly string[]) => record('expected', { requests: answers(texts) });

  it('of a deterministic engine must be equal to the last word', () => {
    expect(compareTokens(arm(WORDS), base, reference.tokens)).toMatchObject({ strength: 1 });
    expect(compareTokens(arm([...WORDS.slice(0, 3), 'a b c d e F']), base, reference.tokens)).toMatchObject({
      problem: 'TOKENS_DIFFER',
    });
  });

  it('of a GPU engine must start alike in most prompts', () => {
    const late = WORDS.map((text) => `${text.split(' ').slice(0, 4).join(' ')} other words`);
    expect(compareTokens(arm(late), base, trtllm.tokens)).not.toHaveProperty('problem');
    expect(compareTokens(arm([...WORDS.slice(0, 3), 'y']), base, trtllm.tokens)).not.toHaveProperty(
      'problem',
    );
    expect(compareTokens(arm([...WORDS.slice(0, 2), 'y', 'z']), base, trtllm.tokens)).toMatchObject({
      problem: 'TOKENS_DIFFER',
    });
  });

  it('that were not compared are said to be so', () => {
    expect(compareTokens(arm([]), base, reference.tokens)).toMatchObject({
      problem: 'TOKENS_NOT_COMPARED',
      strength: 0,
    });
  });
});

describe('the KV expected', () => {
  it('is bytes per token times the prompt tokens of answered requests', () => {
    const one = { ...answers(['x'])[0], ok: false, text: null } as never;
    expect(expectedBytes(record('expected', { requests: [...answers(WORDS), one] }))).toEqual({
      bytes: KV,
      exact: true,
      unknown: null,
    });
  });

  it('is a floor that no model is below when something is not known', () => {
    expect(expectedBytes(record('expected', { kvBytesPerToken: null }))).toEqual({
      bytes: TOKENS * 4 * 1024,
      exact: false,
      unknown: expect.stringContaining('config.json'),
    });
    const unknown = answers(WORDS).map((request) => ({ ...request, promptTokens: null }));
    expect(expectedBytes(record('expected', { requests: unknown })).exact).toBe(false);
    const one = [...answers(WORDS.slice(1)), ...unknown.slice(0, 1)];
    expect(expectedBytes(record('expected', { requests: one })).exact).toBe(false);
  });
});

describe('releases and sufficient sets', () => {
  it('are ordered as pip orders them', () => {
    const order = [
      '0.21.0',
      '1.0.0rc4',
      '1.0.0',
      '1.1.0rc0',
      '1.1.0',
      '1.2.0rc3',
      '1.2.0rc22',
      '1.2',
      '1.3.0rc1',
    ];
    const parsed = order.map((text) => parseRelease(text) ?? ([0, 0, 0, 0] as const));
    for (let index = 1; index < parsed.length; index += 1) {
      expect(compareReleases(parsed[index - 1] as never, parsed[index] as never), order[index]).toBe(-1);
    }
    expect(parseRelease('unknown')).toBeNull();
    expect(parseRelease('v1.0.0rc4+cu12')).toEqual([1, 0, 0, 4]);
  });

  it('leave no release and backend without a set', () => {
    for (const release of [
      null,
      '0.20.0',
      '0.21.0',
      '1.0.0rc4',
      '1.0.0',
      '1.1.0rc5',
      '1.1.0',
      '1.2.0rc2',
      '1.2.1',
      '1.3.0rc20',
      '2.0.0',
      'nonsense',
    ]) {
      for (const backend of ['nixl', 'ucx'] as const) {
        for (const profile of ['trtllm', 'reference'] as const) {
          expect(
            sufficientRows(profile, release, backend).flatMap((row) => row.sets).length,
            `${profile} ${release} ${backend}`,
          ).toBeGreaterThan(0);
        }
      }
    }
  });

  it('offer stdout lines to 1.1 only, and telemetry files to all', () => {
    const pieces = (release: string) =>
      new Set(sufficientRows('trtllm', release, 'nixl').flatMap((row) => row.sets.flat()));
    expect(pieces('1.1.0').has('telemetry-lines')).toBe(true);
    expect(pieces('1.2.0rc3').has('telemetry-lines')).toBe(false);
    expect(pieces('1.0.0').has('telemetry-lines')).toBe(false);
    expect(pieces('1.3.0rc1').has('telemetry')).toBe(true);
  });
});
