import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { withBuilderLock } from '../../src/store/single-flight.ts';
import { closeSession } from '../../src/system/session.ts';
import { testSession } from './helpers-process.ts';

/** A racing job: looks, takes its turn, builds unless another one has. Arguments: folder, store, key, journal, seconds. */
const [folder = '', storePath = '', key = '', journal = '', seconds = '0'] = process.argv.slice(2);
const session = await testSession(folder);
const built = `${journal}.${key}.built`;
await withBuilderLock(storePath, key, session, {}, async ({ lock }) => {
  if (existsSync(built)) return;
  await appendFile(journal, `begin ${key} ${process.pid}\n`);
  if (Number(seconds) >= 60) {
    // A build in a process of its own that holds the lock as well.
    await session.run({ argv: ['sleep', seconds], inheritFds: [lock.fd] });
  } else {
    await sleep(Number(seconds) * 1000);
  }
  await appendFile(built, 'built');
  await appendFile(journal, `end ${key} ${process.pid}\n`);
});
await closeSession(session);
