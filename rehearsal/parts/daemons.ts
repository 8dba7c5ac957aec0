/** The parts that run: each starts, says what environment its users need, and stops with everything it started. */
export { type BuildkitOptions, startBuildkit } from './daemons/buildkit.ts';
export type { Daemon } from './daemons/daemon.ts';
export { BASE_REPOSITORY, type DockerDaemon, startDocker } from './daemons/docker.ts';
export { type RegistryDaemon, type RegistryOptions, startRegistry } from './daemons/registry.ts';
