import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  collectSecrets,
  readInputs,
  requestOf,
  runPipeline,
  secretsOfBuild,
  toolVersion
} from "./chunk-MFYI3BTM.js";
import {
  farSurroundings,
  githubLog,
  jobAccess,
  jobOrigin,
  jobStore,
  jobTemp,
  keepForPost,
  linksOf
} from "./chunk-NWM4MEXZ.js";
import {
  getInput,
  setFailed,
  setOutput,
  setSecret,
  summary
} from "./chunk-GLBF4RO2.js";
import {
  helpLink,
  renderSummary,
  throughDoor,
  toToolError
} from "./chunk-6QF23C2I.js";
import {
  sentence
} from "./chunk-VAX3O3LP.js";

// src/entry/job.ts
import { resolve } from "node:path";

// src/entry/annotations.ts
import { join } from "node:path";
var MOST = 6;
function annotationsOf(report, yaml) {
  const { judgement, verdict } = report;
  if (judgement === void 0 || verdict === "PROVEN") return [];
  const chosen = yaml !== void 0 && (verdict === "WRONG_BACKEND" || verdict === "SLOW_PATH");
  const lead = {
    message: `${judgement.line}: ${judgement.reason}`,
    ...chosen ? { place: { file: yaml } } : {}
  };
  const seen = /* @__PURE__ */ new Map();
  for (const arm of judgement.arms)
    for (const diagnosis of arm.diagnoses)
      if (!seen.has(diagnosis.code)) seen.set(diagnosis.code, told(diagnosis, arm, report.evidence));
  return [lead, ...seen.values()].slice(0, MOST);
}
function told({ code, words, next, seen: places = [] }, { arm }, evidence) {
  const message = `${code}: ${sentence(words)} ${next}`;
  const [first] = places;
  if (first === void 0 || evidence === void 0) return { message };
  const line = first.line === null ? {} : { line: first.line };
  return { message, place: { file: join(evidence, arm, first.file), ...line } };
}

// src/entry/job.ts
async function runStep(env, body) {
  try {
    await step(env, body);
  } catch (thrown) {
    const error = toToolError(thrown);
    setFailed(`${error.code}: ${error.message}`);
  }
}
async function step(env, body) {
  const log = githubLog();
  const workspace = env["GITHUB_WORKSPACE"] ?? process.cwd();
  const inputs = readInputs((name) => getInput(name), workspace);
  const secrets = collectSecrets(env, inputs["model-token-file"], [
    inputs["pip-index-url"],
    inputs["tensorrtllm-git-url"]
  ]);
  secrets.push(...secretsOfBuild(inputs["build-secrets"], env, workspace));
  for (const secret of secrets) setSecret(secret);
  const access = jobAccess(env, inputs);
  log.info(`Authority: ${access.write ?? "writes nothing"} (${access.reason}).`);
  const door = { log, env, keepEnv: inputs["keep-env"], tempParent: jobTemp(env) };
  const error = await throughDoor(door, async (session) => {
    const request = requestOf(inputs, {
      access,
      trustedRemotes: inputs["trusted-remotes"],
      defaultStore: jobStore(env),
      workParent: jobTemp(env),
      origin: jobOrigin(env),
      secrets,
      toolVersion,
      env,
      workspace
    });
    await body({ session, inputs, request, env });
  });
  if (error === void 0) return;
  log.error(
    `${error.code}: ${error.message} More about it: ${helpLink(error.code)}`,
    placeIn(inputs.checkout, error.place)
  );
  process.exitCode = 1;
}
function placeIn(checkout, place) {
  return place === void 0 ? void 0 : { ...place, file: resolve(checkout, place.file) };
}
async function runPhases({ session, env, inputs }, request) {
  const far = farSurroundings(env);
  const finished = await runPipeline(session, request, far, (name, value) => setOutput(name, value));
  await summary.addRaw(renderSummary(finished.report, linksOf(env))).write();
  await keepForPost(session, finished);
  failUnlessGreen(finished, inputs["prefill-yaml"], session.log);
}
function failUnlessGreen({ error, report }, yaml, log) {
  if (error !== void 0) throw error;
  if (report.verdict === null || report.verdict === "PROVEN") return;
  for (const { message, place } of annotationsOf(report, yaml)) log.error(message, place);
  process.exitCode = 1;
}

export {
  runStep,
  runPhases
};
