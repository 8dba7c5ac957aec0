import { foreignTo, kindOf, originOf, workerRoleOf } from './files.ts';
import { type Joined, joined, type Line, linesOf } from './lines.ts';
import { logLevelFindings } from './log-levels.ts';
import { COMMON_RULES, type LogRule } from './log-rules.ts';
import { PROFILES } from './profiles.ts';
import type { Finding, Witness } from './types.ts';
import { workersDiffer } from './workers-differ.ts';

/** Findings kept for one rule and file: enough to read, while bytes and rates of all are summed. */
const KEPT = 3;

/** What the engine, NIXL and UCX say in words, and what their silence can mean. */
export const logLines: Witness = {
  name: 'log-lines',
  testify(evidence) {
    const { record, texts } = evidence;
    const { logRules, supportRules } = PROFILES[record.profile];
    // What the frontend or a stray file says of a backend is not said by a worker of this arm.
    const problems = logRules.filter((rule) => rule.claim === undefined);
    const found = [...texts].flatMap(([path, text]) => {
      const kind = kindOf(path);
      if (kind !== 'log' && kind !== 'ucx') return [];
      const { process } = originOf(path, record);
      const ofWorker = workerRoleOf(process, record) !== null && foreignTo(path, evidence) === null;
      // UCX's own file has UCX's words: its endpoints, and its errors.
      if (kind === 'ucx')
        return ofWorker ? ruleFindings(linesOf(text), [...COMMON_RULES, ...supportRules], path, process) : [];
      return ruleFindings(linesOf(text), ofWorker ? [...logRules, ...supportRules] : problems, path, process);
    });
    return [...found, ...workersDiffer(record, found), ...logLevelFindings(evidence)];
  },
};

/**
 * Applies rules to lines, also to a line that was broken in two; of a rule that matches often, the first three are told and the rest
 * summed into the third.
 */
export function ruleFindings(
  lines: Iterable<Line>,
  rules: readonly LogRule[],
  file: string,
  process: string | null,
): Finding[] {
  const found = new Map<LogRule, Finding[]>();
  const take = (rule: LogRule, match: RegExpExecArray | null, line: Line): void => {
    if (!match) return;
    const finding = findingOf(rule, match, line, file, process);
    const kept = found.get(rule) ?? [];
    if (kept.length === 0) found.set(rule, kept);
    if (kept.length < KEPT) kept.push(finding);
    else kept[KEPT - 1] = summed(kept[KEPT - 1] ?? finding, finding);
  };
  let last: Line | null = null;
  for (const line of lines) {
    const readings: readonly Joined[] = last === null ? [] : joined(last, line);
    for (const rule of rules) {
      if (last !== null && readings.length > 0) take(rule, acrossSeam(rule.pattern, readings), last);
      take(rule, rule.pattern.exec(line.text), line);
    }
    last = line;
  }
  return [...found.values()].flat();
}

/** A match that needs both lines: what stands in one of them alone is found there. */
function acrossSeam(pattern: RegExp, readings: readonly Joined[]): RegExpExecArray | null {
  for (const { text, seam } of readings) {
    const match = pattern.exec(text);
    if (match && match.index < seam - 1 && match.index + match[0].length > seam) return match;
  }
  return null;
}

function findingOf(
  rule: LogRule,
  match: RegExpExecArray,
  line: Line,
  file: string,
  process: string | null,
): Finding {
  return {
    witness: 'log-lines',
    says: `${rule.means}: ${line.text.trim().slice(0, 200)}`,
    strength: rule.strength,
    file,
    line: line.number,
    process,
    ...(rule.backend ? { backend: rule.backend } : {}),
    ...(rule.claim ? { claim: rule.claim } : {}),
    ...(rule.problem ? { problem: rule.problem } : {}),
    ...rule.detail?.(match),
  };
}

function summed(into: Finding, next: Finding): Finding {
  const bytes = (into.bytes ?? 0) + (next.bytes ?? 0);
  const gbps = Math.max(into.gbps ?? 0, next.gbps ?? 0);
  return { ...into, ...(bytes > 0 ? { bytes } : {}), ...(gbps > 0 ? { gbps } : {}) };
}
