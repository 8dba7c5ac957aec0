import { kindOf, originOf } from './files.ts';
import { linesOf } from './lines.ts';
import type { Finding, SeenBackend, Witness } from './types.ts';
import { memoryOf, operationClass, type ProtocolRow, protocolRows } from './ucx-table.ts';
import { mainWire } from './wires.ts';

/** Rows that end below this carry headers and small replies, not KV: UCX sends those over TCP even beside cuda_ipc. */
const BULK = 16 * 1024;

/** Problem of a data path that is emulated in software or goes over TCP. */
export const SLOW_WIRE = 'SLOW_WIRE';

/**
 * What UCX's own protocol tables show. `used` rows of the data operation from KV memory prove use; a `y` row from GPU memory
 * shows that such an operation was posted; host rows of a `y` table are printed by mere preparation (facts/measured.md, 2).
 */
export const ucxProtocols: Witness = {
  name: 'ucx-protocols',
  testify(evidence) {
    const findings: Finding[] = [];
    for (const [path, text] of evidence.texts) {
      const kind = kindOf(path);
      if (kind !== 'ucx' && kind !== 'log') continue;
      const process = originOf(path, evidence.record).process;
      findings.push(
        ...protocolFindings([...protocolRows(linesOf(text))], path, process, evidence.record.memory),
      );
    }
    return findings;
  },
};

/** Findings of one file's rows. `memory` is where the KV lives: rows from other memory carry something else. */
export function protocolFindings(
  all: readonly ProtocolRow[],
  file: string,
  process: string | null,
  memory: 'gpu' | 'host',
): Finding[] {
  const rows = distinct(all);
  const owners = contextOwners(rows);
  const base = { witness: 'ucx-protocols' as const, file, process };
  const findings = rows.flatMap((row): Finding[] => {
    const backend = owners.get(keyOf(row)) ?? 'unknown';
    const part = dataPart(row, backend, memory);
    if (!part) return [];
    return [
      {
        ...base,
        line: row.line,
        ...(row.predicted && told(rows, backend, owners, memory) ? hint(part) : part),
      },
    ];
  });
  const silent = withoutData(rows, memory);
  if (silent)
    findings.push({ ...base, line: silent.line, strength: 1, says: NO_DATA_ROWS, problem: 'NO_DATA_ROWS' });
  return findings;
}

/** Whether the same file has a row that states this backend's real protocol: then a predicted one has nothing to say about the wire. */
function told(
  rows: readonly ProtocolRow[],
  backend: SeenBackend,
  owners: ReadonlyMap<string, SeenBackend>,
  memory: 'gpu' | 'host',
): boolean {
  return rows.some(
    (row) =>
      !row.predicted &&
      row.count !== null &&
      owners.get(keyOf(row)) === backend &&
      dataPart(row, backend, memory) !== null,
  );
}

function hint({ wire: _wire, problem: _problem, ...part }: Part): Part {
  return part;
}

const NO_DATA_ROWS = 'UCX counted its operations and lists none that moves data from KV memory';

/** A table of counts without any data row: this worker moved nothing over UCX that the table could have shown. */
function withoutData(rows: readonly ProtocolRow[], memory: 'gpu' | 'host'): ProtocolRow | null {
  const counted = rows.filter((row) => row.count !== null);
  const data = counted.some(
    (row) => operationClass(row.operation) !== 'control' && memoryOf(row.operation) === memory,
  );
  return data ? null : (counted[0] ?? null);
}

type Part = Pick<Finding, 'says' | 'strength' | 'backend' | 'claim' | 'wire' | 'problem'>;

/** What one row says about the data path, or null when it says nothing: control, other memory, unused, too small. */
function dataPart(row: ProtocolRow, backend: SeenBackend, memory: 'gpu' | 'host'): Part | null {
  if (operationClass(row.operation) === 'control' || memoryOf(row.operation) !== memory) return null;
  if (row.count === 0 || row.upTo < BULK) return null;
  const wire = mainWire(row.config);
  const slow = wire === 'tcp' || row.description.includes('software emulation');
  const route = `"${row.operation}" over ${row.config || 'an unnamed transport'} (${row.description})`;
  const base = { backend, wire, ...(slow ? { problem: SLOW_WIRE } : {}) };
  if (row.count !== null) {
    return {
      ...base,
      claim: 'used',
      strength: 3,
      says: `${row.count} ${row.count === 1 ? 'step' : 'steps'} of ${route}`,
    };
  }
  if (row.peer === 'self') return null;
  if (memory === 'host')
    return { ...base, claim: 'selected', strength: 1, says: `prepared or chosen: ${route}` };
  return { ...base, claim: 'selected', strength: 2, says: `chosen when the first one was posted: ${route}` };
}

function keyOf(row: ProtocolRow): string {
  return `${row.origin ?? ''} ${row.context}`;
}

/**
 * Which backend a UCX context belongs to. Remote memory access is NIXL's, tagged messages are direct UCX's. Rendezvous rows
 * follow their context: UCX 1.22 can carry a put by rendezvous, and then they are NIXL's.
 */
function contextOwners(rows: readonly ProtocolRow[]): Map<string, SeenBackend> {
  const owners = new Map<string, SeenBackend>();
  for (const row of rows) {
    const seen = operationClass(row.operation);
    const key = keyOf(row);
    if (row.count === 0 || seen === 'control') continue;
    if (seen === 'rma') owners.set(key, 'nixl');
    else if (seen === 'tag') owners.set(key, 'ucx');
    else if (!owners.has(key)) owners.set(key, /_\d+_\d+$/.test(row.context) ? 'nixl' : 'ucx');
  }
  return owners;
}

/** Rows kept of one file. */
const MAX_ROWS = 20_000;

/** One row for each distinct content: a `y` log repeats tables for each endpoint, and findings are read by people. */
function distinct(rows: readonly ProtocolRow[]): ProtocolRow[] {
  const seen = new Map<string, ProtocolRow>();
  for (const row of rows) {
    const { origin, context, operation, count, upTo, description, config } = row;
    const key = [origin, context, operation, count, upTo, description, config].join('\u0001');
    if (!seen.has(key) && seen.size < MAX_ROWS) seen.set(key, row);
  }
  return [...seen.values()];
}
