import { setTimeout as sleep } from 'node:timers/promises';
import { type Host, proofRequest, whyClosed } from './host.ts';
import { type EntryPlace, entryPlace } from './layout.ts';
import { examineEntry, proveEntry } from './prove.ts';
import { fingerprint, QUIET_NS } from './seal.ts';
import type { EntryQuery } from './types.ts';

/** Longer than the time in which a seal may not be made; a file from the future is not waited for. */
const LONGEST_WAIT_MS = 3000;

/** `sealed`: by this call; `was sealed` already; otherwise why it is not. */
export type Sealed = 'sealed' | 'was sealed' | 'not sealed';

/**
 * Hashes this run's own entry once when it is not sealed, at least two seconds after its last write, so that the next job on this host
 * need not. Nothing for a run whose seals do not count, and nothing when every use hashes anyway.
 */
export async function sealOnHost(host: Host, query: EntryQuery): Promise<Sealed> {
  const { access, verify, storePath, session } = host;
  if (access.write !== 'trusted' || verify.mode === 'full') return 'not sealed';
  if ((await whyClosed(host)) !== undefined) return 'not sealed';
  const place = entryPlace(storePath, query.key, query.recipe.arch, 'trusted');
  const examined = await examineEntry(place, proofRequest(host, { ...query, needs: [] }));
  if (examined.kind !== 'ok') return 'not sealed';
  if (examined.doubt === undefined) return 'was sealed';
  await host.held.hold(place);
  if (!(await becameQuiet(host, examined.wheel.path))) return 'not sealed';
  const proven = await proveEntry(place, proofRequest(host, { ...query, needs: [] }));
  session.signal.throwIfAborted();
  return proven.kind === 'ok' && (await isSealed(host, place, query)) ? 'sealed' : 'not sealed';
}

async function isSealed(host: Host, place: EntryPlace, query: EntryQuery): Promise<boolean> {
  const after = await examineEntry(place, proofRequest(host, { ...query, needs: [] }));
  return after.kind === 'ok' && after.doubt === undefined;
}

/** Waits until nothing was written for so long that a hash counts for a seal. False when that is too far away. */
async function becameQuiet({ session }: Host, path: string): Promise<boolean> {
  const { mtimeNs, ctimeNs } = await fingerprint(path);
  const quietAt = Number(((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) + QUIET_NS) / 1_000_000n) + 1;
  const wait = quietAt - session.now().getTime();
  if (wait > LONGEST_WAIT_MS) return false;
  if (wait > 0) await sleep(wait, undefined, { signal: session.signal });
  return true;
}
