import type { Backend } from '../plan/types.ts';
import { contradictions } from './contradictions.ts';
import { diagnose } from './diagnose.ts';
import { floorOf } from './floors.ts';
import { type Decided, decide, positions } from './rules.ts';
import { PATH_RULES } from './rules-path.ts';
import { BASELINE_RULES, RUN_RULES } from './rules-run.ts';
import { PIECES } from './sufficient.ts';
import type { ArmRecord, ArmVerdict, Finding, FiredRule } from './types.ts';
import { rateOf, type Weighed, weigh, wireOf } from './weigh.ts';

/** What the arm must show, decided by the judge over all arms. */
export interface ArmQuestion {
  /** Backend this arm must use; null for the aggregated arm, which moves no KV. */
  readonly wanted: Backend | null;
  /** Replaces the table of floors, in 10^9 bytes per second. */
  readonly floorGbps: number | null;
  /** Evidence that was there and not read, in plain words. */
  readonly unread: readonly string[];
}

/** The conclusion for one arm from all its findings. Pure; anything not shown is INCONCLUSIVE. */
export function judgeArm(record: ArmRecord, findings: readonly Finding[], question: ArmQuestion): ArmVerdict {
  const weighed = weigh(record, findings);
  const shown = question.wanted ?? weighed.backend;
  const { wire, slow } = wireOf(findings, weighed.moved.has(shown) ? shown : weighed.backend);
  const gbps = rateOf(findings);
  const { gbps: floor, ceilingGbps } = floorOf(record, findings, question.floorGbps);
  const { decided, before } = rulingOn(weighed, question, { wire, slow, gbps, floor, ceiling: ceilingGbps });
  const backend = weighed.moved.size > 1 ? 'unknown' : weighed.backend;
  return {
    arm: record.arm,
    verdict: decided.verdict,
    wanted: question.wanted,
    backend: record.disaggregated ? backend : 'none',
    claim: record.disaggregated ? weighed.claim : 'none',
    wire,
    bytes: weighed.telemetryBytes > 0 ? weighed.telemetryBytes : (weighed.counterBytes ?? 0),
    bytesExpected:
      weighed.expected.exact && weighed.answered > 0 && record.disaggregated ? weighed.expected.bytes : null,
    gbps,
    floorGbps: record.disaggregated ? floor : null,
    ceilingGbps: record.disaggregated ? ceilingGbps : null,
    seconds: record.seconds,
    reason: decided.reason,
    findings,
    diagnoses: diagnose(weighed, decided.verdict, question.wanted),
    rules: [...before, decided.fired],
  };
}

type Path = Readonly<Record<'gbps' | 'floor' | 'ceiling', number | null>> & ReturnType<typeof wireOf>;

interface Ruling {
  readonly decided: Decided;
  /** What spoke before without deciding: complete sets and contradictions. */
  readonly before: readonly FiredRule[];
}

function rulingOn(weighed: Weighed, question: ArmQuestion, path: Path): Ruling {
  const { findings, record } = weighed;
  const { wanted, unread } = question;
  const ended = decide(RUN_RULES, weighed, findings);
  if (ended) return { decided: ended, before: [] };
  if (!record.disaggregated || wanted === null)
    return { decided: sure(decide(BASELINE_RULES, weighed, findings)), before: [] };
  const doubts = contradictions(weighed, wanted);
  const decided = sure(decide(PATH_RULES, { ...weighed, ...path, wanted, unread, doubts }, findings));
  const told = doubts.map(({ id, says, by }) => ({
    id,
    says,
    verdict: null,
    findings: positions(by, findings),
  }));
  return { decided, before: [...completeSets(weighed), ...told] };
}

function sure(decided: Decided | null): Decided {
  if (decided) return decided;
  throw new Error('The last rule of each list always speaks.');
}

/** The sufficient set that each backend fills, if any. */
function completeSets({ proof, findings }: Weighed): FiredRule[] {
  return (['nixl', 'ucx'] as const).flatMap((backend) => {
    const set = proof[backend];
    if (!set) return [];
    const says = `${backend} was used: ${set.pieces.map((piece) => PIECES[piece]).join(', and ')}`;
    return [{ id: 'sufficient-set', says, verdict: null, findings: positions(set.findings, findings) }];
  });
}
