import type { PhaseName, PhaseReport } from './report/types.ts';
import { toToolError } from './system/errors.ts';
import { formatSeconds } from './system/progress.ts';
import type { Session } from './system/session.ts';

/** The titles of the folded groups: nouns a user greps for. */
const TITLES: Record<PhaseName, string> = {
  plan: 'Plan: generation, recipe and key',
  restore: 'Restore: look for the wheel',
  wheel: 'Wheel: build, look inside, publish',
  image: 'Image: build the container and check its contract',
  smoke: 'Smoke: run the disaggregated service',
  judge: 'Judge: what moved the KV cache',
  report: 'Report',
  save: 'Save: repair and prune',
};

/** Runs phases one after the other, each in its log group, and keeps how each ended. */
export interface Phases {
  readonly reports: readonly PhaseReport[];
  /** @throws whatever `body` throws, as a ToolError, after noting it. */
  run<T>(name: PhaseName, body: () => Promise<T>, say?: (result: T) => string): Promise<T>;
  skip(name: PhaseName, reason: string): void;
}

export function startPhases(session: Session): Phases {
  const reports: PhaseReport[] = [];
  return {
    reports,
    async run(name, body, say) {
      const begun = performance.now();
      const note = (state: PhaseReport['state'], reason: string): void => {
        const seconds = (performance.now() - begun) / 1000;
        reports.push({ name, state, seconds, reason });
        session.log.info(
          `${name}: ${state} in ${formatSeconds(seconds)}${reason === '' ? '' : ` — ${reason}`}`,
        );
      };
      return session.log.group(TITLES[name], async () => {
        try {
          session.signal.throwIfAborted();
          const result = await body();
          note('done', say?.(result) ?? '');
          return result;
        } catch (thrown) {
          // What fails because we were told to stop is a cancellation, whatever it calls itself.
          const error = toToolError(session.signal.aborted ? session.signal.reason : thrown);
          note('failed', error.what);
          throw error;
        }
      });
    },
    skip(name, reason) {
      reports.push({ name, state: 'skipped', seconds: 0, reason });
      session.log.info(`${name}: skipped — ${reason}`);
    },
  };
}
