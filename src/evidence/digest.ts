import { continues, skipMarker, withoutMarks } from './lines.ts';

/**
 * Words of which every line that a witness reads has one; a row of a UCX table is known by its last character. The line after a kept one is
 * kept too where it may be the rest of it. `test/evidence/digest.test.ts` holds every rule's example against them, so that a new rule cannot be
 * forgotten here. In groups, because the regular expression engine skips fast over text for a few alternatives that look alike.
 */
const WORDS: readonly (readonly string[])[] = [
  ['NIXL', 'Nixl', 'nixl', 'UCX', 'Ucx', 'ucp_', 'MPI', 'CUDA', 'RDMA', 'rdma', 'KVBM', 'kvbm'],
  ['ERROR', 'FATAL', 'Error', 'error', 'Abort', 'FAILED', 'ailed', 'EADDR', 'RLIMIT'],
  ['ransceiver', 'ooncake', 'OONCAKE', 'reference-engine'],
  ['KV cache', 'KV Cache', 'KVCache', 'kv_cache', 'KV_Cache', 'KVCACHE', 'KVManager', 'KVTransfer'],
  ['transfer', 'Connection Manager'],
  ['undefined symbol', 'device driver'],
  ['backend', 'Traceback'],
  ['instantiated', 'libperf', 'perftest', 'libtensorrt', 'totalBytes'],
  ['detected', 'dumped', 'deadlock'],
  ['No space left', 'isaggregated', 'cuIpc', 'cuMem', 'ibv_'],
  ['Exception', 'Caught signal', 'SIGSEGV', 'STUCK'],
  ['Segmentation', 'Assertion', 'Address already', 'TLLM_', 'TCP request'],
  ['out of memory', 'OutOfMemory', 'bad_alloc', 'locked memory', 'ptrace_scope', 'process_vm_', 'shm'],
  ['Broken promise', 'requested block', 'fromReuseTree', 'Mpi', 'lane\\['],
  ['\\|\\n'],
  ['\\|\\r\\n'],
]; // biome-ignore format: a list of words

/** Most text kept of the start of a file; of its end twice as much, since tables of use are printed last. */
const KEPT_START = 4 << 20;
const KEPT_END = 8 << 20;

const MAX_LINE = 16_384;

/** Shapes of lines remembered as holding no word, each at the place that its hash names; a newer one takes an older one's place. */
const SHAPES = 1 << 14;

/** Every byte as itself, and every digit as the same one. */
const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 48 && byte <= 57 ? 48 : byte));

/**
 * Shortens a log of any size to the lines that a witness may read, keeping their numbers (`skipMarker`), in constant memory. A busy engine
 * prints the same lines with other numbers in them, and no word has a digit: a line whose shape (everything but its digits) was once seen to
 * hold no word is passed over without being searched.
 */
export class LogDigest {
  readonly #groups = WORDS.map((words) => new RegExp(words.join('|'), 'g'));
  readonly #boring = new Float64Array(SHAPES).fill(-1);
  /** Beginning of a line whose end has not come yet; of a long line no more can matter. */
  #rest: Buffer = Buffer.alloc(0);
  #line = 0;
  /** The last line seen was kept, so the next may be the rest of it. */
  #open = false;
  readonly #start: Kept = { lines: [], size: 0 };
  readonly #end: Kept = { lines: [], size: 0 };

  /** Takes the next bytes of the file; the caller may reuse them afterwards. */
  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const first = this.#rest.length === 0 ? -1 : bytes.indexOf(10);
    if (this.#rest.length > 0) {
      const until = first === -1 ? bytes.length : first + 1;
      const whole = Buffer.concat([this.#rest, bytes.subarray(0, Math.min(until, MAX_LINE))]);
      this.#rest = whole.subarray(0, MAX_LINE);
      if (first === -1) return;
      const ended = this.#rest.at(-1) === 10 ? this.#rest : Buffer.concat([this.#rest, NEWLINE]);
      this.#rest = Buffer.alloc(0);
      this.#scan(ended);
    }
    const last = bytes.lastIndexOf(10) + 1;
    const from = first + 1;
    if (last > from) this.#scan(bytes.subarray(from, last));
    this.#rest = Buffer.from(bytes.subarray(Math.max(from, last)).subarray(0, MAX_LINE));
  }

  /** What was kept, as a text whose lines have their true numbers. */
  text(): string {
    if (this.#rest.length > 0) this.push(NEWLINE);
    const parts: string[] = [];
    let last = 0;
    for (const { number, text } of [...this.#start.lines, ...this.#end.lines]) {
      if (number > last + 1) parts.push(skipMarker(number - last - 1));
      parts.push(text);
      last = number;
    }
    return parts.length === 0 ? '' : `${parts.join('\n')}\n`;
  }

  /** Whole lines, the last one with its end. */
  #scan(bytes: Buffer): void {
    const { lines, count } = unseenLines(bytes, this.#boring);
    const hits = withWord(bytes, lines, this.#groups);
    for (const line of lines) if (!hits.has(line)) this.#boring[slotOf(line.shape)] = line.shape;
    if (this.#open && restsAt(bytes, 0) && !(lines[0] && hits.has(lines[0]) && lines[0].begin === 0))
      this.#keep(bytes, { begin: 0, end: bytes.indexOf(10), index: 0 });
    this.#open = false;
    const begins = new Set([...hits].map(({ begin }) => begin));
    for (const line of hits) {
      this.#keep(bytes, line);
      const next = line.end + 1;
      if (next >= bytes.length) this.#open = true;
      else if (!begins.has(next) && restsAt(bytes, next))
        this.#keep(bytes, { begin: next, end: bytes.indexOf(10, next), index: line.index + 1 });
    }
    this.#line += count;
  }

  #keep(bytes: Buffer, { begin, end, index }: Omit<Found, 'shape'>): void {
    const raw = bytes.toString('utf8', begin, Math.min(end, begin + MAX_LINE));
    const line = { number: this.#line + index + 1, text: withoutMarks(raw) };
    const size = line.text.length + 32;
    const kept =
      this.#start.size + size <= KEPT_START && this.#end.lines.length === 0 ? this.#start : this.#end;
    kept.lines.push(line);
    kept.size += size;
    if (this.#end.size > KEPT_END) forget(this.#end);
  }
}

/** Where a shape is remembered: by the low bits of its hash. */
function slotOf(shape: number): number {
  return Math.floor(shape / 65_536) % SHAPES;
}

const NEWLINE = Buffer.from('\n');

/** A line of a block of bytes. */
interface Found {
  readonly begin: number;
  /** Where its line end stands. */
  readonly end: number;
  /** Counted from 0 in its block. */
  readonly index: number;
  /** Hash of its bytes, every digit taken for the same one, with its length. */
  readonly shape: number;
}

/**
 * Hash of a line in which every digit counts as the same one, four bytes at a time: 100 MB go through here. With `0` taken away from each of the four,
 * a digit is below 10; adding 118 then sets the highest bit of all others, and that bit, spread over its byte, keeps what is no digit.
 */
function hashOf(view: DataView, begin: number, end: number): number {
  let hash = 0;
  let at = begin;
  for (; at + 4 <= end; at += 4) {
    const four = view.getUint32(at, true) ^ 0x30303030;
    const others = (((four & 0x7f7f7f7f) + 0x76767676) | four) & 0x80808080;
    // Each highest bit becomes 0xff of its byte.
    const kept = four & ((others << 1) - (others >>> 7));
    hash = Math.imul(hash ^ kept, 0x01000193);
    hash ^= hash >>> 15;
  }
  for (; at < end; at += 1) hash = Math.imul(hash, 0x01000193) ^ (CLASS[view.getUint8(at)] ?? 0);
  return hash;
}

/** Lines of shapes that are not known to be boring, and how many lines there are in all. */
function unseenLines(
  bytes: Buffer,
  boring: Float64Array,
): { readonly lines: readonly Found[]; readonly count: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: Found[] = [];
  let count = 0;
  for (let begin = 0; begin < bytes.length; count += 1) {
    const end = bytes.indexOf(10, begin);
    const hash = hashOf(view, begin, end);
    const shape = (hash >>> 0) * 65_536 + ((end - begin) & 0xffff);
    if (boring[hash & (SHAPES - 1)] !== shape) lines.push({ begin, end, index: count, shape });
    begin = end + 1;
  }
  return { lines, count };
}

/** Those of some lines that hold a word, in their order. */
function withWord(bytes: Buffer, lines: readonly Found[], groups: readonly RegExp[]): ReadonlySet<Found> {
  const { text, begins } = joinedText(bytes, lines);
  const hits = new Set(groups.flatMap((group) => lineBegins(text, group)));
  if (hits.size === 0) return new Set();
  return new Set(lines.filter((_line, index) => hits.has(begins[index] ?? -1)));
}

/** Lines as one text, and where each begins in it. Lines that follow each other are taken together, one character a byte, so that positions are those of the bytes. */
function joinedText(
  bytes: Buffer,
  lines: readonly Found[],
): { readonly text: string; readonly begins: readonly number[] } {
  const begins: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let from = 0; from < lines.length; ) {
    const first = lines[from]?.begin ?? 0;
    let end = first;
    while (lines[from]?.begin === end) {
      begins.push(length + end - first);
      end = (lines[from]?.end ?? end) + 1;
      from += 1;
    }
    parts.push(bytes.toString('latin1', first, end));
    length += end - first;
  }
  return { text: parts.join(''), begins };
}

interface Kept {
  lines: { readonly number: number; readonly text: string }[];
  size: number;
}

/** Drops the older half, so that dropping costs little for each line. */
function forget(kept: Kept): void {
  kept.lines = kept.lines.slice(Math.ceil(kept.lines.length / 2));
  kept.size = kept.lines.reduce((sum, line) => sum + line.text.length + 32, 0);
}

/** Where the lines begin that hold one of a group's words; each line once. */
function lineBegins(text: string, words: RegExp): number[] {
  const begins: number[] = [];
  words.lastIndex = 0;
  for (let hit = words.exec(text); hit !== null; hit = words.exec(text)) {
    begins.push(text.lastIndexOf('\n', hit.index) + 1);
    words.lastIndex = text.indexOf('\n', hit.index) + 1;
  }
  return begins;
}

/** Whether the line that begins there may be the rest of the one before it. */
function restsAt(bytes: Buffer, begin: number): boolean {
  const end = bytes.indexOf(10, begin);
  return end !== -1 && continues(bytes.toString('utf8', begin, Math.min(end, begin + 200)));
}
