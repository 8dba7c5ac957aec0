import { expectedBytes, isAnswered } from './expected-bytes.ts';
import type { ArmRecord, Finding } from './types.ts';
import { floorFor } from './wires.ts';

/** A link is called slow below this share of what it can do: TCP is 500 to 750 times slower than a fast path, so the margin is wide both ways. */
const SHARE_OF_CEILING = 1 / 50;

/** No floor above this, in 10^9 bytes per second: 16 times what TCP reached, and a thirtieth of what NVLink did. */
const HIGHEST_FLOOR = 8;

/** What a transfer may pay beside its bytes (metadata, first mapping, a poll): with it, a small KV is not called slow for being small. */
const OVERHEAD_SECONDS = 0.02;

/** The least rate that is not called slow, and where it comes from. */
export interface Floor {
  readonly gbps: number | null;
  /** What the link can do, where topology tells. */
  readonly ceilingGbps: number | null;
}

/**
 * Floor for one arm, in 10^9 bytes per second: the user's `min-gbps`, else from the link that topology found and the size of one request's KV,
 * else by the kind of memory. Null where a rate cannot tell slow from fast. Pure.
 */
export function floorOf(record: ArmRecord, findings: readonly Finding[], minGbps: number | null): Floor {
  const ceilingGbps =
    findings.find((one) => one.witness === 'topology' && one.ceilingGbps !== undefined)?.ceilingGbps ?? null;
  const least = floorFor(record.memory);
  if (minGbps !== null) return { gbps: minGbps, ceilingGbps };
  if (least === null || ceilingGbps === null) return { gbps: least, ceilingGbps };
  const link = Math.min(HIGHEST_FLOOR, ceilingGbps * SHARE_OF_CEILING);
  const bytes = largestTransfer(record);
  const fair = bytes === null ? least : bytes / (bytes / (link * 1e9) + OVERHEAD_SECONDS) / 1e9;
  return { gbps: Math.max(least, Math.round(fair * 100) / 100), ceilingGbps };
}

/** KV bytes of the longest answered request: the best of several transfers is judged, and it is one of these. */
function largestTransfer(record: ArmRecord): number | null {
  if (!expectedBytes(record).exact || record.kvBytesPerToken === null) return null;
  const tokens = record.requests.filter(isAnswered).map(({ promptTokens }) => promptTokens ?? 0);
  return tokens.length === 0 ? null : Math.max(...tokens) * record.kvBytesPerToken;
}
