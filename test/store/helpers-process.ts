import { join } from 'node:path';
import type { Log } from '../../src/system/log.ts';
import { openSession, type Session } from '../../src/system/session.ts';

/** A session of a test or of a child process of a test: its ledger lies in the test's own folder. */
export async function testSession(folder: string, lines: string[] = []): Promise<Session> {
  const push = (line: string): void => {
    lines.push(line);
  };
  const log: Log = {
    debug: push,
    info: push,
    notice: push,
    warning: push,
    error: push,
    group: (name, body) => {
      push(name);
      return body();
    },
  };
  return openSession({
    log,
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
    signal: new AbortController().signal,
    tempParent: folder,
    ledgerFolder: join(folder, 'ledgers', 'runs'),
  });
}
