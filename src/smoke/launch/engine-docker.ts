import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTAINER_LABEL } from '../../system/ledger.ts';
import type { Argv } from '../../system/process.ts';
import type { SmokeRequest } from '../types.ts';
import type { Engine, EngineStart, Place } from './engine.ts';

/** Where our things are mounted; no other product uses this folder. */
const HOME = '/trtllm-nixl-build';

/**
 * The service in the image: one container for prefill and decode, because separate pid namespaces silently lose CUDA IPC
 * (design.md, "Evidence rules"). No Docker socket inside. The supervisor is the container's command, so the image's entry
 * point runs as it does for users.
 */
export const dockerEngine: Engine = {
  async place({ request, folders, ports, modelFolder }) {
    await setFolderModes(folders.evidence, 0o777);
    return {
      inside: { evidence: `${HOME}/evidence`, control: `${HOME}/control` },
      model: modelFolder === null ? request.model : `${HOME}/model`,
      cache: request.modelCache === undefined ? null : `${HOME}/cache`,
      secrets: request.modelTokenFile === undefined ? {} : { HF_TOKEN: `${HOME}/token` },
      httpUrl: `http://127.0.0.1:${ports.http}`,
      loopbackOnly: false,
      watchParent: false,
      share: true,
      programs: Object.fromEntries(
        Object.keys(request.programs ?? {}).map((name) => [name, `${HOME}/bin/${name}`]),
      ),
    };
  },
  async run(start, place) {
    const { session, request, folders } = start;
    // Owned before it exists: a kill between the two must not leave it unknown.
    await session.ledger.own({ kind: 'containers', env: session.env });
    const { argv, env } = dockerRun(start, place, session.env);
    session.log.debug(`docker run of ${request.image} for arm ${start.armName}: ${argv.length} arguments`);
    return session.start({ argv, env, outputFile: join(folders.evidence, 'supervisor.log') });
  },
  async remove(start) {
    const { session } = start;
    await session
      .run({
        argv: ['docker', 'rm', '--force', '--volumes', containerName(start)],
        timeoutSeconds: 10,
        graceSeconds: 1,
        // The session's own abort is just when this is needed.
        signal: new AbortController().signal,
      })
      .catch(() => {});
    await setFolderModes(start.folders.evidence, 0o755).catch(() => {});
  },
  explainEnd: explainDockerEnd,
};

/** Name of the arm's container; unique on a host, because the run id is. */
export function containerName(start: Pick<EngineStart, 'session' | 'armName'>): string {
  return `trtllm-nixl-build-${start.session.runId}-${start.armName}`;
}

/**
 * Argv of `docker run`, and variables its client needs. SYS_PTRACE is what Dynamo's own run.sh gives: without it a seccomp profile may
 * forbid the system calls by which two processes of one container copy each other's memory, and KV in host memory goes over TCP. Values of the deployment's environment are handed over through the
 * client's environment, so that they are on no command line; a name the client itself reads is the exception. Pure.
 */
export function dockerRun(
  start: Pick<EngineStart, 'session' | 'armName' | 'request' | 'folders' | 'ports' | 'modelFolder'>,
  place: Place,
  clientEnv: Readonly<Record<string, string>>,
): { argv: Argv; env: Record<string, string> } {
  const { session, request, folders, ports } = start;
  const env: Record<string, string> = {};
  const variables: string[] = [];
  for (const [name, value] of Object.entries(request.deploymentEnv)) {
    const ofClient = name in clientEnv || /^(DOCKER_|BUILDX_)/.test(name);
    variables.push('--env', ofClient ? `${name}=${value}` : name);
    if (!ofClient) env[name] = value;
  }
  if (place.cache !== null) variables.push('--env', `HF_HOME=${place.cache}`);
  const mounts = [
    ...mount(folders.evidence, place.inside.evidence),
    ...mount(folders.control, place.inside.control),
    ...(start.modelFolder === null ? [] : mount(start.modelFolder, `${HOME}/model`, true)),
    ...(request.modelCache === undefined ? [] : mount(request.modelCache, `${HOME}/cache`)),
    ...Object.entries(request.programs ?? {}).flatMap(([name, path]) =>
      mount(path, `${HOME}/bin/${name}`, true),
    ),
    ...(request.modelTokenFile === undefined ? [] : mount(request.modelTokenFile, `${HOME}/token`, true)),
  ];
  const argv: Argv = [
    'docker', 'run', '--rm', '--name', containerName(start), '--label', `${CONTAINER_LABEL}=${session.runId}`,
    ...gpuArguments(request.gpus),
    '--shm-size', '10g', '--cap-add', 'SYS_PTRACE',
    ...(hasOwnNetwork(request.dockerArgs) ? [] : ['--publish', `127.0.0.1:${ports.http}:${ports.http}`]),
    ...mounts,
    ...variables,
    ...request.dockerArgs,
    imageOf(request),
    request.python, `${place.inside.control}/supervise.py`, place.inside.control,
  ]; // biome-ignore format: options with their values
  return { argv, env };
}

/**
 * `all`, `none`, or indices; Docker wants the quotes around a list itself, because it reads the value as CSV. The limits are those
 * of Dynamo's own run.sh: GPU memory is pinned for transfers. Without a GPU they are left alone, for rootless engines may not
 * raise them.
 */
export function gpuArguments(gpus: string): string[] {
  if (gpus === 'none' || gpus === '') return [];
  const limits = ['--ulimit', 'memlock=-1', '--ulimit', 'stack=67108864'];
  return ['--gpus', gpus === 'all' ? 'all' : `"device=${gpus}"`, ...limits];
}

/** A problem of the surroundings that Docker's own exit code and words show, or null. Pure. */
export function explainDockerEnd(code: number | null, tail: string): string | null {
  if (/could not select device driver|nvidia-container-cli|unresolvable CDI devices/.test(tail))
    return 'Docker cannot give the container a GPU: the NVIDIA driver or container toolkit is missing on this runner (without a GPU use `gpus: none`).';
  if (
    /Cannot connect to the Docker daemon|permission denied while trying to connect|error during connect/.test(
      tail,
    )
  )
    return 'The Docker daemon does not answer, or this user may not use it.';
  if (/bind source path does not exist|can't open file '\/trtllm-nixl-build/.test(tail))
    return "The Docker daemon does not see this runner's files: put `report-folder` on a path that both share.";
  if (/setting rlimit/.test(tail))
    return 'This Docker may not raise the limit of locked memory that GPU transfers need (a rootless engine?).';
  if (/no space left on device/.test(tail)) return 'The disk of the Docker daemon is full.';
  if (/port is already allocated|address already in use/.test(tail))
    return 'A port was taken by somebody else in the meantime.';
  if (code === 127 && /docker: (command )?not found/.test(tail))
    return 'The `docker` program is not on this runner.';
  if (code === 125) return `Docker refused to start the container: ${lastLine(tail)}`;
  return null;
}

function imageOf(request: SmokeRequest): string {
  if (request.image === undefined) throw new RangeError('engine mode docker needs an image');
  return request.image;
}

function hasOwnNetwork(dockerArgs: readonly string[]): boolean {
  return dockerArgs.some((argument) => /^--net(work)?(=|$)/.test(argument));
}

/** `--mount` is read as CSV: quoting its fields keeps commas, colons and quotes in paths what they are. */
function mount(source: string, target: string, readonly = false): string[] {
  const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const fields = [
    'type=bind',
    field(`source=${source}`),
    `target=${target}`,
    ...(readonly ? ['readonly'] : []),
  ];
  return ['--mount', fields.join(',')];
}

/** The image's user may be any: while the container runs, everybody may write into the arm's folders. */
async function setFolderModes(folder: string, mode: number): Promise<void> {
  await chmod(folder, mode);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), mode);
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
