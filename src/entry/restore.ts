import { restoreOnly } from './doors.ts';
import { runPhases, runStep } from './job.ts';

/** actions/restore: plan and restore. */
await runStep(process.env, (step) => runPhases(step, restoreOnly(step.request)));
