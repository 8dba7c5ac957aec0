import { gpusOf, linkOf } from '../../evidence/topology.ts';
import type { ArmEvidence } from '../../evidence/types.ts';
import type { Ceiling } from './types.ts';

/** What the link between the workers can carry: a plain copy measured in this arm, or what the driver says of the link. */
export function ceilingOf(evidence: ArmEvidence): Ceiling | null {
  const { gbps, measured, name, kind } = linkOf(evidence);
  if (gbps === null) return null;
  const link = name ?? kind;
  return {
    gbps,
    what: measured ? `a plain copy over ${link}, measured in this run` : `what ${link} promises`,
  };
}

/** GPUs that the workers' place shows; null when nobody looked. */
export function gpuCount({ record, texts }: ArmEvidence): number | null {
  const csv = texts.get('topology/gpus.csv');
  if (csv !== undefined) return gpusOf(csv).length;
  return record.memory === 'host' ? 0 : null;
}
