import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** SHA-256 (lower-case hex) of a file, in constant memory. */
export async function sha256File(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const read = createReadStream(path, { highWaterMark: 4 * 1024 * 1024 });
  await pipeline(read, hash, signal === undefined ? {} : { signal });
  return hash.digest('hex');
}
