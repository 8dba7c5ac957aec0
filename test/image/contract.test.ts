import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { requireContract } from '../../src/image/contract.ts';
import { judgeContract } from '../../src/image/expectations.ts';
import { contentDigest } from '../../src/image/handed-wheel.ts';
import {
  type DeepProbe,
  type FoundLibrary,
  type Probe,
  probeCommand,
  readProbe,
} from '../../src/image/probe.ts';
import type { GenerationName } from '../../src/plan/types.ts';
import { a1Plan } from './plan.ts';

const NIXL = { TRTLLM_USE_NIXL_KVCACHE: '1' };
const UCX = { TRTLLM_USE_UCX_KVCACHE: '1' };
const WRAPPERS = [
  'tensorrt_llm/libs/libtensorrt_llm_nixl_wrapper.so',
  'tensorrt_llm/libs/libtensorrt_llm_ucx_wrapper.so',
];

const EARLY_NIXL = '/usr/local/nixl/lib/x86_64-linux-gnu';
const LATER_NIXL = '/opt/nvidia/nvda_nixl/lib/x86_64-linux-gnu';
const UCX_FOLDER = '/usr/local/ucx/lib';

function library(path: string, change: Partial<FoundLibrary> = {}): FoundLibrary {
  return { name: path.includes('libucp') ? 'libucp' : 'libnixl', path, real: path, by: 'path', ...change };
}

const WHEEL_FOUND = {
  version: '1.0.0rc0+dev137fe35',
  content: 'a'.repeat(64),
  wrappers: WRAPPERS,
  altered: [],
};

function deep(change: Partial<DeepProbe> = {}): DeepProbe {
  return {
    wheel: WHEEL_FOUND,
    libraries: [library(`${EARLY_NIXL}/libnixl.so`), library(`${UCX_FOLDER}/libucp.so.0`)],
    programs: {
      etcd: '/usr/local/bin/etcd/etcd',
      'nats-server': '/usr/bin/nats-server',
      dynamo: null,
      'trtllm-serve': null,
    },
    nixlVersions: null,
    ...change,
  };
}

function probe(change: Partial<Probe> = {}): Probe {
  return { kvVariables: {}, libraryPath: `${EARLY_NIXL}:/usr/lib:${UCX_FOLDER}`, ...change };
}

const WHEEL = {
  fileName: 'tensorrt_llm-1.0.0rc0+dev137fe35-cp312-cp312-linux_x86_64.whl',
  version: '1.0.0rc0+dev137fe35',
  content: 'a'.repeat(64),
};

type Probes = Record<'command' | 'login' | 'interactive', Probe>;

/** An image whose three kinds of start have these variables. */
function image(
  kv: readonly Record<string, string>[],
  change: Partial<DeepProbe> = {},
  path?: string,
): Probes {
  const [command = {}, login = {}, interactive = {}] = kv;
  const libraryPath = path === undefined ? {} : { libraryPath: path };
  return {
    command: probe({ kvVariables: command, deep: deep(change), ...libraryPath }),
    login: probe({ kvVariables: login }),
    interactive: probe({ kvVariables: interactive }),
  };
}

const A1_IMAGE = image([{}, {}, NIXL]);
const failed = (contract: ReturnType<typeof judgeContract>): string[] =>
  contract.checks.filter((check) => !check.ok).map((check) => check.name);

describe('the contract of generation A1', () => {
  test('an image as its Dockerfile makes it passes, and its hole is told in words', () => {
    const contract = judgeContract(a1Plan(), A1_IMAGE, WHEEL);
    expect(failed(contract)).toEqual([]);
    expect(contract.kvVariables).toEqual({ command: {}, login: {}, interactive: NIXL });
    expect(contract.installed).toEqual({
      version: WHEEL.version,
      content: WHEEL.content,
      capabilities: ['nixl', 'ucx'],
    });
    expect(contract.notes).toHaveLength(1);
    expect(contract.notes[0]).toContain('-e TRTLLM_USE_NIXL_KVCACHE=1');
    expect(contract.notes[0]).toContain('`docker run IMAGE command` and a login shell');
  });

  test('an image that sets it everywhere has no hole', () => {
    expect(judgeContract(a1Plan(), image([NIXL, NIXL, NIXL]), WHEEL)).toMatchObject({ notes: [] });
  });

  test.each<[string, Probes]>([
    ['TensorRT-LLM wheel installed', image([{}, {}, NIXL], { wheel: null })],
    // Another wheel than ours: a public one, or one of another build with the same version.
    [
      'TensorRT-LLM wheel installed',
      image([{}, {}, NIXL], { wheel: { ...WHEEL_FOUND, version: '1.0.0rc0' } }),
    ],
    [
      'TensorRT-LLM wheel installed',
      image([{}, {}, NIXL], { wheel: { ...WHEEL_FOUND, content: 'b'.repeat(64) } }),
    ],
    ['TensorRT-LLM wheel installed', image([{}, {}, NIXL], { wheel: { ...WHEEL_FOUND, content: null } })],
    // A later layer put another file in its place; RECORD still tells of the old one.
    [
      'Files of TensorRT-LLM as installed',
      image([{}, {}, NIXL], { wheel: { ...WHEEL_FOUND, altered: [WRAPPERS[0] ?? ''] } }),
    ],
    [
      'NIXL in the installed wheel',
      image([{}, {}, NIXL], { wheel: { ...WHEEL_FOUND, wrappers: WRAPPERS.slice(1) } }),
    ],
    [
      "NIXL's folder in LD_LIBRARY_PATH for amd64",
      image([{}, {}, NIXL], {}, '/usr/local/nixl/lib/-linux-gnu'),
    ],
    [
      'No other libnixl before the right one',
      image([{}, {}, NIXL], {
        libraries: [library('/opt/other/libnixl.so'), library(`${EARLY_NIXL}/libnixl.so`)],
      }),
    ],
    [
      'No other libucp before the right one',
      image([{}, {}, NIXL], {
        libraries: [
          library('/opt/hpcx/ucx/lib/libucp.so.0', { by: 'preload' }),
          library(`${UCX_FOLDER}/libucp.so.0`),
        ],
      }),
    ],
    ['KV variables in an interactive shell', image([])],
    ['KV variables in an interactive shell', image([{}, {}, { ...NIXL, ...UCX }])],
    ['KV variables in `docker run IMAGE command`', image([UCX, {}, NIXL])],
    ['etcd and NATS in the image', image([{}, {}, NIXL], { programs: { ...deep().programs, etcd: null } })],
  ])('%s', (name, probes) => {
    const broken = failed(judgeContract(a1Plan(), probes, WHEEL));
    expect(broken).toContain(name);
    // Without the wheel its content is not there, either.
    expect(broken.filter((one) => one !== 'NIXL in the installed wheel' && one !== name)).toEqual([]);
  });

  test('a wheel without hashes is known by its version', () => {
    expect(failed(judgeContract(a1Plan(), A1_IMAGE, { ...WHEEL, content: null }))).toEqual([]);
  });

  test('several copies of libnixl are told; one that only a package loads stands in nobody’s way', () => {
    const packaged = library('/site-packages/nixl_cu13.libs/libnixl.so', { by: 'package' });
    const contract = judgeContract(
      a1Plan(),
      image([NIXL, NIXL, NIXL], { libraries: [...deep().libraries, packaged] }),
      WHEEL,
    );
    expect(failed(contract)).toEqual([]);
    expect(contract.notes).toEqual([expect.stringContaining('2 copies of libnixl')]);
  });

  test('a broken contract is an error that says what, and a sound one is none', () => {
    const reference = 'some:tag';
    expect(() =>
      requireContract({ reference, contract: judgeContract(a1Plan(), A1_IMAGE, WHEEL) }),
    ).not.toThrow();
    const contract = judgeContract(a1Plan(), image([{}, {}, NIXL], { wheel: null }), WHEEL);
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
    expect(failed(judgeContract(plan, image([{}, {}, UCX]), WHEEL))).toEqual([]);
  });
});

/** Images as the Dockerfiles of all generations make them (facts 1.4, 2.3 to 2.6, 8). */
describe.each<{
  readonly generation: GenerationName;
  readonly nixl: readonly Record<string, string>[];
  readonly ucx: readonly Record<string, string>[];
  readonly folder: string | null;
  readonly version: string;
  /** What is told of the image with the flag on. */
  readonly says: readonly string[];
}>([
  {
    generation: '0',
    nixl: [UCX, UCX, UCX],
    ucx: [UCX, UCX, UCX],
    folder: EARLY_NIXL,
    version: '0.20.0rc2',
    says: ['asks for ucx, not nixl'],
  },
  {
    generation: 'A1',
    nixl: [{}, {}, NIXL],
    ucx: [{}, {}, UCX],
    folder: EARLY_NIXL,
    version: '1.0.0rc0',
    says: ['starts no KV transceiver'],
  },
  {
    generation: 'A2',
    nixl: [UCX, UCX, NIXL],
    ucx: [UCX, UCX, UCX],
    folder: EARLY_NIXL,
    version: '1.0.0rc0',
    says: ['`docker run IMAGE command` and a login shell asks for ucx'],
  },
  { generation: 'A3', nixl: [], ucx: [], folder: LATER_NIXL, version: '1.1.0rc5', says: [] },
  {
    generation: 'B1',
    nixl: [UCX, UCX, UCX],
    ucx: [UCX, UCX, UCX],
    folder: LATER_NIXL,
    version: '1.2.0rc3',
    says: ['wherever the engine'],
  },
  { generation: 'B2', nixl: [], ucx: [], folder: LATER_NIXL, version: '1.2.0rc5', says: [] },
  { generation: 'C', nixl: [], ucx: [], folder: LATER_NIXL, version: '1.3.0rc5.post1', says: [] },
  { generation: 'D', nixl: [], ucx: [], folder: null, version: '1.3.0rc14', says: [] },
])('generation $generation', ({ generation, nixl, ucx, folder, version, says }) => {
  const wheel = { ...WHEEL, version };
  const built = (kv: readonly Record<string, string>[]): Probes =>
    image(
      kv,
      {
        wheel: { ...WHEEL_FOUND, version },
        libraries: folder === null ? [] : [library(`${folder}/libnixl.so`)],
      },
      folder === null ? '' : `${folder}:${UCX_FOLDER}`,
    );

  test('flag on', () => {
    const contract = judgeContract(a1Plan({ generation }), built(nixl), wheel);
    expect(failed(contract)).toEqual([]);
    expect(contract.notes).toEqual(says.map((text) => expect.stringContaining(text)));
  });

  test('flag off', () => {
    const plan = a1Plan({ generation, expectedBackend: 'ucx', needs: [] });
    expect(failed(judgeContract(plan, built(ucx), wheel))).toEqual([]);
  });

  test('an image that nobody here built: no wheel to compare with', () => {
    expect(failed(judgeContract(a1Plan({ generation }), built(nixl), null))).toEqual([]);
  });

  test('a variable of another backend than promised', () => {
    const strange = { TRTLLM_USE_MPI_KVCACHE: '1' };
    const kv = [0, 1, 2].map((at) => ({ ...nixl[at], ...strange }));
    expect(failed(judgeContract(a1Plan({ generation }), built(kv), wheel))).toHaveLength(3);
  });
});

test('arm64 has its own folder', () => {
  const plan = a1Plan();
  const arm = { ...plan, recipe: { ...plan.recipe, arch: 'arm64' as const } };
  expect(failed(judgeContract(arm, A1_IMAGE, WHEEL))).toEqual([
    "NIXL's folder in LD_LIBRARY_PATH for arm64",
    'No other libnixl before the right one',
  ]);
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

  for (const folder of ['b', 'c', 'bin']) mkdirSync(join(home, folder));
  writeFileSync(join(home, 'b', 'libnixl.so.1'), '');
  symlinkSync('libnixl.so.1', join(home, 'b', 'libnixl.so'));
  writeFileSync(join(home, 'b', 'libnixlother.so'), '');
  writeFileSync(join(home, 'c', 'libucp.so.0'), '');
  writeFileSync(join(home, 'bin', 'trtllm-serve'), '#!/bin/sh\n', { mode: 0o755 });
  const LIBRARY_PATH = `/a:${join(home, 'b')}:${join(home, 'c')}`;

  const run = (kind: 'command' | 'login' | 'interactive'): Probe | undefined => {
    const [program = '', ...args] = probeCommand(kind);
    const env = {
      PATH: `${join(home, 'bin')}:/usr/bin:/bin`,
      HOME: home,
      PYTHONPATH: join(home, 'site'),
      LD_LIBRARY_PATH: LIBRARY_PATH,
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
    expect(run(kind)).toMatchObject({ kvVariables, libraryPath: LIBRARY_PATH });
  });

  test('what is installed, and whether it still is what was installed', () => {
    expect(run('login')?.deep).toBeUndefined();
    expect(run('command')?.deep?.wheel).toEqual({
      version: '1.0',
      // What installers add does not change it.
      content: contentDigest(RECORD.split('\n').slice(0, 3).join('\n')),
      wrappers: [WRAPPERS[0]],
      altered: [WRAPPERS[0]],
    });
    const path = join(home, 'site', WRAPPERS[0] ?? '');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'a library');
    const hash = createHash('sha256').update('a library').digest('base64url');
    writeFileSync(join(metadata, 'RECORD'), RECORD.replace('AbC-_1', hash));
    expect(run('command')?.deep?.wheel?.altered).toEqual([]);
    writeFileSync(path, 'another library');
    expect(run('command')?.deep?.wheel?.altered).toEqual([WRAPPERS[0]]);
  });

  test('libraries in the order of the loader, each real file once, those of packages last', () => {
    const libraries = run('command')?.deep?.libraries ?? [];
    expect(libraries.slice(0, 2)).toEqual([
      {
        name: 'libnixl',
        path: join(home, 'b', 'libnixl.so'),
        real: join(home, 'b', 'libnixl.so.1'),
        by: 'path',
      },
      {
        name: 'libucp',
        path: join(home, 'c', 'libucp.so.0'),
        real: join(home, 'c', 'libucp.so.0'),
        by: 'path',
      },
    ]);
    expect(run('command')?.deep?.programs['trtllm-serve']).toBe(join(home, 'bin', 'trtllm-serve'));
  });

  test('no answer in the output', () => {
    expect(readProbe('a banner\nand nothing else')).toBeUndefined();
  });
});
