import type { Session } from '../system/session.ts';
import type { ProvenWheel } from '../wheel/types.ts';
import type { Access } from './authority.ts';
import { manifestsToCompare } from './compare-with.ts';
import { nearestManifests } from './explain.ts';
import { holdEntries } from './held-entries.ts';
import { type Host, whyClosed } from './host.ts';
import {
  type Placed,
  type PublishOptions,
  type PublishResult,
  publishCopy,
  publishMoved,
  stageOnHost,
} from './host-publish.ts';
import { lookUpOnHost, restoreFromHost } from './host-restore.ts';
import { type Sealed, sealOnHost } from './host-seal.ts';
import type { EntryQuery, Tier } from './types.ts';
import type { VerifyPolicy } from './verify.ts';

export interface ToolCacheOptions {
  readonly storePath: string;
  readonly session: Session;
  readonly access: Access;
  readonly verify: VerifyPolicy;
}

/** The host's tier, and the place far tiers restore into. */
export interface HostTier extends Tier {
  readonly storePath: string;
  publish(wheel: ProvenWheel, options?: PublishOptions): Promise<PublishResult>;
  /** A new empty folder on the store's file system that ends with the session. */
  stage(): Promise<string>;
  /**
   * Publishes a wheel whose bytes the caller has just hashed and that lies in a folder from `stage`: moved, not copied.
   * @returns the wheel inside the store, held in use until `close`; when it was not stored, it lies where it lay before.
   */
  adopt(staged: ProvenWheel, options?: PublishOptions): Promise<Placed>;
  /** Hashes this run's own entry when it is not sealed yet, so that the next job need not (post step). */
  seal(query: EntryQuery): Promise<Sealed>;
  /** Lets go of the entries this run uses, so that they may be pruned. Ends with the process in any case. */
  close(): Promise<void>;
}

/** Opens the tier; nothing is made on disk before something is published. */
export function openToolCache(options: ToolCacheOptions): HostTier {
  const { storePath, session, access } = options;
  const host: Host = { ...options, held: holdEntries(storePath, session) };
  return {
    name: 'tool-cache',
    storePath,
    stage: () => stageOnHost(host),
    restore: (query) => restoreFromHost(host, query),
    lookup: (query) => lookUpOnHost(host, query),
    publish: (wheel, publishOptions = {}) => publishCopy(host, wheel, publishOptions),
    adopt: (staged, publishOptions = {}) => publishMoved(host, staged, publishOptions),
    async nearest(query, limit) {
      if ((await whyClosed(host)) !== undefined) return [];
      const known = await manifestsToCompare(storePath, access.read, query.recipe).catch(() => []);
      return nearestManifests(query.recipe, known, limit, query.needs);
    },
    seal: (query) => sealOnHost(host, query),
    close: () => host.held.release(),
  };
}
