import type { Recipe } from '../plan/types.ts';
import type { Manifest } from './types.ts';

/** Says what is wrong with a value, at a path; nothing when it is right. */
type Check = (value: unknown, at: string) => string[];

const text =
  (pattern: RegExp, words: string): Check =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? [] : [`${at} is not ${words}`];

const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, at) =>
    allowed.includes(value) ? [] : [`${at} is not one of ${allowed.join(', ')}`];

const whole: Check = (value, at) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? [] : [`${at} is not a whole number`];

const seconds: Check = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? []
    : [`${at} is not a number of seconds`];

const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? [] : check(value, at);

const listOf =
  (check: Check, unique = false): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return [`${at} is not a list`];
    const faults = value.flatMap((item, index) => check(item, `${at}[${index}]`));
    return unique && new Set(value).size !== value.length ? [...faults, `${at} has a member twice`] : faults;
  };

const mapOf =
  (name: RegExp, check: Check): Check =>
  (value, at) => {
    if (!isRecord(value)) return [`${at} is not an object`];
    return Object.entries(value).flatMap(([key, item]) =>
      name.test(key) ? check(item, `${at}.${key}`) : [`${at} has a bad name ${JSON.stringify(key)}`],
    );
  };

/** These members at least; with `only`, and no others. */
const members =
  (checks: Readonly<Record<string, Check>>, only = false): Check =>
  (value, at) => {
    if (!isRecord(value)) return [`${at} is not an object`];
    const unknown = only ? Object.keys(value).filter((name) => !Object.hasOwn(checks, name)) : [];
    const faults = Object.entries(checks).flatMap(([name, check]) =>
      Object.hasOwn(value, name) ? check(value[name], `${at}.${name}`) : [`${at}.${name} is missing`],
    );
    return [...faults, ...unknown.map((name) => `${at}.${name} is not known`)];
  };

const word = text(/^[^\u0000-\u001f\u007f]{1,500}$/, 'a text of one line');
const sha256 = text(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex');

// A member of the recipe that we do not know could change the bits in a way we cannot compare.
// `satisfies` keeps the tables complete: a field of the type without a check does not compile.
const recipe = members(
  {
    version: oneOf(1),
    source: oneOf('dynamo-script', 'trtllm-make', 'given-wheel', 'pip'),
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
  } satisfies Record<keyof Recipe, Check>,
  true,
);

const manifest = members({
  version: oneOf(1),
  key: text(/^trtllm-wheel-v1-(amd64|arm64)-(nixl|nonixl)-[a-z0-9._]{1,40}-[0-9a-f]{16}$/, 'a key'),
  recipe,
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

/** Everything that keeps a value from being a manifest of version 1; agrees with schema/manifest.schema.json (tested). */
export function manifestFaults(value: unknown): string[] {
  return manifest(value, 'manifest');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
