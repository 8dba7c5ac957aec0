import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a new file and flushes it, so that a rename that follows can never make an empty file visible after a power cut. */
export async function writeDurable(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o644);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Flushes what lies at `path`: the bytes of a file, or the names in a folder. */
export async function syncPath(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Flushes every file and folder below `path`, and `path`. */
export async function syncTree(path: string): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) await syncTree(child);
    else if (entry.isFile()) await syncPath(child);
  }
  await syncPath(path);
}
