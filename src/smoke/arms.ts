import type { ArmName } from '../evidence/types.ts';
import type { Backend } from '../plan/types.ts';
import { selectBackend } from './selection.ts';
import type { SelectionRule } from './types.ts';

/** What one arm changes against the image as it is. */
export interface ArmPlan {
  readonly name: ArmName;
  /** Backend this arm is meant to use; null for aggregated. */
  readonly wanted: Backend | null;
  readonly disaggregated: boolean;
  readonly set: Readonly<Record<string, string>>;
  readonly unset: readonly string[];
  readonly yamlBackend: 'NIXL' | 'UCX' | null;
}

/** Forces KV through sockets; `cuda_copy` only where there is a GPU, elsewhere UCX warns that it is missing. */
export function slowTransports(gpu: boolean): string {
  return gpu ? 'tcp,cuda_copy,self' : 'tcp,self';
}

/** Names → what to set and unset (design.md, section 2 "arm"). `shipped` changes nothing at all. */
export function planArm(name: ArmName, expected: Backend, rule: SelectionRule, gpu: boolean): ArmPlan {
  const untouched = { set: {}, unset: [], yamlBackend: null };
  switch (name) {
    case 'shipped':
      return { name, wanted: expected, disaggregated: true, ...untouched };
    case 'aggregated':
      return { name, wanted: null, disaggregated: false, ...untouched };
    case 'expected':
      return { name, wanted: expected, disaggregated: true, ...selectBackend(rule, expected) };
    case 'contrast': {
      const other: Backend = expected === 'nixl' ? 'ucx' : 'nixl';
      return { name, wanted: other, disaggregated: true, ...selectBackend(rule, other) };
    }
    case 'slow': {
      const selection = selectBackend(rule, expected);
      const set = { ...selection.set, UCX_TLS: slowTransports(gpu) };
      return { name, wanted: expected, disaggregated: true, ...selection, set };
    }
  }
}
