import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATOR } from '../../src/store/authority.ts';
import { stagingFolder } from '../../src/store/layout.ts';
import { openOci } from '../../src/store/oci.ts';
import type { ImageTransport } from '../../src/store/oci-transport.ts';
import { makeWorld, queryFor } from './helpers.ts';

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
