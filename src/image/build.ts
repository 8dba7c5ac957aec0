import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { readCheckout } from '../plan/checkout.ts';
import { generationOf } from '../plan/generations/index.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import { takeLock } from '../system/lock.ts';
import { startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import { copyCheckout, editFile, requirePlainPath } from '../wheel/checkout-copy.ts';
import { checkContract } from './contract.ts';
import { docker, dockerOutput, noBuildContext } from './docker.ts';
import { imageFingerprint } from './fingerprint.ts';
import { findImage, imageId, labelImage } from './labels.ts';
import { runBuildScript } from './run-script.ts';
import type { ImageResult } from './types.ts';

/** What `buildImage` is asked. */
export interface ImageRequest {
  readonly plan: Plan;
  /** Folder of this job with exactly one `.whl` and `commit.txt`, from the store's handoff. */
  readonly wheelFolder: string;
  /** Lower-case hex of that wheel. */
  readonly wheelSha256: string;
  /** `name:tag`; the caller's default is `trtllm-nixl-build:<key>`. */
  readonly tag: string;
  /** `NAME=VALUE` build arguments; they end in the image history. */
  readonly buildArgs: readonly string[];
}

/** One for all users of a host: build.sh clones NIXL to a fixed folder and switches its commit there. */
const HOST_LOCK = '/tmp/trtllm-nixl-build-image.lock';

/**
 * Builds the image with the checkout's own script, checks its contract and labels it; or finds the one already built from the
 * same ingredients. The script's `dynamo:latest-…` tag moves with every job on the engine, so only our own tag is used.
 * @throws ToolError `NO_DOCKER`, `DOCKER_UNREACHABLE`, `NO_BUILD_CONTEXT`, `BASE_IMAGE_NOT_FOUND`, `DISK_FULL`,
 * `WHEEL_FOLDER`, `WHEEL_NOT_TAKEN`, `BUILD_ARGUMENT`, `IMAGE_BUILD_FAILED`, …
 */
export async function buildImage(session: Session, request: ImageRequest): Promise<ImageResult> {
  const begun = Date.now();
  const { plan, tag, buildArgs } = request;
  checkArguments(request);
  const fingerprint = imageFingerprint(plan, { wheelSha256: request.wheelSha256, buildArgs });
  const seconds = (): number => (Date.now() - begun) / 1000;
  const found = await findImage(session, fingerprint);
  if (found) {
    await dockerOutput(session, ['tag', found.id, tag]);
    session.log.info(`Nothing that enters the image changed; using ${found.id.slice(7, 19)} as ${tag}.`);
    return { reference: tag, ...found, reused: true, seconds: seconds() };
  }
  await checkWheelFolder(plan, request.wheelFolder);
  await requireBuildContext(session);
  // A build that fails must not leave its half under the name that users run.
  const unlabelled = `trtllm-nixl-build:unlabelled-${fingerprint.slice(0, 12)}`;
  const { baseImage } = await onlyOneOnHost(session, async () => {
    const wheelFolder = await plainWheelFolder(session, request.wheelFolder);
    const checkout = await plainCheckout(session, plan);
    return runBuildScript(session, plan, checkout, { wheelFolder, tag: unlabelled, buildArgs });
  });
  const contract = await checkContract(session, unlabelled, plan);
  const base = baseImage === null ? null : { reference: baseImage, id: await imageId(session, baseImage) };
  const commit = plan.recipe.commit ?? '';
  const labels = { key: plan.key, commit, fingerprint, contract, base };
  const id = await labelImage(session, unlabelled, tag, labels);
  await docker(session, ['rmi', '--no-prune', unlabelled], 30);
  return { reference: tag, id, reused: false, seconds: seconds(), contract };
}

function checkArguments({ tag, buildArgs }: ImageRequest): void {
  const bad = [
    ...buildArgs.filter((pair) => !/^[A-Za-z_]\w*=\S*$/.test(pair)),
    ...(/^[\w][\w./:@-]*$/.test(tag) ? [] : [tag]),
  ];
  if (bad.length === 0) return;
  throw new ToolError({
    code: 'BUILD_ARGUMENT',
    kind: 'usage',
    what: `${bad.map((text) => JSON.stringify(text)).join(', ')} cannot be given to build.sh.`,
    means: 'It does not quote its options: white space would make it drop the rest, silently.',
    next: 'Write build arguments as NAME=VALUE without white space, and tags as name:tag.',
  });
}

/** One wheel and the right marker, or build.sh would reuse blindly or build from source (facts, section 1.2). */
async function checkWheelFolder(plan: Plan, folder: string): Promise<void> {
  const { marker } = generationOf(plan.generation).support.image;
  const names = await readdir(folder, { recursive: true });
  const wheels = names.filter((name) => name.endsWith('.whl'));
  const expected = `${plan.recipe.arch}_${plan.recipe.commit}`;
  const found = (await readFile(join(folder, marker), 'utf8').catch(() => '')).trim();
  if (wheels.length === 1 && found === expected) return;
  throw new ToolError({
    code: 'WHEEL_FOLDER',
    kind: 'bug',
    what: `The handed-over folder holds ${wheels.length} wheels and the marker "${found}" instead of one and "${expected}".`,
    means: 'build.sh would take a wheel unchecked or build one from source; nothing was started.',
    next: 'Please report it with the log of this step.',
  });
}

async function requireBuildContext(session: Session): Promise<void> {
  const help = await dockerOutput(session, ['build', '--help'], 30);
  if (help.includes('--build-context')) return;
  throw noBuildContext();
}

async function onlyOneOnHost<T>(session: Session, body: () => Promise<T>): Promise<T> {
  const lock = (await takeLock(HOST_LOCK, { waitSeconds: 0, anyUser: true })) ?? (await waitForLock(session));
  try {
    return await body();
  } finally {
    await lock.release();
  }
}

async function waitForLock(session: Session) {
  const progress = startProgress(session.log, 'Waiting for another image build on this host');
  progress.update("build.sh uses a fixed folder for NIXL's source, so builds run one after the other");
  try {
    const lock = await takeLock(HOST_LOCK, { signal: session.signal, anyUser: true });
    if (lock === undefined) throw new Error('a lock without a time limit was not given');
    return lock;
  } finally {
    progress.done();
  }
}

/** The folder under a name that survives build.sh: a link needs its slash, because `find` does not follow one without. */
async function plainWheelFolder(session: Session, folder: string): Promise<string> {
  if (isPlain(folder)) return folder;
  const parent = await session.tempFolder('wheel');
  requirePlainPath(parent);
  await symlink(folder, join(parent, 'wheel'));
  return `${join(parent, 'wheel')}/`;
}

/** The checkout itself, or a copy of it when its path or its NIXL commit must be another; the user's own is never written. */
async function plainCheckout(session: Session, plan: Plan): Promise<string> {
  const override = plan.nixlCommitOverride;
  if (override === null && isPlain(plan.checkout.path)) return plan.checkout.path;
  const copy = await copyCheckout(session, plan.checkout);
  const { image, wheel } = generationOf(plan.generation).support;
  const own = override === null ? null : wheel(await readCheckout(session, copy)).nixlCommit;
  if (override !== null && own !== null && own !== override)
    await editFile(copy, image.buildScript, own, override);
  return copy;
}

function isPlain(path: string): boolean {
  return /^[A-Za-z0-9_./+@%=:,-]+$/.test(path);
}
