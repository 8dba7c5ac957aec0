import type { Line } from './lines.ts';

/**
 * Reader of the tables that UCX prints for `UCX_PROTO_INFO` (`used` since 1.21, `y` before and after).
 * Layouts, from facts/measured.md section 2: up to 1.21 one title row with two cells and no header row (with `used`, count and
 * range share the first cell); from 1.22 two title rows and a header row, `Count | Range | Description | Config`.
 */
export interface ProtocolRow {
  readonly line: number;
  /** `host:pid` that the line itself names, or null. */
  readonly origin: string | null;
  /** Name of the UCX context: NIXL names it after its agent, others are `ucp_context_<n>`. */
  readonly context: string;
  /** `self` endpoints carry nothing; the others reach a peer. */
  readonly peer: 'self' | 'intra-node' | 'inter-node' | 'unknown';
  /** `remote memory write by ucp_put*(multi) from cuda/GPU0 to cuda/dev[3]`; empty when the title was not seen. */
  readonly operation: string;
  /** Times this row was really used; null in a `y` table, which cannot say. */
  readonly count: number | null;
  /** Largest message of the row in bytes; Infinity for `inf`. */
  readonly upTo: number;
  readonly description: string;
  /** `(?)`: a protocol UCX only predicts for the other side. */
  readonly predicted: boolean;
  readonly config: string;
}

interface OpenTable {
  context: string;
  peer: ProtocolRow['peer'];
  operation: string;
  /** Largest message of the last row; the rows of a table ascend, so a smaller one belongs to a table whose title was lost. */
  reached: number;
}

/** UCX's tag of process and thread right before a table's line; collectors and other writers may put anything before it. */
const TAG = /\[([^\]\s:]+:\d+)\s*:[^\]]*\]\s*(?=\|)/;
const TITLE = /^(.*?)\s*\b(self|intra-node|inter-node)?\s*cfg#\d+/;
const OPERATION = /\bby ucp_|^rendezvous data |^rendezvous /;
const RANGE = /^(?:(\d+)\s+)?(?:\d+[KMG]?\.\.)?(\d+[KMG]?|inf)$/;
const MAX_OPEN = 256;

/** Table rows found in lines, in order. Constant memory: one open table for each thread that prints, at most 256. */
export function* protocolRows(lines: Iterable<Line>): Generator<ProtocolRow> {
  const open = new Map<string, OpenTable>();
  for (const { number, text } of lines) {
    const trimmed = text.trimEnd();
    if (!trimmed.endsWith('|')) continue;
    const tag = TAG.exec(text);
    const bar = text.indexOf('|', tag ? tag.index + tag[0].length : 0);
    const thread = tag ? tag[0].trimEnd() : text.slice(0, bar);
    const cells = cellsOf(trimmed.slice(bar));
    const table = open.get(thread) ?? remember(open, thread);
    if (readTitle(cells, table)) continue;
    const row = readRow(cells);
    if (!row) continue;
    if (row.upTo <= table.reached) Object.assign(table, NO_TITLE);
    table.reached = row.upTo;
    const { context, peer, operation } = table;
    yield { line: number, origin: tag?.[1] ?? null, context, peer, operation, ...row };
  }
}

/** What is between the bars; a collector's own bar before the table leaves an empty cell. */
function cellsOf(text: string): readonly string[] {
  const cells = text
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  return cells.length > 1 && cells[0] === '' ? cells.slice(1) : cells;
}

const NO_TITLE = { context: '', peer: 'unknown', operation: '', reached: -1 } as const;

function remember(open: Map<string, OpenTable>, thread: string): OpenTable {
  const oldest = open.size >= MAX_OPEN ? open.keys().next().value : undefined;
  if (oldest !== undefined) open.delete(oldest);
  const table: OpenTable = { ...NO_TITLE };
  open.set(thread, table);
  return table;
}

/** Takes in a title row (one cell or two). True when the cells are a title or a header, not data. */
function readTitle(cells: readonly string[], table: OpenTable): boolean {
  const first = cells[0] ?? '';
  if (first === 'Count' || first === 'Range') return true;
  const title = TITLE.exec(first);
  if (title) {
    table.context = (title[1] ?? '').trim();
    table.peer = (title[2] as ProtocolRow['peer'] | undefined) ?? 'unknown';
    table.operation = cells[1] ?? '';
    table.reached = -1;
    return true;
  }
  if (cells.length === 1 && OPERATION.test(first)) {
    table.operation = first;
    table.reached = -1;
    return true;
  }
  return false;
}

type RowParts = Pick<ProtocolRow, 'count' | 'upTo' | 'description' | 'predicted' | 'config'>;

function readRow(cells: readonly string[]): RowParts | null {
  const counted = cells.length === 4 && /^\d+$/.test(cells[0] ?? '');
  const [range, description, config] = counted ? cells.slice(1) : cells;
  if (cells.length !== (counted ? 4 : 3) || range === undefined || description === undefined) return null;
  const parts = RANGE.exec(range);
  if (!parts) return null;
  const count = counted ? Number(cells[0]) : parts[1] === undefined ? null : Number(parts[1]);
  const predicted = description.startsWith('(?)');
  return {
    count,
    upTo: bytesOf(parts[2] ?? ''),
    description: predicted ? description.slice(3).trim() : description,
    predicted,
    config: config ?? '',
  };
}

/** UCX writes sizes as `16516`, `8K`, `2M` or `inf`. */
function bytesOf(size: string): number {
  if (size === 'inf') return Number.POSITIVE_INFINITY;
  const unit = { K: 1024, M: 1024 ** 2, G: 1024 ** 3 }[size.slice(-1)];
  return unit === undefined ? Number(size) : Number(size.slice(0, -1)) * unit;
}

/** What an operation is for: remote memory access (NIXL's data), tagged messages (direct UCX's data), or neither. */
export type OperationClass = 'rma' | 'tag' | 'rendezvous' | 'control';

export function operationClass(operation: string): OperationClass {
  if (/\bucp_(put|get)/.test(operation)) return 'rma';
  if (/\bucp_tag_send/.test(operation)) return 'tag';
  if (/^rendezvous data /.test(operation)) return 'rendezvous';
  return 'control';
}

/** Memory that an operation's own side reads from or writes into; null when the title does not say. */
export function memoryOf(operation: string): 'gpu' | 'host' | null {
  const place = /\b(?:from|into) ([a-z][a-z-]*)/i.exec(operation)?.[1];
  if (place === undefined) return null;
  if (/^(cuda|rocm|ze)/i.test(place)) return 'gpu';
  return place === 'host' ? 'host' : null;
}
