import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  entryIdentity,
  formatBytes,
  listEntries,
  locksFolder,
  openStore,
  publishWheel,
  quarantineFolder,
  releaseHandoff,
  stagingFolder,
  takeLock,
  useLock
} from "./chunk-76MDHVUU.js";

// src/save.ts
import { rm as rm2 } from "node:fs/promises";

// src/store/prune.ts
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
var DAY_MS = 864e5;
var QUARANTINE_DAYS = 7;
var STAGING_DAYS = 2;
async function pruneEntries(entries, total, request, now, remove) {
  const removed = [];
  const kept = [];
  let left = total;
  for (const entry of [...entries].sort((a, b) => a.usedAt.getTime() - b.usedAt.getTime())) {
    const why = whyPruned(entry, left, request, now);
    if (why === void 0) continue;
    const { version } = entry.place;
    const stayed = await remove(entry);
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
  const days = (now.getTime() - usedAt.getTime()) / DAY_MS;
  if (days > maxAgeDays) return `not used for ${Math.floor(days)} days`;
  return total > maxBytes ? "least recently used, over the budget" : void 0;
}
async function pruneStore(request) {
  const { storePath, session } = request;
  const now = session.now();
  const old = await pruneLeftovers(storePath, now);
  const entries = await listEntries(storePath);
  const used = entries.reduce((sum, { size }) => sum + size, 0);
  const quarantine = await shrinkQuarantine(storePath, request.maxBytes - used);
  const pruned = await pruneEntries(entries, used + quarantine.left, request, now, (entry) => {
    session.signal.throwIfAborted();
    return removeEntry(storePath, entry);
  });
  const gone = pruned.removed.reduce((sum, { bytes }) => sum + bytes, 0);
  return { ...pruned, freed: old + quarantine.freed + gone };
}
async function shrinkQuarantine(storePath, room) {
  const folder = quarantineFolder(storePath);
  const found = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const at = (await stat(path).catch(() => void 0))?.ctimeMs;
    if (at !== void 0) found.push({ path, at, bytes: await bytesBelow(path) });
  }
  let left = found.reduce((sum, { bytes }) => sum + bytes, 0);
  let freed = 0;
  for (const { path, bytes } of found.sort((a, b) => a.at - b.at)) {
    if (left <= room) break;
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
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
    const marker = await stat(place.marker).catch(() => void 0);
    if (marker !== void 0 && marker.mtime.getTime() !== entry.usedAt.getTime()) return "used just now";
    const identity = await entryIdentity(place);
    if (identity === void 0) return "removed by somebody else";
    const trash = join(stagingFolder(storePath), `pruned-${place.version}-${process.pid}-${identity}`);
    await mkdir(stagingFolder(storePath), { recursive: true });
    await rename(place.folder, trash);
    await rm(trash, { recursive: true, force: true, maxRetries: 3 });
    return void 0;
  } finally {
    await lock.release();
  }
}
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

// src/save.ts
async function saveStore(session, request, far) {
  if (request.wheel !== null) await session.ledger.own({ kind: "folder", path: request.wheel.parent });
  await repair(session, request, far);
  if (request.wheel !== null) {
    await releaseHandoff(request.wheel.folder, request.wheel.sharedWith);
    await rm2(request.wheel.parent, { recursive: true, force: true });
  }
  const { cache, jobBegan } = request;
  if (!cache.tiers.includes("tool-cache") || cache.access.write !== "trusted") return;
  const { storePath, maxBytes, maxAgeDays } = cache;
  const pruned = await pruneStore({ storePath, session, maxBytes, maxAgeDays, jobBegan });
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
  pruneStore,
  saveStore
};
