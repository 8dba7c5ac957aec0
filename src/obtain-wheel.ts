import { join } from 'node:path';
import { noteOnHostEngine } from './host-engine.ts';
import type { Phases } from './phases.ts';
import { markerOf } from './plan/generations/index.ts';
import type { Plan } from './plan/types.ts';
import { wheelReport } from './report/assemble.ts';
import type { WheelReport } from './report/types.ts';
import type { CacheRequest, RunRequest } from './request.ts';
import { type Handoff, handOff, OWN_BYTES } from './store/handoff.ts';
import type { OpenStore } from './store/open.ts';
import { type Published, publishWheel } from './store/publish.ts';
import { builderName, withBuilderLock } from './store/single-flight.ts';
import type { RestoreOutcome } from './store/types.ts';
import { userFolder } from './system/ledger.ts';
import type { Session } from './system/session.ts';
import { withBuildLog } from './wheel/build-log.ts';
import { type BuiltWheel, buildWheel } from './wheel/index.ts';
import { lackOfNixl } from './wheel/lacks.ts';
import { makeManifest } from './wheel/manifest.ts';
import type { Manifest, ProvenWheel } from './wheel/types.ts';

/** How many near entries the estimate of a build's duration looks at. */
const NEAREST = 5;

type Hit = Extract<RestoreOutcome, { kind: 'hit' }>;

/** The wheel in this job's own folder, the way the generation's scripts take it. */
export interface JobWheel {
  readonly path: string;
  readonly folder: string;
  /** The temp folder around it, which ends with the session unless the door keeps it. */
  readonly parent: string;
  readonly handoff: Handoff;
  readonly report: WheelReport;
  /** The hit it came from: the restore phase's, or that of another job that built it while we waited. */
  readonly restored: Hit | undefined;
}

export interface ObtainRequest {
  readonly session: Session;
  readonly request: RunRequest;
  readonly cache: CacheRequest;
  readonly store: OpenStore;
  readonly phases: Phases;
  readonly plan: Plan;
  readonly restored: RestoreOutcome;
}

/** Restored, or built by exactly one job of this host and published at once; then handed over into the job's own folder. */
export async function obtainWheel(asked: ObtainRequest): Promise<JobWheel> {
  const { phases, restored } = asked;
  if (restored.kind === 'hit') {
    phases.skip('wheel', `restored from ${restored.tier}`);
    return handOver(asked, restored.wheel, { buildSeconds: null, published: [] }, restored);
  }
  const got = await phases.run('wheel', () => buildOnce(asked), describe);
  return handOver(asked, got.wheel, { buildSeconds: got.seconds, published: got.published }, got.hit);
}

interface Got {
  readonly wheel: ProvenWheel;
  readonly seconds: number | null;
  readonly published: readonly Published[];
  readonly hit: Hit | undefined;
}

function describe({ hit, published }: Got): string {
  if (hit !== undefined) return `another job built it; ${hit.tier}`;
  const stored = published.filter((one) => one.stored).map((one) => one.tier);
  return stored.length === 0 ? 'built, published nowhere' : `built and published to ${stored.join(', ')}`;
}

async function buildOnce(asked: ObtainRequest): Promise<Got> {
  const { session, cache, plan } = asked;
  const onWait = (): void => session.log.info(`Another job on this host is building ${plan.key}.`);
  // Without a tier on this host the store is this run's own temp folder; a lock in it would hold nobody off.
  const home = cache.tiers.includes('tool-cache') ? cache.storePath : userFolder();
  const name = builderName(plan.key, cache.access);
  return withBuilderLock(home, name, session, { onWait }, async ({ lock, waited }) => {
    const hit = await lookAgain(asked, waited);
    if (hit !== undefined) return { wheel: hit.wheel, seconds: null, published: [], hit };
    return buildAndPublish(asked, lock.fd);
  });
}

/**
 * Whether a build began after this job did: whoever asks for a rebuild wants nothing that was begun before, and nothing built twice.
 * Another job's build that we waited for may be either.
 */
function isBuiltSince({ builtBy: { at, seconds } }: Manifest, asked: Date): boolean {
  return Date.parse(at) - (seconds ?? 0) * 1000 >= asked.getTime();
}

/**
 * The wheel of a job that ended between our look-up and our turn. The host's tier costs nothing to ask, so it is asked even
 * when we did not wait; the far ones when we did, or when they are all there is.
 */
async function lookAgain(asked: ObtainRequest, waited: boolean): Promise<Hit | undefined> {
  const { session, cache, store, plan } = asked;
  if (cache.rebuild) {
    const hit = waited ? await lookOnHost(asked) : undefined;
    return hit !== undefined && isBuiltSince(hit.wheel.manifest, session.began) ? hit : undefined;
  }
  if (waited || !cache.tiers.includes('tool-cache')) {
    const outcome = await store.restore(plan);
    return outcome.kind === 'hit' ? outcome : undefined;
  }
  return lookOnHost(asked);
}

async function lookOnHost({ store, plan }: ObtainRequest): Promise<Hit | undefined> {
  const begun = performance.now();
  const host = await store.host();
  const { wheel, proof = 'hashed', refusals } = await host.restore(plan);
  if (wheel === undefined) return undefined;
  const seconds = (performance.now() - begun) / 1000;
  return { kind: 'hit', tier: host.name, wheel, proof, seconds, refusals };
}

async function buildLogged(asked: ObtainRequest, lockFd: number): Promise<BuiltWheel> {
  const { session, request, store, plan } = asked;
  const host = await store.host();
  const folder = join(await host.stage(), 'build');
  const known = await host.nearest(plan, NEAREST);
  const expectSeconds = known.find(({ builtBy }) => builtBy.seconds !== null)?.builtBy.seconds ?? undefined;
  const { wheel: given, pip, tensorrtllmGitUrl: gitUrl, buildJobs: jobs } = request.plan;
  const options = {
    ...{ folder, lockFd, jobs, pipIndexUrl: pip?.indexUrl, gitUrl },
    ...(given === undefined ? {} : { given }),
    ...(expectSeconds === undefined ? {} : { expectSeconds }),
  };
  return withBuildLog(request.reportFolder, request.secrets, session.log, (onLine) =>
    buildWheel(session, plan, { ...options, onLine }),
  );
}

async function buildAndPublish(asked: ObtainRequest, lockFd: number): Promise<Got> {
  const { session, request, cache, store, plan } = asked;
  const host = await store.host();
  const built = await buildLogged(asked, lockFd);
  const manifest = makeManifest({
    plan,
    wheel: built,
    toolVersion: request.toolVersion,
    at: session.now(),
    origin: request.origin,
    authority: cache.access.write ?? 'untrusted',
  });
  const staged: ProvenWheel = { path: built.path, manifest };
  const options = { replace: cache.rebuild };
  const adopted = await host.adopt(staged, options);
  const wheel = adopted.wheel ?? staged;
  const far = (await store.tiers()).filter((tier) => tier !== host);
  const published = [
    ...(cache.tiers.includes('tool-cache')
      ? [{ tier: host.name, stored: adopted.stored, reason: adopted.reason }]
      : []),
    ...(await publishWheel(far, wheel, options)),
  ];
  for (const { tier, stored, reason } of published) {
    if (!stored) session.log.warning(`The wheel was not published to ${tier}: ${reason}.`);
  }
  return { wheel, seconds: built.seconds, published, hit: undefined };
}

async function handOver(
  { session, request, cache, plan }: ObtainRequest,
  wheel: ProvenWheel,
  how: Pick<WheelReport, 'buildSeconds' | 'published'>,
  restored: Hit | undefined,
): Promise<JobWheel> {
  const marker = markerOf(plan);
  const notes = [await noteOnHostEngine(session, request, wheel), lackOf(plan, wheel, session)];
  const note = notes.filter((one) => one !== undefined).join(' ');
  const parent = await session.tempFolder('job', request.workParent);
  const handoff = await handOff({
    wheel,
    folder: join(parent, 'wheel'),
    files: { [marker.name]: `${marker.text}\n` },
    ...(cache.access.trustSeal ? {} : { modes: OWN_BYTES }),
  });
  return {
    path: handoff.wheelPath,
    folder: handoff.folder,
    parent,
    handoff,
    report: { ...wheelReport(wheel, how), ...(note === '' ? {} : { note }) },
    restored,
  };
}

/** Said of every wheel that somebody else built: whoever switched the NIXL flag off must know that no YAML can switch it on. */
function lackOf(plan: Plan, { manifest }: ProvenWheel, session: Session): string | undefined {
  if (plan.recipe.source !== 'given-wheel' && plan.recipe.source !== 'pip') return undefined;
  const lack = lackOfNixl(manifest.wheel);
  // Of a given wheel the plan has said so already.
  if (lack !== undefined && plan.recipe.source === 'pip') session.log.notice(lack);
  return lack;
}
