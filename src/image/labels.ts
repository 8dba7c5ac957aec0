import { ToolError } from '../system/errors.ts';
import { CONTAINER_LABEL } from '../system/ledger.ts';
import type { Session } from '../system/session.ts';
import { type BaseImage, stateOfBase } from './base-image.ts';
import { isIntact } from './contract.ts';
import { docker, dockerOutput } from './docker.ts';
import type { Contract } from './types.ts';

const PREFIX = 'trtllm-nixl-build';
const FINGERPRINT = `${PREFIX}.fingerprint`;

/** What we write on an image of ours; enough to use it again without looking into it. */
export interface ImageLabels {
  readonly key: string;
  /** Commit of TensorRT-LLM. */
  readonly commit: string;
  readonly fingerprint: string;
  readonly contract: Contract;
  /** The base image and what it was: its id where the engine has it, else its digest. */
  readonly base: BaseImage | null;
}

export interface FoundImage {
  readonly id: string;
  readonly contract: Contract;
}

/**
 * Puts the labels on an image under a new tag. Dynamo's build.sh has no option for labels, and a `FROM image` build would look
 * for it in a BuildKit daemon that does not see the engine's images; a commit of a container that never ran works with every
 * engine and builder, adds no file, and keeps entry point, command and environment.
 * @returns the id of the labelled image @throws ToolError
 */
export async function labelImage(
  session: Session,
  image: string,
  tag: string,
  labels: ImageLabels,
): Promise<string> {
  await session.ledger.own({ kind: 'containers', env: session.env });
  const command = (await hasCommand(session, image)) ? [] : ['true'];
  const run = ['--label', `${CONTAINER_LABEL}=${session.runId}`];
  const container = await dockerOutput(session, ['create', '--pull', 'never', ...run, image, ...command]);
  try {
    const changes = labelLines(labels).flatMap((line) => ['--change', line]);
    const empty = command.length === 0 ? [] : ['--change', 'CMD []'];
    return await dockerOutput(session, ['commit', ...changes, ...empty, container, tag], 600);
  } finally {
    await docker(session, ['rm', '--force', '--volumes', container], 30);
  }
}

/** `LABEL` lines for `docker commit --change`. The JSON is base64url, because these lines expand `$` and read quotes. Pure. */
export function labelLines(labels: ImageLabels): string[] {
  const pairs = [
    [`${PREFIX}.key`, labels.key],
    [`${PREFIX}.commit`, labels.commit],
    [FINGERPRINT, labels.fingerprint],
    [`${PREFIX}.contract`, encode(labels.contract)],
    [`${PREFIX}.base`, encode(labels.base)],
    // Inherited from the container it is made from. Left on the image, users' containers would carry it and be removed as ours.
    [CONTAINER_LABEL, ''],
  ];
  return pairs.map(([name, value]) => `LABEL "${name}"="${value}"`);
}

/** An image already built from the same ingredients, sound and on the same base, or undefined. @throws ToolError when Docker does not answer */
export async function findImage(session: Session, fingerprint: string): Promise<FoundImage | undefined> {
  const filter = ['--filter', `label=${FINGERPRINT}=${fingerprint}`];
  const listed = await dockerOutput(session, ['images', '--no-trunc', '--quiet', ...filter], 30);
  for (const id of new Set(listed.split('\n').filter((line) => line !== ''))) {
    const labels = await readLabels(session, id);
    if (!labels || !isIntact(labels.contract)) continue;
    const state = labels.base === null ? 'unknown' : await stateOfBase(session, labels.base);
    if (state === 'moved') continue;
    return { id, contract: withDoubt(labels.contract, state === 'same' ? null : labels.base) };
  }
  return undefined;
}

/** Key of the wheel that one of our images was built with; null when it is not ours. */
export async function ourKey(session: Session, id: string): Promise<string | null> {
  const format = `{{index .Config.Labels "${PREFIX}.key"}}`;
  return (await dockerOutput(session, ['image', 'inspect', '--format', format, id], 30)) || null;
}

async function readLabels(
  session: Session,
  id: string,
): Promise<Pick<ImageLabels, 'contract' | 'base'> | undefined> {
  const text = await dockerOutput(
    session,
    ['image', 'inspect', '--format', '{{json .Config.Labels}}', id],
    30,
  );
  const labels = JSON.parse(text) as Record<string, string> | null;
  try {
    return {
      contract: decode(labels?.[`${PREFIX}.contract`]) as Contract,
      base: decode(labels?.[`${PREFIX}.base`]) as BaseImage | null,
    };
  } catch {
    return undefined; // Written by another version of ours: build anew rather than guess.
  }
}

/** The contract, with a word on a digest that was known once and could not be compared now. Pure. */
function withDoubt(contract: Contract, base: BaseImage | null): Contract {
  if (typeof base?.digest !== 'string') return contract;
  const note = `Used again although it is not known whether ${base.reference} is still ${base.digest}: its registry did not tell.`;
  return { ...contract, notes: [...contract.notes, note] };
}

async function hasCommand(session: Session, image: string): Promise<boolean> {
  const format = '{{len .Config.Cmd}} {{len .Config.Entrypoint}}';
  return (await dockerOutput(session, ['image', 'inspect', '--format', format, image], 30)) !== '0 0';
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(text: string | undefined): unknown {
  if (text === undefined) throw new ToolError(UNREADABLE);
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
}

const UNREADABLE = {
  code: 'LABELS_UNREADABLE',
  kind: 'surroundings',
  what: 'An image carries our fingerprint but not our other labels.',
  means: 'It is not used.',
  next: 'Nothing: the image is built anew.',
} as const;
