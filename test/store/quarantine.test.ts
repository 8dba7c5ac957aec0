import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { entryPlace, quarantineFolder } from '../../src/store/layout.ts';
import { entryIdentity, quarantineEntry } from '../../src/store/quarantine.ts';
import { makeWorld, onEnd } from './helpers.ts';

/** Puts a good entry in the place of the damaged one some microseconds after it was told to: any number of them is possible. */
const REPLACER = `
const { parentPort } = require('node:worker_threads');
const { mkdirSync, renameSync, writeFileSync } = require('node:fs');
parentPort.on('message', ({ folder, fresh, aside, spin }) => {
  const until = process.hrtime.bigint() + BigInt(spin);
  while (process.hrtime.bigint() < until);
  try { renameSync(folder, aside); } catch {}
  try { renameSync(fresh, folder); } catch {}
  parentPort.postMessage('done');
});`;

describe('quarantineEntry', () => {
  it('never takes an entry that replaced the damaged one, whenever it does so', async () => {
    const world = await makeWorld();
    const place = entryPlace(world.storePath, 'a-key-0123456789abcdef', 'amd64', 'trusted');
    const replacer = new Worker(REPLACER, { eval: true });
    onEnd(async () => void (await replacer.terminate()));
    let taken = 0;
    for (let round = 0; round < 400; round += 1) {
      const fresh = join(world.folder, `fresh ${round}`);
      mkdirSync(place.folder, { recursive: true });
      writeFileSync(join(place.folder, 'damaged'), '');
      mkdirSync(fresh);
      writeFileSync(join(fresh, 'good'), '');
      const identity = await entryIdentity(place);
      const done = new Promise((resolve) => replacer.once('message', resolve));
      const aside = join(world.folder, `aside ${round}`);
      replacer.postMessage({ folder: place.folder, fresh, aside, spin: (round % 100) * 10_000 });
      const moved = await quarantineEntry(
        world.storePath,
        place,
        identity,
        'damaged',
        new Date(Date.now() + round),
      );
      await done;
      if (moved !== undefined) {
        taken += 1;
        expect(readdirSync(moved)).toContain('damaged');
      }
      expect(existsSync(join(place.folder, 'good')) || existsSync(join(fresh, 'good'))).toBe(true);
      // Out of the way for the next round.
      renameSync(place.folder, join(world.folder, `after ${round}`));
    }
    const kept = await readdir(quarantineFolder(world.storePath));
    expect(kept).toHaveLength(taken);
    for (const name of kept) {
      expect(await readFile(join(quarantineFolder(world.storePath), name, 'reason.json'), 'utf8')).toContain(
        '"reason":"damaged"',
      );
    }
  });
});
