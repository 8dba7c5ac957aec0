import { ToolError } from '../../system/errors.ts';
import type { Arch, Checkout, GenerationName } from '../types.ts';
import type { Handoff, ImageFacts, ImagePlan, Pins, Probe, WheelFacts } from './generation.ts';
import {
  acceptsOption,
  assignment,
  cloneFolder,
  cloneUrl,
  stageText,
  withoutComments,
} from './shell-text.ts';

/** What the generations with a `container/build.sh` (0 to B2) have in common. */

export const BUILD_SCRIPT = 'container/build.sh';
export const WHEEL_SCRIPT = 'container/build_trtllm_wheel.sh';
/** Until July 2025. */
export const EARLY_DOCKERFILE = 'container/Dockerfile.tensorrt_llm';
/** Since August 2025. */
export const DOCKERFILE = 'container/Dockerfile.trtllm';
export const NIXL_FLAG = '--trtllm-use-nixl-kvcache-experimental';
export const DEFAULT_COMMIT_FLAG = '--use-default-experimental-tensorrtllm-commit';
const INSTALLERS = ['container/deps/tensorrt_llm/install_nixl.sh', 'container/deps/trtllm/install_nixl.sh'];

/** Changed by the wheel script in its clone; after a killed build, and the second one always, they stay changed (facts 1.3). */
const REWRITES = ['tensorrt_llm/version.py', 'docker/common/install_nixl.sh'];

/** Options that have the same name from May 2025 until build.sh went. */
export const BUILD_SH: Pick<ImageFacts, 'buildScript' | 'defaultTarget' | 'commitFlag' | 'wheelFolderFlag'> =
  {
    buildScript: BUILD_SCRIPT,
    defaultTarget: 'dev',
    commitFlag: '--tensorrtllm-commit',
    wheelFolderFlag: '--tensorrtllm-pip-wheel-dir',
  };

// ---- Probes ---------------------------------------------------------------------------------------------------------

export function hasFile(checkout: Checkout, path: string): Probe {
  return { looksFor: path, found: checkout.files[path] !== undefined };
}

/** An option that build.sh really takes, which a variable of that name does not show (facts 2.3). */
export function takesOption(checkout: Checkout, option: string): Probe {
  const found = acceptsOption(checkout.files[BUILD_SCRIPT] ?? '', option);
  return { looksFor: `option ${option} in ${BUILD_SCRIPT}`, found };
}

/** Dynamo #3769. */
export function mapsIntentions(checkout: Checkout): Probe {
  const found = /\bdetermine_user_intention_trtllm\b/.test(
    withoutComments(checkout.files[BUILD_SCRIPT] ?? ''),
  );
  return { looksFor: `determine_user_intention_trtllm in ${BUILD_SCRIPT}`, found };
}

/** Whether the image sets the UCX variable for every process (Dynamo #1777 and #4564). */
export function bakesUcx(checkout: Checkout, dockerfile: string): Probe {
  const whole = withoutComments(checkout.files[dockerfile] ?? '').replace(/\\\n/g, ' ');
  // Early runtime stages are built apart and take no local wheel; for some days only theirs set it.
  const text = dockerfile === EARLY_DOCKERFILE ? stageText(whole, 'dev') : whole;
  const found = /^[ \t]*ENV[ \t]+(?:\S+=\S*[ \t]+)*TRTLLM_USE_UCX_KVCACHE[= \t]+["']?1/m.test(text);
  return { looksFor: `ENV TRTLLM_USE_UCX_KVCACHE=1 in ${dockerfile}`, found };
}

/** Dynamo #1591: a script that interactive shells source. */
export function writesKvScript(checkout: Checkout): Probe {
  const found = /set_trtllm_env\.sh/.test(withoutComments(checkout.files[EARLY_DOCKERFILE] ?? ''));
  return { looksFor: `set_trtllm_env.sh in ${EARLY_DOCKERFILE}`, found };
}

export function not(probe: Probe): Probe {
  return { looksFor: `no ${probe.looksFor}`, found: !probe.found };
}

export function either(first: Probe, second: Probe): Probe {
  return { looksFor: `${first.looksFor}, or ${second.looksFor}`, found: first.found || second.found };
}

// ---- Readers --------------------------------------------------------------------------------------------------------

export interface Reading {
  readonly generation: GenerationName;
  readonly handoff: Handoff;
  readonly dockerfile: string;
  readonly wheelTargets: readonly string[];
}

/** The name came with that of the Dockerfile, in August 2025. */
function frameworkOf(dockerfile: string): 'tensorrtllm' | 'trtllm' {
  return dockerfile === EARLY_DOCKERFILE ? 'tensorrtllm' : 'trtllm';
}

/** NIXL for image and wheel: a commit at first, later a tag under another name. */
function nixlOf(build: string): string | null {
  return assignment(build, 'NIXL_REF') || assignment(build, 'NIXL_COMMIT') || null;
}

export function readImagePlan(checkout: Checkout, reading: Reading): ImagePlan {
  const build = fileOf(checkout, BUILD_SCRIPT, reading.generation);
  const clone = assignment(build, 'NIXL_DIR') ?? null;
  const twoSteps = /^[^#\n]*\bDYNAMO_BASE_IMAGE=["']?dynamo-base:/m.test(build);
  return {
    handoff: reading.handoff,
    framework: frameworkOf(reading.dockerfile),
    marker: { name: 'commit.txt', form: markerForm(build) },
    pins: readPins(checkout, reading),
    options: ['--no-tag-latest', '--nixl-ref', '--tensorrtllm-git-url'].filter((option) =>
      acceptsOption(build, option),
    ),
    twoSteps,
    nixlClone: clone,
    fixedNames: [...(clone === null ? [] : [clone]), ...(twoSteps ? ['dynamo-base:<version>'] : [])],
    wheelTargets: reading.wheelTargets,
    runtimeImage: null,
  };
}

/** May 2025 wrote the bare commit; the architecture came a few weeks later (facts 1.0). B2 writes one and never reads it. */
function markerForm(build: string): 'arch-commit' | 'commit' {
  const asked = /\bcheck_wheel_file[ \t]+\S+[ \t]+(["']?\$\S+)/.exec(withoutComments(build))?.[1];
  return asked === undefined || /ARCH/.test(asked) ? 'arch-commit' : 'commit';
}

function readPins(checkout: Checkout, reading: Reading): Pins {
  const build = checkout.files[BUILD_SCRIPT] ?? '';
  const dockerfile = withoutComments(checkout.files[reading.dockerfile] ?? '');
  const variable = `${frameworkOf(reading.dockerfile).toUpperCase()}_BASE_IMAGE`;
  const base = [assignment(build, variable), assignment(build, `${variable}_TAG`)];
  const runtime = [argument(dockerfile, 'RUNTIME_IMAGE'), argument(dockerfile, 'RUNTIME_IMAGE_TAG')];
  const images = [base, runtime].flatMap(([name, tag]) => (name && tag ? [`${name}:${tag}`] : []));
  return {
    tensorrtllm:
      reading.handoff === 'install-mode-flags' ? releaseTag(checkout) : experimentalCommit(checkout),
    pipWheel: assignment(build, 'DEFAULT_TENSORRTLLM_PIP_WHEEL') || null,
    nixl: nixlOf(build),
    nixlUcx: assignment(build, 'NIXL_UCX_REF') || null,
    cuda:
      /cuda(\d+\.\d+)/.exec(images.join(' '))?.[1] ?? /\/cuda:(\d+\.\d+)/.exec(images.join(' '))?.[1] ?? null,
    baseImages: images,
  };
}

function argument(dockerfile: string, name: string): string | undefined {
  return new RegExp(`^[ \\t]*ARG[ \\t]+${name}=["']?([^\\s"']+)`, 'm').exec(dockerfile)?.[1];
}

/** What every generation with a wheel script says of its wheel; `change` is what one of them says otherwise. */
export function readWheelFacts(
  checkout: Checkout,
  reading: Reading,
  change: { readonly defaultRef: string | null; readonly notes: readonly string[] },
): WheelFacts {
  const build = fileOf(checkout, BUILD_SCRIPT, reading.generation);
  const wheel = fileOf(checkout, WHEEL_SCRIPT, reading.generation);
  const remote = cloneUrl(wheel) ?? assignment(wheel, 'TRTLLM_GIT_URL');
  if (!remote) throw unreadable(reading.generation, WHEEL_SCRIPT, 'a `git clone` of TensorRT-LLM');
  const script = readScript(checkout, reading);
  const nixlCommit = nixlOf(build);
  if (script.takesNixlCommit && nixlCommit === null)
    throw unreadable(reading.generation, BUILD_SCRIPT, '`NIXL_COMMIT=…` or `NIXL_REF=…`');
  const requirement = assignment(build, 'DEFAULT_TENSORRTLLM_PIP_WHEEL');
  const indexUrl =
    assignment(build, 'DEFAULT_TENSORRTLLM_INDEX_URL') || assignment(build, 'TENSORRTLLM_INDEX_URL');
  return {
    remote,
    defaultRef: change.defaultRef,
    nixlCommit: script.takesNixlCommit ? nixlCommit : null,
    nixlRemote: nixlRemoteOf(build),
    ...script,
    pip: requirement ? { requirement, indexUrl: indexUrl || null } : null,
    upstreamImage: null,
    notes: change.notes,
  };
}

type ScriptFacts = Pick<
  WheelFacts,
  'ucxRef' | 'script' | 'scripts' | 'keptClone' | 'takes' | 'takesNixlCommit' | 'buildsNixl'
>;

function readScript(checkout: Checkout, reading: Reading): ScriptFacts {
  const wheel = fileOf(checkout, WHEEL_SCRIPT, reading.generation);
  const takes = {
    arch: acceptsOption(wheel, '-a'),
    nixlCommit: acceptsOption(wheel, '-n'),
    gitUrl: acceptsOption(wheel, '-u'),
  };
  // Since #4241 (November 2025) the option is read and nothing more; TensorRT-LLM's own NIXL goes in.
  const takesNixlCommit =
    takes.nixlCommit && !(reading.handoff === 'install-mode-flags' && leavesNixlAlone(wheel));
  const installer = takesNixlCommit ? installerOf(checkout, wheel) : undefined;
  if (takesNixlCommit && installer === undefined)
    throw unreadable(reading.generation, INSTALLERS[0] ?? '', 'the file');
  return {
    script: WHEEL_SCRIPT,
    scripts: installer === undefined ? [WHEEL_SCRIPT] : [WHEEL_SCRIPT, installer],
    keptClone: { folder: cloneFolder(wheel) ?? '/tmp/TensorRT-LLM', rewrites: REWRITES },
    takes,
    takesNixlCommit,
    ucxRef: installer === undefined ? null : ucxRefOf(checkout.files[installer] ?? ''),
    buildsNixl: (arch) => buildsNixl(wheel, takes.nixlCommit, installer, arch),
  };
}

function leavesNixlAlone(wheel: string): boolean {
  return !/install_nixl\.sh|\$\{?NIXL_(?:COMMIT|REF)\b/.test(withoutComments(wheel));
}

/** The one the script names, else the one that is there. */
function installerOf(checkout: Checkout, wheel: string): string | undefined {
  const there = INSTALLERS.filter((path) => checkout.files[path] !== undefined);
  return there.find((path) => wheel.includes(path.slice('container/'.length))) ?? there[0];
}

function buildsNixl(
  wheel: string,
  takesOption: boolean,
  installer: string | undefined,
  arch: Arch,
): { builds: boolean; because: string } {
  const code = withoutComments(wheel);
  if (!takesOption && !/NIXL_ROOT/.test(code)) {
    const because = `${WHEEL_SCRIPT} has no option -n for a NIXL commit: it is older than Dynamo #1591 and builds every wheel without NIXL`;
    return { builds: false, because };
  }
  if (arch === 'arm64') {
    const because =
      installer === undefined
        ? `${WHEEL_SCRIPT} gives NIXL to the build on amd64 only`
        : `${WHEEL_SCRIPT} gives NIXL to the build on amd64 only, and ${installer} leaves early on aarch64`;
    return { builds: false, because };
  }
  const whose = installer === undefined ? "TensorRT-LLM's own NIXL" : 'NIXL';
  return { builds: true, because: `${WHEEL_SCRIPT} builds every amd64 wheel with ${whose}, flag or not` };
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

/** The commit that the checkout's own experimental flag would build, else the one that it pins (facts 1.1). */
export function experimentalCommit(checkout: Checkout): string | null {
  const build = checkout.files[BUILD_SCRIPT] ?? '';
  return (
    assignment(build, 'DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT') || assignment(build, 'TRTLLM_COMMIT') || null
  );
}

/**
 * Tag of TensorRT-LLM that belongs to the public wheel the checkout installs. Since #3769 nobody reads the experimental commit, and
 * it was left stale (facts 2.1, #5017).
 */
export function releaseTag(checkout: Checkout): string | null {
  const version = pipVersion(checkout);
  return version === null ? experimentalCommit(checkout) : `v${version}`;
}

/** `1.2.0rc2` of `tensorrt-llm==1.2.0rc2`. */
export function pipVersion(checkout: Checkout): string | null {
  const wheel = assignment(checkout.files[BUILD_SCRIPT] ?? '', 'DEFAULT_TENSORRTLLM_PIP_WHEEL') ?? '';
  return /==\s*v?(\d[\w.+-]*)/.exec(wheel)?.[1] ?? null;
}

/** Said where the checkout pins a commit of its own. */
export function pinnedCommitNotes(checkout: Checkout): string[] {
  const build = checkout.files[BUILD_SCRIPT] ?? '';
  if (!assignment(build, 'TRTLLM_COMMIT') || !acceptsOption(build, DEFAULT_COMMIT_FLAG)) return [];
  return [
    `${BUILD_SCRIPT} pins TRTLLM_COMMIT, so its own ${DEFAULT_COMMIT_FLAG} always ends in an error; the resolved commit is passed instead.`,
  ];
}

function fileOf(checkout: Checkout, path: string, generation: GenerationName): string {
  const text = checkout.files[path];
  if (text === undefined) throw unreadable(generation, path, 'the file');
  return text;
}

export function unreadable(generation: GenerationName, path: string, wanted: string): ToolError {
  return new ToolError({
    code: 'CHECKOUT_UNREADABLE',
    kind: 'usage',
    what: `The checkout looks like generation ${generation}, but ${wanted} was not found in ${path}.`,
    means: 'What the wheel would be built from is not known, so no key can be made.',
    next: `Compare ${path} with upstream's, or give the checkout of an unmodified Dynamo commit.`,
    place: { file: path },
  });
}
