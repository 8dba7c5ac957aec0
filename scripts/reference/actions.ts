import { parse } from 'yaml';

export const KINDS = [
  'boolean',
  'integer',
  'bytes',
  'path',
  'string',
  'secret',
  'lines',
  'choice',
  'list',
] as const;
type Kind = (typeof KINDS)[number];

/** What one input is, read from its description and default. */
export interface Spec {
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
  readonly inputs: ReadonlyMap<string, Spec>;
  readonly outputs: ReadonlyMap<string, string>;
}

/** Reads one action.yml. @throws Error naming file and input where the convention is broken. */
export function readAction(file: string, text: string): Action {
  const action = parse(text) as {
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
  return { file, inputs, outputs: new Map(outputs) };
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
 * @throws Error when two files give one input another kind or default; a choice may be narrowed.
 */
export function mergeInputs(actions: readonly Action[]): Map<string, Spec> {
  const merged = new Map<string, Spec>();
  for (const action of actions) {
    for (const [name, spec] of action.inputs) {
      const known = merged.get(name);
      if (known === undefined) merged.set(name, spec);
      else if (!narrows(known, spec) && shape(known) !== shape(spec))
        throw new Error(
          `${action.file}, input \`${name}\`: another kind or default than in ${actions[0]?.file ?? 'the first action'}.`,
        );
    }
  }
  return merged;
}

/** A sub-action may take fewer of the words of a choice, and then another of them is its default. */
function narrows(whole: Spec, part: Spec): boolean {
  if (whole.kind !== 'choice' || part.kind !== 'choice') return false;
  return part.choices?.every((word) => whole.choices?.includes(word)) === true;
}

function shape({ kind, choices, min, max, default: value }: Spec): string {
  return JSON.stringify({ kind, choices, min, max, value });
}
