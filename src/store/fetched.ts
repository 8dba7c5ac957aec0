import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256File } from '../system/hash.ts';
import type { Manifest, ProvenWheel } from '../wheel/types.ts';
import { syncPath } from './durable.ts';
import { readManifest } from './manifest-file.ts';
import { lackingCapabilities, recipeMakesKey } from './prove.ts';
import type { EntryQuery } from './types.ts';

export type Fetched =
  | { readonly kind: 'ok'; readonly wheel: ProvenWheel }
  | { readonly kind: 'invalid' | 'corrupt'; readonly reason: string };

/**
 * Proves what a far tier put into staging: two plain files, the manifest that of the key, the wheel's size and SHA-256 the
 * manifest's. `wheelName` says under which name, relative to the folder, the wheel of a manifest lies.
 */
export async function proveFetched(
  folder: string,
  manifestName: string,
  wheelName: (manifest: Manifest) => string,
  query: EntryQuery,
  signal: AbortSignal,
): Promise<Fetched> {
  const read = await readManifest(join(folder, manifestName));
  if (read.kind === 'newer') return { kind: 'invalid', reason: read.reason };
  if (read.kind !== 'ok') return { kind: 'corrupt', reason: read.reason };
  const { manifest } = read;
  if (manifest.key !== query.key || !recipeMakesKey(manifest)) {
    return { kind: 'corrupt', reason: `its manifest is that of ${manifest.key}` };
  }
  const path = join(folder, wheelName(manifest));
  const damage = await whyDamaged(path, manifest, signal);
  if (damage !== undefined) return { kind: 'corrupt', reason: damage };
  const lacking = lackingCapabilities(manifest, query.needs);
  return lacking === undefined
    ? { kind: 'ok', wheel: { path, manifest } }
    : { kind: 'invalid', reason: lacking };
}

async function whyDamaged(
  path: string,
  { wheel }: Manifest,
  signal: AbortSignal,
): Promise<string | undefined> {
  const file = await lstat(path).catch(() => undefined);
  if (file === undefined) return 'there is no wheel in it';
  if (!file.isFile() || file.nlink !== 1) return 'its wheel is not a plain file';
  if (file.size !== wheel.size) return `its wheel has ${file.size} bytes, the manifest says ${wheel.size}`;
  // The flush that publishing asks for runs while the hash is computed: one waits for the disk, the other for the processor.
  const [sha256] = await Promise.all([sha256File(path, { signal }), syncPath(path)]);
  return sha256 === wheel.sha256 ? undefined : `SHA-256 is ${sha256}, the manifest says ${wheel.sha256}`;
}
