import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { judge, judgeTexts } from '../evidence/judge.ts';
import { loadArms, loadTexts } from '../evidence/load.ts';
import type { Judgement, ProfileName } from '../evidence/types.ts';
import type { Backend } from '../plan/types.ts';
import { errnoOf, ToolError } from '../system/errors.ts';
import { exitOfVerdict } from './exit.ts';
import type { VerbContext } from './verb.ts';

/** `judge PATH…`: evidence folders are judged as the smoke test would; plain log files for what their text shows. */
export async function judgeVerb(context: VerbContext): Promise<number> {
  const { positionals, options } = context.args;
  if (positionals.length === 0) throw usage('`judge` needs at least one log file or evidence folder.');
  const paths = positionals.map((path) => resolve(context.cwd, path));
  const choice = { expected: backendOf(options.expect), profile: profileOf(options.profile) };
  const folders = await Promise.all(paths.map(isFolder));
  const judgement = folders.every((one) => one)
    ? judge((await Promise.all(paths.map((path) => loadArms(path)))).flat(), choice)
    : judgeTexts(await loadTexts(paths), choice);
  context.answer(options.json ? `${JSON.stringify(judgement, null, 2)}\n` : words(judgement));
  return exitOfVerdict(judgement.verdict);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(errnoOf(error) ?? '')) throw error;
    throw usage(`${path} is not there.`, 'NO_SUCH_PATH');
  }
}

function words(judgement: Judgement): string {
  const { line, reason, backend, claim, wire, bytes, outcome, findings, diagnoses } = judgement;
  const facts = `backend ${backend} (${claim}), wire ${wire}, ${bytes} bytes, outcome ${outcome}`;
  const stated = findings.map(
    ({ witness, says, strength, file, line: at, process }) =>
      `  [${strength}] ${witness}${process === null ? '' : ` of ${process}`}: ${says}${file === null ? '' : ` (${file}${at === null ? '' : `:${at}`})`}`,
  );
  const next = diagnoses.map(({ code, words: what, next: todo }) => `  ${code}: ${what} ${todo}`);
  return `${[line, reason, facts, ...stated, ...next].join('\n')}\n`;
}

function backendOf(text: string | undefined): Backend | null {
  if (text === undefined) return null;
  if (text === 'nixl' || text === 'ucx') return text;
  throw usage(`\`--expect ${text}\` is not a backend.`);
}

function profileOf(text: string | undefined): ProfileName | 'auto' {
  if (text === undefined || text === 'auto') return 'auto';
  if (text === 'trtllm' || text === 'reference') return text;
  throw usage(`\`--profile ${text}\` is not a profile.`);
}

function usage(what: string, code = 'BAD_OPTION'): ToolError {
  return new ToolError({
    code,
    kind: 'usage',
    what,
    means: 'Nothing was judged.',
    next: 'Use `judge PATH… [--expect nixl|ucx] [--profile trtllm|reference|auto]`.',
  });
}
