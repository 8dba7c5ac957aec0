import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseCli } from '../../src/cli/args.ts';
import { storeVerb } from '../../src/cli/store.ts';
import type { VerbContext } from '../../src/cli/verb.ts';
import { entryPlace } from '../../src/store/layout.ts';
import { makeWorld, type World } from '../store/helpers.ts';

async function store(world: World, ...argv: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const context: VerbContext = {
    args: parseCli([...argv, '--store-path', world.storePath], world.folder),
    cwd: world.folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: world.folder, XDG_STATE_HOME: world.folder },
    log: world.session.log,
    secrets: [],
    answer: (said) => {
      text += said;
    },
  };
  return { code: await storeVerb(context), text };
}

describe('store ls', () => {
  it('shows recipe, size, age, last use, tier and who wrote it', async () => {
    const world = await makeWorld();
    const at = new Date(Date.now() - 3 * 86_400_000 - 1000).toISOString();
    const wheel = await world.wheel({ content: Buffer.alloc(1_500_000), at });
    await world.tier().publish(wheel);
    const { code, text } = await store(world, 'ls');
    expect(code).toBe(0);
    const line = text.split('\n').find((one) => one.startsWith(wheel.manifest.key));
    expect(line?.split('  ')).toEqual([
      wheel.manifest.key,
      'amd64, TensorRT-LLM 137fe35539ea, NIXL 18477b5f1b3e, UCX v1.18.1, dynamo-script',
      expect.stringMatching(/^1\.50? MB$/),
      'built 3 days ago',
      'last used 0 minutes ago',
      'tool-cache, trusted',
    ]);
    expect(text).toContain('1 entries on this host, 1.5');
  });

  it('says what is wrong with an entry, in words and by its exit code', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    await writeFile(entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted').manifest, '{');
    const { code, text } = await store(world, 'ls');
    expect(code).toBe(1);
    expect(text).toContain('recipe unknown');
    expect(text).toContain('PROBLEM: manifest.json is not JSON');
  });

  it('is data with --json', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    const { entries, registry } = JSON.parse((await store(world, 'ls', '--json')).text) as {
      entries: { tier: string; authority: string; manifest: unknown }[];
      registry: unknown;
    };
    expect(entries).toMatchObject([{ tier: 'tool-cache', authority: 'trusted', manifest: wheel.manifest }]);
    expect(registry).toBeNull();
  });
});

describe('store verify and prune', () => {
  it('verify hashes all, and its exit code says whether something did not hold', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel();
    await world.tier().publish(wheel);
    expect(await store(world, 'verify')).toMatchObject({
      code: 0,
      text: expect.stringContaining(`ok   ${wheel.manifest.key}`),
    });
    const { home } = entryPlace(world.storePath, wheel.manifest.key, 'amd64', 'trusted');
    await writeFile(`${home}/${wheel.manifest.wheel.fileName}`, 'x'.repeat(wheel.manifest.wheel.size));
    expect(await store(world, 'verify')).toMatchObject({
      code: 1,
      text: expect.stringContaining('SHA-256 is'),
    });
  });

  it('an unknown command is refused', async () => {
    await expect(store(await makeWorld(), 'rm')).rejects.toMatchObject({ code: 'BAD_OPTION' });
  });
});
