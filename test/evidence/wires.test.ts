import { describe, expect, it } from 'vitest';
import type { Wire } from '../../src/evidence/types.ts';
import { floorFor, mainWire, wireShares } from '../../src/evidence/wires.ts';

describe('wires', () => {
  const table: [string, Wire][] = [
    ['cuda_ipc/cuda', 'cuda_ipc'],
    ['rc_mlx5/mlx5_0:1', 'rdma'],
    ['dc_mlx5/mlx5_3:1', 'rdma'],
    ['50% on rc_mlx5/mlx5_0:1 and 50% on rc_mlx5/mlx5_1:1', 'rdma'],
    ['52% on tcp/lo and 48% on tcp/eth0', 'tcp'],
    ['50% on rc_mlx5/mlx5_0:1 and 50% on tcp/eth0', 'tcp'],
    ['90% on rc_mlx5/mlx5_0:1 and 10% on tcp/eth0', 'rdma'],
    ['cma/memory', 'cma'],
    ['sysv/memory', 'sysv'],
    ['posix/memory', 'posix'],
    ['self/memory0', 'self'],
    ['something_new/dev', 'unknown'],
    ['', 'unknown'],
  ];
  for (const [config, wire] of table) {
    it(`"${config}" is ${wire}`, () => expect(mainWire(config)).toBe(wire));
  }

  it('shares keep UCX’s own names', () => {
    expect(wireShares('52% on tcp/lo and 48% on tcp/eth0')).toEqual([
      { wire: 'tcp', transport: 'tcp/lo', percent: 52 },
      { wire: 'tcp', transport: 'tcp/eth0', percent: 48 },
    ]);
  });

  it('floors lie between what TCP and what the wire reached when measured', () => {
    expect(floorFor('gpu')).toBeGreaterThan(0.52);
    expect(floorFor('gpu')).toBeLessThan(215);
    expect(floorFor('gpu')).toBeGreaterThan(0.52);
    expect(floorFor('host')).toBeNull();
  });
});
