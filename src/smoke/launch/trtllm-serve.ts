import { stringify } from 'yaml';
import { HOST, SERVICE } from './services.ts';
import type { Capture, Launcher, LaunchRequest, ServiceProcess } from './types.ts';

/** The orchestrator's config, in the arm's evidence folder. */
const CONFIG = 'disaggregated.yaml';
/** It gives up its workers after so many seconds; ours is the waiting that counts. */
const PATIENCE_SECONDS = 3600;

/**
 * TensorRT-LLM without Dynamo: one `trtllm-serve MODEL` for context and one for generation, and `trtllm-serve disaggregated`, which
 * knows both by their addresses and calls one after the other. No etcd, no NATS (facts: kv-backend-evidence.md, section 6).
 * The orchestrator lists no models: it is ready when it is healthy, which in older releases it is before its workers are, so it is
 * started when they are.
 */
export const trtllmServeLauncher: Launcher = {
  name: 'trtllm-serve',
  readyBy: 'health',
  files(request) {
    if (!request.disaggregated) return {};
    const [context, generation] = request.ports.system;
    return {
      [CONFIG]: stringify({
        hostname: listenOn(request),
        port: request.ports.http,
        backend: 'pytorch',
        context_servers: { num_instances: 1, urls: [`${HOST}:${context}`] },
        generation_servers: { num_instances: 1, urls: [`${HOST}:${generation}`] },
      }),
    };
  },
  processes(request) {
    if (!request.disaggregated) return [worker(request, 'aggregated', 0, request.ports.http)];
    const [context, generation] = request.ports.system;
    return [
      worker(request, 'prefill', 0, context),
      worker(request, 'decode', 1, generation),
      orchestrator(request),
    ];
  },
};

/** Docker forwards a published port to the container's own address, not to its loopback. */
function listenOn({ loopbackOnly }: LaunchRequest): string {
  return loopbackOnly ? HOST : '0.0.0.0';
}

function orchestrator(request: LaunchRequest): ServiceProcess {
  const patience = String(PATIENCE_SECONDS);
  return {
    ...SERVICE,
    name: 'frontend',
    role: 'frontend',
    argv: [
      ...['trtllm-serve', 'disaggregated', '-c', `${request.evidence}/${CONFIG}`],
      ...['-t', patience, '-r', patience],
    ],
    startAfter: ['prefill', 'decode'],
    ready: { kind: 'http', url: `http://${HOST}:${request.ports.http}/health` },
    set: { PYTHONUNBUFFERED: '1' },
    stopOrder: 0,
    grace: 5,
  };
}

function worker(
  request: LaunchRequest,
  role: 'prefill' | 'decode' | 'aggregated',
  slot: number,
  port: number,
): ServiceProcess {
  const environment = request.workerEnvironment(role);
  const url = `http://${HOST}:${port}`;
  return {
    name: role,
    role,
    argv: [
      ...['trtllm-serve', request.model, '--backend', 'pytorch'],
      ...['--host', role === 'aggregated' ? listenOn(request) : HOST, '--port', String(port)],
      // The old name of `--config`, which all releases know.
      ...['--extra_llm_api_options', request.yaml[role]],
      ...request.workerArgs,
    ],
    startAfter: [],
    ready: { kind: 'http', url: `${url}/health` },
    set: { PYTHONUNBUFFERED: '1', ...environment.set },
    unset: environment.unset,
    stopOrder: 1,
    stopSignal: 'TERM',
    grace: request.workerGraceSeconds,
    worker: { slot, gpus: request.gpusPerWorker },
    captures: [perfMetricsOf(role, url), ...(role === 'prefill' ? [stateOf(request, role, url)] : [])],
  };
}

/** TensorRT-LLM's own counters of each request, where the engine's YAML asks for them. */
function perfMetricsOf(process: string, url: string): Capture {
  return {
    url: `${url}/perf_metrics`,
    file: `counters/${process}.{moment}.perf.json`,
    moments: ['before', 'after'],
  };
}

/** What a context server offers the other side: its address tells which kind of backend it has. */
function stateOf(request: LaunchRequest, process: string, url: string): Capture {
  return {
    url: `${url}/v1/completions`,
    file: `state/${process}.json`,
    moments: ['last'],
    body: {
      model: request.servedName,
      prompt: 'What does this worker offer?',
      max_tokens: 1,
      disaggregated_params: { request_type: 'context_only' },
    },
  };
}
