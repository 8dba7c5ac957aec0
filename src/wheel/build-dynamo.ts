import { symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readCheckout } from '../plan/checkout.ts';
import type { WheelFacts } from '../plan/generations/generation.ts';
import { generationOf, markerOf } from '../plan/generations/index.ts';
import { gitCredentials, normaliseGitUrl, parseGitUrl } from '../plan/git-url.ts';
import { hashScripts } from '../plan/recipe.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import { sha256File } from '../system/hash.ts';
import { formatSeconds } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import type { BuildOptions, BuiltWheel } from './build.ts';
import { copyCheckout, editFile, isPlainPath, plainTempFolder } from './checkout-copy.ts';
import { requireEmpty } from './empty-folder.ts';
import { requireBuildable, requireFit } from './fit.ts';
import { onlyBuildOnHost } from './host-lock.ts';
import { inspectWheel } from './inspect.ts';
import { clearKilled, prepareKeptClone } from './kept-clone.ts';
import { bringCommit } from './kept-commit.ts';
import { lookAtMachine, warningOfMemory } from './make/jobs.ts';
import { tidyOutput } from './output.ts';
import { runBuild } from './run-build.ts';

/**
 * Builds the wheel with the checkout's own wheel script (generation A: `container/build_trtllm_wheel.sh`), on a copy of the
 * checkout, one build at a time on a host. Leaves exactly one wheel and the marker in `options.folder`.
 * @throws ToolError `NIXL_NOT_BUILDABLE` before anything starts; `FOLDER_NOT_EMPTY`, `CHECKOUT_CHANGED`; `BUILD_FAILED` and its
 * named causes (build-failure.ts); `NO_WHEEL`, `TWO_WHEELS`, `WRONG_MARKER`; those of `inspectWheel` and `requireFit`.
 */
export async function buildWithDynamo(
  session: Session,
  plan: Plan,
  options: BuildOptions,
): Promise<BuiltWheel> {
  requireBuildable(plan);
  const folder = resolve(options.folder);
  await requireEmpty(folder);
  const [copy, machine] = await Promise.all([copyCheckout(session, plan.checkout), lookAtMachine(session)]);
  const { facts, script } = await factsOfCopy(session, plan, copy);
  const output = await plainOutput(session, folder);
  const argv = [join(copy, script), ...wheelScriptArgs(plan, facts, output)] as const;
  // The script's own git, too, finds the user's credentials here; in the URL they would be in argument lists and in the log.
  const env = options.gitUrl === undefined ? {} : gitCredentials(parseGitUrl(options.gitUrl));
  const warning = warningOfMemory(machine);
  if (warning !== undefined) session.log.warning(warning);
  const end = await onlyBuildOnHost(session, options.hostLock, async ({ fd, begun, interruptedSince }) => {
    const clone = facts.keptClone;
    await prepareKeptClone(session, { clone, interruptedSince });
    try {
      await bringCommit(session, plan, { folder: clone.folder, scriptRemote: facts.remote, gitEnv: env });
      const inheritFds = options.lockFd === undefined ? [fd] : [options.lockFd, fd];
      return await runBuild(
        session,
        { argv, cwd: copy, env, inheritFds },
        { title: 'Building the wheel', ...options },
      );
    } catch (error) {
      await clearKilled(session, clone.folder, begun).catch(() => {});
      throw error;
    }
  });
  const marker = markerOf(plan);
  const path = await tidyOutput(folder, {
    marker: marker.name,
    content: marker.text,
  });
  const contents = await inspectWheel(path);
  requireFit(plan, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  session.log.info(`Built ${contents.fileName} in ${formatSeconds(end.seconds)}.`);
  return { path, contents, sha256, seconds: end.seconds, tail: end.tail };
}

/**
 * Arguments of the wheel script, of those it has. Pure; none is ever empty, because an empty one ends the script's parsing in silence.
 */
export function wheelScriptArgs(plan: Plan, facts: WheelFacts, output: string): string[] {
  const { commit, arch } = plan.recipe;
  const nixlCommit = plan.recipe.nixlCommit ?? plan.nixlCommitOverride ?? facts.nixlCommit;
  return [
    ...['-o', output, '-c', commit ?? plan.ref],
    ...(facts.takes.arch ? ['-a', arch] : []),
    ...(facts.takes.nixlCommit && nixlCommit !== null ? ['-n', nixlCommit] : []),
    ...(facts.takes.gitUrl ? ['-u', plan.remote] : []),
  ];
}

/** Reads the copy again: what is built must be what the key was made from, however long the plan lay about. */
async function factsOfCopy(
  session: Session,
  plan: Plan,
  copy: string,
): Promise<{ readonly facts: WheelFacts; readonly script: string }> {
  const checkout = await readCheckout(session, copy);
  const facts = generationOf(plan.generation).support.wheel(checkout);
  const { script } = facts;
  const hashes = hashScripts(checkout, facts.scripts);
  const changed = Object.keys({ ...hashes, ...plan.recipe.scripts }).filter(
    (path) => hashes[path] !== plan.recipe.scripts[path],
  );
  if (changed.length > 0 || script === null) {
    throw new ToolError({
      code: 'CHECKOUT_CHANGED',
      kind: 'usage',
      what: `${changed.join(' and ')} changed in the checkout since the plan was made.`,
      means: 'The wheel would not be the one its key names; nothing was built.',
      next: 'Run the step again, and keep other steps from changing the checkout meanwhile.',
    });
  }
  // Later scripts are told the remote by an option; in earlier ones it is written.
  if (!facts.takes.gitUrl && normaliseGitUrl(facts.remote) !== plan.recipe.gitUrl) {
    await editFile(copy, script, facts.remote, plan.remote);
  }
  return { facts, script };
}

/** A name for the output folder that survives scripts that do not quote: the folder itself, or a link to it. */
async function plainOutput(session: Session, folder: string): Promise<string> {
  if (isPlainPath(folder)) return folder;
  const link = join(await plainTempFolder(session, 'output'), 'wheel');
  await symlink(folder, link);
  return link;
}
