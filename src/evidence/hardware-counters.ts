import { type ExpectedBytes, expectedBytes } from './expected-bytes.ts';
import type { ArmEvidence, ArmRecord, Finding, Wire, Witness } from './types.ts';

/** Problem: the wire that the backend's own rows name is not the one on which the host counted the bytes. */
export const WIRE_COUNTERS_DIFFER = 'WIRE_COUNTERS_DIFFER';

/** Bytes that one kind of hardware carried while the requests ran. */
export interface Carried {
  readonly wire: Wire;
  readonly bytes: number;
  readonly what: string;
  readonly file: string;
}

/** A wire "carried the KV" above the first share of the KV expected, and "did not" below the second. In between it says nothing. */
const CARRIED = 0.9;
const NOT_CARRIED = 0.1;

/**
 * Bytes over NVLink, RDMA ports and network interfaces from before the first to after the last request. They count everybody's bytes on this
 * host, so they support and contradict, and decide nothing alone.
 */
export const hardwareCounters: Witness = {
  name: 'hardware-counters',
  testify(evidence) {
    if (!evidence.record.disaggregated) return [];
    const expected = expectedBytes(evidence.record);
    return carriedBytes(evidence).map(({ wire, bytes, what, file }) => ({
      witness: 'hardware-counters',
      strength: 1,
      says: `${what} carried ${bytes} bytes while the requests ran${shareOf(bytes, expected)}`,
      file,
      line: null,
      process: null,
      wire,
      bytes,
    }));
  },
};

function shareOf(bytes: number, { bytes: wanted, exact }: ExpectedBytes): string {
  if (!exact || wanted === 0) return '';
  return `, ${(bytes / wanted).toFixed(2)} of the KV expected`;
}

/** What each kind of hardware carried; kinds that were not read are left out. Pure. */
export function carriedBytes({ texts }: ArmEvidence): readonly Carried[] {
  const text = (name: string): string | undefined => texts.get(`counters/${name}`);
  const carried: Carried[] = [];
  const nvlink = nvlinkGrowth(text('nvlink.before.txt'), text('nvlink.after.txt'));
  if (nvlink !== null)
    carried.push({ wire: 'cuda_ipc', bytes: nvlink, what: 'NVLink', file: 'counters/nvlink.after.txt' });
  const [before, after] = [hostOf(text('host.before.json')), hostOf(text('host.after.json'))];
  if (before === null || after === null) return carried;
  const file = 'counters/host.after.json';
  const tcp = growth(before.interfaces, after.interfaces);
  if (tcp !== null)
    carried.push({ wire: 'tcp', bytes: tcp.bytes, what: `network interface ${tcp.name}`, file });
  const rdma = growth(before.ports, after.ports);
  if (rdma !== null) carried.push({ wire: 'rdma', bytes: rdma.bytes, what: `RDMA port ${rdma.name}`, file });
  return carried;
}

/** Bytes sent over all NVLinks of a host between two tables of `nvidia-smi nvlink -gt d`; null when they tell nothing. Pure. */
export function nvlinkGrowth(before: string | undefined, after: string | undefined): number | null {
  const [old, now] = [nvlinkSent(before ?? ''), nvlinkSent(after ?? '')];
  if (old.size === 0 || now.size === 0) return null;
  let sum = 0;
  for (const [link, bytes] of now) {
    const was = old.get(link);
    if (was === undefined || bytes < was) return null;
    sum += bytes - was;
  }
  return sum;
}

/** `GPU 0` and `Link 3` → bytes sent; the driver counts KiB. */
function nvlinkSent(text: string): ReadonlyMap<string, number> {
  const sent = new Map<string, number>();
  let gpu = '';
  for (const line of text.split('\n').slice(0, 10_000)) {
    gpu = /^GPU (\d+):/.exec(line)?.[1] ?? gpu;
    const count = /^\s*Link (\d+): Data Tx: (\d+) KiB/.exec(line);
    if (count) sent.set(`${gpu}/${count[1]}`, Number(count[2]) * 1024);
  }
  return sent;
}

interface HostCount {
  readonly interfaces: ReadonlyMap<string, number>;
  readonly ports: ReadonlyMap<string, number>;
}

function hostOf(json: string | undefined): HostCount | null {
  try {
    const told = JSON.parse(json ?? 'null') as {
      interfaces?: Record<string, { sent?: unknown }>;
      infiniband?: { device?: unknown; port?: unknown; sent_words?: unknown }[];
    } | null;
    if (told === null || typeof told !== 'object') return null;
    const interfaces = Object.entries(told.interfaces ?? {}).map(
      ([name, one]) => [name, Number(one?.sent)] as const,
    );
    // RDMA ports count words of four bytes (the kernel's sysfs-class-infiniband).
    const ports = (Array.isArray(told.infiniband) ? told.infiniband : []).map(
      (one) => [`${one?.device}/${one?.port}`, Number(one?.sent_words) * 4] as const,
    );
    return { interfaces: new Map(interfaces), ports: new Map(ports) };
  } catch {
    return null;
  }
}

/** The counter that grew most; null when there is none. A counter that ran backwards was reset and says nothing. */
function growth(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): { readonly name: string; readonly bytes: number } | null {
  let most: { name: string; bytes: number } | null = null;
  for (const [name, now] of after) {
    const bytes = now - (before.get(name) ?? Number.NaN);
    if (bytes >= 0 && (most === null || bytes > most.bytes)) most = { name, bytes };
  }
  return most;
}

/**
 * Whether the host's counters and the wire that the backend's rows name agree. One counter that does not agree may count somebody else, so it is a
 * finding; both together (the named wire idle, another one with all the KV) are what `contradictions.ts` calls a contradiction.
 * @param wire the wire of the backend in use, as its own witnesses name it
 */
export function compareWire(record: ArmRecord, findings: readonly Finding[], wire: Wire): readonly Finding[] {
  const expected = expectedBytes(record);
  if (!expected.exact || expected.bytes === 0 || (wire !== 'cuda_ipc' && wire !== 'tcp' && wire !== 'rdma'))
    return [];
  const share = (of: Wire): number | null => {
    const found = findings.find((one) => one.witness === 'hardware-counters' && one.wire === of);
    return found?.bytes === undefined ? null : found.bytes / expected.bytes;
  };
  // Between two processes on one GPU, and over PCIe, nothing crosses an NVLink.
  const silent = wire === 'cuda_ipc' && !findings.some((one) => one.link === 'nvlink') ? null : share(wire);
  const elsewhere = (['tcp', 'cuda_ipc', 'rdma'] as const).filter(
    (of) => of !== wire && (share(of) ?? 0) >= CARRIED,
  );
  const idle = silent !== null && silent < NOT_CARRIED;
  if (!idle && elsewhere.length === 0) return [];
  const base = {
    witness: 'hardware-counters',
    file: 'counters/host.after.json',
    line: null,
    process: null,
  } as const;
  const says = [
    ...(idle
      ? [
          `${wire} is named as the wire, and its counter shows ${(silent * 100).toFixed(1)} % of the KV expected`,
        ]
      : []),
    ...(elsewhere.length > 0 ? [`${elsewhere.join(' and ')} carried as many bytes as the KV has`] : []),
  ].join('; ');
  return [{ ...base, strength: idle && elsewhere.length > 0 ? 2 : 1, says, problem: WIRE_COUNTERS_DIFFER }];
}
