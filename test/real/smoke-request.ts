import { join } from 'node:path';
import type { SmokeRequest } from '../../src/smoke/types.ts';
import { runProcess } from '../../src/system/process.ts';

const engine = join(import.meta.dirname, '..', '..', 'rehearsal', 'engine');

/** A request for the reference engine; deviations by `change`. */
export function smokeRequest(
  change: Partial<SmokeRequest> & Pick<SmokeRequest, 'model' | 'evidenceFolder'>,
): SmokeRequest {
  return {
    mode: 'host',
    expected: 'nixl',
    selection: 'env-2025-06',
    profile: 'reference',
    release: null,
    arms: ['expected'],
    workerModule: 'reference_engine',
    workerArgs: [],
    python: 'python3',
    promptTokens: 1000,
    requests: 3,
    maxTokens: 16,
    gpus: 'none',
    deploymentEnv: {},
    dockerArgs: [],
    startTimeoutSeconds: 60,
    requestTimeoutSeconds: 30,
    gpuWaitSeconds: 60,
    ...change,
  };
}

/** Writes the reference engine's model. @returns the folder */
export async function makeModel(python: string, folder: string): Promise<string> {
  const made = await runProcess({
    argv: [python, '-m', 'reference_engine.make_model', folder],
    env: { PYTHONPATH: engine, PYTHONDONTWRITEBYTECODE: '1' },
    timeoutSeconds: 60,
  });
  if (made.code !== 0) throw new Error(`no model: ${made.tail.join('\n')}`);
  return folder;
}

/** Environment in which the host runs the reference engine: its package, and the programs of the parts. */
export function hostEnvironment(programs: readonly string[], path: string): Record<string, string> {
  return { PYTHONPATH: engine, PYTHONDONTWRITEBYTECODE: '1', PATH: [...programs, path].join(':') };
}
