import { smokeOnly } from './doors.ts';
import { runPhases, runStep } from './job.ts';

/** actions/smoke-test: smoke and judge, in an image that is there. */
await runStep(process.env, (step) => runPhases(step, smokeOnly(step.request, step.inputs.image)));
