import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Capability, Recipe } from '../plan/types.ts';
import { errnoOf } from '../system/errors.ts';
import type { Manifest } from '../wheel/types.ts';
import { sha256Bytes } from './hash.ts';

/** What lies in a manifest.json, or why it is not used. `newer`: written by a version of ours that we must not guess about. */
export type ManifestRead =
  | { readonly kind: 'ok'; readonly manifest: Manifest; readonly sha256: string }
  | { readonly kind: 'missing' | 'damaged' | 'newer'; readonly reason: string };

const CAPABILITIES: readonly Capability[] = ['nixl', 'ucx', 'mooncake'];
const MAX_BYTES = 1024 * 1024;

/** A manifest as bytes: stable order, readable. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

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
  if (typeof version === 'number' && Number.isInteger(version) && version > 1) {
    return { kind: 'newer', reason: `manifest.json has version ${version}, this release reads version 1` };
  }
  const wrong = firstWrong(raw);
  if (wrong !== undefined) return { kind: 'damaged', reason: `manifest.json: ${wrong} is wrong` };
  return { kind: 'ok', manifest: raw as unknown as Manifest, sha256: sha256Bytes(bytes) };
}

/** File names that can be joined to a folder without leaving it and be installed by pip. */
export function isWheelFileName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.+!-]*\.whl$/.test(name) && name.length <= 255;
}

type Check = (value: unknown) => boolean;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Check = (value) => typeof value === 'string';
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const oneOf =
  (words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const seconds: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** `satisfies` keeps the tables complete: a field added to the type without a check does not compile. */
const RECIPE = {
  version: oneOf([1]),
  source: oneOf(['dynamo-script', 'trtllm-make', 'given-wheel', 'pip']),
  arch: oneOf(['amd64', 'arm64']),
  gitUrl: orNull(text),
  commit: orNull(text),
  nixl: (value) => typeof value === 'boolean',
  nixlCommit: orNull(text),
  ucxRef: orNull(text),
  scripts: (value) => isObject(value) && Object.values(value).every(text),
  cudaArchs: listOf(text),
  buildOptions: listOf(text),
  baseImage: orNull(text),
  pythonTag: orNull(text),
  given: orNull(text),
} satisfies Record<keyof Recipe, Check>;

const WHEEL = {
  fileName: (value) => typeof value === 'string' && isWheelFileName(value),
  size: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
  sha256: matches(/^[0-9a-f]{64}$/),
  capabilities: listOf(oneOf(CAPABILITIES)),
} satisfies Record<keyof Manifest['wheel'], Check>;

const BUILT_BY = {
  tool: text,
  toolVersion: text,
  at: matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
  seconds: orNull(seconds),
  origin: text,
  authority: text,
} satisfies Record<keyof Manifest['builtBy'], Check>;

/** The first field that is absent or wrong, as a dotted path. */
function firstWrong(raw: Record<string, unknown>): string | undefined {
  const within = (name: string, checks: Record<string, Check>): string | undefined => {
    const part = raw[name];
    if (!isObject(part)) return name;
    const field = Object.entries(checks).find(([key, check]) => !check(part[key]))?.[0];
    return field === undefined ? undefined : `${name}.${field}`;
  };
  if (raw['version'] !== 1) return 'version';
  if (!text(raw['key'])) return 'key';
  return within('recipe', RECIPE) ?? within('wheel', WHEEL) ?? within('builtBy', BUILT_BY);
}
