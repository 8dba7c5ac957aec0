import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Bytes, sha256File } from '../system/hash.ts';
import type { Session } from '../system/session.ts';
import { labelsIn } from './oci-labels.ts';
import {
  type ImageTransport,
  LOOKUP_SECONDS,
  type Outcome,
  type PushedImage,
  runTool,
  TRANSFER_SECONDS,
} from './oci-transport.ts';

/** Images through skopeo, which needs no daemon: they pass through an OCI layout on disk that we write and read. */
export function openSkopeo(session: Session): ImageTransport {
  return {
    name: 'skopeo',
    async resolve(reference) {
      const format = ['--format', '{{.Digest}}'];
      const argv = ['skopeo', 'inspect', ...tls('', reference), ...format, `docker://${reference}`] as const;
      const found = await runTool(session, [...argv], LOOKUP_SECONDS);
      return found.kind === 'ok' ? { kind: 'ok', value: found.value.trim() } : found;
    },
    pull: (pinned, _arch, folder) =>
      inLayout(folder, async (layout) => {
        const from = [...tls('src-', pinned), `docker://${pinned}`];
        const copied = await runTool(
          session,
          ['skopeo', 'copy', ...from, `oci:${layout}:wheel`],
          TRANSFER_SECONDS,
        );
        if (copied.kind !== 'ok') return copied;
        for (const layer of await layersOf(layout)) await unpack(session, layer, folder);
        return { kind: 'ok', value: '' };
      }),
    async labels(reference) {
      const argv = ['skopeo', 'inspect', ...tls('', reference), '--config', `docker://${reference}`] as const;
      const found = await runTool(session, [...argv], LOOKUP_SECONDS);
      return found.kind === 'ok' ? { kind: 'ok', value: labelsIn(found.value) } : found;
    },
    push: (image) =>
      inLayout(image.folder, async (layout) => {
        const { reference } = image;
        const made = await writeLayout(session, layout, image);
        if (made.kind !== 'ok') return made;
        const to = [
          '--preserve-digests',
          ...tls('dest-', reference),
          `oci:${layout}:wheel`,
          `docker://${reference}`,
        ];
        return runTool(session, ['skopeo', 'copy', ...to], TRANSFER_SECONDS);
      }),
  };
}

/** Tags of a repository. */
export async function listTags(session: Session, repository: string): Promise<Outcome<string[]>> {
  const argv = ['skopeo', 'list-tags', ...tls('', `${repository}/`), `docker://${repository}`] as const;
  const listed = await runTool(session, [...argv], LOOKUP_SECONDS);
  if (listed.kind !== 'ok') return listed;
  const { Tags: tags } = JSON.parse(listed.value) as { Tags: string[] };
  return { kind: 'ok', value: tags };
}

/** The layout lies inside the folder, which is on the store's file system and ends with the session. Its name holds no colon. */
async function inLayout<T>(folder: string, body: (layout: string) => Promise<T>): Promise<T> {
  const layout = join(folder, 'layout');
  await mkdir(join(layout, 'blobs', 'sha256'), { recursive: true });
  try {
    return await body(layout);
  } finally {
    await rm(layout, { recursive: true, force: true });
  }
}

/** Registries on this host speak plain http, as Docker and BuildKit take for granted. */
function tls(side: '' | 'src-' | 'dest-', reference: string): string[] {
  return /^(127\.\d+\.\d+\.\d+|localhost)(:\d+)?\//.test(reference) ? [`--${side}tls-verify=false`] : [];
}

async function layersOf(layout: string): Promise<string[]> {
  const blob = (digest: string): string => join(layout, 'blobs', 'sha256', digest.replace(/^sha256:/, ''));
  const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
  const index = (await json(join(layout, 'index.json'))) as { manifests: { digest: string }[] };
  const manifest = (await json(blob(index.manifests[0]?.digest ?? ''))) as { layers: { digest: string }[] };
  return manifest.layers.map(({ digest }) => blob(digest));
}

/** Takes the two files by name; tar without `-P` follows no name out of the folder. What a layer lacks, another may have. */
async function unpack(session: Session, layer: string, folder: string): Promise<void> {
  const argv = [
    'tar',
    '--force-local',
    '-xmf',
    layer,
    '-C',
    folder,
    '--no-same-owner',
    '--no-same-permissions',
    '--wildcards',
  ] as const;
  await session.run({ argv: [...argv, 'manifest.json', '*.whl'], timeoutSeconds: TRANSFER_SECONDS });
}

/** An image of one uncompressed layer: a wheel is a zip. Same files, same digest. */
async function writeLayout(
  session: Session,
  layout: string,
  { folder, files, arch, labels }: PushedImage,
): Promise<Outcome<string>> {
  const tar = join(layout, 'layer.tar');
  const plain = ['--format=ustar', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '--mode=0644'];
  const packed = await runTool(
    session,
    ['tar', '--force-local', '-cf', tar, '-C', folder, ...plain, '--', ...files],
    TRANSFER_SECONDS,
  );
  if (packed.kind !== 'ok') return packed;
  const size = (await stat(tar)).size;
  const layer = await sha256File(tar, { signal: session.signal });
  await rename(tar, join(layout, 'blobs', 'sha256', layer));
  const blob = async (value: unknown): Promise<{ digest: string; size: number }> => {
    const text = JSON.stringify(value);
    await writeFile(join(layout, 'blobs', 'sha256', sha256Bytes(text)), text);
    return { digest: `sha256:${sha256Bytes(text)}`, size: Buffer.byteLength(text) };
  };
  const config = await blob({
    architecture: arch,
    os: 'linux',
    config: { Labels: labels },
    rootfs: { type: 'layers', diff_ids: [`sha256:${layer}`] },
  });
  const type = 'application/vnd.oci.image';
  const manifest = await blob({
    schemaVersion: 2,
    mediaType: `${type}.manifest.v1+json`,
    config: { mediaType: `${type}.config.v1+json`, ...config },
    layers: [{ mediaType: `${type}.layer.v1.tar`, digest: `sha256:${layer}`, size }],
  });
  const named = { 'org.opencontainers.image.ref.name': 'wheel' };
  const index = {
    schemaVersion: 2,
    manifests: [{ mediaType: `${type}.manifest.v1+json`, ...manifest, annotations: named }],
  };
  await writeFile(join(layout, 'index.json'), JSON.stringify(index));
  await writeFile(join(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  return { kind: 'ok', value: manifest.digest };
}
