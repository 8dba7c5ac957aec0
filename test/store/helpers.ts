import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { recipeToKey } from '../../src/plan/key.ts';
import type { Capability, Recipe } from '../../src/plan/types.ts';
import { OPERATOR } from '../../src/store/authority.ts';
import { sha256File } from '../../src/store/hash.ts';
import { type HostTier, openToolCache, type ToolCacheOptions } from '../../src/store/tool-cache.ts';
import type { EntryQuery } from '../../src/store/types.ts';
import { closeSession, type Session } from '../../src/system/session.ts';
import type { ProvenWheel } from '../../src/wheel/types.ts';
import { testSession } from './helpers-process.ts';

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

/** A world for one test: temp folder, session, log lines; gone after the test. */
export interface World {
  readonly folder: string;
  readonly storePath: string;
  readonly session: Session;
  readonly lines: string[];
  tier(options?: Partial<ToolCacheOptions>): HostTier;
  wheel(options?: WheelOptions): Promise<ProvenWheel>;
}

export interface WheelOptions {
  readonly recipe?: Partial<Recipe>;
  readonly content?: string | Uint8Array;
  readonly capabilities?: readonly Capability[];
  readonly at?: string;
}

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

export function onEnd(close: () => Promise<void>): void {
  closers.push(close);
}

export async function makeWorld(): Promise<World> {
  // A space and a line end in the path: every test runs in an awkward place.
  const folder = await mkdtemp(join(tmpdir(), 'store test\n'));
  onEnd(() => rm(folder, { recursive: true, force: true }));
  const lines: string[] = [];
  const session = await testSession(folder, lines);
  onEnd(() => closeSession(session));
  const storePath = join(folder, 'tool cache');
  let wheels = 0;
  return {
    folder,
    storePath,
    session,
    lines,
    tier(options = {}) {
      const tier = openToolCache({
        storePath,
        session,
        access: OPERATOR,
        verify: { mode: 'sealed' },
        ...options,
      });
      onEnd(() => tier.close());
      return tier;
    },
    async wheel(options = {}) {
      wheels += 1;
      const place = await mkdtemp(join(folder, `built ${wheels} `));
      return makeWheel(place, options);
    },
  };
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

/** Lets time stamps of files and the two seconds of the seal pass by setting the session's clock instead of waiting. */
export function later(session: Session, seconds: number): Session {
  return { ...session, now: () => new Date(Date.now() + seconds * 1000) };
}

export async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8');
}
