import { foreignTo, kindOf, originOf, roleOf } from './files.ts';
import { type NixlRing, readNixlRing } from './nixl-ring.ts';
import type { ArmEvidence, Finding, Witness } from './types.ts';

/** Problems the judge knows: telemetry was on and shows that nothing was sent, or it cannot be read or be relied on. */
export const TELEMETRY_ZERO = 'TELEMETRY_ZERO';
export const TELEMETRY_UNREADABLE = 'TELEMETRY_UNREADABLE';
export const TELEMETRY_LOWER_BOUND = 'TELEMETRY_LOWER_BOUND';
export const TELEMETRY_FOREIGN = 'TELEMETRY_FOREIGN';
export const TRANSFER_ERRORS = 'TRANSFER_ERRORS';

/**
 * NIXL's own count of bytes, one ring for each agent. TensorRT-LLM and the reference engine WRITE from the prefill worker, so sent
 * bytes count there, and received bytes (a READ) at the decode worker; the passive side's file shows registered memory only.
 */
export const nixlTelemetry: Witness = {
  name: 'nixl-telemetry',
  testify(evidence) {
    return [...evidence.binaries]
      .filter(([path]) => path.startsWith('telemetry/'))
      .flatMap(([path, bytes]) => ringFindings(path, bytes, evidence));
  },
};

function ringFindings(path: string, bytes: Uint8Array, evidence: ArmEvidence): Finding[] {
  const origin = originOf(path, evidence.record);
  const role = roleOf(origin.process, evidence.record);
  const base = { witness: 'nixl-telemetry' as const, file: path, line: null, process: origin.process };
  const answer = readNixlRing(bytes);
  if (!answer.ok) {
    return [{ ...base, strength: 0, says: `not shown: ${answer.why}`, problem: TELEMETRY_UNREADABLE }];
  }
  const foreign = foreignTo(path, evidence) ?? otherAgent(path, origin.process, evidence);
  if (foreign !== null || (role !== 'prefill' && role !== 'decode')) {
    const says = `not counted: ${foreign ?? 'not a prefill or decode worker of this arm'}`;
    return [{ ...base, strength: 0, says, problem: TELEMETRY_FOREIGN }];
  }
  return [bytesFinding(answer.ring, role, base), ...errorFindings(answer.ring, base)];
}

/** A NIXL agent of TensorRT-LLM: `<host>_<pid>_<n>` of the C++ transceiver, `<instance uuid><rank>` of the Python one. */
const KV_AGENT = /_\d+_\d+$|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}[_-]?\d+$|^[0-9a-f]{32}[_-]\d+$/i;

/**
 * Why a file of a worker's own folder is not of its KV agent, or null. One process may hold several agents: KVBM moves blocks to host memory and Dynamo's
 * connector moves images, both by NIXL. An agent that the Python interface announces in a TensorRT-LLM worker is one of those, unless that
 * worker says that its transceiver is the pure Python one; the C++ binding announces the KV agent itself.
 */
function otherAgent(path: string, process: string | null, { record, texts }: ArmEvidence): string | null {
  if (record.profile !== 'trtllm') return null;
  const agent = path.slice(path.lastIndexOf('/') + 1);
  const logs = [...texts].filter(
    ([name]) => kindOf(name) === 'log' && originOf(name, record).process === process,
  );
  const says = (words: string): boolean => logs.some(([, text]) => text.includes(words));
  if (says(`BindingsNixlTransferAgent init: agent=${agent}`)) return null;
  const pure = says('Using Python NIXL Transfer Agent') || says('Forcing use of pure Python NIXL');
  if (!pure && says(`Initialized NIXL agent: ${agent}`))
    return `its agent ${agent} is one of Python's NIXL (Dynamo's connector, KVBM, a script), not the transceiver's`;
  if (pure || KV_AGENT.test(agent)) return null;
  return `its agent ${agent} has no name that TensorRT-LLM gives its KV agents`;
}

/** Findings of a ring that somebody hands over alone: whose it is and which side it was on are not known. */
export function loneRingFindings(file: string, bytes: Uint8Array): Finding[] {
  const base = { witness: 'nixl-telemetry' as const, file, line: null, process: null };
  const answer = readNixlRing(bytes);
  if (!answer.ok)
    return [{ ...base, strength: 0, says: `not shown: ${answer.why}`, problem: TELEMETRY_UNREADABLE }];
  const role =
    answer.ring.sentBytes >= answer.ring.receivedBytes && answer.ring.sentBytes > 0 ? 'prefill' : 'decode';
  return [bytesFinding(answer.ring, role, base), ...errorFindings(answer.ring, base)];
}

type Base = Pick<Finding, 'witness' | 'file' | 'line' | 'process'>;

function bytesFinding(ring: NixlRing, role: 'prefill' | 'decode', base: Base): Finding {
  const moved = role === 'prefill' ? ring.sentBytes : ring.receivedBytes;
  const verb = role === 'prefill' ? 'sent' : 'fetched';
  if (moved === 0) return idleFinding(ring, role, base);
  const gbps = bestRate(ring);
  const least = ring.lowerBound ? 'at least ' : '';
  return {
    ...base,
    strength: 3,
    backend: 'nixl',
    claim: 'used',
    bytes: moved,
    ...(gbps === null ? {} : { gbps }),
    ...(ring.lowerBound ? { problem: TELEMETRY_LOWER_BOUND } : {}),
    says: `${least}${moved} bytes ${verb} by NIXL in ${ring.transfers.length} timed transfers (layout ${ring.layout})`,
  };
}

/** An agent without transfers: normal at the passive side, telling at the prefill worker. */
function idleFinding(ring: NixlRing, role: 'prefill' | 'decode', base: Base): Finding {
  const silent = role === 'prefill' && !ring.lowerBound;
  return {
    ...base,
    strength: 1,
    backend: 'nixl',
    claim: 'built',
    ...(silent ? { problem: TELEMETRY_ZERO } : {}),
    says: `a NIXL agent that moved no bytes from this side (${ring.registeredBytes} bytes of memory registered)`,
  };
}

function errorFindings(ring: NixlRing, base: Base): Finding[] {
  if (ring.errors === 0) return [];
  return [{ ...base, strength: 2, says: `${ring.errors} NIXL errors recorded`, problem: TRANSFER_ERRORS }];
}

/** Smaller transfers pay mostly for their start, and their rate tells nothing about the wire. */
const LARGE = 4 << 20;

/**
 * Best rate over large transfers, in 10^9 bytes per second. The first transfer pays for connection and mapping
 * (67 against 342 GB/s measured), so one alone gives no rate.
 */
function bestRate(ring: NixlRing): number | null {
  const large = ring.transfers.filter((transfer) => transfer.bytes >= LARGE);
  if (large.length < 2) return null;
  return Math.max(...large.map(({ bytes, micros }) => bytes / micros / 1000));
}
