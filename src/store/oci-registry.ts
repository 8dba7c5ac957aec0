import type { Session } from '../system/session.ts';
import type { Accept } from './attestation.ts';
import type { Access } from './authority.ts';
import { chooseTransport } from './oci-choose.ts';
import type { Failure, ImageTransport, Outcome } from './oci-transport.ts';
import type { HostTier } from './tool-cache.ts';
import type { EntryQuery } from './types.ts';

/** What everything that is done with the registry goes by. */
export interface Registry {
  readonly session: Session;
  readonly host: HostTier;
  readonly access: Access;
  readonly accept: Accept;
  /** Without tag. */
  readonly repository: string;
  /** The tool that this runner has; looked for once. @throws when it has none. */
  transport(): Promise<ImageTransport>;
}

/** Chooses the tool on first use, unless one is given. */
export function lazyTransport(
  session: Session,
  given: ImageTransport | undefined,
): () => Promise<ImageTransport> {
  let chosen: Promise<ImageTransport | undefined> | undefined;
  return async () => {
    chosen ??= given === undefined ? chooseTransport(session) : Promise.resolve(given);
    const found = await chosen;
    if (found === undefined)
      throw new Error('neither docker buildx with a builder nor skopeo is on this runner');
    return found;
  };
}

/** References of the entries that this run may read under a key, in order. */
export function tagsOf({ repository, access }: Registry, { key }: Pick<EntryQuery, 'key'>): string[] {
  return access.read.map((who) => `${repository}:${key}-${who}`);
}

/** Digest behind a tag, with a registry or tool that fails as `unavailable`. */
export async function resolveSafely(registry: Registry, reference: string): Promise<Outcome<string>> {
  return registry
    .transport()
    .then((images) => images.resolve(reference))
    .catch((error: unknown) => failed(registry, error));
}

/** The registry's or the tool's failure as an outcome; a run that was told to stop stops. */
export function failed({ session }: Pick<Registry, 'session'>, error: unknown): Failure {
  session.signal.throwIfAborted();
  return { kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
}
