import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical.ts';
import type { Recipe } from './types.ts';

/** Front of every key. The number changes when the meaning of a recipe field changes. */
export const KEY_PREFIX = 'trtllm-wheel-v1';

/** SHA-256 (hex) of the canonical recipe. */
export function recipeHash(recipe: Recipe): string {
  return createHash('sha256')
    .update(canonicalJson({ ...recipe }))
    .digest('hex');
}

/** `trtllm-wheel-v1-<arch>-<nixl|nonixl>-<commit12>-<hash16>`. What was not built here has, in place of the commit, the front of its hash, or its version. */
export function recipeToKey(recipe: Recipe): string {
  const hash = recipeHash(recipe);
  return `${KEY_PREFIX}-${recipe.arch}-${recipe.nixl ? 'nixl' : 'nonixl'}-${origin(recipe)}-${hash.slice(0, 16)}`;
}

function origin({ commit, given, baseImage }: Recipe): string {
  const text = commit ?? given ?? baseImage?.replace(/^.*\//s, '') ?? '';
  if (/^[0-9a-f]{12}/.test(text)) return text.slice(0, 12);
  // A pip requirement: readable, and free of what a cache key or a path may not hold. Its hash says nothing to a reader.
  const slug = text
    .replace(/ --hash=.*$/s, '')
    .replace(/@.*$/s, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '_');
  return slug.slice(0, 40) || 'none';
}
