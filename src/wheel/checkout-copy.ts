import { constants } from 'node:fs';
import { copyFile, cp, lstat, mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';

/**
 * Copies a checkout for one build: its files as git sees them (changed and untracked ones too, ignored ones not) and its
 * history, so that the user's own is never written and cannot change under a build of hours. Goes with the session.
 * @returns the folder of the copy; its path has no character that Dynamo's unquoted scripts trip over.
 * @throws ToolError `TEMP_FOLDER_NAME`, `COPY_FAILED`.
 */
export async function copyCheckout(session: Session, checkoutPath: string): Promise<string> {
  const parent = await session.tempFolder('checkout');
  requirePlainPath(parent);
  const copy = join(parent, 'dynamo');
  await mkdir(copy);
  await copyFiles(session, checkoutPath, copy);
  return copy;
}

/** Dynamo's scripts do not quote: a space in a folder builds another commit, silently (facts, section 0). */
export function requirePlainPath(path: string): void {
  if (/^[A-Za-z0-9_./+@%=:,-]+$/.test(path)) return;
  throw new ToolError({
    code: 'TEMP_FOLDER_NAME',
    kind: 'surroundings',
    what: `The temp folder ${JSON.stringify(path)} has characters that Dynamo's build scripts do not quote.`,
    means: 'They would build another commit without saying so; nothing was started.',
    next: 'Point TMPDIR at a folder without spaces and special characters.',
  });
}

async function copyFiles(session: Session, from: string, to: string): Promise<void> {
  const dotGit = await lstat(join(from, '.git')).catch(() => undefined);
  if (dotGit === undefined) {
    await copyTree(from, to);
    return;
  }
  const names = await listFiles(session, from);
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    await Promise.all(some.map((name) => copyOne(join(from, name), join(to, name))));
  }
  if (dotGit.isDirectory()) await copyTree(join(from, '.git'), join(to, '.git'));
  else await cloneHistory(session, from, to);
}

async function listFiles(session: Session, from: string): Promise<string[]> {
  const listed = await session.run({
    argv: ['git', '-c', `safe.directory=${from}`, '-c', 'core.fsmonitor=false', '-C', from, ...LIST],
    env: NO_GIT_OVERRIDES,
    timeoutSeconds: 120,
  });
  // A list that fills the buffer of process.ts was cut off somewhere.
  if (listed.code !== 0 || !listed.stdout.endsWith('\0')) throw copyFailed(from, listed.tail);
  return [...new Set(listed.stdout.split('\0').filter((name) => name !== ''))];
}

/** Files copied side by side: enough to hide the latency of a disk, few enough for any limit on open files. */
const AT_ONCE = 32;

const LIST = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
const NO_GIT_OVERRIDES = { GIT_DIR: undefined, GIT_WORK_TREE: undefined, LC_ALL: 'C' };

/** Links are copied as links, modes are kept, blocks are shared where the file system can; a deleted file stays deleted. */
async function copyOne(from: string, to: string): Promise<void> {
  const found = await lstat(from).catch(() => undefined);
  if (found === undefined) return;
  await mkdir(dirname(to), { recursive: true });
  if (found.isSymbolicLink()) await symlink(await readlink(from), to);
  else if (found.isFile()) await copyFile(from, to, constants.COPYFILE_FICLONE);
  else if (found.isDirectory()) await copyTree(from, to); // a submodule
}

function copyTree(from: string, to: string): Promise<void> {
  return cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: async (path) => {
      // A lock that git holds at this moment would stay in the copy for ever.
      if (path.endsWith('.lock') && path.includes(`${sep}.git${sep}`)) return false;
      const found = await lstat(path);
      return found.isFile() || found.isDirectory() || found.isSymbolicLink();
    },
  });
}

/** A worktree's `.git` is a file that names the real repository: that one is cloned, with every branch and tag under its own name. */
async function cloneHistory(session: Session, from: string, to: string): Promise<void> {
  const git = (...args: string[]) =>
    session.run({ argv: ['git', ...args], env: NO_GIT_OVERRIDES, timeoutSeconds: 600 });
  const head = await git('-C', from, 'rev-parse', '--verify', 'HEAD');
  for (const args of [
    ['clone', '--quiet', '--mirror', '--', from, join(to, '.git')],
    ['-C', to, 'config', 'core.bare', 'false'],
    ['-C', to, 'update-ref', '--no-deref', 'HEAD', head.stdout.trim()],
    ['-C', to, 'read-tree', 'HEAD'],
  ]) {
    const end = await git(...args);
    if (end.code !== 0) throw copyFailed(from, end.tail);
  }
}

/**
 * Replaces one text in a file of the copy, everywhere it stands.
 * @throws ToolError `EDIT_FAILED` when it stands nowhere: the build would go on with what was to be overridden.
 */
export async function editFile(copy: string, path: string, find: string, replacement: string): Promise<void> {
  const text = await readFile(join(copy, path), 'utf8');
  if (find === '' || !text.includes(find)) {
    throw new ToolError({
      code: 'EDIT_FAILED',
      kind: 'usage',
      what: `${JSON.stringify(find)} was not found in ${path}.`,
      means: 'The override cannot be written into the copy of the checkout, so nothing was built.',
      next: 'Leave the override out, or use an unmodified checkout of this generation.',
    });
  }
  await writeFile(
    join(copy, path),
    text.replaceAll(find, () => replacement),
  );
}

function copyFailed(from: string, tail: readonly string[]): ToolError {
  return new ToolError({
    code: 'COPY_FAILED',
    kind: 'surroundings',
    what: `The checkout ${from} could not be copied for the build: ${tail.slice(-3).join(' ') || 'its list of files is too long'}.`,
    means: 'Builds run on a copy, so that the checkout is never written; nothing was started.',
    next: 'Check git and the permissions of the checkout.',
  });
}
