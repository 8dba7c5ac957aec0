import { ToolError } from '../../system/errors.ts';
import type { Arch, Checkout } from '../types.ts';
import type { Generation, ImageFacts, WheelFacts } from './generation.ts';
import { acceptsOption, assignment, cloneFolder, cloneUrl } from './shell-text.ts';

const BUILD_SCRIPT = 'container/build.sh';
const WHEEL_SCRIPT = 'container/build_trtllm_wheel.sh';
const INSTALL_NIXL = 'container/deps/tensorrt_llm/install_nixl.sh';
const DOCKERFILE = 'container/Dockerfile.tensorrt_llm';
const NIXL_FLAG = '--trtllm-use-nixl-kvcache-experimental';

/** Changed by the wheel script in its clone; after a killed build, and the second one always, they stay changed (facts 1.3). */
const REWRITES = ['tensorrt_llm/version.py', 'docker/common/install_nixl.sh'];

const IMAGE: ImageFacts = {
  framework: 'tensorrtllm',
  buildScript: BUILD_SCRIPT,
  dockerfile: DOCKERFILE,
  defaultTarget: 'dev',
  wheelTargets: ['dev'],
  handoff: 'directory-with-marker',
  marker: 'commit.txt',
  nixlFlag: NIXL_FLAG,
  defaultCommitFlag: '--use-default-experimental-tensorrtllm-commit',
  commitFlag: '--tensorrtllm-commit',
  wheelFolderFlag: '--tensorrtllm-pip-wheel-dir',
  kvVariables: {
    nixl: { set: 'TRTLLM_USE_NIXL_KVCACHE', unset: ['TRTLLM_USE_UCX_KVCACHE', 'TRTLLM_USE_MPI_KVCACHE'] },
    ucx: { set: 'TRTLLM_USE_UCX_KVCACHE', unset: ['TRTLLM_USE_NIXL_KVCACHE', 'TRTLLM_USE_MPI_KVCACHE'] },
  },
};

/** June 2025 (Dynamo #1591): `build.sh` with the NIXL flag, KV variables only in `.bashrc` (facts, sections 1 and 8). */
export const a1: Generation = {
  name: 'A1',
  title: 'container/build.sh with the experimental NIXL flag; KV variables only in interactive shells',
  detect(checkout) {
    const dockerfile = checkout.files[DOCKERFILE];
    if (dockerfile === undefined || !hasNixlFlag(checkout)) return false;
    return dockerfile.includes('set_trtllm_env.sh') && !bakesUcx(dockerfile);
  },
  support: { selection: 'env-2025-06', image: IMAGE, wheel: readWheelFacts },
};

/** Whether build.sh has the NIXL flag as an option, not merely a variable of that name (facts 2.3). */
export function hasNixlFlag(checkout: Checkout): boolean {
  return acceptsOption(checkout.files[BUILD_SCRIPT] ?? '', NIXL_FLAG);
}

/** Whether the image sets the UCX variable for every process (Dynamo #1777). */
export function bakesUcx(dockerfile: string): boolean {
  return /^\s*ENV\s+(?:\S+=\S+\s+)*TRTLLM_USE_UCX_KVCACHE[= ]["']?1/m.test(dockerfile);
}

function readWheelFacts(checkout: Checkout): WheelFacts {
  const build = fileOf(checkout, BUILD_SCRIPT);
  const wheel = fileOf(checkout, WHEEL_SCRIPT);
  const remote = cloneUrl(wheel);
  if (remote === undefined) throw unreadable(WHEEL_SCRIPT, 'a `git clone` of TensorRT-LLM');
  const takesNixlCommit = acceptsOption(wheel, '-n');
  const nixlCommit = assignment(build, 'NIXL_COMMIT') || null;
  if (takesNixlCommit && nixlCommit === null) throw unreadable(BUILD_SCRIPT, '`NIXL_COMMIT=…`');
  const installNixl = takesNixlCommit ? fileOf(checkout, INSTALL_NIXL) : undefined;
  return {
    remote,
    defaultRef: assignment(build, 'DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT') || null,
    nixlCommit: takesNixlCommit ? nixlCommit : null,
    nixlRemote: nixlRemoteOf(build),
    ucxRef: installNixl === undefined ? null : ucxRefOf(installNixl),
    script: WHEEL_SCRIPT,
    scripts: installNixl === undefined ? [WHEEL_SCRIPT] : [WHEEL_SCRIPT, INSTALL_NIXL],
    keptClone: { folder: cloneFolder(wheel) ?? '/tmp/TensorRT-LLM', rewrites: REWRITES },
    takesNixlCommit,
    buildsNixl: (arch) => buildsNixl(takesNixlCommit, arch),
    notes: notesOn(build),
  };
}

function buildsNixl(takesNixlCommit: boolean, arch: Arch): { builds: boolean; because: string } {
  if (!takesNixlCommit) {
    const because = `${WHEEL_SCRIPT} has no option -n for a NIXL commit: it is older than Dynamo #1591 and builds every wheel without NIXL`;
    return { builds: false, because };
  }
  if (arch === 'arm64') {
    const because = `${WHEEL_SCRIPT} gives NIXL to the build on amd64 only, and ${INSTALL_NIXL} leaves early on aarch64`;
    return { builds: false, because };
  }
  return { builds: true, because: `${WHEEL_SCRIPT} builds every amd64 wheel with NIXL, flag or not` };
}

/** build.sh names it as `owner/repository` of GitHub, or in full. */
function nixlRemoteOf(build: string): string {
  const repository = assignment(build, 'NIXL_REPO') || 'ai-dynamo/nixl.git';
  return /^[\w.-]+\/[\w.-]+$/.test(repository) ? `https://github.com/${repository}` : repository;
}

function ucxRefOf(installNixl: string): string | null {
  for (const name of ['UCX_VERSION', 'UCX_REF', 'UCX_COMMIT', 'UCX_TAG']) {
    const value = assignment(installNixl, name);
    if (value) return value;
  }
  return null;
}

function notesOn(build: string): string[] {
  const notes = [
    'Generation A1 sets the KV variable only in interactive shells: a plain `docker run IMAGE command` has none, and TensorRT-LLM then starts no KV transceiver.',
  ];
  if (assignment(build, 'TRTLLM_COMMIT')) {
    notes.push(
      `${BUILD_SCRIPT} pins TRTLLM_COMMIT, so its own --use-default-experimental-tensorrtllm-commit always ends in an error; the resolved commit is passed instead.`,
    );
  }
  return notes;
}

function fileOf(checkout: Checkout, path: string): string {
  const text = checkout.files[path];
  if (text === undefined) throw unreadable(path, 'the file');
  return text;
}

function unreadable(path: string, wanted: string): ToolError {
  return new ToolError({
    code: 'CHECKOUT_UNREADABLE',
    kind: 'usage',
    what: `The checkout looks like generation A1, but ${wanted} was not found in ${path}.`,
    means: 'What the wheel would be built from is not known, so no key can be made.',
    next: `Compare ${path} with upstream's, or give the checkout of an unmodified Dynamo commit.`,
  });
}
