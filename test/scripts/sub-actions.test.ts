import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Action, readAction } from '../../scripts/reference/actions.ts';
import { renderSubAction, SUB_ACTIONS } from '../../scripts/reference/sub-actions.ts';

const MAIN = readFileSync(join(import.meta.dirname, '..', '..', 'action.yml'), 'utf8');
const main = readAction('action.yml', MAIN);
const subs = new Map<string, Action>(
  Object.keys(SUB_ACTIONS).map((name) => [
    name,
    readAction(`actions/${name}/action.yml`, renderSubAction(name, MAIN)),
  ]),
);

/** What only a sub-action has; everything else is the action's, word for word. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  restore: ['plan-file'],
  build: ['plan-file', 'until'],
  'smoke-test': ['plan-file', 'image'],
  save: ['plan-file', 'wheel'],
};

test.each([...subs])('%s: its inputs are those of the action, but for its own', (name, sub) => {
  const changed = [...sub.inputs].filter(
    ([input, spec]) => JSON.stringify(spec) !== JSON.stringify(main.inputs.get(input)),
  );
  expect(changed.map(([input]) => input).sort()).toEqual([...(OWN[name] ?? [])].sort());
});

test('every input of the action is an input of some sub-action, so that nothing is lost by using them', () => {
  const taken = new Set([...subs.values()].flatMap(({ inputs }) => [...inputs.keys()]));
  expect([...main.inputs.keys()].filter((name) => !taken.has(name))).toEqual([]);
});

test('every output of the action is an output of some sub-action', () => {
  const given = new Set([...subs.values()].flatMap(({ outputs }) => [...outputs.keys()]));
  expect([...main.outputs.keys()].filter((name) => !given.has(name))).toEqual([]);
});

test('what a look-up or a smoke test cannot do is no input of it', () => {
  expect([...(subs.get('restore')?.inputs.keys() ?? [])]).not.toContain('gpus');
  expect([...(subs.get('build')?.inputs.keys() ?? [])]).not.toContain('gpus');
  expect([...(subs.get('smoke-test')?.inputs.keys() ?? [])]).not.toContain('rebuild');
  expect(subs.get('save')?.inputs.get('plan-file')?.required).toBe(true);
});

test('a section that action.yml has not is an error, not an empty list', () => {
  expect(() => renderSubAction('restore', MAIN.replace('# The wheel cache', '# Caches'))).toThrow(
    'no section "The wheel cache"',
  );
  expect(() => renderSubAction('reboot', MAIN)).toThrow('no sub-action');
});
