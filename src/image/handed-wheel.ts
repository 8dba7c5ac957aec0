import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** What tells the handed-over wheel from every other build of TensorRT-LLM, and stays readable once it is installed. */
export interface HandedWheel {
  readonly fileName: string;
  /** As its METADATA says, which is what pip shows after the installation. */
  readonly version: string;
  /** Digest over its RECORD (`contentDigest`); null when that names no hashes. */
  readonly content: string | null;
}

/** RECORD and METADATA of a wheel with some thousand files are a few MB; far above that it is an attack or a mistake. */
const TEXT_LIMIT = 256 * 2 ** 20;

/** Reads the identity of the one wheel in a folder from its own metadata; nothing of its content is unpacked. */
export async function readHandedWheel(folder: string): Promise<HandedWheel> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.whl'));
  const [name] = names;
  if (name === undefined || names.length > 1) throw new RangeError(`${names.length} wheels in ${folder}`);
  const texts = await readTexts(join(folder, name), /^[^/]+\.dist-info\/(METADATA|RECORD)$/);
  const version = /^Version:[ \t]*(\S+)[ \t]*$/m.exec(texts['METADATA'] ?? '')?.[1];
  return {
    fileName: name.slice(name.lastIndexOf('/') + 1),
    version: version ?? name.split('-')[1] ?? '',
    content: contentDigest(texts['RECORD'] ?? ''),
  };
}

/**
 * Digest over path and hash of every file of the package that RECORD names (PEP 376): the identity of the content, which
 * survives installation, because installers copy these rows and only add their own. The probe does the same in Python. Pure.
 */
export function contentDigest(record: string): string | null {
  const rows: Buffer[] = [];
  for (const line of record.split(/\r?\n/)) {
    const [, quoted, plain, hash] = /^(?:"((?:[^"]|"")*)"|([^",]*)),(sha256=[\w=-]+),\d*$/.exec(line) ?? [];
    const path = quoted?.replaceAll('""', '"') ?? plain;
    if (path?.startsWith('tensorrt_llm/') && !path.endsWith('.pyc'))
      rows.push(Buffer.from(`${path},${hash}\n`));
  }
  if (rows.length === 0) return null;
  return createHash('sha256')
    .update(Buffer.concat(rows.sort(Buffer.compare)))
    .digest('hex');
}

async function readTexts(path: string, wanted: RegExp): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const zip = await yauzl.openPromise(path, { lazyEntries: true, strictFileNames: true });
  try {
    for await (const entry of zip.eachEntry()) {
      const key = wanted.exec(entry.fileName)?.[1];
      if (key === undefined || entry.uncompressedSize > TEXT_LIMIT) continue;
      texts[key] = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    }
  } finally {
    zip.close();
  }
  return texts;
}
