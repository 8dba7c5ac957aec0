import { resolve } from 'node:path';
import { INPUTS, type InputName, type InputSpec, type Inputs } from './inputs.generated.ts';
import { ToolError } from './system/errors.ts';

export type { InputName, Inputs } from './inputs.generated.ts';

/** Gives the raw text of an input, or undefined when it was not given (the default of action.yml then holds). */
export type InputSource = (name: InputName) => string | undefined;

/**
 * Reads every input once into one typed, read-only object. Nothing else reads `INPUT_*` or parses an option.
 * @param workspace paths are made absolute against it.
 * @throws ToolError `BAD_INPUT` naming the input, what was given and what is allowed.
 */
export function readInputs(source: InputSource, workspace: string): Inputs {
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(INPUTS) as [InputName, InputSpec][]) {
    const raw = source(name)?.trim();
    const text = raw === undefined || raw === '' ? spec.default : raw;
    values[name] = text === undefined || text === '' ? emptyOf(spec) : parse(name, spec, text, workspace);
  }
  return values as unknown as Inputs;
}

function emptyOf(spec: InputSpec): readonly string[] | undefined {
  return spec.kind === 'lines' || spec.kind === 'list' ? [] : undefined;
}

function parse(name: InputName, spec: InputSpec, text: string, workspace: string): unknown {
  switch (spec.kind) {
    case 'boolean':
      if (/^(true|True|TRUE)$/.test(text)) return true;
      if (/^(false|False|FALSE)$/.test(text)) return false;
      throw badInput(name, text, '`true` or `false`');
    case 'integer':
      return integer(name, spec, text);
    case 'bytes':
      return bytes(name, text);
    case 'path':
      return resolve(workspace, text);
    case 'choice':
      if (spec.choices?.includes(text)) return text;
      throw badInput(name, text, `one of ${spec.choices?.join(', ')}`);
    case 'list':
      return list(name, spec, text);
    case 'lines':
      return text.split(/\r?\n/).filter((line) => line.trim() !== '');
    default:
      return text;
  }
}

function integer(name: InputName, spec: InputSpec, text: string): number {
  const value = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = spec;
  if (value >= min && value <= max) return value;
  const bounds = [
    ...(Number.isFinite(min) ? [`at least ${min}`] : []),
    ...(Number.isFinite(max) ? [`at most ${max}`] : []),
  ];
  throw badInput(name, text, ['a whole number', ...bounds].join(', '));
}

const UNITS: Record<string, number> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

function bytes(name: InputName, text: string): number {
  const match = /^(\d{1,15}(?:\.\d+)?)\s*([A-Za-z]*)$/.exec(text);
  const unit = UNITS[(match?.[2] ?? '?').toLowerCase()];
  if (match?.[1] === undefined || unit === undefined)
    throw badInput(name, text, 'a size such as `500 MB` or `50GiB`');
  return Math.floor(Number(match[1]) * unit);
}

function list(name: InputName, spec: InputSpec, text: string): string[] {
  const words = text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  // `none` is the only way to say "nothing" where the default is something.
  if (words.length === 1 && words[0] === 'none') return [];
  const unknown = words.find((word) => spec.choices !== undefined && !spec.choices.includes(word));
  if (unknown !== undefined)
    throw badInput(name, unknown, `a list of ${spec.choices?.join(', ')}, or \`none\``);
  return [...new Set(words)];
}

function badInput(name: InputName, given: string, allowed: string): ToolError {
  return new ToolError({
    code: 'BAD_INPUT',
    kind: 'usage',
    what: `Input \`${name}\` is \`${given}\`, but must be ${allowed}.`,
    means: 'Nothing was started.',
    next: `Correct \`${name}\` in the workflow (docs/reference.md lists every input).`,
  });
}

/** `NAME=VALUE` lines as a record. @throws ToolError `BAD_INPUT` for a line without a name. */
export function namedValues(name: InputName, lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line, index) => {
      const at = line.indexOf('=');
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(line.slice(0, Math.max(at, 0)))) {
        // What stands before the `=` is no secret; a line without one may be nothing else.
        const given = at < 0 ? `line ${index + 1}, which has no =` : line.slice(0, at);
        throw badInput(name, given, 'lines of the form `NAME=VALUE`');
      }
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
