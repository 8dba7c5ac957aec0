import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  ARM_HEAD,
  Markup,
  NOTHING,
  armRow,
  armsOf,
  asItShould,
  code,
  count,
  dataTable,
  formatBytes,
  formatSeconds,
  html,
  oneLine,
  rate,
  refusalText,
  savedSeconds,
  sentence,
  startProgress,
  tell
} from "./chunk-VAX3O3LP.js";
import {
  AGENT_PID,
  ENTRY_FILES,
  LOOKED_UP
} from "./chunk-WDQJ26D7.js";

// src/system/errors.ts
var EXIT_CODES = { answer: 1, usage: 2, surroundings: 3, bug: 70 };
var ToolError = class extends Error {
  code;
  kind;
  what;
  means;
  next;
  place;
  constructor(parts) {
    super(`${parts.what} ${parts.means} ${parts.next}`, { cause: parts.cause });
    this.name = "ToolError";
    this.code = parts.code;
    this.kind = parts.kind;
    this.what = parts.what;
    this.means = parts.means;
    this.next = parts.next;
    this.place = parts.place;
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

// src/system/redact.ts
var SHORTEST = 4;
var SHORTEST_FORM = 8;
function redact(text2, secrets) {
  let clean = text2;
  for (const secret of secrets) {
    if (secret.length >= SHORTEST) clean = clean.replaceAll(secret, "***");
  }
  return clean;
}
function secretForms(secrets) {
  const forms = /* @__PURE__ */ new Set();
  for (const secret of secrets.map((one) => one.trim()).filter((one) => one.length >= SHORTEST)) {
    forms.add(secret);
    for (const form of derived(secret)) if (form.length >= SHORTEST_FORM) forms.add(form);
  }
  return [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
function derived(secret) {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const base64 = Buffer.from(secret).toString("base64");
  return [
    ...lines,
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replace(/=+$/, ""),
    Buffer.from(secret).toString("base64url")
  ];
}

// src/system/log.ts
function streamLog(write, secrets = [], live) {
  const put = live === void 0 ? write : (line2) => live.above(() => write(line2));
  const line = (prefix, message, place3) => put(`${prefix}${redact(`${message}${place3 === void 0 ? "" : ` (${placeText(place3)})`}`, secrets)}
`);
  return {
    debug: () => {
    },
    info: (message) => line("", message),
    notice: (message, place3) => line("", message, place3),
    warning: (message, place3) => line("warning: ", message, place3),
    error: (message, place3) => line("error: ", message, place3),
    async group(name, body) {
      line("== ", name);
      return body();
    },
    ...live === void 0 ? {} : { live: withoutSecrets(live, secrets) }
  };
}
function withoutSecrets(live, secrets) {
  return {
    set: (owner, rows) => live.set(owner, rows?.map((row) => redact(row, secrets)) ?? null),
    above: live.above
  };
}
function placeText({ file, line }) {
  return line === void 0 ? file : `${file}:${line}`;
}

// src/report/write.ts
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/report/html/page.ts
import { createHash } from "node:crypto";

// src/system/help-link.ts
var DOCS = "https://github.com/org/trtllm-nixl-build/blob/v1/docs";
function helpLink(code3) {
  return `${DOCS}/troubleshooting.md#${code3.toLowerCase()}`;
}

// src/report/decided.ts
function decidedBy({ rules: fired = [], findings }) {
  const decisive = fired.filter(({ verdict }) => verdict !== null).flatMap((rule) => rule.findings);
  const named = decisive.length > 0 ? decisive : fired.flatMap((rule) => rule.findings);
  if (named.length > 0) return new Set(named);
  const best = Math.max(0, ...findings.map(({ strength }) => strength));
  return new Set(findings.flatMap(({ strength }, index) => best >= 2 && strength === best ? [index] : []));
}

// src/report/html/arms.ts
var MOST_FINDINGS = 80;
function armsSection(report) {
  const arms = armsOf(report);
  if (arms.length === 0) return NOTHING;
  return dataTable(
    "What each arm showed",
    [...ARM_HEAD, "Why"],
    arms.map((arm) => [...armRow(arm), arm.reason])
  );
}
function evidenceSection(report, view) {
  const arms = armsOf(report);
  if (arms.length === 0) return plainFindings(report);
  const [first] = arms;
  return html`<p class="quiet">Marked findings are those by which the judge went. A finding of strength 3 proves, 2 is good, 1 supports, 0 is a wish and decides nothing.</p>${arms.map(
    (arm) => armDetails(
      arm,
      view.arms.find((one) => one.arm === arm.arm),
      arm === first || !asItShould(arm)
    )
  )}`;
}
function plainFindings({ judgement }) {
  if (judgement === void 0 || judgement.findings.length === 0) return NOTHING;
  return html`${judgement.findings.slice(0, MOST_FINDINGS).map((finding) => findingMarkup(finding, false, void 0))}`;
}
function armDetails(arm, view, open5) {
  const tone = asItShould(arm) ? "good" : "bad";
  const decided = decidedBy(arm);
  const order = arm.findings.map((finding, index) => ({ finding, index, decided: decided.has(index) })).toSorted((a, b) => Number(b.decided) - Number(a.decided) || b.finding.strength - a.finding.strength);
  const shown = order.slice(0, MOST_FINDINGS);
  const more = order.length - shown.length;
  const findings = shown.map(
    (one) => findingMarkup(
      one.finding,
      one.decided,
      view?.excerpts.find((excerpt) => excerpt.finding === one.index)
    )
  );
  return html`<details${open5 ? OPEN : NOTHING}><summary>${arm.arm}<span class="badge ${tone}">${arm.verdict}</span> <span class="quiet">${count(arm.findings.length, "finding")}, ${formatSeconds(arm.seconds)}</span></summary><div><p>${arm.reason}</p>${rules(arm)}${diagnoses(arm)}<h3>Findings of ${arm.arm}</h3>${findings}${more > 0 ? html`<p class="quiet">${count(more, "more finding")} in report.json.</p>` : NOTHING}</div></details>`;
}
var OPEN = html` open`;
function rules({ rules: fired = [] }) {
  return dataTable(
    "Rules that spoke, in their order",
    ["Rule", "Says", "Verdict"],
    fired.map(({ id, says, verdict }) => [code(id), says, verdict ?? "\u2013"])
  );
}
function diagnoses({ diagnoses: all }) {
  if (all.length === 0) return NOTHING;
  return html`<h3>Diagnoses</h3><dl>${all.map(
    ({ code: name, words, next }) => html`<dt>${linked(name)}</dt><dd>${sentence(words)} ${next}</dd>`
  )}</dl>`;
}
function linked(name) {
  if (!/^[A-Z][A-Z0-9_]{2,60}$/.test(name)) return code(name);
  return html`<a href="${helpLink(name)}" rel="noreferrer">${code(name)}</a>`;
}
function findingMarkup(finding, decided, excerpt) {
  const { witness, strength, says, process: process2 } = finding;
  const place3 = placeOf(finding);
  return html`<div class="finding${decided ? " decided" : ""}"><p><strong>${witness}</strong>${process2 === null ? "" : ` of ${process2}`}, strength ${strength}${decided ? html` <span class="badge">decided</span>` : NOTHING}</p><p>${says}</p>${place3}${excerpt === void 0 ? NOTHING : linesMarkup(excerpt, finding.file ?? "")}</div>`;
}
function placeOf({ file, line }) {
  if (file === null) return NOTHING;
  return html`<p class="quiet">${code(file)}${line === null ? "" : `, line ${line}`}</p>`;
}
function linesMarkup({ lines }, file) {
  if (lines.length === 0) return NOTHING;
  const items = lines.map(
    ({ number, text: text2, decides }) => html`<li${decides ? DECIDES : NOTHING}><span class="n">${number}</span><code dir="ltr">${text2}</code></li>`
  );
  return html`<div class="lines" role="group" tabindex="0" aria-label="Lines of ${file}"><ol>${items}</ol></div>`;
}
var DECIDES = html` class="decides"`;

// src/report/html/around.ts
function cacheSection({ restore: restore2, wheel, plan }) {
  if (restore2 === void 0 && wheel === void 0) return NOTHING;
  const facts = [];
  if (plan !== void 0) facts.push(["Key", code(plan.key)]);
  if (restore2 !== void 0) {
    const saved = savedSeconds(restore2);
    const answer = restore2.kind === "none" ? `${restore2.why}: ${restore2.reason}` : `${restore2.kind} in ${restore2.tier} (${restore2.proof})`;
    facts.push(["Answer", answer], ["Time", formatSeconds(restore2.seconds)]);
    if (saved !== void 0) facts.push(["Saved against a build", formatSeconds(saved)]);
  }
  if (wheel !== void 0) {
    facts.push(["Wheel", html`${code(wheel.fileName)}, ${formatBytes(wheel.size)}, ${wheel.origin}`]);
    facts.push(["Holds", wheel.capabilities.join(", ") || "no KV wrapper"], ["SHA-256", code(wheel.sha256)]);
    if (wheel.note !== void 0) facts.push(["Note", wheel.note]);
  }
  return html`${definitions(facts)}${dataTable(
    "Tiers that had nothing usable",
    ["Tier", "Answer", "Entry", "Reason"],
    (restore2?.refusals ?? []).map(({ tier, kind, key, reason }) => [
      tier,
      kind,
      key === null ? "\u2013" : code(key),
      reason
    ])
  )}${dataTable(
    "Published to",
    ["Tier", "Stored", "Reason"],
    (wheel?.published ?? []).map(({ tier, stored, reason }) => [tier, stored ? "yes" : "no", reason])
  )}`;
}
function environmentSection(report, { arms }) {
  const parts = [
    planPart(report),
    imagePart(report),
    arms.length === 0 ? NOTHING : variablesPart(arms)
  ].filter((part) => part !== NOTHING);
  return parts.length === 0 ? NOTHING : html`${parts}`;
}
function planPart({ plan }) {
  if (plan === void 0) return NOTHING;
  const { generation, checkout, recipe: recipe2, notes } = plan;
  const dirty = checkout.dirty === "" ? "" : ", with local changes";
  const facts = [
    ["Generation", String(generation)],
    [
      "Checkout",
      html`${code(checkout.path)}, ${checkout.commit === null ? "no commit" : code(checkout.commit)}${dirty}`
    ],
    ...Object.entries(recipe2).flatMap(([name, value]) => {
      const text2 = recipeText(value);
      return text2 === "" ? [] : [[`recipe ${name}`, code(text2)]];
    })
  ];
  const said = notes.map((note) => html`<li>${note}</li>`);
  return html`<h3>Plan</h3>${definitions(facts)}${said.length === 0 ? NOTHING : html`<ul>${said}</ul>`}`;
}
function recipeText(value) {
  if (value === null || value === void 0) return "";
  if (typeof value !== "object") return String(value);
  const text2 = JSON.stringify(value);
  return text2 === "[]" || text2 === "{}" ? "" : text2;
}
function imagePart({ image }) {
  if (image === void 0) return NOTHING;
  const { pushed, steps } = image;
  const { installed } = image.contract;
  const facts = [
    [
      "Image",
      html`${code(image.reference)}${image.reused ? ", unchanged" : `, built in ${formatSeconds(image.seconds)}`}`
    ],
    ["Id", code(image.id)],
    ...pushed === void 0 ? [] : [["Pushed as", html`${code(pushed.reference)}, ${code(pushed.digest)}`]],
    ...installed === void 0 || installed === null ? [] : [
      [
        "TensorRT-LLM in it",
        `${installed.version}, with ${installed.capabilities.join(", ") || "no KV backend"}`
      ]
    ]
  ];
  return html`<h3>Image</h3>${definitions(facts)}${dataTable(
    "Contract of the image",
    ["Check", "Holds", "Expected", "Found"],
    image.contract.checks.map(({ name, ok, expected, found }) => [
      name,
      ok ? "yes" : html`<strong class="bad">no</strong>`,
      expected,
      found
    ])
  )}${stepsTable(steps)}${dataTable(
    "KV variables by kind of shell",
    ["Shell", "Variables"],
    Object.entries(image.contract.kvVariables).map(([shell, variables]) => [
      shell,
      Object.entries(variables).map(([name, value]) => `${name}=${value}`).join(" ") || "none"
    ])
  )}`;
}
function stepsTable(steps) {
  if (steps === void 0 || steps.slowest.length === 0) return NOTHING;
  const rows = steps.slowest.map(({ name, seconds: seconds2 }) => [name, formatSeconds(seconds2)]);
  const title = `Slowest of the ${steps.total} steps of the build, of which ${steps.cached} were cached`;
  return dataTable(title, ["Step", "Time"], rows);
}
function variablesPart(arms) {
  const names = [...new Set(arms.flatMap(({ environment }) => Object.keys(environment)))].sort();
  const value = (environment, name) => {
    if (!(name in environment)) return "\u2013";
    const text2 = environment[name] ?? null;
    return text2 === null ? "removed" : code(text2);
  };
  const memory = arms.map((arm) => `${arm.arm}: KV in ${arm.memory} memory`).join("; ");
  return html`<h3>Variables of the arms</h3><p class="quiet">${memory}</p>${dataTable(
    "Set and removed on purpose",
    ["Variable", ...arms.map(({ arm }) => arm)],
    names.map((name) => [code(name), ...arms.map(({ environment }) => value(environment, name))])
  )}`;
}
function definitions(facts) {
  return html`<dl>${facts.map(([name, text2]) => html`<dt>${name}</dt><dd>${text2}</dd>`)}</dl>`;
}

// src/report/html/diff.ts
function diffSection(report, last, evidence) {
  if (last === void 0) return NOTHING;
  return html`${factsPart(report, last)}${evidence === void 0 ? NOTHING : evidencePart(evidence)}`;
}
var IN_EVIDENCE = /* @__PURE__ */ new Set([
  "version",
  "setting",
  "diagnosis",
  "line"
]);
var MOST_ROWS = 60;
function evidencePart({ changes }) {
  const told = changes.filter(({ what }) => IN_EVIDENCE.has(what));
  const rows = told.slice(0, MOST_ROWS).map(({ what, arm, name, old, new: next, worse }) => [
    [arm, what, name].filter((part) => part !== null).join(" "),
    old ?? "\u2013",
    html`${next ?? "\u2013"}${worse ? html` <strong class="bad">worse</strong>` : NOTHING}`
  ]);
  const more = told.length - rows.length;
  return html`${dataTable("What differs in the evidence", ["What", "Last green run", "This run"], rows)}${more > 0 ? html`<p class="quiet">${more} more: <code>compare OLD NEW</code> lists them.</p>` : NOTHING}`;
}
function factsPart(report, last) {
  const changes = changesBetween(last, report);
  const from = html`<p class="quiet">Compared with ${last.origin} of ${last.at}, ${last.verdict ?? "no verdict"}.</p>`;
  if (changes.length === 0)
    return html`${from}<p>Nothing differs in what was built, which way the cache took, or how fast.</p>`;
  const rows = changes.map(({ what, before, now }) => [what, before, now]);
  return html`${from}${dataTable("What differs", ["What", "Last green run", "This run"], rows)}`;
}
var ALIKE = 0.15;
function changesBetween(last, now) {
  const before = factsOf(last);
  const after = factsOf(now);
  return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [old, fresh] = [before.get(what), after.get(what)];
    if (same(old, fresh)) return [];
    return [{ what, before: old?.text ?? "\u2013", now: fresh?.text ?? "\u2013" }];
  });
}
function same(a, b) {
  if (a === void 0 || b === void 0) return false;
  if (a.measure === void 0 || b.measure === void 0) return a.text === b.text;
  return Math.abs(a.measure - b.measure) <= ALIKE * Math.max(a.measure, b.measure);
}
function factsOf(report) {
  const facts = /* @__PURE__ */ new Map();
  const put = (what, text2, measure) => {
    if (text2 !== null && text2 !== void 0 && text2 !== "")
      facts.set(what, measure === void 0 ? { text: text2 } : { text: text2, measure });
  };
  const { judgement, plan, wheel, image } = report;
  put("Verdict", judgement?.line ?? report.verdict);
  put("Tool", report.toolVersion);
  put("Dynamo commit", plan?.checkout.commit);
  put("Generation", plan?.generation);
  for (const [name, value] of Object.entries(plan?.recipe ?? {}))
    put(
      `Recipe: ${name}`,
      value === null ? null : typeof value === "object" ? JSON.stringify(value) : String(value)
    );
  put("Wheel", wheel?.sha256);
  put("Image", image?.id);
  for (const check of image?.contract.checks ?? [])
    put(`Contract: ${check.name}`, check.ok ? "holds" : check.found);
  for (const arm of armsOf(report)) {
    put(`${arm.arm}: verdict`, arm.verdict);
    put(`${arm.arm}: backend`, `${arm.backend} (${arm.claim})`);
    put(`${arm.arm}: wire`, arm.wire);
    put(`${arm.arm}: best speed`, arm.gbps === null ? null : rate(arm.gbps), arm.gbps ?? void 0);
    put(`${arm.arm}: KV bytes`, formatBytes(arm.bytes), arm.bytes);
    put(`${arm.arm}: time`, formatSeconds(arm.seconds), arm.seconds);
  }
  return facts;
}

// src/report/html/style.ts
var STYLE = `
:root{color-scheme:light dark;--ground:#fff;--raised:#f6f7f9;--text:#1b1f24;--quiet:#515b66;--line:#d3d9e0;--link:#0a56b0;
--good:#0b6b34;--good-ground:#e5f5eb;--bad:#a8171f;--bad-ground:#fdebec;--neutral:#515b66;--neutral-ground:#eef1f4;--mark:#fff3bf;
--shipped:#1257c4;--expected:#0b6b34;--contrast:#7d3c98;--slow:#b04a00;--aggregated:#515b66;--ceiling:#0b6b34;--floor:#a8171f}
@media (prefers-color-scheme:dark){:root{--ground:#14181d;--raised:#1d232a;--text:#e8ecf1;--quiet:#a9b4c0;--line:#37414c;--link:#7db8ff;
--good:#6fd394;--good-ground:#12301e;--bad:#ff9a98;--bad-ground:#3b1719;--neutral:#a9b4c0;--neutral-ground:#232a32;--mark:#4a3f0d;
--shipped:#7db8ff;--expected:#6fd394;--contrast:#d7a3ee;--slow:#ffab6b;--aggregated:#a9b4c0;--ceiling:#6fd394;--floor:#ff9a98}}
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;background:var(--ground);color:var(--text);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:68rem;padding:1rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 .5rem;overflow-wrap:anywhere}h2{font-size:1.3rem;margin:2.2rem 0 .6rem;padding-top:.4rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}p{margin:.4rem 0;max-width:75ch;overflow-wrap:anywhere}a{color:var(--link)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em;overflow-wrap:anywhere}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem;z-index:1}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.verdict{border-left:.5rem solid;padding:.8rem 1.1rem;border-radius:.3rem;margin:.6rem 0 1rem}
.verdict p{font-size:1.06rem}.verdict .why{font-size:1rem}
.good{color:var(--good)}.bad{color:var(--bad)}.neutral{color:var(--neutral)}
.verdict.good{background:var(--good-ground)}.verdict.bad{background:var(--bad-ground)}.verdict.neutral{background:var(--neutral-ground)}
.verdict p{color:var(--text)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:0;margin:.3rem 0}
ol.next{padding-left:1.4rem}ol.next li{margin:.35rem 0;max-width:75ch;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:fit-content(15rem) minmax(0,1fr);gap:.25rem 1.2rem;margin:.5rem 0}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere;min-width:0}
.scroll{overflow-x:auto;margin:.6rem 0}table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--quiet);padding:.2rem 0;font-size:.88rem}
th,td{text-align:left;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word}td{min-width:5ch}td code{overflow-wrap:anywhere}
thead th{white-space:nowrap}tbody th{font-weight:600}td.number{font-variant-numeric:tabular-nums;white-space:nowrap}
details{border:1px solid var(--line);border-radius:.3rem;margin:.5rem 0;background:var(--raised)}
summary{cursor:pointer;padding:.5rem .8rem;font-weight:600;overflow-wrap:anywhere}details>div{padding:0 .8rem .7rem}
details details{background:var(--ground)}
.badge{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .6rem;font-size:.86rem;font-weight:600;margin-left:.4rem}
.finding{margin:.8rem 0;padding-left:.8rem;border-left:3px solid var(--line)}.finding.decided{border-left-color:var(--link)}
.finding p{margin:.1rem 0}.quiet{color:var(--quiet);font-size:.9rem}
.lines{overflow-x:auto;margin:.3rem 0;background:var(--ground);border:1px solid var(--line);border-radius:.25rem;padding:.3rem 0}
.lines ol{list-style:none;margin:0;padding:0;min-width:max-content}
.lines li{display:flex;gap:.8rem;padding:0 .6rem;white-space:pre}.lines li code{overflow-wrap:normal;white-space:pre}
.lines li.decides{background:var(--mark);font-weight:600}.lines .n{color:var(--quiet);min-width:4.5ch;text-align:right;font-variant-numeric:tabular-nums;user-select:none}
figure{margin:.8rem 0}figcaption{color:var(--quiet);font-size:.9rem;max-width:75ch}
.drawing{overflow-x:auto}
.plot{display:block;width:100%;max-width:56rem;min-width:34rem;height:auto;font-family:inherit;color:var(--text);overflow:visible;font-size:12px}.plot text,.plot tspan{white-space:pre}
.plot .note{font-size:11px;fill:var(--text);stroke:none}
.plot .ceiling{stroke:var(--ceiling)}.plot .floor{stroke:var(--floor)}
.plot .dots{fill-opacity:.75;stroke-width:1.5}
.plot .service{fill:var(--shipped);fill-opacity:.75}.plot .request{fill:var(--expected);stroke:var(--ground);stroke-width:.5}.plot .failed{fill:var(--bad)}
.plot .expected{fill:var(--quiet);fill-opacity:.6}.plot .moved{fill:var(--shipped);fill-opacity:.8}
.arm-shipped{color:var(--shipped)}.arm-expected{color:var(--expected)}.arm-contrast{color:var(--contrast)}.arm-slow{color:var(--slow)}.arm-aggregated{color:var(--aggregated)}
.plot .arm-shipped{fill:var(--shipped);stroke:var(--shipped)}.plot .arm-expected{fill:var(--expected);stroke:var(--expected)}.plot .arm-contrast{fill:var(--contrast);stroke:var(--contrast)}
.plot .arm-slow{fill:var(--slow);stroke:var(--slow)}.plot .arm-aggregated{fill:var(--aggregated);stroke:var(--aggregated)}
ul.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;margin:.3rem 0}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.9rem}
@media (max-width:40rem){body{padding:.6rem .8rem 3rem}dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .5rem}h1{font-size:1.35rem}}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important;scroll-behavior:auto!important}}
@media print{:root{color-scheme:light;--ground:#fff;--raised:#fff;--text:#000;--quiet:#333;--line:#999;--link:#000;--mark:#eee}
body{max-width:none;padding:0}nav,.skip{display:none}details{break-inside:auto}details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}h2,h3,summary{break-after:avoid}figure,tr,.finding{break-inside:avoid}.scroll,.drawing,.lines{overflow:visible}.plot{min-width:0}
.lines ol{min-width:0}.lines li,.lines li code{white-space:pre-wrap;overflow-wrap:anywhere}}
`;

// src/report/html/page.ts
function renderPage(parts) {
  const { report, view, last } = parts;
  const story = tell(report);
  const sections = [
    { id: "arms", title: "Arms", body: armsSection(report) },
    { id: "figures", title: "Speed, time and bytes", body: parts.figures ?? NOTHING },
    { id: "evidence", title: "Evidence", body: evidenceSection(report, view) },
    { id: "cache", title: "Wheel cache", body: cacheSection(report) },
    { id: "environment", title: "Environment", body: environmentSection(report, view) },
    { id: "diff", title: "Against the last green run", body: diffSection(report, last, parts.comparison) },
    { id: "phases", title: "Phases", body: phasesTable(report) }
  ].filter(({ body }) => body !== NOTHING);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="${report.tool} ${report.toolVersion}">
<title>${oneLine(story.headline, 120)}</title>
<style>${STYLE_MARKUP}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header>
<p class="quiet">${report.tool} ${report.toolVersion} · ${report.origin} · <time datetime="${report.at}">${report.at.replace("T", " ").replace(/\.\d+Z$/, " UTC")}</time></p>
</header>
<main id="main">
${verdictSection(parts)}
<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${sections.map(({ id, title, body }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>\n`)}
</main>
<footer>${footer(report)}</footer>
</body>
</html>
`;
  return page.text;
}
var STYLE_MARKUP = new Markup(STYLE);
function policy() {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
var SIGNS = { good: "\u2713", bad: "\u2717", neutral: "\u2013" };
function verdictSection({ report, view }) {
  const { tone, headline, plain, reason, next, facts } = tell(report);
  const steps = next.map((step) => html`<li>${step}</li>`);
  return html`<div class="verdict ${tone}"><h1><span aria-hidden="true">${SIGNS[tone]} </span>${oneLine(headline, 400)}</h1>${plain === "" ? NOTHING : html`<p>${plain}</p>`}${reason === "" ? NOTHING : html`<p class="why">Why: ${reason}</p>`}</div>${steps.length === 0 ? NOTHING : html`<h2 id="next">What to do next</h2><ol class="next">${steps}</ol>`}<dl>${facts.map(({ name, text: text2 }) => html`<dt>${name}</dt><dd>${text2}</dd>`)}</dl>${view.trouble === void 0 ? NOTHING : html`<p class="bad">The evidence cannot be shown: ${view.trouble}</p>`}`;
}
function phasesTable({ phases }) {
  return dataTable(
    "Phases of this run",
    ["Phase", "State", "Time", "Reason"],
    phases.map(({ name, state, seconds: seconds2, reason }) => [name, state, formatSeconds(seconds2), reason])
  );
}
function footer({ evidence, error }) {
  const kept = evidence === void 0 ? NOTHING : html`<p>Evidence lies in ${code(evidence)}, and in <code>evidence.zip</code> beside this page.</p>`;
  const failed2 = error === void 0 ? NOTHING : html`<p>Error ${code(error.code)}</p>`;
  return html`${kept}${failed2}<p>The same in other forms: <code>report.json</code>, <code>junit.xml</code>, <code>summary.md</code>. This page fetches nothing and runs no script.</p>`;
}

// src/report/json.ts
function renderJson(report) {
  return `${JSON.stringify(report, null, 2)}
`;
}

// src/report/junit.ts
function renderJunit(report) {
  const cases = [...runCases(report), ...cacheCases(report), ...contractCases(report), ...armCases(report)];
  const suites = [...new Set(cases.map((one) => one.suite))].map((name) => {
    const members2 = cases.filter((one) => one.suite === name);
    return suiteXml(name, members2, report.at);
  });
  const counts = countsOf(cases);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="trtllm-nixl-build" ${counts}>
${suites.join("")}</testsuites>
`;
}
function runCases({ verdict, phases, error, judgement }) {
  const seconds2 = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  const base = { suite: "run", name: "verdict", seconds: seconds2 };
  if (judgement !== void 0 && verdict !== "PROVEN") {
    const kind = verdict === "INFRA" || verdict === "INCONCLUSIVE" ? "error" : "failure";
    const body = judgement.diagnoses.map(({ code: code3, words, next }) => `${code3}: ${sentence(words)} ${next}`).join("\n");
    return [
      {
        ...base,
        outcome: { kind, type: verdict ?? "", message: `${judgement.line}: ${judgement.reason}`, body }
      }
    ];
  }
  if (error !== void 0) {
    const kind = error.kind === "answer" ? "failure" : "error";
    const body = `${error.means}
${error.next}`;
    return [{ ...base, outcome: { kind, type: error.code, message: error.what, body } }];
  }
  if (judgement !== void 0) return [{ ...base, out: `${judgement.line}: ${judgement.reason}` }];
  const message = "no verdict was asked for";
  return [{ ...base, outcome: { kind: "skipped", type: "", message, body: "" } }];
}
function cacheCases({ restore: restore2 }) {
  if (restore2 === void 0) return [];
  const result = restore2.kind === "none" ? `${restore2.why}: ${restore2.reason}` : `${restore2.kind}: ${restore2.tier}, ${restore2.proof}`;
  const out = [result, ...restore2.refusals.map(refusalText)].join("\n");
  return [{ suite: "wheel cache", name: "restore", seconds: restore2.seconds, out }];
}
function contractCases({ image }) {
  return (image?.contract.checks ?? []).map((check) => {
    const base = { suite: "image contract", name: check.name, seconds: 0 };
    if (check.ok) return { ...base, out: check.found };
    const message = `expected ${check.expected}, found ${check.found}`;
    return { ...base, outcome: { kind: "failure", type: "CONTRACT", message, body: "" } };
  });
}
function armCases(report) {
  return armsOf(report).map((arm) => {
    const base = { suite: `arm ${arm.arm}`, name: "verdict", seconds: arm.seconds };
    const told = armText(arm);
    if (asItShould(arm)) return { ...base, out: told };
    const kind = arm.verdict === "INFRA" || arm.verdict === "INCONCLUSIVE" ? "error" : "failure";
    return { ...base, outcome: { kind, type: arm.verdict, message: arm.reason, body: told } };
  });
}
function armText(arm) {
  const diagnoses2 = arm.diagnoses.map(({ code: code3, words, next }) => `${code3}: ${sentence(words)} ${next}`);
  const findings = arm.findings.map(
    ({ witness, strength, says, file, line }) => `[${strength}] ${witness}: ${says}${file === null ? "" : ` (${file}${line === null ? "" : `:${line}`})`}`
  );
  const head = `${arm.verdict}: backend ${arm.backend} (${arm.claim}), wire ${arm.wire}, ${arm.bytes} bytes, ${arm.gbps ?? "no"} GB/s`;
  return [head, ...diagnoses2, ...findings].join("\n");
}
function suiteXml(name, cases, at) {
  return `  <testsuite name="${attribute(name)}" ${countsOf(cases)} timestamp="${attribute(at)}">
${cases.map(caseXml).join("")}  </testsuite>
`;
}
function caseXml({ suite, name, seconds: seconds2, outcome, out }) {
  const head = `    <testcase classname="${attribute(`trtllm-nixl-build.${suite}`)}" name="${attribute(name)}" time="${seconds2.toFixed(3)}"`;
  const parts = [];
  if (outcome?.kind === "skipped") parts.push(`      <skipped message="${attribute(outcome.message)}"/>
`);
  else if (outcome !== void 0) {
    const tag = outcome.kind;
    parts.push(
      `      <${tag} type="${attribute(outcome.type)}" message="${attribute(outcome.message)}">${content(outcome.body)}</${tag}>
`
    );
  }
  if (out !== void 0) parts.push(`      <system-out>${content(out)}</system-out>
`);
  return parts.length === 0 ? `${head}/>
` : `${head}>
${parts.join("")}    </testcase>
`;
}
function countsOf(cases) {
  const of = (kind) => cases.filter((one) => one.outcome?.kind === kind).length;
  const time = cases.reduce((sum, one) => sum + one.seconds, 0).toFixed(3);
  return `tests="${cases.length}" failures="${of("failure")}" errors="${of("error")}" skipped="${of("skipped")}" time="${time}"`;
}
var XML_ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
  "	": "&#9;",
  "\r": "&#13;"
};
function attribute(text2) {
  return content(text2).replace(/["'\n\t]/g, (character) => XML_ENTITIES[character] ?? "");
}
function content(text2) {
  return text2.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\uFFFD").replace(/[&<>\r]/g, (character) => XML_ENTITIES[character] ?? "");
}

// src/report/read.ts
var KNOWN_VERSION = 1;
function readReport(text2) {
  const value = parse(text2);
  if (typeof value.version !== "number" || value.tool !== "trtllm-nixl-build" || !Array.isArray(value.phases)) {
    throw unreadable("it lacks `version`, `tool` or `phases`");
  }
  if (value.version > KNOWN_VERSION) {
    throw new ToolError({
      code: "REPORT_TOO_NEW",
      kind: "usage",
      what: `This report.json has version ${value.version}; this tool knows up to ${KNOWN_VERSION}.`,
      means: "Its fields may mean something else than this tool thinks, so it is not read at all.",
      next: `Use the version of trtllm-nixl-build that wrote it (${String(value.toolVersion)}), or a newer one.`
    });
  }
  return value;
}
function parse(text2) {
  try {
    const value = JSON.parse(text2);
    if (typeof value === "object" && value !== null) return value;
  } catch (error) {
    throw unreadable(error.message);
  }
  throw unreadable("it is not an object");
}
function unreadable(why) {
  return new ToolError({
    code: "REPORT_UNREADABLE",
    kind: "usage",
    what: `This is no report.json of ours: ${why}.`,
    means: "Nothing was read from it.",
    next: "Name the report.json that a run left in its report folder."
  });
}

// src/report/markdown.ts
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  // A backslash before a bar is read differently by different Markdown readers; a reference never is.
  "|": "&#124;",
  "\\": "&#92;",
  "`": "&#96;"
};
var SAFE_CODE = /(?<!`)(`[\w .:/@+=,-]+`)(?!`)/;
function md(text2, longest) {
  return oneLine(text2, longest).split(SAFE_CODE).map((part, index) => index % 2 === 1 ? part : escaped(part)).join("").replace(/^(?:[#+=-]|\d+[.)](?=\s|$))/, (mark) => mark.replace(/[#+=.)-]/, "\\$&"));
}
function escaped(text2) {
  return text2.replace(/[&<>|\\`]/g, (character) => ENTITIES[character] ?? "").replace(/[*~[\]]/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_").replace(/:\/\//g, "&#58;//").replace(/www\./gi, (word2) => `${word2.slice(0, 3)}&#46;`);
}
function code2(text2) {
  return /^[\w.:/@+=,-]{1,200}$/.test(text2) ? `\`${text2}\`` : md(text2);
}
function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
function folded(title, body) {
  return `<details><summary>${md(title)}</summary>

${body}

</details>`;
}

// src/report/summary.ts
var SIGNS2 = { good: "\u2705", bad: "\u274C", neutral: "\u2796" };
var MOST_ROWS2 = 40;
var MOST_NOTES = 10;
function renderSummary(report, links = []) {
  const story = tell(report);
  const lead = [
    `## ${SIGNS2[story.tone]} ${md(story.headline)}`,
    md(story.plain, 600),
    story.reason === "" ? "" : `Why: ${md(story.reason)}`
  ];
  const screen = [
    nextSection(story),
    helpSection(report),
    armsSection2(report),
    story.facts.map(({ name, text: text2 }) => `- **${name}**: ${md(text2)}`).join("\n"),
    evidenceLine(report, links),
    notesSection(report)
  ];
  const whole2 = joined([...lead, ...screen, detailsSection(report), footer2(report)]);
  if (fits(whole2)) return whole2;
  const short2 = joined([...lead, ...screen, footer2(report)]);
  return fits(short2) ? short2 : joined([...lead, footer2(report)]);
}
var MOST_BYTES = 512 * 1024;
function fits(text2) {
  return Buffer.byteLength(text2) <= MOST_BYTES;
}
function joined(sections) {
  return `${sections.filter((section) => section !== "").join("\n\n")}
`;
}
function evidenceLine({ evidence, phases }, links) {
  if (phases.length === 0) return "";
  const files = evidence === void 0 ? "`report.html`, `report.json`" : "`report.html`, `evidence.zip`, `report.json`";
  const where = links.map(({ text: text2, url }) => `[${text2}](${url})`).join(", ");
  return `- **Evidence**: ${files} in the report folder${where === "" ? "" : `; once uploaded: ${where}`}`;
}
function nextSection({ next }) {
  if (next.length === 0) return "";
  const [only] = next;
  if (next.length === 1 && only !== void 0) return `**What to do next**: ${md(only)}`;
  return `**What to do next**

${next.map((step, index) => `${index + 1}. ${md(step)}`).join("\n")}`;
}
function helpSection({ verdict, judgement, error }) {
  const codes = [
    ...verdict === null || verdict === "PROVEN" ? [] : [verdict],
    ...(judgement?.diagnoses ?? []).map((one) => one.code),
    ...error === void 0 || judgement !== void 0 ? [] : [error.code]
  ].filter((one) => /^[A-Z][A-Z0-9_]+$/.test(one));
  const links = [...new Set(codes)].slice(0, MOST_NOTES).map((one) => `[${code2(one)}](${helpLink(one)})`);
  return links.length === 0 ? "" : `**What that means**: ${links.join(" \xB7 ")}`;
}
function armsSection2(report) {
  const rows = armsOf(report).map((arm) => armRow(arm).map((cell) => md(cell)));
  return rows.length === 0 ? "" : table(ARM_HEAD, rows.slice(0, MOST_ROWS2));
}
function notesSection({ plan, image }) {
  const notes = [.../* @__PURE__ */ new Set([...plan?.notes ?? [], ...image?.contract.notes ?? []])];
  const shown = notes.slice(0, MOST_NOTES).map((note) => `- Note: ${md(note)}`);
  return shown.join("\n");
}
function detailsSection(report) {
  const sections = [
    findingsTable(report),
    refusalTable(report),
    contractTable(report),
    stepsTable2(report),
    phaseTable(report)
  ];
  return sections.filter((section) => section !== "").join("\n");
}
function findingsTable(report) {
  const findings = armsOf(report).flatMap(
    (arm) => arm.findings.map((finding) => ({ arm: arm.arm, finding }))
  );
  if (findings.length === 0) return "";
  const shown = findings.toSorted((a, b) => b.finding.strength - a.finding.strength).slice(0, MOST_ROWS2);
  const rows = shown.map(({ arm, finding }) => [
    arm,
    finding.witness,
    String(finding.strength),
    md(finding.says),
    place(finding)
  ]);
  const more = findings.length > shown.length ? `

${findings.length - shown.length} more in report.json.` : "";
  return folded(
    `Evidence: ${count(findings.length, "finding")}`,
    `${table(["Arm", "Witness", "Strength", "Says", "Where"], rows)}${more}`
  );
}
function place({ file, line }) {
  if (file === null) return "";
  return code2(line === null ? file : `${file}:${line}`);
}
function refusalTable({ restore: restore2 }) {
  if (restore2 === void 0 || restore2.refusals.length === 0) return "";
  const shown = restore2.refusals.slice(0, MOST_ROWS2);
  const rows = shown.map(({ tier, kind, reason }) => [tier, kind, md(reason)]);
  return folded("Wheel cache: what was not used", table(["Tier", "Answer", "Reason"], rows));
}
function stepsTable2({ image }) {
  const { steps } = image ?? {};
  if (steps === void 0 || steps.slowest.length === 0) return "";
  const rows = steps.slowest.map(({ name, seconds: seconds2 }) => [md(name), formatSeconds(seconds2)]);
  const title = `Slowest steps of the image build (${steps.total} steps, ${steps.cached} cached)`;
  return folded(title, table(["Step", "Time"], rows));
}
function contractTable({ image }) {
  if (image === void 0 || image.contract.checks.length === 0) return "";
  const rows = image.contract.checks.slice(0, MOST_ROWS2).map((check) => [check.ok ? "\u2705" : "\u274C", md(check.name), md(check.expected), md(check.found)]);
  return folded("Contract of the image", table(["", "Check", "Expected", "Found"], rows));
}
function phaseTable({ phases }) {
  if (phases.length === 0) return "";
  const rows = phases.map((phase) => [
    phase.name,
    phase.state,
    formatSeconds(phase.seconds),
    md(phase.reason)
  ]);
  return folded("Phases", table(["Phase", "State", "Time", "Reason"], rows));
}
function footer2({ tool, toolVersion, evidence, error }) {
  const kept = evidence === void 0 ? "" : ` \xB7 evidence in ${code2(evidence)}`;
  const failed2 = error === void 0 ? "" : ` \xB7 error ${code2(error.code)}`;
  return `<sub>${tool} ${md(toolVersion)}${kept}${failed2}</sub>`;
}

// src/report/write.ts
async function writeReport(folder, parts) {
  const { report } = parts;
  await mkdir(folder, { recursive: true });
  const at = (name) => join(folder, name);
  await writeFile(at("report.json"), renderJson(report));
  await writeFile(at("junit.xml"), renderJunit(report));
  await writeFile(at("summary.md"), renderSummary(report));
  const troubles = [];
  const attempt3 = async (name, make) => {
    try {
      await make(at(name));
      return at(name);
    } catch (thrown) {
      await rm(at(name), { force: true });
      troubles.push(`${name} could not be made: ${toToolError(thrown).what}`);
      return void 0;
    }
  };
  const html2 = await attempt3("report.html", async (path) => writeFile(path, await pageOf(parts)));
  if (report.evidence === void 0) await rm(at("evidence.zip"), { force: true });
  const bundle = report.evidence === void 0 ? void 0 : await attempt3("evidence.zip", async (path) => {
    const { writeBundle } = await import("./chunk-6OPXYRKT.js");
    const { toolVersion, at: when, origin: origin2, verdict } = report;
    await writeBundle(folder, path, { toolVersion, at: when, origin: origin2, verdict });
  });
  return { reportJson: at("report.json"), html: html2, bundle, troubles };
}
async function addPhases(reportJson, phases) {
  try {
    const report = readReport(await readFile(reportJson, "utf8"));
    const draft = `${reportJson}.part`;
    await writeFile(draft, renderJson({ ...report, phases: [...report.phases, ...phases] }));
    await rename(draft, reportJson);
  } catch {
  }
}
async function pageOf({ report, view, last, comparison }) {
  const drawn = view.arms.length === 0 ? void 0 : (await import("./chunk-2RDCJLUE.js")).figuresSection(report, view);
  return renderPage({
    report,
    view,
    ...drawn === void 0 ? {} : { figures: drawn },
    ...last === void 0 ? {} : { last },
    ...comparison === void 0 ? {} : { comparison }
  });
}
function evidenceBeside(report) {
  return join(report.endsWith(".json") ? dirname(report) : report, "evidence");
}
async function readLast(path) {
  const file = (await stat(path)).isDirectory() ? join(path, "report.json") : path;
  return readReport(await readFile(file, "utf8"));
}

// src/phases.ts
var TITLES = {
  plan: "Plan: generation, recipe and key",
  restore: "Restore: look for the wheel",
  wheel: "Wheel: build, look inside, publish",
  image: "Image: build the container and check its contract",
  smoke: "Smoke: run the disaggregated service",
  judge: "Judge: what moved the KV cache",
  report: "Report",
  save: "Save: repair and prune"
};
function startPhases(session) {
  const reports = [];
  return {
    reports,
    async run(name, body, say) {
      const begun = performance.now();
      const note = (state, reason) => {
        const seconds2 = (performance.now() - begun) / 1e3;
        reports.push({ name, state, seconds: seconds2, reason });
        session.log.info(
          `${name}: ${state} in ${formatSeconds(seconds2)}${reason === "" ? "" : ` \u2014 ${reason}`}`
        );
      };
      return session.log.group(TITLES[name], async () => {
        try {
          session.signal.throwIfAborted();
          const result = await body();
          note("done", say?.(result) ?? "");
          return result;
        } catch (thrown) {
          const error = toToolError(session.signal.aborted ? session.signal.reason : thrown);
          note("failed", error.what);
          throw error;
        }
      });
    },
    skip(name, reason) {
      reports.push({ name, state: "skipped", seconds: 0, reason });
      session.log.info(`${name}: skipped \u2014 ${reason}`);
    }
  };
}

// src/system/session.ts
import { tmpdir as tmpdir2 } from "node:os";

// src/system/ledger.ts
import { randomBytes } from "node:crypto";
import { appendFile, lstat as lstat2, mkdir as mkdir2, readdir, readFile as readFile2, rename as rename2, rm as rm2, stat as stat2 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// src/system/lock.ts
import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { lstat, open, unlink } from "node:fs/promises";
async function takeLock(path, options = {}) {
  for (; ; ) {
    const file = await openLockFile(path, options.anyUser === true);
    let held = false;
    try {
      if (!await flock(file, options)) return void 0;
      held = await isAt(file, path);
    } finally {
      if (!held) await file.close();
    }
    if (held) return { fd: file.fd, release: () => file.close() };
  }
}
async function removeLockFile(path) {
  const file = await open(path, constants.O_RDWR | constants.O_NOFOLLOW).catch(() => void 0);
  if (file === void 0) return false;
  try {
    if (!await flock(file, { waitSeconds: 0 }) || !await isAt(file, path)) return false;
    await unlink(path);
    return true;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
async function isAt(file, path) {
  const [open5, there] = await Promise.all([
    file.stat({ bigint: true }),
    lstat(path, { bigint: true }).catch(() => void 0)
  ]);
  return there !== void 0 && open5.dev === there.dev && open5.ino === there.ino;
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
    child.once("exit", (code3) => {
      if (code3 === 0) resolve(true);
      else if (code3 === 1) resolve(false);
      else reject(new Error(`flock ended with code ${code3}`));
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
    child.once("exit", (code3, signal) => {
      clearTimeout(timer);
      clearTimeout(killTimer);
      spec.signal?.removeEventListener("abort", onAbort);
      signalGroup(child.pid, "SIGKILL");
      const finish = () => resolve({ code: code3, signal, seconds: (Date.now() - begun) / 1e3, ...collected.result(), why });
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
  return join2(tmpdir(), `trtllm-nixl-build-${process.getuid?.() ?? 0}`);
}
function ledgerFolder() {
  return join2(userFolder(), "runs");
}
var NEW = ".new-";
var NEW_MS = 6e4;
async function openLedger(folder = ledgerFolder()) {
  await makePrivateFolder(folder);
  const runId = randomBytes(8).toString("hex");
  const home = join2(folder, runId);
  const fresh = join2(folder, `${NEW}${runId}`);
  await mkdir2(fresh, { mode: 448 });
  const lock = await takeLock(join2(fresh, "owner.lock"), { waitSeconds: 0 });
  if (lock === void 0) throw new Error(`a new ledger is already locked: ${fresh}`);
  await rename2(fresh, home);
  const file = join2(home, "ledger.jsonl");
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
    const home = join2(folder, runId);
    if (runId.startsWith(NEW)) await removeUnfinished(home);
    if (!/^[0-9a-f]{16}$/.test(runId)) continue;
    const lock = await takeLock(join2(home, "owner.lock"), { waitSeconds: 0 }).catch(() => void 0);
    if (lock === void 0) continue;
    const cleared = await clear(home, runId, lock);
    if (cleared.done || cleared.left.length > 0) swept.push({ runId, ...cleared });
  }
  return swept;
}
async function removeUnfinished(home) {
  const stat7 = await lstat2(home).catch(() => void 0);
  if (stat7 === void 0 || Date.now() - stat7.mtimeMs < NEW_MS) return;
  await rm2(home, { recursive: true, force: true }).catch(() => {
  });
}
async function startTicks(pid) {
  const stat7 = await readFile2(`/proc/${pid}/stat`, "utf8").catch(() => void 0);
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
  const things = await readOwned(join2(home, "ledger.jsonl"));
  const killed = await attempt3(() => endProcesses(runId, things), true);
  const answered = await attempt3(() => clearContainers(runId, things, killed), false);
  const kept = new Set(things.flatMap((thing) => thing.kind === "kept" ? [thing.path] : []));
  for (const thing of things) {
    if (thing.kind === "folder" && !kept.has(thing.path))
      await attempt3(() => rm2(thing.path, REMOVE), void 0);
  }
  const done = answered && left.length === 0 || await isOld(home, GIVE_UP_MS);
  if (done) await attempt3(() => rm2(home, REMOVE), void 0);
  await attempt3(() => lock.release(), void 0);
  return { things: things.length, left, done };
}
var REMOVE = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 };
var GIVE_UP_MS = 24 * 3600 * 1e3;
async function isOld(path, ms) {
  const found = await stat2(path).catch(() => void 0);
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
  const text2 = await readFile2(file, "utf8").catch(() => "");
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
    const environ = await readFile2(`/proc/${name}/environ`).catch(() => void 0);
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
  const listed2 = await runProcess({
    argv: ["docker", "ps", "-aq", "--no-trunc", ...filter],
    env,
    timeoutSeconds: 10
  });
  const ids = listed2.stdout.split("\n").filter((id) => /^[0-9a-f]{64}$/.test(id));
  if (listed2.code !== 0) return listed2.code === 127;
  if (ids.length > 0)
    await runProcess({ argv: ["docker", "rm", "--force", "--volumes", ...ids], env, timeoutSeconds: 20 });
  return true;
}
async function makePrivateFolder(folder) {
  await mkdir2(folder, { recursive: true, mode: 448 });
  for (const path of [join2(folder, ".."), folder]) {
    const stat7 = await lstat2(path);
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
  await mkdir2(parent, { recursive: true });
  const path = join2(parent, `${prefix}-${ledger.runId}-${randomBytes(6).toString("hex")}`);
  await ledger.own({ kind: "folder", path });
  await mkdir2(path, { mode: 448 });
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
function isAlwaysKept(name) {
  return KEPT.includes(name);
}
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

// src/plan/key.ts
import { createHash as createHash3 } from "node:crypto";

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
  return createHash3("sha256").update(canonicalJson({ ...recipe2 })).digest("hex");
}
function recipeToKey(recipe2) {
  const hash = recipeHash(recipe2);
  return `${KEY_PREFIX}-${recipe2.arch}-${recipe2.nixl ? "nixl" : "nonixl"}-${origin(recipe2)}-${hash.slice(0, 16)}`;
}
function origin({ commit, given, baseImage }) {
  const text2 = commit ?? given ?? baseImage?.replace(/^.*\//s, "") ?? "";
  if (/^[0-9a-f]{12}/.test(text2)) return text2.slice(0, 12);
  const slug = text2.replace(/ --hash=.*$/s, "").replace(/@.*$/s, "").toLowerCase().replace(/[^a-z0-9.]+/g, "_");
  return slug.slice(0, 40) || "none";
}

// src/system/shape.ts
var text = (pattern, words) => (value, at) => typeof value === "string" && pattern.test(value) ? [] : [`${at} is not ${words}`];
var oneOf = (...allowed) => (value, at) => allowed.includes(value) ? [] : [`${at} is not one of ${allowed.join(", ")}`];
var whole = (value, at) => Number.isSafeInteger(value) && Number(value) >= 0 ? [] : [`${at} is not a whole number`];
var seconds = (value, at) => typeof value === "number" && Number.isFinite(value) && value >= 0 ? [] : [`${at} is not a number of seconds`];
var orNull = (check) => (value, at) => value === null ? [] : check(value, at);
var orAbsent = (check) => (value, at) => value === void 0 ? [] : check(value, at);
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
  const faults = Object.entries(checks).flatMap(([name, check]) => {
    if (Object.hasOwn(value, name)) return check(value[name], `${at}.${name}`);
    return check(void 0, "").length === 0 ? [] : [`${at}.${name} is missing`];
  });
  return [...faults, ...unknown.map((name) => `${at}.${name} is not known`)];
};
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/wheel/manifest-check.ts
var word = text(/^[^\u0000-\u001f\u007f]{1,500}$/, "a text of one line");
var sha256 = text(/^[0-9a-f]{64}$/, "a SHA-256 in lower-case hex");
var RECIPE = {
  version: oneOf(1),
  source: oneOf("dynamo-script", "trtllm-make", "given-wheel", "pip", "upstream-image"),
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
};
var recipe = members(RECIPE, true);
var storedRecipe = members(
  { ...RECIPE, source: oneOf("dynamo-script", "trtllm-make", "given-wheel", "pip") },
  true
);
var INSIDE = /^[^/\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$/;
var manifest = members({
  version: oneOf(1),
  key: text(/^trtllm-wheel-v1-(amd64|arm64)-(nixl|nonixl)-[a-z0-9._]{1,40}-[0-9a-f]{16}$/, "a key"),
  recipe: storedRecipe,
  scriptLines: orAbsent(mapOf(INSIDE, text(/^([A-Za-z0-9_-]{4}){0,20000}$/, "marks of lines"))),
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
function recipeFaults(value, at) {
  return recipe(value, at);
}
function manifestFaults(value) {
  return manifest(value, "manifest");
}

// src/wheel/manifest.ts
var MANIFEST_VERSION = 1;
function makeManifest(parts) {
  const { contents, sha256: sha2562, seconds: seconds2 } = parts.wheel;
  const { scriptLines } = parts.plan;
  return {
    version: MANIFEST_VERSION,
    key: recipeToKey(parts.plan.recipe),
    recipe: parts.plan.recipe,
    ...scriptLines === void 0 ? {} : { scriptLines },
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

// src/store/handoff.ts
import { constants as constants4, linkSync, lstatSync, rmSync } from "node:fs";
import { copyFile, mkdir as mkdir3, mkdtemp, rename as rename4, rm as rm4, rmdir, writeFile as writeFile2 } from "node:fs/promises";
import { basename, dirname as dirname2, join as join5 } from "node:path";
import { setTimeout as sleep2 } from "node:timers/promises";

// src/store/prove.ts
import { lstat as lstat4, readFile as readFile4, rename as rename3, rm as rm3 } from "node:fs/promises";
import { join as join4 } from "node:path";

// src/store/durable.ts
import { open as open3, readdir as readdir2 } from "node:fs/promises";
import { join as join3 } from "node:path";
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
  for (const entry of await readdir2(path, { withFileTypes: true })) {
    const child = join3(path, entry.name);
    if (entry.isDirectory()) await syncTree(child);
    else if (entry.isFile()) await syncPath(child);
  }
  await syncPath(path);
}

// src/store/manifest-file.ts
import { constants as constants3 } from "node:fs";
import { open as open4 } from "node:fs/promises";
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
import { lstat as lstat3, readFile as readFile3 } from "node:fs/promises";
var QUIET_NS = 2000000000n;
async function fingerprint(path) {
  const { dev, ino, size, mtimeNs, ctimeNs } = await lstat3(path, { bigint: true });
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
function maxHashAgeNs(policy2) {
  if (policy2.mode === "sealed") return void 0;
  return policy2.mode === "full" ? 0n : BigInt(Math.round(policy2.days * DAY_NS));
}

// src/store/prove.ts
async function proveEntry(place3, request) {
  const examined = await examineEntry(place3, { ...request, needs: [] });
  if (examined.kind !== "ok") return examined;
  const content2 = await proveContent(place3, examined, request);
  if (content2.kind !== "ok") return content2;
  const lacking = lackingCapabilities(content2.wheel.manifest, request.needs);
  return lacking === void 0 ? content2 : { kind: "invalid", reason: lacking };
}
async function examineEntry(place3, request) {
  const read = await readManifest(place3.manifest);
  if (read.kind !== "ok") return unreadable2(place3, read);
  const { manifest: manifest2 } = read;
  const wrong = await misfit(place3, read, request.key) ?? await wheelFault(place3, manifest2);
  if (wrong !== void 0) return { kind: "corrupt", reason: wrong };
  const lacking = lackingCapabilities(manifest2, request.needs);
  if (lacking !== void 0) return { kind: "invalid", reason: lacking };
  const path = join4(place3.home, manifest2.wheel.fileName);
  const expected = { sha256: manifest2.wheel.sha256, manifestSha256: read.sha256 };
  const doubt = request.trustSeal ? sealDoubt(
    await readSeal(place3.seal),
    await fingerprint(path),
    expected,
    request.nowNs,
    maxHashAgeNs(request.verify)
  ) : "this run may not trust seals";
  return { kind: "ok", wheel: { path, manifest: manifest2 }, manifestSha256: read.sha256, doubt };
}
async function misfit(place3, { manifest: manifest2, sha256: sha2562 }, key) {
  const marker = await readFile4(place3.marker, "utf8").catch(() => void 0);
  if (marker?.trim() !== sha2562) return "manifest.json is not the one that was published";
  if (manifest2.key !== key) return `manifest.json is that of ${manifest2.key}`;
  return recipeMakesKey(manifest2) ? void 0 : "the recipe in manifest.json does not make its key";
}
async function unreadable2(place3, read) {
  if (read.kind === "newer") return { kind: "invalid", reason: read.reason };
  if (read.kind === "damaged") return { kind: "corrupt", reason: read.reason };
  return await exists(place3.marker) ? { kind: "corrupt", reason: "manifest.json is gone" } : { kind: "miss", reason: "no entry with this key" };
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
async function wheelFault(place3, { wheel }) {
  const stat7 = await lstat4(join4(place3.home, wheel.fileName)).catch((error) => {
    if (errnoOf(error) === "ENOENT") return void 0;
    throw error;
  });
  if (stat7 === void 0) return `${wheel.fileName} is gone`;
  if (!stat7.isFile()) return `${wheel.fileName} is not a regular file`;
  if (stat7.size === wheel.size) return void 0;
  const sizes = `${formatBytes(stat7.size)} (${stat7.size}) instead of ${formatBytes(wheel.size)} (${wheel.size})`;
  return `${wheel.fileName} has ${sizes}`;
}
async function proveContent(place3, { wheel, manifestSha256, doubt }, request) {
  if (doubt === void 0) return { kind: "ok", wheel, proof: "sealed", doubt };
  const { fileName, sha256: sha2562 } = wheel.manifest.wheel;
  const hashed = await hashUnchanged(wheel.path, request.signal);
  if (hashed === void 0) {
    return { kind: "unavailable", reason: `${fileName} is being written while we read it` };
  }
  if (hashed.sha256 !== sha2562) {
    return { kind: "corrupt", reason: `SHA-256 is ${hashed.sha256}, the manifest says ${sha2562}` };
  }
  if (request.trustSeal && isQuiet(hashed.file, request.nowNs)) {
    const seal = { ...hashed.file, sha256: sha2562, manifestSha256, hashedAtNs: request.nowNs };
    await recordSeal(place3, formatSeal(seal));
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
async function recordSeal(place3, text2) {
  const fresh = `${place3.seal}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    await writeDurable(fresh, text2);
    await rename3(fresh, place3.seal);
  } catch {
    await rm3(fresh, { force: true }).catch(() => {
    });
  }
}
async function exists(path) {
  return lstat4(path).then(
    () => true,
    () => false
  );
}

// src/store/writers.ts
import { readdir as readdir3, readFile as readFile5, stat as stat3 } from "node:fs/promises";
var ACCESS_MODE = 3;
async function hasWriter(file) {
  const pids = (await readdir3("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const fds = await readdir3(`/proc/${pid}/fd`).catch(() => []);
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
  await mkdir3(dirname2(folder), { recursive: true });
  await mkdir3(folder);
  const wheelPath = join5(folder, name);
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
    const wheelPath = join5(folder, basename(sharedWith));
    await keepingSeal(sharedWith, RELEASING, () => rmSync(wheelPath, { recursive: true, force: true }));
  }
  await rm4(folder, { recursive: true, force: true });
}
async function fillUnseen(request, name) {
  const { wheel, folder, files, modes = ALL_MODES } = request;
  const hidden = await mkdtemp(join5(dirname2(folder), ".handing-over-"));
  try {
    const inside = join5(hidden, "folder");
    await mkdir3(inside);
    for (const [file, text2] of Object.entries(files)) {
      await writeFile2(join5(inside, basename(file)), text2, { flag: "wx" });
    }
    const mode = await place2(wheel.path, join5(inside, name), modes);
    await rename4(inside, folder);
    return mode;
  } catch (error) {
    await rmdir(folder).catch(() => {
    });
    throw error;
  } finally {
    await rm4(hidden, { recursive: true, force: true });
  }
}
async function place2(from, to, modes) {
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
  const sealPath = join5(dirname2(path), "seal.json");
  const lock = await takeLock(`${dirname2(path)}.relink`, { waitSeconds: 60 }).catch(() => void 0);
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

// src/store/layout.ts
import { join as join6 } from "node:path";
var TOOL_NAME = "trtllm-wheel";
function storeHome(storePath) {
  return join6(storePath, TOOL_NAME);
}
function stagingFolder(storePath) {
  return join6(storeHome(storePath), ".staging");
}
function locksFolder(storePath) {
  return join6(storeHome(storePath), ".locks");
}
function quarantineFolder(storePath) {
  return join6(storeHome(storePath), ".quarantine");
}
function allowUntrusted(storePath) {
  return join6(storeHome(storePath), ".allow-untrusted");
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
  return placeOf2(storePath, `0.0.0-${authority}.h${hash}`, toolArch(arch), authority);
}
function placeOfVersion(storePath, version, toolArchName) {
  const authority = /^0\.0\.0-(trusted|untrusted|pr-\d+)\.h[0-9a-f]{16,64}$/.exec(version)?.[1];
  return authority === void 0 ? void 0 : placeOf2(storePath, version, toolArchName, authority);
}
function placeOf2(storePath, version, archName, authority) {
  const folder = join6(storeHome(storePath), version);
  const home = join6(folder, archName);
  return {
    authority,
    version,
    folder,
    home,
    marker: `${home}.complete`,
    manifest: join6(home, "manifest.json"),
    seal: join6(home, "seal.json")
  };
}
function useLock(storePath, place3) {
  return join6(locksFolder(storePath), `${place3.version}.use`);
}
function buildLock(storePath, name) {
  return join6(locksFolder(storePath), `${name}.build`);
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
    normalised: repository(`${url.hostname.toLowerCase()}${port}`, unescaped(url.pathname)),
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
var SAME_HOST = {
  "ssh.github.com:443": "github.com",
  "ssh.github.com": "github.com",
  "www.github.com": "github.com"
};
function repository(named, path) {
  const host = SAME_HOST[named] ?? named;
  const tidied = tidy(path.startsWith("/") ? path : `/${path}`);
  if (tidied === "/") throw badUrl("It names no repository.");
  return `https://${host}${host === "github.com" ? tidied.toLowerCase() : tidied}`;
}
function tidy(path) {
  const clean = path.replace(/\/{2,}/g, "/").replace(/\/+$/, "");
  return clean.replace(/\.git$/i, "").replace(/\/+$/, "") || "/";
}
function gitCredentials(url) {
  if (url.withCredentials === url.plain || !/^https?:/.test(url.plain)) return {};
  const { username, password } = new URL(url.withCredentials);
  const pair = `${decode(username)}:${decode(password)}`;
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${url.plain}.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(pair).toString("base64")}`
  };
}
function unescaped(path) {
  return path.replace(/%([0-9a-f]{2})/gi, (text2, hex) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : text2.toUpperCase();
  });
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
function decideAccess(job, policy2) {
  const refused = whyUntrusted(job, policy2);
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
function limitToRemotes(access, remote2, policy2) {
  if (access.write !== "trusted" || remote2 === null) return access;
  const wanted = normaliseGitUrl(remote2);
  if (policy2.remotes.some((trusted) => normaliseGitUrl(trusted) === wanted)) return access;
  return { ...access, write: null, reason: `${remote2} is not one of the trusted remotes` };
}
function whyUntrusted(job, policy2) {
  if (!TRUSTED_EVENTS.includes(job.event)) {
    return `runs of the event \`${job.event}\` may carry somebody else's code or be started by anybody`;
  }
  if (job.ref === "") return `\`${job.event}\` without a ref`;
  if (job.refProtected) return void 0;
  const ref = job.event === "merge_group" ? queueBase(job.ref) : job.ref;
  if (policy2.refs.some((pattern) => matchesRef(pattern, ref))) return void 0;
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

// src/store/attestation.ts
var GH_VARIABLES = [
  "GH_TOKEN",
  "GITHUB_TOKEN",
  "GH_ENTERPRISE_TOKEN",
  "GITHUB_ENTERPRISE_TOKEN",
  "GH_HOST"
];
function pickGhEnvironment(env) {
  return Object.fromEntries(GH_VARIABLES.flatMap((name) => env[name] ? [[name, env[name]]] : []));
}
var ACCEPT_ALL = async () => void 0;
var VERIFY_SECONDS = 120;
function requireAttestation(options) {
  const { session, policy: policy2, gh, seconds: seconds2 = VERIFY_SECONDS } = options;
  return async ({ path, manifest: manifest2 }) => {
    const end = await session.run({
      argv: ["gh", "attestation", "verify", path, ...policy2, "--format", "json"],
      env: { ...gh, GH_PROMPT_DISABLED: "1", GH_NO_UPDATE_NOTIFIER: "1", NO_COLOR: "1" },
      timeoutSeconds: seconds2,
      graceSeconds: 1
    });
    session.signal.throwIfAborted();
    if (end.why !== "exited") return unavailable(`\`gh\` gave no answer within ${seconds2} s`);
    if (end.code === 127) return unavailable("`gh` is not on this runner");
    if (end.code !== 0) return explainGh(end.tail);
    const signers = signersOf(end.stdout, manifest2.wheel.sha256);
    if (signers.length === 0) return unavailable("`gh` did not say which bytes it had verified");
    session.log.info(`Provenance of ${manifest2.wheel.fileName} verified: built by ${signers.join(", ")}.`);
    return void 0;
  };
}
function explainGh(tail) {
  const lines = tail.map((line) => line.trim()).filter((line) => line !== "");
  const text2 = lines.findLast((line) => /^error\b|failed|no attestations/i.test(line)) ?? lines.at(-1) ?? "without a word";
  const said = text2.replace(/^Error: /, "");
  const all = lines.join("\n");
  if (CANNOT.test(all)) return unavailable(`this \`gh\` cannot verify it so: ${said}`);
  return NOT_ATTESTED.test(all) && !NO_ANSWER.test(all) ? { kind: "invalid", reason: `its provenance is not as \`require-attestation\` asks: ${said}` } : unavailable(`\`gh attestation verify\`: ${said}`);
}
var CANNOT = /unknown command|unknown flag|usage:/i;
var NOT_ATTESTED = /no attestations found|HTTP 404|verifying with issuer|verification failed|none of the attestations|expected .* to (be|equal)/i;
var NO_ANSWER = /gh auth login|HTTP (401|403|429|5\d\d)|error connecting|timeout|timed out|no such host|connection (refused|reset)|\bTUF\b|\bEOF\b/i;
function signersOf(stdout, sha2562) {
  let answer;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return [];
  }
  if (!Array.isArray(answer)) return [];
  const signers = answer.flatMap(({ verificationResult: result }) => {
    const named = result?.statement?.subject?.some(({ digest }) => digest?.["sha256"] === sha2562) === true;
    if (!named) return [];
    const { buildSignerURI, sourceRepositoryURI } = result?.signature?.certificate ?? {};
    return [String(buildSignerURI ?? sourceRepositoryURI ?? "a signer without a name")];
  });
  return [...new Set(signers)];
}
function unavailable(reason) {
  return { kind: "unavailable", reason: `not accepted, its provenance could not be verified: ${reason}` };
}

// src/store/cache-service.ts
import { chmod, mkdir as mkdir4, readFile as readFile7, rm as rm5, writeFile as writeFile3 } from "node:fs/promises";
import { join as join8 } from "node:path";
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
  const refuse2 = (kind, reason) => ({
    kind,
    reason,
    key: result?.found ?? null
  });
  const said = messages.map((line) => line.replace(/^::(?:warning|error)[^:]*::/, ""));
  const failures = said.filter((line, index) => ANNOTATED.test(messages[index] ?? "") || FAILED.test(line));
  const text2 = failures.join("; ");
  const denied2 = failures.find((line) => DENIED.test(line)) ?? said.find((line) => CLOSED.test(line));
  if (denied2 !== void 0) return refuse2("denied", denied2);
  const attempt3 = said.findLast((line) => line.startsWith("Attempt ")) ?? text2;
  const detail = attempt3 === "" ? "" : ` (${attempt3})`;
  if (problem !== void 0) return refuse2("unavailable", `${problem}${detail}`);
  if (end.why !== "exited") {
    return refuse2("unavailable", `no answer within ${end.seconds.toFixed(0)} s${detail}`);
  }
  if (result === void 0) {
    const last = said.slice(-3).join("; ");
    return refuse2("unavailable", `the cache agent ended with ${end.signal ?? `code ${end.code}`}: ${last}`);
  }
  if (result.thrown !== null) return refuse2("unavailable", result.thrown);
  if (/\b429\b|rate limit/i.test(text2)) return refuse2("unavailable", `rate limited: ${text2}`);
  if (request.verb === "fetch" && /\btar\b.*(failed|exit code)/s.test(text2)) {
    if (result.status !== null && result.status >= 400) {
      return refuse2("unavailable", `the service answered the download with status ${result.status}`);
    }
    return refuse2("corrupt", "the archive cannot be unpacked");
  }
  if (failures.length > 0) return refuse2("unavailable", text2);
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
import { readdir as readdir4, readFile as readFile6, stat as stat4 } from "node:fs/promises";
import { join as join7 } from "node:path";
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
    if (fetching && !await isThere(join7(folder, LOOKED_UP))) {
      if ((Date.now() - begun) / 1e3 > limits.lookupSeconds) stop.abort();
      return;
    }
    const bytes = await archiveBytes(folder);
    const sent = fetching ? 0 : await sentBytes(folder);
    const moved = Math.abs(bytes + sent - seen.bytes) > (fetching ? 0 : TALK_BYTES);
    if (moved) seen = { bytes: bytes + sent, at: Date.now() };
    progress.update(`Actions cache: ${formatBytes(fetching ? bytes : sent)}`);
    const still = (Date.now() - seen.at) / 1e3 > limits.stallSeconds;
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
var TALK_BYTES = 4096;
async function sentBytes(folder) {
  const pid = await readFile6(join7(folder, AGENT_PID), "utf8").catch(() => "");
  if (!/^\d+$/.test(pid)) return 0;
  const io = await readFile6(`/proc/${pid}/io`, "utf8").catch(() => "");
  return Number(/^wchar: (\d+)$/m.exec(io)?.[1] ?? 0);
}
async function isThere(path) {
  return stat4(path).then(
    () => true,
    () => false
  );
}
async function archiveBytes(folder) {
  const files = await readdir4(join7(folder, "tmp"), { recursive: true }).catch(() => []);
  const paths = [...files.map((file) => join7(folder, "tmp", file)), join7(folder, "..", ENTRY_FILES[1])];
  let bytes = 0;
  for (const path of paths) {
    const found = await stat4(path).catch(() => void 0);
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
      await rm5(folder, { recursive: true, force: true });
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
      PATH: `${join8(folder, "bin")}:${path}`,
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
  const bin = join8(folder, "bin");
  await mkdir4(bin);
  await mkdir4(join8(folder, "tmp"));
  for (const [name, text2] of [
    ["tar", TAR],
    ["zstd", ZSTD]
  ]) {
    await writeFile3(join8(bin, name), text2);
    await chmod(join8(bin, name), 493);
  }
  if (request.verb === "save") {
    await mkdir4(join8(folder, "trtllm-wheel-v1"));
    for (const file of ENTRY_FILES) await writeFile3(join8(folder, file), "");
  }
  await writeFile3(join8(folder, "request.json"), JSON.stringify(request));
}
function agentScript() {
  const source = import.meta.url.endsWith(".ts");
  return fileURLToPath(new URL(source ? "../entry/cache-agent.ts" : "./cache-agent.js", import.meta.url));
}
async function readResult(folder) {
  const text2 = await readFile7(join8(folder, "result.json"), "utf8").catch(() => void 0);
  return text2 === void 0 ? void 0 : JSON.parse(text2);
}

// src/store/actions-cache.ts
import { rm as rm7 } from "node:fs/promises";

// src/store/actions-save.ts
import { mkdir as mkdir5, rm as rm6, symlink, writeFile as writeFile4 } from "node:fs/promises";
import { dirname as dirname3, join as join9 } from "node:path";
var ATTEMPTS = 3;
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
  await mkdir5(join9(folder, dirname3(ENTRY_FILES[0])));
  await writeFile4(join9(folder, ENTRY_FILES[0]), serialiseManifest(wheel.manifest));
  await symlink(wheel.path, join9(folder, ENTRY_FILES[1]));
  const saved = await service.save(target, folder);
  await rm6(folder, { recursive: true, force: true });
  if (saved.kind === "ok" && saved.key === target) return { stored: true, reason: `published as ${target}` };
  const after = saved.kind === "denied" ? void 0 : await service.lookup([target]);
  if (after?.kind === "ok" && after.key === target) return { stored: true, reason: "written by another job" };
  return {
    stored: false,
    reason: saved.kind === "ok" ? "the service did not take it" : `${saved.kind}: ${saved.reason}`
  };
}

// src/store/fetched.ts
import { lstat as lstat5 } from "node:fs/promises";
import { join as join10 } from "node:path";
async function proveFetched(folder, manifestName, wheelName, query, signal) {
  const read = await readManifest(join10(folder, manifestName));
  if (read.kind === "newer") return { kind: "invalid", reason: read.reason };
  if (read.kind !== "ok") return { kind: "corrupt", reason: read.reason };
  const { manifest: manifest2 } = read;
  if (manifest2.key !== query.key || !recipeMakesKey(manifest2)) {
    return { kind: "corrupt", reason: `its manifest is that of ${manifest2.key}` };
  }
  const path = join10(folder, wheelName(manifest2));
  const damage = await whyDamaged(path, manifest2, signal);
  if (damage !== void 0) return { kind: "corrupt", reason: damage };
  const lacking = lackingCapabilities(manifest2, query.needs);
  return lacking === void 0 ? { kind: "ok", wheel: { path, manifest: manifest2 } } : { kind: "invalid", reason: lacking };
}
async function whyDamaged(path, { wheel }, signal) {
  const file = await lstat5(path).catch(() => void 0);
  if (file === void 0) return "there is no wheel in it";
  if (!file.isFile() || file.nlink !== 1) return "its wheel is not a plain file";
  if (file.size !== wheel.size) return `its wheel has ${file.size} bytes, the manifest says ${wheel.size}`;
  const [sha2562] = await Promise.all([sha256File(path, { signal }), syncPath(path)]);
  return sha2562 === wheel.sha256 ? void 0 : `SHA-256 is ${sha2562}, the manifest says ${wheel.sha256}`;
}

// src/store/actions-cache.ts
function openActionsCache(options) {
  const { session, host, access, accept = ACCEPT_ALL } = options;
  const service = openCacheService(options);
  const remote2 = { session, host, access, accept, service, unwanted: /* @__PURE__ */ new Set() };
  return {
    name: "actions",
    restore: (query) => restore(remote2, query),
    lookup: (query) => lookUp(remote2, query),
    async publish(wheel, { replace = false } = {}) {
      if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
      const keys = attemptKeys(wheel.manifest.key, access.write);
      return save(service, session, wheel, keys, (key) => replace || remote2.unwanted.has(key));
    },
    // The token of a job may look up names it knows; it may not list what there is.
    nearest: async () => []
  };
}
async function restore(remote2, query) {
  const refusals = [];
  let keys = keysFor(remote2, query);
  while (keys.length > 0) {
    const asked = keys;
    const answer = await inStaging(remote2, (folder) => fetchFirst(remote2, folder, asked, query));
    if (!("kind" in answer)) return { ...answer, refusals };
    const { kind, key } = answer;
    if (key !== null || refusals.length === 0) refusals.push(answer);
    if (kind === "corrupt" && key !== null) remote2.unwanted.add(key);
    if (key === null || kind === "unavailable" || kind === "denied") break;
    keys = keys.slice(Math.max(1, 1 + keys.findIndex((one) => key.startsWith(one))));
  }
  return { refusals };
}
async function lookUp(remote2, query) {
  const keys = keysFor(remote2, query);
  const found = await remote2.service.lookup(keys);
  if (found.kind !== "ok") return { found: [], refusals: [refuse(found.kind, found.key, found.reason)] };
  return found.key !== null && keys.includes(found.key) ? { found: [{ name: found.key, proof: "listed" }], refusals: [] } : { found: [], refusals: [refuse("miss", null, "no entry with this key")] };
}
function keysFor({ access }, { key }) {
  return access.read.flatMap((who) => attemptKeys(key, who));
}
async function fetchFirst(remote2, folder, keys, query) {
  const fetched = await remote2.service.fetch(keys, folder);
  if (fetched.kind !== "ok") return refuse(fetched.kind, fetched.key, fetched.reason);
  if (fetched.key === null) return refuse("miss", null, "no entry with this key");
  if (!keys.includes(fetched.key)) {
    return refuse("miss", fetched.key, "the service answered with an entry whose name only begins alike");
  }
  const taken = await take(remote2, folder, query, fetched.key);
  return "kind" in taken ? { ...taken, key: fetched.key } : taken;
}
async function take(remote2, folder, query, key) {
  const { session, host, accept } = remote2;
  const proven = await proveFetched(folder, ENTRY_FILES[0], () => ENTRY_FILES[1], query, session.signal);
  if (proven.kind !== "ok") return refuse(proven.kind, null, proven.reason);
  const refused = await accept(proven.wheel);
  if (refused?.kind === "invalid") remote2.unwanted.add(key);
  if (refused !== void 0) return refuse(refused.kind, null, refused.reason);
  const adopted = await host.adopt(proven.wheel);
  if (adopted.wheel !== void 0) return { wheel: adopted.wheel, proof: "hashed", refusals: [] };
  session.log.warning(`The restored wheel is not kept on this host: ${adopted.reason}`);
  return { wheel: proven.wheel, proof: "hashed", refusals: [] };
}
async function inStaging({ session, host }, body) {
  const folder = await host.stage().catch(() => session.tempFolder("cache-entry"));
  let answer;
  try {
    answer = await body(folder);
  } catch (error) {
    session.signal.throwIfAborted();
    answer = refuse("unavailable", null, error instanceof Error ? error.message : String(error));
  } finally {
    const served = answer !== void 0 && "wheel" in answer && answer.wheel?.path.startsWith(folder);
    if (!served) await rm7(folder, { recursive: true, force: true });
  }
  return answer;
}
function refuse(kind, key, reason) {
  return { tier: "actions", kind, key, reason };
}

// src/store/explain.ts
import { isDeepStrictEqual as isDeepStrictEqual2 } from "node:util";

// src/plan/script-lines.ts
import { createHash as createHash4 } from "node:crypto";
var MARK = 4;
var MOST_CELLS = 4e6;
function markLines(text2) {
  return text2.split("\n").map((line) => createHash4("sha256").update(line, "utf8").digest("base64url").slice(0, MARK)).join("");
}
function markScripts(checkout, paths) {
  return Object.fromEntries(paths.map((path) => [path, markLines(checkout.files[path] ?? "")]));
}
function changedLines(before, after) {
  const [a, b] = withoutCommonEnds(split(before), split(after));
  if (a.length * b.length > MOST_CELLS) return Math.max(a.length, b.length);
  return fewestChanges(a, b);
}
function split(marks) {
  return Array.from(
    { length: Math.ceil(marks.length / MARK) },
    (_, line) => marks.slice(line * MARK, (line + 1) * MARK)
  );
}
function withoutCommonEnds(a, b) {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}
function fewestChanges(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, line] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const replaced = (row[j] ?? 0) + (line === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

// src/store/would-have-hit.ts
import { isDeepStrictEqual } from "node:util";

// src/store/describe-entry.ts
function describeRecipe(recipe2) {
  const { source, arch, commit, nixl, nixlCommit, ucxRef, cudaArchs, given } = recipe2;
  const parts = [
    arch,
    ...commit === null ? [] : [`TensorRT-LLM ${short(commit)}`],
    ...given === null ? [] : [/^[0-9a-f]{64}$/.test(given) ? `file ${short(given)}` : given.split(" ")[0] ?? ""],
    nixl ? `NIXL${nixlCommit === null ? "" : ` ${short(nixlCommit)}`}` : "no NIXL",
    ...ucxRef === null ? [] : [`UCX ${short(ucxRef)}`],
    ...cudaArchs.length === 0 ? [] : [`CUDA ${cudaArchs.join(";")}`],
    source
  ];
  return parts.join(", ");
}
function ago(at, now) {
  const minutes = Math.max(0, (now - at) / 6e4);
  const [count2, unit] = minutes >= 1440 ? [minutes / 1440, "day"] : minutes >= 60 ? [minutes / 60, "hour"] : [minutes, "minute"];
  const whole2 = Math.floor(count2);
  return `${whole2} ${unit}${whole2 === 1 ? "" : "s"} ago`;
}
function short(text2) {
  return /^[0-9a-f]{40,64}$/.test(text2) ? text2.slice(0, 12) : text2;
}

// src/store/would-have-hit.ts
var ASKED = {
  commit: ({ commit }) => commit === null ? void 0 : `tensorrtllm-ref ${commit.slice(0, 12)}`,
  gitUrl: ({ gitUrl }) => gitUrl === null ? void 0 : `tensorrtllm-git-url ${gitUrl}`,
  nixlCommit: ({ nixlCommit }) => nixlCommit === null ? void 0 : `nixl-commit ${/^[0-9a-f]{40}$/.test(nixlCommit) ? nixlCommit.slice(0, 12) : nixlCommit}`,
  cudaArchs: ({ cudaArchs }) => cudaArchs.length === 0 ? "no cuda-archs" : `cuda-archs ${cudaArchs.join(",")}`,
  pythonTag: ({ pythonTag }) => pythonTag === null ? void 0 : `python-tag ${pythonTag}`,
  baseImage: ({ baseImage }) => baseImage === null ? void 0 : `build-base-image ${baseImage}`,
  given: ({ given, source }) => given === null || source !== "pip" ? void 0 : `pip-wheel ${given.split(" ")[0]}`,
  buildOptions: ({ buildOptions }) => buildOptions.length === 0 ? "no build-options" : `build-options ${buildOptions.join(" ")}`
};
var FOLLOWS_FROM_SCRIPTS = [
  "nixl",
  "ucxRef",
  "nixlCommit",
  "pythonTag",
  "baseImage"
];
function wouldHaveHit(wanted, entry, now) {
  if (wanted.needs.some((need) => !entry.wheel.capabilities.includes(need))) return void 0;
  const differing = Object.keys(wanted.recipe).filter(
    (field) => !isDeepStrictEqual(wanted.recipe[field], entry.recipe[field])
  );
  const scripts = differing.includes("scripts");
  const asked = differing.map((field) => ask(field, wanted.recipe, entry.recipe, scripts));
  if (asked.length === 0 || asked.includes(void 0)) return void 0;
  const all = asked.filter((text2) => text2 !== void 0 && text2 !== "");
  return `with ${listed(all)} the entry of ${ago(Date.parse(entry.builtBy.at), now)} would have hit`;
}
function ask(field, wanted, built, scripts) {
  if (field === "scripts") {
    const paths = changedScripts(wanted, built);
    return `${listed(paths)} as ${paths.length === 1 ? "it was" : "they were"} then`;
  }
  const text2 = ASKED[field]?.(built);
  return text2 ?? (scripts && FOLLOWS_FROM_SCRIPTS.includes(field) ? "" : void 0);
}
function changedScripts({ scripts: now }, { scripts: then }) {
  const paths = /* @__PURE__ */ new Set([...Object.keys(now), ...Object.keys(then)]);
  return [...paths].filter((path) => now[path] !== then[path]).sort();
}
function listed(texts) {
  return texts.length < 2 ? texts[0] ?? "" : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

// src/store/explain.ts
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
function compareRecipes(wanted, built, lines = {}) {
  const fields = Object.keys(DISTANCE);
  return fields.flatMap((field) => compareField(field, wanted, built, lines));
}
function compareWith({ recipe: recipe2, scriptLines }, built) {
  return compareRecipes(recipe2, built.recipe, { wanted: scriptLines, built: built.scriptLines });
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
function explainMiss(wanted, nearest, now, told = false) {
  const first = nearest.find((one) => !told || !isInvalidSibling(wanted.recipe, wanted.needs, one));
  if (first === void 0) return void 0;
  const differences = compareWith(wanted, first);
  if (differences.length === 0) return void 0;
  const with_ = wouldHaveHit(wanted, first, now);
  const said = `${describeDifferences(differences)} (nearest entry: ${first.key})`;
  const parts = [...told ? [] : [said], ...with_ === void 0 ? [] : [with_]];
  return parts.length === 0 ? void 0 : parts.join("; ");
}
function isInvalidSibling(wanted, needs, found) {
  const { recipe: recipe2, wheel } = found;
  return recipe2.commit !== null && recipe2.commit === wanted.commit && recipe2.arch === wanted.arch && recipe2.gitUrl === wanted.gitUrl && needs.some((need) => !wheel.capabilities.includes(need));
}
function distanceOf(differences) {
  return differences.reduce((sum, { field }) => sum + DISTANCE[field], 0);
}
function compareField(field, wanted, built, lines) {
  if (field === "scripts") return compareScripts(wanted.scripts, built.scripts, lines);
  if (isDeepStrictEqual2(wanted[field], built[field])) return [];
  if (field === "nixl") {
    const word2 = (has) => has ? "with" : "without";
    return [{ field, text: `nixl: built ${word2(built.nixl)}, wanted ${word2(wanted.nixl)}` }];
  }
  return [{ field, text: `${field}: built ${show(built[field])}, wanted ${show(wanted[field])}` }];
}
function compareScripts(wanted, built, lines) {
  const paths = [.../* @__PURE__ */ new Set([...Object.keys(wanted), ...Object.keys(built)])].sort();
  return paths.flatMap((path) => {
    const [now, then] = [wanted[path], built[path]];
    if (now === then) return [];
    const what = then === void 0 ? "is new" : now === void 0 ? "is gone" : `changed${howMuch(path, lines)}`;
    return [{ field: "scripts", text: `${path} ${what}` }];
  });
}
function howMuch(path, { wanted, built }) {
  const [now, then] = [wanted?.[path], built?.[path]];
  if (now === void 0 || then === void 0) return "";
  const changed = changedLines(then, now);
  return changed === 0 ? "" : `: ${changed} ${changed === 1 ? "line" : "lines"}`;
}
function show(value) {
  if (value === null || Array.isArray(value) && value.length === 0) return "with none";
  if (Array.isArray(value)) return value.join(",");
  const text2 = String(value);
  return /^[0-9a-f]{40}$/.test(text2) ? text2.slice(0, 12) : text2;
}

// src/store/explain-none.ts
var NEAREST = 5;
var ORDER = ["corrupt", "invalid", "denied", "unavailable", "miss"];
async function explainNone(tiers, query, met, now) {
  const near = await nearEntries(tiers, query);
  const siblings = near.filter(({ manifest: manifest2 }) => isInvalidSibling(query.recipe, query.needs, manifest2)).map(({ tier, manifest: manifest2 }) => invalidSibling(tier, query, manifest2));
  const refusals = [...met, ...siblings];
  const why = ORDER.find((kind) => refusals.some((refusal3) => refusal3.kind === kind)) ?? "miss";
  const explained = explainMiss(
    query,
    near.map(({ manifest: manifest2 }) => manifest2),
    now,
    siblings.length > 0
  );
  const nothing = "no entry with this key in any tier, and none to compare with";
  const leading = refusals.filter(({ kind }) => kind === why && why !== "miss").map(({ tier, reason }) => `${tier}: ${reason}`);
  const reasons = [...leading, ...explained === void 0 ? [] : [explained]];
  return { why, reason: reasons.length === 0 ? nothing : [...new Set(reasons)].join("; "), refusals };
}
async function nearEntries(tiers, query) {
  const found = await Promise.all(
    tiers.map(
      async (tier) => (await tier.nearest(query, NEAREST)).map((manifest2) => ({ tier: tier.name, manifest: manifest2 }))
    )
  );
  return found.flat().filter(({ manifest: manifest2 }) => manifest2.key !== query.key);
}
function invalidSibling(tier, query, manifest2) {
  return {
    tier,
    kind: "invalid",
    key: manifest2.key,
    reason: describeDifferences(compareWith(query, manifest2))
  };
}

// src/store/look-up.ts
async function lookUpWheel(tiers, query, now = Date.now) {
  const begun = now();
  const answers = await Promise.all(tiers.map(async (tier) => ({ tier, ...await tier.lookup(query) })));
  const refusals = answers.flatMap((answer) => answer.refusals);
  for (const { tier, found } of answers) {
    const [best] = found.toSorted((a, b) => Number(b.proof === "sealed") - Number(a.proof === "sealed"));
    if (best === void 0) continue;
    const seconds2 = (now() - begun) / 1e3;
    return { kind: "found", tier: tier.name, proof: best.proof, seconds: seconds2, refusals };
  }
  const explained = await explainNone(tiers, query, refusals, now());
  return { kind: "none", ...explained, seconds: (now() - begun) / 1e3 };
}
async function tiersThatHave(tiers, query) {
  const answers = await Promise.all(tiers.map(async (tier) => ({ tier, ...await tier.lookup(query) })));
  return answers.filter(({ found, refusals }) => found.length > 0 || refusals.some(({ key }) => key !== null)).map(({ tier }) => tier.name);
}

// src/store/batches.ts
var BATCH = 64;
async function inBatches(items, body) {
  const results = [];
  for (let at = 0; at < items.length; at += BATCH) {
    results.push(...await Promise.all(items.slice(at, at + BATCH).map(body)));
  }
  return results;
}

// src/store/oci-restore.ts
import { rm as rm10 } from "node:fs/promises";

// src/store/oci-labels.ts
var MANIFEST_LABEL = "trtllm-nixl-build.manifest";
function manifestOfLabels(labels) {
  const text2 = labels[MANIFEST_LABEL];
  if (text2 === void 0) return void 0;
  const read = parseManifest(new TextEncoder().encode(text2));
  return read.kind === "ok" && recipeMakesKey(read.manifest) ? read.manifest : void 0;
}
function labelsIn(json) {
  let value;
  try {
    value = JSON.parse(json);
  } catch {
    return {};
  }
  const configs = [value, ...Object.values(isRecord2(value) ? value : {})].filter(isRecord2);
  for (const { config } of configs) {
    const labels = isRecord2(config) ? config["Labels"] : void 0;
    if (isRecord2(labels)) {
      return Object.fromEntries(
        Object.entries(labels).filter((one) => typeof one[1] === "string")
      );
    }
  }
  return {};
}
function isRecord2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/store/oci-buildx.ts
import { rm as rm8, writeFile as writeFile5 } from "node:fs/promises";
import { join as join11 } from "node:path";

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
        await writeFile5(join11(context, "Dockerfile"), text2);
        const output = `type=local,"dest=${folder.replaceAll('"', '""')}"`;
        return await buildx(TRANSFER_SECONDS, "build", ...platform(arch), "--output", output, context);
      } finally {
        await rm8(context, { recursive: true, force: true });
      }
    },
    async labels(reference) {
      const format = ["--format", "{{json .Image}}"];
      const found = await buildx(LOOKUP_SECONDS, "imagetools", "inspect", ...format, reference);
      return found.kind === "ok" ? { kind: "ok", value: labelsIn(found.value) } : found;
    },
    async push({ folder, files, arch, reference, labels }) {
      await writeFile5(join11(folder, "Dockerfile"), `FROM scratch
COPY ${files.join(" ")} /
`);
      const to = ["--tag", reference, "--output", "type=registry"];
      const said = Object.entries(labels).flatMap(([name, text2]) => ["--label", `${name}=${text2}`]);
      return buildx(TRANSFER_SECONDS, "build", ...platform(arch), ...said, ...to, folder);
    }
  };
}
function platform(arch) {
  return ["--platform", `linux/${arch}`, "--provenance=false"];
}

// src/store/oci-skopeo.ts
import { mkdir as mkdir6, readFile as readFile8, rename as rename5, rm as rm9, stat as stat5, writeFile as writeFile6 } from "node:fs/promises";
import { join as join12 } from "node:path";
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
    async labels(reference) {
      const argv = ["skopeo", "inspect", ...tls("", reference), "--config", `docker://${reference}`];
      const found = await runTool(session, [...argv], LOOKUP_SECONDS);
      return found.kind === "ok" ? { kind: "ok", value: labelsIn(found.value) } : found;
    },
    push: (image) => inLayout(image.folder, async (layout) => {
      const { reference } = image;
      const made = await writeLayout(session, layout, image);
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
async function listTags(session, repository2) {
  const argv = ["skopeo", "list-tags", ...tls("", `${repository2}/`), `docker://${repository2}`];
  const listed2 = await runTool(session, [...argv], LOOKUP_SECONDS);
  if (listed2.kind !== "ok") return listed2;
  const { Tags: tags } = JSON.parse(listed2.value);
  return { kind: "ok", value: tags };
}
async function inLayout(folder, body) {
  const layout = join12(folder, "layout");
  await mkdir6(join12(layout, "blobs", "sha256"), { recursive: true });
  try {
    return await body(layout);
  } finally {
    await rm9(layout, { recursive: true, force: true });
  }
}
function tls(side, reference) {
  return /^(127\.\d+\.\d+\.\d+|localhost)(:\d+)?\//.test(reference) ? [`--${side}tls-verify=false`] : [];
}
async function layersOf(layout) {
  const blob = (digest) => join12(layout, "blobs", "sha256", digest.replace(/^sha256:/, ""));
  const json = async (path) => JSON.parse(await readFile8(path, "utf8"));
  const index = await json(join12(layout, "index.json"));
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
async function writeLayout(session, layout, { folder, files, arch, labels }) {
  const tar = join12(layout, "layer.tar");
  const plain = ["--format=ustar", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0", "--mode=0644"];
  const packed = await runTool(
    session,
    ["tar", "--force-local", "-cf", tar, "-C", folder, ...plain, "--", ...files],
    TRANSFER_SECONDS
  );
  if (packed.kind !== "ok") return packed;
  const size = (await stat5(tar)).size;
  const layer = await sha256File(tar, { signal: session.signal });
  await rename5(tar, join12(layout, "blobs", "sha256", layer));
  const blob = async (value) => {
    const text2 = JSON.stringify(value);
    await writeFile6(join12(layout, "blobs", "sha256", sha256Bytes(text2)), text2);
    return { digest: `sha256:${sha256Bytes(text2)}`, size: Buffer.byteLength(text2) };
  };
  const config = await blob({
    architecture: arch,
    os: "linux",
    config: { Labels: labels },
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
  await writeFile6(join12(layout, "index.json"), JSON.stringify(index));
  await writeFile6(join12(layout, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
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

// src/store/oci-registry.ts
function lazyTransport(session, given) {
  let chosen;
  return async () => {
    chosen ??= given === void 0 ? chooseTransport(session) : Promise.resolve(given);
    const found = await chosen;
    if (found === void 0)
      throw new Error("neither docker buildx with a builder nor skopeo is on this runner");
    return found;
  };
}
function tagsOf({ repository: repository2, access }, { key }) {
  return access.read.map((who) => `${repository2}:${key}-${who}`);
}
async function resolveSafely(registry, reference) {
  return registry.transport().then((images) => images.resolve(reference)).catch((error) => failed(registry, error));
}
function failed({ session }, error) {
  session.signal.throwIfAborted();
  return { kind: "unavailable", reason: error instanceof Error ? error.message : String(error) };
}

// src/store/oci-restore.ts
async function restoreFromRegistry(registry, query, onUnwanted) {
  const refusals = [];
  for (const reference of tagsOf(registry, query)) {
    const answer = await fetchProven(registry, reference, query, onUnwanted).catch(
      (error) => {
        const { kind, reason } = failed(registry, error);
        return { refusals: [refusal(kind, null, reason)] };
      }
    );
    if (answer.wheel !== void 0) return { ...answer, refusals };
    refusals.push(...answer.refusals);
  }
  return { refusals };
}
async function fetchProven(registry, reference, query, onUnwanted) {
  const { session, host, repository: repository2, accept } = registry;
  const refuse2 = ({ kind, reason }) => ({
    refusals: [refusal(kind, kind === "miss" ? null : reference, reason)]
  });
  const images = await registry.transport();
  const digest = await images.resolve(reference);
  if (digest.kind !== "ok") return refuse2(digest);
  const folder = await host.stage();
  let inUse = false;
  try {
    const pulled = await images.pull(`${repository2}@${digest.value}`, query.recipe.arch, folder);
    if (pulled.kind !== "ok") return refuse2(pulled);
    const wheelName = ({ wheel }) => wheel.fileName;
    const proven = await proveFetched(folder, "manifest.json", wheelName, query, session.signal);
    if (proven.kind !== "ok") return refuse2(proven);
    const refused = await accept(proven.wheel);
    if (refused?.kind === "invalid") onUnwanted(reference);
    if (refused !== void 0) return refuse2(refused);
    const adopted = await host.adopt(proven.wheel);
    if (adopted.wheel !== void 0) return { wheel: adopted.wheel, proof: "hashed", refusals: [] };
    inUse = true;
    session.log.warning(`The pulled wheel is not kept on this host: ${adopted.reason}`);
    return { wheel: proven.wheel, proof: "hashed", refusals: [] };
  } finally {
    if (!inUse) await rm10(folder, { recursive: true, force: true });
  }
}
async function lookUpInRegistry(registry, query) {
  const found = [];
  const refusals = [];
  for (const reference of tagsOf(registry, query)) {
    const digest = await resolveSafely(registry, reference);
    if (digest.kind !== "ok") {
      refusals.push(refusal(digest.kind, null, digest.reason));
      continue;
    }
    const manifest2 = await labelledManifest(registry, `${registry.repository}@${digest.value}`);
    const lacking = manifest2 === void 0 ? void 0 : lackingCapabilities(manifest2, query.needs);
    if (lacking === void 0) found.push({ name: reference, proof: "listed" });
    else refusals.push(refusal("invalid", reference, lacking));
  }
  return { found, refusals };
}
async function labelledManifest(registry, reference) {
  const images = await registry.transport();
  const labels = await images.labels(reference).catch((error) => failed(registry, error));
  return labels.kind === "ok" ? manifestOfLabels(labels.value) : void 0;
}
function refusal(kind, key, reason) {
  return { tier: "oci", kind, key, reason };
}

// src/store/oci-nearest.ts
async function nearestInRegistry(registry, query, limit) {
  const tags = await listTags(registry.session, registry.repository).catch(() => void 0);
  if (tags?.kind !== "ok") return [];
  const chosen = chooseTags(tags.value, query, registry.access.read).slice(0, limit);
  const found = await inBatches(
    chosen,
    (tag) => labelledManifest(registry, `${registry.repository}:${tag}`).catch(() => void 0)
  );
  return found.filter((manifest2) => manifest2 !== void 0);
}
function chooseTags(tags, { key, recipe: recipe2 }, read) {
  const commit = recipe2.commit?.slice(0, 12);
  return tags.flatMap((tag) => {
    const [, ours, arch, of, who] = /^(trtllm-wheel-v1-(amd64|arm64)-(?:nixl|nonixl)-([a-z0-9._]+)-[0-9a-f]{16})-(.+)$/.exec(tag) ?? [];
    if (ours === void 0 || ours === key || arch !== recipe2.arch || !read.includes(who ?? "")) return [];
    return [{ tag, far: of === commit ? 0 : 1 }];
  }).sort((a, b) => a.far - b.far).map(({ tag }) => tag);
}

// src/store/oci-publish.ts
import { join as join13 } from "node:path";
async function publishToRegistry(registry, wheel, replace) {
  const { access, repository: repository2 } = registry;
  if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
  const reference = `${repository2}:${wheel.manifest.key}-${access.write}`;
  const there = replace(reference) ? void 0 : await resolveSafely(registry, reference);
  if (there?.kind === "ok") return { stored: true, reason: "already there" };
  if (there !== void 0 && there.kind !== "miss") {
    return { stored: false, reason: `${there.kind}: ${there.reason}` };
  }
  const pushed = await push(registry, wheel, reference).catch((error) => failed(registry, error));
  return pushed.kind === "ok" ? { stored: true, reason: `published as ${reference}` } : { stored: false, reason: `${pushed.kind}: ${pushed.reason}` };
}
async function push(registry, wheel, reference) {
  const folder = join13(await registry.host.stage(), "context");
  const { manifest: manifest2 } = wheel;
  const { recipe: recipe2 } = manifest2;
  const files = {
    "manifest.json": serialiseManifest(manifest2),
    "commit.txt": `${recipe2.arch}_${recipe2.commit ?? ""}
`
  };
  const handed = await handOff({ wheel, folder, files });
  const names = [...Object.keys(files), manifest2.wheel.fileName];
  const labels = { [MANIFEST_LABEL]: JSON.stringify(manifest2) };
  try {
    return await (await registry.transport()).push({
      folder,
      files: names,
      arch: recipe2.arch,
      reference,
      labels
    });
  } finally {
    await handed.release();
  }
}

// src/store/oci.ts
function openOci(options) {
  const { session, host, access, repository: repository2, accept = ACCEPT_ALL } = options;
  if (repository2 === void 0) return unnamedTier();
  const transport = lazyTransport(session, options.transport);
  const registry = { session, host, access, accept, repository: repository2, transport };
  const unwanted = /* @__PURE__ */ new Set();
  return {
    name: "oci",
    restore: (query) => restoreFromRegistry(registry, query, (reference) => unwanted.add(reference)),
    publish: (wheel, { replace = false } = {}) => publishToRegistry(registry, wheel, (reference) => replace || unwanted.has(reference)),
    nearest: (query, limit) => nearestInRegistry(registry, query, limit),
    lookup: (query) => lookUpInRegistry(registry, query)
  };
}
var UNNAMED = {
  tier: "oci",
  kind: "unavailable",
  key: null,
  reason: "no repository was named (`oci-repository`)"
};
function unnamedTier() {
  return {
    name: "oci",
    restore: async () => ({ refusals: [UNNAMED] }),
    publish: async () => ({ stored: false, reason: UNNAMED.reason }),
    nearest: async () => [],
    lookup: async () => ({ found: [], refusals: [UNNAMED] })
  };
}

// src/store/restore.ts
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
  const explained = await explainNone(tiers, query, refusals, now());
  return { kind: "none", ...explained, seconds: seconds2() };
}
async function fillNearer(nearer, refusals, wheel) {
  const closed = new Set(
    refusals.filter(({ kind }) => kind === "unavailable" || kind === "denied").map(({ tier }) => tier)
  );
  const failed2 = [];
  for (const tier of nearer) {
    if (closed.has(tier.name)) continue;
    const { stored, reason } = await tier.publish(wheel);
    if (!stored) {
      failed2.push({
        tier: tier.name,
        kind: "unavailable",
        key: wheel.manifest.key,
        reason: `not filled: ${reason}`
      });
    }
  }
  return failed2;
}
async function passedOver(tiers, query) {
  return (await tiersThatHave(tiers, query)).map((tier) => ({
    tier,
    kind: "invalid",
    key: query.key,
    reason: "passed over: rebuild asked for"
  }));
}

// src/store/compare-with.ts
import { readdir as readdir6 } from "node:fs/promises";

// src/store/entry-index.ts
import { mkdir as mkdir7, readdir as readdir5, rm as rm11, writeFile as writeFile7 } from "node:fs/promises";
import { basename as basename2, join as join14 } from "node:path";
var MOST_UNKNOWN = 1e3;
function indexFolder(storePath) {
  return join14(storeHome(storePath), ".index");
}
var NAME = /^(\d{14})\.(x64|arm64)\.([0-9a-f]{12}|-)\.(0\.0\.0-.+)$/;
function nameOf({ version, home }, { recipe: recipe2, builtBy }) {
  const at = builtBy.at.replaceAll(/\D/g, "").slice(0, 14).padEnd(14, "0");
  return `${at}.${basename2(home)}.${recipe2.commit?.slice(0, 12) ?? "-"}.${version}`;
}
async function noteEntry(storePath, place3, manifest2) {
  const folder = indexFolder(storePath);
  const path = join14(folder, nameOf(place3, manifest2));
  await writeFile7(path, "").catch(() => mkdir7(folder, { recursive: true }).then(() => writeFile7(path, ""))).catch(() => {
  });
}
async function indexOf(storePath, versions) {
  const names = await readdir5(indexFolder(storePath)).catch(() => []);
  const known = new Map(names.flatMap((name) => parsed(name)));
  const places = versions.filter((version) => !known.has(version)).slice(0, MOST_UNKNOWN).flatMap((version) => placesOf(storePath, version));
  const read = await inBatches(places, async (place3) => {
    const found = await readManifest(place3.manifest).catch(() => void 0);
    if (found?.kind !== "ok") return [];
    await noteEntry(storePath, place3, found.manifest);
    return parsed(nameOf(place3, found.manifest));
  });
  for (const [version, entry] of read.flat()) known.set(version, entry);
  return versions.flatMap((version) => known.get(version) ?? []).sort((a, b) => a.at < b.at ? 1 : a.at > b.at ? -1 : 0);
}
function placesOf(storePath, version) {
  return ["x64", "arm64"].flatMap((arch) => placeOfVersion(storePath, version, arch) ?? []);
}
async function tidyIndex(storePath) {
  const folder = indexFolder(storePath);
  const names = await readdir5(folder).catch(() => []);
  const versions = new Set(await readdir5(storeHome(storePath)).catch(() => []));
  for (const name of names.sort().reverse()) {
    const [version] = parsed(name)[0] ?? [];
    if (version === void 0 || versions.delete(version)) continue;
    await rm11(join14(folder, name), { force: true }).catch(() => {
    });
  }
}
function parsed(name) {
  const [, at, arch, commit, version] = NAME.exec(name) ?? [];
  if (at === void 0 || arch === void 0 || commit === void 0 || version === void 0) return [];
  return [[version, { version, arch, commit, at }]];
}

// src/store/compare-with.ts
var RECENT = 100;
async function manifestsToCompare(storePath, authorities, wanted) {
  const index = await indexOf(storePath, await versionsOf(storePath, authorities));
  const commit = wanted.commit?.slice(0, 12);
  const arch = toolArch(wanted.arch);
  const related = index.filter((entry) => entry.commit === commit && entry.arch === arch).slice(0, RECENT);
  const chosen = /* @__PURE__ */ new Set([...index.slice(0, RECENT), ...related]);
  return readable([...chosen].flatMap((entry) => placeOfVersion(storePath, entry.version, entry.arch) ?? []));
}
async function versionsOf(storePath, authorities) {
  const versions = await readdir6(storeHome(storePath)).catch(() => []);
  return versions.filter((version) => {
    const place3 = placeOfVersion(storePath, version, "x64");
    return place3 !== void 0 && authorities.includes(place3.authority);
  });
}
async function readable(places) {
  const read = await inBatches(places, ({ manifest: manifest2 }) => readManifest(manifest2).catch(() => void 0));
  return read.flatMap((one) => one?.kind === "ok" ? [one.manifest] : []);
}

// src/store/held-entries.ts
import { mkdir as mkdir8 } from "node:fs/promises";
function holdEntries(storePath, session) {
  const held = /* @__PURE__ */ new Map();
  return {
    async hold(place3) {
      if (held.has(place3.version)) return;
      try {
        await mkdir8(locksFolder(storePath), { recursive: true });
        const lock = await takeLock(useLock(storePath, place3), {
          shared: true,
          anyUser: true,
          signal: session.signal
        });
        if (lock !== void 0) held.set(place3.version, lock);
      } catch (error) {
        if (!["EROFS", "EACCES", "EPERM"].includes(errnoOf(error) ?? "")) throw error;
      }
    },
    async release() {
      for (const lock of held.values()) await lock.release();
      held.clear();
    }
  };
}

// src/store/host.ts
import { stat as stat6 } from "node:fs/promises";
async function whyClosed({
  storePath,
  access
}) {
  const flag = allowUntrusted(storePath);
  if (access.trustSeal || await isThere2(flag)) return void 0;
  return `${access.reason}, and this host's operator has not allowed untrusted runs (no ${flag})`;
}
function placesFor({ storePath, access }, { key, recipe: recipe2 }) {
  return access.read.map((authority) => entryPlace(storePath, key, recipe2.arch, authority));
}
function proofRequest({ session, access, verify }, { key, needs }) {
  const nowNs = BigInt(session.now().getTime()) * 1000000n;
  return { key, needs, verify, trustSeal: access.trustSeal, nowNs, signal: session.signal };
}
function describe(error) {
  return error instanceof Error ? error.message : String(error);
}
async function isThere2(path) {
  return stat6(path).then(
    () => true,
    () => false
  );
}

// src/store/host-publish.ts
import { mkdir as mkdir10, rename as rename7, rm as rm12 } from "node:fs/promises";
import { basename as basename3, join as join16 } from "node:path";

// src/store/quarantine.ts
import { lstat as lstat6, mkdir as mkdir9, rename as rename6, writeFile as writeFile8 } from "node:fs/promises";
import { join as join15 } from "node:path";
async function entryIdentity(place3) {
  return lstat6(place3.folder, { bigint: true }).then(
    ({ ino, birthtimeNs }) => `${ino}-${birthtimeNs}`,
    () => void 0
  );
}
async function quarantineEntry(storePath, place3, identity, reason, now) {
  if (identity === void 0) return void 0;
  const stamp = now.toISOString().replaceAll(/[:.]/g, "-");
  const target = join15(quarantineFolder(storePath), `${place3.version}-${stamp}-${process.pid}`);
  await mkdir9(quarantineFolder(storePath), { recursive: true });
  if (await entryIdentity(place3) !== identity) return void 0;
  if (!await moveAway(place3.folder, target)) return void 0;
  const taken = await entryIdentity({ folder: target });
  if (taken !== identity && await moveAway(target, place3.folder)) return void 0;
  const why = taken === identity ? reason : "taken by mistake for a damaged entry, and replaced since";
  const note = { version: place3.version, at: now.toISOString(), reason: why };
  await writeFile8(join15(target, "reason.json"), `${JSON.stringify(note)}
`).catch(() => {
  });
  return taken === identity ? target : void 0;
}
async function moveAway(from, to) {
  try {
    await rename6(from, to);
    return true;
  } catch (error) {
    if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes(errnoOf(error) ?? "")) return false;
    throw error;
  }
}

// src/store/host-publish.ts
async function stageOnHost(host) {
  const { session, storePath } = host;
  return await whyClosed(host) === void 0 ? session.tempFolder("entry", stagingFolder(storePath)) : session.tempFolder("entry");
}
function publishCopy(host, wheel, options) {
  return publish(host, wheel, options, {
    async fill(archFolder) {
      const { fileName, sha256: sha2562 } = wheel.manifest.wheel;
      const to = join16(archFolder, fileName);
      const copied = await copyHashed(wheel.path, to, { signal: host.session.signal });
      if (copied === sha2562) return void 0;
      return `the wheel at ${wheel.path} has SHA-256 ${copied}, its manifest says ${sha2562}`;
    }
  });
}
function publishMoved(host, staged, options) {
  const { fileName } = staged.manifest.wheel;
  return publish(host, staged, options, {
    async fill(archFolder) {
      await rename7(staged.path, join16(archFolder, fileName));
      return void 0;
    },
    // Hours of building must not end with the staging folder because the store could not take their wheel.
    async unfill(archFolder) {
      await rename7(join16(archFolder, fileName), staged.path).catch((error) => {
        if (errnoOf(error) !== "ENOENT") throw error;
      });
    }
  });
}
async function publish(host, wheel, options, filling) {
  const { access, session, storePath } = host;
  if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
  const closed = await whyClosed(host);
  if (closed !== void 0) return { stored: false, reason: closed };
  try {
    const { key, recipe: recipe2 } = wheel.manifest;
    const place3 = entryPlace(storePath, key, recipe2.arch, access.write);
    return await yieldTo(host, place3, wheel, options.replace === true) ?? await stageAndPlace(host, place3, wheel, filling);
  } catch (error) {
    session.signal.throwIfAborted();
    return { stored: false, reason: describe(error) };
  }
}
async function yieldTo(host, place3, wheel, replace) {
  const identity = await entryIdentity(place3);
  if (identity === void 0) return void 0;
  const { key } = wheel.manifest;
  const there = await proveEntry(
    place3,
    proofRequest(host, { key, needs: wheel.manifest.wheel.capabilities })
  );
  if (there.kind === "ok" && (!replace || sameContent(there.wheel, wheel))) {
    await host.held.hold(place3);
    return { stored: true, reason: "already there", wheel: there.wheel };
  }
  if (there.kind === "invalid" && !replace && there.reason.startsWith("manifest.json")) {
    return { stored: false, reason: there.reason };
  }
  if (there.kind === "unavailable") return { stored: false, reason: there.reason };
  const why = there.kind === "ok" ? "replaced by a rebuild" : there.reason;
  await quarantineEntry(host.storePath, place3, identity, why, host.session.now());
  return void 0;
}
async function stageAndPlace(host, place3, wheel, filling) {
  const staging = await stageOnHost(host);
  const versionFolder = join16(staging, place3.version);
  const archFolder = join16(versionFolder, basename3(place3.home));
  let stored = false;
  try {
    await mkdir10(archFolder, { recursive: true });
    const refused = await filling.fill(archFolder);
    if (refused !== void 0) return { stored: false, reason: refused };
    const placed = await placeStaged(host, versionFolder, wheel, place3);
    stored = placed.stored;
    return placed;
  } finally {
    if (!stored) await filling.unfill?.(archFolder);
    await rm12(staging, { recursive: true, force: true }).catch(() => {
    });
  }
}
async function placeStaged(host, versionFolder, wheel, place3) {
  const { manifest: manifest2 } = wheel;
  const text2 = serialiseManifest(manifest2);
  const archFolder = join16(versionFolder, basename3(place3.home));
  await writeDurable(join16(archFolder, "manifest.json"), text2);
  await writeDurable(join16(versionFolder, basename3(place3.marker)), sha256Bytes(text2));
  if (await putInPlace(host, versionFolder, place3)) {
    await noteEntry(host.storePath, place3, manifest2);
    return {
      stored: true,
      reason: "published",
      wheel: { path: join16(place3.home, manifest2.wheel.fileName), manifest: manifest2 }
    };
  }
  return await yieldTo(host, place3, wheel, false) ?? {
    stored: false,
    reason: "another job was publishing the same key; its entry was damaged"
  };
}
async function putInPlace(host, staged, place3) {
  await syncTree(staged);
  await host.held.hold(place3);
  try {
    await rename7(staged, place3.folder);
  } catch (error) {
    if (errnoOf(error) === "ENOTEMPTY" || errnoOf(error) === "EEXIST") return false;
    throw error;
  }
  await syncPath(storeHome(host.storePath)).catch(() => {
  });
  return true;
}
function sameContent(a, b) {
  return a.manifest.wheel.sha256 === b.manifest.wheel.sha256;
}

// src/store/host-restore.ts
import { utimes } from "node:fs/promises";
var MISSING = { kind: "miss", reason: "no entry with this key" };
async function restoreFromHost(host, query) {
  const closed = await whyClosed(host);
  if (closed !== void 0) return { refusals: [denied(closed)] };
  const refusals = [];
  for (const place3 of placesFor(host, query)) {
    const answer = await attempt2(host, () => restoreEntry(host, place3, query));
    if (answer.kind === "ok") return { wheel: answer.wheel, proof: answer.proof, refusals };
    refusals.push(refusal2(answer, query));
  }
  return { refusals };
}
async function lookUpOnHost(host, query) {
  const closed = await whyClosed(host);
  if (closed !== void 0) return { found: [], refusals: [denied(closed)] };
  const found = [];
  const refusals = [];
  for (const place3 of placesFor(host, query)) {
    const seen = await attempt2(
      host,
      async () => await entryIdentity(place3) === void 0 ? MISSING : examineEntry(place3, proofRequest(host, query))
    );
    if (seen.kind !== "ok") refusals.push(refusal2(seen, query));
    else found.push({ name: place3.version, proof: seen.doubt === void 0 ? "sealed" : "listed" });
  }
  return { found, refusals };
}
async function restoreEntry(host, place3, query) {
  if (await entryIdentity(place3) === void 0) return MISSING;
  await host.held.hold(place3);
  const identity = await entryIdentity(place3);
  const proven = await proveEntry(place3, proofRequest(host, query));
  if (proven.kind === "ok") await markUsed(place3, host.session.now());
  if (proven.kind === "corrupt" && host.access.write === place3.authority) {
    const { reason } = proven;
    const moved = await quarantineEntry(host.storePath, place3, identity, reason, host.session.now());
    const where = moved === void 0 ? "" : ` (moved to ${moved})`;
    return { kind: "corrupt", reason: `${reason}${where}` };
  }
  return proven;
}
async function attempt2({ session }, body) {
  try {
    return await body();
  } catch (error) {
    session.signal.throwIfAborted();
    return { kind: "unavailable", reason: describe(error) };
  }
}
function denied(reason) {
  return { tier: "tool-cache", kind: "denied", key: null, reason };
}
function refusal2({ kind, reason }, query) {
  return { tier: "tool-cache", kind, key: kind === "miss" ? null : query.key, reason };
}
async function markUsed(place3, now) {
  await utimes(place3.marker, now, now).catch(() => {
  });
}

// src/store/host-seal.ts
import { setTimeout as sleep3 } from "node:timers/promises";
var LONGEST_WAIT_MS = 3e3;
async function sealOnHost(host, query) {
  const { access, verify, storePath, session } = host;
  if (access.write !== "trusted" || verify.mode === "full") return "not sealed";
  if (await whyClosed(host) !== void 0) return "not sealed";
  const place3 = entryPlace(storePath, query.key, query.recipe.arch, "trusted");
  const examined = await examineEntry(place3, proofRequest(host, { ...query, needs: [] }));
  if (examined.kind !== "ok") return "not sealed";
  if (examined.doubt === void 0) return "was sealed";
  await host.held.hold(place3);
  if (!await becameQuiet(host, examined.wheel.path)) return "not sealed";
  const proven = await proveEntry(place3, proofRequest(host, { ...query, needs: [] }));
  session.signal.throwIfAborted();
  return proven.kind === "ok" && await isSealed(host, place3, query) ? "sealed" : "not sealed";
}
async function isSealed(host, place3, query) {
  const after = await examineEntry(place3, proofRequest(host, { ...query, needs: [] }));
  return after.kind === "ok" && after.doubt === void 0;
}
async function becameQuiet({ session }, path) {
  const { mtimeNs, ctimeNs } = await fingerprint(path);
  const quietAt = Number(((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) + QUIET_NS) / 1000000n) + 1;
  const wait = quietAt - session.now().getTime();
  if (wait > LONGEST_WAIT_MS) return false;
  if (wait > 0) await sleep3(wait, void 0, { signal: session.signal });
  return true;
}

// src/store/tool-cache.ts
function openToolCache(options) {
  const { storePath, session, access } = options;
  const host = { ...options, held: holdEntries(storePath, session) };
  return {
    name: "tool-cache",
    storePath,
    stage: () => stageOnHost(host),
    restore: (query) => restoreFromHost(host, query),
    lookup: (query) => lookUpOnHost(host, query),
    publish: (wheel, publishOptions = {}) => publishCopy(host, wheel, publishOptions),
    adopt: (staged, publishOptions = {}) => publishMoved(host, staged, publishOptions),
    async nearest(query, limit) {
      if (await whyClosed(host) !== void 0) return [];
      const known = await manifestsToCompare(storePath, access.read, query.recipe).catch(() => []);
      return nearestManifests(query.recipe, known, limit, query.needs);
    },
    seal: (query) => sealOnHost(host, query),
    close: () => host.held.release()
  };
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
    const accept = acceptOf(session, cache, far);
    return cache.tiers.map(
      (name) => name === "tool-cache" ? near : FAR_TIERS[name]({
        session,
        host: near,
        access: cache.access,
        accept,
        repository: cache.ociRepository,
        ...far
      })
    );
  };
  return {
    host: getHost,
    tiers,
    async restore(plan) {
      const query = queryOf(plan);
      if (cache.lookupOnly === true) return lookUpWheel(await tiers(), query);
      return restoreWheel(await tiers(), query, { rebuild: cache.rebuild });
    },
    describe: describeOutcome,
    close: async () => (await host)?.close()
  };
}
function acceptOf(session, { requireAttestation: policy2 }, far) {
  return policy2 === void 0 ? ACCEPT_ALL : requireAttestation({ session, policy: policy2, gh: far.gh ?? {} });
}
function queryOf({
  key,
  recipe: recipe2,
  needs,
  scriptLines
}) {
  return { key, recipe: recipe2, needs, ...scriptLines === void 0 ? {} : { scriptLines } };
}
function describeOutcome(outcome) {
  if (outcome.kind === "none") return `${outcome.why}: ${outcome.reason}`;
  return `${outcome.kind === "hit" ? "hit" : "there is a hit"} in ${outcome.tier} (${outcome.proof})`;
}

export {
  ToolError,
  toToolError,
  exitCodeOf,
  errnoOf,
  text,
  oneOf,
  whole,
  orNull,
  listOf,
  members,
  recipeFaults,
  canonicalJson,
  recipeToKey,
  redact,
  secretForms,
  streamLog,
  placeText,
  takeLock,
  removeLockFile,
  RUN_MARK,
  runProcess,
  CONTAINER_LABEL,
  userFolder,
  ownedFolder,
  withEnvironment,
  mergeEnvironment,
  isAlwaysKept,
  decidedBy,
  helpLink,
  renderSummary,
  writeReport,
  addPhases,
  evidenceBeside,
  readLast,
  sha256File,
  makeManifest,
  readManifest,
  parseVerifyPolicy,
  proveEntry,
  OWN_BYTES,
  handOff,
  releaseHandoff,
  publishWheel,
  storeHome,
  stagingFolder,
  locksFolder,
  quarantineFolder,
  allowUntrusted,
  placeOfVersion,
  useLock,
  buildLock,
  parseGitUrl,
  normaliseGitUrl,
  gitCredentials,
  startPhases,
  markScripts,
  OPERATOR,
  decideAccess,
  limitToRemotes,
  pickGhEnvironment,
  pickServiceEnvironment,
  describeRecipe,
  ago,
  inBatches,
  manifestOfLabels,
  listTags,
  chooseTransport,
  tidyIndex,
  entryIdentity,
  quarantineEntry,
  openStore,
  queryOf,
  throughDoor
};
