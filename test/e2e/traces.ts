import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../../src/system/lock.ts';
import type { Runner } from './runner.ts';

/** What a test looks for on the machine. */
export interface Host {
  readonly runners: readonly Runner[];
  /** In the environment of everything that a run of these runners starts, in containers too. */
  readonly mark: string;
  /** A word on the command line of steps that BuildKit and entry points run. */
  readonly sleeper: RegExp;
  /** Containers and paths that are somebody else's. */
  readonly foreign: { readonly containers: readonly string[]; readonly paths: readonly string[] };
}

/** Everything that runs leave on a host, as lines; empty when nothing is left. Finds things by looking, not by the ledger. */
export async function traces(host: Host): Promise<string[]> {
  const found = [...(await processes(host)), ...containers(host), ...halfImages(host)];
  // Locks last as long as processes; asking for them while those live would only be in their way.
  if (found.length > 0) return found;
  return [...(await files(host)), ...(await locks(host))];
}

/** Living processes whose environment or command line shows that they belong to a run of this host. */
export async function processes(host: Pick<Host, 'runners' | 'mark' | 'sleeper'>): Promise<string[]> {
  const marks = [host.mark, ...host.runners.map(({ tmp }) => `TMPDIR=${tmp}`)];
  const found: string[] = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const environ = (await read(`/proc/${pid}/environ`)).split('\0');
    const argv = (await read(`/proc/${pid}/cmdline`)).split('\0').join(' ').trim();
    // A zombie has neither.
    if (marks.some((mark) => environ.includes(mark)) || host.sleeper.test(argv))
      found.push(`process ${pid}: ${argv.slice(0, 150)}`);
  }
  return found;
}

/** Containers of the engine, of every run there is. */
function containers({ runners, foreign }: Host): string[] {
  const env = runners[0]?.env ?? {};
  const listed = spawnSync('docker', ['ps', '--all', '--no-trunc', '--format', '{{.ID}} {{.Command}}'], {
    env,
  });
  if (listed.status !== 0) throw new Error(`docker ps: ${listed.stderr}`);
  return listed.stdout
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !foreign.containers.some((id) => line.startsWith(id)))
    .map((line) => `container ${line}`);
}

/** Names of images that somebody began and did not finish. */
function halfImages({ runners }: Host): string[] {
  const env = runners[0]?.env ?? {};
  const format = ['--format', '{{.Repository}}:{{.Tag}}'];
  const listed = spawnSync('docker', ['images', ...format, 'trtllm-nixl-build'], { env });
  if (listed.status !== 0) throw new Error(`docker images: ${listed.stderr}`);
  return listed.stdout
    .toString()
    .split('\n')
    .filter((name) => name.includes(':unlabelled-'))
    .map((name) => `image ${name}`);
}

/** What lies in the folders where runs work, and is no result, no store entry and nobody else's. */
async function files({ runners, foreign }: Host): Promise<string[]> {
  const places = [...new Set(runners.flatMap(({ temp, tmp, toolCache }) => [temp, tmp, staging(toolCache)]))];
  const found: string[] = [];
  for (const place of places) {
    for (const name of await readdir(place).catch(() => [])) {
      const path = join(place, name);
      if (foreign.paths.includes(path) || name === '_runner_file_commands') continue;
      // The place of ledgers stays, each ledger goes.
      if (/^trtllm-nixl-build-\d+$/.test(name)) found.push(...(await ledgers(path)));
      else found.push(`file ${path}`);
    }
  }
  for (const { workspace } of runners) {
    const below = await readdir(workspace, { recursive: true });
    // Folders of a session have its run id, 16 hexadecimal digits, in their name.
    const ours = below.filter((path) => /-[0-9a-f]{16}-[^/]*$/.test(path));
    found.push(...ours.map((path) => `file ${join(workspace, path)}`));
  }
  return found;
}

function staging(toolCache: string): string {
  return join(toolCache, 'trtllm-wheel', '.staging');
}

async function ledgers(folder: string): Promise<string[]> {
  return (await readdir(join(folder, 'runs'))).map((name) => `ledger ${join(folder, 'runs', name)}`);
}

/** Locks of the store that somebody holds. */
async function locks({ runners, foreign }: Host): Promise<string[]> {
  const found: string[] = [];
  for (const folder of new Set(runners.map(({ toolCache }) => join(toolCache, 'trtllm-wheel', '.locks')))) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      if (foreign.paths.includes(path)) continue;
      const lock = await takeLock(path, { waitSeconds: 0 });
      if (lock === undefined) found.push(`lock ${path}`);
      await lock?.release();
    }
  }
  return found;
}

async function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
