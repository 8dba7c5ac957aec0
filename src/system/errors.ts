import type { Place } from './log.ts';

/**
 * Who has to act on an error. It decides the exit code of the CLI and the wording of the summary.
 * `answer`: the question was answered and the answer is bad (wrong backend, wheel lacks NIXL). `usage`: an input is wrong.
 * `surroundings`: the machine failed us (no Docker, no GPU, disk full, network). `bug`: ours.
 */
export type ErrorKind = 'answer' | 'usage' | 'surroundings' | 'bug';

const EXIT_CODES: Record<ErrorKind, number> = { answer: 1, usage: 2, surroundings: 3, bug: 70 };

export interface ToolErrorParts {
  /** Stable, greppable name, e.g. `REF_NOT_FOUND`. */
  readonly code: string;
  readonly kind: ErrorKind;
  /** What happened, one sentence. */
  readonly what: string;
  /** What it means for the user's build. */
  readonly means: string;
  /** What to do next. */
  readonly next: string;
  readonly cause?: unknown;
  /** The file that has to be changed, where there is one: absolute, or relative to the checkout. */
  readonly place?: Place;
}

/** The only error type that leaves a phase: what happened, what it means, what to do next. */
export class ToolError extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly what: string;
  readonly means: string;
  readonly next: string;
  readonly place: Place | undefined;

  constructor(parts: ToolErrorParts) {
    super(`${parts.what} ${parts.means} ${parts.next}`, { cause: parts.cause });
    this.name = 'ToolError';
    this.code = parts.code;
    this.kind = parts.kind;
    this.what = parts.what;
    this.means = parts.means;
    this.next = parts.next;
    this.place = parts.place;
  }
}

/** Wraps whatever was thrown, so that no bare stack and no thrown non-Error reaches a user. */
export function toToolError(thrown: unknown): ToolError {
  if (thrown instanceof ToolError) return thrown;
  const known = fromErrno(thrown);
  if (known) return known;
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new ToolError({
    code: 'UNEXPECTED',
    kind: 'bug',
    what: `Something failed that should not be able to: ${text}`,
    means: 'Nothing it was about to decide has been decided; treat this run as having no verdict.',
    next: 'Please report it with the log of this step.',
    cause: thrown,
  });
}

/** Exit code of the CLI: 0 good, 1 bad answer, 2 wrong use, 3 surroundings (design.md, section 5), 70 our own bug. */
export function exitCodeOf(error: ToolError): number {
  return EXIT_CODES[error.kind];
}

/** Node's system error code (`ENOENT`, `ENOSPC`, …) of something thrown, or undefined. */
export function errnoOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

function fromErrno(thrown: unknown): ToolError | undefined {
  const errno = errnoOf(thrown);
  const path = thrown instanceof Error && 'path' in thrown ? String(thrown.path) : 'a file';
  if (errno === 'ENOSPC' || errno === 'EDQUOT') {
    return new ToolError({
      code: 'DISK_FULL',
      kind: 'surroundings',
      what: `The disk is full (${errno} at ${path}).`,
      means: 'Nothing half-written was published; entries already in the store are intact.',
      next: 'Free space, or lower `cache-max-size` and run `store prune`.',
      cause: thrown,
    });
  }
  if (errno === 'EACCES' || errno === 'EPERM' || errno === 'EROFS') {
    return new ToolError({
      code: 'NOT_PERMITTED',
      kind: 'surroundings',
      what: `This user may not use ${path} (${errno}).`,
      means: 'The step cannot go on without it; nothing was changed there.',
      next: 'Give the runner user access to it, or name another folder.',
      cause: thrown,
    });
  }
  return undefined;
}
