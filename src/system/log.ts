/**
 * Where messages go. The GitHub door implements it with workflow commands, the CLI with stderr, tests with arrays;
 * phases know only this interface.
 */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
  error(message: string): void;
  /** Runs `body` inside a folded group named `name`. */
  group<T>(name: string, body: () => Promise<T>): Promise<T>;
}

/** Replaces every secret (of 4 characters or more) in a text. Used by every writer that persists or prints text of others. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length >= 4) clean = clean.replaceAll(secret, '***');
  }
  return clean;
}

/** A log for terminals: plain lines on the given writer (stderr for the CLI, so that stdout stays the answer). */
export function streamLog(write: (line: string) => void, secrets: readonly string[] = []): Log {
  const line = (prefix: string, message: string): void => write(`${prefix}${redact(message, secrets)}\n`);
  return {
    debug: () => {},
    info: (message) => line('', message),
    notice: (message) => line('', message),
    warning: (message) => line('warning: ', message),
    error: (message) => line('error: ', message),
    async group(name, body) {
      line('== ', name);
      return body();
    },
  };
}
