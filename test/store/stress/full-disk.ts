import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPERATOR } from '../../../src/store/authority.ts';
import { stagingFolder } from '../../../src/store/layout.ts';
import { openToolCache } from '../../../src/store/tool-cache.ts';
import type { Session } from '../../../src/system/session.ts';
import { makeWheel, queryFor } from '../helpers-wheel.ts';

/**
 * A store on a file system (tmpfs) of 4 MB: wheels go in until it is full. What does not fit is refused in words, leaves
 * nothing, and what was there stays good. Needs the right to mount. @throws Error when it is not so.
 */
export async function runFullDisk(
  folder: string,
  session: Session,
): Promise<{ stored: number; refused: string }> {
  const mount = join(folder, 'small');
  await mkdir(mount);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', mount]);
  if (mounted.status !== 0) throw new Error(`mount: ${mounted.stderr}`);
  try {
    const tier = openToolCache({ storePath: mount, session, access: OPERATOR, verify: { mode: 'full' } });
    const make = (index: number) =>
      makeWheel(folder, { recipe: { ucxRef: `disk ${index}` }, content: Buffer.alloc(900_000, index) });
    let stored = 0;
    let refused = '';
    for (let index = 0; index < 8 && refused === ''; index += 1) {
      const result = await tier.publish(await make(index));
      if (result.stored) stored += 1;
      else refused = result.reason;
    }
    if (!refused.includes('ENOSPC')) throw new Error(`${stored} stored, then: ${refused}`);
    const left = await readdir(stagingFolder(mount));
    if (left.length > 0) throw new Error(`left in staging: ${left.join(', ')}`);
    for (let index = 0; index < stored; index += 1) {
      const wheel = await make(index);
      const { wheel: found } = await tier.restore(queryFor(wheel));
      if (found === undefined || !(await readFile(found.path)).equals(await readFile(wheel.path))) {
        throw new Error(`entry ${index} is not what it was`);
      }
    }
    // Not even a seal fits on a disk that is full to the last block; a hit does not need one.
    await writeFile(join(mount, 'rest'), Buffer.alloc(4_000_000)).catch(() => {});
    const { wheel: found } = await tier.restore(queryFor(await make(0)));
    if (found === undefined) throw new Error('no hit on a disk that is full');
    await tier.close();
    return { stored, refused };
  } finally {
    spawnSync('umount', ['--lazy', mount]);
  }
}
