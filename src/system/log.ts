import type { LiveView } from './live-view.ts';
import { redact } from './redact.ts';

export { redact } from './redact.ts';

/** The file that a message is about: a reader of a pull request sees the message there. */
export interface Place {
  /** Absolute, or relative to the workspace. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
}

/**
 * Where messages go. The GitHub door implements it with workflow commands, the CLI with stderr, tests with arrays;
 * phases know only this interface.
 */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  notice(message: string, place?: Place): void;
  warning(message: string, place?: Place): void;
  error(message: string, place?: Place): void;
  /** Runs `body` inside a folded group named `name`. */
  group<T>(name: string, body: () => Promise<T>): Promise<T>;
  /** Where long work shows itself while it runs; absent where lines are all there is. */
  readonly live?: LiveView;
}

/** A log for terminals: plain lines on the given writer (stderr for the CLI, so that stdout stays the answer). */
export function streamLog(
  write: (line: string) => void,
  secrets: readonly string[] = [],
  live?: LiveView,
): Log {
  const put = live === undefined ? write : (line: string): void => live.above(() => write(line));
  const line = (prefix: string, message: string, place?: Place): void =>
    put(`${prefix}${redact(`${message}${place === undefined ? '' : ` (${placeText(place)})`}`, secrets)}\n`);
  return {
    debug: () => {},
    info: (message) => line('', message),
    notice: (message, place) => line('', message, place),
    warning: (message, place) => line('warning: ', message, place),
    error: (message, place) => line('error: ', message, place),
    async group(name, body) {
      line('== ', name);
      return body();
    },
    ...(live === undefined ? {} : { live: withoutSecrets(live, secrets) }),
  };
}

/** What a build prints last is text of others like any other. */
function withoutSecrets(live: LiveView, secrets: readonly string[]): LiveView {
  return {
    set: (owner, rows) => live.set(owner, rows?.map((row) => redact(row, secrets)) ?? null),
    above: live.above,
  };
}

/** `file:line`. */
export function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}
