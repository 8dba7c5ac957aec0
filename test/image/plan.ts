import type { ImagePlan } from '../../src/plan/generations/generation.ts';
import type { Plan } from '../../src/plan/types.ts';

export const A1_IMAGE: ImagePlan = {
  handoff: 'directory-with-marker',
  framework: 'tensorrtllm',
  marker: { name: 'commit.txt', form: 'arch-commit' },
  pins: {
    tensorrtllm: '137fe35539ea182f1495f5021bfda97c729e50c3',
    pipWheel: 'tensorrt-llm==1.0.0rc0',
    nixl: '18477b5f79400b8da5728af1e339d930c5bd6469',
    nixlUcx: null,
    cuda: '12.9',
    baseImages: ['example.invalid/pytorch:25.05-py3'],
  },
  options: [],
  twoSteps: false,
  nixlClone: '/tmp/nixl/nixl_src',
  fixedNames: ['/tmp/nixl/nixl_src'],
  wheelTargets: ['dev'],
  runtimeImage: null,
};

/** A plan of generation A1 for tests of the image phase; deviations by `change`. */
export function a1Plan(change: Partial<Plan> = {}): Plan {
  const commit = '137fe35539ea182f1495f5021bfda97c729e50c3';
  return {
    version: 1,
    generation: 'A1',
    checkout: { path: '/src/dynamo', commit: 'c'.repeat(40), dirty: '' },
    recipe: {
      version: 1,
      source: 'dynamo-script',
      arch: 'amd64',
      gitUrl: 'https://example.invalid/owner/TensorRT-LLM',
      commit,
      nixl: true,
      nixlCommit: '18477b5f79400b8da5728af1e339d930c5bd6469',
      ucxRef: 'v1.18.1',
      scripts: {},
      cudaArchs: [],
      buildOptions: [],
      baseImage: null,
      pythonTag: null,
      given: null,
    },
    key: 'trtllm-wheel-v1-amd64-nixl-137fe35539ea-0123456789abcdef',
    needs: ['nixl'],
    expectedBackend: 'nixl',
    remote: 'https://example.invalid/owner/TensorRT-LLM.git',
    ref: commit,
    nixlCommitOverride: null,
    target: 'dev',
    image: A1_IMAGE,
    notes: [],
    ...change,
  };
}
