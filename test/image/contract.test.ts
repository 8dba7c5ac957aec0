import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { requireContract } from '../../src/image/contract.ts';
import { judgeContract } from '../../src/image/expectations.ts';
import { contentDigest } from '../../src/image/handed-wheel.ts';
import { type Probe, probeCommand, readProbe } from '../../src/image/probe.ts';
import { a1Plan } from './plan.ts';

const NIXL = { TRTLLM_USE_NIXL_KVCACHE: '1' };
const UCX = { TRTLLM_USE_UCX_KVCACHE: '1' };
const WRAPPERS = [
  'tensorrt_llm/libs/libtensorrt_llm_nixl_wrapper.so',
  'tensorrt_llm/libs/libtensorrt_llm_ucx_wrapper.so',
];

function probe(change: Partial<Probe> = {}): Probe {
  return {
    kvVariables: {},
    libraryPath: '/usr/local/nixl/lib/x86_64-linux-gnu:/usr/local/ucx/lib',
    wheelVersion: '1.0.0rc0+dev137fe35',
    wheelContent: 'a'.repeat(64),
    wrappers: WRAPPERS,
    ...change,
  };
}

const WHEEL = {
  fileName: 'tensorrt_llm-1.0.0rc0+dev137fe35-cp312-cp312-linux_x86_64.whl',
  version: '1.0.0rc0+dev137fe35',
  content: 'a'.repeat(64),
};

const A1_IMAGE = { command: probe(), login: probe(), interactive: probe({ kvVariables: NIXL }) };
const failed = (contract: ReturnType<typeof judgeContract>): string[] =>
  contract.checks.filter((check) => !check.ok).map((check) => check.name);

describe('the contract of generation A1', () => {
  test('an image as its Dockerfile makes it passes, and its hole is told in words', () => {
    const contract = judgeContract(a1Plan(), A1_IMAGE, WHEEL);
    expect(failed(contract)).toEqual([]);
    expect(contract.kvVariables).toEqual({ command: {}, login: {}, interactive: NIXL });
    expect(contract.notes).toHaveLength(1);
    expect(contract.notes[0]).toContain('-e TRTLLM_USE_NIXL_KVCACHE=1');
    expect(contract.notes[0]).toContain('`docker run IMAGE command` and a login shell');
  });

  test('an image that sets it everywhere has no hole', () => {
    const everywhere = {
      command: probe({ kvVariables: NIXL }),
      login: probe({ kvVariables: NIXL }),
      interactive: probe({ kvVariables: NIXL }),
    };
    expect(judgeContract(a1Plan(), everywhere, WHEEL).notes).toEqual([]);
  });

  test.each([
    ['TensorRT-LLM wheel installed', { ...A1_IMAGE, command: probe({ wheelVersion: null }) }],
    // Another wheel than ours: a public one, or one of another build with the same version.
    ['TensorRT-LLM wheel installed', { ...A1_IMAGE, command: probe({ wheelVersion: '1.0.0rc0' }) }],
    ['TensorRT-LLM wheel installed', { ...A1_IMAGE, command: probe({ wheelContent: 'b'.repeat(64) }) }],
    ['TensorRT-LLM wheel installed', { ...A1_IMAGE, command: probe({ wheelContent: null }) }],
    ['NIXL in the installed wheel', { ...A1_IMAGE, command: probe({ wrappers: WRAPPERS.slice(1) }) }],
    [
      "NIXL's folder in LD_LIBRARY_PATH for amd64",
      { ...A1_IMAGE, command: probe({ libraryPath: '/usr/local/nixl/lib/-linux-gnu' }) },
    ],
    ['KV variable in an interactive shell', { ...A1_IMAGE, interactive: probe() }],
    [
      'KV variable in an interactive shell',
      { ...A1_IMAGE, interactive: probe({ kvVariables: { ...NIXL, ...UCX } }) },
    ],
  ])('%s', (name, probes) => {
    expect(failed(judgeContract(a1Plan(), probes, WHEEL))).toEqual([name]);
  });

  test('a wheel without hashes is known by its version', () => {
    expect(failed(judgeContract(a1Plan(), A1_IMAGE, { ...WHEEL, content: null }))).toEqual([]);
  });

  test('a broken contract is an error that says what, and a sound one is none', () => {
    const reference = 'some:tag';
    expect(() =>
      requireContract({ reference, contract: judgeContract(a1Plan(), A1_IMAGE, WHEEL) }),
    ).not.toThrow();
    const contract = judgeContract(a1Plan(), { ...A1_IMAGE, command: probe({ wheelVersion: null }) }, WHEEL);
    const error = (() => {
      try {
        return requireContract({ reference, contract });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({ code: 'CONTRACT_BROKEN', kind: 'answer' });
    expect(error).toMatchObject({ what: expect.stringContaining('found not installed') });
  });

  test('flag off: UCX is expected, and NIXL in the wheel is fine', () => {
    const plan = a1Plan({ expectedBackend: 'ucx', needs: [] });
    const probes = { command: probe(), login: probe(), interactive: probe({ kvVariables: UCX }) };
    expect(failed(judgeContract(plan, probes, WHEEL))).toEqual([]);
  });
});

/** As pip leaves it: rows of the wheel first, then its own. */
const RECORD = `${WRAPPERS[0]},sha256=AbC-_1,5
"tensorrt_llm/a, ""b"" é.txt",sha256=zz,7
tensorrt_llm/__init__.py,sha256=47DEQ,0
tensorrt_llm/__pycache__/__init__.cpython-312.pyc,,
../../bin/trtllm-serve,sha256=abc,9
tensorrt_llm-1.0.dist-info/INSTALLER,sha256=zu,4
tensorrt_llm-1.0.dist-info/RECORD,,
`;

describe('the probe, run by the real python3 and bash of this machine', () => {
  const home = mkdtempSync(join(tmpdir(), 'probe test '));
  afterAll(() => rmSync(home, { recursive: true }));

  // A root image of that time: the variable is set for interactive shells only.
  writeFileSync(
    join(home, '.bashrc'),
    'case $- in *i*) ;; *) return ;; esac\nexport TRTLLM_USE_NIXL_KVCACHE=1\necho banner\n',
  );
  writeFileSync(join(home, '.profile'), '. "$HOME/.bashrc"\n');
  const metadata = join(home, 'site', 'tensorrt_llm-1.0.dist-info');
  mkdirSync(metadata, { recursive: true });
  writeFileSync(join(metadata, 'METADATA'), 'Metadata-Version: 2.1\nName: tensorrt_llm\nVersion: 1.0\n');
  writeFileSync(join(metadata, 'RECORD'), RECORD);

  const run = (kind: 'command' | 'login' | 'interactive'): Probe | undefined => {
    const [program = '', ...args] = probeCommand(kind);
    const env = {
      PATH: '/usr/bin:/bin',
      HOME: home,
      PYTHONPATH: join(home, 'site'),
      LD_LIBRARY_PATH: '/a:/b',
    };
    return readProbe(
      execFileSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  };

  test.each([
    ['command', {}],
    ['login', {}],
    ['interactive', NIXL],
  ] as const)('%s', (kind, kvVariables) => {
    expect(run(kind)).toEqual({
      kvVariables,
      libraryPath: '/a:/b',
      wheelVersion: '1.0',
      // What installers add does not change it.
      wheelContent: contentDigest(RECORD.split('\n').slice(0, 3).join('\n')),
      wrappers: [WRAPPERS[0]],
    });
  });

  test('no answer in the output', () => {
    expect(readProbe('a banner\nand nothing else')).toBeUndefined();
  });
});
