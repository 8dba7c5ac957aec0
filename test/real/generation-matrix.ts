import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/checkout.ts';
import { dockerOutput } from '../../src/image/docker.ts';
import { type Finished, runPipeline } from '../../src/pipeline.ts';
import type { GenerationName, WheelSource } from '../../src/plan/types.ts';
import type { RunRequest, Until } from '../../src/request.ts';
import { OPERATOR } from '../../src/store/authority.ts';
import type { Session } from '../../src/system/session.ts';
import { smokeRequest } from './smoke-request.ts';

export const COLUMNS = [
  'detect',
  'plan',
  'wheel',
  'handoff',
  'image',
  'contract',
  'smoke',
  'seconds',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What each generation reached, filled by the tests as they go and printed at the end. */
export class Matrix {
  readonly #rows = new Map<string, Partial<Record<Column, string>>>();

  say(generation: GenerationName, column: Column, words: string): void {
    this.#rows.set(generation, { ...this.#rows.get(generation), [column]: words });
  }

  /** A table for people, one generation a row; what was not reached is a dash. */
  text(): string {
    const lines = [...this.#rows].map(([name, row]) => [
      name,
      ...COLUMNS.map((column) => row[column] ?? '-'),
    ]);
    const table = [['generation', ...COLUMNS], ...lines];
    const widths =
      table[0]?.map((_, index) => Math.max(...table.map((line) => line[index]?.length ?? 0))) ?? [];
    return table
      .map((line) =>
        line
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n');
  }
}

export interface World {
  readonly session: Session;
  readonly folder: string;
  readonly baseImage: string;
  readonly registry: string;
  /** Folder of the reference engine's model. */
  readonly model: string;
}

/** A stand-in checkout of a generation on the rehearsal's base image. */
export function standinOf(
  world: World,
  generation: GenerationName,
  name: string = generation,
  scratchDir?: string,
): Promise<StandinPaths> {
  const { folder, baseImage, registry } = world;
  const releaseImage = ['C', 'D'].includes(generation) ? `${registry}/standin/release:1` : undefined;
  return makeStandin(join(folder, `stand-in ${name}`), {
    generation,
    baseImage,
    ...(releaseImage === undefined ? {} : { releaseImage }),
    ...(scratchDir === undefined ? {} : { scratchDir }),
  });
}

/** Runs the whole story of one generation, as a job does. */
export function runGeneration(
  world: World,
  standin: StandinPaths,
  asked: {
    readonly until: Until;
    readonly nixl?: boolean;
    readonly generation: GenerationName;
    readonly report: string;
    /** Default: what the checkout builds by itself. */
    readonly ref?: string;
    readonly source?: WheelSource;
  },
): Promise<Finished> {
  const { session, folder, model } = world;
  const {
    expected: _,
    selection,
    release,
    evidenceFolder,
    mode,
    image,
    ...smoke
  } = smokeRequest({
    model,
    evidenceFolder: '',
    arms: ['expected', 'aggregated'],
    promptTokens: 200,
  });
  const request: RunRequest = {
    until: asked.until,
    plan: {
      checkoutPath: standin.checkout,
      // The wheels of the oldest generation have no NIXL, so UCX is what can be asked of it.
      nixl: asked.nixl ?? asked.generation !== '0',
      arch: 'amd64',
      ...(asked.ref === undefined ? {} : { tensorrtllmRef: asked.ref }),
      ...(asked.source === undefined ? {} : { wheelSource: asked.source }),
      // No file of C and D names the remote; upstream's is taken, which the stand-in is not.
      ...(asked.generation === 'C' ? { tensorrtllmGitUrl: standin.tensorrtllm.url } : {}),
    },
    cache: {
      tiers: ['tool-cache'],
      storePath: join(folder, 'store'),
      maxBytes: 1e12,
      maxAgeDays: 30,
      verify: { mode: 'sealed' },
      access: OPERATOR,
      rebuild: false,
      failOnMiss: false,
    },
    image: { tag: undefined, buildArgs: [] },
    smoke: {
      ...smoke,
      engine: 'docker',
      modelTokenFile: undefined,
      modelCache: undefined,
      prefillYaml: undefined,
      decodeYaml: undefined,
      floorGbps: undefined,
    },
    reportFolder: join(folder, 'reports', `${asked.generation} ${asked.report}`),
    lastGreen: undefined,
    workParent: join(folder, 'work'),
    origin: 'local',
    secrets: [],
    toolVersion: '0.0.0',
  };
  return runPipeline(session, request, { service: {} }, () => {});
}

/** Stands in for TensorRT-LLM's release image: the base image with a stand-in wheel installed, in the registry. */
export async function pushReleaseImage(world: World, wheel: string): Promise<void> {
  const { session, folder, baseImage, registry } = world;
  const context = join(folder, 'release');
  await mkdir(context, { recursive: true });
  await writeFile(
    join(context, 'Dockerfile'),
    [
      `FROM ${baseImage}`,
      'COPY --from=wheel /*.whl /app/tensorrt_llm/',
      'RUN PIP_BREAK_SYSTEM_PACKAGES=1 python3 -m pip install --no-index --no-deps --no-cache-dir /app/tensorrt_llm/*.whl',
      'LABEL trtllm-nixl-build.stand-in="stand-in of a release image; holds no TensorRT-LLM"',
    ].join('\n'),
  );
  const tag = `${registry}/standin/release:1`;
  const build = [
    'buildx',
    'build',
    '--build-context',
    `wheel=${wheel}`,
    '--output',
    `type=image,name=${tag},push=true`,
    context,
  ];
  await dockerOutput(session, build, 300);
}
