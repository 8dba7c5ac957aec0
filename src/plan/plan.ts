import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { readCheckout } from './checkout.ts';
import type { WheelFacts } from './generations/generation.ts';
import { detectGeneration, type SupportedGeneration } from './generations/index.ts';
import { type GitUrl, parseGitUrl } from './git-url.ts';
import { recipeToKey } from './key.ts';
import { hashScripts, makeRecipe } from './recipe.ts';
import { resolveRef } from './resolve.ts';
import type { Checkout, Plan, PlanRequest } from './types.ts';

/**
 * Reads the checkout, detects its generation, resolves the ref and makes recipe and key. Asks the network only for a ref that
 * is not a full commit.
 * @throws ToolError of checkout, generation and ref; `NIXL_NOT_ON_ARM64`, `TARGET_WITHOUT_WHEEL`, `NO_DEFAULT_COMMIT`.
 */
export async function makePlan(session: Session, request: PlanRequest): Promise<Plan> {
  const checkout = await readCheckout(session, request.checkoutPath, request.ignore);
  const generation = detectGeneration(checkout);
  const facts = generation.support.wheel(checkout);
  const target = chooseTarget(generation, request.target);
  refuseArm64(request, facts);
  const remote = parseGitUrl(request.tensorrtllmGitUrl ?? facts.remote);
  const ref = request.tensorrtllmRef ?? facts.defaultRef;
  if (ref === null) throw noDefaultCommit();
  const { commit } = await resolveRef(session, remote, ref);
  const nixlCommit = await resolveNixl(session, request, facts);
  return assemble({ request, checkout, generation, facts, remote, ref, commit, nixlCommit, target });
}

interface Ingredients {
  readonly request: PlanRequest;
  readonly checkout: Checkout;
  readonly generation: SupportedGeneration;
  readonly facts: WheelFacts;
  readonly remote: GitUrl;
  readonly ref: string;
  readonly commit: string;
  /** Full commit of NIXL that the wheel script is given; null when it takes none. */
  readonly nixlCommit: string | null;
  readonly target: string;
}

/** The pure half of the plan: everything is known, put it together. */
export function assemble(from: Ingredients): Plan {
  const { request, checkout, facts, commit } = from;
  const { builds, because } = facts.buildsNixl(request.arch);
  const override = from.nixlCommit === facts.nixlCommit ? null : from.nixlCommit;
  const { files, ...known } = checkout;
  const recipe = makeRecipe({
    source: 'dynamo-script',
    arch: request.arch,
    gitUrl: from.remote.plain,
    commit,
    nixl: builds,
    nixlCommit: from.nixlCommit,
    ucxRef: facts.ucxRef,
    scripts: hashScripts(checkout, facts.scripts),
  });
  return {
    version: 1,
    generation: from.generation.name,
    checkout: known,
    recipe,
    key: recipeToKey(recipe),
    needs: request.nixl ? ['nixl'] : [],
    expectedBackend: request.nixl ? 'nixl' : 'ucx',
    remote: from.remote.plain,
    ref: from.ref,
    nixlCommitOverride: override,
    target: from.target,
    notes: [...facts.notes, ...notesOn(request, builds, because, override)],
  };
}

/** The key of a plan; the same as `plan.key`, made again from its recipe. */
export function planToKey(plan: Pick<Plan, 'recipe'>): string {
  return recipeToKey(plan.recipe);
}

function notesOn(request: PlanRequest, builds: boolean, because: string, override: string | null): string[] {
  const notes: string[] = [];
  if (request.nixl && !builds) {
    notes.push(`The NIXL flag is on, but this checkout cannot build a wheel with NIXL: ${because}.`);
  }
  if (!request.nixl && builds) {
    notes.push(`The NIXL flag is off; the wheel has NIXL all the same: ${because}. The image asks for UCX.`);
  }
  if (request.nixlCommit !== undefined && override === null) {
    notes.push(
      "`nixl-commit` changes nothing here: it is the checkout's own, or the wheel is built without NIXL.",
    );
  }
  return notes;
}

/**
 * NIXL's commit, as full as TensorRT-LLM's: a tag or branch can move, and then one key would stand for two wheels. It enters
 * the image, too, so it is resolved even where the wheel has no NIXL.
 */
async function resolveNixl(
  session: Session,
  request: PlanRequest,
  facts: WheelFacts,
): Promise<string | null> {
  if (!facts.takesNixlCommit) return null;
  const ref = request.nixlCommit ?? facts.nixlCommit;
  return ref === null ? null : (await resolveRef(session, facts.nixlRemote, ref)).commit;
}

function chooseTarget(generation: SupportedGeneration, asked: string | undefined): string {
  const { defaultTarget, wheelTargets } = generation.support.image;
  const target = asked ?? defaultTarget;
  if (wheelTargets.includes(target)) return target;
  throw new ToolError({
    code: 'TARGET_WITHOUT_WHEEL',
    kind: 'usage',
    what: `Target "${target}" of generation ${generation.name} does not take a local wheel.`,
    means: 'The image would hold an unpinned public wheel instead of the one proven here.',
    next: `Use ${wheelTargets.map((name) => `"${name}"`).join(' or ')}.`,
  });
}

function refuseArm64(request: PlanRequest, facts: WheelFacts): void {
  if (!request.nixl || request.arch !== 'arm64') return;
  throw new ToolError({
    code: 'NIXL_NOT_ON_ARM64',
    kind: 'usage',
    what: `The NIXL flag is on for arm64: ${facts.buildsNixl('arm64').because}.`,
    means: 'A build of one to three hours would end in a wheel without NIXL, so nothing is built.',
    next: 'Use an amd64 runner, switch the NIXL flag off, or take a later Dynamo generation.',
  });
}

function noDefaultCommit(): ToolError {
  return new ToolError({
    code: 'NO_DEFAULT_COMMIT',
    kind: 'usage',
    what: 'container/build.sh of this checkout has no DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT, and no TensorRT-LLM ref was given.',
    means: 'Which TensorRT-LLM to restore or build is not known.',
    next: 'Give `tensorrtllm-ref`.',
  });
}
