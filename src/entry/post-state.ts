import * as core from '@actions/core';
import type { Finished } from '../pipeline.ts';
import type { SaveRequest } from '../save.ts';
import type { Session } from '../system/session.ts';

/**
 * What the post step does, decided by the main step: it reads no input and resolves no path again, since the environment may
 * have changed in between. Holds no secrets.
 */
export interface PostState extends Omit<SaveRequest, 'jobBegan'> {
  readonly version: 1;
  /** ISO 8601. */
  readonly jobBegan: string;
  /** The report in which the phase `save` is added. */
  readonly reportJson: string;
}

const NAME = 'post';

/** Keeps the job's wheel beyond the session and leaves word for the post step. */
export async function keepForPost(session: Session, finished: Finished): Promise<void> {
  const { wheel, report } = finished;
  const { plan } = report;
  const state: PostState = {
    version: 1,
    jobBegan: session.began.toISOString(),
    cache: finished.cache,
    reportJson: finished.reportJson,
    plan: plan === undefined ? null : { key: plan.key, recipe: plan.recipe, needs: plan.needs },
    wheel:
      wheel === undefined
        ? null
        : { folder: wheel.folder, parent: wheel.parent, sharedWith: wheel.handoff.sharedWith },
    repair: report.wheel?.published.filter((one) => !one.stored).map((one) => one.tier) ?? [],
  };
  core.saveState(NAME, state);
  // Last: a kill in between leaves the folder to both the post step and the next start, rather than to nobody.
  if (wheel !== undefined) await session.ledger.own({ kind: 'kept', path: wheel.parent });
}

/** The state the main step left, or undefined when it did not get that far. */
export function readPostState(): PostState | undefined {
  const text = core.getState(NAME);
  if (text === '') return undefined;
  const state = JSON.parse(text) as PostState;
  return state.version === 1 ? state : undefined;
}
