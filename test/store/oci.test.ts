import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATOR } from '../../src/store/authority.ts';
import { stagingFolder } from '../../src/store/layout.ts';
import { openOci } from '../../src/store/oci.ts';
import { labelsIn, MANIFEST_LABEL, manifestOfLabels } from '../../src/store/oci-labels.ts';
import { chooseTags } from '../../src/store/oci-nearest.ts';
import type { ImageTransport } from '../../src/store/oci-transport.ts';
import { serialiseManifest } from '../../src/wheel/manifest.ts';
import type { ProvenWheel } from '../../src/wheel/types.ts';
import { makeWorld, queryFor, RECIPE } from './helpers.ts';

/** A double of a registry's transport that breaks while pulling; the real tools against a real registry: test/real/store-oci.test.ts. */
function breaking(how: 'answers' | 'throws'): ImageTransport {
  return {
    name: 'skopeo',
    resolve: async () => ({ kind: 'ok', value: `sha256:${'0'.repeat(64)}` }),
    async pull(_pinned, _arch, folder) {
      await writeFile(join(folder, 'half a wheel.whl'), 'half');
      if (how === 'throws') throw new Error('EIO while unpacking');
      return { kind: 'unavailable', reason: 'connection reset' };
    },
    labels: async () => ({ kind: 'ok', value: {} }),
    push: async () => ({ kind: 'unavailable', reason: 'connection reset' }),
  };
}

describe('openOci', () => {
  it.each(['answers', 'throws'] as const)(
    'a pull that %s with a fault leaves nothing staged',
    async (how) => {
      const world = await makeWorld();
      const { session } = world;
      const wheel = await world.wheel();
      const tier = openOci({
        session,
        host: world.tier(),
        access: OPERATOR,
        repository: 'registry.example/team/trtllm-wheel',
        transport: breaking(how),
      });
      const { refusals } = await tier.restore(queryFor(wheel));
      expect(refusals).toMatchObject([{ kind: 'unavailable' }]);
      expect(await readdir(stagingFolder(world.storePath))).toEqual([]);
    },
  );
});

/** A double of a registry that holds one image and counts what is pushed. */
function holding(
  wheel: ProvenWheel,
  labels: Record<string, string> = {},
): ImageTransport & { pushed: string[] } {
  const pushed: string[] = [];
  return {
    name: 'skopeo',
    pushed,
    resolve: async () => ({ kind: 'ok', value: `sha256:${'0'.repeat(64)}` }),
    async pull(_pinned, _arch, folder) {
      await writeFile(join(folder, 'manifest.json'), serialiseManifest(wheel.manifest));
      await copyFile(wheel.path, join(folder, wheel.manifest.wheel.fileName));
      return { kind: 'ok', value: '' };
    },
    labels: async () => ({ kind: 'ok', value: labels }),
    async push({ reference }) {
      pushed.push(reference);
      return { kind: 'ok', value: '' };
    },
  };
}

describe('require-attestation in the registry tier', () => {
  it.each([
    ['invalid', true],
    ['unavailable', false],
  ] as const)(
    '%s provenance: not accepted, nothing kept; replaced by the next push: %s',
    async (kind, replaced) => {
      const world = await makeWorld();
      const { session } = world;
      const wheel = await world.wheel();
      const transport = holding(wheel);
      const repository = 'registry.example/team/trtllm-wheel';
      const accept = async () => ({ kind, reason: 'no attestation' });
      const tier = openOci({ session, host: world.tier(), access: OPERATOR, repository, transport, accept });
      const answer = await tier.restore(queryFor(wheel));
      expect(answer).toMatchObject({ refusals: [{ tier: 'oci', kind, reason: 'no attestation' }] });
      expect(answer.wheel).toBeUndefined();
      expect(await readdir(stagingFolder(world.storePath))).toEqual([]);
      expect((await world.tier().lookup(queryFor(wheel))).found).toEqual([]);
      expect((await tier.publish(wheel)).stored).toBe(true);
      expect(transport.pushed).toHaveLength(replaced ? 1 : 0);
    },
  );

  it('is asked about the very bytes that are then used', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel({ content: 'attested' });
    const asked: string[] = [];
    const tier = openOci({
      session: world.session,
      host: world.tier(),
      access: OPERATOR,
      repository: 'registry.example/team/trtllm-wheel',
      transport: holding(wheel),
      async accept({ path }) {
        asked.push(await readFile(path, 'utf8'));
        return undefined;
      },
    });
    expect((await tier.restore(queryFor(wheel))).wheel?.path.startsWith(world.storePath)).toBe(true);
    expect(asked).toEqual(['attested']);
  });
});

describe('what an image says of itself', () => {
  it('is enough to say that a needed capability lacks, without a pull', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel({ capabilities: ['ucx'] });
    const labels = { [MANIFEST_LABEL]: JSON.stringify(wheel.manifest) };
    const open = (said: Record<string, string>) =>
      openOci({
        session: world.session,
        host: world.tier(),
        access: OPERATOR,
        repository: 'registry.example/team/trtllm-wheel',
        transport: holding(wheel, said),
      });
    expect(await open(labels).lookup(queryFor(wheel))).toMatchObject({
      found: [],
      refusals: [{ kind: 'invalid' }],
    });
    expect(await open({}).lookup(queryFor(wheel))).toMatchObject({ found: [{ proof: 'listed' }] });
  });

  it.each([
    ['one platform', { config: { Labels: { a: 'b' } } }],
    ['several platforms', { 'linux/amd64': { config: { Labels: { a: 'b' } } } }],
  ])('labels of %s', (_name, value) => {
    expect(labelsIn(JSON.stringify(value))).toEqual({ a: 'b' });
  });

  it.each(['', 'null', '[]', '{"config":null}', '{"config":{"Labels":{"a":1}}}'])(
    'no labels in %s',
    (text) => {
      expect(labelsIn(text)).toEqual({});
    },
  );

  it('a label that was written by hand is no manifest', async () => {
    const world = await makeWorld();
    const { manifest } = await world.wheel();
    expect(manifestOfLabels({ [MANIFEST_LABEL]: JSON.stringify(manifest) })).toEqual(manifest);
    const lying = { ...manifest, recipe: { ...manifest.recipe, ucxRef: 'another' } };
    expect(manifestOfLabels({ [MANIFEST_LABEL]: JSON.stringify(lying) })).toBeUndefined();
    expect(manifestOfLabels({ [MANIFEST_LABEL]: '{' })).toBeUndefined();
  });
});

describe('chooseTags', () => {
  const tag = (arch: string, commit: string, hash: string, who = 'trusted'): string =>
    `trtllm-wheel-v1-${arch}-nixl-${commit}-${hash.repeat(16)}-${who}`;
  const commit = RECIPE.commit?.slice(0, 12) ?? '';
  const query = { key: tag('amd64', commit, '0').replace('-trusted', ''), recipe: RECIPE };

  it('takes tags of this architecture that this run may read, those of the same commit first', () => {
    const tags = [
      tag('amd64', 'ffffffffffff', '1'),
      tag('amd64', commit, '2'),
      tag('arm64', commit, '3'),
      tag('amd64', commit, '4', 'pr-7'),
      tag('amd64', commit, '0'),
      'latest',
    ];
    expect(chooseTags(tags, query, ['trusted'])).toEqual([tags[1], tags[0]]);
    expect(chooseTags(tags, query, ['trusted', 'pr-7'])).toEqual([tags[1], tags[3], tags[0]]);
  });
});
