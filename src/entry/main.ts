import { runPhases, runStep } from './job.ts';

/** The action as a whole: everything up to the phase that `until` names. */
await runStep(process.env, (step) => runPhases(step, step.request));
