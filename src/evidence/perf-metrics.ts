/** One KV transfer of TensorRT-LLM's `/perf_metrics`. */
export interface PerfTransfer {
  readonly bytes: number;
  /** 10^9 bytes per second; null for transfers too small or too short to tell. */
  readonly gbps: number | null;
}

/** A worker answers a list of requests, the orchestrator wraps each in `ctx_perf_metrics` and `gen_perf_metrics`; nobody nests deeper. */
const MOST_DEPTH = 6;
const MOST_TRANSFERS = 10_000;
const LEAST_BYTES = 4 << 20;

/**
 * Transfers in an answer of `/perf_metrics`: every `timing_metrics` with a `kv_cache_size` above zero (facts: kv-backend-evidence.md, section 4.2:
 * sizes in bytes, times in seconds, told by the generation side only). Anything else gives none. Pure.
 */
export function perfMetrics(json: string): readonly PerfTransfer[] {
  const found: PerfTransfer[] = [];
  try {
    collect(JSON.parse(json), 0, found);
  } catch {
    return [];
  }
  return found;
}

function collect(value: unknown, depth: number, found: PerfTransfer[]): void {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH || found.length >= MOST_TRANSFERS)
    return;
  const bytes = numberIn(value, 'kv_cache_size');
  if (bytes !== null && bytes > 0) found.push({ bytes, gbps: rateOf(value, bytes) });
  for (const inner of Object.values(value)) collect(inner, depth + 1, found);
}

function rateOf(timing: object, bytes: number): number | null {
  const start = numberIn(timing, 'kv_cache_transfer_start');
  const end = numberIn(timing, 'kv_cache_transfer_end');
  if (start === null || end === null || end <= start || bytes < LEAST_BYTES) return null;
  return bytes / (end - start) / 1e9;
}

function numberIn(value: object, name: string): number | null {
  const found = (value as Record<string, unknown>)[name];
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}
