import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { ArmOutcome, ArmRecord } from '../evidence/types.ts';
import type { RunningProcess } from '../system/process.ts';
import { formatSeconds, type Progress, startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import type { ArmPlan } from './arms.ts';
import { processRecords, tailOf, tellingLine, tidyEvidence, writeRecord } from './collect.ts';
import { type Calibration, drive } from './drive.ts';
import { instrument, instrumentFolders } from './instrument.ts';
import type { Engine, EngineStart, Place } from './launch/engine.ts';
import { launcherOf } from './launch/index.ts';
import { type ProcessState, Supervisor } from './launch/supervisor.ts';
import type { LaunchRequest, ServiceProcess } from './launch/types.ts';
import { kvBytesPerToken, type ModelSource } from './model.ts';
import { freePorts, freeStatusPorts } from './ports.ts';
import { waitUntilReady } from './ready.ts';
import { defaultYaml, withBackend } from './selection.ts';
import type { SmokeRequest } from './types.ts';

/** What all arms of a run share. */
export interface RunContext {
  readonly session: Session;
  readonly request: SmokeRequest;
  readonly engine: Engine;
  readonly model: ModelSource;
  /** The model's config.json, once somebody has seen it. */
  modelConfig: string | undefined;
  readonly seed: string;
  readonly calibration: Calibration;
}

/** How far an arm came. */
interface Course {
  readonly outcome: ArmOutcome;
  readonly failure: string | null;
  readonly requests: ArmRecord['requests'];
}

type Role = 'prefill' | 'decode' | 'aggregated';

/** Workers get so long to close: an engine may have to finish what it is doing before its libraries end cleanly. */
const WORKER_GRACE_SECONDS = { reference: 8, trtllm: 30 } as const;
/** The driver's tools, the engine's own answers; a served arm takes a second. */
const COLLECT_SECONDS = 30;
/** Supervisor, services and the snapshot on top of that. */
const STOP_MARGIN_SECONDS = 20;

/** Runs one arm and leaves `<evidenceFolder>/<arm>/` behind; what went wrong is in the record, not thrown. @throws on abort */
export async function runArm(
  context: RunContext,
  plan: ArmPlan,
): Promise<{ record: ArmRecord; folder: string }> {
  const { session, request } = context;
  const folder = join(request.evidenceFolder, plan.name);
  const workers: Role[] = plan.disaggregated ? ['prefill', 'decode'] : ['aggregated'];
  await rm(folder, { recursive: true, force: true });
  for (const name of ['.', ...instrumentFolders(workers)])
    await mkdir(join(folder, name), { recursive: true });
  // Below the report, because a Docker daemon beside the runner sees the workspace and rarely the temp folder.
  const control = await session.tempFolder('.control', request.evidenceFolder);
  const begun = Date.now();
  const progress = startProgress(session.log, `Smoke ${plan.name}`);
  const [http = 0, etcd = 0, etcdPeer = 0, nats = 0] = await freePorts(4);
  const [first = 0, second = 0] = await freeStatusPorts(2);
  const start: EngineStart = {
    session,
    request,
    armName: plan.name,
    folders: { evidence: folder, control },
    ports: { http, etcd, etcdPeer, nats, system: [first, second] },
    modelFolder: context.model.kind === 'folder' ? context.model.path : null,
  };
  const place = await context.engine.place(start);
  const processes = await serviceProcesses(context, plan, start, place);
  const supervisor = new Supervisor(control);
  let course: Course | undefined;
  try {
    await supervisor.prepare({
      processes,
      inside: place.inside,
      watchParent: place.watchParent,
      share: place.share,
      secrets: place.secrets,
      modelConfigs: modelConfigPatterns(context.model, place.cache),
      distribution: request.profile === 'trtllm' ? 'tensorrt_llm' : null,
      gpusPerWorker: gpusPerWorker(request),
    });
    const running = await context.engine.run(start, place);
    course = await serve(context, plan, start, place, supervisor, running, progress, begun);
    progress.update('stopping');
    if (course.outcome !== 'infra') await Promise.race([supervisor.snapshot(COLLECT_SECONDS), running.ended]);
    await stop(supervisor, running, request);
  } finally {
    supervisor.close();
    progress.done();
    await context.engine.remove(start);
  }
  context.modelConfig ??= await supervisor.modelConfig();
  const state = await supervisor.state();
  await tidyEvidence(folder);
  const record: ArmRecord = {
    version: 1,
    arm: plan.name,
    profile: request.profile,
    release: request.release ?? state?.release ?? null,
    wanted: plan.wanted,
    disaggregated: plan.disaggregated,
    ...course,
    processes: processRecords(state, begun),
    kvBytesPerToken: kvBytesPerToken(context.modelConfig, kvDtype(request)),
    memory: await memoryOf(request, folder, workers, state?.gpus ?? 0),
    environment: recordedEnvironment(request, plan),
    seconds: (Date.now() - begun) / 1000,
  };
  await writeRecord(folder, record);
  await rm(control, { recursive: true, force: true });
  session.log.info(`Smoke ${plan.name}: ${describe(record)}`);
  return { record, folder };
}

/** From the first process to the last answer. */
async function serve(
  context: RunContext,
  plan: ArmPlan,
  start: EngineStart,
  place: Place,
  supervisor: Supervisor,
  running: RunningProcess,
  progress: Progress,
  armBegun: number,
): Promise<Course> {
  const { session, request } = context;
  const { evidence } = start.folders;
  let end: { readonly code: number | null; readonly error?: unknown } | undefined;
  void running.ended.then(
    (value) => {
      end = value;
    },
    (error: unknown) => {
      end = { code: null, error };
    },
  );
  const readiness = await waitUntilReady({
    baseUrl: place.httpUrl,
    servedName: place.model,
    workers: plan.disaggregated ? 2 : 1,
    by: launcherOf(request.launcher ?? 'dynamo').readyBy,
    timeoutSeconds: request.startTimeoutSeconds,
    signal: session.signal,
    progress,
    state: () => supervisor.state(),
    supervisorEnded: () => end !== undefined,
  });
  if (readiness.kind === 'process-ended') return endedEarly(readiness.process, evidence);
  if (end?.error !== undefined) throw end.error;
  if (readiness.kind === 'supervisor-ended') return supervisorEnded(context, end?.code ?? null, evidence);
  if (readiness.kind === 'timeout') {
    const failure = `Not ready after ${request.startTimeoutSeconds} s; it was waiting for ${readiness.waitedFor}.`;
    const infra = readiness.waitedFor === 'the supervisor' || /\b(etcd|nats)\b/.test(readiness.waitedFor);
    return { outcome: infra ? 'infra' : 'timeout', failure, requests: [] };
  }
  session.log.info(`Smoke ${plan.name}: the model is served after ${formatSeconds(readiness.seconds)}.`);
  await Promise.race([supervisor.before(COLLECT_SECONDS), running.ended]);
  const broken = async (): Promise<string | null> => {
    const lost = (await supervisor.state())?.processes.find((process) => process.exit_before_stop !== null);
    if (lost) return `${lost.name} ended while serving (${exitWords(lost.exit)})`;
    return end === undefined ? null : 'the service ended while serving';
  };
  const driven = await drive({
    baseUrl: place.httpUrl,
    servedName: place.model,
    seed: context.seed,
    requests: request.requests,
    // Twice where nothing is transferred: how much two such runs differ is what the other arms are judged against.
    rounds: plan.disaggregated ? 1 : 2,
    promptTokens: request.promptTokens,
    maxTokens: request.maxTokens,
    timeoutSeconds: request.requestTimeoutSeconds,
    signal: session.signal,
    progress,
    armBegun,
    calibration: context.calibration,
    broken,
  });
  const lost = await broken();
  if (lost === null && driven.timedOut !== null) {
    const failure = `A request had no answer after ${driven.timedOut} s.`;
    return { outcome: 'timeout', failure, requests: driven.records };
  }
  return { outcome: 'served', failure: lost === null ? null : `${lost}.`, requests: driven.records };
}

/** A service of ours that ends is a problem of the surroundings; a frontend or worker that ends is the service under test. */
async function endedEarly(process: ProcessState, evidence: string): Promise<Course> {
  const ours = process.role === 'etcd' || process.role === 'nats';
  const words = tellingLine(await tailOf(join(evidence, `${process.name}.log`)));
  const failure = `${process.name} ended before the model was served (${exitWords(process.exit)})${words === '' ? '' : `: ${words}`}`;
  return { outcome: ours ? 'infra' : 'start-failed', failure, requests: [] };
}

async function supervisorEnded(context: RunContext, code: number | null, evidence: string): Promise<Course> {
  const tail = await tailOf(join(evidence, 'supervisor.log'));
  const surroundings = context.engine.explainEnd(code, tail);
  if (surroundings !== null) return { outcome: 'infra', failure: surroundings, requests: [] };
  const failure = `The place of the service ended before anything was started (code ${code}): ${tellingLine(tail)}`;
  return { outcome: 'start-failed', failure, requests: [] };
}

function exitWords(exit: number | null): string {
  if (exit === null) return 'no exit code';
  return exit < 0 ? `signal ${-exit}` : `exit code ${exit}`;
}

/** Orderly, then not. */
async function stop(supervisor: Supervisor, running: RunningProcess, request: SmokeRequest): Promise<void> {
  await supervisor.stop();
  const limit = (WORKER_GRACE_SECONDS[request.profile] + STOP_MARGIN_SECONDS) * 1000;
  const timer = setTimeout(() => void running.stop(), limit);
  await running.ended;
  clearTimeout(timer);
}

async function serviceProcesses(
  context: RunContext,
  plan: ArmPlan,
  start: EngineStart,
  place: Place,
): Promise<readonly ServiceProcess[]> {
  const { request } = context;
  const launcher = launcherOf(request.launcher ?? 'dynamo');
  const yaml = (role: Role): string => `${place.inside.evidence}/${role}.yaml`;
  for (const role of plan.disaggregated ? (['prefill', 'decode'] as const) : (['aggregated'] as const)) {
    const file = join(start.folders.evidence, `${role}.yaml`);
    await writeFile(file, engineYaml(request, plan, role));
    await chmod(file, 0o644);
  }
  const launch: LaunchRequest = {
    ports: start.ports,
    python: request.python,
    workerModule: request.workerModule,
    workerArgs: request.workerArgs,
    model: place.model,
    servedName: place.model,
    disaggregated: plan.disaggregated,
    yaml: { prefill: yaml('prefill'), decode: yaml('decode'), aggregated: yaml('aggregated') },
    gpusPerWorker: gpusPerWorker(request),
    loopbackOnly: place.loopbackOnly,
    workerEnvironment: (process) => ({
      set: {
        ...instrument({
          evidence: place.inside.evidence,
          process,
          profile: request.profile,
          selection: request.selection,
          deploymentEnv: request.deploymentEnv,
        }),
        ...plan.set,
      },
      unset: plan.unset,
    }),
    workerGraceSeconds: WORKER_GRACE_SECONDS[request.profile],
    evidence: place.inside.evidence,
    layout: request.layout,
    programs: place.programs,
    oneGpu: /^\d+$/.test(request.gpus),
  };
  for (const [name, text] of Object.entries(launcher.files?.(launch) ?? {}))
    await writeFile(join(start.folders.evidence, name), text, { mode: 0o644 });
  return launcher.processes(launch);
}

/** The user's YAML as it is, or ours; with a backend in it only in arms that set one on purpose. */
export function engineYaml(request: SmokeRequest, plan: ArmPlan, role: Role): string {
  const given = role === 'decode' ? (request.decodeYaml ?? request.prefillYaml) : request.prefillYaml;
  const yaml = given ?? defaultYaml(request.selection, role);
  return plan.yamlBackend === null ? yaml : withBackend(yaml, plan.yamlBackend);
}

export function gpusPerWorker(request: SmokeRequest): number {
  const size = yamlValue(request.prefillYaml, 'tensor_parallel_size');
  return typeof size === 'number' && size >= 1 ? Math.floor(size) : 1;
}

function kvDtype(request: SmokeRequest): string | undefined {
  const cache = yamlValue(request.prefillYaml, 'kv_cache_config');
  const dtype = typeof cache === 'object' && cache !== null && 'dtype' in cache ? cache.dtype : undefined;
  return typeof dtype === 'string' ? dtype : undefined;
}

function yamlValue(text: string | undefined, name: string): unknown {
  if (text === undefined) return undefined;
  const value: unknown = parseYaml(text);
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** Where a name's config lands when an engine downloads it. */
function modelConfigPatterns(model: ModelSource, cache: string | null): string[] {
  if (model.kind === 'folder') return [];
  const snapshot = `hub/models--${model.name.replaceAll('/', '--')}/snapshots/*/config.json`;
  return [cache ?? '$HF_HOME', '~/.cache/huggingface'].map((home) => `${home}/${snapshot}`);
}

/** The reference engine says itself whether its KV lies on a GPU; TensorRT-LLM has it nowhere else. */
async function memoryOf(
  request: SmokeRequest,
  folder: string,
  workers: readonly Role[],
  gpus: number,
): Promise<'gpu' | 'host'> {
  if (gpus === 0) return 'host';
  if (request.profile === 'trtllm') return 'gpu';
  const logs = await Promise.all(workers.map((name) => tailOf(join(folder, `${name}.log`), 1_000_000)));
  return logs.some((log) => /\[reference-engine\].*\bdevice=cuda\b/.test(log)) ? 'gpu' : 'host';
}

/** What was set and removed on purpose; values only where they cannot be secret. */
function recordedEnvironment(request: SmokeRequest, plan: ArmPlan): Record<string, string | null> {
  const { profile, selection, deploymentEnv } = request;
  const harmless = /^(UCX_|NIXL_|TRTLLM_|TLLM_|NCCL_|CUDA_VISIBLE_DEVICES$|REFERENCE_ENGINE_)/;
  const deployed = Object.entries(request.deploymentEnv).map(([name, value]) => [
    name,
    harmless.test(name) ? value : '(set)',
  ]);
  return {
    ...Object.fromEntries(deployed),
    ...instrument({ evidence: '<arm>', process: '<process>', profile, selection, deploymentEnv }),
    ...plan.set,
    ...Object.fromEntries(plan.unset.map((name) => [name, null])),
  };
}

function describe(record: ArmRecord): string {
  const answered = record.requests.filter((request) => request.ok).length;
  const end = record.failure === null ? '' : ` ${record.failure}`;
  return `${record.outcome}, ${answered} of ${record.requests.length} requests answered (${formatSeconds(record.seconds)}).${end}`;
}
