import type { LogRule } from './log-rules.ts';
import type { Claim, SeenBackend, Strength } from './types.ts';

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
function forEach(words: readonly string[], rule: (word: string) => LogRule): LogRule[] {
  return words.map(rule);
}

/**
 * Lines that TensorRT-LLM prints about its KV transfer. A line that is missing proves nothing: several exist for some ways of choosing
 * only, and all of them vanish at log level WARNING.
 */
export const TRTLLM_RULES: readonly LogRule[] = [
  ...forEach(['NIXL', 'UCX', 'MPI', 'MOONCAKE'], (word) =>
    says(
      new RegExp(`\\b${word} Connection Manager created`),
      backendNamed(word),
      'built',
      3,
      `the ${word} connection manager was built`,
      '0.19 and later (C++ transceiver)',
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
    /Using (C\+\+|Python) NIXL Transfer Agent implementation/,
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
  says(/Using UCX kv-cache transceiver\./, 'ucx', 'selected', 2, 'UCX was chosen', '1.2.0rc3 and later'),
  says(/UcxConnectionManager/, 'ucx', 'built', 2, 'the UCX connection manager spoke'),
  says(/\b(NixlTransferAgent|nixlAgent|nixlUcx\w+)::/, 'nixl', 'built', 1, "NIXL's agent is on a call stack"),
  says(/\b(UcxConnection|UcxComm\w*)::/, 'ucx', 'built', 1, 'the UCX connection is on a call stack'),
  says(/\bMooncakeTransferAgent\b/, 'mooncake', 'built', 1, "Mooncake's agent spoke"),
  says(/dlopen: libtensorrt_llm_nixl_wrapper\.so/, 'nixl', 'selected', 1, 'the NIXL wrapper is being opened'),
  {
    // Printed by NIXL 0.5.0, which is TensorRT-LLM 1.1, on stdout for each transfer.
    ...says(
      /\[NIXL TELEMETRY\]: From backend (\w+) Completed Xfer with \d+ descriptors of total size ([\d.]+) ?MB in ([\d.]+) ?us/i,
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
    pattern: /Python transceiver currently only supports the NIXL backend/,
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
];

/** `total size` is in 10^6 bytes; time in µs. One line is one transfer, so one line gives no rate to judge by: the sum does. */
function telemetryDetail(match: RegExpExecArray): { readonly bytes: number; readonly gbps?: number } {
  const bytes = Number(match[2]) * 1e6;
  const micros = Number(match[3]);
  return {
    bytes: Number.isFinite(bytes) ? bytes : 0,
    ...(micros > 0 && bytes >= 1 << 20 ? { gbps: bytes / micros / 1000 } : {}),
  };
}
