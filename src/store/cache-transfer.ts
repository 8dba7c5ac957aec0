import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatBytes, startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import { AGENT_PID, type AgentRequest, ENTRY_FILES, LOOKED_UP } from './cache-entry.ts';

/** How long the Actions cache may take. */
export interface CacheLimits {
  /** Seconds for one look-up, the toolkit's own retries included. */
  readonly lookupSeconds: number;
  /** Seconds in which a transfer must move at least one byte. */
  readonly stallSeconds: number;
  /** Seconds for one transfer in all. */
  readonly transferSeconds: number;
  /** Bytes an entry may have. */
  readonly maxBytes: number;
}

export const DEFAULT_LIMITS: CacheLimits = {
  lookupSeconds: 30,
  stallSeconds: 60,
  transferSeconds: 3600,
  maxBytes: 20e9,
};

export interface TransferWatch {
  stop(): void;
  /** Why the transfer was ended; undefined when it was not, or when the look-up before it got no answer. */
  problem(): string | undefined;
}

/** Ends a call whose look-up gets no answer, or whose transfer stands still or grows too large; shows progress meanwhile. */
export function watchTransfer(
  session: Session,
  folder: string,
  request: AgentRequest,
  limits: CacheLimits,
  stop: AbortController,
): TransferWatch {
  const progress = startProgress(session.log, request.verb === 'fetch' ? 'restore' : 'publish');
  const begun = Date.now();
  let problem: string | undefined;
  let seen = { bytes: -1, at: begun };
  const look = async (): Promise<void> => {
    const fetching = request.verb === 'fetch';
    if (fetching && !(await isThere(join(folder, LOOKED_UP)))) {
      if ((Date.now() - begun) / 1000 > limits.lookupSeconds) stop.abort();
      return;
    }
    const bytes = await archiveBytes(folder);
    const sent = fetching ? 0 : await sentBytes(folder);
    const moved = Math.abs(bytes + sent - seen.bytes) > (fetching ? 0 : TALK_BYTES);
    if (moved) seen = { bytes: bytes + sent, at: Date.now() };
    progress.update(`Actions cache: ${formatBytes(fetching ? bytes : sent)}`);
    const still = (Date.now() - seen.at) / 1000 > limits.stallSeconds;
    if (still) problem = `the transfer stood still for ${limits.stallSeconds} s at ${formatBytes(bytes)}`;
    if (bytes > limits.maxBytes) problem = `the entry is larger than ${formatBytes(limits.maxBytes)}`;
    if (problem !== undefined) stop.abort();
  };
  const everyMs = Math.min(1000, limits.stallSeconds * 250);
  const timer = setInterval(() => void look().catch(() => {}), everyMs);
  return {
    stop() {
      clearInterval(timer);
      progress.done();
    },
    problem: () => problem,
  };
}

/** What the agent prints and asks while it waits is no transfer. */
const TALK_BYTES = 4096;

/** Bytes that the agent has written to files and connections so far, as the kernel counts them; 0 where it does not say. */
async function sentBytes(folder: string): Promise<number> {
  const pid = await readFile(join(folder, AGENT_PID), 'utf8').catch(() => '');
  if (!/^\d+$/.test(pid)) return 0;
  const io = await readFile(`/proc/${pid}/io`, 'utf8').catch(() => '');
  return Number(/^wchar: (\d+)$/m.exec(io)?.[1] ?? 0);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Bytes of the toolkit's archive and of what is unpacked from it. */
async function archiveBytes(folder: string): Promise<number> {
  const files = await readdir(join(folder, 'tmp'), { recursive: true }).catch(() => []);
  const paths = [...files.map((file) => join(folder, 'tmp', file)), join(folder, '..', ENTRY_FILES[1])];
  let bytes = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) bytes += found.size;
  }
  return bytes;
}
