import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  ENTRY_FILES,
  LOOKED_UP
} from "./chunk-K4QPFMWB.js";

// src/system/errors.ts
var EXIT_CODES = { answer: 1, usage: 2, surroundings: 3, bug: 70 };
var ToolError = class extends Error {
  code;
  kind;
  what;
  means;
  next;
  constructor(parts) {
    super(`${parts.what} ${parts.means} ${parts.next}`, { cause: parts.cause });
    this.name = "ToolError";
    this.code = parts.code;
    this.kind = parts.kind;
    this.what = parts.what;
    this.means = parts.means;
    this.next = parts.next;
  }
};
function toToolError(thrown) {
  if (thrown instanceof ToolError) return thrown;
  const known = fromErrno(thrown);
  if (known) return known;
  const text2 = thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown);
  return new ToolError({
    code: "UNEXPECTED",
    kind: "bug",
    what: `Something failed that should not be able to: ${text2}`,
    means: "Nothing it was about to decide has been decided; treat this run as having no verdict.",
    next: "Please report it with the log of this step.",
    cause: thrown
  });
}
function exitCodeOf(error) {
  return EXIT_CODES[error.kind];
}
function errnoOf(thrown) {
  if (!(thrown instanceof Error) || !("code" in thrown)) return void 0;
  return typeof thrown.code === "string" ? thrown.code : void 0;
}
function fromErrno(thrown) {
  const errno = errnoOf(thrown);
  const path = thrown instanceof Error && "path" in thrown ? String(thrown.path) : "a file";
  if (errno === "ENOSPC" || errno === "EDQUOT") {
    return new ToolError({
      code: "DISK_FULL",
      kind: "surroundings",
      what: `The disk is full (${errno} at ${path}).`,
      means: "Nothing half-written was published; entries already in the store are intact.",
      next: "Free space, or lower `cache-max-size` and run `store prune`.",
      cause: thrown
    });
  }
  if (errno === "EACCES" || errno === "EPERM" || errno === "EROFS") {
    return new ToolError({
      code: "NOT_PERMITTED",
      kind: "surroundings",
      what: `This user may not use ${path} (${errno}).`,
      means: "The step cannot go on without it; nothing was changed there.",
      next: "Give the runner user access to it, or name another folder.",
      cause: thrown
    });
  }
  return void 0;
}

// src/system/session.ts
import { tmpdir as tmpdir2 } from "node:os";

// src/system/ledger.ts
import { randomBytes } from "node:crypto";
import { appendFile, lstat, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// src/system/lock.ts
import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
async function takeLock(path, options = {}) {
  const file = await openLockFile(path, options.anyUser === true);
  try {
    const taken = await flock(file, options);
    if (!taken) {
      await file.close();
      return void 0;
    }
  } catch (error) {
    await file.close();
    throw error;
  }
  return { fd: file.fd, release: () => file.close() };
}
async function openLockFile(path, anyUser) {
  const flags = constants.O_RDWR | constants.O_NOFOLLOW;
  if (anyUser) {
    const existing = await open(path, flags).catch((error) => {
      if (errnoOf(error) === "ENOENT") return void 0;
      throw error;
    });
    if (existing !== void 0) return existing;
  }
  const file = await open(path, flags | constants.O_CREAT, 420);
  if (anyUser) await file.chmod(438);
  return file;
}
var WAIT = '[ "$PPID" = "$0" ] && exec flock "$@"; exit 137';
function flock(file, options) {
  const wait = options.waitSeconds === void 0 ? [] : options.waitSeconds === 0 ? ["-n"] : ["-w", String(options.waitSeconds)];
  return new Promise((resolve, reject) => {
    const asked = [options.shared ? "-s" : "-x", ...wait, "3"];
    const [program, ...args] = options.waitSeconds === 0 ? ["flock", ...asked] : ["setpriv", "--pdeathsig", "KILL", "--", "sh", "-c", WAIT, String(process.pid), ...asked];
    const child = spawn(program, args, {
      stdio: ["ignore", "ignore", "ignore", file.fd],
      ...options.signal === void 0 ? {} : { signal: options.signal, killSignal: "SIGKILL" }
    });
    child.once("error", (error) => reject(errnoOf(error) === "ENOENT" ? missingFlock(error) : error));
    child.once("exit", (code) => {
      if (code === 0) resolve(true);
      else if (code === 1) resolve(false);
      else reject(new Error(`flock ended with code ${code}`));
    });
  });
}
function missingFlock(cause) {
  return new ToolError({
    code: "NO_FLOCK",
    kind: "surroundings",
    what: "The program `flock` (package util-linux) is not on this runner.",
    means: "Two jobs on one host could build or publish the same wheel at once.",
    next: "Install util-linux on the runner.",
    cause
  });
}

// src/system/process.ts
import { spawn as spawn2 } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
var GUARD = `
[ "$PPID" = "$1" ] || exit 137
shift
trap 'kill -KILL 0' USR1
trap '' TERM INT HUP QUIT
command -p env --default-signal=TERM,INT,HUP,QUIT "$BASH" -c 'exec "$@"' child "$@" <&0 &
wait $!
`;
var RUN_MARK = "TRTLLM_NIXL_BUILD_RUN";
var TAIL_LINES = 200;
var STDOUT_LIMIT = 8 * 1024 * 1024;
function startProcess(spec) {
  const begun = Date.now();
  const output = spec.outputFile === void 0 ? void 0 : openSync(spec.outputFile, "a");
  const child = spawn2(
    "setpriv",
    ["--pdeathsig", "USR1", "--", "bash", "-c", GUARD, "guard", String(process.pid), ...spec.argv],
    {
      ...spec.cwd === void 0 ? {} : { cwd: spec.cwd },
      env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", ...spec.env },
      detached: true,
      stdio: ["ignore", output ?? "pipe", output ?? "pipe", ...spec.inheritFds ?? []]
    }
  );
  if (output !== void 0) closeSync(output);
  const collected = collect(child, spec);
  let why = "exited";
  let killTimer;
  const end = (reason) => {
    if (why === "exited") why = reason;
    const early = Math.max(0, 100 - (Date.now() - begun));
    setTimeout(
      () => signalGroup(
        child.exitCode === null && child.signalCode === null ? child.pid : void 0,
        spec.stopSignal ?? "SIGTERM"
      ),
      early
    );
    killTimer ??= setTimeout(() => signalGroup(child.pid, "SIGKILL"), (spec.graceSeconds ?? 5) * 1e3);
  };
  const timer = spec.timeoutSeconds === void 0 ? void 0 : setTimeout(() => end("timeout"), spec.timeoutSeconds * 1e3);
  const onAbort = () => end("aborted");
  if (spec.signal?.aborted) onAbort();
  else spec.signal?.addEventListener("abort", onAbort, { once: true });
  const ended = new Promise((resolve, reject) => {
    child.once("error", (error) => reject(errnoOf(error) === "ENOENT" ? missing(spec, error) : error));
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      clearTimeout(killTimer);
      spec.signal?.removeEventListener("abort", onAbort);
      signalGroup(child.pid, "SIGKILL");
      const finish = () => resolve({ code, signal, seconds: (Date.now() - begun) / 1e3, ...collected.result(), why });
      const late = setTimeout(finish, 1e3);
      child.once("close", () => {
        clearTimeout(late);
        finish();
      });
    });
  });
  ended.catch(() => {
  });
  return {
    pid: child.pid ?? -1,
    ended,
    async stop() {
      end("stopped");
      return ended;
    }
  };
}
function runProcess(spec) {
  return startProcess(spec).ended;
}
function signalGroup(pid, signal) {
  if (pid === void 0 || pid <= 1) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (errnoOf(error) !== "ESRCH" && errnoOf(error) !== "EPERM") throw error;
  }
}
function collect(child, spec) {
  const tail = [];
  let stdout = "";
  const follow = (stream, name) => {
    if (!stream) return;
    const decoder = new StringDecoder("utf8");
    let rest = "";
    const emit = (line) => {
      tail.push(line);
      if (tail.length > TAIL_LINES) tail.shift();
      spec.onLine?.(line, name);
    };
    stream.on("data", (chunk) => {
      const text2 = decoder.write(chunk);
      if (name === "stdout" && stdout.length < STDOUT_LIMIT) stdout += text2;
      const lines = (rest + text2).split(/\r?\n|\r/);
      rest = lines.pop() ?? "";
      for (const line of lines) emit(line);
    });
    stream.on("end", () => {
      if (rest !== "") emit(rest);
    });
  };
  follow(child.stdout, "stdout");
  follow(child.stderr, "stderr");
  return { result: () => ({ tail: [...tail], stdout }) };
}
function missing(spec, cause) {
  return new ToolError({
    code: "PROGRAM_MISSING",
    kind: "surroundings",
    what: `Could not start \`${spec.argv[0]}\`: setpriv (package util-linux) or the working folder is missing.`,
    means: "The step cannot run on this machine.",
    next: "Install util-linux, and check that the folder exists.",
    cause
  });
}

// src/system/ledger.ts
var CONTAINER_LABEL = "trtllm-nixl-build.run";
function userFolder() {
  return join(tmpdir(), `trtllm-nixl-build-${process.getuid?.() ?? 0}`);
}
function ledgerFolder() {
  return join(userFolder(), "runs");
}
var NEW = ".new-";
var NEW_MS = 6e4;
async function openLedger(folder = ledgerFolder()) {
  await makePrivateFolder(folder);
  const runId = randomBytes(8).toString("hex");
  const home = join(folder, runId);
  const fresh = join(folder, `${NEW}${runId}`);
  await mkdir(fresh, { mode: 448 });
  const lock = await takeLock(join(fresh, "owner.lock"), { waitSeconds: 0 });
  if (lock === void 0) throw new Error(`a new ledger is already locked: ${fresh}`);
  await rename(fresh, home);
  const file = join(home, "ledger.jsonl");
  return {
    runId,
    own: (thing) => appendFile(file, `${JSON.stringify(thing)}
`, { mode: 384 }),
    close: async () => (await clear(home, runId, lock)).left
  };
}
async function sweepDeadRuns(folder = ledgerFolder()) {
  const swept = [];
  for (const runId of await readdir(folder).catch(() => [])) {
    const home = join(folder, runId);
    if (runId.startsWith(NEW)) await removeUnfinished(home);
    if (!/^[0-9a-f]{16}$/.test(runId)) continue;
    const lock = await takeLock(join(home, "owner.lock"), { waitSeconds: 0 }).catch(() => void 0);
    if (lock === void 0) continue;
    const cleared = await clear(home, runId, lock);
    if (cleared.done || cleared.left.length > 0) swept.push({ runId, ...cleared });
  }
  return swept;
}
async function removeUnfinished(home) {
  const stat7 = await lstat(home).catch(() => void 0);
  if (stat7 === void 0 || Date.now() - stat7.mtimeMs < NEW_MS) return;
  await rm(home, { recursive: true, force: true }).catch(() => {
  });
}
async function startTicks(pid) {
  const stat7 = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => void 0);
  return stat7?.slice(stat7.lastIndexOf(")") + 2).split(" ")[19];
}
async function clear(home, runId, lock) {
  const left = [];
  const attempt3 = async (body, otherwise) => {
    try {
      return await body();
    } catch (error) {
      left.push(error instanceof Error ? error.message : String(error));
      return otherwise;
    }
  };
  const things = await readOwned(join(home, "ledger.jsonl"));
  const killed = await attempt3(() => endProcesses(runId, things), true);
  const answered = await attempt3(() => clearContainers(runId, things, killed), false);
  const kept = new Set(things.flatMap((thing) => thing.kind === "kept" ? [thing.path] : []));
  for (const thing of things) {
    if (thing.kind === "folder" && !kept.has(thing.path))
      await attempt3(() => rm(thing.path, REMOVE), void 0);
  }
  const done = answered && left.length === 0 || await isOld(home, GIVE_UP_MS);
  if (done) await attempt3(() => rm(home, REMOVE), void 0);
  await attempt3(() => lock.release(), void 0);
  return { things: things.length, left, done };
}
var REMOVE = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 };
var GIVE_UP_MS = 24 * 3600 * 1e3;
async function isOld(path, ms) {
  const found = await stat(path).catch(() => void 0);
  return found !== void 0 && Date.now() - found.ctimeMs > ms;
}
async function endProcesses(runId, things) {
  for (const thing of things) {
    if (thing.kind === "process" && await startTicks(thing.pid) === thing.startTicks)
      signalGroup(thing.pid, "SIGKILL");
  }
  let killed = false;
  for (let round = 0; round < 60 && await killMarked(runId) > 0; round += 1) {
    killed = true;
    await sleep(50);
  }
  return killed;
}
async function readOwned(file) {
  const text2 = await readFile(file, "utf8").catch(() => "");
  return text2.split("\n").flatMap((line) => {
    try {
      return line === "" ? [] : [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}
async function killMarked(runId) {
  let found = 0;
  const mark = Buffer.from(`${RUN_MARK}=${runId}\0`);
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const environ = await readFile(`/proc/${name}/environ`).catch(() => void 0);
    if (!environ?.includes(mark)) continue;
    found += 1;
    try {
      process.kill(Number(name), "SIGKILL");
    } catch (error) {
      if (errnoOf(error) !== "ESRCH" && errnoOf(error) !== "EPERM") throw error;
    }
  }
  return found;
}
async function clearContainers(runId, things, killed) {
  const engines = /* @__PURE__ */ new Map();
  for (const thing of things) {
    if (thing.kind === "containers" || thing.kind === "image")
      engines.set(JSON.stringify(thing.env), thing.env);
  }
  let answered = true;
  for (const env of engines.values()) {
    let answers = await removeContainers(runId, env);
    for (const milliseconds of killed && answers ? [400, 1e3] : []) {
      await sleep(milliseconds);
      answers = await removeContainers(runId, env);
    }
    if (answers) await removeImages(things, env);
    answered &&= answers;
  }
  return answered;
}
async function removeImages(things, env) {
  const here = JSON.stringify(env);
  for (const thing of things) {
    if (thing.kind !== "image" || JSON.stringify(thing.env) !== here) continue;
    await runProcess({ argv: ["docker", "rmi", "--no-prune", thing.reference], env, timeoutSeconds: 10 });
  }
}
async function removeContainers(runId, env) {
  const filter = ["--filter", `label=${CONTAINER_LABEL}=${runId}`];
  const listed = await runProcess({
    argv: ["docker", "ps", "-aq", "--no-trunc", ...filter],
    env,
    timeoutSeconds: 10
  });
  const ids = listed.stdout.split("\n").filter((id) => /^[0-9a-f]{64}$/.test(id));
  if (listed.code !== 0) return listed.code === 127;
  if (ids.length > 0)
    await runProcess({ argv: ["docker", "rm", "--force", "--volumes", ...ids], env, timeoutSeconds: 20 });
  return true;
}
async function makePrivateFolder(folder) {
  await mkdir(folder, { recursive: true, mode: 448 });
  for (const path of [join(folder, ".."), folder]) {
    const stat7 = await lstat(path);
    if (stat7.isDirectory() && stat7.uid === (process.getuid?.() ?? stat7.uid) && (stat7.mode & 18) === 0)
      continue;
    throw new ToolError({
      code: "LEDGER_UNSAFE",
      kind: "surroundings",
      what: `${path} is not a folder that only this user can write.`,
      means: "Somebody else could make us remove things that are not ours.",
      next: "Remove it, or point TMPDIR at a folder of this runner user."
    });
  }
}
async function ownedFolder(ledger, parent, prefix) {
  await mkdir(parent, { recursive: true });
  const path = join(parent, `${prefix}-${ledger.runId}-${randomBytes(6).toString("hex")}`);
  await ledger.own({ kind: "folder", path });
  await mkdir(path, { mode: 448 });
  return path;
}

// src/system/session.ts
async function openSession(parts) {
  const swept = await sweepDeadRuns(parts.ledgerFolder);
  for (const { runId, things, left } of swept) {
    if (left.length === 0)
      parts.log.info(`Removed what the killed run ${runId} had left (${things} recorded things).`);
    else
      parts.log.warning(
        `The killed run ${runId} left things that cannot be removed: ${left.join("; ")}. Remove them by hand.`
      );
  }
  const ledger = await openLedger(parts.ledgerFolder);
  const start = async (spec) => {
    const env = mergeEnvironment(parts.env, { ...spec.env, [RUN_MARK]: ledger.runId });
    const running = startProcess({ ...spec, env, signal: spec.signal ?? parts.signal });
    const ticks = await startTicks(running.pid);
    if (ticks !== void 0) await ledger.own({ kind: "process", pid: running.pid, startTicks: ticks });
    return running;
  };
  return {
    runId: ledger.runId,
    began: /* @__PURE__ */ new Date(),
    log: parts.log,
    signal: parts.signal,
    env: parts.env,
    ledger,
    now: () => /* @__PURE__ */ new Date(),
    tempFolder: (prefix, parent) => ownedFolder(ledger, parent ?? parts.tempParent ?? tmpdir2(), prefix),
    start,
    run: async (spec) => (await start(spec)).ended
  };
}
async function closeSession(session) {
  const left = await session.ledger.close();
  if (left.length > 0) {
    session.log.warning(
      `Could not remove everything of this run: ${left.join("; ")}. The next start tries again.`
    );
  }
}
function withEnvironment(session, changes) {
  const added = (spec) => ({ ...spec, env: { ...changes, ...spec.env } });
  return {
    ...session,
    env: mergeEnvironment(session.env, changes),
    start: (spec) => session.start(added(spec)),
    run: (spec) => session.run(added(spec))
  };
}
function mergeEnvironment(base, changes) {
  const merged = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    if (value === void 0) delete merged[name];
    else merged[name] = value;
  }
  return merged;
}
var KEPT = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "LANG",
  "LC_ALL",
  "TZ",
  "TMPDIR",
  "SHELL",
  "TERM",
  "DOCKER_HOST",
  "DOCKER_CONFIG",
  "DOCKER_CONTEXT",
  "DOCKER_TLS_VERIFY",
  "DOCKER_CERT_PATH",
  "DOCKER_BUILDKIT",
  "BUILDX_BUILDER",
  "BUILDX_CONFIG",
  "XDG_RUNTIME_DIR",
  "XDG_CACHE_HOME",
  "XDG_CONFIG_HOME",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "http_proxy",
  "https_proxy",
  "no_proxy",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "LD_LIBRARY_PATH",
  "CUDA_VISIBLE_DEVICES",
  "NVIDIA_VISIBLE_DEVICES",
  "GIT_SSL_CAINFO",
  "GIT_SSH_COMMAND",
  "SSH_AUTH_SOCK"
];
function scrubEnvironment(env, keep = []) {
  const allowed = /* @__PURE__ */ new Set([...KEPT, ...keep]);
  const kept = {};
  const dropped = [];
  for (const [name, value] of Object.entries(env)) {
    if (value === void 0) continue;
    if (allowed.has(name)) kept[name] = value;
    else if (/^(UCX_|NIXL_|TRTLLM_|TLLM_|DYN_|NCCL_)/.test(name)) dropped.push(name);
  }
  return { env: kept, dropped: dropped.sort() };
}

// src/entry/door.ts
async function throughDoor(request, body) {
  const abort = new AbortController();
  const onSignal = (signal) => {
    if (abort.signal.aborted) return;
    request.log.warning(`${signal} received: stopping what this run started.`);
    abort.abort(cancelled(signal));
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  const { env, dropped } = scrubEnvironment(request.env, request.keepEnv);
  if (dropped.length > 0) {
    request.log.info(`Not passed on from the runner: ${dropped.join(", ")} (\`keep-env\` keeps a name).`);
  }
  let session;
  try {
    session = await openSession({
      log: request.log,
      env,
      signal: abort.signal,
      ...request.tempParent === void 0 ? {} : { tempParent: request.tempParent }
    });
    await body(session);
    return void 0;
  } catch (error) {
    if (!abort.signal.aborted) return toToolError(error);
    if (error !== abort.signal.reason)
      request.log.debug(`ended by: ${error instanceof Error ? error.stack : error}`);
    return toToolError(abort.signal.reason);
  } finally {
    if (session !== void 0) await closeSession(session);
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}
function cancelled(signal) {
  return new ToolError({
    code: "CANCELLED",
    kind: "surroundings",
    what: `The run was cancelled (${signal}).`,
    means: "Nothing half-done was published, and there is no verdict.",
    next: "Start it again when it is wanted; what was proven before is still in the store."
  });
}

// src/system/log.ts
function redact(text2, secrets) {
  let clean = text2;
  for (const secret of secrets) {
    if (secret.length >= 4) clean = clean.replaceAll(secret, "***");
  }
  return clean;
}
function streamLog(write, secrets = []) {
  const line = (prefix, message) => write(`${prefix}${redact(message, secrets)}
`);
  return {
    debug: () => {
    },
    info: (message) => line("", message),
    notice: (message) => line("", message),
    warning: (message) => line("warning: ", message),
    error: (message) => line("error: ", message),
    async group(name, body) {
      line("== ", name);
      return body();
    }
  };
}

// src/store/cache-service.ts
import { chmod, mkdir as mkdir2, readFile as readFile2, rm as rm2, writeFile } from "node:fs/promises";
import { join as join3 } from "node:path";
import { fileURLToPath } from "node:url";

// src/store/cache-messages.ts
function cleanMessages(lines, token) {
  const mask = /^::add-mask::(.*)$/;
  const decode2 = (text2) => text2.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const secrets = lines.flatMap((line) => {
    const masked = mask.exec(line)?.[1];
    return masked === void 0 ? [] : [masked, decode2(masked)];
  });
  if (token !== void 0) secrets.push(token);
  return lines.filter((line) => !mask.test(line)).map(
    (line) => redact(decode2(line), secrets).replaceAll(/\bhttps?:\/\/[^\s"']*\?[^\s"']*/g, "<signed URL>")
  );
}
function classify(request, end, result, messages, problem) {
  const refuse = (kind, reason) => ({
    kind,
    reason,
    key: result?.found ?? null
  });
  const said = messages.map((line) => line.replace(/^::(?:warning|error)[^:]*::/, ""));
  const failures = said.filter((line, index) => ANNOTATED.test(messages[index] ?? "") || FAILED.test(line));
  const text2 = failures.join("; ");
  const denied = failures.find((line) => DENIED.test(line)) ?? said.find((line) => CLOSED.test(line));
  if (denied !== void 0) return refuse("denied", denied);
  if (problem !== void 0) return refuse("unavailable", problem);
  if (end.why !== "exited") {
    const attempt3 = said.findLast((line) => line.startsWith("Attempt ")) ?? text2;
    const detail = attempt3 === "" ? "" : ` (${attempt3})`;
    return refuse("unavailable", `no answer within ${end.seconds.toFixed(0)} s${detail}`);
  }
  if (result === void 0) {
    const last = said.slice(-3).join("; ");
    return refuse("unavailable", `the cache agent ended with ${end.signal ?? `code ${end.code}`}: ${last}`);
  }
  if (result.thrown !== null) return refuse("unavailable", result.thrown);
  if (/\b429\b|rate limit/i.test(text2)) return refuse("unavailable", `rate limited: ${text2}`);
  if (request.verb === "fetch" && /\btar\b.*(failed|exit code)/s.test(text2)) {
    return refuse("corrupt", "the archive cannot be unpacked");
  }
  if (failures.length > 0) return refuse("unavailable", text2);
  return {
    kind: "ok",
    key: request.verb === "save" ? savedKey(request, result) : result.returned
  };
}
var ANNOTATED = /^::(?:warning|error)\b/;
var FAILED = /^Failed to (?:save|restore): /;
var DENIED = /cache (?:read|write) denied|\b40[13]\b/;
var CLOSED = /cache-mode '[^']*' does not permit (?:reads|writes)/;
function savedKey(request, result) {
  return result.returned === null || Number(result.returned) === -1 ? null : request.keys[0] ?? null;
}

// src/store/cache-transfer.ts
import { readdir as readdir2, stat as stat2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/system/progress.ts
function formatSeconds(seconds2) {
  if (seconds2 < 60) return `${seconds2.toFixed(1)} s`;
  const whole2 = Math.round(seconds2);
  const minutes = Math.floor(whole2 / 60);
  const pad = (n) => String(n).padStart(2, "0");
  if (minutes < 60) return `${minutes} min ${pad(whole2 % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min ${pad(whole2 % 60)} s`;
}
function formatBytes(bytes) {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1e3 && unit < units.length - 1) {
    value /= 1e3;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 2 : 1)} ${units[unit]}`;
}
function startProgress(log, phase, options = {}) {
  const now = options.now ?? Date.now;
  const everyMs = (options.everySeconds ?? 15) * 1e3;
  const begun = now();
  let printedAt = 0;
  let last = { text: "started", fraction: void 0 };
  const print = () => {
    printedAt = now();
    const elapsed = (now() - begun) / 1e3;
    const percent = last.fraction === void 0 ? "" : ` ${Math.round(last.fraction * 100)} %`;
    const left = last.fraction !== void 0 && last.fraction > 0.02 && last.fraction < 1 ? `, about ${formatSeconds(elapsed / last.fraction * (1 - last.fraction))} left` : "";
    log.info(`${phase}:${percent} ${last.text} (${formatSeconds(elapsed)}${left})`);
  };
  const heartbeat = setInterval(print, everyMs * 2);
  heartbeat.unref();
  return {
    update(text2, fraction) {
      last = { text: text2, fraction };
      if (now() - printedAt >= everyMs) print();
    },
    done(text2) {
      clearInterval(heartbeat);
      if (text2 !== void 0) {
        last = { text: text2, fraction: void 0 };
        print();
      }
    }
  };
}

// src/store/cache-transfer.ts
var DEFAULT_LIMITS = {
  lookupSeconds: 30,
  stallSeconds: 60,
  transferSeconds: 3600,
  maxBytes: 2e10
};
function watchTransfer(session, folder, request, limits, stop) {
  const progress = startProgress(session.log, request.verb === "fetch" ? "restore" : "publish");
  const begun = Date.now();
  let problem;
  let seen = { bytes: -1, at: begun };
  const look2 = async () => {
    const fetching = request.verb === "fetch";
    if (fetching && !await isThere(join2(folder, LOOKED_UP))) {
      if ((Date.now() - begun) / 1e3 > limits.lookupSeconds) stop.abort();
      return;
    }
    const bytes = await archiveBytes(folder);
    if (bytes !== seen.bytes) seen = { bytes, at: Date.now() };
    progress.update(`Actions cache: ${formatBytes(bytes)}`);
    const still = fetching && (Date.now() - seen.at) / 1e3 > limits.stallSeconds;
    if (still) problem = `the transfer stood still for ${limits.stallSeconds} s at ${formatBytes(bytes)}`;
    if (bytes > limits.maxBytes) problem = `the entry is larger than ${formatBytes(limits.maxBytes)}`;
    if (problem !== void 0) stop.abort();
  };
  const everyMs = Math.min(1e3, limits.stallSeconds * 250);
  const timer = setInterval(() => void look2().catch(() => {
  }), everyMs);
  return {
    stop() {
      clearInterval(timer);
      progress.done();
    },
    problem: () => problem
  };
}
async function isThere(path) {
  return stat2(path).then(
    () => true,
    () => false
  );
}
async function archiveBytes(folder) {
  const files = await readdir2(join2(folder, "tmp"), { recursive: true }).catch(() => []);
  const paths = [...files.map((file) => join2(folder, "tmp", file)), join2(folder, "..", ENTRY_FILES[1])];
  let bytes = 0;
  for (const path of paths) {
    const found = await stat2(path).catch(() => void 0);
    if (found?.isFile()) bytes += found.size;
  }
  return bytes;
}

// src/store/cache-service.ts
var SERVICE_VARIABLES = [
  "ACTIONS_CACHE_URL",
  "ACTIONS_RESULTS_URL",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_CACHE_SERVICE_V2",
  "ACTIONS_CACHE_MODE",
  "GITHUB_SERVER_URL",
  "NODE_EXTRA_CA_CERTS"
];
function pickServiceEnvironment(env) {
  return Object.fromEntries(
    SERVICE_VARIABLES.flatMap((name) => env[name] ? [[name, env[name]]] : [])
  );
}
var TAR = `#!/bin/sh
PATH=$TRTLLM_CACHE_PATH; export PATH
case $1 in
  --posix) exec tar --format=posix -chf "$3" -C "$TRTLLM_CACHE_ENTRY" -- ${ENTRY_FILES.join(" ")} ;;
  -xf) exec tar -xm --no-same-owner --no-same-permissions -C "$TRTLLM_CACHE_ENTRY" -- ${ENTRY_FILES.join(" ")} <"$2" ;;
esac
exit 64
`;
var ZSTD = "#!/bin/sh\necho 1.5.0\n";
function openCacheService(options) {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const call = async (request, entry) => {
    const url = options.service.ACTIONS_RESULTS_URL ?? options.service.ACTIONS_CACHE_URL;
    if (url === void 0) {
      return {
        kind: "unavailable",
        reason: "there is no Actions cache here (it exists inside a job only)",
        key: null
      };
    }
    const folder = await options.session.tempFolder("cache-call", entry);
    try {
      return await callAgent(options, limits, request, folder, entry ?? folder);
    } finally {
      await rm2(folder, { recursive: true, force: true });
    }
  };
  return {
    lookup: (keys) => call({ verb: "lookup", keys }, void 0),
    fetch: (keys, folder) => call({ verb: "fetch", keys }, folder),
    save: (key, folder) => call({ verb: "save", keys: [key] }, folder)
  };
}
async function callAgent(options, limits, request, folder, entry) {
  const { session, service } = options;
  await prepare(folder, request);
  const messages = [];
  const path = session.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin";
  const stall = new AbortController();
  const running = await session.start({
    argv: [process.execPath, options.agent ?? agentScript()],
    cwd: folder,
    env: {
      ...service,
      PATH: `${join3(folder, "bin")}:${path}`,
      TRTLLM_CACHE_PATH: path,
      TRTLLM_CACHE_ENTRY: entry,
      // For `save` the toolkit names the files relative to the work directory; for both it is where it may unpack.
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: "tmp"
    },
    timeoutSeconds: request.verb === "lookup" ? limits.lookupSeconds : limits.transferSeconds,
    graceSeconds: 1,
    signal: AbortSignal.any([session.signal, stall.signal]),
    onLine: (line) => messages.push(line)
  });
  const watch = request.verb === "lookup" ? void 0 : watchTransfer(session, folder, request, limits, stall);
  const end = await running.ended;
  watch?.stop();
  session.signal.throwIfAborted();
  const result = await readResult(folder);
  return classify(
    request,
    end,
    result,
    cleanMessages(messages, service.ACTIONS_RUNTIME_TOKEN),
    watch?.problem()
  );
}
async function prepare(folder, request) {
  const bin = join3(folder, "bin");
  await mkdir2(bin);
  await mkdir2(join3(folder, "tmp"));
  for (const [name, text2] of [
    ["tar", TAR],
    ["zstd", ZSTD]
  ]) {
    await writeFile(join3(bin, name), text2);
    await chmod(join3(bin, name), 493);
  }
  if (request.verb === "save") {
    await mkdir2(join3(folder, "trtllm-wheel-v1"));
    for (const file of ENTRY_FILES) await writeFile(join3(folder, file), "");
  }
  await writeFile(join3(folder, "request.json"), JSON.stringify(request));
}
function agentScript() {
  const source = import.meta.url.endsWith(".ts");
  return fileURLToPath(new URL(source ? "../entry/cache-agent.ts" : "./cache-agent.js", import.meta.url));
}
async function readResult(folder) {
  const text2 = await readFile2(join3(folder, "result.json"), "utf8").catch(() => void 0);
  return text2 === void 0 ? void 0 : JSON.parse(text2);
}

// src/store/verify.ts
function parseVerifyPolicy(text2) {
  const word2 = text2.trim().toLowerCase();
  if (word2 === "sealed" || word2 === "full") return { mode: word2 };
  const days = Number(/^every (\d+(?:\.\d+)?)(?: days?)?$/.exec(word2)?.[1] ?? Number.NaN);
  if (Number.isFinite(days) && days > 0) return { mode: "every", days };
  throw new ToolError({
    code: "BAD_VERIFY",
    kind: "usage",
    what: `\`verify: ${text2}\` is not a way to prove a hit.`,
    means: "Nothing has been looked up yet.",
    next: "Use `sealed`, `full` or `every 7` (days)."
  });
}
var DAY_NS = 864e11;
function maxHashAgeNs(policy) {
  if (policy.mode === "sealed") return void 0;
  return policy.mode === "full" ? 0n : BigInt(Math.round(policy.days * DAY_NS));
}

// src/store/handoff.ts
import { constants as constants4, linkSync, lstatSync, rmSync } from "node:fs";
import { copyFile, mkdir as mkdir3, mkdtemp, rename as rename3, rm as rm4, rmdir, writeFile as writeFile2 } from "node:fs/promises";
import { basename, dirname, join as join6 } from "node:path";
import { setTimeout as sleep2 } from "node:timers/promises";

// src/store/prove.ts
import { lstat as lstat3, readFile as readFile4, rename as rename2, rm as rm3 } from "node:fs/promises";
import { join as join5 } from "node:path";

// src/plan/key.ts
import { createHash } from "node:crypto";

// src/plan/canonical.ts
function canonicalJson(value) {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not a safe integer: ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new TypeError("a string with a lone surrogate has no canonical form");
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`no canonical form for ${typeof value}`);
  const members2 = Object.keys(value).sort().map((name) => `${canonicalJson(name)}:${canonicalJson(value[name])}`);
  return `{${members2.join(",")}}`;
}
function isList(value) {
  return Array.isArray(value);
}

// src/plan/key.ts
var KEY_PREFIX = "trtllm-wheel-v1";
function recipeHash(recipe2) {
  return createHash("sha256").update(canonicalJson({ ...recipe2 })).digest("hex");
}
function recipeToKey(recipe2) {
  const hash = recipeHash(recipe2);
  return `${KEY_PREFIX}-${recipe2.arch}-${recipe2.nixl ? "nixl" : "nonixl"}-${origin(recipe2)}-${hash.slice(0, 16)}`;
}
function origin(recipe2) {
  const text2 = recipe2.commit ?? recipe2.given ?? "";
  if (/^[0-9a-f]{12}/.test(text2)) return text2.slice(0, 12);
  const slug = text2.toLowerCase().replace(/[^a-z0-9.]+/g, "_");
  return slug.slice(0, 40) || "none";
}

// src/system/hash.ts
import { createHash as createHash2 } from "node:crypto";
import { constants as constants2 } from "node:fs";
import { open as open2 } from "node:fs/promises";
var READ_BYTES = 4 * 1024 * 1024;
async function sha256File(path, options = {}) {
  const file = await open2(path, constants2.O_RDONLY | constants2.O_NOFOLLOW);
  try {
    return await pump(file, void 0, options);
  } finally {
    await file.close();
  }
}
function sha256Bytes(bytes) {
  return createHash2("sha256").update(bytes).digest("hex");
}
async function copyHashed(from, to, options = {}) {
  const source = await open2(from, "r");
  try {
    const target = await open2(to, "wx", 420);
    try {
      const sha2562 = await pump(source, target, options);
      await target.sync();
      return sha2562;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
async function pump(source, target, options) {
  const hash = createHash2("sha256");
  let current = Buffer.allocUnsafe(READ_BYTES);
  let next = Buffer.allocUnsafe(READ_BYTES);
  let done = 0;
  let pending = source.read(current, 0, READ_BYTES, 0);
  for (; ; ) {
    const { bytesRead } = await pending;
    if (bytesRead === 0) return hash.digest("hex");
    options.signal?.throwIfAborted();
    const from = done;
    done += bytesRead;
    pending = source.read(next, 0, READ_BYTES, done);
    pending.catch(() => {
    });
    const bytes = current.subarray(0, bytesRead);
    const written = target === void 0 ? void 0 : writeAll(target, bytes, from);
    written?.catch(() => {
    });
    hash.update(bytes);
    await written;
    options.onProgress?.(done);
    [current, next] = [next, current];
  }
}
async function writeAll(target, bytes, position) {
  for (let at = 0; at < bytes.length; ) {
    at += (await target.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
  }
}

// src/store/durable.ts
import { open as open3, readdir as readdir3 } from "node:fs/promises";
import { join as join4 } from "node:path";
async function writeDurable(path, text2) {
  const file = await open3(path, "wx", 420);
  try {
    await file.writeFile(text2);
    await file.sync();
  } finally {
    await file.close();
  }
}
async function syncPath(path) {
  const folder = await open3(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
async function syncTree(path) {
  for (const entry of await readdir3(path, { withFileTypes: true })) {
    const child = join4(path, entry.name);
    if (entry.isDirectory()) await syncTree(child);
    else if (entry.isFile()) await syncPath(child);
  }
  await syncPath(path);
}

// src/store/manifest-file.ts
import { constants as constants3 } from "node:fs";
import { open as open4 } from "node:fs/promises";

// src/wheel/manifest-check.ts
var text = (pattern, words) => (value, at) => typeof value === "string" && pattern.test(value) ? [] : [`${at} is not ${words}`];
var oneOf = (...allowed) => (value, at) => allowed.includes(value) ? [] : [`${at} is not one of ${allowed.join(", ")}`];
var whole = (value, at) => Number.isSafeInteger(value) && Number(value) >= 0 ? [] : [`${at} is not a whole number`];
var seconds = (value, at) => typeof value === "number" && Number.isFinite(value) && value >= 0 ? [] : [`${at} is not a number of seconds`];
var orNull = (check) => (value, at) => value === null ? [] : check(value, at);
var listOf = (check, unique = false) => (value, at) => {
  if (!Array.isArray(value)) return [`${at} is not a list`];
  const faults = value.flatMap((item, index) => check(item, `${at}[${index}]`));
  return unique && new Set(value).size !== value.length ? [...faults, `${at} has a member twice`] : faults;
};
var mapOf = (name, check) => (value, at) => {
  if (!isRecord(value)) return [`${at} is not an object`];
  return Object.entries(value).flatMap(
    ([key, item]) => name.test(key) ? check(item, `${at}.${key}`) : [`${at} has a bad name ${JSON.stringify(key)}`]
  );
};
var members = (checks, only = false) => (value, at) => {
  if (!isRecord(value)) return [`${at} is not an object`];
  const unknown = only ? Object.keys(value).filter((name) => !Object.hasOwn(checks, name)) : [];
  const faults = Object.entries(checks).flatMap(
    ([name, check]) => Object.hasOwn(value, name) ? check(value[name], `${at}.${name}`) : [`${at}.${name} is missing`]
  );
  return [...faults, ...unknown.map((name) => `${at}.${name} is not known`)];
};
var word = text(/^[^\u0000-\u001f\u007f]{1,500}$/, "a text of one line");
var sha256 = text(/^[0-9a-f]{64}$/, "a SHA-256 in lower-case hex");
var recipe = members(
  {
    version: oneOf(1),
    source: oneOf("dynamo-script", "trtllm-make", "given-wheel", "pip"),
    arch: oneOf("amd64", "arm64"),
    gitUrl: orNull(word),
    commit: orNull(text(/^[0-9a-f]{40}$/, "a full commit")),
    nixl: oneOf(true, false),
    nixlCommit: orNull(word),
    ucxRef: orNull(word),
    scripts: mapOf(/^[^/\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$/, sha256),
    cudaArchs: listOf(word, true),
    buildOptions: listOf(word),
    baseImage: orNull(word),
    pythonTag: orNull(word),
    given: orNull(word)
  },
  true
);
var manifest = members({
  version: oneOf(1),
  key: text(/^trtllm-wheel-v1-(amd64|arm64)-(nixl|nonixl)-[a-z0-9._]{1,40}-[0-9a-f]{16}$/, "a key"),
  recipe,
  wheel: members({
    fileName: text(/^[A-Za-z0-9][A-Za-z0-9._+!-]{0,250}\.whl$/, "the plain name of a wheel file"),
    size: whole,
    sha256,
    capabilities: listOf(oneOf("nixl", "ucx", "mooncake"), true)
  }),
  builtBy: members({
    tool: word,
    toolVersion: word,
    at: text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/, "a time in UTC"),
    seconds: orNull(seconds),
    origin: word,
    authority: text(/^(trusted|untrusted|pr-[1-9]\d{0,14})$/, "an authority")
  })
});
function manifestFaults(value) {
  return manifest(value, "manifest");
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/wheel/manifest.ts
var MANIFEST_VERSION = 1;
function makeManifest(parts) {
  const { contents, sha256: sha2562, seconds: seconds2 } = parts.wheel;
  return {
    version: MANIFEST_VERSION,
    key: recipeToKey(parts.plan.recipe),
    recipe: parts.plan.recipe,
    wheel: { fileName: contents.fileName, size: contents.size, sha256: sha2562, capabilities: contents.capabilities },
    builtBy: {
      tool: "trtllm-nixl-build",
      toolVersion: parts.toolVersion,
      at: parts.at.toISOString(),
      seconds: seconds2,
      origin: parts.origin,
      authority: parts.authority
    }
  };
}
function serialiseManifest(manifest2) {
  return `${JSON.stringify(manifest2, null, 2)}
`;
}

// src/store/manifest-file.ts
var MAX_BYTES = 1024 * 1024;
async function readManifest(path) {
  let bytes;
  try {
    const file = await open4(path, constants3.O_RDONLY | constants3.O_NOFOLLOW);
    try {
      const stat7 = await file.stat();
      if (!stat7.isFile() || stat7.size > MAX_BYTES) {
        return { kind: "damaged", reason: "manifest.json is not a small regular file" };
      }
      bytes = await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "ENOTDIR") return { kind: "missing", reason: "no manifest.json" };
    if (errno === "ELOOP") return { kind: "damaged", reason: "manifest.json is a symbolic link" };
    throw error;
  }
  return parseManifest(bytes);
}
function parseManifest(bytes) {
  let raw;
  try {
    raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { kind: "damaged", reason: "manifest.json is not JSON" };
  }
  if (!isObject(raw)) return { kind: "damaged", reason: "manifest.json is not an object" };
  const version = raw["version"];
  if (typeof version === "number" && Number.isInteger(version) && version > MANIFEST_VERSION) {
    return {
      kind: "newer",
      reason: `manifest.json has version ${version}, this release reads up to ${MANIFEST_VERSION}`
    };
  }
  const [fault] = manifestFaults(raw);
  if (fault !== void 0) return { kind: "damaged", reason: `manifest.json is damaged: ${fault}` };
  return { kind: "ok", manifest: raw, sha256: sha256Bytes(bytes) };
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/store/seal.ts
import { lstat as lstat2, readFile as readFile3 } from "node:fs/promises";
var QUIET_NS = 2000000000n;
async function fingerprint(path) {
  const { dev, ino, size, mtimeNs, ctimeNs } = await lstat2(path, { bigint: true });
  return { dev, ino, size, mtimeNs, ctimeNs };
}
function sameFile(a, b) {
  return a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
}
function isQuiet(file, hashedAtNs) {
  return file.ctimeNs + QUIET_NS <= hashedAtNs && file.mtimeNs + QUIET_NS <= hashedAtNs;
}
function sealDoubt(seal, now, expected, nowNs, maxAgeNs) {
  if (seal === void 0) return "not sealed yet";
  if (seal.sha256 !== expected.sha256 || seal.manifestSha256 !== expected.manifestSha256) {
    return "sealed with another content";
  }
  if (!sameFile(seal, now)) return "touched, moved or written since it was sealed";
  if (seal.mtimeNs + QUIET_NS > seal.hashedAtNs) return "sealed too soon after its last write";
  if (seal.hashedAtNs > nowNs) return "sealed in the future: the clock was set back";
  if (maxAgeNs !== void 0 && nowNs - seal.hashedAtNs > maxAgeNs) return "due for its scheduled hash";
  return void 0;
}
function formatSeal(seal) {
  const text2 = (value) => value.toString();
  return `${JSON.stringify({
    version: 1,
    dev: text2(seal.dev),
    ino: text2(seal.ino),
    size: text2(seal.size),
    mtimeNs: text2(seal.mtimeNs),
    ctimeNs: text2(seal.ctimeNs),
    hashedAtNs: text2(seal.hashedAtNs),
    sha256: seal.sha256,
    manifestSha256: seal.manifestSha256
  })}
`;
}
function parseSeal(text2) {
  try {
    const raw = JSON.parse(text2);
    if (typeof raw !== "object" || raw === null || !("version" in raw) || raw.version !== 1) return void 0;
    const fields = raw;
    const number = (name) => {
      const value = fields[name];
      if (typeof value !== "string" || !/^\d+$/.test(value)) throw new Error(name);
      return BigInt(value);
    };
    const hex = (name) => {
      const value = fields[name];
      if (typeof value !== "string" || !/^[0-9a-f]{64}$/.test(value)) throw new Error(name);
      return value;
    };
    return {
      dev: number("dev"),
      ino: number("ino"),
      size: number("size"),
      mtimeNs: number("mtimeNs"),
      ctimeNs: number("ctimeNs"),
      hashedAtNs: number("hashedAtNs"),
      sha256: hex("sha256"),
      manifestSha256: hex("manifestSha256")
    };
  } catch {
    return void 0;
  }
}
async function readSeal(path) {
  const text2 = await readFile3(path, "utf8").catch(() => void 0);
  return text2 === void 0 ? void 0 : parseSeal(text2);
}

// src/store/prove.ts
async function proveEntry(place2, request) {
  const read = await readManifest(place2.manifest);
  if (read.kind !== "ok") return unreadable(place2, read);
  const { manifest: manifest2 } = read;
  const marker = await readFile4(place2.marker, "utf8").catch(() => void 0);
  if (marker?.trim() !== read.sha256) {
    return { kind: "corrupt", reason: "manifest.json is not the one that was published" };
  }
  if (manifest2.key !== request.key) {
    return { kind: "corrupt", reason: `manifest.json is that of ${manifest2.key}` };
  }
  if (!recipeMakesKey(manifest2)) {
    return { kind: "corrupt", reason: "the recipe in manifest.json does not make its key" };
  }
  const content = await proveContent(place2, manifest2, read.sha256, request);
  if (content.kind !== "ok") return content;
  const lacking = lackingCapabilities(manifest2, request.needs);
  return lacking === void 0 ? content : { kind: "invalid", reason: lacking };
}
async function unreadable(place2, read) {
  if (read.kind === "newer") return { kind: "invalid", reason: read.reason };
  if (read.kind === "damaged") return { kind: "corrupt", reason: read.reason };
  return await exists(place2.marker) ? { kind: "corrupt", reason: "manifest.json is gone" } : { kind: "miss", reason: "no entry with this key" };
}
function recipeMakesKey(manifest2) {
  try {
    return recipeToKey(manifest2.recipe) === manifest2.key;
  } catch {
    return false;
  }
}
function lackingCapabilities(manifest2, needs) {
  const lacking = needs.filter((need) => !manifest2.wheel.capabilities.includes(need));
  return lacking.length === 0 ? void 0 : lacking.map((need) => `${need}: built without, wanted with`).join("; ");
}
async function proveContent(place2, manifest2, manifestSha256, request) {
  const path = join5(place2.home, manifest2.wheel.fileName);
  const stat7 = await lstat3(path).catch((error) => {
    if (errnoOf(error) === "ENOENT") return void 0;
    throw error;
  });
  if (stat7 === void 0) return { kind: "corrupt", reason: `${manifest2.wheel.fileName} is gone` };
  if (!stat7.isFile()) {
    return { kind: "corrupt", reason: `${manifest2.wheel.fileName} is not a regular file` };
  }
  if (stat7.size !== manifest2.wheel.size) {
    const sizes = `${formatBytes(stat7.size)} (${stat7.size}) instead of ${formatBytes(manifest2.wheel.size)} (${manifest2.wheel.size})`;
    return { kind: "corrupt", reason: `${manifest2.wheel.fileName} has ${sizes}` };
  }
  const expected = { sha256: manifest2.wheel.sha256, manifestSha256 };
  const wheel = { path, manifest: manifest2 };
  const doubt = request.trustSeal ? sealDoubt(
    await readSeal(place2.seal),
    await fingerprint(path),
    expected,
    request.nowNs,
    maxHashAgeNs(request.verify)
  ) : "this run may not trust seals";
  if (doubt === void 0) return { kind: "ok", wheel, proof: "sealed", doubt: void 0 };
  const hashed = await hashUnchanged(path, request.signal);
  if (hashed === void 0) {
    return { kind: "unavailable", reason: `${manifest2.wheel.fileName} is being written while we read it` };
  }
  if (hashed.sha256 !== expected.sha256) {
    return { kind: "corrupt", reason: `SHA-256 is ${hashed.sha256}, the manifest says ${expected.sha256}` };
  }
  if (request.trustSeal && isQuiet(hashed.file, request.nowNs)) {
    await recordSeal(place2, formatSeal({ ...hashed.file, ...expected, hashedAtNs: request.nowNs }));
  }
  return { kind: "ok", wheel, proof: "hashed", doubt };
}
async function hashUnchanged(path, signal) {
  for (let attempt3 = 0; attempt3 < 3; attempt3 += 1) {
    const file = await fingerprint(path);
    const sha2562 = await sha256File(path, signal === void 0 ? {} : { signal });
    if (sameFile(file, await fingerprint(path))) return { sha256: sha2562, file };
  }
  return void 0;
}
async function recordSeal(place2, text2) {
  const fresh = `${place2.seal}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    await writeDurable(fresh, text2);
    await rename2(fresh, place2.seal);
  } catch {
    await rm3(fresh, { force: true }).catch(() => {
    });
  }
}
async function exists(path) {
  return lstat3(path).then(
    () => true,
    () => false
  );
}

// src/store/writers.ts
import { readdir as readdir4, readFile as readFile5, stat as stat3 } from "node:fs/promises";
var ACCESS_MODE = 3;
async function hasWriter(file) {
  const pids = (await readdir4("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const fds = await readdir4(`/proc/${pid}/fd`).catch(() => []);
    const writing = await Promise.all(fds.map((fd) => writesTo(file, pid, fd)));
    if (writing.includes(true)) return true;
  }
  return false;
}
async function writesTo(file, pid, fd) {
  const info = await readFile5(`/proc/${pid}/fdinfo/${fd}`, "utf8").catch(() => "");
  const flags = /^flags:\s*([0-7]+)$/m.exec(info)?.[1];
  if (flags === void 0 || (Number.parseInt(flags, 8) & ACCESS_MODE) === 0) return false;
  const ino = /^ino:\s*(\d+)$/m.exec(info)?.[1];
  if (ino !== void 0 && BigInt(ino) !== file.ino) return false;
  const open5 = await stat3(`/proc/${pid}/fd/${fd}`, { bigint: true }).catch(() => void 0);
  return open5 !== void 0 && open5.dev === file.dev && open5.ino === file.ino;
}

// src/store/handoff.ts
var ALL_MODES = ["reflink", "link", "copy"];
var OWN_BYTES = ["reflink", "copy"];
var TICK_MS = 30;
async function handOff(request) {
  const begun = Date.now();
  const { wheel, folder } = request;
  const name = wheel.manifest.wheel.fileName;
  if (name !== basename(name)) throw new Error(`not a plain file name: ${name}`);
  await mkdir3(dirname(folder), { recursive: true });
  await mkdir3(folder);
  const wheelPath = join6(folder, name);
  const mode = await fillUnseen(request, name);
  const sharedWith = mode === "link" ? wheel.path : null;
  return {
    folder,
    wheelPath,
    mode,
    sharedWith,
    seconds: (Date.now() - begun) / 1e3,
    release: () => releaseHandoff(folder, sharedWith)
  };
}
async function releaseHandoff(folder, sharedWith) {
  if (sharedWith !== null) {
    const wheelPath = join6(folder, basename(sharedWith));
    await keepingSeal(sharedWith, RELEASING, () => rmSync(wheelPath, { recursive: true, force: true }));
  }
  await rm4(folder, { recursive: true, force: true });
}
async function fillUnseen(request, name) {
  const { wheel, folder, files, modes = ALL_MODES } = request;
  const hidden = await mkdtemp(join6(dirname(folder), ".handing-over-"));
  try {
    const inside = join6(hidden, "folder");
    await mkdir3(inside);
    for (const [file, text2] of Object.entries(files)) {
      await writeFile2(join6(inside, basename(file)), text2, { flag: "wx" });
    }
    const mode = await place(wheel.path, join6(inside, name), modes);
    await rename3(inside, folder);
    return mode;
  } catch (error) {
    await rmdir(folder).catch(() => {
    });
    throw error;
  } finally {
    await rm4(hidden, { recursive: true, force: true });
  }
}
async function place(from, to, modes) {
  for (const mode of modes) {
    try {
      if (mode === "reflink")
        await copyFile(from, to, constants4.COPYFILE_FICLONE_FORCE | constants4.COPYFILE_EXCL);
      else if (mode === "link") await keepingSeal(from, LINKING, () => linkSync(from, to));
      else await copyFile(from, to, constants4.COPYFILE_EXCL);
      return mode;
    } catch (error) {
      if (mode === "copy" || !cannot(error)) throw error;
      await rm4(to, { force: true });
    }
  }
  throw new Error(`no way of handing the wheel over is allowed (${modes.join(", ")})`);
}
function cannot(error) {
  const errnos = [
    "ENOTSUP",
    "EOPNOTSUPP",
    "EXDEV",
    "EINVAL",
    "ENOTTY",
    "ENOSYS",
    "EPERM",
    "EMLINK",
    "EACCES",
    "EROFS"
  ];
  return errnos.includes(errnoOf(error) ?? "");
}
var LINKING = { before: 1n, after: 2n };
var RELEASING = { before: 2n, after: 1n };
async function keepingSeal(path, links, change) {
  const sealPath = join6(dirname(path), "seal.json");
  const lock = await takeLock(`${dirname(path)}.relink`, { waitSeconds: 60 }).catch(() => void 0);
  try {
    const seal = lock === void 0 ? void 0 : await readSeal(sealPath);
    const open5 = links === RELEASING && seal !== void 0 && await hasWriter(seal);
    const before = look(path);
    change();
    const first = look(path);
    if (seal === void 0 || open5 || before?.links !== links.before || first?.links !== links.after) return;
    if (!sameFile(seal, before) || !sameFile({ ...before, ctimeNs: first.ctimeNs }, first)) return;
    await sleep2(TICK_MS);
    const second = look(path);
    if (second?.links !== first.links || !sameFile(first, second)) return;
    await recordSeal({ seal: sealPath }, formatSeal({ ...seal, ctimeNs: first.ctimeNs }));
  } finally {
    await lock?.release();
  }
}
function look(path) {
  try {
    const stat7 = lstatSync(path, { bigint: true });
    if (!stat7.isFile()) return void 0;
    const { dev, ino, size, mtimeNs, ctimeNs, nlink } = stat7;
    return { dev, ino, size, mtimeNs, ctimeNs, links: nlink };
  } catch {
    return void 0;
  }
}

// src/store/publish.ts
async function publishWheel(tiers, wheel, options = {}) {
  const published = [];
  for (const tier of tiers) {
    published.push({ tier: tier.name, ...await tier.publish(wheel, options) });
  }
  return published;
}

// src/plan/git-url.ts
var SCHEMES = /* @__PURE__ */ new Set(["https:", "http:", "ssh:", "git:", "file:"]);
var DEFAULT_PORTS = { "ssh:": "22", "git:": "9418" };
var SCP_LIKE = /^(?:([A-Za-z0-9_.][A-Za-z0-9_.-]*)@)?([A-Za-z0-9][A-Za-z0-9.-]*):(?!\/\/)(.+)$/s;
function parseGitUrl(text2) {
  if (text2 === "" || text2.startsWith("-") || hasControl(text2)) throw badUrl("It is empty or not a URL.");
  if (/^[\w+.-]+::/.test(text2)) throw badUrl("Remote helpers are not used.");
  if (text2.startsWith("/")) return local(text2);
  const scp = text2.includes("://") ? null : SCP_LIKE.exec(text2);
  if (scp) return scpLike(text2, scp[2] ?? "", scp[3] ?? "");
  const url = URL.parse(text2);
  if (!url || !SCHEMES.has(url.protocol)) throw badUrl("Use https, ssh, git, http or file.");
  if (url.protocol === "file:") return local(decode(url.pathname), text2);
  if (url.hostname === "" || url.hostname.startsWith("-")) throw badUrl("It names no host.");
  if (url.search !== "" || url.hash !== "") throw badUrl("A query or fragment is no part of a git remote.");
  return remote(text2, url);
}
function normaliseGitUrl(text2) {
  return parseGitUrl(text2).normalised;
}
function remote(text2, url) {
  const plain = new URL(url);
  plain.password = "";
  if (url.protocol !== "ssh:") plain.username = "";
  const isSecret = plain.href !== url.href;
  const port = url.port === "" || url.port === DEFAULT_PORTS[url.protocol] ? "" : `:${url.port}`;
  const secrets = isSecret ? [url.password, url.protocol === "ssh:" ? "" : url.username] : [];
  return {
    plain: isSecret ? plain.href : text2,
    withCredentials: text2,
    normalised: repository(`${url.hostname.toLowerCase()}${port}`, url.pathname),
    secrets: [...new Set(secrets.flatMap((secret) => [secret, decode(secret)]))].filter((s) => s !== "")
  };
}
function scpLike(text2, host, path) {
  return {
    plain: text2,
    withCredentials: text2,
    normalised: repository(host.toLowerCase(), path),
    secrets: []
  };
}
function local(path, text2 = path) {
  if (hasControl(path)) throw badUrl("Its path holds a control character.");
  return { plain: text2, withCredentials: text2, normalised: `file://${tidy(path)}`, secrets: [] };
}
function repository(host, path) {
  const tidied = tidy(path.startsWith("/") ? path : `/${path}`);
  if (tidied === "/") throw badUrl("It names no repository.");
  return `https://${host}${host === "github.com" ? tidied.toLowerCase() : tidied}`;
}
function tidy(path) {
  const clean = path.replace(/\/{2,}/g, "/").replace(/\/+$/, "");
  return clean.replace(/\.git$/i, "").replace(/\/+$/, "") || "/";
}
function decode(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}
function hasControl(text2) {
  return /[\u0000-\u001f\u007f]/.test(text2);
}
function badUrl(why) {
  return new ToolError({
    code: "BAD_GIT_URL",
    kind: "usage",
    what: `The git URL of TensorRT-LLM cannot be used. ${why}`,
    means: "No commit can be resolved from it, so nothing is looked up and nothing is built.",
    next: "Give a URL such as https://github.com/NVIDIA/TensorRT-LLM.git."
  });
}

// src/store/authority.ts
var OPERATOR = {
  write: "trusted",
  read: ["trusted"],
  trustSeal: true,
  reason: "run by hand on this host"
};
var TRUSTED_EVENTS = ["push", "schedule", "workflow_dispatch", "merge_group", "release"];
function decideAccess(job, policy) {
  const refused = whyUntrusted(job, policy);
  if (refused === void 0) {
    return { write: "trusted", read: ["trusted"], trustSeal: true, reason: `${job.event} on ${job.ref}` };
  }
  const number = job.event.startsWith("pull_request") ? pullRequestOf(job) : null;
  const own = number === null ? null : `pr-${number}`;
  return {
    write: own,
    read: own === null ? ["trusted"] : ["trusted", own],
    trustSeal: false,
    reason: refused
  };
}
function limitToRemotes(access, remote2, policy) {
  if (access.write !== "trusted" || remote2 === null) return access;
  const wanted = normaliseGitUrl(remote2);
  if (policy.remotes.some((trusted) => normaliseGitUrl(trusted) === wanted)) return access;
  return { ...access, write: null, reason: `${remote2} is not one of the trusted remotes` };
}
function whyUntrusted(job, policy) {
  if (!TRUSTED_EVENTS.includes(job.event)) {
    return `runs of the event \`${job.event}\` may carry somebody else's code or be started by anybody`;
  }
  if (job.ref === "") return `\`${job.event}\` without a ref`;
  if (job.refProtected) return void 0;
  const ref = job.event === "merge_group" ? queueBase(job.ref) : job.ref;
  if (policy.refs.some((pattern) => matchesRef(pattern, ref))) return void 0;
  return `${ref} is neither protected nor named in \`trusted-refs\``;
}
function queueBase(ref) {
  const base = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]{40}$/.exec(ref)?.[1];
  return base === void 0 ? ref : `refs/heads/${base}`;
}
function matchesRef(pattern, ref) {
  if (!pattern.startsWith("refs/") || ref.startsWith("refs/pull/")) return false;
  return pattern.endsWith("*") ? ref.startsWith(pattern.slice(0, -1)) : ref === pattern;
}
function pullRequestOf(job) {
  const number = job.pullRequest ?? Number(/^refs\/pull\/(\d+)\//.exec(job.ref)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

// src/store/actions-cache.ts
import { mkdir as mkdir4, rm as rm5, symlink, writeFile as writeFile3 } from "node:fs/promises";
import { dirname as dirname2, join as join8 } from "node:path";

// src/store/fetched.ts
import { lstat as lstat4 } from "node:fs/promises";
import { join as join7 } from "node:path";
async function proveFetched(folder, manifestName, wheelName, query, signal) {
  const read = await readManifest(join7(folder, manifestName));
  if (read.kind === "newer") return { kind: "invalid", reason: read.reason };
  if (read.kind !== "ok") return { kind: "corrupt", reason: read.reason };
  const { manifest: manifest2 } = read;
  if (manifest2.key !== query.key || !recipeMakesKey(manifest2)) {
    return { kind: "corrupt", reason: `its manifest is that of ${manifest2.key}` };
  }
  const path = join7(folder, wheelName(manifest2));
  const damage = await whyDamaged(path, manifest2, signal);
  if (damage !== void 0) return { kind: "corrupt", reason: damage };
  const lacking = lackingCapabilities(manifest2, query.needs);
  return lacking === void 0 ? { kind: "ok", wheel: { path, manifest: manifest2 } } : { kind: "invalid", reason: lacking };
}
async function whyDamaged(path, { wheel }, signal) {
  const file = await lstat4(path).catch(() => void 0);
  if (file === void 0) return "there is no wheel in it";
  if (!file.isFile() || file.nlink !== 1) return "its wheel is not a plain file";
  if (file.size !== wheel.size) return `its wheel has ${file.size} bytes, the manifest says ${wheel.size}`;
  const [sha2562] = await Promise.all([sha256File(path, { signal }), syncPath(path)]);
  return sha2562 === wheel.sha256 ? void 0 : `SHA-256 is ${sha2562}, the manifest says ${wheel.sha256}`;
}

// src/store/actions-cache.ts
var ATTEMPTS = 3;
function openActionsCache(options) {
  const { session, host, access } = options;
  const service = openCacheService(options);
  const damaged = /* @__PURE__ */ new Set();
  const refuse = (kind, key, reason) => ({
    tier: "actions",
    kind,
    key,
    reason
  });
  const take = async (folder, query) => {
    const proven = await proveFetched(folder, ENTRY_FILES[0], () => ENTRY_FILES[1], query, session.signal);
    if (proven.kind !== "ok") return refuse(proven.kind, null, proven.reason);
    const adopted = await host.adopt(proven.wheel);
    if (adopted.wheel !== void 0) return { wheel: adopted.wheel, proof: "hashed", refusals: [] };
    session.log.warning(`The restored wheel is not kept on this host: ${adopted.reason}`);
    return { wheel: proven.wheel, proof: "hashed", refusals: [] };
  };
  const fetchFirst = async (folder, keys, query) => {
    const fetched = await service.fetch(keys, folder);
    if (fetched.kind !== "ok") return refuse(fetched.kind, fetched.key, fetched.reason);
    if (fetched.key === null) return refuse("miss", null, "no entry with this key");
    if (!keys.includes(fetched.key)) {
      return refuse("miss", fetched.key, "the service answered with an entry whose name only begins alike");
    }
    const taken = await take(folder, query);
    return "kind" in taken ? { ...taken, key: fetched.key } : taken;
  };
  const inStaging = async (body) => {
    const folder = await host.stage().catch(() => session.tempFolder("cache-entry"));
    let answer;
    try {
      answer = await body(folder);
    } catch (error) {
      session.signal.throwIfAborted();
      answer = refuse("unavailable", null, error instanceof Error ? error.message : String(error));
    } finally {
      const served = answer !== void 0 && "wheel" in answer && answer.wheel?.path.startsWith(folder);
      if (!served) await rm5(folder, { recursive: true, force: true });
    }
    return answer;
  };
  return {
    name: "actions",
    async restore(query) {
      const refusals = [];
      let keys = access.read.flatMap((who) => attemptKeys(query.key, who));
      while (keys.length > 0) {
        const answer = await inStaging((folder) => fetchFirst(folder, keys, query));
        if (!("kind" in answer)) return { ...answer, refusals };
        const { kind, key } = answer;
        if (key !== null || refusals.length === 0) refusals.push(answer);
        if (kind === "corrupt" && key !== null) damaged.add(key);
        if (key === null || kind === "unavailable" || kind === "denied") break;
        keys = keys.slice(Math.max(1, 1 + keys.findIndex((asked) => key.startsWith(asked))));
      }
      return { refusals };
    },
    async publish(wheel, { replace = false } = {}) {
      if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
      return save(
        service,
        session,
        wheel,
        attemptKeys(wheel.manifest.key, access.write),
        (key) => replace || damaged.has(key)
      );
    },
    nearest: async () => [],
    async lookup(query) {
      const keys = access.read.flatMap((who) => attemptKeys(query.key, who));
      const found = await service.lookup(keys);
      return found.kind === "ok" && found.key !== null && keys.includes(found.key) ? [found.key] : [];
    }
  };
}
function attemptKeys(key, authority) {
  return Array.from({ length: ATTEMPTS }, (_, index) => `${key}-${authority}-a${ATTEMPTS - index}`);
}
async function save(service, session, wheel, keys, passOver) {
  const found = await service.lookup(keys);
  if (found.kind !== "ok") return { stored: false, reason: `${found.kind}: ${found.reason}` };
  const newest = found.key === null ? keys.length : keys.indexOf(found.key);
  if (found.key !== null && newest >= 0 && !passOver(found.key))
    return { stored: true, reason: "already there" };
  const target = keys[newest < 0 ? keys.length - 1 : newest - 1];
  if (target === void 0) {
    return {
      stored: false,
      reason: `all ${keys.length} attempts of this key are used up; delete its entries`
    };
  }
  const folder = await session.tempFolder("cache-save");
  await mkdir4(join8(folder, dirname2(ENTRY_FILES[0])));
  await writeFile3(join8(folder, ENTRY_FILES[0]), serialiseManifest(wheel.manifest));
  await symlink(wheel.path, join8(folder, ENTRY_FILES[1]));
  const saved = await service.save(target, folder);
  await rm5(folder, { recursive: true, force: true });
  if (saved.kind === "ok" && saved.key === target) return { stored: true, reason: `published as ${target}` };
  const after = saved.kind === "denied" ? void 0 : await service.lookup([target]);
  if (after?.kind === "ok" && after.key === target) return { stored: true, reason: "written by another job" };
  return {
    stored: false,
    reason: saved.kind === "ok" ? "the service did not take it" : `${saved.kind}: ${saved.reason}`
  };
}

// src/store/oci.ts
import { rm as rm8 } from "node:fs/promises";
import { join as join11 } from "node:path";

// src/store/oci-buildx.ts
import { rm as rm6, writeFile as writeFile4 } from "node:fs/promises";
import { join as join9 } from "node:path";

// src/store/oci-transport.ts
var LOOKUP_SECONDS = 30;
var TRANSFER_SECONDS = 3600;
async function runTool(session, argv, seconds2) {
  const end = await session.run({ argv, timeoutSeconds: seconds2 });
  session.signal.throwIfAborted();
  if (end.code === 0) return { kind: "ok", value: end.stdout };
  if (end.why !== "exited") return { kind: "unavailable", reason: `no answer within ${seconds2} s` };
  return explainFailure(end.tail);
}
function explainFailure(tail) {
  const text2 = tail.filter((line) => /error|fata/i.test(line)).at(-1) ?? tail.at(-1) ?? "the tool failed without a word";
  if (/\b40[13]\b|unauthorized|denied|authorization failed|insufficient_scope|authentication required|no basic auth/i.test(
    text2
  )) {
    return { kind: "denied", reason: text2 };
  }
  if (/not found|manifest unknown|name unknown/i.test(text2) && !/command not found|unknown command/i.test(text2)) {
    return { kind: "miss", reason: "no entry with this key" };
  }
  return { kind: "unavailable", reason: text2 };
}

// src/store/oci-buildx.ts
function openBuildx(session) {
  const buildx = (seconds2, ...args) => runTool(session, ["docker", "buildx", ...args], seconds2);
  return {
    name: "buildx",
    async resolve(reference) {
      const format = ["--format", "{{json .Manifest}}"];
      const found = await buildx(LOOKUP_SECONDS, "imagetools", "inspect", ...format, reference);
      if (found.kind !== "ok") return found;
      const digest = /"digest":\s*"(sha256:[0-9a-f]{64})"/.exec(found.value)?.[1];
      return digest === void 0 ? { kind: "unavailable", reason: `no digest in the registry's answer about ${reference}` } : { kind: "ok", value: digest };
    },
    async pull(pinned, arch, folder) {
      const context = await session.tempFolder("oci-pull");
      try {
        const text2 = `FROM scratch
COPY --from=${pinned} /manifest.json /
COPY --from=${pinned} /*.whl /
`;
        await writeFile4(join9(context, "Dockerfile"), text2);
        const output = `type=local,"dest=${folder.replaceAll('"', '""')}"`;
        return await buildx(TRANSFER_SECONDS, "build", ...platform(arch), "--output", output, context);
      } finally {
        await rm6(context, { recursive: true, force: true });
      }
    },
    async push(folder, files, arch, reference) {
      await writeFile4(join9(folder, "Dockerfile"), `FROM scratch
COPY ${files.join(" ")} /
`);
      const to = ["--tag", reference, "--output", "type=registry"];
      return buildx(TRANSFER_SECONDS, "build", ...platform(arch), ...to, folder);
    }
  };
}
function platform(arch) {
  return ["--platform", `linux/${arch}`, "--provenance=false"];
}

// src/store/oci-skopeo.ts
import { mkdir as mkdir5, readFile as readFile6, rename as rename4, rm as rm7, stat as stat4, writeFile as writeFile5 } from "node:fs/promises";
import { join as join10 } from "node:path";
function openSkopeo(session) {
  return {
    name: "skopeo",
    async resolve(reference) {
      const format = ["--format", "{{.Digest}}"];
      const argv = ["skopeo", "inspect", ...tls("", reference), ...format, `docker://${reference}`];
      const found = await runTool(session, [...argv], LOOKUP_SECONDS);
      return found.kind === "ok" ? { kind: "ok", value: found.value.trim() } : found;
    },
    pull: (pinned, _arch, folder) => inLayout(folder, async (layout) => {
      const from = [...tls("src-", pinned), `docker://${pinned}`];
      const copied = await runTool(
        session,
        ["skopeo", "copy", ...from, `oci:${layout}:wheel`],
        TRANSFER_SECONDS
      );
      if (copied.kind !== "ok") return copied;
      for (const layer of await layersOf(layout)) await unpack(session, layer, folder);
      return { kind: "ok", value: "" };
    }),
    push: (folder, files, arch, reference) => inLayout(folder, async (layout) => {
      const made = await writeLayout(session, layout, folder, files, arch);
      if (made.kind !== "ok") return made;
      const to = [
        "--preserve-digests",
        ...tls("dest-", reference),
        `oci:${layout}:wheel`,
        `docker://${reference}`
      ];
      return runTool(session, ["skopeo", "copy", ...to], TRANSFER_SECONDS);
    })
  };
}
async function inLayout(folder, body) {
  const layout = join10(folder, "layout");
  await mkdir5(join10(layout, "blobs", "sha256"), { recursive: true });
  try {
    return await body(layout);
  } finally {
    await rm7(layout, { recursive: true, force: true });
  }
}
function tls(side, reference) {
  return /^(127\.\d+\.\d+\.\d+|localhost)(:\d+)?\//.test(reference) ? [`--${side}tls-verify=false`] : [];
}
async function layersOf(layout) {
  const blob = (digest) => join10(layout, "blobs", "sha256", digest.replace(/^sha256:/, ""));
  const json = async (path) => JSON.parse(await readFile6(path, "utf8"));
  const index = await json(join10(layout, "index.json"));
  const manifest2 = await json(blob(index.manifests[0]?.digest ?? ""));
  return manifest2.layers.map(({ digest }) => blob(digest));
}
async function unpack(session, layer, folder) {
  const argv = [
    "tar",
    "--force-local",
    "-xmf",
    layer,
    "-C",
    folder,
    "--no-same-owner",
    "--no-same-permissions",
    "--wildcards"
  ];
  await session.run({ argv: [...argv, "manifest.json", "*.whl"], timeoutSeconds: TRANSFER_SECONDS });
}
async function writeLayout(session, layout, folder, files, arch) {
  const tar = join10(layout, "layer.tar");
  const plain = ["--format=ustar", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0", "--mode=0644"];
  const packed = await runTool(
    session,
    ["tar", "--force-local", "-cf", tar, "-C", folder, ...plain, "--", ...files],
    TRANSFER_SECONDS
  );
  if (packed.kind !== "ok") return packed;
  const size = (await stat4(tar)).size;
  const layer = await sha256File(tar, { signal: session.signal });
  await rename4(tar, join10(layout, "blobs", "sha256", layer));
  const blob = async (value) => {
    const text2 = JSON.stringify(value);
    await writeFile5(join10(layout, "blobs", "sha256", sha256Bytes(text2)), text2);
    return { digest: `sha256:${sha256Bytes(text2)}`, size: Buffer.byteLength(text2) };
  };
  const config = await blob({
    architecture: arch,
    os: "linux",
    config: {},
    rootfs: { type: "layers", diff_ids: [`sha256:${layer}`] }
  });
  const type = "application/vnd.oci.image";
  const manifest2 = await blob({
    schemaVersion: 2,
    mediaType: `${type}.manifest.v1+json`,
    config: { mediaType: `${type}.config.v1+json`, ...config },
    layers: [{ mediaType: `${type}.layer.v1.tar`, digest: `sha256:${layer}`, size }]
  });
  const named = { "org.opencontainers.image.ref.name": "wheel" };
  const index = {
    schemaVersion: 2,
    manifests: [{ mediaType: `${type}.manifest.v1+json`, ...manifest2, annotations: named }]
  };
  await writeFile5(join10(layout, "index.json"), JSON.stringify(index));
  await writeFile5(join10(layout, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
  return { kind: "ok", value: manifest2.digest };
}

// src/store/oci-choose.ts
async function chooseTransport(session) {
  const builder = await attempt(session, ["docker", "buildx", "inspect"]);
  if (builder !== void 0 && !/^Error:/m.test(builder)) return openBuildx(session);
  return await attempt(session, ["skopeo", "--version"]) === void 0 ? void 0 : openSkopeo(session);
}
async function attempt(session, argv) {
  const end = await session.run({ argv, timeoutSeconds: LOOKUP_SECONDS });
  return end.code === 0 ? end.stdout : void 0;
}

// src/store/oci.ts
function openOci(options) {
  const { session, host, access, repository: repository2 } = options;
  let chosen;
  const transport = async () => {
    chosen ??= options.transport === void 0 ? chooseTransport(session) : Promise.resolve(options.transport);
    const found = await chosen;
    if (found === void 0)
      throw new Error("neither docker buildx with a builder nor skopeo is on this runner");
    return found;
  };
  const fetchProven = async (reference, query) => {
    const refuse = (kind, reason) => ({
      refusals: [{ tier: "oci", kind, key: kind === "miss" ? null : reference, reason }]
    });
    const images = await transport();
    const digest = await images.resolve(reference);
    if (digest.kind !== "ok") return refuse(digest.kind, digest.reason);
    const folder = await host.stage();
    let inUse = false;
    try {
      const pulled = await images.pull(`${repository2}@${digest.value}`, query.recipe.arch, folder);
      if (pulled.kind !== "ok") return refuse(pulled.kind, pulled.reason);
      const wheelName = ({ wheel }) => wheel.fileName;
      const proven = await proveFetched(folder, "manifest.json", wheelName, query, session.signal);
      if (proven.kind !== "ok") return refuse(proven.kind, proven.reason);
      const adopted = await host.adopt(proven.wheel);
      if (adopted.wheel !== void 0) return { wheel: adopted.wheel, proof: "hashed", refusals: [] };
      inUse = true;
      session.log.warning(`The pulled wheel is not kept on this host: ${adopted.reason}`);
      return { wheel: proven.wheel, proof: "hashed", refusals: [] };
    } finally {
      if (!inUse) await rm8(folder, { recursive: true, force: true });
    }
  };
  const push = async (wheel, reference) => {
    const folder = join11(await host.stage(), "context");
    const { recipe: recipe2 } = wheel.manifest;
    const files = {
      "manifest.json": serialiseManifest(wheel.manifest),
      "commit.txt": `${recipe2.arch}_${recipe2.commit ?? ""}
`
    };
    const handed = await handOff({ wheel, folder, files });
    const names = [...Object.keys(files), wheel.manifest.wheel.fileName];
    try {
      return await (await transport()).push(folder, names, recipe2.arch, reference);
    } finally {
      await handed.release();
    }
  };
  const unavailable = (error) => {
    session.signal.throwIfAborted();
    return { kind: "unavailable", reason: error instanceof Error ? error.message : String(error) };
  };
  const resolveSafely = (reference) => transport().then((images) => images.resolve(reference)).catch(unavailable);
  const tagsOf = (query) => repository2 === void 0 ? [] : access.read.map((who) => `${repository2}:${query.key}-${who}`);
  return {
    name: "oci",
    async restore(query) {
      if (repository2 === void 0) return { refusals: [unnamed()] };
      const refusals = [];
      for (const reference of tagsOf(query)) {
        const answer = await fetchProven(reference, query).catch((error) => {
          session.signal.throwIfAborted();
          const reason = error instanceof Error ? error.message : String(error);
          return { refusals: [{ tier: "oci", kind: "unavailable", key: null, reason }] };
        });
        if (answer.wheel !== void 0) return { ...answer, refusals };
        refusals.push(...answer.refusals);
      }
      return { refusals };
    },
    async publish(wheel, { replace = false } = {}) {
      if (repository2 === void 0) return { stored: false, reason: unnamed().reason };
      if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
      const reference = `${repository2}:${wheel.manifest.key}-${access.write}`;
      const there = replace ? void 0 : await resolveSafely(reference);
      if (there?.kind === "ok") return { stored: true, reason: "already there" };
      if (there !== void 0 && there.kind !== "miss") {
        return { stored: false, reason: `${there.kind}: ${there.reason}` };
      }
      const pushed = await push(wheel, reference).catch(unavailable);
      return pushed.kind === "ok" ? { stored: true, reason: `published as ${reference}` } : { stored: false, reason: `${pushed.kind}: ${pushed.reason}` };
    },
    nearest: async () => [],
    async lookup(query) {
      const found = [];
      for (const reference of tagsOf(query)) {
        if ((await resolveSafely(reference)).kind === "ok") found.push(reference);
      }
      return found;
    }
  };
}
function unnamed() {
  return {
    tier: "oci",
    kind: "unavailable",
    key: null,
    reason: "no repository was named (`oci-repository`)"
  };
}

// src/store/explain.ts
import { isDeepStrictEqual } from "node:util";
var DISTANCE = {
  arch: 1e3,
  version: 800,
  source: 400,
  gitUrl: 200,
  commit: 100,
  given: 100,
  pythonTag: 20,
  baseImage: 15,
  nixl: 10,
  nixlCommit: 8,
  ucxRef: 6,
  cudaArchs: 6,
  buildOptions: 4,
  scripts: 3
};
function compareRecipes(wanted, built) {
  const fields = Object.keys(DISTANCE);
  return fields.flatMap((field) => compareField(field, wanted, built));
}
function nearestManifests(wanted, known, limit, needs = []) {
  const sorted = known.map((manifest2) => ({ manifest: manifest2, distance: distanceOf(compareRecipes(wanted, manifest2.recipe)) })).sort((a, b) => a.distance - b.distance || b.manifest.builtBy.at.localeCompare(a.manifest.builtBy.at)).map(({ manifest: manifest2 }) => manifest2);
  const nearest = sorted.slice(0, limit);
  const sibling = sorted.find((manifest2) => isInvalidSibling(wanted, needs, manifest2));
  return sibling === void 0 || nearest.includes(sibling) ? nearest : [...nearest.slice(0, limit - 1), sibling];
}
function describeDifferences(differences) {
  return differences.map((difference) => difference.text).join("; ");
}
function explainMiss(wanted, nearest) {
  const [first] = nearest;
  if (first === void 0) return void 0;
  const differences = compareRecipes(wanted, first.recipe);
  if (differences.length === 0) return void 0;
  return `${describeDifferences(differences)} (nearest entry: ${first.key})`;
}
function isInvalidSibling(wanted, needs, found) {
  const { recipe: recipe2, wheel } = found;
  return recipe2.commit !== null && recipe2.commit === wanted.commit && recipe2.arch === wanted.arch && recipe2.gitUrl === wanted.gitUrl && needs.some((need) => !wheel.capabilities.includes(need));
}
function distanceOf(differences) {
  return differences.reduce((sum, { field }) => sum + DISTANCE[field], 0);
}
function compareField(field, wanted, built) {
  if (field === "scripts") return compareScripts(wanted.scripts, built.scripts);
  if (isDeepStrictEqual(wanted[field], built[field])) return [];
  if (field === "nixl") {
    const word2 = (has) => has ? "with" : "without";
    return [{ field, text: `nixl: built ${word2(built.nixl)}, wanted ${word2(wanted.nixl)}` }];
  }
  return [{ field, text: `${field}: built ${show(built[field])}, wanted ${show(wanted[field])}` }];
}
function compareScripts(wanted, built) {
  const paths = [.../* @__PURE__ */ new Set([...Object.keys(wanted), ...Object.keys(built)])].sort();
  return paths.flatMap((path) => {
    const [now, then] = [wanted[path], built[path]];
    if (now === then) return [];
    const what = then === void 0 ? "is new" : now === void 0 ? "is gone" : "changed";
    return [{ field: "scripts", text: `${path} ${what}` }];
  });
}
function show(value) {
  if (value === null || Array.isArray(value) && value.length === 0) return "with none";
  if (Array.isArray(value)) return value.join(",");
  const text2 = String(value);
  return /^[0-9a-f]{40}$/.test(text2) ? text2.slice(0, 12) : text2;
}

// src/store/restore.ts
var NEAREST = 5;
async function restoreWheel(tiers, query, options = {}) {
  const now = options.now ?? Date.now;
  const begun = now();
  const seconds2 = () => (now() - begun) / 1e3;
  if (options.rebuild === true) {
    const refusals2 = await passedOver(tiers, query);
    return { kind: "none", why: "invalid", reason: "rebuild asked for", seconds: seconds2(), refusals: refusals2 };
  }
  const refusals = [];
  for (const [index, tier] of tiers.entries()) {
    const answer = await tier.restore(query);
    refusals.push(...answer.refusals);
    if (answer.wheel === void 0) continue;
    refusals.push(...await fillNearer(tiers.slice(0, index), refusals, answer.wheel));
    const { wheel, proof = "hashed" } = answer;
    return { kind: "hit", tier: tier.name, wheel, proof, seconds: seconds2(), refusals };
  }
  const explained = await explainNone(tiers, query, refusals);
  return { kind: "none", ...explained, seconds: seconds2() };
}
async function fillNearer(nearer, refusals, wheel) {
  const closed = new Set(
    refusals.filter(({ kind }) => kind === "unavailable" || kind === "denied").map(({ tier }) => tier)
  );
  const failed = [];
  for (const tier of nearer) {
    if (closed.has(tier.name)) continue;
    const { stored, reason } = await tier.publish(wheel);
    if (!stored) {
      failed.push({
        tier: tier.name,
        kind: "unavailable",
        key: wheel.manifest.key,
        reason: `not filled: ${reason}`
      });
    }
  }
  return failed;
}
async function lookUp(tiers, query) {
  const found = await Promise.all(
    tiers.map(async (tier) => (await tier.lookup(query)).map((key) => ({ tier: tier.name, key })))
  );
  return found.flat();
}
async function passedOver(tiers, query) {
  const found = new Set((await lookUp(tiers, query)).map(({ tier }) => tier));
  return [...found].map((tier) => ({
    tier,
    kind: "invalid",
    key: query.key,
    reason: "passed over: rebuild asked for"
  }));
}
var ORDER = ["corrupt", "invalid", "denied", "unavailable", "miss"];
async function explainNone(tiers, query, met) {
  const near = (await Promise.all(
    tiers.map(
      async (tier) => (await tier.nearest(query, NEAREST)).map((manifest2) => ({ tier: tier.name, manifest: manifest2 }))
    )
  )).flat();
  const siblings = near.filter(
    ({ manifest: manifest2 }) => manifest2.key !== query.key && isInvalidSibling(query.recipe, query.needs, manifest2)
  ).map(({ tier, manifest: manifest2 }) => invalidSibling(tier, query, manifest2));
  const nearest = near.map(({ manifest: manifest2 }) => manifest2).filter((manifest2) => manifest2.key !== query.key);
  const refusals = [...met, ...siblings];
  const why = ORDER.find((kind) => refusals.some((refusal) => refusal.kind === kind)) ?? "miss";
  const leading = refusals.filter((refusal) => refusal.kind === why);
  const explained = siblings.length > 0 ? void 0 : explainMiss(query.recipe, nearest);
  const reasons = why === "miss" ? [explained ?? "no entry with this key in any tier, and none to compare with"] : [
    ...leading.map(({ tier, reason }) => `${tier}: ${reason}`),
    ...explained === void 0 ? [] : [explained]
  ];
  return { why, reason: [...new Set(reasons)].join("; "), refusals };
}
function invalidSibling(tier, query, manifest2) {
  const differences = describeDifferences(compareRecipes(query.recipe, manifest2.recipe));
  return { tier, kind: "invalid", key: manifest2.key, reason: differences };
}

// src/store/tool-cache.ts
import { mkdir as mkdir7, rename as rename6, rm as rm9, stat as stat6, utimes } from "node:fs/promises";
import { basename as basename3, join as join15 } from "node:path";

// src/store/layout.ts
import { join as join12 } from "node:path";
var TOOL_NAME = "trtllm-wheel";
function storeHome(storePath) {
  return join12(storePath, TOOL_NAME);
}
function stagingFolder(storePath) {
  return join12(storeHome(storePath), ".staging");
}
function locksFolder(storePath) {
  return join12(storeHome(storePath), ".locks");
}
function quarantineFolder(storePath) {
  return join12(storeHome(storePath), ".quarantine");
}
function allowUntrusted(storePath) {
  return join12(storeHome(storePath), ".allow-untrusted");
}
function toolArch(arch) {
  return arch === "amd64" ? "x64" : arch;
}
function entryPlace(storePath, key, arch, authority) {
  const hash = /^[A-Za-z0-9._-]+-([0-9a-f]{16,64})$/.exec(key)?.[1];
  if (hash === void 0) {
    throw new ToolError({
      code: "BAD_KEY",
      kind: "bug",
      what: `\`${key}\` is not the key of a wheel.`,
      means: "No entry can be looked up or written under it.",
      next: "Please report it with the log of this step."
    });
  }
  return placeOf(storePath, `0.0.0-${authority}.h${hash}`, toolArch(arch), authority);
}
function placeOfVersion(storePath, version, toolArchName) {
  const authority = /^0\.0\.0-(trusted|untrusted|pr-\d+)\.h[0-9a-f]{16,64}$/.exec(version)?.[1];
  return authority === void 0 ? void 0 : placeOf(storePath, version, toolArchName, authority);
}
function placeOf(storePath, version, archName, authority) {
  const folder = join12(storeHome(storePath), version);
  const home = join12(folder, archName);
  return {
    authority,
    version,
    folder,
    home,
    marker: `${home}.complete`,
    manifest: join12(home, "manifest.json"),
    seal: join12(home, "seal.json")
  };
}
function useLock(storePath, place2) {
  return join12(locksFolder(storePath), `${place2.version}.use`);
}
function buildLock(storePath, key) {
  return join12(locksFolder(storePath), `${key}.build`);
}

// src/store/ls.ts
import { readdir as readdir5, readFile as readFile7, stat as stat5 } from "node:fs/promises";
import { basename as basename2, join as join13 } from "node:path";
async function listEntries(storePath) {
  const home = storeHome(storePath);
  const versions = await readdir5(home).catch((error) => {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  });
  const entries = [];
  for (const version of versions) {
    for (const arch of ["x64", "arm64"]) {
      const place2 = placeOfVersion(storePath, version, arch);
      const entry = place2 === void 0 ? void 0 : await readEntry(place2);
      if (entry !== void 0) entries.push(entry);
    }
  }
  return entries.sort((a, b) => a.usedAt.getTime() - b.usedAt.getTime());
}
var RECENT = 200;
var BATCH = 64;
async function manifestsToCompare(storePath, authorities, wanted) {
  const places = await placesByUse(storePath, authorities);
  const recent = await readable(places.slice(0, RECENT));
  const older = places.slice(RECENT).filter(({ home }) => basename2(home) === toolArch(wanted.arch));
  const related = [];
  for (let at = 0; wanted.commit !== null && at < older.length && related.length < RECENT; at += BATCH) {
    const maybe = await naming(older.slice(at, at + BATCH), wanted.commit);
    const read = await readable(maybe);
    related.push(...read.filter(({ recipe: recipe2 }) => recipe2.commit === wanted.commit));
  }
  return [...recent, ...related];
}
async function placesByUse(storePath, authorities) {
  const versions = await readdir5(storeHome(storePath)).catch(() => []);
  const places = versions.flatMap((version) => ["x64", "arm64"].flatMap((arch) => placeOfVersion(storePath, version, arch) ?? [])).filter(({ authority }) => authorities.includes(authority));
  const used = await inBatches(places, async (place2) => ({
    place: place2,
    at: (await stat5(place2.marker).catch(() => void 0))?.mtimeMs
  }));
  return used.flatMap(({ place: place2, at }) => at === void 0 ? [] : [{ place: place2, at }]).sort((a, b) => b.at - a.at).map(({ place: place2 }) => place2);
}
async function naming(places, commit) {
  const texts = await Promise.all(places.map(({ manifest: manifest2 }) => readFile7(manifest2, "latin1").catch(() => "")));
  return places.filter((_, index) => texts[index]?.includes(commit));
}
async function readable(places) {
  const read = await inBatches(places, ({ manifest: manifest2 }) => readManifest(manifest2).catch(() => void 0));
  return read.flatMap((one) => one?.kind === "ok" ? [one.manifest] : []);
}
async function inBatches(items, body) {
  const results = [];
  for (let at = 0; at < items.length; at += BATCH) {
    results.push(...await Promise.all(items.slice(at, at + BATCH).map(body)));
  }
  return results;
}
async function readEntry(place2) {
  const folder = await stat5(place2.home).catch(() => void 0);
  if (folder === void 0) return void 0;
  const read = await readManifest(place2.manifest).catch((error) => ({
    kind: "damaged",
    reason: error instanceof Error ? error.message : String(error)
  }));
  const marker = await stat5(place2.marker).catch(() => void 0);
  return {
    place: place2,
    manifest: read.kind === "ok" ? read.manifest : void 0,
    problem: read.kind === "ok" ? void 0 : read.reason,
    size: await sizeOf(place2.home),
    usedAt: marker?.mtime ?? folder.mtime,
    publishedAt: folder.mtime
  };
}
async function sizeOf(folder) {
  let bytes = 0;
  for (const name of await readdir5(folder).catch(() => [])) {
    bytes += (await stat5(join13(folder, name)).catch(() => void 0))?.size ?? 0;
  }
  return bytes;
}

// src/store/quarantine.ts
import { lstat as lstat5, mkdir as mkdir6, rename as rename5, writeFile as writeFile6 } from "node:fs/promises";
import { join as join14 } from "node:path";
async function entryIdentity(place2) {
  return lstat5(place2.folder, { bigint: true }).then(
    ({ ino, birthtimeNs }) => `${ino}-${birthtimeNs}`,
    () => void 0
  );
}
async function quarantineEntry(storePath, place2, identity, reason, now) {
  if (identity === void 0) return void 0;
  const stamp = now.toISOString().replaceAll(/[:.]/g, "-");
  const target = join14(quarantineFolder(storePath), `${place2.version}-${stamp}-${process.pid}`);
  await mkdir6(quarantineFolder(storePath), { recursive: true });
  if (await entryIdentity(place2) !== identity) return void 0;
  if (!await moveAway(place2.folder, target)) return void 0;
  const taken = await entryIdentity({ folder: target });
  if (taken !== identity && await moveAway(target, place2.folder)) return void 0;
  const why = taken === identity ? reason : "taken by mistake for a damaged entry, and replaced since";
  const note = { version: place2.version, at: now.toISOString(), reason: why };
  await writeFile6(join14(target, "reason.json"), `${JSON.stringify(note)}
`).catch(() => {
  });
  return taken === identity ? target : void 0;
}
async function moveAway(from, to) {
  try {
    await rename5(from, to);
    return true;
  } catch (error) {
    if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes(errnoOf(error) ?? "")) return false;
    throw error;
  }
}

// src/store/tool-cache.ts
function openToolCache(options) {
  const { storePath, session, access } = options;
  const held = /* @__PURE__ */ new Map();
  const hold = async (place2) => {
    if (held.has(place2.version)) return;
    try {
      await mkdir7(locksFolder(storePath), { recursive: true });
      const lock = await takeLock(useLock(storePath, place2), {
        shared: true,
        anyUser: true,
        signal: session.signal
      });
      if (lock !== void 0) held.set(place2.version, lock);
    } catch (error) {
      if (!isReadOnly(error)) throw error;
    }
  };
  const prove = (place2, query) => proveEntry(place2, {
    key: query.key,
    needs: query.needs,
    verify: options.verify,
    trustSeal: access.trustSeal,
    nowNs: BigInt(session.now().getTime()) * 1000000n,
    signal: session.signal
  });
  const restoreFrom = async (place2, query) => {
    if (await entryIdentity(place2) === void 0) return { kind: "miss", reason: "no entry with this key" };
    await hold(place2);
    const identity = await entryIdentity(place2);
    const proven = await prove(place2, query);
    if (proven.kind === "ok") await markUsed(place2, session.now());
    if (proven.kind === "corrupt" && access.write === place2.authority) {
      const moved = await quarantineEntry(storePath, place2, identity, proven.reason, session.now());
      const where = moved === void 0 ? "" : ` (moved to ${moved})`;
      return { kind: "corrupt", reason: `${proven.reason}${where}` };
    }
    return proven;
  };
  const putInPlace = async (staged, place2) => {
    await syncTree(staged);
    await hold(place2);
    try {
      await rename6(staged, place2.folder);
    } catch (error) {
      if (errnoOf(error) === "ENOTEMPTY" || errnoOf(error) === "EEXIST") return false;
      throw error;
    }
    await syncPath(storeHome(storePath)).catch(() => {
    });
    return true;
  };
  const yieldTo = async (place2, wheel, replace) => {
    const identity = await entryIdentity(place2);
    if (identity === void 0) return void 0;
    const { key } = wheel.manifest;
    const there = await prove(place2, { key, needs: wheel.manifest.wheel.capabilities });
    if (there.kind === "ok" && (!replace || sameContent(there.wheel, wheel))) {
      await hold(place2);
      return { stored: true, reason: "already there", wheel: there.wheel };
    }
    if (there.kind === "invalid" && !replace && there.reason.startsWith("manifest.json")) {
      return { stored: false, reason: there.reason };
    }
    if (there.kind === "unavailable") return { stored: false, reason: there.reason };
    const why = there.kind === "ok" ? "replaced by a rebuild" : there.reason;
    await quarantineEntry(storePath, place2, identity, why, session.now());
    return void 0;
  };
  const publishStaged = async (versionFolder, wheel, place2) => {
    const text2 = serialiseManifest(wheel.manifest);
    const archFolder = join15(versionFolder, basename3(place2.home));
    await writeDurable(join15(archFolder, "manifest.json"), text2);
    await writeDurable(join15(versionFolder, basename3(place2.marker)), sha256Bytes(text2));
    if (await putInPlace(versionFolder, place2)) {
      return {
        stored: true,
        reason: "published",
        wheel: { path: join15(place2.home, wheel.manifest.wheel.fileName), manifest: wheel.manifest }
      };
    }
    return await yieldTo(place2, wheel, false) ?? {
      stored: false,
      reason: "another job was publishing the same key; its entry was damaged"
    };
  };
  const closedToUs = async () => {
    if (access.trustSeal || await stat6(allowUntrusted(storePath)).catch(() => void 0) !== void 0)
      return void 0;
    return `${access.reason}, and this host's operator has not allowed untrusted runs (no ${allowUntrusted(storePath)})`;
  };
  const stage = async () => await closedToUs() === void 0 ? session.tempFolder("entry", stagingFolder(storePath)) : session.tempFolder("entry");
  const withPlace = async (wheel, publishOptions, fill, unfill = async () => {
  }) => {
    if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
    const closed = await closedToUs();
    if (closed !== void 0) return { stored: false, reason: closed };
    try {
      const { key, recipe: recipe2 } = wheel.manifest;
      const place2 = entryPlace(storePath, key, recipe2.arch, access.write);
      const there = await yieldTo(place2, wheel, publishOptions.replace === true);
      if (there !== void 0) return there;
      const staging = await stage();
      const versionFolder = join15(staging, place2.version);
      const archFolder = join15(versionFolder, basename3(place2.home));
      let stored = false;
      try {
        await mkdir7(archFolder, { recursive: true });
        const refused = await fill(archFolder);
        if (refused !== void 0) return { stored: false, reason: refused };
        const published = await publishStaged(versionFolder, wheel, place2);
        stored = published.stored;
        return published;
      } finally {
        if (!stored) await unfill(archFolder);
        await rm9(staging, { recursive: true, force: true }).catch(() => {
        });
      }
    } catch (error) {
      session.signal.throwIfAborted();
      return { stored: false, reason: describe(error) };
    }
  };
  return {
    name: "tool-cache",
    storePath,
    stage,
    async restore(query) {
      const closed = await closedToUs();
      if (closed !== void 0) {
        return { refusals: [{ tier: "tool-cache", kind: "denied", key: null, reason: closed }] };
      }
      const refusals = [];
      for (const authority of access.read) {
        const answer = await attempt2(
          session,
          () => restoreFrom(entryPlace(storePath, query.key, query.recipe.arch, authority), query)
        );
        if (answer.kind === "ok") return { wheel: answer.wheel, proof: answer.proof, refusals };
        const key = answer.kind === "miss" ? null : query.key;
        refusals.push({ tier: "tool-cache", kind: answer.kind, key, reason: answer.reason });
      }
      return { refusals };
    },
    publish: (wheel, publishOptions = {}) => withPlace(wheel, publishOptions, async (archFolder) => {
      const { fileName, sha256: sha2562 } = wheel.manifest.wheel;
      const copied = await copyHashed(wheel.path, join15(archFolder, fileName), { signal: session.signal });
      return copied === sha2562 ? void 0 : `the wheel at ${wheel.path} has SHA-256 ${copied}, its manifest says ${sha2562}`;
    }),
    adopt: (staged, publishOptions = {}) => withPlace(
      staged,
      publishOptions,
      async (archFolder) => {
        await rename6(staged.path, join15(archFolder, staged.manifest.wheel.fileName));
        return void 0;
      },
      // Hours of building must not end with the staging folder because the store could not take their wheel.
      async (archFolder) => {
        await rename6(join15(archFolder, staged.manifest.wheel.fileName), staged.path).catch(ignoreMissing);
      }
    ),
    async nearest(query, limit) {
      if (await closedToUs() !== void 0) return [];
      const known = await manifestsToCompare(storePath, access.read, query.recipe).catch(() => []);
      return nearestManifests(query.recipe, known, limit, query.needs);
    },
    async lookup(query) {
      if (await closedToUs() !== void 0) return [];
      const places = access.read.map((who) => entryPlace(storePath, query.key, query.recipe.arch, who));
      const present = await Promise.all(places.map((place2) => entryIdentity(place2)));
      return places.flatMap((place2, index) => present[index] === void 0 ? [] : [place2.version]);
    },
    async close() {
      for (const lock of held.values()) await lock.release();
      held.clear();
    }
  };
}
async function attempt2(session, body) {
  try {
    return await body();
  } catch (error) {
    session.signal.throwIfAborted();
    return { kind: "unavailable", reason: describe(error) };
  }
}
async function markUsed(place2, now) {
  await utimes(place2.marker, now, now).catch(() => {
  });
}
function sameContent(a, b) {
  return a.manifest.wheel.sha256 === b.manifest.wheel.sha256;
}
function ignoreMissing(error) {
  if (errnoOf(error) !== "ENOENT") throw error;
}
function isReadOnly(error) {
  return ["EROFS", "EACCES", "EPERM"].includes(errnoOf(error) ?? "");
}
function describe(error) {
  return error instanceof Error ? error.message : String(error);
}

// src/store/open.ts
var FAR_TIERS = {
  actions: openActionsCache,
  oci: openOci
};
function openStore(session, cache, far) {
  let host;
  const openHost = async () => {
    const storePath = cache.tiers.includes("tool-cache") ? cache.storePath : await session.tempFolder("store");
    return openToolCache({ session, storePath, access: cache.access, verify: cache.verify });
  };
  const getHost = () => {
    host ??= openHost();
    return host;
  };
  const tiers = async () => {
    const near = await getHost();
    return cache.tiers.map(
      (name) => name === "tool-cache" ? near : FAR_TIERS[name]({
        session,
        host: near,
        access: cache.access,
        repository: cache.ociRepository,
        ...far
      })
    );
  };
  return {
    host: getHost,
    tiers,
    async restore(plan) {
      const { key, recipe: recipe2, needs } = plan;
      return restoreWheel(await tiers(), { key, recipe: recipe2, needs }, { rebuild: cache.rebuild });
    },
    describe: (outcome) => outcome.kind === "hit" ? `hit in ${outcome.tier} (${outcome.proof})` : `${outcome.why}: ${outcome.reason}`,
    close: async () => (await host)?.close()
  };
}

export {
  ToolError,
  toToolError,
  exitCodeOf,
  errnoOf,
  formatSeconds,
  formatBytes,
  startProgress,
  takeLock,
  RUN_MARK,
  runProcess,
  CONTAINER_LABEL,
  userFolder,
  ownedFolder,
  withEnvironment,
  mergeEnvironment,
  throughDoor,
  stagingFolder,
  locksFolder,
  quarantineFolder,
  useLock,
  buildLock,
  sha256File,
  canonicalJson,
  recipeToKey,
  makeManifest,
  listEntries,
  entryIdentity,
  quarantineEntry,
  parseVerifyPolicy,
  proveEntry,
  OWN_BYTES,
  handOff,
  releaseHandoff,
  publishWheel,
  redact,
  streamLog,
  parseGitUrl,
  normaliseGitUrl,
  decode,
  OPERATOR,
  decideAccess,
  limitToRemotes,
  pickServiceEnvironment,
  openStore
};
