import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getExecOutput } from '@actions/exec';
import { makeStandin, type StandinOptions, type StandinPaths } from '../../rehearsal/standin/checkout.ts';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Arguments of the one `docker` call, or undefined when it was not called. */
  readonly docker: readonly string[] | undefined;
}

/** A temporary folder with a stand-in in it, and ways to run its scripts as a user would. */
export class StandinRun implements AsyncDisposable {
  readonly folder: string;
  readonly paths: StandinPaths;

  private constructor(folder: string, paths: StandinPaths) {
    this.folder = folder;
    this.paths = paths;
  }

  static async make(options: StandinOptions = {}, name = 'standin'): Promise<StandinRun> {
    const folder = await mkdtemp(join(tmpdir(), 'standin-test-'));
    const paths = await makeStandin(join(folder, name), { engineDir: null, ...options });
    await writeDockerRecorder(join(folder, 'recorder'));
    return new StandinRun(folder, paths);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** container/build.sh, started in the checkout, with the docker recorder first on PATH. */
  async build(
    args: readonly string[],
    env: Record<string, string> = {},
    cwd = this.paths.checkout,
  ): Promise<Ended> {
    const record = join(this.folder, 'recorder', 'argv');
    await rm(record, { force: true });
    const path = `${join(this.folder, 'recorder')}:${process.env['PATH']}`;
    const script = join(this.paths.checkout, 'container/build.sh');
    // Through `env`, because @actions/exec splits the program's name at spaces.
    const end = await run('/usr/bin/env', [script, ...args], { PATH: path, ...env }, cwd);
    const argv = await readFile(record, 'utf8').catch(() => undefined);
    return { ...end, docker: argv?.split('\0').slice(0, -1) };
  }

  /** container/build_trtllm_wheel.sh under an empty environment, as build.sh calls it. */
  async wheel(args: readonly string[]): Promise<Ended> {
    const script = join(this.paths.checkout, 'container/build_trtllm_wheel.sh');
    return { ...(await run('/usr/bin/env', ['-i', script, ...args], {}, this.folder)), docker: undefined };
  }

  /** An absolute path for a wheel folder; made when `files` are given. */
  async wheelDir(name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
    const dir = join(this.folder, name);
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(dir, path, '..'), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    return dir;
  }
}

/** Stands in for the docker client where only its arguments matter; the real one is used in test/e2e. */
async function writeDockerRecorder(folder: string): Promise<void> {
  await mkdir(folder);
  const text = `#!/bin/bash\nprintf '%s\\0' "$@" >'${folder}/argv'\n`;
  await writeFile(join(folder, 'docker'), text);
  await chmod(join(folder, 'docker'), 0o755);
}

export async function run(
  program: string,
  args: readonly string[],
  env: Record<string, string> = { PATH: process.env['PATH'] ?? '' },
  cwd = tmpdir(),
): Promise<{ code: number; stdout: string; stderr: string }> {
  const end = await getExecOutput(program, [...args], { env, cwd, silent: true, ignoreReturnCode: true });
  return { code: end.exitCode, stdout: end.stdout, stderr: end.stderr };
}

/** Every `.whl` below a folder, relative, sorted. */
export async function wheelsIn(dir: string): Promise<string[]> {
  return (await readdir(dir, { recursive: true })).filter((path) => path.endsWith('.whl')).sort();
}

/** The only wheel at the top of a folder, absolute. */
export async function topWheel(dir: string): Promise<string> {
  const [name, ...more] = (await readdir(dir)).filter((path) => path.endsWith('.whl'));
  if (name === undefined || more.length > 0)
    throw new Error(`${dir} does not hold exactly one wheel at its top`);
  return join(dir, name);
}

/** Names of a wheel's entries, read by Python's own zip module. */
export async function entriesOf(wheel: string): Promise<string[]> {
  const code = 'import sys, zipfile; print("\\n".join(zipfile.ZipFile(sys.argv[1]).namelist()))';
  return (await run('python3', ['-c', code, wheel])).stdout.trim().split('\n');
}

/** Values of one option in a recorded command, in order. */
export function valuesOf(argv: readonly string[] | undefined, option: string): string[] {
  const list = argv ?? [];
  return list.flatMap((word, index) => (word === option ? [list[index + 1] ?? ''] : []));
}
