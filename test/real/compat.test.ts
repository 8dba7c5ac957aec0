import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { NIXL_RELEASES, type Release, UCX_RELEASES } from '../../compat/releases.ts';
import { runCompat } from '../../compat/run.ts';
import { closeSession } from '../../src/system/session.ts';
import { realSession } from './session.ts';

/** Installs the oldest and the newest release of NIXL and of UCX and makes real transfers; `npm run compat` does so with all. */
const releases = [
  NIXL_RELEASES[0],
  NIXL_RELEASES.at(-1),
  UCX_RELEASES[0],
  UCX_RELEASES.at(-1),
] as readonly Release[];

test.each(releases.map((release) => [release.id, release] as const))(
  '%s moves bytes, and what it leaves is read right',
  async (_, release) => {
    const { session } = await realSession({});
    const folder = mkdtempSync(join(tmpdir(), 'a compat folder'));
    try {
      const { python } = inject('parts').paths.python;
      const rows = [];
      for await (const row of runCompat({ session, python, folder, releases: [release], capture: false }))
        rows.push([row.setup.id, row.problems]);
      expect(rows).toEqual([
        ['used', []],
        ['used-tcp', []],
        ['y', []],
      ]);
    } finally {
      await closeSession(session);
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
