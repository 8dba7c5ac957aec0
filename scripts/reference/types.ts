import { KINDS, type Spec } from './actions.ts';

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
