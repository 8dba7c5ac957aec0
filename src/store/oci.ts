import type { Session } from '../system/session.ts';
import { ACCEPT_ALL, type Accept } from './attestation.ts';
import type { Access } from './authority.ts';
import { nearestInRegistry } from './oci-nearest.ts';
import { publishToRegistry } from './oci-publish.ts';
import { lazyTransport, type Registry } from './oci-registry.ts';
import { lookUpInRegistry, restoreFromRegistry } from './oci-restore.ts';
import type { ImageTransport } from './oci-transport.ts';
import type { HostTier } from './tool-cache.ts';
import type { Refusal, Tier } from './types.ts';

export interface OciOptions {
  readonly session: Session;
  readonly host: HostTier;
  readonly access: Access;
  /** `registry.example/team/trtllm-wheel`, without tag; undefined: none was named. */
  readonly repository: string | undefined;
  /** What an entry must prove about its origin; default: nothing. */
  readonly accept?: Accept;
  /** Default: what this runner has. */
  readonly transport?: ImageTransport;
}

/**
 * The tier in an OCI registry: wheel, manifest and Dynamo's marker as an image `FROM scratch`, so that BuildKit can also take it as
 * a named context (`docker-image://…`). Pushed and pulled by digest with the tools the runner has, with the credentials of
 * `docker login`.
 */
export function openOci(options: OciOptions): Tier {
  const { session, host, access, repository, accept = ACCEPT_ALL } = options;
  if (repository === undefined) return unnamedTier();
  const transport = lazyTransport(session, options.transport);
  const registry: Registry = { session, host, access, accept, repository, transport };
  /** Tags whose provenance was not as asked in this run; a push takes their place. */
  const unwanted = new Set<string>();
  return {
    name: 'oci',
    restore: (query) => restoreFromRegistry(registry, query, (reference) => unwanted.add(reference)),
    publish: (wheel, { replace = false } = {}) =>
      publishToRegistry(registry, wheel, (reference) => replace || unwanted.has(reference)),
    nearest: (query, limit) => nearestInRegistry(registry, query, limit),
    lookup: (query) => lookUpInRegistry(registry, query),
  };
}

const UNNAMED: Refusal = {
  tier: 'oci',
  kind: 'unavailable',
  key: null,
  reason: 'no repository was named (`oci-repository`)',
};

function unnamedTier(): Tier {
  return {
    name: 'oci',
    restore: async () => ({ refusals: [UNNAMED] }),
    publish: async () => ({ stored: false, reason: UNNAMED.reason }),
    nearest: async () => [],
    lookup: async () => ({ found: [], refusals: [UNNAMED] }),
  };
}
