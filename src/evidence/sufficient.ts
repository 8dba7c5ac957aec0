import type { Backend } from '../plan/types.ts';
import { compareReleases, parseRelease } from './release.ts';
import type { ProfileName } from './types.ts';

/** One piece of evidence that a sufficient set asks for. `weigh.ts` says when an arm has it. */
export type Piece = 'telemetry' | 'telemetry-lines' | 'used-rows' | 'gpu-row' | 'only-wrapper' | 'counter';

/** What each piece is, in the words of the docs and of INCONCLUSIVE verdicts. */
export const PIECES: Readonly<Record<Piece, string>> = {
  telemetry: 'NIXL telemetry of a KV agent of this arm with bytes of the order of the KV expected',
  'telemetry-lines': 'the telemetry lines on stdout with bytes of the order of the KV expected',
  'used-rows': "`used` rows of the backend's data operation from KV memory",
  'gpu-row': "a `y` row from GPU memory of the backend's data operation",
  'only-wrapper': "only this backend's wrapper library mapped",
  counter: 'a counter that says KV bytes moved and succeeded',
};

export interface SufficientRow {
  readonly profile: ProfileName;
  readonly backend: Backend;
  /** In words, as the docs show it. */
  readonly releases: string;
  /** First release (inclusive) and first later one that the row does not cover; null is open. */
  readonly from: string | null;
  readonly before: string | null;
  /** Any one of these makes *used* true. */
  readonly sets: readonly (readonly Piece[])[];
  /** How to get the evidence when it is missing. */
  readonly get: string;
}

const BY_WRAPPER: readonly Piece[] = ['gpu-row', 'only-wrapper', 'counter'];
const OWN_NIXL =
  "Dynamo's images put their own NIXL and UCX first, so a newer one than the release bundles may answer";

/**
 * Which evidence makes *used* true (design.md section 5). Rows add up: every row that covers the release counts, and an unknown release is covered
 * by all of them, since evidence that exists was printed by something.
 */
export const SUFFICIENT: readonly SufficientRow[] = [
  row('trtllm', 'nixl', 'any', null, null, [['telemetry'], ['used-rows']], `Set NIXL_TELEMETRY_ENABLE=y and NIXL_TELEMETRY_DIR before the workers start; ${OWN_NIXL}.`),
  row('trtllm', 'nixl', 'before 1.1', null, '1.1.0rc0', [BY_WRAPPER], 'This release has neither telemetry nor a `used` table: run with UCX_PROTO_INFO=y and TRTLLM_KVCACHE_TIME_OUTPUT_PATH.'),
  row('trtllm', 'nixl', '1.1', '1.1.0rc0', '1.2.0rc0', [['telemetry-lines'], BY_WRAPPER], 'NIXL 0.5.0 prints telemetry on stdout: set NIXL_TELEMETRY_ENABLE=y and keep the workers\' stdout.'),
  row('trtllm', 'nixl', '1.2 and later', '1.2.0rc0', null, [BY_WRAPPER], 'Keep the worker running 200 ms after the last request, so that the telemetry file is written.'),
  row('trtllm', 'ucx', 'any', null, null, [['used-rows'], BY_WRAPPER], 'Direct UCX has no telemetry: UCX_PROTO_INFO=used needs UCX 1.21 and a clean stop; before, use UCX_PROTO_INFO=y, maps and TRTLLM_KVCACHE_TIME_OUTPUT_PATH.'),
  row('reference', 'nixl', 'any', null, null, [['telemetry'], ['used-rows']], 'Run with NIXL_TELEMETRY_ENABLE=y, NIXL_TELEMETRY_DIR and UCX_PROTO_INFO=used, and stop the worker with SIGTERM.'),
  row('reference', 'ucx', 'any', null, null, [['used-rows']], 'Run with UCX_PROTO_INFO=used and UCX_LOG_FILE, and stop the worker with SIGTERM.'),
]; // biome-ignore format: a table

function row(
  profile: ProfileName,
  backend: Backend,
  releases: string,
  from: string | null,
  before: string | null,
  sets: readonly (readonly Piece[])[],
  get: string,
): SufficientRow {
  return { profile, backend, releases, from, before, sets, get };
}

/** Rows that cover an engine's release; an unknown release is covered by every row of its profile. */
export function sufficientRows(
  profile: ProfileName,
  release: string | null,
  backend: Backend,
): readonly SufficientRow[] {
  const asked = release === null ? null : parseRelease(release);
  return SUFFICIENT.filter((one) => {
    if (one.profile !== profile || one.backend !== backend) return false;
    if (asked === null) return true;
    const from = one.from === null ? null : parseRelease(one.from);
    const before = one.before === null ? null : parseRelease(one.before);
    return (
      (from === null || compareReleases(asked, from) >= 0) &&
      (before === null || compareReleases(asked, before) < 0)
    );
  });
}
