import { streamLog } from '../../src/system/log.ts';
import { openSession, type Session, scrubEnvironment } from '../../src/system/session.ts';

/** A session over this machine for tests on real parts, whose log lines are kept; `env` is added to the scrubbed environment. */
export async function realSession(
  env: Readonly<Record<string, string>>,
  signal: AbortSignal = new AbortController().signal,
): Promise<{ session: Session; lines: string[] }> {
  const lines: string[] = [];
  const session = await openSession({
    log: streamLog((line) => lines.push(line)),
    env: { ...scrubEnvironment(process.env).env, ...env },
    signal,
  });
  return { session, lines };
}
