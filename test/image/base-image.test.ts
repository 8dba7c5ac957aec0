import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type BaseImage,
  compareBase,
  noteOnBase,
  readBase,
  stateOfBase,
} from '../../src/image/base-image.ts';
import { openTestSession, type TestSession } from '../plan/fixtures.ts';

const [ONE, TWO] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`) as [string, string];
const base = (id: string | null, digest?: string | null): BaseImage => ({
  reference: 'registry.example/base:tag',
  id,
  ...(digest === undefined ? {} : { digest }),
});

describe('a base image, then and now', () => {
  test.each<[string, BaseImage, BaseImage, string]>([
    ['the engine has the same one', base(ONE), base(ONE, null), 'same'],
    ['the engine has another one', base(ONE), base(TWO, null), 'moved'],
    ['the engine forgot it, and no digest was kept', base(ONE, null), base(null, ONE), 'unknown'],
    ['the engine never had it; the registry says the same', base(null, ONE), base(null, ONE), 'same'],
    ['the engine never had it; the registry says another', base(null, ONE), base(null, TWO), 'moved'],
    ['the registry does not answer', base(null, ONE), base(null, null), 'unknown'],
    ['pulled since', base(null, ONE), base(TWO, null), 'unknown'],
    ['pulled by the build, gone since, moved', base(ONE, ONE), base(null, TWO), 'moved'],
    ['nothing was ever known', base(null, null), base(null, TWO), 'unknown'],
    ['a label of before, without the field', base(null), base(null, TWO), 'unknown'],
  ])('%s', (_, then, now, state) => {
    expect(compareBase(then, now)).toBe(state);
  });

  test('what is known by its name alone is said', () => {
    expect(noteOnBase(base(null, null))).toContain('registry.example/base:tag is known by its name alone');
    expect([base(ONE, null), base(null, ONE), null].map(noteOnBase)).toEqual([null, null, null]);
  });
});

/** A program named `docker` that answers as told and writes down what it was asked. Not Docker: which questions are asked is what is tried. */
describe('who is asked', () => {
  let world: TestSession;
  let bin: string;
  beforeEach(async () => {
    bin = await mkdtemp(join(tmpdir(), 'base image '));
    world = await openTestSession({ PATH: `${bin}:/usr/bin:/bin` });
  });
  afterEach(async () => {
    await world[Symbol.asyncDispose]();
    await rm(bin, { recursive: true, force: true });
  });

  async function engine(id: string | null, digest: string | null): Promise<() => Promise<string>> {
    const log = join(bin, 'asked');
    const answer = (text: string | null): string => (text === null ? 'exit 1' : `echo '${text}'`);
    const script = `#!/bin/sh\necho "$1" >> '${log}'\ncase $1 in\n  image) ${answer(id)} ;;\n  buildx) ${answer(digest && JSON.stringify({ digest }))} ;;\nesac\n`;
    await writeFile(join(bin, 'docker'), script, { mode: 0o755 });
    await writeFile(join(bin, 'skopeo'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    return async () => (await readFile(log, 'utf8')).trim().replaceAll('\n', ' ');
  }

  test('the engine alone where it has the image', async () => {
    const asked = await engine(ONE, TWO);
    expect(await readBase(world.session, 'registry.example/base:tag')).toEqual(base(ONE, null));
    expect(await stateOfBase(world.session, base(ONE, TWO))).toBe('same');
    expect(await asked()).toBe('image image');
  });

  test('the registry where the engine has it not: a tag that moved is noticed', async () => {
    const asked = await engine(null, TWO);
    expect(await readBase(world.session, 'registry.example/base:tag')).toEqual(base(null, TWO));
    expect(await stateOfBase(world.session, base(null, ONE))).toBe('moved');
    expect(await asked()).toBe('image buildx image buildx');
  });

  test('nobody in vain: without a digest of then, that of now tells nothing', async () => {
    const asked = await engine(null, TWO);
    expect(await stateOfBase(world.session, base(ONE, null))).toBe('unknown');
    expect(await asked()).toBe('image');
  });

  test('a registry that does not answer, and a name that is none, are not known', async () => {
    await engine(null, null);
    expect(await readBase(world.session, 'registry.example/base:tag')).toEqual(base(null, null));
    expect((await readBase(world.session, '--not a name')).digest).toBeNull();
    expect(await stateOfBase(world.session, base(null, ONE))).toBe('unknown');
  });

  test('an abort is not taken for an unknown base image', async () => {
    await engine(null, null);
    world.abort();
    await expect(readBase(world.session, 'registry.example/base:tag')).rejects.toThrow();
  });
});
