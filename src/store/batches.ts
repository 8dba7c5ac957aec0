/** Files looked at side by side. */
const BATCH = 64;

/** Runs `body` over the items, some of them at a time, so that thousands of files need no thousands of descriptors. */
export async function inBatches<T, R>(items: readonly T[], body: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += BATCH) {
    results.push(...(await Promise.all(items.slice(at, at + BATCH).map(body))));
  }
  return results;
}
