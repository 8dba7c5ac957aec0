import { ToolError } from '../system/errors.ts';
import { redact } from '../system/log.ts';
import type { ProcessEnd } from '../system/process.ts';
import type { Session } from '../system/session.ts';
import { type GitUrl, gitCredentials, parseGitUrl } from './git-url.ts';

export interface Resolved {
  /** Full 40-hex commit. */
  readonly commit: string;
  readonly how: 'full commit' | 'branch' | 'tag' | 'ref' | 'short commit';
  /** False when a full commit was taken as written, without asking the remote. */
  readonly asked: boolean;
}

export interface ResolveOptions {
  /** Seconds for each question to the remote. Default 60; the filtered clone gets five times as long. */
  readonly timeoutSeconds?: number;
}

/**
 * Turns a ref into a full commit: a full commit as it is, branches and peeled tags by `git ls-remote`, a short commit by a
 * clone of commits only. A floating ref is asked for anew each time, because it may have moved.
 * @throws ToolError `BAD_REF`, `REF_NOT_FOUND`, `REF_AMBIGUOUS`, `REMOTE_UNREACHABLE`, each naming the remote.
 */
export async function resolveRef(
  session: Session,
  remote: string | GitUrl,
  ref: string,
  options: ResolveOptions = {},
): Promise<Resolved> {
  const url = typeof remote === 'string' ? parseGitUrl(remote) : remote;
  checkRef(ref);
  if (/^[0-9a-f]{40}$/i.test(ref)) return { commit: ref.toLowerCase(), how: 'full commit', asked: false };
  const timeoutSeconds = options.timeoutSeconds ?? 60;
  const named = await askRemote(session, url, ref, timeoutSeconds);
  if (named !== undefined) return named;
  if (/^[0-9a-f]{7,39}$/i.test(ref)) return expandShort(session, url, ref.toLowerCase(), timeoutSeconds * 5);
  throw notFound(url, ref);
}

/** Refuses what is no ref, before git sees it: options, revision operators, control characters. */
export function checkRef(ref: string): void {
  const bad = /^-|^\/|\/$|\.\.|@\{|\/\/|\.lock(?:\/|$)|(?:^|\/)\.|\.$|[\u0000-\u0020\u007f~^:?*[\\]/;
  if (ref !== '' && ref !== '@' && !bad.test(ref)) return;
  throw new ToolError({
    code: 'BAD_REF',
    kind: 'usage',
    what: `${JSON.stringify(ref)} is not a branch, a tag or a commit.`,
    means: 'No TensorRT-LLM commit can be resolved from it, so nothing is looked up and nothing is built.',
    next: 'Give a branch, a tag, a full commit, or at least 7 digits of one.',
  });
}

async function askRemote(
  session: Session,
  url: GitUrl,
  ref: string,
  timeoutSeconds: number,
): Promise<Resolved | undefined> {
  // The peeled form `<tag>^{}` is only listed when asked for.
  const patterns = ref.startsWith('refs/')
    ? [ref, `${ref}^{}`]
    : [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/tags/${ref}^{}`];
  const asked = ref === 'HEAD' ? ['HEAD'] : patterns;
  const end = await git(session, url, ['ls-remote', '--', url.plain, ...asked], timeoutSeconds);
  if (end.code !== 0) throw unreachable(url, end, ref);
  const listed = new Map<string, string>();
  for (const line of end.stdout.split('\n')) {
    const [commit, name] = line.split('\t');
    if (commit !== undefined && name !== undefined && /^[0-9a-f]{40}$/.test(commit)) listed.set(name, commit);
  }
  if (ref === 'HEAD' || ref.startsWith('refs/')) {
    const commit = listed.get(`${ref}^{}`) ?? listed.get(ref);
    return commit === undefined ? undefined : { commit, how: 'ref', asked: true };
  }
  const branch = listed.get(`refs/heads/${ref}`);
  const tag = listed.get(`refs/tags/${ref}^{}`) ?? listed.get(`refs/tags/${ref}`);
  if (branch !== undefined && tag !== undefined && branch !== tag) {
    throw ambiguous(url, ref, [`refs/heads/${ref} (${branch})`, `refs/tags/${ref} (${tag})`]);
  }
  if (branch !== undefined) return { commit: branch, how: 'branch', asked: true };
  return tag === undefined ? undefined : { commit: tag, how: 'tag', asked: true };
}

/** A short commit has no meaning to ls-remote: fetch the history without trees and files, and look in it. */
async function expandShort(
  session: Session,
  url: GitUrl,
  ref: string,
  timeoutSeconds: number,
): Promise<Resolved> {
  const folder = await session.tempFolder('resolve');
  const clone = ['clone', '--quiet', '--bare', '--filter=tree:0', '--', url.plain, folder];
  session.log.info(`Asking ${url.plain} for the commits that begin with ${ref} (history only, no files).`);
  const cloned = await git(session, url, clone, timeoutSeconds);
  if (cloned.code !== 0) throw unreachable(url, cloned, ref);
  const found = await git(session, url, ['-C', folder, 'rev-parse', `--disambiguate=${ref}`], 60);
  const commits: string[] = [];
  for (const id of found.stdout.split('\n').filter((line) => /^[0-9a-f]{40}$/.test(line))) {
    const type = await git(session, url, ['-C', folder, 'cat-file', '-t', id], 60);
    if (type.stdout.trim() === 'commit') commits.push(id);
  }
  const [commit, ...others] = commits;
  if (commit === undefined) throw notFound(url, ref);
  if (others.length > 0) throw ambiguous(url, ref, commits);
  return { commit, how: 'short commit', asked: true };
}

function git(
  session: Session,
  url: GitUrl,
  args: readonly string[],
  timeoutSeconds: number,
): Promise<ProcessEnd> {
  return session.run({
    argv: ['git', '-c', 'core.hooksPath=/dev/null', ...args],
    env: {
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_ALLOW_PROTOCOL: 'https:http:ssh:git:file',
      GIT_SSH_COMMAND: session.env['GIT_SSH_COMMAND'] ?? 'ssh -o BatchMode=yes',
      ...gitCredentials(url),
    },
    timeoutSeconds,
  });
}

function notFound(url: GitUrl, ref: string): ToolError {
  return new ToolError({
    code: 'REF_NOT_FOUND',
    kind: 'usage',
    what: `${url.plain} has no branch, tag or commit "${ref}".`,
    means: 'The wheel is keyed by a full commit; an unresolved ref is never looked up or cached.',
    next: 'Check the spelling and the remote (`tensorrtllm-git-url`); a commit on no branch must be given in full.',
  });
}

function ambiguous(url: GitUrl, ref: string, candidates: readonly string[]): ToolError {
  return new ToolError({
    code: 'REF_AMBIGUOUS',
    kind: 'usage',
    what: `"${ref}" means more than one commit in ${url.plain}: ${candidates.join(', ')}.`,
    means: 'Taking either could restore or build the wrong wheel.',
    next: 'Write refs/heads/… or refs/tags/…, or more digits of the commit.',
  });
}

function unreachable(url: GitUrl, end: ProcessEnd, ref: string): ToolError {
  const words = redact(end.tail.slice(-4).join(' '), url.secrets).replace(/\/\/[^/@\s]+@/g, '//***@');
  const why =
    end.why === 'timeout'
      ? `no answer in ${end.seconds.toFixed(0)} s`
      : words || `git ended with ${end.code}`;
  return new ToolError({
    code: 'REMOTE_UNREACHABLE',
    kind: 'surroundings',
    what: `"${ref}" could not be asked of ${url.plain}: ${why}.`,
    means: 'A branch, tag or short commit is only known by asking its remote; without it there is no key.',
    next: 'Check the URL, network and access of the runner, or give the full commit, which needs no question.',
  });
}
