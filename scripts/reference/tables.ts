import { dirname } from 'node:path';
import type { Action, Spec } from './actions.ts';

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

/** Markdown table of inputs. */
export function inputTable(inputs: ReadonlyMap<string, Spec>): string {
  const rows = [...inputs].map(([name, spec]) => {
    const value = spec.required ? '*required*' : spec.default === undefined ? '' : code(spec.default);
    return `| \`${name}\` | ${kindWords(spec)} | ${value} | ${cell(spec.words)} |`;
  });
  return `| Input | Kind | Default | Meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** Markdown table of outputs. */
export function outputTable(outputs: ReadonlyMap<string, string>): string {
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
