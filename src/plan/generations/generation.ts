import type { ShellKind } from '../../image/types.ts';
import type { SelectionRule } from '../../smoke/types.ts';
import type { Arch, Backend, Checkout, GenerationName, WheelSource } from '../types.ts';

/** What a checkout of one generation says about its wheel, read from its files. */
export interface WheelFacts {
  /** Remote the checkout builds TensorRT-LLM from. */
  readonly remote: string;
  /** Commit or ref built when the user names none; null when the checkout has no default. */
  readonly defaultRef: string | null;
  /** NIXL commit that the checkout hands to the wheel script; null when it hands none. */
  readonly nixlCommit: string | null;
  /** Where NIXL comes from, to resolve a ref of it. */
  readonly nixlRemote: string;
  /** UCX that the NIXL installer builds first, on every architecture; null when no installer takes part. */
  readonly ucxRef: string | null;
  /** The script that builds the wheel (path in the checkout), and every file of the checkout that takes part; null and none without. */
  readonly script: string | null;
  readonly scripts: readonly string[];
  /** Folder where the script keeps its clone of TensorRT-LLM between builds, and files in it that it changes for a build. */
  readonly keptClone: { readonly folder: string; readonly rewrites: readonly string[] };
  /** Options the script takes besides `-o DIR` and `-c COMMIT`: `-a ARCH`, `-n NIXL_COMMIT`, `-u GIT_URL`. */
  readonly takes: { readonly arch: boolean; readonly nixlCommit: boolean; readonly gitUrl: boolean };
  /** Whether that script builds in the NIXL commit that it is handed; some have the option and leave it unused. */
  readonly takesNixlCommit: boolean;
  /** Whether the script will build NIXL in on this architecture, with the reason in plain words. */
  buildsNixl(arch: Arch): { readonly builds: boolean; readonly because: string };
  /** The public wheel that the checkout installs when it is handed none (`tensorrt-llm==1.0.0rc0`), and its index; null when none. */
  readonly pip: { readonly requirement: string; readonly indexUrl: string | null } | null;
  /** Image that brings a wheel along where the checkout takes it from one (C without a local wheel, D), `name:tag`. */
  readonly upstreamImage: string | null;
  readonly notes: readonly string[];
}

/** How a generation is handed its wheel. */
export type Handoff = 'directory-with-marker' | 'install-mode-flags' | 'named-context' | 'runtime-image';

/** Values a checkout pins, as its files say; null where they say nothing. Read for the plan, the report and people. */
export interface Pins {
  /** TensorRT-LLM commit or tag that the checkout would build or install by itself. */
  readonly tensorrtllm: string | null;
  /** Public wheel the checkout installs when it is handed none. */
  readonly pipWheel: string | null;
  /** Dynamo's own NIXL in the image; the wheel's may be another one. */
  readonly nixl: string | null;
  readonly nixlUcx: string | null;
  /** `13.1`, where the checkout says. */
  readonly cuda: string | null;
  /** Images that the build starts from, `name:tag`. */
  readonly baseImages: readonly string[];
}

/** What the plan keeps about the image, so that later phases need no second look at the checkout. Plain data. */
export interface ImagePlan {
  readonly handoff: Handoff;
  /** Value of `--framework`: it changed its name in August 2025. */
  readonly framework: 'tensorrtllm' | 'trtllm';
  /** The marker file beside the wheel: name, and whether it holds `<arch>_<commit>` or, before that, the bare commit. */
  readonly marker: { readonly name: string; readonly form: 'arch-commit' | 'commit' };
  readonly pins: Pins;
  /** Options of the build script that not every checkout of the generation has, e.g. `--no-tag-latest`. */
  readonly options: readonly string[];
  /** Two builds, the second on an image that the first one left in the engine: a builder must see the engine's images. */
  readonly twoSteps: boolean;
  /** Folder of the NIXL clone that the build script keeps and never fetches; null when it makes none. */
  readonly nixlClone: string | null;
  /** Fixed names of the host that the build uses; builds that have some run one at a time. */
  readonly fixedNames: readonly string[];
  /** Targets into which a local wheel goes; others install a public one instead. */
  readonly wheelTargets: readonly string[];
  /** TensorRT-LLM release image that the user put in place of the checkout's (generation D), `name:tag`. */
  readonly runtimeImage: string | null;
}

/** What the image phase needs to know of every checkout of a generation. */
export interface ImageFacts {
  /** `container/build.sh`, or the program that renders the Dockerfile. */
  readonly buildScript: string;
  readonly defaultTarget: string;
  readonly handoff: Handoff;
  /** Switch of the NIXL flag. */
  readonly nixlFlag: string | null;
  readonly commitFlag: string | null;
  readonly wheelFolderFlag: string | null;
  /** What the flag does to an image of this generation, in words for the plan; null when it does what it says. */
  readonly flagWithoutEffect: string | null;
}

/** One thing that detection looked for. */
export interface Probe {
  readonly looksFor: string;
  readonly found: boolean;
}

/** A known trap of a generation, by the name that its test has. */
export interface Trap {
  readonly name: string;
  /** What happens to whoever does not know it, and what we do. */
  readonly what: string;
}

/** What the finished image of a generation promises (facts 1.4, 2.5, 2.6); read by image/expectations.ts. */
export interface ContractFacts {
  /**
   * Folders of the NIXL that Dynamo builds and the engine finds by LD_LIBRARY_PATH: one of them must be in it. Empty where TensorRT-LLM
   * brings its own (`tensorrt_llm/libs/nixl`) and the path says nothing.
   */
  nixlFolders(arch: Arch): readonly string[];
  /** Folders of the UCX that goes with that NIXL; a libucp found before them is another one. */
  readonly ucxFolders: readonly string[];
  /** KV variables that each kind of shell is promised (to be 1), by the backend asked for when the image was built. */
  readonly kvVariables: Readonly<Record<Backend, Readonly<Record<ShellKind, readonly string[]>>>>;
  /** Where the image has etcd and NATS; null where it has none and the service brings its own or needs none. */
  readonly services: { readonly etcd: string; readonly nats: string } | null;
}

/** How the service of a generation is started in its image (facts 3.1); read by smoke/launch. */
export interface LaunchFacts {
  /** Name of a launcher (smoke/launch/index.ts). */
  readonly launcher: 'dynamo-serve' | 'dynamo';
  /** `dynamo-serve`: the checkout's own graph, where it can be told. */
  readonly graph?: GraphFacts;
  /** Options of every worker beyond those that all generations have (`--disaggregation-strategy decode_first` …). */
  readonly workerOptions: readonly string[];
  /** Options that the generation's own one-GPU script gives both workers. */
  readonly oneGpuOptions: readonly string[];
}

/** A graph of `dynamo serve`: modules of an example folder, and the config file that goes with each. */
export interface GraphFacts {
  /** Folder of the example in the image. */
  readonly folder: string;
  readonly disaggregated: { readonly graph: string; readonly config: string };
  readonly aggregated: { readonly graph: string; readonly config: string };
  /** Names of the services in the graph. */
  readonly services: { readonly frontend: string; readonly prefill: string; readonly decode: string };
  /** Names of the options that the launcher sets, for each worker as its config spells them. */
  readonly options: Readonly<Record<'prefill' | 'decode' | 'aggregated', GraphOptions>>;
}

export interface GraphOptions {
  readonly model: string;
  readonly servedName: string;
  /** Takes the path of an engine YAML. */
  readonly engine: string;
}

/** The graph of a checkout, or why it cannot be told, in words. */
export type ServeGraph = GraphFacts | { readonly untold: string };

/** One way a checkout builds its TensorRT-LLM container. Detected from files, never from a version. */
export interface Generation {
  readonly name: GenerationName;
  readonly title: string;
  /** What tells it from its neighbours: a checkout is of this generation when all of them hold. */
  probes(checkout: Checkout): readonly Probe[];
  readonly support: Support;
}

export interface Support {
  /** Sources of wheels, the default first. */
  readonly sources: readonly WheelSource[];
  readonly selection: SelectionRule;
  readonly image: ImageFacts;
  /** One of contract-facts.ts. */
  readonly contract: ContractFacts;
  /** One of launch-facts.ts. */
  readonly launch: LaunchFacts;
  /** @throws ToolError `CHECKOUT_UNREADABLE` naming file and line looked for. */
  wheel(checkout: Checkout): WheelFacts;
  /** @throws ToolError `CHECKOUT_UNREADABLE`. */
  imagePlan(checkout: Checkout, asked: { readonly runtimeImage?: string }): ImagePlan;
  readonly traps: readonly Trap[];
}
