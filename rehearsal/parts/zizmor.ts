import { join } from 'node:path';
import { isExecutable, publish } from './place.ts';
import { unpackWheel } from './pypi.ts';
import { pipNeed } from './python.ts';
import type { Part } from './types.ts';

const WHEEL = {
  name: 'zizmor',
  version: '1.32.0',
  sha256: '84a6acb975accc13408786a2bd274b572537ca19c933ebbc13e78f3988562071',
} as const;

/** Audits workflow files for what an attacker could use. */
export const zizmor: Part<'zizmor'> = {
  name: 'zizmor',
  is: `zizmor ${WHEEL.version}, which audits workflow files (PyPI)`,
  about: { megabytes: 28, scratch: 60, seconds: 8 },
  needs: [],
  debian: [pipNeed],
  async find(place) {
    const program = join(place.folder, `zizmor-${WHEEL.version}`, 'bin', 'zizmor');
    return (await isExecutable(program)) ? { zizmor: program } : undefined;
  },
  async install(site) {
    const folder = join(site.folder, `zizmor-${WHEEL.version}`);
    await publish(site.session, folder, (stage) => unpackWheel(site, WHEEL, stage));
  },
};
