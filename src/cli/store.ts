import { homedir } from 'node:os';
import { join } from 'node:path';
import { throughDoor } from '../entry/door.ts';
import { OPERATOR } from '../store/authority.ts';
import { listEntries, type StoreEntry } from '../store/ls.ts';
import { pruneStore } from '../store/prune.ts';
import { openToolCache } from '../store/tool-cache.ts';
import { ToolError } from '../system/errors.ts';
import { formatBytes } from '../system/progress.ts';
import type { VerbContext } from './verbs.ts';

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
  context.answer(
    context.args.options.json
      ? `${JSON.stringify(entries.map(asJson), null, 2)}\n`
      : `${[storePath, ...entries.map(asLine)].join('\n')}\n${entries.length} entries\n`,
  );
  return entries.some(({ problem }) => problem !== undefined) ? 1 : 0;
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
  const error = await throughDoor({ log: context.log, env: context.env, keepEnv: [] }, async (session) => {
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
  if (error !== undefined) throw error;
  return 0;
}

/** Re-hashes every entry; what does not hold goes to quarantine. */
async function verify(context: VerbContext): Promise<number> {
  const storePath = context.args.inputs()['store-path'] ?? cliStore(context.env);
  let bad = 0;
  const error = await throughDoor({ log: context.log, env: context.env, keepEnv: [] }, async (session) => {
    const host = openToolCache({ storePath, session, access: OPERATOR, verify: { mode: 'full' } });
    const lines: string[] = [];
    for (const { place, manifest, problem } of await listEntries(storePath)) {
      const name = manifest?.key ?? place.version;
      context.log.info(`hashing ${name}`);
      const answer =
        manifest === undefined
          ? undefined
          : await host.restore({ key: manifest.key, recipe: manifest.recipe, needs: [] });
      const reason = answer === undefined ? problem : answer.refusals[0]?.reason;
      if (answer?.wheel === undefined) bad += 1;
      lines.push(answer?.wheel === undefined ? `BAD  ${name}: ${reason}` : `ok   ${name}`);
    }
    await host.close();
    context.answer(`${[...lines, `${lines.length} entries hashed, ${bad} bad`].join('\n')}\n`);
  });
  if (error !== undefined) throw error;
  return bad === 0 ? 0 : 1;
}
