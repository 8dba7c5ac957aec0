import { leaseGpus } from '../../src/smoke/lease.ts';
import { streamLog } from '../../src/system/log.ts';
import { closeSession, openSession } from '../../src/system/session.ts';

/** Takes the lease of the request in argv, says so on stdout, and holds it until it is killed; an error is said by its code. */
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort(new Error('SIGTERM')));
const session = await openSession({
  log: streamLog((line) => process.stderr.write(line)),
  env: process.env as Record<string, string>,
  signal: stop.signal,
});
try {
  const lease = await leaseGpus(session, JSON.parse(process.argv[2] ?? ''));
  process.stdout.write(`held ${lease.names.join(', ')}\n`);
  const alive = setInterval(() => {}, 60_000);
  await new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }));
  clearInterval(alive);
  await lease.release();
} catch (error) {
  process.stdout.write(`${(error as { code?: string }).code ?? (error as Error).message}\n`);
} finally {
  await closeSession(session);
}
