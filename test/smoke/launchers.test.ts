import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DYNAMO_SERVE, MODULES, MODULES_WITH_STRATEGY } from '../../src/plan/generations/launch-facts.ts';
import { chooseLauncher, graphToServe, launcherOf } from '../../src/smoke/launch/index.ts';
import type { LauncherName, LaunchRequest } from '../../src/smoke/launch/types.ts';
import { graphFiles, graphOf } from '../plan/serve-graph-files.ts';

const SERVED = { ...DYNAMO_SERVE, graph: graphOf() };

function request(change: Partial<LaunchRequest> = {}): LaunchRequest {
  return {
    ports: { http: 8000, etcd: 1, etcdPeer: 2, nats: 3, system: [4, 5] },
    python: 'python3',
    workerModule: 'dynamo.trtllm',
    workerArgs: ['--extra', 'one'],
    model: '/m',
    servedName: '/m',
    disaggregated: true,
    yaml: { prefill: '/e/prefill.yaml', decode: '/e/decode.yaml', aggregated: '/e/aggregated.yaml' },
    gpusPerWorker: 1,
    loopbackOnly: true,
    workerEnvironment: (name) => ({ set: { OWN: name }, unset: ['OTHER'] }),
    workerGraceSeconds: 8,
    evidence: '/e',
    ...change,
  };
}

/** Name → command line. */
function commands(name: LauncherName, change: Partial<LaunchRequest> = {}): Record<string, string> {
  const processes = launcherOf(name).processes(request(change));
  return Object.fromEntries(processes.map((process) => [process.name, process.argv.join(' ')]));
}

describe('dynamo serve', () => {
  const front = 'env --chdir /workspace/examples/tensorrt_llm dynamo serve';

  test('whole commands', () => {
    const { etcd, nats, ...rest } = commands('dynamo-serve', { layout: SERVED });
    expect(etcd).toMatch(/^etcd --name/);
    expect(nats).toMatch(/^nats-server -js/);
    const disaggregated = `${front} graphs.disagg:Frontend -f configs/disagg.yaml --service-name`;
    expect(rest).toEqual({
      frontend: `${disaggregated} Frontend --Frontend.port=8000 --Frontend.served_model_name=/m`,
      prefill: `${disaggregated} TensorRTLLMPrefillWorker --TensorRTLLMPrefillWorker.model-path=/m --TensorRTLLMPrefillWorker.served_model_name=/m --TensorRTLLMPrefillWorker.extra-engine-args=/e/prefill.yaml --extra one`,
      decode: `${disaggregated} TensorRTLLMWorker --TensorRTLLMWorker.model-path=/m --TensorRTLLMWorker.served_model_name=/m --TensorRTLLMWorker.extra-engine-args=/e/decode.yaml --extra one`,
    });
  });

  test('aggregated has its own graph and the worker of the decode side', () => {
    const { aggregated } = commands('dynamo-serve', { layout: SERVED, disaggregated: false });
    expect(aggregated).toContain(
      `${front} graphs.agg:Frontend -f configs/agg.yaml --service-name TensorRTLLMWorker`,
    );
  });

  test("names of services and options are the checkout's", () => {
    const names = { model: 'model_path', servedName: 'served-model-name', engine: 'extra_engine_args' };
    const july = graphOf(graphFiles('TensorRTLLMNextWorker'));
    const graph = { ...july, options: { ...july.options, prefill: names } };
    const { prefill } = commands('dynamo-serve', { layout: { ...DYNAMO_SERVE, graph } });
    expect(prefill).toContain(
      '--service-name TensorRTLLMNextWorker --TensorRTLLMNextWorker.model_path=/m --TensorRTLLMNextWorker.served-model-name=/m --TensorRTLLMNextWorker.extra_engine_args=/e/prefill.yaml',
    );
  });

  test('a graph that cannot be told is refused by this launcher alone, with what was looked for', () => {
    expect(graphToServe('dynamo-serve', SERVED.graph)).toBe(SERVED.graph);
    expect(graphToServe('dynamo', { untold: 'x' })).toBeUndefined();
    for (const graph of [{ untold: 'disagg.py was expected to link A' }, undefined])
      expect(() => graphToServe('dynamo-serve', graph)).toThrow(
        expect.objectContaining({ code: 'GRAPH_UNKNOWN', next: expect.stringContaining('launcher: dynamo') }),
      );
    expect(() => graphToServe('dynamo-serve', { untold: 'disagg.py was expected to link A' })).toThrow(
      /link A/,
    );
  });

  test('its own handing out of GPUs is off: it would give both workers the first one', () => {
    for (const process of launcherOf('dynamo-serve')
      .processes(request({ layout: SERVED }))
      .filter(({ worker }) => worker))
      expect(process.set).toMatchObject({ DYN_DISABLE_AUTO_GPU_ALLOCATION: '1', OWN: process.name });
  });
});

describe('trtllm-serve', () => {
  test('a context server, a generation server, and the orchestrator once both answer', () => {
    const processes = launcherOf('trtllm-serve').processes(request());
    expect(processes.map(({ name, startAfter }) => [name, startAfter])).toEqual([
      ['prefill', []],
      ['decode', []],
      ['frontend', ['prefill', 'decode']],
    ]);
    expect(commands('trtllm-serve')).toEqual({
      prefill:
        'trtllm-serve /m --backend pytorch --host 127.0.0.1 --port 4 --extra_llm_api_options /e/prefill.yaml --extra one',
      decode:
        'trtllm-serve /m --backend pytorch --host 127.0.0.1 --port 5 --extra_llm_api_options /e/decode.yaml --extra one',
      frontend: 'trtllm-serve disaggregated -c /e/disaggregated.yaml -t 3600 -r 3600',
    });
  });

  test('the config of the orchestrator', () => {
    const files = launcherOf('trtllm-serve').files?.(request({ loopbackOnly: false })) ?? {};
    expect(parse(files['disaggregated.yaml'] ?? '')).toEqual({
      // A published port reaches the container's own address.
      hostname: '0.0.0.0',
      port: 8000,
      backend: 'pytorch',
      context_servers: { num_instances: 1, urls: ['127.0.0.1:4'] },
      generation_servers: { num_instances: 1, urls: ['127.0.0.1:5'] },
    });
    expect(launcherOf('trtllm-serve').files?.(request({ disaggregated: false }))).toEqual({});
  });

  test('one worker alone answers itself', () => {
    expect(commands('trtllm-serve', { disaggregated: false, loopbackOnly: false })).toEqual({
      aggregated:
        'trtllm-serve /m --backend pytorch --host 0.0.0.0 --port 8000 --extra_llm_api_options /e/aggregated.yaml --extra one',
    });
  });
});

describe('Dynamo’s modules', () => {
  test.each([
    [MODULES_WITH_STRATEGY, 'dynamo.trtllm', true, ' --disaggregation-strategy decode_first'],
    [MODULES, 'dynamo.trtllm', false, ''],
    [MODULES, 'dynamo.trtllm', true, ' --publish-events-and-metrics'],
    // Options of Dynamo's worker are none of another module's.
    [MODULES_WITH_STRATEGY, 'reference_engine', true, ''],
  ])('options of the generation: %#', (layout, workerModule, oneGpu, options) => {
    const { decode } = commands('dynamo', { layout, workerModule, oneGpu });
    expect(decode).toBe(
      `python3 -m ${workerModule} --model-path /m --served-model-name /m --extra-engine-args /e/decode.yaml --disaggregation-mode decode${options} --extra one`,
    );
  });

  test('services of this machine, where the image has none', () => {
    const { etcd, nats } = commands('dynamo', { programs: { etcd: '/bin/of/host/etcd' } });
    expect(etcd).toMatch(/^\/bin\/of\/host\/etcd /);
    expect(nats).toMatch(/^nats-server /);
  });
});

describe('which launcher', () => {
  const none = { dynamo: null, 'trtllm-serve': null };
  const both = { dynamo: '/bin/dynamo', 'trtllm-serve': '/bin/trtllm-serve' };

  test.each([
    ['auto', 'dynamo', none, 'dynamo', false],
    ['auto', 'dynamo-serve', both, 'dynamo-serve', false],
    ['auto', 'dynamo-serve', undefined, 'dynamo-serve', false],
    ['auto', 'dynamo-serve', none, 'dynamo', true],
    ['dynamo', 'dynamo-serve', both, 'dynamo', false],
    ['trtllm-serve', 'dynamo', both, 'trtllm-serve', false],
    ['trtllm-serve', 'dynamo', undefined, 'trtllm-serve', false],
  ] as const)('%s where the generation has %s: %#', (asked, ofGeneration, programs, name, noted) => {
    const chosen = chooseLauncher(asked, ofGeneration, programs);
    expect(chosen.name).toBe(name);
    expect(chosen.note !== null).toBe(noted);
  });

  test('one that cannot work is refused before anything is started', () => {
    expect(() => chooseLauncher('trtllm-serve', 'dynamo', none)).toThrow('which is not there');
    expect(() => chooseLauncher('dynamo-serve', 'dynamo', none)).toThrow('`dynamo`');
  });
});
