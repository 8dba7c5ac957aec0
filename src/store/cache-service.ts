import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { redact } from '../system/log.ts';
import type { ProcessEnd } from '../system/process.ts';
import { formatBytes, startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';
import { type AgentRequest, type AgentResult, ENTRY_FILES } from './cache-entry.ts';

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

/** What one call of the service came to. `ok` with a null key: there is no such entry. */
export type ServiceAnswer =
  | { readonly kind: 'ok'; readonly key: string | null }
  | { readonly kind: 'denied' | 'unavailable' | 'corrupt'; readonly reason: string };

export interface CacheService {
  /** Which of the keys the service has; the first that matches, exactly or (its habit) by prefix. */
  lookup(keys: readonly string[]): Promise<ServiceAnswer>;
  /** Unpacks an entry's two files into `folder`, and nothing else anywhere. */
  fetch(key: string, folder: string): Promise<ServiceAnswer>;
  /** Saves the two files in `folder` (symbolic links are followed). */
  save(key: string, folder: string): Promise<ServiceAnswer>;
}

/** Variables by which `@actions/cache` finds its service; the runner gives them to actions only. */
const SERVICE_VARIABLES = [
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_MODE',
  'GITHUB_SERVER_URL',
] as const;

export type ServiceEnvironment = Readonly<Partial<Record<(typeof SERVICE_VARIABLES)[number], string>>>;

/** Picks what the cache needs from a door's environment. The token stays in memory and in the agent's environment. */
export function pickServiceEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): ServiceEnvironment {
  return Object.fromEntries(
    SERVICE_VARIABLES.flatMap((name) => (env[name] ? [[name, env[name]] as const] : [])),
  );
}

/**
 * Stands before the real tar on the agent's PATH. The toolkit calls tar with `-P`, which lets an archive write anywhere, and
 * does not quote paths; this takes and makes the two files of an entry, by name, and reads no compression, so that no
 * archive can grow while it is unpacked. A wheel is a zip: compressing it again costs time and gains nothing.
 */
const TAR = `#!/bin/sh
PATH=$TRTLLM_CACHE_PATH; export PATH
case $1 in
  --posix) exec tar --format=posix -chf "$3" -C "$TRTLLM_CACHE_ENTRY" -- ${ENTRY_FILES.join(' ')} ;;
  -xf) exec tar -xm --no-same-owner --no-same-permissions -C "$TRTLLM_CACHE_ENTRY" -- ${ENTRY_FILES.join(' ')} <"$2" ;;
esac
exit 64
`;

/**
 * Answers for zstd's version and does nothing else: the toolkit makes the compression part of an entry's version, so a host
 * without zstd would never find what a host with zstd saved.
 */
const ZSTD = '#!/bin/sh\necho 1.5.0\n';

export interface ServiceOptions {
  readonly session: Session;
  readonly service: ServiceEnvironment;
  readonly limits?: Partial<CacheLimits>;
  /** The agent's script; found beside this file, or in dist. */
  readonly agent?: string;
}

/** A call of the Actions cache is a process: bounded in time, killable, its messages typed. */
export function openCacheService(options: ServiceOptions): CacheService {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const call = async (request: AgentRequest, entry: string | undefined): Promise<ServiceAnswer> => {
    const url = options.service.ACTIONS_RESULTS_URL ?? options.service.ACTIONS_CACHE_URL;
    if (url === undefined) {
      return { kind: 'unavailable', reason: 'there is no Actions cache here (it exists inside a job only)' };
    }
    const folder = await options.session.tempFolder('cache-call', entry);
    try {
      return await callAgent(options, limits, request, folder, entry ?? folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  return {
    lookup: (keys) => call({ verb: 'lookup', keys }, undefined),
    fetch: (key, folder) => call({ verb: 'fetch', keys: [key] }, folder),
    save: (key, folder) => call({ verb: 'save', keys: [key] }, folder),
  };
}

async function callAgent(
  options: ServiceOptions,
  limits: CacheLimits,
  request: AgentRequest,
  folder: string,
  entry: string,
): Promise<ServiceAnswer> {
  const { session, service } = options;
  await prepare(folder, request);
  const messages: string[] = [];
  const path = session.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin';
  const stall = new AbortController();
  const running = await session.start({
    argv: [process.execPath, options.agent ?? agentScript()],
    cwd: folder,
    env: {
      ...service,
      PATH: `${join(folder, 'bin')}:${path}`,
      TRTLLM_CACHE_PATH: path,
      TRTLLM_CACHE_ENTRY: entry,
      // For `save` the toolkit names the files relative to the work directory; for both it is where it may unpack.
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: 'tmp',
    },
    timeoutSeconds: request.verb === 'lookup' ? limits.lookupSeconds : limits.transferSeconds,
    graceSeconds: 1,
    signal: AbortSignal.any([session.signal, stall.signal]),
    onLine: (line) => messages.push(line),
  });
  const watch =
    request.verb === 'lookup' ? undefined : watchTransfer(session, folder, request, limits, stall);
  const end = await running.ended;
  watch?.stop();
  session.signal.throwIfAborted();
  const result = await readResult(folder);
  return classify(request, end, result, clean(messages, service), watch?.problem());
}

/** The folder the agent works in: request, tools, the toolkit's temp folder, and stand-ins that its path patterns find. */
async function prepare(folder: string, request: AgentRequest): Promise<void> {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await mkdir(join(folder, 'tmp'));
  for (const [name, text] of [
    ['tar', TAR],
    ['zstd', ZSTD],
  ] as const) {
    await writeFile(join(bin, name), text);
    await chmod(join(bin, name), 0o755);
  }
  if (request.verb === 'save') {
    await mkdir(join(folder, 'trtllm-wheel-v1'));
    for (const file of ENTRY_FILES) await writeFile(join(folder, file), '');
  }
  await writeFile(join(folder, 'request.json'), JSON.stringify(request));
}

function agentScript(): string {
  const source = import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(source ? '../entry/cache-agent.ts' : './cache-agent.js', import.meta.url));
}

async function readResult(folder: string): Promise<AgentResult | undefined> {
  const text = await readFile(join(folder, 'result.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as AgentResult);
}

/** The toolkit's messages without workflow commands and without what it asked to mask (signed URLs, the token). */
function clean(lines: readonly string[], service: ServiceEnvironment): string[] {
  const mask = /^::add-mask::(.*)$/;
  const decode = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const secrets = lines.flatMap((line) => {
    const masked = mask.exec(line)?.[1];
    return masked === undefined ? [] : [masked, decode(masked)];
  });
  if (service.ACTIONS_RUNTIME_TOKEN !== undefined) secrets.push(service.ACTIONS_RUNTIME_TOKEN);
  return lines
    .filter((line) => !mask.test(line))
    .map((line) =>
      redact(decode(line), secrets).replaceAll(/\bhttps?:\/\/[^\s"']*\?[^\s"']*/g, '<signed URL>'),
    );
}

/** Gives the one answer that return value, messages and end of the agent come to. */
export function classify(
  request: AgentRequest,
  end: Pick<ProcessEnd, 'why' | 'code' | 'signal' | 'seconds'>,
  result: AgentResult | undefined,
  messages: readonly string[],
  problem: string | undefined,
): ServiceAnswer {
  const said = messages.map((line) => line.replace(/^::(?:warning|error)[^:]*::/, ''));
  const failures = messages.filter((line) => /^::(?:warning|error)/.test(line) || FAILED.test(line));
  const text = said.filter((_, index) => failures.includes(messages[index] ?? '')).join('; ');
  const denied = said.find((line) => DENIED.test(line));
  if (denied !== undefined) return { kind: 'denied', reason: denied };
  if (problem !== undefined) return { kind: 'unavailable', reason: problem };
  if (end.why !== 'exited') {
    const attempt = said.findLast((line) => line.startsWith('Attempt ')) ?? text;
    const detail = attempt === '' ? '' : ` (${attempt})`;
    return { kind: 'unavailable', reason: `no answer within ${end.seconds.toFixed(0)} s${detail}` };
  }
  if (result === undefined) {
    const last = said.slice(-3).join('; ');
    return {
      kind: 'unavailable',
      reason: `the cache agent ended with ${end.signal ?? `code ${end.code}`}: ${last}`,
    };
  }
  if (result.thrown !== null) return { kind: 'unavailable', reason: result.thrown };
  if (/429|rate limit/i.test(text)) return { kind: 'unavailable', reason: `rate limited: ${text}` };
  if (request.verb === 'fetch' && /\btar\b.*(failed|exit code)/s.test(text)) {
    return { kind: 'corrupt', reason: 'the archive cannot be unpacked' };
  }
  if (failures.length > 0) return { kind: 'unavailable', reason: text };
  return { kind: 'ok', key: typeof result.returned === 'string' ? result.returned : saved(request, result) };
}

const FAILED = /^Failed to (?:save|restore): /;
const DENIED = /cache (?:read|write) denied|does not permit (?:reads|writes)|\b40[13]\b/;

function saved(request: AgentRequest, result: AgentResult): string | null {
  return request.verb === 'save' && result.returned !== null && Number(result.returned) !== -1
    ? (request.keys[0] ?? null)
    : null;
}

/** Ends a transfer that stands still or grows beyond its limit, and shows progress meanwhile. */
function watchTransfer(
  session: Session,
  folder: string,
  request: AgentRequest,
  limits: CacheLimits,
  stall: AbortController,
): { stop(): void; problem(): string | undefined } {
  const progress = startProgress(session.log, request.verb === 'fetch' ? 'restore' : 'publish');
  let problem: string | undefined;
  let seen = { bytes: -1, at: Date.now() };
  const look = async (): Promise<void> => {
    const bytes = await archiveBytes(folder);
    if (bytes !== seen.bytes) seen = { bytes, at: Date.now() };
    progress.update(`Actions cache: ${formatBytes(Math.max(bytes, 0))}`);
    // An upload does not change the archive; only its limit in all bounds it.
    const still = request.verb === 'fetch' && (Date.now() - seen.at) / 1000 > limits.stallSeconds;
    if (still)
      problem = `the transfer stood still for ${limits.stallSeconds} s at ${formatBytes(Math.max(bytes, 0))}`;
    if (bytes > limits.maxBytes) problem = `the entry is larger than ${formatBytes(limits.maxBytes)}`;
    if (problem !== undefined) stall.abort();
  };
  const timer = setInterval(() => void look().catch(() => {}), Math.min(1000, limits.stallSeconds * 250));
  return {
    stop() {
      clearInterval(timer);
      progress.done();
    },
    problem: () => problem,
  };
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
