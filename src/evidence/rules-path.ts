import type { Backend } from '../plan/types.ts';
import { type Contradiction, OTHER_MAPPED } from './contradictions.ts';
import { NO_BACKEND_MAPPED } from './mapped-libraries.ts';
import { TELEMETRY_UNREADABLE, TELEMETRY_ZERO } from './nixl-telemetry.ts';
import { SERVICE_DIED, WORKER_DIED } from './process-exits.ts';
import { EMPTY_ANSWERS, REQUESTS_FAILED } from './requests.ts';
import type { Rule, Spoken } from './rules.ts';
import { PIECES, sufficientRows } from './sufficient.ts';
import { TOKENS_DIFFER, TOKENS_NOT_COMPARED } from './tokens.ts';
import { COUNTER_ZERO } from './transfer-counter.ts';
import type { Finding, Wire } from './types.ts';
import { SLOW_WIRE } from './ucx-protocols.ts';
import type { Weighed } from './weigh.ts';
import { isStaged, SURELY_FAST } from './wires.ts';

/** An arm that answered and had to move KV: what was wanted, and what is known of the path. */
export interface PathCase extends Weighed {
  readonly wanted: Backend;
  readonly wire: Wire;
  readonly slow: boolean;
  /** Best rate in 10^9 bytes per second, and the least that is not called slow; null when not known. */
  readonly gbps: number | null;
  readonly floor: number | null;
  /** What the link between the workers' GPUs can do, in the same unit; null when not known. */
  readonly ceiling: number | null;
  readonly doubts: readonly Contradiction[];
  /** Evidence that was there and not read, in plain words. */
  readonly unread: readonly string[];
}

/** In this order; the first that speaks decides, and the last one always does. */
export const PATH_RULES: readonly Rule<PathCase>[] = [
  rule('other-backend-used', 'WRONG_BACKEND', 'another backend is shown in use, and the wanted one is not', otherUsed),
  rule('only-other-there', 'WRONG_BACKEND', 'a counter or a row from GPU memory shows that KV moved, and the workers hold another backend only', onlyOther),
  rule('contradiction', 'INCONCLUSIVE', 'one of the contradictions below was found', contradicted),
  rule('evidence-refused', 'INCONCLUSIVE', 'evidence that a witness would have read was refused', refused),
  rule('no-transfer', 'NO_TRANSFER', 'nothing shows use, and something that would have shown a transfer shows none', noTransfer),
  rule('wrong-tokens', 'WRONG_TOKENS', 'the wanted backend moved KV, and the answers differ', wrongTokens),
  rule('slow-wire', 'SLOW_PATH', "the wanted backend's rows go over TCP or are emulated in software", slowWire),
  rule('below-floor', 'SLOW_PATH', 'the best rate of several transfers is below the floor', belowFloor),
  rule('damaged-run', 'INCONCLUSIVE', 'the wanted backend moved KV, and requests failed or a process ended by itself', damaged),
  rule('proven', 'PROVEN', 'a sufficient set is complete, the wire is named and no copy through host memory (or a rate shows that it is fast), and the tokens were compared', proven),
  rule('tokens-not-compared', 'INCONCLUSIVE', 'a sufficient set is complete, and no other arm answered the same prompts', notCompared),
  rule('wire-not-shown', 'INCONCLUSIVE', 'a sufficient set is complete, and nothing shows the wire, or it is a copy through host memory or LIBFABRIC, nor a rate that could tell', wireNotShown),
  rule('not-shown', 'INCONCLUSIVE', 'no sufficient set is complete', notShown),
]; // biome-ignore format: a table

function rule(
  id: string,
  verdict: Rule<PathCase>['verdict'],
  when: string,
  speaks: Rule<PathCase>['speaks'],
): Rule<PathCase> {
  return { id, when, verdict, speaks };
}

function withProblem({ findings }: PathCase, ...codes: readonly string[]): readonly Finding[] {
  return findings.filter(({ problem }) => problem !== undefined && codes.includes(problem));
}

function otherUsed({ moved, wanted, wire, findings, doubts }: PathCase): Spoken | null {
  const others = [...moved].filter((one) => one !== wanted);
  if (others.length === 0 || moved.has(wanted) || doubts.some(({ id }) => id === OTHER_MAPPED)) return null;
  const over = wire === 'unknown' ? '' : ` over ${wire}`;
  return {
    reason: `KV moved by ${others.join(' and ')}${over}; ${wanted} was wanted and did not move it.`,
    by: findings.filter(({ backend, claim }) => claim === 'used' && backend !== undefined),
  };
}

/** KV moved, only another backend exists in the workers, and the wanted one would have to be mapped to do it. */
function onlyOther({ moved, wanted, findings, backend, counterBytes }: PathCase): Spoken | null {
  const by = findings.filter(
    (finding) => finding.strength >= 2 && finding.claim === 'built' && finding.backend !== undefined,
  );
  const excluded = by.length > 0 && by.every((one) => one.backend === backend) && backend !== wanted;
  const posted = postedRows(findings).filter((one) => one.backend === backend);
  if (moved.size > 0 || !excluded || ((counterBytes ?? 0) === 0 && posted.length === 0)) return null;
  return {
    reason: `KV moved, the workers hold only ${backend}, and ${wanted} was wanted.`,
    by: [...by, ...posted],
  };
}

/** Rows from GPU memory of a table without counts: UCX prints them when such an operation is first posted. */
function postedRows(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ witness, strength, claim }) => witness === 'ucx-protocols' && strength >= 2 && claim === 'selected',
  );
}

function contradicted({ doubts }: PathCase): Spoken | null {
  if (doubts.length === 0) return null;
  const words = doubts.map(({ says }) => says).join('; ');
  return { reason: `The evidence contradicts itself: ${words}.`, by: doubts.flatMap(({ by }) => by) };
}

/** Evidence lay there and was refused: it may hold what contradicts the rest. */
function refused({ unread }: PathCase): Spoken | null {
  if (unread.length === 0) return null;
  return { reason: `Evidence of this arm was refused and not read: ${unread.slice(0, 5).join('; ')}.` };
}

/** Answers without a transfer, said by something that would have shown one. A missing line alone never says so. */
function noTransfer(one: PathCase): Spoken | null {
  const { moved, problems, wanted, backend, counterBytes, telemetryBytes, answered, findings } = one;
  if (moved.size > 0 || (counterBytes ?? 0) > 0 || backend === 'mpi' || backend === 'mooncake') return null;
  if (postedRows(findings).length > 0) return null;
  const silent = wanted === 'nixl' && !problems.has(TELEMETRY_UNREADABLE) && !holdsOther(one);
  const proofs = [
    ...(problems.has(COUNTER_ZERO) ? ["the engine's own counter has no transfer"] : []),
    ...(problems.has(TELEMETRY_ZERO) && silent ? ["the prefill worker's NIXL agent sent no bytes"] : []),
    ...(telemetryBytes > 0 && silent
      ? [`NIXL moved ${telemetryBytes} bytes, a crumb of the KV expected`]
      : []),
    ...(problems.has(NO_BACKEND_MAPPED) ? ['no KV backend is mapped in any worker'] : []),
    ...(backend === 'none' ? ['the workers say they have no KV transceiver'] : []),
  ];
  if (proofs.length === 0) return null;
  const by = [
    ...withProblem(one, COUNTER_ZERO, TELEMETRY_ZERO, NO_BACKEND_MAPPED),
    ...findings.filter((finding) => finding.backend === 'none' && finding.problem !== NO_BACKEND_MAPPED),
  ];
  return { reason: `${answered} answers came and no KV moved: ${proofs.join('; ')}.`, by };
}

/** Whether the workers hold another backend, which may have moved what NIXL did not. */
function holdsOther({ findings, wanted }: PathCase): boolean {
  return findings.some(
    ({ backend, strength }) =>
      strength >= 2 && backend !== undefined && backend !== wanted && backend !== 'none',
  );
}

function wrongTokens(one: PathCase): Spoken | null {
  const by = withProblem(one, TOKENS_DIFFER);
  if (!one.moved.has(one.wanted) || by.length === 0) return null;
  const words = by.map(({ says }) => says).join('; ');
  return { reason: `KV moved by ${one.wanted}, and the output is wrong: ${words}.`, by };
}

function atBest(gbps: number | null): string {
  return gbps === null ? '' : `, ${gbps.toPrecision(3)} GB/s at best`;
}

/** The rate beside what the link can do, where both are known. */
function beside(gbps: number | null, ceiling: number | null): string {
  if (gbps === null || ceiling === null) return '';
  const share = Math.round((100 * gbps) / ceiling);
  return ` (${share} % of the ${ceiling.toPrecision(3)} GB/s that the link between the GPUs can do)`;
}

function slowWire({ moved, wanted, slow, wire, gbps, findings }: PathCase): Spoken | null {
  if (!moved.has(wanted) || !slow) return null;
  const what = wire === 'tcp' ? 'over TCP' : `by software emulation over ${wire}`;
  const by = findings.filter(({ backend, problem }) => backend === wanted && problem === SLOW_WIRE);
  return { reason: `${wanted} moved the KV ${what}${atBest(gbps)}.`, by };
}

function belowFloor(one: PathCase): Spoken | null {
  const { moved, wanted, wire, gbps, floor, ceiling, record, findings } = one;
  if (!moved.has(wanted) || gbps === null || floor === null || gbps >= floor) return null;
  const where = wire === 'unknown' ? `${record.memory} memory` : wire;
  return {
    reason: `${wanted} moved the KV at ${gbps.toPrecision(3)} GB/s at best${beside(gbps, ceiling)}; ${where} should reach ${floor} GB/s.`,
    by: findings.filter((finding) => finding.gbps !== undefined),
  };
}

/** The right backend moved KV, but the run itself is damaged. */
function damaged(one: PathCase): Spoken | null {
  const { moved, wanted, problems, answered, record } = one;
  if (!moved.has(wanted)) return null;
  if (answered === record.requests.length && !problems.has(WORKER_DIED) && !problems.has(SERVICE_DIED))
    return null;
  const by = withProblem(one, REQUESTS_FAILED, WORKER_DIED, SERVICE_DIED, EMPTY_ANSWERS);
  const why = by.map(({ says }) => says).join('; ');
  return {
    reason: `${wanted} was used, but only ${answered} of ${record.requests.length} requests were answered in a healthy service: ${why}.`,
    by,
  };
}

/** Whether the wire itself says that the path is no slow one. */
function pathShown({ wire, record, gbps }: PathCase): boolean {
  // LIBFABRIC may itself go over TCP, so there a rate must have passed the floor.
  if (wire === 'libfabric') return gbps !== null;
  return wire !== 'unknown' && !isStaged(wire, record.memory);
}

function proven(one: PathCase): Spoken | null {
  const { proof, wanted, wire, gbps, floor, ceiling, problems, findings } = one;
  const set = proof[wanted];
  if (!set || problems.has(TOKENS_NOT_COMPARED)) return null;
  if (!pathShown(one) && (gbps === null || floor === null || gbps < Math.max(floor, SURELY_FAST)))
    return null;
  const over = wire === 'unknown' ? 'an unnamed wire that is fast enough' : wire;
  const shown = set.pieces.map((piece) => PIECES[piece]).join(', and ');
  const rate = `${atBest(gbps)}${beside(gbps, ceiling)}`;
  const reason = `${wanted} moved the KV over ${over}${rate}, shown by ${shown}.`;
  // What names the wire decides as much as what names the backend.
  const named = findings.filter(
    (said) =>
      said.backend === wanted && said.wire === wire && (said.claim === 'used' || said.claim === 'selected'),
  );
  return { reason, by: [...set.findings, ...named] };
}

function notCompared(one: PathCase): Spoken | null {
  const by = withProblem(one, TOKENS_NOT_COMPARED);
  if (!one.proof[one.wanted] || by.length === 0) return null;
  const words = by.map(({ says }) => says).join('; ');
  return {
    reason: `${one.wanted} moved the KV, but its tokens were not compared, and a worker that decodes rubbish answers too: ${words}.`,
    by,
  };
}

function wireNotShown(one: PathCase): Spoken | null {
  const { proof, wanted, wire, gbps } = one;
  if (!proof[wanted] || pathShown(one)) return null;
  if (wire === 'libfabric')
    return {
      reason: `${wanted} moved the KV over LIBFABRIC, which may itself go over TCP, and no two transfers of 4 MiB give a rate: send longer prompts.`,
    };
  if (wire !== 'unknown')
    return {
      reason: `${wanted} moved the KV of a GPU through host memory (${wire})${atBest(gbps)}, and nothing shows that this is fast enough: see why UCX does not use cuda_ipc or RDMA (UCX_TLS, separate containers, a UCX without CUDA), or send longer prompts so that a rate can tell.`,
    };
  return {
    reason: `${wanted} moved the KV, but nothing shows the wire, nor a rate that could tell: keep UCX_PROTO_INFO and UCX_LOG_FILE as the smoke test sets them.`,
  };
}

/** Says what is missing and how to get it. */
function notShown({ record, wanted, expected, moved }: PathCase): Spoken {
  const rows = sufficientRows(record.profile, record.release, wanted);
  const size = expected.unknown === null ? '' : ` Besides, ${expected.unknown}.`;
  const shown = moved.has(wanted)
    ? `Something shows ${wanted} at work, and not that it moved the KV of the answered requests`
    : `Nothing shows that ${wanted} moved the KV`;
  const sets = rows.flatMap((row) => row.sets).map((set) => set.map((piece) => PIECES[piece]).join(' and '));
  const get = rows.map((row) => row.get).join(' ');
  return { reason: `${shown}. Missing: ${sets.join('; or ')}.${size} ${get}` };
}
