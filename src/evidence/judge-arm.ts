import type { Backend } from '../plan/types.ts';
import { contradictions } from './contradictions.ts';
import { diagnose } from './diagnose.ts';
import { SURROUNDINGS_PROBLEMS } from './log-rules.ts';
import { NO_BACKEND_MAPPED } from './mapped-libraries.ts';
import { TELEMETRY_ZERO } from './nixl-telemetry.ts';
import { SERVICE_DIED, WORKER_DIED } from './process-exits.ts';
import { REQUESTS_FAILED } from './requests.ts';
import { PIECES, sufficientRows } from './sufficient.ts';
import { TOKENS_DIFFER, TOKENS_NOT_COMPARED } from './tokens.ts';
import { COUNTER_ZERO } from './transfer-counter.ts';
import type { ArmRecord, ArmVerdict, Finding, Verdict, Wire } from './types.ts';
import { rateOf, type Weighed, weigh, wireOf } from './weigh.ts';
import { floorFor, SURELY_FAST } from './wires.ts';

/** What the arm must show, decided by the judge over all arms. */
export interface ArmQuestion {
  /** Backend this arm must use; null for the aggregated arm, which moves no KV. */
  readonly wanted: Backend | null;
  /** Replaces the table of floors, in 10^9 bytes per second. */
  readonly floorGbps: number | null;
  /** Evidence that was there and not read, in plain words. */
  readonly unread: readonly string[];
}

interface Case extends Weighed {
  readonly wanted: Backend;
  readonly wire: Wire;
  readonly slow: boolean;
  readonly gbps: number | null;
  readonly floor: number | null;
  readonly doubts: readonly string[];
  readonly unread: readonly string[];
}

interface Ruling {
  readonly verdict: Verdict;
  readonly reason: string;
}

/** The conclusion for one arm from all its findings. Pure; anything not shown is INCONCLUSIVE. */
export function judgeArm(record: ArmRecord, findings: readonly Finding[], question: ArmQuestion): ArmVerdict {
  const weighed = weigh(record, findings);
  const shown = question.wanted ?? weighed.backend;
  const { wire, slow } = wireOf(findings, weighed.moved.has(shown) ? shown : weighed.backend);
  const gbps = rateOf(findings);
  const floor = question.floorGbps ?? floorFor(record.memory);
  const ruling =
    notServed(weighed) ?? unanswered(weighed) ?? ruleOn(weighed, question, { wire, slow, gbps, floor });
  const backend = weighed.moved.size > 1 ? 'unknown' : weighed.backend;
  return {
    arm: record.arm,
    verdict: ruling.verdict,
    wanted: question.wanted,
    backend: record.disaggregated ? backend : 'none',
    claim: record.disaggregated ? weighed.claim : 'none',
    wire,
    bytes: weighed.telemetryBytes > 0 ? weighed.telemetryBytes : (weighed.counterBytes ?? 0),
    bytesExpected:
      weighed.expected.exact && weighed.answered > 0 && record.disaggregated ? weighed.expected.bytes : null,
    gbps,
    seconds: record.seconds,
    reason: ruling.reason,
    findings,
    diagnoses: diagnose(weighed, ruling.verdict, question.wanted),
  };
}

function ruleOn(
  weighed: Weighed,
  question: ArmQuestion,
  path: Pick<Case, 'wire' | 'slow' | 'gbps' | 'floor'>,
): Ruling {
  if (!weighed.record.disaggregated || question.wanted === null) return baseline(weighed);
  const one: Case = {
    ...weighed,
    ...path,
    wanted: question.wanted,
    unread: question.unread,
    doubts: contradictions(weighed, question.wanted),
  };
  for (const rule of RULES) {
    const ruling = rule(one);
    if (ruling) return ruling;
  }
  return missing(one);
}

/** The run never got as far as answering: the record of the smoke phase says how. */
function notServed(weighed: Weighed): Ruling | null {
  const { record, problems } = weighed;
  const why = record.failure ?? 'no reason was recorded';
  if (record.outcome === 'infra') return { verdict: 'INFRA', reason: `The surroundings failed: ${why}` };
  if (record.outcome === 'served') return null;
  const blame = [...problems].find((code) => SURROUNDINGS_PROBLEMS.has(code));
  if (blame !== undefined) return { verdict: 'INFRA', reason: `The surroundings failed (${blame}): ${why}` };
  if (record.outcome === 'start-failed')
    return { verdict: 'START_FAILED', reason: `The service did not come up: ${why}` };
  return { verdict: 'TIMEOUT', reason: `The service hung: ${why}` };
}

/** Served, but nobody got an answer. */
function unanswered(weighed: Weighed): Ruling | null {
  const { answered, problems, record, findings } = weighed;
  if (answered > 0) return null;
  if (record.requests.length === 0)
    return { verdict: 'INCONCLUSIVE', reason: 'No request was sent, so nothing could move.' };
  const failure =
    findings.find((finding) => finding.problem === REQUESTS_FAILED)?.says ?? 'the answers hold no text';
  if (problems.has(SERVICE_DIED))
    return { verdict: 'INFRA', reason: `A service beside the engine ended by itself; ${failure}` };
  if (weighed.backend === 'none') {
    return {
      verdict: 'NO_TRANSFER',
      reason: `No worker has a KV transceiver, so no KV moved and no request was answered: ${failure}`,
    };
  }
  const died = findings
    .filter((finding) => finding.problem === WORKER_DIED)
    .map((finding) => `${finding.says}; `);
  return {
    verdict: 'START_FAILED',
    reason: `The service came up and answered none of ${record.requests.length} requests: ${died.join('')}${failure}`,
  };
}

/** The aggregated arm moves no KV; it is there to compare tokens with. */
function baseline(weighed: Weighed): Ruling {
  const { answered, record, problems } = weighed;
  if (problems.has(WORKER_DIED) || answered < record.requests.length) {
    return {
      verdict: 'INCONCLUSIVE',
      reason: `The baseline is incomplete: ${answered} of ${record.requests.length} requests answered.`,
    };
  }
  return {
    verdict: 'PROVEN',
    reason: `Baseline for the tokens: ${answered} requests answered without a KV transfer.`,
  };
}

/** In this order; the first that speaks decides. What none of them says is INCONCLUSIVE. */
const RULES: readonly ((one: Case) => Ruling | null)[] = [
  wrongBackend,
  contradicted,
  unreadable,
  nothingMoved,
  wrongTokens,
  slowPath,
  broken,
  proven,
];

function wrongBackend({ moved, wanted, wire, findings, backend, counterBytes }: Case): Ruling | null {
  const others = [...moved].filter((one) => one !== wanted);
  const over = wire === 'unknown' ? '' : ` over ${wire}`;
  if (others.length > 0 && !moved.has(wanted)) {
    return {
      verdict: 'WRONG_BACKEND',
      reason: `KV moved by ${others.join(' and ')}${over}; ${wanted} was wanted and did not move it.`,
    };
  }
  // KV moved, only another backend exists in the workers, and the wanted one would have to be mapped to do it.
  const strong = findings.filter(
    (finding) => finding.strength >= 2 && finding.claim === 'built' && finding.backend !== undefined,
  );
  const excluded =
    strong.length > 0 && strong.every((finding) => finding.backend === backend) && backend !== wanted;
  if (moved.size > 0 || !excluded || (counterBytes ?? 0) === 0) return null;
  return {
    verdict: 'WRONG_BACKEND',
    reason: `KV moved, the workers hold only ${backend}, and ${wanted} was wanted.`,
  };
}

function contradicted({ doubts }: Case): Ruling | null {
  return doubts.length === 0
    ? null
    : { verdict: 'INCONCLUSIVE', reason: `The evidence contradicts itself: ${doubts.join('; ')}.` };
}

/** Evidence lay there and was refused: it may hold what contradicts the rest. */
function unreadable({ unread }: Case): Ruling | null {
  return unread.length === 0
    ? null
    : {
        verdict: 'INCONCLUSIVE',
        reason: `Evidence of this arm was refused and not read: ${unread.slice(0, 5).join('; ')}.`,
      };
}

/** Answers without a transfer, said by something that would have shown one. A missing line alone never says so. */
function nothingMoved({
  moved,
  problems,
  wanted,
  backend,
  counterBytes,
  telemetryBytes,
  answered,
}: Case): Ruling | null {
  if (moved.size > 0 || (counterBytes ?? 0) > 0 || backend === 'mpi' || backend === 'mooncake') return null;
  const proofs = [
    ...(problems.has(COUNTER_ZERO) ? ["the engine's own counter has no transfer"] : []),
    ...(problems.has(TELEMETRY_ZERO) && wanted === 'nixl'
      ? ["the prefill worker's NIXL agent sent no bytes"]
      : []),
    ...(telemetryBytes > 0 && wanted === 'nixl'
      ? [`NIXL moved ${telemetryBytes} bytes, a crumb of the KV expected`]
      : []),
    ...(problems.has(NO_BACKEND_MAPPED) ? ['no KV backend is mapped in any worker'] : []),
    ...(backend === 'none' ? ['the workers say they have no KV transceiver'] : []),
  ];
  if (proofs.length === 0) return null;
  return {
    verdict: 'NO_TRANSFER',
    reason: `${answered} answers came and no KV moved: ${proofs.join('; ')}.`,
  };
}

function wrongTokens({ moved, wanted, problems, findings }: Case): Ruling | null {
  if (!moved.has(wanted) || !problems.has(TOKENS_DIFFER)) return null;
  const says = findings.filter((finding) => finding.problem === TOKENS_DIFFER).map((finding) => finding.says);
  return {
    verdict: 'WRONG_TOKENS',
    reason: `KV moved by ${wanted}, and the output is wrong: ${says.join('; ')}.`,
  };
}

function slowPath({ moved, wanted, slow, wire, gbps, floor, record }: Case): Ruling | null {
  if (!moved.has(wanted)) return null;
  const rate = gbps === null ? '' : `, ${gbps.toPrecision(3)} GB/s at best`;
  if (slow) {
    const what = wire === 'tcp' ? 'over TCP' : `by software emulation over ${wire}`;
    return { verdict: 'SLOW_PATH', reason: `${wanted} moved the KV ${what}${rate}.` };
  }
  if (gbps === null || floor === null || gbps >= floor) return null;
  const where = wire === 'unknown' ? `${record.memory} memory` : wire;
  return {
    verdict: 'SLOW_PATH',
    reason: `${wanted} moved the KV at ${gbps.toPrecision(3)} GB/s at best; ${where} should reach ${floor} GB/s.`,
  };
}

/** The right backend moved KV, but the run itself is damaged. */
function broken({ moved, wanted, problems, answered, record, findings }: Case): Ruling | null {
  if (!moved.has(wanted)) return null;
  if (answered === record.requests.length && !problems.has(WORKER_DIED) && !problems.has(SERVICE_DIED))
    return null;
  const why = findings.filter((finding) => BREAKS.has(finding.problem ?? '')).map((finding) => finding.says);
  return {
    verdict: 'INCONCLUSIVE',
    reason: `${wanted} was used, but only ${answered} of ${record.requests.length} requests were answered in a healthy service: ${why.join('; ')}.`,
  };
}

const BREAKS: ReadonlySet<string> = new Set([REQUESTS_FAILED, WORKER_DIED, SERVICE_DIED, 'EMPTY_ANSWERS']);

function proven(one: Case): Ruling | null {
  const { proof, wanted, wire, gbps, floor, problems } = one;
  const set = proof[wanted];
  if (!set || problems.has(TOKENS_NOT_COMPARED)) return null;
  if (wire === 'unknown' && (gbps === null || floor === null || gbps < Math.max(floor, SURELY_FAST)))
    return null;
  const over = wire === 'unknown' ? 'an unnamed wire that is fast enough' : wire;
  const rate = gbps === null ? '' : `, ${gbps.toPrecision(3)} GB/s at best`;
  return {
    verdict: 'PROVEN',
    reason: `${wanted} moved the KV over ${over}${rate}, shown by ${set.map((piece) => PIECES[piece]).join(', and ')}.`,
  };
}

/** Says what is missing and how to get it. */
function missing({ record, wanted, proof, problems, wire, findings, expected, moved }: Case): Ruling {
  const rows = sufficientRows(record.profile, record.release, wanted);
  if (proof[wanted] && problems.has(TOKENS_NOT_COMPARED)) {
    const says = findings.flatMap((finding) =>
      finding.problem === TOKENS_NOT_COMPARED ? [finding.says] : [],
    );
    return {
      verdict: 'INCONCLUSIVE',
      reason: `${wanted} moved the KV, but its tokens were not compared, and a worker that decodes rubbish answers too: ${says.join('; ')}. Add \`aggregated\` (or a second arm) to the arms.`,
    };
  }
  if (proof[wanted] && wire === 'unknown') {
    return {
      verdict: 'INCONCLUSIVE',
      reason: `${wanted} moved the KV, but nothing shows the wire, nor a rate that could tell: keep UCX_PROTO_INFO and UCX_LOG_FILE as the smoke test sets them.`,
    };
  }
  const size = expected.unknown === null ? '' : ` Besides, ${expected.unknown}.`;
  const shown = moved.has(wanted)
    ? `Something shows ${wanted} at work, and not that it moved the KV of the answered requests`
    : `Nothing shows that ${wanted} moved the KV`;
  const sets = rows.flatMap((row) => row.sets).map((set) => set.map((piece) => PIECES[piece]).join(' and '));
  return {
    verdict: 'INCONCLUSIVE',
    reason: `${shown}. Missing: ${sets.join('; or ')}.${size} ${rows.map((row) => row.get).join(' ')}`,
  };
}
