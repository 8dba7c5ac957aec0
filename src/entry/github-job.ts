import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inputs } from '../inputs.ts';
import { type Access, decideAccess } from '../store/authority.ts';
import type { Log } from '../system/log.ts';

/** Temp folder of the job; the runner empties it before the next one. */
export function jobTemp(env: NodeJS.ProcessEnv): string {
  return env['RUNNER_TEMP'] ?? tmpdir();
}

/** Default place of the host's tier. */
export function jobStore(env: NodeJS.ProcessEnv): string {
  return env['RUNNER_TOOL_CACHE'] ?? join(tmpdir(), 'trtllm-nixl-build-store');
}

/** `owner/repo#run/attempt`, written into manifests and reports. */
export function jobOrigin(env: NodeJS.ProcessEnv): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = env;
  return repository === undefined ? 'local' : `${repository}#${run ?? '?'}/${attempt ?? '1'}`;
}
