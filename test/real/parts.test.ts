import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startRegistry } from '../../rehearsal/parts/daemons.ts';
import { streamLog } from '../../src/system/log.ts';
import { type ProcessEnd, runProcess, startProcess } from '../../src/system/process.ts';
import { closeSession, openSession } from '../../src/system/session.ts';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'rehearsal', 'parts', 'main.ts');
const { paths, env, registry, baseImage } = inject('parts');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(argv: [string, ...string[]], more: Record<string, string> = {}): Promise<ProcessEnd> {
  const HOME = process.env['HOME'] ?? '/root';
  return runProcess({ argv, cwd: folder, env: { HOME, ...env, ...more }, timeoutSeconds: 300 });
}

describe('each part is the real thing', () => {
  it.each<[string, [string, ...string[]], RegExp]>([
    ['etcd', [paths.etcd.etcd, '--version'], /etcd Version: \d/],
    ['nats', [paths.nats.natsServer, '--version'], /nats-server: v2\.15\.1/],
    ['python', [paths.python.python, '-c', 'import dynamo.runtime, nixl_cu13; print("both")'], /^both$/m],
    ['buildx', [paths.buildx.plugin, 'version'], /docker\/buildx v0\.30\.1/],
    ['buildkit', [paths.buildkit.buildkitd, '--version'], /moby\/buildkit v0\.26\.3/],
    ['act', [paths.act.act, '--version'], /act version v0\.2\.89/],
    ['registry', [paths.registry.registry, '--version'], /docker-registry|registry/],
    ['skopeo', [paths.skopeo.skopeo, '--version'], /skopeo version \d/],
    ['zstd', [paths.zstd.zstd, '--version'], /v\d+\.\d+/],
    ['build-tools', [paths['build-tools'].python3, '-c', 'import jinja2, yaml; print("both")'], /^both$/m],
    ['chromium', [paths.chromium.chromium, '--version'], /Chromium \d+/],
    ['engine', ['docker', 'version', '--format', '{{.Server.Version}}'], /^\d+\./m],
  ])('%s', async (_name, argv, shows) => {
    const end = await run(argv);
    expect(end.tail.join('\n')).toMatch(shows);
    expect(end.code).toBe(0);
  });

  it('actionlint finds a fault', async () => {
    const file = join(folder, 'bad.yml');
    await writeFile(
      file,
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: 3\n        whit: x\n',
    );
    const end = await run([paths.actionlint.actionlint, '-shellcheck=', '-pyflakes=', file]);
    expect(end.code).toBe(1);
    expect(end.stdout).toContain('whit');
  });
});

describe('docker build, as build.sh calls it', () => {
  const tag = `trtllm-nixl-build-parts-test:${process.pid}`;
  let built: ProcessEnd;
  beforeAll(async () => {
    const [context, wheels] = [join(folder, 'a context'), join(folder, 'the wheels')];
    await run(['mkdir', '-p', context, wheels]);
    await writeFile(join(wheels, 'stand-in.whl'), 'not a wheel');
    const dockerfile =
      'ARG BASE\nFROM $BASE\nCOPY --from=trtllm_wheel . /wheels/\nRUN which etcd nats-server\n';
    await writeFile(join(context, 'Dockerfile'), dockerfile);
    built = await run([
      ...(['docker', 'build', '--build-arg', `BASE=${baseImage}`, '--tag', tag] as [string, ...string[]]),
      ...['--build-context', `trtllm_wheel=${wheels}`, context],
    ]);
  });
  afterAll(async () => {
    await run(['docker', 'rmi', tag]);
  });

  it('takes a named context and the base image, and the image lands in the engine', async () => {
    expect(built.code, built.tail.join('\n')).toBe(0);
    const seen = await run(['docker', 'run', '--rm', tag, 'cat', '/wheels/stand-in.whl']);
    expect(seen.stdout).toBe('not a wheel');
  });

  it('a container reaches the network of the host', async () => {
    const curl = ['curl', '-sS', '-o', '/dev/null', '-w', '%{http_code}', `http://${registry}/v2/`];
    const asked = await run(['docker', 'run', '--rm', '--network', 'host', tag, ...curl]);
    expect(asked.stdout).toBe('200');
  });
});

describe('registry', () => {
  it('asks for the account it was given', async () => {
    const session = await openSession({
      log: streamLog(() => {}),
      env: { ...(process.env as Record<string, string>) },
      signal: new AbortController().signal,
    });
    try {
      const account = { user: 'rehearsal', password: 'a b$c' };
      const closed = await startRegistry(session, paths, { port: 0, account });
      const ask = async (login?: string): Promise<number> => {
        const headers = login === undefined ? {} : { authorization: `Basic ${btoa(login)}` };
        return (await fetch(`http://${closed.address}/v2/`, { headers })).status;
      };
      expect(await ask()).toBe(401);
      expect(await ask('rehearsal:a b')).toBe(401);
      expect(await ask('rehearsal:a b$c')).toBe(200);
      await closed.stop();
      await expect(ask()).rejects.toThrow();
    } finally {
      await closeSession(session);
    }
  });

  it('starts with the base image, which skopeo can read', async () => {
    const end = await run([paths.skopeo.skopeo, 'inspect', '--tls-verify=false', `docker://${baseImage}`]);
    expect(end.code).toBe(0);
    const { Architecture, Env } = JSON.parse(end.stdout) as { Architecture: string; Env: string[] };
    expect(Architecture).toBe('amd64');
    expect(Env).toContain('VIRTUAL_ENV=/opt/dynamo/venv');
  });
});

describe('main.ts', () => {
  it('finds everything again and installs nothing', async () => {
    const end = await run([process.execPath, main, '--for', 'test', '--json']);
    expect(end.code).toBe(0);
    expect(JSON.parse(end.stdout)).toEqual(JSON.parse(JSON.stringify(paths)));
    expect(end.tail.join('\n')).not.toMatch(/to install|installed/);
  });

  it('says what is missing in an empty folder, without installing', async () => {
    const empty = join(folder, 'empty');
    const end = await run([process.execPath, main, '--list', '--json', 'act', 'etcd'], {
      TRTLLM_NIXL_BUILD_PARTS: empty,
    });
    expect(JSON.parse(end.stdout)).toMatchObject({ act: null, etcd: { etcd: paths.etcd.etcd } });
    expect(await readdir(folder)).not.toContain('empty');
  });

  it('refuses, in one list and before it changes anything, what this user cannot install', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'parts-nobody-'));
    try {
      await run(['chmod', '777', empty]);
      // An account without root's rights, but able to read this checkout wherever it lies.
      const ids = ['--reuid', '65534', '--regid', '65534', '--clear-groups'] as const;
      const reader = ['--inh-caps', '+dac_read_search', '--ambient-caps', '+dac_read_search'] as const;
      const nobody = ['setpriv', ...ids, ...reader, '--'] as const;
      const TRTLLM_NIXL_BUILD_PARTS = join(empty, 'parts');
      const end = await run([...nobody, process.execPath, main, 'base-image'], {
        TRTLLM_NIXL_BUILD_PARTS,
        HOME: empty,
        TMPDIR: empty,
      });
      expect(end.tail.join('\n')).toMatch(
        /cannot be had here:[\s\S]*- base-image: only root[\s\S]*what to do: run this as root/,
      );
      expect(end.code).toBe(3);
      expect(await readdir(TRTLLM_NIXL_BUILD_PARTS)).toEqual([]);
    } finally {
      await rm(empty, { recursive: true });
    }
  });

  it('names what it does not know', async () => {
    const end = await run([process.execPath, main, 'cuda']);
    expect(end.code).toBe(2);
    expect(end.tail.join('\n')).toContain('there is no part "cuda"');
  });
});

describe('a killed run', () => {
  it('leaves no daemon, shim or container', async () => {
    const mark = `parts-test-${process.pid}`;
    const script = join(root, 'test', 'real', 'run-until-killed.ts');
    const lines: string[] = [];
    const killed = startProcess({
      argv: [process.execPath, script, mark, JSON.stringify(paths)],
      env: { ...(process.env as Record<string, string>), TRTLLM_NIXL_BUILD_PARTS: join(folder, 'parts') },
      onLine: (line) => lines.push(line),
    });
    const until = Date.now() + 60_000;
    while (!lines.some((line) => line.startsWith('running '))) {
      expect(Date.now(), lines.join('\n')).toBeLessThan(until);
      await sleep(100);
    }
    const runFolders = lines.filter((line) => line.startsWith('running ')).map((line) => line.slice(8));
    const wanted = [mark, ...runFolders];
    const before = await processesNaming(wanted);
    expect(before.join('\n')).toMatch(/dockerd/);
    expect(before.join('\n')).toMatch(/containerd-shim/);
    expect(before.join('\n')).toMatch(/buildkitd/);
    expect(before.join('\n')).toContain(mark);
    for (const pid of await pidsOf(script)) process.kill(pid, 'SIGKILL');
    await killed.ended;
    const gone = Date.now() + 10_000;
    while ((await processesNaming(wanted)).length > 0 && Date.now() < gone) await sleep(100);
    expect(await processesNaming(wanted)).toEqual([]);
  });
});

/** Command lines of living processes that name one of these, our own apart. */
async function processesNaming(names: readonly string[]): Promise<string[]> {
  const lines = await commandLines();
  return [...lines]
    .filter(([pid, line]) => pid !== process.pid && names.some((name) => line.includes(name)))
    .map(([, line]) => line);
}

async function pidsOf(script: string): Promise<number[]> {
  const lines = await commandLines();
  return [...lines]
    .filter(([, line]) => line.startsWith(process.execPath) && line.includes(script))
    .map(([pid]) => pid);
}

async function commandLines(): Promise<Map<number, string>> {
  const lines = new Map<number, string>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const line = await readFile(join('/proc', name, 'cmdline'), 'utf8').catch(() => '');
    if (line !== '') lines.set(Number(name), line.replaceAll('\0', ' '));
  }
  return lines;
}
