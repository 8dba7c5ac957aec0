import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { ArmPlan } from './arms.ts';
import { instrument } from './instrument.ts';
import type { EngineStart, Place } from './launch/engine.ts';
import { launcherOf } from './launch/index.ts';
import type { LaunchRequest, ServiceProcess } from './launch/types.ts';
import { defaultYaml, withBackend } from './selection.ts';
import type { SmokeRequest } from './types.ts';

export type Role = 'prefill' | 'decode' | 'aggregated';

/** The engine's workers in one arm. */
export function workersOf({ disaggregated }: Pick<ArmPlan, 'disaggregated'>): readonly Role[] {
  return disaggregated ? ['prefill', 'decode'] : ['aggregated'];
}

/** Workers get so long to close: an engine may have to finish what it is doing before its libraries end cleanly. */
export const WORKER_GRACE_SECONDS = { reference: 8, trtllm: 30 } as const;

/** The processes of one arm as its launcher has them; writes the files that they read. */
export async function serviceProcesses(
  request: SmokeRequest,
  plan: ArmPlan,
  start: EngineStart,
  place: Place,
): Promise<readonly ServiceProcess[]> {
  const launcher = launcherOf(request.launcher ?? 'dynamo');
  const yaml = (role: Role): string => `${place.inside.evidence}/${role}.yaml`;
  for (const role of workersOf(plan)) {
    const file = join(start.folders.evidence, `${role}.yaml`);
    await writeFile(file, engineYaml(request, plan, role));
    await chmod(file, 0o644);
  }
  const launch: LaunchRequest = {
    ports: start.ports,
    python: request.python,
    workerModule: request.workerModule,
    workerArgs: request.workerArgs,
    model: place.model,
    servedName: place.model,
    disaggregated: plan.disaggregated,
    yaml: { prefill: yaml('prefill'), decode: yaml('decode'), aggregated: yaml('aggregated') },
    gpusPerWorker: gpusPerWorker(request),
    loopbackOnly: place.loopbackOnly,
    workerEnvironment: (process) => ({
      set: {
        ...instrument({
          evidence: place.inside.evidence,
          process,
          profile: request.profile,
          selection: request.selection,
          deploymentEnv: request.deploymentEnv,
        }),
        ...plan.set,
      },
      unset: plan.unset,
    }),
    workerGraceSeconds: WORKER_GRACE_SECONDS[request.profile],
    evidence: place.inside.evidence,
    layout: request.layout,
    programs: place.programs,
    oneGpu: /^\d+$/.test(request.gpus),
  };
  for (const [name, text] of Object.entries(launcher.files?.(launch) ?? {}))
    await writeFile(join(start.folders.evidence, name), text, { mode: 0o644 });
  return launcher.processes(launch);
}

/** The user's YAML as it is, or ours; with a backend in it only in arms that set one on purpose. */
export function engineYaml(request: SmokeRequest, plan: ArmPlan, role: Role): string {
  const given = role === 'decode' ? (request.decodeYaml ?? request.prefillYaml) : request.prefillYaml;
  const yaml = given ?? defaultYaml(request.selection, role);
  return plan.yamlBackend === null ? yaml : withBackend(yaml, plan.yamlBackend);
}

export function gpusPerWorker(request: SmokeRequest): number {
  const size = yamlValue(request.prefillYaml, 'tensor_parallel_size');
  return typeof size === 'number' && size >= 1 ? Math.floor(size) : 1;
}

export function kvDtype(request: SmokeRequest): string | undefined {
  const cache = yamlValue(request.prefillYaml, 'kv_cache_config');
  const dtype = typeof cache === 'object' && cache !== null && 'dtype' in cache ? cache.dtype : undefined;
  return typeof dtype === 'string' ? dtype : undefined;
}

function yamlValue(text: string | undefined, name: string): unknown {
  if (text === undefined) return undefined;
  const value: unknown = parseYaml(text);
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
