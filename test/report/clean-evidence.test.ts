import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanEvidence } from '../../src/report/clean-evidence.ts';
import { secretForms } from '../../src/system/redact.ts';

const SECRET = 'hf_QcVb/+7tokenOfNobody==';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clean '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('evidence without secrets', () => {
  it('loses them from texts, in every form, and keeps its lines', async () => {
    const forms = [
      SECRET,
      encodeURIComponent(SECRET),
      Buffer.from(SECRET).toString('base64'),
      JSON.stringify(SECRET).slice(1, -1),
    ];
    const text = forms.map((form, index) => `line ${index} HF_TOKEN=${form} end`).join('\n');
    await mkdir(join(folder, 'expected'));
    await writeFile(join(folder, 'expected', 'decode.log'), text);
    const { changed, removed } = await cleanEvidence(folder, secretForms([SECRET]));
    expect({ changed, removed }).toEqual({ changed: ['expected/decode.log'], removed: [] });
    const clean = await readFile(join(folder, 'expected', 'decode.log'), 'utf8');
    expect(clean).toBe(forms.map((_, index) => `line ${index} HF_TOKEN=*** end`).join('\n'));
  });

  it('loses them from the names of files and folders', async () => {
    await mkdir(join(folder, `arm-${SECRET.replaceAll('/', '_')}`));
    await writeFile(join(folder, `arm-${SECRET.replaceAll('/', '_')}`, 'plain-tokenvalue.log'), 'x');
    await cleanEvidence(folder, ['plain-tokenvalue', SECRET.replaceAll('/', '_')]);
    expect(await readdir(folder)).toEqual(['arm-***']);
    expect(await readdir(join(folder, 'arm-***'))).toEqual(['***.log']);
  });

  it('keeps the length of binary files, so that what reads them by offsets still can', async () => {
    const bytes = Buffer.concat([Buffer.alloc(40), Buffer.from(SECRET), Buffer.alloc(100, 7)]);
    await writeFile(join(folder, 'ring'), bytes);
    await cleanEvidence(folder, secretForms([SECRET]));
    const clean = await readFile(join(folder, 'ring'));
    expect(clean.length).toBe(bytes.length);
    expect(clean.includes(SECRET)).toBe(false);
    expect(clean.subarray(-100)).toEqual(bytes.subarray(-100));
  });

  it('finds one that lies across the edges of reading, wherever it lies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 65_500, max: 65_560 }), async (before) => {
        const path = join(folder, 'edge.log');
        await writeFile(path, `${'x'.repeat(before)}${SECRET}${'y'.repeat(10)}`);
        await cleanEvidence(folder, secretForms([SECRET]));
        expect(await readFile(path, 'utf8')).toBe(`${'x'.repeat(before)}***${'y'.repeat(10)}`);
      }),
      { numRuns: 15 },
    );
  });

  it('leaves alone what holds none, to the last bit of its times', async () => {
    const path = join(folder, 'quiet.log');
    await writeFile(path, 'nothing to see');
    const before = await stat(path, { bigint: true });
    expect(await cleanEvidence(folder, secretForms([SECRET]))).toEqual({ changed: [], removed: [] });
    const after = await stat(path, { bigint: true });
    expect([after.ino, after.mtimeNs, after.ctimeNs]).toEqual([before.ino, before.mtimeNs, before.ctimeNs]);
  });

  it('follows no link out of the folder, and no folder is no failure', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'own.txt'), SECRET);
    await symlink(join(outside, 'own.txt'), join(folder, 'link.log'));
    await symlink(outside, join(folder, 'folder'));
    await cleanEvidence(folder, secretForms([SECRET]));
    expect(await readFile(join(outside, 'own.txt'), 'utf8')).toBe(SECRET);
    await rm(outside, { recursive: true });
    expect(await cleanEvidence(join(folder, 'none'), [SECRET])).toEqual({ changed: [], removed: [] });
  });
});

it('forms: lines of a key, longest first, and nothing too short to be a secret', () => {
  const key = '-----BEGIN KEY-----\nline-of-the-key-1\nab\n-----END KEY-----';
  const forms = secretForms([key, 'abc', ' padded-token ']);
  expect(forms).toEqual(forms.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)));
  expect(forms).toEqual(expect.arrayContaining([key, 'line-of-the-key-1', 'padded-token']));
  expect(forms).not.toContain('ab');
  expect(forms).not.toContain('abc');
});
