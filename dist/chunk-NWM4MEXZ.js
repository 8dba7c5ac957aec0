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
} from "./chunk-GLBF4RO2.js";
import {
  ToolError,
  decideAccess,
  pickGhEnvironment,
  pickServiceEnvironment,
  placeText
} from "./chunk-6QF23C2I.js";

// src/store/far.ts
function farSurroundings(env) {
  return { service: pickServiceEnvironment(env), gh: pickGhEnvironment(env) };
}

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
function linksOf(env) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (server === void 0 || repository === void 0 || run === void 0) return [];
  return [{ text: "this run's artifacts", url: `${server}/${repository}/actions/runs/${run}#artifacts` }];
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
import { isAbsolute, relative, resolve } from "node:path";

// src/entry/harmless.ts
function harmless(text) {
  return text.split(/\r\n|\r|\n/).map((line) => line.replace(/^(\s*):(?=:)/, `$1:${JOINER}`).replaceAll("##[", `#${JOINER}#[`)).join("\n");
}
var JOINER = "\u2060";

// src/entry/github-log.ts
function githubLog(workspace = process.env["GITHUB_WORKSPACE"] ?? process.cwd()) {
  const say = (annotate) => (message, place) => {
    const { text, properties } = annotation(message, place, workspace);
    annotate(
      harmless(text),
      "file" in properties ? { ...properties, file: harmless(properties.file ?? "") } : properties
    );
  };
  return {
    debug: (message) => debug(harmless(message)),
    info: (message) => info(harmless(message)),
    notice: say(notice),
    warning: say(warning),
    error: say(error),
    group: (name, body) => group(harmless(name), body)
  };
}
function annotation(message, place, workspace) {
  const title = titleOf(message);
  if (place === void 0) return { text: message, properties: title };
  const file = relative(workspace, resolve(workspace, place.file));
  const inside = file !== "" && !file.startsWith("..") && !isAbsolute(file);
  if (!inside) return { text: `${message} (${placeText(place)})`, properties: title };
  const line = place.line === void 0 ? {} : { startLine: place.line };
  return { text: message, properties: { ...title, file, ...line } };
}
function titleOf(message) {
  const code = /^([A-Z][A-Z0-9_]{3,}): /.exec(message)?.[1];
  return code === void 0 ? {} : { title: `trtllm-nixl-build ${code}` };
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
    reportJson: finished.reportJson,
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
  farSurroundings,
  jobTemp,
  jobStore,
  jobOrigin,
  linksOf,
  jobAccess,
  githubLog,
  keepForPost,
  readPostState
};
