import type { Argv, ProcessEnd } from '../system/process.ts';
import { startProgress } from '../system/progress.ts';
import { isAlwaysKept, type Session } from '../system/session.ts';
import type { BuildOptions } from './build.ts';
import { explainBuildFailure } from './build-failure.ts';
import { followPhases } from './phases.ts';

/** How long a source build may take before it is taken for hung. Real ones take 1 to 3 hours. */
const TIMEOUT_SECONDS = 6 * 3600;

export interface BuildRun {
  readonly argv: Argv;
  readonly cwd: string;
  /** Added to the session's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Locks that the build keeps held until its whole tree has ended. */
  readonly inheritFds: readonly number[];
}

/**
 * Runs one build of hours: its phase and how far it is are shown, every line goes to the caller.
 * @throws ToolError of build-failure.ts.
 */
export async function runBuild(
  session: Session,
  run: BuildRun,
  say: Pick<BuildOptions, 'expectSeconds' | 'onLine'> & { readonly title: string },
): Promise<ProcessEnd> {
  const progress = startProgress(session.log, say.title);
  const follow = followPhases();
  const begun = session.now().getTime();
  let at: ReturnType<typeof follow> = { text: 'starting' };
  let last = '';
  const show = (): void => {
    const seconds = (session.now().getTime() - begun) / 1000;
    progress.update(at.text, at.fraction ?? shareOf(seconds, say.expectSeconds), last);
  };
  // A compiler can be silent for long; the share of the expected time goes on.
  const timer = setInterval(show, 15_000);
  try {
    const end = await session.run({
      ...run,
      env: { ...withoutExtras(session), LC_ALL: 'C.UTF-8', GIT_TERMINAL_PROMPT: '0', ...run.env },
      timeoutSeconds: TIMEOUT_SECONDS,
      onLine(line) {
        session.log.debug(line);
        at = follow(line);
        last = line;
        show();
        say.onLine?.(line);
      },
    });
    if (end.code !== 0 || end.why !== 'exited') throw explainBuildFailure(end);
    return end;
  } finally {
    clearInterval(timer);
    progress.done();
  }
}

/**
 * Takes away what `keep-env` lets in: scripts and Makefiles read variables of their own (`CUDA_ARCHS`, `BUILD_WHEEL_ARGS`), and what is not in
 * the recipe must not reach the wheel.
 */
function withoutExtras(session: Session): Record<string, undefined> {
  const extras = Object.keys(session.env).filter((name) => !isAlwaysKept(name));
  if (extras.length > 0)
    session.log.info(
      `Not given to the build of the wheel, since its recipe does not know them: ${extras.join(', ')}.`,
    );
  return Object.fromEntries(extras.map((name) => [name, undefined]));
}

/** Share of the expected time; never quite 1, because only the end of the script is the end. */
function shareOf(seconds: number, expectSeconds: number | undefined): number | undefined {
  return expectSeconds === undefined || expectSeconds <= 0
    ? undefined
    : Math.min(0.99, seconds / expectSeconds);
}
