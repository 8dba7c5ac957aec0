import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  saveWheel
} from "./chunk-MQAOKVAO.js";
import "./chunk-77F2WNNG.js";
import {
  saveOnly
} from "./chunk-VDOS6J4I.js";
import {
  runStep
} from "./chunk-77TPDYRJ.js";
import "./chunk-EEQLSOHQ.js";
import {
  farSurroundings
} from "./chunk-2TGE2CMD.js";
import {
  setOutput
} from "./chunk-GLBF4RO2.js";
import "./chunk-AAD7H7AO.js";
import "./chunk-3LZ2RKJK.js";
import "./chunk-VAX3O3LP.js";
import "./chunk-WDQJ26D7.js";
import "./chunk-CWR7E3JT.js";
import "./chunk-IE3PSOEX.js";

// src/entry/save.ts
await runStep(process.env, async ({ session, request, inputs, env }) => {
  const far = farSurroundings(env);
  const saved = await saveWheel(session, saveOnly(request, inputs.wheel), far);
  setOutput("cache-key", saved.key);
  setOutput("wheel-sha256", saved.sha256);
  setOutput(
    "published",
    saved.published.flatMap(({ tier, stored }) => stored ? [tier] : []).join(",")
  );
});
