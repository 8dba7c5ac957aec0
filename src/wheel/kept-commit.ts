import { lstat, mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseGitUrl } from '../plan/git-url.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { ProcessEnd } from '../system/process.ts';
import type { Session } from '../system/session.ts';

/** A whole history of TensorRT-LLM is some GB. */
const FETCH_SECONDS = 3600;

export interface KeptCommit {
  /** Folder in which the script looks for its clone. */
  readonly folder: string;
  /** Remote that the script clones by itself; another one is the user's. */
  readonly scriptRemote: string;
  /** Environment that brings the user's credentials for the plan's remote. */
  readonly gitEnv?: Readonly<Record<string, string>>;
}

/**
 * Makes the commit of a plan available where the wheel script looks for it, as far as the script does not itself: it clones once and never
 * changes the remote, and a fork that is called otherwise is cloned beside the folder that it then enters (facts, sections 0 and 1.3).
 * Nothing in an existing clone is changed but what is fetched into it.
 * @throws ToolError `SOURCE_NOT_FETCHED`, `COMMIT_NOT_IN_REMOTE`.
 */
export async function bringCommit(session: Session, plan: Plan, kept: KeptCommit): Promise<void> {
  const { commit } = plan.recipe;
  if (commit === null) return;
  const git = gitIn(session, kept.folder, kept.gitEnv);
  const found = await lstat(kept.folder).catch(() => undefined);
  if (found === undefined) return cloneOther(session, plan, kept);
  if (await has(git, commit)) return;
  session.log.info(`Fetching TensorRT-LLM ${commit.slice(0, 12)} into the kept clone ${kept.folder}.`);
  const single = await git(['fetch', '--quiet', '--no-tags', plan.remote, commit]);
  if (single.code === 0 && (await has(git, commit))) return;
  const heads = '+refs/heads/*:refs/trtllm-nixl-build/*';
  const all = await git(['fetch', '--quiet', '--tags', plan.remote, heads]);
  if (all.code !== 0) throw notFetched(plan, commit, [...single.tail, ...all.tail]);
  if (!(await has(git, commit))) throw notThere(plan, commit);
}

/** The script makes its own clone where the name fits; a fork with another name is cloned for it. */
async function cloneOther(
  session: Session,
  plan: Plan,
  { folder, scriptRemote, gitEnv }: KeptCommit,
): Promise<void> {
  const { normalised } = parseGitUrl(plan.remote);
  if (normalised === parseGitUrl(scriptRemote).normalised) return;
  if (basename(normalised).toLowerCase() === basename(folder).toLowerCase()) return;
  session.log.info(`Cloning ${plan.remote} into ${folder}, where the wheel script looks for it.`);
  await mkdir(dirname(folder), { recursive: true });
  const end = await gitIn(session, dirname(folder), gitEnv)(['clone', '--quiet', '--', plan.remote, folder]);
  if (end.code !== 0) throw notFetched(plan, plan.recipe.commit ?? '', end.tail);
}

type Git = (args: readonly string[]) => Promise<ProcessEnd>;

async function has(git: Git, commit: string): Promise<boolean> {
  return (await git(['rev-parse', '--verify', '--quiet', `${commit}^{commit}`])).code === 0;
}

function gitIn(session: Session, cwd: string, gitEnv: Readonly<Record<string, string>> = {}): Git {
  const env = {
    ...gitEnv,
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
  return (args) =>
    session.run({
      argv: ['git', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', ...args],
      cwd,
      env,
      timeoutSeconds: FETCH_SECONDS,
    });
}

function notFetched(plan: Plan, commit: string, tail: readonly string[]): ToolError {
  return new ToolError({
    code: 'SOURCE_NOT_FETCHED',
    kind: 'surroundings',
    what: `${plan.remote} did not give commit ${commit.slice(0, 12)}: ${tail.slice(-2).join(' ') || 'no message'}.`,
    means: 'The wheel script would fail, or build another commit; nothing was built.',
    next: 'Check the remote, the network and that the commit is on one of its branches.',
  });
}

function notThere(plan: Plan, commit: string): ToolError {
  return new ToolError({
    code: 'COMMIT_NOT_IN_REMOTE',
    kind: 'usage',
    what: `${plan.remote} has no commit ${commit} on any branch or tag.`,
    means: 'The wheel script would fail; nothing was built.',
    next: 'Check `tensorrtllm-ref` and `tensorrtllm-git-url`.',
  });
}
