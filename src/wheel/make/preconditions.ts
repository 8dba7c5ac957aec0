import { statfs } from 'node:fs/promises';
import type { Arch } from '../../plan/types.ts';
import { ToolError } from '../../system/errors.ts';
import { formatBytes } from '../../system/progress.ts';
import type { Session } from '../../system/session.ts';

/** How a Docker engine names its machine. */
const MACHINES: Readonly<Record<Arch, readonly string[]>> = {
  amd64: ['x86_64', 'amd64'],
  arm64: ['aarch64', 'arm64'],
};

/** What a source build leaves in the engine's folder while it runs (TensorRT-LLM's own guide: 63 GB for the image alone). */
const DISK_BYTES = 100e9;

/**
 * Looks for what TensorRT-LLM's own build needs, before anything is fetched.
 * @throws ToolError `NO_MAKE`, `NO_DOCKER`, `NO_BUILDX`, each with what to install; `OTHER_MACHINE`.
 */
export async function requireMakeTools(session: Session, arch: Arch): Promise<void> {
  const ask = (...argv: [string, ...string[]]) => session.run({ argv, timeoutSeconds: 20 });
  const make = await ask('make', '--version');
  if (make.code !== 0) throw missing('NO_MAKE', 'GNU make is not on this runner.', 'Install make.');
  const engine = await ask('docker', 'info', '--format', '{{.Architecture}} {{.DockerRootDir}}');
  if (engine.code !== 0) {
    const words = engine.tail.at(-1) ?? 'no answer';
    const next = 'Start Docker, and give the runner user access to its socket.';
    throw missing('NO_DOCKER', `Docker cannot be used: ${words}.`, next);
  }
  const buildx = await ask('docker', 'buildx', 'version');
  if (buildx.code !== 0) {
    const next = 'Install the buildx plugin of Docker (package docker-buildx-plugin).';
    throw missing('NO_BUILDX', '`docker buildx` is not on this runner.', next);
  }
  const [, machine = '', folder = ''] = /^(\S+) (.*)$/s.exec(engine.stdout.trim()) ?? [];
  if (!MACHINES[arch].includes(machine)) throw otherMachine(arch, machine);
  await warnOfDisk(session, folder);
}

/** A warning only: an engine elsewhere keeps its files where we cannot look, and small commits need less. */
async function warnOfDisk(session: Session, folder: string): Promise<void> {
  const disk = await statfs(folder).catch(() => undefined);
  if (disk === undefined) return;
  const free = disk.bavail * disk.bsize;
  if (free >= DISK_BYTES) return;
  session.log.warning(
    `Docker's folder has ${formatBytes(free)} free; a source build of TensorRT-LLM takes some ${formatBytes(DISK_BYTES)}.`,
  );
}

function otherMachine(arch: Arch, machine: string): ToolError {
  return new ToolError({
    code: 'OTHER_MACHINE',
    kind: 'usage',
    what: `A wheel for ${arch} was asked for, and the Docker engine runs on ${machine || 'an unknown machine'}.`,
    means: "TensorRT-LLM's own build makes wheels for the machine it runs on; nothing was fetched or built.",
    next: `Use a runner for ${arch}, or leave \`arch\` out.`,
  });
}

function missing(code: string, what: string, next: string): ToolError {
  return new ToolError({
    code,
    kind: 'surroundings',
    what,
    means: "TensorRT-LLM's own build runs `make` and `docker buildx`; nothing was fetched or built.",
    next,
  });
}
