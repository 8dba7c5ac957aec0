import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recipeToKey } from '../src/plan/key.ts';
import type { PlanFile } from '../src/plan/plan-file.ts';
import { type SaveWheelRequest, saveWheel } from '../src/save-wheel.ts';
import { type Access, OPERATOR } from '../src/store/authority.ts';
import { listEntries } from '../src/store/ls.ts';

import { sha256File } from '../src/system/hash.ts';
import { plan } from './report/reports.ts';
import { makeWorld, RECIPE, type World } from './store/helpers.ts';
import { makeZip, NAME, NIXL, UCX, wheelEntries } from './wheel/zip.ts';

interface Built {
  readonly path: string;
  readonly sha256: string;
}

/** A plan file as `until: plan` leaves it, for the recipe of the test's wheels. */
function planFile(wheel: PlanFile['wheel'] = null): PlanFile {
  return {
    version: 1,
    tool: 'trtllm-nixl-build',
    toolVersion: '1.0.0',
    at: '2026-11-22T06:00:00.000Z',
    origin: 'o/r#1/1',
    plan: { ...plan, recipe: RECIPE, key: recipeToKey(RECIPE), needs: ['nixl'] },
    wheel,
    image: null,
  };
}

function save(
  world: World,
  wheel: string | undefined,
  change: { readonly file?: PlanFile; readonly access?: Access; readonly remotes?: readonly string[] } = {},
): SaveWheelRequest {
  return {
    planFile: change.file ?? planFile(),
    cache: {
      tiers: ['tool-cache'],
      storePath: world.storePath,
      maxBytes: 50e9,
      maxAgeDays: 60,
      verify: { mode: 'sealed' },
      access: change.access ?? OPERATOR,
      rebuild: false,
      failOnMiss: false,
      ...(change.remotes === undefined ? {} : { trustedRemotes: change.remotes }),
    },
    origin: 'o/r#2/1',
    toolVersion: '1.0.0',
    wheel,
  };
}

const FAR = { service: {} };
const keysOf = async ({ storePath }: World): Promise<(string | undefined)[]> =>
  (await listEntries(storePath)).map(({ manifest }) => manifest?.key);

/** A small but sound wheel with these libraries inside, as another step left it. */
async function built(world: World, libraries: readonly string[] = [NIXL, UCX]): Promise<Built> {
  const path = join(world.folder, NAME);
  await writeFile(path, makeZip(wheelEntries(...libraries)));
  return { path, sha256: await sha256File(path) };
}

describe('saveWheel', () => {
  it('publishes a wheel that another step made, under the key of its plan', async () => {
    const world = await makeWorld();
    const wheel = await built(world);
    const saved = await saveWheel(world.session, save(world, wheel.path), FAR);
    expect(saved).toMatchObject({
      key: recipeToKey(RECIPE),
      sha256: wheel.sha256,
      published: [{ tier: 'tool-cache', stored: true }],
    });
    const [entry] = await listEntries(world.storePath);
    expect(entry?.manifest).toMatchObject({
      key: recipeToKey(RECIPE),
      wheel: { fileName: basename(wheel.path) },
      builtBy: { origin: 'o/r#2/1', authority: 'trusted', seconds: null },
    });
  });

  it('without a file it takes the entry of this host, proven', async () => {
    const world = await makeWorld();
    const wheel = await built(world);
    await saveWheel(world.session, save(world, wheel.path), FAR);
    await rm(wheel.path);
    const again = await saveWheel(world.session, save(world, undefined), FAR);
    expect(again.sha256).toBe(wheel.sha256);
    const empty = await makeWorld();
    await expect(saveWheel(empty.session, save(empty, undefined), FAR)).rejects.toMatchObject({
      code: 'WHEEL_NOT_ON_HOST',
    });
  });

  it('an untrusted run saves nothing, and the wheel is not even opened', async () => {
    const world = await makeWorld();
    const nobody: Access = { write: null, read: ['trusted'], trustSeal: false, reason: 'workflow_run' };
    const request = save(world, join(world.folder, 'not there.whl'), { access: nobody });
    await expect(saveWheel(world.session, request, FAR)).rejects.toMatchObject({ code: 'SAVE_REFUSED' });
    expect(await keysOf(world)).toEqual([]);
  });

  it('a plan from a repository nobody named saves nothing', async () => {
    const world = await makeWorld();
    const { path } = await built(world);
    const request = save(world, path, { remotes: ['https://github.com/someone/else'] });
    await expect(saveWheel(world.session, request, FAR)).rejects.toMatchObject({ code: 'SAVE_REFUSED' });
    expect(await keysOf(world)).toEqual([]);
  });

  it('a wheel other than the one that the plan file names is refused', async () => {
    const world = await makeWorld();
    const { path } = await built(world);
    const other = { fileName: NAME, size: 1, sha256: 'ab'.repeat(32), capabilities: ['nixl'] } as const;
    const file = planFile(other);
    await expect(saveWheel(world.session, save(world, path, { file }), FAR)).rejects.toMatchObject({
      code: 'WHEEL_OTHER_THAN_PLANNED',
    });
    expect(await keysOf(world)).toEqual([]);
  });

  it('what is no wheel, or lacks NIXL, is refused', async () => {
    const world = await makeWorld();
    const { path } = await built(world, [UCX]);
    await expect(saveWheel(world.session, save(world, path), FAR)).rejects.toMatchObject({ kind: 'answer' });
    await writeFile(path, 'not a zip');
    await expect(saveWheel(world.session, save(world, path), FAR)).rejects.toMatchObject({
      code: 'WHEEL_BROKEN',
    });
    expect(await keysOf(world)).toEqual([]);
  });
});
