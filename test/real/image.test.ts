import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { makeStandin } from '../../rehearsal/standin/checkout.ts';
import { parseCli } from '../../src/cli/args.ts';
import { NO_SERVICE } from '../../src/cli/run.ts';
import { requestOf } from '../../src/entry/request.ts';
import { judge } from '../../src/evidence/judge.ts';
import { loadArms } from '../../src/evidence/load.ts';
import { buildImage, type ImageRequest } from '../../src/image/build.ts';
import { requireContract } from '../../src/image/contract.ts';
import { dockerOutput } from '../../src/image/docker.ts';
import { inspectImage } from '../../src/image/given.ts';
import { pushImage } from '../../src/image/push.ts';
import { parseBuildSecrets } from '../../src/image/secrets.ts';
import type { ImageResult } from '../../src/image/types.ts';
import { runPipeline } from '../../src/pipeline.ts';
import { makePlan } from '../../src/plan/plan.ts';
import type { Plan } from '../../src/plan/types.ts';
import { runSmoke } from '../../src/smoke/smoke.ts';
import { OPERATOR } from '../../src/store/authority.ts';
import { closeSession, type Session, withEnvironment } from '../../src/system/session.ts';
import { buildWheel } from '../../src/wheel/index.ts';
import { realSession } from './session.ts';
import { makeModel, smokeRequest } from './smoke-request.ts';

const { env, baseImage, paths } = inject('parts');

let folder: string;
let session: Session;
let lines: string[];
let request: ImageRequest & { readonly tag: string; readonly wheelFolder: string };
let otherNixl: string;
let image: ImageResult;
/** Of other people, when the Docker engine is not the tests' own. */
let foreign: string[] = [];

/** The stand-in checkout of generation A1, its wheel built by its own script, and its image by its own build.sh. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-'));
  ({ session, lines } = await realSession(env));
  foreign = await ownTags();
  const standin = await makeStandin(join(folder, 'a stand-in'), { baseImage });
  otherNixl = standin.nixl.commits.main;
  const plan = await planOf(standin.checkout, true);
  const wheelFolder = join(folder, 'a wheel');
  const wheel = await buildWheel(session, plan, { folder: wheelFolder });
  request = { plan, wheelFolder, wheelSha256: wheel.sha256, tag: 'trtllm-nixl-build-test:on', buildArgs: [] };
  image = await buildImage(session, request);
}, 600_000);

afterAll(async () => {
  const tags = ['on', 'off', 'again', 'nixl', 'mine'].map((tag) => `trtllm-nixl-build-test:${tag}`);
  await session.run({
    argv: ['docker', 'rmi', '--force', ...tags, ...(await ownTags()).filter((tag) => !foreign.includes(tag))],
  });
  await closeSession(session);
  await rm(folder, { recursive: true, force: true });
});

// What a phase said is what one needs to know when a test of it fails.
beforeEach(({ onTestFailed }) => {
  const from = lines.length;
  onTestFailed(() => console.error(lines.slice(from).join('')));
});

function planOf(checkoutPath: string, nixl: boolean, ignore: readonly string[] = []): Promise<Plan> {
  return makePlan(session, { checkoutPath, nixl, arch: 'amd64', ignore });
}

function mineOf(plan: Plan): ImageRequest {
  return { ...request, plan, buildArgs: ['MINE=1'] };
}

/** The folder with the wheel of all these tests and the marker of another plan. */
async function wheelOf(plan: Plan): Promise<string> {
  const own = await mkdtemp(join(folder, 'wheel-'));
  await cp(request.wheelFolder, own, { recursive: true });
  await writeFile(join(own, 'commit.txt'), `${plan.recipe.arch}_${plan.recipe.commit}\n`);
  return own;
}

/** Names of half-made images. */
function halves(): Promise<string> {
  const filter = ['--filter', 'reference=trtllm-nixl-build:unlabelled-*'];
  return dockerOutput(session, ['images', '--quiet', ...filter]);
}

/** Names we gave by ourselves. */
async function ownTags(): Promise<string[]> {
  const format = ['--format', '{{.Repository}}:{{.Tag}}'];
  const listed = await dockerOutput(session, ['images', ...format, 'trtllm-nixl-build']);
  return listed.split('\n').filter((name) => name !== '');
}

describe('an image by the checkout’s own build.sh', () => {
  test('is built from a checkout and a wheel folder with spaces in their names, with our tag and labels', async () => {
    expect(image).toMatchObject({ reference: request.tag, reused: false });
    const labels = await inspect(request.tag, '{{json .Config.Labels}}');
    expect(JSON.parse(labels)).toMatchObject({
      'trtllm-nixl-build.key': request.plan.key,
      'trtllm-nixl-build.commit': request.plan.recipe.commit,
      'trtllm-nixl-build.run': '',
    });
    expect(await inspect(request.tag, '{{.Id}}')).toBe(image.id);
    expect(await inspect(request.tag, '{{json .Config.Entrypoint}}')).toBe('["/opt/standin/entrypoint.sh"]');
    expect(await halves()).toBe('');
  });

  test('keeps its contract, and the hole of A1 is told in words', () => {
    expect(image.contract.checks.filter((check) => !check.ok)).toEqual([]);
    expect(image.contract.kvVariables).toEqual({
      command: {},
      login: {},
      interactive: { TRTLLM_USE_NIXL_KVCACHE: '1' },
    });
    expect(image.contract.notes.join()).toContain('-e TRTLLM_USE_NIXL_KVCACHE=1');
  });

  test('is used again when nothing that enters it changed, within a second', async () => {
    const again = await buildImage(session, { ...request, tag: 'trtllm-nixl-build-test:again' });
    const { steps, ...same } = image;
    expect(steps?.total).toBeGreaterThan(5);
    expect(again).toEqual({
      ...same,
      reference: 'trtllm-nixl-build-test:again',
      reused: true,
      seconds: again.seconds,
    });
    expect(again.seconds).toBeLessThan(1);
  });

  test('with the flag off the same wheel gives another image, which wants UCX', async () => {
    const plan = await planOf(request.plan.checkout.path, false);
    expect(plan.key).toBe(request.plan.key);
    const off = await buildImage(session, { ...request, plan, tag: 'trtllm-nixl-build-test:off' });
    expect(off).toMatchObject({ reused: false });
    expect(off.id).not.toBe(image.id);
    expect(off.contract.kvVariables.interactive).toEqual({ TRTLLM_USE_UCX_KVCACHE: '1' });
    expect(await inspect(request.tag, '{{.Id}}')).toBe(image.id);
  });

  test('a NIXL commit of the user’s goes into the image, and the checkout stays as it was', async () => {
    const { path } = request.plan.checkout;
    const nixlCommitOverride = otherNixl;
    const plan: Plan = { ...request.plan, nixlCommitOverride };
    await buildImage(session, { ...request, plan, tag: 'trtllm-nixl-build-test:nixl' });
    const file = '/usr/local/nixl/lib/x86_64-linux-gnu/standin.txt';
    const shown = await dockerOutput(session, ['run', '--rm', 'trtllm-nixl-build-test:nixl', 'cat', file]);
    expect(shown).toContain(`NIXL ${nixlCommitOverride}`);
    const status = await session.run({ argv: ['git', '-C', path, 'status', '--porcelain', '--ignored'] });
    expect(status.stdout).toBe('');
  });

  test('a wheel folder that build.sh would not take is refused before anything starts', async () => {
    const empty = await mkdtemp(join(folder, 'empty-'));
    await expect(
      buildImage(session, { ...request, wheelFolder: empty, buildArgs: ['A=1'] }),
    ).rejects.toMatchObject({
      code: 'WHEEL_FOLDER',
    });
  });

  test('a base image that nobody has is named as such', async () => {
    const standin = await makeStandin(join(folder, 'no-base'), {
      baseImage: `${inject('parts').registry}/none:1`,
    });
    const plan = await planOf(standin.checkout, true);
    const bad = { ...request, plan, wheelFolder: await wheelOf(plan) };
    await expect(buildImage(session, bad)).rejects.toMatchObject({
      code: 'BASE_IMAGE_NOT_FOUND',
      kind: 'surroundings',
    });
  });

  test('no Docker daemon', async () => {
    const { session: cut } = await realSession({
      ...env,
      DOCKER_HOST: `unix://${join(folder, 'none.sock')}`,
    });
    await expect(buildImage(cut, request)).rejects.toMatchObject({
      code: 'DOCKER_UNREACHABLE',
      kind: 'surroundings',
    });
    await closeSession(cut);
  });
});

describe('without a tag of the user’s', () => {
  /** Ingredients that no other test has. */
  const mine = (): ImageRequest => {
    const { tag: _, ...rest } = request;
    return { ...rest, buildArgs: ['MINE=1'] };
  };

  test('different images over one wheel have different names', async () => {
    const [one, other] = [mine(), { ...mine(), buildArgs: ['MINE=2'] }];
    const names = [(await buildImage(session, one)).reference, (await buildImage(session, other)).reference];
    expect(new Set(names).size).toBe(2);
    for (const name of names) {
      expect(name).toMatch(/^trtllm-nixl-build:trtllm-wheel-v1-.*-[0-9a-f]{12}$/);
      expect(name).toContain(request.plan.key);
    }
  });

  test('two jobs that want the same image at once: one builds it, the other one waits and uses it', async () => {
    const { session: second } = await realSession(env);
    const asked = { ...mine(), buildArgs: [`TOGETHER=${Math.random()}`] };
    const both = await Promise.all([buildImage(session, asked), buildImage(second, asked)]);
    await closeSession(second);
    expect(both.map(({ reused }) => reused).sort()).toEqual([false, true]);
    expect(both[0].id).toBe(both[1].id);
    expect(await halves()).toBe('');
  });

  test('a checkout that git does not know whole is built anew each time', async () => {
    const standin = await makeStandin(join(folder, 'blind'), { baseImage });
    await session.run({ argv: ['git', 'init', '--quiet', join(standin.checkout, 'nested')] });
    const plan = await planOf(standin.checkout, true);
    const asked = { ...mine(), plan, wheelFolder: await wheelOf(plan) };
    const from = lines.length;
    const built = [await buildImage(session, asked), await buildImage(session, asked)];
    // Within one run nothing is built twice; another run builds its own.
    expect(built.map(({ reused }) => reused)).toEqual([false, true]);
    expect(lines.slice(from).join('')).toContain('nested is a repository of its own');
    const { session: later } = await realSession(env);
    expect(await buildImage(later, asked)).toMatchObject({ reused: false });
    await closeSession(later);
  });

  test('ignored files of the checkout are not in the image, and a checkout that changed is refused', async () => {
    const standin = await makeStandin(join(folder, 'ignoring'), { baseImage });
    await mkdir(join(standin.checkout, '.git/info'), { recursive: true });
    await writeFile(join(standin.checkout, '.git/info/exclude'), 'secret.txt\n');
    await writeFile(join(standin.checkout, 'secret.txt'), 'mine');
    await mkdir(join(standin.checkout, 'report'));
    await writeFile(join(standin.checkout, 'report/report.json'), '{}');
    const ignore = [join(standin.checkout, 'report')];
    const plan = await planOf(standin.checkout, true, ignore);
    const asked = { ...mine(), plan, wheelFolder: await wheelOf(plan) };
    const { reference } = await buildImage(session, asked);
    const listed = await dockerOutput(session, ['run', '--rm', reference, 'ls', '-A', '/workspace']);
    expect(listed).toContain('container');
    expect(listed).not.toContain('secret.txt');
    expect(listed).not.toContain('report');
    await writeFile(join(standin.checkout, 'new.txt'), '');
    await expect(buildImage(session, { ...asked, buildArgs: ['A=1'] })).rejects.toMatchObject({
      code: 'CHECKOUT_CHANGED',
      kind: 'usage',
    });
    expect(await halves()).toBe('');
  });
});

describe('an image that is there', () => {
  test('is looked into, and pulled where the engine does not have it', async () => {
    const found = await inspectImage(session, request.tag, request.plan);
    expect(found.contract.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(found).toMatchObject({ id: image.id, contract: { installed: image.contract.installed } });
    expect(found.contract.installed).toMatchObject({ capabilities: ['nixl', 'ucx'] });
    const name = `${inject('parts').registry}/trtllm-nixl-build-test/there:one`;
    const pushed = await pushImage(session, image.id, name);
    await dockerOutput(session, ['rmi', name]);
    const pulled = await inspectImage(
      session,
      `${name}@${pushed.digest}`.replace(':one@', '@'),
      request.plan,
    );
    expect(pulled.id).toBe(image.id);
    expect(lines.join('')).toContain('pulling it');
  });

  test('tells when it was built for another wheel, and that there is none of that name', async () => {
    const other = { ...request.plan, key: 'trtllm-wheel-v1-amd64-nixl-0123456789ab-0123456789abcdef' };
    const { contract } = await inspectImage(session, request.tag, other);
    expect(contract.notes[0]).toContain(request.plan.key);
    const none = `${inject('parts').registry}/none:at-all`;
    await expect(inspectImage(session, none, request.plan)).rejects.toMatchObject({
      code: 'IMAGE_NOT_FOUND',
      kind: 'usage',
    });
  });
});

test('a run with `image` and `push` checks the contract, pushes, and says under which digest', async () => {
  const name = `${inject('parts').registry}/trtllm-nixl-build-test/run:one`;
  const where = [
    '--checkout',
    request.plan.checkout.path,
    '--report-folder',
    join(folder, 'report of image'),
  ];
  const { inputs } = parseCli(['--image', request.tag, '--until', 'image', '--push', name, ...where], folder);
  const around = { access: OPERATOR, defaultStore: join(folder, 'store'), workParent: folder };
  const asked = requestOf(inputs(), { ...around, origin: 'local', secrets: [], toolVersion: '0.0.0' });
  const outputs: Record<string, string> = {};
  const { report, error } = await runPipeline(session, asked, NO_SERVICE, (output, value) => {
    outputs[output] = value;
  });
  expect(error).toBeUndefined();
  expect(report.phases.map(({ name: phase }) => phase)).toEqual(['plan', 'image', 'report']);
  expect(report.image).toMatchObject({ id: image.id, reused: true, pushed: { reference: name } });
  expect(outputs['image-digest']).toBe(report.image?.pushed?.digest);
  expect(outputs['image']).toBe(request.tag);
});

test('secrets and caches reach the build through build.sh, which has no option for them', async () => {
  const secret = 'plantedsecret0123456789';
  const standin = await makeStandin(join(folder, 'secret'), { baseImage });
  const file = join(standin.checkout, 'container/Dockerfile.tensorrt_llm');
  const mount = 'RUN --mount=type=secret,id=mine test "$(wc -c < /run/secrets/mine)" = 23';
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^(WORKDIR \/workspace)$/m, `${mount}\n$1`));
  const plan = await planOf(standin.checkout, true);
  const sources = { env: { MINE: secret }, resolve: (path: string) => path, readable: () => true };
  const cache = join(folder, 'layers');
  const extras = {
    cacheFrom: [],
    cacheTo: [`type=local,dest=${cache}`],
    secrets: parseBuildSecrets(['id=mine,env=MINE'], sources),
  };
  const before = lines.length;
  const kept = withEnvironment(session, { HF_TOKEN: secret });
  const wheelFolder = await wheelOf(plan);
  const built = await buildImage(kept, { ...request, plan, wheelFolder, tag: undefined, extras });
  expect(built.reused).toBe(false);
  expect(await readdir(cache)).toContain('index.json');
  const history = await dockerOutput(session, ['history', '--no-trunc', built.id]);
  for (const text of [
    history,
    await dockerOutput(session, ['inspect', built.id]),
    lines.slice(before).join(''),
  ])
    expect(text).not.toContain(secret);
  const argument = { ...request, plan, wheelFolder, buildArgs: [`HF_TOKEN=${secret}`] };
  await expect(buildImage(session, argument)).rejects.toMatchObject({ code: 'SECRET_IN_BUILD_ARGUMENT' });
});

describe('an image with another wheel', () => {
  test('breaks its contract: it does not get the user’s name, is an error, and is not used again', async () => {
    const standin = await makeStandin(join(folder, 'other-wheel'), { baseImage });
    // A Dockerfile that puts something else over the wheel's files, as an upgrade by pip does.
    const file = join(standin.checkout, 'container/Dockerfile.tensorrt_llm');
    const text = await readFile(file, 'utf8');
    const forge =
      "RUN python3 -c \"import importlib.metadata as m; p = m.distribution('tensorrt_llm')._path / 'RECORD'; p.write_text(p.read_text().replace('sha256=', 'sha256=x'))\"";
    await writeFile(file, text.replace(/^(WORKDIR \/workspace)$/m, `${forge}\n$1`));
    const plan = await planOf(standin.checkout, true);
    const tag = 'trtllm-nixl-build-test:mine';
    const asked = { ...request, plan, wheelFolder: await wheelOf(plan), tag };
    const broken = await buildImage(session, asked);
    expect(broken.reference).toMatch(/^trtllm-nixl-build:/);
    expect(broken.contract.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([
      'TensorRT-LLM wheel installed',
      'Files of TensorRT-LLM as installed',
    ]);
    expect(() => requireContract(broken)).toThrow(expect.objectContaining({ code: 'CONTRACT_BROKEN' }));
    expect((await session.run({ argv: ['docker', 'image', 'inspect', tag] })).code).toBe(1);
    expect(await buildImage(session, asked)).toMatchObject({ reused: false });
    expect(await halves()).toBe('');
  });

  test('an image whose look inside fails leaves no half', async () => {
    const standin = await makeStandin(join(folder, 'no-python'), { baseImage });
    const file = join(standin.checkout, 'container/standin_entrypoint.sh');
    await writeFile(file, '#!/bin/sh\nexit 1\n');
    const plan = await planOf(standin.checkout, true);
    const asked = { ...mineOf(plan), wheelFolder: await wheelOf(plan) };
    await expect(buildImage(session, asked)).rejects.toMatchObject({ code: 'CONTRACT_UNREADABLE' });
    expect(await halves()).toBe('');
  });
});

describe('the service in the image', () => {
  test('shipped shows the hole of A1; expected and contrast are told apart', async () => {
    const evidenceFolder = join(folder, 'the evidence');
    const model = await makeModel(paths.python.python, join(folder, 'a model'));
    const result = await runSmoke(session, {
      ...smokeRequest({ model, evidenceFolder }),
      mode: 'docker',
      image: image.reference,
      python: 'python3',
      arms: ['shipped', 'expected', 'contrast'],
    });
    expect(result.arms.map(({ record }) => [record.arm, record.outcome])).toEqual([
      ['shipped', 'served'],
      ['expected', 'served'],
      ['contrast', 'served'],
    ]);
    const judgement = judge(await loadArms(evidenceFolder), { expected: 'nixl', profile: 'reference' });
    expect(judgement.arms.map(({ arm, verdict, backend }) => [arm, verdict, backend])).toEqual(
      expect.arrayContaining([
        ['shipped', 'NO_TRANSFER', 'none'],
        ['expected', 'PROVEN', 'nixl'],
        ['contrast', 'PROVEN', 'ucx'],
      ]),
    );
    expect(judgement.diagnoses.map(({ code }) => code)).toContain('SHIPPED_NO_BACKEND');
    expect(await containers()).toBe('');
    expect((await readdir(evidenceFolder)).sort()).toEqual(['contrast', 'expected', 'shipped']);
    const mode = (await stat(join(evidenceFolder, 'expected'))).mode & 0o777;
    expect(mode).toBe(0o755);
  });

  test('an image without etcd and NATS gets those of this machine', async () => {
    const at = await mkdtemp(join(folder, 'bare-'));
    const remove = 'RUN rm -f "$(command -v etcd)" "$(command -v nats-server)"';
    await writeFile(join(at, 'Dockerfile'), `FROM ${request.tag}\nUSER root\n${remove}\n`);
    const bare = 'trtllm-nixl-build-test:mine';
    const engine = withEnvironment(session, { DOCKER_BUILDKIT: '0', BUILDX_BUILDER: undefined });
    const config = { DOCKER_CONFIG: await mkdtemp(join(folder, 'config-')) };
    await dockerOutput(withEnvironment(engine, config), ['build', '--tag', bare, at]);
    const { contract } = await inspectImage(session, bare, request.plan);
    expect(contract.programs).toMatchObject({ etcd: null, 'nats-server': null });
    expect(contract.notes.join()).toContain('no etcd and no nats-server');
    const evidenceFolder = join(folder, 'evidence of bare');
    const { arms } = await runSmoke(session, {
      ...smokeRequest({ model: join(folder, 'a model'), evidenceFolder }),
      mode: 'docker',
      image: bare,
      python: 'python3',
      arms: ['aggregated'],
      programs: { etcd: paths.etcd.etcd, nats: paths.nats.natsServer },
    });
    expect(arms[0]?.record).toMatchObject({ outcome: 'served', failure: null });
  });

  test('the deployment’s own variable closes the hole', async () => {
    const evidenceFolder = join(folder, 'deployed');
    await runSmoke(session, {
      ...smokeRequest({ model: join(folder, 'a model'), evidenceFolder }),
      mode: 'docker',
      image: image.reference,
      python: 'python3',
      // One alone has no tokens to be compared with.
      arms: ['shipped', 'aggregated'],
      deploymentEnv: { TRTLLM_USE_NIXL_KVCACHE: '1' },
    });
    const judgement = judge(await loadArms(evidenceFolder), { expected: 'nixl', profile: 'reference' });
    expect(judgement.line).toBe('PROVEN (reference engine)');
  });

  test('a GPU that Docker cannot give is a problem of the surroundings', async () => {
    const evidenceFolder = join(folder, 'gpu');
    const result = await runSmoke(session, {
      ...smokeRequest({ model: join(folder, 'a model'), evidenceFolder }),
      mode: 'docker',
      image: image.reference,
      gpus: 'all',
    });
    expect(result.arms).toHaveLength(1);
    expect(result.arms[0]?.record).toMatchObject({ outcome: 'infra' });
    expect(result.arms[0]?.record.failure).toContain('gpus: none');
  });

  test('an abort leaves no container, within 5 s', async () => {
    const stop = new AbortController();
    const { session: aborted } = await realSession(env, stop.signal);
    const running = runSmoke(aborted, {
      ...smokeRequest({ model: join(folder, 'a model'), evidenceFolder: join(folder, 'aborted') }),
      mode: 'docker',
      image: image.reference,
      python: 'python3',
      deploymentEnv: { REFERENCE_ENGINE_FAULT: 'hang-in-transfer', TRTLLM_USE_NIXL_KVCACHE: '1' },
      requestTimeoutSeconds: 60,
    });
    const ended = running.catch((error: unknown) => error);
    await expect.poll(() => containers(), { timeout: 30_000, interval: 200 }).not.toBe('');
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const begun = Date.now();
    stop.abort(new Error('stop'));
    expect(await ended).toBeInstanceOf(Error);
    await closeSession(aborted);
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(await containers()).toBe('');
  });
});

describe('nothing is left', () => {
  test('of a half-made image: its name goes with the run, and the image that has another name stays', async () => {
    const { session: half } = await realSession(env);
    const reference = `trtllm-nixl-build:unlabelled-test-${half.runId}`;
    await dockerOutput(session, ['tag', image.id, reference]);
    await half.ledger.own({ kind: 'image', reference, env: half.env });
    expect(await halves()).not.toBe('');
    await closeSession(half);
    expect(await halves()).toBe('');
    expect(await inspect(request.tag, '{{.Id}}')).toBe(image.id);
  });

  test('of a killed action: the container goes at the next start', async () => {
    const asked = {
      ...smokeRequest({ model: join(folder, 'a model'), evidenceFolder: join(folder, 'killed') }),
      mode: 'docker',
      image: image.reference,
      python: 'python3',
      deploymentEnv: { REFERENCE_ENGINE_FAULT: 'hang-in-transfer' },
      requestTimeoutSeconds: 60,
    };
    const program = join(import.meta.dirname, 'smoke-until-killed.ts');
    const child = spawn(process.execPath, [program, JSON.stringify(asked)], {
      env: { HOME: process.env['HOME'] ?? '/root', ...env },
      stdio: 'ignore',
    });
    await expect.poll(() => containers(), { timeout: 60_000, interval: 200 }).not.toBe('');
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const { session: next } = await realSession(env);
    expect(await containers()).toBe('');
    await closeSession(next);
    expect(await readdir(join(folder, 'killed'))).toEqual(['expected']);
  });
});

function inspect(reference: string, format: string): Promise<string> {
  return dockerOutput(session, ['image', 'inspect', '--format', format, reference]);
}

/** Running containers made by any run of ours. */
function containers(): Promise<string> {
  return dockerOutput(session, ['ps', '--all', '--quiet', '--filter', 'name=^trtllm-nixl-build-']);
}
