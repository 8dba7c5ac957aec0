import type { Finding, ProcessRecord, Witness } from './types.ts';

/** Problems: a worker ended by itself; etcd or NATS ended by itself (the surroundings' fault); one did not stop cleanly. */
export const WORKER_DIED = 'WORKER_DIED';
export const SERVICE_DIED = 'SERVICE_DIED';
export const UNCLEAN_STOP = 'UNCLEAN_STOP';

/** How the arm's processes ended, before and after our stop. */
export const processExits: Witness = {
  name: 'process-exits',
  testify({ record }) {
    return record.processes.flatMap((process) => exitFindings(process));
  },
};

function exitFindings(process: ProcessRecord): Finding[] {
  const base = { witness: 'process-exits' as const, file: 'arm.json', line: null, process: process.name };
  if (process.exitBeforeStop !== null) {
    const service = process.role === 'etcd' || process.role === 'nats';
    const says = `${process.name} ended by itself after ${process.seconds.toFixed(1)} s with ${exitWords(process.exitBeforeStop)}`;
    return [{ ...base, strength: 3, says, problem: service ? SERVICE_DIED : WORKER_DIED }];
  }
  const worker = process.role === 'prefill' || process.role === 'decode';
  if (!worker || process.exit === 0 || process.exit === null) return [];
  const says = `${process.name} did not close cleanly (${exitWords(process.exit)}): what it prints only at its end may be missing`;
  return [{ ...base, strength: 1, says, problem: UNCLEAN_STOP }];
}

function exitWords(exit: number): string {
  return exit < 0 ? `signal ${-exit}` : `exit code ${exit}`;
}
