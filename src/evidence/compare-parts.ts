import type { Run } from './compare.ts';
import { kindOf, originOf } from './files.ts';
import { linesOf } from './lines.ts';
import { FAILURE_RULES } from './log-rules-engines.ts';
import { versionsIn } from './versions.ts';

/** Things of a run by a key that is the same in both runs. */
export type LineSet = ReadonlyMap<
  string,
  { readonly arm: string | null; readonly name: string; readonly value: string }
>;

type Entry = readonly [
  string,
  { readonly arm: string | null; readonly name: string; readonly value: string },
];

/** Releases and versions that records and logs name, with the paths of the copies. */
export function versionsOfRun({ parts }: Run): LineSet {
  const entries = parts.flatMap(({ name, record, texts }): Entry[] => {
    const recorded = record?.release ? [['release', record.release] as const] : [];
    const values = new Map<string, Set<string>>(recorded.map(([what, value]) => [what, new Set([value])]));
    for (const [path, text] of texts) {
      if (kindOf(path) !== 'log' && kindOf(path) !== 'ucx' && record !== null) continue;
      for (const { what, version } of versionsIn(text)) {
        const known = values.get(what) ?? new Set();
        values.set(what, known.add(version));
      }
    }
    return [...values].map(([what, found]) => [
      `${name} ${what}`,
      { arm: name, name: what, value: [...found].sort().join(', ') },
    ]);
  });
  return new Map(entries);
}

/** Variables of the workers, by process, and what the smoke test set and removed. */
export function settingsOfRun({ parts }: Run): LineSet {
  const entries = parts.flatMap(({ name: arm, record, texts }): Entry[] => {
    if (record === null) return [];
    const set = Object.entries(record.environment).map(
      ([name, value]): Entry => [`${arm} set ${name}`, { arm, name, value: value ?? 'removed' }],
    );
    const seen = [...texts].flatMap(([path, text]): Entry[] => {
      if (kindOf(path) !== 'environ') return [];
      const process = originOf(path, record).process ?? 'unknown';
      return [...linesOf(text)].flatMap((line): Entry[] => {
        const [name, ...rest] = line.text.split('=');
        if (!name || rest.length === 0 || PER_RUN.test(name)) return [];
        return [[`${arm} ${process} ${name}`, { arm, name: `${process}: ${name}`, value: rest.join('=') }]];
      });
    });
    return [...set, ...seen];
  });
  return new Map(entries);
}

/** Variables that differ in every run: folders, ports. */
const PER_RUN = /_DIR$|_FILE$|_PATH$|_PORT$|_ENDPOINTS?$|_SERVER$|_TRANSFERS$|^HOSTNAME$/;

/** Most lines told of one run. */
const MOST_LINES = 200;

/** Warnings and failures of the logs, without what differs in every run: times, numbers, addresses. */
export function linesOfRun({ parts }: Run): LineSet {
  const found = new Map<string, Entry[1]>();
  for (const { name: arm, texts, record } of parts) {
    for (const [path, text] of texts) {
      if (record !== null && kindOf(path) !== 'log') continue;
      for (const line of linesOf(text)) {
        if (found.size >= MOST_LINES) return found;
        if (!isTrouble(line.text)) continue;
        const shape = shapeOf(line.text);
        const key = `${arm} ${shape}`;
        if (!found.has(key)) found.set(key, { arm, name: `${path}:${line.number}`, value: shape });
      }
    }
  }
  return found;
}

function isTrouble(text: string): boolean {
  return /\bWARN(?:ING)?\b|\[W\]/.test(text) || FAILURE_RULES.some((pattern) => pattern.test(text));
}

/** A line without stamps, numbers, addresses and ids, so that it is the same in two runs. */
export function shapeOf(text: string): string {
  return text
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '#')
    .replace(/0x[0-9a-f]+/gi, '#')
    .replace(/\d+(?:[.:/T_-]\d+)*Z?/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
