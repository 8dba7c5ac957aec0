import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Inputs } from '../inputs.ts';
import { ago, describeRecipe } from '../store/describe-entry.ts';
import { inspectLeftover, type Leftover } from '../store/leftover.ts';
import { listEntries, type StoreEntry } from '../store/ls.ts';
import { listRegistry } from '../store/ls-registry.ts';
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
  const inputs = context.args.inputs({ cache: 'tool-cache' });
  const storePath = inputs['store-path'] ?? cliStore(context.env);
  const entries = await listEntries(storePath);
  const leftover = await inspectLeftover();
  const remote = await listFar(context, inputs);
  const now = Date.now();
  const text = [
    storePath,
    ...entries.map((entry) => asLine(entry, now)),
    ...farLines(remote, now),
    `${entries.length} entries on this host, ${formatBytes(entries.reduce((sum, { size }) => sum + size, 0))}`,
    ...leftoverLines(leftover),
  ];
  const json = {
    storePath,
    entries: entries.map(asJson),
    registry: remote ?? null,
    leftover: leftover ?? null,
  };
  context.answer(context.args.options.json ? `${JSON.stringify(json, null, 2)}\n` : `${text.join('\n')}\n`);
  return entries.some(({ problem }) => problem !== undefined) ? 1 : 0;
}

type Far = Awaited<ReturnType<typeof listRegistry>>;

/** The registry's entries, where `--cache` names the tier. The Actions cache lists nothing to the token of a job. */
async function listFar(
  context: VerbContext,
  { cache, 'oci-repository': repository }: Pick<Inputs, 'cache' | 'oci-repository'>,
): Promise<Far | undefined> {
  if (!cache.includes('oci') || repository === undefined) return undefined;
  return inSession(context, [], (session) => listRegistry(session, repository));
}

function farLines(remote: Far | undefined, now: number): string[] {
  if (remote === undefined) return [];
  if (remote.kind !== 'ok') return [`oci: ${remote.kind}: ${remote.reason}`];
  return remote.value.map(({ tag, manifest }) => {
    if (manifest === undefined) return `${tag}  oci: says nothing of itself`;
    const { recipe, wheel, builtBy } = manifest;
    const age = `built ${ago(Date.parse(builtBy.at), now)}`;
    return [tag, describeRecipe(recipe), formatBytes(wheel.size), age, 'oci'].join('  ');
  });
}

function leftoverLines(leftover: Leftover | undefined): string[] {
  if (leftover === undefined) return [];
  const head = `${leftover.folder} was left by Dynamo's own script and is never used:`;
  return [head, ...leftover.problems.map((problem) => `  ${problem}`)];
}

function asJson({ place, manifest, problem, size, usedAt, publishedAt }: StoreEntry): object {
  const { version, authority } = place;
  return { tier: 'tool-cache', authority, version, manifest, problem, size, usedAt, publishedAt };
}

/** Key, recipe, size, age, last use, tier and who wrote it. */
function asLine({ place, manifest, problem, size, usedAt, publishedAt }: StoreEntry, now: number): string {
  const built = manifest === undefined ? publishedAt.getTime() : Date.parse(manifest.builtBy.at);
  const parts = [
    manifest?.key ?? place.version,
    manifest === undefined ? 'recipe unknown' : describeRecipe(manifest.recipe),
    formatBytes(size),
    `built ${ago(built, now)}`,
    `last used ${ago(usedAt.getTime(), now)}`,
    `tool-cache, ${place.authority}`,
    ...(problem === undefined ? [] : [`PROBLEM: ${problem}`]),
  ];
  return parts.join('  ');
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
