import { lstat, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WheelFacts } from '../plan/generations/generation.ts';
import { ToolError } from '../system/errors.ts';
import type { ProcessEnd } from '../system/process.ts';
import type { Session } from '../system/session.ts';
import { buildStopped } from './build-failure.ts';

export interface KeptCloneCheck {
  readonly clone: WheelFacts['keptClone'];
  /** Start of an earlier build of ours that did not end; what was made after it is ours to clear. */
  readonly interruptedSince: Date | undefined;
}

/**
 * Makes the TensorRT-LLM clone that the script keeps between builds fit for the next one. Its changes would go into the wheel
 * without being in the recipe, so it must be clean: the files that the script itself rewrites are put back, anything else is
 * somebody's work and refused before the build's hours are spent.
 * @throws ToolError `KEPT_CLONE_DIRTY`, `KEPT_CLONE_OF_ANOTHER`, `KEPT_CLONE_BROKEN`.
 */
export async function prepareKeptClone(session: Session, check: KeptCloneCheck): Promise<void> {
  const { folder, rewrites } = check.clone;
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) {
    throw problem(folder, 'KEPT_CLONE_OF_ANOTHER', 'belongs to another user, or is no folder');
  }
  if (check.interruptedSince !== undefined) await clearKilled(session, folder, check.interruptedSince);
  if ((await lstat(folder).catch(() => undefined)) === undefined) return;
  const git = gitIn(session, folder, session.signal);
  const status = await git('status', '--porcelain=v2', '-z', '--untracked-files=normal', '--no-renames');
  if (session.signal.aborted) throw buildStopped();
  if (status.code !== 0)
    throw problem(folder, 'KEPT_CLONE_BROKEN', `cannot be read by git: ${lastWords(status)}`);
  const changed = changedPaths(status.stdout);
  const others = [
    ...changed.filter((path) => !rewrites.includes(path)),
    ...(await strangers(folder, untrackedInside(status.stdout), rewrites)),
  ];
  if (others.length > 0) {
    throw problem(
      folder,
      'KEPT_CLONE_DIRTY',
      `has changes or files of somebody in ${others.slice(0, 5).join(', ')}`,
    );
  }
  if (changed.length === 0) return;
  session.log.info(
    `Putting back what an earlier run of the wheel script changed in ${folder}: ${changed.join(', ')}.`,
  );
  const restored = await git('checkout', '--quiet', '--force', 'HEAD', '--', ...changed);
  if (restored.code !== 0)
    throw problem(folder, 'KEPT_CLONE_BROKEN', `cannot be put back: ${lastWords(restored)}`);
}

/**
 * Tracked paths with changes, from `git status --porcelain=v2 -z`. A submodule that merely stands at another commit is left to
 * the script's own update; one with changed content counts.
 */
export function changedPaths(status: string): string[] {
  return status.split('\0').flatMap((entry) => {
    const ordinary = /^[1u] \S\S ([NS])(.)(.). (?:\S+ ){5,7}?([^\0]*)$/s.exec(entry);
    if (ordinary === null) return [];
    const [, kind, , modified, path] = ordinary;
    return path === undefined || (kind === 'S' && modified !== 'M') ? [] : [path];
  });
}

/**
 * Untracked paths in folders that the sources have, from `git status --porcelain=v2 -z`; TensorRT-LLM's build takes such folders whole.
 * What lies beside them (a `build` of the script) it does not take.
 */
export function untrackedInside(status: string): string[] {
  return status.split('\0').flatMap((entry) => (/^\? .*\/./s.test(entry) ? [entry.slice(2)] : []));
}

/** Of untracked paths those that neither the script (its copies) nor git (folders of former submodules) leaves. */
async function strangers(
  folder: string,
  untracked: readonly string[],
  rewrites: readonly string[],
): Promise<string[]> {
  const own = new Set(rewrites.flatMap((path) => [path, `${path}.bak`]));
  const found: string[] = [];
  for (const path of untracked) {
    // git names a folder in which it knows nothing, not what is in it.
    const inside = path.endsWith('/') ? await readdir(join(folder, path)) : [];
    const known = inside.includes('.git') || inside.every((name) => own.has(`${path}${name}`));
    if (path.endsWith('/') ? !known : !own.has(path)) found.push(path);
  }
  return found;
}

/**
 * Clears what a build that was killed leaves in the clone: one that is half made, or the lock of a git that is gone. Only what is
 * younger than that build. Works on an aborted session, too.
 */
export async function clearKilled(session: Session, folder: string, since: Date): Promise<void> {
  const made = await stat(folder).catch(() => undefined);
  if (made === undefined) return;
  const git = gitIn(session, folder, AbortSignal.timeout(20_000));
  const head = await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
  if (head.code !== 0 && made.birthtimeMs >= since.getTime()) {
    session.log.info(`Removing the half-made clone that a stopped build left in ${folder}.`);
    await rm(folder, { recursive: true, force: true });
    return;
  }
  const lock = join(folder, '.git', 'index.lock');
  const left = await stat(lock).catch(() => undefined);
  if (left !== undefined && left.mtimeMs >= since.getTime()) await rm(lock, { force: true });
}

function gitIn(session: Session, folder: string, signal: AbortSignal) {
  const env = {
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_CEILING_DIRECTORIES: dirname(folder),
    LC_ALL: 'C',
  };
  return (...args: string[]): Promise<ProcessEnd> =>
    session.run({
      argv: ['git', '-c', 'core.fsmonitor=false', '-C', folder, ...args],
      env,
      signal,
      timeoutSeconds: 300,
    });
}

function lastWords(end: ProcessEnd): string {
  return end.tail.slice(-2).join(' ') || `code ${end.code}`;
}

function problem(folder: string, code: string, what: string): ToolError {
  return new ToolError({
    code,
    kind: 'surroundings',
    what: `The TensorRT-LLM clone that the wheel script keeps in ${folder} ${what}.`,
    means:
      'The script would build from it as it is, into a wheel that its key does not describe; nothing was started.',
    next: `Remove it if nobody needs it: rm -rf ${folder}`,
  });
}
