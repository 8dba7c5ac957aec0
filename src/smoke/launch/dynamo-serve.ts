import type { GraphFacts } from '../../plan/generations/generation.ts';
import { etcdAndNats, HOST, SERVICE, servicesEnvironment } from './services.ts';
import type { Launcher, LaunchRequest, ServiceProcess } from './types.ts';

/**
 * `dynamo serve graphs.disagg:Frontend -f configs/disagg.yaml`, as generations 0, A1 and A2 have it (facts 3.1), in the image's own
 * example folder, with its own config and the names of services and options that the checkout has (plan, `serveGraph`): only ports, model and engine YAML are put over it, by options of the form
 * `--Service.key=value`.
 *
 * One `dynamo serve` starts every service of the graph as a child of its own, all with the same environment and one log. Here each is
 * started by itself (`--service-name`, which is how its parent starts it): workers need a log, a telemetry folder and GPUs of their
 * own, or nobody could say whose evidence is whose.
 */
export const dynamoServeLauncher: Launcher = {
  name: 'dynamo-serve',
  readyBy: 'models',
  processes(request) {
    const workers = request.disaggregated
      ? [worker(request, 'prefill', 0), worker(request, 'decode', 1)]
      : [worker(request, 'aggregated', 0)];
    return [...etcdAndNats(request), frontend(request), ...workers];
  },
};

/** Whoever chose this launcher asked for the graph first (`graphToServe`). */
function graphOf({ layout }: LaunchRequest): GraphFacts {
  if (layout?.graph === undefined) throw new Error('`dynamo serve` needs a graph');
  return layout.graph;
}

/** `env --chdir` becomes the program, so that its signals reach it; the config's relative paths are meant from the example's folder. */
function serve(request: LaunchRequest, service: string, settings: Record<string, string>): string[] {
  const { folder, disaggregated, aggregated } = graphOf(request);
  const { graph, config } = request.disaggregated ? disaggregated : aggregated;
  return [
    ...['env', '--chdir', folder, 'dynamo', 'serve', graph, '-f', config, '--service-name', service],
    ...Object.entries(settings).map(([name, value]) => `--${service}.${name}=${value}`),
  ];
}

function frontend(request: LaunchRequest): ServiceProcess {
  const settings = { port: String(request.ports.http), served_model_name: request.servedName };
  return {
    ...SERVICE,
    name: 'frontend',
    role: 'frontend',
    argv: serve(request, graphOf(request).services.frontend, settings),
    startAfter: ['etcd', 'nats'],
    ready: null,
    set: { ...servicesEnvironment(request), ...(request.loopbackOnly ? { DYN_HTTP_HOST: HOST } : {}) },
    stopOrder: 1,
    // It ends its children one after the other.
    grace: 5,
  };
}

function worker(
  request: LaunchRequest,
  role: 'prefill' | 'decode' | 'aggregated',
  slot: number,
): ServiceProcess {
  const { services, options } = graphOf(request);
  const names = options[role];
  const environment = request.workerEnvironment(role);
  const settings = {
    [names.model]: request.model,
    [names.servedName]: request.servedName,
    [names.engine]: request.yaml[role],
  };
  return {
    name: role,
    role,
    argv: [
      ...serve(request, role === 'prefill' ? services.prefill : services.decode, settings),
      ...request.workerArgs,
    ],
    startAfter: ['etcd', 'nats'],
    ready: null,
    set: {
      ...servicesEnvironment(request),
      // It hands out GPUs from the first one on, to each service started by itself: the same one to both workers.
      DYN_DISABLE_AUTO_GPU_ALLOCATION: '1',
      ...environment.set,
    },
    unset: environment.unset,
    stopOrder: 0,
    stopSignal: 'TERM',
    grace: request.workerGraceSeconds,
    worker: { slot, gpus: request.gpusPerWorker },
  };
}
