import { freemem, totalmem } from 'node:os';
import type { Log } from './log.ts';

export interface Progress {
  /**
   * Says how far the work is; `fraction` 0…1 where known. In a log printed at most once per interval.
   * @param line the last line that the work printed, shown while it is the last
   */
  update(text: string, fraction?: number, line?: string): void;
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

/** How far a piece of work is. */
export interface Standing {
  readonly phase: string;
  readonly text: string;
  readonly fraction: number | undefined;
  /** Seconds since it began. */
  readonly elapsed: number;
  /** Last line the work printed; empty when none was given. */
  readonly line: string;
  /** Bytes this process could still get, and of how many. */
  readonly memory: { readonly free: number; readonly total: number };
}

export interface ProgressOptions {
  /** Least seconds between two lines of a log. */
  readonly everySeconds?: number;
  /** Milliseconds, as `Date.now` counts them. */
  readonly now?: () => number;
}

/** Redraws of a terminal a second: enough for a clock to tick, too few to cost anything. */
const DRAW_MS = 500;

/**
 * Progress of long work: phase, percent where known, elapsed, estimate, memory. A terminal shows it as rows that change, with the
 * last line of the work; a log gets sparse lines. A heartbeat repeats the last text, so that a silent hour of compiling still
 * shows it is alive.
 */
export function startProgress(log: Log, phase: string, options: ProgressOptions = {}): Progress {
  const now = options.now ?? Date.now;
  const everyMs = (options.everySeconds ?? 15) * 1000;
  const begun = now();
  const owner = {};
  let printedAt = 0;
  let last: Pick<Standing, 'text' | 'fraction' | 'line'> = {
    text: 'started',
    fraction: undefined,
    line: '',
  };
  const standing = (): Standing => ({
    phase,
    ...last,
    elapsed: (now() - begun) / 1000,
    memory: { free: process.availableMemory?.() ?? freemem(), total: totalmem() },
  });
  const print = (): void => {
    printedAt = now();
    log.info(progressLine(standing()));
  };
  const draw = (): void => log.live?.set(owner, progressRows(standing()));
  const tick = setInterval(
    log.live === undefined ? print : draw,
    log.live === undefined ? everyMs * 2 : DRAW_MS,
  );
  tick.unref();

  return {
    update(text, fraction, line) {
      last = { text, fraction, line: line ?? last.line };
      if (log.live === undefined && now() - printedAt >= everyMs) print();
    },
    done(text) {
      clearInterval(tick);
      log.live?.set(owner, null);
      if (text === undefined) return;
      last = { text, fraction: undefined, line: '' };
      print();
    },
  };
}

/** Below this share of the memory a build is about to be killed, and everybody should see why. */
const SCARCE = 0.1;

/** One line of a log: `Building the wheel: 47 % compiling (12 min 05 s, about 13 min 40 s left)`. Pure. */
export function progressLine(at: Standing): string {
  const percent = at.fraction === undefined ? '' : ` ${percentOf(at.fraction)} %`;
  const scarce = at.memory.free < at.memory.total * SCARCE ? `, ${memoryText(at)}` : '';
  return `${at.phase}:${percent} ${at.text} (${formatSeconds(at.elapsed)}${leftText(at)}${scarce})`;
}

const BAR = 20;

/** The rows of a terminal: bar, percent, elapsed, estimate and memory; below it the last line of the work. Pure. */
export function progressRows(at: Standing): string[] {
  const filled = Math.round((at.fraction ?? 0) * BAR);
  const bar =
    at.fraction === undefined
      ? ''
      : ` [${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${percentOf(at.fraction)} %`;
  const head = `${at.phase}:${bar} ${at.text} (${formatSeconds(at.elapsed)}${leftText(at)}, ${memoryText(at)})`;
  return at.line === '' ? [head] : [head, `  ${at.line}`];
}

function percentOf(fraction: number): number {
  return Math.round(fraction * 100);
}

/** An estimate from the first percent on would jump about; at the end there is nothing to estimate. */
function leftText({ fraction, elapsed }: Standing): string {
  if (fraction === undefined || fraction <= 0.02 || fraction >= 1) return '';
  return `, about ${formatSeconds((elapsed / fraction) * (1 - fraction))} left`;
}

function memoryText({ memory: { free, total } }: Standing): string {
  return `${formatBytes(free)} of ${formatBytes(total)} memory free`;
}
