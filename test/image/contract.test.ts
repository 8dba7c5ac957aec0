import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { judgeContract } from '../../src/image/expectations.ts';
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
    wrappers: WRAPPERS,
    ...change,
  };
}

const A1_IMAGE = { command: probe(), login: probe(), interactive: probe({ kvVariables: NIXL }) };
const failed = (contract: ReturnType<typeof judgeContract>): string[] =>
  contract.checks.filter((check) => !check.ok).map((check) => check.name);

describe('the contract of generation A1', () => {
  test('an image as its Dockerfile makes it passes, and its hole is told in words', () => {
    const contract = judgeContract(a1Plan(), A1_IMAGE);
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
    expect(judgeContract(a1Plan(), everywhere).notes).toEqual([]);
  });

  test.each([
    ['TensorRT-LLM wheel installed', { ...A1_IMAGE, command: probe({ wheelVersion: null }) }],
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
    expect(failed(judgeContract(a1Plan(), probes))).toEqual([name]);
  });

  test('flag off: UCX is expected, and NIXL in the wheel is fine', () => {
    const plan = a1Plan({ expectedBackend: 'ucx', needs: [] });
    const probes = { command: probe(), login: probe(), interactive: probe({ kvVariables: UCX }) };
    expect(failed(judgeContract(plan, probes))).toEqual([]);
  });
});

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
  writeFileSync(join(metadata, 'RECORD'), `${WRAPPERS[0]},,\ntensorrt_llm/__init__.py,,\n`);

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
      wrappers: [WRAPPERS[0]],
    });
  });

  test('no answer in the output', () => {
    expect(readProbe('a banner\nand nothing else')).toBeUndefined();
  });
});
