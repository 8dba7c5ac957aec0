import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);

// src/system/hash.ts
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
var READ_BYTES = 4 * 1024 * 1024;
async function sha256File(path, options = {}) {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return await pump(file, void 0, options);
  } finally {
    await file.close();
  }
}
function sha256Bytes(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
async function copyHashed(from, to, options = {}) {
  const source = await open(from, "r");
  try {
    const target = await open(to, "wx", 420);
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
async function pump(source, target, options) {
  const hash = createHash("sha256");
  let current = Buffer.allocUnsafe(READ_BYTES);
  let next = Buffer.allocUnsafe(READ_BYTES);
  let done = 0;
  let pending = source.read(current, 0, READ_BYTES, 0);
  for (; ; ) {
    const { bytesRead } = await pending;
    if (bytesRead === 0) return hash.digest("hex");
    options.signal?.throwIfAborted();
    const from = done;
    done += bytesRead;
    pending = source.read(next, 0, READ_BYTES, done);
    pending.catch(() => {
    });
    const bytes = current.subarray(0, bytesRead);
    const written = target === void 0 ? void 0 : writeAll(target, bytes, from);
    written?.catch(() => {
    });
    hash.update(bytes);
    await written;
    options.onProgress?.(done);
    [current, next] = [next, current];
  }
}
async function writeAll(target, bytes, position) {
  for (let at = 0; at < bytes.length; ) {
    at += (await target.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
  }
}

export {
  sha256File,
  sha256Bytes,
  copyHashed
};
