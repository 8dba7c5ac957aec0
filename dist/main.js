import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  collectSecrets,
  readInputs,
  renderSummary,
  requestOf,
  runPipeline,
  toolVersion
} from "./chunk-DLGXWWAS.js";
import {
  githubLog,
  jobAccess,
  jobOrigin,
  jobStore,
  jobTemp,
  keepForPost
} from "./chunk-4GF3NUPQ.js";
import {
  getInput,
  setFailed,
  setOutput,
  setSecret,
  summary
} from "./chunk-IW6ORSVC.js";
import {
  pickServiceEnvironment,
  throughDoor,
  toToolError
} from "./chunk-76MDHVUU.js";
import "./chunk-K4QPFMWB.js";

// src/entry/main.ts
async function main(env) {
  const log = githubLog();
  const inputs = readInputs((name) => getInput(name), env["GITHUB_WORKSPACE"] ?? process.cwd());
  const secrets = collectSecrets(env, inputs["model-token-file"]);
  for (const secret of secrets) setSecret(secret);
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
        secrets,
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
