import { INPUTS, type InputName, type InputSpec } from '../inputs.generated.ts';
import { EXAMPLES, EXIT_CODES } from './examples.ts';
import type { Verb } from './verb.ts';

const PROGRAM = 'trtllm-nixl-build';

/** The help text: verbs, options of the command line, then every input of the action as an option. */
export function helpText(verbs: Readonly<Record<string, Verb>>): string {
  const verbLines = Object.entries(verbs).map(([name, verb]) => `  ${name.padEnd(12)} ${verb.summary}`);
  const inputLines = (Object.entries(INPUTS) as [InputName, InputSpec][]).map(
    ([name, spec]) => `  --${name.padEnd(22)} ${describe(spec)}`,
  );
  return `usage: ${PROGRAM} <verb> [options]

${verbLines.join('\n')}

${PROGRAM} <verb> --help shows examples of it.

${options()}

Options with the names and meanings of the action's inputs (docs/reference.md; \`--no-nixl\` turns one off):
${inputLines.join('\n')}

${exitCodes()}
`;
}

/** The help text of one verb: what it does, examples, exit codes. */
export function verbHelp(name: string, verb: Verb): string {
  const examples = (EXAMPLES[name] ?? []).map(({ line, words }) => `  # ${words}\n  ${PROGRAM} ${line}`);
  return `usage: ${PROGRAM} ${name} [options]

${verb.summary}

Examples:
${examples.join('\n\n')}

${options()}

Every input of the action is an option, too: ${PROGRAM} --help lists them, docs/reference.md says what they mean.

${exitCodes()}
`;
}

function options(): string {
  return `Options of every verb:
  --json                   the answer as JSON on stdout
  --help                   this text

Options of some verbs:
  --folder PATH            restore, build: where to put the wheel; rehearse: for everything it makes
  --image IMAGE            smoke: the image to run, instead of in place
  --expect nixl|ucx        judge: the backend that had to be used
  --profile NAME           judge: trtllm, reference or auto (auto)
  --why                    judge: which rules spoke, by which findings, and what was passed over`;
}

function exitCodes(): string {
  return `Exit codes:\n${EXIT_CODES.map(([code, words]) => `  ${String(code).padEnd(4)} ${words}`).join('\n')}`;
}

function describe(spec: InputSpec): string {
  const values = spec.choices === undefined ? spec.kind : spec.choices.join('|');
  return spec.default === undefined ? values : `${values} (${spec.default})`;
}
