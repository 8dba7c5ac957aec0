import type { SmokeRequest } from '../../src/smoke/types.ts';

/** A request for tests of pure parts; deviations by `change`. */
export function smokeRequest(change: Partial<SmokeRequest> = {}): SmokeRequest {
  return {
    mode: 'docker',
    image: 'image:tag',
    expected: 'nixl',
    selection: 'env-2025-06',
    profile: 'trtllm',
    release: null,
    arms: ['shipped', 'expected'],
    workerModule: 'dynamo.trtllm',
    workerArgs: [],
    python: 'python3',
    model: '/models/tiny',
    promptTokens: 1000,
    requests: 4,
    maxTokens: 16,
    gpus: 'all',
    deploymentEnv: {},
    dockerArgs: [],
    startTimeoutSeconds: 60,
    requestTimeoutSeconds: 10,
    gpuWaitSeconds: 5,
    evidenceFolder: '/evidence',
    ...change,
  };
}
