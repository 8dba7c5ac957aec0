import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INPUTS } from '../src/inputs.generated.ts';
import { type InputName, namedValues, readInputs } from '../src/inputs.ts';
import { ToolError } from '../src/system/errors.ts';

const WORKSPACE = '/home/runner/work space';

/** One input as it is read when it alone is given. */
function read(name: InputName, text: string | undefined): unknown {
  return readInputs((asked) => (asked === name ? text : undefined), WORKSPACE)[name];
}

function refusal(name: InputName, text: string): ToolError {
  try {
    read(name, text);
  } catch (error) {
    if (error instanceof ToolError) return error;
    throw error;
  }
  throw new Error(`${name}: ${text} was accepted`);
}

describe('what is given is read by its kind', () => {
  test.each<[InputName, string, unknown]>([
    // boolean, as YAML 1.2 and the toolkit spell it
    ['nixl', 'true', true],
    ['nixl', 'True', true],
    ['nixl', 'TRUE', true],
    ['nixl', 'false', false],
    ['nixl', ' False ', false],
    ['rebuild', 'FALSE', false],
    // integer
    ['requests', '3', 3],
    ['requests', ' 12 ', 12],
    // bytes, decimal and binary
    ['cache-max-size', '50GB', 50e9],
    ['cache-max-size', '50 gib', 50 * 2 ** 30],
    ['cache-max-size', '1.5 TB', 1.5e12],
    ['cache-max-size', '500kB', 500_000],
    ['cache-max-size', '2 KiB', 2048],
    ['cache-max-size', '3MiB', 3 * 2 ** 20],
    ['cache-max-size', '7 TiB', 7 * 2 ** 40],
    ['cache-max-size', '12 MB', 12e6],
    ['cache-max-size', '10b', 10],
    ['cache-max-size', '123', 123],
    // path
    ['checkout', '.', WORKSPACE],
    ['checkout', 'a dir/dynamo', `${WORKSPACE}/a dir/dynamo`],
    ['checkout', '/srv/dynamo', '/srv/dynamo'],
    ['store-path', 'two\nlines', `${WORKSPACE}/two\nlines`],
    // choice
    ['engine', 'host', 'host'],
    ['until', 'wheel', 'wheel'],
    ['arch', 'arm64', 'arm64'],
    // list: commas or lines, each once, `none` for nothing
    ['cache', 'oci,tool-cache', ['oci', 'tool-cache']],
    ['cache', ' tool-cache ,\n oci , tool-cache', ['tool-cache', 'oci']],
    ['cache', 'none', []],
    ['arms', 'slow\ncontrast\n', ['slow', 'contrast']],
    ['arms', 'none', []],
    // lines
    ['worker-args', '--a b\r\n\n  \n--c', ['--a b', '--c']],
    // plain text
    ['image-tag', ' registry/a:b ', 'registry/a:b'],
  ])('%s: %j', (name, text, value) => {
    expect(read(name, text)).toEqual(value);
  });
});

test('what is not given, or given empty, is the default of action.yml', () => {
  for (const text of [undefined, '', ' \n ']) {
    const inputs = readInputs(() => text, WORKSPACE);
    expect(inputs).toMatchObject({
      checkout: WORKSPACE,
      nixl: true,
      arch: 'auto',
      until: 'smoke',
      cache: ['tool-cache', 'actions'],
      'cache-max-size': 50e9,
      'cache-max-age-days': 60,
      verify: 'every 7',
      rebuild: false,
      'trusted-remotes': ['https://github.com/NVIDIA/TensorRT-LLM'],
      arms: ['shipped', 'expected'],
      engine: 'docker',
      'report-folder': `${WORKSPACE}/trtllm-nixl-build-report`,
      // Without a default: text is absent, a list is empty.
      'tensorrtllm-ref': undefined,
      'store-path': undefined,
      'worker-args': [],
      'keep-env': [],
    });
    expect(Object.keys(inputs).sort()).toEqual(Object.keys(INPUTS).sort());
  }
});

describe('what is not allowed is refused by name, before anything starts', () => {
  test.each<[InputName, string, string]>([
    ['nixl', 'yes', '`true` or `false`'],
    ['nixl', '1', '`true` or `false`'],
    ['nixl', 'tRuE', '`true` or `false`'],
    ['requests', '3.5', 'a whole number'],
    ['requests', '0x10', 'a whole number'],
    ['requests', 'many', 'a whole number'],
    ['requests', '9'.repeat(16), 'a whole number'],
    ['cache-max-size', '50 PB', 'a size such as'],
    ['cache-max-size', '-1GB', 'a size such as'],
    ['cache-max-size', 'GB', 'a size such as'],
    ['cache-max-size', '1e9', 'a size such as'],
    ['engine', 'podman', 'one of docker, host'],
    ['engine', 'Host', 'one of docker, host'],
    ['arch', 'amd64,arm64', 'one of auto, amd64, arm64'],
    ['cache', 'tool-cache,s3', 'a list of tool-cache, actions, oci'],
    ['cache', 'none,oci', 'a list of tool-cache, actions, oci'],
    ['arms', 'fast', 'a list of shipped'],
  ])('%s: %j', (name, text, allowed) => {
    const { code, kind, what } = refusal(name, text);
    expect({ code, kind }).toEqual({ code: 'BAD_INPUT', kind: 'usage' });
    expect(what).toContain(`\`${name}\``);
    expect(what).toContain(allowed);
  });
});

test('a whole number within its bounds is read as that number, any other is refused', () => {
  for (const [name, spec] of Object.entries(INPUTS)) {
    if (spec.kind !== 'integer') continue;
    const { min = -Infinity, max = Infinity } = spec as { min?: number; max?: number };
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (value) => {
        const asked = (): unknown => read(name as InputName, String(value));
        if (value >= min && value <= max) expect(asked()).toBe(value);
        else expect(asked).toThrow(/BAD_INPUT|must be a whole number/);
      }),
    );
  }
});

describe('NAME=VALUE lines', () => {
  test('the value is all behind the first =', () => {
    expect(namedValues('deployment-env', ['A=1', 'B_2=x=y', '_C=', 'A=2'])).toEqual({
      A: '2',
      B_2: 'x=y',
      _C: '',
    });
  });

  test.each(['=x', 'novalue', '1A=x', 'A B=x', 'A-B=x'])('%j is refused', (line) => {
    expect(() => namedValues('deployment-env', [line])).toThrow(/`deployment-env`/);
  });

  test('a line without a name is not printed: it may be a secret', () => {
    const read = (): unknown => namedValues('deployment-env', ['A=1', 's3cr3t']);
    expect(read).toThrow(/line 2, which has no =.*NAME=VALUE/);
    expect(read).not.toThrow(/s3cr3t/);
  });
});
