import type { ArmEvidence, ArmRecord, ProcessRecord } from './types.ts';

/**
 * Where a file of an arm's folder comes from: which worker wrote it and, where the name tells, which pid.
 * The layout is made by src/smoke (docs/verdicts.md, "The evidence folder").
 */
export interface FileOrigin {
  readonly process: string | null;
  readonly pid: number | null;
}

/** Kind of file, by the first part of its path; a plain `<process>.log` is `log`. */
export type FileKind =
  | 'log'
  | 'ucx'
  | 'telemetry'
  | 'maps'
  | 'environ'
  | 'transfers'
  | 'counters'
  | 'state'
  | 'topology'
  | 'other';

export function kindOf(path: string): FileKind {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
  if (folder === '') return path.endsWith('.log') || path.endsWith('.txt') ? 'log' : 'other';
  if (folder === 'ucx' || folder === 'telemetry' || folder === 'maps') return folder;
  if (folder === 'environ' || folder === 'transfers') return folder;
  if (folder === 'counters' || folder === 'state' || folder === 'topology') return folder;
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

type Worker = 'prefill' | 'decode' | 'aggregated';

/** The role of a worker of the engine; null for the services beside it and for unknown names. */
export function workerRoleOf(process: string | null, record: ArmRecord): Worker | null {
  const role = roleOf(process, record);
  return role === 'prefill' || role === 'decode' || role === 'aggregated' ? role : null;
}

/**
 * Why a file is not of a worker of this arm, or null. Its name must name a worker and, where it names a pid and snapshots tell the worker's process tree,
 * that pid must be in the tree: names repeat in fresh containers, and anything may write into a folder.
 */
export function foreignTo(path: string, { record, texts }: ArmEvidence): string | null {
  const { process, pid } = originOf(path, record);
  if (workerRoleOf(process, record) === null) return 'not of a worker of this arm';
  // UCX is asked for a pid in the name (`%p`); a NIXL agent is named as its engine likes, and a worker's own log has none.
  if (pid === null) {
    if (kindOf(path) === 'ucx') return 'its name has no pid';
    return kindOf(path) === 'telemetry' ? unmapped(path, process, { record, texts }) : null;
  }
  const tree = new Set<number>();
  for (const file of texts.keys()) {
    if (!file.startsWith('maps/') && !file.startsWith('environ/')) continue;
    const origin = originOf(file, record);
    if (origin.process === process && origin.pid !== null) tree.add(origin.pid);
  }
  return tree.size === 0 || tree.has(pid)
    ? null
    : `it belongs to pid ${pid}, which is not one of ${process}'s processes`;
}

/**
 * Why a telemetry file whose name holds no pid (the Python transceiver's) is not of a worker's processes, or null: NIXL keeps the file mapped while its
 * agent lives, so some snapshot of that worker shows it. Without snapshots that show any such file nothing is said.
 */
function unmapped(
  path: string,
  process: string | null,
  { record, texts }: Pick<ArmEvidence, 'record' | 'texts'>,
): string | null {
  const maps = [...texts].filter(
    ([name]) => kindOf(name) === 'maps' && originOf(name, record).process === process,
  );
  const some = maps.some(([, text]) => text.includes('/telemetry/'));
  const own = maps.some(([, text]) => text.split('\n').some((line) => line.endsWith(`/${path}`)));
  return some && !own ? `no process of ${process} has it mapped` : null;
}

/**
 * Refused entries that a witness would have read: what they hold may contradict what was read. Logs of etcd, NATS and the frontend
 * decide nothing, and neither do entries that no witness knows.
 */
export function unreadEvidence({ record, refused = [] }: ArmEvidence): readonly string[] {
  return refused.filter((what) => {
    const path = what.slice(0, what.includes(': ') ? what.indexOf(': ') : what.length);
    if (what.startsWith('more than ') || kindOf(`${path}/`) !== 'other') return true;
    return kindOf(path) === 'log' && !SERVICE_ROLES.has(roleOf(originOf(path, record).process, record) ?? '');
  });
}

const SERVICE_ROLES: ReadonlySet<string> = new Set(['etcd', 'nats', 'frontend']);

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
