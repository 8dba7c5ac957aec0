import type { Capability, Recipe } from '../plan/types.ts';
import type { Manifest, ProvenWheel } from '../wheel/types.ts';

export type TierName = 'tool-cache' | 'actions' | 'oci';

/** Who may write an entry: `trusted`, or `pr-<n>` for an untrusted run. Part of the tier's path and key. */
export type Authority = 'trusted' | `pr-${number}` | 'untrusted';

/** How a proof was made. `sealed`: unchanged since it was hashed; `hashed`: SHA-256 read again just now. */
export type Proof = 'sealed' | 'hashed';

/**
 * What shows that an entry is there when nothing is read or fetched (`lookup-only`). `sealed`: it is proven by its seal; `listed`: its
 * name and what is known of it fit, its bytes were not looked at.
 */
export type Sight = 'sealed' | 'listed';

/** Why an entry was not used. */
export interface Refusal {
  readonly tier: TierName;
  readonly kind: 'miss' | 'invalid' | 'corrupt' | 'denied' | 'unavailable';
  /** Key of the entry that was passed over, where there was one. */
  readonly key: string | null;
  /** Plain words: `nixl: built without, wanted with`. */
  readonly reason: string;
}

/** The answer of a look-up over all tiers. */
export type RestoreOutcome =
  | {
      readonly kind: 'hit';
      readonly tier: TierName;
      readonly wheel: ProvenWheel;
      readonly proof: Proof;
      readonly seconds: number;
      readonly refusals: readonly Refusal[];
    }
  | {
      /** Seen, and nothing more (`lookup-only`): there is no wheel to use. */
      readonly kind: 'found';
      /** The nearest tier that has it. */
      readonly tier: TierName;
      readonly proof: Sight;
      readonly seconds: number;
      readonly refusals: readonly Refusal[];
    }
  | {
      readonly kind: 'none';
      /** The one word the summary leads with. */
      readonly why: Refusal['kind'];
      readonly reason: string;
      readonly seconds: number;
      readonly refusals: readonly Refusal[];
    };

/** What a tier is asked. */
export interface EntryQuery {
  readonly key: string;
  readonly recipe: Recipe;
  readonly needs: readonly Capability[];
  /** Marks of the lines of the scripts that take part, for the explanation of a miss (src/plan/script-lines.ts). */
  readonly scriptLines?: Readonly<Record<string, string>>;
}

/** What a tier answers when it is asked to look and not to touch. */
export interface LookUpAnswer {
  /** Names of the entries under this key, as the tier calls them. */
  readonly found: readonly { readonly name: string; readonly proof: Sight }[];
  readonly refusals: readonly Refusal[];
}

/** What a tier answers: an entry (already proven and inside the host's store), or the refusals met on the way. */
export interface TierAnswer {
  readonly wheel?: ProvenWheel;
  readonly proof?: Proof;
  readonly refusals: readonly Refusal[];
}

/** One place where wheels live. A tier that fails answers `unavailable`; it never throws for reasons of its own. */
export interface Tier {
  readonly name: TierName;
  restore(query: EntryQuery): Promise<TierAnswer>;
  /** True when the entry is there afterwards; a reason when it could not be written. */
  publish(
    wheel: ProvenWheel,
    options?: { readonly replace?: boolean },
  ): Promise<{ readonly stored: boolean; readonly reason: string }>;
  /** Recipes known to this tier, newest first, at most `limit`, for the explanation of a miss. */
  nearest(query: EntryQuery, limit: number): Promise<readonly Manifest[]>;
  /** What there is under this key, without fetching or hashing it (`lookup-only`, `rebuild`). Never throws for reasons of its own. */
  lookup(query: EntryQuery): Promise<LookUpAnswer>;
}
