import type { LogRule } from './log-rules.ts';

/** A line that a reader may take for evidence and that is none: strength 0, no backend, told so that `--why` can say why it was passed over. */
function beside(pattern: RegExp, means: string): LogRule {
  return { pattern, means, strength: 0 };
}

/**
 * Lines of a TensorRT-LLM worker that are of somebody else, or harmless alone. TensorRT-LLM's agents use NIXL's C++ interface, so what the
 * Python one prints is Dynamo's connector, KVBM or a script.
 */
export const BESIDE_RULES: readonly LogRule[] = [
  beside(
    /Initialized NIXL agent: |Backend \w+ was instantiated/,
    "not the KV path: a Python NIXL agent (Dynamo's connector, KVBM, a script)",
  ),
  beside(
    /(?:Initializing|Skipping|Failed to initialize) NIXL [Cc]onnect/,
    "not the KV path: Dynamo's own NIXL connector",
  ),
  beside(
    /\bKVBM\b|\bkvbm[_:.]/,
    'not the KV path between workers: KVBM moves blocks to host memory and disk',
  ),
  beside(/RNN Cache: \w+ Connection Manager created/, 'not the KV path: the transfer of recurrent state'),
  beside(
    /Failed to load plugin (?:from|')|Discovered (?:and loaded )?(?:backend )?plugin: /,
    'not use: NIXL looks which plugins exist',
  ),
  beside(/UCP API version is incompatible/, 'harmless alone: Open MPI prints it too'),
  beside(/unused environment variables?: UCX_/, 'harmless: UCX does not know a variable'),
  beside(/TCP request plane/, "not the KV path: Dynamo's requests"),
];

/**
 * Endpoints as UCX lists them at UCX_LOG_LEVEL=info. NIXL asks for remote memory access and no tags, TensorRT-LLM's direct UCX for tags; an MPI
 * asks for tags too, and an endpoint is no transfer, so they only support.
 */
export const ENDPOINT_RULES: readonly LogRule[] = [
  {
    pattern: /(?:\b(?:intra|inter)-node cfg#\d+|\bep_cfg\[\d+\]:)\s(?!.*\btag\()(?=.*\brma(?:_am)?\().*$/,
    means: 'UCX endpoint for remote memory access, as NIXL asks for',
    strength: 1,
    backend: 'nixl',
    claim: 'built',
    releases: 'UCX_LOG_LEVEL=info',
  },
  {
    pattern: /(?:\b(?:intra|inter)-node cfg#\d+|\bep_cfg\[\d+\]:)\s(?=.*\btag\().*$/,
    means: 'UCX endpoint for tagged messages, as direct UCX (or an MPI) asks for',
    strength: 1,
    backend: 'ucx',
    claim: 'built',
    releases: 'UCX_LOG_LEVEL=info',
  },
  {
    pattern: /NIXL UCX backend bound to UCX \S+ at \S+/,
    means: 'NIXL says which UCX it has loaded',
    strength: 1,
    backend: 'nixl',
    claim: 'built',
    releases: 'NIXL_LOG_LEVEL=INFO, 1.3.1 and later',
  },
  {
    pattern: /\bSelected backend: \w+/,
    means: 'a NIXL transfer request was made',
    strength: 1,
    backend: 'nixl',
    claim: 'built',
    releases: 'NIXL_LOG_LEVEL=INFO, 0.5 and later',
  },
];
