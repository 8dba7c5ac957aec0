import { expect, it } from 'vitest';
import { ADVICE } from '../../src/evidence/diagnoses.ts';
import { judgeTexts } from '../../src/evidence/judge.ts';
import { aggregatedArm, nixlArm, slowArm } from './arms.ts';
import { judged } from './judged.ts';

/** Every failure signature of facts/kv-backend-evidence.md section 7, in its order, and the diagnosis that it must get. */
const SIGNATURES: readonly (readonly [line: string, code: string])[] = [
  ['libtensorrt_llm_nixl_wrapper.so can not be loaded correctly: libnixl.so: cannot open shared object file', 'NIXL_WRAPPER_MISSING'],
  ['UCX wrapper library is not open correctly. error : libucp.so.0', 'UCX_WRAPPER_MISSING'],
  ['Unable to load UCX wrapper library symbol, possible cause is that TensorRT LLM library is not built with UCX support', 'UCX_WRAPPER_MISSING'],
  ['ImportError: Both C++ and Python NIXL Transfer Agents failed to load.', 'NIXL_WRAPPER_MISSING'],
  ['ImportError: x.so: undefined symbol: _ZN12nixlDescListI12nixlBlobDescEC1ERK10nixl_mem_tRKbRKi', 'NIXL_ABI_MISMATCH'],
  ["getPluginParams: backend 'UCX' not found", 'NIXL_PLUGIN_NOT_FOUND'],
  ['Assertion failed: status == NIXL_SUCCESS (/src/transferAgent.cpp:416)', 'ASSERTION'],
  ['Failed to create NIXL backend: LIBFABRIC', 'NIXL_BACKEND_FAILED'],
  ['Unsupported NIXL backend: LIBFABRICS, fallback to UCX', 'NIXL_PLUGIN_MISSPELT'],
  ['8 NVIDIA GPU(s) were detected, but UCX CUDA support was not found!', 'UCX_WITHOUT_CUDA'],
  ['VRAM memory is detected as host by UCX.', 'UCX_WITHOUT_CUDA'],
  ['registerMem: registration failed for the specified or all potential backends', 'NIXL_REGISTRATION_FAILED'],
  ['4 IB device(s) were detected, but accelerated IB support was not found! Performance may be degraded.', 'UCX_WITHOUT_IB'],
  ["ucp_context.c:1508 UCX  WARN  transports 'cuda_ipc','cuda_copy' are not available, please use one or more of: tcp", 'UCX_TRANSPORT_MISSING'],
  ['Deserialization of tag dest_data_ep_4 failed', 'LIBFABRIC_ENDS_DIFFER'],
  ['No valid IP address found please set correct NIXL interface with env variable TRTLLM_NIXL_INTERFACE', 'NO_INTERFACE'],
  ['UCX  ERROR   cuMemImportFromShareableHandle failed: invalid resource handle', 'NOT_ONE_NVLINK_DOMAIN'],
  ['Terminating generation request 4 due to KV cache transfer timeout', 'TRANSFER_TIMEOUT'],
  ['Caught signal 11 (Segmentation fault: invalid permissions)', 'SEGFAULT'],
  ['Failed to lock /tmp/trtllm_nixl_port.lock', 'PORT_LOCK'],
  ['Python transceiver currently only supports the NIXL backend, got MPI.', 'PYTHON_RUNTIME_NEEDS_NIXL'],
  ['RuntimeError: Unknown backend name.', 'UNKNOWN_BACKEND_NAME'],
  ['Unsupported cache transceiver backend type', 'UNKNOWN_BACKEND_NAME'],
]; // biome-ignore format: a table

const RED_HERRINGS: readonly string[] = [
  'I1122 00:00:00.1 7 nixl_plugin_manager.cpp:245] Failed to load plugin from /x/libplugin_GDS.so: libcufile.so: cannot open shared object file',
  "I1122 00:00:00.1 7 nixl_plugin_manager.cpp:398] Failed to load plugin 'GPUNETIO' from any directory",
  'UCX  WARN  UCP API version is incompatible: required >= 1.20, actual 1.19.0 (loaded from /x/libucp.so.0)',
  '[1.0] [vm:1:0]   | a intra-node cfg#1 | remote memory write by ucp_put* from host memory to host |\n[1.0] [vm:1:0]   | 0..inf | software emulation | tcp/lo |',
  "libibverbs: Warning: couldn't load driver 'libmlx5-rdmav34.so': libmlx5-rdmav34.so: cannot open shared object file",
  'UCX  WARN  unused environment variable: UCX_MEMTYPE_CACHE (maybe: UCX_MEMTYPE_CACHE?)',
  'Initializing NetworkManager with TCP request plane mode=tcp',
  'Failed to load custom topology from , falling back to auto-detect.',
  'UCX WARN no RDMA transports available',
  'NIXL INFO falling back to TCP transport',
];

it.each(SIGNATURES)('%s is %s', (line, code) => {
  const { diagnoses } = judgeTexts([{ name: 'prefill.log', text: `noise\n${line}\n` }], { expected: 'nixl' });
  const found = diagnoses.find((one) => one.code === code);
  expect(found?.seen?.[0]).toMatchObject({ file: 'prefill.log', line: 2 });
  expect(found?.next).toBe(ADVICE[code]?.next);
});

it.each(RED_HERRINGS)('a red herring gives no diagnosis: %s', (line) => {
  const text = `[TensorRT-LLM][INFO] NIXL Connection Manager created\n${line}\n`;
  const answer = judgeTexts([{ name: 'prefill.log', text }], { expected: 'nixl' });
  expect(answer.diagnoses).toEqual([]);
  expect(answer).toMatchObject({ backend: 'nixl', outcome: 'ok' });
});

it('what no line says: a silent TCP fallback by its rows, a hang by the end of the run', () => {
  const codes = (parts: ReturnType<typeof nixlArm>) =>
    judged([parts, aggregatedArm()]).diagnoses.map(({ code }) => code);
  expect(codes(slowArm('expected'))[0]).toBe('SLOW_WIRE');
  expect(codes(nixlArm('expected', { outcome: 'timeout', failure: 'no answer', requests: [] }))[0]).toBe(
    'HANG',
  );
});

it('causes come before what follows from them', () => {
  const text = [
    'RuntimeError: Failed to create NIXL backend: UCX',
    'Assertion failed: status == NIXL_SUCCESS (x.cpp:1)',
    "ibv_reg_mr(address=0x7f) failed: Cannot allocate memory : Please set max locked memory (ulimit -l) to 'unlimited'",
  ].join('\n');
  const { diagnoses } = judgeTexts([{ name: 'a.log', text: `${text}\n` }], { expected: 'nixl' });
  expect(diagnoses.map(({ code }) => code)).toEqual(['MEMLOCK', 'NIXL_BACKEND_FAILED', 'ASSERTION']);
});
