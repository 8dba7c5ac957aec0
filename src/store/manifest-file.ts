import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { errnoOf } from '../system/errors.ts';
import { sha256Bytes } from '../system/hash.ts';
import { MANIFEST_VERSION } from '../wheel/manifest.ts';
import { manifestFaults } from '../wheel/manifest-check.ts';
import type { Manifest } from '../wheel/types.ts';

/** What lies in a manifest.json, or why it is not used. `newer`: written by a version of ours that we must not guess about. */
export type ManifestRead =
  | { readonly kind: 'ok'; readonly manifest: Manifest; readonly sha256: string }
  | { readonly kind: 'missing' | 'damaged' | 'newer'; readonly reason: string };

const MAX_BYTES = 1024 * 1024;

/** @throws only for errors of the machine (EIO, EACCES); everything about the content is in the answer. */
export async function readManifest(path: string): Promise<ManifestRead> {
  let bytes: Buffer;
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const stat = await file.stat();
      if (!stat.isFile() || stat.size > MAX_BYTES) {
        return { kind: 'damaged', reason: 'manifest.json is not a small regular file' };
      }
      bytes = await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT' || errno === 'ENOTDIR') return { kind: 'missing', reason: 'no manifest.json' };
    if (errno === 'ELOOP') return { kind: 'damaged', reason: 'manifest.json is a symbolic link' };
    throw error;
  }
  return parseManifest(bytes);
}

/** Checks every field: a manifest that was damaged or written by hand must never be half believed. */
export function parseManifest(bytes: Uint8Array): ManifestRead {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { kind: 'damaged', reason: 'manifest.json is not JSON' };
  }
  if (!isObject(raw)) return { kind: 'damaged', reason: 'manifest.json is not an object' };
  const version = raw['version'];
  if (typeof version === 'number' && Number.isInteger(version) && version > MANIFEST_VERSION) {
    return {
      kind: 'newer',
      reason: `manifest.json has version ${version}, this release reads up to ${MANIFEST_VERSION}`,
    };
  }
  const [fault] = manifestFaults(raw);
  if (fault !== undefined) return { kind: 'damaged', reason: `manifest.json is damaged: ${fault}` };
  return { kind: 'ok', manifest: raw as unknown as Manifest, sha256: sha256Bytes(bytes) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
