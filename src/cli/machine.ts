import { statfs } from 'node:fs/promises';
import { arch } from 'node:os';
import { dirname } from 'node:path';
import { explainDocker } from '../image/docker.ts';
import { toToolError } from '../system/errors.ts';
import { onPath } from '../system/programs.ts';
import type { Session } from '../system/session.ts';

/** What the tool's own processes cannot do without: locks, the end of children with us, scripts. */
export const BASE_PROGRAMS = ['bash', 'flock', 'setpriv'] as const;
/** Every program that is looked for on PATH. */
export const PROGRAMS = [...BASE_PROGRAMS, 'git', 'docker', 'etcd', 'nats-server'] as const;

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
  readonly store: Disk;
  readonly temp: Disk;
}

/** What programs answered. */
export interface Answers {
  readonly daemon: Answer;
  readonly buildContext: Answer;
  readonly gpus: Answer;
  readonly python: Answer;
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
    programs: Object.fromEntries(found) as Record<ProgramName, string | null>,
    store: await diskOf(folders.store),
    temp: await diskOf(folders.temp),
  };
}

/** Asks Docker, the GPU driver and Python; each question ends within half a minute. Throws only when cancelled. */
export async function askPrograms(
  session: Session,
  asked: { readonly python: string; readonly modules: readonly string[] },
): Promise<Answers> {
  return {
    daemon: await daemon(session),
    buildContext: await buildContext(session),
    gpus: await gpus(session),
    python: await python(session, asked),
  };
}

interface Said {
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
  { python: program, modules }: { readonly python: string; readonly modules: readonly string[] },
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
