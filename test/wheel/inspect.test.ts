import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ToolError } from '../../src/system/errors.ts';
import { inspectWheel, parseWheelName } from '../../src/wheel/inspect.ts';
import { errorOf } from '../plan/fixtures.ts';
import { MOONCAKE, makeZip, NAME, NIXL, UCX, wheelEntries, type ZipEntry } from './zip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect test\n'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(content: Buffer | readonly ZipEntry[], name = NAME) {
  const path = join(folder, name);
  await writeFile(path, Buffer.isBuffer(content) ? content : makeZip(content as ZipEntry[]));
  return inspectWheel(path);
}

describe('capabilities come from content', () => {
  test.each([
    [[], []],
    [[UCX], ['ucx']],
    [[NIXL], ['nixl']],
    [
      [MOONCAKE, UCX, NIXL],
      ['nixl', 'ucx', 'mooncake'],
    ],
    [[`other/${NIXL}`, `${NIXL}.txt`, 'tensorrt_llm/libs/nixl/libnixl.so'], []],
  ])('%j has %j', async (libraries, capabilities) => {
    const contents = await inspect(wheelEntries(...libraries));
    expect(contents.capabilities).toEqual(capabilities);
    expect(contents.evidence).toHaveLength(capabilities.length);
  });

  test('an empty library, or a folder of its name, shows nothing', async () => {
    expect((await inspect([...wheelEntries(), { name: NIXL }])).capabilities).toEqual([]);
    expect((await inspect([...wheelEntries(), { name: `${NIXL}/` }])).capabilities).toEqual([]);
  });

  test('name, size and tags', async () => {
    const content = makeZip(wheelEntries(NIXL));
    expect(await inspect(content)).toEqual({
      fileName: NAME,
      size: content.length,
      distribution: 'tensorrt_llm',
      packageVersion: '1.0.0rc1+dev137fe35',
      pythonTag: 'cp312',
      platformTag: 'linux_x86_64',
      capabilities: ['nixl'],
      evidence: [NIXL],
    });
  });
});

describe('what is no sound wheel is refused', () => {
  const whole = makeZip(wheelEntries(NIXL));
  const changed = (at: number, value: number): Buffer => {
    const copy = Buffer.from(whole);
    copy[at < 0 ? whole.length + at : at] = value;
    return copy;
  };
  test.each<[string, Buffer | readonly ZipEntry[], string]>([
    ['an empty file', Buffer.alloc(0), 'WHEEL_BROKEN'],
    ['no zip', Buffer.from('hello world, this is not a zip file'), 'WHEEL_BROKEN'],
    ['truncated', whole.subarray(0, whole.length - 30), 'WHEEL_BROKEN'],
    ['its front cut off', whole.subarray(40), 'WHEEL_BROKEN'],
    ['extra bytes behind it', Buffer.concat([whole, Buffer.from('x')]), 'WHEEL_BROKEN'],
    ['fewer entries than it says', changed(-12, 99), 'WHEEL_BROKEN'],
    ['zip slip', [...wheelEntries(NIXL), { name: '../../etc/passwd' }], 'WHEEL_BROKEN'],
    ['an absolute path', [...wheelEntries(NIXL), { name: '/etc/passwd' }], 'WHEEL_BROKEN'],
    ['a drive', [...wheelEntries(NIXL), { name: 'C:/windows' }], 'WHEEL_BROKEN'],
    ['a backslash', [...wheelEntries(NIXL), { name: 'a\\..\\b' }], 'WHEEL_BROKEN'],
    ['a name twice', [...wheelEntries(NIXL, NIXL)], 'WHEEL_BROKEN'],
    ['a control character', [...wheelEntries(NIXL), { name: 'a\nb' }], 'WHEEL_BROKEN'],
    [
      'a size of 4 GB that is stored in 3 bytes',
      [...wheelEntries(NIXL), { name: 'x', data: 'abc', uncompressedSize: 0xfffffffe }],
      'WHEEL_BROKEN',
    ],
    [
      'data behind the end',
      [...wheelEntries(NIXL), { name: 'x', data: 'abc', offset: 1_000_000 }],
      'WHEEL_BROKEN',
    ],
    ['no metadata', [{ name: NIXL, data: 'x' }], 'NOT_A_WHEEL'],
    ['no RECORD', wheelEntries(NIXL).slice(0, -1), 'NOT_A_WHEEL'],
    ['two metadata folders', [...wheelEntries(NIXL), { name: 'other-1.dist-info/WHEEL' }], 'NOT_A_WHEEL'],
    [
      'metadata of another distribution',
      wheelEntries().map((entry) => ({ ...entry, name: entry.name.replace('tensorrt_llm-', 'torch-') })),
      'NOT_A_WHEEL',
    ],
    [
      'metadata of another version',
      wheelEntries(NIXL).map((entry) => ({ ...entry, name: entry.name.replace('dev137fe35', 'dev4567890') })),
      'NOT_A_WHEEL',
    ],
  ])('%s', async (_what, content, code) => {
    const error = await errorOf(inspect(content));
    expect(error).toMatchObject({ code, kind: 'answer' });
  });

  test('not there, and a folder', async () => {
    expect((await errorOf(inspectWheel(join(folder, 'none', NAME)))).code).toBe('WHEEL_MISSING');
    await mkdir(join(folder, 'dir', NAME), { recursive: true });
    expect((await errorOf(inspectWheel(join(folder, 'dir', NAME)))).code).toBe('WHEEL_MISSING');
    await mkdir(join(folder, 'loop'));
    await symlink(NAME, join(folder, 'loop', NAME));
    expect((await errorOf(inspectWheel(join(folder, 'loop', NAME)))).code).toBe('WHEEL_MISSING');
  });

  test('any single changed byte is refused, or does not add a capability', async () => {
    const plain = makeZip(wheelEntries(UCX));
    await fc.assert(
      fc.asyncProperty(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const copy = Buffer.from(plain);
        copy[at] = (copy[at] ?? 0) ^ flip;
        const ended = await inspect(copy).catch((error: unknown) => error);
        if (ended instanceof Error) expect(ended).toBeInstanceOf(ToolError);
        else expect(['ucx', '']).toContain((ended as { capabilities: string[] }).capabilities.join());
      }),
      { numRuns: 300 },
    );
  });
});

describe('names', () => {
  test.each([
    ['tensorrt_llm-1.3.0rc11-cp312-cp312-linux_aarch64.whl', 'linux_aarch64'],
    ['TensorRT_LLM-1.0-1build-cp310.cp311-none-manylinux_2_28_x86_64.whl', 'manylinux_2_28_x86_64'],
  ])('%s', (name, platformTag) => {
    expect(parseWheelName(name)).toMatchObject({ distribution: 'tensorrt_llm', platformTag });
  });

  test.each([
    'x.whl',
    'tensorrt_llm-1.0.whl',
    'tensorrt_llm-1.0-cp312-cp312-linux_x86_64.zip',
    'a b-1-py3-none-any.whl',
    '-1-py3-none-any.whl',
  ])('%s is none', (name) => {
    expect(() => parseWheelName(name)).toThrow(expect.objectContaining({ code: 'WHEEL_NAME' }));
  });

  test('a wheel of another distribution', async () => {
    expect((await errorOf(inspect(wheelEntries(), 'torch-1.0-py3-none-any.whl'))).code).toBe('NOT_A_WHEEL');
  });
});
