import type { Recipe } from '../../plan/types.ts';
import type { Argv } from '../../system/process.ts';

export interface MakeOptions {
  /** `name:tag` of the image that the target makes: one of our own, since the Makefile's default is shared by all builds of a host. */
  readonly tag: string;
  readonly jobs: number;
  /** Stage of docker/Dockerfile.multi to build the wheel in; the Makefile's own is `devel`. */
  readonly stage: string | null;
}

/**
 * Arguments of TensorRT-LLM's `make -C docker wheel_build`. Pure. What is set here wins over the Makefile's and the environment's values.
 * A stage is named where an image could be, so that no image of a first build is needed, which a BuildKit daemon would not see.
 */
export function makeArgv(recipe: Recipe, options: MakeOptions): Argv {
  const { cudaArchs, buildOptions, baseImage } = recipe;
  return [
    ...(['make', '-C', 'docker', 'wheel_build'] as const),
    `IMAGE_WITH_TAG=${options.tag}`,
    'DOCKER_PROGRESS=plain',
    `BUILD_WHEEL_OPTS=${[...buildOptions, '-j', String(options.jobs)].join(' ')}`,
    ...(cudaArchs.length === 0 ? [] : [`CUDA_ARCHS=${cudaArchs.join(';')}`]),
    ...(baseImage === null ? [] : baseVariables(baseImage)),
    ...(options.stage === null || options.stage === 'devel' ? [] : [`DEVEL_IMAGE=${options.stage}`]),
  ];
}

/** The Makefile joins the two with a colon, so a digest goes through when the reference is cut at its last one. */
function baseVariables(reference: string): string[] {
  const at = reference.lastIndexOf(':');
  return [`BASE_IMAGE=${reference.slice(0, at)}`, `BASE_TAG=${reference.slice(at + 1)}`];
}

/**
 * The stage of docker/Dockerfile.multi that installs NIXL, into which the wheel must be built to have it: `devel` in later commits,
 * `tritondevel` in those of mid 2025. Null when none does that the wheel's stage can start from. Pure.
 */
export function nixlStage(dockerfile: string): string | null {
  let stage: string | null = null;
  for (const line of dockerfile.replace(/\\\n/g, ' ').split('\n')) {
    const opened = /^\s*FROM\s+\S+\s+AS\s+([\w.-]+)/i.exec(line)?.[1];
    if (opened === 'wheel') return null;
    if (opened !== undefined) stage = opened;
    if (/^\s*RUN\b.*\binstall_nixl\.sh\b/i.test(line)) return stage;
    if (/^\s*RUN\b.*\binstall\.sh\b.*--nixl\b/i.test(line)) return stage;
  }
  return null;
}

/** Whether TensorRT-LLM's installer of NIXL leaves early on arm64, as Dynamo's of mid 2025 does. Pure. */
export function skipsArm64(installer: string): boolean {
  return /aarch64[^\n]*\n(?:[^\n]*\n){0,4}?\s*exit 0\b/.test(installer);
}
