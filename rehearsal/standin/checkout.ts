import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { GenerationName } from '../../src/plan/types.ts';
import { ToolError } from '../../src/system/errors.ts';
import { MAKES, sectionsOf, templateOf, type WheelScript } from './generations.ts';
import { type FixedCommit, makeRepository } from './git.ts';
import { makeNixl, makeTensorrtllm, type NixlRemote, type TensorrtllmRemote } from './remotes.ts';
import { readTree, renderTree, type Tree } from './template.ts';

export type { WheelScript } from './generations.ts';

export interface StandinOptions {
  /** Default A1. */
  readonly generation?: GenerationName;
  /** Of generation A1. Default `after-1591`. */
  readonly script?: WheelScript;
  /** `name:tag` or `name@sha256:…` of the image's base. The default names an image nobody has: give one to build for real. */
  readonly baseImage?: string;
  /** C: image with a wheel below /app/tensorrt_llm; D: image that the container starts from. The default names one that nobody has. */
  readonly releaseImage?: string;
  /** Remotes named in the scripts. Default: the bare repositories written beside the checkout. */
  readonly tensorrtllmGitUrl?: string;
  readonly nixlGitUrl?: string;
  /** MiB of incompressible filler in the wheel. Default 0. */
  readonly wheelMib?: number;
  /** Whole seconds the pretended compilation takes. Default 0. */
  readonly buildSeconds?: number;
  readonly buildFails?: boolean;
  /** Where the scripts keep clones and their default wheel folder. Default `scratch/` beside the checkout. */
  readonly scratchDir?: string;
  /** Folder of the reference engine's package; null for none. Default: `rehearsal/engine/reference_engine`. */
  readonly engineDir?: string | null;
  /** Folder of the templates. Default: that of this file. */
  readonly templates?: string;
}

/** What {@link makeStandin} wrote; all paths absolute, all commits full. */
export interface StandinPaths {
  readonly root: string;
  /** The checkout: a git repository on branch `main`. */
  readonly checkout: string;
  /** HEAD of the checkout. */
  readonly commit: string;
  readonly scratch: string;
  /** Folder where the wheel script keeps its clone (Dynamo's: /tmp/TensorRT-LLM). */
  readonly sourceClone: string;
  readonly tensorrtllm: TensorrtllmRemote;
  readonly nixl: NixlRemote;
}

/**
 * Writes a stand-in checkout of a generation and stand-ins of the two remotes it clones into a folder. Commit ids of the
 * remotes are the same everywhere; those of the checkout depend on the options and, through the remotes' addresses, on `dir`.
 * @throws ToolError `STANDIN_EXISTS` when the folder holds one already, `STANDIN_GIT` when git fails.
 */
export async function makeStandin(dir: string, options: StandinOptions = {}): Promise<StandinPaths> {
  const root = resolve(dir);
  const checkout = join(root, 'dynamo');
  if (existsSync(checkout)) throw alreadyThere(root);
  const templates = options.templates ?? import.meta.dirname;
  const scratch = options.scratchDir ?? join(root, 'scratch');
  await mkdir(root, { recursive: true });
  const [image, tag] = splitImage(options.baseImage ?? NO_BASE_IMAGE);
  const base = { image, tag };
  const tensorrtllm = await makeTensorrtllm(root, await readTree(join(templates, 'tensorrt-llm')), base);
  const nixl = await makeNixl(root, await readTree(join(templates, 'nixl')));
  const values = placeholders(options, scratch, tensorrtllm, nixl);
  const template = await templateOf(options.generation ?? 'A1', templates);
  const commit = await makeCheckout(checkout, template, values, options);
  return {
    root,
    checkout,
    commit,
    scratch,
    sourceClone: join(scratch, 'TensorRT-LLM-standin'),
    tensorrtllm,
    nixl,
  };
}

/** A history as git's version computation wants it: a branch main, two tags, and a HEAD after the last of them. */
async function makeCheckout(
  dir: string,
  template: Tree,
  values: Readonly<Record<string, string>>,
  options: StandinOptions,
): Promise<string> {
  const generation = options.generation ?? 'A1';
  const as = (script: WheelScript): Tree => renderTree(template, sectionsOf(generation, script), values);
  const before = as('before-1591');
  const readme = Object.fromEntries(Object.entries(before).filter(([path]) => !path.includes('/')));
  const history: FixedCommit[] = [
    { name: 'first', message: 'Stand-in checkout: what it is', files: readme, lightTag: 'v0.3.0' },
    { name: 'build', message: 'Stand-in of the container build', files: before, annotatedTag: 'v0.3.1' },
    {
      name: 'before-1591',
      message: 'Reference engine of the rehearsal',
      files: await componentsTree(options),
    },
    {
      name: 'after-1591',
      message: 'Stand-in of the container build as it is now',
      files: { ...as('after-1591'), 'NEWS.md': 'One more commit, so that HEAD is not at a tag.\n' },
    },
  ];
  const head = generation === 'A1' ? (options.script ?? 'after-1591') : 'after-1591';
  const upToHead = history.slice(0, history.findIndex((commit) => commit.name === head) + 1);
  return (await makeRepository(dir, 'checkout', upToHead))[head] ?? '';
}

async function componentsTree(options: StandinOptions): Promise<Tree> {
  const about = 'The stand-in runs the reference engine of the rehearsal, in place of an inference engine.\n';
  const engine = await engineTree(options);
  return { 'components/README.md': about, ...engine };
}

async function engineTree(options: StandinOptions): Promise<Tree> {
  if (options.engineDir === null) return {};
  const folder = options.engineDir ?? join(import.meta.dirname, '..', 'engine', 'reference_engine');
  const files = Object.entries(await readTree(folder)).filter(([path]) => !path.includes('__pycache__'));
  return Object.fromEntries(files.map(([path, text]) => [`components/reference_engine/${path}`, text]));
}

function placeholders(
  options: StandinOptions,
  scratch: string,
  tensorrtllm: TensorrtllmRemote,
  nixl: NixlRemote,
): Readonly<Record<string, string>> {
  const generation = options.generation ?? 'A1';
  const make = MAKES[generation];
  const [image, tag] = splitImage(options.baseImage ?? NO_BASE_IMAGE);
  const [release, releaseTag] = splitImage(options.releaseImage ?? 'stand-in.invalid/release:none');
  return {
    GENERATION: generation,
    FRAMEWORK: make.framework,
    DOCKERFILE: make.dockerfile,
    PIP_WHEEL: make.pipWheel,
    BASE_VARIABLE: make.framework === 'tensorrtllm' ? 'TENSORRTLLM_BASE_IMAGE' : 'TRTLLM_BASE_IMAGE',
    RUNTIME_IMAGE: release,
    RUNTIME_IMAGE_TAG: releaseTag,
    TENSORRTLLM_REF: tensorrtllm.commits.pinned,
    NIXL_DIR: shellWord(join(scratch, 'nixl', 'nixl_src')),
    BASE_IMAGE: image,
    BASE_IMAGE_TAG: tag,
    TENSORRTLLM_GIT_URL: options.tensorrtllmGitUrl ?? tensorrtllm.url,
    TENSORRTLLM_COMMIT: tensorrtllm.commits.pinned,
    NIXL_GIT_URL: options.nixlGitUrl ?? nixl.url,
    NIXL_COMMIT: nixl.commits.pinned,
    NIXL_INSTALL_COMMIT: nixl.commits.install,
    WHEEL_MIB: String(options.wheelMib ?? 0),
    BUILD_SECONDS: String(options.buildSeconds ?? 0),
    BUILD_FAILS: options.buildFails ? 'yes' : 'no',
    SCRATCH_DIR: shellWord(scratch),
  };
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Names an image that nobody has. */
const NO_BASE_IMAGE = 'stand-in.invalid/rehearsal-base:none';

/** Halves that give the reference again when joined by `:`, as the Dockerfile does; works for tags and digests. */
function splitImage(reference: string): [string, string] {
  const colon = reference.lastIndexOf(':');
  return colon > reference.lastIndexOf('/')
    ? [reference.slice(0, colon), reference.slice(colon + 1)]
    : [reference, 'latest'];
}

function alreadyThere(root: string): ToolError {
  return new ToolError({
    code: 'STANDIN_EXISTS',
    kind: 'usage',
    what: `${root} holds a stand-in checkout already.`,
    means: 'Nothing was changed there.',
    next: 'Name another folder, or remove that one.',
  });
}
