import type { GraphFacts } from '../../src/plan/generations/generation.ts';
import { readServeGraph } from '../../src/plan/generations/serve-graph.ts';

const EXAMPLE = 'examples/tensorrt_llm';
const worker = (name: string, more = ''): string =>
  `${name}:\n  model-path: owner/model\n  served_model_name: owner/model\n  extra-engine-args: "configs/engine.yaml"\n${more}`;

/** The example of June 2025 in our words; with another name for July's. */
export function graphFiles(prefill = 'TensorRTLLMPrefillWorker'): Record<string, string> {
  return {
    [`${EXAMPLE}/graphs/disagg.py`]: `from components.frontend import Frontend\n\nFrontend.link(TensorRTLLMWorker).link(${prefill})\n`,
    [`${EXAMPLE}/graphs/agg.py`]: 'Frontend.link(TensorRTLLMWorker)\n',
    [`${EXAMPLE}/configs/disagg.yaml`]: `${worker('TensorRTLLMWorker', '  enable-disagg: true\n')}${worker(prefill)}`,
    [`${EXAMPLE}/configs/agg.yaml`]: worker('TensorRTLLMWorker'),
  };
}

/** The graph of such files; fails where it cannot be told. */
export function graphOf(files: Record<string, string> = graphFiles()): GraphFacts {
  const graph = readServeGraph({ files });
  if ('untold' in graph) throw new Error(graph.untold);
  return graph;
}
