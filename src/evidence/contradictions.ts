import type { Backend } from '../plan/types.ts';
import { LEAST_SHARE, MOST_SHARE } from './expected-bytes.ts';
import { TELEMETRY_ZERO } from './nixl-telemetry.ts';
import { COUNTER_PARTIAL, COUNTER_ZERO } from './transfer-counter.ts';
import { telemetryIsPart, type Weighed } from './weigh.ts';

/** Pairs of findings that cannot both be the whole truth, in plain words. Any of them keeps a verdict from being PROVEN. */
export function contradictions(weighed: Weighed, wanted: Backend): readonly string[] {
  return [
    ...twoBackends(weighed),
    ...otherBuilt(weighed, wanted),
    ...bytesOff(weighed, wanted),
    ...silentTelemetry(weighed, wanted),
    ...counterAgainst(weighed, wanted),
  ];
}

function twoBackends({ moved }: Weighed): string[] {
  return moved.size < 2 ? [] : [`${[...moved].join(' and ')} are both shown in use`];
}

/** A worker's log says in its own words that another backend's object was built. */
function otherBuilt({ findings, moved }: Weighed, wanted: Backend): string[] {
  if (!moved.has(wanted)) return [];
  const other = findings.find(
    ({ witness, claim, strength, backend }) =>
      witness === 'log-lines' &&
      claim === 'built' &&
      strength >= 2 &&
      backend !== undefined &&
      backend !== wanted,
  );
  return other ? [`${wanted} is shown in use, and ${other.process ?? 'a log'} says "${other.says}"`] : [];
}

/** NIXL's bytes against the KV expected: other agents and auxiliary buffers use NIXL too, and a recomputed prompt moves nothing. */
function bytesOff(weighed: Weighed, wanted: Backend): string[] {
  const { telemetryBytes, expected, moved } = weighed;
  if (wanted !== 'nixl' || telemetryBytes === 0 || !moved.has('nixl') || !expected.exact) return [];
  if (telemetryBytes > expected.bytes * MOST_SHARE) {
    return [
      `NIXL moved ${telemetryBytes} bytes, more than ${MOST_SHARE} times the ${expected.bytes} of KV expected`,
    ];
  }
  if (telemetryBytes < expected.bytes * LEAST_SHARE && !telemetryIsPart(weighed)) {
    return [`NIXL moved only ${telemetryBytes} of the ${expected.bytes} bytes of KV expected`];
  }
  return [];
}

/** UCX rows that look like NIXL's, beside NIXL agents that say they sent nothing. */
function silentTelemetry({ problems, telemetryBytes, moved }: Weighed, wanted: Backend): string[] {
  const silent =
    wanted === 'nixl' && moved.has('nixl') && telemetryBytes === 0 && problems.has(TELEMETRY_ZERO);
  return silent
    ? ["UCX rows show NIXL's operation, and NIXL's telemetry of the prefill worker counts no bytes"]
    : [];
}

function counterAgainst({ problems, moved }: Weighed, wanted: Backend): string[] {
  if (moved.size > 0 && problems.has(COUNTER_ZERO))
    return [`${[...moved].join(' and ')} is shown in use, and the engine's counter has no transfer`];
  if (moved.has(wanted) && problems.has(COUNTER_PARTIAL))
    return ["the engine's counter has less KV than its answered requests need"];
  return [];
}
