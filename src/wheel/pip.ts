import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Arch, Plan } from '../plan/types.ts';
import { sha256File } from '../system/hash.ts';
import { startProgress } from '../system/progress.ts';
import { redact } from '../system/redact.ts';
import type { Session } from '../system/session.ts';
import type { BuildOptions, BuiltWheel } from './build.ts';
import { requireEmpty } from './empty-folder.ts';
import { requireFit } from './fit.ts';
import { inspectWheel } from './inspect.ts';
import { anotherHash, noWheel, pipFailure } from './pip-failure.ts';
import { pipTargets } from './pip-targets.ts';

/** What pip is asked: TensorRT-LLM by version, for a machine and Python that need not be this one's. */
export interface PipAsk {
  /** `==1.2.0rc3`, `>=1.2,<1.3`, or empty. */
  readonly specifier: string;
  /** SHA-256 that the user pins; null when none. */
  readonly sha256: string | null;
  readonly arch: Arch;
  readonly pythonTag: string;
  /** Undefined: pip's own configuration decides. */
  readonly indexUrl?: string | undefined;
}

/** The one wheel that a requirement means just now. */
export interface PipAnswer {
  readonly version: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** A wheel has some 2 GB; an index that answers nothing for so long is not there. */
const DOWNLOAD_SECONDS = 3600;

/**
 * Asks pip which wheel a requirement means, without installing anything. An index that names no hash costs a download.
 * @throws ToolError `PIP_MISSING`, `PIP_NO_WHEEL`, `PIP_UNREACHABLE`, `PIP_HASH`.
 */
export async function resolvePip(session: Session, ask: PipAsk): Promise<PipAnswer> {
  const folder = await session.tempFolder('pip');
  const report = join(folder, 'report.json');
  const requirement = `tensorrt-llm${ask.specifier}`;
  session.log.info(`Asking pip which wheel ${requirement} is for ${ask.pythonTag} on ${ask.arch}.`);
  await pip(session, ask, [
    ...['install', '--dry-run', '--ignore-installed', '--report', report, '--target', join(folder, 'target')],
    ...['--no-deps', '--only-binary', ':all:', ...pipTargets(ask.arch, ask.pythonTag), '--', requirement],
  ]);
  const named = readReport(await readFile(report, 'utf8'), requirement);
  const sha256 = named.sha256 ?? (await hashByDownload(session, ask, named.version, folder));
  if (ask.sha256 !== null && ask.sha256 !== sha256) throw anotherHash(requirement, ask.sha256, sha256);
  return { version: named.version, sha256 };
}

/**
 * Downloads the exact wheel of a plan into our own folder; pip itself compares the hash. Then the same proof as for a built one.
 * @throws ToolError of pip; `PIP_HASH`; those of `inspectWheel` and `requireFit`.
 */
export async function takePipWheel(session: Session, plan: Plan, options: BuildOptions): Promise<BuiltWheel> {
  const { given, arch, pythonTag } = plan.recipe;
  const [, version = '', sha256 = ''] =
    /^tensorrt-llm==(\S+) --hash=sha256:([0-9a-f]{64})$/.exec(given ?? '') ?? [];
  const folder = resolve(options.folder);
  await requireEmpty(folder);
  const ask = {
    specifier: `==${version}`,
    sha256,
    arch,
    pythonTag: pythonTag ?? '',
    indexUrl: options.pipIndexUrl,
  };
  const path = await download(session, ask, folder, options.onLine);
  const contents = await inspectWheel(path);
  const found = await sha256File(path, { signal: session.signal });
  if (found !== sha256) throw anotherHash(`tensorrt-llm==${version}`, sha256, found);
  requireFit(plan, contents);
  return { path, contents, sha256, seconds: null, tail: [] };
}

async function hashByDownload(
  session: Session,
  ask: PipAsk,
  version: string,
  folder: string,
): Promise<string> {
  session.log.info('The index names no hash for it, so it is downloaded to be hashed.');
  const into = join(folder, 'download');
  await mkdir(into);
  const path = await download(session, { ...ask, specifier: `==${version}`, sha256: null }, into);
  return sha256File(path, { signal: session.signal });
}

async function download(
  session: Session,
  ask: PipAsk,
  folder: string,
  onLine?: (line: string) => void,
): Promise<string> {
  const requirement = `tensorrt-llm${ask.specifier}`;
  const list = join(await session.tempFolder('pip'), 'requirements.txt');
  await writeFile(list, `${requirement}${ask.sha256 === null ? '' : ` --hash=sha256:${ask.sha256}`}\n`);
  const progress = startProgress(session.log, 'Downloading the wheel');
  progress.update(requirement);
  try {
    await pip(
      session,
      ask,
      [
        ...['download', '--no-deps', '--only-binary', ':all:', '--dest', folder],
        ...pipTargets(ask.arch, ask.pythonTag),
        ...['--requirement', list],
      ],
      onLine,
    );
  } finally {
    progress.done();
  }
  const [name, ...others] = (await readdir(folder)).filter((file) => file.endsWith('.whl'));
  if (name !== undefined && others.length === 0) return join(folder, name);
  throw noWheel(requirement, `pip left ${others.length === 0 ? 'no wheel' : 'more than one wheel'}`);
}

/**
 * pip of the runner's `python3`. The index reaches it by its environment, since an argument list can be read by every user of the
 * host. An index that was named is the only one asked: the configuration of the machine may add others, from which anybody's
 * package of the same name would be taken.
 * @throws ToolError of pip-failure.ts.
 */
async function pip(
  session: Session,
  { indexUrl, specifier }: PipAsk,
  args: readonly string[],
  onLine?: (line: string) => void,
): Promise<void> {
  const index = indexUrl === undefined ? {} : { PIP_INDEX_URL: indexUrl, PIP_CONFIG_FILE: '/dev/null' };
  const secrets = secretsOf(indexUrl);
  // Only in its log does pip say that an index did not answer; to its reader it says that there is no such version.
  const log = join(await session.tempFolder('pip'), 'pip.log');
  const end = await session.run({
    argv: ['python3', '-m', 'pip', '--no-input', '--disable-pip-version-check', '--log', log, ...args],
    env: { ...index, LC_ALL: 'C.UTF-8', PIP_PROGRESS_BAR: 'off', PIP_NO_COLOR: '1' },
    timeoutSeconds: DOWNLOAD_SECONDS,
    onLine(line) {
      const plain = redact(line, secrets);
      session.log.debug(plain);
      onLine?.(plain);
    },
  });
  if (end.code === 0) return;
  const said = [...end.tail, ...(await readFile(log, 'utf8').catch(() => '')).split('\n')];
  const plain = said.map((line) => redact(line, secrets).replace(/\/\/[^/@\s]+@/g, '//***@'));
  throw pipFailure(`tensorrt-llm${specifier}`, end, plain);
}

/** Reads pip's installation report (version 1). */
function readReport(text: string, requirement: string): { version: string; sha256: string | null } {
  const report = JSON.parse(text) as {
    install?: {
      metadata?: { version?: unknown };
      download_info?: { archive_info?: { hash?: unknown; hashes?: { sha256?: unknown } } };
    }[];
  };
  const [item, ...others] = report.install ?? [];
  const version = item?.metadata?.version;
  if (typeof version !== 'string' || others.length > 0)
    throw noWheel(requirement, 'pip names no single wheel');
  const archive = item?.download_info?.archive_info;
  const said = archive?.hashes?.sha256 ?? String(archive?.hash ?? '').replace(/^sha256=/, '');
  const sha256 = typeof said === 'string' && /^[0-9a-f]{64}$/i.test(said) ? said.toLowerCase() : null;
  return { version, sha256 };
}

/** What must not be printed of an index URL: user, password, and both together. */
function secretsOf(indexUrl: string | undefined): string[] {
  const url = indexUrl === undefined ? null : URL.parse(indexUrl);
  if (url === null) return [];
  return [url.password, url.username === '' ? '' : `${url.username}:${url.password}`].filter(
    (text) => text !== '',
  );
}
