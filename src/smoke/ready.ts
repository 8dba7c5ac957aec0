import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../system/progress.ts';
import { http } from './http.ts';
import type { ProcessState, SupervisorState } from './launch/supervisor.ts';

/** How waiting for the service ended. */
export type Readiness =
  | { readonly kind: 'ready'; readonly seconds: number }
  | { readonly kind: 'process-ended'; readonly process: ProcessState }
  | { readonly kind: 'supervisor-ended' }
  | { readonly kind: 'timeout'; readonly waitedFor: string };

export interface ReadyRequest {
  readonly baseUrl: string;
  readonly servedName: string;
  /** Workers that must be registered before requests make sense. */
  readonly workers: number;
  /** `health`: a frontend that lists no models is ready when it says that it is healthy. Default `models`. */
  readonly by?: 'models' | 'health';
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  state(): Promise<SupervisorState | null>;
  /** True once the supervisor itself is gone. */
  supervisorEnded(): boolean;
}

const POLL_MS = 150;
/** A frontend that lists no instances in `/health` (older releases) gets so long for its second worker. */
const SETTLE_SECONDS = 5;
/** One that counts instances in a way we do not know must not keep a service from being tested; the judge sees what moved. */
const REGISTER_SECONDS = 120;

/**
 * Waits until `/v1/models` lists the model *and* every worker is registered: `/health` alone can be OK before a worker is there,
 * and a model listed by its decode worker alone would be served without a transfer. Ends early when a process ends.
 */
export async function waitUntilReady(request: ReadyRequest): Promise<Readiness> {
  const begun = Date.now();
  const elapsed = (): number => (Date.now() - begun) / 1000;
  let listedAt: number | undefined;
  let waitedFor = 'the supervisor';
  while (elapsed() < request.timeoutSeconds) {
    request.signal.throwIfAborted();
    const state = await request.state();
    const ended = state?.processes.find((process) => process.exit !== null);
    if (ended) return { kind: 'process-ended', process: ended };
    if (request.supervisorEnded()) return { kind: 'supervisor-ended' };
    if (state !== null) {
      waitedFor = stage(state);
      if (waitedFor === 'the model' && request.by === 'health') {
        if (await healthy(request)) return { kind: 'ready', seconds: elapsed() };
      } else if (waitedFor === 'the model' && (await lists(request))) {
        listedAt ??= elapsed();
        waitedFor = 'all workers to be registered';
        const registered = await instances(request);
        const patience = registered === null ? SETTLE_SECONDS : REGISTER_SECONDS;
        if ((registered ?? 0) >= request.workers || elapsed() - listedAt > patience)
          return { kind: 'ready', seconds: elapsed() };
      }
      request.progress.update(`waiting for ${waitedFor}`);
    }
    await sleep(POLL_MS, undefined, { signal: request.signal });
  }
  return { kind: 'timeout', waitedFor };
}

function stage(state: SupervisorState): string {
  const unready = state.processes.filter((process) => !process.ready).map((process) => process.name);
  return unready.length > 0 ? unready.join(', ') : 'the model';
}

async function lists({ baseUrl, servedName, signal }: ReadyRequest): Promise<boolean> {
  const answer = await getJson(`${baseUrl}/v1/models`, signal);
  const models = (answer as { data?: { id?: unknown }[] } | undefined)?.data;
  return Array.isArray(models) && models.some((model) => model.id === servedName);
}

async function healthy({ baseUrl, signal }: ReadyRequest): Promise<boolean> {
  const answer = await http(`${baseUrl}/health`, { timeoutSeconds: 2, signal }).catch(() => undefined);
  signal.throwIfAborted();
  return answer?.status === 200;
}

/** Distinct workers behind `generate` endpoints, or null when this frontend does not tell. */
async function instances({ baseUrl, signal }: ReadyRequest): Promise<number | null> {
  const answer = await getJson(`${baseUrl}/health`, signal);
  const listed = (
    answer as { instances?: { endpoint?: unknown; instance_id?: unknown; component?: unknown }[] } | undefined
  )?.instances;
  if (!Array.isArray(listed)) return null;
  return new Set(
    listed
      .filter((instance) => instance.endpoint === 'generate')
      .map((instance) => `${String(instance.component)}/${String(instance.instance_id)}`),
  ).size;
}

async function getJson(url: string, signal: AbortSignal): Promise<unknown> {
  try {
    const answer = await http(url, { timeoutSeconds: 2, signal });
    return answer.status === 200 ? JSON.parse(answer.body) : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
