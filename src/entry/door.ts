import { ToolError, toToolError } from '../system/errors.ts';
import type { Log } from '../system/log.ts';
import { closeSession, openSession, type Session, scrubEnvironment } from '../system/session.ts';

export interface DoorRequest {
  readonly log: Log;
  readonly env: NodeJS.ProcessEnv;
  /** Names that builds and services may see besides the allow-list. */
  readonly keepEnv: readonly string[];
  /** Parent of temp folders: RUNNER_TEMP in a job. */
  readonly tempParent?: string;
}

/**
 * Runs `body` in a session and closes the session in every case. SIGINT and SIGTERM (a cancelled job sends both, 7.5 s apart)
 * abort it; what it started is stopped before the process ends.
 * @returns the error that ended it, or undefined.
 */
export async function throughDoor(
  request: DoorRequest,
  body: (session: Session) => Promise<void>,
): Promise<ToolError | undefined> {
  const abort = new AbortController();
  const onSignal = (signal: NodeJS.Signals): void => {
    if (abort.signal.aborted) return;
    request.log.warning(`${signal} received: stopping what this run started.`);
    abort.abort(cancelled(signal));
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const { env, dropped } = scrubEnvironment(request.env, request.keepEnv);
  if (dropped.length > 0) {
    request.log.info(`Not passed on from the runner: ${dropped.join(', ')} (\`keep-env\` keeps a name).`);
  }
  let session: Session | undefined;
  try {
    session = await openSession({
      log: request.log,
      env,
      signal: abort.signal,
      ...(request.tempParent === undefined ? {} : { tempParent: request.tempParent }),
    });
    await body(session);
    return undefined;
  } catch (error) {
    if (!abort.signal.aborted) return toToolError(error);
    // What failed because it was stopped is no news; what failed besides must be found somewhere.
    if (error !== abort.signal.reason)
      request.log.debug(`ended by: ${error instanceof Error ? error.stack : error}`);
    return toToolError(abort.signal.reason);
  } finally {
    if (session !== undefined) await closeSession(session);
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

function cancelled(signal: NodeJS.Signals): ToolError {
  return new ToolError({
    code: 'CANCELLED',
    kind: 'surroundings',
    what: `The run was cancelled (${signal}).`,
    means: 'Nothing half-done was published, and there is no verdict.',
    next: 'Start it again when it is wanted; what was proven before is still in the store.',
  });
}
