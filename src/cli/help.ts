import { INPUTS, type InputName, type InputSpec } from '../inputs.generated.ts';
import type { Verb } from './verb.ts';

/** The help text: verbs, options of the command line, then every input of the action as an option. */
export function helpText(verbs: Readonly<Record<string, Verb>>): string {
  const verbLines = Object.entries(verbs).map(([name, verb]) => `  ${name.padEnd(12)} ${verb.summary}`);
  const inputLines = (Object.entries(INPUTS) as [InputName, InputSpec][]).map(
    ([name, spec]) => `  --${name.padEnd(22)} ${describe(spec)}`,
  );
  return `usage: trtllm-nixl-build <verb> [options]

${verbLines.join('\n')}

Options of every verb:
  --json                   the answer as JSON on stdout
  --help                   this text

Options of some verbs:
  --folder PATH            restore, build: where to put the wheel; rehearse: for everything it makes
  --image IMAGE            smoke: the image to run, instead of in place
  --expect nixl|ucx        judge: the backend that had to be used
  --profile NAME           judge: trtllm, reference or auto (auto)
  --why                    judge: which rules spoke, by which findings, and what was passed over

Options with the names and meanings of the action's inputs (docs/reference.md; \`--no-nixl\` turns one off):
${inputLines.join('\n')}

Exit code: 0 good, 1 the answer is bad, 2 wrong use, 3 the machine failed.
`;
}

function describe(spec: InputSpec): string {
  const values = spec.choices === undefined ? spec.kind : spec.choices.join('|');
  return spec.default === undefined ? values : `${values} (${spec.default})`;
}
