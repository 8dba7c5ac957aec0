import { join } from 'node:path';
import { OPERATOR } from '../../../src/store/authority.ts';
import { pruneStore } from '../../../src/store/prune.ts';
import { openToolCache } from '../../../src/store/tool-cache.ts';
import { testSession } from '../helpers-process.ts';
import { makeWheel, queryFor } from '../helpers-wheel.ts';
import { killWheels } from './kill-wheels.ts';

/** Publishes, restores and prunes without end; its parent kills it at a random moment. */
const [folder = '', only = ''] = process.argv.slice(2);
const storePath = join(folder, 'store');
const session = await testSession(folder);
const wheels = await killWheels(folder, makeWheel);
process.stdout.write('ready\n');
for (let round = 0; ; round += 1) {
  const wheel = wheels[round % wheels.length];
  if (wheel === undefined) break;
  const tier = openToolCache({ storePath, session, access: OPERATOR, verify: { mode: 'sealed' } });
  if (only !== 'prune') await tier.publish(wheel, { replace: round % 3 === 0 });
  await tier.restore(queryFor(wheel));
  await tier.close();
  if (round % 4 === 3) {
    const limits = { maxBytes: 3_000_000, maxAgeDays: 30, jobBegan: new Date(Date.now() + 1000) };
    await pruneStore({ storePath, session, ...limits });
  }
}
