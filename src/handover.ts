import { readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageResult } from './image/types.ts';
import {
  PLAN_FILE_LIMIT,
  type PlanFile,
  type PlannedImage,
  parsePlanFile,
  renderPlanFile,
} from './plan/plan-file.ts';
import type { Plan } from './plan/types.ts';
import type { WheelReport } from './report/types.ts';
import { ToolError } from './system/errors.ts';
import { redact } from './system/log.ts';

/** What a run knows by its end that another job can use. */
export interface HandoverParts {
  readonly plan: Plan;
  readonly wheel: WheelReport | undefined;
  readonly image: ImageResult | undefined;
  readonly toolVersion: string;
  readonly at: Date;
  readonly origin: string;
}

/** Writes `plan.json` into the report folder, free of these texts. @returns its path. */
export async function writePlanFile(
  folder: string,
  parts: HandoverParts,
  secrets: readonly string[],
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'plan.json');
  await writeFile(path, redact(renderPlanFile(planFileOf(parts)), secrets));
  return path;
}

/** The file of a run. Pure. */
export function planFileOf({ plan, wheel, image, toolVersion, at, origin }: HandoverParts): PlanFile {
  return {
    version: 1,
    tool: 'trtllm-nixl-build',
    toolVersion,
    at: at.toISOString(),
    origin,
    plan,
    wheel:
      wheel === undefined
        ? null
        : {
            fileName: wheel.fileName,
            size: wheel.size,
            sha256: wheel.sha256,
            capabilities: wheel.capabilities,
          },
    image: image === undefined ? null : plannedImage(image),
  };
}

function plannedImage({ reference, id, pushed }: ImageResult): PlannedImage {
  return {
    reference,
    id,
    pushed: pushed === undefined ? null : `${repositoryOf(pushed.reference)}@${pushed.digest}`,
  };
}

/** `registry:5000/a/b:tag` without its tag: a colon after the last slash. */
function repositoryOf(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

/**
 * Reads the plan file of another job.
 * @throws ToolError `PLAN_FILE_MISSING`, `PLAN_FILE_NEWER`, `PLAN_FILE_BROKEN`.
 */
export function readPlanFile(path: string): PlanFile {
  return parsePlanFile(textOf(path));
}

function textOf(path: string): string {
  try {
    // Looked at first: a device or a pipe would be read for ever, and a huge file into memory.
    const found = statSync(path);
    if (!found.isFile()) throw new Error('it is no file');
    if (found.size > PLAN_FILE_LIMIT) throw new Error(`it has ${found.size} bytes`);
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ToolError({
      code: 'PLAN_FILE_MISSING',
      kind: 'usage',
      what: `The plan file ${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      means: 'What the earlier job planned is not known, so nothing was done.',
      next: "Download that job's artifact first, and give the path of the plan.json in it.",
      cause,
    });
  }
}
