import type { Claim, SeenBackend, Strength, Wire } from './types.ts';

/** What one kind of log line means. Written from the sources of the programs that print it (facts/kv-backend-evidence.md 1.3, 7). */
export interface LogRule {
  readonly pattern: RegExp;
  readonly means: string;
  readonly strength: Strength;
  readonly backend?: SeenBackend;
  readonly claim?: Claim;
  /** Problem code, a row of diagnose.ts. */
  readonly problem?: string;
  /** Releases that print it, for the reader of the table. */
  readonly releases?: string;
  /** Further parts of the finding that the line itself holds. */
  readonly detail?: (match: RegExpExecArray) => {
    readonly wire?: Wire;
    readonly bytes?: number;
    readonly gbps?: number;
  };
}

/** A problem that also tells which backend was wanted: it was chosen, and is not there. */
function wanted(backend: SeenBackend, rule: LogRule): LogRule {
  return { ...rule, backend, claim: 'selected' };
}

function problem(pattern: RegExp, code: string, means: string): LogRule {
  return { pattern, means, strength: 2, problem: code };
}

/**
 * Lines of NIXL and UCX themselves, and of the machine: problems, in whatever engine they appear. Scares that are harmless alone have no
 * row: `Failed to load plugin` (a scan of all plugins), `UCP API version is incompatible` (Open MPI prints it too), `Discovered backend
 * plugin` (available, not used), `UCX WARN unused environment variable`.
 */
export const COMMON_RULES: readonly LogRule[] = [
  wanted(
    'nixl',
    problem(
      /libtensorrt_llm_nixl_wrapper\.so can ?not be loaded/,
      'NIXL_WRAPPER_MISSING',
      'the NIXL wrapper could not be loaded',
    ),
  ),
  wanted(
    'ucx',
    problem(
      /UCX wrapper library is not open correctly|Unable to load UCX wrapper library symbol/,
      'UCX_WRAPPER_MISSING',
      'the UCX wrapper could not be loaded',
    ),
  ),
  wanted(
    'nixl',
    problem(
      /Both C\+\+ and Python NIXL Transfer Agents failed to load/,
      'NIXL_WRAPPER_MISSING',
      'neither NIXL agent could be loaded',
    ),
  ),
  problem(/undefined symbol: \S*nixl/i, 'NIXL_ABI_MISMATCH', 'the wrapper was built for another NIXL'),
  problem(
    /getPluginParams: backend '[^']*' not found/,
    'NIXL_PLUGIN_NOT_FOUND',
    'NIXL did not find its plugin',
  ),
  wanted(
    'nixl',
    problem(
      /Failed to create NIXL backend/,
      'NIXL_BACKEND_FAILED',
      'NIXL was chosen and its agent could not be built',
    ),
  ),
  wanted(
    'nixl',
    problem(
      /Unsupported NIXL backend: \S+ fallback to UCX/,
      'NIXL_PLUGIN_MISSPELT',
      'the wanted NIXL plugin is unknown: NIXL runs with another',
    ),
  ),
  problem(
    /UCX CUDA support was not found|VRAM memory is detected as host by UCX/,
    'UCX_WITHOUT_CUDA',
    'UCX cannot handle GPU memory',
  ),
  problem(/registerMem: registration failed/, 'NIXL_REGISTRATION_FAILED', 'NIXL could not register memory'),
  problem(/accelerated IB support was not found/, 'UCX_WITHOUT_IB', 'UCX lacks its InfiniBand modules'),
  problem(
    /UCX\s+WARN\s+transports? '[^']*' (is|are) not available/,
    'UCX_TRANSPORT_MISSING',
    'a requested UCX transport is missing',
  ),
  problem(
    /no (active messages|remote memory|am|remote registered memory access|emulated) \S*\s*transport/i,
    'UCX_NO_TRANSPORT',
    'UCX found no transport to a peer',
  ),
  problem(/Failed to create UCX worker/, 'UCX_WORKER_FAILED', 'UCX could not make a worker'),
  problem(
    /No valid IP address found please set correct/,
    'NO_INTERFACE',
    'no usable network interface was found',
  ),
  problem(
    /cuMemImportFromShareableHandle failed/,
    'NOT_ONE_NVLINK_DOMAIN',
    'GPU memory could not be shared with the peer',
  ),
  problem(
    /Deserialization of tag dest_data_ep_\d+ failed/,
    'LIBFABRIC_ENDS_DIFFER',
    'the two LIBFABRIC ends do not match',
  ),
  problem(
    /loadRemoteMD: error loading connection info/,
    'NIXL_HANDSHAKE_FAILED',
    "the peer's NIXL connection data could not be loaded",
  ),
  problem(
    /UCX\s+ERROR\s+connect\(.*169\.254\.\d+\.\d+/,
    'LINK_LOCAL_ADDRESS',
    'UCX chose a link-local address',
  ),
  problem(/trtllm_nixl_port\.lock/, 'PORT_LOCK', "NIXL's port lock file belongs to somebody else"),
  problem(/No space left on device/, 'DISK_FULL', 'the disk is full'),
  problem(
    /could not select device driver|CUDA driver version is insufficient|no CUDA-capable device is detected|NVIDIA-SMI has failed/,
    'NO_GPU',
    'the GPU or its driver is not usable',
  ),
];

/** Problems that are the machine's fault, never the change's. */
export const SURROUNDINGS_PROBLEMS: ReadonlySet<string> = new Set(['DISK_FULL', 'NO_GPU', 'SERVICE_DIED']);
