import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stagingFolder } from '../../../src/store/layout.ts';
import { closeSession } from '../../../src/system/session.ts';
import { testSession } from '../helpers-process.ts';
import type { KeyState, Step } from './model-state.ts';

/** What the process is doing when it is killed, and what is then known of an entry that was there and that nobody had touched. */
const VERBS = {
  publish: 'stays',
  rebuild: 'may be gone',
  restore: 'stays',
  'hand over': 'stays',
  prune: 'may be gone',
  'verify all': 'stays',
  seal: 'stays',
} as const;

export type KilledVerb = keyof typeof VERBS;

/** What `model-child.ts` is told. */
export interface KilledOrder {
  readonly verb: KilledVerb;
  readonly folder: string;
  readonly storePath: string;
  readonly offset: number;
  readonly key: Pick<KeyState, 'wheel' | 'rebuilt'>;
}

/**
 * A real process works on the same store by the same clock and is killed with SIGKILL at a random moment. Afterwards the next start of ours
 * leaves nothing half-made of it behind, and an entry that its work could not take away is still there.
 */
export async function killed(step: Step): Promise<string | undefined> {
  const { folder, storePath, offset, key, keys, random } = step;
  const verb = random.pick(Object.keys(VERBS) as KilledVerb[]);
  const order: KilledOrder = { verb, folder, storePath, offset, key };
  const path = join(folder, `order-${step.step}.json`);
  await writeFile(path, JSON.stringify(order));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'model-child.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await once(child.stdout, 'data');
  await sleep(random.below(30));
  child.kill('SIGKILL');
  await exited;
  for (const one of verb === 'prune' ? keys : [key]) {
    if (VERBS[verb] === 'may be gone' || one.present === undefined) one.touched = true;
  }
  return `${verb}, killed${(await staged(storePath)) > 0 ? ' with something staged' : ''}${await swept(step)}`;
}

/** The next start of ours clears what the killed one had under way. */
async function swept({ folder, storePath }: Step): Promise<string> {
  await closeSession(await testSession(folder));
  const left = (await readdir(stagingFolder(storePath)).catch(() => [])).filter(
    (name) => !name.startsWith('pruned-'),
  );
  if (left.length > 0) throw new Error(`left in staging: ${left.join(', ')}`);
  return '';
}

async function staged(storePath: string): Promise<number> {
  return (await readdir(stagingFolder(storePath)).catch(() => [])).length;
}
