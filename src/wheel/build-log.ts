import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '../system/errors.ts';
import { type Log, redact } from '../system/log.ts';

/** Name of the file in the report folder. */
export const BUILD_LOG = 'wheel-build.log';

/**
 * Runs a build whose every line goes to `<folder>/wheel-build.log`, secrets replaced; a build that prints nothing (a given
 * wheel) makes no file. A log that cannot be written is a warning: a build of hours is worth more than its log.
 * @throws what `build` throws; a ToolError then names the log.
 */
export async function withBuildLog<T>(
  folder: string,
  secrets: readonly string[],
  log: Log,
  build: (onLine: (line: string) => void) => Promise<T>,
): Promise<T> {
  const path = join(folder, BUILD_LOG);
  await mkdir(folder, { recursive: true });
  let file: WriteStream | undefined;
  let broken = false;
  const open = (): WriteStream =>
    createWriteStream(path).on('error', ({ message }) => {
      broken = true;
      log.warning(`The build's output is not kept: ${message}.`);
    });
  try {
    return await build((line) => {
      file ??= open();
      if (!broken) file.write(`${redact(line, secrets)}\n`);
    });
  } catch (error) {
    throw file !== undefined && !broken && error instanceof ToolError ? naming(error, path) : error;
  } finally {
    if (file !== undefined && !broken) {
      file.end();
      await once(file, 'close').catch(() => {});
    }
  }
}

function naming({ code, kind, what, means, next, cause }: ToolError, path: string): ToolError {
  const whole = `All that the build printed is in ${path}.`;
  return new ToolError({ code, kind, what, means, next: `${next} ${whole}`, cause });
}
