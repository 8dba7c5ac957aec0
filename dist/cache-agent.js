import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  runCacheAgent
} from "./chunk-JMOGNEJN.js";

// src/entry/cache-agent.ts
await runCacheAgent();
process.exit(0);
