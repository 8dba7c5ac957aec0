import { mkdir, open, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OPERATOR } from '../../../src/store/authority.ts';
import { type HandoffMode, handOff } from '../../../src/store/handoff.ts';
import { entryPlace } from '../../../src/store/layout.ts';
import { pruneStore } from '../../../src/store/prune.ts';
import { type HostTier, openToolCache } from '../../../src/store/tool-cache.ts';
import type { VerifyPolicy } from '../../../src/store/verify.ts';
import { verifyStore } from '../../../src/store/verify-store.ts';
import type { Session } from '../../../src/system/session.ts';
import type { ProvenWheel } from '../../../src/wheel/types.ts';
import { makeWheel, queryFor } from '../helpers-wheel.ts';
import { killed } from './model-kill.ts';
import type { KeyState, Step } from './model-state.ts';
import { oldSeal, touch } from './model-touch.ts';
import { type Random, randomFrom } from './random.ts';

/** How often each operation and each outcome came; the run fails by throwing. */
export type ModelCount = Record<string, number>;

/** Longer than a tick of file time stamps. The clock of the run is ahead, so seals are recorded without waiting two seconds. */
const TICK_MS = 12;

/**
 * Random operations on the real file system beside a simple model. Whatever happens, a restore gives bytes that were
 * published under that key, whole, with the capability asked for; and an entry nobody touched is a hit.
 * @throws Error with seed and step on the first difference.
 */
export async function runModel(
  folder: string,
  session: Session,
  operations: number,
  seed: number,
): Promise<ModelCount> {
  const random = randomFrom(seed);
  const storePath = join(folder, 'store');
  const keys = await makeKeys(folder);
  const count: ModelCount = {};
  let offset = 3000;
  const clocked: Session = { ...session, now: () => new Date(Date.now() + offset) };
  for (let step = 0; step < operations; step += 1) {
    const verify: VerifyPolicy = random.pick([
      { mode: 'sealed' },
      { mode: 'sealed' },
      { mode: 'full' },
      { mode: 'every', days: 1 },
    ]);
    const tier = openToolCache({ storePath, session: clocked, access: OPERATOR, verify });
    const key = random.pick(keys);
    const [name, run] = random.pick(OPERATIONS);
    count[name] = (count[name] ?? 0) + 1;
    const clock = (ms: number): void => {
      offset = ms;
    };
    try {
      const outcome = await run({
        tier,
        key,
        keys,
        random,
        storePath,
        session: clocked,
        folder,
        step,
        offset,
        clock,
      });
      if (outcome !== undefined) count[`→ ${outcome}`] = (count[`→ ${outcome}`] ?? 0) + 1;
    } catch (error) {
      throw new Error(`seed ${seed}, step ${step}, ${name}`, { cause: error });
    } finally {
      await tier.close();
    }
  }
  return count;
}

type Operation = (step: Step) => Promise<string | undefined>;

/** Operation by name; one that stands here three times comes three times as often. */
const OPERATIONS: readonly (readonly [string, Operation])[] = [
  ['publish', publish],
  ['publish', publish],
  ['publish', publish],
  ['restore', restore],
  ['restore', restore],
  ['restore', restore],
  ['rebuild', rebuild],
  ['hand over', handOver],
  ['write into the wheel', damageWheel],
  ['write into manifest, marker or seal', damageBeside],
  ['remove a file', removeFile],
  ['touch, move or restore from a backup', touch],
  ['put an old seal back', oldSeal],
  ['prune', prune],
  ['verify all', verifyAll],
  ['set the clock', setClock],
  ['the clock jumps during a restore', jumpingClock],
  ['SIGKILL in the middle', killed],
];

async function makeKeys(folder: string): Promise<KeyState[]> {
  const keys: KeyState[] = [];
  for (let index = 0; index < 4; index += 1) {
    // One of the keys is of a wheel without NIXL, so that the flag makes a difference.
    const recipe = { ucxRef: `key ${index}`, nixl: index !== 3 };
    const make = async (content: string): Promise<ProvenWheel> => {
      const place = join(folder, `built-${index}-${content.length}`);
      await mkdir(place);
      return makeWheel(place, { recipe, content });
    };
    const wheel = await make(`first ${index} `.repeat(500));
    const rebuilt = await make(`second build ${index} `.repeat(500));
    keys.push({ wheel, rebuilt, present: undefined, touched: false });
  }
  return keys;
}

async function publish({ tier, key }: Step): Promise<string | undefined> {
  const result = await tier.publish(key.wheel);
  if (!result.stored) throw new Error(`not stored: ${result.reason}`);
  if (key.present === undefined || key.touched) {
    // What lay there may have been damaged: then it was replaced; else it stayed.
    const now = await bytesInPlace(tier, key);
    key.present = now.equals(await readFile(key.rebuilt.path)) ? key.rebuilt : key.wheel;
    key.touched = false;
  }
  return result.reason;
}

async function rebuild({ tier, key }: Step): Promise<string | undefined> {
  const result = await tier.publish(key.rebuilt, { replace: true });
  if (!result.stored) throw new Error(`not stored: ${result.reason}`);
  key.present = key.rebuilt;
  key.touched = false;
  return result.reason;
}

async function bytesInPlace(tier: HostTier, key: KeyState): Promise<Buffer> {
  const answer = await tier.restore(queryFor(key.wheel, []));
  if (answer.wheel === undefined) throw new Error(`stored, but ${JSON.stringify(answer.refusals)}`);
  return readFile(answer.wheel.path);
}

async function restore({ tier, key, random }: Step): Promise<string | undefined> {
  const needs = random.pick([['nixl'], ['ucx'], []] as const);
  const answer = await tier.restore(queryFor(key.wheel, needs));
  const kind = answer.refusals[0]?.kind;
  if (answer.wheel === undefined) {
    const lacks = needs[0] === 'nixl' && !key.wheel.manifest.recipe.nixl;
    if (key.present !== undefined && !key.touched && !(lacks && kind === 'invalid')) {
      throw new Error(`an entry that nobody touched: ${JSON.stringify(answer.refusals)}`);
    }
    if (kind !== 'invalid') key.present = undefined;
    return kind;
  }
  await mustBeWhole(answer.wheel, key);
  if (needs[0] === 'nixl' && !answer.wheel.manifest.wheel.capabilities.includes('nixl')) {
    throw new Error('a wheel without NIXL was served with the flag on');
  }
  return answer.proof;
}

/** The one thing that must never be wrong. */
async function mustBeWhole(wheel: ProvenWheel, key: KeyState): Promise<void> {
  const bytes = await readFile(wheel.path);
  const known = [key.wheel, key.rebuilt];
  for (const candidate of known) {
    if (bytes.equals(await readFile(candidate.path))) return;
  }
  throw new Error(`${bytes.length} bytes were served that nobody published under ${key.wheel.manifest.key}`);
}

async function handOver(step: Step): Promise<string | undefined> {
  const { tier, key, random, folder } = step;
  const answer = await tier.restore(queryFor(key.wheel, []));
  if (answer.wheel === undefined) {
    if (key.present !== undefined && !key.touched) throw new Error(JSON.stringify(answer.refusals));
    key.present = undefined;
    return 'nothing to hand over';
  }
  const mode = random.pick<HandoffMode>(['link', 'copy']);
  const handed = await handOff({
    wheel: answer.wheel,
    folder: join(folder, `job-${step.step}`),
    files: {},
    modes: [mode],
  });
  const scribbles = random.below(2) === 0;
  if (scribbles) {
    // A script that writes into its wheel and hides it; by a hard link these are the store's bytes.
    const { atime, mtime } = await stat(handed.wheelPath);
    await writeFile(handed.wheelPath, 'X', { flag: 'r+' });
    await utimes(handed.wheelPath, atime, mtime);
    if (mode === 'link') key.touched = true;
  }
  await handed.release();
  return `${mode}${scribbles ? ', scribbled' : ''}`;
}

function placeOf({ storePath, key }: Step) {
  return entryPlace(storePath, key.wheel.manifest.key, 'amd64', 'trusted');
}

async function flip(path: string, random: Random): Promise<boolean> {
  await sleep(TICK_MS);
  const before = await stat(path).catch(() => undefined);
  if (before === undefined || before.size === 0) return false;
  const file = await open(path, 'r+');
  const at = random.below(before.size);
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8(0) ^ (1 << random.below(8)), 0);
  await file.write(byte, 0, 1, at);
  await file.close();
  if (random.below(2) === 0) await utimes(path, before.atime, before.mtime);
  return true;
}

async function damageWheel(step: Step): Promise<string | undefined> {
  const path = join(placeOf(step).home, step.key.wheel.manifest.wheel.fileName);
  if (await flip(path, step.random)) step.key.touched = true;
  return undefined;
}

async function damageBeside(step: Step): Promise<string | undefined> {
  const place = placeOf(step);
  if (await flip(step.random.pick([place.manifest, place.marker, place.seal]), step.random))
    step.key.touched = true;
  return undefined;
}

async function removeFile(step: Step): Promise<string | undefined> {
  const place = placeOf(step);
  const wheel = join(place.home, step.key.wheel.manifest.wheel.fileName);
  const path = step.random.pick([place.manifest, place.marker, place.seal, wheel, place.folder]);
  await rm(path, { recursive: true, force: true });
  step.key.touched = true;
  return undefined;
}

async function prune({ storePath, session, random, keys }: Step): Promise<string | undefined> {
  const maxBytes = random.below(40_000);
  // A job that began after everything: else an entry used before the clock was set back counts as younger than the job.
  const jobBegan = new Date(8.64e15);
  const pruned = await pruneStore({ storePath, session, maxBytes, maxAgeDays: 30, jobBegan });
  for (const key of keys) {
    const gone = pruned.removed.some(({ key: name }) => name === null || name === key.wheel.manifest.key);
    if (gone) key.touched = true;
  }
  if (pruned.left > maxBytes && pruned.kept.length === 0)
    throw new Error(`${pruned.left} bytes left of ${maxBytes}`);
  return `pruned ${pruned.removed.length}`;
}

async function verifyAll({ storePath, session, keys }: Step): Promise<string | undefined> {
  for (const { key: name, ok, reason } of await verifyStore(storePath, session)) {
    const key = keys.find((one) => one.wheel.manifest.key === name);
    if (!ok && key !== undefined && key.present !== undefined && !key.touched) throw new Error(reason);
  }
  return undefined;
}

/** Ahead by up to some days, or behind by up to an hour. */
async function setClock({ clock, random }: Step): Promise<string | undefined> {
  clock(random.pick([3000, 3000, 3000, 4 * 86_400_000, -3_600_000]));
  return undefined;
}

/** The clock is another one each time somebody looks at it, forwards and backwards, while an entry is proven and sealed. */
async function jumpingClock(step: Step): Promise<string | undefined> {
  const { storePath, session, random } = step;
  const now = (): Date => new Date(Date.now() + random.pick([3000, 40 * 86_400_000, -90_000_000]));
  const tier = openToolCache({
    storePath,
    session: { ...session, now },
    access: OPERATOR,
    verify: random.pick<VerifyPolicy>([{ mode: 'sealed' }, { mode: 'every', days: 1 }]),
  });
  try {
    return await restore({ ...step, tier });
  } finally {
    await tier.close();
  }
}
