import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stale } from '../../scripts/generate-reference.ts';
import { mergeInputs, readAction } from '../../scripts/reference/actions.ts';
import { fillMarkers, renderReference } from '../../scripts/reference/tables.ts';
import { renderTypes } from '../../scripts/reference/types.ts';

test('what repeats action.yml says what action.yml says (`npm run docs` makes it so)', () => {
  expect(stale(join(import.meta.dirname, '../..'))).toEqual([]);
});

const input = (description: string, more = ''): string =>
  `name: x\ninputs:\n  an-input:\n    description: ${JSON.stringify(description)}\n${more}`;

test.each([
  ['[boolean] Words.', "    default: 'false'", { kind: 'boolean', default: 'false' }, 'boolean'],
  ['[integer: 1..9] Words.', "    default: '3'", { kind: 'integer', default: '3', min: 1, max: 9 }, 'number'],
  ['[integer: 1..] Words.', '', { kind: 'integer', min: 1 }, 'number | undefined'],
  ['[integer: -5..-1] Words.', '', { kind: 'integer', min: -5, max: -1 }, 'number | undefined'],
  ['[bytes] Words.', '    default: 50 GB', { kind: 'bytes', default: '50 GB' }, 'number'],
  ['[path] Words.', "    default: ''", { kind: 'path' }, 'string | undefined'],
  ['[string] Words.', '    required: true', { kind: 'string', required: true }, 'string'],
  ['[secret] Words.', '', { kind: 'secret' }, 'string | undefined'],
  ['[lines] Words.', '', { kind: 'lines' }, 'readonly string[]'],
  [
    '[choice: a|b-c] Words.',
    '    default: a',
    { kind: 'choice', default: 'a', choices: ['a', 'b-c'] },
    "'a' | 'b-c'",
  ],
  ['[choice: a|b] Words.', '', { kind: 'choice', choices: ['a', 'b'] }, "'a' | 'b' | undefined"],
  ['[list: a|b] Words.', '    default: b,a', { kind: 'list', choices: ['a', 'b'] }, "readonly ('a' | 'b')[]"],
  ['[list] Words.', '', { kind: 'list' }, 'readonly string[]'],
] as const)('%s', (description, more, spec, type) => {
  const action = readAction('action.yml', input(description, more));
  expect(action.inputs.get('an-input')).toMatchObject({ ...spec, words: 'Words.' });
  expect(renderTypes(action.inputs, action.outputs)).toContain(`readonly 'an-input': ${type};`);
});

test.each([
  ['Words without a kind.', '', 'does not begin with one of'],
  ['[bool] Words.', '', 'does not begin with one of'],
  ['[string]', '', 'does not begin with one of'],
  ['[string: a] Words.', '', '[string] takes no `: a`'],
  ['[choice] Words.', '', 'without choices'],
  ['[boolean] Words.', '', 'needs `true` or `false`'],
  ['[boolean] Words.', '    default: true', 'not quoted'],
  ['[integer] Words.', "    default: 'ten'", 'not an allowed whole number'],
  ['[integer: 1..5] Words.', "    default: '6'", 'not an allowed whole number'],
  ['[bytes] Words.', '    default: much', 'is no size'],
  ['[choice: a|b] Words.', '    default: c', 'not one of its choices'],
  ['[list: a|b] Words.', '    default: a,c', 'not among its choices'],
  ['[secret] Words.', '    default: x', 'a secret has no default'],
  ['[string] Words.', '    default: x\n    required: true', 'required, and yet'],
])('the convention refuses %s %s', (description, more, words) => {
  expect(() => readAction('a/action.yml', input(description, more))).toThrow(words);
  expect(() => readAction('a/action.yml', input(description, more))).toThrow(
    'a/action.yml, input `an-input`',
  );
});

test('a name that the runner would spell in two ways is refused', () => {
  expect(() =>
    readAction('action.yml', 'name: x\ninputs: { An_Input: { description: "[string] x" } }'),
  ).toThrow('lower-case');
});

test('an input has one kind and one default in all actions', () => {
  const one = readAction('action.yml', input('[string] Words.'));
  expect([...mergeInputs([one, readAction('b', input('[string] Other words.'))]).keys()]).toEqual([
    'an-input',
  ]);
  expect(() => mergeInputs([one, readAction('b', input('[path] Words.'))])).toThrow('b, input `an-input`');
});

test('a bar in a description does not split its row', () => {
  const action = readAction('action.yml', input('[lines] One | two.', '    default: |\n      a\n      b'));
  expect(renderReference([action])).toContain('| `an-input` | lines | `a, b` | One \\| two. |');
});

test('README: only what lies between the markers is replaced', () => {
  const readme = 'a\n<!-- inputs: begin (npm run docs) -->\nold\n<!-- inputs: end -->\nb\n';
  expect(fillMarkers(readme, 'new\n')).toBe(
    'a\n<!-- inputs: begin (npm run docs) -->\nnew\n<!-- inputs: end -->\nb\n',
  );
  expect(fillMarkers('no markers', 'new')).toBe('no markers');
});
