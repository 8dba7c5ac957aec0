import type { ArmEvidence } from '../../evidence/types.ts';
import type { Ceiling } from './types.ts';

/** What the link between the workers could carry, where the run measured a plain copy over it. */
export function ceilingOf({ record }: ArmEvidence): Ceiling | null {
  const loose = record as unknown as Readonly<Record<string, unknown>>;
  const topology = loose['topology'] as Readonly<Record<string, unknown>> | undefined;
  const gbps = topology?.['ceilingGbps'] ?? loose['ceilingGbps'];
  return typeof gbps === 'number' && gbps > 0 ? { gbps, what: 'plain copy in this run' } : null;
}

/** GPUs that the workers saw, where the record says. */
export function gpusOf({ record }: ArmEvidence): number | null {
  if (record.memory === 'host') return 0;
  const gpus = (record as unknown as Readonly<Record<string, unknown>>)['gpus'];
  return typeof gpus === 'number' ? gpus : null;
}
