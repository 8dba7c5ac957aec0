import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  saveWheel
} from "./chunk-XTCZIYKN.js";
import "./chunk-5ADQ5RWN.js";
import {
  saveOnly
} from "./chunk-JEPLKUAL.js";
import {
  runStep
} from "./chunk-3FCZYG4Q.js";
import "./chunk-QOP5FCXY.js";
import {
  farSurroundings
} from "./chunk-2L5SYJN5.js";
import {
  setOutput
} from "./chunk-C5WIG3AN.js";
import "./chunk-MN5S3QI3.js";
import "./chunk-3LZ2RKJK.js";
import "./chunk-VAX3O3LP.js";
import "./chunk-UMM26KPJ.js";
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
