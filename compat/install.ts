import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientEnvironment } from '../rehearsal/parts/work.ts';
import { ToolError } from '../src/system/errors.ts';
import type { Session } from '../src/system/session.ts';
import { NUMPY, type PinnedWheel, type Release } from './releases.ts';

/** Where a release lies, as folders for `PYTHONPATH`, nearest first. */
export type Site = readonly string[];

/**
 * Unpacks a release below `folder`, by the pip of `python`, which checks every hash. numpy is unpacked once for all releases.
 * @throws ToolError `COMPAT_INSTALL` with pip's last lines.
 */
export async function installRelease(
  session: Session,
  python: string,
  folder: string,
  release: Release,
): Promise<Site> {
  const own = join(folder, release.id);
  const common = join(folder, 'numpy');
  await install(
    session,
    python,
    own,
    release.wheels.filter((wheel) => wheel !== NUMPY),
  );
  await install(session, python, common, [NUMPY]);
  return [own, common];
}

const installed = new Set<string>();

async function install(
  session: Session,
  python: string,
  folder: string,
  wheels: readonly PinnedWheel[],
): Promise<void> {
  if (installed.has(folder)) return;
  await mkdir(folder, { recursive: true });
  const list = join(folder, 'wheels.txt');
  await writeFile(
    list,
    wheels.map(({ name, version, sha256 }) => `${name}==${version} --hash=sha256:${sha256}\n`).join(''),
  );
  const end = await session.run({
    argv: [
      python,
      ...['-m', 'pip', 'install', '--quiet', '--require-hashes', '--no-deps', '--no-compile', '--no-input'],
      ...['--disable-pip-version-check', '--root-user-action=ignore', '--target', folder, '-r', list],
    ],
    env: clientEnvironment(),
    timeoutSeconds: 600,
  });
  if (end.code !== 0) {
    throw new ToolError({
      code: 'COMPAT_INSTALL',
      kind: 'surroundings',
      what: `pip did not install ${wheels.map(({ name, version }) => `${name} ${version}`).join(', ')}: ${end.tail.slice(-4).join(' ')}`,
      means: 'Nothing was found out about that release.',
      next: 'Look at the network and the Python index, and run the command again.',
    });
  }
  installed.add(folder);
}
