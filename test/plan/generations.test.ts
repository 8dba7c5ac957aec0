// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell text is what is read here
import { describe, expect, test } from 'vitest';
import { a1 } from '../../src/plan/generations/a1.ts';
import { detectGeneration, GENERATIONS, generationOf, matches } from '../../src/plan/generations/index.ts';
import { isBefore } from '../../src/plan/generations/release.ts';
import { acceptsOption, assignment, cloneFolder, cloneUrl } from '../../src/plan/generations/shell-text.ts';
import type { GenerationName } from '../../src/plan/types.ts';
import { A1_FILES, COMMIT, checkoutOf, NIXL_COMMIT } from './fixtures.ts';
import { GENERATION_FILES } from './generation-files.ts';

const NIXL_OPTION = '  --trtllm-use-nixl-kvcache-experimental)\n';
const INTENTION = 'determine_user_intention_trtllm() {\n:\n}\nTRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL="0"\n';

const COMMIT_OPTION = '  --tensorrtllm-commit)\n';
const PIP = (version: string) => `DEFAULT_TENSORRTLLM_PIP_WHEEL="tensorrt-llm==${version}"\n`;

/** One smallest checkout per generation, by the rules of the facts' era table. */
const CHECKOUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '0': {
    // The variable is there as dead text in some; only the option tells.
    'container/build.sh': `TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL="0"\n${COMMIT_OPTION}`,
    'container/Dockerfile.tensorrt_llm': 'ENV TRTLLM_USE_UCX_KVCACHE=1\n',
  },
  A1: A1_FILES,
  A2: {
    ...A1_FILES,
    'container/Dockerfile.tensorrt_llm': 'RUN echo > set_trtllm_env.sh\nENV TRTLLM_USE_UCX_KVCACHE=1\n',
  },
  A3: { 'container/build.sh': NIXL_OPTION + COMMIT_OPTION, 'container/Dockerfile.trtllm': 'FROM x\n' },
  B1: {
    'container/build.sh': INTENTION + PIP('1.2.0rc3'),
    'container/Dockerfile.trtllm': 'ENV A=b \\\n    TRTLLM_USE_UCX_KVCACHE=1\n',
  },
  B2: { 'container/build.sh': INTENTION + PIP('1.2.0rc3'), 'container/Dockerfile.trtllm': 'FROM x\n' },
  C: {
    'container/render.py': '',
    'container/context.yaml': 'trtllm:\n  has_trtllm_context: "0"\n',
    // Left over in real trees of this generation.
    'container/build_trtllm_wheel.sh': A1_FILES['container/build_trtllm_wheel.sh'] ?? '',
    'container/deps/trtllm/install_nixl.sh': 'UCX_VERSION="v1"\n',
  },
  D: { 'container/render.py': '', 'container/context.yaml': 'trtllm:\n  runtime_image: x\n' },
};

describe('detection', () => {
  test.each(Object.keys(CHECKOUTS))('%s, and no other', (name) => {
    const checkout = checkoutOf(CHECKOUTS[name] ?? {});
    expect(GENERATIONS.filter((one) => matches(one, checkout)).map((one) => one.name)).toEqual([name]);
    expect(detectGeneration(checkout).name).toBe(name);
  });

  test('a public wheel older than NIXL’s default makes it B1 although the image sets nothing', () => {
    const files = {
      'container/build.sh': INTENTION + PIP('1.2.0rc2'),
      'container/Dockerfile.trtllm': 'FROM x\n',
    };
    expect(detectGeneration(checkoutOf(files)).name).toBe('B1');
  });

  test('A3 for some days still under the old name', () => {
    const files = {
      'container/build.sh': NIXL_OPTION + COMMIT_OPTION,
      'container/Dockerfile.tensorrt_llm': 'FROM x\n',
    };
    const checkout = checkoutOf(files);
    expect(detectGeneration(checkout).name).toBe('A3');
    expect(generationOf('A3').support.imagePlan(checkout, {}).framework).toBe('tensorrtllm');
  });

  test('every generation has its sources, its traps and a way to hand a wheel over', () => {
    for (const { name, support } of GENERATIONS) {
      expect(support.sources.length, name).toBeGreaterThan(0);
      expect(support.traps.length, name).toBeGreaterThan(0);
      expect(new Set(support.traps.map((one) => one.name)).size, name).toBe(support.traps.length);
      expect(generationOf(name).support.image.handoff).toBe(support.image.handoff);
    }
  });

  test('something else is not guessed: what was looked for and found is said, and how to override', () => {
    const files = { 'container/build.sh': 'echo hello\n' };
    const checkout = checkoutOf(files);
    const unknown = expect.objectContaining({
      code: 'GENERATION_UNKNOWN',
      kind: 'usage',
      what: expect.stringContaining('found container/build.sh; no option'),
      next: expect.stringContaining('input `generation`'),
    });
    expect(() => detectGeneration(checkout)).toThrow(unknown);
    expect(detectGeneration(checkout, 'B2').name).toBe('B2');
  });

  test.each([
    // The flag of A3 brought back into a build.sh that maps intentions: neither A3 (its commit flag is gone) nor alone.
    [
      'flags of two times',
      {
        'container/build.sh': NIXL_OPTION + INTENTION + PIP('1.2.0rc5'),
        'container/Dockerfile.trtllm': 'FROM x\n',
      },
    ],
    [
      'render.py beside a build.sh without options',
      {
        'container/build.sh': 'exec other.sh\n',
        'container/render.py': '',
        'container/context.yaml': 'trtllm: {}\n',
      },
    ],
    [
      'the old Dockerfile kept beside the new one',
      {
        'container/build.sh': NIXL_OPTION,
        'container/Dockerfile.trtllm': 'FROM x\n',
        'container/Dockerfile.tensorrt_llm': 'FROM x\n',
      },
    ],
  ])('a half-migrated fork gets a clear answer: %s', (_what, files) => {
    expect(() => detectGeneration(checkoutOf(files as Record<string, string>))).toThrow(
      expect.objectContaining({
        code: expect.stringMatching(/^GENERATION_(UNKNOWN|AMBIGUOUS)$/),
        what: expect.stringMatching(/not found /),
      }),
    );
  });

  test('a UCX variable of the runtime stage alone is not in the image that takes a wheel: A1', () => {
    const kv = 'RUN echo "export …" >> /usr/local/bin/set_trtllm_env.sh\n';
    const ucx = 'ENV TRTLLM_USE_UCX_KVCACHE=1\n';
    const dockerfile = (build: string, runtime: string): string =>
      `FROM a:1 AS build\n${build}FROM build AS dev\n${kv}FROM b:1 AS runtime\n${runtime}`;
    const detected = (text: string): string =>
      detectGeneration(checkoutOf({ ...GENERATION_FILES.A1, 'container/Dockerfile.tensorrt_llm': text }))
        .name;
    expect(detected(dockerfile('', ucx))).toBe('A1');
    expect(detected(dockerfile(ucx, ''))).toBe('A2');
  });

  test('a UCX variable in a comment is not baked in', () => {
    const dockerfile = `${A1_FILES['container/Dockerfile.tensorrt_llm']}# ENV TRTLLM_USE_UCX_KVCACHE=1\n`;
    const checkout = checkoutOf({ ...A1_FILES, 'container/Dockerfile.tensorrt_llm': dockerfile });
    expect(matches(a1, checkout)).toBe(true);
  });

  test.each([
    ['1.2.0rc2', '1.2.0rc3', true],
    ['1.2.0rc3', '1.2.0rc3', false],
    ['v1.2.0rc10', '1.2.0rc3', false],
    ['1.2.0', '1.2.0rc3', false],
    ['1.2.0rc6.post1', '1.2.0rc6', false],
    ['1.2.0rc6', '1.2.0rc6.post1', true],
    ['1.1.0', '1.2.0rc3', true],
    ['0.20.0', '1.2.0rc3', true],
    ['nightly', '1.2.0rc3', false],
  ])('release %s before %s: %s', (version, other, before) => {
    expect(isBefore(version, other)).toBe(before);
  });
});

describe('A1: what the wheel is made of', () => {
  const facts = (changes: Record<string, string> = {}) =>
    a1.support.wheel(checkoutOf({ ...A1_FILES, ...changes }));

  test('as upstream writes it', () => {
    expect(facts()).toMatchObject({
      remote: 'https://github.com/NVIDIA/TensorRT-LLM.git',
      defaultRef: COMMIT,
      nixlCommit: NIXL_COMMIT,
      nixlRemote: 'https://github.com/ai-dynamo/nixl.git',
      ucxRef: 'v1.18.1',
      takesNixlCommit: true,
      scripts: ['container/build_trtllm_wheel.sh', 'container/deps/tensorrt_llm/install_nixl.sh'],
    });
  });

  test('NIXL follows from script and architecture', () => {
    expect(facts().buildsNixl('amd64').builds).toBe(true);
    expect(facts().buildsNixl('arm64')).toEqual({
      builds: false,
      because: expect.stringContaining('aarch64'),
    });
    const before = facts({
      'container/build_trtllm_wheel.sh':
        'while getopts "c:o:a:" o; do :; done\ngit clone https://h.example/t.git\n',
    });
    expect(before.buildsNixl('amd64')).toEqual({ builds: false, because: expect.stringContaining('#1591') });
    expect(before).toMatchObject({
      nixlCommit: null,
      ucxRef: null,
      scripts: ['container/build_trtllm_wheel.sh'],
    });
  });

  test('a pinned TRTLLM_COMMIT is said, because the default flag then always fails', () => {
    const build = `TRTLLM_COMMIT="${COMMIT}"\n${A1_FILES['container/build.sh']}`;
    expect(facts({ 'container/build.sh': build })?.notes.join()).toContain('pins TRTLLM_COMMIT');
    expect(facts().notes.join()).not.toContain('pins TRTLLM_COMMIT');
  });

  test.each([
    ['container/build_trtllm_wheel.sh', 'echo no clone\n'],
    ['container/build.sh', NIXL_OPTION],
  ])('%s that cannot be read names itself', (path, text) => {
    expect(() => facts({ [path]: text })).toThrow(
      expect.objectContaining({ code: 'CHECKOUT_UNREADABLE', what: expect.stringContaining(path) }),
    );
  });
});

describe('what the other generations say of their wheel', () => {
  const facts = (name: GenerationName) =>
    generationOf(name).support.wheel(checkoutOf(GENERATION_FILES[name]));
  const script = { arch: true, nixlCommit: true, gitUrl: true };

  test.each([
    [
      '0',
      { takes: { arch: true, nixlCommit: false, gitUrl: false }, takesNixlCommit: false, nixlCommit: null },
    ],
    ['A1', { takes: { ...script, gitUrl: false }, takesNixlCommit: true, ucxRef: 'v1.18.1' }],
    ['A2', { takes: { ...script, gitUrl: false }, takesNixlCommit: true, ucxRef: 'v1.18.1' }],
    ['A3', { takes: script, takesNixlCommit: true, nixlCommit: '0.5.1' }],
    // Since #4241 the option is there and nobody reads it: TensorRT-LLM's own NIXL goes in.
    [
      'B1',
      { takes: script, takesNixlCommit: false, nixlCommit: null, ucxRef: null, defaultRef: 'v1.2.0rc2' },
    ],
    [
      'B2',
      { takes: script, takesNixlCommit: false, nixlCommit: null, ucxRef: null, defaultRef: 'v1.3.0rc1' },
    ],
    [
      'C',
      {
        script: null,
        scripts: [],
        defaultRef: 'v1.3.0rc3',
        upstreamImage: 'nvcr.io/nvidia/tensorrt-llm/release:1.3.0rc3',
      },
    ],
    ['D', { script: null, scripts: [], upstreamImage: 'nvcr.io/nvidia/tensorrt-llm/release:1.3.0rc16' }],
  ] as const)('%s', (name, expected) => {
    expect(facts(name)).toMatchObject({
      remote: 'https://github.com/NVIDIA/TensorRT-LLM.git',
      keptClone: { folder: '/tmp/TensorRT-LLM' },
      ...expected,
    });
  });

  test.each([
    ['0', false, false],
    ['A1', true, false],
    ['A3', true, false],
    ['B1', true, false],
    ['B2', true, false],
    ['C', true, true],
  ] as const)('%s builds NIXL in on amd64: %s, on arm64: %s', (name, amd64, arm64) => {
    expect(facts(name).buildsNixl('amd64').builds).toBe(amd64);
    expect(facts(name).buildsNixl('arm64').builds).toBe(arm64);
  });

  test('a flag without effect is said in the notes of the plan', () => {
    for (const { name, support } of GENERATIONS) {
      const { flagWithoutEffect } = support.image;
      if (flagWithoutEffect !== null) expect(facts(name).notes, name).toContain(flagWithoutEffect);
    }
    expect(generationOf('A3').support.image.flagWithoutEffect).toContain('neither wheel nor image');
  });

  test.each([
    ['not YAML', 'trtllm: [\n', 'readable YAML'],
    ['no section', 'vllm: {}\n', 'the section `trtllm`'],
  ])('context.yaml that cannot be read names itself: %s', (_what, text, wanted) => {
    const files = { ...GENERATION_FILES.D, 'container/context.yaml': text };
    expect(() => generationOf('D').support.wheel(checkoutOf(files))).toThrow(
      expect.objectContaining({ code: 'CHECKOUT_UNREADABLE', what: expect.stringContaining(wanted) }),
    );
  });
});

describe('reading shell text', () => {
  test.each([
    ['NAME=abc # why', 'abc'],
    ['  export NAME="a b"', 'a b'],
    ["NAME='x'", 'x'],
    ['NAME=${NAME:-def}', 'def'],
    ['NAME="${NAME:-def}"', 'def'],
    ['NAME=$2\nNAME=late', 'late'],
    ['NAME=first\nNAME=second', 'first'],
    ['NAME=""', ''],
    ['OTHER_NAME=x\nNAMES=y\n# NAME=z', undefined],
    ['NAME=$(date)', undefined],
  ])('%j', (script, value) => {
    expect(assignment(script, 'NAME')).toBe(value);
  });

  test.each([
    ['--flag)', '--flag', true],
    ['  -f|--flag)', '--flag', true],
    ['  --flag|-f)', '--flag', true],
    ['  --flags)', '--flag', false],
    ['echo "--flag VALUE"', '--flag', false],
    ['while getopts "c:o:a:n:" opt', '-n', true],
    ["while getopts ':c:o:n' opt", '-n', true],
    ['while getopts "c:o:a:" opt', '-n', false],
    ['  -n) X=$2', '-n', true],
  ])('%j has %s: %s', (script, option, has) => {
    expect(acceptsOption(script, option)).toBe(has);
  });

  test.each([
    ['git clone https://h/a.git', 'https://h/a.git'],
    ['git clone --depth 1 --branch main "https://h/a.git" dir', 'https://h/a.git'],
    ['URL=https://h/b.git\n git clone "${URL}" dir && cd dir', 'https://h/b.git'],
    ['git clone \\\n  git@h:a/b.git', 'git@h:a/b.git'],
    ['(cd /tmp && git clone file:///srv/x.git)', 'file:///srv/x.git'],
    ['# git clone https://h/no.git\ngit clone https://h/yes.git', 'https://h/yes.git'],
    ['git clone "$UNKNOWN"', undefined],
    ['echo nothing', undefined],
  ])('clone in %j', (script, url) => {
    expect(cloneUrl(script)).toBe(url);
  });

  test.each([
    ['(cd /tmp && git clone https://h/TensorRT-LLM.git)', '/tmp/TensorRT-LLM'],
    ['cd "/srv/x y" && \\\n  git clone https://h/a.git dir', '/srv/x y/dir'],
    ["cd '/a b'\nif [ ! -d T ]; then\n  git clone --branch main file:///x/Y.git T\nfi\ncd /z", '/a b/T'],
    ['cd /one\ncd /two/\ngit clone git@h:a/b.git', '/two/b'],
    ['(cd /tmp && \\\n# why\nif [ ! -d T ]; then\n  git clone https://h/T.git\nfi\n\ncd T\n)', '/tmp/T'],
    ['cd "$HOME"\ngit clone https://h/a.git', undefined],
    ['cd /tmp\ngit clone "$URL" "$DIR"', undefined],
    ['echo nothing', undefined],
  ])('folder of the clone in %j', (script, folder) => {
    expect(cloneFolder(script)).toBe(folder);
  });
});
