import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/checkout.ts';
import { buildDist } from '../../scripts/build-dist.ts';
import { type ActCache, startActCache } from '../real/act-cache.ts';
import { type FaultProxy, startFaultProxy } from '../real/fault-proxy.ts';
import { hostEnvironment, makeModel } from '../real/smoke-request.ts';
import { type Bystanders, placeBystanders } from './bystanders.ts';
import { noteImages } from './new-images.ts';
import { makeRunner, type Runner, reached, type Step, type StepEnd, startStep } from './runner.ts';
import { type Host, processes, traces } from './traces.ts';

/**
 * The built action on one host, with real Docker, BuildKit and service, killed in each of its phases. Whatever the signal,
 * nothing of ours is left after 10 s: after SIGTERM when the job's two steps have ended, after SIGKILL when another job has
 * started. What belongs to others stays.
 */
const LIMIT_SECONDS = 10;
const parts = inject('parts');
const root = join(import.meta.dirname, '..', '..');
/** In the environment of the service, so that its processes are known inside containers, too. */
const MARK = { name: 'KILL_TEST', value: String(process.pid) };
/** Steps of image builds and an entry point that last until somebody ends them. */
const IN_BUILD = `617.${process.pid}`;
const IN_ENTRY = `618.${process.pid}`;

let folder = '';
let runner: Runner;
let standin: StandinPaths;
let model = '';
let silent: SilentServer;
let bystanders: Bystanders;
let host: Host;
const images = noteImages(parts.env);
const measured: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tnb-kill-'));
  await buildDist(root, join(folder, 'dist'));
  runner = await makeRunner(join(folder, 'runner'), { dist: join(folder, 'dist'), env: parts.env });
  const shared = { tmp: runner.tmp, toolCache: join(folder, 'empty store') };
  emptyHost = await makeRunner(join(folder, 'empty'), { ...runner, shared });
  standin = await makeStandin(join(folder, 'standin'), { baseImage: parts.baseImage });
  model = await makeModel(parts.paths.python.python, join(folder, 'model'));
  silent = await startSilentServer();
  bystanders = await placeBystanders(runner, parts.baseImage);
  host = {
    runners: [runner, emptyHost],
    mark: `${MARK.name}=${MARK.value}`,
    sleeper: new RegExp(`^sleep (${IN_BUILD}|${IN_ENTRY})$`),
    foreign: bystanders,
  };
  const first = await run(runner, { ...inputs(standin), until: 'image' });
  if (first.end.code !== 0) throw new Error(`there is no wheel and no image to begin with:\n${first.log}`);
  await run(runner, {}, { program: 'post', state: first.end.state });
});

afterAll(async () => {
  await bystanders?.remove();
  await silent?.close();
  images.removeNew();
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(`\nSeconds until nothing was left:\n${measured.join('\n')}\n`);
});

afterEach(async () => {
  expect(await bystanders.harmed()).toEqual([]);
});

/** The wheel is also in the Actions cache, act's real server, whose downloads stop halfway; another host has an empty store. */
let cache: ActCache;
let proxy: FaultProxy;
let emptyHost: Runner;
const BOTH_TIERS = { cache: 'tool-cache,actions', until: 'wheel' };

beforeAll(async () => {
  cache = await startActCache(parts.paths.act.act, folder);
  proxy = await startFaultProxy(cache.url);
  const given = inputs(standin, { ...BOTH_TIERS, rebuild: 'true' });
  const { end, log } = await run(runner, given, { env: cacheAt(proxy.url) });
  if (!log.includes('published to tool-cache, actions'))
    throw new Error(`nothing in the Actions cache:\n${log}`);
  await run(runner, {}, { program: 'post', state: end.state });
  proxy.fault = 'stall-download';
});

afterAll(async () => {
  await proxy?.close();
  await cache?.close();
});

interface Phase {
  readonly name: string;
  /** The phase as report.json has it. */
  readonly phase: string;
  /** Starts the job and comes back when it is in the middle of the phase. */
  readonly begin: () => Promise<Step>;
}

const PHASES: readonly Phase[] = [
  {
    name: 'plan: the remote does not answer',
    phase: 'plan',
    begin: () =>
      untilAsked(inputs(standin, { 'tensorrtllm-git-url': silent.url('x.git'), 'tensorrtllm-ref': 'main' })),
  },
  {
    name: 'restore: the Actions cache does not answer',
    phase: 'restore',
    begin: () => untilAsked(inputs(standin, { cache: 'actions' }), cacheAt(silent.url(''))),
  },
  {
    name: 'restore: a download from the Actions cache stops halfway',
    phase: 'restore',
    async begin() {
      const before = proxy.calls.length;
      const step = await start(emptyHost, inputs(standin, BOTH_TIERS), cacheAt(proxy.url));
      await reached(step, () => proxy.calls.slice(before).includes('GET artifacts'));
      return step;
    },
  },
  {
    name: 'wheel: compiling',
    phase: 'wheel',
    async begin() {
      const slow = await makeStandin(join(folder, `slow-${Math.random()}`), { buildSeconds: 60 });
      const step = await start(runner, inputs(slow, { 'trusted-remotes': slow.tensorrtllm.url }));
      await reached(step, () => step.log().includes('compile step 2/60'));
      return step;
    },
  },
  {
    name: 'image: docker build',
    phase: 'image',
    begin: () =>
      untilSleeping(IN_BUILD, 'container/Dockerfile.tensorrt_llm', /^WORKDIR \/workspace$/m, 'RUN'),
  },
  {
    name: 'image: containers of the contract check',
    phase: 'image',
    begin: () => untilSleeping(IN_ENTRY, 'container/standin_entrypoint.sh', /^echo .*$/m, ''),
  },
  {
    name: 'image: the container that gets the labels',
    phase: 'image',
    async begin() {
      const { env, begun } = await slowCommit();
      const step = await start(runner, inputs(standin, { 'build-args': `X=${Math.random()}` }), env);
      await reached(step, begun);
      return step;
    },
  },
  {
    name: 'smoke: workers starting, in a container',
    phase: 'smoke',
    async begin() {
      const step = await start(runner, inputs(standin));
      await reached(step, workerRuns);
      return step;
    },
  },
  {
    name: 'smoke: requests in flight, in a container',
    phase: 'smoke',
    begin: () => untilServing({}),
  },
  {
    name: 'smoke: requests in flight, on the host',
    phase: 'smoke',
    begin: () => untilServing({ engine: 'host', 'keep-env': 'PYTHONPATH' }, onHost()),
  },
];

// `$name` would be cut at 40 characters.
describe.each(PHASES.map((phase) => [phase.name, phase] as const))('%s', (_, { phase, begin }) => {
  test('SIGTERM', async () => {
    const step = await begin();
    const killedAt = Date.now();
    step.kill('SIGTERM');
    const end = await step.ended;
    const post = await run(runner, {}, { program: 'post', state: end.state });
    await gone(killedAt, `SIGTERM  ${phase}`);
    expect(post.end.code, post.log).toBe(0);
    expect(end.code, step.log()).toBe(1);
    expect(step.log()).toContain('SIGTERM received');
    await expectCancelled(step, phase);
    await expectWholeStore();
  });

  test('SIGKILL', async () => {
    const step = await begin();
    step.kill('SIGKILL');
    expect((await step.ended).signal).toBe('SIGKILL');
    await nextStart(`SIGKILL  ${phase}`);
    await expectWholeStore();
  });
});

describe('save: the post step publishes to an Actions cache that does not answer', () => {
  let refusing: HttpServer;
  beforeAll(async () => {
    refusing = createHttpServer((_, response) => response.writeHead(403).end());
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void refusing.close());

  /** A job whose wheel could not be published to the Actions cache. */
  const begin = async (): Promise<Step> => {
    const given = inputs(standin, { until: 'wheel', cache: 'tool-cache,actions', rebuild: 'true' });
    const { end, log } = await run(runner, given, { env: cacheAt(urlOf(refusing)) });
    expect(end.code, log).toBe(0);
    expect(JSON.parse(end.state['post'] ?? '{}')).toMatchObject({ repair: ['actions'] });
    const asked = silent.asked();
    const env = cacheAt(silent.url(''));
    const step = await startStep(runner, { program: 'post', state: end.state, env });
    await reached(step, () => silent.asked() > asked);
    return step;
  };

  test('SIGTERM', async () => {
    const step = await begin();
    const killedAt = Date.now();
    step.kill('SIGTERM');
    const end = await step.ended;
    await gone(killedAt, 'SIGTERM  save');
    expect(step.log()).toContain('CANCELLED');
    expect(end.code).toBe(0);
    await expectWholeStore();
  });

  test('SIGKILL', async () => {
    const step = await begin();
    step.kill('SIGKILL');
    await step.ended;
    await nextStart('SIGKILL  save');
    await expectWholeStore();
  });
});

test('a cancelled job (SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL) ends by itself before the last signal', async () => {
  const step = await untilServing({});
  const killedAt = Date.now();
  step.kill('SIGINT');
  const ladder = [
    setTimeout(() => step.kill('SIGTERM'), 7500),
    setTimeout(() => step.kill('SIGKILL'), 10_000),
  ];
  const end = await step.ended;
  for (const timer of ladder) clearTimeout(timer);
  await run(runner, {}, { program: 'post', state: end.state });
  await gone(killedAt, 'SIGINT   smoke');
  expect(end).toMatchObject({ code: 1, signal: null });
  await expectCancelled(step, 'smoke');
});

test('three jobs of one host want one wheel: killing a waiter and the builder does not hurt the third', async () => {
  const shared = { toolCache: runner.toolCache, tmp: runner.tmp };
  const runners = await Promise.all(
    ['one', 'two', 'three'].map((name) =>
      makeRunner(join(folder, name), { dist: runner.dist, env: parts.env, shared }),
    ),
  );
  const [first, second, third] = runners as [Runner, Runner, Runner];
  const slow = await makeStandin(join(folder, 'slow-shared'), { buildSeconds: 5 });
  const given = inputs(slow, { until: 'wheel', 'trusted-remotes': slow.tensorrtllm.url });
  const builder = await start(first, given);
  await reached(builder, () => builder.log().includes('compile step 1/5'));
  const waiters = [await start(second, given), await start(third, given)] as const;
  for (const waiter of waiters)
    await reached(waiter, () => waiter.log().includes('Another job on this host is building'));
  waiters[0].kill('SIGKILL');
  await waiters[0].ended;
  builder.kill('SIGKILL');
  await builder.ended;
  // What the two left is cleared away while the third is at work.
  expect((await run(runner, inputs(standin, { until: 'plan' }))).end.code).toBe(0);
  const end = await waiters[1].ended;
  expect(end.code, waiters[1].log()).toBe(0);
  expect(end.outputs).toMatchObject({ 'cache-hit': 'false' });
  expect((await run(third, {}, { program: 'post', state: end.state })).end.code).toBe(0);
  await nextStart('SIGKILL  two of three', { ...host, runners: [...host.runners, ...runners] });
  await expectWholeStore();
});

/** Inputs of a job whose wheel and image are there already. */
function inputs(checkout: StandinPaths, more: Record<string, string> = {}): Record<string, string> {
  return {
    checkout: checkout.checkout,
    cache: 'tool-cache',
    'worker-module': 'reference_engine',
    model,
    gpus: 'none',
    arms: 'expected',
    'prompt-tokens': '600',
    'max-tokens': '8',
    'trusted-refs': 'refs/heads/main',
    'trusted-remotes': standin.tensorrtllm.url,
    'deployment-env': `TRTLLM_USE_NIXL_KVCACHE=1\n${MARK.name}=${MARK.value}`,
    ...more,
  };
}

function start(on: Runner, given: Record<string, string>, env: Record<string, string> = {}): Promise<Step> {
  return startStep(on, { program: 'main', inputs: given, env });
}

async function run(
  on: Runner,
  given: Record<string, string>,
  request: Partial<Parameters<typeof startStep>[1]> = {},
): Promise<{ end: StepEnd; log: string }> {
  const step = await startStep(on, { program: 'main', inputs: given, ...request });
  const end = await step.ended;
  return { end, log: step.log() };
}

async function untilAsked(given: Record<string, string>, env: Record<string, string> = {}): Promise<Step> {
  const asked = silent.asked();
  const step = await start(runner, given, env);
  await reached(step, () => silent.asked() > asked);
  return step;
}

/** Builds an image from a copy of the checkout in which one file has a `sleep` behind a line, and waits for it to run. */
async function untilSleeping(seconds: string, file: string, line: RegExp, prefix: string): Promise<Step> {
  const checkout = await mkdtemp(join(folder, 'sleepy-'));
  await cp(standin.checkout, checkout, { recursive: true });
  const text = await readFile(join(checkout, file), 'utf8');
  const command = `${prefix} sleep ${seconds} # ${Math.random()}`.trim();
  const edited = text.replace(line, (found) => `${found}\n${command}`);
  if (edited === text) throw new Error(`${file} has no ${line}`);
  await writeFile(join(checkout, file), edited);
  const step = await start(runner, inputs({ ...standin, checkout }));
  await reached(step, async () =>
    (await processes(host)).some((found) => found.endsWith(`sleep ${seconds}`)),
  );
  return step;
}

async function untilServing(more: Record<string, string>, env: Record<string, string> = {}): Promise<Step> {
  const fault = 'REFERENCE_ENGINE_FAULT=hang-in-transfer';
  const given = inputs(standin, more);
  given['deployment-env'] += `\n${fault}`;
  const step = await start(runner, given, env);
  await reached(step, () => step.log().includes('the model is served after'));
  // The first request is on its way at once, and its transfer never ends.
  await sleep(1000);
  return step;
}

async function workerRuns(): Promise<boolean> {
  return (await processes(host)).some((found) => found.includes('-m reference_engine'));
}

/** What the host needs to run the service in place. */
function onHost(): Record<string, string> {
  const { python, etcd, nats } = parts.paths;
  const programs = [python.bin, dirname(etcd.etcd), dirname(nats.natsServer)];
  return hostEnvironment(programs, parts.env['PATH'] ?? '');
}

/** Puts a `docker` before the real one that says when it is to commit and thinks about it for a minute. */
async function slowCommit(): Promise<{ env: Record<string, string>; begun: () => boolean }> {
  const bin = await mkdtemp(join(folder, 'slow-commit-'));
  const begun = join(bin, 'begun');
  const path = parts.env['PATH'] ?? '';
  const text = `#!/bin/sh
if [ "$1" = commit ]; then : >'${begun}'; sleep 60; fi
PATH='${path}' exec docker "$@"
`;
  await writeFile(join(bin, 'docker'), text, { mode: 0o755 });
  return { env: { PATH: `${bin}:${path}` }, begun: () => existsSync(begun) };
}

function cacheAt(url: string): Record<string, string> {
  return { ACTIONS_CACHE_URL: url, ACTIONS_RUNTIME_TOKEN: 'token' };
}

/** Waits until nothing of ours is left; the clock began with the signal. */
async function gone(since: number, what: string, on: Host = host): Promise<void> {
  let left = await traces(on);
  while (left.length > 0 && Date.now() - since < LIMIT_SECONDS * 1000) {
    await sleep(100);
    left = await traces(on);
  }
  measured.push(`${((Date.now() - since) / 1000).toFixed(1).padStart(5)}  ${what}`);
  expect(left).toEqual([]);
}

/** Another job of this host, which wants something else, starts. */
async function nextStart(what: string, on: Host = host): Promise<void> {
  const since = Date.now();
  const { end, log } = await run(runner, inputs(standin, { until: 'plan' }));
  expect(end.code, log).toBe(0);
  await gone(since, what, on);
}

async function expectCancelled(step: Step, phase: string): Promise<void> {
  const end = await step.ended;
  expect(end.outputs, step.log()).toHaveProperty('report-json');
  const report = JSON.parse(await readFile(end.outputs['report-json'] ?? '', 'utf8'));
  expect(report.error).toMatchObject({ code: 'CANCELLED' });
  // The report is made and the store pruned for a cancelled job as well.
  const own = report.phases.filter(({ name }: { name: string }) => name !== 'report' && name !== 'save');
  expect(own.at(-1)).toMatchObject({ name: phase, state: 'failed' });
  expect(report.judgement).toBeUndefined();
  expect(end.summary).toMatch(/cancelled/i);
}

/** Every entry of the store is complete, by its SHA-256. */
async function expectWholeStore(): Promise<void> {
  const cli = join(runner.dist, 'cli.js');
  const argv = [cli, 'store', 'verify', '--store-path', runner.toolCache];
  const done = spawnSync('node', argv, { env: { ...runner.env, TMPDIR: runner.tmp } });
  expect(done.status, `${done.stdout}${done.stderr}`).toBe(0);
  const versions = await readdir(join(runner.toolCache, 'trtllm-wheel'));
  expect(versions.filter((name) => name.startsWith('0.0.0-')).length).toBeGreaterThan(0);
}

/** Takes connections and never says a word. */
interface SilentServer {
  url(path: string): string;
  /** Connections until now. */
  asked(): number;
  close(): Promise<void>;
}

function urlOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
}

async function startSilentServer(): Promise<SilentServer> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => void sockets.push(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: (path) => `${urlOf(server)}${path}`,
    asked: () => sockets.length,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
