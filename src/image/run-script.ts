import { generationOf } from '../plan/generations/index.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { ProcessEnd } from '../system/process.ts';
import { startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import { type ImageCommand, type ImageOptions, imageCommands } from './argv.ts';
import { followBuild, type ImageSteps } from './build-progress.ts';
import { explainDocker, progressForm } from './docker.ts';
import { stale } from './nixl-clone.ts';

/** Base images are tens of gigabytes, and the last stages compile. */
const TIMEOUT_SECONDS = 4 * 3600;
/** build.sh says so when it does not take our wheel; it would then compile for hours, unnoticed. */
const WHEEL_REFUSED = /Valid trtllm wheel file not found|attempting to build from source/;
const STALE_NIXL =
  /reference is not a tree|Failed to checkout NIXL commit|pathspec '[0-9a-f]+' did not match/;

export interface ScriptEnd {
  /** The base image as the script's own trace of `docker build` names it, else as the checkout does; null when neither says. */
  readonly baseImage: string | null;
  readonly steps: ImageSteps;
}

/** Lines kept for the words of an error. */
const TAIL_LINES = 200;

/**
 * Runs the commands that build the image (`imageCommands`), one after the other, and follows them. Their lines are folded away in a group.
 * @throws ToolError `WHEEL_NOT_TAKEN`, `NIXL_CLONE_STALE`, `RENDER_FAILED`, `IMAGE_BUILD_FAILED`, and those of Docker
 */
export async function runImageCommands(
  session: Session,
  plan: Plan,
  checkout: string,
  options: ImageOptions,
): Promise<ScriptEnd> {
  const run = { session, plan, checkout, options, build: followBuild(), begun: performance.now() };
  const progress = startProgress(session.log, 'Building the image');
  let baseImage: string | null = null;
  try {
    await session.log.group(`Building ${options.tag}`, async () => {
      for (const command of imageCommands(plan, options)) {
        const traced = await runCommand({ ...run, progress }, command);
        baseImage ??= traced;
      }
    });
  } finally {
    progress.done();
  }
  return { baseImage: baseImage ?? startsFrom(plan), steps: run.build.steps() };
}

interface Running {
  readonly session: Session;
  readonly plan: Plan;
  readonly checkout: string;
  readonly options: ImageOptions;
  readonly build: ReturnType<typeof followBuild>;
  readonly begun: number;
  readonly progress: ReturnType<typeof startProgress>;
}

/** Runs one command; the base image that its output names, or null. */
async function runCommand(run: Running, command: ImageCommand): Promise<string | null> {
  const { session, options, build, progress } = run;
  const stop = new AbortController();
  const tail: string[] = [];
  let baseImage: string | null = null;
  const end = await session.run({
    argv: command.argv,
    // Its version comes from the repository it stands in; elsewhere it ends with git's exit 128.
    cwd: run.checkout,
    env: { BUILDKIT_PROGRESS: await progressForm(session), GIT_TERMINAL_PROMPT: '0' },
    timeoutSeconds: TIMEOUT_SECONDS,
    signal: AbortSignal.any([session.signal, stop.signal]),
    onLine(line) {
      const { show, standing } = build.line(line, (performance.now() - run.begun) / 1000);
      for (const words of show) session.log.info(words);
      tail.push(...show);
      tail.splice(0, Math.max(0, tail.length - TAIL_LINES));
      if (standing) progress.update(standing.text, standing.fraction, show.at(-1));
      baseImage ??= baseImageOf(line);
      if (WHEEL_REFUSED.test(line)) stop.abort();
    },
  });
  session.signal.throwIfAborted();
  if (stop.signal.aborted) throw wheelNotTaken(options.wheelFolder ?? 'none');
  if (end.code !== 0) throw explain(run.plan, command, { ...end, tail });
  return baseImage;
}

/** Where no trace names it: the release image that the user chose, or the first that the checkout pins. */
export function startsFrom({ image }: Plan): string | null {
  return image.runtimeImage ?? image.pins.baseImages.at(-1) ?? null;
}

/** `name:tag` out of the traced command, or null. Pure. */
export function baseImageOf(line: string): string | null {
  const name = /--build-arg BASE_IMAGE=(\S+)/.exec(line)?.[1];
  const tag = /--build-arg BASE_IMAGE_TAG=(\S+)/.exec(line)?.[1];
  return name === undefined || tag === undefined ? null : `${name}:${tag}`;
}

function explain(
  plan: Plan,
  { kind }: ImageCommand,
  end: Pick<ProcessEnd, 'code' | 'tail' | 'why'>,
): ToolError {
  const { buildScript } = generationOf(plan.generation).support.image;
  const words = end.tail.slice(-5).join(' | ');
  if (kind === 'render') return renderFailed(buildScript, end.code, words);
  if (STALE_NIXL.test(end.tail.join('\n')) && plan.image.nixlClone !== null)
    return stale(plan.image.nixlClone, null, end.tail);
  const what = kind === 'docker' ? 'docker buildx build' : buildScript;
  const docker = explainDocker(end, what);
  if (docker.code !== 'DOCKER_FAILED') return docker;
  return new ToolError({
    code: 'IMAGE_BUILD_FAILED',
    kind: 'answer',
    what: `\`${what}\` ended with exit code ${end.code}: ${words}`,
    means: 'There is no image; the wheel is kept.',
    next: 'The folded lines above show the step that failed.',
  });
}

function renderFailed(script: string, code: number | null, words: string): ToolError {
  return new ToolError({
    code: 'RENDER_FAILED',
    kind: 'answer',
    what: `${script} ended with exit code ${code}: ${words}`,
    means: 'There is no Dockerfile and no image; the wheel is kept.',
    next: 'The words above are its own: an unknown target, a CUDA version that it refuses, or a template that was changed.',
  });
}

function wheelNotTaken(folder: string): ToolError {
  return new ToolError({
    code: 'WHEEL_NOT_TAKEN',
    kind: 'bug',
    what: `build.sh did not accept the wheel in ${folder} and began to build one from source, or gave up; it was stopped.`,
    means: 'The image would have got another wheel than the proven one, hours later.',
    next: 'Please report it with the folded lines above, which say what it missed.',
  });
}
