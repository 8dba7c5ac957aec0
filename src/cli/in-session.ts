import { throughDoor } from '../entry/door.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import type { VerbContext } from './verb.ts';

/**
 * Runs a verb's work in a session of its own, which ends with it.
 * @param keepEnv names of variables that what it starts may see besides the allow-list.
 * @throws ToolError what stopped it, `CANCELLED` after SIGINT or SIGTERM.
 */
export async function inSession<T>(
  { log, env }: Pick<VerbContext, 'log' | 'env'>,
  keepEnv: readonly string[],
  body: (session: Session) => Promise<T>,
): Promise<T> {
  let done: { readonly value: T } | undefined;
  const error = await throughDoor({ log, env, keepEnv }, async (session) => {
    done = { value: await body(session) };
  });
  if (error !== undefined) throw error;
  return resultOf(done);
}

function resultOf<T>(done: { readonly value: T } | undefined): T {
  if (done !== undefined) return done.value;
  throw new ToolError({
    code: 'NO_RESULT',
    kind: 'bug',
    what: 'The session ended without an error and without a result.',
    means: 'Nothing has been decided; treat this run as having no answer.',
    next: 'Please report it with everything that was printed.',
  });
}
