/** What the agent is asked; lies in `request.json` of the folder it works in. `fetch` looks up first. */
export interface AgentRequest {
  readonly verb: 'lookup' | 'fetch' | 'save';
  /** Exact keys in order of preference; `save` takes one. At most ten, a limit of the service. */
  readonly keys: readonly string[];
}

/** What it answers in `result.json`: the toolkit's own return value, the key its look-up matched, and what it threw. */
export interface AgentResult {
  readonly found: string | null;
  readonly returned: string | number | null;
  readonly thrown: string | null;
  /**
   * HTTP status of the last answer. The toolkit looks at none when it downloads from anywhere but Azure's own hosts, and unpacks the page
   * of an error.
   */
  readonly status: number | null;
}

/**
 * Paths as the toolkit is given them. Their text is part of every entry's version, so it is fixed: an entry must be found
 * from any work directory. The number changes when what lies in an entry changes.
 */
export const ENTRY_FILES: readonly [manifest: string, wheel: string] = [
  'trtllm-wheel-v1/manifest.json',
  'trtllm-wheel-v1/wheel',
];

/** The agent writes its process id here, so that what it sends can be seen in /proc. */
export const AGENT_PID = 'agent.pid';

/** The agent makes this file when its look-up is answered: from then on a transfer is timed, not the answer. */
export const LOOKED_UP = 'looked-up';
