/**
 * Logs of the same kinds as the public ones, written by us with other versions, prefixes, orders and engines: what the rules were not made from. Lines are
 * in the forms that the programs print; nothing here is a log of somebody.
 */
export interface Kind {
  readonly what: string;
  readonly text: string;
  readonly backend: string;
  readonly claim: string;
  readonly outcome: 'ok' | 'failed' | 'unclear';
  readonly wire?: string;
  readonly codes?: readonly string[];
}

function kind(what: string, lines: readonly string[], shows: Omit<Kind, 'what' | 'text'>): Kind {
  return { what, text: `${lines.join('\n')}\n`, ...shows };
}

const UCX = '[1795308090.22] [node7:991  :3]';

export const KINDS: readonly Kind[] = [
  kind(
    'vLLM decode worker, older connector, agent ready',
    [
      'INFO 02-11 08:15:01 [nixl_connector.py:62] NIXL is available',
      'INFO 02-11 08:15:09 [factory.py:51] Creating v1 connector with name: NixlConnector and engine_id: 77',
      'INFO 02-11 08:15:09 [nixl_connector.py:344] Initializing NIXL wrapper',
      'Backend UCX was instantiated',
      'Initialized NIXL agent: 0cf2a6b2-aaaa-bbbb-cccc-0123456789ab',
      'INFO 02-11 08:15:30 [api_server.py:99] Application startup complete. Server ready',
    ],
    { backend: 'nixl', claim: 'built', outcome: 'ok' },
  ),
  kind(
    'vLLM with a KVBM connector: a NIXL agent that is not the way between workers',
    [
      '(EngineCore_0 pid=77) INFO 01-02 03:04:05 [factory.py:64] Creating v1 connector with name: DynamoConnector and engine_id: 8',
      '2026-01-02 03:04:06 NIXL INFO    _api.py:361 Backend POSIX was instantiated',
      '2026-01-02 03:04:06 NIXL INFO    _api.py:361 Backend UCX was instantiated',
      '2026-01-02 03:04:06 NIXL INFO    _api.py:251 Initialized NIXL agent: kvbm-worker-0',
    ],
    { backend: 'unknown', claim: 'none', outcome: 'ok' },
  ),
  kind(
    'vLLM with Mooncake, transfers counted in the words that NIXL uses too',
    [
      '(EngineCore_DP0 pid=5) INFO 03-03 10:00:00 [factory.py:64] Creating v1 connector with name: MooncakeConnector and engine_id: 1',
      'INFO 03-03 10:05:00 [metrics.py:101] KV Transfer metrics: Num successful transfers=12, Avg xfer time (ms)=8.1, P90 xfer time (ms)=9.9, Avg MB per transfer=64.0, Throughput (MB/s)=7900.0, Avg number of descriptors=128.0, Num failed transfers=0, Num failed recvs=0, Num KV expired reqs=0',
    ],
    { backend: 'mooncake', claim: 'used', outcome: 'ok' },
  ),
  kind(
    'vLLM connector whose transfers failed',
    [
      'INFO 03-03 10:05:00 [nixl_connector.py:1500] Detected attention backend FLASHINFER',
      'INFO 03-03 10:05:30 [metrics.py:101] KV Transfer metrics: Num successful transfers=0, Avg xfer time (ms)=0, Avg post time (ms)=0, Avg MB per transfer=0, Throughput (MB/s)=0, Num failed transfers=3',
      'ERROR 03-03 10:05:31 [nixl_connector.py:548] Handshake with c00824be failed',
    ],
    {
      backend: 'nixl',
      claim: 'selected',
      outcome: 'failed',
      codes: ['TRANSFER_FAILED', 'NIXL_HANDSHAKE_FAILED'],
    },
  ),
  kind(
    'SGLang over NIXL with LIBFABRIC, healthy',
    [
      '2026-05-30 09:00:00 NIXL INFO    _api.py:402 Backend LIBFABRIC was instantiated',
      '[2026-05-30 09:00:01 TP3] NIXL KVManager initialized with backend: LIBFABRIC',
      '[2026-05-30 09:00:09] The server is fired up and ready to roll!',
    ],
    { backend: 'nixl', claim: 'built', outcome: 'ok' },
  ),
  kind(
    'SGLang over Mooncake, starting',
    [
      'I0917 16:19:42.193420 3936072 transfer_engine.cpp:146] Transfer Engine RPC using P2P handshake, listening on 10.1.2.3:16590',
      'I0917 16:19:42.193977 3936072 transfer_engine.cpp:200] Topology discovery complete. Found 8 HCAs.',
      'I0917 16:19:42.197755 3936068 rdma_context.cpp:129] RDMA device: mlx5_3, LID: 17',
    ],
    { backend: 'mooncake', claim: 'built', outcome: 'ok' },
  ),
  kind(
    'an error of SGLang that names no transport',
    [
      "[2026-02-19 16:32:42 TP0] Decode transfer failed for request rank=0 decode_req.req.rid='a1' with exception KVTransferError(bootstrap_room=3): Failed to get kvcache from prefill instance, it might be dead",
    ],
    { backend: 'unknown', claim: 'none', outcome: 'failed', codes: ['TRANSFER_FAILED'] },
  ),
  kind(
    'TensorRT-LLM 1.0 over UCX, in the words of that release, misspelt as it prints them',
    [
      '[07/30/2025-10:00:00] [TRT-LLM] [RANK 0] [I] Use UCX kv-cache transervier. If your devices are not in the same domain, please consider setting UCX_CUDA_IPC_ENABLE_MNNVL=n',
      '[TensorRT-LLM][INFO] [RANK 0] CacheTransBufferManager: mMaxNumTokens:2048, mRecvBufferCount:1',
      '[TensorRT-LLM][INFO] [RANK 0] UCX Connection Manager created',
    ],
    { backend: 'ucx', claim: 'built', outcome: 'ok' },
  ),
  kind(
    "TensorRT-LLM over UCX in Dynamo, beside Dynamo's own NIXL connector",
    [
      '2026-01-20T10:00:00Z  INFO main.init: Initializing NIXL Connect.',
      '2026-01-20 10:00:01 NIXL INFO    _api.py:363 Backend UCX was instantiated',
      '2026-01-20 10:00:01 NIXL INFO    _api.py:253 Initialized NIXL agent: 0cf2a6b2-aaaa-bbbb-cccc-0123456789ab',
      '[TensorRT-LLM][INFO] UCX Connection Manager created',
      "INFO Registered endpoint 'dynamo.prefill.generate'",
    ],
    { backend: 'ucx', claim: 'built', outcome: 'ok' },
  ),
  kind(
    'the Python transceiver of 1.3',
    [
      "[08/28/2026-10:00:00] [TRT-LLM] [I] Resolved transceiver_runtime='auto' to 'PYTHON' for Qwen3ForCausalLM",
      '[08/28/2026-10:00:00] [TRT-LLM] [I] Using KvCacheTransceiverV2',
      '[08/28/2026-10:00:00] [TRT-LLM] [I] Using C++ NIXL Transfer Agent implementation.',
      '[_torch][RANK 1] BindingsNixlTransferAgent init: agent=ab12 use_prog_thread=True backend_params={} UCX_TLS= UCX_LOG_LEVEL=',
    ],
    { backend: 'nixl', claim: 'built', outcome: 'ok' },
  ),
  kind(
    'the Python transceiver under an injected UCX_TLS=tcp',
    [
      '[_torch][RANK 0] BindingsNixlTransferAgent init: agent=a use_prog_thread=True backend_params={} UCX_TLS=tcp UCX_LOG_LEVEL=',
      'W0828 10:00:00.1 77 ucx_utils.cpp:631] 4 NVIDIA GPU(s) were detected, but UCX CUDA support was not found!',
      'E0828 10:00:00.2 77 ucx_utils.cpp:585] VRAM memory is detected as host by UCX.',
      'E0828 10:00:00.3 77 nixl_agent.cpp:545] registerMem: registration failed for the specified or all potential backends',
      'RuntimeError: Executor worker returned error',
    ],
    {
      backend: 'nixl',
      claim: 'built',
      outcome: 'failed',
      codes: ['UCX_WITHOUT_CUDA', 'NIXL_REGISTRATION_FAILED'],
    },
  ),
  kind(
    'three copies of NIXL: the plugin is not found',
    [
      '[TensorRT-LLM][INFO] NixlTransferAgent::NixlTransferAgent using NIXL backend: UCX',
      "E0301 10:00:00.1 7 nixl_agent.cpp:300] getPluginParams: backend 'UCX' not found",
      'RuntimeError: [TensorRT-LLM][ERROR] Assertion failed: status == NIXL_SUCCESS (/src/transferAgent.cpp:416)',
    ],
    { backend: 'nixl', claim: 'selected', outcome: 'failed', codes: ['NIXL_PLUGIN_NOT_FOUND', 'ASSERTION'] },
  ),
  kind(
    'a transceiver over MPI',
    [
      '[TensorRT-LLM][WARNING] MPI KV cache transport is deprecated, please use UCX or NIXL instead.',
      '[TensorRT-LLM][INFO] MPI Connection Manager created',
    ],
    { backend: 'mpi', claim: 'built', outcome: 'ok' },
  ),
  kind(
    'a hybrid model: the recurrent state goes over UCX, the KV is not named',
    ['[TensorRT-LLM][INFO] RNN Cache: UCX Connection Manager created'],
    { backend: 'unknown', claim: 'none', outcome: 'unclear' },
  ),
  kind(
    'aggregated serving: an MPI session, a queue with kv_cache in its name, no transceiver',
    [
      'rank 0 using MpiPoolSession to spawn MPI processes',
      '[TRT-LLM] [I] Generating a new HMAC key for server proxy_kv_cache_events_queue',
      '[TensorRT-LLM][INFO] CacheTransceiver is disabled.',
      'INFO:     Application startup complete. Server started',
    ],
    { backend: 'none', claim: 'built', outcome: 'ok' },
  ),
  kind(
    'a benchmark of NIXL',
    [
      'NIXLBench Configuration',
      'Backend UCX was instantiated',
      'Block Size (B)  Batch Size  B/W (GB/Sec)',
      '4096 1 1.2',
    ],
    { backend: 'none', claim: 'none', outcome: 'ok' },
  ),
  kind(
    'a benchmark of UCX that went well',
    [
      `${UCX}        perftest.c:825  UCX  WARN  CPU affinity is not set (bound to 64 cpus).`,
      'Final:                 1000      0.000   388.2  388.2   25761.42   25761.42',
    ],
    { backend: 'none', claim: 'none', outcome: 'unclear' },
  ),
  kind(
    'what a UCX can do',
    [
      '# Memory domain: cuda_ipc',
      '#     Component: cuda_ipc',
      '#      Transport: tcp',
      '#         Device: eth0',
    ],
    { backend: 'unknown', claim: 'none', outcome: 'unclear' },
  ),
  kind(
    'an MPI job over UCX: endpoints for tags, no serving',
    [
      `${UCX} ucp_context.c:2190 UCX  INFO  Version 1.18.0 (loaded from /opt/ucx/lib/libucp.so.0)`,
      `${UCX} ucp_worker.c:1855 UCX  INFO  ep_cfg[2]: tag(rc_mlx5/mlx5_0:1)`,
    ],
    { backend: 'unknown', claim: 'none', outcome: 'ok' },
  ),
  kind(
    'a TensorRT-LLM worker with UCX_LOG_LEVEL=info over direct UCX',
    [
      '[TensorRT-LLM] TensorRT-LLM version: 1.2.0',
      `${UCX} ucp_worker.c:1888 UCX  INFO    ucp_context_0 inter-node cfg#2 tag(rc_mlx5/mlx5_0:1) rma(rc_mlx5/mlx5_0:1)`,
    ],
    { backend: 'ucx', claim: 'built', outcome: 'ok' },
  ),
  kind(
    'a TensorRT-LLM worker with UCX_LOG_LEVEL=info over NIXL',
    [
      '[TensorRT-LLM] TensorRT-LLM version: 1.2.0',
      `${UCX} ucp_worker.c:1888 UCX  INFO    node7_991_0 inter-node cfg#2 rma(rc_mlx5/mlx5_0:1) am(rc_mlx5/mlx5_0:1) ka(ud_mlx5/mlx5_0:1)`,
      `${UCX} ucp_worker.c:1888 UCX  INFO    node7_991_0 self cfg#0 rma(self/memory)`,
    ],
    { backend: 'nixl', claim: 'built', outcome: 'ok' },
  ),
  kind(
    'a table of choice from GPU memory over InfiniBand, up to UCX 1.21',
    [
      `${UCX}   | node7_991_0 inter-node cfg#3 | remote memory write by ucp_put*(multi) from cuda/GPU0 to cuda |`,
      `${UCX}   |      0..inf | zero-copy | 50% on rc_mlx5/mlx5_0:1/path0 and 50% on rc_mlx5/mlx5_1:1/path0 |`,
    ],
    { backend: 'nixl', claim: 'selected', outcome: 'unclear', wire: 'rdma' },
  ),
  kind(
    'a table of use from GPU memory by tags over TCP, behind a collector',
    [
      `decode-0  | ${UCX}   | ucp_context_0 inter-node cfg#3 |`,
      `decode-0  | ${UCX}   | rendezvous data send from cuda/GPU0 to cuda |`,
      `decode-0  | ${UCX}   | Count | Range | Description | Config |`,
      `decode-0  | ${UCX}   | 9182 | 0..inf | fragmented copy-in copy-out | tcp/eth0 |`,
    ],
    { backend: 'ucx', claim: 'used', outcome: 'ok', wire: 'tcp', codes: ['SLOW_WIRE'] },
  ),
  kind(
    'a frontend that routes over TCP, and knows no KV transport',
    [
      '2026-01-20T10:00:00Z  INFO dynamo_runtime::pipeline::network::manager: Initializing NetworkManager with TCP request plane mode=tcp host=10.0.0.1',
      '2026-01-20T10:00:09Z  INFO dynamo_llm::discovery::watcher: added model model_name="m"',
    ],
    { backend: 'unknown', claim: 'none', outcome: 'ok' },
  ),
  kind(
    'a page that tells what to expect',
    [
      '# After the start you should see:',
      '#   [TensorRT-LLM][INFO] NIXL Connection Manager created',
      '// or: UCX Connection Manager created',
    ],
    { backend: 'unknown', claim: 'none', outcome: 'unclear' },
  ),
  kind(
    'an argument dump and an environment: wishes',
    [
      "[TRT-LLM] [I] LLM Args: cache_transceiver_config=CacheTransceiverConfig(backend='UCX', max_tokens_in_buffer=2048)",
      'export TRTLLM_USE_NIXL_KVCACHE=1',
    ],
    { backend: 'unknown', claim: 'intended', outcome: 'unclear' },
  ),
  kind(
    'a crash at the first transfer',
    [
      '[TensorRT-LLM][INFO] NIXL Connection Manager created',
      '[node7:991:0:1203] Caught signal 11 (Segmentation fault: address not mapped to object at address 0x8)',
      '#5 nixlUcxEngine::postXfer ()',
    ],
    { backend: 'nixl', claim: 'built', outcome: 'failed', codes: ['SEGFAULT'] },
  ),
  kind(
    'memory locked too low for RDMA',
    [
      `${UCX}           ib_md.c:284  UCX  ERROR ibv_reg_mr(address=0x7f, length=8192) failed: Cannot allocate memory : Please set max locked memory (ulimit -l) to 'unlimited' (current: 64 kbytes)`,
      'Failed to create UCX worker: Input/output error',
      'RuntimeError: Failed to create NIXL backend: UCX',
    ],
    {
      backend: 'nixl',
      claim: 'selected',
      outcome: 'failed',
      codes: ['MEMLOCK', 'UCX_WORKER_FAILED', 'NIXL_BACKEND_FAILED'],
    },
  ),
];
