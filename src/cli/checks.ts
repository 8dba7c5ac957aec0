import type { GenerationName, WheelSource } from '../plan/types.ts';
import type { EngineMode } from '../smoke/types.ts';
import type { TierName } from '../store/types.ts';
import { formatBytes } from '../system/progress.ts';
import type { Answer, Answers, Disk, Ground, ProgramName } from './machine.ts';

/** One line of `doctor`. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** Whether what is asked needs it; what is not needed never makes the machine unfit. */
  readonly needed: boolean;
  readonly found: string;
  /** What to do when it is missing. */
  readonly next: string;
}

/** What the machine is to be fit for. */
export interface Purpose {
  readonly engine: EngineMode;
  /** Input `gpus`; `none` needs none. */
  readonly gpus: string;
  /** Input `cache`; default: those that need nothing. */
  readonly tiers?: readonly TierName[];
  /** `require-attestation` is given. */
  readonly attested?: boolean;
  /** Of the checkout that was looked at; null when there is none. */
  readonly generation?: GenerationName | null;
  /** Where its wheel would come from when no tier has it. */
  readonly source?: WheelSource | null;
}

/** A TensorRT-LLM wheel has 2.5 GB (facts: sizes of the releases); it is staged beside the entry it becomes. */
const WHEEL_BYTES = 2.5e9;
/** Images of 17 to 28 GB were seen, and the base they start from comes on top (facts, section 5). */
const IMAGE_BYTES = 60e9;
/** A source build was killed for memory at 32 GB (facts, section 5). */
const BUILD_BYTES = 32e9;

/** Generations whose image is built by `docker build --build-context` out of `build.sh`, and those that render a Dockerfile. */
const BY_SCRIPT: readonly GenerationName[] = ['0', 'A1', 'A2', 'A3', 'B1', 'B2'];
const BY_BUILDX: readonly GenerationName[] = ['B2', 'C', 'D'];
const RENDERED: readonly GenerationName[] = ['C', 'D'];

/** Every check in the order of the story, from what was seen and what programs answered. Pure. */
export function checksOf(ground: Ground, answers: Answers | undefined, purpose: Purpose): Check[] {
  const ask = asker(ground, answers);
  return [
    ...base(ground, ask),
    ...checkoutChecks(purpose, ask),
    ...storeChecks(ground, purpose, ask),
    ...wheelChecks(ground, purpose, ask),
    ...imageChecks(purpose, ask),
    ...smokeChecks(purpose, ask),
  ];
}

interface Asker {
  program(name: ProgramName, needed: boolean, next: string): Check;
  answer(name: string, which: keyof Answers, needed: boolean, next: string): Check;
}

function asker(ground: Ground, answers: Answers | undefined): Asker {
  return {
    program(name, needed, next) {
      const path = ground.programs[name];
      return { name, ok: path !== null, needed, found: path ?? 'not on PATH', next };
    },
    answer(name, which, needed, next) {
      const unasked: Answer = { ok: false, found: 'not asked: see the missing programs above' };
      return { name, needed, next, ...(answers === undefined ? unasked : answers[which]) };
    },
  };
}

function base(ground: Ground, { program }: Asker): Check[] {
  return [
    machine('Linux', ground.platform, ['linux'], 'Use a Linux machine.'),
    machine('architecture', ground.arch, ['x64', 'arm64'], 'Use an x86_64 or aarch64 machine.'),
    {
      name: 'Node.js',
      ok: Number(ground.node.split('.')[0]) >= 20,
      needed: true,
      found: ground.node,
      next: 'Use Node.js 20 or newer.',
    },
    program('bash', true, 'Install the package bash.'),
    program('flock', true, 'Install the package util-linux.'),
    program('setpriv', true, 'Install the package util-linux.'),
    program('git', true, 'Install the package git.'),
  ];
}

function checkoutChecks({ generation = null }: Purpose, { answer }: Asker): Check[] {
  const byScript = generation !== null && BY_SCRIPT.includes(generation);
  return [
    answer('checkout', 'checkout', false, 'Give `--checkout` a working copy of ai-dynamo/dynamo.'),
    answer(
      'history of the checkout',
      'history',
      byScript,
      'Check out with the whole history (`fetch-depth: 0`) and a branch `main`: build.sh makes its version of both.',
    ),
  ];
}

function storeChecks(ground: Ground, { tiers = [], attested = false }: Purpose, { program }: Asker): Check[] {
  const skopeo = ground.programs.skopeo ?? null;
  return [
    disk(
      'disk of the store',
      ground.store,
      2 * WHEEL_BYTES,
      true,
      'Free some, or give another `--store-path`.',
    ),
    disk('disk for temp folders', ground.temp, WHEEL_BYTES, true, 'Free some, or point TMPDIR elsewhere.'),
    {
      name: 'registry client',
      ok: skopeo !== null || ground.programs.docker !== null,
      needed: tiers.includes('oci'),
      found: skopeo ?? (ground.programs.docker === null ? 'neither skopeo nor docker' : 'docker buildx'),
      next: 'Install skopeo, or Docker with buildx (tier `oci`).',
    },
    program('gh', attested, 'Install the GitHub CLI, which verifies what `require-attestation` asks for.'),
  ];
}

function wheelChecks(ground: Ground, { source = null }: Purpose, { program }: Asker): Check[] {
  const compiles = source === 'dynamo-script' || source === 'trtllm-make';
  return [
    program('make', compiles, 'Install the package make (TensorRT-LLM’s own build).'),
    program('git-lfs', compiles, 'Install the package git-lfs (files of TensorRT-LLM lie there).'),
    {
      name: 'memory for a build',
      ok: ground.memoryBytes >= BUILD_BYTES,
      needed: false,
      found: `${formatBytes(ground.memoryBytes)}, ${formatBytes(BUILD_BYTES)} are little for a build from source`,
      next: 'Build where there is more, and let this machine take the wheel from a tier.',
    },
  ];
}

function imageChecks({ engine, generation = null }: Purpose, { program, answer }: Asker): Check[] {
  const docker = engine === 'docker';
  const of = (generations: readonly GenerationName[]): boolean =>
    docker && generation !== null && generations.includes(generation);
  return [
    program('docker', docker, 'Install Docker, or use `--engine host`.'),
    answer('Docker daemon', 'daemon', docker, 'Start the daemon, or set DOCKER_HOST.'),
    answer(
      'named build contexts',
      'buildContext',
      docker && (generation === null || of(BY_SCRIPT)),
      'Install buildx 0.8 or newer and run `docker buildx install`.',
    ),
    answer('buildx', 'buildx', of(BY_BUILDX), 'Install the buildx plugin of Docker, 0.8 or newer.'),
    answer(
      'BuildKit',
      'buildkit',
      of(BY_BUILDX) || of(BY_SCRIPT),
      'Use a Docker engine of 23.0 or newer, or a builder of your own with BuildKit 0.10 or newer (`docker buildx create`, created with `--driver-opt default-load=true`).',
    ),
    answer(
      'Python modules of render.py',
      'render',
      of(RENDERED),
      'Install python3-jinja2 and python3-yaml (or `python3 -m pip install jinja2 pyyaml`).',
    ),
    answer(
      'disk of the engine',
      'engineDisk',
      false,
      `Free some: an image and the one it starts from have about ${formatBytes(IMAGE_BYTES)}.`,
    ),
  ];
}

function smokeChecks({ engine, gpus }: Purpose, { program, answer }: Asker): Check[] {
  const host = engine === 'host';
  return [
    answer(
      'GPU',
      'gpus',
      gpus !== 'none',
      'Install the NVIDIA driver, or use a machine with a GPU; `--gpus none` where the engine needs none.',
    ),
    answer(
      'GPUs in containers',
      'toolkit',
      engine === 'docker' && gpus !== 'none',
      'Install the NVIDIA container toolkit and run `nvidia-ctk runtime configure --runtime=docker`.',
    ),
    program('etcd', host, 'Put `etcd` on PATH (Debian: etcd-server).'),
    program('nats-server', host, 'Put `nats-server` on PATH.'),
    answer('Python of the service', 'python', host, 'Name an interpreter that has them with `--python`.'),
  ];
}

function machine(name: string, found: string, known: readonly string[], next: string): Check {
  return { name, ok: known.includes(found), needed: true, found, next };
}

function disk(name: string, { path, freeBytes }: Disk, wanted: number, needed: boolean, next: string): Check {
  const found = `${formatBytes(freeBytes)} free at ${path}, ${formatBytes(wanted)} needed`;
  return { name, ok: freeBytes >= wanted, needed, found, next };
}

/** The disk of Docker's data, where it can be seen from here. Pure. */
export function engineDiskAnswer(found: Disk | null): Answer {
  if (found === null) return { ok: true, found: 'not to be seen from here' };
  const { freeBytes, path } = found;
  return { ok: freeBytes >= IMAGE_BYTES, found: `${formatBytes(freeBytes)} free at ${path}` };
}
