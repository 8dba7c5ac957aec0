import { ToolError } from '../system/errors.ts';
import type { ProcessEnd } from '../system/process.ts';
import { startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import { dockerOutput, explainDocker } from './docker.ts';

/** An image in a registry. */
export interface PushedImage {
  /** As it was asked for, `registry/repository:tag`. */
  readonly reference: string;
  /** `sha256:…` of its manifest there: `repository@digest` is this image whatever becomes of the tag. */
  readonly digest: string;
}

/** Images have tens of gigabytes. */
const TIMEOUT_SECONDS = 2 * 3600;
const DIGEST = /\bdigest: (sha256:[0-9a-f]{64})\b/;

/**
 * Pushes an image of the engine under a name, with the credentials of `docker login`.
 * @param id the image, by its id: a tag may have become another job's
 * @throws ToolError `PUSH_REFERENCE`, `PUSH_DENIED`, `REGISTRY_UNREACHABLE`, and those of Docker
 */
export async function pushImage(session: Session, id: string, reference: string): Promise<PushedImage> {
  checkReference(reference);
  await dockerOutput(session, ['tag', id, reference]);
  const progress = startProgress(session.log, `Pushing ${reference}`);
  try {
    const end = await session.run({
      argv: ['docker', 'push', reference],
      timeoutSeconds: TIMEOUT_SECONDS,
      onLine: (line) => progress.update(line.trim()),
    });
    session.signal.throwIfAborted();
    const digest = DIGEST.exec(end.stdout)?.[1];
    if (end.code === 0 && digest !== undefined) return { reference, digest };
    throw explainPush(end, reference);
  } finally {
    progress.done();
  }
}

/** A name with a registry's host in it: Docker would take any other for its own hub. @throws ToolError `PUSH_REFERENCE` */
export function checkReference(reference: string): void {
  const host = /^(localhost|[\w-]+(\.[\w-]+)+|[\w.-]+:\d+)(:\d+)?\//.test(reference);
  if (host && /^[\w.:/-]+$/.test(reference) && !reference.includes('@')) return;
  throw new ToolError({
    code: 'PUSH_REFERENCE',
    kind: 'usage',
    what: `\`${reference}\` is no name to push to.`,
    means: 'Nothing was pushed.',
    next: 'Write `registry.example/team/dynamo:tag`, with the host of the registry in front.',
  });
}

/** Pure. */
export function explainPush(end: Pick<ProcessEnd, 'code' | 'tail' | 'why'>, reference: string): ToolError {
  const text = end.tail.join('\n');
  const host = reference.slice(0, reference.indexOf('/'));
  if (
    /unauthorized|no basic auth credentials|authentication required|denied|forbidden|\b40[13]\b/i.test(text)
  )
    return new ToolError({
      code: 'PUSH_DENIED',
      kind: 'surroundings',
      what: `The registry ${host} did not let this runner push ${reference}.`,
      means: 'The image is on this engine, and nowhere else.',
      next: `Log in before this step (\`docker login ${host}\`) with an account that may write there.`,
    });
  if (
    /connection refused|no such host|i\/o timeout|TLS handshake|context deadline exceeded|\b50[0234]\b/i.test(
      text,
    )
  )
    return new ToolError({
      code: 'REGISTRY_UNREACHABLE',
      kind: 'surroundings',
      what: `The registry ${host} does not answer: ${end.tail.at(-1) ?? ''}`,
      means: 'The image is on this engine, and nowhere else.',
      next: 'Check the name and the network, and run the step again.',
    });
  return explainDocker(end, 'docker push');
}

/** What is asked to be pushed cannot come to be. */
export function nothingToPush(): ToolError {
  return new ToolError({
    code: 'NOTHING_TO_PUSH',
    kind: 'usage',
    what: '`push` is given, but this run has no image: with `engine: host` the service runs in place.',
    means: 'Nothing was pushed.',
    next: 'Leave `push` out, or use `engine: docker`.',
  });
}
