import { parse } from 'yaml';
import type { Checkout } from '../types.ts';
import type { GraphFacts, ServeGraph } from './generation.ts';

const EXAMPLE = 'examples/tensorrt_llm';
const FILES = {
  disaggregated: { module: 'disagg', python: `${EXAMPLE}/graphs/disagg.py`, yaml: `${EXAMPLE}/configs/disagg.yaml` },
  aggregated: { module: 'agg', python: `${EXAMPLE}/graphs/agg.py`, yaml: `${EXAMPLE}/configs/agg.yaml` },
} as const; // biome-ignore format: a table

/** Files of the checkout that tell how its `dynamo serve` example is started. */
export const GRAPH_FILES: readonly string[] = Object.values(FILES).flatMap(({ python, yaml }) => [
  python,
  yaml,
]);

const DECODE = 'TensorRTLLMWorker';
/** What prefills: June's name, and July's (Dynamo f6c308ac), which prefills unless `disaggregation_mode` says otherwise. */
const PREFILL = ['TensorRTLLMPrefillWorker', 'TensorRTLLMNextWorker'] as const;

/**
 * Names of services and options of the `dynamo serve` example, as the checkout's own graphs and configs spell them; or, in words, why they
 * cannot be told: what was looked for, and what is there. Nothing is assumed: a service by another name would never start. Pure.
 */
export function readServeGraph({ files }: Pick<Checkout, 'files'>): ServeGraph {
  const missing = GRAPH_FILES.filter((name) => files[name] === undefined);
  if (missing.length > 0) return { untold: `the checkout has no ${missing.join(', ')}` };
  try {
    return read(files);
  } catch (error) {
    if (error instanceof Untold) return { untold: error.message };
    throw error;
  }
}

/** Why a graph cannot be told; never leaves this file. */
class Untold extends Error {}

function read(files: Checkout['files']): GraphFacts {
  const { disaggregated, aggregated } = FILES;
  const linked = linkedServices(files, disaggregated.python);
  const prefill = PREFILL.find((name) => linked.includes(name));
  if (prefill === undefined || !sameNames(linked, [DECODE, prefill]))
    throw new Untold(wanted(disaggregated.python, `${DECODE} and ${PREFILL.join(' or ')}`, linked));
  const alone = linkedServices(files, aggregated.python);
  if (!sameNames(alone, [DECODE])) throw new Untold(wanted(aggregated.python, DECODE, alone));
  return {
    folder: `/workspace/${EXAMPLE}`,
    disaggregated: { graph: 'graphs.disagg:Frontend', config: 'configs/disagg.yaml' },
    aggregated: { graph: 'graphs.agg:Frontend', config: 'configs/agg.yaml' },
    services: { frontend: 'Frontend', prefill, decode: DECODE },
    options: {
      prefill: optionNames(files, disaggregated.yaml, prefill),
      decode: optionNames(files, disaggregated.yaml, DECODE),
      aggregated: optionNames(files, aggregated.yaml, DECODE),
    },
  };
}

function wanted(file: string, names: string, found: readonly string[]): string {
  return `${file} was expected to link Frontend to ${names}, and links it to ${found.join(', ') || 'nothing'}`;
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name) => right.includes(name));
}

/** `Frontend.link(A).link(B)` → A, B; lines that are comments do not count. */
function linkedServices(files: Checkout['files'], name: string): string[] {
  const text = (files[name] ?? '').replace(/#.*$/gm, '');
  const chain = /^Frontend((?:\s*\.link\(\s*\w+\s*\))+)/m.exec(text)?.[1] ?? '';
  return [...chain.matchAll(/\.link\(\s*(\w+)/g)].flatMap(([, service]) => service ?? []);
}

/** The three options that we put over the config, in its own spelling: the worker's parser knows only one of `-` and `_`. */
function optionNames(
  files: Checkout['files'],
  file: string,
  service: string,
): GraphFacts['options']['prefill'] {
  const keys = Object.keys(sectionOf(files[file] ?? '', file, service));
  const spelt = (name: string): string | undefined => keys.find((key) => key.replaceAll('_', '-') === name);
  const role = spelt('disaggregation-mode');
  if (role !== undefined)
    throw new Untold(`${file} gives ${service} the option ${role}: its role is not known`);
  const [model, engine] = [spelt('model-path'), spelt('extra-engine-args')];
  if (model === undefined || engine === undefined)
    throw new Untold(
      `${file} was expected to give ${service} the options model-path and extra-engine-args, and gives it ${keys.join(', ') || 'none'}`,
    );
  return { model, engine, servedName: spelt('served-model-name') ?? 'served_model_name' };
}

function sectionOf(text: string, file: string, service: string): object {
  let config: unknown;
  try {
    config = parse(text);
  } catch {
    throw new Untold(`${file} is not YAML`);
  }
  const section = Object(config)[service] as unknown;
  return typeof section === 'object' && section !== null ? section : {};
}
