import { normaliseGitUrl } from '../plan/git-url.ts';
import type { Authority } from './types.ts';

/** What a run may do with the store. */
export interface Access {
  /** Under whose name it writes; null: it writes nothing. */
  readonly write: Authority | null;
  /** Whose entries it reads, in this order. */
  readonly read: readonly Authority[];
  /** Whether a seal is proof enough. False for every untrusted run: it always hashes, and uses the host's tier only where the operator allows it. */
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

/** What a job says about itself. All of it comes from the runner, none from the checkout. */
export interface JobFacts {
  /** GITHUB_EVENT_NAME. */
  readonly event: string;
  /** GITHUB_REF: `refs/heads/main`, `refs/pull/5/merge`, …; empty when there is none. */
  readonly ref: string;
  /** GITHUB_REF_PROTECTED. */
  readonly refProtected: boolean;
  /** Number of the pull request in the event's payload, when there is one. */
  readonly pullRequest: number | null;
}

/** What the operator trusts beyond protected refs. */
export interface TrustPolicy {
  /** Full names of refs; a `*` at the end stands for any rest. */
  readonly refs: readonly string[];
  /** TensorRT-LLM repositories that trusted entries may be built from, in any spelling. */
  readonly remotes: readonly string[];
}

/** Events that only people with write access to the repository can start, and whose code is in the repository. */
const TRUSTED_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch', 'merge_group', 'release'];

/**
 * Who a job writes as (design.md, "Authority"): trusted needs an event on the list *and* a ref that is protected or named by
 * the operator. Everything else is untrusted: it reads trusted entries with a hash each time, and a pull request writes only
 * under its own number. Pure; anything unknown is untrusted.
 */
export function decideAccess(job: JobFacts, policy: Pick<TrustPolicy, 'refs'>): Access {
  const refused = whyUntrusted(job, policy);
  if (refused === undefined) {
    return { write: 'trusted', read: ['trusted'], trustSeal: true, reason: `${job.event} on ${job.ref}` };
  }
  const number = job.event.startsWith('pull_request') ? pullRequestOf(job) : null;
  const own: Authority | null = number === null ? null : `pr-${number}`;
  return {
    write: own,
    read: own === null ? ['trusted'] : ['trusted', own],
    trustSeal: false,
    reason: refused,
  };
}

/**
 * Takes the right to write trusted entries away when TensorRT-LLM comes from a repository that the operator did not name:
 * such a wheel holds code that nobody here reviewed. Reading stays as it was. Pure.
 */
export function limitToRemotes(
  access: Access,
  remote: string | null,
  policy: Pick<TrustPolicy, 'remotes'>,
): Access {
  if (access.write !== 'trusted' || remote === null) return access;
  const wanted = normaliseGitUrl(remote);
  if (policy.remotes.some((trusted) => normaliseGitUrl(trusted) === wanted)) return access;
  return { ...access, write: null, reason: `${remote} is not one of the trusted remotes` };
}

function whyUntrusted(job: JobFacts, policy: Pick<TrustPolicy, 'refs'>): string | undefined {
  if (!TRUSTED_EVENTS.includes(job.event)) {
    return `runs of the event \`${job.event}\` may carry somebody else's code or be started by anybody`;
  }
  if (job.ref === '') return `\`${job.event}\` without a ref`;
  if (job.refProtected) return undefined;
  const ref = job.event === 'merge_group' ? queueBase(job.ref) : job.ref;
  if (policy.refs.some((pattern) => matchesRef(pattern, ref))) return undefined;
  return `${ref} is neither protected nor named in \`trusted-refs\``;
}

/** `refs/heads/gh-readonly-queue/main/pr-7-<sha>` is a candidate for `refs/heads/main`. */
function queueBase(ref: string): string {
  const base = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]{40}$/.exec(ref)?.[1];
  return base === undefined ? ref : `refs/heads/${base}`;
}

function matchesRef(pattern: string, ref: string): boolean {
  // A short name could be a branch or a tag; only full names are believed.
  if (!pattern.startsWith('refs/') || ref.startsWith('refs/pull/')) return false;
  return pattern.endsWith('*') ? ref.startsWith(pattern.slice(0, -1)) : ref === pattern;
}

function pullRequestOf(job: JobFacts): number | null {
  const number = job.pullRequest ?? Number(/^refs\/pull\/(\d+)\//.exec(job.ref)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
