import type { Log } from './log.ts';

export interface Progress {
  /** Says how far the work is; `fraction` 0…1 where known. Printed at most once per interval. */
  update(text: string, fraction?: number): void;
  done(text?: string): void;
}

/** `1 h 02 min 03 s`, `2 min 05 s`, `7.3 s`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const pad = (n: number): string => String(n).padStart(2, '0');
  if (minutes < 60) return `${minutes} min ${pad(whole % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min ${pad(whole % 60)} s`;
}

/** `1.5 GB`, decimal units as disk vendors and `docker` print them. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 2 : 1)} ${units[unit]}`;
}

/**
 * One line of progress: phase, percent where known, elapsed, estimate (design.md, "Long work shows progress").
 * A heartbeat repeats the last text, so that a silent hour of compiling still shows it is alive.
 */
export function startProgress(
  log: Log,
  phase: string,
  options: { readonly everySeconds?: number; readonly now?: () => number } = {},
): Progress {
  const now = options.now ?? Date.now;
  const everyMs = (options.everySeconds ?? 15) * 1000;
  const begun = now();
  let printedAt = 0;
  let last: { text: string; fraction: number | undefined } = { text: 'started', fraction: undefined };

  const print = (): void => {
    printedAt = now();
    const elapsed = (now() - begun) / 1000;
    const percent = last.fraction === undefined ? '' : ` ${Math.round(last.fraction * 100)} %`;
    const left =
      last.fraction !== undefined && last.fraction > 0.02 && last.fraction < 1
        ? `, about ${formatSeconds((elapsed / last.fraction) * (1 - last.fraction))} left`
        : '';
    log.info(`${phase}:${percent} ${last.text} (${formatSeconds(elapsed)}${left})`);
  };
  const heartbeat = setInterval(print, everyMs * 2);
  heartbeat.unref();

  return {
    update(text, fraction) {
      last = { text, fraction };
      if (now() - printedAt >= everyMs) print();
    },
    done(text) {
      clearInterval(heartbeat);
      if (text !== undefined) {
        last = { text, fraction: undefined };
        print();
      }
    },
  };
}
