import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArmOutcome, ArmRecord } from '../evidence/types.ts';
import type { RunningProcess } from '../system/process.ts';
import { formatSeconds, type Progress, startProgress } from '../system/progress.ts';
import type { ArmPlan } from './arms.ts';
import { processRecords, tailOf, tellingLine, tidyEvidence, writeRecord } from './collect.ts';
import type { RunContext } from './context.ts';
import { drive } from './drive.ts';
import { instrumentFolders } from './instrument.ts';
import type { EngineStart, Place } from './launch/engine.ts';
import { launcherOf } from './launch/index.ts';
import { type ProcessState, Supervisor, type SupervisorState } from './launch/supervisor.ts';
import { kvBytesPerToken, type ModelSource } from './model.ts';
import { freePorts, freeStatusPorts } from './ports.ts';
import { waitUntilReady } from './ready.ts';
import { describe, memoryOf, recordedEnvironment } from './record.ts';
import { gpusPerWorker, kvDtype, serviceProcesses, WORKER_GRACE_SECONDS, workersOf } from './service.ts';
import { ArmClock } from './timing.ts';
import type { SmokeRequest } from './types.ts';

/** How far an arm came. */
interface Course {
  readonly outcome: ArmOutcome;
  readonly failure: string | null;
  readonly requests: ArmRecord['requests'];
}

/** One arm on its way. */
interface Arm {
  readonly context: RunContext;
  readonly plan: ArmPlan;
  readonly start: EngineStart;
  /** Wall clock of its begin, in milliseconds since 1970. */
  readonly begun: number;
  readonly clock: ArmClock;
  readonly progress: Progress;
}

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
  const [begun, clock] = [Date.now(), new ArmClock()];
  const arm: Arm = {
    context,
    plan,
    begun,
    clock,
    start: await prepare(context, plan),
    progress: startProgress(session.log, `Smoke ${plan.name}`),
  };
  const { evidence: folder, control } = arm.start.folders;
  const place = await context.engine.place(arm.start);
  const supervisor = new Supervisor(control);
  let course: Course;
  try {
    await supervisor.prepare({
      processes: await serviceProcesses(request, plan, arm.start, place),
      inside: place.inside,
      watchParent: place.watchParent,
      share: place.share,
      secrets: place.secrets,
      modelConfigs: modelConfigPatterns(context.model, place.cache),
      distribution: request.profile === 'trtllm' ? 'tensorrt_llm' : null,
      gpusPerWorker: gpusPerWorker(request),
    });
    arm.clock.lap('prepare');
    course = await runService(arm, place, supervisor);
  } finally {
    supervisor.close();
    arm.progress.done();
    await context.engine.remove(arm.start);
  }
  context.modelConfig ??= await supervisor.modelConfig();
  await tidyEvidence(folder);
  const record = await recordOf(arm, course, await supervisor.state());
  await writeRecord(folder, record);
  await rm(control, { recursive: true, force: true });
  session.log.info(`Smoke ${plan.name}: ${describe(record)}`);
  return { record, folder };
}

/** Empty folders and free ports. */
async function prepare({ session, request, model }: RunContext, plan: ArmPlan): Promise<EngineStart> {
  const evidence = join(request.evidenceFolder, plan.name);
  await rm(evidence, { recursive: true, force: true });
  for (const name of ['.', ...instrumentFolders(workersOf(plan))])
    await mkdir(join(evidence, name), { recursive: true });
  const [http = 0, etcd = 0, etcdPeer = 0, nats = 0] = await freePorts(4);
  const [first = 0, second = 0] = await freeStatusPorts(2);
  return {
    session,
    request,
    armName: plan.name,
    // Below the report, because a Docker daemon beside the runner sees the workspace and rarely the temp folder.
    folders: { evidence, control: await session.tempFolder('.control', request.evidenceFolder) },
    ports: { http, etcd, etcdPeer, nats, system: [first, second] },
    modelFolder: model.kind === 'folder' ? model.path : null,
  };
}

/** Starts the service, drives it, reads what it leaves, and stops it. */
async function runService(arm: Arm, place: Place, supervisor: Supervisor): Promise<Course> {
  const { engine, request } = arm.context;
  const running = await engine.run(arm.start, place);
  const course = await serve(arm, place, supervisor, running);
  arm.progress.update('stopping');
  if (course.outcome !== 'infra') await Promise.race([supervisor.snapshot(COLLECT_SECONDS), running.ended]);
  arm.clock.lap('collect');
  await stop(supervisor, running, request);
  arm.clock.lap('stop');
  return course;
}

async function recordOf(arm: Arm, course: Course, state: SupervisorState | null): Promise<ArmRecord> {
  const { context, plan, begun, clock, start } = arm;
  const { request } = context;
  const memory = await memoryOf(request, start.folders.evidence, workersOf(plan), state?.gpus ?? 0);
  clock.lap('finish');
  return {
    version: 1,
    arm: plan.name,
    profile: request.profile,
    release: request.release ?? state?.release ?? null,
    wanted: plan.wanted,
    disaggregated: plan.disaggregated,
    ...course,
    processes: processRecords(state, begun),
    kvBytesPerToken: kvBytesPerToken(context.modelConfig, kvDtype(request)),
    memory,
    environment: recordedEnvironment(request, plan),
    seconds: (Date.now() - begun) / 1000,
    timing: clock.timing(),
  };
}

/** From the first process to the last answer. */
async function serve(
  arm: Arm,
  place: Place,
  supervisor: Supervisor,
  running: RunningProcess,
): Promise<Course> {
  const { context, plan, progress, clock } = arm;
  const { session, request } = context;
  const { evidence } = arm.start.folders;
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
  clock.lap('start');
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
  clock.lap('collect');
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
    armBegun: arm.begun,
    calibration: context.calibration,
    broken,
  });
  clock.lap('requests');
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

/** Where a name's config lands when an engine downloads it. */
function modelConfigPatterns(model: ModelSource, cache: string | null): string[] {
  if (model.kind === 'folder') return [];
  const snapshot = `hub/models--${model.name.replaceAll('/', '--')}/snapshots/*/config.json`;
  return [cache ?? '$HF_HOME', '~/.cache/huggingface'].map((home) => `${home}/${snapshot}`);
}
