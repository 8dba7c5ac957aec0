import type { Arch } from '../plan/types.ts';
import type { Session } from '../system/session.ts';
import type { Refusal } from './types.ts';

export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: Refusal['kind']; readonly reason: string };

/** An outcome that is not ok. */
export type Failure = Extract<Outcome<never>, { readonly reason: string }>;

/** How images get in and out of a registry with the tools that this runner has. References are `repository:tag` or `repository@digest`. */
export interface ImageTransport {
  readonly name: 'buildx' | 'skopeo';
  /** Digest of the image behind a tag; `miss` when there is none. */
  resolve(reference: string): Promise<Outcome<string>>;
  /** Puts `manifest.json` and `*.whl` from the root of the image into `folder`, and nothing else anywhere. */
  pull(pinned: string, arch: Arch, folder: string): Promise<Outcome<string>>;
  /** Labels of an image, without fetching its layers. */
  labels(reference: string): Promise<Outcome<Record<string, string>>>;
  push(image: PushedImage): Promise<Outcome<string>>;
}

/** What is pushed: these files of `folder` as the root of an image. */
export interface PushedImage {
  readonly folder: string;
  readonly files: readonly string[];
  readonly arch: Arch;
  readonly reference: string;
  readonly labels: Readonly<Record<string, string>>;
}

export const LOOKUP_SECONDS = 30;
export const TRANSFER_SECONDS = 3600;

/** Runs a tool to its end and gives its failure one of the store's words. */
export async function runTool(
  session: Session,
  argv: readonly [string, ...string[]],
  seconds: number,
): Promise<Outcome<string>> {
  const end = await session.run({ argv, timeoutSeconds: seconds });
  session.signal.throwIfAborted();
  if (end.code === 0) return { kind: 'ok', value: end.stdout };
  if (end.why !== 'exited') return { kind: 'unavailable', reason: `no answer within ${seconds} s` };
  return explainFailure(end.tail);
}

/** What the last lines of buildx or skopeo come to. */
export function explainFailure(tail: readonly string[]): Outcome<never> {
  const text =
    tail.filter((line) => /error|fata/i.test(line)).at(-1) ?? tail.at(-1) ?? 'the tool failed without a word';
  if (
    /\b40[13]\b|unauthorized|denied|authorization failed|insufficient_scope|authentication required|no basic auth/i.test(
      text,
    )
  ) {
    return { kind: 'denied', reason: text };
  }
  if (
    /not found|manifest unknown|name unknown/i.test(text) &&
    !/command not found|unknown command/i.test(text)
  ) {
    return { kind: 'miss', reason: 'no entry with this key' };
  }
  return { kind: 'unavailable', reason: text };
}
