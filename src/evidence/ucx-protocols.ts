import { foreignTo, kindOf, originOf } from './files.ts';
import { linesOf } from './lines.ts';
import type { Finding, SeenBackend, Wire, Witness } from './types.ts';
import { memoryOf, operationClass, type ProtocolRow, protocolRows } from './ucx-table.ts';
import { mainWire } from './wires.ts';

/** Rows that end below this carry headers, small replies or the KV of a very small model. */
const BULK = 16 * 1024;

/**
 * A small row counts when it carries at least this share of what its backend moved, and this many bytes: UCX sends a few small messages over TCP
 * even beside cuda_ipc, and where the bulk row is lost they are all that is left.
 */
const LEAST_WEIGHT = 0.05;
const LEAST_BYTES = 1 << 20;

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
      const found = protocolFindings([...protocolRows(linesOf(text))], path, process, evidence.record.memory);
      const foreign = foreignTo(path, evidence);
      if (foreign === null) findings.push(...found);
      else if (found.length > 0) findings.push(notCounted(path, process, foreign));
    }
    return findings;
  },
};

/** Problem: a table of somebody else in the arm's folder. */
export const UCX_FOREIGN = 'UCX_FOREIGN';

function notCounted(file: string, process: string | null, why: string): Finding {
  const says = `UCX rows not counted: ${why}`;
  return { witness: 'ucx-protocols', strength: 0, says, file, line: null, process, problem: UCX_FOREIGN };
}

/** A row that moves, or would move, data from the memory where the KV lives. */
interface DataRow extends ProtocolRow {
  readonly backend: SeenBackend;
  readonly wire: Wire;
  readonly slow: boolean;
}

/** Findings of one file's rows. `memory` is where the KV lives: rows from other memory carry something else. */
export function protocolFindings(
  all: readonly ProtocolRow[],
  file: string,
  process: string | null,
  memory: 'gpu' | 'host',
): Finding[] {
  const rows = distinct(all);
  const owners = contextOwners(rows);
  const data = rows
    .filter((row) => operationClass(row.operation) !== 'control' && memoryOf(row.operation) === memory)
    .map((row) => toDataRow(row, owners.get(keyOf(row)) ?? 'unknown'));
  const base = { witness: 'ucx-protocols' as const, file, process };
  const used = data.filter((row) => row.count !== null && row.count > 0);
  return [
    ...used
      .filter((row) => weighty(row, used))
      .map((row) => ({ ...base, line: row.line, ...usedPart(row, used) })),
    ...data.filter(isChoice).map((row) => ({ ...base, line: row.line, ...chosenPart(row, memory) })),
    ...silence(rows, data).map((row) => ({
      ...base,
      line: row.line,
      strength: 1 as const,
      says: NO_DATA_ROWS,
      problem: 'NO_DATA_ROWS',
    })),
  ];
}

function toDataRow(row: ProtocolRow, backend: SeenBackend): DataRow {
  const wire = mainWire(row.config);
  return { ...row, backend, wire, slow: wire === 'tcp' || row.description.includes('software emulation') };
}

/** Counts are steps, not bytes, so the weight is a rough one: steps times the row's largest message, at most 1 MiB. */
function weight(row: DataRow): number {
  return (row.count ?? 0) * Math.min(row.upTo, 1 << 20);
}

function weighty(row: DataRow, used: readonly DataRow[]): boolean {
  const total = used
    .filter((other) => other.backend === row.backend)
    .reduce((sum, other) => sum + weight(other), 0);
  return row.upTo >= BULK || (weight(row) >= total * LEAST_WEIGHT && weight(row) >= LEAST_BYTES);
}

type Part = Pick<Finding, 'says' | 'strength' | 'backend' | 'claim' | 'wire' | 'problem'>;

/**
 * A row that was used. Small messages alone are not proof of KV. A predicted protocol, `(?)`, says nothing about the wire where the same
 * file has a row with the real one.
 */
function usedPart(row: DataRow, used: readonly DataRow[]): Part {
  const real = used.some(
    (other) => other.backend === row.backend && !other.predicted && weighty(other, used),
  );
  const silent = (row.predicted && real) || isCrumb(row, used);
  return {
    backend: row.backend,
    claim: 'used',
    strength: row.upTo >= BULK ? 3 : 2,
    says: `${row.count} ${row.count === 1 ? 'step' : 'steps'} of ${routeOf(row)}`,
    ...(silent ? {} : wirePart(row)),
  };
}

/** A slow row of next to no steps: TCP needs hundreds of times more steps than a fast wire for the same bytes, so it carried nothing. */
function isCrumb(row: DataRow, used: readonly DataRow[]): boolean {
  const fast = used.filter((other) => other.backend === row.backend && !other.slow);
  const rest = fast.reduce((sum, other) => sum + weight(other), 0);
  return row.slow && weight(row) < rest * LEAST_WEIGHT;
}

/** In a `y` table only the row of the largest messages says something: which of the others was used it cannot tell. */
function isChoice(row: DataRow): boolean {
  return row.count === null && row.peer !== 'self' && row.upTo === Number.POSITIVE_INFINITY;
}

function chosenPart(row: DataRow, memory: 'gpu' | 'host'): Part {
  const base = { backend: row.backend, claim: 'selected' as const, ...wirePart(row) };
  if (memory === 'host') return { ...base, strength: 1, says: `prepared or chosen: ${routeOf(row)}` };
  return { ...base, strength: 2, says: `chosen when the first one was posted: ${routeOf(row)}` };
}

function wirePart({ wire, slow }: DataRow): Pick<Finding, 'wire' | 'problem'> {
  return { wire, ...(slow ? { problem: SLOW_WIRE } : {}) };
}

function routeOf({ operation, config, description }: DataRow): string {
  return `"${operation}" over ${config || 'an unnamed transport'} (${description})`;
}

const NO_DATA_ROWS = 'UCX counted its operations and lists none that moves data from KV memory';

/** The first counted row of a file whose counts hold no data row at all, else nothing. */
function silence(rows: readonly ProtocolRow[], data: readonly DataRow[]): readonly ProtocolRow[] {
  return data.some((row) => row.count !== null) ? [] : rows.filter((row) => row.count !== null).slice(0, 1);
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
