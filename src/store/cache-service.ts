import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Session } from '../system/session.ts';
import { type AgentRequest, type AgentResult, ENTRY_FILES } from './cache-entry.ts';
import { classify, cleanMessages, type ServiceAnswer } from './cache-messages.ts';
import { type CacheLimits, DEFAULT_LIMITS, watchTransfer } from './cache-transfer.ts';

export interface CacheService {
  /** Which of the keys the service has; the first that matches, exactly or (its habit) by prefix. */
  lookup(keys: readonly string[]): Promise<ServiceAnswer>;
  /**
   * Unpacks the two files of the first of `keys` that the service has into `folder`, and nothing else anywhere. When its
   * answer is a key that was not asked for, nothing is fetched.
   */
  fetch(keys: readonly string[], folder: string): Promise<ServiceAnswer>;
  /** Saves the two files in `folder` (symbolic links are followed). */
  save(key: string, folder: string): Promise<ServiceAnswer>;
}

/** Variables by which `@actions/cache` finds and trusts its service; the runner gives most of them to actions only. */
const SERVICE_VARIABLES = [
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_MODE',
  'GITHUB_SERVER_URL',
  'NODE_EXTRA_CA_CERTS',
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
      return {
        kind: 'unavailable',
        reason: 'there is no Actions cache here (it exists inside a job only)',
        key: null,
      };
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
    fetch: (keys, folder) => call({ verb: 'fetch', keys }, folder),
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
  return classify(
    request,
    end,
    result,
    cleanMessages(messages, service.ACTIONS_RUNTIME_TOKEN),
    watch?.problem(),
  );
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
