/** Order of TensorRT-LLM releases as pip writes them: `1.2.0rc3` comes before `1.2.0`. */
export type Release = readonly [major: number, minor: number, patch: number, candidate: number];

/** Reads the first version in a text (`1.2.0rc3`, `v0.21.0`, `1.0.0rc4+cu12`), or null. */
export function parseRelease(text: string): Release | null {
  const parts = /(\d+)\.(\d+)(?:\.(\d+))?(?:\.?rc(\d+))?/.exec(text);
  if (!parts) return null;
  return [
    Number(parts[1]),
    Number(parts[2]),
    Number(parts[3] ?? 0),
    parts[4] === undefined ? Number.POSITIVE_INFINITY : Number(parts[4]),
  ];
}

/** Negative when `a` is older than `b`. */
export function compareReleases(a: Release, b: Release): number {
  for (let index = 0; index < 4; index += 1) {
    const left = a[index] ?? 0;
    const right = b[index] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
