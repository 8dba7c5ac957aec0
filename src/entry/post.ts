import * as core from '@actions/core';
import { startPhases } from '../phases.ts';
import { addPhases } from '../report/write.ts';
import { saveStore } from '../save.ts';
import { farSurroundings } from '../store/far.ts';
import { toToolError } from '../system/errors.ts';
import { throughDoor } from './door.ts';
import { jobTemp } from './github-job.ts';
import { githubLog } from './github-log.ts';
import { readPostState } from './post-state.ts';

/**
 * The post step: only what the main step could not publish, then pruning. It never fails a job. After a main step that was
 * killed and left no state, opening the session is all there is to do: it removes what that step had left.
 */
async function post(env: NodeJS.ProcessEnv): Promise<void> {
  const state = readPostState();
  const error = await throughDoor(
    { log: githubLog(), env, keepEnv: [], tempParent: jobTemp(env) },
    async (session) => {
      if (state === undefined) return;
      const request = { ...state, jobBegan: new Date(state.jobBegan) };
      const phases = startPhases(session);
      try {
        await phases.run('save', () => saveStore(session, request, farSurroundings(env)));
      } finally {
        await addPhases(state.reportJson, phases.reports);
      }
    },
  );
  if (error !== undefined) core.warning(`${error.code}: ${error.message}`);
}

// Whatever it is: the main step's result stands, and a post step that throws would turn a proven job red.
await post(process.env).catch((thrown: unknown) => {
  const { code, message } = toToolError(thrown);
  core.warning(`${code}: ${message}`);
});
