import type { GpuReport, Report } from './types.ts';
import type { RunView } from './view/types.ts';

/**
 * GPU minutes of a run: the time of all its phases, and that of the build which a restored wheel spared, times the GPUs that the
 * workers saw. Undefined where no worker said how many it saw.
 */
export function gpuMinutes(
  { phases, restore }: Pick<Report, 'phases' | 'restore'>,
  { arms }: Pick<RunView, 'arms'>,
): GpuReport | undefined {
  const seen = arms.flatMap(({ gpus }) => (gpus === null ? [] : [gpus]));
  if (seen.length === 0) return undefined;
  const count = Math.max(...seen);
  const minutes = (seconds: number): number => Math.round(((seconds * count) / 60) * 10) / 10;
  return {
    count,
    usedMinutes: minutes(phases.reduce((sum, phase) => sum + phase.seconds, 0)),
    avoidedMinutes: minutes(savedSeconds(restore) ?? 0),
  };
}

/** Seconds that a restored wheel spared against building it; undefined when it was not restored or nobody knows. */
export function savedSeconds(restore: Report['restore']): number | undefined {
  if (restore?.kind !== 'hit') return undefined;
  const built = restore.buildSeconds ?? null;
  return built === null ? undefined : Math.max(0, built - restore.seconds);
}
