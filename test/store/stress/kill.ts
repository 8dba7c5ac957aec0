import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OPERATOR } from '../../../src/store/authority.ts';
import { quarantineFolder, stagingFolder } from '../../../src/store/layout.ts';
import { pruneStore } from '../../../src/store/prune.ts';
import { openToolCache } from '../../../src/store/tool-cache.ts';
import { closeSession } from '../../../src/system/session.ts';
import { testSession } from '../helpers-process.ts';
import { makeWheel, queryFor } from '../helpers-wheel.ts';
import { killWheels } from './kill-wheels.ts';
import { randomFrom } from './random.ts';

/**
 * Kills a process that publishes, restores and prunes with SIGKILL at random moments. After each kill every entry is whole or
 * absent, and the next start of ours leaves nothing half-made behind. @throws Error on the first that is not so.
 */
export async function runKills(folder: string, kills: number, seed: number): Promise<Record<string, number>> {
  const random = randomFrom(seed);
  const storePath = join(folder, 'store');
  const wheels = await killWheels(folder, makeWheel);
  const count: Record<string, number> = { kills: 0, hits: 0, misses: 0, 'killed with something staged': 0 };
  const add = (name: string): void => {
    count[name] = (count[name] ?? 0) + 1;
  };
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    await once(child.stdout, 'data');
    await sleep(random.below(150));
    child.kill('SIGKILL');
    await exited;
    add('kills');
    if ((await staged(storePath)).length > 0) add('killed with something staged');

    // The next start sweeps what the killed run owned; a prune clears what it had begun to remove.
    const session = await testSession(folder);
    const jobBegan = new Date(0);
    await pruneStore({ storePath, session, maxBytes: 1e12, maxAgeDays: 30, jobBegan });
    const left = await staged(storePath);
    if (left.length > 0) throw new Error(`seed ${seed}, kill ${kill}: left ${left.join(', ')}`);
    const tier = openToolCache({ storePath, session, access: OPERATOR, verify: { mode: 'full' } });
    for (const wheel of wheels) {
      const answer = await tier.restore(queryFor(wheel));
      const kind = answer.refusals[0]?.kind;
      if (answer.wheel === undefined && kind !== 'miss') {
        throw new Error(`seed ${seed}, kill ${kill}: ${JSON.stringify(answer.refusals)}`);
      }
      if (
        answer.wheel !== undefined &&
        !(await readFile(answer.wheel.path)).equals(await readFile(wheel.path))
      ) {
        throw new Error(`seed ${seed}, kill ${kill}: wrong bytes`);
      }
      add(answer.wheel === undefined ? 'misses' : 'hits');
    }
    await tier.close();
    await closeSession(session);
  }
  count['quarantined'] = (await readdir(quarantineFolder(storePath)).catch(() => [])).length;
  return count;
}

async function staged(storePath: string): Promise<string[]> {
  return readdir(stagingFolder(storePath)).catch(() => []);
}
