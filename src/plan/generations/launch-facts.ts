import type { GraphFacts, LaunchFacts } from './generation.ts';

/** The example of June 2025; its graphs' services kept their names until the example went (facts 3.1). */
const GRAPH: GraphFacts = {
  folder: '/workspace/examples/tensorrt_llm',
  disaggregated: { graph: 'graphs.disagg:Frontend', config: 'configs/disagg.yaml' },
  aggregated: { graph: 'graphs.agg:Frontend', config: 'configs/agg.yaml' },
  services: { frontend: 'Frontend', prefill: 'TensorRTLLMPrefillWorker', decode: 'TensorRTLLMWorker' },
};

/** `dynamo serve graphs.disagg:Frontend -f configs/disagg.yaml`: 0, A1 and A2. */
export const DYNAMO_SERVE: LaunchFacts = {
  launcher: 'dynamo-serve',
  graph: GRAPH,
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
