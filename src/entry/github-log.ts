import * as core from '@actions/core';
import type { Log } from '../system/log.ts';

/** The log of a GitHub job: workflow commands, folded groups, annotations. The runner masks registered secrets. */
export function githubLog(): Log {
  return {
    debug: core.debug,
    info: core.info,
    notice: (message) => core.notice(message),
    warning: (message) => core.warning(message),
    error: (message) => core.error(message),
    group: (name, body) => core.group(name, body),
  };
}
