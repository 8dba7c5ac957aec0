import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseGitUrl } from '../plan/git-url.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import { sha256File } from '../system/hash.ts';
import { CONTAINER_LABEL } from '../system/ledger.ts';
import { formatSeconds } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import type { BuildOptions, BuiltWheel } from './build.ts';
import { explainBuildFailure } from './build-failure.ts';
import { requireEmpty } from './empty-folder.ts';
import { requireFit } from './fit.ts';
import { onlyBuildOnHost } from './host-lock.ts';
import { inspectWheel } from './inspect.ts';
import { makeArgv, nixlStage, skipsArm64 } from './make/argv.ts';
import { type Jobs, jobsFor, lookAtMachine } from './make/jobs.ts';
import { requireMakeTools } from './make/preconditions.ts';
import { dropSources, fetchSources } from './make/sources.ts';
import { runBuild } from './run-build.ts';

/** Where the wheel stage of TensorRT-LLM's Dockerfile leaves its wheel. */
const BUILT_IN_IMAGE = '/src/tensorrt_llm/build';

/**
 * Builds the wheel with TensorRT-LLM's own `make -C docker wheel_build`, driven by us: sources at the full commit, as many compilers as
 * memory allows, image and container under names of our own. One build at a time on a host. Leaves one wheel in `options.folder`.
 * @throws ToolError of preconditions.ts and sources.ts and `NIXL_NOT_BUILDABLE` before anything is compiled; `BUILD_FAILED` and its named
 * causes (build-failure.ts); `NO_WHEEL`, `TWO_WHEELS`; those of `inspectWheel` and `requireFit`.
 */
export async function buildWithMake(
  session: Session,
  plan: Plan,
  options: BuildOptions,
): Promise<BuiltWheel> {
  const folder = resolve(options.folder);
  await requireEmpty(folder);
  await requireMakeTools(session, plan.recipe.arch);
  const begun = session.now().getTime();
  const { path, tail } = await onlyBuildOnHost(session, options.hostLock, async ({ fd }) => {
    const fds = options.lockFd === undefined ? [fd] : [options.lockFd, fd];
    const sources = await fetchSources(session, {
      remote: parseGitUrl(options.gitUrl ?? plan.remote),
      commit: plan.recipe.commit ?? plan.ref,
      onLine(line) {
        session.log.debug(line);
        options.onLine?.(line);
      },
      ...(options.sourcesParent === undefined ? {} : { parent: options.sourcesParent }),
    });
    const built = await compile({ session, plan, options, sources, fds });
    const wheel = await takeOut(session, built.tag, folder);
    await dropSources(sources);
    return { path: wheel, tail: built.tail };
  });
  const seconds = (session.now().getTime() - begun) / 1000;
  const contents = await inspectWheel(path);
  requireFit(plan, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  session.log.info(`Built ${contents.fileName} in ${formatSeconds(seconds)}.`);
  return { path, contents, sha256, seconds, tail };
}

interface Compilation {
  readonly session: Session;
  readonly plan: Plan;
  readonly options: BuildOptions;
  /** Folder of TensorRT-LLM at its commit. */
  readonly sources: string;
  readonly fds: readonly number[];
}

async function compile(
  work: Compilation,
): Promise<{ readonly tag: string; readonly tail: readonly string[] }> {
  const { session, plan, options, sources, fds } = work;
  const stage = await requireNixl(plan, sources);
  await nameCommit(sources, plan.recipe.commit ?? plan.ref);
  const jobs = jobsFor(await lookAtMachine(session), options.jobs);
  sayJobs(session, jobs);
  const tag = `trtllm-nixl-build/wheel:${session.runId}`;
  await session.ledger.own({ kind: 'containers', env: session.env });
  await session.ledger.own({ kind: 'image', reference: tag, env: session.env });
  const argv = makeArgv(plan.recipe, { stage, tag, jobs: jobs.jobs });
  const run = { argv, cwd: sources, inheritFds: fds };
  const end = await runBuild(session, run, { title: 'Building TensorRT-LLM', ...options });
  return { tag, tail: end.tail };
}

function sayJobs(session: Session, { jobs, because, risky }: Jobs): void {
  session.log.info(`Compiling with ${jobs} jobs: ${because}.`);
  if (risky) session.log.warning(`\`build-jobs: ${jobs}\` may run out of memory: ${because}.`);
}

/**
 * The stage that installs NIXL, where the wheel shall have it. Asked of the sources, because no version says it.
 * @throws ToolError `NIXL_NOT_BUILDABLE` before the hours of compiling; `NOT_TENSORRT_LLM`.
 */
async function requireNixl(plan: Plan, sources: string): Promise<string | null> {
  const dockerfile = await textOf(sources, 'docker/Dockerfile.multi');
  if (dockerfile === undefined || (await textOf(sources, 'docker/Makefile')) === undefined)
    throw notTensorrtllm(plan);
  if (!plan.recipe.nixl) return null;
  const stage = nixlStage(dockerfile);
  const installer = (await textOf(sources, 'docker/common/install_nixl.sh')) ?? '';
  if (stage !== null && !(plan.recipe.arch === 'arm64' && skipsArm64(installer))) return stage;
  throw new ToolError({
    code: 'NIXL_NOT_BUILDABLE',
    kind: 'usage',
    what: `TensorRT-LLM ${plan.recipe.commit?.slice(0, 12)} installs no NIXL for ${plan.recipe.arch} in the image it builds wheels in.`,
    means:
      'A build would take hours and end in a wheel that is not what its recipe says, so none was started.',
    next: 'Take a later TensorRT-LLM commit, an amd64 runner, or Dynamo’s own wheel script (`wheel-source: dynamo-script`).',
  });
}

async function textOf(folder: string, name: string): Promise<string | undefined> {
  return readFile(join(folder, name), 'utf8').catch(() => undefined);
}

/**
 * Puts the commit into the version, as Dynamo's script does: pip takes equal versions for the same wheel, and the wheel then says what
 * it was built from.
 */
async function nameCommit(sources: string, commit: string): Promise<void> {
  const path = join(sources, 'tensorrt_llm/version.py');
  const text = await readFile(path, 'utf8').catch(() => '');
  const named = text.replace(/^(__version__ = ["'][^"'\n]*)(["'])/m, (_, front: string, quote: string) => {
    return `${front}${front.includes('+') ? '.' : '+'}dev${commit.slice(0, 9)}${quote}`;
  });
  if (named !== text) await writeFile(path, named);
}

/** Copies the wheel out of the image it was built in, and takes image and container away again. */
async function takeOut(session: Session, tag: string, folder: string): Promise<string> {
  const docker = (...args: string[]) => session.run({ argv: ['docker', ...args], timeoutSeconds: 1800 });
  const label = `${CONTAINER_LABEL}=${session.runId}`;
  const created = await docker('create', '--label', label, tag, 'true');
  const id = /^[0-9a-f]{64}$/m.exec(created.stdout)?.[0];
  if (created.code !== 0 || id === undefined) throw explainBuildFailure(created);
  const out = join(folder, 'out');
  await mkdir(out);
  const copied = await docker('cp', `${id}:${BUILT_IN_IMAGE}/.`, out);
  await docker('rm', '--force', '--volumes', id);
  if (copied.code !== 0 && !/Could not find the file|No such file/i.test(copied.tail.join(' ')))
    throw explainBuildFailure(copied);
  const [name, ...others] = (await readdir(out)).filter((file) => file.endsWith('.whl')).sort();
  if (name === undefined) throw outcome('NO_WHEEL', 'The build ended without an error, but left no wheel.');
  if (others.length > 0)
    throw outcome('TWO_WHEELS', `The build left more than one wheel: ${[name, ...others].join(', ')}.`);
  await rename(join(out, name), join(folder, name));
  await rm(out, { recursive: true, force: true });
  await docker('rmi', tag);
  return join(folder, name);
}

function outcome(code: string, what: string): ToolError {
  return new ToolError({
    code,
    kind: 'answer',
    what,
    means: 'What was built is not certain to be what was asked for, so it is neither used nor stored.',
    next: 'Read the log of the build, and compare docker/Makefile of this TensorRT-LLM with upstream’s.',
  });
}

function notTensorrtllm(plan: Plan): ToolError {
  return new ToolError({
    code: 'NOT_TENSORRT_LLM',
    kind: 'usage',
    what: `${plan.remote} at ${plan.recipe.commit?.slice(0, 12)} has no docker/Makefile with a docker/Dockerfile.multi.`,
    means: 'It is not a TensorRT-LLM whose own build we can drive; nothing was compiled.',
    next: 'Check `tensorrtllm-git-url` and `tensorrtllm-ref`.',
  });
}
