import type { Capture, Launcher, LaunchRequest, ServiceProcess } from './types.ts';

const HOST = '127.0.0.1';

/**
 * etcd, NATS, `python3 -m dynamo.frontend` and workers with `--disaggregation-mode` (facts: dynamo-build-generations.md,
 * sections 3.1 to 3.3; measured.md, section 3). Frontend and workers start together once both services answer: their imports
 * are most of the start time.
 */
export const dynamoLauncher: Launcher = {
  name: 'dynamo',
  processes(request) {
    const workers = request.disaggregated
      ? [worker(request, 'prefill', 0), worker(request, 'decode', 1)]
      : [worker(request, 'aggregated', 0)];
    return [etcd(request), nats(request), frontend(request), ...workers];
  },
};

const SERVICE = { set: {}, unset: [], stopSignal: 'TERM', grace: 1, worker: null } as const;

function etcd({ ports }: LaunchRequest): ServiceProcess {
  const client = `http://${HOST}:${ports.etcd}`;
  const peer = `http://${HOST}:${ports.etcdPeer}`;
  const argv = [
    'etcd', '--name', 'smoke', '--data-dir', '{scratch}/etcd',
    '--listen-client-urls', client, '--advertise-client-urls', client,
    '--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer, '--initial-cluster', `smoke=${peer}`,
  ]; // biome-ignore format: options with their values
  return {
    ...SERVICE,
    name: 'etcd',
    role: 'etcd',
    argv,
    startAfter: [],
    ready: { kind: 'http', url: `${client}/health` },
    stopOrder: 2,
  };
}

function nats({ ports }: LaunchRequest): ServiceProcess {
  return {
    ...SERVICE,
    name: 'nats',
    role: 'nats',
    argv: ['nats-server', '-js', '-a', HOST, '-p', String(ports.nats), '-sd', '{scratch}/nats'],
    startAfter: [],
    ready: { kind: 'banner', port: ports.nats, starts: 'INFO ' },
    stopOrder: 2,
  };
}

function frontend(request: LaunchRequest): ServiceProcess {
  return {
    ...SERVICE,
    name: 'frontend',
    role: 'frontend',
    argv: [request.python, '-m', 'dynamo.frontend', '--http-port', String(request.ports.http)],
    startAfter: ['etcd', 'nats'],
    ready: null,
    set: { ...services(request), ...(request.loopbackOnly ? { DYN_HTTP_HOST: HOST } : {}) },
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
    ...(role === 'aggregated' ? [] : ['--disaggregation-mode', role]),
    ...request.workerArgs,
  ]; // biome-ignore format: options with their values
  return {
    name: role,
    role,
    argv,
    startAfter: ['etcd', 'nats'],
    ready: null,
    set: { ...services(request), ...statusServer(port), ...environment.set },
    unset: environment.unset,
    stopOrder: 0,
    stopSignal: 'TERM',
    grace: request.workerGraceSeconds,
    worker: { slot, gpus: request.gpusPerWorker },
    captures: [metricsOf(role, port)],
  };
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

function services({ ports }: LaunchRequest): Record<string, string> {
  return {
    ETCD_ENDPOINTS: `http://${HOST}:${ports.etcd}`,
    NATS_SERVER: `nats://${HOST}:${ports.nats}`,
    // Python holds its last lines back when stdout is a file; they are evidence.
    PYTHONUNBUFFERED: '1',
  };
}
