import { COMMON_RULES, type LogRule } from './log-rules.ts';
import { BESIDE_RULES, ENDPOINT_RULES } from './log-rules-beside.ts';
import { REFERENCE_RULES } from './log-rules-reference.ts';
import { TRTLLM_RULES } from './log-rules-trtllm.ts';
import type { ProfileName } from './types.ts';

/** How far two answers to one prompt may differ and still be called the same. */
export interface TokenRule {
  /** Words that must be equal from the start; null: the whole text. */
  readonly equalWords: number | null;
  /** Share of the compared prompts that must be equal so far. */
  readonly equalShare: number;
}

/** What an engine's evidence looks like. */
export interface Profile {
  readonly name: ProfileName;
  /** Appended to every verdict line. */
  readonly suffix: string;
  readonly tokens: TokenRule;
  readonly logRules: readonly LogRule[];
  /** Lines that support in a worker's log, and mean nothing where no engine is known to have printed them. */
  readonly supportRules: readonly LogRule[];
  /** Whether NIXL's plugin or ucxx in a worker means the KV path: TensorRT-LLM has wrappers of its own, so there they are another user's. */
  readonly pluginIsBackend: boolean;
}

/**
 * Two aggregated TensorRT-LLM runs differ after some words (batching changes the order of sums on a GPU), never at the start; wrong KV shows
 * from the second token on. Four words and three quarters of the prompts are our own choice, not a measurement: no TensorRT-LLM could be run.
 * The reference engine is deterministic.
 */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  trtllm: {
    name: 'trtllm',
    suffix: '',
    tokens: { equalWords: 4, equalShare: 0.75 },
    logRules: [...TRTLLM_RULES, ...COMMON_RULES],
    supportRules: [...ENDPOINT_RULES, ...BESIDE_RULES],
    pluginIsBackend: false,
  },
  reference: {
    name: 'reference',
    suffix: ' (reference engine)',
    tokens: { equalWords: null, equalShare: 1 },
    logRules: [...REFERENCE_RULES, ...COMMON_RULES],
    supportRules: [],
    pluginIsBackend: true,
  },
};
