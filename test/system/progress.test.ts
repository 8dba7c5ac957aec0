import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LiveView } from '../../src/system/live-view.ts';
import { type Log, streamLog } from '../../src/system/log.ts';
import { progressLine, progressRows, type Standing, startProgress } from '../../src/system/progress.ts';

const GB = 1e9;
const at = (changes: Partial<Standing> = {}): Standing => ({
  phase: 'Building the wheel',
  text: 'compiling',
  fraction: 0.4,
  elapsed: 600,
  line: '',
  memory: { free: 20 * GB, total: 64 * GB },
  ...changes,
});

describe('one line of progress', () => {
  it.each<[Partial<Standing>, string]>([
    [{}, 'Building the wheel: 40 % compiling (10 min 00 s, about 15 min 00 s left)'],
    [{ fraction: undefined }, 'Building the wheel: compiling (10 min 00 s)'],
    [{ fraction: 0.01 }, 'Building the wheel: 1 % compiling (10 min 00 s)'],
    [{ fraction: 1 }, 'Building the wheel: 100 % compiling (10 min 00 s)'],
    [
      { fraction: undefined, memory: { free: 2 * GB, total: 64 * GB } },
      'Building the wheel: compiling (10 min 00 s, 2.00 GB of 64.0 GB memory free)',
    ],
  ])('%o', (changes, line) => {
    expect(progressLine(at(changes))).toBe(line);
  });

  it('as rows of a terminal has a bar, the memory and what the work printed last', () => {
    expect(progressRows(at({ line: '[ 40%] Building CUDA object a.cu' }))).toEqual([
      'Building the wheel: [########------------] 40 % compiling (10 min 00 s, about 15 min 00 s left, 20.0 GB of 64.0 GB memory free)',
      '  [ 40%] Building CUDA object a.cu',
    ]);
    expect(progressRows(at({ fraction: undefined }))).toHaveLength(1);
  });
});

describe('progress in a log', () => {
  afterEach(() => vi.useRealTimers());

  it('is sparse, and goes on while nothing happens', () => {
    vi.useFakeTimers();
    const lines: string[] = [];
    const progress = startProgress(
      streamLog((line) => lines.push(line)),
      'Building',
    );
    for (let second = 0; second < 60; second += 1) {
      progress.update(`step ${second}`, second / 3600, 'a line of the compiler');
      vi.advanceTimersByTime(1000);
    }
    const busy = lines.length;
    vi.advanceTimersByTime(600_000);
    progress.done('built');
    expect(busy).toBeGreaterThanOrEqual(4);
    expect(busy).toBeLessThanOrEqual(7);
    expect(lines.length - busy).toBeGreaterThanOrEqual(20);
    expect(lines.at(-1)).toMatch(/^Building: built \(11 min/);
    expect(lines.join('')).not.toContain('a line of the compiler');
    vi.advanceTimersByTime(600_000);
    expect(lines.at(-1)).toMatch(/built/);
  });

  it('on a terminal is drawn twice a second and writes no lines but its last', () => {
    vi.useFakeTimers();
    const drawn: (readonly string[] | null)[] = [];
    const lines: string[] = [];
    const live: LiveView = { set: (_, rows) => drawn.push(rows), above: (write) => write() };
    const log: Log = streamLog((line) => lines.push(line), ['hidden-token'], live);
    const progress = startProgress(log, 'Building');
    progress.update('step', 0.5, 'export TOKEN=hidden-token');
    vi.advanceTimersByTime(2000);
    progress.done('built');
    expect(drawn.filter((rows) => rows !== null)).toHaveLength(4);
    expect(drawn.at(-1)).toBeNull();
    expect(drawn[0]?.[1]).toBe('  export TOKEN=***');
    expect(lines).toEqual([expect.stringMatching(/^Building: built/)]);
  });
});
