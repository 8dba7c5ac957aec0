import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { secretForms } from '../../src/system/redact.ts';
import { call, installPackage, type Said } from '../e2e/command-line.ts';

/**
 * Secrets planted in every place where a user may have them, through a whole run of the built program with real services; then
 * everything it said and left is searched for them.
 */
const { env: parts } = inject('parts');
const TOKEN = 'plantedToken/0123+456789==';
const KEY = '-----BEGIN KEY-----\nplantedFirstLineOfTheKey\nplantedSecondLineOfTheKey\n-----END KEY-----';
const FORMS = secretForms([TOKEN, KEY]).filter((form) => form.includes('planted') || !/KEY-----/.test(form));

let folder: string;
const runs: Record<'served' | 'failing', { readonly out: string; said?: Said }> = {
  served: { out: '' },
  failing: { out: '' },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  const program = await installPackage(folder);
  const yaml = join(folder, 'prefill.yaml');
  await writeFile(yaml, `# ${TOKEN}\n# ${encodeURIComponent(TOKEN)}\nbackend: pytorch\n`);
  const env = {
    HOME: process.env['HOME'] ?? '/root',
    TMPDIR: folder,
    ...kept('XDG_CACHE_HOME'),
    ...kept('TRTLLM_NIXL_BUILD_PARTS'),
    PATH: parts['PATH'] ?? '',
    PLANTED_API_KEY: KEY,
    GITHUB_TOKEN: TOKEN,
  };
  const rehearse = async (name: keyof typeof runs, more: readonly string[]): Promise<void> => {
    const out = join(folder, name);
    const options = [
      ...['--folder', out, '--arms', 'expected', '--prefill-yaml', yaml],
      ...['--keep-env', 'PLANTED_API_KEY', '--deployment-env', `TRTLLM_PLANTED=${TOKEN}`],
      ...more,
    ];
    runs[name] = { out, said: await call(program, ['rehearse', ...options], { cwd: folder, env }) };
  };
  // One arm alone has nobody to compare its tokens with, and is quick.
  await rehearse('served', []);
  // A worker that ends over an argument it does not know prints that argument, and we tell what it printed last.
  await rehearse('failing', [`--worker-args=--planted=${TOKEN}`]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function kept(name: string): Record<string, string> {
  const value = process.env[name];
  return value === undefined ? {} : { [name]: value };
}

/** Every file below the output folder, with its path; the entries of a zip unpacked. */
async function everything(out: string): Promise<{ path: string; bytes: Buffer }[]> {
  const names = await readdir(out, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(files.map(async (path) => ({ path, bytes: await readFile(path) })));
  return read.flatMap((one) => [one, ...(one.path.endsWith('.zip') ? unzipped(one) : [])]);
}

/** Local entries one after the other, as they lie in the file. */
function unzipped({ path, bytes }: { path: string; bytes: Buffer }): { path: string; bytes: Buffer }[] {
  const central = bytes.readUInt32LE(bytes.length - 6);
  const found: { path: string; bytes: Buffer }[] = [];
  for (let at = central; bytes.readUInt32LE(at) === 0x02014b50; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const [size, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(begin, begin + size);
    const content = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw;
    found.push({ path: `${path}:${bytes.toString('utf8', at + 46, at + 46 + name)}`, bytes: content });
    at += 46 + name + extra + comment;
  }
  return found;
}

describe.each(['served', 'failing'] as const)('planted secrets in the %s run', (name) => {
  it('it went through the places they were planted in', async () => {
    const { out, said } = runs[name];
    const files = await everything(out);
    const holes = files
      .filter(({ bytes }) => bytes.includes('***'))
      .map(({ path }) => path.slice(out.length + 1));
    expect(`${said?.code} ${said?.stdout}`).toMatch(
      name === 'served' ? /^1 INCONCLUSIVE .*nixl moved/ : /^1 START_FAILED/,
    );
    expect(said?.stderr).toMatch(/Secrets were taken out of \d+ files/);
    const where = name === 'served' ? ['evidence/expected/arm.json'] : ['report.html', 'report.json'];
    expect(holes).toEqual(expect.arrayContaining(['evidence/expected/prefill.yaml', ...where]));
    expect(files.some(({ path }) => path.includes('evidence.zip:MANIFEST.json'))).toBe(true);
  });

  it('they are in nothing it said, in no file it left, and in no name of one', async () => {
    const { out, said } = runs[name];
    const texts = [
      { path: 'stdout', bytes: Buffer.from(said?.stdout ?? '') },
      { path: 'stderr', bytes: Buffer.from(said?.stderr ?? '') },
      ...(await everything(out)),
    ];
    const leaks = texts.flatMap(({ path, bytes }) =>
      FORMS.filter((form) => bytes.includes(form) || path.includes(form)).map((form) => `${form} in ${path}`),
    );
    expect(leaks).toEqual([]);
    expect(texts.length).toBeGreaterThan(20);
  });
});
