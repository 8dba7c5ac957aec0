import { mkdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError, toToolError } from '../../src/system/errors.ts';
import { type KernelLock, takeLock } from '../../src/system/lock.ts';
import { formatBytes, formatSeconds, startProgress } from '../../src/system/progress.ts';
import type { Session } from '../../src/system/session.ts';
import { CATALOG } from './catalog.ts';
import { installDebian } from './debian.ts';
import { goCache } from './go.ts';
import { findProgram, partsFolder } from './place.ts';
import type { Part, PartName, Parts, Place, Site } from './types.ts';

export interface EnsureOptions {
  readonly session: Session;
  /** Our own checkout or package; default: the one this file lies in. */
  readonly projectRoot?: string;
  /** Default: `partsFolder(process.env)`. */
  readonly folder?: string;
}

/**
 * Makes sure that these parts are on this machine and says where. What is there is not touched; what is missing is
 * named first and then installed. Two runs at once do not collide: the second waits and uses what the first made.
 * @throws ToolError `PARTS_MISSING`: one list of everything that cannot be had here, each with what to do.
 */
export async function ensureParts<N extends PartName>(
  names: readonly N[],
  options: EnsureOptions,
): Promise<Pick<Parts, N>> {
  const place = placeOf(options);
  const todo = await missingParts(names, place);
  if (todo.length > 0) await installAll(todo, place, options.session);
  const found = await findAll(names, place);
  const still = names.filter((name) => found[name] === undefined);
  if (still.length > 0) throw new Error(`installed, but not found afterwards: ${still.join(', ')}`);
  return found as Pick<Parts, N>;
}

/** Which of these parts, and of the parts needed to install them, are not here, in the order to install them. */
export async function missingParts(names: readonly PartName[], place: Place): Promise<PartName[]> {
  const order: PartName[] = [];
  const visit = async (name: PartName): Promise<void> => {
    if (order.includes(name) || (await CATALOG[name].find(place)) !== undefined) return;
    for (const needed of CATALOG[name].needs) await visit(needed);
    order.push(name);
  };
  for (const name of names) await visit(name);
  return order;
}

export function placeOf(options: Pick<EnsureOptions, 'projectRoot' | 'folder'>): Place {
  return {
    folder: options.folder ?? partsFolder(process.env),
    projectRoot: options.projectRoot ?? join(import.meta.dirname, '..', '..'),
  };
}

async function findAll(names: readonly PartName[], place: Place): Promise<Partial<Parts>> {
  const entries = await Promise.all(
    names.map(async (name) => [name, await CATALOG[name].find(place)] as const),
  );
  return Object.fromEntries(entries.filter(([, paths]) => paths !== undefined));
}

async function installAll(names: readonly PartName[], place: Place, session: Session): Promise<void> {
  const packages = await missingPackages(names, place);
  await refuseWhatCannotBe(names, packages, place);
  announce(names, packages, place, session);
  const lock = await lockParts(place, session);
  try {
    // Whoever held the lock may have installed the same.
    const left = await missingParts(names, place);
    await installEach(left, await missingPackages(left, place), place, session);
  } finally {
    await rm(goCache(place), { recursive: true, force: true });
    await lock.release();
  }
}

async function missingPackages(names: readonly PartName[], place: Place): Promise<Map<string, PartName>> {
  const packages = new Map<string, PartName>();
  for (const name of names) {
    for (const need of CATALOG[name].debian) if (await need.missing(place)) packages.set(need.package, name);
  }
  return packages;
}

interface Refusal {
  readonly name: string;
  readonly what: string;
  readonly next: string;
}

/** Everything that can be known to be impossible before anything is changed, in one list. */
async function refuseWhatCannotBe(
  names: readonly PartName[],
  packages: ReadonlyMap<string, PartName>,
  place: Place,
): Promise<void> {
  const refusals: Refusal[] = [];
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const what = `the pinned parts are for Linux on x86_64, this is ${process.platform} on ${process.arch}`;
    refusals.push({ name: 'every part', what, next: 'run it on a Debian 12 machine of that kind' });
  }
  for (const name of names) {
    const obstacle = await CATALOG[name].obstacle?.(place);
    if (obstacle !== undefined) refusals.push({ name, ...obstacle });
  }
  if (packages.size > 0) refusals.push(...(await refusePackages([...packages.keys()])));
  refusals.push(...(await refuseSpace(names, place)));
  if (refusals.length > 0) throw partsMissing(refusals, 'Nothing was changed on this machine.');
}

async function refusePackages(packages: readonly string[]): Promise<Refusal[]> {
  const name = `Debian packages ${packages.join(', ')}`;
  const byHand = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  if ((await findProgram('apt-get')) === undefined) {
    const what = 'there is no apt-get on this machine';
    return [{ name, what, next: 'install what these packages bring by other means, or use Debian 12' }];
  }
  if (process.getuid?.() !== 0) {
    return [
      { name, what: 'only root can install them', next: `run this as root, or have root run: ${byHand}` },
    ];
  }
  return [];
}

async function refuseSpace(names: readonly PartName[], place: Place): Promise<Refusal[]> {
  await mkdir(place.folder, { recursive: true });
  const disk = await statfs(place.folder);
  const free = disk.bavail * disk.bsize;
  const megabytes = names.map((name) => CATALOG[name].about.megabytes + CATALOG[name].about.scratch);
  const wanted = 1e6 * megabytes.reduce((sum, one) => sum + one, 0);
  if (free >= wanted) return [];
  const what = `${place.folder} has ${formatBytes(free)} free, ${formatBytes(wanted)} are needed on the way`;
  return [{ name: 'disk space', what, next: 'free some, or name another folder in TRTLLM_NIXL_BUILD_PARTS' }];
}

function partsMissing(refusals: readonly Refusal[], means: string, cause?: unknown): ToolError {
  const list = refusals.map(({ name, what, next }) => `  - ${name}: ${what}\n      what to do: ${next}`);
  return new ToolError({
    code: 'PARTS_MISSING',
    kind: 'surroundings',
    what: `These real parts cannot be had here:\n${list.join('\n')}\n`,
    means,
    next: 'Then run the same command again.',
    cause,
  });
}

function announce(
  names: readonly PartName[],
  packages: ReadonlyMap<string, PartName>,
  place: Place,
  session: Session,
): void {
  const sum = (of: (part: Part<PartName>) => number): number =>
    names.reduce((total, name) => total + of(CATALOG[name] as Part<PartName>), 0);
  const size = formatBytes(1e6 * sum((part) => part.about.megabytes));
  const time = formatSeconds(sum((part) => part.about.seconds));
  session.log.info(`Real parts to install, about ${size} and ${time}, into ${place.folder}:`);
  for (const name of names) session.log.info(`  ${name}: ${CATALOG[name].is}`);
  if (packages.size > 0) {
    session.log.info(
      `  Debian packages, on the system, without starting their services: ${[...packages.keys()].join(' ')}`,
    );
  }
}

async function lockParts(place: Place, session: Session): Promise<KernelLock> {
  const file = join(place.folder, '.lock');
  const free = await takeLock(file, { waitSeconds: 0, signal: session.signal });
  if (free !== undefined) return free;
  session.log.info('Another run is installing parts; waiting for it.');
  const lock = await takeLock(file, { signal: session.signal });
  if (lock === undefined) throw new Error('waited for the lock of the parts folder and did not get it');
  return lock;
}

/** Installs in order. A part that fails takes only those with it that need it; the rest is installed all the same. */
async function installEach(
  names: readonly PartName[],
  packages: ReadonlyMap<string, PartName>,
  place: Place,
  session: Session,
): Promise<void> {
  const failed = new Map<string, ToolError>();
  if (packages.size > 0) {
    const name = `Debian packages ${[...packages.keys()].join(', ')}`;
    await attempt(failed, name, session, (progress) =>
      installDebian({ session, progress }, [...packages.keys()]),
    );
  }
  for (const [index, name] of names.entries()) {
    const part = CATALOG[name];
    if (part.install === undefined || part.needs.some((needed) => failed.has(needed))) continue;
    const title = `[${index + 1}/${names.length}] ${name}`;
    await attempt(
      failed,
      name,
      session,
      async (progress) => part.install?.(await siteOf(place, session, progress, part)),
      title,
    );
  }
  if (failed.size === 0) return;
  const refusals = [...failed].map(([name, error]) => ({ name, what: error.what, next: error.next }));
  throw partsMissing(
    refusals,
    'Whatever else was asked for is installed and stays.',
    [...failed.values()][0],
  );
}

async function attempt(
  failed: Map<string, ToolError>,
  name: string,
  session: Session,
  body: (progress: Site['progress']) => Promise<void>,
  title = name,
): Promise<void> {
  const progress = startProgress(session.log, title, { everySeconds: 5 });
  try {
    await body(progress);
    progress.done('installed');
  } catch (error) {
    session.signal.throwIfAborted();
    progress.done('failed');
    const known = toToolError(error);
    if (known.kind === 'bug') throw error;
    failed.set(name, known);
  }
}

async function siteOf(
  place: Place,
  session: Session,
  progress: Site['progress'],
  part: { readonly needs: readonly PartName[] },
): Promise<Site> {
  const found = await findAll(part.needs, place);
  return {
    ...place,
    session,
    progress,
    got<N extends PartName>(name: N): Parts[N] {
      const paths = (found as Parts)[name];
      if (paths === undefined) throw new Error(`${name} is not among the parts that were asked for`);
      return paths;
    },
  };
}
