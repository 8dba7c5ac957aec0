// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell text is what is read here
import { describe, expect, test } from 'vitest';
import { a1 } from '../../src/plan/generations/a1.ts';
import { detectGeneration, GENERATIONS, generationOf } from '../../src/plan/generations/index.ts';
import { acceptsOption, assignment, cloneFolder, cloneUrl } from '../../src/plan/generations/shell-text.ts';
import { A1_FILES, COMMIT, checkoutOf, NIXL_COMMIT } from './fixtures.ts';

const NIXL_OPTION = '  --trtllm-use-nixl-kvcache-experimental)\n';
const INTENTION = 'determine_user_intention_trtllm() {\n:\n}\nTRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL="0"\n';

/** One smallest checkout per generation, by the rules of the facts' era table. */
const CHECKOUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  A1: A1_FILES,
  A2: {
    ...A1_FILES,
    'container/Dockerfile.tensorrt_llm': 'RUN echo > set_trtllm_env.sh\nENV TRTLLM_USE_UCX_KVCACHE=1\n',
  },
  A3: { 'container/build.sh': NIXL_OPTION, 'container/Dockerfile.trtllm': 'FROM x\n' },
  B1: {
    'container/build.sh': INTENTION,
    'container/Dockerfile.trtllm': 'ENV A=b TRTLLM_USE_UCX_KVCACHE=1\n',
  },
  B2: { 'container/build.sh': INTENTION, 'container/Dockerfile.trtllm': 'FROM x\n' },
  C: {
    'container/render.py': '',
    'container/context.yaml': 'trtllm:\n  has_trtllm_context: "0"\n',
    // Left over in real trees of this generation.
    'container/build_trtllm_wheel.sh': A1_FILES['container/build_trtllm_wheel.sh'] ?? '',
  },
  D: { 'container/render.py': '', 'container/context.yaml': 'trtllm:\n  runtime_image: x\n' },
};

describe('detection', () => {
  test.each(Object.keys(CHECKOUTS))('%s, and no other', (name) => {
    const checkout = checkoutOf(CHECKOUTS[name] ?? {});
    expect(GENERATIONS.filter((one) => one.detect(checkout)).map((one) => one.name)).toEqual([name]);
  });

  test('A1 is supported, the others say that they are not', () => {
    expect(detectGeneration(checkoutOf(A1_FILES)).name).toBe('A1');
    for (const name of ['A2', 'A3', 'B1', 'B2', 'C', 'D'] as const) {
      expect(() => detectGeneration(checkoutOf(CHECKOUTS[name] ?? {}))).toThrow(
        expect.objectContaining({ code: 'GENERATION_NOT_SUPPORTED', what: expect.stringContaining(name) }),
      );
      expect(() => generationOf(name)).toThrow();
    }
    expect(generationOf('A1').support.image.defaultTarget).toBe('dev');
  });

  test('build.sh without the flag is older than #1591, whatever variables it has', () => {
    const files = { ...A1_FILES, 'container/build.sh': 'TRTLLM_USE_NIXL_KVCACHE_EXPERIMENTAL="0"\n' };
    expect(() => detectGeneration(checkoutOf(files))).toThrow(
      expect.objectContaining({ code: 'BEFORE_NIXL' }),
    );
  });

  test('something else is not guessed', () => {
    const files = { 'container/build.sh': 'echo hello\n' };
    expect(() => detectGeneration(checkoutOf(files))).toThrow(
      expect.objectContaining({ code: 'GENERATION_UNKNOWN' }),
    );
  });

  test('a UCX variable in a comment is not baked in', () => {
    const dockerfile = `${A1_FILES['container/Dockerfile.tensorrt_llm']}# ENV TRTLLM_USE_UCX_KVCACHE=1\n`;
    expect(a1.detect(checkoutOf({ ...A1_FILES, 'container/Dockerfile.tensorrt_llm': dockerfile }))).toBe(
      true,
    );
  });
});

describe('A1: what the wheel is made of', () => {
  const facts = (changes: Record<string, string> = {}) =>
    a1.support?.wheel(checkoutOf({ ...A1_FILES, ...changes }));

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
    expect(facts()?.buildsNixl('amd64').builds).toBe(true);
    expect(facts()?.buildsNixl('arm64')).toEqual({
      builds: false,
      because: expect.stringContaining('aarch64'),
    });
    const before = facts({
      'container/build_trtllm_wheel.sh':
        'while getopts "c:o:a:" o; do :; done\ngit clone https://h.example/t.git\n',
    });
    expect(before?.buildsNixl('amd64')).toEqual({ builds: false, because: expect.stringContaining('#1591') });
    expect(before).toMatchObject({
      nixlCommit: null,
      ucxRef: null,
      scripts: ['container/build_trtllm_wheel.sh'],
    });
  });

  test('a pinned TRTLLM_COMMIT is said, because the default flag then always fails', () => {
    const build = `TRTLLM_COMMIT="${COMMIT}"\n${A1_FILES['container/build.sh']}`;
    expect(facts({ 'container/build.sh': build })?.notes.join()).toContain('pins TRTLLM_COMMIT');
    expect(facts()?.notes.join()).not.toContain('pins TRTLLM_COMMIT');
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
