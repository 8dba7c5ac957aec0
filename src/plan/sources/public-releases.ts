/**
 * Whether the public release of this version has NIXL inside, by what NVIDIA published: since 1.2.0rc3 (Dynamo #4611, 2025-11-26).
 * An expectation for plans and messages, never a proof: the content decides.
 * @returns undefined for a text that is no version.
 */
export function publicReleaseHasNixl(version: string): boolean | undefined {
  const parts = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[._-]?(rc|a|b|dev)[._-]?(\d+))?/i.exec(version.trim());
  if (parts === null) return undefined;
  const [, major, minor, micro = '0', stage, number = '0'] = parts;
  const release = [Number(major), Number(minor), Number(micro)];
  for (const [index, first] of [1, 2, 0].entries()) {
    const own = release[index] ?? 0;
    if (own !== first) return own > first;
  }
  if (stage === undefined) return true;
  return stage.toLowerCase() === 'rc' && Number(number) >= 3;
}

export const FIRST_WITH_NIXL = '1.2.0rc3';

/** Python of Dynamo's images in every generation (facts, section 6). */
export const PYTHON_TAG = 'cp312';
