import { ToolError } from '../system/errors.ts';
import { type Check, listOf, members, oneOf, orNull, text, whole } from '../system/shape.ts';
import { recipeFaults } from '../wheel/manifest-check.ts';
import { GENERATIONS } from './generations/index.ts';
import { recipeToKey } from './key.ts';
import type { Capability, Plan } from './types.ts';

/** Newest version of plan.json that this code reads, and the one it writes. */
export const PLAN_FILE_VERSION = 1;

/** A plan file is a few kilobytes; what is larger was not written by us. */
export const PLAN_FILE_LIMIT = 1024 * 1024;

/** The wheel as the job had it that wrote the file. */
export interface PlannedWheel {
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly capabilities: readonly Capability[];
}

/** The image as the job had it that wrote the file. */
export interface PlannedImage {
  readonly reference: string;
  /** `sha256:…` of the configuration: finds it on the same engine only. */
  readonly id: string;
  /** `repository@sha256:…` where it was pushed to; null when it was not. */
  readonly pushed: string | null;
}

/**
 * `plan.json` (schema/plan.schema.json): what one job hands to the next, as an artifact. Plain data, no secrets. It never says what to do:
 * the job that reads it does what its own inputs say, and the file says for what.
 */
export interface PlanFile {
  readonly version: 1;
  readonly tool: 'trtllm-nixl-build';
  readonly toolVersion: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Repository and run of the workflow, or `local`. */
  readonly origin: string;
  readonly plan: Plan;
  readonly wheel: PlannedWheel | null;
  readonly image: PlannedImage | null;
}

/** The text of plan.json. */
export function renderPlanFile(file: PlanFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads plan.json, which may come from anybody who can upload an artifact: size, version, shape, and that its key is the key of its
 * recipe. Members that it does not know are allowed, except in the recipe.
 * @throws ToolError `PLAN_FILE_NEWER` for a newer major, `PLAN_FILE_BROKEN` with the first faults otherwise.
 */
export function parsePlanFile(bytes: string): PlanFile {
  if (bytes.length > PLAN_FILE_LIMIT) throw broken([`it has ${bytes.length} characters`]);
  let value: unknown;
  try {
    value = JSON.parse(bytes);
  } catch (cause) {
    throw broken(['it is not JSON'], cause);
  }
  const version = versionOf(value);
  if (version !== undefined && version > PLAN_FILE_VERSION) throw newer(version);
  const faults = planFile(value, 'plan file');
  if (faults.length > 0) throw broken(faults);
  const file = value as PlanFile;
  if (recipeToKey(file.plan.recipe) !== file.plan.key) throw broken(['its key is not the key of its recipe']);
  return file;
}

/** Reference of the image that another job can run: where it was pushed, else its id, which only the same engine knows. */
export function imageToRun(image: PlannedImage): string {
  return image.pushed ?? image.id;
}

/**
 * Makes sure that two jobs of one run mean the same wheel.
 * @throws ToolError `PLAN_DIFFERS` with every field in which they differ.
 */
export function requireSamePlan(file: PlanFile, own: Plan): void {
  const differing = (['recipe', 'needs', 'expectedBackend', 'target'] as const).filter(
    (field) => JSON.stringify(file.plan[field]) !== JSON.stringify(own[field]),
  );
  if (file.plan.key === own.key && differing.every((field) => field === 'recipe')) return;
  const fields = differing.flatMap((field) => (field === 'recipe' ? recipeFields(file.plan, own) : [field]));
  throw new ToolError({
    code: 'PLAN_DIFFERS',
    kind: 'answer',
    what: `This job's plan is not that of the plan file: ${fields.join('; ') || 'the key'}.`,
    means: 'The two jobs would build or test different things under one name, so nothing was done.',
    next: 'Check out the same commit of Dynamo in both jobs (the output of the first one) and give them the same inputs.',
  });
}

function recipeFields(file: Plan, own: Plan): string[] {
  const names = Object.keys(own.recipe) as (keyof Plan['recipe'])[];
  const show = (value: unknown): string => JSON.stringify(value).slice(0, 80);
  return names.flatMap((name) => {
    const [theirs, ours] = [show(file.recipe[name]), show(own.recipe[name])];
    return JSON.stringify(file.recipe[name]) === JSON.stringify(own.recipe[name])
      ? []
      : [theirs === ours ? name : `${name}: there ${theirs}, here ${ours}`];
  });
}

const line = text(/^[^\u0000-\u001f\u007f]{0,1000}$/, 'a text of one line');
const words = text(/^[^\u0000-\u0008\u000b-\u001f\u007f]{0,4000}$/, 'a text');
const digest = text(/^sha256:[0-9a-f]{64}$/, 'a digest');
/** Docker's references begin with a letter or digit: nothing that a program could take for an option. */
const reference = text(/^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,500}$/, 'a reference of an image');

const plan: Check = members({
  version: oneOf(1),
  generation: (value, at) =>
    GENERATIONS.some(({ name }) => name === value) ? [] : [`${at} is no generation that this version knows`],
  checkout: members({ path: line, commit: orNull(text(/^[0-9a-f]{40}$/, 'a full commit')), dirty: line }),
  recipe: recipeFaults,
  key: line,
  needs: listOf(oneOf('nixl', 'ucx', 'mooncake'), true),
  expectedBackend: oneOf('nixl', 'ucx'),
  remote: line,
  ref: line,
  target: line,
  notes: listOf(words),
});

const planFile = members({
  version: oneOf(1),
  tool: oneOf('trtllm-nixl-build'),
  toolVersion: text(/^\d+\.\d+\.\d+[\w.+-]{0,50}$/, 'a version'),
  at: text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/, 'a time in UTC'),
  origin: line,
  plan,
  wheel: orNull(
    members({
      fileName: text(/^[A-Za-z0-9][A-Za-z0-9._+!-]{0,250}\.whl$/, 'the plain name of a wheel file'),
      size: whole,
      sha256: text(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex'),
      capabilities: listOf(oneOf('nixl', 'ucx', 'mooncake'), true),
    } satisfies Record<keyof PlannedWheel, Check>),
  ),
  image: orNull(
    members({ reference, id: digest, pushed: orNull(reference) } satisfies Record<keyof PlannedImage, Check>),
  ),
} satisfies Record<keyof PlanFile, Check>);

function versionOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value)) return undefined;
  return typeof value.version === 'number' ? value.version : undefined;
}

function newer(version: number): ToolError {
  return new ToolError({
    code: 'PLAN_FILE_NEWER',
    kind: 'usage',
    what: `The plan file has version ${version}; this version of the action reads up to ${PLAN_FILE_VERSION}.`,
    means: 'Its fields may mean something else than this version thinks, so nothing was done.',
    next: 'Use the same major version of the action in all jobs of a run.',
  });
}

function broken(faults: readonly string[], cause?: unknown): ToolError {
  return new ToolError({
    code: 'PLAN_FILE_BROKEN',
    kind: 'usage',
    what: `The plan file cannot be used: ${faults.slice(0, 3).join('; ')}.`,
    means: 'Nothing was done with it.',
    next: 'Hand on the plan.json that `plan-file` names in the first job, as it is.',
    cause,
  });
}
