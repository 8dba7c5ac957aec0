/** Every error that the sources can end with, read from them: objects with `code`, `what` and `next`, also where a helper of the same file makes it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

/** The parts of a ToolError as the source says them; what is only known at run time stands as `…`. */
export interface ErrorEntry {
  readonly code: string;
  readonly kind: string;
  readonly what: string;
  readonly means: string;
  readonly next: string;
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

type Values = ReadonlyMap<string, Node>;

/** Entries of all sources of ours, one for each code and wording, sorted by code. */
export function errorsOf(root: string): ErrorEntry[] {
  const files = globSync(['src/**/*.ts', 'rehearsal/**/*.ts'], { cwd: root }).sort();
  const found = files.flatMap((file) => errorsIn(readFileSync(join(root, file), 'utf8')));
  const unique = new Map(found.map((entry) => [JSON.stringify(entry), entry]));
  return [...unique.values()].sort((a, b) => a.code.localeCompare(b.code));
}

/** Entries of one source. Pure. */
export function errorsIn(source: string): ErrorEntry[] {
  const program = parseAst(source, { lang: 'ts' }) as unknown as Node;
  const constants = constantsOf(program);
  const entries: ErrorEntry[] = [];
  walk(program, undefined, (node, within) => {
    // Some errors are rows of a table, spread into a ToolError where they are thrown.
    if (node.type !== 'ObjectExpression') return;
    const fields = fieldsOf(node);
    const code = fields.get('code');
    if (code === undefined || !fields.has('what') || !fields.has('next')) return;
    if (code.type !== 'Identifier') entries.push(entry(fields, constants));
    // Given by the callers of the function around it: each of them is an error of its own.
    else
      for (const values of callsOf(program, within))
        entries.push(entry(fields, new Map([...constants, ...values])));
  });
  return entries.filter(({ code }) => /^[A-Z][A-Z0-9_]+$/.test(code));
}

function entry(fields: Values, values: Values): ErrorEntry {
  const text = (field: string): string => words(fields.get(field), values);
  return {
    code: text('code'),
    kind: text('kind'),
    what: text('what'),
    means: text('means'),
    next: text('next'),
  };
}

function fieldsOf(node: Node): Map<string, Node> {
  const properties = node['properties'] as Node[];
  return new Map(
    properties.flatMap((one) => (one.type === 'Property' ? [[name(one['key']), one['value'] as Node]] : [])),
  );
}

/** Texts that the source names once. */
function constantsOf(program: Node): Map<string, Node> {
  const declared = (program['body'] as Node[]).flatMap((node) =>
    node.type === 'VariableDeclaration' ? (node['declarations'] as Node[]) : [],
  );
  return new Map(declared.flatMap((one) => (one['init'] ? [[name(one['id']), one['init'] as Node]] : [])));
}

interface Around {
  readonly name: string;
  readonly params: readonly Node[];
}

/** For each call of a function in this source: its parameters with what the call gives for them, or their defaults. */
function callsOf(program: Node, within: Around | undefined): Values[] {
  if (within === undefined) return [];
  const calls: Values[] = [];
  walk(program, undefined, (node) => {
    if (node.type !== 'CallExpression' || name(node['callee']) !== within.name) return;
    const given = node['arguments'] as Node[];
    const pairs = within.params.flatMap((param, index): [string, Node][] => {
      const fallback = param.type === 'AssignmentPattern' ? (param['right'] as Node) : undefined;
      const value = given[index] ?? fallback;
      return value === undefined
        ? []
        : [[name(param.type === 'AssignmentPattern' ? param['left'] : param), value]];
    });
    calls.push(new Map(pairs));
  });
  return calls;
}

/** A literal or template as text; what is computed is `…`. */
function words(node: Node | undefined, values: Values): string {
  if (node === undefined) return '…';
  if (node.type === 'Literal') return String(node['value']);
  if (node.type === 'Identifier') {
    const value = values.get(name(node));
    return value === undefined || value.type === 'Identifier' ? '…' : words(value, values);
  }
  if (node.type === 'TemplateLiteral') {
    const quasis = (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    const inner = (node['expressions'] as Node[]).map((one) => words(one, values));
    return quasis.map((text, index) => `${text}${inner[index] ?? ''}`).join('');
  }
  if (node.type === 'ConditionalExpression') return words(node['consequent'] as Node, values);
  if (node.type === 'BinaryExpression' && node['operator'] === '+')
    return `${words(node['left'] as Node, values)}${words(node['right'] as Node, values)}`;
  if (node.type === 'LogicalExpression') return words(node['right'] as Node, values);
  return '…';
}

function name(node: unknown): string {
  const { name: own, value } = (node ?? {}) as { name?: string; value?: string };
  return own ?? value ?? '';
}

/** Visits every node with the named function that it stands in. */
function walk(
  node: unknown,
  within: Around | undefined,
  visit: (node: Node, within: Around | undefined) => void,
): void {
  if (Array.isArray(node)) for (const one of node) walk(one, within, visit);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    const own = node as Node;
    const inner = functionOf(own) ?? within;
    visit(own, inner);
    for (const [field, value] of Object.entries(own)) if (field !== 'parent') walk(value, inner, visit);
  }
}

function functionOf(node: Node): Around | undefined {
  if (node.type === 'FunctionDeclaration')
    return { name: name(node['id']), params: node['params'] as Node[] };
  const init = node['init'] as Node | null | undefined;
  if (node.type !== 'VariableDeclarator' || init?.type !== 'ArrowFunctionExpression') return undefined;
  return { name: name(node['id']), params: init['params'] as Node[] };
}
