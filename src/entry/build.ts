import { buildOnly } from './doors.ts';
import { runPhases, runStep } from './job.ts';

/** actions/build: plan to image, on a machine without a GPU. */
await runStep(process.env, (step) => runPhases(step, buildOnly(step.request)));
