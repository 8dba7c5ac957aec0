import { createHash } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** `MANIFEST.json`, the first entry of a bundle (schema/bundle.schema.json). */
export interface BundleManifest {
  readonly version: 1;
  readonly tool: 'trtllm-nixl-build';
  readonly toolVersion: string;
  /** ISO 8601, UTC: when the report was made. */
  readonly at: string;
  readonly origin: string;
  readonly verdict: string | null;
  /** Sorted by path. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  /** What lies in the folder and is not a plain file: it is not in the bundle. */
  readonly leftOut: readonly string[];
}

export const MANIFEST_NAME = 'MANIFEST.json';

/** What is packed of a report folder; a user may have other things there, or a whole workspace. */
const PACKED: readonly string[] = [
  'evidence',
  'report.json',
  'report.html',
  'junit.xml',
  'summary.md',
  'plan.json',
  'wheel-build.log',
];

/** A bundle says nothing about when and by whom its files were written: the same files make the same bytes. */
const ATTRIBUTES = {
  mtime: new Date(Date.UTC(1980, 0, 1)),
  mode: 0o100644,
  forceDosTimestamp: true,
} as const;

/**
 * Packs a report folder into one zip: report, page, summary and all evidence, with a manifest of every file's SHA-256. An edge.
 * @param path of the bundle
 */
export async function writeBundle(
  folder: string,
  path: string,
  about: Omit<BundleManifest, 'version' | 'tool' | 'files' | 'leftOut'>,
): Promise<BundleManifest> {
  const found = await filesUnder(folder, '', (name) => PACKED.includes(name));
  const files = [];
  for (const { path: inner, bytes } of found.files)
    files.push({ path: inner, bytes, sha256: await sha256Of(join(folder, inner), bytes) });
  const manifest: BundleManifest = {
    version: 1,
    tool: 'trtllm-nixl-build',
    ...about,
    files,
    leftOut: found.leftOut,
  };
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST_NAME, ATTRIBUTES);
  for (const { path: inner, bytes } of files) {
    zip.addReadStreamLazy(inner, { ...ATTRIBUTES, size: bytes }, (give) => {
      beginning(join(folder, inner), bytes).then(
        (stream) => give(null, stream),
        (error: unknown) => (zip.outputStream as PassThrough).destroy(error as Error),
      );
    });
  }
  // Without a listener an entry that became shorter would end the process, and with it the report of a cancelled run.
  zip.on('error', (error: Error) => (zip.outputStream as PassThrough).destroy(error));
  zip.end();
  const draft = `${path}.part`;
  try {
    await pipeline(zip.outputStream, createWriteStream(draft));
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return manifest;
}

/** The first bytes of a file: of a run that was cancelled a process may still be writing its last words, and the manifest has to fit. */
async function beginning(path: string, bytes: number): Promise<Readable> {
  if (bytes === 0) return Readable.from([]);
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  return file.createReadStream({ end: bytes - 1 });
}

async function sha256Of(path: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(await beginning(path, bytes), hash);
  return hash.digest('hex');
}

interface Found {
  readonly files: { readonly path: string; readonly bytes: number }[];
  readonly leftOut: string[];
}

async function filesUnder(folder: string, inner: string, wanted: (name: string) => boolean): Promise<Found> {
  const found: Found = { files: [], leftOut: [] };
  const entries = await readdir(join(folder, inner), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    // A backslash is a separator to some who unpack a zip, and would put the file elsewhere.
    if (!wanted(entry.name)) continue;
    if (entry.name.includes('\\') || !(entry.isFile() || entry.isDirectory())) found.leftOut.push(path);
    else if (entry.isDirectory()) {
      const below = await filesUnder(folder, path, () => true);
      found.files.push(...below.files);
      found.leftOut.push(...below.leftOut);
    } else {
      const { size } = await lstat(join(folder, path));
      found.files.push({ path, bytes: size });
    }
  }
  return found;
}
