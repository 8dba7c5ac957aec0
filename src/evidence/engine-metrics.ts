import { isAnswered } from './expected-bytes.ts';
import { foreignTo, kindOf, originOf, roleOf, workerRoleOf } from './files.ts';
import { perfMetrics } from './perf-metrics.ts';
import { type Sample, samplesOf } from './prometheus.ts';
import type { ArmEvidence, Finding, ProfileName, Witness } from './types.ts';
import { SURELY_FAST } from './wires.ts';

/** What a worker's counters say about the KV of one arm. */
export interface EngineCount {
  readonly bytes: number;
  readonly transfers: number;
  /** A rate, in 10^9 bytes per second, that the best transfer reached at least; null when not known. */
  readonly gbps: number | null;
}

/** Names under which one engine's counters appear behind Dynamo's status server. */
interface Names {
  readonly profile: ProfileName;
  readonly bytes: string;
  readonly transfers: string;
  readonly seconds: string;
  /** A histogram of rates, or a gauge of the best one. */
  readonly speedBuckets: string | null;
  readonly best: string | null;
}

const NAMES: readonly Names[] = [
  {
    // Dynamo's worker for TensorRT-LLM: histograms filled from the engine's timing metrics, at the decode side (read in ai-dynamo 1.3.1).
    profile: 'trtllm',
    bytes: 'trtllm_kv_transfer_bytes_sum',
    transfers: 'trtllm_kv_transfer_bytes_count',
    seconds: 'trtllm_kv_transfer_latency_seconds_sum',
    speedBuckets: 'trtllm_kv_transfer_speed_gb_s_bucket',
    best: null,
  },
  {
    profile: 'reference',
    bytes: 'reference_engine_kv_transfer_bytes_total',
    transfers: 'reference_engine_kv_transfer_success_total',
    seconds: 'reference_engine_kv_transfer_seconds_total',
    speedBuckets: null,
    best: 'reference_engine_kv_transfer_best_gb_s',
  },
];

/**
 * Counters that the engine itself keeps and serves: Prometheus text of each worker before and after the requests, and TensorRT-LLM's
 * `/perf_metrics`. They count bytes and know no backend. That they are zero says nothing: an engine counts only where it was told to.
 */
export const engineMetrics: Witness = {
  name: 'engine-metrics',
  testify(evidence) {
    return [...prometheusFindings(evidence), ...perfFindings(evidence)];
  },
};

function prometheusFindings(evidence: ArmEvidence): Finding[] {
  const findings: Finding[] = [];
  for (const [path, after] of evidence.texts) {
    if (kindOf(path) !== 'counters' || !path.endsWith('.after.prom') || foreignTo(path, evidence) !== null)
      continue;
    const before = evidence.texts.get(path.replace(/\.after\.prom$/, '.before.prom')) ?? '';
    for (const names of NAMES) {
      const count = countBetween(before, after, names);
      if (names.profile === evidence.record.profile && count !== null)
        findings.push(findingOf(evidence, path, count, names.bytes));
    }
  }
  return strongestView(findings, evidence);
}

/** Difference of two expositions of one worker; null when they hold no transfer, or when a counter ran backwards. Pure. */
export function countBetween(before: string, after: string, names: Names): EngineCount | null {
  const wanted = new Set(Object.values(names));
  const [old, now] = [before, after].map((text) => samplesOf(text, (name) => wanted.has(name))) as [
    readonly Sample[],
    readonly Sample[],
  ];
  const grown = (name: string | null): number => sumOf(now, name) - sumOf(old, name);
  const [bytes, transfers, seconds] = [grown(names.bytes), grown(names.transfers), grown(names.seconds)];
  if (!(bytes > 0 && transfers > 0)) return null;
  const mean = seconds > 0 ? bytes / seconds / 1e9 : 0;
  const best = Math.max(mean, sumBest(now, names.best), bucketFloor(old, now, names.speedBuckets));
  return { bytes: Math.round(bytes), transfers: Math.round(transfers), gbps: best > 0 ? best : null };
}

function sumOf(samples: readonly Sample[], name: string | null): number {
  return samples.reduce((sum, one) => (one.name === name ? sum + one.value : sum), 0);
}

function sumBest(samples: readonly Sample[], name: string | null): number {
  return samples.reduce((most, one) => (one.name === name ? Math.max(most, one.value) : most), 0);
}

/** Lower edge of the highest bucket that grew: the best transfer was at least so fast. */
function bucketFloor(old: readonly Sample[], now: readonly Sample[], name: string | null): number {
  if (name === null) return 0;
  const grown = new Map<number, number>();
  for (const [samples, sign] of [
    [now, 1],
    [old, -1],
  ] as const) {
    for (const { name: of, labels, value } of samples) {
      const edge = labels['le'] === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels['le']);
      if (of === name && !Number.isNaN(edge)) grown.set(edge, (grown.get(edge) ?? 0) + sign * value);
    }
  }
  const edges = [...grown.keys()].sort((a, b) => a - b);
  let floor = 0;
  edges.forEach((edge, index) => {
    const below = index === 0 ? 0 : (grown.get(edges[index - 1] ?? 0) ?? 0);
    if ((grown.get(edge) ?? 0) > below) floor = edges[index - 1] ?? 0;
  });
  return floor;
}

function perfFindings(evidence: ArmEvidence): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of evidence.texts) {
    if (kindOf(path) !== 'counters' || !path.endsWith('.after.perf.json')) continue;
    // The frontend of `trtllm-serve` tells what its workers count; a file of nobody tells nothing.
    if (roleOf(originOf(path, evidence.record).process, evidence.record) === null) continue;
    const transfers = perfMetrics(text);
    if (transfers.length === 0) continue;
    const rates = transfers.flatMap(({ gbps }) => (gbps === null ? [] : [gbps]));
    const count = {
      bytes: transfers.reduce((sum, one) => sum + one.bytes, 0),
      transfers: transfers.length,
      gbps: rates.length < 2 ? null : Math.max(...rates),
    };
    findings.push(findingOf(evidence, path, count, '/perf_metrics kv_cache_size'));
  }
  return strongestView(findings, evidence);
}

function findingOf(evidence: ArmEvidence, path: string, count: EngineCount, name: string): Finding {
  const { process } = originOf(path, evidence.record);
  const answered = evidence.record.requests.filter(isAnswered).length;
  // A mean over a slow first transfer is no best rate: it may show that a path is fast, never that it is slow.
  const fast = count.gbps !== null && count.gbps >= SURELY_FAST && answered > 1 ? { gbps: count.gbps } : {};
  const rate = count.gbps === null ? '' : `, the best at ${count.gbps.toPrecision(3)} GB/s or more`;
  return {
    witness: 'engine-metrics',
    strength: 1,
    claim: 'used',
    says: `the engine's metrics count ${count.bytes} bytes of KV in ${count.transfers} transfers (${name})${rate}`,
    file: path,
    line: null,
    process,
    bytes: count.bytes,
    transfers: count.transfers,
    ...fast,
  };
}

/** Sender and receiver count the same bytes: those of the side that counted more stay. */
function strongestView(findings: readonly Finding[], { record }: ArmEvidence): Finding[] {
  const bytesOf = (role: string | null): number =>
    findings.reduce(
      (sum, one) => sum + (workerRoleOf(one.process, record) === role ? (one.bytes ?? 0) : 0),
      0,
    );
  const side = bytesOf('prefill') > bytesOf('decode') ? 'prefill' : 'decode';
  const known = findings.filter((one) => workerRoleOf(one.process, record) === side);
  return known.length > 0 ? known : [...findings];
}
