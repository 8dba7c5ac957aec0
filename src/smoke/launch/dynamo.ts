import { etcdAndNats, HOST, SERVICE, servicesEnvironment } from './services.ts';
import type { Capture, Launcher, LaunchRequest, ServiceProcess } from './types.ts';

/**
 * etcd, NATS, `python3 -m dynamo.frontend` and workers with `--disaggregation-mode` (facts: dynamo-build-generations.md,
 * sections 3.1 to 3.3; measured.md, section 3). Frontend and workers start together once both services answer: their imports
 * are most of the start time.
 */
export const dynamoLauncher: Launcher = {
  name: 'dynamo',
  readyBy: 'models',
  processes(request) {
    const workers = request.disaggregated
      ? [worker(request, 'prefill', 0), worker(request, 'decode', 1)]
      : [worker(request, 'aggregated', 0)];
    return [...etcdAndNats(request), frontend(request), ...workers];
  },
};

function frontend(request: LaunchRequest): ServiceProcess {
  return {
    ...SERVICE,
    name: 'frontend',
    role: 'frontend',
    argv: [request.python, '-m', 'dynamo.frontend', '--http-port', String(request.ports.http)],
    startAfter: ['etcd', 'nats'],
    ready: null,
    set: { ...servicesEnvironment(request), ...(request.loopbackOnly ? { DYN_HTTP_HOST: HOST } : {}) },
    stopOrder: 1,
  };
}

function worker(
  request: LaunchRequest,
  role: 'prefill' | 'decode' | 'aggregated',
  slot: number,
): ServiceProcess {
  const environment = request.workerEnvironment(role);
  const port = request.ports.system[role === 'decode' ? 1 : 0];
  const argv = [
    request.python, '-m', request.workerModule,
    '--model-path', request.model, '--served-model-name', request.servedName,
    '--extra-engine-args', request.yaml[role],
    ...(role === 'aggregated' ? [] : ['--disaggregation-mode', role, ...generationOptions(request)]),
    ...request.workerArgs,
  ]; // biome-ignore format: options with their values
  return {
    name: role,
    role,
    argv,
    startAfter: ['etcd', 'nats'],
    ready: null,
    set: { ...servicesEnvironment(request), ...statusServer(port), ...environment.set },
    unset: environment.unset,
    stopOrder: 0,
    stopSignal: 'TERM',
    grace: request.workerGraceSeconds,
    worker: { slot, gpus: request.gpusPerWorker },
    captures: [metricsOf(role, port)],
  };
}

/** What the launch scripts of the generation give Dynamo's own worker; another module has options of its own. */
function generationOptions({ layout, oneGpu, workerModule }: LaunchRequest): readonly string[] {
  if (layout === undefined || workerModule !== 'dynamo.trtllm') return [];
  return [...layout.workerOptions, ...(oneGpu === true ? layout.oneGpuOptions : [])];
}

/** Dynamo's own status server of a worker, which passes the engine's counters on; releases of 2025 ask for the first variable, too. */
export function statusServer(port: number): Record<string, string> {
  return { DYN_SYSTEM_ENABLED: 'true', DYN_SYSTEM_HOST: HOST, DYN_SYSTEM_PORT: String(port) };
}

/** Its Prometheus text before and after the requests: the difference is this arm's. */
export function metricsOf(process: string, port: number): Capture {
  return {
    url: `http://${HOST}:${port}/metrics`,
    file: `counters/${process}.{moment}.prom`,
    moments: ['before', 'after'],
  };
}
