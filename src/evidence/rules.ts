import type { Finding, FiredRule, Verdict } from './types.ts';

/** One written rule of the judge: pure, with one verdict, and an id by which reports and docs name it. */
export interface Rule<C> {
  readonly id: string;
  /** When it speaks, in the words of the docs. */
  readonly when: string;
  readonly verdict: Verdict;
  /** Why it speaks here, or null when it is silent. */
  readonly speaks: (one: C) => Spoken | null;
}

export interface Spoken {
  readonly reason: string;
  /** Findings that it goes by; none when it goes by what is missing. */
  readonly by?: readonly Finding[];
}

export interface Decided {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly fired: FiredRule;
}

/**
 * The first rule that speaks decides. `findings` are those of the arm, to which the answer refers by position.
 * Null when none speaks.
 */
export function decide<C>(rules: readonly Rule<C>[], one: C, findings: readonly Finding[]): Decided | null {
  for (const { id, verdict, speaks } of rules) {
    const spoken = speaks(one);
    if (spoken === null) continue;
    const { reason, by = [] } = spoken;
    return { verdict, reason, fired: { id, says: reason, verdict, findings: positions(by, findings) } };
  }
  return null;
}

/** Positions of some findings among all. */
export function positions(some: readonly Finding[], all: readonly Finding[]): readonly number[] {
  const wanted = new Set(some);
  return all.flatMap((finding, index) => (wanted.has(finding) ? [index] : []));
}
