import { statfs } from 'node:fs/promises';
import { arch, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { explainDocker } from '../image/docker.ts';
import { toToolError } from '../system/errors.ts';
import { onPath } from '../system/programs.ts';
import type { Session } from '../system/session.ts';
import { engineDiskAnswer } from './checks.ts';

/** What the tool's own processes cannot do without: locks, the end of children with us, scripts. */
export const BASE_PROGRAMS = ['bash', 'flock', 'setpriv'] as const;
/** Every program that is looked for on PATH. */
export const PROGRAMS = [
  ...BASE_PROGRAMS,
  ...(['git', 'docker', 'etcd', 'nats-server', 'make', 'git-lfs', 'gh', 'skopeo'] as const),
] as const;

export type ProgramName = (typeof PROGRAMS)[number];

/** One question to the machine: whether it is as needed, and what was found. */
export interface Answer {
  readonly ok: boolean;
  readonly found: string;
  /** What to do, where the answer itself knows better than a general hint. */
  readonly next?: string;
}

export interface Disk {
  readonly path: string;
  readonly freeBytes: number;
}

/** What can be seen without starting a process. */
export interface Ground {
  readonly platform: string;
  readonly arch: string;
  /** Path of each program; null where PATH has none. */
  readonly programs: Readonly<Record<ProgramName, string | null>>;
  /** Version of the Node.js that runs this. */
  readonly node: string;
  /** What a process may use: the machine's, or the limit of the container it runs in. */
  readonly memoryBytes: number;
  readonly store: Disk;
  readonly temp: Disk;
}

/** What programs answered. */
export interface Answers {
  readonly daemon: Answer;
  readonly buildContext: Answer;
  readonly buildx: Answer;
  readonly buildkit: Answer;
  readonly engineDisk: Answer;
  readonly render: Answer;
  readonly checkout: Answer;
  readonly history: Answer;
  readonly gpus: Answer;
  readonly toolkit: Answer;
  readonly python: Answer;
}

export interface Asked {
  readonly python: string;
  readonly modules: readonly string[];
  /** Folder of the checkout, and what was found of it. */
  readonly checkout: string;
  readonly answer: Answer;
}

export async function lookAround(
  env: NodeJS.ProcessEnv,
  folders: { readonly store: string; readonly temp: string },
): Promise<Ground> {
  const path = env['PATH'] ?? '';
  const found = await Promise.all(PROGRAMS.map(async (name) => [name, await onPath(name, path)] as const));
  return {
    platform: process.platform,
    arch: arch(),
    node: process.versions.node,
    memoryBytes:
      process.constrainedMemory() > 0 ? Math.min(totalmem(), process.constrainedMemory()) : totalmem(),
    programs: Object.fromEntries(found) as Record<ProgramName, string | null>,
    store: await diskOf(folders.store),
    temp: await diskOf(folders.temp),
  };
}

/** Asks Docker, git, the GPU driver and Python; each question ends within half a minute. Throws only when cancelled. */
export async function askPrograms(session: Session, asked: Asked): Promise<Answers> {
  const info = await ask(session, ['docker', 'info', '--format', '{{json .}}']);
  return {
    daemon: await daemon(session),
    buildContext: await buildContext(session),
    buildx: await buildx(session),
    buildkit: await buildkit(session),
    engineDisk: engineDiskAnswer(await engineDisk(info)),
    render: await render(session),
    checkout: asked.answer,
    history: await history(session, asked),
    gpus: await gpus(session),
    toolkit: toolkit(info),
    python: await python(session, asked),
  };
}

export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly tail: readonly string[];
  readonly why: 'exited' | 'timeout' | 'aborted' | 'stopped';
}

/** A program that cannot even be started answers as one that is missing. */
async function ask(session: Session, argv: readonly [string, ...string[]]): Promise<Said> {
  const said = await session.run({ argv, timeoutSeconds: 30 }).catch((error: unknown) => ({
    code: 127,
    stdout: '',
    tail: [toToolError(error).what],
    why: 'exited' as const,
  }));
  session.signal.throwIfAborted();
  return said;
}

async function daemon(session: Session): Promise<Answer> {
  const said = await ask(session, ['docker', 'version', '--format', '{{.Server.Version}}']);
  if (said.code === 0) return { ok: true, found: said.stdout.trim() };
  const { what, next } = explainDocker(said, 'docker version');
  return { ok: false, found: what, next };
}

async function buildContext(session: Session): Promise<Answer> {
  const said = await ask(session, ['docker', 'build', '--help']);
  return said.code === 0 && said.stdout.includes('--build-context')
    ? { ok: true, found: '`docker build --build-context`' }
    : { ok: false, found: '`docker build` does not know `--build-context`' };
}

async function buildx(session: Session): Promise<Answer> {
  const said = await ask(session, ['docker', 'buildx', 'version']);
  return said.code === 0
    ? { ok: true, found: said.stdout.trim().split(' ').slice(0, 2).join(' ') }
    : { ok: false, found: '`docker buildx` is not there' };
}

/** The builder in use tells its driver and, where it runs, its BuildKit. */
async function buildkit(session: Session): Promise<Answer> {
  const said = await ask(session, ['docker', 'buildx', 'inspect']);
  const field = (name: string): string | undefined =>
    new RegExp(`^\\s*${name}:[ \\t]*(\\S+)`, 'm').exec(said.stdout)?.[1];
  const driver = field('Driver');
  if (said.code !== 0 || driver === undefined) return { ok: false, found: 'no builder is in use' };
  const version = field('Buildkit version') ?? field('BuildKit version') ?? field('Buildkit');
  const engine = await ask(session, ['docker', 'version', '--format', '{{.Server.Version}}']);
  const found = `driver ${driver}${version === undefined ? '' : `, BuildKit ${version}`}`;
  // The engine's own BuildKit knows named contexts since 23.0.
  if (driver === 'docker' && Number.parseInt(engine.stdout, 10) < 23)
    return { ok: false, found: `${found} of engine ${engine.stdout.trim()}, which knows no named contexts` };
  return { ok: version === undefined || !/^v?0\.[0-9]\./.test(version), found };
}

async function engineDisk(info: Said): Promise<Disk | null> {
  const root = infoOf(info)['DockerRootDir'];
  const local = typeof root === 'string' && (await statfs(root).catch(() => undefined)) !== undefined;
  return local ? diskOf(root) : null;
}

/** By a runtime of that name, or by CDI, which newer engines use. Pure. */
export function toolkit(info: Pick<Said, 'code' | 'stdout'>): Answer {
  const { Runtimes: runtimes, CDISpecDirs: cdi } = infoOf(info);
  const names = typeof runtimes === 'object' && runtimes !== null ? Object.keys(runtimes) : [];
  if (names.includes('nvidia')) return { ok: true, found: 'runtime nvidia' };
  return Array.isArray(cdi) && cdi.length > 0
    ? { ok: true, found: `CDI (${cdi.join(', ')})` }
    : { ok: false, found: `no runtime nvidia (${names.join(', ') || 'the daemon does not answer'})` };
}

function infoOf({ code, stdout }: Pick<Said, 'code' | 'stdout'>): Readonly<Record<string, unknown>> {
  try {
    return code === 0 ? (JSON.parse(stdout) as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

async function render(session: Session): Promise<Answer> {
  const said = await ask(session, ['python3', '-c', 'import jinja2, yaml']);
  return said.code === 0
    ? { ok: true, found: 'jinja2 and yaml' }
    : { ok: false, found: said.tail.at(-1) ?? '`python3` cannot be started' };
}

/** build.sh makes its version of the tags that `main` has. */
async function history(session: Session, { checkout, answer }: Asked): Promise<Answer> {
  if (!answer.ok) return { ok: false, found: 'there is no checkout to look at' };
  const git = ['git', '-C', checkout, 'rev-parse'] as const;
  const shallow = await ask(session, [...git, '--is-shallow-repository']);
  const main = await ask(session, [...git, '--verify', '--quiet', 'main']);
  const faults = [
    ...(shallow.stdout.trim() === 'true' ? ['it is a shallow clone'] : []),
    ...(main.code === 0 ? [] : ['it has no branch `main`']),
  ];
  return faults.length === 0
    ? { ok: true, found: 'whole, with a branch main' }
    : { ok: false, found: faults.join(', and ') };
}

async function gpus(session: Session): Promise<Answer> {
  const said = await ask(session, ['nvidia-smi', '-L']);
  const names = said.stdout.split('\n').filter((line) => /^GPU \d+:/.test(line));
  if (said.code === 0 && names.length > 0)
    return { ok: true, found: names.map((line) => line.replace(/ \(UUID.*$/, '')).join(', ') };
  const why = said.code === 127 ? 'there is no `nvidia-smi`' : said.tail.slice(-1).join('');
  return { ok: false, found: `no GPU: ${why === '' ? '`nvidia-smi` lists none' : why}` };
}

/** Prints its version, then those of the modules asked for that it cannot import. */
const MODULES = `
import importlib.util, sys
def has(name):
    try:
        return importlib.util.find_spec(name) is not None
    except ImportError:
        return False
print(sys.version.split()[0])
for name in sys.argv[1:]:
    if not has(name):
        print(name)
`;

async function python(
  session: Session,
  { python: program, modules }: Pick<Asked, 'python' | 'modules'>,
): Promise<Answer> {
  const said = await ask(session, [program, '-c', MODULES, ...modules]);
  if (said.code !== 0) return { ok: false, found: `\`${program}\` cannot be started` };
  const [version = '', ...missing] = said.stdout.trim().split('\n');
  return missing.length === 0
    ? { ok: true, found: `${program} ${version} with ${modules.join(' and ')}` }
    : { ok: false, found: `${program} ${version} has no ${missing.join(', no ')}` };
}

/** The disk a folder lies on, or will lie on once it is made. */
async function diskOf(folder: string): Promise<Disk> {
  const disk = await statfs(folder).catch(() => undefined);
  if (disk !== undefined) return { path: folder, freeBytes: disk.bavail * disk.bsize };
  return folder === dirname(folder) ? { path: folder, freeBytes: 0 } : diskOf(dirname(folder));
}
