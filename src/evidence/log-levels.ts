import { kindOf, originOf, workerRoleOf } from './files.ts';
import { linesOf } from './lines.ts';
import type { ArmEvidence, Finding } from './types.ts';

/** Problem: a worker's log was above INFO, where the lines that name a backend are printed. */
export const LOG_LEVEL_HIDES = 'LOG_LEVEL_HIDES';

/** Any line of TensorRT-LLM, and one at INFO or below: `[TensorRT-LLM][INFO]`, `[TRT-LLM] [RANK 0] [I]`. */
const ENGINE_LINE = /\[TensorRT-LLM\]\[[A-Z]+\]|\[TRT-LLM[^\]]*\](?: ?\[[^\]]*\])* ?\[[A-Z]\]/;
const INFO_LINE = /\[TensorRT-LLM\]\[(?:INFO|DEBUG|TRACE)\]|\[TRT-LLM[^\]]*\](?: ?\[[^\]]*\])* ?\[[IVDT]\]/;
const QUIET = /^(?:TLLM_LOG_LEVEL=(?:WARNING|ERROR|INTERNAL_ERROR)|TLLM_LOG_FIRST_RANK_ONLY=(?:ON|1))$/i;

/**
 * What the silence of a worker's log can say. A missing line proves nothing where its level was off; the environment says that it was, or the log shows it
 * by holding lines of the engine and none at INFO. Only for TensorRT-LLM, whose levels these are.
 */
export function logLevelFindings({ record, texts }: ArmEvidence): Finding[] {
  if (record.profile !== 'trtllm') return [];
  return [...texts].flatMap(([path, text]) => {
    const { process } = originOf(path, record);
    if (workerRoleOf(process, record) === null) return [];
    const kind = kindOf(path);
    if (kind !== 'log' && kind !== 'environ') return [];
    const found = kind === 'log' ? quietLog(text) : quietVariable(text);
    if (found === null) return [];
    const says = `${found.says}: that a line is missing proves nothing`;
    const base = { witness: 'log-lines' as const, strength: 0 as const, file: path, process };
    return [{ ...base, line: found.line, says, problem: LOG_LEVEL_HIDES }];
  });
}

interface Quiet {
  readonly line: number | null;
  readonly says: string;
}

function quietLog(text: string): Quiet | null {
  let first: number | null = null;
  for (const line of linesOf(text)) {
    if (INFO_LINE.test(line.text)) return null;
    if (first === null && ENGINE_LINE.test(line.text)) first = line.number;
  }
  return first === null ? null : { line: first, says: 'the log holds lines of the engine and none at INFO' };
}

function quietVariable(text: string): Quiet | null {
  for (const line of linesOf(text)) {
    if (QUIET.test(line.text.trim()))
      return { line: line.number, says: `${line.text.trim()} hides lines at INFO` };
  }
  return null;
}
