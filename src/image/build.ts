import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { workingTag } from './argv.ts';
import { type BaseImage, imageId, noteOnBase, readBase } from './base-image.ts';
import { type BuildExtras, NO_EXTRAS, withBuildExtras } from './build-extras.ts';
import { buildFolder, checkWheelFolder, plainWheelFolder } from './build-inputs.ts';
import { requireBuildTools } from './build-tools.ts';
import { checkContract, isIntact } from './contract.ts';
import { dockerOutput } from './docker.ts';
import { imageFingerprint } from './fingerprint.ts';
import { readHandedWheel } from './handed-wheel.ts';
import { type HeldImageLock, imageLockPath, onlyImageOnHost } from './host-lock.ts';
import { findImage, labelImage } from './labels.ts';
import { prepareNixlClone } from './nixl-clone.ts';
import { runImageCommands, startsFrom } from './run-script.ts';
import { refuseSecretArguments } from './secrets.ts';
import type { Contract, ImageResult } from './types.ts';

/** What `buildImage` is asked. */
export interface ImageRequest {
  readonly plan: Plan;
  /** Folder of this job with exactly one `.whl` and `commit.txt`, from the store's handoff; undefined where the image brings its own. */
  readonly wheelFolder?: string | undefined;
  /** Lower-case hex of that wheel. */
  readonly wheelSha256?: string | undefined;
  /** `name:tag`; default `trtllm-nixl-build:<key>-<fingerprint12>`, which no other image gets. */
  readonly tag?: string | undefined;
  /** `NAME=VALUE` build arguments; they end in the image history. */
  readonly buildArgs: readonly string[];
  /** What the build gets besides what makes the image's content. */
  readonly extras?: BuildExtras;
  /** Texts that must not stand in a build argument. */
  readonly knownSecrets?: readonly string[];
}

/**
 * Builds the image with the checkout's own script, checks its contract and labels it; or finds the one already built from the
 * same ingredients. The script's `dynamo:latest-…` tag moves with every job on the engine, so only our own tag is used.
 * An image that breaks its contract is a result, too, under the default tag: `requireContract` makes it an error.
 * @throws ToolError `NO_DOCKER`, `DOCKER_UNREACHABLE`, `NO_BUILD_CONTEXT`, `BASE_IMAGE_NOT_FOUND`, `DISK_FULL`,
 * `WHEEL_FOLDER`, `WHEEL_NOT_TAKEN`, `BUILD_ARGUMENT`, `SECRET_IN_BUILD_ARGUMENT`, `CHECKOUT_CHANGED`, `IMAGE_BUILD_FAILED`, …
 */
export async function buildImage(session: Session, request: ImageRequest): Promise<ImageResult> {
  const begun = Date.now();
  checkArguments(request);
  const wanted = wantedImage(session, request);
  const made = (await reuse(session, wanted)) ?? (await build(session, request, wanted));
  return { ...made, seconds: (Date.now() - begun) / 1000 };
}

/** The image as it is known before it exists. */
interface Wanted {
  readonly fingerprint: string;
  /** What the user calls it. */
  readonly tag: string;
  /** What nobody else calls another one. */
  readonly ownTag: string;
}

type Made = Omit<ImageResult, 'seconds'>;

function wantedImage(session: Session, { plan, wheelSha256, buildArgs, tag }: ImageRequest): Wanted {
  const blind = blindSpot(plan);
  if (blind !== undefined) session.log.notice(`The image is built anew in every run: ${blind}.`);
  const onlyRun = blind === undefined ? null : session.runId;
  const fingerprint = imageFingerprint(plan, { wheelSha256: wheelSha256 ?? null, buildArgs, onlyRun });
  const ownTag = `trtllm-nixl-build:${plan.key}-${fingerprint.slice(0, 12)}`;
  return { fingerprint, ownTag, tag: tag ?? ownTag };
}

/** Why the plan does not know everything that is in the checkout, in words; undefined when it does. */
function blindSpot({ checkout }: Plan): string | undefined {
  if (checkout.commit === null) return 'the checkout has no git commit that would tell its content';
  return checkout.blindSpot === undefined
    ? undefined
    : `git does not tell all of the checkout's content (${checkout.blindSpot})`;
}

async function reuse(session: Session, { fingerprint, tag }: Wanted): Promise<Made | undefined> {
  const found = await findImage(session, fingerprint);
  if (found === undefined) return undefined;
  await dockerOutput(session, ['tag', found.id, tag]);
  session.log.info(`Nothing that enters the image changed; using ${found.id.slice(7, 19)} as ${tag}.`);
  return { reference: tag, ...found, reused: true };
}

async function build(session: Session, request: ImageRequest, wanted: Wanted): Promise<Made> {
  const { plan, wheelFolder } = request;
  if (wheelFolder !== undefined) await checkWheelFolder(plan, wheelFolder);
  await requireBuildTools(session, plan);
  return onlyImageOnHost(
    session,
    imageLockPath(plan.image.fixedNames, wanted.fingerprint),
    // Whoever held the lock may have built just this image.
    async (held) => (await reuse(session, wanted)) ?? (await buildLabelled(session, request, wanted, held)),
  );
}

async function buildLabelled(
  session: Session,
  request: ImageRequest,
  wanted: Wanted,
  { interruptedSince }: HeldImageLock,
): Promise<Made> {
  const { plan, buildArgs } = request;
  const wheel = request.wheelFolder === undefined ? null : await readHandedWheel(request.wheelFolder);
  // A build that fails must not leave its half under the name that users run, nor under that of another job's half.
  const name = `trtllm-nixl-build:unlabelled-${wanted.fingerprint.slice(0, 12)}-${session.runId}`;
  const half = workingTag(plan, name);
  await session.ledger.own({ kind: 'image', reference: half, env: session.env });
  try {
    const wheelFolder =
      request.wheelFolder === undefined ? null : await plainWheelFolder(session, request.wheelFolder);
    const folder = await buildFolder(session, plan, { localWheel: wheelFolder !== null });
    await prepareNixlClone(session, plan, folder, interruptedSince);
    // Before the build: a tag that moves meanwhile is then noticed by the next one.
    const expected = startsFrom(plan);
    const before = expected === null ? null : await readBase(session, expected);
    const building = await withBuildExtras(session, request.extras ?? NO_EXTRAS, half);
    const { baseImage, steps } = await runImageCommands(building, plan, folder, {
      wheelFolder,
      tag: half,
      buildArgs,
    });
    const halfId = (await imageId(session, half)) ?? notLoaded();
    const base = await baseOf(session, baseImage, before);
    const contract = withNote(await checkContract(session, halfId, plan, wheel), noteOnBase(base));
    const commit = plan.recipe.commit ?? '';
    const labels = { key: plan.key, commit, fingerprint: wanted.fingerprint, contract, base };
    // What users run under their own name is never replaced by something broken.
    const reference = isIntact(contract) ? wanted.tag : wanted.ownTag;
    const id = await labelImage(session, halfId, reference, labels);
    return { reference, id, reused: false, contract, steps };
  } finally {
    await untag(session, half);
  }
}

/** The image that the build said it started from: its digest of before the build, and its id of after it, which may have pulled it. */
async function baseOf(
  session: Session,
  reference: string | null,
  before: BaseImage | null,
): Promise<BaseImage | null> {
  if (reference === null) return null;
  if (reference !== before?.reference) return readBase(session, reference);
  return { ...before, id: await imageId(session, reference) };
}

function withNote(contract: Contract, note: string | null): Contract {
  return note === null ? contract : { ...contract, notes: [...contract.notes, note] };
}

/** Takes the tag away; also after an abort, hence the signal of its own. What does not succeed is in the ledger. */
async function untag(session: Session, reference: string): Promise<void> {
  const argv = ['docker', 'rmi', '--no-prune', reference] as const;
  await session.run({ argv, signal: AbortSignal.timeout(5000), timeoutSeconds: 5 }).catch(() => {});
}

function checkArguments({ tag, buildArgs, knownSecrets = [] }: ImageRequest): void {
  refuseSecretArguments(buildArgs, knownSecrets);
  const bad = [
    ...buildArgs.filter((pair) => !/^[A-Za-z_]\w*=\S*$/.test(pair)),
    ...(tag === undefined || /^[\w][\w./:@-]*$/.test(tag) ? [] : [tag]),
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

function notLoaded(): never {
  throw new ToolError({
    code: 'IMAGE_NOT_LOADED',
    kind: 'surroundings',
    what: "The build ended well, but Docker's engine does not have the image it built.",
    means: 'The builder kept it to itself; it cannot be looked into or run.',
    next: 'Name a builder in BUILDX_BUILDER that was created with `--driver-opt default-load=true`.',
  });
}
