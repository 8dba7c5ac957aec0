import { isMap, parseDocument, Scalar } from 'yaml';
import type { Checkout, GenerationName } from '../types.ts';
import { BUILD_SCRIPT, hasFile, unreadable } from './build-sh.ts';
import type { ImageFacts, ImagePlan, Pins, Probe, WheelFacts } from './generation.ts';

/** What the generations with `container/render.py` (C and D) have in common. */

export const RENDER_SCRIPT = 'container/render.py';
export const CONTEXT_FILE = 'container/context.yaml';
export const FRAMEWORK_TEMPLATE = 'container/templates/trtllm_framework.Dockerfile';
/** What `--output-short-filename` writes, beside render.py. */
export const RENDERED = 'container/rendered.Dockerfile';
/** CUDA of every trtllm image of these generations; others are refused by render.py (facts 2.5). */
const CUDA = '13.1';

export const RENDERED_IMAGE: Omit<ImageFacts, 'handoff' | 'flagWithoutEffect'> = {
  buildScript: RENDER_SCRIPT,
  defaultTarget: 'runtime',
  nixlFlag: null,
  commitFlag: null,
  wheelFolderFlag: null,
};

/** A C tree may still carry the wheel script of B, so the absence of build.sh tells (facts, section 0, correction 5). */
export function rendersOnly(checkout: Checkout): Probe[] {
  const build = hasFile(checkout, BUILD_SCRIPT);
  return [hasFile(checkout, RENDER_SCRIPT), { looksFor: `no ${BUILD_SCRIPT}`, found: !build.found }];
}

/** Where a local wheel can go in: the template of its stage, or the switch in context.yaml. */
export function takesWheel(checkout: Checkout): Probe {
  const switched = /^[ \t]*has_trtllm_context[ \t]*:/m.test(checkout.files[CONTEXT_FILE] ?? '');
  return {
    looksFor: `${FRAMEWORK_TEMPLATE}, or has_trtllm_context in ${CONTEXT_FILE}`,
    found: checkout.files[FRAMEWORK_TEMPLATE] !== undefined || switched,
  };
}

/** The part of context.yaml that is about TensorRT-LLM, with that of Dynamo beside it. */
export interface Context {
  readonly pins: Pins;
  readonly wheelImage: string | null;
  readonly indexUrl: string | null;
  /** Release image that the runtime stage starts from (D). */
  readonly runtimeImage: string | null;
}

/** @throws ToolError `CHECKOUT_UNREADABLE` when it is not YAML or has no `trtllm`. */
export function readContext(checkout: Checkout, generation: GenerationName): Context {
  const text = checkout.files[CONTEXT_FILE];
  if (text === undefined) throw unreadable(generation, CONTEXT_FILE, 'the file');
  const document = parseDocument(text);
  if (document.errors.length > 0) throw unreadable(generation, CONTEXT_FILE, 'readable YAML');
  const trtllm = document.get('trtllm');
  if (!isMap(trtllm)) throw unreadable(generation, CONTEXT_FILE, 'the section `trtllm`');
  const cuda = cudaOf(trtllm.items.map(({ key }) => String(key)));
  const read = (...path: string[]): string | null => textOf(document.getIn(path));
  const own = (name: string): string | null =>
    read('trtllm', `cuda${cuda}`, name) ?? read('trtllm', name) ?? read('trtllm', 'cuda', name);
  const image = (name: string): string[] => {
    const [repository, tag] = [own(name), own(`${name}_tag`)];
    return repository === null ? [] : [tag === null ? repository : `${repository}:${tag}`];
  };
  return {
    pins: {
      tensorrtllm: own('github_trtllm_commit'),
      pipWheel: own('pip_wheel'),
      nixl: own('nixl_ref') ?? read('dynamo', 'nixl_ref') ?? read('dynamo_base', 'nixl_ref'),
      nixlUcx: read('dynamo', 'nixl_ucx_ref') ?? read('dynamo_base', 'nixl_ucx_ref'),
      cuda,
      baseImages: ['base_image', 'pytorch_base_image', 'runtime_image'].flatMap(image),
    },
    wheelImage: withRelease(own('trtllm_wheel_image'), own('pip_wheel')),
    indexUrl: own('index_url'),
    runtimeImage: image('runtime_image')[0] ?? null,
  };
}

/** Of checkouts without a wheel script: TensorRT-LLM is built, if at all, by its own means, with its own NIXL. */
export const NO_SCRIPT: Pick<
  WheelFacts,
  | 'remote'
  | 'nixlCommit'
  | 'nixlRemote'
  | 'ucxRef'
  | 'script'
  | 'scripts'
  | 'keptClone'
  | 'takes'
  | 'takesNixlCommit'
  | 'buildsNixl'
> = {
  remote: 'https://github.com/NVIDIA/TensorRT-LLM.git',
  nixlCommit: null,
  nixlRemote: 'https://github.com/ai-dynamo/nixl.git',
  ucxRef: null,
  script: null,
  scripts: [],
  keptClone: { folder: '/tmp/TensorRT-LLM', rewrites: [] },
  takes: { arch: false, nixlCommit: false, gitUrl: false },
  takesNixlCommit: false,
  buildsNixl: () => ({ builds: true, because: "TensorRT-LLM's own build of that time puts its own NIXL in" }),
};

/** The wheel's image as a name: context.yaml writes its tag for Docker to cut out of the public wheel, `${TENSORRTLLM_PIP_WHEEL#*==}`. Pure. */
function withRelease(image: string | null, pipWheel: string | null): string | null {
  const release = /==(.*)$/.exec(pipWheel ?? '')?.[1];
  const variable = /\$\{TENSORRTLLM_PIP_WHEEL#\*==\}/g;
  const named = release === undefined ? image : (image?.replace(variable, () => release) ?? null);
  // No registry can be asked for what holds another variable.
  return named === null || named.includes('$') ? null : named;
}

/** The newest CUDA that context.yaml has a section for; 13.1 where it has none. */
function cudaOf(keys: readonly string[]): string {
  const versions = keys.flatMap((key) => /^cuda(\d+\.\d+)$/.exec(key)?.[1] ?? []);
  const number = (version: string): number => {
    const [major = '0', minor = '0'] = version.split('.');
    return Number(major) * 1000 + Number(minor);
  };
  return versions.sort((a, b) => number(b) - number(a))[0] ?? CUDA;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

export function renderedPlan(
  context: Context,
  change: Pick<ImagePlan, 'handoff'> & { readonly runtimeImage?: string | undefined },
): ImagePlan {
  return {
    handoff: change.handoff,
    framework: 'trtllm',
    // Nothing reads its text, but some templates copy `*.txt` beside the wheel and fail without one.
    marker: { name: 'commit.txt', form: 'arch-commit' },
    pins: context.pins,
    options: [],
    twoSteps: false,
    nixlClone: null,
    fixedNames: [],
    wheelTargets: ['runtime', 'dev'],
    runtimeImage: change.runtimeImage ?? null,
  };
}

/**
 * context.yaml with the switch for a local wheel on; everything else, comments included, stays. The value is the *text* `"1"`: the
 * template compares texts, and a number renders an image without the wheel, silently (facts, section 0, correction 3). Pure.
 * @throws Error on broken YAML, which `readContext` has refused before.
 */
export function withWheelContext(text: string): string {
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem) throw problem;
  const one = new Scalar('1');
  one.type = 'QUOTE_DOUBLE';
  document.setIn(['trtllm', 'has_trtllm_context'], one);
  return document.toString({ lineWidth: 0 });
}
