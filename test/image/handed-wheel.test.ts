import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentDigest, readHandedWheel } from '../../src/image/handed-wheel.ts';
import { makeZip, NAME, wheelEntries } from '../wheel/zip.ts';

const home = mkdtempSync(join(tmpdir(), 'handed wheel '));
afterAll(() => rmSync(home, { recursive: true }));

const INFO = 'tensorrt_llm-1.0.0rc1+dev137fe35.dist-info';

function folderWith(record: string, version = 'Version: 1.0.0rc1+dev137fe35\n'): string {
  const folder = mkdtempSync(join(home, 'w-'));
  const entries = wheelEntries().map((entry) => {
    if (entry.name === `${INFO}/RECORD`) return { ...entry, data: record };
    return entry.name === `${INFO}/METADATA`
      ? { ...entry, data: `Metadata-Version: 2.1\n${version}` }
      : entry;
  });
  writeFileSync(join(folder, NAME), makeZip(entries));
  writeFileSync(join(folder, 'commit.txt'), 'amd64_x');
  return folder;
}

test('name, version and content out of the wheel itself', async () => {
  const record = 'tensorrt_llm/a.py,sha256=aa,1\ntensorrt_llm/b.py,sha256=bb,1\n';
  const wheel = await readHandedWheel(folderWith(record));
  expect(wheel).toEqual({
    fileName: NAME,
    version: '1.0.0rc1+dev137fe35',
    content: contentDigest(record),
  });
  expect(wheel.content).toMatch(/^[0-9a-f]{64}$/);
});

test('a METADATA without a version leaves the name, a RECORD without hashes no content', async () => {
  expect(await readHandedWheel(folderWith('tensorrt_llm/a.py,,\n', ''))).toEqual({
    fileName: NAME,
    version: '1.0.0rc1+dev137fe35',
    content: null,
  });
});

test('the content changes with a hash and a name, and not with the order or what an installer adds', () => {
  const [a, b] = ['tensorrt_llm/a.py,sha256=aa,1', 'tensorrt_llm/b.py,sha256=bb,1'];
  const content = contentDigest(`${a}\n${b}\n`);
  expect(contentDigest(`${b}\r\n${a}\r\n${INFO}/INSTALLER,sha256=zz,4\n`)).toBe(content);
  expect(contentDigest(`${a}\n${b.replace('bb', 'cc')}\n`)).not.toBe(content);
  expect(contentDigest(`${a}\n${b.replace('b.py', 'c.py')}\n`)).not.toBe(content);
  expect(contentDigest(`${a}\n`)).not.toBe(content);
});

test('two wheels are nobody’s', async () => {
  const folder = folderWith('');
  mkdirSync(join(folder, 'more'));
  writeFileSync(join(folder, 'more', NAME), '');
  await expect(readHandedWheel(folder)).rejects.toThrow(RangeError);
});
