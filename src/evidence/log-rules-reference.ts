import type { LogRule } from './log-rules.ts';

/**
 * Lines of the reference engine. They are the engine's own claims, and one of its faults is to lie, so none is stronger than 1.
 */
export const REFERENCE_RULES: readonly LogRule[] = [
  {
    pattern: /(?:^|[\s|:"])\[reference-engine\].*kv backend built: nixl/,
    means: 'the engine says it built NIXL',
    strength: 1,
    backend: 'nixl',
    claim: 'built',
  },
  {
    pattern: /(?:^|[\s|:"])\[reference-engine\].*kv backend built: ucx/,
    means: 'the engine says it built UCX',
    strength: 1,
    backend: 'ucx',
    claim: 'built',
  },
  {
    pattern: /(?:^|[\s|:"])\[reference-engine\].*kv backend built: none/,
    means: 'the engine says it has no KV transceiver',
    strength: 1,
    backend: 'none',
    claim: 'built',
    problem: 'TRANSCEIVER_DISABLED',
  },
];
