// Made from action.yml by scripts/generate-reference.ts (`npm run docs`). Do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated

export interface InputSpec {
  readonly kind: 'boolean' | 'integer' | 'bytes' | 'path' | 'string' | 'secret' | 'lines' | 'choice' | 'list';
  readonly default?: string;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** Every input of every action of ours, with the kind and default that action.yml states. */
export const INPUTS = {
  checkout: { kind: "path", default: "." },
  nixl: { kind: "boolean", default: "true" },
  'tensorrtllm-ref': { kind: "string" },
  'wheel-source': { kind: "choice", default: "auto", choices: ["auto","dynamo-script","trtllm-make","given-wheel","pip","upstream-image"] },
  wheel: { kind: "path" },
  'pip-wheel': { kind: "string" },
  'pip-index-url': { kind: "string" },
  'python-tag': { kind: "string" },
  'cuda-archs': { kind: "string" },
  'build-options': { kind: "lines" },
  'build-jobs': { kind: "integer", min: 1, max: 1024 },
  'build-base-image': { kind: "string" },
  'tensorrtllm-git-url': { kind: "string" },
  'nixl-commit': { kind: "string" },
  arch: { kind: "choice", default: "auto", choices: ["auto","amd64","arm64"] },
  target: { kind: "string" },
  generation: { kind: "choice", default: "auto", choices: ["auto","0","A1","A2","A3","B1","B2","C","D"] },
  'runtime-image': { kind: "string" },
  until: { kind: "choice", default: "smoke", choices: ["plan","restore","wheel","image","smoke"] },
  cache: { kind: "list", default: "tool-cache,actions", choices: ["tool-cache","actions","oci"] },
  'store-path': { kind: "path" },
  'oci-repository': { kind: "string" },
  'cache-max-size': { kind: "bytes", default: "50GB" },
  'cache-max-age-days': { kind: "integer", default: "60", min: 1 },
  verify: { kind: "string", default: "every 7" },
  rebuild: { kind: "boolean", default: "false" },
  'fail-on-cache-miss': { kind: "boolean", default: "false" },
  'lookup-only': { kind: "boolean", default: "false" },
  'require-attestation': { kind: "string" },
  'trusted-refs': { kind: "lines" },
  'trusted-remotes': { kind: "lines", default: "https://github.com/NVIDIA/TensorRT-LLM" },
  'untrusted-host-tier': { kind: "boolean", default: "false" },
  'image-tag': { kind: "string" },
  'build-args': { kind: "lines" },
  'build-secrets': { kind: "lines" },
  'cache-from': { kind: "lines" },
  'cache-to': { kind: "lines" },
  push: { kind: "string" },
  launcher: { kind: "choice", default: "auto", choices: ["auto","dynamo","dynamo-serve","trtllm-serve"] },
  image: { kind: "string" },
  engine: { kind: "choice", default: "docker", choices: ["docker","host"] },
  arms: { kind: "list", default: "shipped,expected", choices: ["shipped","expected","contrast","slow","aggregated"] },
  'worker-module': { kind: "string", default: "dynamo.trtllm" },
  'worker-args': { kind: "lines" },
  python: { kind: "string", default: "python3" },
  model: { kind: "string", default: "Qwen/Qwen3-0.6B" },
  'model-token-file': { kind: "path" },
  'model-cache': { kind: "path" },
  'prefill-yaml': { kind: "path" },
  'decode-yaml': { kind: "path" },
  'prompt-tokens': { kind: "integer", default: "1000", min: 16 },
  requests: { kind: "integer", default: "4", min: 3, max: 1000 },
  'max-tokens': { kind: "integer", default: "16", min: 1 },
  gpus: { kind: "string", default: "all" },
  'gpu-wait-timeout': { kind: "integer", default: "3600", min: 0 },
  'deployment-env': { kind: "lines" },
  'docker-args': { kind: "lines" },
  'keep-env': { kind: "lines" },
  'min-gbps': { kind: "string" },
  'start-timeout': { kind: "integer", default: "900", min: 1 },
  'request-timeout': { kind: "integer", default: "120", min: 1 },
  'report-folder': { kind: "path", default: "trtllm-nixl-build-report" },
  'last-green': { kind: "path" },
  'plan-file': { kind: "path" },
} as const satisfies Record<string, InputSpec>;

export type InputName = keyof typeof INPUTS;

/** The inputs as read by src/inputs.ts; undefined means not given. */
export interface Inputs {
  /** Working copy of ai-dynamo/dynamo. */
  readonly checkout: string;
  /** The NIXL flag: NIXL is the KV-cache backend expected at run time, and the wheel must contain it. `false` expects direct UCX. */
  readonly nixl: boolean;
  /** TensorRT-LLM branch, tag or commit. Empty: the checkout's own default. */
  readonly 'tensorrtllm-ref': string | undefined;
  /** Where the wheel comes from. `auto`: `wheel` or `pip-wheel` where one is given, else the first source of the checkout's generation (docs/recipe.md). */
  readonly 'wheel-source': 'auto' | 'dynamo-script' | 'trtllm-make' | 'given-wheel' | 'pip' | 'upstream-image';
  /** A TensorRT-LLM wheel to use as it is. It is looked into and hashed like one that was built. */
  readonly wheel: string | undefined;
  /** Public wheel to use, as pip takes it: `tensorrt-llm==1.2.0rc3`. With ` --hash=sha256:…` behind it the index need not be asked. */
  readonly 'pip-wheel': string | undefined;
  /** The one package index that `pip-wheel` is looked up in. Empty: what pip on the runner is configured for. May hold credentials. */
  readonly 'pip-index-url': string | undefined;
  /** Python that a `pip-wheel` must be for. Empty: `cp312`, that of the images of every generation. */
  readonly 'python-tag': string | undefined;
  /** CUDA architectures to compile for, such as `90-real;100-real` (source `trtllm-make`). Empty: TensorRT-LLM's own list. */
  readonly 'cuda-archs': string | undefined;
  /** Extra options of TensorRT-LLM's `scripts/build_wheel.py`, one word a line (source `trtllm-make`). */
  readonly 'build-options': readonly string[];
  /** Compilers at once (source `trtllm-make`). Empty: as many as processors and memory allow, at 3 GiB each. */
  readonly 'build-jobs': number | undefined;
  /** Image to compile in, by digest, or by a tag that is resolved to one (source `trtllm-make`). Empty: the one that TensorRT-LLM's commit names. */
  readonly 'build-base-image': string | undefined;
  /** TensorRT-LLM repository. Empty: the one the checkout's script clones. */
  readonly 'tensorrtllm-git-url': string | undefined;
  /** NIXL commit to build the wheel with, instead of the one in the checkout's script. The checkout is not changed. */
  readonly 'nixl-commit': string | undefined;
  /** Architecture of wheel and image. `auto`: that of this machine. */
  readonly arch: 'auto' | 'amd64' | 'arm64';
  /** Build stage of the container. Empty: the generation's own default that takes a local wheel. */
  readonly target: string | undefined;
  /** How the checkout builds its container. `auto`: what its files show. Name it for a fork that they do not tell (docs/generations.md). */
  readonly generation: 'auto' | '0' | 'A1' | 'A2' | 'A3' | 'B1' | 'B2' | 'C' | 'D';
  /** TensorRT-LLM release image to build on in generation D, `name:tag`. Empty: the checkout's own. */
  readonly 'runtime-image': string | undefined;
  /** Last phase to run. */
  readonly until: 'plan' | 'restore' | 'wheel' | 'image' | 'smoke';
  /** Tiers to ask and fill, nearest first; `none` switches the cache off. */
  readonly cache: readonly ('tool-cache' | 'actions' | 'oci')[];
  /** Folder of the host's tier. Empty: RUNNER_TOOL_CACHE. On a host with several runners name one common folder. */
  readonly 'store-path': string | undefined;
  /** Image repository of the tier `oci`, without a tag: `registry.example/team/trtllm-wheel`. Credentials are those of `docker login`. */
  readonly 'oci-repository': string | undefined;
  /** Budget of the host's tier; least recently used entries go first. */
  readonly 'cache-max-size': number;
  /** Entries of the host's tier not used for so many days are pruned. */
  readonly 'cache-max-age-days': number;
  /** How a hit is proven: `sealed` (unchanged since hashed), `full` (SHA-256 each time), `every <days>` (sealed, and SHA-256 on that schedule). */
  readonly verify: string;
  /** Pass over a cached wheel and build a new one. */
  readonly rebuild: boolean;
  /** Fail instead of building when no tier has the wheel. */
  readonly 'fail-on-cache-miss': boolean;
  /** Only ask the tiers whether they have the wheel, set the outputs, and end: nothing is fetched, hashed or built. */
  readonly 'lookup-only': boolean;
  /** Whose signed provenance an entry of a far tier must have before it is accepted: `owner/repo`, or options of `gh attestation verify`. Needs `gh` on the runner and `GH_TOKEN` in the step's environment. */
  readonly 'require-attestation': string | undefined;
  /** Refs (`refs/heads/main`) whose runs may write trusted entries although they are not protected. */
  readonly 'trusted-refs': readonly string[];
  /** TensorRT-LLM repositories that trusted entries may be built from. */
  readonly 'trusted-remotes': readonly string[];
  /** Let untrusted runs (pull requests, unprotected refs) read the host's tier, each time with a full SHA-256. */
  readonly 'untrusted-host-tier': boolean;
  /** Tag of the image. Empty: `trtllm-nixl-build:<key>-<fingerprint>`, which no other image gets. */
  readonly 'image-tag': string | undefined;
  /** Extra `NAME=VALUE` build arguments for the checkout's Dockerfile. They end in the image history: no secrets. */
  readonly 'build-args': readonly string[];
  /** Secrets for `RUN --mount=type=secret` in the checkout's Dockerfile: `id=NAME,env=VARIABLE` (a variable in this step's `env`) or `id=NAME,src=FILE`. They reach no image, history, log or report. */
  readonly 'build-secrets': readonly string[];
  /** Layer caches for the image build, as `docker build --cache-from` takes them; several are fine in every generation. */
  readonly 'cache-from': readonly string[];
  /** Where to put the layer cache, as `docker build --cache-to` takes it. Most kinds need a BuildKit builder (docs/how-to.md). */
  readonly 'cache-to': readonly string[];
  /** Name to push the image under, `registry.example/team/dynamo:tag`, with the credentials of `docker login`. Pushed only once it is `PROVEN`, or, with `until: image`, once its contract holds. */
  readonly push: string | undefined;
  /** How the service is started: by Dynamo's modules, by `dynamo serve` with the example's graph, or without Dynamo by `trtllm-serve` and `trtllm-serve disaggregated`. `auto`: as the checkout's generation does. */
  readonly launcher: 'auto' | 'dynamo' | 'dynamo-serve' | 'trtllm-serve';
  /** Image to prove instead of building one: its contract is checked, then the service runs in it. Pulled where the engine does not have it. */
  readonly image: string | undefined;
  /** Where the service runs: in the image just built, or in place (runner pods without Docker). */
  readonly engine: 'docker' | 'host';
  /** Configurations to run the service under. All five make a nightly proof that the check can fail. */
  readonly arms: readonly ('shipped' | 'expected' | 'contrast' | 'slow' | 'aggregated')[];
  /** Python module of the worker. */
  readonly 'worker-module': string;
  /** Extra arguments of each worker, one a line. */
  readonly 'worker-args': readonly string[];
  /** Python interpreter that has Dynamo, in the image or on the host. */
  readonly python: string;
  /** Model: a local folder, or a name that the engine can download. */
  readonly model: string;
  /** File holding the token for a gated model. It is mounted, never logged. */
  readonly 'model-token-file': string | undefined;
  /** Folder mounted as the model cache. */
  readonly 'model-cache': string | undefined;
  /** Engine YAML of the prefill worker, as your deployment uses it. Empty: a minimal one of ours, which names a backend only where an arm sets one. */
  readonly 'prefill-yaml': string | undefined;
  /** Engine YAML of the decode worker. Empty: that of the prefill worker. */
  readonly 'decode-yaml': string | undefined;
  /** Length of each prompt, in tokens, about. */
  readonly 'prompt-tokens': number;
  /** Requests per arm. The first transfer is always slow, so at least 3. */
  readonly requests: number;
  /** Tokens to generate per request. */
  readonly 'max-tokens': number;
  /** GPUs for the container: `all`, `none`, or indices such as `0,1`. */
  readonly gpus: string;
  /** Seconds to wait until other jobs of this host have given back the GPUs and links that this smoke test measures on. 0 does not wait. */
  readonly 'gpu-wait-timeout': number;
  /** `NAME=VALUE` environment that your deployment gives the container (the `-e` of your docker run). Part of every arm, `shipped` included. */
  readonly 'deployment-env': readonly string[];
  /** Extra arguments of `docker run` for the smoke test, one a line. */
  readonly 'docker-args': readonly string[];
  /** Names of runner variables that image builds and services may see, although they are not on this action's allow-list. Builds of wheels never see them. */
  readonly 'keep-env': readonly string[];
  /** Slowest acceptable KV transfer rate in 10^9 bytes per second. Empty: the floor of the link found by topology (docs/verdicts.md). */
  readonly 'min-gbps': string | undefined;
  /** Seconds until the model must be listed. */
  readonly 'start-timeout': number;
  /** Seconds until an answer must have come. */
  readonly 'request-timeout': number;
  /** Folder for report.json, report.html, junit.xml, summary.md, the evidence and evidence.zip. */
  readonly 'report-folder': string;
  /** report.json of the last green run, or the folder that holds it (an artifact that an earlier step downloaded): the page says what differs. */
  readonly 'last-green': string | undefined;
  /** plan.json of an earlier job of this run. This job's own plan must be the same, or nothing is done. Empty: none. */
  readonly 'plan-file': string | undefined;
}

export const OUTPUTS = [
  'cache-hit',
  'cache-tier',
  'cache-key',
  'miss-reason',
  'invalidated',
  'wheel-path',
  'wheel-sha256',
  'image',
  'image-digest',
  'verdict',
  'kv-backend',
  'kv-wire',
  'kv-gbps',
  'plan-file',
  'report-json',
  'report-html',
  'evidence-bundle',
  'published',
] as const;

export type OutputName = (typeof OUTPUTS)[number];
