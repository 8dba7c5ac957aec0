import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  debug,
  error,
  getState,
  group,
  info,
  notice,
  saveState,
  warning
} from "./chunk-IW6ORSVC.js";
import {
  ToolError,
  decideAccess
} from "./chunk-76MDHVUU.js";

// src/entry/github-job.ts
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
function jobTemp(env) {
  return env["RUNNER_TEMP"] ?? tmpdir();
}
function jobStore(env) {
  return env["RUNNER_TOOL_CACHE"] ?? join(tmpdir(), "trtllm-nixl-build-store");
}
function jobOrigin(env) {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = env;
  return repository === void 0 ? "local" : `${repository}#${run ?? "?"}/${attempt ?? "1"}`;
}
function jobAccess(env, inputs) {
  return decideAccess(
    {
      event: env["GITHUB_EVENT_NAME"] ?? "",
      ref: env["GITHUB_REF"] ?? "",
      refProtected: env["GITHUB_REF_PROTECTED"] === "true",
      pullRequest: pullRequestOf(env["GITHUB_EVENT_PATH"])
    },
    { refs: inputs["trusted-refs"] }
  );
}
function pullRequestOf(path) {
  if (path === void 0) return null;
  try {
    const { pull_request: pull } = JSON.parse(readFileSync(path, "utf8"));
    return typeof pull?.number === "number" ? pull.number : null;
  } catch (cause) {
    throw new ToolError({
      code: "EVENT_UNREADABLE",
      kind: "surroundings",
      what: `The event payload at ${path} cannot be read.`,
      means: "Whether this run may write trusted cache entries cannot be decided.",
      next: "Check the runner; outside a job use the command line.",
      cause
    });
  }
}

// src/entry/github-log.ts
function githubLog() {
  return {
    debug,
    info,
    notice: (message) => notice(message),
    warning: (message) => warning(message),
    error: (message) => error(message),
    group: (name, body) => group(name, body)
  };
}

// src/entry/post-state.ts
var NAME = "post";
async function keepForPost(session, finished) {
  const { wheel, report } = finished;
  const { plan } = report;
  const state = {
    version: 1,
    jobBegan: session.began.toISOString(),
    cache: finished.cache,
    plan: plan === void 0 ? null : { key: plan.key, recipe: plan.recipe, needs: plan.needs },
    wheel: wheel === void 0 ? null : { folder: wheel.folder, parent: wheel.parent, sharedWith: wheel.handoff.sharedWith },
    repair: report.wheel?.published.filter((one) => !one.stored).map((one) => one.tier) ?? []
  };
  saveState(NAME, state);
  if (wheel !== void 0) await session.ledger.own({ kind: "kept", path: wheel.parent });
}
function readPostState() {
  const text = getState(NAME);
  if (text === "") return void 0;
  const state = JSON.parse(text);
  return state.version === 1 ? state : void 0;
}

export {
  jobTemp,
  jobStore,
  jobOrigin,
  jobAccess,
  githubLog,
  keepForPost,
  readPostState
};
