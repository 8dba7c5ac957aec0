import { join } from 'node:path';
import { generationOf } from '../plan/generations/index.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import { startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import { buildScriptArgv, type ImageOptions } from './argv.ts';
import { followBuild, type ImageSteps } from './build-progress.ts';
import { explainDocker, progressForm } from './docker.ts';

/** Base images are tens of gigabytes, and the last stages compile. */
const TIMEOUT_SECONDS = 4 * 3600;
/** build.sh says so when it does not take our wheel; it would then compile for hours, unnoticed. */
const WHEEL_REFUSED = /Valid trtllm wheel file not found|attempting to build from source/;
const STALE_NIXL =
  /reference is not a tree|Failed to checkout NIXL commit|pathspec '[0-9a-f]+' did not match/;

export interface ScriptEnd {
  /** The base image as the script's own trace of `docker build` names it; null when it does not. */
  readonly baseImage: string | null;
  readonly steps: ImageSteps;
}

/** Lines kept for the words of an error. */
const TAIL_LINES = 200;

/**
 * Runs the checkout's build script and follows it. Its lines are folded away in a group.
 * @throws ToolError `WHEEL_NOT_TAKEN`, `NIXL_CLONE_STALE`, `IMAGE_BUILD_FAILED`, and those of Docker
 */
export async function runBuildScript(
  session: Session,
  plan: Plan,
  checkout: string,
  options: ImageOptions,
): Promise<ScriptEnd> {
  const script = join(checkout, generationOf(plan.generation).support.image.buildScript);
  const progress = startProgress(session.log, 'Building the image');
  const stop = new AbortController();
  const build = followBuild();
  const tail: string[] = [];
  const begun = performance.now();
  let baseImage: string | null = null;
  try {
    const end = await session.log.group(`Building ${options.tag}`, async () =>
      session.run({
        argv: [script, ...buildScriptArgv(plan, options)],
        // Its version comes from the repository it stands in; elsewhere it ends with git's exit 128.
        cwd: checkout,
        env: { BUILDKIT_PROGRESS: await progressForm(session), GIT_TERMINAL_PROMPT: '0' },
        timeoutSeconds: TIMEOUT_SECONDS,
        signal: AbortSignal.any([session.signal, stop.signal]),
        onLine(line) {
          const { show, standing } = build.line(line, (performance.now() - begun) / 1000);
          for (const words of show) session.log.info(words);
          tail.push(...show);
          tail.splice(0, Math.max(0, tail.length - TAIL_LINES));
          if (standing) progress.update(standing.text, standing.fraction, show.at(-1));
          baseImage ??= baseImageOf(line);
          if (WHEEL_REFUSED.test(line)) stop.abort();
        },
      }),
    );
    session.signal.throwIfAborted();
    if (stop.signal.aborted) throw wheelNotTaken(options.wheelFolder);
    if (end.code !== 0) throw explainScript({ ...end, tail });
    return { baseImage, steps: build.steps() };
  } finally {
    progress.done();
  }
}

/** `name:tag` out of the traced command, or null. Pure. */
export function baseImageOf(line: string): string | null {
  const name = /--build-arg BASE_IMAGE=(\S+)/.exec(line)?.[1];
  const tag = /--build-arg BASE_IMAGE_TAG=(\S+)/.exec(line)?.[1];
  return name === undefined || tag === undefined ? null : `${name}:${tag}`;
}

function explainScript(end: Parameters<typeof explainDocker>[0]): ToolError {
  const text = end.tail.join('\n');
  if (STALE_NIXL.test(text)) return nixlCloneStale(text);
  const docker = explainDocker(end, 'container/build.sh');
  if (docker.code !== 'DOCKER_FAILED') return docker;
  return new ToolError({
    code: 'IMAGE_BUILD_FAILED',
    kind: 'answer',
    what: `The checkout's build script ended with exit code ${end.code}: ${end.tail.slice(-5).join(' | ')}`,
    means: 'There is no image; the wheel is kept.',
    next: 'The folded lines above show the step that failed.',
  });
}

function wheelNotTaken(folder: string): ToolError {
  return new ToolError({
    code: 'WHEEL_NOT_TAKEN',
    kind: 'bug',
    what: `build.sh did not accept the wheel in ${folder} and began to build one from source; it was stopped.`,
    means: 'The image would have got another wheel than the proven one, hours later.',
    next: 'Please report it with the folded lines above, which say what it missed.',
  });
}

function nixlCloneStale(text: string): ToolError {
  const folder = /(\/\S*nixl_src)\b/.exec(text)?.[1] ?? '/tmp/nixl/nixl_src';
  return new ToolError({
    code: 'NIXL_CLONE_STALE',
    kind: 'surroundings',
    what: `The NIXL clone in ${folder} lacks the commit that is wanted, and build.sh never fetches.`,
    means: 'There is no image; the wheel is kept.',
    next: `Remove ${folder} (it is a clone that build.sh makes again) and run the step again.`,
  });
}
