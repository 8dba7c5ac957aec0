import { describe, expect, test } from 'vitest';
import { parseCli } from '../../src/cli/args.ts';
import { helpText } from '../../src/cli/help.ts';
import { VERBS } from '../../src/cli/verbs.ts';
import { INPUTS, type InputSpec } from '../../src/inputs.generated.ts';
import { ToolError } from '../../src/system/errors.ts';

const CWD = '/home/user';
const specs: [string, InputSpec][] = Object.entries(INPUTS);

/** A value that each kind takes, and what is read from it. */
function example({ kind, choices, min }: InputSpec): [string, unknown] {
  const choice = choices?.at(-1) ?? '';
  switch (kind) {
    case 'integer':
      return [String((min ?? 0) + 1), (min ?? 0) + 1];
    case 'bytes':
      return ['7 MB', 7e6];
    case 'path':
      return ['some where', `${CWD}/some where`];
    case 'choice':
      return [choice, choice];
    case 'list':
      return [choice, [choice]];
    case 'lines':
      return ['one', ['one']];
    default:
      return ['text', 'text'];
  }
}

describe('every input is an option', () => {
  test.each(specs.filter(([, { kind }]) => kind !== 'boolean'))('--%s VALUE', (name, spec) => {
    const [text, value] = example(spec);
    expect(parseCli(['run', `--${name}`, text], CWD).inputs()).toMatchObject({ [name]: value });
    expect(parseCli(['run', `--${name}=${text}`], CWD).inputs()).toMatchObject({ [name]: value });
  });

  test.each(specs.filter(([, { kind }]) => kind === 'boolean'))('--%s and --no-%s', (name) => {
    expect(parseCli([`--${name}`], CWD).inputs()).toMatchObject({ [name]: true });
    expect(parseCli([`--no-${name}`], CWD).inputs()).toMatchObject({ [name]: false });
  });

  test('and is in the help', () => {
    const help = helpText(VERBS);
    for (const [name] of specs) expect(help).toContain(`--${name} `);
  });
});

test('an input of lines may be given again and again; each time is a line', () => {
  const args = parseCli(['--build-args', 'A=1', '--build-args', 'B=2', '--build-args', 'C=3\nD=4'], CWD);
  expect(args.inputs()['build-args']).toEqual(['A=1', 'B=2', 'C=3', 'D=4']);
});

test('of any other option the last one counts', () => {
  expect(parseCli(['--requests', '3', '--requests', '5'], CWD).inputs().requests).toBe(5);
  expect(parseCli(['--nixl', '--no-nixl'], CWD).inputs().nixl).toBe(false);
});

test("a verb's own defaults win over those of action.yml, and what was given wins over both", () => {
  const own = { cache: 'oci', requests: '9' };
  expect(parseCli([], CWD).inputs(own)).toMatchObject({ cache: ['oci'], requests: 9, 'max-tokens': 16 });
  expect(parseCli(['--cache', 'none', '--requests', '4'], CWD).inputs(own)).toMatchObject({
    cache: [],
    requests: 4,
  });
});

test('options of the command line itself, and what is no option', () => {
  const { positionals, options } = parseCli(
    [
      'judge',
      'a b',
      '--json',
      '--expect',
      'ucx',
      '--profile=auto',
      '--image',
      'i',
      '--folder',
      'f',
      '--',
      '--c',
    ],
    CWD,
  );
  expect(positionals).toEqual(['judge', 'a b', '--c']);
  expect(options).toEqual({
    json: true,
    help: false,
    image: 'i',
    expect: 'ucx',
    profile: 'auto',
    why: false,
    folder: 'f',
  });
  expect(parseCli(['-h'], CWD).options.help).toBe(true);
});

test.each([[['--no-such-thing']], [['--requests']], [['--json=yes']], [['-x']]])(
  '%j is wrong use',
  (argv) => {
    let thrown: unknown;
    try {
      parseCli(argv, CWD);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ToolError);
    expect(thrown).toMatchObject({ code: 'BAD_OPTION', kind: 'usage' });
  },
);

test('every verb of the promise is there, and the help names it', () => {
  const promised = [
    'plan',
    'restore',
    'build',
    'smoke',
    'run',
    'save',
    'judge',
    'compare',
    'explain',
    'doctor',
    'store',
    'rehearse',
  ];
  expect(Object.keys(VERBS).sort()).toEqual(promised.sort());
  for (const verb of promised) expect(helpText(VERBS)).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
});
