import { lstat, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readCheckout } from '../plan/checkout.ts';
import { generationOf } from '../plan/generations/index.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { ProcessEnd } from '../system/process.ts';
import type { Session } from '../system/session.ts';

/** A whole history of NIXL is some tens of MB. */
const FETCH_SECONDS = 600;

/**
 * Makes the NIXL clone that build.sh keeps on the host (generations 0 to A2) fit for this build: the script never fetches, so a clone of
 * last week fails for a commit of today. What lacks is fetched into it, from where this checkout takes NIXL; nothing in it is changed or
 * removed. A half-made clone is removed only when a build of ours that was killed left it.
 * @throws ToolError `NIXL_CLONE_STALE` when it cannot be fetched into, `NIXL_CLONE_OF_ANOTHER`, `NIXL_CLONE_DIRTY`.
 */
export async function prepareNixlClone(
  session: Session,
  plan: Plan,
  copy: string,
  interruptedSince: Date | undefined,
): Promise<void> {
  const folder = plan.image.nixlClone;
  if (folder === null) return;
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return;
  const git = gitIn(session, folder);
  if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) throw ofAnother(folder);
  if (await removeHalf(session, folder, git, interruptedSince)) return;
  const commit = await wantedCommit(session, plan, copy);
  if (commit === null) return;
  await requireClean(folder, git);
  if (await has(git, commit.ref)) return;
  session.log.info(`Fetching NIXL ${commit.ref} into the kept clone ${folder}, which lacks it.`);
  const single = await git(['fetch', '--quiet', '--no-tags', commit.remote, commit.ref]);
  if (single.code === 0 && (await has(git, commit.ref))) return;
  // A server that gives no single commits, or a ref that is a tag: everything there is.
  const all = await git([
    'fetch',
    '--quiet',
    '--tags',
    commit.remote,
    '+refs/heads/*:refs/trtllm-nixl-build/*',
  ]);
  if (all.code === 0 && (await has(git, commit.ref))) return;
  throw stale(folder, commit.ref, [...single.tail, ...all.tail]);
}

type Git = (args: readonly string[]) => Promise<ProcessEnd>;

/** What build.sh will check out, and from where, as the copy that it runs in says. */
async function wantedCommit(
  session: Session,
  plan: Plan,
  copy: string,
): Promise<{ ref: string; remote: string } | null> {
  const facts = generationOf(plan.generation).support.wheel(await readCheckout(session, copy));
  const ref = facts.nixlCommit ?? plan.image.pins.nixl;
  return ref === null ? null : { ref, remote: facts.nixlRemote };
}

/** A clone that a killed build of ours left half made: without a commit, and begun after that build did. */
async function removeHalf(
  session: Session,
  folder: string,
  git: Git,
  since: Date | undefined,
): Promise<boolean> {
  const head = await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (head.code === 0 || since === undefined) return false;
  const { birthtimeMs } = await stat(folder);
  if (birthtimeMs < since.getTime()) return false;
  session.log.info(`Removing the half-made NIXL clone that a killed build left in ${folder}.`);
  await rm(folder, { recursive: true, force: true });
  return true;
}

/** Its content is a build context: a change in it would be in the image, and stop the script's checkout of another commit. */
async function requireClean(folder: string, git: Git): Promise<void> {
  const status = await git(['status', '--porcelain', '--untracked-files=all']);
  if (status.code === 0 && status.stdout.trim() === '') return;
  const why =
    status.code === 0
      ? status.stdout.trim().split('\n').slice(0, 3).join(', ')
      : status.tail.slice(-2).join(' ');
  throw new ToolError({
    code: 'NIXL_CLONE_DIRTY',
    kind: 'surroundings',
    what: `The NIXL clone that build.sh keeps in ${folder} is not as git left it: ${why}.`,
    means: 'It is copied into the image as it is, which nothing here would know of; nothing was built.',
    next: `Remove it if nobody needs it (build.sh makes it again): rm -rf ${folder}`,
  });
}

async function has(git: Git, ref: string): Promise<boolean> {
  return (await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).code === 0;
}

function gitIn(session: Session, folder: string): Git {
  const env = {
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_CEILING_DIRECTORIES: dirname(folder),
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
  return (args) =>
    session.run({
      argv: ['git', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-C', folder, ...args],
      env,
      timeoutSeconds: FETCH_SECONDS,
    });
}

function ofAnother(folder: string): ToolError {
  return new ToolError({
    code: 'NIXL_CLONE_OF_ANOTHER',
    kind: 'surroundings',
    what: `${folder}, where build.sh keeps its NIXL clone, belongs to another user of this host, or is no folder.`,
    means: 'build.sh would take it as it is, whatever it holds; nothing was built.',
    next: `Let one user build on this host, or remove ${folder}, which build.sh makes again.`,
  });
}

export function stale(folder: string, ref: string | null, tail: readonly string[]): ToolError {
  return new ToolError({
    code: 'NIXL_CLONE_STALE',
    kind: 'surroundings',
    what: `The NIXL clone in ${folder} lacks the commit that is wanted${ref === null ? '' : ` (${ref})`}, and it could not be fetched: ${tail.slice(-2).join(' ') || 'no message'}.`,
    means: 'There is no image; the wheel is kept.',
    next: `Check the network of the runner, or remove ${folder} (a clone that build.sh makes again), and run the step again.`,
  });
}
