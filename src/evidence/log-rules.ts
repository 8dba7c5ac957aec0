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
  /** What it proves that the line is missing; nothing where this is not said. */
  readonly absence?: string;
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
      /Failed to create NIXL backend|\bnixl(?:_cu\d+)?\._bindings\.nixl\w*Error\b|Failed to initialize NIXL agent/,
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
    /UCX\s+WARN\s+transports? '[^']*'(?:, ?'[^']*')* (?:is|are) not available/,
    'UCX_TRANSPORT_MISSING',
    'a requested UCX transport is missing',
  ),
  problem(
    /\bno (active messages|[a-z][a-z ]{1,60}) transports? to \S+/,
    'UCX_NO_TRANSPORT',
    'UCX found no transport to a peer',
  ),
  problem(
    /no remote ep address for lane\[\d+\]/,
    'UCX_WIREUP_FAILED',
    'the two UCX endpoints have no lane in common',
  ),
  problem(/Failed to create UCX worker/, 'UCX_WORKER_FAILED', 'UCX could not make a worker'),
  ...(['nixl', 'ucx'] as const).map((backend) =>
    wanted(
      backend,
      problem(
        new RegExp(`No valid IP address found please set correct ${backend.toUpperCase()} interface`),
        'NO_INTERFACE',
        'no usable network interface was found',
      ),
    ),
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
    /loadRemoteMD: error loading connection info|nixl\w*(?:\.py:\d+\])? .*Handshake with \S+ failed/i,
    'NIXL_HANDSHAKE_FAILED',
    "the peer's NIXL connection data could not be loaded",
  ),
  problem(
    /UCX\s+(?:ERROR|DIAG|WARN)\s+connect\([^)]*\b169\.254\.\d+\.\d+/,
    'LINK_LOCAL_ADDRESS',
    'UCX chose a link-local address',
  ),
  problem(
    /UCX\s+ERROR\s+connect\((?![^)]*\b169\.254\.)[^)]*\) failed: /,
    'PEER_UNREACHABLE',
    'UCX could not connect to its peer',
  ),
  problem(/trtllm_nixl_port\.lock/, 'PORT_LOCK', "NIXL's port lock file belongs to somebody else"),
  problem(
    /max locked memory|RLIMIT_MEMLOCK|ibv_(?:reg_mr|create_cq|create_srq)\b.*Cannot allocate memory/,
    'MEMLOCK',
    'the limit of locked memory is too low for RDMA',
  ),
  problem(
    /process_vm_(?:read|write)v\b.*(?:Operation not permitted|failed)|ptrace_scope/,
    'CMA_REFUSED',
    'one worker may not read the memory of the other',
  ),
  problem(
    /cuIpcOpenMemHandle\b.*(?:failed|error)|failed to open ipc mem handle/i,
    'CUDA_IPC_REFUSED',
    'one worker could not open GPU memory of the other',
  ),
  problem(
    /\/dev\/shm\b.*(?:more available memory|No space left|full)|shared memory.*(?:Not enough memory|Bus error)/i,
    'SHM_FULL',
    'the shared memory of the container is full',
  ),
  problem(
    /CUDA out of memory|cudaErrorMemoryAllocation|\bOutOfMemoryError\b|\bstd::bad_alloc\b/,
    'OUT_OF_MEMORY',
    'memory ran out',
  ),
  problem(/Address already in use|EADDRINUSE/, 'PORT_IN_USE', 'a port is taken'),
  problem(
    /Segmentation fault|Caught signal 11\b|signal SIGSEGV|\*\*\* Process received signal \*\*\*/,
    'SEGFAULT',
    'a process crashed in its memory',
  ),
  problem(
    /\bAssertion [`'"].+['"] failed|TLLM_CHECK_WITH_INFO: |\bAssertion failed: |terminate called after throwing/,
    'ASSERTION',
    'a program stopped at a check of its own',
  ),
  problem(
    /\bdeadlock|STUCK INDEFINITELY|futex_wait_queue.*hung|blocked for more than \d+ seconds/i,
    'STUCK_THREAD',
    'a thread waits for ever',
  ),
  problem(/(?<!\/dev\/shm.*)No space left on device/, 'DISK_FULL', 'the disk is full'),
  problem(
    /could not select device driver|CUDA driver version is insufficient|no CUDA-capable device is detected|NVIDIA-SMI has failed/,
    'NO_GPU',
    'the GPU or its driver is not usable',
  ),
];

/** Problems that are the machine's fault, never the change's. */
export const SURROUNDINGS_PROBLEMS: ReadonlySet<string> = new Set(['DISK_FULL', 'NO_GPU', 'SERVICE_DIED']);
