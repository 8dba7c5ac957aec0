import { imageToRun } from '../plan/plan-file.ts';
import type { RunRequest } from '../request.ts';
import type { SaveWheelRequest } from '../save-wheel.ts';
import { ToolError } from '../system/errors.ts';

/** What each sub-action makes of the one request: which part of the story it tells. Pure; the command line's verbs use them, too. */

/** Plan and restore; never builds. */
export function restoreOnly(request: RunRequest): RunRequest {
  return { ...request, until: 'restore' };
}

/** Up to the image, or to the wheel when that was asked for. */
export function buildOnly(request: RunRequest): RunRequest {
  return { ...request, until: request.until === 'wheel' ? 'wheel' : 'image' };
}

/**
 * The service only: in the image that is named, else in that of the plan file, else (with `engine: host`) in place.
 * @throws ToolError `NO_IMAGE` when the engine is Docker and nothing says what to run.
 */
export function smokeOnly(request: RunRequest, image: string | undefined): RunRequest {
  const planned = request.planFile?.image ?? null;
  const chosen = image ?? (planned === null ? undefined : imageToRun(planned));
  if (chosen === undefined && request.smoke.engine === 'docker')
    throw noImage(request.planFile !== undefined);
  // In place there is none to run; one that a plan file brings along is that of another job.
  const run = request.smoke.engine === 'docker' ? chosen : undefined;
  // It has no input of the cache, so its post step must not prune a store by budgets that nobody gave.
  return { ...request, until: 'smoke', given: { image: run }, cache: { ...request.cache, tiers: [] } };
}

/** @throws ToolError `NO_PLAN_FILE`: without a plan there is no key to publish under. */
export function saveOnly(request: RunRequest, wheel: string | undefined): SaveWheelRequest {
  const { planFile, cache, origin, toolVersion } = request;
  if (planFile === undefined) throw noPlanFile();
  return { planFile, cache, origin, toolVersion, wheel };
}

function noImage(withFile: boolean): ToolError {
  return new ToolError({
    code: 'NO_IMAGE',
    kind: 'usage',
    what: withFile
      ? 'The plan file names no image: the job that wrote it built none, or its contract was broken.'
      : 'There is no image to run: neither `image` nor `plan-file` was given.',
    means: 'Nothing was started.',
    next: 'Give `image`, or the plan.json of a job that built one; with `engine: host` the service runs in place.',
  });
}

function noPlanFile(): ToolError {
  return new ToolError({
    code: 'NO_PLAN_FILE',
    kind: 'usage',
    what: 'No plan file was given.',
    means: 'Which key the wheel belongs under is not known, so nothing was published.',
    next: 'Give `plan-file`: the plan.json that `restore` or `plan` left in its report folder.',
  });
}
