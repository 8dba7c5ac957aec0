import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type GitUrl, gitCredentials } from '../../plan/git-url.ts';
import { ToolError } from '../../system/errors.ts';
import { userFolder } from '../../system/ledger.ts';
import type { ProcessEnd } from '../../system/process.ts';
import { redact } from '../../system/redact.ts';
import type { Session } from '../../system/session.ts';
import { buildStopped } from '../build-failure.ts';

export interface SourceRequest {
  readonly remote: GitUrl;
  /** Full commit. */
  readonly commit: string;
  /** Parent of the source trees that killed builds leave for their successors; default: one of this user. */
  readonly parent?: string;
  readonly onLine: (line: string) => void;
  /** Milliseconds before the second attempt at a fetch; doubled for the third. */
  readonly pauseMs?: number;
}

/** Sources that no build came back to for so long are not waited for. */
const KEEP_MS = 7 * 24 * 3600 * 1000;
const ATTEMPTS = 3;
const FETCH_SECONDS = 3600;

/**
 * Brings TensorRT-LLM at one commit, with submodules and large files, into a folder that outlives a killed build: what was fetched
 * is not fetched again. Only this commit is asked for; of a server that gives no single one, all branches and tags.
 * Callers hold the host's build lock. @returns the folder, clean and at the commit; `dropSources` when it is no longer needed.
 * @throws ToolError `COMMIT_NOT_IN_REMOTE`, `SOURCES_UNREACHABLE`, `LFS_MISSING`, `LFS_INCOMPLETE`.
 */
export async function fetchSources(session: Session, request: SourceRequest): Promise<string> {
  const parent = request.parent ?? join(userFolder(), 'sources');
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await dropOld(parent, session.now());
  const folder = join(parent, nameOf(request));
  try {
    await bringInto(session, folder, request);
  } catch (error) {
    // A machine that lost power leaves objects that are none; what else fails would fail again.
    if (!(error instanceof ToolError) || !BROKEN.test(error.what)) throw error;
    request.onLine('What an earlier build left of the sources is broken; fetching them anew.');
    await dropSources(folder);
    await bringInto(session, folder, request);
  }
  return folder;
}

const BROKEN =
  /unable to read|invalid object|bad object|is empty|corrupt|bad index|too small|reference is not a tree|not a git repository|missing blob|missing tree/i;

async function bringInto(session: Session, folder: string, request: SourceRequest): Promise<void> {
  const git = gitIn(session, folder, request);
  await mkdir(folder, { recursive: true });
  await clearLocks(folder);
  await must(git, ['init', '--quiet'], request);
  // Under another name git would look for submodules with a relative URL in the folder around this one.
  await must(git, ['config', 'remote.origin.url', request.remote.plain], request);
  await fetchCommit(session, git, request);
  await must(
    git,
    ['-c', 'advice.detachedHead=false', 'checkout', '--force', '--detach', request.commit],
    request,
  );
  await must(git, ['clean', '-xffdq'], request);
  await fetchSubmodules(session, git, request, folder);
  await fetchLargeFiles(git, request, folder);
}

/** Removes the sources of a build that ended well. */
export function dropSources(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

type Git = (args: readonly string[]) => Promise<ProcessEnd>;

/** The ref is written when all that hangs on the commit is there; a killed git may leave the commit without its files. */
async function fetchCommit(session: Session, git: Git, request: SourceRequest): Promise<void> {
  const { commit } = request;
  const wanted = `refs/wanted/${commit}`;
  if ((await git(['rev-parse', '--verify', '--quiet', wanted])).code === 0) return;
  const fetch = ['fetch', '--no-tags', '--progress'];
  const single = await retried(
    session,
    git,
    [...fetch, '--depth', '1', 'origin', `+${commit}:${wanted}`],
    request,
  );
  if (single.code === 0) return;
  if (!REFUSED.test(single.tail.join('\n'))) throw unreachable(request, single);
  request.onLine('The server gives no single commit; fetching its branches and tags.');
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
  const history = await retried(session, git, [...fetch, 'origin', ...all], request);
  if (history.code !== 0) throw unreachable(request, history);
  if ((await git(['cat-file', '-e', `${commit}^{commit}`])).code !== 0) throw notThere(request);
  await must(git, ['update-ref', wanted, commit], request);
}

/** What servers say that hand out advertised refs only, or that have no such commit. */
const REFUSED =
  /not our ref|unadvertised object|Server does not allow request|couldn't find remote ref|did not send all necessary objects|does not support shallow/i;

async function fetchSubmodules(
  session: Session,
  git: Git,
  request: SourceRequest,
  folder: string,
): Promise<void> {
  if ((await stat(join(folder, '.gitmodules')).catch(() => undefined)) === undefined) return;
  await must(git, ['submodule', 'sync', '--quiet', '--recursive'], request);
  const update = ['submodule', 'update', '--init', '--recursive', '--force', '--progress'];
  const shallow = await retried(session, git, [...update, '--depth', '1'], request);
  if (shallow.code === 0) return;
  const whole = await retried(session, git, update, request);
  if (whole.code !== 0) throw unreachable(request, whole);
}

/** Files that git keeps elsewhere arrive as pointers of a few lines, and a compiler would take such a pointer for its source. */
async function fetchLargeFiles(git: Git, request: SourceRequest, folder: string): Promise<void> {
  const listed = await must(git, ['ls-files', '-z', ':(attr:filter=lfs)'], request);
  const files = listed.stdout.split('\0').filter((name) => name !== '');
  if (files.length === 0) return;
  if ((await git(['lfs', 'version'])).code !== 0) throw noLfs(files.length);
  await must(git, ['lfs', 'install', '--local', '--skip-smudge'], request);
  await must(git, ['lfs', 'pull', 'origin'], request);
  const left = await pointersIn(folder, files);
  if (left.length > 0) throw lfsIncomplete(left);
}

async function pointersIn(folder: string, files: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  for (const name of files) {
    const file = await open(join(folder, name)).catch(() => undefined);
    if (file === undefined) continue;
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(40), 0, 40, 0);
      if (buffer.toString('latin1', 0, bytesRead).startsWith('version https://git-lfs')) left.push(name);
    } finally {
      await file.close();
    }
  }
  return left;
}

/** A network fails for moments; what the server refuses, it refuses again. */
async function retried(
  session: Session,
  git: Git,
  args: readonly string[],
  { onLine, pauseMs = 10_000 }: SourceRequest,
): Promise<ProcessEnd> {
  for (let attempt = 1; ; attempt += 1) {
    const end = await git(args);
    const final = end.code === 0 || attempt === ATTEMPTS || REFUSED.test(end.tail.join('\n'));
    if (final || /Authentication failed|could not read Username|Permission denied/i.test(end.tail.join('\n')))
      return end;
    onLine(
      `git ${args[0]} failed (${end.tail.at(-1) ?? `code ${end.code}`}); attempt ${attempt + 1} of ${ATTEMPTS}.`,
    );
    await sleep(pauseMs * attempt, undefined, { signal: session.signal }).catch(() => {
      throw buildStopped();
    });
  }
}

async function must(git: Git, args: readonly string[], request: SourceRequest): Promise<ProcessEnd> {
  const end = await git(args);
  if (end.code !== 0) throw unreachable(request, end);
  return end;
}

/** Nothing of the repository is run; a small fetch, too, arrives as one pack, whole or not at all. */
const SAFE = ['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'fetch.unpackLimit=1'].flatMap((one) => [
  '-c',
  one,
]);

function gitIn(session: Session, folder: string, { remote, onLine }: SourceRequest): Git {
  const env = {
    LC_ALL: 'C',
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_TERMINAL_PROMPT: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
    // A submodule of a remote elsewhere must not reach for repositories of this machine.
    GIT_ALLOW_PROTOCOL: `https:http:ssh:git${/^(?:file:|\/)/.test(remote.plain) ? ':file' : ''}`,
    GIT_SSH_COMMAND: session.env['GIT_SSH_COMMAND'] ?? 'ssh -o BatchMode=yes',
    ...gitCredentials(remote),
  };
  return async (args) => {
    const end = await session.run({
      argv: ['git', ...SAFE, '-C', folder, ...args],
      env,
      timeoutSeconds: FETCH_SECONDS,
      onLine: (line) => onLine(redact(line, remote.secrets)),
    });
    if (session.signal.aborted) throw buildStopped();
    return end;
  };
}

/** Locks of a git that was killed; the host's build lock keeps others away. */
async function clearLocks(folder: string): Promise<void> {
  const inside = join(folder, '.git');
  const names = await readdir(inside, { recursive: true }).catch(() => []);
  const locks = names.filter((name) => /(^|\/)(index|shallow|HEAD|config|packed-refs)\.lock$/.test(name));
  await Promise.all(locks.map((name) => rm(join(inside, name), { force: true })));
}

async function dropOld(parent: string, now: Date): Promise<void> {
  for (const name of await readdir(parent)) {
    const found = await stat(join(parent, name)).catch(() => undefined);
    if (found !== undefined && now.getTime() - found.mtimeMs > KEEP_MS) await dropSources(join(parent, name));
  }
}

/** One folder per repository and commit. */
function nameOf({ remote, commit }: SourceRequest): string {
  const repository = createHash('sha256').update(remote.normalised).digest('hex').slice(0, 8);
  return `${commit.slice(0, 16)}-${repository}`;
}

function notThere({ remote, commit }: SourceRequest): ToolError {
  return new ToolError({
    code: 'COMMIT_NOT_IN_REMOTE',
    kind: 'usage',
    what: `${remote.plain} has no commit ${commit}.`,
    means: 'There is nothing to build the wheel from.',
    next: 'Check `tensorrtllm-ref` and `tensorrtllm-git-url`: the commit may be in a fork.',
  });
}

function unreachable(request: SourceRequest, end: ProcessEnd): ToolError {
  const words = redact(end.tail.slice(-4).join('\n'), request.remote.secrets);
  return new ToolError({
    code: 'SOURCES_UNREACHABLE',
    kind: 'surroundings',
    what: `The sources of TensorRT-LLM (${request.remote.plain}, ${request.commit.slice(0, 12)}) could not be fetched. git says:\n${words}\n`,
    means: 'No wheel was built. What was fetched so far is kept for the next attempt.',
    next: 'Check network, access and free space of the runner, and run it again.',
  });
}

function noLfs(count: number): ToolError {
  return new ToolError({
    code: 'LFS_MISSING',
    kind: 'surroundings',
    what: `${count} files of TensorRT-LLM are kept by git-lfs, which is not on this runner.`,
    means:
      'They would be pointers of a few lines, and the compilation would fail in its second hour; nothing was built.',
    next: 'Install git-lfs on the runner (Debian: `apt-get install git-lfs`).',
  });
}

function lfsIncomplete(left: readonly string[]): ToolError {
  return new ToolError({
    code: 'LFS_INCOMPLETE',
    kind: 'surroundings',
    what: `git-lfs left ${left.length} files as pointers (${left.slice(0, 3).join(', ')}).`,
    means: 'The compilation would fail in its second hour; nothing was built.',
    next: 'Check that the remote serves its large files to this runner, and run it again.',
  });
}
