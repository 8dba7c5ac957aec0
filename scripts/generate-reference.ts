/**
 * Makes everything that repeats action.yml: the action.yml of each sub-action, `src/inputs.generated.ts`, the tables of
 * docs/reference.md and of README.md; and what repeats the sources: docs/troubleshooting.md, docs/cli.md.
 *
 *   node scripts/generate-reference.ts            writes them
 *   node scripts/generate-reference.ts --check    writes nothing; ends with 1 and names what is not current
 *
 * The convention. An input's description begins with its kind in square brackets, then words:
 *
 *   [boolean]              `true` or `false` (the six spellings of YAML 1.2, as core.getBooleanInput reads them); needs a default
 *   [integer]              whole number;  [integer: 1..65536] with bounds, both included, either may be left out (`1..`)
 *   [bytes]                whole number with an optional unit: `500`, `10 GB`, `2GiB`
 *   [path]                 file or folder, made absolute against the workspace
 *   [string]               as written, outer blanks removed
 *   [secret]               as [string], and masked before anything else happens
 *   [lines]                one item a line, blank lines dropped, order kept
 *   [choice: a|b|c]        exactly one of these
 *   [list: a|b|c]          one or more of these, comma or line separated, order kept;  [list] takes any words
 *
 * No default, or an empty one, means "not given": its value is undefined ([lines] and [list]: an empty list). `required: true`
 * takes no default. An input that several action.yml files name has the same kind in all of them.
 *
 *   nixl:
 *     description: '[boolean] The NIXL flag: …'
 *     default: 'true'
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXAMPLES, EXIT_CODES } from '../src/cli/examples.ts';
import { ADVICE } from '../src/evidence/diagnoses.ts';
import { type Action, mergeInputs, readAction } from './reference/actions.ts';
import { renderCli } from './reference/cli.ts';
import { errorsOf } from './reference/errors.ts';
import { renderSubAction, SUB_ACTIONS } from './reference/sub-actions.ts';
import { fillMarkers, inputTable, outputTable, renderReference } from './reference/tables.ts';
import { renderTroubleshooting } from './reference/troubleshooting.ts';
import { renderTypes } from './reference/types.ts';

/** A file that repeats action.yml: its place and what it must say. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/** Everything that is made from the action files of the project in `root`. */
export function generate(root: string): Generated[] {
  const whole = readFileSync(join(root, 'action.yml'), 'utf8');
  const parts = Object.keys(SUB_ACTIONS).map((name) => ({
    path: `actions/${name}/action.yml`,
    text: renderSubAction(name, whole),
  }));
  const actions = [{ path: 'action.yml', text: whole }, ...parts].map(({ path, text }) =>
    readAction(path, text),
  );
  const outputs = new Map(actions.flatMap((action) => [...action.outputs]));
  const main = actions[0] as Action;
  return [
    ...parts,
    { path: 'src/inputs.generated.ts', text: renderTypes(mergeInputs(actions), outputs) },
    { path: 'docs/reference.md', text: renderReference(actions) },
    { path: 'docs/cli.md', text: renderCli(EXAMPLES, EXIT_CODES) },
    { path: 'docs/troubleshooting.md', text: renderTroubleshooting(errorsOf(root), ADVICE) },
    {
      path: 'README.md',
      text: fillMarkers(
        textOf(join(root, 'README.md')),
        `${inputTable(main.inputs)}\n${outputTable(main.outputs)}`,
      ),
    },
  ];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Paths of the generated files whose text on disk is not what action.yml makes of them. */
export function stale(root: string): string[] {
  return generate(root).flatMap(({ path, text }) => (textOf(join(root, path)) === text ? [] : [path]));
}

function main(root: string, check: boolean): void {
  const paths = stale(root);
  if (check && paths.length > 0) {
    console.error(
      `Not what action.yml says: ${paths.join(', ')}. Run \`npm run docs\` and commit the result.`,
    );
    process.exitCode = 1;
    return;
  }
  for (const { path, text } of generate(root)) {
    if (!paths.includes(path)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  console.log(paths.length === 0 ? 'The reference is current.' : `Written: ${paths.join(', ')}`);
}

if (import.meta.main) main(join(import.meta.dirname, '..'), process.argv.includes('--check'));
