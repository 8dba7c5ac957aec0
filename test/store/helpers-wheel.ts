import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recipeToKey } from '../../src/plan/key.ts';
import type { Capability, Recipe } from '../../src/plan/types.ts';
import type { EntryQuery } from '../../src/store/types.ts';
import { sha256File } from '../../src/system/hash.ts';
import type { ProvenWheel } from '../../src/wheel/types.ts';

export const RECIPE: Recipe = {
  version: 1,
  source: 'dynamo-script',
  arch: 'amd64',
  gitUrl: 'https://github.com/NVIDIA/TensorRT-LLM',
  commit: '137fe35539ea182f1495f5021bfda97c729e50c3',
  nixl: true,
  nixlCommit: '18477b5f1b3e9c4b8ec5bcd3ab1f9b3d1e9c8a77',
  ucxRef: 'v1.18.1',
  scripts: {
    'container/build_trtllm_wheel.sh': 'a'.repeat(64),
    'container/deps/install_nixl.sh': 'b'.repeat(64),
  },
  cudaArchs: [],
  buildOptions: [],
  baseImage: null,
  pythonTag: null,
  given: null,
};

export interface WheelOptions {
  readonly recipe?: Partial<Recipe>;
  readonly content?: string | Uint8Array;
  readonly capabilities?: readonly Capability[];
  readonly at?: string;
}

export async function makeWheel(place: string, options: WheelOptions = {}): Promise<ProvenWheel> {
  const recipe: Recipe = { ...RECIPE, ...options.recipe };
  const fileName = 'tensorrt_llm-1.0.0rc0-cp312-cp312-linux_x86_64.whl';
  const path = join(place, fileName);
  const content = options.content ?? `a wheel of ${recipe.commit}`;
  await writeFile(path, content);
  return {
    path,
    manifest: {
      version: 1,
      key: recipeToKey(recipe),
      recipe,
      wheel: {
        fileName,
        size: Buffer.byteLength(content),
        sha256: await sha256File(path),
        capabilities: options.capabilities ?? (recipe.nixl ? ['nixl', 'ucx'] : ['ucx']),
      },
      builtBy: {
        tool: 'trtllm-nixl-build',
        toolVersion: '0.1.0',
        at: options.at ?? '2026-11-22T00:00:00Z',
        seconds: 3600,
        origin: 'local',
        authority: 'trusted',
      },
    },
  };
}

export function queryFor(wheel: ProvenWheel, needs: readonly Capability[] = ['nixl']): EntryQuery {
  return { key: wheel.manifest.key, recipe: wheel.manifest.recipe, needs };
}
