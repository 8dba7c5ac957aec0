/**
 * Whether a release of TensorRT-LLM (`1.2.0rc3`, `v1.2.0rc6.post1`, `1.3.0`) comes before another one. A candidate comes before its
 * release, a post-release after it; what has no number is not before anything.
 */
export function isBefore(version: string, other: string): boolean {
  const [left, right] = [parts(version), parts(other)];
  if (left === undefined || right === undefined) return false;
  for (const [index, value] of left.entries()) {
    const against = right[index] ?? 0;
    if (value !== against) return value < against;
  }
  return false;
}

function parts(version: string): number[] | undefined {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:\.?(?:rc|a|b)(\d+))?(?:\.post(\d+))?/i.exec(version.trim());
  if (match === null) return undefined;
  const [, major, minor, patch = '0', candidate, post = '0'] = match;
  return [
    Number(major),
    Number(minor),
    Number(patch),
    candidate === undefined ? Infinity : Number(candidate),
    Number(post),
  ];
}
