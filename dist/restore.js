import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  restoreOnly
} from "./chunk-JEPLKUAL.js";
import {
  runPhases,
  runStep
} from "./chunk-3FCZYG4Q.js";
import "./chunk-QOP5FCXY.js";
import "./chunk-2L5SYJN5.js";
import "./chunk-C5WIG3AN.js";
import "./chunk-MN5S3QI3.js";
import "./chunk-3LZ2RKJK.js";
import "./chunk-VAX3O3LP.js";
import "./chunk-UMM26KPJ.js";
import "./chunk-IE3PSOEX.js";

// src/entry/restore.ts
await runStep(process.env, (step) => runPhases(step, restoreOnly(step.request)));
