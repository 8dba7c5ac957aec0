import * as core from '@actions/core';
import { saveWheel } from '../save-wheel.ts';
import { farSurroundings } from '../store/far.ts';
import { saveOnly } from './doors.ts';
import { runStep } from './job.ts';

/** actions/save: publishes a wheel that another step made, then keeps the store within its budget. */
await runStep(process.env, async ({ session, request, inputs, env }) => {
  const far = farSurroundings(env);
  const saved = await saveWheel(session, saveOnly(request, inputs.wheel), far);
  core.setOutput('cache-key', saved.key);
  core.setOutput('wheel-sha256', saved.sha256);
  core.setOutput(
    'published',
    saved.published.flatMap(({ tier, stored }) => (stored ? [tier] : [])).join(','),
  );
});
