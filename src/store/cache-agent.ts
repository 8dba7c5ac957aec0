import { readFile, rename, writeFile } from 'node:fs/promises';
import { restoreCache, saveCache } from '@actions/cache';
import { type AgentRequest, type AgentResult, ENTRY_FILES } from './cache-entry.ts';

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
