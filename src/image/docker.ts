import { ToolError } from '../system/errors.ts';
import type { ProcessEnd } from '../system/process.ts';
import type { Session } from '../system/session.ts';

/** Runs a docker command and returns its end, whatever it was. */
export function docker(session: Session, args: readonly string[], timeoutSeconds = 120): Promise<ProcessEnd> {
  return session.run({ argv: ['docker', ...args], timeoutSeconds });
}

/** Runs a docker command that must succeed; its stdout. @throws ToolError */
export async function dockerOutput(
  session: Session,
  args: readonly string[],
  timeoutSeconds = 120,
): Promise<string> {
  const end = await docker(session, args, timeoutSeconds);
  if (end.code === 0) return end.stdout.trim();
  session.signal.throwIfAborted();
  throw explainDocker(end, `docker ${args[0] ?? ''}`);
}

/** What `docker build` says about itself, which tells what this client and its builder can do. */
export function buildHelp(session: Session): Promise<string> {
  return dockerOutput(session, ['build', '--help'], 30);
}

/**
 * How the builder shall tell of its progress (`BUILDKIT_PROGRESS`): BuildKit's own messages where the client can print them (buildx
 * 0.13 on), else text. Scripts that say `--progress=plain` themselves win; both forms are read.
 */
export async function progressForm(session: Session): Promise<'rawjson' | 'plain'> {
  return (await buildHelp(session)).includes('rawjson') ? 'rawjson' : 'plain';
}

/** The error a failed docker command means; `what` names the command when nothing more is known. Pure. */
export function explainDocker(end: Pick<ProcessEnd, 'code' | 'tail' | 'why'>, what: string): ToolError {
  const text = end.tail.join('\n');
  const known = CAUSES.find(({ sign }) => sign.test(text));
  if (known) return new ToolError({ ...known.error, kind: 'surroundings' });
  if (end.code === 127) return new ToolError({ ...NO_DOCKER, kind: 'surroundings' });
  const ending = end.why === 'timeout' ? 'did not end in time' : `failed with exit code ${end.code}`;
  return new ToolError({
    code: 'DOCKER_FAILED',
    kind: 'surroundings',
    what: `\`${what}\` ${ending}: ${end.tail.slice(-3).join(' ')}`,
    means: 'The image could not be worked on.',
    next: 'Read the lines above; the Docker daemon on this runner said no.',
  });
}

const NO_DOCKER = {
  code: 'NO_DOCKER',
  what: 'The program `docker` is not on this runner.',
  means: 'The image cannot be built or run here.',
  next: 'Install Docker on the runner, or use `engine: host` and `until: wheel` where there is none.',
};

const NO_BUILD_CONTEXT = {
  code: 'NO_BUILD_CONTEXT',
  what: "This Docker's `docker build` does not know `--build-context`, which Dynamo's build script uses.",
  means: 'The wheel cannot be handed to the image build.',
  next: 'Install buildx 0.8 or newer, make it the builder with `docker buildx install`, and name a builder with BuildKit 0.10 or newer in BUILDX_BUILDER (created with `--driver-opt default-load=true`).',
};

/** Found out before the script starts, because its own message comes after it has cloned NIXL. */
export function noBuildContext(): ToolError {
  return new ToolError({ ...NO_BUILD_CONTEXT, kind: 'surroundings' });
}

const CAUSES: readonly {
  readonly sign: RegExp;
  readonly error: Readonly<Record<'code' | 'what' | 'means' | 'next', string>>;
}[] = [
  { sign: /docker: (command )?not found/, error: NO_DOCKER },
  {
    sign: /Cannot connect to the Docker daemon|permission denied while trying to connect|error during connect|failed to connect to the docker API/,
    error: {
      code: 'DOCKER_UNREACHABLE',
      what: 'The Docker daemon does not answer, or this user may not use it.',
      means: 'The image cannot be built or run here.',
      next: 'Start the daemon, set DOCKER_HOST, or add the runner user to the group docker.',
    },
  },
  {
    sign: /unknown flag: --build-context|moby\.buildkit\.frontend\.contexts|unsupported frontend capability/,
    error: NO_BUILD_CONTEXT,
  },
  {
    sign: /no space left on device/,
    error: {
      code: 'DISK_FULL',
      what: 'The disk of the Docker daemon is full.',
      means: 'No image was made; the wheel and the store are intact.',
      next: 'Remove images and build cache that nobody needs (`docker system df` shows them).',
    },
  },
  {
    sign: /pull access denied|manifest unknown|failed to resolve source metadata|repository does not exist|not found: manifest/,
    error: {
      code: 'BASE_IMAGE_NOT_FOUND',
      what: 'An image that the Dockerfile starts from was not found, or this runner may not pull it.',
      means: 'No image was made.',
      next: 'Check its name in the lines above, and log in to its registry (`docker login nvcr.io`).',
    },
  },
  {
    sign: /No such image/,
    error: {
      code: 'IMAGE_GONE',
      what: 'The image was removed from this engine while it was being worked on.',
      means: 'It is not there to be run; the wheel is kept.',
      next: 'Run the step again, and let no `docker system prune` or `docker rmi` run beside it.',
    },
  },
];
