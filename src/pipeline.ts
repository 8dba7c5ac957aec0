import { join } from 'node:path';
import { judge } from './evidence/judge.ts';
import { loadArms } from './evidence/load.ts';
import type { Judgement } from './evidence/types.ts';
import { buildImage } from './image/build.ts';
import type { ImageResult } from './image/types.ts';
import { type OutputSink, outputsOf } from './outputs.ts';
import { type Phases, startPhases } from './phases.ts';
import { generationOf } from './plan/generations/index.ts';
import { makePlan } from './plan/plan.ts';
import type { Plan } from './plan/types.ts';
import { assembleReport, restoreReport } from './report/assemble.ts';
import type { Report } from './report/types.ts';
import { writeReport } from './report/write.ts';
import type { RunRequest, Until } from './request.ts';
import { runSmoke } from './smoke/smoke.ts';
import { type FarSurroundings, type OpenStore, openStore } from './store/open.ts';
import type { RestoreOutcome } from './store/types.ts';
import { ToolError, toToolError } from './system/errors.ts';
import type { Session } from './system/session.ts';
import { type JobWheel, obtainWheel } from './wheel/obtain.ts';

/** What a run leaves for its door: the report, and what the post step of a job needs. */
export interface Finished {
  readonly report: Report;
  readonly reportJson: string;
  readonly error: ToolError | undefined;
  readonly wheel: JobWheel | undefined;
}

/** Everything one run knows so far; a run that fails still reports it. */
interface Known {
  plan?: Plan;
  restored?: RestoreOutcome;
  wheel?: JobWheel;
  image?: ImageResult;
  judgement?: Judgement;
  evidence?: string;
}

/**
 * The story (design.md, section 3): plan, restore, wheel, image, smoke, judge, report. Outputs are set as soon as they are
 * known. Never throws: what went wrong is in the report and in `error`.
 */
export async function runPipeline(
  session: Session,
  request: RunRequest,
  far: FarSurroundings,
  setOutput: OutputSink,
): Promise<Finished> {
  const phases = startPhases(session);
  const known: Known = {};
  const tell = (): void => outputsOf(known, setOutput);
  const store = openStore(session, request.cache, far);
  const error = await story(session, request, store, phases, known, tell).then(() => undefined, toToolError);
  tell();
  await store.close();
  const { restored, wheel, ...rest } = known;
  const report = assembleReport({
    toolVersion: request.toolVersion,
    at: session.now().toISOString(),
    origin: request.origin,
    phases: phases.reports,
    ...rest,
    ...(restored === undefined ? {} : { restore: restoreReport(restored) }),
    ...(wheel === undefined ? {} : { wheel: wheel.report }),
    ...(error === undefined ? {} : { error }),
  });
  const reportJson = await writeReport(request.reportFolder, report);
  setOutput('report-json', reportJson);
  return { report, reportJson, error, wheel };
}

async function story(
  session: Session,
  request: RunRequest,
  store: OpenStore,
  phases: Phases,
  known: Known,
  tell: () => void,
): Promise<void> {
  const ends = (phase: Until): boolean => request.until === phase;

  const plan = await phases.run(
    'plan',
    () => makePlan(session, request.plan),
    ({ key }) => key,
  );
  known.plan = plan;
  tell();
  for (const note of plan.notes) session.log.notice(note);
  if (ends('plan')) return;

  if (request.given !== undefined) {
    known.evidence = join(request.reportFolder, 'evidence');
    known.judgement = await prove(session, request, phases, plan, request.given.image, known.evidence);
    return;
  }

  const restored = await phases.run('restore', () => store.restore(plan), store.describe);
  known.restored = restored;
  tell();
  if (restored.kind === 'none' && request.cache.failOnMiss) throw missed(restored);
  if (restored.kind === 'none' && ends('restore')) return;

  const wheel = await obtainWheel({ session, request, store, phases, plan, restored });
  known.wheel = wheel;
  tell();
  if (ends('restore') || ends('wheel')) return;

  const image = await makeImage(session, request, phases, plan, wheel);
  if (image !== undefined) known.image = image;
  tell();
  if (ends('image')) return;

  known.evidence = join(request.reportFolder, 'evidence');
  known.judgement = await prove(session, request, phases, plan, image?.reference, known.evidence);
  tell();
}

async function makeImage(
  session: Session,
  request: RunRequest,
  phases: Phases,
  plan: Plan,
  wheel: JobWheel,
): Promise<ImageResult | undefined> {
  if (request.smoke.engine === 'host' && request.until !== 'image') {
    phases.skip('image', 'engine `host` runs in place, so no container is built');
    return undefined;
  }
  const { tag = `trtllm-nixl-build:${plan.key}`, buildArgs } = request.image;
  return phases.run(
    'image',
    () =>
      buildImage(session, {
        plan,
        wheelFolder: wheel.folder,
        wheelSha256: wheel.report.sha256,
        tag,
        buildArgs,
      }),
    ({ reference, reused }) => (reused ? `${reference}, unchanged` : reference),
  );
}

async function prove(
  session: Session,
  request: RunRequest,
  phases: Phases,
  plan: Plan,
  image: string | undefined,
  evidenceFolder: string,
): Promise<Judgement> {
  const { engine, floorGbps, ...smoke } = request.smoke;
  const { modelTokenFile, modelCache, ...options } = smoke;
  await phases.run('smoke', () =>
    runSmoke(session, {
      ...options,
      mode: engine,
      ...(image === undefined ? {} : { image }),
      ...(modelTokenFile === undefined ? {} : { modelTokenFile }),
      ...(modelCache === undefined ? {} : { modelCache }),
      expected: plan.expectedBackend,
      selection: generationOf(plan.generation).support.selection,
      release: null,
      evidenceFolder,
    }),
  );
  return phases.run(
    'judge',
    async () =>
      judge(await loadArms(evidenceFolder), {
        expected: plan.expectedBackend,
        profile: options.profile,
        ...(floorGbps === undefined ? {} : { floorGbps }),
      }),
    ({ line }) => line,
  );
}

function missed({ why, reason }: Extract<RestoreOutcome, { kind: 'none' }>): ToolError {
  return new ToolError({
    code: 'CACHE_MISS',
    kind: 'answer',
    what: `No tier has the wheel (${why}: ${reason}).`,
    means: '`fail-on-cache-miss` is on, so nothing was built.',
    next: 'Build it once in a job without `fail-on-cache-miss`, or correct what differs.',
  });
}
