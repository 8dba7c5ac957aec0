import { describe, expect, test } from 'vitest';
import { parseCli } from '../../src/cli/args.ts';
import { EXAMPLES, EXIT_CODES } from '../../src/cli/examples.ts';
import { helpText, verbHelp } from '../../src/cli/help.ts';
import { VERBS } from '../../src/cli/verbs.ts';
import { INPUTS } from '../../src/inputs.generated.ts';
import { type ErrorKind, exitCodeOf, ToolError } from '../../src/system/errors.ts';

test('every verb has examples, and nothing else has', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(VERBS).sort());
});

describe.each(Object.entries(EXAMPLES))('%s', (name, examples) => {
  test.each(examples)('$line is understood', ({ line }) => {
    const args = parseCli(line.split(' '), '/ws');
    expect(args.positionals[0]).toBe(name);
    expect(() => args.inputs()).not.toThrow();
  });

  test('its help shows them', () => {
    const verb = VERBS[name];
    if (verb === undefined) throw new Error(`no verb ${name}`);
    const text = verbHelp(name, verb);
    for (const { line, words } of examples) {
      expect(text).toContain(`trtllm-nixl-build ${line}\n`);
      expect(text).toContain(words);
    }
  });
});

test('the whole help names every verb, every input and every exit code', () => {
  const text = helpText(VERBS);
  for (const name of [...Object.keys(VERBS), ...Object.keys(INPUTS).map((input) => `--${input}`)])
    expect(text).toContain(name);
  for (const [code, words] of EXIT_CODES) expect(text).toMatch(new RegExp(`^ {2}${code} +${words}$`, 'm'));
});

test('every kind of error ends with a code of the table', () => {
  const kinds: readonly ErrorKind[] = ['answer', 'usage', 'surroundings', 'bug'];
  const codes = kinds.map((kind) =>
    exitCodeOf(new ToolError({ code: 'X', kind, what: 'w', means: 'm', next: 'n' })),
  );
  expect([0, ...codes]).toEqual(EXIT_CODES.map(([code]) => code));
});
