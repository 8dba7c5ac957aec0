import { constants } from 'node:fs';
import { copyFile, cp, lstat, mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { isIgnored } from '../plan/checkout.ts';
import type { Checkout } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';

/** What is copied: the root, and the folders in it whose untracked files are not its own (`Checkout.ignored`). */
export type CopySource = Pick<Checkout, 'path' | 'ignored'>;

/**
 * Copies a checkout for one build: its files as git sees them (changed and untracked ones too, ignored ones not) and its
 * history, so that the user's own is never written and cannot change under a build of hours. Goes with the session.
 * @returns the folder of the copy; its path has no character that Dynamo's unquoted scripts trip over.
 * @throws ToolError `TEMP_FOLDER_NAME`, `COPY_FAILED`.
 */
export async function copyCheckout(session: Session, checkout: CopySource): Promise<string> {
  const copy = join(await plainTempFolder(session, 'checkout'), 'dynamo');
  await mkdir(copy);
  await copyFiles(session, checkout, copy);
  return copy;
}

/**
 * A temp folder of the session whose path Dynamo's scripts can bear: where its usual place has a space in it
 * (a RUNNER_TEMP below `/home/My Runner`), the system's own. @throws ToolError `TEMP_FOLDER_NAME`.
 */
export async function plainTempFolder(session: Session, prefix: string): Promise<string> {
  const usual = await session.tempFolder(prefix);
  if (isPlainPath(usual)) return usual;
  const other = await session.tempFolder(prefix, tmpdir());
  requirePlainPath(other);
  return other;
}

/** Whether a path survives scripts that do not quote. */
export function isPlainPath(path: string): boolean {
  return /^[A-Za-z0-9_./+@%=:,-]+$/.test(path);
}

/** Dynamo's scripts do not quote: a space in a folder builds another commit, silently (facts, section 0). */
export function requirePlainPath(path: string): void {
  if (isPlainPath(path)) return;
  throw new ToolError({
    code: 'TEMP_FOLDER_NAME',
    kind: 'surroundings',
    what: `The temp folder ${JSON.stringify(path)} has characters that Dynamo's build scripts do not quote.`,
    means: 'They would build another commit without saying so; nothing was started.',
    next: 'Point TMPDIR at a folder without spaces and special characters.',
  });
}

async function copyFiles(
  session: Session,
  { path: from, ignored = [] }: CopySource,
  to: string,
): Promise<void> {
  const dotGit = await lstat(join(from, '.git')).catch(() => undefined);
  if (dotGit === undefined) {
    await copyTree(from, to, ignored);
    return;
  }
  const names = (await listFiles(session, from)).filter(
    ({ name, tracked }) => tracked || !isIgnored(name, ignored),
  );
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    await Promise.all(some.map(({ name }) => copyOne(join(from, name), join(to, name))));
  }
  if (dotGit.isDirectory()) await copyTree(join(from, '.git'), join(to, '.git'));
  else await cloneHistory(session, from, to);
}

interface ListedFile {
  readonly name: string;
  readonly tracked: boolean;
}

async function listFiles(session: Session, from: string): Promise<ListedFile[]> {
  const listed = await session.run({
    argv: ['git', '-c', `safe.directory=${from}`, '-c', 'core.fsmonitor=false', '-C', from, ...LIST],
    env: NO_GIT_OVERRIDES,
    timeoutSeconds: 120,
  });
  // A list that fills the buffer of process.ts was cut off somewhere.
  if (listed.code !== 0 || !listed.stdout.endsWith('\0')) throw copyFailed(from, listed.tail);
  // Each entry begins with a letter for its state, and a path in conflict is listed more than once.
  const entries = new Set(listed.stdout.split('\0').filter((entry) => entry !== ''));
  const files = [...entries].map((entry) => ({ name: entry.slice(2), tracked: !entry.startsWith('? ') }));
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

/** Files copied side by side: enough to hide the latency of a disk, few enough for any limit on open files. */
const AT_ONCE = 32;

const LIST = ['ls-files', '-z', '-t', '--cached', '--others', '--exclude-standard'];
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

function copyTree(from: string, to: string, ignored: readonly string[] = []): Promise<void> {
  return cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: async (path) => {
      // A lock that git holds at this moment would stay in the copy for ever.
      if (path.endsWith('.lock') && path.includes(`${sep}.git${sep}`)) return false;
      if (isIgnored(relative(from, path), ignored)) return false;
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
 * Replaces a value in a script of the copy: where it is assigned to a variable, or cloned by git. The same text in comments,
 * messages and other words stays, because a short ref (`main`) stands for much else in a script.
 * @throws ToolError `EDIT_FAILED` when it stands nowhere: the build would go on with what was to be overridden.
 */
export async function editFile(copy: string, path: string, find: string, replacement: string): Promise<void> {
  const text = await readFile(join(copy, path), 'utf8');
  const edited = replaceValue(text, find, replacement);
  if (edited === text) {
    throw new ToolError({
      code: 'EDIT_FAILED',
      kind: 'usage',
      what: `${JSON.stringify(find)} is neither assigned nor cloned in ${path}.`,
      means: 'The override cannot be written into the copy of the checkout, so nothing was built.',
      next: 'Leave the override out, or use an unmodified checkout of this generation.',
    });
  }
  await writeFile(join(copy, path), edited);
}

/** The text with a value replaced in assignments (`N=v`, `N="v"`, `N=${N:-v}`) and in `git clone` commands. Pure. */
export function replaceValue(text: string, find: string, replacement: string): string {
  if (find === '') return text;
  const value = find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const assigned = new RegExp(
    `^([ \\t]*(?:export[ \\t]+|readonly[ \\t]+|local[ \\t]+)?\\w+=["']?(?:\\$\\{\\w+:?-)?)${value}(?=\\}?["']?(?:[\\s;#]|$))`,
    'gm',
  );
  const word = new RegExp(`(^|[\\s"'])${value}(?=$|[\\s"';&|)])`, 'g');
  return text
    .replace(assigned, (_, before: string) => before + replacement)
    .replace(CLONE, (command) => command.replace(word, (_, before: string) => before + replacement));
}

/** A `git clone` with the lines it goes on over; comments are none. */
const CLONE = /^(?![ \t]*#)[^\n]*\bgit\b[^\n]*\bclone\b(?:\\\n|[^\n])*/gm;

function copyFailed(from: string, tail: readonly string[]): ToolError {
  return new ToolError({
    code: 'COPY_FAILED',
    kind: 'surroundings',
    what: `The checkout ${from} could not be copied for the build: ${tail.slice(-3).join(' ') || 'its list of files is too long'}.`,
    means: 'Builds run on a copy, so that the checkout is never written; nothing was started.',
    next: 'Check git and the permissions of the checkout.',
  });
}
