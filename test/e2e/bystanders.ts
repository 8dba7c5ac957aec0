import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KernelLock, takeLock } from '../../src/system/lock.ts';
import type { Runner } from './runner.ts';

/** A run id that nobody has: things that look like ours and are not. */
const OTHER = 'feedfacefeedface';

/** Things of other people on the host, made to look like ours as much as they can. */
export interface Bystanders {
  readonly containers: readonly string[];
  readonly paths: readonly string[];
  /** What happened to them, as lines; empty when all is as it was. */
  harmed(): Promise<string[]>;
  remove(): Promise<void>;
}

export async function placeBystanders(runner: Runner, image: string): Promise<Bystanders> {
  const container = startContainer(runner, image);
  // Without the runner's TMPDIR: that is how a test knows what belongs to a run.
  const env = { PATH: runner.env['PATH'] ?? '', TRTLLM_NIXL_BUILD_RUN: OTHER };
  const process = spawn('sleep', ['86399'], { env, stdio: 'ignore' });
  const folders = [
    join(runner.temp, `job-${OTHER}-0123456789ab`),
    join(runner.tmp, `checkout-${OTHER}-0123456789ab`),
    join(runner.toolCache, 'trtllm-wheel', '.staging', `entry-${OTHER}-0123456789ab`),
  ];
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'file'), 'somebody else');
  }
  const lockPath = join(runner.toolCache, 'trtllm-wheel', '.locks', `of-${OTHER}.build`);
  await mkdir(join(lockPath, '..'), { recursive: true });
  const lock = await takeLock(lockPath, { waitSeconds: 0 });
  return {
    containers: [container],
    paths: [...folders, lockPath],
    async harmed() {
      return [
        ...containerHarm(runner, container),
        ...((process.exitCode ?? process.signalCode) === null ? [] : ['the process ended']),
        ...(await folderHarm(folders)),
        ...(await lockHarm(lockPath)),
      ];
    },
    remove: () => remove(runner, container, process, lock),
  };
}

function startContainer(runner: Runner, image: string): string {
  const label = `trtllm-nixl-build.run=${OTHER}`;
  const argv = [
    'run',
    '--detach',
    '--label',
    label,
    '--network',
    'none',
    '--entrypoint',
    'sleep',
    image,
    '86399',
  ];
  const started = spawnSync('docker', argv, { env: runner.env });
  if (started.status !== 0) throw new Error(`docker run: ${started.stderr}`);
  return started.stdout.toString().trim();
}

function containerHarm(runner: Runner, container: string): string[] {
  const argv = ['inspect', '--format', '{{.State.Running}}', container];
  const state = spawnSync('docker', argv, { env: runner.env }).stdout.toString().trim();
  return state === 'true' ? [] : [`the container is not running: ${state}`];
}

async function folderHarm(folders: readonly string[]): Promise<string[]> {
  const harm: string[] = [];
  for (const folder of folders) {
    const text = await readFile(join(folder, 'file'), 'utf8').catch(() => 'gone');
    if (text !== 'somebody else') harm.push(`${folder}: ${text}`);
  }
  return harm;
}

async function lockHarm(path: string): Promise<string[]> {
  const lock = await takeLock(path, { waitSeconds: 0 });
  await lock?.release();
  return lock === undefined ? [] : [`${path} could be taken`];
}

async function remove(
  runner: Runner,
  container: string,
  process: ChildProcess,
  lock: KernelLock | undefined,
): Promise<void> {
  spawnSync('docker', ['rm', '--force', '--volumes', container], { env: runner.env });
  process.kill('SIGKILL');
  await lock?.release();
}
