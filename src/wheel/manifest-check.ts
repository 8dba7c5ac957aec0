import type { Recipe } from '../plan/types.ts';
import {
  type Check,
  listOf,
  mapOf,
  members,
  oneOf,
  orAbsent,
  orNull,
  seconds,
  text,
  whole,
} from '../system/shape.ts';
import type { Manifest } from './types.ts';

const word = text(/^[^\u0000-\u001f\u007f]{1,500}$/, 'a text of one line');
const sha256 = text(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex');

// A member of the recipe that we do not know could change the bits in a way we cannot compare.
// `satisfies` keeps the tables complete: a field of the type without a check does not compile.
const RECIPE = {
  version: oneOf(1),
  source: oneOf('dynamo-script', 'trtllm-make', 'given-wheel', 'pip', 'upstream-image'),
  arch: oneOf('amd64', 'arm64'),
  gitUrl: orNull(word),
  commit: orNull(text(/^[0-9a-f]{40}$/, 'a full commit')),
  nixl: oneOf(true, false),
  nixlCommit: orNull(word),
  ucxRef: orNull(word),
  scripts: mapOf(/^[^/\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$/, sha256),
  cudaArchs: listOf(word, true),
  buildOptions: listOf(word),
  baseImage: orNull(word),
  pythonTag: orNull(word),
  given: orNull(word),
} satisfies Record<keyof Recipe, Check>;

const recipe = members(RECIPE, true);
// A wheel that lies in an image is never stored, so no manifest speaks of one.
const storedRecipe = members(
  { ...RECIPE, source: oneOf('dynamo-script', 'trtllm-make', 'given-wheel', 'pip') },
  true,
);

/** Path of a file inside a checkout. */
const INSIDE = /^[^/\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$/;

const manifest = members({
  version: oneOf(1),
  key: text(/^trtllm-wheel-v1-(amd64|arm64)-(nixl|nonixl)-[a-z0-9._]{1,40}-[0-9a-f]{16}$/, 'a key'),
  recipe: storedRecipe,
  scriptLines: orAbsent(mapOf(INSIDE, text(/^([A-Za-z0-9_-]{4}){0,20000}$/, 'marks of lines'))),
  wheel: members({
    fileName: text(/^[A-Za-z0-9][A-Za-z0-9._+!-]{0,250}\.whl$/, 'the plain name of a wheel file'),
    size: whole,
    sha256,
    capabilities: listOf(oneOf('nixl', 'ucx', 'mooncake'), true),
  } satisfies Record<keyof Manifest['wheel'], Check>),
  builtBy: members({
    tool: word,
    toolVersion: word,
    at: text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/, 'a time in UTC'),
    seconds: orNull(seconds),
    origin: word,
    authority: text(/^(trusted|untrusted|pr-[1-9]\d{0,14})$/, 'an authority'),
  } satisfies Record<keyof Manifest['builtBy'], Check>),
} satisfies Record<keyof Manifest, Check>);

/** Everything that keeps a value from being a recipe, each with its place below `at`. */
export function recipeFaults(value: unknown, at: string): string[] {
  return recipe(value, at);
}

/** Everything that keeps a value from being a manifest of version 1; agrees with schema/manifest.schema.json (tested). */
export function manifestFaults(value: unknown): string[] {
  return manifest(value, 'manifest');
}
