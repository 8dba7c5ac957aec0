import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  allowUntrusted,
  entryIdentity,
  errnoOf,
  locksFolder,
  openStore,
  placeOfVersion,
  publishWheel,
  quarantineFolder,
  queryOf,
  readManifest,
  releaseHandoff,
  removeLockFile,
  stagingFolder,
  storeHome,
  takeLock,
  tidyIndex,
  useLock
} from "./chunk-6QF23C2I.js";
import {
  formatBytes,
  formatSeconds
} from "./chunk-VAX3O3LP.js";

// src/save.ts
import { existsSync } from "node:fs";
import { rm as rm3 } from "node:fs/promises";

// src/store/prune.ts
import { mkdir, readdir as readdir4, rename, rm as rm2, stat as stat3 } from "node:fs/promises";
import { join as join4 } from "node:path";

// src/store/leftovers.ts
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
var DAY_MS = 864e5;
var QUARANTINE_DAYS = 7;
var STAGING_DAYS = 2;
async function pruneLeftovers(storePath, now) {
  const old = await removeOlder(quarantineFolder(storePath), now, () => QUARANTINE_DAYS);
  return old + await removeOlder(
    stagingFolder(storePath),
    now,
    (name) => name.startsWith("pruned-") ? 0 : STAGING_DAYS
  );
}
async function removeOlder(folder, now, days) {
  let freed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => void 0);
    if (found === void 0) continue;
    if (days(name) > 0 && now.getTime() - found.ctimeMs < days(name) * DAY_MS) continue;
    freed += await bytesBelow(path);
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
  return freed;
}
async function bytesBelow(path) {
  const names = await readdir(path, { recursive: true }).catch(() => []);
  let bytes = 0;
  for (const name of names) {
    const found = await stat(join(path, name)).catch(() => void 0);
    if (found?.isFile()) bytes += found.size;
  }
  return bytes;
}

// src/store/ls.ts
import { readdir as readdir2, stat as stat2 } from "node:fs/promises";
import { join as join2 } from "node:path";
async function listEntries(storePath) {
  const home = storeHome(storePath);
  const versions = await readdir2(home).catch((error) => {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  });
  const entries = [];
  for (const version of versions) {
    for (const arch of ["x64", "arm64"]) {
      const place = placeOfVersion(storePath, version, arch);
      const entry = place === void 0 ? void 0 : await readEntry(place);
      if (entry !== void 0) entries.push(entry);
    }
  }
  return entries.sort((a, b) => a.usedAt.getTime() - b.usedAt.getTime());
}
async function readEntry(place) {
  const folder = await stat2(place.home).catch(() => void 0);
  if (folder === void 0) return void 0;
  const read = await readManifest(place.manifest).catch((error) => ({
    kind: "damaged",
    reason: error instanceof Error ? error.message : String(error)
  }));
  const marker = await stat2(place.marker).catch(() => void 0);
  return {
    place,
    manifest: read.kind === "ok" ? read.manifest : void 0,
    problem: read.kind === "ok" ? void 0 : read.reason,
    size: await sizeOf(place.home),
    usedAt: marker?.mtime ?? folder.mtime,
    publishedAt: folder.mtime
  };
}
async function sizeOf(folder) {
  let bytes = 0;
  for (const name of await readdir2(folder).catch(() => [])) {
    bytes += (await stat2(join2(folder, name)).catch(() => void 0))?.size ?? 0;
  }
  return bytes;
}

// src/store/tidy-locks.ts
import { readdir as readdir3 } from "node:fs/promises";
import { join as join3 } from "node:path";
var MOST = 200;
async function tidyLocks(storePath) {
  const folder = locksFolder(storePath);
  const names = await readdir3(folder).catch(() => []);
  if (names.length === 0) return;
  const there = new Set(await readdir3(storeHome(storePath)).catch(() => []));
  const idle = names.filter((name) => name.endsWith(".build") || !there.has(name.replace(/\.use$/, "")));
  for (const name of idle.slice(0, MOST)) await removeLockFile(join3(folder, name));
}

// src/store/prune.ts
var DAY_MS2 = 864e5;
var UNTRUSTED_DAYS = 14;
async function pruneEntries(entries, total, request, now, remove2) {
  const removed = [];
  const kept = [];
  let left = total;
  for (const entry of [...entries].sort((a, b) => a.usedAt.getTime() - b.usedAt.getTime())) {
    const why = whyPruned(entry, left, request, now);
    if (why === void 0) continue;
    const { version } = entry.place;
    const stayed = await remove2(entry);
    if (stayed !== void 0) {
      kept.push({ version, why: stayed });
      continue;
    }
    left -= entry.size;
    removed.push({ version, key: entry.manifest?.key ?? null, bytes: entry.size, why });
  }
  return { removed, kept, left };
}
function whyPruned({ usedAt, publishedAt }, total, { maxBytes, maxAgeDays, jobBegan }, now) {
  if (Math.max(usedAt.getTime(), publishedAt.getTime()) >= jobBegan.getTime()) return void 0;
  const days = (now.getTime() - usedAt.getTime()) / DAY_MS2;
  if (days > maxAgeDays) return `not used for ${Math.floor(days)} days`;
  return total > maxBytes ? "least recently used, over the budget" : void 0;
}
async function pruneStore(request) {
  const { storePath, session } = request;
  const old = await pruneLeftovers(storePath, session.now());
  const entries = await listEntries(storePath);
  const pruned = request.untrusted === void 0 ? await pruneAll(request, entries) : await pruneUntrusted(request, entries, request.untrusted.own);
  await tidyLocks(storePath);
  await tidyIndex(storePath);
  return { ...pruned, freed: old + pruned.freed };
}
async function pruneAll(request, entries) {
  const { storePath, session } = request;
  const used = bytesOf(entries);
  const quarantine = await shrinkQuarantine(storePath, request.maxBytes - used);
  const total = used + quarantine.left;
  const pruned = await pruneEntries(
    entries,
    total,
    request,
    session.now(),
    (entry) => remove(request, entry)
  );
  return { ...pruned, freed: quarantine.freed + freedBy(pruned) };
}
async function pruneUntrusted(request, entries, own) {
  const now = request.session.now();
  const ours = entries.filter(({ place }) => place.authority === own);
  const theirs = entries.filter(({ place }) => place.authority !== own && place.authority !== "trusted");
  const abandoned = { ...request, maxBytes: Number.POSITIVE_INFINITY, maxAgeDays: UNTRUSTED_DAYS };
  const a = await pruneEntries(ours, bytesOf(ours), request, now, (entry) => remove(request, entry));
  const b = await pruneEntries(theirs, bytesOf(theirs), abandoned, now, (entry) => remove(request, entry));
  const both = { removed: [...a.removed, ...b.removed], kept: [...a.kept, ...b.kept] };
  return { ...both, freed: freedBy(both), left: bytesOf(entries) - freedBy(both) };
}
function remove({ storePath, session }, entry) {
  session.signal.throwIfAborted();
  return removeEntry(storePath, entry);
}
function bytesOf(entries) {
  return entries.reduce((sum, { size }) => sum + size, 0);
}
function freedBy({ removed }) {
  return removed.reduce((sum, { bytes }) => sum + bytes, 0);
}
async function shrinkQuarantine(storePath, room) {
  const folder = quarantineFolder(storePath);
  const found = [];
  for (const name of await readdir4(folder).catch(() => [])) {
    const path = join4(folder, name);
    const at = (await stat3(path).catch(() => void 0))?.ctimeMs;
    if (at !== void 0) found.push({ path, at, bytes: await bytesBelow(path) });
  }
  let left = found.reduce((sum, { bytes }) => sum + bytes, 0);
  let freed = 0;
  for (const { path, bytes } of found.sort((a, b) => a.at - b.at)) {
    if (left <= room) break;
    await rm2(path, { recursive: true, force: true, maxRetries: 3 });
    left -= bytes;
    freed += bytes;
  }
  return { freed, left };
}
async function removeEntry(storePath, entry) {
  const { place } = entry;
  await mkdir(locksFolder(storePath), { recursive: true });
  const lock = await takeLock(useLock(storePath, place), { waitSeconds: 0, anyUser: true });
  if (lock === void 0) return "in use by a job on this host";
  try {
    const marker = await stat3(place.marker).catch(() => void 0);
    if (marker !== void 0 && marker.mtime.getTime() !== entry.usedAt.getTime()) return "used just now";
    const identity = await entryIdentity(place);
    if (identity === void 0) return "removed by somebody else";
    const trash = join4(stagingFolder(storePath), `pruned-${place.version}-${process.pid}-${identity}`);
    await mkdir(stagingFolder(storePath), { recursive: true });
    await rename(place.folder, trash);
    await rm2(trash, { recursive: true, force: true, maxRetries: 3 });
    return void 0;
  } finally {
    await lock.release();
  }
}

// src/save.ts
async function saveStore(session, request, far) {
  if (request.wheel !== null) await session.ledger.own({ kind: "folder", path: request.wheel.parent });
  await repair(session, request, far);
  if (request.wheel !== null) {
    await releaseHandoff(request.wheel.folder, request.wheel.sharedWith);
    await rm3(request.wheel.parent, { recursive: true, force: true });
  }
  if (!request.cache.tiers.includes("tool-cache") || request.cache.lookupOnly === true) return;
  await seal(session, request, far);
  await prune(session, request);
}
async function seal(session, { cache, plan }, far) {
  if (plan === null) return;
  const store = openStore(session, cache, far);
  try {
    const begun = performance.now();
    const sealed = await (await store.host()).seal(queryOf(plan));
    const seconds = formatSeconds((performance.now() - begun) / 1e3);
    if (sealed === "sealed")
      session.log.info(`Sealed the entry in ${seconds}: the next job need not hash it.`);
  } catch (error) {
    session.signal.throwIfAborted();
    session.log.debug(`The entry was not sealed: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await store.close();
  }
}
async function prune(session, { cache, jobBegan }) {
  const { storePath, maxBytes, maxAgeDays, access } = cache;
  const untrusted = access.write === "trusted" ? {} : { untrusted: { own: access.write } };
  if (access.write === null && access.trustSeal) return;
  if (access.write !== "trusted" && !existsSync(allowUntrusted(storePath))) return;
  const pruned = await pruneStore({ storePath, session, maxBytes, maxAgeDays, jobBegan, ...untrusted });
  for (const { key, version, bytes, why } of pruned.removed) {
    session.log.info(`Pruned ${key ?? version} (${formatBytes(bytes)}): ${why}.`);
  }
  session.log.info(`Host's tier: ${formatBytes(pruned.left)} kept, ${formatBytes(pruned.freed)} freed.`);
}
async function repair(session, { cache, plan, repair: names }, far) {
  if (plan === null || names.length === 0 || !cache.tiers.includes("tool-cache")) return;
  const store = openStore(session, cache, far);
  try {
    const { wheel } = await (await store.host()).restore(plan);
    if (wheel === void 0) return;
    const tiers = (await store.tiers()).filter(({ name }) => names.includes(name) && name !== "tool-cache");
    for (const { tier, stored, reason } of await publishWheel(tiers, wheel)) {
      session.log.info(stored ? `Published to ${tier} after all.` : `Still not in ${tier}: ${reason}.`);
    }
  } finally {
    await store.close();
  }
}

export {
  listEntries,
  pruneStore,
  saveStore
};
