import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { INPUTS, type InputName, type InputSpec } from '../inputs.generated.ts';
import { type Inputs, readInputs } from '../inputs.ts';
import { ToolError } from '../system/errors.ts';

/** Options that only the command line has. */
export interface CliOptions {
  readonly json: boolean;
  readonly help: boolean;
  /** `smoke`: the image to run instead of building one. */
  readonly image: string | undefined;
  /** `judge`: the backend that had to be used. */
  readonly expect: string | undefined;
  readonly profile: string | undefined;
  /** `judge`: explain the answer. */
  readonly why: boolean;
  /** `restore`, `build`: folder for the wheel. `rehearse`: folder for everything it makes. */
  readonly folder: string | undefined;
}

export interface CliArgs {
  readonly positionals: readonly string[];
  readonly options: CliOptions;
  /** The action's inputs, given as `--<name>`; `overrides` win over defaults but not over what was given. */
  inputs(overrides?: Partial<Record<InputName, string>>): Inputs;
}

/** Every input of action.yml is an option of the same name; a boolean one is a switch (`--rebuild`, `--no-nixl`). */
function optionTable(): ParseArgsOptionsConfig {
  const table: ParseArgsOptionsConfig = {
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false, short: 'h' },
    image: { type: 'string' },
    expect: { type: 'string' },
    profile: { type: 'string' },
    why: { type: 'boolean', default: false },
    folder: { type: 'string' },
  };
  for (const [name, spec] of Object.entries(INPUTS) as [InputName, InputSpec][]) {
    table[name] =
      spec.kind === 'boolean'
        ? { type: 'boolean' }
        : { type: 'string', ...(spec.kind === 'lines' ? { multiple: true } : {}) };
  }
  return table;
}

/** Reads a command line. @throws ToolError `BAD_OPTION` for an unknown option or a missing value. */
export function parseCli(argv: readonly string[], cwd: string): CliArgs {
  const { values, positionals } = parse(argv);
  const text = (name: string): string | undefined => {
    const value = values[name];
    if (value === undefined) return undefined;
    return Array.isArray(value) ? value.join('\n') : String(value);
  };
  return {
    positionals,
    options: {
      json: values['json'] === true,
      help: values['help'] === true,
      image: text('image'),
      expect: text('expect'),
      profile: text('profile'),
      why: values['why'] === true,
      folder: text('folder'),
    },
    inputs: (overrides = {}) => readInputs((name) => text(name) ?? overrides[name], cwd),
  };
}

function parse(argv: readonly string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({
      args: [...argv],
      options: optionTable(),
      allowPositionals: true,
      allowNegative: true,
      strict: true,
    });
  } catch (error) {
    throw new ToolError({
      code: 'BAD_OPTION',
      kind: 'usage',
      what: `${error instanceof Error ? error.message : String(error)}`,
      means: 'Nothing was started.',
      next: 'See `trtllm-nixl-build --help`.',
    });
  }
}
