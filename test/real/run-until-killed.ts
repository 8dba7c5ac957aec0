/**
 * Starts an engine of our own, a BuildKit daemon and a container, prints `running <its folder>` and waits to be killed.
 * Arguments: a word that the container's command line shows, and the paths of the parts as JSON. Used by parts.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { startBuildkit, startDocker } from '../../rehearsal/parts/daemons.ts';
import { partsFolder } from '../../rehearsal/parts/place.ts';
import type { Parts } from '../../rehearsal/parts/types.ts';
import { streamLog } from '../../src/system/log.ts';
import { openSession, scrubEnvironment } from '../../src/system/session.ts';

const [word = '', text = ''] = process.argv.slice(2);
const paths = JSON.parse(text) as Parts;
const log = streamLog((line) => process.stderr.write(line));
const { env } = scrubEnvironment(process.env);
const session = await openSession({ log, env, signal: new AbortController().signal });
const place = { folder: partsFolder(process.env) };
const docker = await startDocker(session, paths, { ...place, own: true });
const buildkit = await startBuildkit(session, paths, { place, engine: docker.env, registries: [] });

/** An image of one static program is enough for a container: nats-server, which stays until it is stopped. */
function runContainer(): void {
  const options = { env: { ...process.env, ...docker.env, ...buildkit.env }, encoding: 'utf8' } as const;
  const nats = paths.nats.natsServer;
  const tar = spawnSync('tar', ['-c', '-C', dirname(nats), basename(nats)], { maxBuffer: 1e9 });
  const image = spawnSync('docker', ['import', '-', 'only-nats'], { ...options, input: tar.stdout });
  const argv = ['run', '--detach', '--network', 'none', 'only-nats', `/${basename(nats)}`, '--name', word];
  const container = spawnSync('docker', argv, options);
  if (container.status !== 0) throw new Error(`${image.stderr} ${container.stderr}`);
}

runContainer();
process.stdout.write(`running ${dirname(docker.socket)}\n`);
process.stdout.write(`running ${dirname(buildkit.env['DOCKER_CONFIG'] ?? '')}\n`);
setInterval(() => {}, 60_000);
