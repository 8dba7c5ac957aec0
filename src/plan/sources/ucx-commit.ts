import type { Session } from '../../system/session.ts';
import type { WheelFacts } from '../generations/generation.ts';
import { cloneUrl } from '../generations/shell-text.ts';
import { resolveRef } from '../resolve.ts';
import type { Checkout } from '../types.ts';

const UCX = 'https://github.com/openucx/ucx';

/** Tags of releases (`v1.18.1`, `1.19.0-rc2`) and full commits: the first are not moved by UCX, the second cannot be. */
const FIXED = /^(?:v?\d+\.\d+\.\d+(?:[.-]?(?:rc|post)\d+)?|[0-9a-f]{40})$/i;

/**
 * The UCX that the checkout's installer builds into the wheel, as it goes into the recipe: a release or a commit as written, anything else (a branch
 * such as `v1.19.x`) as the commit it is at now, because it moves.
 * @throws ToolError of `resolveRef`; an unresolved ref makes no key.
 */
export async function ucxOfRecipe(
  session: Session,
  facts: Pick<WheelFacts, 'ucxRef' | 'scripts'>,
  checkout: Checkout,
): Promise<string | null> {
  if (facts.ucxRef === null || FIXED.test(facts.ucxRef)) return facts.ucxRef;
  const remote = facts.scripts
    .map((path) => ucxRemote(checkout.files[path] ?? ''))
    .find((url) => url !== undefined);
  const { commit } = await resolveRef(session, remote ?? UCX, facts.ucxRef);
  return commit;
}

/** Where an installer clones UCX from; it may clone other things besides. */
function ucxRemote(installer: string): string | undefined {
  const lines = installer.replace(/\\\n/g, ' ').split('\n');
  const own = lines.filter((line) => !/\bclone\b/.test(line) || /ucx/i.test(line));
  return own.some((line) => /\bclone\b/.test(line)) ? cloneUrl(own.join('\n')) : undefined;
}
