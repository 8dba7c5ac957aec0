import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from './evidence/judge.ts';
import { loadArms } from './evidence/load.ts';
import type { Judgement } from './evidence/types.ts';
import { writePlanFile } from './handover.ts';
import { buildImage } from './image/build.ts';
import { requireContract } from './image/contract.ts';
import { inspectImage } from './image/given.ts';
import { nothingToPush, pushImage } from './image/push.ts';
import type { ImageResult } from './image/types.ts';
import { makeReport } from './make-report.ts';
import { type JobWheel, obtainWheel } from './obtain-wheel.ts';
import { outlookOf, withOutlook } from './outlook.ts';
import { type OutputSink, outputsOf } from './outputs.ts';
import { type Phases, startPhases } from './phases.ts';
import { ruleOfRelease } from './plan/backend-choice.ts';
import { generationOf } from './plan/generations/index.ts';
import { hasWheel, makePlan } from './plan/plan.ts';
import { requireSamePlan } from './plan/plan-file.ts';
import type { Plan } from './plan/types.ts';
import { assembleReport, restoreReport } from './report/assemble.ts';
import type { Report } from './report/types.ts';
import type { Written } from './report/write.ts';
import type { CacheRequest, RunRequest, Until } from './request.ts';
import { chooseLauncher, graphToServe } from './smoke/launch/index.ts';
import { clearArms, runSmoke } from './smoke/smoke.ts';
import type { SmokeRequest } from './smoke/types.ts';
import { limitToRemotes } from './store/authority.ts';
import { type FarSurroundings, type OpenStore, openStore } from './store/open.ts';
import type { RestoreOutcome } from './store/types.ts';
import { ToolError, toToolError } from './system/errors.ts';
import { onPath } from './system/programs.ts';
import type { Session } from './system/session.ts';

/** What a run leaves for its door: the report, and what the post step of a job needs. */
export interface Finished {
  readonly report: Report;
  readonly reportJson: string;
  /** Where the other forms of the report lie. */
  readonly files: Written;
  readonly error: ToolError | undefined;
  readonly wheel: JobWheel | undefined;
  /** The cache as it was used: what the plan showed may have taken rights away. */
  readonly cache: CacheRequest;
}

/** One run on its way: what it was asked, and everything it knows so far, which a run that fails still reports. */
interface Run {
  readonly session: Session;
  readonly request: RunRequest;
  readonly far: FarSurroundings;
  readonly phases: Phases;
  store?: OpenStore;
  cache: CacheRequest;
  plan?: Plan;
  restored?: RestoreOutcome;
  wheel?: JobWheel;
  image?: ImageResult;
  judgement?: Judgement;
  evidence?: string;
  /** Sets every output that is known by now. */
  tell(): void;
}

/**
 * The story (design.md, section 3): plan, restore, wheel, image, smoke, judge, report. Outputs are set as soon as they are
 * known. Never throws for what a phase throws: that is in the report and in `error`.
 */
export async function runPipeline(
  session: Session,
  request: RunRequest,
  far: FarSurroundings,
  setOutput: OutputSink,
): Promise<Finished> {
  const run: Run = {
    session,
    request,
    far,
    phases: startPhases(session),
    cache: request.cache,
    tell: () => outputsOf(run, setOutput),
  };
  const error = await clearArms(join(request.reportFolder, 'evidence'))
    .then(() => story(run))
    .then(() => undefined, toToolError);
  run.tell();
  // A store that could not be opened has nothing to close; why it could not is in `error`.
  await run.store?.close().catch(() => {});
  await handOn(run, error, setOutput);
  const { report, files } = await makeReport({
    session,
    phases: run.phases,
    folder: request.reportFolder,
    evidence: run.evidence,
    judgement: run.judgement,
    secrets: request.secrets,
    lastGreen: request.lastGreen,
    assemble: () => reportOf(run, error),
  });
  if (report.verdict !== null) setOutput('verdict', report.verdict);
  setOutput('report-json', files.reportJson);
  setOutput('report-html', files.html ?? '');
  setOutput('evidence-bundle', files.bundle ?? '');
  return { report, reportJson: files.reportJson, files, error, wheel: run.wheel, cache: run.cache };
}

async function story(run: Run): Promise<void> {
  const { session, request, phases } = run;
  const ends = (phase: Until): boolean => request.until === phase;

  const plan = await phases.run(
    'plan',
    async () => withOutlook(await planOf(session, request), request.smoke),
    ({ key }) => key,
  );
  run.plan = plan;
  run.tell();
  for (const note of plan.notes) session.log.notice(note);
  if (ends('plan')) return;
  if (request.given !== undefined && (ends('image') || ends('smoke')))
    return proveGiven(run, plan, request.given.image);

  const wheel = hasWheel(plan) ? await bringWheel(run, plan) : withoutWheel(run, plan);
  if (wheel === undefined || ends('restore') || ends('wheel')) return;

  const image = await makeImage(run, plan, wheel);
  if (image !== undefined) run.image = image;
  run.tell();
  if (image !== undefined) requireContract(image);
  if (ends('image')) return publishImage(run);

  // By its id: another job may give the tag to another image in the meantime.
  await prove(run, plan, image?.id);
  await publishImage(run);
}

/** An image that is there already, or none where the service runs in place. */
async function proveGiven(run: Run, plan: Plan, reference: string | undefined): Promise<void> {
  const { session, request, phases } = run;
  if (reference === undefined) return prove(run, plan, undefined);
  const image = await phases.run(
    'image',
    () => inspectImage(session, reference, plan),
    ({ contract }) => `${reference}, TensorRT-LLM ${contract.installed?.version ?? 'not installed'}`,
  );
  run.image = image;
  run.tell();
  requireContract(image);
  if (request.until !== 'image') await prove(run, plan, image.id);
  await publishImage(run);
}

/** Pushes the image where it was asked for and is good; an image that was not proven stays where it is. */
async function publishImage(run: Run): Promise<void> {
  const { session, request, image, judgement } = run;
  const { push } = request.image;
  if (push === undefined) return;
  if (image === undefined) throw nothingToPush();
  if (judgement !== undefined && judgement.verdict !== 'PROVEN')
    return session.log.warning(`Not pushed to ${push}: the verdict is ${judgement.verdict}.`);
  run.image = { ...image, pushed: await pushImage(session, image.id, push) };
  run.tell();
}

/** Restores or builds the wheel. @returns undefined where the look-up was all that was asked. */
async function bringWheel(run: Run, plan: Plan): Promise<JobWheel | undefined> {
  const { session, request, phases } = run;
  run.cache = limited(run, plan);
  const store = openStore(session, run.cache, run.far);
  run.store = store;
  const restored = await phases.run('restore', () => store.restore(plan), store.describe);
  run.restored = restored;
  run.tell();
  if (restored.kind === 'none' && run.cache.failOnMiss) throw missed(restored);
  // `lookup-only` has its answer; without a hit there is nothing to hand out.
  if (restored.kind === 'found' || run.cache.lookupOnly === true) return undefined;
  if (restored.kind === 'none' && request.until === 'restore') return undefined;

  run.wheel = await obtainWheel({ session, request, cache: run.cache, store, phases, plan, restored });
  run.tell();
  return run.wheel;
}

/** The wheel comes with the image that the checkout builds on: the image phase looks into it there. */
function withoutWheel({ phases }: Run, plan: Plan): null {
  const reason = `the wheel comes with ${plan.recipe.baseImage}`;
  phases.skip('restore', reason);
  phases.skip('wheel', reason);
  return null;
}

/** Made from the checkout, and the same as in the file of an earlier job; where only the service runs, that file is enough. */
async function planOf(session: Session, { plan, planFile, given }: RunRequest): Promise<Plan> {
  if (planFile !== undefined && given !== undefined) return planFile.plan;
  const own = await makePlan(session, plan);
  if (planFile !== undefined) requireSamePlan(planFile, own);
  return own;
}

/** Takes away the right to write trusted entries when the plan's TensorRT-LLM comes from a repository nobody named. */
function limited({ session, request: { cache } }: Run, plan: Plan): CacheRequest {
  if (cache.trustedRemotes === undefined) return cache;
  const access = limitToRemotes(cache.access, plan.remote, { remotes: cache.trustedRemotes });
  if (access !== cache.access) session.log.warning(`No cache entry is written: ${access.reason}.`);
  return { ...cache, access };
}

/** Leaves plan.json for the next job. An image that failed its contract is not handed on. */
async function handOn(run: Run, error: ToolError | undefined, setOutput: OutputSink): Promise<void> {
  const { plan, wheel, image, request, session } = run;
  if (plan === undefined) return;
  const { toolVersion, origin, secrets, reportFolder } = request;
  const parts = { plan, wheel: wheel?.report, image: error === undefined ? image : undefined };
  const path = await writePlanFile(
    reportFolder,
    { ...parts, toolVersion, origin, at: session.now() },
    secrets,
  );
  setOutput('plan-file', path);
}

function reportOf(run: Run, error: ToolError | undefined): Report {
  const { session, request, phases, plan, restored, wheel, image, judgement, evidence } = run;
  return assembleReport({
    toolVersion: request.toolVersion,
    at: session.now().toISOString(),
    origin: request.origin,
    phases: phases.reports,
    ...(plan === undefined ? {} : { plan }),
    ...(restored === undefined ? {} : { restore: restoreReport(restored) }),
    ...(wheel === undefined ? {} : { wheel: wheel.report }),
    ...(image === undefined ? {} : { image }),
    ...(judgement === undefined ? {} : { judgement }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(error === undefined ? {} : { error }),
  });
}

async function makeImage(run: Run, plan: Plan, wheel: JobWheel | null): Promise<ImageResult | undefined> {
  const { session, request, phases } = run;
  if (request.smoke.engine === 'host' && request.until !== 'image') {
    phases.skip('image', 'engine `host` runs in place, so no container is built');
    return undefined;
  }
  const { tag, buildArgs, extras } = request.image;
  const more = { knownSecrets: request.secrets, ...(extras === undefined ? {} : { extras }) };
  const handed = wheel === null ? {} : { wheelFolder: wheel.folder, wheelSha256: wheel.report.sha256 };
  return phases.run(
    'image',
    () => buildImage(session, { plan, ...handed, ...more, tag, buildArgs }),
    ({ reference, reused }) => (reused ? `${reference}, unchanged` : reference),
  );
}

/** Smoke and judge: runs the arms, then lets the evidence speak. */
async function prove(run: Run, plan: Plan, image: string | undefined): Promise<void> {
  const { session, request, phases } = run;
  const { engine, floorGbps, modelTokenFile, modelCache, prefillYaml, decodeYaml, launcher, ...options } =
    request.smoke;
  const evidenceFolder = join(request.reportFolder, 'evidence');
  const { support } = generationOf(plan.generation);
  // What the image has says more than what the checkout would have; the reference engine is no release of TensorRT-LLM.
  const release = options.profile === 'trtllm' ? (run.image?.contract.installed?.version ?? null) : null;
  if (run.image !== undefined)
    session.log.info(outlookOf(plan.expectedBackend, plan.ref, request.smoke, run.image).words);
  const arms = phases.run('smoke', async () =>
    runSmoke(session, {
      ...options,
      ...(await launchOf(run, plan, request.smoke)),
      mode: engine,
      ...(image === undefined ? {} : { image }),
      ...(modelTokenFile === undefined ? {} : { modelTokenFile }),
      ...(modelCache === undefined ? {} : { modelCache }),
      ...(prefillYaml === undefined ? {} : { prefillYaml }),
      ...(decodeYaml === undefined ? {} : { decodeYaml }),
      expected: plan.expectedBackend,
      selection: ruleOfRelease(release, support.selection),
      release,
      evidenceFolder,
    }),
  );
  await arms.finally(() => {
    if (existsSync(evidenceFolder)) run.evidence = evidenceFolder;
  });
  run.judgement = await phases.run(
    'judge',
    async () =>
      judge(await loadArms(evidenceFolder), {
        expected: plan.expectedBackend,
        // What the evidence shows decides, so that a renamed reference engine still says what it is.
        profile: 'auto',
        ...(floorGbps === undefined ? {} : { floorGbps }),
      }),
    ({ line }) => line,
  );
}

/** How the service is started where it runs, and what it gets from this machine for it. */
async function launchOf(
  { session, image }: Run,
  { generation, serveGraph }: Plan,
  { launcher = 'auto', engine }: Pick<RunRequest['smoke'], 'launcher' | 'engine'>,
): Promise<Pick<SmokeRequest, 'launcher' | 'layout' | 'programs'>> {
  const { launch } = generationOf(generation).support;
  const path = session.env['PATH'] ?? '';
  const here = { dynamo: await onPath('dynamo', path), 'trtllm-serve': await onPath('trtllm-serve', path) };
  const there = image?.contract.programs;
  const { name, note } = chooseLauncher(launcher, launch.launcher, engine === 'host' ? here : there);
  if (note !== null) session.log.notice(note);
  const graph = graphToServe(name, serveGraph);
  const layout = { ...launch, ...(graph === undefined ? {} : { graph }) };
  if (engine === 'host' || there === undefined) return { launcher: name, layout };
  const etcd = there.etcd === null ? await onPath('etcd', path) : null;
  const nats = there['nats-server'] === null ? await onPath('nats-server', path) : null;
  const programs = { ...(etcd === null ? {} : { etcd }), ...(nats === null ? {} : { nats }) };
  return { launcher: name, layout, programs };
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
