import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { buildHelp, docker, noBuildContext } from './docker.ts';

/**
 * Looks for what the image build of this generation needs, before anything starts: the scripts' own messages come after minutes of
 * cloning, or not at all.
 * @throws ToolError `NO_DOCKER`, `DOCKER_UNREACHABLE`, `NO_BUILD_CONTEXT`, `NO_BUILDX`, `BUILDER_BLIND`, `NO_RENDER_MODULES`
 */
export async function requireBuildTools(session: Session, plan: Plan): Promise<void> {
  const { handoff, twoSteps } = plan.image;
  if (handoff === 'directory-with-marker') await requireBuildContext(session);
  else await requireBuildx(session, plan);
  if (twoSteps) await requireSeeingBuilder(session, handoff === 'install-mode-flags');
  if (handoff === 'named-context' || handoff === 'runtime-image') await requireRenderModules(session);
}

async function requireBuildContext(session: Session): Promise<void> {
  if ((await buildHelp(session)).includes('--build-context')) return;
  throw noBuildContext();
}

/** B2 without buildx runs a variable assignment as a command and ends in 127 (facts, section 0). */
async function requireBuildx(session: Session, plan: Plan): Promise<void> {
  const end = await docker(session, ['buildx', 'version'], 30);
  if (end.code === 0) return;
  session.signal.throwIfAborted();
  if (end.code === 127) await buildHelp(session); // no docker at all: its own error
  throw new ToolError({
    code: 'NO_BUILDX',
    kind: 'surroundings',
    what: `\`docker buildx\` is not on this runner, and generation ${plan.generation} builds with it.`,
    means: 'The image cannot be built here; the wheel is kept.',
    next: 'Install the buildx plugin of Docker (0.8 or newer) for the runner user.',
  });
}

/**
 * Two steps: the second one starts from an image `dynamo-base:…` that the first one put into the engine. Builders with a BuildKit of their
 * own look for it in a registry, where nobody has it.
 * @param viaBuildx whether the script calls `docker buildx build`, which takes the builder in use; `docker build` takes BUILDX_BUILDER only.
 */
async function requireSeeingBuilder(session: Session, viaBuildx: boolean): Promise<void> {
  if (!viaBuildx && session.env['BUILDX_BUILDER'] === undefined) return;
  const end = await docker(session, ['buildx', 'inspect'], 30);
  const driver = /^Driver:[ \t]*(\S+)/m.exec(end.stdout)?.[1];
  if (end.code !== 0 || driver === undefined || driver === 'docker') return;
  throw new ToolError({
    code: 'BUILDER_BLIND',
    kind: 'surroundings',
    what: `This checkout builds in two steps, the second on an image of the first, and the builder in use (driver ${driver}) does not see the engine's images.`,
    means: 'It would look for `dynamo-base` in a registry and fail after the first step; nothing was built.',
    next: "Use the engine's own builder: `docker buildx use default`, no BUILDX_BUILDER, on a Docker engine of 23.0 or newer (older ones know no named build contexts).",
  });
}

async function requireRenderModules(session: Session): Promise<void> {
  const end = await session.run({ argv: ['python3', '-c', 'import jinja2, yaml'], timeoutSeconds: 60 });
  if (end.code === 0) return;
  session.signal.throwIfAborted();
  throw new ToolError({
    code: 'NO_RENDER_MODULES',
    kind: 'surroundings',
    what: `container/render.py needs the Python modules jinja2 and yaml, and \`python3\` of this runner lacks them: ${end.tail.at(-1) ?? 'no message'}.`,
    means: 'The Dockerfile cannot be rendered; the wheel is kept.',
    next: 'Install them for the runner user: `python3 -m pip install jinja2 pyyaml`, or the packages python3-jinja2 and python3-yaml.',
  });
}
