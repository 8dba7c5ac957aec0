import { workerRoleOf } from './files.ts';
import type { ArmRecord, Finding, SeenBackend } from './types.ts';

/** Problem: prefill and decode built different backends, and cannot talk to each other. */
export const BACKENDS_DIFFER = 'BACKENDS_DIFFER';

/** Says so when the workers' logs name different backends as built, each side one. Pure. */
export function workersDiffer(record: ArmRecord, findings: readonly Finding[]): Finding[] {
  const built = (role: 'prefill' | 'decode') =>
    findings.filter(
      ({ witness, claim, strength, backend, process }) =>
        witness === 'log-lines' &&
        claim === 'built' &&
        strength >= 2 &&
        backend !== undefined &&
        workerRoleOf(process, record) === role,
    );
  const [left, right] = [only(built('prefill')), only(built('decode'))];
  if (!left || !right || left.backend === right.backend) return [];
  const says = `the prefill worker built ${word(left.backend)} and the decode worker ${word(right.backend)}`;
  const { file, line } = right;
  return [{ witness: 'log-lines', strength: 2, says, file, line, process: null, problem: BACKENDS_DIFFER }];
}

function only(findings: readonly Finding[]): Finding | null {
  return new Set(findings.map(({ backend }) => backend)).size === 1 ? (findings[0] ?? null) : null;
}

function word(backend: SeenBackend | undefined): string {
  return backend === 'none' ? 'no transceiver' : (backend ?? 'none');
}
