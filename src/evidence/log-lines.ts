import { kindOf, originOf, workerRoleOf } from './files.ts';
import { type Line, linesOf } from './lines.ts';
import type { LogRule } from './log-rules.ts';
import { PROFILES } from './profiles.ts';
import type { Finding, Witness } from './types.ts';

/** Findings kept for one rule and file: enough to read, while bytes and rates of all are summed. */
const KEPT = 3;

/** What the engine, NIXL and UCX say in words. */
export const logLines: Witness = {
  name: 'log-lines',
  testify({ record, texts }) {
    const all = PROFILES[record.profile].logRules;
    // What the frontend or a stray file says of a backend is not said by a worker of this arm.
    const problems = all.filter((rule) => rule.claim === undefined);
    return [...texts]
      .filter(([path]) => kindOf(path) === 'log')
      .flatMap(([path, text]) => {
        const { process } = originOf(path, record);
        const rules = workerRoleOf(process, record) === null ? problems : all;
        return ruleFindings(linesOf(text), rules, path, process);
      });
  },
};

/** Applies rules to lines; of a rule that matches often, the first three are told and the rest summed into the third. */
export function ruleFindings(
  lines: Iterable<Line>,
  rules: readonly LogRule[],
  file: string,
  process: string | null,
): Finding[] {
  const found = new Map<LogRule, Finding[]>();
  for (const line of lines) {
    for (const rule of rules) {
      const match = rule.pattern.exec(line.text);
      if (!match) continue;
      const kept = found.get(rule) ?? [];
      if (kept.length === 0) found.set(rule, kept);
      const finding = findingOf(rule, match, line, file, process);
      if (kept.length < KEPT) kept.push(finding);
      else kept[KEPT - 1] = summed(kept[KEPT - 1] ?? finding, finding);
    }
  }
  return [...found.values()].flat();
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
