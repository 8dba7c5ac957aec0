import type { Backend } from '../plan/types.ts';
import { LEAST_SHARE, MOST_SHARE } from './expected-bytes.ts';
import { WIRE_COUNTERS_DIFFER } from './hardware-counters.ts';
import { MAPS_CUT } from './mapped-libraries.ts';
import { TELEMETRY_ZERO } from './nixl-telemetry.ts';
import { COUNTER_PARTIAL, COUNTER_ZERO } from './transfer-counter.ts';
import type { Finding } from './types.ts';
import { telemetryIsPart, type Weighed } from './weigh.ts';

/** Findings that cannot all be the whole truth. */
export interface Contradiction {
  readonly id: string;
  readonly says: string;
  readonly by: readonly Finding[];
}

/** Its id, for the rule that has to know. */
export const OTHER_MAPPED = 'other-mapped';

interface Check {
  readonly id: string;
  /** When it speaks, in the words of the docs. */
  readonly when: string;
  readonly finds: (weighed: Weighed, wanted: Backend) => Omit<Contradiction, 'id'> | null;
}

/** Any of them keeps a verdict from being PROVEN. */
export const CONTRADICTIONS: readonly Check[] = [
  { id: 'two-backends', when: 'two backends are shown in use', finds: twoBackends },
  { id: 'other-built', when: "a worker's log says that another backend's object was built", finds: otherBuilt },
  { id: OTHER_MAPPED, when: "a backend is shown in use, and the workers have mapped another one's library and not its own", finds: otherMapped },
  { id: 'too-many-bytes', when: `NIXL moved more than ${MOST_SHARE} times the KV expected`, finds: tooMany },
  { id: 'too-few-bytes', when: `NIXL moved less than ${LEAST_SHARE} of the KV expected, and says not that it is a part`, finds: tooFew },
  { id: 'silent-telemetry', when: "UCX counts NIXL's operation, and the prefill worker's telemetry counts no bytes", finds: silentTelemetry },
  { id: 'counter-zero', when: "a backend is shown in use, and the engine's counter has no transfer", finds: counterZero },
  { id: 'other-wire', when: "the wire that is named carried next to nothing by the host's counters, and another one carried all of the KV", finds: otherWire },
  { id: 'counter-partial', when: "the engine's counter has less KV than the answered requests need", finds: counterPartial },
]; // biome-ignore format: a table

/** The contradictions in an arm's findings, in the order of the table. */
export function contradictions(weighed: Weighed, wanted: Backend): readonly Contradiction[] {
  return CONTRADICTIONS.flatMap(({ id, finds }) => {
    const found = finds(weighed, wanted);
    return found ? [{ id, ...found }] : [];
  });
}

type Found = Omit<Contradiction, 'id'> | null;

function twoBackends({ moved, findings }: Weighed): Found {
  if (moved.size < 2) return null;
  const by = findings.filter(({ claim, backend }) => claim === 'used' && backend !== undefined);
  return { says: `${[...moved].join(' and ')} are both shown in use`, by };
}

function otherBuilt({ findings, moved }: Weighed, wanted: Backend): Found {
  if (!moved.has(wanted)) return null;
  const other = findings.find(
    ({ witness, claim, strength, backend }) =>
      witness === 'log-lines' &&
      claim === 'built' &&
      strength >= 2 &&
      backend !== undefined &&
      backend !== wanted,
  );
  if (!other) return null;
  return {
    says: `${wanted} is shown in use, and ${other.process ?? 'a log'} says "${other.says}"`,
    by: [other],
  };
}

/** A backend is opened by its wrapper: use by workers without it is somebody else's (KVBM, Dynamo's connector, an MPI). */
function otherMapped({ findings, moved, problems }: Weighed): Found {
  const by = findings.filter(
    ({ witness, strength, claim }) => witness === 'mapped-libraries' && strength >= 2 && claim === 'built',
  );
  const mapped = new Set(by.map(({ backend }) => backend));
  const without = [...moved].find((one) => (one === 'nixl' || one === 'ucx') && !mapped.has(one));
  if (without === undefined || mapped.size === 0 || problems.has(MAPS_CUT)) return null;
  return {
    says: `${without} is shown in use, and the workers have mapped ${[...mapped].join(' and ')} only`,
    by,
  };
}

/** NIXL's bytes can be compared with the KV expected: other agents and auxiliary buffers use NIXL too, and a recomputed prompt moves nothing. */
function comparable({ telemetryBytes, expected, moved }: Weighed, wanted: Backend): boolean {
  return wanted === 'nixl' && telemetryBytes > 0 && moved.has('nixl') && expected.exact;
}

function telemetry({ findings }: Weighed): readonly Finding[] {
  return findings.filter(
    ({ witness, bytes }) => bytes !== undefined && (witness === 'nixl-telemetry' || witness === 'log-lines'),
  );
}

function tooMany(weighed: Weighed, wanted: Backend): Found {
  const { telemetryBytes, expected } = weighed;
  if (!comparable(weighed, wanted) || telemetryBytes <= expected.bytes * MOST_SHARE) return null;
  const says = `NIXL moved ${telemetryBytes} bytes, more than ${MOST_SHARE} times the ${expected.bytes} of KV expected`;
  return { says, by: telemetry(weighed) };
}

function tooFew(weighed: Weighed, wanted: Backend): Found {
  const { telemetryBytes, expected } = weighed;
  if (
    !comparable(weighed, wanted) ||
    telemetryBytes >= expected.bytes * LEAST_SHARE ||
    telemetryIsPart(weighed)
  )
    return null;
  const says = `NIXL moved only ${telemetryBytes} of the ${expected.bytes} bytes of KV expected`;
  return { says, by: telemetry(weighed) };
}

function silentTelemetry(weighed: Weighed, wanted: Backend): Found {
  const { problems, telemetryBytes, moved } = weighed;
  if (wanted !== 'nixl' || !moved.has('nixl') || telemetryBytes > 0 || !problems.has(TELEMETRY_ZERO))
    return null;
  const says = "UCX rows show NIXL's operation, and NIXL's telemetry of the prefill worker counts no bytes";
  return { says, by: withProblem(weighed, TELEMETRY_ZERO) };
}

function counterZero(weighed: Weighed): Found {
  const { moved, problems } = weighed;
  if (moved.size === 0 || !problems.has(COUNTER_ZERO)) return null;
  const says = `${[...moved].join(' and ')} is shown in use, and the engine's counter has no transfer`;
  return { says, by: withProblem(weighed, COUNTER_ZERO) };
}

function counterPartial(weighed: Weighed, wanted: Backend): Found {
  const { moved, problems } = weighed;
  if (!moved.has(wanted) || !problems.has(COUNTER_PARTIAL) || problems.has(COUNTER_ZERO)) return null;
  const says = "the engine's counter has less KV than its answered requests need";
  return { says, by: withProblem(weighed, COUNTER_PARTIAL) };
}

/** One such counter alone may count somebody else's bytes, or miss these; both together cannot. */
function otherWire({ moved, findings }: Weighed, wanted: Backend): Found {
  const by = findings.filter(({ problem, strength }) => problem === WIRE_COUNTERS_DIFFER && strength === 2);
  if (!moved.has(wanted) || by.length === 0) return null;
  return { says: by.map(({ says }) => says).join('; '), by };
}

function withProblem({ findings }: Weighed, code: string): readonly Finding[] {
  return findings.filter(({ problem }) => problem === code);
}
