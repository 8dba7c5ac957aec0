import { ToolError } from '../system/errors.ts';
import type { ProcessEnd } from '../system/process.ts';

/**
 * The error of a pip that did not end well. Pure.
 * @param said what it printed and logged, free of credentials
 */
export function pipFailure(
  requirement: string,
  end: Pick<ProcessEnd, 'why' | 'code'>,
  said: readonly string[],
): ToolError {
  const telling = [
    ...new Set(said.filter((line) => TELLING.test(line)).map((line) => line.replace(STAMP, ''))),
  ];
  const words = (telling.length > 0 ? telling : said.filter((line) => line !== '')).slice(-6).join('\n');
  if (end.why === 'timeout') return unreachable(requirement, 'it did not end in an hour');
  if (/No module named pip|python3: (?:command )?not found/.test(words) || end.code === 127)
    return missing(words);
  if (said.some((line) => /no such option: --(?:report|dry-run)/.test(line))) return tooOld();
  if (/DO NOT MATCH THE HASHES|Expected sha256/.test(words)) return noWheel(requirement, words, 'PIP_HASH');
  const unanswered = telling.some((line) => /Could not fetch URL/.test(line) && !/\b404\b/.test(line));
  if (/No matching distribution|Could not find a version/.test(words) && !unanswered)
    return noWheel(requirement, words);
  return unreachable(requirement, words);
}

/** Lines that say what went wrong. */
const TELLING =
  /^(?:\d{4}-\S+ )?\s*(?:ERROR|WARNING)|Could not fetch URL|DO NOT MATCH THE HASHES|Expected sha256|No module named pip|not found$/;
/** What pip's log puts before each line. */
const STAMP = /^\d{4}-\d\d-\d\dT\S+ /;

function tooOld(): ToolError {
  return new ToolError({
    code: 'PIP_TOO_OLD',
    kind: 'surroundings',
    what: 'The pip of `python3` on this runner is older than 22.2: it cannot say what it would install.',
    means: 'Which wheel the requirement means is not known; nothing was downloaded.',
    next: 'Update pip (`python3 -m pip install --upgrade pip`), or give version and hash (`tensorrt-llm==… --hash=sha256:…`).',
  });
}

function missing(words: string): ToolError {
  return new ToolError({
    code: 'PIP_MISSING',
    kind: 'surroundings',
    what: `\`python3 -m pip\` cannot be run on this runner: ${words.trim()}.`,
    means: 'A wheel from a package index is resolved and downloaded by pip; nothing was downloaded.',
    next: 'Install Python with pip (Debian: `apt-get install python3-pip`).',
  });
}

export function noWheel(requirement: string, words: string, code = 'PIP_NO_WHEEL'): ToolError {
  return new ToolError({
    code,
    kind: 'answer',
    what: `The index has no such wheel of ${requirement}. pip says:\n${words}\n`,
    means:
      'Only finished wheels are taken: what is public under this name may be a source package that downloads from elsewhere.',
    next: 'Check version, hash, `python-tag`, `arch` and `pip-index-url` (NVIDIA keeps its wheels on an index of its own).',
  });
}

export function anotherHash(requirement: string, wanted: string, found: string): ToolError {
  return new ToolError({
    code: 'PIP_HASH',
    kind: 'answer',
    what: `${requirement} has SHA-256 ${found}, not ${wanted} as asked.`,
    means: 'It is another file than the one named, so it is neither used nor stored.',
    next: 'Find out why it changed before you change the hash.',
  });
}

function unreachable(requirement: string, words: string): ToolError {
  return new ToolError({
    code: 'PIP_UNREACHABLE',
    kind: 'surroundings',
    what: `pip could not ask for ${requirement}:\n${words}\n`,
    means: 'Which wheel it means is only known by asking; without it there is no key.',
    next: 'Check index, network and proxy; or give version and hash (`tensorrt-llm==… --hash=sha256:…`), which needs no question while the store has it.',
  });
}
