import { FAILURE_ADVICE } from './diagnoses-failures.ts';

/** What a problem means in plain words and what to do next, by code. Sources: facts/kv-backend-evidence.md section 7. */
export interface Advice {
  readonly words: string;
  readonly next: string;
}

export const ADVICE: Readonly<Record<string, Advice>> = {
  SHIPPED_NO_BACKEND: {
    words:
      'The image as shipped moves no KV: no variable or YAML chooses a backend under plain docker run (generation A1 sets its variable in interactive shells only).',
    next: 'Pass `-e TRTLLM_USE_NIXL_KVCACHE=1` (or UCX) to docker run, or set `cache_transceiver_config.backend` in the engine YAML of releases that have it.',
  },
  SHIPPED_OTHER_BACKEND: {
    words: 'The image as shipped uses another backend than the one its build was asked for.',
    next: 'Unset the variable of the other backend and set that of the wanted one, or name the backend in the engine YAML.',
  },
  TRANSCEIVER_DISABLED: {
    words: 'The workers run without a KV transceiver, so prefill cannot hand its KV to decode.',
    next: 'Set `cache_transceiver_config.backend` (or `TRTLLM_USE_NIXL_KVCACHE=1` where the release reads variables) on both workers.',
  },
  OTHER_BACKEND: {
    words: 'Another KV backend than the wanted one carried the bytes.',
    next: 'Look at the environment findings: a variable of another backend, or its order, decided. Unset it, or name the backend in the YAML; an explicit YAML value ignores the variables.',
  },
  SLOW_WIRE: {
    words: 'KV went over TCP or was copied by software: hundreds of times slower than NVLink or InfiniBand.',
    next: 'Check UCX_TLS in the workers, run prefill and decode in one container (pid namespace) with `--ipc=host`, pass the InfiniBand devices and `--ulimit memlock=-1`.',
  },
  BELOW_FLOOR: {
    words: 'The wire has a fast name and the measured rate is far below what it can do.',
    next: 'Repeat on an idle machine; compare with `nvidia-smi topo -m`; set `min-gbps` if this topology is known to be slower.',
  },
  WIRE_COUNTERS_DIFFER: {
    words:
      "The host's own counters do not fit the wire that the backend names; they count everybody on this host.",
    next: 'Repeat while nothing else runs on this host; when it stays so, trust neither and look at the rows of UCX and at `nvidia-smi nvlink -gt d` by hand.',
  },
  SEPARATE_NAMESPACES: {
    words:
      'Prefill and decode run in separate pid or ipc namespaces, where CUDA IPC and shared memory silently stop to work.',
    next: 'Run both in one container, or give both `--pid=host --ipc=host` (or one shared namespace).',
  },
  STATE_OF_OTHER_PROCESS: {
    words: 'The context server offers an agent of a process that is none of its workers.',
    next: 'Look for a second service on this host that registered under the same name.',
  },
  UCX_TLS_NARROW: {
    words: 'UCX_TLS in the environment allows TCP only.',
    next: 'Unset UCX_TLS, or add cuda_ipc, cuda_copy and the InfiniBand transports to it. Some Slurm sites inject it.',
  },
  TOKENS_DIFFER: {
    words: 'The answers differ from those of a run that should give the same.',
    next: 'Compare the two texts in arm.json; rerun with the `aggregated` arm; if it repeats, the KV arrived damaged or in the wrong layout.',
  },
  TOKENS_NOT_COMPARED: {
    words:
      'Nothing says whether the answers are right: no other arm answered the same prompts, or its answers are such that equality tells nothing.',
    next: 'Add `aggregated` (or a second arm) to the arms; where it is there, look at its answers in arm.json: a model that says one sign over and over is broken itself.',
  },
  UCX_FOREIGN: {
    words: 'A UCX table was left out because it does not belong to a worker of this arm.',
    next: 'Look who else writes into the evidence folder of the arm; each arm needs its own.',
  },
  COUNTER_FOREIGN: {
    words: 'A file of transfers was left out because it does not belong to a worker of this arm.',
    next: 'Look who else writes into the evidence folder of the arm; its files begin with the name of their worker.',
  },
  NO_AGGREGATED_ARM: {
    words: 'No aggregated arm was compared: an error that all arms share would not be seen in their tokens.',
    next: 'Add `aggregated` to the arms, at least nightly.',
  },
  EVIDENCE_MISSING: {
    words: 'What ran may be right, but nothing that was collected can show it.',
    next: 'The reason of this verdict names the missing evidence and how to get it.',
  },
  CONTROL_DID_NOT_FLIP: {
    words:
      'A control arm gave the same result as the arm it must differ from, or none: this check could not have failed, so its green means nothing.',
    next: 'Look whether the setting of the control reaches the workers (environ files) and whether the wheel has the other backend.',
  },
  RECOMPUTED: {
    words:
      'The service answers without moving KV: the decode worker computes the prompt again, or the service is not disaggregated.',
    next: 'Check that a prefill worker is registered and gets requests, that the prompt is longer than the local-prefill limit, and that prompts do not repeat.',
  },
  TELEMETRY_UNREADABLE: {
    words:
      'A NIXL telemetry file has a layout this version does not know, or is cut short; it counts as not shown.',
    next: 'Update trtllm-nixl-build, or put `UCX_PROTO_INFO=used` into `deployment-env` where UCX is 1.21 or later and the workers end cleanly.',
  },
  TELEMETRY_LOWER_BOUND: {
    words: 'A NIXL telemetry ring was full and dropped events: its sums are a lower bound.',
    next: 'Raise NIXL_TELEMETRY_BUFFER_SIZE or send fewer requests.',
  },
  TELEMETRY_FOREIGN: {
    words: 'A telemetry file was left out because it does not belong to a worker of this arm.',
    next: 'Give each worker of each arm a telemetry folder of its own.',
  },
  WORKER_DIED: {
    words: 'A process of the engine ended by itself.',
    next: 'Read the end of its log in the evidence folder.',
  },
  SERVICE_DIED: {
    words: 'etcd or NATS ended by itself.',
    next: 'Read its log: a port in use and a full disk are the usual reasons. Nothing is said about the engine.',
  },
  UNCLEAN_STOP: {
    words:
      'A worker had to be killed, or ended with an error, at the end of its arm; UCX prints its table of used protocols only at a clean end.',
    next: 'Give the worker more time to stop; TensorRT-LLM cannot be relied on to end cleanly, so prefer evidence that survives a kill (telemetry).',
  },
  REQUESTS_FAILED: {
    words: 'Requests failed.',
    next: "Read the first error in arm.json and the workers' logs around it.",
  },
  EMPTY_ANSWERS: {
    words: 'Answers came without text, so there is nothing to compare.',
    next: 'Raise the number of tokens asked for, or check the chat template of the model.',
  },
  TRANSFER_FAILED: {
    words: 'KV transfers failed.',
    next: "Read the line and what stands before it in the other worker's log: the first failure names the cause.",
  },
  TRANSFER_ERRORS: {
    words: "NIXL's telemetry recorded errors.",
    next: 'Run again with NIXL_LOG_LEVEL=INFO and UCX_LOG_LEVEL=info and read the first error.',
  },
  TRANSFER_TIMEOUT: {
    words: 'A KV transfer ran out of time (kv_transfer_timeout_ms, 60000 by default).',
    next: 'Known hangs: 1.3.0rc0 to rc24 lose NIXL completions, 1.2.0rc6 evicts blocks that UCX still sends. Try a neighbouring release; look for a worker that died.',
  },
  HANG: {
    words: 'The service came up and then hung.',
    next: 'Look at the last lines of prefill and decode: a transfer without an end points to a lost completion or to a peer that cannot be reached.',
  },
  ...FAILURE_ADVICE,
};

/** What follows from something else: told after the causes. */
export const CONSEQUENCES: ReadonlySet<string> = new Set([
  'TRANSFER_FAILED',
  'TRANSFER_TIMEOUT',
  'TRANSFER_ERRORS',
  'NIXL_BACKEND_FAILED',
  'NIXL_REGISTRATION_FAILED',
  'NIXL_HANDSHAKE_FAILED',
  'BROKEN_PROMISE',
  'PEER_GONE',
  'ENGINE_SILENT',
  'ANSWER_UNREADABLE',
  'ASSERTION',
  'SEGFAULT',
  'REQUESTS_FAILED',
  'EMPTY_ANSWERS',
  'WORKER_DIED',
  'UNCLEAN_STOP',
]);
