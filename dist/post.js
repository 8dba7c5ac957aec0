import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  saveStore
} from "./chunk-JSRWEM6T.js";
import {
  farSurroundings,
  githubLog,
  jobTemp,
  readPostState
} from "./chunk-NWM4MEXZ.js";
import {
  warning
} from "./chunk-GLBF4RO2.js";
import {
  addPhases,
  startPhases,
  throughDoor,
  toToolError
} from "./chunk-6QF23C2I.js";
import "./chunk-VAX3O3LP.js";
import "./chunk-WDQJ26D7.js";
import "./chunk-CWR7E3JT.js";
import "./chunk-IE3PSOEX.js";

// src/entry/post.ts
async function post(env) {
  const state = readPostState();
  const error = await throughDoor(
    { log: githubLog(), env, keepEnv: [], tempParent: jobTemp(env) },
    async (session) => {
      if (state === void 0) return;
      const request = { ...state, jobBegan: new Date(state.jobBegan) };
      const phases = startPhases(session);
      try {
        await phases.run("save", () => saveStore(session, request, farSurroundings(env)));
      } finally {
        await addPhases(state.reportJson, phases.reports);
      }
    }
  );
  if (error !== void 0) warning(`${error.code}: ${error.message}`);
}
await post(process.env).catch((thrown) => {
  const { code, message } = toToolError(thrown);
  warning(`${code}: ${message}`);
});
