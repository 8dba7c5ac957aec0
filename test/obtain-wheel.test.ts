import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../rehearsal/standin/make.ts';
import { describeHostEngine } from '../src/host-engine.ts';
import { type JobWheel, type ObtainRequest, obtainWheel } from '../src/obtain-wheel.ts';
import { outputsOf } from '../src/outputs.ts';
import { startPhases } from '../src/phases.ts';
import { makePlan } from '../src/plan/plan.ts';
import type { Plan } from '../src/plan/types.ts';
import type { CacheRequest, RunRequest } from '../src/request.ts';
import { type Access, OPERATOR } from '../src/store/authority.ts';
import { locksFolder } from '../src/store/layout.ts';
import { openStore } from '../src/store/open.ts';
import { builderName, withBuilderLock } from '../src/store/single-flight.ts';
import type { RestoreOutcome } from '../src/store/types.ts';
import { userFolder } from '../src/system/ledger.ts';
import type { Session } from '../src/system/session.ts';
import { errorOf, openTestSession, type TestSession } from './plan/fixtures.ts';

/** These build with the stand-in checkout's own script: small real wheels, in about a second. */
let world: TestSession;
let standin: StandinPaths;
let plan: Plan;
let count = 0;
let storePath = '';

beforeAll(async () => {
  world = await openTestSession();
  process.env['TMPDIR'] = world.folder;
  standin = await makeStandin(join(world.folder, 's'), { engineDir: null });
  plan = await planOf(standin.checkout);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => {
  count += 1;
  storePath = join(world.folder, `store ${count}`);
  world.lines.length = 0;
});

const planOf = (checkoutPath: string): Promise<Plan> =>
  makePlan(world.session, { checkoutPath, nixl: true, arch: 'amd64' });

/** What a look-up said before the wheel was there. */
const MISS: RestoreOutcome = { kind: 'none', why: 'miss', reason: 'no entry', seconds: 0, refusals: [] };

interface Asked {
  readonly plan?: Plan;
  readonly cache?: Partial<CacheRequest>;
  readonly session?: Session;
  readonly request?: Partial<Pick<RunRequest, 'until' | 'secrets'>>;
  readonly engine?: 'host' | 'docker';
  /** Stands for what the tiers answer when they are asked again. */
  readonly again?: () => Promise<RestoreOutcome>;
}

async function obtain(asked: Asked = {}): Promise<JobWheel> {
  const { folder } = world;
  const session = asked.session ?? world.session;
  const cache: CacheRequest = {
    tiers: ['tool-cache'],
    storePath,
    maxBytes: 1e12,
    maxAgeDays: 30,
    verify: { mode: 'sealed' },
    access: OPERATOR,
    rebuild: false,
    failOnMiss: false,
    ...asked.cache,
  };
  const store = openStore(session, cache, { service: {} });
  const wanted: ObtainRequest = {
    session,
    cache,
    store: asked.again === undefined ? store : { ...store, restore: asked.again },
    request: {
      until: 'smoke',
      plan: {},
      reportFolder: join(folder, `report ${count}`),
      workParent: join(folder, 'work'),
      origin: 'local',
      secrets: [],
      toolVersion: '0.0.0',
      smoke: { engine: asked.engine ?? 'docker', python: 'python3' },
      ...asked.request,
    } as unknown as RunRequest,
    phases: startPhases(session),
    plan: asked.plan ?? plan,
    restored: MISS,
  };
  try {
    return await obtainWheel(wanted);
  } finally {
    await store.close();
  }
}

function buildLog(): Promise<string> {
  return readFile(join(world.folder, `report ${count}`, 'wheel-build.log'), 'utf8');
}

describe('one build of a key', () => {
  test('a wheel that another job published between our look-up and our turn is used, though nobody waited', async () => {
    const first = await obtain();
    expect(first.report).toMatchObject({ origin: 'built', published: [{ stored: true }] });
    const second = await obtain();
    expect(second.report).toMatchObject({ origin: 'restored', sha256: first.report.sha256 });
    expect(second.restored).toMatchObject({ tier: 'tool-cache' });
    const third = await obtain({ cache: { rebuild: true } });
    expect(third.report.origin).toBe('built');
  });

  test('two jobs that ask for a rebuild build once, when the build that the second waits for began after it asked', async () => {
    await obtain();
    const rebuilds = await Promise.all([
      obtain({ cache: { rebuild: true } }),
      obtain({ cache: { rebuild: true } }),
    ]);
    expect(rebuilds.map(({ report }) => report.origin).sort()).toEqual(['built', 'restored']);
    const [first, second] = rebuilds;
    expect(first?.report.sha256).toBe(second?.report.sha256);
  });

  test('a rebuild that asked while a build was on its way wants another one', async () => {
    const slow = obtain({ cache: { rebuild: true } });
    await expect.poll(() => buildLog().catch(() => '')).not.toBe('');
    const asksLater = { ...world.session, began: new Date(Date.now() + 1) };
    const late = obtain({ cache: { rebuild: true }, session: asksLater });
    expect((await slow).report.origin).toBe('built');
    expect((await late).report.origin).toBe('built');
  });

  test('a pull request builds under a lock of its own: it keeps no trusted build waiting', async () => {
    const other = Promise.withResolvers<void>();
    const pull: Access = { ...OPERATOR, write: 'pr-7', read: ['trusted', 'pr-7'], trustSeal: false };
    const held = withBuilderLock(
      storePath,
      builderName(plan.key, pull),
      world.session,
      {},
      () => other.promise,
    );
    await expect.poll(() => readdir(locksFolder(storePath)).catch(() => [])).toHaveLength(1);
    expect((await obtain()).report.origin).toBe('built');
    other.resolve();
    await held;
  });

  test('jobs without the tier on this host wait for each other, then ask the far tiers again', async () => {
    await obtain();
    const { restored } = await obtain();
    if (restored === undefined) throw new Error('the second one is a hit');
    const far: RestoreOutcome = { ...restored, tier: 'oci' };
    const other = Promise.withResolvers<void>();
    let published = false;
    const held = withBuilderLock(userFolder(), plan.key, world.session, {}, () => other.promise);
    await expect.poll(() => readdir(locksFolder(userFolder())).catch(() => [])).toHaveLength(1);
    const waiting = obtain({ cache: { tiers: [] }, again: async () => (published ? far : MISS) });
    await expect.poll(() => world.lines.join('\n')).toContain('Another job on this host is building');
    published = true;
    other.resolve();
    await held;
    expect((await waiting).report).toMatchObject({ origin: 'restored' });
    expect((await waiting).restored).toMatchObject({ tier: 'oci' });
  });
});

describe('a wheel that was built', () => {
  test('is handed over although the store could not take it', async () => {
    await mkdir(dirname(locksFolder(storePath)), { recursive: true });
    await writeFile(locksFolder(storePath), 'a file where the folder of locks should be');
    const job = await obtain();
    expect(job.report).toMatchObject({ origin: 'built', published: [{ stored: false }] });
    expect((await readFile(job.path)).length).toBe(job.report.size);
  });

  test('leaves all that the build printed beside the report, without secrets, and an estimate for the next one', async () => {
    const changed = await copyOf(['BUILD_FAILS=no', 'BUILD_FAILS=no\n# another recipe']);
    await obtain({ request: { secrets: ['[stand-in]'] } });
    const text = await buildLog();
    expect(text.split('\n').length).toBeGreaterThan(5);
    expect(text).toContain('*** ');
    expect(text).not.toContain('[stand-in]');
    expect(world.lines.join('\n')).not.toMatch(/Building the wheel: \d+ %/);
    await obtain({ plan: await planOf(changed), cache: { rebuild: true } });
    expect(world.lines.join('\n')).toMatch(/Building the wheel: \d+ %/);
  });

  test('a build that fails names the file with all its output', async () => {
    const error = await errorOf(
      obtain({ plan: await planOf(await copyOf(['BUILD_FAILS=no', 'BUILD_FAILS=yes'])) }),
    );
    expect(error.code).toBe('BUILD_FAILED');
    expect(error.next).toContain('wheel-build.log');
    expect(await buildLog()).toContain('[stand-in]');
  });
});

/** A copy of the stand-in checkout with one text of its settings changed. */
async function copyOf([find, replacement]: readonly [string, string]): Promise<string> {
  const checkout = join(world.folder, `checkout${count}`);
  await cp(standin.checkout, checkout, { recursive: true });
  const settings = join(checkout, 'container/standin.conf');
  const text = await readFile(settings, 'utf8');
  expect(text).toContain(find);
  await writeFile(settings, text.replace(find, replacement));
  return checkout;
}

describe('engine host', () => {
  test('the report says that the wheel is not what ran; other engines need no such note', async () => {
    const { report } = await obtain({ engine: 'host' });
    expect(report.note).toContain('engine host runs what is installed for python3');
    expect(report.note).toContain('the wheel of this run was not installed by us');
    expect(world.lines).toContain(report.note);
    expect((await obtain({ engine: 'host', request: { until: 'wheel' } })).report).not.toHaveProperty('note');
    expect((await obtain()).report).not.toHaveProperty('note');
  });

  test.each([
    [undefined, 'no tensorrt_llm'],
    ['1.0.0rc0', 'tensorrt_llm 1.0.0rc0, the version of this wheel'],
    ['0.21.0', 'tensorrt_llm 0.21.0, while this wheel is 1.0.0rc0'],
  ])('installed: %s', (installed, words) => {
    const name = 'tensorrt_llm-1.0.0rc0-cp312-cp312-linux_x86_64.whl';
    expect(describeHostEngine('python3', installed, name)).toContain(words);
  });
});

test('a wheel that another job built is a hit in the outputs, with no reason for a miss beside it', async () => {
  await obtain();
  const wheel = await obtain();
  const outputs: Record<string, string> = {};
  const set = (name: string, value: string): void => {
    outputs[name] = value;
  };
  outputsOf({ plan, restored: MISS }, set);
  expect(outputs).toMatchObject({ 'cache-hit': 'false', 'miss-reason': 'miss: no entry' });
  outputsOf({ plan, restored: MISS, wheel }, set);
  expect(outputs).toMatchObject({ 'cache-hit': 'true', 'cache-tier': 'tool-cache', 'miss-reason': '' });
});
