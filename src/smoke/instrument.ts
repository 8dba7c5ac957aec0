import type { ProfileName } from '../evidence/types.ts';
import type { SelectionRule } from './types.ts';

/** What a worker's evidence looks like from inside: paths as the worker sees them. */
export interface InstrumentPlace {
  /** The arm's evidence folder, as the worker sees it. */
  readonly evidence: string;
  readonly process: string;
  readonly profile: ProfileName;
  readonly selection: SelectionRule;
  /** What the user's deployment gives the container; its UCX_PROTO_INFO wins over ours. */
  readonly deploymentEnv: Readonly<Record<string, string>>;
}

/**
 * Variables that make a worker leave evidence and change nothing else; set in every arm, `shipped` included
 * (facts: measured.md, section 2; kv-backend-evidence.md, sections 1.4 and 4).
 *
 * UCX prints a table of *used* protocols only since 1.21 and only when a worker is destroyed. TensorRT-LLM may be ended before
 * that and has brought older releases, whose UCX takes the word for a name pattern; there `y` is asked for, which survives a
 * kill. Who knows that the workers run UCX 1.21 and end cleanly asks for `used` in `deployment-env`. Our reference engine closes cleanly and runs on a CPU, where `y` cannot tell use from preparation.
 */
export function instrument(place: InstrumentPlace): Record<string, string> {
  const { evidence, process, profile } = place;
  const common = {
    NIXL_TELEMETRY_ENABLE: 'y',
    NIXL_TELEMETRY_DIR: `${evidence}/telemetry/${process}`,
    NIXL_LOG_LEVEL: 'INFO',
    UCX_PROTO_INFO: place.deploymentEnv['UCX_PROTO_INFO'] ?? (profile === 'reference' ? 'used' : 'y'),
    UCX_LOG_FILE: `${evidence}/ucx/${process}-%h-%p.log`,
    UCX_LOG_LEVEL: 'info',
  };
  const transfers = `${evidence}/transfers/${process}`;
  if (profile === 'reference')
    return {
      ...common,
      REFERENCE_ENGINE_TRANSFERS: transfers,
      REFERENCE_ENGINE_SELECTION: place.selection,
    };
  // With a slash: releases before 1.0 put the file's name right behind the value.
  return { ...common, TLLM_LOG_LEVEL: 'INFO', TRTLLM_KVCACHE_TIME_OUTPUT_PATH: `${transfers}/` };
}

/** Folders, relative to the arm's, that must exist before a worker starts: NIXL and TensorRT-LLM do not make them. */
export function instrumentFolders(processes: readonly string[]): string[] {
  return [
    'ucx',
    'maps',
    'environ',
    'counters',
    'state',
    'topology',
    ...processes.flatMap((name) => [`telemetry/${name}`, `transfers/${name}`]),
  ];
}
