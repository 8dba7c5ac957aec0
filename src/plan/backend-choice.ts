import type { SelectionRule } from '../smoke/types.ts';

/** A backend that a KV variable can ask for. */
export type EnvironmentChoice = 'nixl' | 'ucx' | 'mooncake' | 'mpi';

/** Order of the variables in each rule (facts 3.4); what is not listed is not looked at. */
const ORDER: Record<SelectionRule, readonly EnvironmentChoice[]> = {
  'env-2025-06': ['ucx', 'nixl', 'mpi'],
  'yaml-2025-11': ['ucx', 'mpi'],
  'yaml-2026': ['nixl', 'ucx', 'mooncake', 'mpi'],
};

/**
 * Backend that TensorRT-LLM takes from its environment alone: in June 2025 the first variable that is set to anything, `0` included;
 * later, and only where the YAML says `DEFAULT`, the first that is `1`. Null when none speaks. Pure.
 */
export function environmentChoice(
  rule: SelectionRule,
  variables: Readonly<Record<string, string>>,
): EnvironmentChoice | null {
  const speaks = (name: EnvironmentChoice): boolean => {
    const value = variables[`TRTLLM_USE_${name.toUpperCase()}_KVCACHE`];
    return rule === 'env-2025-06' ? value !== undefined && value !== '' : value === '1';
  };
  return ORDER[rule].find(speaks) ?? null;
}

/**
 * The rule of a release of TensorRT-LLM: before 1.0.0rc4 the environment decides, from it on the YAML may (Dynamo #2231). A release
 * that cannot be read leaves the generation's rule in force, and so does one on the same side as that. Pure.
 * @param version as pip shows it, e.g. `1.0.0rc0+dev137fe35`
 */
export function ruleOfRelease(version: string | null, ofGeneration: SelectionRule): SelectionRule {
  const parts = /^(\d+)\.(\d+)(?:\.(\d+))?(?:\.?rc(\d+))?/.exec(version ?? '');
  if (parts === null) return ofGeneration;
  const [major = 0, minor = 0, patch = 0] = parts.slice(1, 4).map((part) => Number(part ?? 0));
  const candidate = parts[4] === undefined ? Number.POSITIVE_INFINITY : Number(parts[4]);
  const early = major < 1 || (major === 1 && minor === 0 && patch === 0 && candidate < 4);
  if (early) return 'env-2025-06';
  return ofGeneration === 'env-2025-06' ? 'yaml-2025-11' : ofGeneration;
}
