import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errnoOf, ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { DECIDING_FILES } from './generations/index.ts';
import type { Checkout } from './types.ts';

/** Build scripts are some ten kilobytes; anything far above is not one. */
const FILE_LIMIT = 4 * 1024 * 1024;

/**
 * Reads a checkout: the files that decide generation and recipe, its commit, and what git sees changed.
 * @throws ToolError `CHECKOUT_MISSING`, `CHECKOUT_EMPTY`, `NOT_DYNAMO`, `CHECKOUT_SYMLINK`, `CHECKOUT_UNREADABLE`.
 */
export async function readCheckout(session: Session, path: string): Promise<Checkout> {
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
  return { path: root, ...(await readState(session, root)), files };
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

async function readState(session: Session, root: string): Promise<Pick<Checkout, 'commit' | 'dirty'>> {
  if ((await lstat(join(root, '.git')).catch(() => undefined)) === undefined)
    return { commit: null, dirty: '' };
  const head = await git(session, root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  const commit = head.stdout.trim();
  if (head.code !== 0 || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) {
    if (head.code !== 1) throw gitFailed(root, head.tail);
    return { commit: null, dirty: '' };
  }
  const status = await git(session, root, [
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=all',
  ]);
  if (status.code !== 0) throw gitFailed(root, status.tail);
  return { commit, dirty: await hashChanges(root, status.stdout) };
}

/** SHA-256 over every changed path, its kind and content; empty when nothing changed. */
async function hashChanges(root: string, status: string): Promise<string> {
  const entries = status.split('\0').filter((entry) => entry !== '');
  if (entries.length === 0) return '';
  const hash = createHash('sha256');
  for (const entry of entries.sort()) {
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

function git(session: Session, root: string, args: readonly string[]) {
  // The folder was named to us, so its owner does not matter; what its configuration could start is switched off.
  const safe = [
    '-c',
    `safe.directory=${root}`,
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
  ];
  return session.run({
    argv: ['git', '--no-optional-locks', '-C', root, ...safe, ...args],
    env: { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', GIT_DIR: undefined, GIT_WORK_TREE: undefined },
    timeoutSeconds: 120,
  });
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
