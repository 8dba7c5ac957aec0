import { lstat, readFile } from 'node:fs/promises';

/** What the kernel says about a file; all five change hands with the content, or betray that it was touched. */
export interface Fingerprint {
  readonly dev: bigint;
  readonly ino: bigint;
  /** Bytes. */
  readonly size: bigint;
  /** Nanoseconds since 1970. */
  readonly mtimeNs: bigint;
  /** Nanoseconds since 1970. No ordinary call sets it back: a write with the mtime restored still shows here. */
  readonly ctimeNs: bigint;
}

/** The record that a file with this fingerprint had this hash (design.md, "Seal"). */
export interface Seal extends Fingerprint {
  /** When the hashing began, nanoseconds since 1970. */
  readonly hashedAtNs: bigint;
  readonly sha256: string;
  /** SHA-256 of the manifest.json beside it. */
  readonly manifestSha256: string;
}

/**
 * Time stamps of files move in ticks of some milliseconds. A write in the same tick as the hash would leave no trace, so a
 * hash counts for a seal only when it began this long after the last change.
 */
export const QUIET_NS = 2_000_000_000n;

export async function fingerprint(path: string): Promise<Fingerprint> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await lstat(path, { bigint: true });
  return { dev, ino, size, mtimeNs, ctimeNs };
}

export function sameFile(a: Fingerprint, b: Fingerprint): boolean {
  return (
    a.dev === b.dev &&
    a.ino === b.ino &&
    a.size === b.size &&
    a.mtimeNs === b.mtimeNs &&
    a.ctimeNs === b.ctimeNs
  );
}

/** Whether a hash that began at `hashedAtNs` over an unchanged file may be recorded: the file had been quiet, by the same clock. */
export function isQuiet(file: Fingerprint, hashedAtNs: bigint): boolean {
  return file.ctimeNs + QUIET_NS <= hashedAtNs && file.mtimeNs + QUIET_NS <= hashedAtNs;
}

/**
 * Why the seal does not vouch for the file as it is now; undefined when it does. Anything odd is doubt, and doubt is
 * answered by hashing again. `maxAgeNs`: how old a hash may be.
 */
export function sealDoubt(
  seal: Seal | undefined,
  now: Fingerprint,
  expected: { readonly sha256: string; readonly manifestSha256: string },
  nowNs: bigint,
  maxAgeNs?: bigint,
): string | undefined {
  if (seal === undefined) return 'not sealed yet';
  if (seal.sha256 !== expected.sha256 || seal.manifestSha256 !== expected.manifestSha256) {
    return 'sealed with another content';
  }
  if (!sameFile(seal, now)) return 'touched, moved or written since it was sealed';
  // Only the mtime: our own hard links move the ctime of a sealed file on (handoff.ts).
  if (seal.mtimeNs + QUIET_NS > seal.hashedAtNs) return 'sealed too soon after its last write';
  if (seal.hashedAtNs > nowNs) return 'sealed in the future: the clock was set back';
  if (maxAgeNs !== undefined && nowNs - seal.hashedAtNs > maxAgeNs) return 'due for its scheduled hash';
  return undefined;
}

export function formatSeal(seal: Seal): string {
  const text = (value: bigint): string => value.toString();
  return `${JSON.stringify({
    version: 1,
    dev: text(seal.dev),
    ino: text(seal.ino),
    size: text(seal.size),
    mtimeNs: text(seal.mtimeNs),
    ctimeNs: text(seal.ctimeNs),
    hashedAtNs: text(seal.hashedAtNs),
    sha256: seal.sha256,
    manifestSha256: seal.manifestSha256,
  })}\n`;
}

/** A seal that cannot be read is no seal: undefined. */
export function parseSeal(text: string): Seal | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== 'object' || raw === null || !('version' in raw) || raw.version !== 1) return undefined;
    const fields = raw as Record<string, unknown>;
    const number = (name: string): bigint => {
      const value = fields[name];
      if (typeof value !== 'string' || !/^\d+$/.test(value)) throw new Error(name);
      return BigInt(value);
    };
    const hex = (name: string): string => {
      const value = fields[name];
      if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw new Error(name);
      return value;
    };
    return {
      dev: number('dev'),
      ino: number('ino'),
      size: number('size'),
      mtimeNs: number('mtimeNs'),
      ctimeNs: number('ctimeNs'),
      hashedAtNs: number('hashedAtNs'),
      sha256: hex('sha256'),
      manifestSha256: hex('manifestSha256'),
    };
  } catch {
    return undefined;
  }
}

export async function readSeal(path: string): Promise<Seal | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseSeal(text);
}
