import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  readInputs,
  renderSummary,
  requestOf,
  runPipeline,
  toolVersion
} from "./chunk-AOM4B2LC.js";
import {
  githubLog,
  jobAccess,
  jobOrigin,
  jobStore,
  jobTemp,
  keepForPost
} from "./chunk-WJIUPYIL.js";
import {
  pickServiceEnvironment,
  throughDoor,
  toToolError
} from "./chunk-WJD2HHZI.js";
import {
  getInput,
  setFailed,
  setOutput,
  summary
} from "./chunk-JMOGNEJN.js";

// src/entry/main.ts
async function main(env) {
  const log = githubLog();
  const inputs = readInputs((name) => getInput(name), env["GITHUB_WORKSPACE"] ?? process.cwd());
  const access = jobAccess(env, inputs);
  log.info(`Authority: ${access.write ?? "writes nothing"} (${access.reason}).`);
  const error = await throughDoor(
    { log, env, keepEnv: inputs["keep-env"], tempParent: jobTemp(env) },
    async (session) => {
      const request = requestOf(inputs, {
        access,
        trustedRemotes: inputs["trusted-remotes"],
        defaultStore: jobStore(env),
        workParent: jobTemp(env),
        origin: jobOrigin(env),
        toolVersion
      });
      const finished = await runPipeline(
        session,
        request,
        { service: pickServiceEnvironment(env) },
        (name, value) => setOutput(name, value)
      );
      await summary.addRaw(renderSummary(finished.report)).write();
      await keepForPost(session, finished);
      if (finished.error !== void 0) throw finished.error;
      const { verdict, judgement } = finished.report;
      if (verdict !== null && verdict !== "PROVEN")
        setFailed(`${judgement?.line}: ${judgement?.reason}`);
    }
  );
  if (error !== void 0) setFailed(`${error.code}: ${error.message}`);
}
try {
  await main(process.env);
} catch (thrown) {
  const error = toToolError(thrown);
  setFailed(`${error.code}: ${error.message}`);
}
