import { ToolError } from '../system/errors.ts';
import type { Argv } from '../system/process.ts';
import type { Session } from '../system/session.ts';

/**
 * An image by digest, `registry/name@sha256:…`: of a tag by asking its registry. A tag can be pushed again, and then one key would
 * stand for two wheels; a tag beside a digest says nothing, and would give one image two keys.
 * @param seconds for each program that can ask
 * @throws ToolError `BAD_IMAGE`, `IMAGE_UNRESOLVED`.
 */
export async function resolveImage(session: Session, reference: string, seconds = 60): Promise<string> {
  if (!/^[\w][\w.:/-]*(?:@sha256:[0-9a-f]{64})?$/.test(reference)) throw badImage(reference);
  const [tagged = '', pinned] = reference.split('@');
  if (pinned !== undefined) return byDigest(tagged, pinned);
  const said: string[] = [];
  for (const argv of questions(reference)) {
    const end = await session.run({ argv, timeoutSeconds: seconds });
    const digest = digestIn(end.stdout);
    if (end.code === 0 && digest !== undefined) return byDigest(tagged, digest);
    said.push(`${argv[0]}: ${end.tail.at(-1) ?? `code ${end.code}`}`);
  }
  throw unresolved(reference, said);
}

/** The one spelling of an image: its registry in full, and no tag. Pure. */
function byDigest(tagged: string, digest: string): string {
  const name = tagged.replace(/:[^/:]*$/, '').replace(/^index\.docker\.io\//, 'docker.io/');
  const [first = '', ...rest] = name.split('/');
  if (rest.length === 0) return `docker.io/library/${name}@${digest}`;
  const registry = /[.:]/.test(first) || first === 'localhost';
  return `${registry ? '' : 'docker.io/'}${name}@${digest}`;
}

/** Each tool that a runner may have; none of them downloads the image. */
function questions(reference: string): Argv[] {
  return [
    ['docker', 'buildx', 'imagetools', 'inspect', '--format', '{{json .Manifest}}', reference],
    ['skopeo', 'inspect', '--no-tags', '--format', '{{.Digest}}', `docker://${reference}`],
  ];
}

/** skopeo answers with the digest alone, buildx with the whole manifest: its own digest, not those of the platforms in it. */
function digestIn(answer: string): string | undefined {
  const plain = /^sha256:[0-9a-f]{64}$/.exec(answer.trim())?.[0];
  if (plain !== undefined) return plain;
  try {
    const { digest } = JSON.parse(answer) as { digest?: unknown };
    return typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
  } catch {
    return undefined;
  }
}

function badImage(reference: string): ToolError {
  return new ToolError({
    code: 'BAD_IMAGE',
    kind: 'usage',
    what: `${JSON.stringify(reference)} is not the name of an image.`,
    means: 'Nothing was asked or built.',
    next: 'Give `registry/name:tag`, best with its digest: `registry/name:tag@sha256:…`.',
  });
}

function unresolved(reference: string, said: readonly string[]): ToolError {
  return new ToolError({
    code: 'IMAGE_UNRESOLVED',
    kind: 'surroundings',
    what: `The digest of ${reference} could not be had (${said.join('; ')}).`,
    means: 'A tag can be pushed again, so a wheel built on it is keyed by digest or not at all.',
    next: 'Give the image with its digest (`name:tag@sha256:…`), or let the runner reach its registry.',
  });
}
