import { parseDocument } from 'yaml';
import type { Backend } from '../plan/types.ts';
import type { SelectionRule } from './types.ts';

/** How to make a worker use one backend: variables to set, variables to really unset, and the YAML's backend where it has one. */
export interface Selection {
  readonly set: Readonly<Record<string, string>>;
  readonly unset: readonly string[];
  /** Value of `cache_transceiver_config.backend`; null when this release's YAML has no such key and would refuse it. */
  readonly yamlBackend: 'NIXL' | 'UCX' | null;
}

const SWITCHES: Record<Backend, string> = {
  nixl: 'TRTLLM_USE_NIXL_KVCACHE',
  ucx: 'TRTLLM_USE_UCX_KVCACHE',
};
const OTHER_SWITCHES = ['TRTLLM_USE_MPI_KVCACHE', 'TRTLLM_USE_MOONCAKE_KVCACHE'];

/**
 * Environment and YAML for a wanted backend (facts: dynamo-build-generations.md, section 3.4).
 * In June 2025 a variable counts when it is *present*, `=0` included, and UCX wins, so the others must be unset. Later an explicit
 * backend in the YAML ignores the environment; the variables are unset all the same, because in releases where only the C++
 * factory or only the Python side reads them, two opinions are one too many.
 */
export function selectBackend(rule: SelectionRule, backend: Backend): Selection {
  const own = SWITCHES[backend];
  const others = [...Object.values(SWITCHES), ...OTHER_SWITCHES].filter((name) => name !== own);
  if (rule === 'env-2025-06') return { set: { [own]: '1' }, unset: others, yamlBackend: null };
  return { set: {}, unset: [own, ...others], yamlBackend: backend === 'nixl' ? 'NIXL' : 'UCX' };
}

/** The engine's YAML with another backend in it; everything else, comments included, stays as it was. @throws Error on broken YAML */
export function withBackend(yaml: string, backend: 'NIXL' | 'UCX'): string {
  const document = parseDocument(yaml);
  const [problem] = document.errors;
  if (problem) throw problem;
  document.setIn(['cache_transceiver_config', 'backend'], backend);
  return document.toString();
}

/**
 * Engine YAML for users who bring none. The memory fraction lets two workers share one GPU; `DEFAULT` is what Dynamo's own
 * examples say in releases whose YAML decides.
 */
export function defaultYaml(rule: SelectionRule, role: 'prefill' | 'decode' | 'aggregated'): string {
  const lines = [
    'backend: pytorch',
    'tensor_parallel_size: 1',
    `disable_overlap_scheduler: ${role === 'prefill'}`,
    'kv_cache_config:',
    '  free_gpu_memory_fraction: 0.3',
  ];
  if (rule !== 'env-2025-06' && role !== 'aggregated')
    lines.push('cache_transceiver_config:', '  backend: DEFAULT');
  return `${lines.join('\n')}\n`;
}
