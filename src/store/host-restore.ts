import { utimes } from 'node:fs/promises';
import { describe, type Host, placesFor, proofRequest, whyClosed } from './host.ts';
import type { EntryPlace } from './layout.ts';
import { examineEntry, type Proven, proveEntry } from './prove.ts';
import { entryIdentity, quarantineEntry } from './quarantine.ts';
import type { EntryQuery, LookUpAnswer, Refusal, TierAnswer } from './types.ts';

const MISSING: Proven = { kind: 'miss', reason: 'no entry with this key' };

/** Gives the first entry under the key that this run may read and that is proven; damaged ones go to quarantine. */
export async function restoreFromHost(host: Host, query: EntryQuery): Promise<TierAnswer> {
  const closed = await whyClosed(host);
  if (closed !== undefined) return { refusals: [denied(closed)] };
  const refusals: Refusal[] = [];
  for (const place of placesFor(host, query)) {
    const answer = await attempt(host, () => restoreEntry(host, place, query));
    if (answer.kind === 'ok') return { wheel: answer.wheel, proof: answer.proof, refusals };
    refusals.push(refusal(answer, query));
  }
  return { refusals };
}

/** Looks at the entries under the key without reading a wheel, and changes nothing: not even the last use. */
export async function lookUpOnHost(host: Host, query: EntryQuery): Promise<LookUpAnswer> {
  const closed = await whyClosed(host);
  if (closed !== undefined) return { found: [], refusals: [denied(closed)] };
  const found: LookUpAnswer['found'][number][] = [];
  const refusals: Refusal[] = [];
  for (const place of placesFor(host, query)) {
    const seen = await attempt(host, async () =>
      (await entryIdentity(place)) === undefined ? MISSING : examineEntry(place, proofRequest(host, query)),
    );
    if (seen.kind !== 'ok') refusals.push(refusal(seen, query));
    else found.push({ name: place.version, proof: seen.doubt === undefined ? 'sealed' : 'listed' });
  }
  return { found, refusals };
}

async function restoreEntry(host: Host, place: EntryPlace, query: EntryQuery): Promise<Proven> {
  if ((await entryIdentity(place)) === undefined) return MISSING;
  await host.held.hold(place);
  const identity = await entryIdentity(place);
  const proven = await proveEntry(place, proofRequest(host, query));
  if (proven.kind === 'ok') await markUsed(place, host.session.now());
  // Only who may write here may take away here: an untrusted run must not empty the trusted store.
  if (proven.kind === 'corrupt' && host.access.write === place.authority) {
    const { reason } = proven;
    const moved = await quarantineEntry(host.storePath, place, identity, reason, host.session.now());
    const where = moved === undefined ? '' : ` (moved to ${moved})`;
    return { kind: 'corrupt', reason: `${reason}${where}` };
  }
  return proven;
}

/** Turns an error of the machine into `unavailable`: a tier never fails a job for reasons of its own. */
async function attempt<T>(
  { session }: Host,
  body: () => Promise<T>,
): Promise<T | Extract<Proven, { reason: string }>> {
  try {
    return await body();
  } catch (error) {
    session.signal.throwIfAborted();
    return { kind: 'unavailable', reason: describe(error) };
  }
}

function denied(reason: string): Refusal {
  return { tier: 'tool-cache', kind: 'denied', key: null, reason };
}

function refusal({ kind, reason }: Extract<Proven, { reason: string }>, query: EntryQuery): Refusal {
  return { tier: 'tool-cache', kind, key: kind === 'miss' ? null : query.key, reason };
}

/** The marker's mtime is the entry's last use; pruning goes by it. */
async function markUsed(place: EntryPlace, now: Date): Promise<void> {
  await utimes(place.marker, now, now).catch(() => {});
}
