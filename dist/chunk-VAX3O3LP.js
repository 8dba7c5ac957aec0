import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);

// src/system/progress.ts
import { freemem, totalmem } from "node:os";
function formatSeconds(seconds) {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const pad = (n) => String(n).padStart(2, "0");
  if (minutes < 60) return `${minutes} min ${pad(whole % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min ${pad(whole % 60)} s`;
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
var DRAW_MS = 500;
function startProgress(log, phase, options = {}) {
  const now = options.now ?? Date.now;
  const everyMs = (options.everySeconds ?? 15) * 1e3;
  const begun = now();
  const owner = {};
  let printedAt = 0;
  let last = {
    text: "started",
    fraction: void 0,
    line: ""
  };
  const standing = () => ({
    phase,
    ...last,
    elapsed: (now() - begun) / 1e3,
    memory: { free: process.availableMemory?.() ?? freemem(), total: totalmem() }
  });
  const print = () => {
    printedAt = now();
    log.info(progressLine(standing()));
  };
  const draw = () => log.live?.set(owner, progressRows(standing()));
  const tick = setInterval(
    log.live === void 0 ? print : draw,
    log.live === void 0 ? everyMs * 2 : DRAW_MS
  );
  tick.unref();
  return {
    update(text, fraction, line) {
      last = { text, fraction, line: line ?? last.line };
      if (log.live === void 0 && now() - printedAt >= everyMs) print();
    },
    done(text) {
      clearInterval(tick);
      log.live?.set(owner, null);
      if (text === void 0) return;
      last = { text, fraction: void 0, line: "" };
      print();
    }
  };
}
var SCARCE = 0.1;
function progressLine(at) {
  const percent = at.fraction === void 0 ? "" : ` ${percentOf(at.fraction)} %`;
  const scarce = at.memory.free < at.memory.total * SCARCE ? `, ${memoryText(at)}` : "";
  return `${at.phase}:${percent} ${at.text} (${formatSeconds(at.elapsed)}${leftText(at)}${scarce})`;
}
var BAR = 20;
function progressRows(at) {
  const filled = Math.round((at.fraction ?? 0) * BAR);
  const bar = at.fraction === void 0 ? "" : ` [${"#".repeat(filled)}${"-".repeat(BAR - filled)}] ${percentOf(at.fraction)} %`;
  const head = `${at.phase}:${bar} ${at.text} (${formatSeconds(at.elapsed)}${leftText(at)}, ${memoryText(at)})`;
  return at.line === "" ? [head] : [head, `  ${at.line}`];
}
function percentOf(fraction) {
  return Math.round(fraction * 100);
}
function leftText({ fraction, elapsed }) {
  if (fraction === void 0 || fraction <= 0.02 || fraction >= 1) return "";
  return `, about ${formatSeconds(elapsed / fraction * (1 - fraction))} left`;
}
function memoryText({ memory: { free, total } }) {
  return `${formatBytes(free)} of ${formatBytes(total)} memory free`;
}

// src/report/text.ts
var LONGEST = 300;
function oneLine(text, longest = LONGEST) {
  const head = text.slice(0, longest * 8 + 200);
  const clean = head.toWellFormed().replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, "").trim();
  const characters = Array.from(clean.slice(0, longest * 2 + 2));
  return characters.length <= longest && head.length === text.length ? clean : `${characters.slice(0, longest - 1).join("")}\u2026`;
}
function count(n, word) {
  return `${n} ${word}${n === 1 ? "" : "s"}`;
}
function rate(gbps) {
  if (gbps === null) return "\u2013";
  return `${gbps >= 100 ? gbps.toFixed(0) : gbps >= 1 ? gbps.toFixed(1) : gbps.toPrecision(2)} GB/s`;
}
function sentence(text) {
  const trimmed = text.trim();
  return /[.!?:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

// src/report/gpu-minutes.ts
function gpuMinutes({ phases, restore }, { arms }) {
  const seen = arms.flatMap(({ gpus }) => gpus === null ? [] : [gpus]);
  if (seen.length === 0) return void 0;
  const count2 = Math.max(...seen);
  const minutes = (seconds) => Math.round(seconds * count2 / 60 * 10) / 10;
  return {
    count: count2,
    usedMinutes: minutes(phases.reduce((sum, phase) => sum + phase.seconds, 0)),
    avoidedMinutes: minutes(savedSeconds(restore) ?? 0)
  };
}
function savedSeconds(restore) {
  if (restore?.kind !== "hit") return void 0;
  const built = restore.buildSeconds ?? null;
  return built === null ? void 0 : Math.max(0, built - restore.seconds);
}

// src/report/words.ts
function plainWords(report) {
  const { judgement, verdict } = report;
  if (verdict === null) return "";
  const words = judgement === void 0 ? INFRA : WORDS[verdict](judgement);
  return judgement?.profile === "reference" ? `${words} ${REFERENCE}` : words;
}
var INFRA = "The machine failed, not the change under test. Nothing was found out about this build.";
var REFERENCE = "This was shown with our reference engine; it says nothing about TensorRT-LLM itself.";
var WORDS = {
  PROVEN: ({ backend, wire, bytes, gbps }) => `This build does what it should: the workers handed each other ${formatBytes(bytes)} of cache through ${backend}, over the fast way (${wire}${speed(gbps)}), and gave the right answers.`,
  WRONG_BACKEND: ({ backend, expected }) => `This build answers, but through ${backend} where ${expected ?? "another backend"} was wanted. Do not release it as one that uses ${expected ?? "it"}.`,
  SLOW_PATH: ({ backend, wire, gbps }) => `This build answers, but its workers hand each other the cache the slow way (${backend} over ${wire}${speed(gbps)}). In production it would be many times slower than the hardware allows.`,
  NO_TRANSFER: () => "This build answers, but its workers handed each other nothing: each request was computed anew. The split into prefill and decode workers brings no gain.",
  WRONG_TOKENS: () => "This build hands the cache over, and gives other answers than one worker alone. Do not release it.",
  START_FAILED: () => "The service of this build did not start. Nothing could be measured.",
  TIMEOUT: () => "The service of this build hung. Nothing could be measured to its end.",
  INCONCLUSIVE: () => "It cannot be said which way the cache took: evidence is missing or contradicts itself. This is not a pass.",
  INFRA: () => INFRA
};
function speed(gbps) {
  return gbps === null ? "" : ` at ${rate(gbps)}`;
}

// src/report/story.ts
var MOST_NEXT = 5;
function tell(report) {
  return {
    ...lead(report),
    plain: plainWords(report),
    next: nextSteps(report).slice(0, MOST_NEXT),
    facts: [
      planFact(report),
      cacheFact(report),
      wheelFact(report),
      imageFact(report),
      gpuFact(report)
    ].filter((fact) => fact !== void 0)
  };
}
function lead(report) {
  const { judgement, error } = report;
  if (judgement !== void 0) {
    const green = judgement.verdict === "PROVEN" && error === void 0;
    const trouble = error === void 0 || error.kind === "answer" ? "" : ` After the verdict: ${error.what}`;
    return {
      tone: green ? "good" : "bad",
      headline: verdictLine(report),
      reason: `${judgement.reason}${trouble}`
    };
  }
  if (error !== void 0) {
    const verdict = report.verdict ?? "No verdict";
    return { tone: "bad", headline: `${verdict}: ${error.what}`, reason: error.means };
  }
  const last = report.phases.filter((phase) => phase.state === "done" && phase.name !== "report").at(-1);
  return {
    tone: "neutral",
    headline: `No verdict was asked for${last === void 0 ? "" : `: the run ended after ${last.name}`}`,
    reason: ""
  };
}
function verdictLine({ judgement }) {
  if (judgement === void 0) return "";
  const { line, backend, claim, wire, bytes, gbps } = judgement;
  if (claim !== "used") return line;
  const speed2 = gbps === null ? "" : ` at ${rate(gbps)}`;
  return `${line}: ${backend} moved ${formatBytes(bytes)} over ${wire}${speed2}`;
}
function nextSteps({ judgement, error }) {
  const diagnoses = uniqueByCode(judgement?.diagnoses ?? []).slice(0, MOST_NEXT);
  const steps = diagnoses.map(({ words, next }) => `${sentence(words)} ${next}`);
  if (error !== void 0 && (error.kind !== "answer" || steps.length === 0)) steps.unshift(error.next);
  return steps;
}
function uniqueByCode(diagnoses) {
  return [...new Map(diagnoses.map((one) => [`${one.code} ${one.next}`, one])).values()];
}
function planFact({ plan }) {
  if (plan === void 0) return void 0;
  const commit = `, ${originOf(plan)}`;
  const nixl = plan.recipe.nixlCommit === null ? "" : `, NIXL ${plan.recipe.nixlCommit.slice(0, 12)}`;
  return {
    name: "Plan",
    text: `generation ${plan.generation}, ${plan.recipe.arch}${commit}${nixl}; key ${plan.key}`
  };
}
function originOf({ recipe }) {
  const { source, commit, given, baseImage } = recipe;
  if (source === "given-wheel") return `given wheel ${given?.slice(0, 12)}`;
  if (source === "pip") return `pip ${given?.replace(/ --hash=.*$/s, "")}`;
  if (source === "upstream-image") return `wheel of ${baseImage}`;
  return `TensorRT-LLM ${commit?.slice(0, 12)}${source === "trtllm-make" ? " by its own make" : ""}`;
}
function cacheFact({ restore }) {
  if (restore === void 0) return void 0;
  const seconds = formatSeconds(restore.seconds);
  if (restore.kind === "none")
    return { name: "Wheel cache", text: `${restore.why} (${restore.reason}), ${seconds}` };
  if (restore.kind === "found")
    return {
      name: "Wheel cache",
      text: `there is one in ${restore.tier} (${restore.proof}), not fetched, ${seconds}`
    };
  const saved = savedSeconds(restore);
  const spared = saved === void 0 ? "" : `; saved ${formatSeconds(saved)} against a build`;
  const odd = restore.refusals.filter((refusal) => refusal.kind !== "miss").map(refusalText);
  const passed = odd.length === 0 ? "" : `; passed over ${odd.join("; ")}`;
  return {
    name: "Wheel cache",
    text: `${restore.kind} in ${restore.tier}, ${restore.proof}, ${seconds}${spared}${passed}`
  };
}
function refusalText({ tier, kind, reason }) {
  return `${tier}: ${kind} (${reason})`;
}
function wheelFact({ wheel }) {
  if (wheel === void 0) return void 0;
  const how = wheel.buildSeconds === null ? wheel.origin : `built in ${formatSeconds(wheel.buildSeconds)}`;
  const holds = wheel.capabilities.length === 0 ? "no KV wrapper" : wheel.capabilities.join(", ");
  const kept = wheel.published.map(
    ({ tier, stored, reason }) => stored ? tier : `not in ${tier} (${reason})`
  );
  const where = kept.length === 0 ? "" : `; published: ${kept.join(", ")}`;
  const text = `${wheel.fileName}, ${formatBytes(wheel.size)}, holds ${holds}; ${how}${where}; sha256 ${wheel.sha256.slice(0, 16)}\u2026${wheel.note === void 0 ? "" : `; ${wheel.note}`}`;
  return { name: "Wheel", text };
}
function imageFact({ image, wheel }) {
  if (image === void 0) return void 0;
  const broken = image.contract.checks.filter((check) => !check.ok);
  const contract = broken.length === 0 ? `contract holds (${count(image.contract.checks.length, "check")})` : `contract broken: ${broken.map(({ name, expected, found }) => `${name}: expected ${expected}, found ${found}`).join("; ")}`;
  const how = image.reused ? "unchanged, not built again" : `built in ${formatSeconds(image.seconds)}`;
  const pushed = image.pushed === void 0 ? "" : `; pushed as ${image.pushed.reference}`;
  const { installed } = image.contract;
  const brought = wheel !== void 0 || installed === void 0 || installed === null ? "" : `; TensorRT-LLM ${installed.version} in it has ${installed.capabilities.join(", ") || "no KV backend"}`;
  return { name: "Image", text: `${image.reference}, ${how}; ${contract}${brought}${pushed}` };
}
function gpuFact({ gpu }) {
  if (gpu === void 0) return void 0;
  const { count: gpus, usedMinutes, avoidedMinutes } = gpu;
  if (gpus === 0) return { name: "GPU minutes", text: "none: this machine has no GPU" };
  const avoided = avoidedMinutes > 0 ? `, ${avoidedMinutes} avoided by restoring the wheel` : "";
  return { name: "GPU minutes", text: `${usedMinutes} used on ${count(gpus, "GPU")}${avoided}` };
}
function asItShould({ arm, verdict, backend, wanted, claim, wire }) {
  if (verdict === "PROVEN" && arm !== "slow") return true;
  if (verdict === "START_FAILED" || verdict === "TIMEOUT" || verdict === "INFRA") return false;
  if (arm === "slow") return verdict === "SLOW_PATH" || claim === "used" && wire === "tcp";
  return arm === "contrast" && claim === "used" && backend === wanted;
}
var ARM_ORDER = ["shipped", "expected", "contrast", "slow", "aggregated"];
function armsOf({ judgement }) {
  return (judgement?.arms ?? []).toSorted((a, b) => ARM_ORDER.indexOf(a.arm) - ARM_ORDER.indexOf(b.arm));
}
function armRow(arm) {
  const control = arm.verdict !== "PROVEN" && asItShould(arm) ? " (as it should be)" : "";
  const verdict = `${arm.verdict}${control}`;
  const seconds = arm.seconds.toFixed(1);
  if (arm.arm === "aggregated") return [arm.arm, verdict, "\u2013", "\u2013", "\u2013", "\u2013", seconds];
  const backend = arm.claim === "used" || arm.claim === "none" ? arm.backend : `${arm.backend} (${arm.claim})`;
  const expected = arm.bytesExpected === null ? "" : ` of ${formatBytes(arm.bytesExpected)}`;
  const bytes = `${formatBytes(arm.bytes)}${expected}`;
  return [arm.arm, verdict, backend, arm.wire, bytes, rate(arm.gbps).replace(" GB/s", ""), seconds];
}
var ARM_HEAD = ["Arm", "Verdict", "Backend", "Wire", "KV bytes", "GB/s", "Seconds"];

// src/report/html/markup.ts
var Markup = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function html(parts, ...values) {
  return new Markup(parts.reduce((text, part, index) => text + shown(values[index - 1] ?? "") + part));
}
var NOTHING = new Markup("");
function shown(value) {
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(shown).join("");
  return escaped(String(value));
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped(text) {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, "\uFFFD").replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, (mark) => `[${codeOf(mark)}]`).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
function codeOf(mark) {
  return `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function code(text) {
  return html`<bdi><code>${text}</code></bdi>`;
}
function dataTable(caption, head, rows) {
  if (rows.length === 0) return NOTHING;
  const body = rows.map(
    ([first = "", ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`
  );
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${head.map(
    (name) => html`<th scope="col">${name}</th>`
  )}</tr></thead><tbody>${body}</tbody></table></div>`;
}

export {
  formatSeconds,
  formatBytes,
  startProgress,
  gpuMinutes,
  savedSeconds,
  oneLine,
  count,
  rate,
  sentence,
  tell,
  refusalText,
  asItShould,
  armsOf,
  armRow,
  ARM_HEAD,
  Markup,
  html,
  NOTHING,
  code,
  dataTable
};
