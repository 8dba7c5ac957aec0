import { join } from 'node:path';
import { serialiseManifest } from '../wheel/manifest.ts';
import type { ProvenWheel } from '../wheel/types.ts';
import { handOff } from './handoff.ts';
import { MANIFEST_LABEL } from './oci-labels.ts';
import { failed, type Registry, resolveSafely } from './oci-registry.ts';
import type { Outcome } from './oci-transport.ts';

/** Pushes a wheel as an image under its key, unless there is one. @param replace takes the tag of the one that is there. */
export async function publishToRegistry(
  registry: Registry,
  wheel: ProvenWheel,
  replace: (reference: string) => boolean,
): Promise<{ stored: boolean; reason: string }> {
  const { access, repository } = registry;
  if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
  const reference = `${repository}:${wheel.manifest.key}-${access.write}`;
  const there = replace(reference) ? undefined : await resolveSafely(registry, reference);
  if (there?.kind === 'ok') return { stored: true, reason: 'already there' };
  if (there !== undefined && there.kind !== 'miss') {
    return { stored: false, reason: `${there.kind}: ${there.reason}` };
  }
  const pushed = await push(registry, wheel, reference).catch((error: unknown) => failed(registry, error));
  return pushed.kind === 'ok'
    ? { stored: true, reason: `published as ${reference}` }
    : { stored: false, reason: `${pushed.kind}: ${pushed.reason}` };
}

async function push(registry: Registry, wheel: ProvenWheel, reference: string): Promise<Outcome<string>> {
  const folder = join(await registry.host.stage(), 'context');
  const { manifest } = wheel;
  const { recipe } = manifest;
  const files = {
    'manifest.json': serialiseManifest(manifest),
    'commit.txt': `${recipe.arch}_${recipe.commit ?? ''}\n`,
  };
  const handed = await handOff({ wheel, folder, files });
  const names = [...Object.keys(files), manifest.wheel.fileName];
  const labels = { [MANIFEST_LABEL]: JSON.stringify(manifest) };
  try {
    return await (await registry.transport()).push({
      folder,
      files: names,
      arch: recipe.arch,
      reference,
      labels,
    });
  } finally {
    await handed.release();
  }
}
