import { readFile, rename, writeFile } from 'node:fs/promises';
import { restoreCache, saveCache } from '@actions/cache';

/** What the agent is asked; lies in `request.json` of the folder it works in. */
export interface AgentRequest {
  readonly verb: 'lookup' | 'fetch' | 'save';
  /** Exact keys in order of preference; `save` takes one. At most ten, a limit of the service. */
  readonly keys: readonly string[];
}

/** What it answers in `result.json`: the toolkit's own return value, and what it threw. */
export interface AgentResult {
  readonly returned: string | number | null;
  readonly thrown: string | null;
}

/**
 * Paths as the toolkit is given them. Their text is part of every entry's version, so it is fixed: an entry must be found
 * from any work directory. The number changes when what lies in an entry changes.
 */
export const ENTRY_FILES: readonly [manifest: string, wheel: string] = [
  'trtllm-wheel-v1/manifest.json',
  'trtllm-wheel-v1/wheel',
];

/**
 * The only place where `@actions/cache` runs: in a process of its own, so that it can be killed when it hangs, its messages
 * can be read (it swallows errors and prints them), and the environment it goes by is ours to choose.
 */
export async function runCacheAgent(): Promise<void> {
  const request = JSON.parse(await readFile('request.json', 'utf8')) as AgentRequest;
  const result = await answer(request).then(
    (returned): AgentResult => ({ returned: returned ?? null, thrown: null }),
    (error: unknown): AgentResult => ({ returned: null, thrown: String(error) }),
  );
  await writeFile('result.part', JSON.stringify(result));
  await rename('result.part', 'result.json');
}

async function answer({ verb, keys }: AgentRequest): Promise<string | number | undefined> {
  const [first = '', ...rest] = keys;
  const paths = [...ENTRY_FILES];
  if (verb === 'save') return saveCache(paths, first);
  return restoreCache(paths, first, rest, { lookupOnly: verb === 'lookup' });
}
