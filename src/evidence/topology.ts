import { kindOf, originOf, workerRoleOf } from './files.ts';
import type { ArmEvidence, Finding, Witness } from './types.ts';

/** Problem: prefill and decode cannot see each other's processes, so CUDA IPC and shared memory are lost between them. */
export const SEPARATE_NAMESPACES = 'SEPARATE_NAMESPACES';

/** How two GPUs (or the two workers' memories) are joined, best first. */
export type LinkKind = 'same-gpu' | 'nvlink' | 'pcie' | 'cpu' | 'unknown';

/** The link between the GPUs of prefill and decode, and what it can do. */
export interface Link {
  readonly kind: LinkKind;
  /** As the driver names it: `NV18`, `PHB`; null when it says nothing. */
  readonly name: string | null;
  /** 10^9 bytes per second that a plain copy reached in this arm, or that the links' rates promise; null when unknown. */
  readonly gbps: number | null;
  /** True when `gbps` was measured by a copy. */
  readonly measured: boolean;
}

/** A row of `nvidia-smi --query-gpu=index,uuid,name,pci.bus_id`. */
export interface Gpu {
  readonly index: number;
  readonly uuid: string;
  readonly name: string;
}

const UNKNOWN_LINK: Link = { kind: 'unknown', name: null, gbps: null, measured: false };

/** What a path through PCIe or the CPUs surely reaches where peer access works; rough on purpose, for a floor far below. */
const PROMISED: Readonly<Record<LinkKind, number | null>> = {
  'same-gpu': null,
  nvlink: null,
  pcie: 20,
  cpu: 10,
  unknown: null,
};

/** Share of the NVLinks' rate that a copy reaches (394 of 478 GB/s on two H200). */
const NVLINK_SHARE = 0.8;

export function gpusOf(csv: string): readonly Gpu[] {
  return csv.split('\n').flatMap((line) => {
    const cells = line.split(',').map((cell) => cell.trim());
    const index = Number(cells[0]);
    const uuid = cells[1] ?? '';
    return cells[0] !== '' && Number.isInteger(index) && /^(GPU|MIG)-/.test(uuid)
      ? [{ index, uuid, name: cells[2] ?? '' }]
      : [];
  });
}

/** The matrix of `nvidia-smi topo -m`: how row device and column device are joined, `NV18`, `PIX`, `X`. Pure; rubbish gives an empty one. */
export function matrixOf(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  // The driver underlines the header even when it writes to a file.
  const plain = text.replace(/\u001b\[[\d;]*m/g, '');
  const matrix = new Map<string, ReadonlyMap<string, string>>();
  let columns: readonly string[] = [];
  for (const line of plain.split('\n')) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells[0] === '' && /^GPU\d+$/.test(cells[1] ?? '')) columns = cells.slice(1);
    else if (/^(GPU|NIC)\d+$/.test(cells[0] ?? '') && columns.length > 0)
      matrix.set(cells[0] ?? '', new Map(columns.map((name, at) => [name, cells[at + 1] ?? ''])));
    if (matrix.size > 256) break;
  }
  return matrix;
}

/** NICs of the matrix's legend: `NIC0: mlx5_0`. */
export function nicsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^\s*(NIC\d+): (\S+)\s*$/gm)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
}

function kindOfLink(name: string): LinkKind {
  if (name === 'X') return 'same-gpu';
  if (/^NV\d+$/.test(name)) return 'nvlink';
  if (/^(PIX|PXB|PHB)$/.test(name)) return 'pcie';
  return /^(NODE|SYS)$/.test(name) ? 'cpu' : 'unknown';
}

/** Sum of a GPU's NVLink rates in `nvidia-smi nvlink -s`, in 10^9 bytes per second one way; null when it shows none. */
export function nvlinkRate(text: string, gpu: number): number | null {
  let current = -1;
  let sum = 0;
  for (const line of text.split('\n')) {
    const head = /^GPU (\d+):/.exec(line);
    if (head) current = Number(head[1]);
    const rate = /^\s*Link \d+: ([\d.]+) GB\/s/.exec(line);
    if (rate && current === gpu) sum += Number(rate[1]);
  }
  return sum > 0 ? sum : null;
}

/** Best rate of the copy between the workers' GPUs, where it was measured. */
export function copyRate(json: string | undefined): number | null {
  try {
    const told = JSON.parse(json ?? 'null') as { best?: unknown } | null;
    return typeof told?.best === 'number' && told.best > 0 ? told.best : null;
  } catch {
    return null;
  }
}

/** The GPU that a worker computes on: the first that its environment shows; 0 when nothing was set. */
function gpuOf(role: 'prefill' | 'decode', evidence: ArmEvidence, gpus: readonly Gpu[]): number | null {
  for (const [path, text] of evidence.texts) {
    if (kindOf(path) !== 'environ') continue;
    if (workerRoleOf(originOf(path, evidence.record).process, evidence.record) !== role) continue;
    const first = /^CUDA_VISIBLE_DEVICES=([^,\n]*)/m.exec(text)?.[1]?.trim();
    if (first === undefined) return 0;
    return /^\d+$/.test(first)
      ? Number(first)
      : (gpus.find(({ uuid }) => uuid.startsWith(first))?.index ?? null);
  }
  return null;
}

/** The link between prefill's and decode's GPUs as the arm's evidence shows it. Pure. */
export function linkOf(evidence: ArmEvidence): Link {
  const text = (name: string): string => evidence.texts.get(`topology/${name}`) ?? '';
  const gpus = gpusOf(text('gpus.csv'));
  const [from, to] = [gpuOf('prefill', evidence, gpus), gpuOf('decode', evidence, gpus)];
  if (from === null || to === null || gpus.length === 0) return UNKNOWN_LINK;
  const copy = copyRate(text('peer-copy.json'));
  if (from === to) return { kind: 'same-gpu', name: null, gbps: copy, measured: copy !== null };
  const name = matrixOf(text('matrix.txt')).get(`GPU${from}`)?.get(`GPU${to}`) ?? '';
  const kind = kindOfLink(name);
  if (copy !== null) return { kind, name: name || null, gbps: copy, measured: true };
  const links = kind === 'nvlink' ? nvlinkRate(text('nvlink.txt'), from) : null;
  const promised = links === null ? PROMISED[kind] : links * NVLINK_SHARE;
  return { kind, name: name || null, gbps: promised, measured: false };
}

/** What the host could do, so that "slow" is judged against what is possible; proves nothing about what happened. */
export const topology: Witness = {
  name: 'topology',
  testify(evidence) {
    if (!evidence.record.disaggregated) return [];
    return [...linkFindings(evidence), ...networkFindings(evidence), ...separationFindings(evidence)];
  },
};

const BASE = { witness: 'topology', strength: 0, line: null, process: null } as const;

function linkFindings(evidence: ArmEvidence): Finding[] {
  if (evidence.record.memory === 'host') return [];
  const link = linkOf(evidence);
  if (link.kind === 'unknown' && link.gbps === null) return [];
  const rate =
    link.gbps === null
      ? ''
      : link.measured
        ? `; a plain copy between them reached ${link.gbps.toPrecision(3)} GB/s in this arm`
        : `; about ${link.gbps.toPrecision(3)} GB/s can be expected there`;
  const says = `prefill's and decode's GPUs: ${linkWords(link)}${rate}`;
  const ceiling = link.gbps === null ? {} : { ceilingGbps: link.gbps };
  const file = link.measured ? 'topology/peer-copy.json' : 'topology/matrix.txt';
  return [{ ...BASE, says, file, link: link.kind, ...ceiling }];
}

function linkWords({ kind, name }: Link): string {
  const words: Readonly<Record<LinkKind, string>> = {
    'same-gpu': 'both on one GPU',
    nvlink: 'joined by NVLink',
    pcie: 'joined by PCIe',
    cpu: 'joined through the CPUs',
    unknown: 'joined in a way that the driver did not tell',
  };
  return name === null ? words[kind] : `${words[kind]} (${name})`;
}

interface Host {
  readonly infiniband?: readonly {
    readonly device?: unknown;
    readonly state?: unknown;
    readonly rate?: unknown;
  }[];
  readonly peer_memory?: { readonly nvidia_peermem?: unknown; readonly gdrcopy?: unknown };
}

function networkFindings({ texts }: ArmEvidence): Finding[] {
  const host = parsed(texts.get('topology/host.json')) as Host | null;
  if (host === null || !Array.isArray(host.infiniband)) return [];
  const active = host.infiniband.filter(({ state }) => String(state).includes('ACTIVE'));
  const file = 'topology/host.json';
  if (active.length === 0) return [{ ...BASE, file, says: 'no active InfiniBand or RoCE port on this host' }];
  const ports = active.slice(0, 8).map(({ device, rate }) => `${device} (${rate})`);
  const peer = host.peer_memory?.nvidia_peermem === true ? '' : '; nvidia_peermem is not loaded';
  return [{ ...BASE, file, says: `${active.length} active RDMA ports: ${ports.join(', ')}${peer}` }];
}

type Separation = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** Separate pid or ipc namespaces silently lose CUDA IPC (facts: measured.md; design.md, "Evidence rules"). */
function separationFindings({ texts, record }: ArmEvidence): Finding[] {
  const file = 'topology/processes.json';
  const told = parsed(texts.get(file)) as { processes?: Separation } | null;
  if (typeof told?.processes !== 'object' || told.processes === null) return [];
  const of = (role: 'prefill' | 'decode', kind: string): ReadonlySet<string> =>
    new Set(
      Object.entries(told.processes ?? {})
        .filter(([name]) => workerRoleOf(name, record) === role)
        .flatMap(([, pids]) => Object.values(pids ?? {}).flatMap((one) => one?.[kind] ?? [])),
    );
  const apart = ['pid', 'ipc', 'net'].filter((kind) => {
    const [left, right] = [of('prefill', kind), of('decode', kind)];
    return left.size > 0 && right.size > 0 && ![...left].some((one) => right.has(one));
  });
  const words = apart.filter((kind) => kind !== 'net');
  if (words.length === 0) return [];
  const says = `prefill and decode have separate ${words.join(' and ')} namespaces`;
  return [{ ...BASE, strength: 2, file, says, problem: SEPARATE_NAMESPACES }];
}

function parsed(text: string | undefined): unknown {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
