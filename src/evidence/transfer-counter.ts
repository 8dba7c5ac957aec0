import { expectedBytes, LEAST_SHARE } from './expected-bytes.ts';
import { foreignTo, kindOf, originOf, workerRoleOf } from './files.ts';
import { linesOf } from './lines.ts';
import type { ArmEvidence, ArmRecord, Finding, Witness } from './types.ts';

/** Problem: the engine counted its transfers and has none. */
export const COUNTER_ZERO = 'COUNTER_ZERO';
export const TRANSFER_FAILED = 'TRANSFER_FAILED';
/** Problem: it has fewer bytes than the answered requests need. */
export const COUNTER_PARTIAL = 'COUNTER_PARTIAL';

interface Counted {
  /** Request the transfer was for: ranks and peers of one request are one good transfer. */
  readonly id: string;
  readonly direction: 'send' | 'receive';
  readonly bytes: number;
  readonly gbps: number | null;
  readonly ok: boolean;
}

/** Smaller transfers pay mostly for their start, and their rate tells nothing about the wire. */
const LARGE = 4 << 20;

/** How one form of CSV is read: by its header's column names. */
interface CounterForm {
  readonly needs: readonly string[];
  /** False where bytes follow from rounded times and rates, of the first peer only. */
  readonly exact: boolean;
  readonly read: (cell: (name: string) => string, path: string) => Omit<Counted, 'id'> | null;
}

/** 10^9 bytes per second from bytes and seconds; null without a time. */
function rate(bytes: number, seconds: number): number | null {
  return seconds > 0 ? bytes / seconds / 1e9 : null;
}

const FORMS: readonly CounterForm[] = [
  {
    // The reference engine's own counter.
    needs: ['request', 'direction', 'bytes', 'seconds', 'ok'],
    exact: true,
    read: (cell) => {
      const bytes = number(cell('bytes'));
      const direction = /^(send|sent|tx|write)/i.test(cell('direction')) ? 'send' : 'receive';
      const ok = /^(1|true|yes|ok)$/i.test(cell('ok'));
      return { direction, bytes, gbps: rate(bytes, number(cell('seconds'))), ok };
    },
  },
  {
    // TensorRT-LLM's Python transceiver.
    needs: ['task_type', 'transfer_size_bytes', 'transfer_latency_ms'],
    exact: true,
    read: (cell) => {
      const bytes = number(cell('transfer_size_bytes'));
      const direction = cell('task_type') === 'KVSendTask' ? 'send' : 'receive';
      return {
        direction,
        bytes,
        gbps: rate(bytes, number(cell('transfer_latency_ms')) / 1000),
        ok: bytes > 0,
      };
    },
  },
  {
    // TensorRT-LLM's C++ summary at the generation side.
    needs: ['RequestID', 'gen_side_transfer_time(ms)', 'kv_cache_size'],
    exact: true,
    read: (cell) => {
      const bytes = number(cell('kv_cache_size'));
      return {
        direction: 'receive',
        bytes,
        gbps: rate(bytes, number(cell('gen_side_transfer_time(ms)')) / 1000),
        ok: bytes > 0,
      };
    },
  },
  {
    // TensorRT-LLM 0.20 and 0.21: milliseconds and Gbit/s, written by a destructor only, so a killed worker leaves none.
    needs: ['RequestID', 'TimeDuration', 'Bandwidth'],
    exact: false,
    read: (cell, path) => {
      const gigabits = number(cell('Bandwidth'));
      const bytes = Math.round((gigabits / 8) * 1e9 * (number(cell('TimeDuration')) / 1000));
      const direction = /(^|\/)decode\b/.test(path) ? 'receive' : 'send';
      return { direction, bytes, gbps: bytes > 0 ? gigabits / 8 : null, ok: bytes > 0 };
    },
  },
  {
    // TensorRT-LLM 1.0 and 1.1: duration and bandwidth in Gbit/s; bytes follow from the two.
    needs: ['RequestID', 'Duration(ms)', 'Bandwidth(Gbps)'],
    exact: false,
    read: (cell, path) => {
      const gigabits = number(cell('Bandwidth(Gbps)'));
      const bytes = Math.round((gigabits / 8) * 1e9 * (number(cell('Duration(ms)')) / 1000));
      const direction = /_recv\.csv$/.test(path) ? 'receive' : 'send';
      return { direction, bytes, gbps: bytes > 0 ? gigabits / 8 : null, ok: bytes > 0 };
    },
  },
];

/**
 * The engine's own count of transfers. It says that bytes moved, never by which backend (facts: no CSV names the backend).
 * Sent and received bytes are two views of one transfer, so the larger of the two sums counts.
 */
export const transferCounter: Witness = {
  name: 'transfer-counter',
  testify(evidence) {
    const files = [...evidence.texts].filter(([path]) => kindOf(path) === 'transfers');
    const own = files.filter(([path]) => isOfWorker(path, evidence));
    const foreign = files.flatMap(([path]) => (isOfWorker(path, evidence) ? [] : [notCounted(path)]));
    return [...transferFindings(own, evidence.record), ...foreign];
  },
};

/** What tables of transfers count, whoever wrote them: pairs of path and text. Nothing where none of them is such a table. */
export function transferFindings(
  files: readonly (readonly [path: string, text: string])[],
  record: ArmRecord,
): Finding[] {
  const tables = files.flatMap(([path, text]) => tableOf(path, text));
  return tables.length === 0 ? [] : counterFindings(tables, record);
}

/** Problem: a counter of somebody else in the arm's folder. */
export const COUNTER_FOREIGN = 'COUNTER_FOREIGN';

function notCounted(file: string): Finding {
  const says = 'transfers not counted: not of a worker of this arm';
  return {
    witness: 'transfer-counter',
    strength: 0,
    says,
    file,
    line: null,
    process: null,
    problem: COUNTER_FOREIGN,
  };
}

/** A file is named after its worker. TensorRT-LLM ends the name with a rank, the reference engine with its pid. */
function isOfWorker(path: string, evidence: ArmEvidence): boolean {
  const { record } = evidence;
  if (record.profile === 'reference') return foreignTo(path, evidence) === null;
  return workerRoleOf(originOf(path, record).process, record) !== null;
}

/** One transfer as the engine counted it, with the file that says so. */
export type CountedTransfer = Omit<Counted, 'id'> & { readonly path: string };

/** Every transfer that the engine counted, from both sides, for those who draw them. */
export function countedTransfers({ texts }: Pick<ArmEvidence, 'texts'>): CountedTransfer[] {
  return [...texts]
    .filter(([path]) => kindOf(path) === 'transfers')
    .flatMap(([path, text]) => tableOf(path, text))
    .flatMap(({ path, rows }) => rows.map(({ id: _, ...row }) => ({ ...row, path })));
}

interface Table {
  readonly path: string;
  readonly exact: boolean;
  readonly rows: readonly Counted[];
}

function counterFindings(tables: readonly Table[], record: ArmRecord): Finding[] {
  const base = {
    witness: 'transfer-counter' as const,
    line: null,
    process: null,
    file: tables[0]?.path ?? null,
  };
  const rows = tables.flatMap((table) => table.rows);
  const done = rows.filter((row) => row.ok);
  const failed = rows.length - done.length;
  const findings: Finding[] = [];
  if (failed > 0) {
    findings.push({ ...base, strength: 2, says: `${failed} transfers failed`, problem: TRANSFER_FAILED });
  }
  const bytes = Math.max(sum(done, 'send'), sum(done, 'receive'));
  if (bytes === 0) {
    const says = `the engine counts its transfers and counted none for ${record.requests.length} requests`;
    return [...findings, { ...base, strength: 2, says, bytes: 0, problem: COUNTER_ZERO }];
  }
  const transfers = Math.max(count(done, 'send'), count(done, 'receive'));
  const rates = done.flatMap((row) => (row.gbps === null || row.bytes < LARGE ? [] : [row.gbps]));
  const best = rates.length < 2 ? {} : { gbps: Math.max(...rates) };
  const expected = expectedBytes(record);
  const exact = tables.every((table) => table.exact) && expected.exact;
  const partial = exact && bytes < expected.bytes * LEAST_SHARE ? { problem: COUNTER_PARTIAL } : {};
  const says = `the engine counted ${bytes} bytes of KV moved in ${transfers} good transfers`;
  findings.push({ ...base, strength: 1, claim: 'used', bytes, transfers, ...best, ...partial, says });
  return findings;
}

function sum(rows: readonly Counted[], direction: Counted['direction']): number {
  return rows.filter((row) => row.direction === direction).reduce((total, row) => total + row.bytes, 0);
}

function count(rows: readonly Counted[], direction: Counted['direction']): number {
  return new Set(rows.filter((row) => row.direction === direction).map((row) => row.id)).size;
}

function tableOf(path: string, text: string): Table[] {
  const lines = [...linesOf(text)].map((line) => line.text.split(',').map((cell) => cell.trim()));
  const header = lines[0];
  const form = header && FORMS.find((known) => known.needs.every((name) => header.includes(name)));
  if (!header || !form) return [];
  const named = header.findIndex((name) => /^(request(_?id)?|unique_rid|rid)$/i.test(name));
  const rows = lines.slice(1).flatMap((cells, index) => {
    if (cells.length < header.length) return [];
    const row = form.read((name) => cells[header.indexOf(name)] ?? '', path);
    const id = named === -1 ? `${path} ${index}` : (cells[named] ?? '');
    return row ? [{ ...row, id }] : [];
  });
  return [{ path, exact: form.exact, rows }];
}

/** A number of a cell; anything else, also a negative one, counts as 0 so that damage never adds bytes. */
function number(cell: string): number {
  const value = Number(cell);
  return Number.isFinite(value) && value > 0 ? value : 0;
}
