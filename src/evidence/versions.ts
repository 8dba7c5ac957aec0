import { linesOf } from './lines.ts';

/** A version that a program names in its log. */
export interface NamedVersion {
  readonly what: 'TensorRT-LLM' | 'NIXL' | 'UCX' | 'UCX under NIXL' | 'vLLM';
  /** With the path it was loaded from, where the line says so. */
  readonly version: string;
}

const LINES: readonly (readonly [NamedVersion['what'], RegExp])[] = [
  ['TensorRT-LLM', /TensorRT-LLM version: ?(\S+)/],
  ['NIXL', /\bNIXL version: ?(\S+)/],
  ['UCX', /\bVersion (\d+\.\d+\.\d+\S*) \(loaded from ([^),]+)/],
  ['UCX under NIXL', /NIXL UCX backend bound to UCX (\S+) at (\S+)/],
  ['vLLM', /Initializing a V1 LLM engine \(v?([\w.]+)\)/],
];

/** Versions named in a text, each once, in the order of the table and then of the text. */
export function versionsIn(text: string): readonly NamedVersion[] {
  const found = new Map<string, NamedVersion>();
  for (const line of linesOf(text)) {
    if (!/ersion|bound to UCX|V1 LLM/.test(line.text)) continue;
    for (const [what, pattern] of LINES) {
      const match = pattern.exec(line.text);
      if (!match) continue;
      const version = match[2] === undefined ? (match[1] ?? '') : `${match[1]} (${match[2]})`;
      found.set(`${what} ${version}`, { what, version });
    }
  }
  const order = LINES.map(([what]) => what);
  return [...found.values()].sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}
