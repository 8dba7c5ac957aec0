import { describe, expect, test } from 'vitest';
import { readServeGraph } from '../../src/plan/generations/serve-graph.ts';
import { graphFiles, graphOf } from './serve-graph-files.ts';

const at = (name: string): string => `examples/tensorrt_llm/${name}`;
const OPTIONS = { model: 'model-path', servedName: 'served_model_name', engine: 'extra-engine-args' };

describe('a graph of `dynamo serve`', () => {
  test.each(['TensorRTLLMPrefillWorker', 'TensorRTLLMNextWorker'])('prefilled by %s', (prefill) => {
    expect(graphOf(graphFiles(prefill))).toEqual({
      folder: '/workspace/examples/tensorrt_llm',
      disaggregated: { graph: 'graphs.disagg:Frontend', config: 'configs/disagg.yaml' },
      aggregated: { graph: 'graphs.agg:Frontend', config: 'configs/agg.yaml' },
      services: { frontend: 'Frontend', prefill, decode: 'TensorRTLLMWorker' },
      options: { prefill: OPTIONS, decode: OPTIONS, aggregated: OPTIONS },
    });
  });

  test('options are spelt as the config of each worker spells them', () => {
    const agg = 'TensorRTLLMWorker:\n  model_path: m\n  extra_engine_args: e\n  served-model-name: m\n';
    const { options } = graphOf({ ...graphFiles(), [at('configs/agg.yaml')]: agg });
    expect(options).toEqual({
      prefill: OPTIONS,
      decode: OPTIONS,
      aggregated: { model: 'model_path', engine: 'extra_engine_args', servedName: 'served-model-name' },
    });
  });

  test('a link over several lines counts, one in a comment does not', () => {
    const file = at('graphs/disagg.py');
    const lines =
      '# Frontend.link(Other)\nFrontend.link(\n    TensorRTLLMWorker\n).link( TensorRTLLMPrefillWorker )\n';
    expect(graphOf({ ...graphFiles(), [file]: lines })).toEqual(graphOf());
  });
});

const OLD =
  'TensorRTLLMWorker:\n  engine_args: "configs/llm.yaml"\n  llmapi-disaggregated-config: "configs/two.yaml"\n';
const ROLE = `${graphFiles()[at('configs/disagg.yaml')]}  disaggregation_mode: decode\n`;

describe('cannot be told, and says what was looked for and what is there', () => {
  test.each<[string, Record<string, string | undefined>, RegExp]>([
    [
      'no example',
      Object.fromEntries(Object.keys(graphFiles()).map((name) => [name, undefined])),
      /has no .*disagg\.py.*agg\.yaml/,
    ],
    [
      'another worker',
      { 'graphs/disagg.py': 'Frontend.link(TensorRTLLMWorker).link(OtherWorker)\n' },
      /TensorRTLLMPrefillWorker or TensorRTLLMNextWorker, and links it to TensorRTLLMWorker, OtherWorker/,
    ],
    [
      'a processor between them',
      { 'graphs/agg.py': 'Frontend.link(Processor).link(TensorRTLLMWorker)\n' },
      /agg\.py was expected.*Processor/,
    ],
    ['no link', { 'graphs/disagg.py': 'import nothing\n' }, /links it to nothing/],
    [
      'options of before',
      { 'configs/disagg.yaml': OLD },
      /gives it none|gives it engine_args, llmapi-disaggregated-config/,
    ],
    [
      'options of before, alone',
      { 'configs/agg.yaml': OLD },
      /agg\.yaml .*TensorRTLLMWorker .*gives it engine_args, llmapi-disaggregated-config/,
    ],
    ['a role set by hand', { 'configs/disagg.yaml': ROLE }, /disaggregation_mode: its role is not known/],
    ['no YAML', { 'configs/agg.yaml': '{' }, /agg\.yaml is not YAML/],
  ])('%s', (_, change, says) => {
    const files: Record<string, string> = graphFiles();
    for (const [name, text] of Object.entries(change)) {
      const path = name.startsWith('examples/') ? name : at(name);
      if (text === undefined) delete files[path];
      else files[path] = text;
    }
    const graph = readServeGraph({ files });
    expect('untold' in graph ? graph.untold : '').toMatch(says);
  });
});
