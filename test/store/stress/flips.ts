import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPERATOR } from '../../../src/store/authority.ts';
import { entryPlace, quarantineFolder } from '../../../src/store/layout.ts';
import { openToolCache } from '../../../src/store/tool-cache.ts';
import type { Session } from '../../../src/system/session.ts';
import { makeWheel, queryFor } from '../helpers-wheel.ts';
import { randomFrom } from './random.ts';

/**
 * Flips one bit after the other in wheel, manifest, marker and seal of an entry. A flip in the seal may cost a hash; every
 * other one must be found. @throws Error when one is served.
 */
export async function runFlips(
  folder: string,
  session: Session,
  flips: number,
  seed: number,
): Promise<Record<string, number>> {
  const random = randomFrom(seed);
  const storePath = join(folder, 'store');
  const wheel = await makeWheel(folder, { content: 'the wheel '.repeat(200) });
  const ahead: Session = { ...session, now: () => new Date(Date.now() + 3000) };
  const tier = openToolCache({ storePath, session: ahead, access: OPERATOR, verify: { mode: 'sealed' } });
  const query = queryFor(wheel);
  const place = entryPlace(storePath, query.key, 'amd64', 'trusted');
  const paths = [join(place.home, wheel.manifest.wheel.fileName), place.manifest, place.marker, place.seal];
  const count: Record<string, number> = {};
  for (let flip = 0; flip < flips; flip += 1) {
    await tier.publish(wheel);
    await tier.restore(query);
    const path = paths[flip % paths.length] ?? place.manifest;
    const bytes = await readFile(path);
    const at = random.below((await stat(path)).size);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.below(8)), at);
    // Written whole under the same name: what a restore from a backup does.
    await writeFile(path, bytes);
    const answer = await tier.restore(query);
    const isSeal = path === place.seal;
    if (isSeal !== (answer.wheel !== undefined)) {
      throw new Error(
        `seed ${seed}, flip ${flip}: byte ${at} of ${path}: ${JSON.stringify(answer.refusals)}`,
      );
    }
    const name = `${isSeal ? 'seal' : (path.split('/').at(-1) ?? '')}: ${answer.refusals[0]?.kind ?? answer.proof}`;
    count[name] = (count[name] ?? 0) + 1;
    if (flip % 200 === 0) await rm(quarantineFolder(storePath), { recursive: true, force: true });
  }
  await tier.close();
  return count;
}
