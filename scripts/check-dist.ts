/** Is dist/ what the sources make of it? `npm run check:dist`; ends with 1 and names the files that are not. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDist } from './build-dist.ts';

/** Names of files that differ between two folders in presence, content or being a program, with the word for it. */
export function differences(ours: string, fresh: string): string[] {
  const names = new Set([...filesIn(ours), ...filesIn(fresh)]);
  return [...names].sort().flatMap((name) => {
    const [a, b] = [filesIn(ours).includes(name), filesIn(fresh).includes(name)];
    if (!a) return [`${name} (missing)`];
    if (!b) return [`${name} (left over)`];
    if (!readFileSync(join(ours, name)).equals(readFileSync(join(fresh, name)))) return [`${name} (differs)`];
    const program = (folder: string): boolean => (statSync(join(folder, name)).mode & 0o100) !== 0;
    return program(ours) === program(fresh) ? [] : [`${name} (executable bit)`];
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Builds into a temp folder and compares. @returns what differs; empty when dist/ is current. */
export async function staleDist(root: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trtllm-nixl-build-dist-'));
  try {
    await buildDist(root, folder);
    return differences(join(root, 'dist'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const stale = await staleDist(join(import.meta.dirname, '..'));
  if (stale.length === 0) console.log('dist/ is current.');
  else {
    console.error(
      `dist/ is not what the sources make: ${stale.join(', ')}.\nRun \`npm run build\` and commit dist/.`,
    );
    process.exitCode = 1;
  }
}
