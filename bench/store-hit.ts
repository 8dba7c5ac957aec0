/** One restore in a process of its own, for bench/store.ts: from start to the proven path. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPERATOR } from '../src/store/authority.ts';
import { restoreWheel } from '../src/store/restore.ts';
import { openToolCache } from '../src/store/tool-cache.ts';
import type { EntryQuery } from '../src/store/types.ts';
import { closeSession, openSession } from '../src/system/session.ts';

const [folder = ''] = process.argv.slice(2);
const { storePath, query } = JSON.parse(await readFile(join(folder, 'query.json'), 'utf8')) as {
  storePath: string;
  query: EntryQuery;
};
const silent = { debug() {}, info() {}, notice() {}, warning() {}, error() {} };
const session = await openSession({
  log: { ...silent, group: (_name, body) => body() },
  env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
  signal: new AbortController().signal,
  ledgerFolder: join(folder, 'hit-ledgers', 'runs'),
});
const tier = openToolCache({ storePath, session, access: OPERATOR, verify: { mode: 'sealed' } });
const outcome = await restoreWheel([tier], query);
await tier.close();
await closeSession(session);
process.exitCode = outcome.kind === 'hit' && outcome.proof === 'sealed' ? 0 : 1;
