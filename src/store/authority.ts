import type { Authority } from './types.ts';

/** What a run may do with the store. */
export interface Access {
  /** Under whose name it writes; null: it writes nothing. */
  readonly write: Authority | null;
  /** Whose entries it reads, in this order. */
  readonly read: readonly Authority[];
  /** Whether a seal is proof enough; an untrusted run always hashes. */
  readonly trustSeal: boolean;
  /** Why, in plain words, for the log. */
  readonly reason: string;
}

/** Full access under `trusted`: the CLI of an operator on their own host. */
export const OPERATOR: Access = {
  write: 'trusted',
  read: ['trusted'],
  trustSeal: true,
  reason: 'run by hand on this host',
};
