/**
 * Makes everything that repeats action.yml: `src/inputs.generated.ts`, the tables of docs/reference.md and of README.md.
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
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const KINDS = ['boolean', 'integer', 'bytes', 'path', 'string', 'secret', 'lines', 'choice', 'list'] as const;
type Kind = (typeof KINDS)[number];

interface Spec {
  readonly kind: Kind;
  readonly default?: string;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly required: boolean;
  /** The description without its kind. */
  readonly words: string;
}

/** One action.yml, read: inputs and outputs by name, in the order of the file. */
export interface Action {
  readonly file: string;
  readonly title: string;
  readonly inputs: ReadonlyMap<string, Spec>;
  readonly outputs: ReadonlyMap<string, string>;
}

/** A file that repeats action.yml: its place and what it must say. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/** Reads one action.yml. @throws Error naming file and input where the convention is broken. */
export function readAction(file: string, text: string): Action {
  const action = parse(text) as {
    name: string;
    inputs?: Record<string, { description?: string; default?: unknown; required?: boolean }>;
    outputs?: Record<string, { description?: string }>;
  };
  const inputs = new Map<string, Spec>();
  for (const [name, input] of Object.entries(action.inputs ?? {})) {
    try {
      inputs.set(name, readSpec(name, input));
    } catch (error) {
      throw new Error(`${file}, input \`${name}\`: ${(error as Error).message}`);
    }
  }
  const outputs = Object.entries(action.outputs ?? {}).map(([name, output]) => {
    if (!output.description) throw new Error(`${file}, output \`${name}\`: no description.`);
    return [name, output.description.trim()] as const;
  });
  return { file, title: action.name, inputs, outputs: new Map(outputs) };
}

function readSpec(
  name: string,
  input: { description?: string; default?: unknown; required?: boolean },
): Spec {
  // The runner makes INPUT_<NAME> of it: a blank or an upper-case letter would make two spellings of one input.
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error('its name is not lower-case-with-hyphens.');
  const match = /^\[([a-z]+)(?::\s*([^\]]+))?\]\s+(\S[\s\S]*)$/.exec(input.description?.trim() ?? '');
  const kind = KINDS.find((one) => one === match?.[1]);
  if (!match || kind === undefined)
    throw new Error(`its description does not begin with one of [${KINDS.join('], [')}].`);
  if (input.default !== undefined && typeof input.default !== 'string')
    throw new Error('its default is not quoted; YAML would change its spelling before the runner sees it.');
  const spec: Spec = {
    kind,
    ...(input.default ? { default: input.default } : {}),
    ...detail(kind, match[2]?.trim()),
    required: input.required === true,
    words: (match[3] ?? '').trim().replace(/\s+/g, ' '),
  };
  checkDefault(spec);
  return spec;
}

function detail(kind: Kind, text: string | undefined): Pick<Spec, 'choices' | 'min' | 'max'> {
  if (kind === 'choice' || kind === 'list') {
    if (text === undefined && kind === 'choice') throw new Error('a choice without choices.');
    return text === undefined ? {} : { choices: text.split('|').map((one) => one.trim()) };
  }
  if (text === undefined) return {};
  const bounds = kind === 'integer' ? /^(-?\d*)\.\.(-?\d*)$/.exec(text) : null;
  if (!bounds) throw new Error(`[${kind}] takes no \`: ${text}\`.`);
  return {
    ...(bounds[1] ? { min: Number(bounds[1]) } : {}),
    ...(bounds[2] ? { max: Number(bounds[2]) } : {}),
  };
}

function checkDefault(spec: Spec): void {
  const {
    kind,
    default: value,
    choices,
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
  } = spec;
  if (spec.required && value !== undefined) throw new Error('required, and yet it has a default.');
  if (kind === 'boolean' && value !== 'true' && value !== 'false')
    throw new Error('a boolean needs `true` or `false` as its default.');
  if (value === undefined) return;
  const bad = (why: string): never => {
    throw new Error(`its default \`${value}\` ${why}.`);
  };
  if (kind === 'integer' && !(/^-?\d+$/.test(value) && Number(value) >= min && Number(value) <= max))
    bad('is not an allowed whole number');
  if (kind === 'bytes' && !/^\d+(\.\d+)?\s*([kMGT]i?)?B?$/i.test(value)) bad('is no size');
  if (kind === 'choice' && !choices?.includes(value)) bad('is not one of its choices');
  if (kind === 'list' && choices && !value.split(/[,\n]/).every((one) => choices.includes(one.trim())))
    bad('has a word that is not among its choices');
  if (kind === 'secret') bad('is public: a secret has no default');
}

/**
 * Puts the inputs of all actions together: the main action's first, then what only sub-actions have.
 * @throws Error when two files give one input another kind.
 */
export function mergeInputs(actions: readonly Action[]): Map<string, Spec> {
  const merged = new Map<string, Spec>();
  for (const action of actions) {
    for (const [name, spec] of action.inputs) {
      const known = merged.get(name);
      if (known === undefined) merged.set(name, spec);
      else if (shape(known) !== shape(spec))
        throw new Error(
          `${action.file}, input \`${name}\`: another kind or default than in ${actions[0]?.file ?? 'the first action'}.`,
        );
    }
  }
  return merged;
}

function shape({ kind, choices, min, max, default: value }: Spec): string {
  return JSON.stringify({ kind, choices, min, max, value });
}

/** `src/inputs.generated.ts`: the table that src/inputs.ts reads by, and the types of what it gives. */
export function renderTypes(inputs: ReadonlyMap<string, Spec>, outputs: ReadonlyMap<string, string>): string {
  const table = [...inputs].map(([name, { kind, default: value, choices, min, max }]) => {
    return `  ${key(name)}: ${literal({ kind, default: value, choices, min, max })},`;
  });
  const types = [...inputs].map(
    ([name, spec]) => `  /** ${docWords(spec.words)} */\n  readonly ${key(name)}: ${typeOf(spec)};`,
  );
  return `// Made from action.yml by scripts/generate-reference.ts (\`npm run docs\`). Do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated

export interface InputSpec {
  readonly kind: ${KINDS.map((kind) => `'${kind}'`).join(' | ')};
  readonly default?: string;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** Every input of every action of ours, with the kind and default that action.yml states. */
export const INPUTS = {
${table.join('\n')}
} as const satisfies Record<string, InputSpec>;

export type InputName = keyof typeof INPUTS;

/** The inputs as read by src/inputs.ts; undefined means not given. */
export interface Inputs {
${types.join('\n')}
}

export const OUTPUTS = [
${[...outputs.keys()].map((name) => `  '${name}',`).join('\n')}
] as const;

export type OutputName = (typeof OUTPUTS)[number];
`;
}

function typeOf(spec: Spec): string {
  const given = spec.default !== undefined || spec.required;
  const words = spec.choices?.map((one) => `'${one}'`).join(' | ');
  switch (spec.kind) {
    case 'boolean':
      return 'boolean';
    case 'lines':
      return 'readonly string[]';
    case 'list':
      return words === undefined ? 'readonly string[]' : `readonly (${words})[]`;
    case 'integer':
    case 'bytes':
      return given ? 'number' : 'number | undefined';
    case 'choice':
      return given ? `${words}` : `${words} | undefined`;
    default:
      return given ? 'string' : 'string | undefined';
  }
}

function key(name: string): string {
  return /^[a-z]+$/.test(name) ? name : `'${name}'`;
}

function literal(spec: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(spec).filter(([, value]) => value !== undefined);
  return `{ ${parts.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ')} }`;
}

/** `*` and `/` side by side would end the comment. */
function docWords(words: string): string {
  return words.replaceAll('*/', '* /');
}

/** docs/reference.md as a whole. */
export function renderReference(actions: readonly Action[]): string {
  const parts = actions.map((action, index) => {
    const uses = index === 0 ? 'org/trtllm-nixl-build' : `org/trtllm-nixl-build/${dirname(action.file)}`;
    return `## \`uses: ${uses}\`

${inputTable(action.inputs)}
${action.outputs.size === 0 ? '' : `\n${outputTable(action.outputs)}`}`;
  });
  return `<!-- Made from action.yml by scripts/generate-reference.ts (npm run docs). Do not edit. -->
# Inputs and outputs

Every input is optional unless it says *required*. Where no default stands, an empty input means "not given".
${kindTable()}
${parts.join('\n')}`;
}

function kindTable(): string {
  return `
| Kind | What to write |
|---|---|
| boolean | \`true\` or \`false\` |
| integer | a whole number |
| size | a number with an optional unit: \`500 MB\`, \`50GB\`, \`2GiB\` |
| path | file or folder, relative to the workspace or absolute |
| string, secret | as it is; a secret is masked in the log |
| lines | one item a line |
| one of | exactly one of the words |
| list of | one or more of the words, separated by commas or line ends; \`none\` for none |
`;
}

function inputTable(inputs: ReadonlyMap<string, Spec>): string {
  const rows = [...inputs].map(([name, spec]) => {
    const value = spec.required ? '*required*' : spec.default === undefined ? '' : code(spec.default);
    return `| \`${name}\` | ${kindWords(spec)} | ${value} | ${cell(spec.words)} |`;
  });
  return `| Input | Kind | Default | Meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function outputTable(outputs: ReadonlyMap<string, string>): string {
  const rows = [...outputs].map(([name, words]) => `| \`${name}\` | ${cell(words)} |`);
  return `| Output | Meaning |\n|---|---|\n${rows.join('\n')}\n`;
}

function kindWords({ kind, choices, min, max }: Spec): string {
  const words = choices?.map(code).join(', ');
  if (kind === 'choice') return `one of ${words}`;
  if (kind === 'list') return words === undefined ? 'list' : `list of ${words}`;
  if (kind === 'bytes') return 'size';
  return min === undefined && max === undefined ? kind : `${kind}, ${min ?? ''} to ${max ?? ''}`.trim();
}

function code(text: string): string {
  return `\`${cell(text.trim().replace(/\s*\n\s*/g, ', '))}\``;
}

/** Our own descriptions hold Markdown on purpose; only what breaks a table row is escaped. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

const BEGIN = '<!-- inputs: begin (npm run docs) -->';
const END = '<!-- inputs: end -->';

/** README.md with the text between its markers replaced; unchanged when it has no markers. */
export function fillMarkers(readme: string, table: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) return readme;
  return `${readme.slice(0, from + BEGIN.length)}\n${table}${readme.slice(to)}`;
}

/** Everything that is made from the action files of the project in `root`. */
export function generate(root: string): Generated[] {
  const files = ['action.yml', ...globSync('actions/*/action.yml', { cwd: root }).sort()];
  const actions = files.map((file) => readAction(file, readFileSync(join(root, file), 'utf8')));
  const outputs = new Map(actions.flatMap((action) => [...action.outputs]));
  const main = actions[0] as Action;
  return [
    { path: 'src/inputs.generated.ts', text: renderTypes(mergeInputs(actions), outputs) },
    { path: 'docs/reference.md', text: renderReference(actions) },
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
  for (const { path, text } of generate(root))
    if (paths.includes(path)) writeFileSync(join(root, path), text);
  console.log(paths.length === 0 ? 'The reference is current.' : `Written: ${paths.join(', ')}`);
}

if (import.meta.main)
  main(join(dirname(fileURLToPath(import.meta.url)), '..'), process.argv.includes('--check'));
