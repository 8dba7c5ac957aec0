import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPERATOR } from '../../../src/store/authority.ts';
import { handOff } from '../../../src/store/handoff.ts';
import { pruneStore } from '../../../src/store/prune.ts';
import { openToolCache } from '../../../src/store/tool-cache.ts';
import { verifyStore } from '../../../src/store/verify-store.ts';
import { testSession } from '../helpers-process.ts';
import { queryFor } from '../helpers-wheel.ts';
import type { KilledOrder, KilledVerb } from './model-kill.ts';

/** Does one thing over and over again on the model's store until it is killed. */
const { verb, folder, storePath, offset, key } = JSON.parse(
  await readFile(process.argv[2] ?? '', 'utf8'),
) as KilledOrder;
const real = await testSession(folder);
const session = { ...real, now: () => new Date(Date.now() + offset) };
const tier = openToolCache({ storePath, session, access: OPERATOR, verify: { mode: 'sealed' } });

const WORK: Readonly<Record<KilledVerb, (turn: number) => Promise<unknown>>> = {
  publish: () => tier.publish(key.wheel),
  rebuild: (turn) => tier.publish(turn % 2 === 0 ? key.rebuilt : key.wheel, { replace: true }),
  restore: () => tier.restore(queryFor(key.wheel, [])),
  prune: () =>
    pruneStore({ storePath, session, maxBytes: 10_000, maxAgeDays: 30, jobBegan: new Date(8.64e15) }),
  'verify all': () => verifyStore(storePath, session),
  seal: () => tier.seal(queryFor(key.wheel, [])),
  async 'hand over'() {
    const { wheel } = await tier.restore(queryFor(key.wheel, []));
    if (wheel === undefined) return;
    const parent = await session.tempFolder('job', folder);
    const handed = await handOff({ wheel, folder: join(parent, 'wheel'), files: {}, modes: ['link'] });
    await handed.release();
  },
};

process.stdout.write('ready\n');
for (let turn = 0; ; turn += 1) await WORK[verb](turn);
