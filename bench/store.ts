/**
 * `npm run bench -- store [MEGABYTES]`: the store beside its anchors, measured in the same run. Default 1500 MB, the size that
 * design.md, section 7 speaks of. Needs `openssl` and, for the figures of the Actions cache, act (`npm run parts`).
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { restoreCache, saveCache } from '@actions/cache';
import { build } from 'esbuild';
import { ensureParts } from '../rehearsal/parts/ensure.ts';
import { openActionsCache } from '../src/store/actions-cache.ts';
import { OPERATOR } from '../src/store/authority.ts';
import { type HandoffMode, handOff } from '../src/store/handoff.ts';
import { storeHome } from '../src/store/layout.ts';
import { restoreWheel } from '../src/store/restore.ts';
import { type HostTier, openToolCache } from '../src/store/tool-cache.ts';
import { sha256File } from '../src/system/hash.ts';
import { closeSession, type Session } from '../src/system/session.ts';
import type { ProvenWheel } from '../src/wheel/types.ts';
import { startActCache } from '../test/real/act-cache.ts';
import { testSession } from '../test/store/helpers-process.ts';
import { makeWheel, queryFor } from '../test/store/helpers-wheel.ts';

/** One line of the result: `figure  ours  unit  anchor-name  anchor  ratio`, tab-separated. */
export type Emit = (figure: string, ours: number, unit: string, anchorName: string, anchor: number) => void;

interface Bench {
  readonly folder: string;
  readonly session: Session;
  readonly megabytes: number;
  readonly emit: Emit;
  readonly bundled: { readonly agent: string; readonly hit: string };
}

export async function benchStore(emit: Emit, megabytes = 1500): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-store-'));
  const session = await testSession(folder);
  const bench = { folder, session, megabytes, emit, bundled: await bundle(folder) };
  try {
    const wheel = await bigWheel(bench);
    const cold = await coldRestores(bench, wheel);
    await hostTier(bench, wheel, cold);
    await lookups(bench);
  } finally {
    await closeSession(session);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The library prints what it does; the figures are what this command prints. */
async function quietly<T>(body: () => Promise<T>): Promise<T> {
  const write = process.stdout.write;
  process.stdout.write = () => true;
  try {
    return await body();
  } finally {
    process.stdout.write = write;
  }
}

/** What users run is bundled: the agent and the one-hit process are measured that way, too. */
async function bundle(folder: string): Promise<{ agent: string; hit: string }> {
  const root = join(import.meta.dirname, '..');
  await build({
    absWorkingDir: root,
    entryPoints: { agent: 'src/entry/cache-agent.ts', hit: 'bench/store-hit.ts' },
    outdir: join(folder, 'bundled'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    logLevel: 'error',
  });
  return { agent: join(folder, 'bundled', 'agent.mjs'), hit: join(folder, 'bundled', 'hit.mjs') };
}

async function seconds(body: () => Promise<unknown> | unknown): Promise<number> {
  const begun = performance.now();
  await body();
  return (performance.now() - begun) / 1000;
}

/** The best of some runs: what the code costs, not what the machine was doing meanwhile. */
async function best(runs: number, body: () => Promise<unknown> | unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) least = Math.min(least, await seconds(body));
  return least;
}

function program(...argv: [string, ...string[]]): void {
  const [command, ...args] = argv;
  const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (done.status !== 0) throw new Error(`${argv.join(' ')}: ${done.stderr}`);
}

/** Random bytes: a wheel is a zip, nothing is gained by compressing it. */
async function bigWheel({ folder, megabytes }: Bench): Promise<ProvenWheel> {
  const place = join(folder, 'built');
  await mkdir(place);
  const small = await makeWheel(place, { content: '' });
  const stream = createWriteStream(small.path);
  for (let written = 0; written < megabytes; written += 1) {
    if (!stream.write(randomBytes(1_000_000))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  const sha256 = await sha256File(small.path);
  const { manifest } = small;
  return {
    path: small.path,
    manifest: { ...manifest, wheel: { ...manifest.wheel, size: megabytes * 1_000_000, sha256 } },
  };
}

function hostOf({ session }: Bench, storePath: string): HostTier {
  return openToolCache({ storePath, session, access: OPERATOR, verify: { mode: 'sealed' } });
}

/** Saves to act's real cache server and restores from it, ours and the library alone. @returns seconds of the library's restore. */
async function coldRestores(bench: Bench, wheel: ProvenWheel): Promise<number> {
  const { folder, session, emit } = bench;
  const { act } = await ensureParts(['act'], { session });
  const server = await startActCache(act.act, folder);
  try {
    const service = { ACTIONS_CACHE_URL: server.url, ACTIONS_RUNTIME_TOKEN: 'bench' };
    Object.assign(process.env, service, {
      RUNNER_TEMP: join(folder, 'runner-temp'),
      GITHUB_WORKSPACE: folder,
    });
    const paths = ['library/wheel'];
    await mkdir(join(folder, 'library'));
    program('cp', wheel.path, join(folder, paths[0] ?? ''));
    const working = process.cwd();
    process.chdir(folder);
    const librarySave = await quietly(() => seconds(() => saveCache([...paths], 'bench-library')));
    const host = hostOf(bench, join(folder, 'empty'));
    const tier = openActionsCache({ session, host, access: OPERATOR, service, agent: bench.bundled.agent });
    const save = await seconds(() => tier.publish(wheel));
    emit('publish to the Actions cache', save, 's', 'actions/cache save', librarySave);
    // One restore each to warm the server, which merges parts at the first read.
    const restoreAlone = (): Promise<unknown> => quietly(() => restoreCache([...paths], 'bench-library'));
    await restoreAlone();
    const library = await best(2, restoreAlone);
    let restored = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run += 1) {
      await rm(join(folder, 'empty'), { recursive: true, force: true });
      const took = await seconds(() => mustHit([tier], wheel));
      if (run > 0) restored = Math.min(restored, took);
    }
    process.chdir(working);
    await host.close();
    await rm(join(folder, 'empty'), { recursive: true, force: true });
    emit('restore from the Actions cache, proven', restored, 's', 'actions/cache restore', library);
    return library;
  } finally {
    await server.close();
    await rm(join(folder, 'act-cache'), { recursive: true, force: true });
  }
}

async function mustHit(tiers: Parameters<typeof restoreWheel>[0], wheel: ProvenWheel): Promise<void> {
  const outcome = await restoreWheel(tiers, queryFor(wheel));
  if (outcome.kind !== 'hit') throw new Error(outcome.kind === 'none' ? outcome.reason : outcome.kind);
}

async function hostTier(bench: Bench, wheel: ProvenWheel, library: number): Promise<void> {
  const { folder, emit } = bench;
  const storePath = join(folder, 'store');
  const tier = hostOf(bench, storePath);
  const copied = join(folder, 'copied');
  const copy = await seconds(() =>
    program('sh', '-c', 'cp "$1" "$2" && sync "$2"', 'cp', wheel.path, copied),
  );
  emit('publish to the host', await seconds(() => tier.publish(wheel)), 's', 'cp and sync', copy);
  await rm(copied);

  // A first use: never sealed. `full` keeps each run a first use.
  const full = openToolCache({
    storePath,
    session: bench.session,
    access: OPERATOR,
    verify: { mode: 'full' },
  });
  const openssl = await best(3, () => program('openssl', 'dgst', '-sha256', wheel.path));
  emit('first-use hit', await best(3, () => mustHit([full], wheel)), 's', 'openssl dgst -sha256', openssl);
  await full.close();

  await sleep(2100);
  await mustHit([tier], wheel);
  emit(
    'sealed hit, in the process',
    await best(5, () => mustHit([tier], wheel)),
    's',
    'actions/cache restore',
    library,
  );
  await writeFile(join(folder, 'query.json'), JSON.stringify({ storePath, query: queryFor(wheel) }));
  const whole = await best(5, () => program(process.execPath, bench.bundled.hit, folder));
  emit('sealed hit, whole process', whole, 's', 'actions/cache restore', library);

  const { wheel: stored } = await tier.restore(queryFor(wheel));
  for (const mode of ['reflink', 'link', 'copy'] as const) {
    const took = await handoffSeconds(bench, stored ?? wheel, mode);
    if (took !== undefined) emit(`handoff by ${mode}`, took, 's', 'cp and sync', copy);
  }
  await tier.close();
}

/** Undefined where the file system cannot do it. */
async function handoffSeconds(
  { folder }: Bench,
  wheel: ProvenWheel,
  mode: HandoffMode,
): Promise<number | undefined> {
  try {
    return await seconds(async () => {
      const handed = await handOff({ wheel, folder: join(folder, `job-${mode}`), files: {}, modes: [mode] });
      await handed.release();
    });
  } catch {
    return undefined;
  }
}

/** A look-up must not care how many other entries there are; the anchor is the store with one. */
async function lookups(bench: Bench): Promise<void> {
  const { folder, emit } = bench;
  const storePath = join(folder, 'many');
  const tier = hostOf(bench, storePath);
  const place = join(folder, 'small');
  await mkdir(place);
  const wheel = await makeWheel(place);
  await tier.publish(wheel);
  let one = 0;
  for (const entries of [1, 100, 10_000]) {
    await fill(storePath, entries);
    const took = await best(20, () => mustHit([tier], wheel));
    if (entries === 1) one = took;
    emit(`look-up among ${entries} entries`, took, 's', 'among 1 entry', one);
  }
  const missing = await makeWheel(place, { recipe: { ucxRef: 'never built' } });
  const explain = (): Promise<unknown> => restoreWheel([tier], queryFor(missing));
  // The copies have no name in the index, as entries of an older version have none: each miss reads and notes a thousand of them.
  emit(
    'explained miss among 10000 entries, 1000 of them unknown',
    await seconds(explain),
    's',
    'look-up among 1 entry',
    one,
  );
  for (let more = 0; more < 9; more += 1) await explain();
  emit('explained miss among 10000 entries', await best(5, explain), 's', 'look-up among 1 entry', one);
  await tier.close();
}

/** Copies of the one entry under other names: the look-up sees folders, it does not open them. */
async function fill(storePath: string, entries: number): Promise<void> {
  const home = storeHome(storePath);
  const script =
    'e=$(ls -d "$1"/0.0.0-trusted.h*|head -1); i=$2; while [ $i -lt $3 ]; do cp -r "$e" "$1/0.0.0-trusted.h$(printf %016x $i)"; i=$((i+1)); done';
  const from = entries === 1 ? 1 : entries === 100 ? 1 : 100;
  if (entries > 1) program('sh', '-c', script, 'fill', home, String(from), String(entries));
  const now = new Date();
  await utimes(home, now, now);
}
