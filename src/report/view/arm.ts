import { expectedBytes } from '../../evidence/expected-bytes.ts';
import { readNixlRing } from '../../evidence/nixl-ring.ts';
import { countedTransfers } from '../../evidence/transfer-counter.ts';
import type { ArmEvidence, ArmRecord, ArmVerdict, ProcessRecord } from '../../evidence/types.ts';
import { ceilingOf, gpuCount } from './link.ts';
import type { ArmView, ByteCount, Span, Transfer } from './types.ts';

/** What the page draws of one arm, but for its excerpts: those are read from its files line by line. */
export function viewArm(evidence: ArmEvidence, verdict: ArmVerdict | undefined): Omit<ArmView, 'excerpts'> {
  const { record } = evidence;
  return {
    arm: record.arm,
    ...timeLine(record),
    seconds: record.seconds,
    transfers: transfersOf(evidence),
    bytes: bytesOf(record, verdict),
    ceiling: ceilingOf(evidence),
    environment: record.environment,
    memory: record.memory,
    gpus: gpuCount(evidence),
  };
}

function timeLine(record: ArmRecord): Pick<ArmView, 'services' | 'requests' | 'timed'> {
  const timed = [...record.processes, ...record.requests].every((one) => one.began !== undefined);
  return {
    timed,
    services: record.processes.map((one) => serviceSpan(one, record)),
    requests: requestSpans(record),
  };
}

/** Without a begin: all processes are stopped together at the end, so a length says when it began. */
function serviceSpan(one: ProcessRecord, { seconds }: ArmRecord): Span {
  const from = one.began ?? Math.max(0, seconds - one.seconds);
  const early = one.exitBeforeStop !== null;
  const end = early ? `ended by itself with ${exitWords(one.exitBeforeStop)}` : 'ran until it was stopped';
  const pid = one.pid === null ? 'never started' : `pid ${one.pid}`;
  return {
    name: one.name,
    from,
    to: from + one.seconds,
    ok: !early && one.pid !== null,
    title: `${one.name} (${one.role}, ${pid}): ${one.seconds.toFixed(1)} s, ${end}`,
  };
}

function exitWords(exit: number | null): string {
  if (exit === null) return 'no code';
  return exit < 0 ? `signal ${-exit}` : `code ${exit}`;
}

/** Requests are sent one after the other; without their begins they end where the services do. */
function requestSpans({ requests, seconds }: ArmRecord): Span[] {
  let next = Math.max(0, seconds - requests.reduce((sum, one) => sum + one.seconds, 0));
  return requests.map((request) => {
    const from = request.began ?? next;
    next = from + request.seconds;
    const tokens = request.promptTokens === null ? '' : `, ${request.promptTokens} prompt tokens`;
    const end = request.ok ? 'answered' : `failed: ${request.error ?? 'no answer'}`;
    return {
      name: `request ${request.prompt}`,
      from,
      to: next,
      ok: request.ok,
      title: `request ${request.prompt}: ${request.seconds.toFixed(2)} s${tokens}, ${end}`,
    };
  });
}

/** Timed transfers: NIXL's own where there are any, since they time the transfer alone; else what the engine's receiving or sending side counted. */
function transfersOf(evidence: ArmEvidence): Transfer[] {
  const timed = [...evidence.binaries].flatMap(([path, bytes]) => {
    const answer = path.startsWith('telemetry/') ? readNixlRing(bytes) : undefined;
    return answer?.ok === true ? answer.ring.transfers : [];
  });
  if (timed.length > 0)
    return timed.map(({ bytes, micros }) => ({
      bytes,
      gbps: bytes / micros / 1000,
      ok: true,
      source: 'telemetry',
    }));
  const counted = countedTransfers(evidence);
  // The sender times the copy; the receiver's time holds the wait for the sender as well.
  const sent = counted.filter((one) => one.direction === 'send');
  return (sent.length > 0 ? sent : counted).flatMap(({ bytes, gbps, ok }) =>
    gbps === null || bytes <= 0 ? [] : [{ bytes, gbps, ok, source: 'counter' as const }],
  );
}

/** The bytes expected, and what each witness counted. */
function bytesOf(record: ArmRecord, verdict: ArmVerdict | undefined): ByteCount[] {
  if (!record.disaggregated) return [];
  const expected = expectedBytes(record);
  const counts = new Map<string, number>();
  for (const { witness, process, bytes } of verdict?.findings ?? []) {
    if (bytes === undefined || bytes === 0) continue;
    const source = process === null ? witness : `${witness}, ${process}`;
    counts.set(source, (counts.get(source) ?? 0) + bytes);
  }
  const shown = [...counts].map(([source, bytes]) => ({ source, bytes }));
  return [{ source: expected.exact ? 'expected' : 'expected at least', bytes: expected.bytes }, ...shown];
}
