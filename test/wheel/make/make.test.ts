import { describe, expect, test } from 'vitest';
import { makeRecipe } from '../../../src/plan/recipe.ts';
import { makeArgv, nixlStage, skipsArm64 } from '../../../src/wheel/make/argv.ts';
import { jobsFor, warningOfMemory } from '../../../src/wheel/make/jobs.ts';
import { followPhases } from '../../../src/wheel/phases.ts';

const GIB = 2 ** 30;

describe('how many compilers run at once', () => {
  test.each<[string, number, number, number]>([
    ['processors are the limit', 8, 256, 8],
    ['memory is the limit: 29 GiB killed 12 compilers', 48, 29, 9],
    ['a small runner still builds', 16, 4, 1],
    ['less than one has room for', 2, 1, 1],
    ['a big one', 128, 560, 128],
  ])('%s', (_name, processors, gib, jobs) => {
    expect(jobsFor({ processors, free: gib * GIB })).toMatchObject({ jobs, risky: false });
  });

  test('an engine elsewhere has its own processors and memory', () => {
    const machine = { processors: 2, free: 4 * GIB, elsewhere: { processors: 32, total: 64 * GIB } };
    expect(jobsFor(machine)).toMatchObject({ jobs: 20, because: expect.stringContaining('Docker engine') });
  });

  test('what was asked for wins, and is called risky where memory is short of it', () => {
    expect(jobsFor({ processors: 4, free: 8 * GIB }, 12)).toMatchObject({ jobs: 12, risky: true });
    expect(jobsFor({ processors: 4, free: 64 * GIB }, 12)).toMatchObject({ jobs: 12, risky: false });
  });
});

test('a build that starts a compiler per processor is warned of where memory is short', () => {
  expect(warningOfMemory({ processors: 48, free: 64 * GIB })).toMatch(
    /starts 48 compilers .* room for 20\)\. `wheel-source/,
  );
  expect(warningOfMemory({ processors: 8, free: 64 * GIB })).toBeUndefined();
});

describe('arguments of make', () => {
  const recipe = makeRecipe({
    source: 'trtllm-make',
    arch: 'amd64',
    gitUrl: 'https://github.com/NVIDIA/TensorRT-LLM',
    commit: 'a'.repeat(40),
    nixl: true,
    buildOptions: ['--extra-cmake-vars', 'NIXL_ROOT=/opt/nvidia/nvda_nixl'],
  });

  test('the least', () => {
    expect(makeArgv(recipe, { stage: 'devel', tag: 'own/wheel:1', jobs: 3 })).toEqual([
      'make',
      '-C',
      'docker',
      'wheel_build',
      'IMAGE_WITH_TAG=own/wheel:1',
      'DOCKER_PROGRESS=plain',
      'BUILD_WHEEL_OPTS=--extra-cmake-vars NIXL_ROOT=/opt/nvidia/nvda_nixl -j 3',
    ]);
  });

  test.each([
    ['registry.example/base:25.10@sha256:ab', 'registry.example/base:25.10@sha256', 'ab'],
    ['127.0.0.1:5000/base@sha256:ab', '127.0.0.1:5000/base@sha256', 'ab'],
  ])('everything, with base image %s', (baseImage, image, tag) => {
    const full = makeRecipe({ ...recipe, baseImage, cudaArchs: ['100-real;90-real'] });
    const argv = makeArgv(full, { stage: 'tritondevel', tag: 't', jobs: 1 });
    expect(argv).toContain(`BASE_IMAGE=${image}`);
    expect(argv).toContain(`BASE_TAG=${tag}`);
    expect(argv).toContain('CUDA_ARCHS=100-real;90-real');
    expect(argv).toContain('DEVEL_IMAGE=tritondevel');
  });
});

describe('where NIXL is installed', () => {
  const later =
    'FROM $BASE_IMAGE:$BASE_TAG AS base\nFROM base AS devel\nRUN A=$B bash ./install_nixl.sh && rm x\nFROM $DEVEL_IMAGE AS wheel\n';
  const earlier =
    'FROM base AS devel\nRUN true\nFROM devel AS tritondevel\nRUN bash \\\n  ./install_nixl.sh\nFROM $DEVEL_IMAGE AS wheel\n';
  test.each([
    ['later commits', later, 'devel'],
    ['mid 2025', earlier, 'tritondevel'],
    ['copied, but never run', 'FROM a AS devel\nCOPY install_nixl.sh ./\n', null],
    ['behind the wheel', 'FROM a AS devel\nFROM $D AS wheel\nFROM devel AS t\nRUN ./install_nixl.sh\n', null],
    ['none', 'FROM a AS devel\n', null],
  ])('%s', (_name, dockerfile, stage) => {
    expect(nixlStage(dockerfile)).toBe(stage);
  });

  test.each([
    ['ARCH=$(uname -m)\nif [ "$ARCH" = "aarch64" ]; then\n  echo "unavailable"\n  exit 0\nfi\n', true],
    [
      'ARCH_NAME="x86_64-linux-gnu"\nif [ "$(uname -m)" != "x86_64" ]; then\n  ARCH_NAME="aarch64-linux-gnu"\nfi\nmake\n',
      false,
    ],
  ])('an installer that leaves early on arm64: %#', (installer, skips) => {
    expect(skipsArm64(installer)).toBe(skips);
  });
});

describe('how far a build is', () => {
  test.each([
    ['#15 731.2 [ 47%] Building CUDA object x.cu.o', 'compiling', 0.47],
    ['#15 12.0 [12/345] Building CXX object y.o', 'compiling, 12/345', 12 / 345],
    ['[345/345] Linking CXX shared library z.so', 'compiling, 345/345', 0.99],
  ])('%s', (line, text, fraction) => {
    expect(followPhases()(line)).toEqual({ text, fraction });
  });

  test('a layer of BuildKit is no compiler', () => {
    const follow = followPhases();
    expect(follow('#9 [wheel 3/9] COPY cpp cpp')).toEqual({ text: 'building the development image' });
    expect(follow('#9 [ 3/9] RUN make')).toEqual({ text: 'building the development image' });
  });

  test('the percent stays between two lines that tell it, and ends with the phase', () => {
    const follow = followPhases();
    follow('#15 1.0 [ 47%] Building CUDA object');
    expect(follow('#15 2.0 ptxas info')).toEqual({ text: 'compiling', fraction: 0.47 });
    expect(follow('Successfully built tensorrt_llm-1.whl')).toEqual({ text: 'packing the wheel' });
  });
});
