import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  saveStore
} from "./chunk-OIK5PNQ6.js";
import {
  githubLog,
  jobTemp,
  readPostState
} from "./chunk-WJIUPYIL.js";
import {
  pickServiceEnvironment,
  throughDoor
} from "./chunk-WJD2HHZI.js";
import {
  warning
} from "./chunk-JMOGNEJN.js";

// src/entry/post.ts
async function post(env) {
  const state = readPostState();
  if (state === void 0) return;
  const error = await throughDoor(
    { log: githubLog(), env, keepEnv: [], tempParent: jobTemp(env) },
    (session) => saveStore(
      session,
      { ...state, jobBegan: new Date(state.jobBegan) },
      { service: pickServiceEnvironment(env) }
    )
  );
  if (error !== void 0) warning(`${error.code}: ${error.message}`);
}
await post(process.env);
