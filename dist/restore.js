import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  restoreOnly
} from "./chunk-ZICVQTD4.js";
import {
  runPhases,
  runStep
} from "./chunk-SW6U7SIK.js";
import "./chunk-MFYI3BTM.js";
import "./chunk-NWM4MEXZ.js";
import "./chunk-GLBF4RO2.js";
import "./chunk-6QF23C2I.js";
import "./chunk-VAX3O3LP.js";
import "./chunk-WDQJ26D7.js";
import "./chunk-CWR7E3JT.js";
import "./chunk-IE3PSOEX.js";

// src/entry/restore.ts
await runStep(process.env, (step) => runPhases(step, restoreOnly(step.request)));
