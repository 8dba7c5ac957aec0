import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '../../../src/system/errors.ts';
import type { Session } from '../../../src/system/session.ts';
import { DEFAULT_DOCKER_SOCKET, engineAnswers } from '../debian-programs.ts';
import type { Parts } from '../types.ts';
import { clientEnvironment } from '../work.ts';
import { claimState, type Daemon, isolated, startDaemon } from './daemon.ts';
import { noteNetwork, restoreNetwork } from './docker-network.ts';

/** Images of this repository stay in our engine from one start to the next; everything else is cleared away. */
export const BASE_REPOSITORY = 'trtllm-nixl-build/rehearsal-base';

export interface DockerDaemon extends Daemon {
  readonly socket: string;
  /** False for an engine that answered already: it is used, and never stopped or cleared. */
  readonly ours: boolean;
}

export interface DockerOptions {
  readonly folder: string;
  /** Start an engine of our own even where one answers. */
  readonly own?: boolean;
}

/**
 * The engine that answers on the default socket, else one of our own: own data root in the parts folder `folder`, own socket.
 * `env` has `DOCKER_HOST`, and a `PATH` on which `docker` is the client that belongs to the part.
 */
export async function startDocker(
  session: Session,
  parts: Pick<Parts, 'docker'>,
  options: DockerOptions,
): Promise<DockerDaemon> {
  const folder = await session.tempFolder('docker');
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await symlink(parts.docker.docker, join(bin, 'docker'));
  const PATH = `${bin}:${process.env['PATH'] ?? '/usr/bin:/bin'}`;
  if (options.own !== true && (await engineAnswers())) {
    const env = { DOCKER_HOST: `unix://${DEFAULT_DOCKER_SOCKET}`, PATH };
    return { socket: DEFAULT_DOCKER_SOCKET, ours: false, env, stop: async () => {} };
  }
  if (parts.docker.dockerd === undefined) throw engineGone();
  return startOwn(session, options, {
    folder,
    dockerd: parts.docker.dockerd,
    docker: parts.docker.docker,
    PATH,
  });
}

interface Own {
  readonly folder: string;
  readonly dockerd: string;
  readonly docker: string;
  readonly PATH: string;
}

async function startOwn(session: Session, place: DockerOptions, own: Own): Promise<DockerDaemon> {
  const state = await claimState(session, place.folder, 'docker');
  const note = join(place.folder, 'state', 'docker-network.json');
  // A second engine beside ours shares the bridge; only the one that owns the state cleans the network.
  if (state.lock !== undefined) await noteNetwork(session, note);
  const socket = join(own.folder, 'docker.sock');
  const config = join(own.folder, 'daemon.json');
  await writeFile(config, '{}');
  const running = await startDaemon(session, {
    name: 'dockerd',
    folder: own.folder,
    argv: isolated([
      ...[own.dockerd, '--config-file', config, '--data-root', state.folder],
      ...['--exec-root', join(own.folder, 'exec'), '--pidfile', join(own.folder, 'dockerd.pid')],
      ...['--host', `unix://${socket}`, '--shutdown-timeout', '3', '--log-level', 'warn'],
    ]),
    graceSeconds: 10,
    ready: () => engineAnswers(socket),
  });
  const env = { DOCKER_HOST: `unix://${socket}`, PATH: own.PATH };
  const docker = commandOf(session, own.docker, env);
  await clearLeftovers(docker);
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    // A container that ignores SIGTERM would hold the engine's end up for 10 s.
    await removeContainers(docker);
    await running.stop();
    if (state.lock !== undefined) await restoreNetwork(session, note);
    await state.lock?.release();
  };
  return {
    socket,
    ours: true,
    env,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

type DockerCommand = (...args: string[]) => Promise<string[]>;

/** The docker client as a function that gives its output's lines; a failure is an empty answer. */
function commandOf(session: Session, docker: string, env: Record<string, string>): DockerCommand {
  return async (...args) => {
    const argv = [docker, ...args] as [string, ...string[]];
    const end = await session.run({ argv, env: { ...clientEnvironment(), ...env }, timeoutSeconds: 60 });
    return end.stdout.split('\n').filter((line) => line !== '');
  };
}

/** Our own data root may hold what tests of a killed run made; a test must not find it. */
async function clearLeftovers(docker: DockerCommand): Promise<void> {
  await removeContainers(docker);
  const images = await docker('images', '--all', '--format', '{{.Repository}} {{.ID}}');
  const others = images
    .filter((line) => !line.includes(BASE_REPOSITORY))
    .map((line) => line.split(' ')[1] ?? '');
  if (others.length > 0) await docker('rmi', '--force', ...new Set(others));
  await docker('network', 'prune', '--force');
  await docker('volume', 'prune', '--force');
}

async function removeContainers(docker: DockerCommand): Promise<void> {
  const containers = await docker('ps', '--all', '--quiet');
  if (containers.length > 0) await docker('rm', '--force', '--volumes', ...containers);
}

function engineGone(): ToolError {
  return new ToolError({
    code: 'DOCKER_GONE',
    kind: 'surroundings',
    what: 'The Docker engine that answered a moment ago does not answer any more, and there is no dockerd to start.',
    means: 'Tests that build or run images cannot run.',
    next: 'Start the engine again, or run `npm run parts -- docker` to install one.',
  });
}
