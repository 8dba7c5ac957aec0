import type { Advice } from './diagnoses.ts';

/** Failures of the engine, of NIXL and UCX, and of the machine, as their own lines show them. Sources: facts/kv-backend-evidence.md section 7. */
export const FAILURE_ADVICE: Readonly<Record<string, Advice>> = {
  NIXL_WRAPPER_MISSING: {
    words:
      "The wheel was built without NIXL, or a library that its wrapper needs was not found; the loader's own words in the line say which.",
    next: "Build the wheel with NIXL (`nixl: true`), or put NIXL's library folder for this architecture on LD_LIBRARY_PATH.",
  },
  UCX_WRAPPER_MISSING: {
    words: 'The wheel was built without UCX, or a library that its wrapper needs was not found.',
    next: 'Rebuild without ENABLE_UCX=0, or put UCX on LD_LIBRARY_PATH.',
  },
  NIXL_ABI_MISMATCH: {
    words:
      'The wrapper was compiled against another NIXL than the one found at run time (0.6.0 changed a constructor).',
    next: 'Build the wheel with the NIXL commit the image installs (`nixl-commit`).',
  },
  NIXL_PLUGIN_NOT_FOUND: {
    words: 'NIXL looks for its plugins in the wrong folder, often because several NIXL copies are installed.',
    next: 'Set NIXL_PLUGIN_DIR (singular; the plural has no effect) to the plugins of the libnixl that is mapped.',
  },
  NIXL_BACKEND_FAILED: {
    words: 'NIXL was chosen and its agent could not be built, so no backend is active.',
    next: 'Look at the lines before it: memlock limit (`--ulimit memlock=-1`), missing RDMA devices, or UCX_TLS without a transport for active messages.',
  },
  NIXL_PLUGIN_MISSPELT: {
    words: 'TRTLLM_NIXL_KVCACHE_BACKEND names no known plugin: NIXL runs, but over its UCX plugin.',
    next: 'Write UCX or LIBFABRIC.',
  },
  NIXL_REGISTRATION_FAILED: {
    words: 'NIXL could not register the KV memory with any plugin.',
    next: 'Check UCX_TLS (cuda_copy and cuda_ipc must be in it) and that UCX was built with CUDA.',
  },
  NIXL_HANDSHAKE_FAILED: {
    words: "One NIXL agent could not use the other's connection data.",
    next: 'Check that the two workers reach each other on the address UCX chose (UCX_NET_DEVICES) and run the same NIXL.',
  },
  UCX_WITHOUT_CUDA: {
    words: 'UCX runs without its CUDA parts: GPU memory looks like host memory to it.',
    next: 'Let UCX_TLS include cuda_copy,cuda_ipc, or set UCX_MODULE_DIR to the modules of the UCX that is mapped.',
  },
  UCX_WITHOUT_IB: {
    words: 'InfiniBand devices exist and this UCX has no modules for them: it falls back to TCP.',
    next: 'Install the verbs and mlx5 libraries in the image, or use the UCX that has them.',
  },
  UCX_TRANSPORT_MISSING: {
    words: 'UCX was asked for transports it does not have.',
    next: 'Compare UCX_TLS with `ucx_info -d` of the same UCX.',
  },
  UCX_NO_TRANSPORT: {
    words: 'UCX found no transport that reaches the peer or can carry its control messages.',
    next: 'Add tcp (or an InfiniBand transport) to UCX_TLS beside the shared-memory ones.',
  },
  UCX_WORKER_FAILED: {
    words: 'UCX could not make a worker: mostly a memlock limit or a missing device.',
    next: 'Run the container with `--ulimit memlock=-1` and the RDMA devices.',
  },
  LINK_LOCAL_ADDRESS: {
    words: 'UCX chose a link-local address (169.254.x.x), which the peer cannot reach.',
    next: 'Set UCX_NET_DEVICES to the right interface.',
  },
  NO_INTERFACE: {
    words: 'No usable address was found for the KV transfer.',
    next: 'Set TRTLLM_NIXL_INTERFACE or TRTLLM_UCX_INTERFACE to the interface between the workers.',
  },
  NOT_ONE_NVLINK_DOMAIN: {
    words: 'The GPUs are not in one NVLink domain, and UCX tried to share memory across it.',
    next: 'Set UCX_CUDA_IPC_ENABLE_MNNVL=n.',
  },
  LIBFABRIC_ENDS_DIFFER: {
    words: 'The two LIBFABRIC ends do not match, in version or number of rails.',
    next: 'Run the same image and the same network devices on both sides.',
  },
  PORT_LOCK: {
    words: "The port lock file in /tmp belongs to another user's or container's run.",
    next: 'Remove /tmp/trtllm_nixl_port.lock or give each container its own /tmp.',
  },
  PYTHON_RUNTIME_NEEDS_NIXL: {
    words: 'The Python transceiver knows NIXL only, and another backend was asked for.',
    next: 'Set transceiver_runtime: CPP, or use NIXL.',
  },
  UNKNOWN_BACKEND_NAME: {
    words: 'The YAML names a backend that this build does not know.',
    next: 'Check the spelling, and whether the backend is newer than this build.',
  },
  TWO_VARIABLES: {
    words: 'Variables of two backends are set, and the release refuses to choose.',
    next: 'Unset one of them; most releases choose silently, and not all choose the same one.',
  },
  PEER_GONE: {
    words: 'The other side of the KV transfer is gone.',
    next: "Read the end of the other worker's log.",
  },
  MEMORY_NOT_REGISTERED: {
    words: 'The KV memory is not registered with any network device.',
    next: 'Check the list of devices the transfer engine was given, and the memlock limit.',
  },
  EVIDENCE_REFUSED: {
    words: 'Entries of the evidence folder were not read.',
    next: 'Links, devices and odd names are never followed; look at what put them there.',
  },
  UCX_WIREUP_FAILED: {
    words:
      'The two UCX endpoints could not agree on a lane: each side offers transports that the other lacks.',
    next: 'Give both workers the same UCX_TLS and UCX_NET_DEVICES, and look whether both map the same UCX.',
  },
  PEER_UNREACHABLE: {
    words: 'UCX could not connect to its peer: the port is closed, or the route is missing.',
    next: 'Look whether the other worker still runs, whether a firewall stands between them, and which interface UCX_NET_DEVICES names.',
  },
  MEMLOCK: {
    words: 'The limit of locked memory is too low: RDMA cannot register the KV memory.',
    next: 'Run the container with `--ulimit memlock=-1` (in Kubernetes, the limit of the container runtime) and pass the RDMA devices.',
  },
  CMA_REFUSED: {
    words:
      'One worker may not read the memory of the other (process_vm_readv), so UCX cannot copy directly between them.',
    next: 'Run both workers in one container, or share the pid namespace and give `--cap-add SYS_PTRACE`.',
  },
  CUDA_IPC_REFUSED: {
    words:
      'One worker could not open GPU memory of the other (CUDA IPC), mostly because they do not share a pid and ipc namespace.',
    next: 'Run prefill and decode in one container with `--ipc=host`, and let both see both GPUs.',
  },
  SHM_FULL: {
    words: 'The shared memory of the container (/dev/shm) is too small.',
    next: 'Run it with `--ipc=host` or a larger `--shm-size`.',
  },
  OUT_OF_MEMORY: {
    words: 'Memory ran out, on the GPU or on the host.',
    next: 'Lower `free_gpu_memory_fraction`, take a smaller model, or look who else uses the GPU (`nvidia-smi`).',
  },
  PORT_IN_USE: {
    words: 'A port that the service needs is taken.',
    next: 'Look who listens there (`ss -ltnp`): often a worker of an earlier run that did not end.',
  },
  SEGFAULT: {
    words:
      'A process crashed in its memory. At the first transfer the usual reason is two copies of UCX or NIXL in one process.',
    next: 'Look for a diagnosis SEVERAL_COPIES and at the mapped libraries; put one copy first in LD_LIBRARY_PATH, and use one release throughout.',
  },
  ASSERTION: {
    words: 'A program stopped at a check of its own.',
    next: 'The line names the check; what stands before it in the same log names the cause.',
  },
  STUCK_THREAD: {
    words: 'A thread waits for something that does not come: the transfer hangs.',
    next: 'The stack names the lock; known hangs: 1.3.0rc0 to rc24 lose NIXL completions. Try a neighbouring release.',
  },
  BROKEN_PROMISE: {
    words: 'A queued transfer was cancelled and whoever waited for it got no answer.',
    next: 'Look for the timeout or the error before it, on both sides: this line is what is left of an earlier failure.',
  },
  BLOCKS_GONE: {
    words:
      'The prefill worker no longer has the KV blocks that it should send: they were evicted, or are known by another key (multimodal input).',
    next: 'Turn block reuse off for a trial; with multimodal input look for a release in which both sides make the same keys.',
  },
  BACKENDS_DIFFER: {
    words: 'Prefill and decode built different KV backends, and cannot talk to each other.',
    next: 'Give both workers the same `cache_transceiver_config.backend` and the same variables.',
  },
  BUFFER_TOO_SMALL: {
    words:
      'A prompt is longer than the transfer buffer, and NIXL cannot send from memory that is allocated on the way.',
    next: 'Set `cache_transceiver_config.max_tokens_in_buffer` above the longest prompt on both workers.',
  },
  NIXL_NOT_INSTALLED: {
    words: 'The engine wants NIXL and its Python package is not installed.',
    next: 'Install the `nixl` package that fits the CUDA of the image.',
  },
  ENGINE_SILENT: {
    words: 'The engine stopped answering its own health check: mostly a warm-up or a transfer that hangs.',
    next: 'Look which NIXL plugin was chosen (on EFA the UCX plugin falls to TCP or hangs: LIBFABRIC is meant there) and at the last lines of both workers.',
  },
  ANSWER_UNREADABLE: {
    words:
      "Dynamo's frontend could not read what a worker answered: the worker reported an error, or is of another release.",
    next: "Read the worker's log at the same time, and compare the Dynamo versions of frontend and workers.",
  },
  MAPS_CUT: {
    words: 'A snapshot of the mapped libraries does not go to its end.',
    next: 'Look whether the disk was full and whether the worker ended while its maps were read; run the arm again.',
  },
  SEVERAL_COPIES: {
    words:
      'Several copies of one library are mapped in one worker; which of them answers depends on the order of loading.',
    next: 'Put one copy first in LD_LIBRARY_PATH (it wins over what the wheel bundles), and point NIXL_PLUGIN_DIR and UCX_MODULE_DIR to the same one.',
  },
  LOG_LEVEL_HIDES: {
    words:
      'A worker logs above INFO, so the lines that name the backend are not printed: that they are missing proves nothing.',
    next: 'Set TLLM_LOG_LEVEL=INFO (and no TLLM_LOG_FIRST_RANK_ONLY) for the workers.',
  },
  TCP_ROWS: {
    words:
      "Rows of a UCX table for large messages go over TCP; the table's heading is not in the text, so whose they are is not known.",
    next: 'Find the heading above the rows: from GPU memory it is KV on a slow path, from host memory it may be control messages.',
  },
  DISK_FULL: { words: 'The disk is full.', next: 'Free space on the runner and run again.' },
  NO_GPU: {
    words: 'The GPU or its driver cannot be used on this runner.',
    next: 'Check `nvidia-smi` on the host and the NVIDIA container toolkit.',
  },
};
