import { runSmoke } from '../../src/smoke/smoke.ts';
import type { SmokeRequest } from '../../src/smoke/types.ts';
import { closeSession } from '../../src/system/session.ts';
import { realSession } from './session.ts';

/** Runs the smoke test of the request in argv, with the environment it was given, until it ends or somebody kills it. */
const request = JSON.parse(process.argv[2] ?? '') as SmokeRequest;
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort(new Error('SIGTERM')));
const { session } = await realSession(process.env as Record<string, string>, stop.signal);
try {
  await runSmoke(session, request);
} finally {
  await closeSession(session);
}
