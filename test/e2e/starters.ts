import { globSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProcessEnd, runProcess } from '../../src/system/process.ts';
import { freePort } from './act.ts';
import { clone, commitAll } from './published.ts';

/** Where a workflow of somebody's repository runs through the real `act`, on this host. */
export interface Site {
  readonly folder: string;
  readonly act: string;
  readonly env: Readonly<Record<string, string>>;
  /** Repositories on disk by `owner/name`. */
  readonly repositories: Readonly<Record<string, string>>;
}

export interface Event {
  readonly name: string;
  readonly payload?: object;
}

const root = join(import.meta.dirname, '..', '..');

/** Every `owner/name@ref` that workflows of ours use, for `--local-repository`. */
function references(): string[] {
  const files = globSync(['workflows/*.yml', '.github/workflows/*.yml'], { cwd: root });
  const used = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/uses:\s*([\w.-]+\/[\w.-]+)[^@\s]*@(\S+)/g)].map(
      (match) => `${match[1]}@${match[2]}`,
    ),
  );
  return [...new Set(used)];
}

/**
 * Runs a starter, word for word as it stands, in a repository of its own that holds nothing else.
 * @returns how act ended, with everything it printed.
 */
export async function runStarter(
  site: Site,
  starter: string,
  event: Event,
  options: {
    readonly platforms?: readonly string[];
    /** Repository that the starter was copied into; by default it is alone. */
    readonly base?: string;
    /** Text of a workflow in place of the starter's. */
    readonly text?: string;
  } = {},
): Promise<ProcessEnd & { readonly log: string }> {
  const home = await mkdtemp(join(site.folder, 'run-'));
  const repository = join(home, 'repository');
  if (options.base !== undefined) clone(options.base, repository);
  await mkdir(join(repository, '.github', 'workflows'), { recursive: true });
  const file = join(repository, '.github', 'workflows', starter);
  if (options.text === undefined) await cp(join(root, 'workflows', starter), file);
  else await writeFile(file, options.text);
  commitAll(repository);
  const payload = join(home, 'event.json');
  await writeFile(payload, JSON.stringify(event.payload ?? {}));
  const locals = references().flatMap((reference) => {
    const folder = site.repositories[reference.replace(/@.*/, '')];
    return folder === undefined ? [] : ['--local-repository', `${reference}=${folder}`];
  });
  const lines: string[] = [];
  const platforms = ['self-hosted', ...(options.platforms ?? [])];
  const end = await runProcess({
    argv: [
      ...([site.act, event.name, '--eventpath', payload] as [string, ...string[]]),
      ...platforms.flatMap((name) => ['--platform', `${name}=-self-hosted`]),
      ...['--cache-server-path', join(site.folder, 'cache-server'), '--cache-server-addr', '127.0.0.1'],
      ...['--cache-server-port', String(await freePort())],
      ...locals,
      ...Object.entries(site.env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    cwd: repository,
    env: { ...site.env, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), ACT_DISABLE_VERSION_CHECK: 'true' },
    onLine: (line) => lines.push(line),
    timeoutSeconds: 300,
    graceSeconds: 15,
  });
  return { ...end, log: lines.join('\n') };
}
