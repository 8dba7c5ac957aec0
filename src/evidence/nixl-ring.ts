/**
 * Reader of NIXL's telemetry file: a memory-mapped ring with a header of 40 bytes (write position, read position, version twice,
 * capacity, mask). Each layout of its entries is read by the offsets of its own releases, all of them run by `npm run compat`. The version
 * alone does not name the layout: 1.1 and 1.2 both write version 2, with entries of 48 and of 16 bytes, so the size of the file, which
 * NIXL makes whole at once, has to agree. Padding is not zeroed by NIXL, so only the bytes named here are read.
 */
export interface NixlRing {
  /** Version in the header. */
  readonly layout: 1 | 2 | 3 | 4;
  readonly entries: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** Transfers seen, with bytes and time in µs where both are in order. */
  readonly transfers: readonly { readonly bytes: number; readonly micros: number }[];
  readonly registeredBytes: number;
  readonly errors: number;
  /** The ring was full or says it dropped events: sums are a lower bound. */
  readonly lowerBound: boolean;
}

export type RingAnswer =
  | { readonly ok: true; readonly ring: NixlRing }
  | { readonly ok: false; readonly why: string };

const HEADER = 40;

interface Entry {
  readonly event: string;
  readonly value: number;
}

interface Layout {
  readonly size: number;
  readonly read: (view: DataView, at: number) => Entry;
}

/** Names of the event types 0 to 7 and 20 of layouts 2 to 4; 8 to 19 are errors. */
const EVENTS = [
  'agent_tx_bytes',
  'agent_rx_bytes',
  'agent_tx_requests_num',
  'agent_rx_requests_num',
  'agent_memory_registered',
  'agent_memory_deregistered',
  'agent_xfer_time',
  'agent_xfer_post_time',
] as const;

const DROPPED = 'agent_telemetry_events_dropped';

function eventOf(type: number): string {
  return EVENTS[type] ?? (type <= 19 ? 'agent_err' : type === 20 ? DROPPED : 'other');
}

/** Time, category, name, value. */
const NAMED_WITH_TIME: Layout = {
  size: 56,
  read: (view, at) => ({ event: textAt(view, at + 12, 32), value: u64(view, at + 48) }),
};
/** Category, name, value. */
const NAMED: Layout = {
  size: 48,
  read: (view, at) => ({ event: textAt(view, at + 4, 32), value: u64(view, at + 40) }),
};
/** Category, type, value. */
const TYPED_AFTER_CATEGORY: Layout = {
  size: 16,
  read: (view, at) => ({ event: eventOf(view.getUint32(at + 4, true)), value: u64(view, at + 8) }),
};
/** Type, padding, value. */
const TYPED: Layout = {
  size: 16,
  read: (view, at) => ({ event: eventOf(view.getUint32(at, true)), value: u64(view, at + 8) }),
};

/** Layouts by the version in the header. */
const LAYOUTS: Readonly<Record<number, readonly Layout[]>> = {
  // NIXL 0.5.1 to 1.0
  1: [NAMED_WITH_TIME],
  // 1.1, 1.2
  2: [NAMED, TYPED_AFTER_CATEGORY],
  // 1.3.0 and 1.3.2
  3: [TYPED],
  // later, and already 1.3.1
  4: [TYPED],
};

/** Reads a ring, or says in plain words why it cannot be read: that is "not shown", never zero. */
export function readNixlRing(bytes: Uint8Array): RingAnswer {
  if (bytes.byteLength < HEADER)
    return { ok: false, why: `${bytes.byteLength} bytes are too few for a header` };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = u64(view, 0);
  const version = view.getUint32(16, true);
  const capacity = u64(view, 24);
  const layouts = LAYOUTS[version];
  if (!layouts) return { ok: false, why: `telemetry layout ${version} is not known` };
  if (capacity < 2 || capacity > 1 << 24)
    return { ok: false, why: `a capacity of ${capacity} entries is not believable` };
  const layout = layouts.find(({ size }) => bytes.byteLength === HEADER + capacity * size);
  if (!layout) return { ok: false, why: notItsSize(bytes.byteLength, capacity, version) };
  const read = u64(view, 8);
  // Somebody reading along moves the read position and lets NIXL overwrite: what is left is then a part.
  const full = written >= capacity - 1 || read > 0;
  const entries = written < read ? capacity : Math.min(written, capacity);
  return {
    ok: true,
    ring: { layout: version as NixlRing['layout'], entries, ...sums(view, layout, entries, full) },
  };
}

function notItsSize(size: number, capacity: number, version: number): string {
  return `the file is cut short or of an unknown layout: ${size} bytes for ${capacity} entries of version ${version}`;
}

type Sums = Omit<NixlRing, 'layout' | 'entries'>;

function sums(view: DataView, layout: Layout, entries: number, full: boolean): Sums {
  const totals = { sentBytes: 0, receivedBytes: 0, registeredBytes: 0, errors: 0, lowerBound: full };
  const transfers: { bytes: number; micros: number }[] = [];
  const pair = transferPairs(transfers);
  for (let index = 0; index < entries; index += 1) {
    const { event, value } = layout.read(view, HEADER + index * layout.size);
    if (event === 'agent_xfer_time') pair({ micros: value });
    else if (event === 'agent_tx_bytes' || event === 'agent_rx_bytes') {
      if (event === 'agent_tx_bytes') totals.sentBytes += value;
      else totals.receivedBytes += value;
      pair({ bytes: value });
    } else if (event === 'agent_memory_registered') totals.registeredBytes += value;
    else if (event === DROPPED && value > 0) totals.lowerBound = true;
    else if (event.startsWith('agent_err')) totals.errors += 1;
  }
  return { ...totals, transfers };
}

/** Joins a transfer's time with its bytes. NIXL writes the two next to each other, time first in the layouts we have seen. */
function transferPairs(into: { bytes: number; micros: number }[]) {
  let open: { bytes?: number; micros?: number } = {};
  return (part: { bytes?: number; micros?: number }) => {
    const repeats =
      (part.bytes !== undefined && open.bytes !== undefined) ||
      (part.micros !== undefined && open.micros !== undefined);
    open = repeats ? part : { ...open, ...part };
    if (open.bytes === undefined || open.micros === undefined) return;
    if (open.bytes > 0 && open.micros > 0) into.push({ bytes: open.bytes, micros: open.micros });
    open = {};
  };
}

function u64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** A C string of at most `length` bytes. */
function textAt(view: DataView, at: number, length: number): string {
  let text = '';
  for (let index = at; index < at + length; index += 1) {
    const code = view.getUint8(index);
    if (code === 0) break;
    text += String.fromCharCode(code);
  }
  return text;
}
