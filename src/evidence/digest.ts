import { skipMarker, withoutMarks } from './lines.ts';

/**
 * Words of which every line that a witness reads has one. `test/evidence/digest.test.ts` holds every rule's example against it, so a
 * new rule cannot be forgotten here.
 */
const WORDS = [
  'NIXL', 'Nixl', 'nixl', 'UCX', 'Ucx', 'ucp_', 'perf', 'cfg#', 'rendezvous', ' \\|\\r?\\n', 'reference-engine',
  'ransceiver', 'KV ?[Cc]ache', 'kv_cache', 'KVCACHE', 'Connection Manager', 'transfer', 'Mooncake', 'mooncake',
  'undefined symbol', 'not found', 'failed', 'Failed', 'FAILED', 'ERROR', 'Error', 'error',
  'No space left', 'device driver', 'CUDA', 'cuMem', 'backend', 'variable', 'RDMA', 'rdma', 'MPI', 'Assertion', 'Aborted',
]; // biome-ignore format: a list of words

/** Most text kept of one file; half of it for the start and half for the end, since tables of use are printed last. */
const KEPT_HALF = 4 << 20;

const MAX_LINE = 16_384;

/**
 * Shortens a log of any size to the lines that a witness may read, keeping their numbers (`skipMarker`), in constant memory. Feed it
 * chunks of the file in Latin-1 (one character a byte); `text()` is UTF-8 again.
 */
export class LogDigest {
  readonly #interesting = new RegExp(WORDS.join('|'), 'g');
  #rest = '';
  #line = 0;
  readonly #head: Kept = { lines: [], size: 0 };
  readonly #tail: Kept = { lines: [], size: 0 };

  /** Takes the next chunk. */
  push(chunk: string): void {
    const text = this.#rest + chunk;
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0) {
      // A line without an end: only its beginning can matter.
      this.#rest = text.length > MAX_LINE ? text.slice(0, MAX_LINE) : text;
      return;
    }
    this.#rest = text.slice(end);
    this.#scan(text, end);
  }

  /** What was kept, as a text whose lines have their true numbers. */
  text(): string {
    if (this.#rest !== '') this.push('\n');
    const parts: string[] = [];
    let last = 0;
    for (const { number, text } of [...this.#head.lines, ...this.#tail.lines]) {
      if (number > last + 1) parts.push(skipMarker(number - last - 1));
      parts.push(text);
      last = number;
    }
    return parts.length === 0 ? '' : `${parts.join('\n')}\n`;
  }

  #scan(text: string, end: number): void {
    let at = 0;
    const search = this.#interesting;
    search.lastIndex = 0;
    for (let hit = search.exec(text); hit !== null && hit.index < end; hit = search.exec(text)) {
      at = this.#countTo(text, at, hit.index);
      const stop = text.indexOf('\n', at);
      this.#keep(text.slice(at, Math.min(stop, at + MAX_LINE)));
      this.#line += 1;
      at = stop + 1;
      search.lastIndex = at;
      if (at >= end) return;
    }
    this.#countTo(text, at, end);
  }

  /** Counts the lines that end before `until` and returns where the line holding it begins. */
  #countTo(text: string, from: number, until: number): number {
    let at = from;
    for (let end = text.indexOf('\n', at); end !== -1 && end < until; end = text.indexOf('\n', at)) {
      this.#line += 1;
      at = end + 1;
    }
    return at;
  }

  #keep(raw: string): void {
    const line = { number: this.#line + 1, text: withoutMarks(utf8(raw)) };
    const size = line.text.length + 32;
    if (this.#head.size + size <= KEPT_HALF && this.#tail.lines.length === 0) {
      this.#head.lines.push(line);
      this.#head.size += size;
      return;
    }
    this.#tail.lines.push(line);
    this.#tail.size += size;
    if (this.#tail.size > 2 * KEPT_HALF) forget(this.#tail);
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

function utf8(latin1: string): string {
  return /[\u0080-\u00ff]/.test(latin1) ? Buffer.from(latin1, 'latin1').toString('utf8') : latin1;
}
