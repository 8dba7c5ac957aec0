import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readCheckout } from '../plan/checkout.ts';
import type { WheelFacts } from '../plan/generations/generation.ts';
import { generationOf } from '../plan/generations/index.ts';
import { normaliseGitUrl } from '../plan/git-url.ts';
import { hashScripts } from '../plan/recipe.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import { sha256File } from '../system/hash.ts';
import type { ProcessEnd } from '../system/process.ts';
import { formatSeconds, startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import type { BuildOptions, BuiltWheel } from './build.ts';
import { explainBuildFailure } from './build-failure.ts';
import { copyCheckout, editFile, isPlainPath, plainTempFolder } from './checkout-copy.ts';
import { requireBuildable, requireFit } from './fit.ts';
import { onlyBuildOnHost } from './host-lock.ts';
import { inspectWheel } from './inspect.ts';
import { clearKilled, prepareKeptClone } from './kept-clone.ts';
import { tidyOutput } from './output.ts';
import { followPhases } from './phases.ts';

/** How long a source build may take before it is taken for hung. Real ones take 1 to 3 hours. */
const TIMEOUT_SECONDS = 6 * 3600;

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
  const copy = await copyCheckout(session, plan.checkout);
  const facts = await factsOfCopy(session, plan, copy);
  const output = await plainOutput(session, folder);
  const argv = [join(copy, facts.script), ...wheelScriptArgs(plan, facts, output)] as const;
  const end = await onlyBuildOnHost(session, options.hostLock, async ({ fd, begun, interruptedSince }) => {
    const clone = facts.keptClone;
    await prepareKeptClone(session, { clone, interruptedSince });
    try {
      return await runScript(session, options, { argv, cwd: copy, hostLockFd: fd });
    } catch (error) {
      await clearKilled(session, clone.folder, begun).catch(() => {});
      throw error;
    }
  });
  const path = await tidyOutput(folder, {
    marker: generationOf(plan.generation).support.image.marker,
    content: `${plan.recipe.arch}_${plan.recipe.commit}`,
  });
  const contents = await inspectWheel(path);
  requireFit(plan, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  session.log.info(`Built ${contents.fileName} in ${formatSeconds(end.seconds)}.`);
  return { path, contents, sha256, seconds: end.seconds, tail: end.tail };
}

/** Arguments of the wheel script. Pure; none is ever empty, because an empty one ends the script's parsing in silence. */
export function wheelScriptArgs(plan: Plan, facts: WheelFacts, output: string): string[] {
  const { commit, arch } = plan.recipe;
  const nixlCommit = plan.nixlCommitOverride ?? facts.nixlCommit;
  const nixl = facts.takesNixlCommit && nixlCommit !== null ? ['-n', nixlCommit] : [];
  return ['-o', output, '-c', commit ?? plan.ref, '-a', arch, ...nixl];
}

/** Reads the copy again: what is built must be what the key was made from, however long the plan lay about. */
async function factsOfCopy(session: Session, plan: Plan, copy: string): Promise<WheelFacts> {
  const checkout = await readCheckout(session, copy);
  const facts = generationOf(plan.generation).support.wheel(checkout);
  const hashes = hashScripts(checkout, facts.scripts);
  const changed = Object.keys({ ...hashes, ...plan.recipe.scripts }).filter(
    (path) => hashes[path] !== plan.recipe.scripts[path],
  );
  if (changed.length > 0) {
    throw new ToolError({
      code: 'CHECKOUT_CHANGED',
      kind: 'usage',
      what: `${changed.join(' and ')} changed in the checkout since the plan was made.`,
      means: 'The wheel would not be the one its key names; nothing was built.',
      next: 'Run the step again, and keep other steps from changing the checkout meanwhile.',
    });
  }
  if (normaliseGitUrl(facts.remote) !== plan.recipe.gitUrl) {
    await editFile(copy, facts.script, facts.remote, plan.remote);
  }
  return facts;
}

/** A name for the output folder that survives scripts that do not quote: the folder itself, or a link to it. */
async function plainOutput(session: Session, folder: string): Promise<string> {
  if (isPlainPath(folder)) return folder;
  const link = join(await plainTempFolder(session, 'output'), 'wheel');
  await symlink(folder, link);
  return link;
}

interface ScriptRun {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly hostLockFd: number;
}

async function runScript(session: Session, options: BuildOptions, run: ScriptRun): Promise<ProcessEnd> {
  const progress = startProgress(session.log, 'Building the wheel');
  const follow = followPhases();
  const begun = session.now().getTime();
  let phase = 'starting';
  const say = (): void => {
    const seconds = (session.now().getTime() - begun) / 1000;
    progress.update(phase, fractionOf(seconds, options.expectSeconds));
  };
  // A compiler can be silent for long; the share of the expected time goes on.
  const timer = setInterval(say, 15_000);
  try {
    const end = await session.run({
      argv: run.argv,
      cwd: run.cwd,
      env: { LC_ALL: 'C.UTF-8', GIT_TERMINAL_PROMPT: '0' },
      timeoutSeconds: TIMEOUT_SECONDS,
      inheritFds: options.lockFd === undefined ? [run.hostLockFd] : [options.lockFd, run.hostLockFd],
      onLine(line) {
        session.log.debug(line);
        phase = follow(line);
        say();
        options.onLine?.(line);
      },
    });
    if (end.code !== 0 || end.why !== 'exited') throw explainBuildFailure(end);
    return end;
  } finally {
    clearInterval(timer);
    progress.done();
  }
}

/** Share of the expected time; never quite 1, because only the end of the script is the end. */
function fractionOf(seconds: number, expectSeconds: number | undefined): number | undefined {
  return expectSeconds === undefined || expectSeconds <= 0
    ? undefined
    : Math.min(0.99, seconds / expectSeconds);
}

async function requireEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length === 0) return;
  throw new ToolError({
    code: 'FOLDER_NOT_EMPTY',
    kind: 'bug',
    what: `The build folder ${folder} is not empty.`,
    means: 'An old wheel in it would be taken for the new one, as the scripts do; nothing was built.',
    next: 'Give each build an empty folder of its own.',
  });
}
