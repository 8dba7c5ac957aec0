import * as core from '@actions/core';
import { readInputs } from '../inputs.ts';
import { runPipeline } from '../pipeline.ts';
import { renderSummary } from '../report/summary.ts';
import { pickServiceEnvironment } from '../store/cache-service.ts';
import { toToolError } from '../system/errors.ts';
import { throughDoor } from './door.ts';
import { jobAccess, jobOrigin, jobStore, jobTemp } from './github-job.ts';
import { githubLog } from './github-log.ts';
import { keepForPost } from './post-state.ts';
import { requestOf } from './request.ts';
import { collectSecrets } from './secrets.ts';
import { toolVersion } from './version.ts';

/** The main step of the action: inputs to request, pipeline, outputs, summary, state for the post step. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const log = githubLog();
  const inputs = readInputs((name) => core.getInput(name), env['GITHUB_WORKSPACE'] ?? process.cwd());
  const secrets = collectSecrets(env, inputs['model-token-file']);
  for (const secret of secrets) core.setSecret(secret);
  const access = jobAccess(env, inputs);
  log.info(`Authority: ${access.write ?? 'writes nothing'} (${access.reason}).`);
  const error = await throughDoor(
    { log, env, keepEnv: inputs['keep-env'], tempParent: jobTemp(env) },
    async (session) => {
      const request = requestOf(inputs, {
        access,
        trustedRemotes: inputs['trusted-remotes'],
        defaultStore: jobStore(env),
        workParent: jobTemp(env),
        origin: jobOrigin(env),
        secrets,
        toolVersion,
      });
      const finished = await runPipeline(
        session,
        request,
        { service: pickServiceEnvironment(env) },
        (name, value) => core.setOutput(name, value),
      );
      await core.summary.addRaw(renderSummary(finished.report)).write();
      await keepForPost(session, finished);
      if (finished.error !== undefined) throw finished.error;
      const { verdict, judgement } = finished.report;
      if (verdict !== null && verdict !== 'PROVEN')
        core.setFailed(`${judgement?.line}: ${judgement?.reason}`);
    },
  );
  if (error !== undefined) core.setFailed(`${error.code}: ${error.message}`);
}

try {
  await main(process.env);
} catch (thrown) {
  const error = toToolError(thrown);
  core.setFailed(`${error.code}: ${error.message}`);
}
