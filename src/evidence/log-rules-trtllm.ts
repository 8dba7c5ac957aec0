import type { LogRule } from './log-rules.ts';
import type { Claim, SeenBackend, Strength } from './types.ts';

/** First release whose C++ transceiver knows a backend. */
const FIRST = { NIXL: '0.21', UCX: '0.19', MPI: '0.19', MOONCAKE: '1.2' } as const;
const ALL = ['NIXL', 'UCX', 'MPI', 'MOONCAKE'] as const;

function says(
  pattern: RegExp,
  backend: SeenBackend,
  claim: Claim,
  strength: Strength,
  means: string,
  releases?: string,
): LogRule {
  return { pattern, backend, claim, strength, means, ...(releases === undefined ? {} : { releases }) };
}

function backendNamed(word: string): SeenBackend {
  return (
    ({ NIXL: 'nixl', UCX: 'ucx', MPI: 'mpi', MOONCAKE: 'mooncake' } as const)[word.toUpperCase()] ?? 'unknown'
  );
}

/** The same line for each backend by name, as TensorRT-LLM prints it. */
function forEach<const T extends string>(words: readonly T[], rule: (word: T) => LogRule): LogRule[] {
  return words.map(rule);
}

/**
 * Lines that TensorRT-LLM prints about its KV transfer. A line that is missing proves nothing: several exist for some ways of choosing
 * only, and all of them vanish at log level WARNING.
 */
export const TRTLLM_RULES: readonly LogRule[] = [
  ...forEach(ALL, (word) => ({
    ...says(
      // Models with recurrent state print the same words after `RNN Cache: ` for the transfer of that state.
      new RegExp(`(?<!RNN Cache: .{0,4})\\b${word} Connection Manager created`),
      backendNamed(word),
      'built',
      3,
      `the ${word} connection manager was built`,
      `${FIRST[word]} and later (C++ transceiver)`,
    ),
    absence: 'at INFO and with the C++ transceiver: not built; else nothing',
  })),
  ...forEach(ALL, (word) =>
    says(
      new RegExp(`TRTLLM_USE_${word}_KVCACHE=1 is set, but it's recommended to set`),
      backendNamed(word),
      'selected',
      2,
      `${word} was chosen by its variable`,
      '1.2.0rc3 and later',
    ),
  ),
  ...forEach(['NIXL', 'UCX', 'MOONCAKE'], (word) =>
    says(
      new RegExp(`Enable ${word} KV cache transport\\.`),
      backendNamed(word),
      'selected',
      1,
      `${word} was chosen by a variable`,
      '0.19 to 0.21; later only with DEFAULT',
    ),
  ),
  // Old C++ model files print this in an else branch, also when serving is aggregated: a wish at best.
  says(/Enable MPI KV cache transport\./, 'mpi', 'intended', 0, 'MPI named as the fallback'),
  says(
    /MPI KV cache transport is deprecated|MPI CacheTransceiver is deprecated/,
    'mpi',
    'selected',
    2,
    'MPI was chosen',
    '1.0 and later',
  ),
  {
    ...says(
      /NixlTransferAgent::NixlTransferAgent using NIXL backend: (\w+)/,
      'nixl',
      'selected',
      2,
      'NIXL was chosen, with its plugin',
      '1.2.0rc3 and later',
    ),
    detail: (match) => (match[1] === 'LIBFABRIC' ? { wire: 'libfabric' } : {}),
  },
  says(
    /NixlTransferAgent::NixlTransferAgent mAddress: /,
    'nixl',
    'built',
    2,
    'the NIXL agent was built',
    '0.21 and later',
  ),
  says(
    /BindingsNixlTransferAgent init: /,
    'nixl',
    'built',
    2,
    'the NIXL agent was built',
    '1.3rc (Python transceiver)',
  ),
  says(
    /NixlTransferAgent::NixlTransferAgent backendParams: /,
    'nixl',
    'selected',
    1,
    "NIXL's agent lists its parameters before it is built",
    '1.2.0rc3 and later',
  ),
  says(
    /Using (C\+\+|Python) NIXL Transfer Agent implementation|Forcing use of pure Python NIXL KV Transfer Agent/,
    'nixl',
    'selected',
    2,
    'the Python transceiver uses NIXL',
    '1.3rc',
  ),
  says(
    /Using KvCacheTransceiverV2/,
    'nixl',
    'selected',
    2,
    'the Python transceiver runs, and it knows NIXL only',
    '1.3rc',
  ),
  says(/\bUs(?:e|ing) UCX kv-cache trans\w+\./, 'ucx', 'selected', 2, 'UCX was chosen', '1.0 and later'),
  says(
    /\bUcxConnectionManager\b(?!'| is )/,
    'ucx',
    'built',
    2,
    'the UCX connection manager spoke',
    '0.19 and later, mostly at DEBUG',
  ),
  says(
    /\b(NixlTransferAgent::(?!NixlTransferAgent(?!\())|nixlAgent::|nixlUcx\w+::)/,
    'nixl',
    'built',
    1,
    "NIXL's agent is on a call stack",
  ),
  says(
    /\b(UcxConnection|UcxComm\w*|UcxCacheCommunicator)::/,
    'ucx',
    'built',
    1,
    'the UCX connection is on a call stack',
  ),
  says(
    /\bMpi(Connection|ConnectionManager|Comm\w*CacheCommunicator)::/,
    'mpi',
    'built',
    1,
    'the MPI connection is on a call stack',
  ),
  says(/\bMooncakeTransferAgent\b/, 'mooncake', 'built', 1, "Mooncake's agent spoke"),
  says(
    /dlopen: libtensorrt_llm_mooncake_wrapper\.so/,
    'mooncake',
    'selected',
    1,
    'the Mooncake wrapper is being opened',
  ),
  says(/dlopen: libtensorrt_llm_ucx_wrapper\.so/, 'ucx', 'selected', 1, 'the UCX wrapper is being opened'),
  says(/dlopen: libtensorrt_llm_nixl_wrapper\.so/, 'nixl', 'selected', 1, 'the NIXL wrapper is being opened'),
  {
    // Plugins of files and objects (POSIX, GDS) are KVBM's. Printed by NIXL 0.5.0, which is TensorRT-LLM 1.1, on stdout for each transfer.
    ...says(
      /\[NIXL TELEMETRY\]: From backend (UCX|UCX_MO|LIBFABRIC|Mooncake) (?:Posted and )?Completed Xfer with \d+ descriptors of total size ([\d.]+) ?(M?)B in ([\d.]+) ?us/i,
      'nixl',
      'used',
      3,
      'NIXL completed a transfer',
      '1.1',
    ),
    detail: telemetryDetail,
  },
  {
    ...says(
      /\bcache_transceiver is disabled|CacheTransceiver is disabled\./,
      'none',
      'built',
      3,
      'this worker has no KV transceiver',
      '1.0 and later',
    ),
    problem: 'TRANSCEIVER_DISABLED',
  },
  {
    ...says(
      /kv_cache_transceiver is disabled, please set/,
      'none',
      'built',
      3,
      'a disaggregated request met a worker without transceiver',
    ),
    problem: 'TRANSCEIVER_DISABLED',
  },
  {
    pattern: /Disaggregated serving is not enabled/,
    means: 'this worker is not set up for disaggregated serving',
    strength: 2,
    problem: 'TRANSCEIVER_DISABLED',
  },
  {
    pattern: /Python transceiver currently only supports (?:the )?NIXL\b/,
    means: 'the Python transceiver was asked for another backend',
    strength: 2,
    problem: 'PYTHON_RUNTIME_NEEDS_NIXL',
  },
  {
    pattern: /Unknown backend name\.|Unsupported cache transceiver backend type/,
    means: 'the YAML names a backend this build does not know',
    strength: 2,
    problem: 'UNKNOWN_BACKEND_NAME',
  },
  {
    pattern: /unambiguous cache transceiver backend/,
    means: 'two backend variables are set',
    strength: 2,
    problem: 'TWO_VARIABLES',
  },
  {
    pattern: /due to KV cache transfer timeout/,
    means: 'a KV transfer timed out',
    strength: 2,
    problem: 'TRANSFER_TIMEOUT',
  },
  {
    pattern: /Error occurred during (generation|context) transfer/,
    means: 'a KV transfer failed',
    strength: 2,
    problem: 'TRANSFER_FAILED',
  },
  {
    pattern: /may use dynamic buffer which will fail with NIXL/,
    means: 'the transfer buffer is smaller than a prompt',
    strength: 2,
    problem: 'BUFFER_TOO_SMALL',
  },
  {
    pattern: /AgentConnection::send failed|UcxConnection::(?:send|recv)\b.*(?:failed|error)/i,
    means: 'a KV transfer failed',
    strength: 2,
    problem: 'TRANSFER_FAILED',
  },
  {
    pattern: /std::future_error: Broken promise/,
    means: 'a waiting transfer was dropped without an answer',
    strength: 2,
    problem: 'BROKEN_PROMISE',
  },
  {
    pattern: /find the requested block in the reuse tree|BlockRange::fromReuseTree/,
    means: 'the sender no longer has the blocks of a request',
    strength: 2,
    problem: 'BLOCKS_GONE',
  },
];

/** `total size` is in 10^6 bytes; time in µs. One line is one transfer, so one line gives no rate to judge by: the sum does. */
function telemetryDetail(match: RegExpExecArray): { readonly bytes: number; readonly gbps?: number } {
  // 0.5.0 as released counts bytes (run: compat); sources of that time also have megabytes.
  const bytes = Number(match[2]) * (match[3] === '' ? 1 : 1e6);
  const micros = Number(match[4]);
  return {
    bytes: Number.isFinite(bytes) ? bytes : 0,
    ...(micros > 0 && bytes >= 1 << 20 ? { gbps: bytes / micros / 1000 } : {}),
  };
}
