import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);

// src/store/cache-entry.ts
var ENTRY_FILES = [
  "trtllm-wheel-v1/manifest.json",
  "trtllm-wheel-v1/wheel"
];
var AGENT_PID = "agent.pid";
var LOOKED_UP = "looked-up";

export {
  ENTRY_FILES,
  AGENT_PID,
  LOOKED_UP
};
