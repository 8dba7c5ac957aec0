import type { ArmRecord, ProcessRecord } from './types.ts';

/**
 * Where a file of an arm's folder comes from: which worker wrote it and, where the name tells, which pid.
 * The layout is made by src/smoke (docs/verdicts.md, "The evidence folder").
 */
export interface FileOrigin {
  readonly process: string | null;
  readonly pid: number | null;
}

/** Kind of file, by the first part of its path; a plain `<process>.log` is `log`. */
export type FileKind = 'log' | 'ucx' | 'telemetry' | 'maps' | 'environ' | 'transfers' | 'other';

export function kindOf(path: string): FileKind {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
  if (folder === '') return path.endsWith('.log') || path.endsWith('.txt') ? 'log' : 'other';
  if (folder === 'ucx' || folder === 'telemetry' || folder === 'maps') return folder;
  if (folder === 'environ' || folder === 'transfers') return folder;
  return 'other';
}

/** Reads process and pid from a file's path, using the names that the arm's record knows. */
export function originOf(path: string, record: ArmRecord): FileOrigin {
  const parts = path.split('/');
  const base = parts[parts.length - 1] ?? path;
  if (parts[0] === 'telemetry')
    return { process: knownName(parts[1] ?? '', record), pid: pidInAgentName(base) };
  const pid = parts.length > 1 ? /[.\-_](\d+)\.[a-z]+$/.exec(base)?.[1] : undefined;
  return { process: processNamed(base, record), pid: pid === undefined ? null : Number(pid) };
}

/** Process of a name, or of a role where the name is the role's. */
export function roleOf(process: string | null, record: ArmRecord): ProcessRecord['role'] | null {
  if (process === null) return null;
  return record.processes.find((known) => known.name === process)?.role ?? null;
}

/** NIXL agents of TensorRT-LLM and of the reference engine are called `<host>_<pid>_<n>`; other names give null. */
export function pidInAgentName(agent: string): number | null {
  const pid = /_(\d+)_\d+$/.exec(agent)?.[1];
  return pid === undefined ? null : Number(pid);
}

function knownName(name: string, record: ArmRecord): string | null {
  return record.processes.some((process) => process.name === name) ? name : null;
}

/** Longest process name that the file's name starts with, followed by a separator. */
function processNamed(base: string, record: ArmRecord): string | null {
  let best: string | null = null;
  for (const { name } of record.processes) {
    const next = base.charAt(name.length);
    if (base.startsWith(name) && (next === '' || '.-_'.includes(next)) && name.length > (best?.length ?? 0))
      best = name;
  }
  return best;
}
