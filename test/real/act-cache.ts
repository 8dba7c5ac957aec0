import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProcess } from '../../src/system/process.ts';
import { freePort } from '../e2e/act.ts';

/** act's real Actions cache server (protocol v1), kept up by a job that waits. */
export interface ActCache {
  /** Its ACTIONS_CACHE_URL. */
  readonly url: string;
  close(): Promise<void>;
}

const WORKFLOW = `on: push
jobs:
  wait:
    runs-on: self-hosted
    steps:
      - run: |
          printf '%s' "$ACTIONS_CACHE_URL" > "$HANDSHAKE/url.part" && mv "$HANDSHAKE/url.part" "$HANDSHAKE/url"
          while [ ! -e "$HANDSHAKE/stop" ]; do sleep 0.2; done
`;

/** Starts act on a job that tells its cache server's address and then waits. */
export async function startActCache(act: string, folder: string): Promise<ActCache> {
  const repository = join(folder, 'act-repository');
  const handshake = join(folder, 'act-handshake');
  await mkdir(join(repository, '.github', 'workflows'), { recursive: true });
  await mkdir(handshake);
  await writeFile(join(repository, '.github', 'workflows', 'wait.yml'), WORKFLOW);
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '--quiet', '-m', 'wait'],
  ]) {
    const done = spawnSync('git', args, { cwd: repository });
    if (done.status !== 0) throw new Error(`git ${args[0]}: ${done.stderr}`);
  }
  const running = startProcess({
    argv: [
      act, 'push', '--platform', 'self-hosted=-self-hosted',
      '--cache-server-path', join(folder, 'act-cache'), '--cache-server-addr', '127.0.0.1',
      '--cache-server-port', String(await freePort()), '--env', `HANDSHAKE=${handshake}`,
    ], // biome-ignore format: options with their values
    cwd: repository,
    env: {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      HOME: folder,
      XDG_CACHE_HOME: join(folder, 'act-home'),
    },
    graceSeconds: 10,
  });
  for (let waited = 0; waited < 300; waited += 1) {
    const url = await readFile(join(handshake, 'url'), 'utf8').catch(() => '');
    if (url !== '') {
      return {
        url,
        async close() {
          await writeFile(join(handshake, 'stop'), '');
          await running.ended;
        },
      };
    }
    await sleep(100);
  }
  throw new Error(`act did not come up: ${(await running.stop()).tail.join('\n')}`);
}
