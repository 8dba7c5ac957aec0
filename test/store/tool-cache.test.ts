import { spawnSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import * as toolCache from '@actions/tool-cache';
import { describe, expect, it } from 'vitest';
import {
  allowUntrusted,
  entryPlace,
  locksFolder,
  quarantineFolder,
  stagingFolder,
  storeHome,
} from '../../src/store/layout.ts';
import { readSeal } from '../../src/store/seal.ts';
import type { HostTier } from '../../src/store/tool-cache.ts';
import type { TierAnswer } from '../../src/store/types.ts';
import type { ProvenWheel } from '../../src/wheel/types.ts';
import { later, makeWheel, makeWorld, onEnd, queryFor, type World } from './helpers.ts';

/** A published wheel, sealed by a second look three seconds later. */
async function sealed(world: World): Promise<{ tier: HostTier; wheel: ProvenWheel; stored: string }> {
  const wheel = await world.wheel();
  const tier = world.tier({ session: later(world.session, 3) });
  expect(await tier.publish(wheel)).toEqual({ stored: true, reason: 'published', wheel: expect.anything() });
  const first = await tier.restore(queryFor(wheel));
  expect(first.proof).toBe('hashed');
  const second = await tier.restore(queryFor(wheel));
  expect(second.proof).toBe('sealed');
  return { tier, wheel, stored: second.wheel?.path ?? '' };
}

function onlyRefusal(answer: TierAnswer): string {
  expect(answer.wheel).toBeUndefined();
  expect(answer.refusals).toHaveLength(1);
  return answer.refusals[0] === undefined ? '' : `${answer.refusals[0].kind}: ${answer.refusals[0].reason}`;
}

describe('publish and restore', () => {
  it('misses in a store that does not exist, and makes nothing', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    expect(onlyRefusal(await world.tier().restore(queryFor(wheel)))).toBe('miss: no entry with this key');
    await expect(stat(world.storePath)).rejects.toThrow('ENOENT');
  });

  it('gives back the same bytes', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel({ content: 'the bytes' });
    await world.tier().publish(wheel);
    const answer = await world.tier().restore(queryFor(wheel));
    expect(answer.wheel?.path).not.toBe(wheel.path);
    expect(await readFile(answer.wheel?.path ?? '', 'utf8')).toBe('the bytes');
    expect(answer.wheel?.manifest).toEqual(wheel.manifest);
  });

  it("is found by @actions/tool-cache's own find", async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    process.env['RUNNER_TOOL_CACHE'] = world.storePath;
    const place = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    expect(toolCache.find('trtllm-wheel', place.version, 'x64')).toBe(place.home);
    expect(toolCache.findAllVersions('trtllm-wheel', 'x64')).toEqual([place.version]);
  });

  it('leaves no staging behind and keeps an entry that is there', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    expect(await world.tier().publish(wheel)).toMatchObject({ stored: true, reason: 'already there' });
    const left = await readdir(stagingFolder(world.storePath), { recursive: true });
    expect(left.filter((name) => name.endsWith('.whl'))).toEqual([]);
  });

  it('refuses to publish bytes that are not those of the manifest', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await writeFile(wheel.path, 'something else');
    const published = await world.tier().publish(wheel);
    expect(published.stored).toBe(false);
    expect(published.reason).toContain('its manifest says');
    expect(onlyRefusal(await world.tier().restore(queryFor(wheel)))).toMatch(/^miss/);
  });

  it('replaces on purpose, and keeps the old entry in quarantine', async () => {
    const world = await makeWorld();
    const old = await world.wheel({ content: 'first build' });
    const fresh = await world.wheel({ content: 'second build' });
    const tier = world.tier();
    await tier.publish(old);
    expect(await tier.publish(fresh)).toMatchObject({ reason: 'already there' });
    expect(await tier.publish(fresh, { replace: true })).toMatchObject({ reason: 'published' });
    const answer = await tier.restore(queryFor(fresh));
    expect(await readFile(answer.wheel?.path ?? '', 'utf8')).toBe('second build');
    expect(await readdir(quarantineFolder(world.storePath))).toHaveLength(1);
  });

  it('says invalid, and keeps the entry, when the wheel lacks what is needed', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel({ capabilities: ['ucx'] });
    await world.tier().publish(wheel);
    expect(onlyRefusal(await world.tier().restore(queryFor(wheel)))).toBe(
      'invalid: nixl: built without, wanted with',
    );
    const without = await world.tier().restore(queryFor(wheel, []));
    expect(without.wheel).toBeDefined();
  });

  it('is not stopped by a store it may not use', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await mkdir(world.storePath);
    await writeFile(storeHome(world.storePath), 'a file where the folder should be');
    const published = await world.tier().publish(wheel);
    expect(published.stored).toBe(false);
    expect(onlyRefusal(await world.tier().restore(queryFor(wheel)))).toMatch(/^(miss|unavailable)/);
  });
});

describe('adopt', () => {
  async function stagedWheel(world: World) {
    const tier = world.tier();
    return { tier, wheel: await makeWheel(await tier.stage(), { content: 'three hours of building' }) };
  }

  it('moves the wheel into the store', async () => {
    const { tier, wheel } = await stagedWheel(await makeWorld());
    const adopted = await tier.adopt(wheel);
    expect(adopted).toMatchObject({ stored: true, reason: 'published' });
    expect(await readFile(adopted.wheel?.path ?? '', 'utf8')).toBe('three hours of building');
    await expect(stat(wheel.path)).rejects.toThrow('ENOENT');
  });

  it('leaves the wheel where it was when the store fails after it was moved', async () => {
    const world = await makeWorld();
    const { tier, wheel } = await stagedWheel(world);
    await writeFile(locksFolder(world.storePath), 'a file where the folder of locks should be');
    const adopted = await tier.adopt(wheel);
    expect(adopted.stored).toBe(false);
    expect(adopted.wheel).toBeUndefined();
    expect(await readFile(wheel.path, 'utf8')).toBe('three hours of building');
    expect(await readdir(stagingFolder(world.storePath))).toHaveLength(1);
  });

  it('leaves the wheel where it was when there is no room for its manifest', async () => {
    const world = await makeWorld();
    await mkdir(world.storePath);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', world.storePath]);
    expect(mounted.stderr.toString()).toBe('');
    onEnd(async () => {
      spawnSync('umount', ['--lazy', world.storePath]);
    });
    const { tier, wheel } = await stagedWheel(world);
    await writeFile(join(world.storePath, 'rest'), Buffer.alloc(2_000_000)).catch(() => {});
    const adopted = await tier.adopt(wheel);
    expect(adopted.stored).toBe(false);
    expect(adopted.reason).toContain('ENOSPC');
    expect(await readFile(wheel.path, 'utf8')).toBe('three hours of building');
  });
});

describe('ordinary writes are never accepted', () => {
  const attacks: Record<string, (path: string) => Promise<void>> = {
    'overwritten in place': async (path) => {
      const file = await open(path, 'r+');
      await file.write('X', 3);
      await file.close();
    },
    'overwritten with the mtime put back': async (path) => {
      const before = await stat(path);
      const file = await open(path, 'r+');
      await file.write('X', 3);
      await file.close();
      await utimes(path, before.atime, before.mtime);
    },
    'replaced by another file of the same size': async (path) => {
      const { size, atime, mtime } = await stat(path);
      await writeFile(`${path}.new`, 'Y'.repeat(size));
      await rename(`${path}.new`, path);
      await utimes(path, atime, mtime);
    },
    truncated: async (path) => {
      const file = await open(path, 'r+');
      await file.truncate(4);
      await file.close();
    },
    'grown by a byte': (path) => writeFile(path, 'Z', { flag: 'a' }),
    removed: (path) => rm(path),
    'turned into a link to something else': async (path) => {
      const bytes = await readFile(path);
      await writeFile(`${path}.elsewhere`, bytes);
      await rm(path);
      await symlink(`${path}.elsewhere`, path);
    },
  };
  for (const [name, attack] of Object.entries(attacks)) {
    it(`wheel ${name}: corrupt, quarantined, and the next publish heals it`, async () => {
      const world = await makeWorld();
      const { tier, wheel, stored } = await sealed(world);
      await attack(stored);
      expect(onlyRefusal(await tier.restore(queryFor(wheel)))).toMatch(/^corrupt: .*moved to/s);
      expect(onlyRefusal(await tier.restore(queryFor(wheel)))).toMatch(/^miss/);
      const [entry = ''] = await readdir(quarantineFolder(world.storePath));
      const note = JSON.parse(
        await readFile(join(quarantineFolder(world.storePath), entry, 'reason.json'), 'utf8'),
      );
      expect(note.reason).not.toBe('');
      await tier.publish(wheel);
      expect((await tier.restore(queryFor(wheel))).wheel).toBeDefined();
    });
  }

  it('a touched file is hashed again and sealed again', async () => {
    const world = await makeWorld();
    const { tier, wheel, stored } = await sealed(world);
    await utimes(stored, new Date(), new Date());
    expect((await tier.restore(queryFor(wheel))).proof).toBe('hashed');
    expect((await tier.restore(queryFor(wheel))).proof).toBe('sealed');
    await chmod(stored, 0o600);
    expect((await tier.restore(queryFor(wheel))).proof).toBe('hashed');
  });

  it('manifest, marker or seal damaged in any byte: never a wrong wheel', async () => {
    const world = await makeWorld();
    const { tier, wheel } = await sealed(world);
    const place = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    for (const path of [place.manifest, place.marker, place.seal]) {
      await tier.restore(queryFor(wheel));
      const length = (await stat(path)).size;
      for (let round = 0; round < 6; round += 1) {
        const bytes = await readFile(path);
        const at = Math.floor((length * (round + 0.5)) / 6);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 0x04, at);
        await writeFile(path, bytes);
        const answer = await tier.restore(queryFor(wheel));
        if (path === place.seal) expect(answer.wheel).toBeDefined();
        else expect(onlyRefusal(answer)).toMatch(/^corrupt/);
        await tier.publish(wheel);
      }
    }
  });

  it("another key's entry moved under this key's name is not this key's", async () => {
    const world = await makeWorld();
    const { tier, wheel } = await sealed(world);
    const other = await world.wheel({ recipe: { nixlCommit: 'f'.repeat(40) } });
    const from = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    const to = entryPlace(world.storePath, other.manifest.key, 'amd64', 'trusted');
    await rename(from.folder, to.folder);
    expect(onlyRefusal(await tier.restore(queryFor(other)))).toMatch(/^corrupt: manifest.json is that of/);
  });
});

describe('seal', () => {
  it('is not recorded within two seconds of the write', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    const tier = world.tier();
    await tier.publish(wheel);
    expect((await tier.restore(queryFor(wheel))).proof).toBe('hashed');
    expect((await tier.restore(queryFor(wheel))).proof).toBe('hashed');
    const place = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    expect(await readSeal(place.seal)).toBeUndefined();
  });

  it('holds no longer when the clock was set back, or on its schedule, or when asked in full', async () => {
    const world = await makeWorld();
    const { wheel } = await sealed(world);
    const proof = async (
      seconds: number,
      verify: Parameters<World['tier']>[0],
    ): Promise<string | undefined> =>
      (await world.tier({ session: later(world.session, seconds), ...verify }).restore(queryFor(wheel)))
        .proof;
    expect(await proof(60, { verify: { mode: 'sealed' } })).toBe('sealed');
    expect(await proof(60, { verify: { mode: 'full' } })).toBe('hashed');
    expect(await proof(6 * 86400, { verify: { mode: 'every', days: 7 } })).toBe('sealed');
    expect(await proof(8 * 86400, { verify: { mode: 'every', days: 7 } })).toBe('hashed');
    expect(await proof(9 * 86400, { verify: { mode: 'every', days: 7 } })).toBe('sealed');
    expect(await proof(-3600, { verify: { mode: 'sealed' } })).toBe('hashed');
  });

  it('is neither trusted nor written by an untrusted run', async () => {
    const world = await makeWorld();
    const { wheel, stored } = await sealed(world);
    await writeFile(allowUntrusted(world.storePath), '');
    const access = { write: null, read: ['trusted'], trustSeal: false, reason: 'a pull request' } as const;
    const tier = world.tier({ session: later(world.session, 9), access });
    const sealPath = join(stored, '..', 'seal.json');
    const before = await lstat(sealPath);
    expect((await tier.restore(queryFor(wheel))).proof).toBe('hashed');
    expect((await lstat(sealPath)).mtimeMs).toBe(before.mtimeMs);
    expect(await tier.publish(wheel)).toEqual({
      stored: false,
      reason: 'not allowed to write: a pull request',
    });
  });
});

describe('untrusted runs', () => {
  const access = {
    write: 'pr-5',
    read: ['trusted', 'pr-5'],
    trustSeal: false,
    reason: 'a pull request',
  } as const;

  it("stay out of the host's tier until the operator allows it on the host", async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    const tier = world.tier({ access });
    expect(onlyRefusal(await tier.restore(queryFor(wheel)))).toMatch(
      /^denied: a pull request, and this host's operator/,
    );
    expect(await tier.lookup(queryFor(wheel))).toMatchObject({ found: [], refusals: [{ kind: 'denied' }] });
    expect((await tier.publish(wheel)).stored).toBe(false);
    expect((await tier.stage()).startsWith(world.storePath)).toBe(false);
  });

  it('read trusted entries with a hash, write under their number, and cannot take trusted entries away', async () => {
    const world = await makeWorld();
    const { wheel, stored } = await sealed(world);
    await writeFile(allowUntrusted(world.storePath), '');
    const tier = world.tier({ access });
    expect((await tier.restore(queryFor(wheel))).proof).toBe('hashed');
    const mine = await world.wheel({ recipe: { ucxRef: 'of the pull request' } });
    expect(await tier.publish(mine)).toMatchObject({ stored: true });
    expect((await world.tier().restore(queryFor(mine))).wheel).toBeUndefined();
    expect((await tier.restore(queryFor(mine))).wheel?.path).toContain('0.0.0-pr-5.h');
    await writeFile(stored, 'X'.repeat((await stat(stored)).size));
    expect((await tier.restore(queryFor(wheel))).refusals[0]?.kind).toBe('corrupt');
    expect((await stat(stored)).isFile()).toBe(true);
  });
});
