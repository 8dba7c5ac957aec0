import { homedir } from 'node:os';
import { join } from 'node:path';
import { inspectLeftover, type Leftover } from '../store/leftover.ts';
import { listEntries, type StoreEntry } from '../store/ls.ts';
import { pruneStore } from '../store/prune.ts';
import { verifyStore } from '../store/verify-store.ts';
import { ToolError } from '../system/errors.ts';
import { formatBytes } from '../system/progress.ts';
import { inSession } from './in-session.ts';
import type { VerbContext } from './verb.ts';

/** Folder of the host's tier for the command line: `store-path`, else a folder of the user's cache. */
export function cliStore(env: NodeJS.ProcessEnv): string {
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'trtllm-nixl-build', 'store');
}

/** `store ls|verify|prune`: what lies on this host, whether it is intact, and room for more. */
export async function storeVerb(context: VerbContext): Promise<number> {
  const [what] = context.args.positionals;
  if (what === 'ls') return ls(context);
  if (what === 'prune') return prune(context);
  if (what === 'verify') return verify(context);
  throw new ToolError({
    code: 'BAD_OPTION',
    kind: 'usage',
    what: `\`store ${what ?? ''}\` is not a command.`,
    means: 'Nothing was changed.',
    next: 'Use `store ls`, `store verify` or `store prune`.',
  });
}

async function ls(context: VerbContext): Promise<number> {
  const storePath = context.args.inputs()['store-path'] ?? cliStore(context.env);
  const entries = await listEntries(storePath);
  const leftover = await inspectLeftover();
  context.answer(
    context.args.options.json
      ? `${JSON.stringify({ storePath, entries: entries.map(asJson), leftover: leftover ?? null }, null, 2)}\n`
      : `${[storePath, ...entries.map(asLine), `${entries.length} entries`, ...leftoverLines(leftover)].join('\n')}\n`,
  );
  return entries.some(({ problem }) => problem !== undefined) ? 1 : 0;
}

function leftoverLines(leftover: Leftover | undefined): string[] {
  if (leftover === undefined) return [];
  const head = `${leftover.folder} was left by Dynamo's own script and is never used:`;
  return [head, ...leftover.problems.map((problem) => `  ${problem}`)];
}

function asJson({ place, manifest, problem, size, usedAt, publishedAt }: StoreEntry): object {
  return { version: place.version, manifest, problem, size, usedAt, publishedAt };
}

function asLine({ place, manifest, problem, size, usedAt }: StoreEntry): string {
  const name = manifest?.key ?? place.version;
  const used = usedAt.toISOString().slice(0, 16).replace('T', ' ');
  return `${name}  ${formatBytes(size)}  last used ${used}${problem === undefined ? '' : `  PROBLEM: ${problem}`}`;
}

async function prune(context: VerbContext): Promise<number> {
  const inputs = context.args.inputs();
  const storePath = inputs['store-path'] ?? cliStore(context.env);
  await inSession(context, [], async (session) => {
    const pruned = await pruneStore({
      storePath,
      session,
      maxBytes: inputs['cache-max-size'],
      maxAgeDays: inputs['cache-max-age-days'],
      jobBegan: session.began,
    });
    const removed = pruned.removed.map(
      ({ key, version, bytes, why }) => `${key ?? version}  ${formatBytes(bytes)}: ${why}`,
    );
    context.answer(
      context.args.options.json
        ? `${JSON.stringify(pruned, null, 2)}\n`
        : `${[...removed, `${formatBytes(pruned.freed)} freed, ${formatBytes(pruned.left)} kept`].join('\n')}\n`,
    );
  });
  return 0;
}

/** Hashes every entry, of every authority; what does not hold goes to quarantine. */
async function verify(context: VerbContext): Promise<number> {
  const storePath = context.args.inputs()['store-path'] ?? cliStore(context.env);
  let bad = 0;
  await inSession(context, [], async (session) => {
    const verified = await verifyStore(storePath, session, (name) => context.log.info(`hashing ${name}`));
    bad = verified.filter(({ ok }) => !ok).length;
    const lines = verified.map(({ key, version, ok, reason, movedTo }) =>
      ok
        ? `ok   ${key ?? version}`
        : `BAD  ${key ?? version}: ${reason}${movedTo === null ? '' : ` (moved to ${movedTo})`}`,
    );
    context.answer(
      context.args.options.json
        ? `${JSON.stringify(verified, null, 2)}\n`
        : `${[...lines, `${lines.length} entries hashed, ${bad} bad`].join('\n')}\n`,
    );
  });
  return bad === 0 ? 0 : 1;
}
