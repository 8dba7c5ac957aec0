import { pickGhEnvironment } from './attestation.ts';
import { pickServiceEnvironment } from './cache-service.ts';
import type { FarSurroundings } from './open.ts';

/** What the far tiers need of a door's environment: address and token of the cache service, host and token of `gh`. */
export function farSurroundings(env: Readonly<Record<string, string | undefined>>): FarSurroundings {
  return { service: pickServiceEnvironment(env), gh: pickGhEnvironment(env) };
}
