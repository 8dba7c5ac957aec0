import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type JudgeOptions, judge, judgeTexts } from '../evidence/judge.ts';
import { loadArms, loadTexts } from '../evidence/load.ts';
import type { ArmEvidence, Judgement, ProfileName } from '../evidence/types.ts';
import { findingLine, whyLines } from '../evidence/why.ts';
import type { Backend } from '../plan/types.ts';
import { errnoOf, ToolError } from '../system/errors.ts';
import { exitOfVerdict } from './exit.ts';
import type { VerbContext } from './verb.ts';

/**
 * `judge PATH…`: evidence folders of a smoke run are judged as it would; any other folder and plain log files for what their text shows.
 * `--why` explains the answer.
 */
export async function judgeVerb(context: VerbContext): Promise<number> {
  const { positionals, options } = context.args;
  if (positionals.length === 0) throw usage('`judge` needs at least one log file or evidence folder.');
  const paths = positionals.map((path) => resolve(context.cwd, path));
  const choice = { expected: backendOf(options.expect), profile: profileOf(options.profile) };
  const judgement = await judgePaths(paths, choice);
  const spoken = options.why ? whyWords(judgement) : words(judgement);
  context.answer(options.json ? `${JSON.stringify(judgement, null, 2)}\n` : spoken);
  return exitOfVerdict(judgement.verdict);
}

/** Judges folders that all hold arms as arms, and everything else as texts. @throws ToolError `NO_SUCH_PATH` */
export async function judgePaths(paths: readonly string[], choice: JudgeOptions): Promise<Judgement> {
  const folders = await Promise.all(paths.map(isFolder));
  if (folders.every((one) => one)) {
    const arms = await armsIn(paths);
    if (arms !== null) return judge(arms, choice);
  }
  return judgeTexts(await loadTexts(paths), choice);
}

/** The arms in folders; null when one of them holds none: then it is a folder of logs that somebody collected. */
export async function armsIn(folders: readonly string[]): Promise<ArmEvidence[] | null> {
  const arms: ArmEvidence[] = [];
  for (const folder of folders) {
    try {
      arms.push(...(await loadArms(folder)));
    } catch (error) {
      if (error instanceof ToolError && error.code === 'NO_EVIDENCE') return null;
      throw error;
    }
  }
  return arms;
}

/** Whether a path that the user typed is a folder. @throws ToolError `NO_SUCH_PATH` (usage) */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(errnoOf(error) ?? '')) throw error;
    throw usage(`${path} is not there.`, 'NO_SUCH_PATH');
  }
}

function words(judgement: Judgement): string {
  const stated = judgement.findings.map((finding) => findingLine(finding).slice(2));
  return `${[...head(judgement), ...stated, ...next(judgement)].join('\n')}\n`;
}

function whyWords(judgement: Judgement): string {
  return `${[...head(judgement), ...whyLines(judgement), ...next(judgement)].join('\n')}\n`;
}

function head({ line, reason, backend, claim, wire, bytes, outcome }: Judgement): readonly string[] {
  return [line, reason, `backend ${backend} (${claim}), wire ${wire}, ${bytes} bytes, outcome ${outcome}`];
}

function next({ diagnoses }: Judgement): readonly string[] {
  return diagnoses.map(({ code, words: what, next: todo }) => `  ${code}: ${what} ${todo}`);
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
    next: 'Use `judge PATH… [--expect nixl|ucx] [--profile trtllm|reference|auto] [--why]`.',
  });
}
