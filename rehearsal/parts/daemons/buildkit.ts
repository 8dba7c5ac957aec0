import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../../src/system/progress.ts';
import type { Session } from '../../../src/system/session.ts';
import type { Parts, Place } from '../types.ts';
import { step } from '../work.ts';
import { claimState, type Daemon, isolated, socketAnswers, startDaemon } from './daemon.ts';

/** Name of the builder in the Docker configuration of our own. */
export const BUILDER = 'trtllm-nixl-build-rehearsal';

/** Two commands of a tenth of a second are not worth a line. */
const QUIET: Progress = { update: () => {}, done: () => {} };

/** What the daemon keeps of finished steps between two starts. */
const CACHE_BYTES = 6e9;

export interface BuildkitOptions {
  readonly place: Pick<Place, 'folder'>;
  /** Environment of the engine that finished images are loaded into. */
  readonly engine: Readonly<Record<string, string>>;
  /** Registries on plain http, as `host:port`. */
  readonly registries: readonly string[];
}

/**
 * Starts a BuildKit daemon and makes plain `docker build` use it, as Dynamo's build.sh calls it: a Docker configuration
 * of our own with buildx as plugin and as alias of `build`, and a builder that loads what it built into the engine.
 * `env` has `DOCKER_CONFIG` and `BUILDX_BUILDER`.
 */
export async function startBuildkit(
  session: Session,
  parts: Pick<Parts, 'buildkit' | 'buildx' | 'docker'>,
  options: BuildkitOptions,
): Promise<Daemon> {
  const state = await claimState(session, options.place.folder, 'buildkit');
  const folder = await session.tempFolder('buildkit');
  const socket = join(folder, 'buildkitd.sock');
  const config = join(folder, 'buildkitd.toml');
  await writeFile(config, configuration(state.folder, socket, parts.docker.runc, options.registries));
  const running = await startDaemon(session, {
    name: 'buildkitd',
    folder,
    argv: isolated([parts.buildkit.buildkitd, '--config', config]),
    ready: () => socketAnswers(socket),
  });
  const env = await dockerConfiguration(session, parts, folder, socket, options.engine);
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await running.stop();
    await state.lock?.release();
  };
  return {
    env,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** A JSON string is a TOML string as well. */
function configuration(root: string, socket: string, runc: string, registries: readonly string[]): string {
  const text = JSON.stringify;
  return [
    `root = ${text(root)}`,
    '[grpc]',
    `address = [${text(`unix://${socket}`)}]`,
    '[worker.containerd]',
    'enabled = false',
    '[worker.oci]',
    'enabled = true',
    'gc = true',
    `maxUsedSpace = ${CACHE_BYTES}`,
    `binary = ${text(runc)}`,
    ...registries.flatMap((address) => [`[registry.${text(address)}]`, 'http = true']),
    '',
  ].join('\n');
}

async function dockerConfiguration(
  session: Session,
  parts: Pick<Parts, 'buildx' | 'docker'>,
  folder: string,
  socket: string,
  engine: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const home = join(folder, 'docker-config');
  await mkdir(join(home, 'cli-plugins'), { recursive: true });
  await symlink(parts.buildx.plugin, join(home, 'cli-plugins', 'docker-buildx'));
  const env = { ...engine, DOCKER_CONFIG: home };
  const docker = parts.docker.docker;
  // Docker 20.10 sends `docker build` to its own builder unless told; newer clients take the alias as well.
  await step({ session, progress: QUIET }, 'docker buildx install', {
    argv: [docker, 'buildx', 'install'],
    env,
  });
  await step({ session, progress: QUIET }, 'docker buildx create', {
    argv: [
      ...([docker, 'buildx', 'create', '--name', BUILDER, '--driver', 'remote'] as [string, ...string[]]),
      ...['--driver-opt', 'default-load=true', `unix://${socket}`],
    ],
    env,
  });
  // Without the name, `docker build` would still take the engine's builder, whatever `buildx use` says.
  return { DOCKER_CONFIG: home, BUILDX_BUILDER: BUILDER };
}
