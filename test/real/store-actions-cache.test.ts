import * as tar from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { attemptKeys, openActionsCache } from '../../src/store/actions-cache.ts';
import { OPERATOR } from '../../src/store/authority.ts';
import { openCacheService } from '../../src/store/cache-service.ts';
import type { CacheLimits } from '../../src/store/cache-transfer.ts';
import { stagingFolder } from '../../src/store/layout.ts';
import { restoreWheel } from '../../src/store/restore.ts';
import type { RestoreOutcome, Tier } from '../../src/store/types.ts';
import { serialiseManifest } from '../../src/wheel/manifest.ts';
import type { ProvenWheel } from '../../src/wheel/types.ts';
import { bundleAgent } from '../store/bundled-agent.ts';
import { makeWorld, queryFor, type World } from '../store/helpers.ts';
import { type ActCache, startActCache } from './act-cache.ts';
import { type FaultProxy, type ProxyFault, startFaultProxy } from './fault-proxy.ts';

/** act's real cache server behind a proxy that makes faults; everything of ours on this side is real, the agent included. */
let folder = '';
let act: ActCache;
let proxy: FaultProxy;
let agent: Awaited<ReturnType<typeof bundleAgent>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-act-'));
  act = await startActCache(inject('parts').paths.act.act, folder);
  proxy = await startFaultProxy(act.url);
  agent = await bundleAgent();
});
afterAll(async () => {
  await proxy.close();
  await agent.remove();
  await act.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  proxy.fault = 'none';
});

const LIMITS: Partial<CacheLimits> = { lookupSeconds: 8, stallSeconds: 2, transferSeconds: 30 };

function serviceOf(proxied: FaultProxy) {
  return { ACTIONS_CACHE_URL: proxied.url, ACTIONS_RUNTIME_TOKEN: 'secret-token' };
}

function tierOf(world: World, limits: Partial<CacheLimits> = {}): Tier {
  return openActionsCache({
    session: world.session,
    host: world.tier(),
    access: OPERATOR,
    service: serviceOf(proxy),
    agent: agent.path,
    limits: { ...LIMITS, ...limits },
  });
}

/** A wheel of its own for each test: entries of the server last. */
let serial = 0;
async function newWheel(world: World, content = 'w'.repeat(300_000)): Promise<ProvenWheel> {
  serial += 1;
  return world.wheel({ recipe: { ucxRef: `test ${serial} ${folder}` }, content });
}

/** What a run of the restore phase comes to on a host that has nothing. */
async function coldRestore(
  wheel: ProvenWheel,
  limits: Partial<CacheLimits> = {},
): Promise<{ world: World; outcome: RestoreOutcome; seconds: number }> {
  const world = await makeWorld();
  const begun = Date.now();
  const outcome = await restoreWheel([world.tier(), tierOf(world, limits)], queryFor(wheel));
  return { world, outcome, seconds: (Date.now() - begun) / 1000 };
}

async function expectNothingHalf(world: World): Promise<void> {
  const staged = await readdir(stagingFolder(world.storePath), { recursive: true }).catch(() => []);
  expect(staged).toEqual([]);
  const versions = (await readdir(join(world.storePath, 'trtllm-wheel')).catch(() => [])).filter((name) =>
    name.startsWith('0.'),
  );
  expect(versions).toEqual([]);
}

describe('Actions cache over protocol v1', () => {
  it('publish, then restore on an empty host; the second publish finds it there', async () => {
    const world = await makeWorld();
    const wheel = await newWheel(world);
    expect(await tierOf(world).publish(wheel)).toMatchObject({ stored: true });
    expect(await tierOf(world).publish(wheel)).toEqual({ stored: true, reason: 'already there' });
    const { outcome, world: other } = await coldRestore(wheel);
    expect(outcome).toMatchObject({ kind: 'hit', tier: 'actions', proof: 'hashed' });
    expect(outcome.kind === 'hit' && outcome.wheel.path.startsWith(other.storePath)).toBe(true);
    expect(await restoreWheel([other.tier()], queryFor(wheel))).toMatchObject({
      kind: 'hit',
      tier: 'tool-cache',
    });
  });

  it('a true miss is a miss', async () => {
    const world = await makeWorld();
    const { outcome } = await coldRestore(await newWheel(world));
    expect(outcome).toMatchObject({ kind: 'none', why: 'miss' });
  });

  it.each<[string, ProxyFault, string, RegExp]>([
    ['429', { status: 429 }, 'unavailable', /429/],
    ['500', { status: 500 }, 'unavailable', /500/],
    ['503 with the toolkit retrying', { status: 503 }, 'unavailable', /503|no answer/],
    ['a look-up that hangs', 'stall-lookup', 'unavailable', /no answer within/],
    ['a download that stands still', 'stall-download', 'unavailable', /stood still/],
    ['a truncated download', 'truncate', 'unavailable', /./],
    ['a download answered with 503', { download: 503 }, 'unavailable', /with status 503|stood still/],
    ['one flipped bit', 'flip', 'corrupt', /SHA-256|manifest|unpacked/],
    ['a prefix match of another key', 'other-key', 'miss', /begins alike/],
  ])('%s: a typed outcome in bounded time, nothing half-written', async (_name, fault, kind, reason) => {
    const world = await makeWorld();
    const wheel = await newWheel(world);
    await tierOf(world).publish(wheel);
    proxy.fault = fault;
    const { outcome, world: cold, seconds } = await coldRestore(wheel);
    expect(outcome).toMatchObject({ kind: 'none', why: kind });
    const refusal = outcome.refusals.find((one) => one.tier === 'actions');
    expect(refusal?.kind).toBe(kind);
    expect(refusal?.reason).toMatch(reason);
    expect(seconds).toBeLessThan(25);
    await expectNothingHalf(cold);
    expect(cold.lines.join('\n')).not.toContain('secret-token');
    proxy.fault = 'none';
    expect((await coldRestore(wheel)).outcome.kind).toBe('hit');
  });

  it('a read-only cache: the publish is denied, in those words, and the build goes on', async () => {
    const world = await makeWorld();
    const wheel = await newWheel(world);
    proxy.fault = 'read-only';
    const published = await tierOf(world).publish(wheel);
    expect(published.stored).toBe(false);
    expect(published.reason).toMatch(/^denied: .*cache write denied/);
  });

  it('an upload that stands still ends in bounded time, and leaves no entry', async () => {
    const world = await makeWorld();
    const wheel = await newWheel(world);
    proxy.fault = 'stall-upload';
    const begun = Date.now();
    const published = await tierOf(world).publish(wheel);
    expect(published).toMatchObject({
      stored: false,
      reason: expect.stringMatching(/^unavailable: the transfer stood still/),
    });
    expect((Date.now() - begun) / 1000).toBeLessThan(25);
    proxy.fault = 'none';
    expect((await coldRestore(wheel)).outcome).toMatchObject({ kind: 'none', why: 'miss' });
  });

  it('an upload that fails leaves no entry', async () => {
    const world = await makeWorld();
    const wheel = await newWheel(world);
    proxy.fault = { upload: 500 };
    expect((await tierOf(world).publish(wheel)).stored).toBe(false);
    proxy.fault = 'none';
    expect((await coldRestore(wheel)).outcome).toMatchObject({ kind: 'none', why: 'miss' });
  });

  it('a damaged entry does not block its key: the next attempt is saved, and is the one restored', async () => {
    const world = await makeWorld();
    const wheel = await newWheel(world);
    const [, , first = ''] = attemptKeys(wheel.manifest.key, 'trusted');
    await saveRaw(world, first, { ...wheel, damaged: true });
    const here = await makeWorld();
    const tier = tierOf(here);
    const met = await restoreWheel([here.tier(), tier], queryFor(wheel));
    expect(met).toMatchObject({ kind: 'none', why: 'corrupt' });
    expect(await tier.publish(wheel)).toMatchObject({ stored: true, reason: expect.stringMatching(/-a2$/) });
    const { outcome } = await coldRestore(wheel);
    expect(outcome).toMatchObject({
      kind: 'hit',
      tier: 'actions',
      refusals: [expect.objectContaining({ kind: 'miss' })],
    });
  });

  it('an entry made by a newer version of ours is not guessed about', async () => {
    const world = await makeWorld();
    const wheel = await newWheel(world);
    const [, , first = ''] = attemptKeys(wheel.manifest.key, 'trusted');
    await saveRaw(world, first, { ...wheel, version: 2 });
    expect((await coldRestore(wheel)).outcome).toMatchObject({ kind: 'none', why: 'invalid' });
  });

  it('an archive with absolute and climbing names writes nothing outside staging', async () => {
    const world = await makeWorld();
    const wheel = await newWheel(world);
    const outside = join(folder, 'outside');
    const [, , first = ''] = attemptKeys(wheel.manifest.key, 'trusted');
    await savePoisoned(world, first, wheel, outside);
    const { outcome } = await coldRestore(wheel);
    expect(existsSync(outside)).toBe(false);
    expect(outcome.kind).toBe('hit');
  });
});

/** Saves an entry past all checks, as a broken or foreign writer might have. */
async function saveRaw(
  world: World,
  key: string,
  wheel: ProvenWheel & { damaged?: boolean; version?: number },
): Promise<void> {
  const entry = await mkdtemp(join(world.folder, 'raw'));
  await mkdir(join(entry, 'trtllm-wheel-v1'));
  const manifest = JSON.parse(serialiseManifest(wheel.manifest)) as Record<string, unknown>;
  await writeFile(
    join(entry, 'trtllm-wheel-v1/manifest.json'),
    JSON.stringify({ ...manifest, version: wheel.version ?? 1 }),
  );
  const bytes = await readFile(wheel.path);
  if (wheel.damaged) bytes.writeUInt8(bytes.readUInt8(9) ^ 1, 9);
  await writeFile(join(entry, 'trtllm-wheel-v1/wheel'), bytes);
  const service = openCacheService({ session: world.session, service: serviceOf(proxy) });
  expect(await service.save(key, entry)).toMatchObject({ kind: 'ok', key });
}

/** Saves an archive that GNU tar with `-P` would let out of its folder, by the service's own protocol. */
async function savePoisoned(world: World, key: string, wheel: ProvenWheel, outside: string): Promise<void> {
  const entry = await mkdtemp(join(world.folder, 'poison'));
  await mkdir(join(entry, 'trtllm-wheel-v1'));
  await writeFile(join(entry, 'trtllm-wheel-v1/manifest.json'), serialiseManifest(wheel.manifest));
  await writeFile(join(entry, 'trtllm-wheel-v1/wheel'), await readFile(wheel.path));
  await writeFile(join(entry, 'evil'), 'evil');
  const archive = join(entry, 'archive.tar');
  const names = ['trtllm-wheel-v1/manifest.json', 'trtllm-wheel-v1/wheel'];
  const made = tar.spawnSync('tar', [
    '-P',
    '-cf',
    archive,
    '-C',
    entry,
    ...names,
    `--transform=s#^evil$#${outside}#`,
    'evil',
  ]);
  expect(made.status).toBe(0);
  const body = await readFile(archive);
  const { createHash } = await import('node:crypto');
  const version = createHash('sha256')
    .update([...names, 'zstd-without-long', '1.0'].join('|'))
    .digest('hex');
  const api = `${act.url}_apis/artifactcache/`;
  const headers = {
    accept: 'application/json;api-version=6.0-preview.1',
    'content-type': 'application/json',
  };
  const reserved = await fetch(`${api}caches`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ key, version, cacheSize: body.length }),
  });
  const { cacheId } = (await reserved.json()) as { cacheId: number };
  await fetch(`${api}caches/${cacheId}`, {
    method: 'PATCH',
    headers: {
      ...headers,
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${body.length - 1}/*`,
    },
    body,
  });
  const committed = await fetch(`${api}caches/${cacheId}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ size: body.length }),
  });
  expect(committed.ok).toBe(true);
}
