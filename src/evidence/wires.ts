import type { Wire } from './types.ts';

/** UCX transport names (the part before `/` in a table's config column) → wire. Copies inside one GPU or host are no wire. */
const TRANSPORTS: Readonly<Record<string, Wire>> = {
  cuda_ipc: 'cuda_ipc',
  rocm_ipc: 'cuda_ipc',
  ze_ipc: 'cuda_ipc',
  rc_mlx5: 'rdma',
  dc_mlx5: 'rdma',
  ud_mlx5: 'rdma',
  rc_verbs: 'rdma',
  ud_verbs: 'rdma',
  gga_mlx5: 'rdma',
  srd: 'rdma',
  efa: 'libfabric',
  cma: 'cma',
  knem: 'knem',
  xpmem: 'xpmem',
  sysv: 'sysv',
  posix: 'posix',
  tcp: 'tcp',
  self: 'self',
};

/** The share of a message that one transport carries. */
export interface WireShare {
  readonly wire: Wire;
  /** As UCX wrote it: `rc_mlx5/mlx5_0:1`. */
  readonly transport: string;
  readonly percent: number;
}

/** Reads a config column: `cuda_ipc/cuda`, or `52% on tcp/lo and 48% on tcp/eth0`. Unknown transports give `unknown`. */
export function wireShares(config: string): readonly WireShare[] {
  return config
    .split(/\s+and\s+|,\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const split = /^(\d+)% on (\S+)/.exec(part);
      const transport = split?.[2] ?? part.split(/\s/)[0] ?? part;
      return { wire: wireOf(transport), transport, percent: split ? Number(split[1]) : 100 };
    });
}

/** With this share of a message in percent, TCP is what the rest waits for. */
const HELD_UP = 25;

/** The wire that a message waits for: TCP where it carries a good part of it, else the one that carries most. */
export function mainWire(config: string): Wire {
  const percents = new Map<Wire, number>();
  for (const share of wireShares(config)) {
    percents.set(share.wire, (percents.get(share.wire) ?? 0) + share.percent);
  }
  if ((percents.get('tcp') ?? 0) >= HELD_UP) return 'tcp';
  let best: Wire = 'unknown';
  let most = 0;
  for (const [wire, percent] of percents) if (percent > most) [best, most] = [wire, percent];
  return best;
}

function wireOf(transport: string): Wire {
  const name = transport.split('/')[0] ?? transport;
  return TRANSPORTS[name] ?? 'unknown';
}

/**
 * Rate in 10^9 bytes per second below which KV of a GPU is called slow on any wire. Measured on two H200 of one host: TCP 0.39 to 0.52,
 * cuda_ipc 215 to 390 (facts/measured.md, section 1). Small transfers of a small model pay mostly for their start, so the floor stays near
 * TCP. Host memory on a small machine moves as fast over TCP as over `cma`, so there a rate says nothing and only the wire decides.
 */
const GPU_FLOOR = 1;

/** Rate that no TCP path with copies through host memory reaches: a wire that nobody names is then taken for a fast one. */
export const SURELY_FAST = 5;

const THROUGH_HOST: ReadonlySet<Wire> = new Set(['cma', 'sysv', 'posix', 'xpmem', 'knem']);

/** Whether KV of that memory takes a copy through host memory on this wire: only a rate tells how slow it is then. */
export function isStaged(wire: Wire, memory: 'gpu' | 'host'): boolean {
  return memory === 'gpu' && THROUGH_HOST.has(wire);
}

/** Floor for a memory type, or null where a rate cannot tell slow from fast. */
export function floorFor(memory: 'gpu' | 'host'): number | null {
  return memory === 'gpu' ? GPU_FLOOR : null;
}
