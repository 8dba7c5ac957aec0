import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '../../src/system/errors.ts';

/** Path (relative, `/`) → text of a file. Files named `*.sh` are made executable. */
export type Tree = Readonly<Record<string, string>>;

/** Reads every file below a folder as text, sorted by path. */
export async function readTree(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const pairs = paths.map((path, index): [string, string] => [
    path.slice(folder.length + 1),
    texts[index] ?? '',
  ]);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const SECTION = /^[ \t]*#>([\w -]+)\n(.*?)^[ \t]*#<\n/gms;
const PLACEHOLDER = /@([A-Z][A-Z_]+)@/g;

/**
 * Keeps the sections (`#>name other-name` … `#<`, each mark on a line of its own) that carry one of the names given, drops the
 * others, and fills in `@NAME@`.
 * @throws ToolError `TEMPLATE_VALUE` when a placeholder has no value: half-filled scripts would fail much later.
 */
export function render(
  text: string,
  sections: readonly string[],
  values: Readonly<Record<string, string>>,
): string {
  const chosen = text.replace(SECTION, (_all, names: string, body: string) =>
    names.split(' ').some((name) => sections.includes(name)) ? body : '',
  );
  return chosen.replace(PLACEHOLDER, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw missing(name);
    return value;
  });
}

/** {@link render} over each file of a tree. */
export function renderTree(
  tree: Tree,
  sections: readonly string[],
  values: Readonly<Record<string, string>>,
): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [path, render(text, sections, values)]),
  );
}

function missing(name: string): ToolError {
  return new ToolError({
    code: 'TEMPLATE_VALUE',
    kind: 'bug',
    what: `A stand-in template asks for @${name}@, which nobody fills in.`,
    means: 'The stand-in checkout was not written.',
    next: 'Give the value in rehearsal/standin/make.ts.',
  });
}
