import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PlanFile } from './plan/plan-file.ts';
import type { CacheRequest } from './request.ts';
import { saveStore } from './save.ts';
import { limitToRemotes } from './store/authority.ts';
import { type FarSurroundings, type OpenStore, openStore } from './store/open.ts';
import { type Published, publishWheel } from './store/publish.ts';
import { ToolError } from './system/errors.ts';
import { sha256File } from './system/hash.ts';
import type { Session } from './system/session.ts';
import { requireFit } from './wheel/fit.ts';
import { inspectWheel } from './wheel/inspect.ts';
import { makeManifest } from './wheel/manifest.ts';
import type { ProvenWheel } from './wheel/types.ts';

/** A wheel that another step made, and the plan it was made for. */
export interface SaveWheelRequest {
  readonly planFile: PlanFile;
  readonly cache: CacheRequest;
  readonly origin: string;
  readonly toolVersion: string;
  /** Path of the wheel; undefined: this host's entry of the plan's key goes to the tiers that lack it. */
  readonly wheel: string | undefined;
}

export interface SavedWheel {
  readonly key: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly published: readonly Published[];
}

/**
 * Publishes a wheel under the key of its plan to every tier, then prunes the host's. The wheel is opened, its capabilities are compared with
 * what the plan needs, and it is hashed; that it was built by the plan's recipe is the word of the job that calls this, so only a run
 * that may write trusted entries writes one.
 * @throws ToolError `SAVE_REFUSED`, `WHEEL_OTHER_THAN_PLANNED`, `WHEEL_NOT_ON_HOST`, `NOTHING_PUBLISHED`; those of the wheel's inspection.
 */
export async function saveWheel(
  session: Session,
  request: SaveWheelRequest,
  far: FarSurroundings,
): Promise<SavedWheel> {
  const { plan } = request.planFile;
  const cache = writable(request);
  const store = openStore(session, cache, far);
  try {
    const wheel = await (request.wheel === undefined
      ? onHost(store, request)
      : take(session, store, request, request.wheel));
    const published = await publishWheel(await store.tiers(), wheel, { replace: cache.rebuild });
    for (const { tier, stored, reason } of published)
      session.log.info(stored ? `Published to ${tier}.` : `Not published to ${tier}: ${reason}.`);
    if (!published.some(({ stored }) => stored)) throw nothingPublished(published);
    return { key: plan.key, sha256: wheel.manifest.wheel.sha256, published };
  } finally {
    await store.close();
    await saveStore(session, { jobBegan: session.began, cache, plan, wheel: null, repair: [] }, far);
  }
}

/** The cache as this run may use it. @throws ToolError `SAVE_REFUSED` when it may write nothing. */
function writable({ cache, planFile }: SaveWheelRequest): CacheRequest {
  const { trustedRemotes } = cache;
  const access =
    trustedRemotes === undefined
      ? cache.access
      : limitToRemotes(cache.access, planFile.plan.remote, { remotes: trustedRemotes });
  if (access.write !== null) return { ...cache, access };
  throw new ToolError({
    code: 'SAVE_REFUSED',
    kind: 'answer',
    what: `This run may not write cache entries: ${access.reason}.`,
    means: 'The wheel was neither opened nor stored.',
    next: 'Save from a run on a protected ref, or name ref and repository in `trusted-refs` and `trusted-remotes` (docs/threat-model.md).',
  });
}

async function onHost(store: OpenStore, { planFile }: SaveWheelRequest): Promise<ProvenWheel> {
  const { wheel } = await (await store.host()).restore(planFile.plan);
  if (wheel !== undefined) return wheel;
  throw new ToolError({
    code: 'WHEEL_NOT_ON_HOST',
    kind: 'answer',
    what: `The host's tier has no proven entry ${planFile.plan.key}.`,
    means: 'There is nothing to publish.',
    next: 'Name the file in `wheel`, or run `build` on this host first.',
  });
}

/** On a copy of our own: the user's file may change after it was looked at. */
async function take(
  session: Session,
  store: OpenStore,
  { planFile, cache, origin, toolVersion }: SaveWheelRequest,
  given: string,
): Promise<ProvenWheel> {
  const { plan } = planFile;
  await inspectWheel(given);
  const path = join(await (await store.host()).stage(), basename(given));
  await copyFile(given, path, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  const contents = await inspectWheel(path);
  requireFit(plan, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  if (planFile.wheel !== null && planFile.wheel.sha256 !== sha256) throw otherWheel(given);
  const wheel = { contents, sha256, seconds: null };
  const authority = cache.access.write ?? 'untrusted';
  return {
    path,
    manifest: makeManifest({ plan, wheel, toolVersion, at: session.now(), origin, authority }),
  };
}

function otherWheel(path: string): ToolError {
  return new ToolError({
    code: 'WHEEL_OTHER_THAN_PLANNED',
    kind: 'answer',
    what: `${path} is not the wheel that the plan file names: its SHA-256 is another one.`,
    means: 'It was not stored.',
    next: "Save the file that the plan file's job had, or make the plan again without a wheel (`until: plan`).",
  });
}

function nothingPublished(published: readonly Published[]): ToolError {
  const reasons = published.map(({ tier, reason }) => `${tier}: ${reason}`).join('; ');
  return new ToolError({
    code: 'NOTHING_PUBLISHED',
    kind: 'surroundings',
    what: `No tier took the wheel (${reasons === '' ? 'none is switched on' : reasons}).`,
    means: 'Other jobs will not find it.',
    next: 'Look at the reason of each tier; `cache` says which are used.',
  });
}
