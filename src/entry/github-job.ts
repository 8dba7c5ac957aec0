import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inputs } from '../inputs.ts';
import type { SummaryLink } from '../report/summary.ts';
import { type Access, decideAccess } from '../store/authority.ts';
import { ToolError } from '../system/errors.ts';

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

/** Where a reader of the summary finds the rest: uploaded artifacts stand at the foot of the run's page. */
export function linksOf(env: NodeJS.ProcessEnv): SummaryLink[] {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (server === undefined || repository === undefined || run === undefined) return [];
  return [{ text: "this run's artifacts", url: `${server}/${repository}/actions/runs/${run}#artifacts` }];
}

/** What this job may do with the store: event, ref and protection as the runner states them. */
export function jobAccess(env: NodeJS.ProcessEnv, inputs: Pick<Inputs, 'trusted-refs'>): Access {
  return decideAccess(
    {
      event: env['GITHUB_EVENT_NAME'] ?? '',
      ref: env['GITHUB_REF'] ?? '',
      refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
      pullRequest: pullRequestOf(env['GITHUB_EVENT_PATH']),
    },
    { refs: inputs['trusted-refs'] },
  );
}

/** Number of the pull request in the event's payload; null when there is none or no payload. */
function pullRequestOf(path: string | undefined): number | null {
  if (path === undefined) return null;
  try {
    const { pull_request: pull } = JSON.parse(readFileSync(path, 'utf8')) as {
      pull_request?: { number?: unknown };
    };
    return typeof pull?.number === 'number' ? pull.number : null;
  } catch (cause) {
    throw new ToolError({
      code: 'EVENT_UNREADABLE',
      kind: 'surroundings',
      what: `The event payload at ${path} cannot be read.`,
      means: 'Whether this run may write trusted cache entries cannot be decided.',
      next: 'Check the runner; outside a job use the command line.',
      cause,
    });
  }
}
