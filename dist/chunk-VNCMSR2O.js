import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  saveStore
} from "./chunk-JSRWEM6T.js";
import {
  inspectWheel,
  requireFit
} from "./chunk-MFYI3BTM.js";
import {
  ToolError,
  limitToRemotes,
  makeManifest,
  openStore,
  publishWheel,
  sha256File
} from "./chunk-6QF23C2I.js";

// src/save-wheel.ts
import { constants } from "node:fs";
import { copyFile } from "node:fs/promises";
import { basename, join } from "node:path";
async function saveWheel(session, request, far) {
  const { plan } = request.planFile;
  const cache = writable(request);
  const store = openStore(session, cache, far);
  try {
    const wheel = await (request.wheel === void 0 ? onHost(store, request) : take(session, store, request, request.wheel));
    const published = await publishWheel(await store.tiers(), wheel, { replace: cache.rebuild });
    for (const { tier, stored, reason } of published)
      session.log.info(stored ? `Published to ${tier}.` : `Not published to ${tier}: ${reason}.`);
    if (!published.some(({ stored }) => stored)) throw nothingPublished(published);
    return { key: plan.key, sha256: wheel.manifest.wheel.sha256, published };
  } finally {
    await store.close();
    await saveStore(session, { jobBegan: session.began, cache, plan, wheel: null, repair: [] }, far);
  }
}
function writable({ cache, planFile }) {
  const { trustedRemotes } = cache;
  const access = trustedRemotes === void 0 ? cache.access : limitToRemotes(cache.access, planFile.plan.remote, { remotes: trustedRemotes });
  if (access.write !== null) return { ...cache, access };
  throw new ToolError({
    code: "SAVE_REFUSED",
    kind: "answer",
    what: `This run may not write cache entries: ${access.reason}.`,
    means: "The wheel was neither opened nor stored.",
    next: "Save from a run on a protected ref, or name ref and repository in `trusted-refs` and `trusted-remotes` (docs/threat-model.md)."
  });
}
async function onHost(store, { planFile }) {
  const { wheel } = await (await store.host()).restore(planFile.plan);
  if (wheel !== void 0) return wheel;
  throw new ToolError({
    code: "WHEEL_NOT_ON_HOST",
    kind: "answer",
    what: `The host's tier has no proven entry ${planFile.plan.key}.`,
    means: "There is nothing to publish.",
    next: "Name the file in `wheel`, or run `build` on this host first."
  });
}
async function take(session, store, { planFile, cache, origin, toolVersion }, given) {
  const { plan } = planFile;
  await inspectWheel(given);
  const path = join(await (await store.host()).stage(), basename(given));
  await copyFile(given, path, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  const contents = await inspectWheel(path);
  requireFit(plan, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  if (planFile.wheel !== null && planFile.wheel.sha256 !== sha256) throw otherWheel(given);
  const wheel = { contents, sha256, seconds: null };
  const authority = cache.access.write ?? "untrusted";
  return {
    path,
    manifest: makeManifest({ plan, wheel, toolVersion, at: session.now(), origin, authority })
  };
}
function otherWheel(path) {
  return new ToolError({
    code: "WHEEL_OTHER_THAN_PLANNED",
    kind: "answer",
    what: `${path} is not the wheel that the plan file names: its SHA-256 is another one.`,
    means: "It was not stored.",
    next: "Save the file that the plan file's job had, or make the plan again without a wheel (`until: plan`)."
  });
}
function nothingPublished(published) {
  const reasons = published.map(({ tier, reason }) => `${tier}: ${reason}`).join("; ");
  return new ToolError({
    code: "NOTHING_PUBLISHED",
    kind: "surroundings",
    what: `No tier took the wheel (${reasons === "" ? "none is switched on" : reasons}).`,
    means: "Other jobs will not find it.",
    next: "Look at the reason of each tier; `cache` says which are used."
  });
}

export {
  saveWheel
};
