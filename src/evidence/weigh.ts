import type { Backend } from '../plan/types.ts';
import { type ExpectedBytes, expectedBytes, isAnswered, LEAST_SHARE, MOST_SHARE } from './expected-bytes.ts';
import { MAPS_CUT } from './mapped-libraries.ts';
import { TELEMETRY_LOWER_BOUND } from './nixl-telemetry.ts';
import { type Piece, sufficientRows } from './sufficient.ts';
import type { ArmRecord, Claim, Finding, SeenBackend, Wire } from './types.ts';
import { SLOW_WIRE } from './ucx-protocols.ts';

/** A sufficient set that is complete, and the findings that fill it. */
export interface Proof {
  readonly pieces: readonly Piece[];
  readonly findings: readonly Finding[];
}

/** All findings of an arm, weighed: what each backend can be said to have done, on which wire, how much and how fast. */
export interface Weighed {
  readonly record: ArmRecord;
  readonly findings: readonly Finding[];
  readonly problems: ReadonlySet<string>;
  readonly answered: number;
  readonly expected: ExpectedBytes;
  /** Bytes that NIXL's own telemetry (file or stdout lines) shows. */
  readonly telemetryBytes: number;
  /** Bytes that the transport-blind counter shows; null when there is no counter. */
  readonly counterBytes: number | null;
  /** The first sufficient set an arm's evidence fills, for each backend. */
  readonly proof: Readonly<Record<Backend, Proof | null>>;
  /** Backends that some strong evidence shows in use, sufficient or not. */
  readonly moved: ReadonlySet<SeenBackend>;
  readonly backend: SeenBackend;
  readonly claim: Claim;
}

const CLAIMS: readonly Claim[] = ['none', 'intended', 'selected', 'built', 'used'];

/** Rank of a claim, weakest 0. */
export function claimRank(claim: Claim): number {
  return CLAIMS.indexOf(claim);
}

export function weigh(record: ArmRecord, findings: readonly Finding[]): Weighed {
  const parts = {
    record,
    findings,
    problems: new Set(findings.flatMap((finding) => finding.problem ?? [])),
    answered: record.requests.filter(isAnswered).length,
    expected: expectedBytes(record),
    telemetryBytes: Math.max(bytesOf(findings, 'nixl-telemetry'), bytesOf(findings, 'log-lines')),
    counterBytes: counterBytesIn(findings),
  };
  const proof = { nixl: proofOf('nixl', parts), ucx: proofOf('ucx', parts) };
  const moved = movers(findings, proof, parts);
  return { ...parts, proof, moved, ...seen(findings, moved) };
}

type Parts = Omit<Weighed, 'proof' | 'moved' | 'backend' | 'claim'>;

/** Bytes of findings that show use; a log line of strength 1 is a claim, not a measurement. */
function bytesOf(findings: readonly Finding[], witness: Finding['witness']): number {
  return findings
    .filter((finding) => counts(finding, witness))
    .reduce((sum, finding) => sum + (finding.bytes ?? 0), 0);
}

function counts({ witness, claim, strength }: Finding, of: Finding['witness']): boolean {
  return witness === of && claim === 'used' && strength === 3;
}

function proofOf(backend: Backend, parts: Parts): Proof | null {
  for (const row of sufficientRows(parts.record.profile, parts.record.release, backend)) {
    for (const pieces of row.sets) {
      const filled = pieces.map((piece) => PIECE_FINDINGS[piece](parts, backend));
      if (filled.every((one) => one.length > 0)) return { pieces, findings: filled.flat() };
    }
  }
  return null;
}

/** The findings that are a piece of evidence for a backend; none when the arm lacks it. */
type Fills = (parts: Parts, backend: Backend) => readonly Finding[];

const PIECE_FINDINGS: Readonly<Record<Piece, Fills>> = {
  telemetry: (parts, backend) => (backend === 'nixl' ? enoughOf(parts, 'nixl-telemetry') : []),
  'telemetry-lines': (parts, backend) => (backend === 'nixl' ? enoughOf(parts, 'log-lines') : []),
  'used-rows': ({ findings }, backend) =>
    findings.filter(
      (finding) =>
        is(finding, 'ucx-protocols', backend) && finding.claim === 'used' && finding.strength === 3,
    ),
  'gpu-row': ({ findings }, backend) =>
    findings.filter(
      (finding) =>
        is(finding, 'ucx-protocols', backend) && finding.claim === 'selected' && finding.strength >= 2,
    ),
  'only-wrapper': ({ findings, problems }, backend) => {
    // What is not there decides here, so the snapshots must be whole.
    if (problems.has(MAPS_CUT)) return [];
    const wrappers = findings.filter(
      (finding) => finding.witness === 'mapped-libraries' && finding.strength >= 2 && finding.backend,
    );
    return wrappers.every((finding) => finding.backend === backend) ? wrappers : [];
  },
  counter: ({ counterBytes, findings, expected, answered }) => {
    if (counterBytes === null || counterBytes <= 0) return [];
    const all = transfersIn(findings) >= Math.max(1, answered) && !isCrumb(counterBytes, expected);
    const enough = ofTheOrder(counterBytes, expected) || all;
    return enough ? findings.filter(isCounted) : [];
  },
  'built-in-both': ({ record, findings }, backend) => {
    const workers = record.processes.filter(({ role }) => role === 'prefill' || role === 'decode');
    const said = workers.map(({ name }) => saysBuilt(findings, name, backend));
    const both = new Set(workers.map(({ role }) => role)).size === 2;
    return both && said.every((one) => one.length > 0) ? said.flat() : [];
  },
};

function enoughOf({ findings, expected }: Parts, witness: Finding['witness']): readonly Finding[] {
  return ofTheOrder(bytesOf(findings, witness), expected)
    ? findings.filter((one) => counts(one, witness))
    : [];
}

/** Counters that know no backend: the engine's files, and the metrics that it serves. Two views of the same bytes, so the larger one counts. */
const COUNTERS: readonly Finding['witness'][] = ['transfer-counter', 'engine-metrics'];

function counterBytesIn(findings: readonly Finding[]): number | null {
  const sums = COUNTERS.flatMap((witness) => {
    const own = findings.filter((one) => one.witness === witness && isCounted(one));
    return own.length === 0 ? [] : [own.reduce((sum, one) => sum + (one.bytes ?? 0), 0)];
  });
  return sums.length === 0 ? null : Math.max(...sums);
}

function isCounted(finding: Finding): boolean {
  return COUNTERS.includes(finding.witness) && finding.bytes !== undefined;
}

function transfersIn(findings: readonly Finding[]): number {
  const counted = (witness: Finding['witness']): number =>
    findings.reduce((sum, one) => (one.witness === witness ? sum + (one.transfers ?? 0) : sum), 0);
  return Math.max(...COUNTERS.map(counted));
}

function saysBuilt(findings: readonly Finding[], process: string, backend: Backend): readonly Finding[] {
  return findings.filter(
    (finding) =>
      is(finding, 'log-lines', backend) &&
      finding.process === process &&
      finding.claim === 'built' &&
      finding.strength === 3,
  );
}

function is(finding: Finding, witness: Finding['witness'], backend: Backend): boolean {
  return finding.witness === witness && finding.backend === backend;
}

/** Enough, and not so much that something else must be in it. Without an exact expectation nothing is: a floor would call any crumb enough. */
export function ofTheOrder(bytes: number, expected: ExpectedBytes): boolean {
  if (!expected.exact || bytes <= 0) return false;
  return bytes >= expected.bytes * LEAST_SHARE && bytes <= expected.bytes * MOST_SHARE;
}

/** Good transfers of less than this share of the KV are of something else: a counter of one rank has still more. */
const RANK_SHARE = 0.01;

function isCrumb(bytes: number, expected: ExpectedBytes): boolean {
  return expected.exact && bytes < expected.bytes * RANK_SHARE;
}

/** Below this share of the KV expected, NIXL's bytes are somebody else's: auxiliary buffers, Dynamo's own connector. */
const KV_SHARE = 0.1;

/** Backends shown to have moved KV: by a sufficient set, or by any strong finding of use. */
function movers(
  findings: readonly Finding[],
  proof: Weighed['proof'],
  { telemetryBytes, expected }: Parts,
): Set<SeenBackend> {
  const moved = new Set<SeenBackend>();
  for (const backend of ['nixl', 'ucx'] as const) if (proof[backend]) moved.add(backend);
  const crumbs = telemetryBytes < expected.bytes * KV_SHARE;
  for (const finding of findings) {
    if (!finding.backend || finding.claim !== 'used' || finding.strength < 2) continue;
    if (crumbs && finding.bytes !== undefined) continue;
    moved.add(finding.backend);
  }
  return moved;
}

/** Backend and claim as the strongest findings have it; wishes alone name no backend. */
function seen(
  findings: readonly Finding[],
  moved: ReadonlySet<SeenBackend>,
): { backend: SeenBackend; claim: Claim } {
  if (moved.size === 1) return { backend: [...moved][0] ?? 'unknown', claim: 'used' };
  if (moved.size > 1) return { backend: 'unknown', claim: 'used' };
  const stated = findings.filter((finding) => finding.backend !== undefined && finding.claim !== undefined);
  const best = (least: number) => {
    const among = stated.filter((finding) => finding.strength >= least);
    const backends = new Set(among.map((finding) => finding.backend));
    if (backends.size !== 1) return null;
    const claim = among.reduce<Claim>((most, finding) => {
      const said = finding.claim === 'used' ? 'built' : (finding.claim ?? 'none');
      return claimRank(said) > claimRank(most) ? said : most;
    }, 'none');
    return { backend: among[0]?.backend ?? ('unknown' as const), claim };
  };
  for (const least of [3, 2, 1]) {
    if (!stated.some((finding) => finding.strength >= least)) continue;
    return best(least) ?? { backend: 'unknown', claim: 'none' };
  }
  return { backend: 'unknown', claim: stated.length > 0 ? 'intended' : 'none' };
}

/** The wire a backend's data took: counted rows first, then chosen ones, then what other witnesses name. A slow one wins over a fast one. */
export function wireOf(
  findings: readonly Finding[],
  backend: SeenBackend,
): { readonly wire: Wire; readonly slow: boolean } {
  const rows = findings.filter(
    (finding) => finding.witness === 'ucx-protocols' && finding.backend === backend && finding.wire,
  );
  const used = rows.filter((finding) => finding.claim === 'used');
  const among = used.length > 0 ? used : rows;
  const slow = among.find((finding) => finding.problem === SLOW_WIRE);
  if (slow) return { wire: slow.wire ?? 'unknown', slow: true };
  const named =
    among[0] ??
    findings.find((finding) => finding.backend === backend && finding.wire && finding.claim !== 'intended');
  return { wire: named?.wire ?? 'unknown', slow: false };
}

/** Best rate of several transfers: NIXL's own times first, else the counter's. */
export function rateOf(findings: readonly Finding[]): number | null {
  for (const witness of ['nixl-telemetry', 'log-lines', 'transfer-counter', 'engine-metrics'] as const) {
    const rates = findings.flatMap((finding) =>
      finding.witness === witness && finding.gbps !== undefined ? [finding.gbps] : [],
    );
    // Each agent has the best of its own transfers; a rank that is slower than the others holds all of them up.
    if (rates.length > 0 && witness === 'nixl-telemetry') return Math.min(...rates);
    if (rates.length > 0) return Math.max(...rates);
  }
  return null;
}

/** Whether telemetry says itself that it is only part of the truth. */
export function telemetryIsPart(weighed: Weighed): boolean {
  return weighed.problems.has(TELEMETRY_LOWER_BOUND);
}
