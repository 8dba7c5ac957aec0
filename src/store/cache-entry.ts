/** What the agent is asked; lies in `request.json` of the folder it works in. */
export interface AgentRequest {
  readonly verb: 'lookup' | 'fetch' | 'save';
  /** Exact keys in order of preference; `save` takes one. At most ten, a limit of the service. */
  readonly keys: readonly string[];
}

/** What it answers in `result.json`: the toolkit's own return value, and what it threw. */
export interface AgentResult {
  readonly returned: string | number | null;
  readonly thrown: string | null;
}

/**
 * Paths as the toolkit is given them. Their text is part of every entry's version, so it is fixed: an entry must be found
 * from any work directory. The number changes when what lies in an entry changes.
 */
export const ENTRY_FILES: readonly [manifest: string, wheel: string] = [
  'trtllm-wheel-v1/manifest.json',
  'trtllm-wheel-v1/wheel',
];
