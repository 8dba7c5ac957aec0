import type { ImagePlan, ServeGraph } from './generations/generation.ts';

/** Processor architecture in Docker's words, as Dynamo's scripts use them. */
export type Arch = 'amd64' | 'arm64';

/** A KV-cache backend this project can be asked to prove. */
export type Backend = 'nixl' | 'ucx';

/** What a wheel's content shows (wrapper libraries inside), never what a flag said. */
export type Capability = 'nixl' | 'ucx' | 'mooncake';

export type GenerationName = '0' | 'A1' | 'A2' | 'A3' | 'B1' | 'B2' | 'C' | 'D';

/**
 * Where a wheel comes from. Each source has other inputs that change the bits. `upstream-image`: the wheel lies in the image
 * that the checkout builds on, so there is none to restore, build or store.
 */
export type WheelSource = 'dynamo-script' | 'trtllm-make' | 'given-wheel' | 'pip' | 'upstream-image';

/** A requirement for pip, and where it is looked up. */
export interface PipWheel {
  /** `tensorrt-llm==1.2.0rc3`, or without a version; with ` --hash=sha256:…` it is exact and nothing is asked. */
  readonly requirement: string;
  /** Undefined: pip's own configuration decides. May hold credentials: never printed, never in a plan. */
  readonly indexUrl?: string;
}

/**
 * Every input that can change the bits of the wheel, and nothing else. Canonical JSON of it is hashed into the key.
 * A field that does not apply to a source is null, never absent, so that two recipes always compare field by field.
 */
export interface Recipe {
  readonly version: 1;
  readonly source: WheelSource;
  readonly arch: Arch;
  /** Normalised: `https://host/owner/repo`, no `.git`, no user; ssh and https forms of one repository are one. */
  readonly gitUrl: string | null;
  /** Full 40-hex commit of TensorRT-LLM. */
  readonly commit: string | null;
  /** Whether this checkout *will build* NIXL in: follows from script and architecture, not from the flag (design.md, section 5). */
  readonly nixl: boolean;
  /** Full or as-written commit of NIXL that the script is given; null when the build has no NIXL. */
  readonly nixlCommit: string | null;
  readonly ucxRef: string | null;
  /** Checkout path of each script that takes part → SHA-256 (hex) of its bytes. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Sorted, unique; empty means the builder's default. */
  readonly cudaArchs: readonly string[];
  /** Build options in the order given. */
  readonly buildOptions: readonly string[];
  /** Base image by digest where the builder pins one, else null. For `upstream-image` the image that holds the wheel. */
  readonly baseImage: string | null;
  /** `cp312`, or null where the builder decides. */
  readonly pythonTag: string | null;
  /** SHA-256 of a given wheel, or the exact pip requirement with its hash; null for built wheels. */
  readonly given: string | null;
}

/** A working copy of ai-dynamo/dynamo as read from disk; pure data for the generations. */
export interface Checkout {
  /** Absolute path. */
  readonly path: string;
  /** Commit of HEAD, or null when it is no git repository. */
  readonly commit: string | null;
  /** SHA-256 over everything git would see changed against HEAD; empty string when clean. */
  readonly dirty: string;
  /** Folders below it (relative, `/`) whose untracked files are not its own and enter neither `dirty` nor copies. */
  readonly ignored?: readonly string[];
  /** Why commit and `dirty` do not tell its whole content (a submodule …), in words; absent when they do. */
  readonly blindSpot?: string;
  /** Paths (relative, `/`) → text, for the few files that decide generation and recipe. Missing files are absent. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the user asks of the plan. */
export interface PlanRequest {
  readonly checkoutPath: string;
  /** Folders that are not the checkout's although they may lie in it (the report folder); full paths, or from where the process runs. */
  readonly ignore?: readonly string[];
  /** The NIXL flag: the backend expected at run time, and the capability needed. */
  readonly nixl: boolean;
  readonly arch: Arch;
  /** Branch, tag, short or full sha; undefined: the checkout's own default experimental commit. */
  readonly tensorrtllmRef?: string;
  /** Undefined: the remote the generation's script clones from. */
  readonly tensorrtllmGitUrl?: string;
  /** Overrides the commit in the checkout's script. */
  readonly nixlCommit?: string;
  /** Docker build target; default of the generation when undefined. */
  readonly target?: string;
  /** Undefined: what the checkout shows. Overrides detection for forks that no probe recognises. */
  readonly generation?: GenerationName;
  /** Undefined: `given-wheel` or `pip` where one is named, else the generation's first source. */
  readonly wheelSource?: WheelSource;
  /** Path of a wheel file to take as it is. */
  readonly wheel?: string;
  readonly pip?: PipWheel;
  /** CUDA architectures to compile for (`90-real`); undefined or empty: the builder's default. */
  readonly cudaArchs?: readonly string[];
  /** Extra options of TensorRT-LLM's `build_wheel.py`, one word each, in their order. */
  readonly buildOptions?: readonly string[];
  /** Compilers at once. Not in the recipe; asked here because a source that cannot follow it says so. */
  readonly buildJobs?: number;
  /** Base image to build in, by digest or by a tag that is then resolved; undefined: TensorRT-LLM's own. */
  readonly baseImage?: string;
  /** Python of the image (`cp312`), by which pip chooses among wheels. */
  readonly pythonTag?: string;
  /** Generation D: TensorRT-LLM release image to start from, `name:tag`; undefined: the checkout's own. */
  readonly runtimeImage?: string;
}

/** The plan: plain data, everything later phases need to know about the checkout. */
export interface Plan {
  readonly version: 1;
  readonly generation: GenerationName;
  readonly checkout: Omit<Checkout, 'files'>;
  readonly recipe: Recipe;
  readonly key: string;
  /** Marks of the lines of each script in the recipe (src/plan/script-lines.ts): for explanations only, never part of the key. */
  readonly scriptLines?: Readonly<Record<string, string>>;
  /** `nixl` when the flag is on. */
  readonly needs: readonly Capability[];
  readonly expectedBackend: Backend;
  /** The real remote (not normalised) and ref asked for, for messages and for the builder. */
  readonly remote: string;
  /** Where `recipe.commit` is null (the wheel was not built here): what the image build is told as TensorRT-LLM's commit. */
  readonly ref: string;
  /** NIXL commit to write into a disposable copy of the checkout; null when the checkout's own is used. */
  readonly nixlCommitOverride: string | null;
  readonly target: string;
  /** What the checkout says about its image; later phases need no second look at it. */
  readonly image: ImagePlan;
  /** Services of `dynamo serve` in this checkout; absent in generations that are started otherwise. */
  readonly serveGraph?: ServeGraph;
  /** Things the user should know (a flag without effect, a trap of this generation). */
  readonly notes: readonly string[];
}
