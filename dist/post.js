import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  saveStore
} from "./chunk-C2KWIUKQ.js";
import {
  githubLog,
  jobTemp,
  readPostState
} from "./chunk-4GF3NUPQ.js";
import {
  warning
} from "./chunk-IW6ORSVC.js";
import {
  pickServiceEnvironment,
  throughDoor,
  toToolError
} from "./chunk-76MDHVUU.js";
import "./chunk-K4QPFMWB.js";

// src/entry/post.ts
async function post(env) {
  const state = readPostState();
  const error = await throughDoor(
    { log: githubLog(), env, keepEnv: [], tempParent: jobTemp(env) },
    async (session) => {
      if (state === void 0) return;
      const request = { ...state, jobBegan: new Date(state.jobBegan) };
      await saveStore(session, request, { service: pickServiceEnvironment(env) });
    }
  );
  if (error !== void 0) warning(`${error.code}: ${error.message}`);
}
await post(process.env).catch((thrown) => {
  const { code, message } = toToolError(thrown);
  warning(`${code}: ${message}`);
});
