import type { LaunchFacts } from './generation.ts';

/** `dynamo serve graphs.disagg:Frontend -f configs/disagg.yaml`: 0, A1 and A2. The graph is read from each checkout (serve-graph.ts). */
export const DYNAMO_SERVE: LaunchFacts = {
  launcher: 'dynamo-serve',
  workerOptions: [],
  oneGpuOptions: [],
};

/** The launch scripts' layout while requests went to decode first: A3. */
export const MODULES_WITH_STRATEGY: LaunchFacts = {
  launcher: 'dynamo',
  workerOptions: ['--disaggregation-strategy', 'decode_first'],
  oneGpuOptions: [],
};

/** The launch scripts' layout since: B1, B2, C and D. */
export const MODULES: LaunchFacts = {
  launcher: 'dynamo',
  workerOptions: [],
  oneGpuOptions: ['--publish-events-and-metrics'],
};
