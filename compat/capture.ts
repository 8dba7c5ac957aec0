import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Fixtures of all releases, read again by a unit test. */
export const FIXTURES = join(import.meta.dirname, '..', 'test', 'fixtures', 'compat');

/** Those made between two GPUs (`programs/on_gpus.py`). */
export const GPU_FIXTURES = join(FIXTURES, '..', 'compat-gpu');

/**
 * Copies the evidence of one transfer into the fixtures. Nothing that a reader looks at is changed: the names of folders and of the
 * machine become fixed ones, a memory map keeps one line for each library of NIXL, UCX, CUDA and their plugins, and telemetry, mostly
 * zeros, is compressed.
 */
export async function capture(
  from: string,
  to: string,
  replace: Readonly<Record<string, string>>,
): Promise<void> {
  await rm(to, { recursive: true, force: true });
  for (const name of (await readdir(from, { recursive: true })).sort()) {
    if (/^meet\.|^telemetry$/.test(name)) continue;
    const bytes = await readFile(join(from, name));
    const telemetry = name.startsWith('telemetry/');
    const place = join(to, telemetry ? `${name}.gz` : name);
    await mkdir(dirname(place), { recursive: true });
    // Level 9 and no time in the header: the same bytes for the same evidence.
    if (telemetry) await writeFile(place, gzipSync(bytes, { level: 9 }));
    else await writeFile(place, scrub(name, bytes.toString('utf8'), replace));
  }
}

function scrub(name: string, text: string, replace: Readonly<Record<string, string>>): string {
  let clean = name.endsWith('.maps') ? oneLineEach(text) : text;
  for (const [what, by] of Object.entries(replace)) clean = clean.replaceAll(what, by);
  return clean;
}

const TELLING = /nixl|uc[xmpst]|plugin|cuda|fabric|verbs|mlx5|mooncake/i;

function oneLineEach(maps: string): string {
  const seen = new Set<string>();
  const lines = maps.split('\n').filter((line) => {
    const library = /\/\S*\/([^/]*\.so[^/]*)$/.exec(line)?.[1];
    if (library === undefined || seen.has(library) || !TELLING.test(library)) return false;
    seen.add(library);
    return true;
  });
  return `${lines.join('\n')}\n`;
}

/** Unpacks a fixture into `folder`, as the transfer had left it. */
export async function unpack(fixture: string, folder: string): Promise<void> {
  for (const name of await readdir(fixture, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const path = join(name.parentPath, name.name);
    const place = join(folder, path.slice(fixture.length + 1).replace(/\.gz$/, ''));
    await mkdir(dirname(place), { recursive: true });
    const bytes = await readFile(path);
    await writeFile(place, path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  }
}
