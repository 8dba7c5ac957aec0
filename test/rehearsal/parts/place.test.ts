import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findProgram,
  isExecutable,
  partsFolder,
  publish,
  rewritePaths,
} from '../../../rehearsal/parts/place.ts';
import { streamLog } from '../../../src/system/log.ts';
import { closeSession, openSession, type Session } from '../../../src/system/session.ts';

let folder: string;
let session: Session;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'place test-'));
  const ledgers = { ledgerFolder: join(folder, 'ledgers', 'runs') };
  await mkdir(join(folder, 'ledgers'), { mode: 0o700 });
  const signal = new AbortController().signal;
  session = await openSession({ log: streamLog(() => {}), env: {}, signal, ...ledgers });
});
afterEach(async () => {
  await closeSession(session);
  await rm(folder, { recursive: true, force: true });
});

describe('partsFolder', () => {
  const home = join(homedir(), '.cache', 'trtllm-nixl-build', 'parts');
  it.each([
    [{}, home],
    [{ TRTLLM_NIXL_BUILD_PARTS: '/a b/c' }, '/a b/c'],
    [{ TRTLLM_NIXL_BUILD_PARTS: 'here' }, join(process.cwd(), 'here')],
    [{ TRTLLM_NIXL_BUILD_PARTS: '' }, home],
    [{ XDG_CACHE_HOME: '/cache' }, '/cache/trtllm-nixl-build/parts'],
    [{ XDG_CACHE_HOME: 'relative' }, home],
    [{ XDG_CACHE_HOME: '/cache', TRTLLM_NIXL_BUILD_PARTS: '/mine' }, '/mine'],
  ])('%j', (env, expected) => {
    expect(partsFolder(env)).toBe(expected);
  });
});

describe('publish', () => {
  it('makes the folder as a whole', async () => {
    await publish(session, join(folder, 'part-1'), (stage) => writeFile(join(stage, 'file'), 'x'));
    expect(await readFile(join(folder, 'part-1', 'file'), 'utf8')).toBe('x');
    expect(await readdir(folder)).toEqual(['ledgers', 'part-1']);
  });

  it('leaves nothing when the filling fails, and what was there before stays', async () => {
    await publish(session, join(folder, 'part-1'), (stage) => writeFile(join(stage, 'file'), 'old'));
    const failing = publish(session, join(folder, 'part-1'), async (stage) => {
      await writeFile(join(stage, 'file'), 'new');
      throw new Error('no network');
    });
    await expect(failing).rejects.toThrow('no network');
    expect(await readdir(folder)).toEqual(['ledgers', 'part-1']);
    expect(await readFile(join(folder, 'part-1', 'file'), 'utf8')).toBe('old');
  });
});

describe('rewritePaths', () => {
  it('changes small text files only', async () => {
    const script = `#!${folder}/stage/bin/python\nprint("${folder}/stage")\n`;
    const binary = Buffer.concat([Buffer.from([0x7f, 0]), Buffer.from(`${folder}/stage`)]);
    await writeFile(join(folder, 'script'), script);
    await writeFile(join(folder, 'program'), binary);
    await rewritePaths(folder, `${folder}/stage`, '/final place');
    expect(await readFile(join(folder, 'script'), 'utf8')).toBe(
      '#!/final place/bin/python\nprint("/final place")\n',
    );
    expect(await readFile(join(folder, 'program'))).toEqual(binary);
  });
});

describe('programs', () => {
  it('are found on PATH and in the folders for system programs', async () => {
    expect(await findProgram('sh')).toMatch(/\/sh$/);
    expect(await findProgram('no-such-program')).toBeUndefined();
  });

  it('are executable files, not folders', async () => {
    expect(await isExecutable('/bin/sh')).toBe(true);
    expect(await isExecutable('/bin')).toBe(false);
    expect(await isExecutable('/etc/passwd')).toBe(false);
  });
});
