import { subscribe } from 'node:diagnostics_channel';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { restoreCache, saveCache } from '@actions/cache';
import { AGENT_PID, type AgentRequest, type AgentResult, ENTRY_FILES, LOOKED_UP } from './cache-entry.ts';

/**
 * The only place where `@actions/cache` runs: in a process of its own, so that it can be killed when it hangs, its messages
 * can be read (it swallows errors and prints them), and the environment it goes by is ours to choose.
 */
export async function runCacheAgent(): Promise<void> {
  await writeFile(AGENT_PID, String(process.pid));
  const request = JSON.parse(await readFile('request.json', 'utf8')) as AgentRequest;
  let status: number | null = null;
  subscribe('http.client.response.finish', (message) => {
    status = (message as { response: IncomingMessage }).response.statusCode ?? null;
  });
  const answered = await answer(request).catch(
    (error: unknown): Answer => ({ returned: null, found: null, thrown: String(error) }),
  );
  const result: AgentResult = { ...answered, status };
  await writeFile('result.part', JSON.stringify(result));
  await rename('result.part', 'result.json');
}

type Answer = Omit<AgentResult, 'status'>;

async function answer({ verb, keys }: AgentRequest): Promise<Answer> {
  const [first = '', ...rest] = keys;
  const paths = [...ENTRY_FILES];
  if (verb === 'save') return { returned: await saveCache(paths, first), found: null, thrown: null };
  const found = (await restoreCache(paths, first, rest, { lookupOnly: true })) ?? null;
  await writeFile(LOOKED_UP, found ?? '');
  // The service matches by prefix: what is not one of ours by its whole name is not worth 2.5 GB.
  if (verb === 'lookup' || found === null || !keys.includes(found)) {
    return { returned: found, found, thrown: null };
  }
  return { returned: (await restoreCache(paths, found)) ?? null, found, thrown: null };
}
