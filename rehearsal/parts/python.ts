import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProcess } from '../../src/system/process.ts';
import { exists, findProgram, isExecutable, publish, rewritePaths } from './place.ts';
import type { DebianNeed, Part, Place } from './types.ts';
import { clientEnvironment, step } from './work.ts';

/** The pinned wheels in runtime.txt are of this Python. */
const VERSION = '3.11';

/** The list of pinned wheels. Its bytes name the folder, so that a changed list is another environment. */
export function requirementsFile(place: Pick<Place, 'projectRoot'>): string {
  return join(place.projectRoot, 'rehearsal', 'requirements', 'runtime.txt');
}

/** What makes environments with pip inside; Debian keeps it apart from python3. */
export const pipNeed: DebianNeed = {
  package: 'python3-venv',
  missing: async () => (await interpreter())?.makesVenv !== true,
};

export const python: Part<'python'> = {
  name: 'python',
  is: 'Python environment with Dynamo, NIXL, UCX and NATS as rehearsal/requirements/runtime.txt pins them (PyPI)',
  about: { megabytes: 700, scratch: 300, seconds: 30 },
  needs: [],
  debian: [pipNeed],
  async find(place) {
    const folder = await folderOf(place);
    const bin = join(folder, 'bin');
    const found = { folder, bin, python: join(bin, 'python3') };
    // A link to an interpreter that was removed since is no environment.
    return (await isExecutable(found.python)) ? found : undefined;
  },
  async obstacle() {
    if ((await interpreter()) !== undefined || (await debianHasIt())) return undefined;
    return {
      what: `there is no Python ${VERSION} here, and the pinned wheels are for that version only`,
      next: `put python${VERSION} on PATH (it is Debian 12's own python3)`,
    };
  },
  async install(site) {
    const folder = await folderOf(site);
    const base = await interpreter();
    if (base === undefined) throw new Error('python was looked for and found, and is gone now');
    await publish(site.session, folder, async (stage) => {
      await step(site, 'making the environment', {
        argv: [base.program, '-m', 'venv', stage],
      });
      await step(site, 'installing the pinned wheels', {
        argv: [join(stage, 'bin', 'python3'), '-m', 'pip', ...PIP_INSTALL, '-r', requirementsFile(site)],
        timeoutSeconds: 1800,
      });
      await rewritePaths(join(stage, 'bin'), stage, folder);
      await rewritePaths(stage, stage, folder);
    });
  },
};

/** How every pinned list is installed: exactly it, each file's hash checked. */
export const PIP_INSTALL = [
  'install',
  '--require-hashes',
  '--no-deps',
  '--no-input',
  '--disable-pip-version-check',
];

async function folderOf(place: Place): Promise<string> {
  const text = await readFile(requirementsFile(place));
  return join(place.folder, `python-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
}

interface Interpreter {
  readonly program: string;
  readonly makesVenv: boolean;
}

/** A Python of the pinned version: one that can make environments when there is one, else one that cannot yet. */
export async function interpreter(): Promise<Interpreter | undefined> {
  let second: Interpreter | undefined;
  const names = [await findProgram(`python${VERSION}`), await findProgram('python3'), '/usr/bin/python3'];
  for (const program of new Set(names)) {
    if (program === undefined || !(await exists(program))) continue;
    const asked = await runProcess({
      argv: [program, '-c', 'import sys; print("%d.%d" % sys.version_info[:2]); import venv, ensurepip'],
      env: clientEnvironment(),
      timeoutSeconds: 20,
    });
    if (asked.stdout.trim() !== VERSION) continue;
    if (asked.code === 0) return { program, makesVenv: true };
    second ??= { program, makesVenv: false };
  }
  return second;
}

/** Debian 12's python3, which python3-venv depends on, is the pinned version. */
async function debianHasIt(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^VERSION_CODENAME=bookworm$/m.test(release);
}
