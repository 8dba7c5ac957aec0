import { randomBytes } from 'node:crypto';
import { access, chmod, constants, mkdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import type { ArmName } from '../evidence/types.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { runArm } from './arm.ts';
import { planArm } from './arms.ts';
import type { RunContext } from './context.ts';
import type { Engine } from './launch/engine.ts';
import { dockerEngine } from './launch/engine-docker.ts';
import { hostEngine } from './launch/engine-host.ts';
import { leaseGpus } from './lease.ts';
import { contextLimit, findModel, type ModelSource, readConfig } from './model.ts';
import { gpusPerWorker } from './service.ts';
import type { SmokeRequest, SmokeResult } from './types.ts';

const ALL_ARMS: readonly ArmName[] = ['shipped', 'expected', 'contrast', 'slow', 'aggregated'];
const ENGINES: Record<SmokeRequest['mode'], Engine> = { docker: dockerEngine, host: hostEngine };

/** Removes the arms' folders of an earlier run, which would be judged and reported as this run's; nothing else is touched. */
export async function clearArms(evidenceFolder: string): Promise<void> {
  for (const name of ALL_ARMS) await rm(join(evidenceFolder, name), { recursive: true, force: true });
}

/**
 * Runs the arms in order; each leaves its evidence folder. What goes wrong in an arm is in its record. A problem of the surroundings
 * ends the run, because the next arm would only meet it again.
 * @throws ToolError for wrong use (`kind: 'usage'`); what `session.signal` was aborted with, on abort
 */
export async function runSmoke(session: Session, request: SmokeRequest): Promise<SmokeResult> {
  checkUse(request);
  const model = await findModel(request.model);
  const modelConfig = model.kind === 'folder' ? await readConfig(model.path) : undefined;
  checkLength(request, modelConfig);
  if (request.modelTokenFile !== undefined) await checkReadable(request.modelTokenFile);
  const evidenceFolder = resolve(request.evidenceFolder);
  await mkdir(evidenceFolder, { recursive: true });
  await clearArms(evidenceFolder);
  const modelCache = request.modelCache ?? (await cacheForArms(session, request, model, evidenceFolder));
  const context: RunContext = {
    session,
    request: { ...request, evidenceFolder, ...(modelCache === undefined ? {} : { modelCache }) },
    engine: ENGINES[request.mode],
    model,
    modelConfig,
    seed: randomBytes(4).toString('hex'),
    calibration: { tokensPerWord: null },
  };
  const gpu = await hasGpu(request);
  const lease = await leaseGpus(session, {
    gpus: gpu ? request.gpus : 'none',
    gpusPerWorker: gpusPerWorker(request),
    visible: request.mode === 'host' ? session.env['CUDA_VISIBLE_DEVICES'] : undefined,
    waitSeconds: request.gpuWaitSeconds,
  });
  try {
    return { arms: await runArms(context, gpu) };
  } finally {
    await lease.release();
  }
}

/** One after the other, up to the first that the surroundings stopped. */
async function runArms(context: RunContext, gpu: boolean): Promise<SmokeResult['arms']> {
  const { session, request } = context;
  const arms: SmokeResult['arms'][number][] = [];
  for (const name of request.arms) {
    session.signal.throwIfAborted();
    const plan = planArm(name, request.expected, request.selection, gpu);
    const arm = await runArm(context, plan);
    arms.push(arm);
    if (arm.record.outcome === 'infra') {
      session.log.warning(
        `Smoke: the surroundings failed, so the remaining arms are not run. ${arm.record.failure ?? ''}`,
      );
      break;
    }
  }
  return arms;
}

/** Each arm is a new container: without a cache outside, each would download the model again. Goes with the session. */
async function cacheForArms(
  session: Session,
  { mode }: SmokeRequest,
  model: ModelSource,
  evidenceFolder: string,
): Promise<string | undefined> {
  if (mode !== 'docker' || model.kind !== 'name') return undefined;
  const folder = await session.tempFolder('.model-cache', evidenceFolder);
  await chmod(folder, 0o777);
  return folder;
}

/** In a container we take the user's word; on the host the driver's device files are there or not. */
async function hasGpu({ mode, gpus }: SmokeRequest): Promise<boolean> {
  if (gpus === 'none') return false;
  return mode === 'docker' || (await stat('/dev/nvidiactl').catch(() => undefined)) !== undefined;
}

function checkUse(request: SmokeRequest): void {
  const problem = useProblem(request);
  if (problem === null) return;
  throw new ToolError({
    code: 'SMOKE_REQUEST',
    kind: 'usage',
    what: problem,
    means: 'No arm was run, so there is no verdict.',
    next: 'Correct the input and run again.',
  });
}

function useProblem(request: SmokeRequest): string | null {
  if (request.mode === 'docker' && request.image === undefined) return 'Engine mode `docker` needs an image.';
  if (request.arms.length === 0) return '`arms` names no arm.';
  if (new Set(request.arms).size !== request.arms.length) return '`arms` names an arm twice.';
  if (!/^(all|none|\d+(,\d+)*)$/.test(request.gpus))
    return `\`gpus\` is neither all, none nor a list of indices: ${request.gpus}`;
  for (const [name, yaml] of [
    ['prefill', request.prefillYaml],
    ['decode', request.decodeYaml],
  ] as const) {
    const broken = yaml === undefined ? undefined : parseDocument(yaml).errors[0];
    if (broken) return `The ${name} worker's YAML cannot be read: ${broken.message}`;
  }
  return null;
}

function checkLength(request: SmokeRequest, config: string | undefined): void {
  const limit = contextLimit(config);
  if (limit === null || request.promptTokens + request.maxTokens <= limit) return;
  throw new ToolError({
    code: 'PROMPT_TOO_LONG',
    kind: 'usage',
    what: `The model takes ${limit} tokens; \`prompt-tokens\` ${request.promptTokens} and \`max-tokens\` ${request.maxTokens} are more.`,
    means: 'Every request would be refused.',
    next: 'Lower `prompt-tokens` or use another model.',
  });
}

async function checkReadable(path: string): Promise<void> {
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new ToolError({
      code: 'TOKEN_FILE',
      kind: 'usage',
      what: '`model-token-file` names a file that cannot be read.',
      means: 'A gated model could not be downloaded.',
      next: 'Write the token to a file that the runner user can read, and name it.',
      cause,
    });
  });
}
