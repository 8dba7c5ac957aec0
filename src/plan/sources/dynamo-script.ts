import { ToolError } from '../../system/errors.ts';
import type { WheelFacts } from '../generations/generation.ts';
import { withoutComments } from '../generations/shell-text.ts';
import { parseGitUrl } from '../git-url.ts';
import { hashScripts, makeRecipe } from '../recipe.ts';
import { resolveRef } from '../resolve.ts';
import { noDefaultCommit } from './default-ref.ts';
import type { Source, SourceAsk, SourcePlan } from './types.ts';
import { ucxOfRecipe } from './ucx-commit.ts';

/**
 * A wheel built by the checkout's own script: whether it has NIXL follows from script and architecture, never from the flag.
 * @throws ToolError `NIXL_NOT_ON_ARM64`, `SCRIPT_ONLY_BY_HAND`, `NO_DEFAULT_COMMIT`; those of the ref.
 */
export const fromDynamoScript: Source = async (ask): Promise<SourcePlan> => {
  const { session, request, facts, checkout } = ask;
  if (facts.script === null) throw noScript(ask);
  const { builds, because } = facts.buildsNixl(request.arch);
  const script = checkout.files[facts.script] ?? '';
  if (needsTerminal(script)) throw onlyByHand(facts.script);
  if (request.nixl && request.arch === 'arm64' && !builds) throw notOnArm64(facts);
  const remote = parseGitUrl(request.tensorrtllmGitUrl ?? facts.remote);
  const ref = request.tensorrtllmRef ?? facts.defaultRef;
  if (ref === null) throw noDefaultCommit();
  const { commit } = await resolveRef(session, remote, ref);
  const recipe = makeRecipe({
    source: 'dynamo-script',
    arch: request.arch,
    gitUrl: remote.plain,
    commit,
    nixl: builds,
    nixlCommit: facts.takesNixlCommit ? ask.nixlCommit : null,
    ucxRef: await ucxOfRecipe(session, facts, checkout),
    scripts: hashScripts(checkout, facts.scripts),
  });
  return { recipe, remote: remote.plain, ref, notes: notesOn(request.nixl, builds, because) };
};

function notesOn(asked: boolean, builds: boolean, because: string): string[] {
  if (asked && !builds) {
    return [`The NIXL flag is on, but this checkout cannot build a wheel with NIXL: ${because}.`];
  }
  if (!asked && builds) {
    return [`The NIXL flag is off; the wheel has NIXL all the same: ${because}. The image asks for UCX.`];
  }
  return [];
}

/** The first scripts of May 2025 end in `docker run -it`, which Docker refuses where there is no terminal. */
function needsTerminal(script: string): boolean {
  return /^[ \t]*docker[ \t]+run[ \t](?:.*[ \t])?(?:-it|-ti|-t|--tty)[ \t]/m.test(withoutComments(script));
}

function onlyByHand(script: string): ToolError {
  return new ToolError({
    code: 'SCRIPT_ONLY_BY_HAND',
    kind: 'usage',
    what: `${script} of this checkout takes the wheel out of its container with \`docker run -it\`, which Docker refuses without a terminal.`,
    means: 'It would fail after an hour or more of building, so nothing was started.',
    next: "Set `wheel-source` to `trtllm-make`, TensorRT-LLM's own build of the same commit, or take a Dynamo commit of a few days later.",
  });
}

function notOnArm64(facts: WheelFacts): ToolError {
  return new ToolError({
    code: 'NIXL_NOT_ON_ARM64',
    kind: 'usage',
    what: `The NIXL flag is on for arm64: ${facts.buildsNixl('arm64').because}.`,
    means: 'A build of one to three hours would end in a wheel without NIXL, so nothing is built.',
    next: 'Use an amd64 runner, switch the NIXL flag off, or take a later Dynamo generation.',
  });
}

function noScript({ generation }: SourceAsk): ToolError {
  return new ToolError({
    code: 'SOURCE_NOT_HERE',
    kind: 'usage',
    what: `This checkout (generation ${generation.name}) has no script that builds a wheel.`,
    means: 'Nothing was looked up or built.',
    next: 'Set `wheel-source` to another source.',
  });
}
