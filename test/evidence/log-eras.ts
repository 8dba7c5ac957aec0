/**
 * Every line of facts/log-lines.tsv, row by row, as its program prints it, and what `judge` must tell from it alone. Rows that are facts of code and no lines say so.
 * The message only: `log-eras.test.ts` dresses it in the prefixes of every era.
 */
export interface Era {
  /** Row of the table of facts, counted from 1. */
  readonly row: number;
  readonly prints: string;
  /** In the words of `judge`; `nothing` is backend unknown, claim none. */
  readonly shows: 'nothing' | readonly [backend: string, claim: string];
  readonly diagnosis?: string;
  /** What the fact is about when it is no line of a log. */
  readonly noLine?: string;
}

function line(row: number, prints: string, shows: Era['shows'], diagnosis?: string): Era {
  return { row, prints, shows, ...(diagnosis === undefined ? {} : { diagnosis }) };
}

function fact(row: number, noLine: string): Era {
  return { row, prints: '', shows: 'nothing', noLine };
}

const DISABLED = 'TRANSCEIVER_DISABLED';

export const ERAS: readonly Era[] = [
  line(1, 'cache_transceiver is disabled', ['none', 'built'], DISABLED),
  line(2, "TRTLLM_USE_UCX_KVCACHE=1 is set, but it's recommended to set cache_transceiver_config.backend in yaml config", ['ucx', 'selected']),
  line(3, 'MPI CacheTransceiver is deprecated, UCX or NIXL is recommended', ['mpi', 'selected']),
  line(4, 'Using UCX kv-cache transceiver. If your devices are not in the same domain, please consider setting UCX_CUDA_IPC_ENABLE_MNNVL=n', ['ucx', 'selected']),
  line(5, 'Using KvCacheTransceiverV2', ['nixl', 'selected']),
  line(6, 'ValueError: Python transceiver currently only supports the NIXL backend, got UCX.', 'nothing', 'PYTHON_RUNTIME_NEEDS_NIXL'),
  fact(7, 'the C++ runtime with NIXL prints nothing in the Python file'),
  line(8, 'ValueError: in-flight cancellation requires an unambiguous cache transceiver backend, but multiple legacy backend selectors are enabled', 'nothing', 'TWO_VARIABLES'),
  line(9, 'UCX Connection Manager created', ['ucx', 'built']),
  line(10, 'NIXL Connection Manager created', ['nixl', 'built']),
  line(11, 'MOONCAKE Connection Manager created', ['mooncake', 'built']),
  line(12, 'MPI Connection Manager created', ['mpi', 'built']),
  line(13, 'CacheTransceiver is disabled.', ['none', 'built'], DISABLED),
  line(14, 'Enable NIXL KV cache transport.', ['nixl', 'selected']),
  line(14, 'Enable UCX KV cache transport.', ['ucx', 'selected']),
  line(14, 'Enable MOONCAKE KV cache transport.', ['mooncake', 'selected']),
  line(15, 'Enable MPI KV cache transport.', ['unknown', 'intended']),
  line(16, 'MPI KV cache transport is deprecated, please use UCX or NIXL instead.', ['mpi', 'selected']),
  fact(17, 'order of variables in C++'),
  fact(18, 'order of variables in Python'),
  fact(19, 'order of variables in older Python'),
  fact(20, 'order of variables in older C++'),
  line(21, 'UCX wrapper library is not open correctly. error : libucp.so.0: cannot open shared object file', ['ucx', 'selected'], 'UCX_WRAPPER_MISSING'),
  line(22, 'Unable to load UCX wrapper library symbol, possible cause is that TensorRT-LLM library is not built with UCX support', ['ucx', 'selected'], 'UCX_WRAPPER_MISSING'),
  line(23, 'UCX   No valid IP address found please set correct UCX interface with env variable TRTLLM_UCX_INTERFACE', ['ucx', 'selected'], 'NO_INTERFACE'),
  line(24, 'UcxConnectionManager | rank 2 | device: 2', ['ucx', 'built']),
  line(25, 'NixlTransferAgent::NixlTransferAgent using NIXL backend: UCX', ['nixl', 'selected']),
  line(25, 'NixlTransferAgent::NixlTransferAgent using NIXL backend: LIBFABRIC', ['nixl', 'selected']),
  line(26, 'NixlTransferAgent::NixlTransferAgent mAddress: 10.0.0.7:41234', ['nixl', 'built']),
  line(27, 'NixlTransferAgent::NixlTransferAgent backendParams: num_workers: 4', ['nixl', 'selected']),
  line(28, 'Unsupported NIXL backend: UXC, fallback to UCX', ['nixl', 'selected'], 'NIXL_PLUGIN_MISSPELT'),
  line(29, 'Failed to create NIXL backend: UCX', ['nixl', 'selected'], 'NIXL_BACKEND_FAILED'),
  line(30, 'Error occurred during generation transfer for request 17: connection reset', 'nothing', 'TRANSFER_FAILED'),
  line(31, 'Terminating context request 17 due to KV cache transfer timeout', 'nothing', 'TRANSFER_TIMEOUT'),
  line(32, 'Requesting cancellation for generation request 17 due to KV cache transfer timeout', 'nothing', 'TRANSFER_TIMEOUT'),
  line(33, "AssertionError: kv_cache_transceiver is disabled, please set 'cache_transceiver_config: backend:<backend_type>` in config file for disaggregated serving", ['none', 'built'], DISABLED),
  fact(34, 'the header of a CSV, read as a counter'),
  line(35, 'Initializing NIXL Connect.', 'nothing'),
  line(36, 'Skipping NIXL Connect initialization (aggregated mode).', 'nothing'),
  line(37, 'Failed to initialize NIXL Connect; KV-cache transfer will be unavailable.', 'nothing'),
  line(38, 'Initializing NIXL connector for decoded media support', 'nothing'),
  line(39, 'ENV TRTLLM_USE_UCX_KVCACHE=1', ['unknown', 'intended']),
  line(40, 'Backend UCX was instantiated', 'nothing'),
  line(41, 'Initialized NIXL agent: agent1', 'nothing'),
  line(42, "Failed to load plugin 'LIBFABRIC' from any directory", 'nothing'),
  line(43, '8 NVIDIA GPU(s) were detected, but UCX CUDA support was not found!', 'nothing', 'UCX_WITHOUT_CUDA'),
  line(44, 'VRAM memory is detected as host by UCX.', 'nothing', 'UCX_WITHOUT_CUDA'),
  line(45, 'UCX  ERROR ep 0x7f00: no remote ep address for lane[1]->remote_lane[2]', 'nothing', 'UCX_WIREUP_FAILED'),
  line(46, 'UCX  ERROR no remote registered memory access transport to vm:12: Unsupported operation', 'nothing', 'UCX_NO_TRANSPORT'),
  line(47, 'UCX  WARN  UCP API version is incompatible: required >= 1.20, actual 1.19.0', 'nothing'),
  fact(48, 'a cell of a UCX table, read with its row'),
  line(49, 'Creating v1 connector with name: NixlConnector and engine_id: 12', ['nixl', 'selected']),
  line(50, 'NIXL is available', 'nothing'),
  line(51, 'RuntimeError: NIXL is not available', ['nixl', 'selected'], 'NIXL_NOT_INSTALLED'),
  line(52, 'NIXL compatibility check passed (hash: f0608366)', ['nixl', 'built']),
  line(53, "NIXL transfer failure: handshake_setup_failed | Context: {'request_id': None}", ['nixl', 'built'], 'TRANSFER_FAILED'),
  line(54, 'NIXL KVManager initialized with backend: UCX', ['nixl', 'built']),
  line(55, 'Decode instance could be dead, remote mooncake session 10.0.0.1:15001 is not alive', ['mooncake', 'built'], 'PEER_GONE'),
  line(56, 'Transfer Engine RPC using P2P handshake, listening on 10.0.0.1:15002', ['mooncake', 'built']),
  line(57, 'NIXL INFO falling back to TCP transport', 'nothing'),
]; // biome-ignore format: a table
