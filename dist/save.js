import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  saveWheel
} from "./chunk-VNCMSR2O.js";
import "./chunk-JSRWEM6T.js";
import {
  saveOnly
} from "./chunk-ZICVQTD4.js";
import {
  runStep
} from "./chunk-SW6U7SIK.js";
import "./chunk-MFYI3BTM.js";
import {
  farSurroundings
} from "./chunk-NWM4MEXZ.js";
import {
  setOutput
} from "./chunk-GLBF4RO2.js";
import "./chunk-6QF23C2I.js";
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
