import type { ToolError } from '../system/errors.ts';
import { helpLink } from '../system/help-link.ts';
import type { Log } from '../system/log.ts';

/** An error as the command line says it, on stderr: what happened, what it means, what to do next. */
export function sayError(log: Log, error: ToolError): void {
  log.error(`${error.code}: ${error.what}`);
  log.info(`  what it means: ${error.means}`);
  log.info(`  what to do:    ${error.next}`);
  log.info(`  more about it: ${helpLink(error.code)}`);
}
