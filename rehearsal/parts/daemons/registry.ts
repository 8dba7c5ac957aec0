import { cp, link, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../../../src/system/session.ts';
import type { Parts } from '../types.ts';
import { clientEnvironment } from '../work.ts';
import { type Daemon, freePort, startDaemon } from './daemon.ts';

export interface RegistryDaemon extends Daemon {
  /** `127.0.0.1:<port>`: the front of every image name in it. Plain http, which Docker and BuildKit accept there. */
  readonly address: string;
}

export interface RegistryOptions {
  /** Default 5000, or any free port when that is taken. */
  readonly port?: number;
  /** Storage of a registry whose content this one starts with; it is not changed. */
  readonly seed?: string;
  /** Storage to write to and keep; default: one that is gone with the session. */
  readonly storage?: string;
  /** When given, the registry takes only this account (basic authentication). */
  readonly account?: { readonly user: string; readonly password: string };
}

/** Starts an OCI registry that is empty but for its seed and, unless `storage` is given, forgets everything at its end. */
export async function startRegistry(
  session: Session,
  parts: Pick<Parts, 'registry'>,
  options: RegistryOptions = {},
): Promise<RegistryDaemon> {
  const folder = await session.tempFolder('registry');
  const storage = options.storage ?? join(folder, 'storage');
  await mkdir(storage, { recursive: true });
  if (options.seed !== undefined) await plant(options.seed, storage);
  const address = `127.0.0.1:${await freePort(options.port ?? 5000)}`;
  const config = join(folder, 'config.yml');
  await writeFile(
    config,
    configuration(storage, address, await accountFile(session, folder, options.account)),
  );
  const running = await startDaemon(session, {
    name: 'registry',
    argv: [parts.registry.registry, 'serve', config],
    folder,
    // Without it, the registry would try to send traces to an address of the environment.
    env: { OTEL_TRACES_EXPORTER: 'none' },
    ready: () =>
      fetch(`http://${address}/v2/`).then(
        (answer) => answer.status === 200 || answer.status === 401,
        () => false,
      ),
  });
  return {
    address,
    env: {},
    async stop() {
      await running.stop();
    },
  };
}

/** JSON is YAML; written so, no path can break out of its place. */
function configuration(storage: string, address: string, accounts: string | undefined): string {
  return JSON.stringify({
    version: '0.1',
    log: { level: 'warn' },
    storage: { filesystem: { rootdirectory: storage }, delete: { enabled: true } },
    http: { addr: address },
    ...(accounts === undefined ? {} : { auth: { htpasswd: { realm: 'rehearsal', path: accounts } } }),
  });
}

/** The registry takes bcrypt only; Perl, which every Debian has, makes it through the C library. */
async function accountFile(
  session: Session,
  folder: string,
  account: RegistryOptions['account'],
): Promise<string | undefined> {
  if (account === undefined) return undefined;
  const program = 'print crypt($ENV{PASSWORD}, q($2b$05$abcdefghijklmnopqrstuu))';
  const env = { ...clientEnvironment(), PASSWORD: account.password };
  const { stdout } = await session.run({ argv: ['perl', '-e', program], env, timeoutSeconds: 10 });
  if (!stdout.startsWith('$2b$')) throw new Error('the C library of this machine has no bcrypt');
  const file = join(folder, 'accounts');
  await writeFile(file, `${account.user}:${stdout}\n`, { mode: 0o600 });
  return file;
}

/**
 * Copies a registry's storage without reading its blobs: they are named by their content and never written again, so a
 * hard link is enough. The small link files beside them are overwritten in place, so those are copied.
 */
async function plant(seed: string, storage: string): Promise<void> {
  const root = join('docker', 'registry', 'v2');
  await cp(join(seed, root, 'repositories'), join(storage, root, 'repositories'), { recursive: true });
  const blobs = join(root, 'blobs', 'sha256');
  for (const front of await readdir(join(seed, blobs))) {
    for (const digest of await readdir(join(seed, blobs, front))) {
      const blob = join(blobs, front, digest);
      await mkdir(join(storage, blob), { recursive: true });
      const [from, to] = [join(seed, blob, 'data'), join(storage, blob, 'data')];
      await link(from, to).catch(() => cp(from, to));
    }
  }
}
