import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDist } from '../../scripts/build-dist.ts';
import { releaseFiles } from '../../scripts/release-files.ts';

/** A repository as it is tagged: sources with the dist that they make. */
const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tnb-release-'));
const tagged = join(folder, 'tagged');
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
    cwd: tagged,
    encoding: 'utf8',
  });
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const ARCHIVE = `trtllm-nixl-build-${version}.tar.gz`;

beforeAll(async () => {
  for (const path of [
    'src',
    'scripts',
    'rehearsal',
    'actions',
    'action.yml',
    'package.json',
    'package-lock.json',
    '.npmrc',
  ])
    cpSync(join(root, path), join(tagged, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(tagged, 'node_modules'));
  writeFileSync(join(tagged, '.gitignore'), 'node_modules\n__pycache__\n');
  await buildDist(tagged, join(tagged, 'dist'));
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'tagged');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const make = (name: string): Promise<string[]> => releaseFiles(tagged, join(folder, name));

test('archive, list of packages and sums; the archive has the same bytes each time', async () => {
  expect(await make('first')).toEqual([ARCHIVE, 'sbom.spdx.json', 'SHA256SUMS']);
  await make('second');
  const archive = readFileSync(join(folder, 'first', ARCHIVE));
  expect(archive.equals(readFileSync(join(folder, 'second', ARCHIVE)))).toBe(true);
  const names = execFileSync('tar', ['-tzf', join(folder, 'first', ARCHIVE)], { encoding: 'utf8' }).split(
    '\n',
  );
  expect(names).toContain(`trtllm-nixl-build-${version}/dist/main.js`);
  expect(names.filter((name) => name.includes('node_modules'))).toEqual([]);
  const sums = readFileSync(join(folder, 'first', 'SHA256SUMS'), 'utf8');
  expect(sums).toContain(`${createHash('sha256').update(archive).digest('hex')}  ${ARCHIVE}\n`);
});

test('the list names what dist/ is made of, with versions, and no tool of the developers', async () => {
  await make('third');
  const sbom = JSON.parse(readFileSync(join(folder, 'third', 'sbom.spdx.json'), 'utf8')) as {
    spdxVersion: string;
    packages: { name: string; versionInfo: string }[];
  };
  expect(sbom.spdxVersion).toMatch(/^SPDX-/);
  const listed = new Set(sbom.packages.map(({ name, versionInfo }) => `${name} ${versionInfo}`));
  const bundled = readFileSync(join(tagged, 'dist', 'licenses.txt'), 'utf8').matchAll(
    /^(\S+ \d+\.\d+\.\d+\S*) \(.+\)$/gm,
  );
  const inside = [...bundled].map((match) => match[1] ?? '');
  expect(inside.length).toBeGreaterThan(10);
  expect(inside.filter((one) => !listed.has(one))).toEqual([]);
  expect(listed.size).toBe(new Set(inside).size + 1);
  expect([...listed].filter((one) => /^(vitest|esbuild|typescript) /.test(one))).toEqual([]);
});

test('a dist that the sources do not make is not released, nor a tree that the commit has not', async () => {
  appendFileSync(join(tagged, 'dist', 'main.js'), '\n// something\n');
  await expect(make('dirty')).rejects.toThrow(/working tree is not what the commit has/);
  git('commit', '--quiet', '--all', '--message', 'a dist that nobody built');
  await expect(make('stale')).rejects.toThrow(/main\.js \(differs\)/);
});
