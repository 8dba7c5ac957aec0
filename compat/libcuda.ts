import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findProgram } from '../rehearsal/parts/place.ts';
import { clientEnvironment } from '../rehearsal/parts/work.ts';
import { ToolError } from '../src/system/errors.ts';
import type { Session } from '../src/system/session.ts';

/**
 * NVIDIA's own driver library, from Debian's component non-free, unpacked and not installed. On a machine without a GPU it loads and
 * answers "no device", which is all that the UCX plugin of NIXL before 0.10 wants; so those releases transfer host memory anywhere.
 * Gives the folder with `libcuda.so.1`; undefined where the linker finds one already.
 * @throws ToolError `LIBCUDA_MISSING`.
 */
export async function ensureLibcuda(session: Session, folder: string): Promise<string | undefined> {
  if (await linkerKnows(session)) return undefined;
  const run = (argv: readonly [string, ...string[]], env = {}, cwd = folder) =>
    session.run({ argv, cwd, env: { ...clientEnvironment(), ...env }, timeoutSeconds: 300 });
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
  await mkdir(join(folder, 'cache', 'archives', 'partial'), { recursive: true });
  const configuration = join(folder, 'apt.conf');
  await writeFile(join(folder, 'sources.list'), await nonFreeSource(session));
  await writeFile(configuration, aptConfiguration(folder));
  const apt = { APT_CONFIG: configuration };
  const steps = [await run(['apt-get', 'update'], apt), await run(['apt-get', 'download', 'libcuda1'], apt)];
  const archive = (await readdir(folder)).find((name) => /^libcuda1_.*\.deb$/.test(name));
  if (archive === undefined) throw missing(steps.flatMap((end) => end.tail.slice(-3)).join(' '));
  const unpacked = join(folder, 'unpacked');
  await run(['dpkg-deb', '--extract', archive, unpacked]);
  const library = (await readdir(unpacked, { recursive: true })).find((name) =>
    name.endsWith('/libcuda.so.1'),
  );
  if (library === undefined) throw missing('the package holds no libcuda.so.1');
  return dirname(join(unpacked, library));
}

async function linkerKnows(session: Session): Promise<boolean> {
  const ldconfig = await findProgram('ldconfig');
  if (ldconfig === undefined) return false;
  const { stdout } = await session.run({ argv: [ldconfig, '-p'] });
  return stdout
    .split('\n')
    .some((line) => line.includes('libcuda.so.1 ') && existsSync(line.split('=> ')[1] ?? ''));
}

/** The machine's own Debian source, with the component that has the driver: mirrors and suites are the machine's business. */
async function nonFreeSource(session: Session): Promise<string> {
  const argv = [
    'apt-get',
    'indextargets',
    '--format',
    '$(REPO_URI) $(CODENAME) $(COMPONENT) $(LABEL)',
    'Created-By: Packages',
  ] as const;
  const { stdout } = await session.run({ argv, env: clientEnvironment() });
  for (const line of stdout.split('\n')) {
    const [uri, suite, component, label] = line.split(' ');
    if (label === 'Debian' && component === 'main' && suite !== undefined && !suite.includes('-'))
      return `deb ${uri} ${suite} non-free\n`;
  }
  throw missing('apt knows no source of Debian here');
}

function aptConfiguration(folder: string): string {
  const own = (name: string): string => JSON.stringify(join(folder, name));
  return [
    `Dir::Etc::sourcelist ${own('sources.list')};`,
    'Dir::Etc::sourceparts "/dev/null";',
    `Dir::State::lists ${own('lists')};`,
    `Dir::Cache ${own('cache')};`,
    // apt would drop to an account that cannot write here.
    'APT::Sandbox::User "root";',
    '',
  ].join('\n');
}

function missing(why: string): ToolError {
  return new ToolError({
    code: 'LIBCUDA_MISSING',
    kind: 'surroundings',
    what: `There is no libcuda.so.1 here, and Debian's package libcuda1 (component non-free) could not be had: ${why}`,
    means: 'Releases of NIXL before 0.10 skip their UCX plugin without it.',
    next: 'Run this on a machine with an NVIDIA driver, or give this one a source of Debian packages.',
  });
}
