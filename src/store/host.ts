import { stat } from 'node:fs/promises';
import type { Session } from '../system/session.ts';
import type { Access } from './authority.ts';
import type { HeldEntries } from './held-entries.ts';
import { allowUntrusted, type EntryPlace, entryPlace } from './layout.ts';
import type { ProofRequest } from './prove.ts';
import type { EntryQuery } from './types.ts';
import type { VerifyPolicy } from './verify.ts';

/** What everything that is done in the host's tier goes by. */
export interface Host {
  readonly storePath: string;
  readonly session: Session;
  readonly access: Access;
  readonly verify: VerifyPolicy;
  readonly held: HeldEntries;
}

/** An untrusted run touches this host's store only when its operator has said so, on the host, not in a workflow. */
export async function whyClosed({
  storePath,
  access,
}: Pick<Host, 'storePath' | 'access'>): Promise<string | undefined> {
  const flag = allowUntrusted(storePath);
  if (access.trustSeal || (await isThere(flag))) return undefined;
  return `${access.reason}, and this host's operator has not allowed untrusted runs (no ${flag})`;
}

/** Places of the entries that this run may read under a key, in order. */
export function placesFor(
  { storePath, access }: Host,
  { key, recipe }: Pick<EntryQuery, 'key' | 'recipe'>,
): EntryPlace[] {
  return access.read.map((authority) => entryPlace(storePath, key, recipe.arch, authority));
}

/** How this run proves an entry. */
export function proofRequest(
  { session, access, verify }: Host,
  { key, needs }: Pick<EntryQuery, 'key' | 'needs'>,
): ProofRequest {
  const nowNs = BigInt(session.now().getTime()) * 1_000_000n;
  return { key, needs, verify, trustSeal: access.trustSeal, nowNs, signal: session.signal };
}

/** Text of whatever was thrown. */
export function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
