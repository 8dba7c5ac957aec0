import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attemptKeys, openActionsCache } from '../../src/store/actions-cache.ts';
import { OPERATOR } from '../../src/store/authority.ts';
import { classify } from '../../src/store/cache-messages.ts';
import { pickServiceEnvironment } from '../../src/store/cache-service.ts';
import { stagingFolder } from '../../src/store/layout.ts';
import { bundleAgent } from './bundled-agent.ts';
import { type Fault, startCacheDouble } from './cache-service-v2.ts';
import { makeWorld, onEnd, queryFor } from './helpers.ts';

let agent: Awaited<ReturnType<typeof bundleAgent>>;
beforeAll(async () => {
  agent = await bundleAgent();
});
afterAll(() => agent.remove());

describe('the Actions-cache tier over the v2 double', () => {
  it('saves and restores into an empty store on another host, with no secret in the log', async () => {
    const server = await startCacheDouble();
    onEnd(() => server.close());
    const [here, there] = [await makeWorld(), await makeWorld()];
    const wheel = await here.wheel({ content: 'w'.repeat(100_000) });
    const open = (world: typeof here) =>
      openActionsCache({
        session: world.session,
        host: world.tier(),
        access: OPERATOR,
        service: server.service,
      });
    const published = await open(here).publish(wheel);
    expect(published).toEqual({ stored: true, reason: `published as ${wheel.manifest.key}-trusted-a1` });
    const answer = await open(there).restore(queryFor(wheel));
    expect(answer).toMatchObject({ proof: 'hashed', refusals: [] });
    expect(answer.wheel?.path.startsWith(there.storePath)).toBe(true);
    expect(await readFile(answer.wheel?.path ?? '', 'utf8')).toBe('w'.repeat(100_000));
    expect((await there.tier().restore(queryFor(wheel))).wheel).toBeDefined();
    const left = await readdir(stagingFolder(there.storePath), { recursive: true });
    expect(left.filter((name) => /wheel|tzst/.test(name) && !name.endsWith('v1'))).toEqual([]);
    expect(here.lines.concat(there.lines).join('\n')).not.toMatch(/SECRET|is-secret/);
  });

  it('says unavailable outside a job, at once', async () => {
    const world = await makeWorld();
    const tier = openActionsCache({
      session: world.session,
      host: world.tier(),
      access: OPERATOR,
      service: {},
    });
    const wheel = await world.wheel();
    expect((await tier.restore(queryFor(wheel))).refusals).toMatchObject([{ kind: 'unavailable' }]);
    expect(await tier.publish(wheel)).toMatchObject({ stored: false });
    expect(await tier.lookup(queryFor(wheel))).toMatchObject({
      found: [],
      refusals: [{ kind: 'unavailable' }],
    });
  });
});

describe('faults of protocol v2', () => {
  /** Short where the limit is what is tested, long where a busy machine must not trip over it. */
  const limitsFor = (fault: Fault) => ({
    lookupSeconds: ['http-500', 'stall-lookup', 'html-502'].includes(fault) ? 3 : 30,
    stallSeconds: 2,
    transferSeconds: 30,
  });

  it.each<[Fault, string, RegExp]>([
    ['read-denied', 'denied', /cache read denied/],
    ['rate-limit', 'unavailable', /^rate limited/],
    ['http-500', 'unavailable', /no answer within|500/],
    ['stall-lookup', 'unavailable', /no answer within/],
    ['stall-download', 'unavailable', /stood still|Failed to restore/],
    ['break-download', 'unavailable', /./],
    ['short-download', 'corrupt', /unpacked/],
    ['html-502', 'unavailable', /no answer within|502|JSON/],
    ['download-403', 'unavailable', /with status 403/],
    ['download-404', 'unavailable', /with status 404/],
    ['download-503', 'unavailable', /with status 503|stood still/],
    ['flip', 'corrupt', /SHA-256/],
    ['other-key', 'miss', /begins alike/],
  ])('restore with %s: %s, in bounded time, nothing left', async (fault, kind, reason) => {
    const server = await startCacheDouble();
    onEnd(() => server.close());
    const [here, there] = [await makeWorld(), await makeWorld()];
    const wheel = await here.wheel({ content: 'w'.repeat(100_000) });
    const open = (world: typeof here, limited: Fault) =>
      openActionsCache({
        session: world.session,
        host: world.tier(),
        access: OPERATOR,
        service: server.service,
        agent: agent.path,
        limits: limitsFor(limited),
      });
    expect(await open(here, 'none').publish(wheel)).toMatchObject({ stored: true });
    server.fault = fault;
    const begun = Date.now();
    const answer = await open(there, fault).restore(queryFor(wheel));
    expect(answer.wheel).toBeUndefined();
    expect(answer.refusals[0]).toMatchObject({ kind, reason: expect.stringMatching(reason) });
    expect((Date.now() - begun) / 1000).toBeLessThan(40);
    expect(await readdir(stagingFolder(there.storePath))).toEqual([]);
    expect(there.lines.concat(answer.refusals.map((one) => one.reason)).join('\n')).not.toMatch(
      /SECRET|is-secret/,
    );
  });

  it.each<[Fault, RegExp]>([
    ['write-denied', /^denied: .*cache write denied/],
    ['upload-fails', /^(denied|unavailable): /],
    ['http-500', /^unavailable: /],
    ['rate-limit', /^unavailable: rate limited/],
    ['stall-lookup', /^unavailable: no answer within/],
    ['upload-500', /^unavailable: /],
    ['stall-upload', /^unavailable: the transfer stood still/],
    ['finalize-fails', /^unavailable: /],
    ['finalize-500', /^unavailable: /],
    ['stall-finalize', /^unavailable: the transfer stood still/],
  ])('publish with %s: not stored, in words', async (fault, reason) => {
    const server = await startCacheDouble();
    onEnd(() => server.close());
    const world = await makeWorld();
    server.fault = fault;
    const tier = openActionsCache({
      session: world.session,
      host: world.tier(),
      access: OPERATOR,
      service: server.service,
      agent: agent.path,
      limits: limitsFor(fault),
    });
    const published = await tier.publish(await world.wheel());
    expect(published).toMatchObject({ stored: false, reason: expect.stringMatching(reason) });
    expect(server.entries.size).toBe(0);
  });

  it("the runner's cache-mode is obeyed", async () => {
    const server = await startCacheDouble();
    onEnd(() => server.close());
    const world = await makeWorld();
    const wheel = await world.wheel();
    const open = (mode: string) =>
      openActionsCache({
        session: world.session,
        host: world.tier(),
        access: OPERATOR,
        service: { ...server.service, ACTIONS_CACHE_MODE: mode },
        agent: agent.path,
      });
    expect(await open('read').publish(wheel)).toMatchObject({
      stored: false,
      reason: expect.stringMatching(/^denied: /),
    });
    expect((await open('none').restore(queryFor(wheel))).refusals).toMatchObject([{ kind: 'denied' }]);
    expect(server.calls.filter((call) => call !== 'GetCacheEntryDownloadURL')).toEqual([]);
  });
});

describe('classify', () => {
  const exited = { why: 'exited', code: 0, signal: null, seconds: 1 } as const;
  const request = { verb: 'fetch', keys: ['k'] } as const;
  const result = { returned: null, found: null, thrown: null, status: 200 };
  it.each([
    ['::warning::Failed to restore: Cache service responded with 429', /^rate limited/, 'unavailable'],
    [
      '::error::Failed to restore: getCacheEntry failed: Cache service responded with 503',
      /503/,
      'unavailable',
    ],
    ['::warning::Failed to restore: cache read denied: no scopes', /read denied/, 'denied'],
    ["Cache restore skipped: the effective cache-mode 'none' does not permit reads.", /cache-mode/, 'denied'],
    [
      '::warning::Failed to restore: "/a/tar" failed with error: The process \'/a/tar\' failed with exit code 2',
      /unpacked/,
      'corrupt',
    ],
    [
      '::warning::Failed to restore: Incomplete download. Expected file size: 9, actual file size: 4',
      /Incomplete/,
      'unavailable',
    ],
  ])('%s', (line, reason, kind) => {
    const answer = classify(request, exited, result, [line], undefined);
    expect(answer.kind).toBe(kind);
    expect(answer.kind !== 'ok' && answer.reason).toMatch(reason);
  });

  it('an archive that cannot be unpacked after an answer of an error is no word about the entry', () => {
    const tar =
      '::warning::Failed to restore: "/a/tar" failed with error: The process \'/a/tar\' failed with exit code 2';
    const told = { ...result, found: 'k' };
    expect(classify(request, exited, told, [tar], undefined)).toMatchObject({ kind: 'corrupt', key: 'k' });
    expect(classify(request, exited, { ...told, status: 503 }, [tar], undefined)).toMatchObject({
      kind: 'unavailable',
    });
  });

  it('takes silence and no key for a miss, and an agent that was killed for trouble', () => {
    expect(
      classify(
        request,
        exited,
        result,
        ['Cache Size: ~403 MB (429 B)', '::debug::Resource Url: http://127.0.0.1:401/'],
        undefined,
      ),
    ).toEqual({
      kind: 'ok',
      key: null,
    });
    expect(classify(request, { ...exited, why: 'timeout' }, undefined, [], undefined)).toMatchObject({
      kind: 'unavailable',
    });
    expect(
      classify(request, { ...exited, code: null, signal: 'SIGKILL' }, undefined, [], undefined),
    ).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('SIGKILL'),
    });
  });
});

describe('names', () => {
  it('no attempt of a key begins like another, nor those of two authorities', () => {
    const keys = ['trusted', 'pr-1', 'pr-12'].flatMap((who) =>
      attemptKeys('trtllm-wheel-v1-amd64-nixl-0-1234', who),
    );
    for (const a of keys) for (const b of keys) if (a !== b) expect(a.startsWith(b)).toBe(false);
  });

  it('takes only what the cache needs from the environment', () => {
    const env = {
      ACTIONS_RESULTS_URL: 'https://a/',
      ACTIONS_RUNTIME_TOKEN: 't',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'no',
      HOME: '/',
    };
    expect(pickServiceEnvironment(env)).toEqual({
      ACTIONS_RESULTS_URL: 'https://a/',
      ACTIONS_RUNTIME_TOKEN: 't',
    });
  });
});
