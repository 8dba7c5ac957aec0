import type { Backend } from '../plan/types.ts';
import { compareReleases, parseRelease } from './release.ts';
import type { ProfileName } from './types.ts';

/** One piece of evidence that a sufficient set asks for. `weigh.ts` says when an arm has it. */
export type Piece =
  | 'telemetry'
  | 'telemetry-lines'
  | 'used-rows'
  | 'gpu-row'
  | 'only-wrapper'
  | 'counter'
  | 'built-in-both';

/** What each piece is, in the words of the docs and of INCONCLUSIVE verdicts. */
export const PIECES: Readonly<Record<Piece, string>> = {
  telemetry: 'NIXL telemetry of a KV agent of this arm with bytes of the order of the KV expected',
  'telemetry-lines': 'the telemetry lines on stdout with bytes of the order of the KV expected',
  'used-rows': "`used` rows of the backend's data operation from KV memory",
  'gpu-row': "a `y` row from GPU memory of the backend's data operation",
  'only-wrapper': "only this backend's wrapper library mapped",
  counter:
    'a counter with bytes of the order of the KV expected, or with a good transfer for each answered request',
  'built-in-both': "this backend's connection manager built, in the words of the logs of both workers",
};

export interface SufficientRow {
  readonly profile: ProfileName;
  readonly backend: Backend;
  /** In words, as the docs show it. */
  readonly releases: string;
  /** First release (inclusive) and first later one that the row does not cover; null is open. */
  readonly from: string | null;
  readonly before: string | null;
  /** NIXL's plugin that the row is about; `any` where it makes no difference to the sets. */
  readonly plugin: 'any' | 'LIBFABRIC';
  /** Any one of these makes *used* true. */
  readonly sets: readonly (readonly Piece[])[];
  /** False: only for a release that is known to be in the range, because its sets are weaker than those of other releases. */
  readonly unknownRelease: boolean;
  /** How to get the evidence when it is missing. */
  readonly get: string;
}

const BY_WRAPPER: readonly Piece[] = ['gpu-row', 'only-wrapper', 'counter'];
/** Rows tell the backend and not how much of the KV it moved: the counter does. */
const BY_ROWS: readonly Piece[] = ['used-rows', 'counter'];
/** Where the only counter is written by a destructor, which a killed worker never runs. Never seen on a real run. */
const BY_LOGS: readonly Piece[] = ['gpu-row', 'only-wrapper', 'built-in-both'];
const OWN_NIXL =
  "Dynamo's images put their own NIXL and UCX first, so a newer one than the release bundles may answer";

/**
 * Which evidence makes *used* true (design.md section 5). Rows add up: every row that covers the release counts, and an unknown release is covered
 * by all of them but the weaker ones, since evidence that exists was printed by something.
 */
export const SUFFICIENT: readonly SufficientRow[] = [
  row('trtllm', 'nixl', 'any', null, null, [['telemetry'], BY_ROWS], `The smoke test sets NIXL_TELEMETRY_ENABLE=y, NIXL_TELEMETRY_DIR and UCX_PROTO_INFO=y itself; counted rows need \`UCX_PROTO_INFO=used\` in \`deployment-env\`, UCX 1.21 and a clean end of the worker. ${OWN_NIXL}.`),
  knownOnly(row('trtllm', 'nixl', 'before 1.0', null, '1.0.0rc0', [BY_LOGS], 'This release has neither telemetry nor a `used` table (UCX 1.18), and its counter is written only when a worker ends cleanly: keep TLLM_LOG_LEVEL=INFO, so that both logs say which connection manager was built.')),
  row('trtllm', 'nixl', 'before 1.1', null, '1.1.0rc0', [BY_WRAPPER], 'This release has no telemetry and its UCX knows no `used`: keep UCX_PROTO_INFO=y and TRTLLM_KVCACHE_TIME_OUTPUT_PATH as the smoke test sets them.'),
  row('trtllm', 'nixl', '1.1', '1.1.0rc0', '1.2.0rc0', [['telemetry-lines'], BY_WRAPPER], 'NIXL 0.5.0 prints telemetry on stdout where NIXL_TELEMETRY_ENABLE=y is set, as the smoke test does; its UCX 1.19 knows no `used`.'),
  row('trtllm', 'nixl', '1.2 and later', '1.2.0rc0', null, [BY_WRAPPER], 'A worker must live 200 ms after the last request, so that the telemetry file is written. UCX knows `used` from the middle of 1.3rc on (UCX 1.21).'),
  overLibfabric(row('trtllm', 'nixl', '1.2 and later', '1.2.0rc0', null, [['telemetry']], "LIBFABRIC prints no UCX row, so telemetry alone shows use; the wire is read from the mapped plugin, libplugin_LIBFABRIC.so.")),
  row('trtllm', 'ucx', 'any', null, null, [BY_ROWS, BY_WRAPPER], 'Direct UCX has no telemetry. The smoke test sets UCX_PROTO_INFO=y and TRTLLM_KVCACHE_TIME_OUTPUT_PATH and copies the maps; with UCX 1.21 or later, workers that end cleanly and a counter, `UCX_PROTO_INFO=used` in `deployment-env` gives counted rows instead.'),
  knownOnly(row('trtllm', 'ucx', 'before 1.0', null, '1.0.0rc0', [BY_LOGS], 'The counter of this release is written only when a worker ends cleanly: keep TLLM_LOG_LEVEL=INFO, so that both logs say which connection manager was built.')),
  row('reference', 'nixl', 'any', null, null, [['telemetry'], BY_ROWS], 'Run with NIXL_TELEMETRY_ENABLE=y, NIXL_TELEMETRY_DIR and UCX_PROTO_INFO=used, and stop the worker with SIGTERM.'),
  row('reference', 'ucx', 'any', null, null, [BY_ROWS], 'Run with UCX_PROTO_INFO=used, UCX_LOG_FILE and REFERENCE_ENGINE_TRANSFERS, and stop the worker with SIGTERM.'),
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
  return { profile, backend, releases, from, before, plugin: 'any', sets, get, unknownRelease: true };
}

function knownOnly(one: SufficientRow): SufficientRow {
  return { ...one, unknownRelease: false };
}

function overLibfabric(one: SufficientRow): SufficientRow {
  return { ...one, plugin: 'LIBFABRIC' };
}

/** Rows that cover an engine's release; an unknown one is covered by every row of its profile that is not for known ones only. */
export function sufficientRows(
  profile: ProfileName,
  release: string | null,
  backend: Backend,
): readonly SufficientRow[] {
  const asked = release === null ? null : parseRelease(release);
  return SUFFICIENT.filter((one) => {
    if (one.profile !== profile || one.backend !== backend) return false;
    if (asked === null) return one.unknownRelease;
    const from = one.from === null ? null : parseRelease(one.from);
    const before = one.before === null ? null : parseRelease(one.before);
    return (
      (from === null || compareReleases(asked, from) >= 0) &&
      (before === null || compareReleases(asked, before) < 0)
    );
  });
}
