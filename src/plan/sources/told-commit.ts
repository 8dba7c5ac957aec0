import { type GitUrl, parseGitUrl } from '../git-url.ts';
import { resolveRef } from '../resolve.ts';
import type { SourceAsk } from './types.ts';

/** The remote that a wheel not built here is said to come from; nothing is cloned from it. */
export function remoteOf({ request, facts }: Pick<SourceAsk, 'request' | 'facts'>): GitUrl {
  return parseGitUrl(request.tensorrtllmGitUrl ?? facts.remote);
}

/**
 * What the image build is told as the TensorRT-LLM commit of a wheel that was not built here: the user's ref, resolved, else what
 * the wheel's version says. It reaches markers, labels and the installer script that some generations fetch, never the key.
 */
export async function toldCommit(ask: SourceAsk, version: string): Promise<string> {
  const { session, request } = ask;
  if (request.tensorrtllmRef === undefined) return commitInVersion(version) ?? `v${publicVersion(version)}`;
  return (await resolveRef(session, remoteOf(ask), request.tensorrtllmRef)).commit;
}

/** `1.0.0rc1+dev137fe35` names a commit; `1.0.0rc1` does not. */
export function commitInVersion(version: string): string | undefined {
  return /\+(?:.*\.)?dev([0-9a-f]{7,40})$/.exec(version)?.[1];
}

/** The version without its local part, as TensorRT-LLM's tags have it. */
export function publicVersion(version: string): string {
  return version.replace(/\+.*$/s, '');
}
