/**
 * What one line of an image build says. BuildKit numbers its vertices (`id`), the classic builder its steps. `at` and `of` place a
 * step in its stage; work without a place (loading the context, exporting layers) has none.
 */
export type BuildEvent =
  | {
      readonly kind: 'begins';
      readonly id: string;
      readonly name: string;
      readonly stage: string;
      readonly at?: number;
      readonly of?: number;
    }
  | { readonly kind: 'ends'; readonly id: string; readonly seconds?: number }
  | { readonly kind: 'cached'; readonly id: string }
  | { readonly kind: 'fails'; readonly id: string }
  /** The classic builder finished its last step. */
  | { readonly kind: 'built' };

/** Digests, logs and `...` (the printer turns to another vertex) start with the number, too, and are no events. */
const VERTEX = /^#(\d+) (.+)$/;
const PLACED = /^\[(?:(.+) )?(\d+)\/(\d+)\] (.+)$/;
const UNPLACED =
  /^(\[(?:internal|auth|context|stage)[^\]]*\] .+|\[[^\]\d][^\]]*\] .+|exporting .+|importing .+|resolve image config .+|docker-image:\/\/.+|local:\/\/.+|sending tarball.*|preparing build cache.*|writing .+ to .+|merging .+)$/;
/** `exporting layers 1.2s done` is news about a vertex, not its name. */
const NEWS = /\b(done|\d+(\.\d+)?s)$/;
const CLASSIC = /^Step (\d+)\/(\d+) : (.+)$/;

/** Reads one line of `docker build`, of BuildKit in plain form and of the classic builder; null when it says nothing. Pure. */
export function readBuildLine(line: string): BuildEvent | null {
  const vertex = VERTEX.exec(line);
  if (vertex?.[1] !== undefined && vertex[2] !== undefined) return readVertex(vertex[1], vertex[2]);
  const classic = CLASSIC.exec(line);
  if (classic) {
    const [, at, of, command = ''] = classic;
    return { kind: 'begins', id: `step ${at}`, name: command, stage: '', at: Number(at), of: Number(of) };
  }
  if (/^ ---> Using cache$/.test(line)) return { kind: 'cached', id: 'step' };
  return /^Successfully built [0-9a-f]+$/.test(line) ? { kind: 'built' } : null;
}

function readVertex(id: string, text: string): BuildEvent | null {
  const done = /^DONE (\d+(?:\.\d+)?)s$/.exec(text);
  if (done) return { kind: 'ends', id, seconds: Number(done[1]) };
  if (text === 'CACHED') return { kind: 'cached', id };
  if (/^(ERROR|CANCELED)\b/.test(text)) return { kind: 'fails', id };
  const placed = PLACED.exec(text);
  if (placed) {
    const [, stage = '', at, of, name = ''] = placed;
    return { kind: 'begins', id, name, stage, at: Number(at), of: Number(of) };
  }
  return UNPLACED.test(text) && !NEWS.test(text) ? { kind: 'begins', id, name: text, stage: '' } : null;
}
