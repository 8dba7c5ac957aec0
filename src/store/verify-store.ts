import type { Session } from '../system/session.ts';
import type { EntryPlace } from './layout.ts';
import { listEntries } from './ls.ts';
import { proveEntry } from './prove.ts';
import { entryIdentity, quarantineEntry } from './quarantine.ts';

/** What hashing one entry came to. */
export interface Verified {
  readonly version: string;
  readonly key: string | null;
  readonly ok: boolean;
  /** Empty when ok. */
  readonly reason: string;
  /** Where a damaged entry lies now; null when it was left in place (an entry of a newer version, or one that cannot be read). */
  readonly movedTo: string | null;
}

/** Hashes every entry of the host's tier, of every authority, whatever its seal says, and quarantines what does not hold. */
export async function verifyStore(
  storePath: string,
  session: Session,
  onEntry: (name: string) => void = () => {},
): Promise<Verified[]> {
  const verified: Verified[] = [];
  for (const { place, manifest, problem } of await listEntries(storePath)) {
    session.signal.throwIfAborted();
    onEntry(manifest?.key ?? place.version);
    const identity = await entryIdentity(place);
    const proven = await proveOne(place, manifest?.key ?? '', session);
    const reason = proven.kind === 'ok' ? '' : (problem ?? proven.reason);
    const movedTo =
      proven.kind === 'corrupt'
        ? await quarantineEntry(storePath, place, identity, reason, session.now())
        : undefined;
    verified.push({
      version: place.version,
      key: manifest?.key ?? null,
      ok: proven.kind === 'ok',
      reason,
      movedTo: movedTo ?? null,
    });
  }
  return verified;
}

async function proveOne(place: EntryPlace, key: string, session: Session) {
  try {
    return await proveEntry(place, {
      key,
      needs: [],
      verify: { mode: 'full' },
      trustSeal: true,
      nowNs: BigInt(session.now().getTime()) * 1_000_000n,
      signal: session.signal,
    });
  } catch (error) {
    session.signal.throwIfAborted();
    return { kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) } as const;
  }
}
