import type { Log } from '../system/log.ts';
import type { CliArgs } from './args.ts';

/** What a verb works with, besides its arguments. */
export interface VerbContext {
  readonly args: CliArgs;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Texts that must reach no log and no report. */
  readonly secrets: readonly string[];
  /** Messages for people: stderr. */
  readonly log: Log;
  /** The answer: stdout. */
  answer(text: string): void;
}

export interface Verb {
  readonly summary: string;
  /** @returns exit code for a good or bad answer. @throws ToolError otherwise */
  run(context: VerbContext): Promise<number>;
}
