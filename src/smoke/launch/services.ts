import type { LaunchRequest, ServiceProcess } from './types.ts';

export const HOST = '127.0.0.1';

/** What every process has that is neither worker nor evidence. */
export const SERVICE = { set: {}, unset: [], stopSignal: 'TERM', grace: 1, worker: null } as const;

/** etcd and NATS, which Dynamo's processes find each other by; from the image where it has them. */
export function etcdAndNats(request: LaunchRequest): [ServiceProcess, ServiceProcess] {
  return [etcd(request), nats(request)];
}

/** Variables by which Dynamo's processes find both. */
export function servicesEnvironment({ ports }: LaunchRequest): Record<string, string> {
  return {
    ETCD_ENDPOINTS: `http://${HOST}:${ports.etcd}`,
    NATS_SERVER: `nats://${HOST}:${ports.nats}`,
    // Python holds its last lines back when stdout is a file; they are evidence.
    PYTHONUNBUFFERED: '1',
  };
}

function etcd({ ports, programs }: LaunchRequest): ServiceProcess {
  const client = `http://${HOST}:${ports.etcd}`;
  const peer = `http://${HOST}:${ports.etcdPeer}`;
  const argv = [
    programs?.etcd ?? 'etcd', '--name', 'smoke', '--data-dir', '{scratch}/etcd',
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

function nats({ ports, programs }: LaunchRequest): ServiceProcess {
  return {
    ...SERVICE,
    name: 'nats',
    role: 'nats',
    argv: [
      programs?.nats ?? 'nats-server',
      ...['-js', '-a', HOST, '-p', String(ports.nats), '-sd', '{scratch}/nats'],
    ],
    startAfter: [],
    ready: { kind: 'banner', port: ports.nats, starts: 'INFO ' },
    stopOrder: 2,
  };
}
