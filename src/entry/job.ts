import { resolve } from 'node:path';
import * as core from '@actions/core';
import { type Inputs, readInputs } from '../inputs.ts';
import { type Finished, runPipeline } from '../pipeline.ts';
import { renderSummary } from '../report/summary.ts';
import type { RunRequest } from '../request.ts';
import { farSurroundings } from '../store/far.ts';
import { toToolError } from '../system/errors.ts';
import { helpLink } from '../system/help-link.ts';
import type { Log, Place } from '../system/log.ts';
import type { Session } from '../system/session.ts';
import { annotationsOf } from './annotations.ts';
import { throughDoor } from './door.ts';
import { jobAccess, jobOrigin, jobStore, jobTemp, linksOf } from './github-job.ts';
import { githubLog } from './github-log.ts';
import { keepForPost } from './post-state.ts';
import { requestOf } from './request.ts';
import { collectSecrets, secretsOfBuild } from './secrets.ts';
import { toolVersion } from './version.ts';

/** One step of a job, with what every door of the action makes of its inputs. */
export interface JobStep {
  readonly session: Session;
  readonly inputs: Inputs;
  readonly request: RunRequest;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * A step of the action: inputs to request, the body in a session, a red step for whatever it throws. Never throws.
 * @param env environment of the step.
 */
export async function runStep(env: NodeJS.ProcessEnv, body: (step: JobStep) => Promise<void>): Promise<void> {
  try {
    await step(env, body);
  } catch (thrown) {
    const error = toToolError(thrown);
    core.setFailed(`${error.code}: ${error.message}`);
  }
}

async function step(env: NodeJS.ProcessEnv, body: (step: JobStep) => Promise<void>): Promise<void> {
  const log: Log = githubLog();
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
  const inputs = readInputs((name) => core.getInput(name), workspace);
  const secrets = collectSecrets(env, inputs['model-token-file'], [
    inputs['pip-index-url'],
    inputs['tensorrtllm-git-url'],
  ]);
  secrets.push(...secretsOfBuild(inputs['build-secrets'], env, workspace));
  for (const secret of secrets) core.setSecret(secret);
  const access = jobAccess(env, inputs);
  log.info(`Authority: ${access.write ?? 'writes nothing'} (${access.reason}).`);
  const door = { log, env, keepEnv: inputs['keep-env'], tempParent: jobTemp(env) };
  const error = await throughDoor(door, async (session) => {
    const request = requestOf(inputs, {
      access,
      trustedRemotes: inputs['trusted-remotes'],
      defaultStore: jobStore(env),
      workParent: jobTemp(env),
      origin: jobOrigin(env),
      secrets,
      toolVersion,
      env,
      workspace,
    });
    await body({ session, inputs, request, env });
  });
  if (error === undefined) return;
  log.error(
    `${error.code}: ${error.message} More about it: ${helpLink(error.code)}`,
    placeIn(inputs.checkout, error.place),
  );
  process.exitCode = 1;
}

/** Errors name files of the checkout by their path in it. */
function placeIn(checkout: string, place: Place | undefined): Place | undefined {
  return place === undefined ? undefined : { ...place, file: resolve(checkout, place.file) };
}

/** The pipeline as a step: outputs, summary, state for the post step. @throws ToolError what stopped the run. */
export async function runPhases({ session, env, inputs }: JobStep, request: RunRequest): Promise<void> {
  const far = farSurroundings(env);
  const finished = await runPipeline(session, request, far, (name, value) => core.setOutput(name, value));
  await core.summary.addRaw(renderSummary(finished.report, linksOf(env))).write();
  await keepForPost(session, finished);
  failUnlessGreen(finished, inputs['prefill-yaml'], session.log);
}

function failUnlessGreen({ error, report }: Finished, yaml: string | undefined, log: Log): void {
  if (error !== undefined) throw error;
  if (report.verdict === null || report.verdict === 'PROVEN') return;
  for (const { message, place } of annotationsOf(report, yaml)) log.error(message, place);
  process.exitCode = 1;
}
