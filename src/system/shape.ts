/**
 * Checks of the shape of data that somebody else wrote: small functions that say what is wrong with a value, and where. A file
 * may come from an artifact or a shared disk, so what is not expected is named, never guessed.
 */

/** Says what is wrong with a value, at a path; nothing when it is right. */
export type Check = (value: unknown, at: string) => string[];

/** A text that a pattern takes; `words` name what it should be. */
export const text =
  (pattern: RegExp, words: string): Check =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? [] : [`${at} is not ${words}`];

/** One of these values. */
export const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, at) =>
    allowed.includes(value) ? [] : [`${at} is not one of ${allowed.join(', ')}`];

/** A whole number, not negative. */
export const whole: Check = (value, at) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? [] : [`${at} is not a whole number`];

/** A duration in seconds. */
export const seconds: Check = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? []
    : [`${at} is not a number of seconds`];

/** That, or null. */
export const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? [] : check(value, at);

/** That, or nothing at all: a member that an older writer did not know. */
export const orAbsent =
  (check: Check): Check =>
  (value, at) =>
    value === undefined ? [] : check(value, at);

/** A list of that; `unique`: no member twice. */
export const listOf =
  (check: Check, unique = false): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return [`${at} is not a list`];
    const faults = value.flatMap((item, index) => check(item, `${at}[${index}]`));
    return unique && new Set(value).size !== value.length ? [...faults, `${at} has a member twice`] : faults;
  };

/** An object whose names the pattern takes and whose values are that. */
export const mapOf =
  (name: RegExp, check: Check): Check =>
  (value, at) => {
    if (!isRecord(value)) return [`${at} is not an object`];
    return Object.entries(value).flatMap(([key, item]) =>
      name.test(key) ? check(item, `${at}.${key}`) : [`${at} has a bad name ${JSON.stringify(key)}`],
    );
  };

/** These members at least; with `only`, and no others. */
export const members =
  (checks: Readonly<Record<string, Check>>, only = false): Check =>
  (value, at) => {
    if (!isRecord(value)) return [`${at} is not an object`];
    const unknown = only ? Object.keys(value).filter((name) => !Object.hasOwn(checks, name)) : [];
    const faults = Object.entries(checks).flatMap(([name, check]) => {
      if (Object.hasOwn(value, name)) return check(value[name], `${at}.${name}`);
      // Only an `orAbsent` takes a value that is not there.
      return check(undefined, '').length === 0 ? [] : [`${at}.${name} is missing`];
    });
    return [...faults, ...unknown.map((name) => `${at}.${name} is not known`)];
  };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
