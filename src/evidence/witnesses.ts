import { environment } from './environment.ts';
import { logLines } from './log-lines.ts';
import { mappedLibraries } from './mapped-libraries.ts';
import { nixlTelemetry } from './nixl-telemetry.ts';
import { processExits } from './process-exits.ts';
import { requests } from './requests.ts';
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
  mappedLibraries,
  logLines,
  environment,
];
