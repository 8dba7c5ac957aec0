import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engineMetrics } from '../../src/evidence/engine-metrics.ts';
import { perfMetrics } from '../../src/evidence/perf-metrics.ts';
import { samplesOf } from '../../src/evidence/prometheus.ts';
import { type ArmParts, changed, evidenceOf, KV, nixlArm, REQUESTS } from './arms.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/counters');
const dynamo = (moment: string): string =>
  readFileSync(join(FIXTURES, `dynamo-1.3.1-decode.${moment}.prom`), 'utf8');
const testify = (parts: ArmParts) => engineMetrics.testify(evidenceOf(parts));

/** An arm of TensorRT-LLM with these counters in its folder. */
function trtllm(texts: Record<string, string>): ArmParts {
  return changed(nixlArm('expected', { profile: 'trtllm', memory: 'gpu' }), texts);
}

describe('Prometheus text', () => {
  test.each([
    ['plain', 'a_total 3', [{ name: 'a_total', labels: {}, value: 3 }]],
    ['labels', 'a{x="1",y="b c"} 3e2', [{ name: 'a', labels: { x: '1', y: 'b c' }, value: 300 }]],
    ['escapes', 'a{x="q\\"\\\\\\n,}"} 1', [{ name: 'a', labels: { x: 'q"\\\n,}' }, value: 1 }]],
    ['trailing comma and time', 'a{x="1",} 2 1700000000', [{ name: 'a', labels: { x: '1' }, value: 2 }]],
    ['comment', '# a 3', []],
    ['no number', 'a{x="1"} NaN', []],
    ['infinity', 'a +Inf', []],
    ['cut in the middle', 'a{x="1', []],
    ['broken label', 'a{x=1} 3', []],
  ])('%s', (_name, text, samples) => {
    expect(samplesOf(text, () => true)).toEqual(samples);
  });

  test('rubbish never throws, and no flood is kept', () => {
    fc.assert(fc.property(fc.string(), (text) => void samplesOf(text, () => true)));
    expect(samplesOf('a 1\n'.repeat(50_000), () => true)).toHaveLength(20_000);
  });
});

describe("Dynamo's counters of TensorRT-LLM", () => {
  test('the difference is what this arm moved; the best rate is at least the lower edge of its bucket', () => {
    const [found] = testify(
      trtllm({
        'counters/decode.before.prom': dynamo('before'),
        'counters/decode.after.prom': dynamo('after'),
      }),
    );
    expect(found).toMatchObject({
      witness: 'engine-metrics',
      strength: 1,
      claim: 'used',
      process: 'decode',
      bytes: 3 * 115_343_360,
      transfers: 3,
      gbps: 100,
    });
  });

  test('nobody asked before: a fresh process began at zero', () => {
    const [found] = testify(trtllm({ 'counters/decode.after.prom': dynamo('after') }));
    expect(found).toMatchObject({ transfers: 4 });
  });

  test.each([
    ['they did not grow', dynamo('after'), dynamo('after')],
    ['they ran backwards', dynamo('after'), dynamo('before')],
    ['the engine counts nothing', '', '# TYPE trtllm_kv_transfer_bytes histogram\n'],
    ['the answer is no Prometheus text', '', '{"detail":"Not Found"}'],
  ])('%s: not shown, never zero', (_name, before, after) => {
    expect(
      testify(trtllm({ 'counters/decode.before.prom': before, 'counters/decode.after.prom': after })),
    ).toEqual([]);
  });

  test('a slow mean is no best rate', () => {
    const slow = [
      'trtllm_kv_transfer_bytes_sum 1e9',
      'trtllm_kv_transfer_bytes_count 4',
      'trtllm_kv_transfer_latency_seconds_sum 2',
    ].join('\n');
    const [found] = testify(trtllm({ 'counters/decode.after.prom': slow }));
    expect(found).toMatchObject({ bytes: 1e9 });
    expect(found).not.toHaveProperty('gbps');
  });

  test("one engine's names say nothing about another engine", () => {
    expect(testify(changed(nixlArm('expected'), { 'counters/decode.after.prom': dynamo('after') }))).toEqual(
      [],
    );
    const ours = 'reference_engine_kv_transfer_bytes_total 9\nreference_engine_kv_transfer_success_total 1\n';
    expect(testify(trtllm({ 'counters/decode.after.prom': ours }))).toEqual([]);
  });
});

describe("the reference engine's counters", () => {
  const side = (direction: string, bytes: number, good: number): string =>
    `reference_engine_kv_transfer_bytes_total{direction="${direction}"} ${bytes}
reference_engine_kv_transfer_success_total{direction="${direction}"} ${good}
reference_engine_kv_transfer_best_gb_s{direction="${direction}"} 21.5
`;

  test('sender and receiver are two views of the same bytes', () => {
    const found = testify(
      changed(nixlArm('expected'), {
        'counters/prefill.after.prom': side('send', KV, REQUESTS),
        'counters/decode.after.prom': side('receive', KV, REQUESTS),
      }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ bytes: KV, transfers: REQUESTS, gbps: 21.5 });
  });

  test('a file of no worker of this arm is not read', () => {
    const found = testify(
      changed(nixlArm('expected'), { 'counters/frontend.after.prom': side('send', KV, 4) }),
    );
    expect(found).toEqual([]);
  });
});

describe('/perf_metrics', () => {
  const timing = (size: number, from: number, to: number): object => ({
    arrival_time: 1,
    kv_cache_size: size,
    kv_cache_transfer_start: from,
    kv_cache_transfer_end: to,
  });

  test('a worker tells its requests, the orchestrator wraps them', () => {
    const worker = [{ request_id: 1, perf_metrics: { timing_metrics: timing(8 << 20, 10, 10.001) } }];
    const wrapped = [
      {
        ctx_perf_metrics: { perf_metrics: { timing_metrics: timing(0, 0, 0) } },
        gen_perf_metrics: worker[0],
      },
    ];
    for (const told of [worker, wrapped]) {
      const [one] = perfMetrics(JSON.stringify(told));
      expect(one?.bytes).toBe(8 << 20);
      expect(one?.gbps).toBeCloseTo(8.39, 1);
    }
  });

  test.each(['', '[]', '{"a":', 'null', '[{"kv_cache_size":"9"}]', '[{"kv_cache_size":-1}]'])(
    '%s holds no transfer',
    (text) => {
      expect(perfMetrics(text)).toEqual([]);
    },
  );

  test('rubbish never throws', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 8 }), (text) => void perfMetrics(text)));
  });

  test('is a counter that knows no backend', () => {
    const told = [1, 2, 3].map((request_id) => ({ request_id, timing_metrics: timing(16 << 20, 5, 5.002) }));
    const [found] = testify(trtllm({ 'counters/decode.after.perf.json': JSON.stringify(told) }));
    expect(found).toMatchObject({ bytes: 3 * (16 << 20), transfers: 3, claim: 'used' });
    expect(found).not.toHaveProperty('backend');
  });
});
