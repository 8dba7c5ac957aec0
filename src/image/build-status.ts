import type { BuildEvent } from './build-lines.ts';

/** A line of `--progress=rawjson`: BuildKit's own status messages, one JSON object a line. Only what is read of it. */
interface Status {
  readonly vertexes?: readonly Vertex[];
  readonly logs?: readonly { readonly vertex: string; readonly data?: string }[];
}

interface Vertex {
  readonly digest: string;
  readonly name?: string;
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
  readonly error?: string;
}

export interface BuildStatus {
  readonly events: readonly BuildEvent[];
  /** Output of steps, and words about those that ended, by the vertex they are about; empty when only a transfer moved on. */
  readonly show: readonly { readonly about: string | null; readonly text: string }[];
}

const PLACED = /^\[(?:(.+) )?(\d+)\/(\d+)\] (.+)$/;

/**
 * Reads one line of BuildKit's status stream; null for what is no such message (the build's own script speaks, too). Pure.
 * A vertex is told several times; times are BuildKit's, so nothing depends on when we read it.
 */
export function readBuildStatus(line: string): BuildStatus | null {
  const status = parse(line);
  if (status === null) return null;
  const events: BuildEvent[] = [];
  const show: BuildStatus['show'][number][] = [];
  for (const vertex of status.vertexes ?? []) {
    const { name = '' } = vertex;
    if (name !== '') events.push(begin(vertex.digest, name));
    const end = ending(vertex);
    if (end === undefined) continue;
    events.push(end);
    show.push({ about: vertex.digest, text: `${name}: ${words(end, vertex)}` });
  }
  for (const { data = '' } of status.logs ?? []) {
    const lines = Buffer.from(data, 'base64').toString('utf8').split(/\r?\n/).filter(Boolean);
    show.push(...lines.map((text) => ({ about: null, text })));
  }
  return { events, show };
}

function parse(line: string): Status | null {
  if (!line.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return null;
    return ['vertexes', 'statuses', 'logs', 'warnings'].some((name) => name in value)
      ? (value as Status)
      : null;
  } catch {
    return null;
  }
}

function begin(id: string, name: string): BuildEvent {
  const [, stage = '', at, of, command = ''] = PLACED.exec(name) ?? [];
  return at === undefined
    ? { kind: 'begins', id, name, stage: '' }
    : { kind: 'begins', id, name: command, stage, at: Number(at), of: Number(of) };
}

function ending({ digest: id, started, completed, cached, error }: Vertex): BuildEvent | undefined {
  if (error !== undefined && error !== '') return { kind: 'fails', id };
  if (completed === undefined) return undefined;
  if (cached === true) return { kind: 'cached', id };
  const seconds = started === undefined ? 0 : (Date.parse(completed) - Date.parse(started)) / 1000;
  return { kind: 'ends', id, seconds: Math.max(0, seconds) };
}

function words(event: BuildEvent, { error }: Vertex): string {
  if (event.kind === 'cached') return 'cached';
  if (event.kind === 'ends') return `done in ${(event.seconds ?? 0).toFixed(1)} s`;
  return `failed: ${error ?? ''}`;
}
