import type { ArmName, ArmVerdict, Finding, Judgement, Verdict } from '../../src/evidence/types.ts';
import type { ImageResult } from '../../src/image/types.ts';
import type { Plan } from '../../src/plan/types.ts';
import { assembleReport, type ReportParts } from '../../src/report/assemble.ts';
import type { RestoreReport, WheelReport } from '../../src/report/types.ts';
import { ToolError } from '../../src/system/errors.ts';
import { A1_IMAGE } from '../image/plan.ts';

/** Reports as runs leave them, for tables and goldens. Numbers are made up, and of the size measured on H200 (facts). */

const KEY = 'trtllm-wheel-v1-amd64-nixl-c0ffee123456-0123456789abcdef';
const SHA = 'ab'.repeat(32);

export const plan: Plan = {
  version: 1,
  generation: 'A1',
  checkout: { path: '/srv/dynamo', commit: 'd'.repeat(40), dirty: '' },
  recipe: {
    version: 1,
    source: 'dynamo-script',
    arch: 'amd64',
    gitUrl: 'https://github.com/NVIDIA/TensorRT-LLM',
    commit: `c0ffee123456${'0'.repeat(28)}`,
    nixl: true,
    nixlCommit: 'f'.repeat(40),
    ucxRef: null,
    scripts: { 'container/build_trtllm_wheel.sh': SHA },
    cudaArchs: [],
    buildOptions: [],
    baseImage: null,
    pythonTag: null,
    given: null,
  },
  key: KEY,
  needs: ['nixl'],
  expectedBackend: 'nixl',
  remote: 'https://github.com/NVIDIA/TensorRT-LLM.git',
  ref: 'main',
  nixlCommitOverride: null,
  target: 'runtime',
  image: A1_IMAGE,
  notes: [],
};

export const hit: RestoreReport = {
  kind: 'hit',
  tier: 'actions',
  proof: 'hashed',
  seconds: 9.4,
  buildSeconds: 5025,
  refusals: [
    {
      tier: 'tool-cache',
      kind: 'corrupt',
      key: KEY,
      reason: 'sha256 differs from the manifest; moved to quarantine',
    },
  ],
};

export const miss: RestoreReport = {
  kind: 'none',
  why: 'invalid',
  reason: 'nixl: built without, wanted with',
  seconds: 0.2,
  refusals: [{ tier: 'tool-cache', kind: 'invalid', key: KEY, reason: 'nixl: built without, wanted with' }],
};

export const builtWheel: WheelReport = {
  origin: 'built',
  fileName: 'tensorrt_llm-1.0.0-cp312-cp312-linux_x86_64.whl',
  size: 2_500_000_000,
  sha256: SHA,
  capabilities: ['nixl', 'ucx'],
  buildSeconds: 5025,
  published: [
    { tier: 'tool-cache', stored: true, reason: '' },
    { tier: 'actions', stored: false, reason: 'read-only token' },
  ],
};

export const image: ImageResult = {
  reference: `trtllm-nixl-build:${KEY}`,
  id: `sha256:${SHA}`,
  reused: false,
  seconds: 812,
  contract: {
    checks: [
      { name: 'wheel installed', ok: true, expected: 'tensorrt_llm 1.0.0', found: 'tensorrt_llm 1.0.0' },
      { name: 'NIXL library path', ok: true, expected: '/opt/nixl/lib', found: '/opt/nixl/lib' },
    ],
    kvVariables: { command: {}, login: {}, interactive: { TRTLLM_USE_NIXL_KVCACHE: '1' } },
    installed: { version: '1.0.0rc0+dev137fe35', content: 'd'.repeat(64), capabilities: ['nixl', 'ucx'] },
    programs: {
      etcd: '/usr/local/bin/etcd/etcd',
      'nats-server': '/usr/bin/nats-server',
      dynamo: null,
      'trtllm-serve': null,
    },
    notes: ['Under plain `docker run` this image sets no KV variable.'],
  },
  steps: {
    total: 31,
    cached: 12,
    slowest: [
      { name: 'dev 7/9 RUN pip install "$WHEEL_FILE"', seconds: 214.3, cached: false },
      { name: 'exporting to image', seconds: 61, cached: false },
    ],
  },
  pushed: { reference: 'registry.example/team/dynamo:one', digest: `sha256:${'e'.repeat(64)}` },
};

export const finding: Finding = {
  witness: 'ucx-protocols',
  says: '6 operations "remote memory write by ucp_put*(multi)" from GPU memory over cuda_ipc',
  strength: 3,
  file: 'expected/ucx/prefill-host-17.log',
  line: 226,
  process: 'prefill',
  backend: 'nixl',
  claim: 'used',
  wire: 'cuda_ipc',
  bytes: 1_073_741_824,
  gbps: 289,
};

export function arm(name: ArmName, verdict: Verdict, changes: Partial<ArmVerdict> = {}): ArmVerdict {
  return {
    arm: name,
    verdict,
    wanted: 'nixl',
    backend: 'nixl',
    claim: 'used',
    wire: 'cuda_ipc',
    bytes: 1_073_741_824,
    bytesExpected: 1_073_741_824,
    gbps: 289,
    seconds: 41.2,
    reason: 'Telemetry and protocol table agree.',
    findings: [finding],
    diagnoses: [],
    ...changes,
  };
}

export function judgement(
  verdict: Verdict,
  arms: readonly ArmVerdict[],
  changes: Partial<Judgement> = {},
): Judgement {
  return {
    version: 1,
    verdict,
    profile: 'trtllm',
    line: verdict,
    expected: 'nixl',
    backend: 'nixl',
    claim: 'used',
    wire: 'cuda_ipc',
    bytes: 1_073_741_824,
    gbps: 289,
    outcome: 'ok',
    reason: 'Every arm shows what it is there to show.',
    arms,
    findings: arms.flatMap((one) => one.findings),
    diagnoses: arms.flatMap((one) => one.diagnoses),
    ...changes,
  };
}

const base: ReportParts = {
  toolVersion: '0.1.0',
  at: '2026-11-22T03:00:00.000Z',
  origin: 'org/repo run 17',
  phases: [
    { name: 'plan', state: 'done', seconds: 0.3, reason: '' },
    { name: 'restore', state: 'done', seconds: 9.4, reason: '' },
    { name: 'wheel', state: 'skipped', seconds: 0, reason: 'restored' },
  ],
};

export const proven = assembleReport({
  ...base,
  gpu: { count: 2, usedMinutes: 28.9, avoidedMinutes: 167.2 },
  plan,
  restore: hit,
  wheel: { ...builtWheel, origin: 'restored', buildSeconds: null, published: [] },
  image,
  evidence: 'trtllm-nixl-build-report/evidence',
  judgement: judgement('PROVEN', [
    arm('aggregated', 'PROVEN', {
      wanted: null,
      backend: 'none',
      claim: 'none',
      bytes: 0,
      gbps: null,
      findings: [],
    }),
    arm('expected', 'PROVEN'),
    arm('shipped', 'PROVEN'),
    arm('slow', 'SLOW_PATH', { wire: 'tcp', gbps: 0.51, reason: 'TCP was forced, and seen.' }),
  ]),
});

const shippedHole = {
  code: 'SHIPPED_NO_BACKEND',
  words: 'The image sets no KV variable under plain docker run',
  next: 'Pass `-e TRTLLM_USE_NIXL_KVCACHE=1`, or start it through a shell.',
};

export const wrongBackend = assembleReport({
  ...base,
  plan,
  restore: miss,
  wheel: builtWheel,
  image,
  judgement: judgement(
    'WRONG_BACKEND',
    [
      arm('shipped', 'WRONG_BACKEND', {
        backend: 'ucx',
        diagnoses: [shippedHole],
        reason: 'UCX moved the bytes.',
      }),
      arm('expected', 'PROVEN'),
    ],
    { backend: 'ucx', reason: 'As shipped, direct UCX moved the bytes.' },
  ),
  error: new ToolError({
    code: 'VERDICT',
    kind: 'answer',
    what: 'The verdict is WRONG_BACKEND.',
    means: 'The service does not use NIXL.',
    next: 'See the report.',
  }),
});

export const failedEarly = assembleReport({
  ...base,
  phases: [{ name: 'plan', state: 'failed', seconds: 2.1, reason: 'ref not found' }],
  error: new ToolError({
    code: 'REF_NOT_FOUND',
    kind: 'usage',
    what: 'https://github.com/NVIDIA/TensorRT-LLM has no branch, tag or commit `nosuch`.',
    means: 'Nothing was built.',
    next: 'Correct `tensorrtllm-ref`.',
  }),
});

export const noDocker = assembleReport({
  ...base,
  plan,
  restore: hit,
  phases: [...base.phases, { name: 'image', state: 'failed', seconds: 0.1, reason: 'no Docker' }],
  error: new ToolError({
    code: 'NO_DOCKER',
    kind: 'surroundings',
    what: 'The Docker daemon does not answer.',
    means: 'No image can be built.',
    next: 'Start Docker on the runner, or set `engine: host`.',
  }),
});

export const planOnly = assembleReport({ ...base, phases: base.phases.slice(0, 1), plan });

/** Every shape of report, by name. */
export const all = { proven, wrongBackend, failedEarly, noDocker, planOnly };
