import { kindOf, originOf } from './files.ts';
import { linesOf } from './lines.ts';
import type { ArmEvidence, Finding, SeenBackend, Wire, Witness } from './types.ts';
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
      if (kind === 'ucx' || kind === 'log') findings.push(...findingsOf(path, text, evidence));
    }
    return findings;
  },
};

function findingsOf(path: string, text: string, evidence: ArmEvidence): Finding[] {
  const { record } = evidence;
  const rows = [...compact(protocolRows(linesOf(text)))];
  const process = originOf(path, record).process;
  const owners = contextOwners(rows);
  const at = (row: ProtocolRow) => ({
    witness: 'ucx-protocols' as const,
    file: path,
    line: row.line,
    process,
  });
  const findings = rows
    .map((row) => dataFinding(row, owners.get(keyOf(row)) ?? 'unknown', record.memory))
    .flatMap((part, index) => (part && rows[index] ? [{ ...at(rows[index]), ...part }] : []));
  const silent = withoutData(rows, record.memory);
  if (silent) findings.push({ ...at(silent), strength: 1, says: NO_DATA_ROWS, problem: 'NO_DATA_ROWS' });
  return findings;
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
function dataFinding(row: ProtocolRow, backend: SeenBackend, memory: 'gpu' | 'host'): Part | null {
  if (operationClass(row.operation) === 'control' || memoryOf(row.operation) !== memory) return null;
  if (row.count === 0 || row.upTo < BULK) return null;
  const wire = mainWire(row.config);
  const slow = wire === 'tcp' || row.description.includes('software emulation');
  const route = `"${row.operation}" over ${row.config || 'an unnamed transport'} (${row.description})`;
  const base = { backend, ...wireOf(row, wire), ...(slow && !row.predicted ? { problem: SLOW_WIRE } : {}) };
  if (row.count !== null) {
    return {
      ...base,
      claim: 'used',
      strength: 3,
      says: `${row.count} ${row.count === 1 ? 'step' : 'steps'} of ${route}`,
    };
  }
  if (memory === 'host' || row.peer === 'self') return null;
  return { ...base, claim: 'selected', strength: 2, says: `chosen when the first one was posted: ${route}` };
}

/** A predicted protocol belongs to the other side's choice: its wire is only a hint, so it is not stated as the wire. */
function wireOf(row: ProtocolRow, wire: Wire): { readonly wire?: Wire } {
  return row.predicted && row.config === '' ? {} : { wire };
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

/** One row for each distinct content: a `y` log repeats tables for each endpoint, and findings are read by people. */
function* compact(rows: Iterable<ProtocolRow>): Generator<ProtocolRow> {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = [
      row.origin,
      row.context,
      row.operation,
      row.count,
      row.upTo,
      row.description,
      row.config,
    ].join('\u0001');
    if (seen.has(key) || seen.size > 50_000) continue;
    seen.add(key);
    yield row;
  }
}
