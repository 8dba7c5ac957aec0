import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryPlace, quarantineFolder } from '../../src/store/layout.ts';
import { inspectLeftover } from '../../src/store/leftover.ts';
import { listEntries } from '../../src/store/ls.ts';
import { verifyStore } from '../../src/store/verify-store.ts';
import { makeWorld } from './helpers.ts';

describe('verifyStore', () => {
  it('hashes every entry, quarantines the damaged ones and leaves those of newer versions', async () => {
    const world = await makeWorld();
    const tier = world.tier();
    const good = await world.wheel({ recipe: { ucxRef: 'good' } });
    const bad = await world.wheel({ recipe: { ucxRef: 'bad' } });
    const newer = await world.wheel({ recipe: { ucxRef: 'newer' } });
    for (const wheel of [good, bad, newer]) await tier.publish(wheel);
    const placeOf = (wheel: typeof bad) =>
      entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    const file = await open(join(placeOf(bad).home, bad.manifest.wheel.fileName), 'r+');
    await file.write('?', 0);
    await file.close();
    const text = await readFile(placeOf(newer).manifest, 'utf8');
    await writeFile(placeOf(newer).manifest, text.replace('"version": 1', '"version": 9'));

    const verified = await verifyStore(world.storePath, world.session);
    const of = (wheel: typeof bad) => verified.find(({ version }) => version === placeOf(wheel).version);
    expect(of(good)).toMatchObject({ ok: true, reason: '' });
    expect(of(bad)).toMatchObject({ ok: false, movedTo: expect.stringContaining('.quarantine') });
    expect(of(newer)).toMatchObject({
      ok: false,
      movedTo: null,
      reason: expect.stringContaining('version 9'),
    });
    expect(await readdir(quarantineFolder(world.storePath))).toHaveLength(1);
    expect(await listEntries(world.storePath)).toHaveLength(2);
  });
});

describe('inspectLeftover', () => {
  it('says nothing about a folder without a wheel', async () => {
    const world = await makeWorld();
    expect(await inspectLeftover(join(world.folder, 'absent'))).toBeUndefined();
  });

  it("says what is wrong with what Dynamo's script left", async () => {
    const world = await makeWorld();
    const folder = join(world.folder, 'trtllm_wheel');
    await mkdir(join(folder, 'build'), { recursive: true });
    const name = 'tensorrt_llm-1.0.0rc0-cp312-cp312-linux_x86_64.whl';
    await writeFile(join(folder, name), 'not a zip');
    await writeFile(join(folder, 'build', name), 'not a zip');
    await writeFile(join(folder, 'commit.txt'), '_\n');
    const leftover = await inspectLeftover(folder);
    expect(leftover).toMatchObject({ marker: '_', wheels: [`build/${name}`, name] });
    const said = leftover?.problems.join('\n');
    expect(said).toContain('proves no recipe');
    expect(said).toContain('2 wheels lie in it');
    expect(said).toContain('names no commit');
    expect(said).toContain('no usable wheel');
  });
});
