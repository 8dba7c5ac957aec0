import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildScriptArgv } from '../../src/image/argv.ts';
import { a1Plan } from './plan.ts';

const OPTIONS = { wheelFolder: '/w/x', tag: 'trtllm-nixl-build:k', buildArgs: [] };
const COMMON = [
  ...['--framework', 'tensorrtllm', '--platform', 'linux/amd64', '--target', 'dev'],
  ...[
    '--tensorrtllm-pip-wheel-dir',
    '/w/x',
    '--tensorrtllm-commit',
    '137fe35539ea182f1495f5021bfda97c729e50c3',
  ],
];

describe('arguments of build.sh, generation A1', () => {
  test('with the NIXL flag', () => {
    expect(buildScriptArgv(a1Plan(), OPTIONS)).toEqual([
      ...COMMON,
      '--trtllm-use-nixl-kvcache-experimental',
      ...['--tag', 'trtllm-nixl-build:k'],
    ]);
  });

  test('without it, and with build arguments in the order given', () => {
    const plan = a1Plan({ expectedBackend: 'ucx', needs: [] });
    expect(buildScriptArgv(plan, { ...OPTIONS, buildArgs: ['B=2', 'A=1'] })).toEqual([
      ...COMMON,
      ...['--tag', 'trtllm-nixl-build:k', '--build-arg', 'B=2', '--build-arg', 'A=1'],
    ]);
  });

  test('arm64 is written so that build.sh notices it', () => {
    const plan = a1Plan();
    const argv = buildScriptArgv({ ...plan, recipe: { ...plan.recipe, arch: 'arm64' } }, OPTIONS);
    expect(argv[argv.indexOf('--platform') + 1]).toBe('linux/arm64');
  });

  test('a wheel that was not built here is told by the ref that the plan gives it, and none at all is an error', () => {
    const plan = a1Plan({ ref: 'v1.0.0rc0' });
    const given = { ...plan, recipe: { ...plan.recipe, commit: null } };
    const argv = buildScriptArgv(given, OPTIONS);
    expect(argv[argv.indexOf('--tensorrtllm-commit') + 1]).toBe('v1.0.0rc0');
    expect(() => buildScriptArgv(plan, { ...OPTIONS, wheelFolder: null })).toThrow(RangeError);
  });

  test('no argument is ever empty or split by the script, whatever the options are', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => `/${text}`),
        fc.string(),
        fc.array(fc.string()),
        (wheelFolder, tag, buildArgs) => {
          let argv: string[];
          try {
            argv = buildScriptArgv(a1Plan(), { wheelFolder, tag, buildArgs });
          } catch (error) {
            return (
              error instanceof RangeError &&
              (!wheelFolder.startsWith('/') ||
                [wheelFolder, tag, ...buildArgs].some((text) => text === '' || /\s/.test(text)))
            );
          }
          return argv.every((argument) => argument !== '' && !/\s/.test(argument));
        },
      ),
    );
  });
});
