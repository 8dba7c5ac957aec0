import type { Manifest } from '../wheel/types.ts';
import { inBatches } from './batches.ts';
import type { Registry } from './oci-registry.ts';
import { labelledManifest } from './oci-restore.ts';
import { listTags } from './oci-skopeo.ts';
import type { EntryQuery } from './types.ts';

/**
 * Manifests of the registry's entries nearest to what is wanted, for the explanation of a miss: tags of the same architecture, those of the
 * same commit first, at most `limit` labels asked for. Needs skopeo, since buildx lists no tags; without it, or when anything fails, none.
 */
export async function nearestInRegistry(
  registry: Registry,
  query: EntryQuery,
  limit: number,
): Promise<readonly Manifest[]> {
  const tags = await listTags(registry.session, registry.repository).catch(() => undefined);
  if (tags?.kind !== 'ok') return [];
  const chosen = chooseTags(tags.value, query, registry.access.read).slice(0, limit);
  const found = await inBatches(chosen, (tag) =>
    labelledManifest(registry, `${registry.repository}:${tag}`).catch(() => undefined),
  );
  return found.filter((manifest) => manifest !== undefined);
}

/** Tags that an explanation may be made of, the likeliest first. Pure. */
export function chooseTags(
  tags: readonly string[],
  { key, recipe }: Pick<EntryQuery, 'key' | 'recipe'>,
  read: readonly string[],
): string[] {
  const commit = recipe.commit?.slice(0, 12);
  return tags
    .flatMap((tag) => {
      const [, ours, arch, of, who] =
        /^(trtllm-wheel-v1-(amd64|arm64)-(?:nixl|nonixl)-([a-z0-9._]+)-[0-9a-f]{16})-(.+)$/.exec(tag) ?? [];
      if (ours === undefined || ours === key || arch !== recipe.arch || !read.includes(who ?? '')) return [];
      return [{ tag, far: of === commit ? 0 : 1 }];
    })
    .sort((a, b) => a.far - b.far)
    .map(({ tag }) => tag);
}
