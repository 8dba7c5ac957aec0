import { kindOf, originOf, pidInAgentName, workerRoleOf } from './files.ts';
import type { ArmEvidence, Finding, Witness } from './types.ts';

/** Problem: the agent that the context side offers belongs to none of its processes. */
export const STATE_OF_OTHER_PROCESS = 'STATE_OF_OTHER_PROCESS';

/** The kind of address that a context server offers for its KV. */
export type OpaqueState =
  | { readonly kind: 'mpi'; readonly ranks: readonly number[] }
  | { readonly kind: 'socket'; readonly endpoints: readonly string[] }
  | { readonly kind: 'agent'; readonly agents: readonly string[] }
  /** The Python transceiver's way: an endpoint of its own, and NIXL is all it has. */
  | { readonly kind: 'endpoint'; readonly endpoint: string };

/** Variants of the C++ state, and how much of each can be real. */
const MPI = 1;
const SOCKET = 2;
const AGENT = 3;
const MOST_ENTRIES = 4096;
const MOST_TEXT = 65_536;

/**
 * Reads the state inside a context-only answer's `encoded_opaque_state` (base64). Layout, little endian [read in TensorRT-LLM's serialization.cpp]: flag byte,
 * own index i32, variant u64 (1 ranks, 2 sockets, 3 agents), count u64, entries: i32 · port u16 and address · name and connection; texts
 * with their length as u64. Null for anything else. Pure.
 */
export function decodeState(encoded: string): OpaqueState | null {
  if (encoded.length > 1 << 20 || !/^[A-Za-z0-9+/]+=*$/.test(encoded)) return null;
  const binary = atob(encoded.replace(/=+$/, ''));
  const reader = new StateReader(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  try {
    if (reader.byte() !== 1) return null;
    reader.int32();
    const variant = reader.size(AGENT);
    const count = reader.size(MOST_ENTRIES);
    if (count === 0) return null;
    return stateOf(variant, count, reader);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function stateOf(variant: number, count: number, reader: StateReader): OpaqueState | null {
  const times = <T>(read: () => T): T[] => Array.from({ length: count }, read);
  if (variant === MPI) {
    const ranks = times(() => reader.int32());
    return ranks.every((rank) => rank >= 0 && rank < 1 << 20) ? { kind: 'mpi', ranks } : null;
  }
  if (variant === SOCKET) {
    const endpoints = times(() => {
      const port = reader.uint16();
      return `${reader.text()}:${port}`;
    });
    return endpoints.every((one) => /^[\w.:%-]{2,}:\d+$/.test(one)) ? { kind: 'socket', endpoints } : null;
  }
  if (variant !== AGENT) return null;
  const agents = times(() => {
    const name = reader.text();
    reader.text();
    return name;
  });
  return agents.every((name) => /^[\u0020-\u007e]+$/.test(name)) ? { kind: 'agent', agents } : null;
}

/** Bounds-checked reads; RangeError at the end, as DataView has it. */
class StateReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    return this.#view.getUint8(this.#step(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#step(2), true);
  }

  int32(): number {
    return this.#view.getInt32(this.#step(4), true);
  }

  /** A u64 that must not be above `most`. */
  size(most: number): number {
    const value = this.#view.getBigUint64(this.#step(8), true);
    if (value > BigInt(most)) throw new RangeError(`a size of ${value}`);
    return Number(value);
  }

  text(): string {
    const length = this.size(MOST_TEXT);
    const from = this.#step(length);
    if (from + length > this.#bytes.length) throw new RangeError('a text beyond the end');
    return String.fromCharCode(...this.#bytes.subarray(from, from + length));
  }

  #step(bytes: number): number {
    const from = this.#at;
    this.#at += bytes;
    return from;
  }
}

/** The state in a context-only answer (OpenAI completions JSON of `trtllm-serve`), or null. Pure. */
export function stateInAnswer(json: string): OpaqueState | null {
  let answer: unknown;
  try {
    answer = JSON.parse(json);
  } catch {
    return null;
  }
  const choices = field(answer, 'choices');
  const first = Array.isArray(choices) ? (choices[0] as unknown) : undefined;
  const params = field(first, 'disaggregated_params') ?? field(answer, 'disaggregated_params');
  const encoded = field(params, 'encoded_opaque_state');
  const state = typeof encoded === 'string' ? decodeState(encoded) : null;
  if (state !== null) return state;
  const endpoint = field(params, 'ctx_info_endpoint');
  const one = Array.isArray(endpoint) ? (endpoint[0] as unknown) : endpoint;
  return typeof one === 'string' && one !== '' ? { kind: 'endpoint', endpoint: one.slice(0, 200) } : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** What kind of address the context side offers in the answer of a context-only request: which backend was built there, not that bytes moved. */
export const opaqueState: Witness = {
  name: 'opaque-state',
  testify(evidence) {
    const findings: Finding[] = [];
    for (const [path, text] of evidence.texts) {
      const { process } = originOf(path, evidence.record);
      if (kindOf(path) !== 'state' || workerRoleOf(process, evidence.record) === null) continue;
      const state = stateInAnswer(text);
      if (state !== null) findings.push(findingOf(state, path, process, evidence));
    }
    return findings;
  },
};

function findingOf(state: OpaqueState, file: string, process: string | null, evidence: ArmEvidence): Finding {
  const base = { witness: 'opaque-state', file, line: null, process, claim: 'built' } as const;
  switch (state.kind) {
    case 'mpi':
      return { ...base, strength: 2, backend: 'mpi', says: `the context side offers MPI ranks ${state.ranks.join(', ')}` };
    case 'socket':
      return { ...base, strength: 2, backend: 'ucx', says: `the context side offers UCX addresses ${state.endpoints.slice(0, 4).join(', ')}` };
    case 'endpoint':
      return { ...base, strength: 2, backend: 'nixl', says: `the context side offers the endpoint ${state.endpoint} of the Python transceiver, which has NIXL only` };
    case 'agent':
      return agentFinding(state.agents, { ...base, strength: 2 }, evidence);
  }
} // biome-ignore format: one line a kind

/** Mooncake uses the same variant, and an agent of another process is not this worker's (facts: kv-backend-evidence.md, section 4.3). */
function agentFinding(
  agents: readonly string[],
  base: Omit<Finding, 'says'>,
  { record, texts }: ArmEvidence,
): Finding {
  const says = `the context side offers the agent ${agents.slice(0, 4).join(', ')}`;
  const pids = agents.flatMap((name) => pidInAgentName(name) ?? []);
  const tree = new Set(
    [...texts.keys()]
      .filter((path) => kindOf(path) === 'maps' && originOf(path, record).process === base.process)
      .flatMap((path) => originOf(path, record).pid ?? []),
  );
  if (pids.length > 0 && tree.size > 0 && !pids.some((pid) => tree.has(pid))) {
    const other = `${says}, whose process is none of this worker's`;
    return { ...base, strength: 1, says: other, problem: STATE_OF_OTHER_PROCESS };
  }
  return { ...base, backend: 'nixl', says: `${says} (NIXL; Mooncake looks the same here)` };
}
