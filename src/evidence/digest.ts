import { skipMarker, withoutMarks } from './lines.ts';

/**
 * Words of which every line that a witness reads has one; a row of a UCX table is known by its last character.
 * `test/evidence/digest.test.ts` holds every rule's example against them, so that a new rule cannot be forgotten here. In groups, because the
 * regular expression engine skips fast over text for a few alternatives that look alike (100 MB in 20 to 40 ms a group) and slowly for many.
 */
const WORDS: readonly (readonly string[])[] = [
  ['NIXL', 'Nixl', 'nixl', 'UCX', 'Ucx', 'ucp_', 'MPI', 'CUDA', 'RDMA', 'rdma'],
  ['ERROR', 'FATAL', 'Error', 'error', 'Abort', 'FAILED', 'ailed'],
  ['ransceiver', 'ooncake', 'OONCAKE', 'reference-engine'],
  ['KV cache', 'KV Cache', 'KVCache', 'kv_cache', 'KV_Cache', 'KVCACHE'],
  ['transfer', 'Connection Manager'],
  ['undefined symbol', 'device driver'],
  ['backend', 'Traceback'],
  ['instantiated', 'libperf', 'perftest'],
  ['detected', 'dumped'],
  ['No space left', 'isaggregated'],
  ['Exception', 'Caught signal'],
  ['\\|\\n'],
  ['\\|\\r\\n'],
]; // biome-ignore format: a list of words

/** Most text kept of the start of a file; of its end twice as much, since tables of use are printed last. */
const KEPT_START = 4 << 20;
const KEPT_END = 8 << 20;

const MAX_LINE = 16_384;

/**
 * Shortens a log of any size to the lines that a witness may read, keeping their numbers (`skipMarker`), in constant memory.
 */
export class LogDigest {
  readonly #groups = WORDS.map((words) => new RegExp(words.join('|'), 'g'));
  #rest = '';
  #line = 0;
  readonly #start: Kept = { lines: [], size: 0 };
  readonly #end: Kept = { lines: [], size: 0 };

  /** Takes the next bytes of the file; the caller may reuse them afterwards. */
  push(chunk: Uint8Array): void {
    // One character a byte, so that a letter cut by the chunk's end does no harm; kept lines are decoded as UTF-8.
    const text =
      this.#rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) this.#scan(text.slice(0, end));
    // Of a line without an end only its beginning can matter.
    this.#rest = text.slice(end, end + MAX_LINE);
  }

  /** What was kept, as a text whose lines have their true numbers. */
  text(): string {
    if (this.#rest !== '') this.push(Uint8Array.of(10));
    const parts: string[] = [];
    let last = 0;
    for (const { number, text } of [...this.#start.lines, ...this.#end.lines]) {
      if (number > last + 1) parts.push(skipMarker(number - last - 1));
      parts.push(text);
      last = number;
    }
    return parts.length === 0 ? '' : `${parts.join('\n')}\n`;
  }

  #scan(text: string): void {
    const begins = new Set(this.#groups.flatMap((group) => lineBegins(text, group)));
    let at = 0;
    for (const begin of [...begins].sort((a, b) => a - b)) {
      this.#line += linesBetween(text, at, begin);
      const end = text.indexOf('\n', begin);
      this.#keep(text.slice(begin, Math.min(end, begin + MAX_LINE)));
      this.#line += 1;
      at = end + 1;
    }
    this.#line += linesBetween(text, at, text.length);
  }

  #keep(raw: string): void {
    const line = { number: this.#line + 1, text: withoutMarks(Buffer.from(raw, 'latin1').toString('utf8')) };
    const size = line.text.length + 32;
    const kept =
      this.#start.size + size <= KEPT_START && this.#end.lines.length === 0 ? this.#start : this.#end;
    kept.lines.push(line);
    kept.size += size;
    if (this.#end.size > KEPT_END) forget(this.#end);
  }
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

function linesBetween(text: string, from: number, until: number): number {
  let lines = 0;
  for (let end = text.indexOf('\n', from); end !== -1 && end < until; end = text.indexOf('\n', end + 1))
    lines += 1;
  return lines;
}
