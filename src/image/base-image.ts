import { resolveImage } from '../plan/image-digest.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { docker } from './docker.ts';

/** Seconds for each program that may ask the registry: whoever is offline shall not wait for it. */
const ASK_SECONDS = 10;

/** An image that a build starts from, as it was then: by its id where the engine has it, else by its digest in the registry. */
export interface BaseImage {
  readonly reference: string;
  readonly id: string | null;
  /** `sha256:…`; null where the engine has the image or no registry answered. Absent in labels of before. */
  readonly digest?: string | null;
}

/** Whether a base image is still what it was. `unknown` keeps the image, and is said. */
export type BaseState = 'same' | 'moved' | 'unknown';

/** What an image's name stands for now. Only what the engine does not have is asked of its registry. */
export async function readBase(session: Session, reference: string): Promise<BaseImage> {
  const id = await imageId(session, reference);
  return { reference, id, digest: id === null ? await askDigest(session, reference) : null };
}

/**
 * Compares a base image with what its name stands for now. A BuildKit daemon keeps base images to itself, so the engine's word counts only
 * where it has the image; a registry that does not answer, and an engine that forgot it, say nothing. Pure.
 */
export function compareBase(then: BaseImage, now: Pick<BaseImage, 'id' | 'digest'>): BaseState {
  const [before, after] = now.id === null ? [then.digest, now.digest] : [then.id, now.id];
  if (typeof before !== 'string' || typeof after !== 'string') return 'unknown';
  return before === after ? 'same' : 'moved';
}

/** Whether the base image of an earlier build is still the same one; the registry is asked only where that can tell something. */
export async function stateOfBase(session: Session, then: BaseImage): Promise<BaseState> {
  const id = await imageId(session, then.reference);
  const ask = id === null && (then.digest ?? null) !== null;
  return compareBase(then, { id, digest: ask ? await askDigest(session, then.reference) : null });
}

/** Id of a local image, or null when the engine does not have it. */
export async function imageId(session: Session, reference: string): Promise<string | null> {
  const end = await docker(session, ['image', 'inspect', '--format', '{{.Id}}', reference], 30);
  return end.code === 0 ? end.stdout.trim() : null;
}

/** For people: what is not known of a base image that was built on. Null when enough is. Pure. */
export function noteOnBase(base: BaseImage | null): string | null {
  if (base === null || base.id !== null || (base.digest ?? null) !== null) return null;
  return `The base image ${base.reference} is known by its name alone (neither Docker's engine nor its registry told more): if its tag moves, this image is used again all the same.`;
}

/** Null where it cannot be had: offline, no right to read, no tool, or a name that no registry has. */
async function askDigest(session: Session, reference: string): Promise<string | null> {
  try {
    const resolved = await resolveImage(session, reference, ASK_SECONDS);
    return resolved.slice(resolved.indexOf('@') + 1);
  } catch (error) {
    session.signal.throwIfAborted();
    if (error instanceof ToolError) return null;
    throw error;
  }
}
