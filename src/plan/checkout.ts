import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runCommand } from '../system/command.ts';
import { errnoOf, ToolError } from '../system/errors.ts';
import type { Argv } from '../system/process.ts';
import type { Session } from '../system/session.ts';
import { DECIDING_FILES } from './generations/index.ts';
import type { Checkout } from './types.ts';

/** Build scripts are some ten kilobytes; anything far above is not one. */
const FILE_LIMIT = 4 * 1024 * 1024;

/**
 * Reads a checkout: the files that decide generation and recipe, its commit, and what git sees changed.
 * @param ignore folders whose untracked files are ours, not the checkout's (the report folder).
 * @throws ToolError `CHECKOUT_MISSING`, `CHECKOUT_EMPTY`, `NOT_DYNAMO`, `CHECKOUT_SYMLINK`, `CHECKOUT_UNREADABLE`.
 */
export async function readCheckout(
  session: Session,
  path: string,
  ignore: readonly string[] = [],
): Promise<Checkout> {
  const root = await checkoutRoot(path);
  const files: Record<string, string> = {};
  for (const name of DECIDING_FILES) {
    const text = await readInside(root, name);
    if (text !== undefined) files[name] = text;
  }
  if (files['container/build.sh'] === undefined && files['container/render.py'] === undefined) {
    throw problem(
      'NOT_DYNAMO',
      `${root} holds neither container/build.sh nor container/render.py.`,
      'Give the root of a checkout of ai-dynamo/dynamo.',
    );
  }
  const ignored = await below(root, ignore);
  const state = await readState(session, root, ignored);
  return { path: root, ...state, files, ...(ignored.length === 0 ? {} : { ignored }) };
}

/** Whether a path (relative to the checkout, `/`) lies in one of the ignored folders. */
export function isIgnored(name: string, ignored: readonly string[]): boolean {
  return ignored.some((folder) => name === folder || name.startsWith(`${folder}/`));
}

/** The ignored folders as paths below the root. One that holds the checkout, or is it, hides nothing. */
async function below(root: string, ignore: readonly string[]): Promise<string[]> {
  const found = await Promise.all(ignore.map(async (path) => relative(root, await realAsFar(resolve(path)))));
  return found.filter((path) => path !== '' && path !== '..' && !path.startsWith(`..${sep}`)).sort();
}

/** The real path of something that may not exist yet. */
async function realAsFar(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realAsFar(dirname(path)), basename(path));
}

async function checkoutRoot(path: string): Promise<string> {
  let root: string;
  try {
    root = await realpath(resolve(path));
    if (!(await lstat(root)).isDirectory()) throw Object.assign(new Error(root), { code: 'ENOTDIR' });
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errnoOf(error) ?? '')) throw error;
    throw problem(
      'CHECKOUT_MISSING',
      `${path} is not a folder.`,
      'Run actions/checkout for ai-dynamo/dynamo before this step, and name its `path`.',
    );
  }
  if ((await readdir(root)).filter((name) => name !== '.git').length === 0) {
    throw problem(
      'CHECKOUT_EMPTY',
      `${root} is empty.`,
      'Run actions/checkout for ai-dynamo/dynamo before this step.',
    );
  }
  return root;
}

/** Text of a file, or undefined when it is not there. A link that leaves the checkout is refused, whatever it points at. */
async function readInside(root: string, name: string): Promise<string | undefined> {
  let real: string;
  try {
    real = await realpath(join(root, name));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT' || errno === 'ENOTDIR') return undefined;
    if (errno === 'ELOOP') throw leaves(name);
    throw error;
  }
  if (!real.startsWith(root === sep ? root : root + sep)) throw leaves(name);
  const stat = await lstat(real);
  if (!stat.isFile() || stat.size > FILE_LIMIT) {
    throw problem(
      'CHECKOUT_UNREADABLE',
      `${name} is not a text file of ordinary size.`,
      'Restore it from upstream.',
    );
  }
  try {
    // Fatal and with its byte order mark kept, so that hashing the text is hashing the bytes.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(real));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw problem('CHECKOUT_UNREADABLE', `${name} is not UTF-8 text.`, 'Restore it from upstream.');
  }
}

type State = Pick<Checkout, 'commit' | 'dirty' | 'blindSpot'>;

async function readState(session: Session, root: string, ignored: readonly string[]): Promise<State> {
  if ((await lstat(join(root, '.git')).catch(() => undefined)) === undefined)
    return { commit: null, dirty: '' };
  const [head, status, index] = await Promise.all([
    runCommand(session, gitArgv(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']), {
      env: GIT_ENV,
    }),
    git(session, root, STATUS),
    git(session, root, ['ls-files', '-v', '--stage', '-z']),
  ]);
  const commit = head.stdout.trim();
  if (head.code !== 0 || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) {
    if (head.code !== 1) throw gitFailed(root, head.stderr.trim().split('\n'));
    return { commit: null, dirty: '' };
  }
  for (const { code, stdout, tail } of [status, index]) {
    // A list that fills the buffer of process.ts was cut off somewhere.
    if (code !== 0 || !/(^|\0)$/.test(stdout)) throw gitFailed(root, tail);
  }
  const changes = entriesOf(status.stdout).filter(
    (entry) => !(entry.startsWith('?? ') && isIgnored(entry.slice(3), ignored)),
  );
  const blindSpot = await findBlindSpot(root, changes, entriesOf(index.stdout));
  return {
    commit,
    dirty: await hashChanges(root, changes),
    ...(blindSpot === undefined ? {} : { blindSpot }),
  };
}

const STATUS = [
  'status',
  '--porcelain',
  '-z',
  '--no-renames',
  '--untracked-files=all',
  '--ignore-submodules=none',
];

function entriesOf(list: string): string[] {
  return list.split('\0').filter((entry) => entry !== '');
}

/** Content that enters a build and that git, asked at the root, does not look at. */
async function findBlindSpot(
  root: string,
  changes: readonly string[],
  index: readonly string[],
): Promise<string | undefined> {
  // An untracked folder is named as such only when it is a repository of its own.
  const nested = changes.find((entry) => entry.endsWith('/'));
  if (nested !== undefined) return `${nested.slice(3, -1)} is a repository of its own`;
  for (const entry of index) {
    const [, tag = '', mode, name = ''] = /^(\S) (\d+) [^\t]*\t(.*)$/s.exec(entry) ?? [];
    if (mode === '160000' && (await readdir(join(root, name)).catch(() => [])).length > 0)
      return `${name} is a submodule`;
    if (/[a-z]/.test(tag)) return `git was told to assume that ${name} is unchanged`;
  }
  return undefined;
}

/** SHA-256 over every changed path, its kind and content; empty when nothing changed. */
async function hashChanges(root: string, changes: readonly string[]): Promise<string> {
  if (changes.length === 0) return '';
  const hash = createHash('sha256');
  for (const entry of [...changes].sort()) {
    const name = entry.slice(3);
    const stat = await lstat(join(root, name)).catch(() => undefined);
    if (stat === undefined) hash.update(`gone\0${name}\0`);
    else if (stat.isSymbolicLink()) hash.update(`link\0${name}\0${await readlink(join(root, name))}\0`);
    else if (stat.isFile()) {
      hash.update(`file\0${name}\0${stat.mode & 0o111 ? 'x' : '-'}\0${stat.size}\0`);
      await pipeline(createReadStream(join(root, name)), hash, { end: false });
    } else hash.update(`other\0${name}\0`);
  }
  return hash.digest('hex');
}

const GIT_ENV = { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', GIT_DIR: undefined, GIT_WORK_TREE: undefined };

/** The folder was named to us, so its owner does not matter; what its configuration could start is switched off. */
function gitArgv(root: string, args: readonly string[]): Argv {
  const safe = [`safe.directory=${root}`, 'core.fsmonitor=false', 'core.hooksPath=/dev/null'];
  return ['git', '--no-optional-locks', '-C', root, ...safe.flatMap((one) => ['-c', one]), ...args];
}

/** For what looks at the whole tree, which on a large or remote one takes its time. */
function git(session: Session, root: string, args: readonly string[]) {
  return session.run({ argv: gitArgv(root, args), env: GIT_ENV, timeoutSeconds: 120 });
}

function leaves(name: string): ToolError {
  return problem(
    'CHECKOUT_SYMLINK',
    `${name} is a symbolic link that leaves the checkout.`,
    'Restore the file from upstream; a build script is never taken from outside the checkout.',
  );
}

function gitFailed(root: string, tail: readonly string[]): ToolError {
  return problem(
    'CHECKOUT_UNREADABLE',
    `git could not read ${root}: ${tail.slice(-3).join(' ') || 'no message'}.`,
    'Check that git is installed and that the runner user may read the checkout.',
  );
}

function problem(code: string, what: string, next: string): ToolError {
  return new ToolError({
    code,
    kind: 'usage',
    what,
    means:
      'The recipe of the wheel cannot be made without a readable checkout; nothing was looked up or built.',
    next,
  });
}
