import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../system/session.ts';
import { labelsIn } from './oci-labels.ts';
import {
  type ImageTransport,
  LOOKUP_SECONDS,
  type Outcome,
  runTool,
  TRANSFER_SECONDS,
} from './oci-transport.ts';

/** Images through BuildKit: a pull is a build that copies two files out of the image, so nothing else leaves it. */
export function openBuildx(session: Session): ImageTransport {
  const buildx = (seconds: number, ...args: string[]): Promise<Outcome<string>> =>
    runTool(session, ['docker', 'buildx', ...args], seconds);
  return {
    name: 'buildx',
    async resolve(reference) {
      const format = ['--format', '{{json .Manifest}}'];
      const found = await buildx(LOOKUP_SECONDS, 'imagetools', 'inspect', ...format, reference);
      if (found.kind !== 'ok') return found;
      const digest = /"digest":\s*"(sha256:[0-9a-f]{64})"/.exec(found.value)?.[1];
      return digest === undefined
        ? { kind: 'unavailable', reason: `no digest in the registry's answer about ${reference}` }
        : { kind: 'ok', value: digest };
    },
    async pull(pinned, arch, folder) {
      const context = await session.tempFolder('oci-pull');
      try {
        const text = `FROM scratch\nCOPY --from=${pinned} /manifest.json /\nCOPY --from=${pinned} /*.whl /\n`;
        await writeFile(join(context, 'Dockerfile'), text);
        const output = `type=local,"dest=${folder.replaceAll('"', '""')}"`;
        return await buildx(TRANSFER_SECONDS, 'build', ...platform(arch), '--output', output, context);
      } finally {
        await rm(context, { recursive: true, force: true });
      }
    },
    async labels(reference) {
      const format = ['--format', '{{json .Image}}'];
      const found = await buildx(LOOKUP_SECONDS, 'imagetools', 'inspect', ...format, reference);
      return found.kind === 'ok' ? { kind: 'ok', value: labelsIn(found.value) } : found;
    },
    async push({ folder, files, arch, reference, labels }) {
      await writeFile(join(folder, 'Dockerfile'), `FROM scratch\nCOPY ${files.join(' ')} /\n`);
      const to = ['--tag', reference, '--output', 'type=registry'];
      const said = Object.entries(labels).flatMap(([name, text]) => ['--label', `${name}=${text}`]);
      return buildx(TRANSFER_SECONDS, 'build', ...platform(arch), ...said, ...to, folder);
    },
  };
}

/** Without provenance: it would make an index of what shall be one image. */
function platform(arch: string): string[] {
  return ['--platform', `linux/${arch}`, '--provenance=false'];
}
