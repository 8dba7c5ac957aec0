import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isExecutable, publish } from './place.ts';
import { PIP_INSTALL } from './python.ts';
import type { Part, Place } from './types.ts';
import { step } from './work.ts';

/** Dynamo 0.3.1, the last one that has `dynamo serve` and a wheel for this Python: a folder for the front of PYTHONPATH. */
export const dynamo2025: Part<'dynamo-2025'> = {
  name: 'dynamo-2025',
  is: 'Dynamo of June 2025 with its `dynamo serve`, as rehearsal/requirements/dynamo-2025.txt pins it (PyPI)',
  about: { megabytes: 230, scratch: 120, seconds: 30 },
  needs: ['python'],
  debian: [],
  async find(place) {
    const site = await folderOf(place);
    const bin = join(site, 'bin');
    return (await isExecutable(join(bin, 'dynamo'))) ? { site, bin } : undefined;
  },
  async install(site) {
    await publish(site.session, await folderOf(site), async (stage) => {
      await step(site, 'installing the pinned wheels', {
        argv: [
          site.got('python').python,
          ...['-m', 'pip', ...PIP_INSTALL, '--only-binary', ':all:', '--no-compile'],
          ...['--target', stage, '-r', requirements(site)],
        ],
        timeoutSeconds: 1800,
      });
    });
  },
};

function requirements({ projectRoot }: Pick<Place, 'projectRoot'>): string {
  return join(projectRoot, 'rehearsal', 'requirements', 'dynamo-2025.txt');
}

async function folderOf(place: Place): Promise<string> {
  const text = await readFile(requirements(place));
  return join(place.folder, `dynamo-2025-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
}
