import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Reads are this long: the hash runs at OpenSSL's own speed and the next read overlaps it in the thread pool. */
const READ_BYTES = 4 * 1024 * 1024;

export interface HashOptions {
  readonly signal?: AbortSignal;
  /** Bytes done so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** SHA-256 of a file in lower-case hex. A symbolic link is not followed (`ELOOP`). */
export async function sha256File(path: string, options: HashOptions = {}): Promise<string> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return await pump(file, undefined, options);
  } finally {
    await file.close();
  }
}

/** SHA-256 of bytes in memory. */
export function sha256Bytes(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Copies `from` to the new file `to`, flushed to disk, and hashes the bytes on their way: what is hashed is what was written.
 * @throws errno `EEXIST` when `to` is there.
 */
export async function copyHashed(from: string, to: string, options: HashOptions = {}): Promise<string> {
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'wx', 0o644);
    try {
      const sha256 = await pump(source, target, options);
      await target.sync();
      return sha256;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** One pass over `source` with two buffers: while one is hashed and written, the next is read. */
async function pump(
  source: FileHandle,
  target: FileHandle | undefined,
  options: HashOptions,
): Promise<string> {
  const hash = createHash('sha256');
  let current = Buffer.allocUnsafe(READ_BYTES);
  let next = Buffer.allocUnsafe(READ_BYTES);
  let done = 0;
  let pending = source.read(current, 0, READ_BYTES, 0);
  for (;;) {
    const { bytesRead } = await pending;
    if (bytesRead === 0) return hash.digest('hex');
    options.signal?.throwIfAborted();
    const from = done;
    done += bytesRead;
    pending = source.read(next, 0, READ_BYTES, done);
    // An early end of this turn must not leave the read of the next one without a listener.
    pending.catch(() => {});
    const bytes = current.subarray(0, bytesRead);
    const written = target === undefined ? undefined : writeAll(target, bytes, from);
    written?.catch(() => {});
    hash.update(bytes);
    await written;
    options.onProgress?.(done);
    [current, next] = [next, current];
  }
}

async function writeAll(target: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    at += (await target.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
  }
}
