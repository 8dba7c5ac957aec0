import { type LineSet, linesOfRun, settingsOfRun, versionsOfRun } from './compare-parts.ts';
import { SEVERITY } from './rules-whole.ts';
import type { ArmEvidence, ArmVerdict, Judgement, Wire } from './types.ts';

/** One run to compare: what was judged, and the texts that lay there. */
export interface Run {
  /** As the user named it. */
  readonly name: string;
  readonly judgement: Judgement;
  /** Arms of a smoke run, or one part with all plain logs. */
  readonly parts: readonly RunPart[];
}

export interface RunPart {
  /** Name of the arm; `logs` for plain logs. */
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly record: ArmEvidence['record'] | null;
}

/** One difference. `old` or `new` is null where there was nothing. */
export interface Change {
  readonly what:
    | 'verdict'
    | 'arm'
    | 'backend'
    | 'wire'
    | 'speed'
    | 'bytes'
    | 'version'
    | 'setting'
    | 'diagnosis'
    | 'line';
  /** The arm it is of; null for the whole. */
  readonly arm: string | null;
  /** Which one, where there are several of a kind: the version's name, the variable's, the diagnosis' code. */
  readonly name: string | null;
  readonly old: string | null;
  readonly new: string | null;
  /** The new run is worse for it. */
  readonly worse: boolean;
}

export interface Comparison {
  readonly version: 1;
  readonly old: { readonly name: string; readonly line: string };
  readonly new: { readonly name: string; readonly line: string };
  readonly worse: boolean;
  readonly changes: readonly Change[];
}

/** Two runs side by side: what changed in verdicts, wires, speed, versions, settings and lines. Pure. */
export function compareRuns(old: Run, next: Run): Comparison {
  const changes = [
    ...verdictChange(null, old.judgement, next.judgement),
    ...armChanges(old.judgement, next.judgement),
    ...setChanges('version', versionsOfRun(old), versionsOfRun(next)),
    ...setChanges('setting', settingsOfRun(old), settingsOfRun(next)),
    ...diagnosisChanges(old.judgement, next.judgement),
    ...setChanges('line', linesOfRun(old), linesOfRun(next)),
  ];
  return {
    version: 1,
    old: { name: old.name, line: old.judgement.line },
    new: { name: next.name, line: next.judgement.line },
    worse: changes.some(({ worse }) => worse),
    changes,
  };
}

type Verdicts = Pick<Judgement, 'verdict' | 'backend' | 'claim' | 'wire' | 'bytes' | 'gbps'>;

function change(
  what: Change['what'],
  arm: string | null,
  old: string | null,
  next: string | null,
  worse = false,
  name: string | null = null,
): Change[] {
  return old === next ? [] : [{ what, arm, name, old, new: next, worse }];
}

function verdictChange(arm: string | null, old: Verdicts, next: Verdicts): Change[] {
  const rank = ({ verdict }: Verdicts): number => SEVERITY.indexOf(verdict);
  return change('verdict', arm, old.verdict, next.verdict, rank(next) < rank(old));
}

function armChanges(old: Judgement, next: Judgement): Change[] {
  // Plain logs have no arms: then the whole is the one part to compare.
  if (old.arms.length === 0 && next.arms.length === 0) return pathChanges(null, old, next);
  const names = [...new Set([...old.arms, ...next.arms].map(({ arm }) => arm))];
  return names.flatMap((name) => {
    const [before, after] = [armOf(old, name), armOf(next, name)];
    if (!before || !after)
      return change('arm', name, before ? before.verdict : null, after ? after.verdict : null);
    return [...verdictChange(name, before, after), ...pathChanges(name, before, after)];
  });
}

function armOf({ arms }: Judgement, name: string): ArmVerdict | undefined {
  return arms.find(({ arm }) => arm === name);
}

const SLOW: ReadonlySet<Wire> = new Set(['tcp']);

function pathChanges(arm: string | null, old: Verdicts, next: Verdicts): Change[] {
  const slower = !SLOW.has(old.wire) && old.wire !== 'unknown' && SLOW.has(next.wire);
  return [
    ...change('backend', arm, `${old.backend} ${old.claim}`, `${next.backend} ${next.claim}`),
    ...change('wire', arm, old.wire, next.wire, slower),
    ...speedChange(arm, old.gbps, next.gbps),
    ...bytesChange(arm, old.bytes, next.bytes),
  ];
}

/** Rates differ from run to run by a fifth without a reason; half the speed has one. */
const NOISE = 0.2;
const WORSE = 0.5;

function speedChange(arm: string | null, old: number | null, next: number | null): Change[] {
  const same = old !== null && next !== null && Math.abs(next - old) <= old * NOISE;
  if (same) return [];
  const worse = old !== null && next !== null && next < old * WORSE;
  const words = (rate: number | null): string | null =>
    rate === null ? null : `${rate.toPrecision(3)} GB/s`;
  return change('speed', arm, words(old), words(next), worse);
}

function bytesChange(arm: string | null, old: number, next: number): Change[] {
  const same = Math.abs(next - old) <= Math.max(old, next) * 0.1;
  return same ? [] : change('bytes', arm, String(old), String(next));
}

/** What one side has and the other has not; a name with one value on each side is one change. */
function setChanges(what: Change['what'], old: LineSet, next: LineSet): Change[] {
  const names = [...new Set([...old.keys(), ...next.keys()])];
  return names.flatMap((key) => {
    const [before, after] = [old.get(key), next.get(key)];
    const { arm, name } = (before ?? after) as { readonly arm: string | null; readonly name: string };
    return change(what, arm, before?.value ?? null, after?.value ?? null, false, name);
  });
}

function diagnosisChanges(old: Judgement, next: Judgement): Change[] {
  const codes = [...new Set([...old.diagnoses, ...next.diagnoses].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const words = ({ diagnoses }: Judgement): string | null =>
      diagnoses.find((one) => one.code === code) === undefined ? null : 'seen';
    return change('diagnosis', null, words(old), words(next), false, code);
  });
}
