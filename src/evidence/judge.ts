import type { Backend } from '../plan/types.ts';
import { diagnosis } from './diagnose.ts';
import { isAnswered } from './expected-bytes.ts';
import { unreadEvidence } from './files.ts';
import { compareWire } from './hardware-counters.ts';
import { judgeArm } from './judge-arm.ts';
import { PROFILES, type Profile } from './profiles.ts';
import { type Decided, decide } from './rules.ts';
import { WHOLE_RULES, wholeCase } from './rules-whole.ts';
import { shownProfile } from './shown-profile.ts';
import { compareTokens, tokensAlone } from './tokens.ts';
import type {
  ArmEvidence,
  ArmRecord,
  ArmVerdict,
  Diagnosis,
  Finding,
  Judgement,
  ProfileName,
} from './types.ts';
import { wireOf } from './weigh.ts';
import { WITNESSES } from './witnesses.ts';

export { type GivenFile, judgeTexts } from './judge-texts.ts';
export { SEVERITY } from './rules-whole.ts';

export interface JudgeOptions {
  /** Backend that `shipped` and `expected` must use; null: what the arms' records say. */
  readonly expected: Backend | null;
  readonly profile?: ProfileName | 'auto';
  /** Replaces the table of floors, in 10^9 bytes per second. */
  readonly floorGbps?: number;
}

/**
 * The verdict over all arms that ran. Pure and fail closed: what is not shown is INCONCLUSIVE.
 * @throws ToolError `PROFILE_MIXED`, `PROFILE_CONTRARY` (usage) when the arms are of two engines, or of another than asked for
 */
export function judge(arms: readonly ArmEvidence[], options: JudgeOptions): Judgement {
  const profile = profileOf(arms, options);
  const expected = options.expected ?? expectedOf(arms);
  const judged = arms.map((arm) => testifyAndJudge(inProfile(arm, profile), arms, expected, options));
  const whole = wholeCase(judged);
  const ruling = decide(WHOLE_RULES, whole, []);
  if (!ruling) throw new Error('The last rule over all arms always speaks.');
  const { leading } = whole;
  return {
    version: 1,
    verdict: ruling.verdict,
    profile: profile.name,
    line: `${ruling.verdict}${profile.suffix}`,
    expected,
    backend: leading?.backend ?? 'unknown',
    claim: leading?.claim ?? 'none',
    wire: leading?.wire ?? 'unknown',
    bytes: leading?.bytes ?? 0,
    gbps: leading?.gbps ?? null,
    outcome: outcomeOf(arms),
    reason: ruling.reason,
    arms: judged,
    findings: judged.flatMap((arm) => arm.findings.map((finding) => inFolder(finding, arm.arm))),
    diagnoses: merged([...adviceOn(judged, ruling), ...byRelevance(judged), ...refusals(arms)]),
    rules: [ruling.fired],
  };
}

function profileOf(arms: readonly ArmEvidence[], options: JudgeOptions): Profile {
  return PROFILES[shownProfile(arms, options.profile ?? 'auto')];
}

function inProfile(arm: ArmEvidence, profile: Profile): ArmEvidence {
  return arm.record.profile === profile.name
    ? arm
    : { ...arm, record: { ...arm.record, profile: profile.name } };
}

function expectedOf(arms: readonly ArmEvidence[]): Backend | null {
  const named = (name: string) => arms.find(({ record }) => record.arm === name)?.record.wanted;
  return named('expected') ?? named('shipped') ?? named('slow') ?? null;
}

/** Backend that an arm must use: the contrast arm uses the other one on purpose. */
function wantedOf(record: ArmRecord, expected: Backend | null): Backend | null {
  if (record.arm === 'aggregated') return null;
  if (expected === null) return record.wanted;
  if (record.arm === 'contrast') return expected === 'nixl' ? 'ucx' : 'nixl';
  return expected;
}

function testifyAndJudge(
  arm: ArmEvidence,
  arms: readonly ArmEvidence[],
  expected: Backend | null,
  options: JudgeOptions,
): ArmVerdict {
  const wanted = wantedOf(arm.record, expected);
  const testimony = WITNESSES.flatMap((witness) => witness.testify(arm));
  const { wire } = wireOf(testimony, wanted ?? 'unknown');
  const findings = [
    ...testimony,
    ...compareWire(arm.record, testimony, wire),
    ...tokenFindings(arm.record, arms),
  ];
  const question = {
    wanted,
    floorGbps: options.floorGbps ?? null,
    unread: unreadEvidence(arm),
  };
  return judgeArm(arm.record, findings, question);
}

/** Answers compared with the aggregated arm's, or, where none ran, with those of the other arms. */
function tokenFindings(record: ArmRecord, arms: readonly ArmEvidence[]): Finding[] {
  if (record.arm === 'aggregated' || !record.requests.some(isAnswered)) return [];
  const others = arms
    .map((arm) => arm.record)
    .filter((other) => other.arm !== record.arm && other.requests.some(isAnswered));
  if (others.length === 0) return record.disaggregated ? [tokensAlone(record)] : [];
  const aggregated = others.filter((other) => other.arm === 'aggregated');
  const rule = PROFILES[record.profile].tokens;
  return (aggregated.length > 0 ? aggregated : others).map((other) => compareTokens(record, other, rule));
}

/** What to do about the way the arms stand to each other. */
function adviceOn(judged: readonly ArmVerdict[], { fired }: Decided): readonly Diagnosis[] {
  const none = !judged.some((arm) => arm.arm === 'aggregated');
  const differ = judged.some((arm) => arm.verdict === 'WRONG_TOKENS');
  const codes = [
    ...(fired.id === 'control-failed' ? ['CONTROL_DID_NOT_FLIP'] : []),
    ...(none && differ ? ['NO_AGGREGATED_ARM'] : []),
  ];
  return codes.flatMap((code) => diagnosis(code) ?? []);
}

/** Diagnoses of the arms that users get first; those of controls last, since controls fail on purpose. */
function byRelevance(judged: readonly ArmVerdict[]): Diagnosis[] {
  const control = (arm: ArmVerdict) => arm.arm === 'slow' || arm.arm === 'contrast';
  return judged
    .filter((arm) => !control(arm))
    .flatMap(({ arm, diagnoses }) =>
      diagnoses.map((one) =>
        one.seen ? { ...one, seen: one.seen.map((place) => inFolder(place, arm)) } : one,
      ),
    );
}

/** What the folder held and nobody read. */
function refusals(arms: readonly ArmEvidence[]): Diagnosis[] {
  const refused = arms.flatMap((arm) => (arm.refused ?? []).map((what) => `${arm.record.arm}/${what}`));
  const told =
    refused.length === 0 ? null : diagnosis('EVIDENCE_REFUSED', `(${refused.slice(0, 5).join('; ')})`);
  return told ? [told] : [];
}

function merged(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const byCode = new Map<string, Diagnosis>();
  for (const one of diagnoses) if (!byCode.has(one.code)) byCode.set(one.code, one);
  return [...byCode.values()];
}

function outcomeOf(arms: readonly ArmEvidence[]): Judgement['outcome'] {
  const main = arms
    .map((arm) => arm.record)
    .filter((record) => record.arm === 'shipped' || record.arm === 'expected');
  if (main.length === 0) return 'unclear';
  const failed = main.some(
    (record) =>
      record.outcome === 'start-failed' ||
      record.outcome === 'timeout' ||
      record.requests.some((request) => !request.ok),
  );
  if (failed) return 'failed';
  return main.every((record) => record.outcome === 'served' && record.requests.length > 0) ? 'ok' : 'unclear';
}

/** Findings and places of the whole name the arm's folder too. */
function inFolder<T extends { readonly file: string | null }>(found: T, arm: string): T {
  return found.file === null ? found : { ...found, file: `${arm}/${found.file}` };
}
