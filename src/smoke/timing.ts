import type { ArmTiming } from '../evidence/types.ts';

/** Says what an arm's time went into: each lap is added to the part it belongs to. */
export class ArmClock {
  readonly #seconds: Record<keyof ArmTiming, number> = {
    prepare: 0,
    start: 0,
    requests: 0,
    collect: 0,
    stop: 0,
    finish: 0,
  };
  #last = performance.now();

  /** Adds the time since the last lap to a part. */
  lap(part: keyof ArmTiming): void {
    const now = performance.now();
    this.#seconds[part] += (now - this.#last) / 1000;
    this.#last = now;
  }

  timing(): ArmTiming {
    const rounded = Object.entries(this.#seconds).map(([part, seconds]) => [
      part,
      Math.round(seconds * 1000) / 1000,
    ]);
    return Object.fromEntries(rounded) as Record<keyof ArmTiming, number>;
  }
}
