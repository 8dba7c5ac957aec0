import { engineMetrics } from './engine-metrics.ts';
import { environment } from './environment.ts';
import { hardwareCounters } from './hardware-counters.ts';
import { logLines } from './log-lines.ts';
import { mappedLibraries } from './mapped-libraries.ts';
import { nixlTelemetry } from './nixl-telemetry.ts';
import { opaqueState } from './opaque-state.ts';
import { processExits } from './process-exits.ts';
import { requests } from './requests.ts';
import { topology } from './topology.ts';
import { transferCounter } from './transfer-counter.ts';
import type { Witness } from './types.ts';
import { ucxProtocols } from './ucx-protocols.ts';

/** Every source of evidence about one arm. `tokens` compares arms and is called by the judge. */
export const WITNESSES: readonly Witness[] = [
  requests,
  processExits,
  nixlTelemetry,
  ucxProtocols,
  transferCounter,
  engineMetrics,
  mappedLibraries,
  opaqueState,
  logLines,
  hardwareCounters,
  topology,
  environment,
];
