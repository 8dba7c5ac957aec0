import { recipeToKey } from '../plan/key.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { BuiltWheel } from './build.ts';
import { manifestFaults } from './manifest-check.ts';
import type { Manifest } from './types.ts';

/** Newest manifest version this code reads and the one it writes. */
export const MANIFEST_VERSION = 1;

export interface ManifestParts {
  readonly plan: Pick<Plan, 'recipe' | 'scriptLines'>;
  readonly wheel: Pick<BuiltWheel, 'contents' | 'sha256' | 'seconds'>;
  readonly toolVersion: string;
  /** Repository and run of the workflow, or `local`. */
  readonly origin: string;
  readonly authority: string;
  readonly at: Date;
}

/** The manifest of a wheel that was just proven. */
export function makeManifest(parts: ManifestParts): Manifest {
  const { contents, sha256, seconds } = parts.wheel;
  const { scriptLines } = parts.plan;
  return {
    version: MANIFEST_VERSION,
    key: recipeToKey(parts.plan.recipe),
    recipe: parts.plan.recipe,
    ...(scriptLines === undefined ? {} : { scriptLines }),
    wheel: { fileName: contents.fileName, size: contents.size, sha256, capabilities: contents.capabilities },
    builtBy: {
      tool: 'trtllm-nixl-build',
      toolVersion: parts.toolVersion,
      at: parts.at.toISOString(),
      seconds,
      origin: parts.origin,
      authority: parts.authority,
    },
  };
}

/** One text per manifest, with a line end, as it stands in every tier. */
export function serialiseManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Reads a manifest: shape, version, and that its key is the key of its recipe. Members it does not
 * know are allowed, except in the recipe.
 * @throws ToolError `MANIFEST_NEWER` for a newer major, `MANIFEST_BROKEN` with the first faults otherwise.
 */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw broken(['it is not JSON'], error);
  }
  const version = versionOf(value);
  if (version !== undefined && version > MANIFEST_VERSION) throw newer(version);
  const faults = manifestFaults(value);
  if (faults.length > 0) throw broken(faults);
  const manifest = value as Manifest;
  if (recipeToKey(manifest.recipe) !== manifest.key) throw broken(['its key is not the key of its recipe']);
  return manifest;
}

function versionOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value)) return undefined;
  return typeof value.version === 'number' ? value.version : undefined;
}

function newer(version: number): ToolError {
  return new ToolError({
    code: 'MANIFEST_NEWER',
    kind: 'answer',
    what: `The manifest has version ${version}; this version of the action reads up to ${MANIFEST_VERSION}.`,
    means: 'What it says cannot be relied on here, so the entry is not used.',
    next: 'Use the same major version of the action everywhere that shares this store.',
  });
}

function broken(faults: readonly string[], cause?: unknown): ToolError {
  return new ToolError({
    code: 'MANIFEST_BROKEN',
    kind: 'answer',
    what: `The manifest cannot be used: ${faults.slice(0, 3).join('; ')}.`,
    means: 'The wheel beside it is not proven, so the entry is not used.',
    next: 'Let the wheel be built again; `store verify` moves such entries aside.',
    cause,
  });
}
