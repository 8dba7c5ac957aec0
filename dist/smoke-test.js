import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  smokeOnly
} from "./chunk-VDOS6J4I.js";
import {
  runPhases,
  runStep
} from "./chunk-77TPDYRJ.js";
import "./chunk-EEQLSOHQ.js";
import "./chunk-2TGE2CMD.js";
import "./chunk-GLBF4RO2.js";
import "./chunk-AAD7H7AO.js";
import "./chunk-3LZ2RKJK.js";
import "./chunk-VAX3O3LP.js";
import "./chunk-WDQJ26D7.js";
import "./chunk-CWR7E3JT.js";
import "./chunk-IE3PSOEX.js";

// src/entry/smoke-test.ts
await runStep(process.env, (step) => runPhases(step, smokeOnly(step.request, step.inputs.image)));
