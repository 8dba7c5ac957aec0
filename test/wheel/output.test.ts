import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tidyOutput } from '../../src/wheel/output.ts';
import { errorOf } from '../plan/fixtures.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output test\n'));
});
afterEach(() => rm(folder, { recursive: true }));

const tidy = () => tidyOutput(folder, { marker: 'commit.txt', content: 'amd64_abc' });

async function leave(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

test('what every build leaves becomes one wheel and the marker', async () => {
  await leave({ 'a.whl': 'x', 'build/a.whl': 'x', 'build/other/file': '', 'commit.txt': 'amd64_abc\n' });
  expect(await tidy()).toBe(join(folder, 'a.whl'));
  expect((await readdir(folder)).sort()).toEqual(['a.whl', 'commit.txt']);
});

test.each<[string, Record<string, string>, string]>([
  ['no wheel', { 'commit.txt': 'amd64_abc' }, 'NO_WHEEL'],
  ['a wheel in build/ alone', { 'build/a.whl': '', 'commit.txt': 'amd64_abc' }, 'NO_WHEEL'],
  ['two wheels', { 'a.whl': '', 'b.whl': '', 'commit.txt': 'amd64_abc' }, 'TWO_WHEELS'],
  [
    'a stale one in build/',
    { 'a.whl': '', 'build/a.whl': '', 'build/b.whl': '', 'commit.txt': 'amd64_abc' },
    'TWO_WHEELS',
  ],
  ['no marker', { 'a.whl': '' }, 'WRONG_MARKER'],
  ['the marker of a lost option', { 'a.whl': '', 'commit.txt': '_\n' }, 'WRONG_MARKER'],
  ['the marker of another architecture', { 'a.whl': '', 'commit.txt': 'arm64_abc\n' }, 'WRONG_MARKER'],
])('%s is refused, and stays as it is for a look', async (_what, files, code) => {
  await leave(files);
  expect(await errorOf(tidy())).toMatchObject({ code, kind: 'answer' });
  const left = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toHaveLength(Object.keys(files).length);
});

test('a link is no wheel', async () => {
  await leave({ 'commit.txt': 'amd64_abc' });
  await symlink('/etc/passwd', join(folder, 'a.whl'));
  expect((await errorOf(tidy())).code).toBe('NO_WHEEL');
});
