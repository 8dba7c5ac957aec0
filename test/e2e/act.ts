import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { type ProcessEnd, runProcess } from '../../src/system/process.ts';

/** A repository whose workflow says `uses: ./`, with this project's own files in it, for the real `act` to run on this host. */
export interface ActSite {
  readonly repository: string;
  readonly cacheServer: string;
  readonly act: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface StepInputs {
  readonly [name: string]: string;
}

export interface ActRun {
  readonly end: ProcessEnd;
  /** Everything act printed. */
  readonly log: string;
  /** The step's outputs, as the next step of the job saw them. */
  readonly outputs: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..', '..');

/** Copies what git tracks (as it is on disk now) into a new repository at `folder`. */
export async function makeSite(
  folder: string,
  act: string,
  env: Readonly<Record<string, string>>,
): Promise<ActSite> {
  const repository = join(folder, 'repository');
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const path of listed.stdout.toString().split('\0')) {
    if (path === '') continue;
    await mkdir(dirname(join(repository, path)), { recursive: true });
    await cp(join(root, path), join(repository, path)).catch(() => {});
  }
  const git = (...args: string[]): void => {
    const done = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
      cwd: repository,
    });
    if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  };
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all', '--force');
  git('commit', '--quiet', '--message', 'site');
  const cacheServer = join(folder, 'cache-server');
  await mkdir(cacheServer, { recursive: true });
  return { repository, cacheServer, act, env };
}

/** Runs one job `uses: ./` with these inputs through act: main and post, state, outputs, summary, real Actions cache server. */
export async function runAction(
  site: ActSite,
  inputs: StepInputs,
  options: { readonly timeoutSeconds?: number; readonly signal?: AbortSignal } = {},
): Promise<ActRun> {
  const folder = await mkdtemp(join(dirname(site.repository), 'run-'));
  const outputsFile = join(folder, 'outputs.json');
  const workflow = join(folder, 'workflow.yml');
  await writeFile(workflow, workflowText(inputs, outputsFile));
  const lines: string[] = [];
  const end = await runProcess({
    argv: [
      site.act,
      'push',
      '--workflows',
      workflow,
      '--platform',
      'self-hosted=-self-hosted',
      '--cache-server-path',
      site.cacheServer,
      '--cache-server-addr',
      '127.0.0.1',
      '--cache-server-port',
      String(await freePort()),
      ...Object.entries(site.env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    cwd: site.repository,
    env: {
      ...site.env,
      HOME: folder,
      XDG_CACHE_HOME: join(folder, 'cache'),
      ACT_DISABLE_VERSION_CHECK: 'true',
    },
    onLine: (line) => lines.push(line),
    timeoutSeconds: options.timeoutSeconds ?? 300,
    graceSeconds: 15,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const outputs = JSON.parse(await readFile(outputsFile, 'utf8').catch(() => '{}')) as Record<string, string>;
  return { end, log: lines.join('\n'), outputs };
}

function workflowText(inputs: StepInputs, outputsFile: string): string {
  const given = Object.entries(inputs).map(
    ([name, value]) => `          ${name}: ${JSON.stringify(value)}\n`,
  );
  return `on: push
jobs:
  prove:
    runs-on: self-hosted
    steps:
      - uses: actions/checkout@v4
      - id: prove
        uses: ./
        with:
${given.join('')}      - if: always()
        env:
          OUTPUTS: \${{ toJSON(steps.prove.outputs) }}
        run: printf '%s' "$OUTPUTS" > ${JSON.stringify(outputsFile)}
`;
}

/** A free TCP port of the loopback interface. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
