import { access, chmod, constants, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, delimiter, isAbsolute, join } from 'node:path';
import { ownedFolder } from '../../src/system/ledger.ts';
import type { Session } from '../../src/system/session.ts';

/** Names the folder of all parts when the default is not wanted. */
export const PARTS_FOLDER_VARIABLE = 'TRTLLM_NIXL_BUILD_PARTS';

/** The parts folder: what the variable says, else the user's cache folder. */
export function partsFolder(env: Readonly<Record<string, string | undefined>>): string {
  const named = env[PARTS_FOLDER_VARIABLE];
  if (named !== undefined && named !== '') return isAbsolute(named) ? named : join(process.cwd(), named);
  const cache = env['XDG_CACHE_HOME'];
  // The XDG rule: a relative path there is to be ignored.
  const base = cache !== undefined && isAbsolute(cache) ? cache : join(homedir(), '.cache');
  return join(base, 'trtllm-nixl-build', 'parts');
}

/** First executable file of this name on PATH or in the folders for system programs, which a user's PATH often lacks. */
export async function findProgram(name: string): Promise<string | undefined> {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  for (const folder of [...path, '/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/bin', '/bin']) {
    const file = join(folder, name);
    if (await isExecutable(file)) return file;
  }
  return undefined;
}

export async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Fills a folder of the parts folder so that it is either complete or not there: staged beside, then renamed.
 * A killed run leaves only the stage, which the ledger names and the next start removes.
 */
export async function publish(
  session: Session,
  folder: string,
  fill: (stage: string) => Promise<void>,
): Promise<void> {
  const stage = await ownedFolder(session.ledger, join(folder, '..'), `.stage-${basename(folder)}`);
  try {
    await fill(stage);
    // A temp folder is ours alone; a part may be used by other accounts, such as the engine's.
    await chmod(stage, 0o755);
    await rm(folder, { recursive: true, force: true });
    await rename(stage, folder);
  } catch (error) {
    await rm(stage, { recursive: true, force: true });
    throw error;
  }
}

/** Replaces a folder's own path inside its small text files: a virtual environment writes its place into its scripts. */
export async function rewritePaths(folder: string, from: string, to: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (!entry.isFile() || (await stat(file)).size > 64 * 1024) continue;
    const bytes = await readFile(file);
    if (!bytes.includes(from) || bytes.includes(0)) continue;
    await writeFile(file, bytes.toString('utf8').replaceAll(from, to));
  }
}
