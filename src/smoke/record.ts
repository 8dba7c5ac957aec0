import { join } from 'node:path';
import type { ArmRecord } from '../evidence/types.ts';
import { formatSeconds } from '../system/progress.ts';
import type { ArmPlan } from './arms.ts';
import { tailOf } from './collect.ts';
import { instrument } from './instrument.ts';
import type { Role } from './service.ts';
import type { SmokeRequest } from './types.ts';

/** The reference engine says itself whether its KV lies on a GPU; TensorRT-LLM has it nowhere else. */
export async function memoryOf(
  request: SmokeRequest,
  folder: string,
  workers: readonly Role[],
  gpus: number,
): Promise<'gpu' | 'host'> {
  if (gpus === 0) return 'host';
  if (request.profile === 'trtllm') return 'gpu';
  const logs = await Promise.all(workers.map((name) => tailOf(join(folder, `${name}.log`), 1_000_000)));
  return logs.some((log) => /\[reference-engine\].*\bdevice=cuda\b/.test(log)) ? 'gpu' : 'host';
}

/** What was set and removed on purpose; values only where they cannot be secret. */
export function recordedEnvironment(request: SmokeRequest, plan: ArmPlan): Record<string, string | null> {
  const { profile, selection, deploymentEnv } = request;
  const harmless = /^(UCX_|NIXL_|TRTLLM_|TLLM_|NCCL_|CUDA_VISIBLE_DEVICES$|REFERENCE_ENGINE_)/;
  const deployed = Object.entries(request.deploymentEnv).map(([name, value]) => [
    name,
    harmless.test(name) ? value : '(set)',
  ]);
  return {
    ...Object.fromEntries(deployed),
    ...instrument({ evidence: '<arm>', process: '<process>', profile, selection, deploymentEnv }),
    ...plan.set,
    ...Object.fromEntries(plan.unset.map((name) => [name, null])),
  };
}

export function describe(record: ArmRecord): string {
  const answered = record.requests.filter((request) => request.ok).length;
  const end = record.failure === null ? '' : ` ${record.failure}`;
  return `${record.outcome}, ${answered} of ${record.requests.length} requests answered (${formatSeconds(record.seconds)}).${end}`;
}
