import type { Session } from '../system/session.ts';
import type { Manifest } from '../wheel/types.ts';
import { inBatches } from './batches.ts';
import { chooseTransport } from './oci-choose.ts';
import { manifestOfLabels } from './oci-labels.ts';
import { listTags } from './oci-skopeo.ts';
import type { Outcome } from './oci-transport.ts';

/** One entry of the registry, as its tag and its labels describe it. */
export interface RegistryEntry {
  readonly tag: string;
  /** Undefined for one that says nothing of itself that can be read. */
  readonly manifest: Manifest | undefined;
}

/** Labels asked for at most; each is a question to the registry. */
const MOST = 200;

/** Entries of the registry, of every authority. A registry lists tags only to skopeo, so without it this is `unavailable`. */
export async function listRegistry(
  session: Session,
  repository: string,
): Promise<Outcome<readonly RegistryEntry[]>> {
  const tags = await listTags(session, repository);
  if (tags.kind !== 'ok') return tags;
  const images = await chooseTransport(session);
  const ours = tags.value.filter((tag) => tag.startsWith('trtllm-wheel-v1-')).slice(0, MOST);
  const value = await inBatches(ours, async (tag): Promise<RegistryEntry> => {
    const labels = await images?.labels(`${repository}:${tag}`);
    return { tag, manifest: labels?.kind === 'ok' ? manifestOfLabels(labels.value) : undefined };
  });
  return { kind: 'ok', value };
}
