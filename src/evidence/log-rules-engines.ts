import type { LogRule } from './log-rules.ts';
import type { SeenBackend } from './types.ts';

/**
 * Lines of other programs that a log given to `judge` may hold: vLLM, SGLang, Mooncake, Python NIXL, benchmark tools. They are told apart so that
 * such a log is not mistaken for TensorRT-LLM's, and so that its backend is named where the text allows it.
 */
export const ENGINE_RULES: readonly LogRule[] = [
  {
    pattern: /Creating v1 connector with name: Nixl\w*Connector/,
    means: 'vLLM made its NIXL connector',
    strength: 2,
    backend: 'nixl',
    claim: 'selected',
  },
  {
    pattern: /Creating v1 connector with name: Mooncake\w*Connector/,
    means: 'vLLM made its Mooncake connector',
    strength: 2,
    backend: 'mooncake',
    claim: 'selected',
  },
  {
    // What the module prints when it is imported (availability, its own settings) is no connector yet.
    pattern:
      /\bnixl_connector(?:\.py:\d+\]|[.:]\S*) (?!.*(?:NIXL is |already imported|UCX_RCACHE_MAX_UNRELEASED|metrics))/,
    means: "vLLM's NIXL connector speaks",
    strength: 2,
    backend: 'nixl',
    claim: 'selected',
  },
  {
    pattern: /ERROR.*\bNIXL is not available|RuntimeError: NIXL is not available/,
    means: 'NIXL is wanted and not installed',
    strength: 2,
    backend: 'nixl',
    claim: 'selected',
    problem: 'NIXL_NOT_INSTALLED',
  },
  {
    pattern: /Initializing NIXL (wrapper|worker|Scheduler)/i,
    means: 'vLLM starts its NIXL connector',
    strength: 2,
    backend: 'nixl',
    claim: 'selected',
  },
  {
    pattern: /NIXL compatibility check passed/,
    means: 'two vLLM workers agree on the layout',
    strength: 2,
    backend: 'nixl',
    claim: 'built',
  },
  {
    pattern: /NIXL transfer failure: (\w+)/,
    means: "vLLM's NIXL transfer failed",
    strength: 2,
    backend: 'nixl',
    claim: 'built',
    problem: 'TRANSFER_FAILED',
  },
  {
    pattern: /NIXL KVManager initialized with backend: \w+/,
    means: 'SGLang built its NIXL manager',
    strength: 2,
    backend: 'nixl',
    claim: 'built',
  },
  {
    // vLLM's Mooncake connector prints the same line; only NIXL has a time to post.
    pattern:
      /Num successful transfers=([1-9]\d*),(?=.*Avg post time).*?Avg MB per transfer=([\d.]+)(?:,.*?Throughput \(MB\/s\)=([\d.]+))?/,
    means: 'NIXL completed transfers, by its connector’s own count',
    strength: 3,
    backend: 'nixl',
    claim: 'used',
    detail: statsDetail,
  },
  {
    pattern:
      /Num successful transfers=([1-9]\d*),(?!.*Avg post time)(?=.*Num failed recvs).*?Avg MB per transfer=([\d.]+)(?:,.*?Throughput \(MB\/s\)=([\d.]+))?/,
    means: 'Mooncake completed transfers, by its connector’s own count',
    strength: 3,
    backend: 'mooncake',
    claim: 'used',
    detail: statsDetail,
  },
  {
    // The fields of NIXL's own record of one finished transfer, `get_xfer_telemetry`, as programs print it; durations in µs.
    pattern: /\btotalBytes\b\W{1,4}([1-9]\d*)\b.*\bxferDuration\b\W{1,4}(\d+)\b/,
    means: 'NIXL finished a transfer, by its own record of it',
    strength: 3,
    backend: 'nixl',
    claim: 'used',
    detail: (match) => {
      const [bytes, micros] = [Number(match[1]), Number(match[2])];
      if (!Number.isSafeInteger(bytes)) return {};
      return { bytes, ...(micros > 0 && bytes >= 4 << 20 ? { gbps: bytes / micros / 1000 } : {}) };
    },
  },
  {
    pattern: /\bNum failed (?:transfers|recvs)=[1-9]/,
    means: 'a connector counts failed transfers',
    strength: 2,
    problem: 'TRANSFER_FAILED',
  },
  {
    pattern: /\bmooncake_connector\.py:\d+\]|\bMooncake transfer failed\b/,
    means: "vLLM's Mooncake connector speaks",
    strength: 2,
    backend: 'mooncake',
    claim: 'selected',
  },
  {
    pattern: /remote mooncake session \S+ is not alive/,
    means: "SGLang's Mooncake peer is gone",
    strength: 2,
    backend: 'mooncake',
    claim: 'built',
    problem: 'PEER_GONE',
  },
  {
    pattern: /\brdma_transport\.cpp:\d+\] Memory region not registered/,
    means: "Mooncake's RDMA transport does not know the memory",
    strength: 2,
    backend: 'mooncake',
    claim: 'built',
    problem: 'MEMORY_NOT_REGISTERED',
  },
  {
    pattern: /Transfer Engine RPC using \S+/,
    means: "Mooncake's transfer engine is up",
    strength: 2,
    backend: 'mooncake',
    claim: 'built',
  },
  {
    pattern:
      /\b(rdma_(transport|context|endpoint)|worker_pool|transfer_engine(_impl|_py)?|transfer_metadata(_plugin)?|tcp_transport|nvlink_transport|multi_transport)\.cpp:\d+\]/,
    means: "Mooncake's transfer engine speaks",
    strength: 1,
    backend: 'mooncake',
    claim: 'built',
  },
  {
    pattern: /\bMooncakeKVManager\b|\bmooncake_transfer_engine(?:\.py)?\b/,
    means: "SGLang's Mooncake manager speaks",
    strength: 1,
    backend: 'mooncake',
    claim: 'built',
  },
  {
    pattern: /\bKVTransferError\(|Prefill transfer failed for request|Decode transfer failed for request/,
    means: "SGLang's KV transfer failed",
    strength: 2,
    problem: 'TRANSFER_FAILED',
  },
  {
    pattern: /Health check failed\.|couldn't get a response from (?:detokenizer|scheduler)/,
    means: 'the engine did not answer its health check',
    strength: 2,
    problem: 'ENGINE_SILENT',
  },
  {
    pattern: /Failed deserializing JSON to response|Failed to fold \w+ stream/,
    means: "Dynamo's frontend could not read a worker's answer",
    strength: 2,
    problem: 'ANSWER_UNREADABLE',
  },
  {
    pattern: /\bnixlbench\b|\bNIXLBench\b|\bNIXL Benchmark\b/i,
    means: 'a benchmark tool of NIXL, no serving',
    strength: 2,
    backend: 'none',
    claim: 'none',
  },
  {
    pattern: /\b(libperf|perftest(_run)?)\.c:\d+|\bucx_perftest\b/,
    means: 'a benchmark tool of UCX, no serving',
    strength: 2,
    backend: 'none',
    claim: 'none',
  },
  {
    pattern: /PMPI_Init\b|MPIR_Init_thread/,
    means: 'an MPI program, no KV transfer',
    strength: 2,
    backend: 'none',
    claim: 'none',
  },
];

/** Bytes and rate of a connector's own count: MB are 2^20 bytes there. */
function statsDetail(match: RegExpExecArray): { readonly bytes: number; readonly gbps?: number } {
  const bytes = Math.round(Number(match[1]) * Number(match[2]) * (1 << 20));
  const gbps = (Number(match[3] ?? 0) * (1 << 20)) / 1e9;
  return { bytes: Number.isFinite(bytes) ? bytes : 0, ...(gbps > 0 ? { gbps } : {}) };
}

/** Wishes in dumps of arguments and environments: told, and never deciding. */
export const WISH_RULES: readonly LogRule[] = (['nixl', 'ucx', 'mpi', 'mooncake'] as const).flatMap(
  (backend) => [
    wish(new RegExp(`TRTLLM_USE_${backend.toUpperCase()}_KVCACHE['": =]+1`), backend),
    wish(new RegExp(`cache_transceiver_config\\b.{0,80}?\\bbackend['": =]+['"]?${backend}\\b`, 'i'), backend),
    wish(new RegExp(`disaggregation[_-]transfer[_-]backend['": =]+['"]?${backend}\\b`, 'i'), backend),
  ],
);

function wish(pattern: RegExp, backend: SeenBackend): LogRule {
  return { pattern, means: `a setting asks for ${backend}`, strength: 0, backend, claim: 'intended' };
}

/** Lines that show an engine at work around a Python NIXL agent, which a script and an installation check print in the same words. */
export const SERVING =
  /NixlConnector|KVConnector|KV_?Caches?\b|KVManager|EngineCore|VllmWorker|nixl_connector|Registered endpoint 'dynamo/;

/** A Python NIXL agent of an engine: `_api.py` of NIXL prints it for any agent, so it counts only beside SERVING. */
export const PYTHON_AGENT_RULES: readonly LogRule[] = [
  {
    pattern: /Backend (UCX|LIBFABRIC|Mooncake) was instantiated/,
    means: 'a Python NIXL agent was built',
    strength: 2,
    backend: 'nixl',
    claim: 'built',
    detail: (match) => (match[1] === 'LIBFABRIC' ? { wire: 'libfabric' } : {}),
  },
];

/**
 * Lines that say that the serving or its transfer failed, whatever the backend. Levels below error are left alone: NIXL scans its
 * plugins with "Failed to load" at level I, and harmless warnings abound.
 */
export const FAILURE_RULES: readonly RegExp[] = [
  /(^|[\s|[(])(ERROR|CRITICAL|FATAL)\b/,
  /\[TRT-LLM[^\]]*\](?: ?\[[^\]]*\])* ?\[E\]/,
  /\blevel=(error|fatal)\b|"(level|severity)":\s*"(error|fatal|critical)"/i,
  /^[EF]\d{4} \d\d:\d\d:/,
  /\bTraceback \(most recent call last\)/,
  /(^|[\s"'])[A-Za-z_.]*(Error|Exception): /,
  /\bterminate called\b|\bwhat\(\): /,
  /Assertion `.*' failed|Assertion failed:/,
  /\bAborted\b|core dumped|Segmentation fault|\bAbort\(\d+\)|Caught signal \d+/,
  /transfer (failed|failure|timed out|timeout)\b/i,
  /Health check failed/,
  /Internal server error/i,
  /STUCK INDEFINITELY|\bdeadlock/i,
  /Failed to create (NIXL backend|UCX worker)/,
  /memory is detected as host by UCX/,
  /\bis not alive\b/,
  /terminated with exit code [1-9]|exited with (exit )?(code|status) [1-9]/i,
];
