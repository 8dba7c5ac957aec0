import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import yauzl from 'yauzl';
import { normaliseVersion } from '../plan/sources/pip-requirement.ts';
import type { Capability } from '../plan/types.ts';
import { errnoOf, ToolError } from '../system/errors.ts';
import type { WheelContents } from './types.ts';

/** Library that shows each capability: TensorRT-LLM loads the wrapper at run time, so without the file the backend is not there. */
export const CAPABILITY_LIBRARIES: Readonly<Record<Capability, string>> = {
  nixl: 'tensorrt_llm/libs/libtensorrt_llm_nixl_wrapper.so',
  ucx: 'tensorrt_llm/libs/libtensorrt_llm_ucx_wrapper.so',
  mooncake: 'tensorrt_llm/libs/libtensorrt_llm_mooncake_wrapper.so',
};

/** A TensorRT-LLM wheel has some thousand entries and unpacks to a few GB; far above that it is an attack or a mistake. */
const ENTRY_LIMIT = 200_000;
const UNPACKED_LIMIT = 64 * 2 ** 30;
/** Libraries pack to a third or so; what unpacks to hundreds of times its size was made to fill a disk. Small files do not matter. */
const RATIO_LIMIT = 200;
const RATIO_FROM = 64 * 2 ** 20;

/**
 * Looks inside a wheel by its zip central directory, without unpacking anything.
 * @throws ToolError `WHEEL_MISSING`, `WHEEL_NAME`, `WHEEL_BROKEN` (no zip, truncated, unsafe, duplicate or absurd entries),
 * `NOT_A_WHEEL` (a zip without a wheel's metadata, or of another distribution or version).
 */
export async function inspectWheel(path: string): Promise<WheelContents> {
  const fileName = basename(path);
  const named = parseWheelName(fileName);
  const { size } = await regularFile(path);
  const names = await listEntries(path, size);
  requireMetadata(fileName, named, names);
  const shown = (Object.keys(CAPABILITY_LIBRARIES) as Capability[]).filter(
    (capability) => (names.get(CAPABILITY_LIBRARIES[capability]) ?? 0) > 0,
  );
  return {
    fileName,
    size,
    distribution: named.distribution,
    packageVersion: named.version,
    pythonTag: named.pythonTag,
    platformTag: named.platformTag,
    capabilities: shown,
    evidence: shown.map((capability) => CAPABILITY_LIBRARIES[capability]),
  };
}

export interface WheelName {
  readonly distribution: string;
  readonly version: string;
  readonly pythonTag: string;
  readonly abiTag: string;
  readonly platformTag: string;
}

/** `name-version[-build]-python-abi-platform.whl`. @throws ToolError `WHEEL_NAME`. */
export function parseWheelName(fileName: string): WheelName {
  const parts =
    /^([A-Za-z0-9][A-Za-z0-9._]*)-([A-Za-z0-9][A-Za-z0-9._+!]*)(?:-(\d[A-Za-z0-9._]*))?-([a-z0-9.]+)-([a-z0-9._]+)-([A-Za-z0-9._]+)\.whl$/.exec(
      fileName,
    );
  const [, distribution, version, , pythonTag, abiTag, platformTag] = parts ?? [];
  if (!distribution || !version || !pythonTag || !abiTag || !platformTag) {
    throw refused('WHEEL_NAME', `${JSON.stringify(fileName)} is not the name of a wheel.`);
  }
  return { distribution: normaliseName(distribution), version, pythonTag, abiTag, platformTag };
}

/** Names and unpacked sizes of every file entry. yauzl itself refuses absolute paths, `..` and backslashes. */
async function listEntries(path: string, size: number): Promise<Map<string, number>> {
  const names = new Map<string, number>();
  let unpacked = 0;
  try {
    const zip = await yauzl.openPromise(path, {
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    });
    try {
      if (zip.entryCount > ENTRY_LIMIT) throw new Error(`it lists ${zip.entryCount} entries`);
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileName;
        if (names.has(name)) throw new Error(`it lists ${JSON.stringify(name)} twice`);
        if (/[\u0000-\u001f\u007f]/.test(name)) throw new Error('an entry name holds a control character');
        if (entry.relativeOffsetOfLocalHeader + entry.compressedSize > size) {
          throw new Error(`the data of ${JSON.stringify(name)} lies behind its end`);
        }
        unpacked += entry.uncompressedSize;
        if (unpacked > UNPACKED_LIMIT) throw new Error('it unpacks to more than 64 GiB');
        if (unpacked > RATIO_FROM && unpacked > RATIO_LIMIT * size)
          throw new Error(`it unpacks to more than ${RATIO_LIMIT} times its size`);
        names.set(name, entry.uncompressedSize);
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (errnoOf(error) !== undefined || !(error instanceof Error)) throw error;
    throw refused('WHEEL_BROKEN', `${basename(path)} is not a sound zip file: ${error.message}.`, error);
  }
  return names;
}

function requireMetadata(fileName: string, named: WheelName, names: ReadonlyMap<string, number>): void {
  const infos = [...names.keys()].filter((name) => /^[^/]+\.dist-info\/WHEEL$/.test(name));
  const folder = infos[0]?.slice(0, -'/WHEEL'.length);
  if (
    infos.length !== 1 ||
    folder === undefined ||
    !names.has(`${folder}/METADATA`) ||
    !names.has(`${folder}/RECORD`)
  ) {
    throw refused(
      'NOT_A_WHEEL',
      `${fileName} has no single .dist-info folder with WHEEL, METADATA and RECORD.`,
    );
  }
  const [front = '', version = ''] = folder.slice(0, -'.dist-info'.length).split('-');
  const inside = normaliseName(front);
  if (inside !== named.distribution || inside !== 'tensorrt_llm') {
    throw refused('NOT_A_WHEEL', `${fileName} holds the distribution "${inside}", not tensorrt_llm.`);
  }
  // The commit is read from the name, and pip would refuse the file after the hours of an image build.
  if (normaliseVersion(version) !== normaliseVersion(named.version)) {
    throw refused('NOT_A_WHEEL', `${fileName} holds version ${JSON.stringify(version)}: it was renamed.`);
  }
}

/** PEP 503, with underscores as wheel names have them. */
function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '_');
}

async function regularFile(path: string): Promise<{ size: number }> {
  try {
    const found = await stat(path);
    if (found.isFile()) return { size: found.size };
  } catch (error) {
    const errno = errnoOf(error);
    if (errno !== 'ENOENT' && errno !== 'ENOTDIR' && errno !== 'ELOOP') throw error;
  }
  throw refused('WHEEL_MISSING', `${path} is not a file.`);
}

function refused(code: string, what: string, cause?: unknown): ToolError {
  return new ToolError({
    code,
    kind: 'answer',
    what,
    means: 'It cannot be proven to be the TensorRT-LLM wheel asked for, so it is neither used nor stored.',
    next: 'Build it again, or name another file.',
    cause,
  });
}
