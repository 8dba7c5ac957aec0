import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { readCheckout } from './checkout.ts';
import type { ServeGraph, WheelFacts } from './generations/generation.ts';
import { detectGeneration } from './generations/index.ts';
import { readServeGraph } from './generations/serve-graph.ts';
import { recipeToKey } from './key.ts';
import { resolveRef } from './resolve.ts';
import { markScripts } from './script-lines.ts';
import { chooseSource } from './sources/choose.ts';
import { SOURCES } from './sources/index.ts';
import type { SourceAsk, SourcePlan } from './sources/types.ts';
import type { Plan, PlanRequest, WheelSource } from './types.ts';

/**
 * Reads the checkout, detects its generation, chooses the source of the wheel, resolves what can move and makes recipe and key. Asks
 * the network only for a ref that is not a full commit, a pip requirement without its hash, and a base image without its digest.
 * @throws ToolError of checkout, generation, source and ref; `TARGET_WITHOUT_WHEEL`.
 */
export async function makePlan(session: Session, request: PlanRequest): Promise<Plan> {
  const checkout = await readCheckout(session, request.checkoutPath, request.ignore);
  const generation = detectGeneration(checkout, request.generation);
  const { runtimeImage } = request;
  const image = generation.support.imagePlan(checkout, runtimeImage === undefined ? {} : { runtimeImage });
  const facts = generation.support.wheel(checkout);
  const source = chooseSource(request, { name: generation.name, sources: generation.support.sources });
  const target = request.target ?? generation.support.image.defaultTarget;
  if (source !== 'upstream-image') requireWheelTarget(target, generation.name, image.wheelTargets);
  const nixlCommit = await resolveNixl(session, request, facts);
  const ask: SourceAsk = { session, request, checkout, generation, facts, image, nixlCommit };
  return assemble(ask, { target, wheel: await SOURCES[source](ask) });
}

/** The pure half of the plan: everything is known, put it together. */
export function assemble(
  ask: SourceAsk,
  { target, wheel }: { readonly target: string; readonly wheel: SourcePlan },
): Plan {
  const { request, checkout, facts, nixlCommit } = ask;
  const { files, ...known } = checkout;
  const { recipe, remote, ref } = wheel;
  const override = request.nixlCommit === undefined || nixlCommit === facts.nixlCommit ? null : nixlCommit;
  const scripts = Object.keys(recipe.scripts);
  const serves = ask.generation.support.launch.launcher === 'dynamo-serve';
  const serveGraph = serves ? readServeGraph(checkout) : undefined;
  return {
    version: 1,
    generation: ask.generation.name,
    checkout: known,
    recipe,
    key: recipeToKey(recipe),
    ...(scripts.length === 0 ? {} : { scriptLines: markScripts(checkout, scripts) }),
    image: ask.image,
    ...(serveGraph === undefined ? {} : { serveGraph }),
    needs: request.nixl ? ['nixl'] : [],
    expectedBackend: request.nixl ? 'nixl' : 'ucx',
    remote,
    ref,
    nixlCommitOverride: override,
    target,
    notes: [...facts.notes, ...wheel.notes, ...notesOn(request, override), ...notesOnGraph(serveGraph)],
  };
}

/** The key of a plan; the same as `plan.key`, made again from its recipe. */
export function planToKey(plan: Pick<Plan, 'recipe'>): string {
  return recipeToKey(plan.recipe);
}

/** Whether a plan has a wheel of its own, which can be restored, built and stored. */
export function hasWheel(plan: Pick<Plan, 'recipe'>): boolean {
  return plan.recipe.source !== ('upstream-image' satisfies WheelSource);
}

function notesOn(request: PlanRequest, override: string | null): string[] {
  if (request.nixlCommit === undefined || override !== null) return [];
  return [
    "`nixl-commit` changes nothing here: it is the checkout's own, or the checkout hands NIXL to no build.",
  ];
}

/** Said before hours of building, although it stops nothing before the smoke test. */
function notesOnGraph(graph: ServeGraph | undefined): string[] {
  if (graph === undefined || !('untold' in graph)) return [];
  return [
    `A smoke test by \`dynamo serve\` will be refused, because the services of this checkout's example cannot be told: ${graph.untold}. Images without the program \`dynamo\`, and \`launcher: dynamo\`, do not need it.`,
  ];
}

/**
 * Full commit of the NIXL that the checkout hands to its builds. It enters the image, too, so what the user names is resolved even
 * where the wheel has no NIXL; the checkout's own is resolved where it enters the wheel.
 */
async function resolveNixl(
  session: Session,
  request: PlanRequest,
  { nixlCommit, nixlRemote, takesNixlCommit }: WheelFacts,
): Promise<string | null> {
  if (nixlCommit === null) return null;
  if (request.nixlCommit === undefined && !takesNixlCommit) return nixlCommit;
  return (await resolveRef(session, nixlRemote, request.nixlCommit ?? nixlCommit)).commit;
}

function requireWheelTarget(target: string, generation: string, wheelTargets: readonly string[]): void {
  if (wheelTargets.includes(target)) return;
  throw new ToolError({
    code: 'TARGET_WITHOUT_WHEEL',
    kind: 'usage',
    what: `Target "${target}" of generation ${generation} does not take a local wheel.`,
    means: 'The image would hold an unpinned public wheel instead of the one proven here.',
    next: `Use ${wheelTargets.map((name) => `"${name}"`).join(' or ')}.`,
  });
}
